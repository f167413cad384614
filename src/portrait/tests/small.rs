//! Small faces must still tell moods and people apart.

use super::pixels::Pixels;
use super::sheet::{MOODS, everybody, expression};
use crate::portrait::{Detail, Drawing, FAMILIAR, Look, Presentation, Theme, face, look_of};

/// How different a pixel must be to be seen as different, of 1.
const SEEN: f64 = 0.10;

/// A small face, held upright so that only its features can differ.
fn upright(look: &Look, mood: (&str, f64, f64), theme: Theme) -> Drawing {
    let mut expression = expression(mood);
    expression.tilt = 0.0;
    face(look, &expression, Detail::Small, theme)
}

#[test]
fn calm_and_waiting_differ_at_28_pixels() {
    for (name, look) in everybody() {
        for theme in Theme::ALL {
            let [calm, waiting] =
                [MOODS[0], MOODS[1]].map(|mood| Pixels::of(&upright(&look, mood, theme), 28));
            let seen = calm.apart(&waiting).into_iter().filter(|&apart| apart > SEEN).count();
            assert!(seen >= 32, "{name}, {theme:?}: only {seen} pixels of 784 differ");
        }
    }
}

#[test]
fn no_two_moods_look_the_same_at_28_pixels() {
    for key in FAMILIAR {
        let look = look_of(key, Presentation::Unsaid);
        let faces =
            MOODS.map(|mood| Pixels::of(&face(&look, &expression(mood), Detail::Small, Theme::Light), 28));
        for (one, first) in faces.iter().enumerate() {
            for (other, second) in faces.iter().enumerate().skip(one + 1) {
                let distance = first.distance(second);
                let (one, other) = (MOODS[one].0, MOODS[other].0);
                assert!(distance > 0.02, "{key}: {one} and {other} are only {distance} apart");
            }
        }
    }
}

#[test]
fn no_two_people_of_the_pack_look_the_same_at_28_pixels() {
    let looks = FAMILIAR.map(|key| {
        let look = look_of(key, Presentation::Unsaid);
        Pixels::of(&face(&look, &expression(MOODS[0]), Detail::Small, Theme::Light), 28)
    });
    for (one, first) in looks.iter().enumerate() {
        for (other, second) in looks.iter().enumerate().skip(one + 1) {
            let distance = first.distance(second);
            assert!(distance > 0.045, "{} and {} are only {distance} apart", FAMILIAR[one], FAMILIAR[other]);
        }
    }
}
