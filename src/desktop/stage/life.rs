//! What moves by itself while time flows: breath, eyes, lamps, rain, clouds, steam.
//!
//! Owns these movements as functions of a clock that stops when the shift does.
//! Must not know sprites.

use core::f64::consts::TAU;

use super::easing::seconds;
use super::piece::Life;

/// The length of a span in which everybody blinks once: 3 to 6 s from blink to blink.
const BLINKS_EVERY: f64 = 4.5;

/// Who listens nods once in so many seconds, and takes so long.
const NODS_EVERY: f64 = 2.6;
const NOD: f64 = 0.7;

/// What life adds to a piece.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Stir {
    /// Points, independent of the piece's size.
    pub points: (f32, f32),
    /// Units of the piece's drawing.
    pub units: (f32, f32),
    /// What the opacity is multiplied with.
    pub opacity: f32,
    /// 0 open, 1 closing, 2 closed.
    pub eyes: u8,
}

impl Stir {
    /// Nothing.
    pub const NONE: Self = Self { points: (0.0, 0.0), units: (0.0, 0.0), opacity: 1.0, eyes: 0 };
}

/// What life adds at a time of the clock. `liveliness` is 1 while time flows and
/// goes to 0 when it stops: breath and rain stay where they are, lamps come to rest lit
/// and eyes open.
pub fn stir(life: Life, clock: f64, liveliness: f32) -> Stir {
    match life {
        Life::None => Stir::NONE,
        Life::Breathes(beat) => {
            let phase = f64::from(share(beat, 0));
            let breath = (TAU * (clock / f64::from(seconds::BREATH) + phase)).sin() as f32;
            let eyes = if liveliness > 0.5 { eyes(beat, clock) } else { 0 };
            Stir { points: (0.0, -1.5 * breath), eyes, ..Stir::NONE }
        }
        Life::Nods(beat) => {
            let breathes = stir(Life::Breathes(beat), clock, liveliness);
            let along = (clock / NODS_EVERY).rem_euclid(1.0) * NODS_EVERY / NOD;
            let down = if along < 1.0 { (core::f64::consts::PI * along).sin() as f32 } else { 0.0 };
            Stir { units: (0.0, 5.0 * down * down * liveliness), ..breathes }
        }
        Life::Pulses => {
            let lit = 0.5 + 0.5 * (TAU * clock / f64::from(seconds::PULSE)).cos() as f32;
            Stir { opacity: 1.0 - liveliness * 0.7 * (1.0 - lit), ..Stir::NONE }
        }
        Life::Falls(speed, within) => {
            let fallen = (clock * f64::from(speed)).rem_euclid(f64::from(within.max(1)));
            Stir { units: (0.0, fallen as f32), ..Stir::NONE }
        }
        Life::Drifts(far) => {
            let swing = (TAU * (clock / 90.0 + f64::from(far) * 0.37)).sin() as f32;
            Stir { units: (f32::from(far) * swing, 0.0), ..Stir::NONE }
        }
        Life::Steams => {
            let rise = (clock / 3.6).rem_euclid(1.0) as f32;
            let shown = (core::f32::consts::PI * rise).sin();
            let opacity = 1.0 - liveliness * (1.0 - 0.9 * shown);
            Stir { units: (0.0, -7.0 * rise), opacity, ..Stir::NONE }
        }
    }
}

/// Whether these eyes are open.
fn eyes(beat: u32, clock: f64) -> u8 {
    let clock = clock + f64::from(share(beat, 1)) * BLINKS_EVERY;
    let span = (clock / BLINKS_EVERY).floor();
    let begins = f64::from(share(beat, 2 + span as u32)) * (BLINKS_EVERY / 3.0);
    let since = clock - span * BLINKS_EVERY - begins;
    let length = f64::from(seconds::BLINK);
    match since / length {
        part if !(0.0..1.0).contains(&part) => 0,
        part if (0.25..0.75).contains(&part) => 2,
        _ => 1,
    }
}

/// A number in 0..1 from two others (a finaliser of MurmurHash3).
fn share(beat: u32, turn: u32) -> f32 {
    let mut mixed = beat ^ turn.wrapping_mul(0x9E37_79B9);
    mixed = (mixed ^ (mixed >> 16)).wrapping_mul(0x85EB_CA6B);
    mixed = (mixed ^ (mixed >> 13)).wrapping_mul(0xC2B2_AE35);
    ((mixed ^ (mixed >> 16)) >> 8) as f32 / 16_777_216.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn eyes_close_every_three_to_six_seconds_for_an_eighth_of_one() {
        for beat in [1, 7, 12_345] {
            let closed: Vec<f64> = (0..12_000)
                .map(|step| f64::from(step) * 0.01)
                .filter(|clock| eyes(beat, *clock) > 0)
                .collect();
            let begins: Vec<f64> = closed
                .iter()
                .enumerate()
                .filter(|(index, at)| *index == 0 || **at - closed[index - 1] > 0.5)
                .map(|(_, at)| *at)
                .collect();
            assert!(begins.len() > 20, "{begins:?}");
            for pair in begins.windows(2) {
                assert!((2.9..6.1).contains(&(pair[1] - pair[0])), "{pair:?}");
            }
        }
    }

    #[test]
    fn a_breath_is_at_most_a_point_and_a_half() {
        for step in 0..400 {
            let (x, y) = stir(Life::Breathes(9), f64::from(step) * 0.03, 1.0).points;
            assert!(x.abs() < 1e-6 && y.abs() <= 1.5);
        }
    }

    #[test]
    fn who_listens_nods_gently_and_not_when_nothing_moves() {
        let dips: Vec<f32> =
            (0..1_000).map(|step| stir(Life::Nods(4), f64::from(step) * 0.01, 1.0).units.1).collect();
        assert!(dips.iter().all(|dip| (0.0..=5.0).contains(dip)));
        assert!(dips.iter().any(|dip| *dip > 4.9) && dips.iter().filter(|dip| **dip == 0.0).count() > 600);
        assert!(dips.windows(2).all(|pair| (pair[1] - pair[0]).abs() < 0.4), "it eases");
        let still = (0..1_000).map(|step| stir(Life::Nods(4), f64::from(step) * 0.01, 0.0).units.1);
        assert!(still.into_iter().all(|dip| dip == 0.0));
    }

    #[test]
    fn what_stops_comes_to_rest_lit_and_with_open_eyes() {
        for step in 0..900 {
            let clock = f64::from(step) * 0.01;
            assert!((stir(Life::Pulses, clock, 0.0).opacity - 1.0).abs() < 1e-6);
            assert_eq!(stir(Life::Breathes(3), clock, 0.0).eyes, 0);
        }
    }

    #[test]
    fn rain_falls_within_one_glass() {
        for step in 0..500 {
            let fallen = stir(Life::Falls(210, 132), f64::from(step) * 0.017, 1.0).units.1;
            assert!((0.0..132.0).contains(&fallen));
        }
    }
}
