//! The curves: their figures at six moods, and that they never jump.

use super::sheet::{MOODS, expression};
use crate::portrait::{Expression, Mood};

/// Names of the numbers, in the order of [`numbers`].
const NAMES: [&str; 20] = [
    "anger",
    "worry",
    "distrust",
    "ease",
    "brow angle",
    "brow height",
    "brow lift",
    "pinch",
    "lid",
    "lower lid",
    "curve",
    "open",
    "width",
    "skew",
    "tilt",
    "lean",
    "gaze",
    "flush",
    "sweat",
    "crease",
];

/// What each number may change over a hundredth of frustration or trust: a few per
/// cent of its reach, most where a curve is steep by design.
const STEPS: [f64; 20] = [
    0.03, 0.06, 0.04, 0.06, 1.25, 0.55, 0.25, 0.2, 0.07, 0.05, 0.08, 0.06, 0.02, 0.05, 0.35, 0.12, 0.03,
    0.04, 0.07, 0.05,
];

fn numbers(face: &Expression) -> [f64; 20] {
    [
        face.anger,
        face.worry,
        face.distrust,
        face.ease,
        face.brow_angle,
        face.brow_height,
        face.brow_lift,
        face.pinch,
        face.lid,
        face.lower_lid,
        face.curve,
        face.open,
        face.width,
        face.skew,
        face.tilt,
        face.lean,
        face.gaze,
        face.flush,
        face.sweat,
        face.crease,
    ]
}

#[test]
fn the_six_moods_of_the_drawn_sheet() {
    // Computed by the drawing's own program.
    let expected = [
        [
            0.0000, 0.0112, 0.0000, 0.2682, -1.4870, 1.1065, 0.0000, 0.0000, 0.8010, 0.2011, 0.4171, 0.0000,
            1.0527, 0.0000, 0.9611, 0.0000, -0.0039, 0.0483, 0.0000, 0.0000,
        ],
        [
            0.1400, 0.9888, 0.0000, 0.0333, -9.6597, 2.1193, 0.0000, 0.6302, 0.8303, 0.0740, -0.2440, 0.0000,
            0.9346, 0.0000, 1.6740, 0.5601, -0.3461, 0.0060, 0.0000, 0.0000,
        ],
        [
            0.6310, 0.6480, 0.0836, 0.0000, 7.8414, -2.6818, 0.2800, 2.9648, 0.7435, 0.2543, -0.6411, 0.0000,
            0.9735, 0.0743, -1.0148, 2.5239, -0.2098, 0.3344, 0.0000, 0.4786,
        ],
        [
            1.0000, 0.0000, 0.4170, 0.0000, 26.0850, -8.0425, 0.7506, 5.1255, 0.9583, 0.5168, -0.8718,
            0.7022, 1.0500, 0.0000, -5.0850, 4.0000, 0.0000, 0.9500, 1.0000, 1.0000,
        ],
        [
            0.0383, 0.7681, 1.0000, 0.0000, 5.9184, -0.4637, 5.8393, 1.6722, 0.5608, 0.4134, -0.4329, 0.0000,
            0.7481, 0.9000, -3.5787, 0.1531, 0.2601, 0.0000, 0.0000, 0.0000,
        ],
        [
            0.0000, 0.0000, 0.0000, 1.0000, -5.0000, 4.0000, 0.0000, 0.0000, 0.6400, 0.7500, 0.9700, 0.2621,
            1.2000, 0.0000, 3.5000, 0.0000, 0.0000, 0.1800, 0.0000, 0.0000,
        ],
    ];
    for (mood, expected) in MOODS.into_iter().zip(expected) {
        for ((name, number), expected) in NAMES.iter().zip(numbers(&expression(mood))).zip(expected) {
            assert!((number - expected).abs() < 6e-5, "{}: {name} is {number}, not {expected}", mood.0);
        }
    }
}

#[test]
fn a_small_change_of_mood_is_a_small_change_of_the_face() {
    let at = |frustration: u32, trust: u32| {
        let face = Expression::of(Mood::new(f64::from(frustration) / 100.0, f64::from(trust) / 100.0));
        [numbers(&face), numbers(&face.for_small())]
    };
    for frustration in 0..=100 {
        for trust in 0..=100 {
            let here = at(frustration, trust);
            for next in [at((frustration + 1).min(100), trust), at(frustration, (trust + 1).min(100))] {
                // A small face exaggerates, at most two and a half times.
                for (form, allowed) in [1.0, 2.5].into_iter().enumerate() {
                    for (index, name) in NAMES.iter().enumerate() {
                        let step = (here[form][index] - next[form][index]).abs();
                        let most = STEPS[index] * allowed;
                        assert!(step <= most, "{name} jumps by {step} at F {frustration} R {trust}");
                    }
                }
            }
        }
    }
}

#[test]
fn every_number_stays_in_its_range() {
    let ranges = [
        (0.0, 1.0),
        (0.0, 1.0),
        (0.0, 1.0),
        (0.0, 1.0),
        (-18.5, 29.5),
        (-10.0, 7.5),
        (0.0, 6.0),
        (0.0, 6.5),
        (0.3, 1.1),
        (0.0, 1.0),
        (-1.1, 1.1),
        (0.0, 1.0),
        (0.7, 1.25),
        (0.0, 0.9),
        (-8.5, 5.5),
        (0.0, 4.0),
        (-0.36, 0.56),
        (0.0, 1.0),
        (0.0, 1.0),
        (0.0, 1.0),
    ];
    for frustration in 0..=100 {
        for trust in 0..=100 {
            let face = Expression::of(Mood::new(f64::from(frustration) / 100.0, f64::from(trust) / 100.0));
            for ((name, number), (low, high)) in NAMES.iter().zip(numbers(&face)).zip(ranges) {
                assert!((low..=high).contains(&number), "{name} is {number} at F {frustration} R {trust}");
            }
        }
    }
}

#[test]
fn a_mood_outside_its_range_is_brought_into_it() {
    assert_eq!(Mood::new(3.0, -1.0), Mood::new(1.0, 0.0));
    assert_eq!(Mood::new(f64::NAN, f64::INFINITY), Mood::new(0.5, 1.0));
    let unsettled = Mood { frustration: 7.0, trust: f64::NAN };
    assert_eq!(Expression::of(unsettled), Expression::of(Mood::new(1.0, 0.5)));
}

#[test]
fn the_way_between_two_moods() {
    let (from, to) = (Mood::new(0.2, 0.8), Mood::new(0.6, 0.4));
    assert_eq!(from.towards(to, 0.0), from);
    assert_eq!(from.towards(to, 1.0), to);
    let middle = from.towards(to, 0.5);
    assert!((middle.frustration - 0.4).abs() < 1e-12 && (middle.trust - 0.6).abs() < 1e-12);
}
