//! What a group of a given size can find.
//!
//! Owns [`power`] and [`smallest_effect`]. It must not know any results: power
//! is said before or beside them, never computed from them.

use super::distribution::{bisect, noncentral_t_below, t_quantile};
use super::{CONFIDENCE, freedom};

/// The power that is asked for.
pub const WANTED_POWER: f64 = 0.8;

/// The probability that a two-sided paired t test at 5 % finds an effect of this
/// d_z, from the noncentral t with δ = d_z·√n; `None` for fewer than two people.
pub fn power(d_z: f64, people: usize) -> Option<f64> {
    (people >= 2).then(|| power_at(d_z, people, critical_t(people)))
}

/// The smallest |d_z| that a two-sided paired t test at 5 % finds with 80 %
/// power; `None` for fewer than two people.
pub fn smallest_effect(people: usize) -> Option<f64> {
    (people >= 2).then(|| {
        let t = critical_t(people);
        bisect(0.0, 32.0, |d_z| power_at(d_z, people, t) < WANTED_POWER)
    })
}

fn critical_t(people: usize) -> f64 {
    t_quantile(0.5 + CONFIDENCE / 2.0, freedom(people))
}

fn power_at(d_z: f64, people: usize, critical_t: f64) -> f64 {
    let delta = d_z * libm::sqrt(people as f64);
    let tail = |delta: f64| noncentral_t_below(-critical_t, freedom(people), delta);
    tail(-delta) + tail(delta)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_smallest_effects_are_the_stated_ones() {
        let rounded = |people| format!("{:.3}", smallest_effect(people).unwrap());
        assert_eq!([8, 12, 16, 20].map(rounded), ["1.156", "0.889", "0.749", "0.660"]);
    }

    /// Computed with another program, with its own noncentral t and root finder.
    #[test]
    fn the_smallest_effects_agree_with_another_program() {
        let computed = [
            (2, 11.549_888_436),
            (3, 3.264_043_549_7),
            (8, 1.156_034_678),
            (30, 0.529_235_615_1),
            (100, 0.282_912_632_8),
        ];
        for (people, d_z) in computed {
            let got = smallest_effect(people).unwrap();
            assert!((got / d_z - 1.0).abs() < 1e-8, "{people}: {got}");
        }
    }

    #[test]
    fn without_an_effect_one_in_twenty_is_found_by_chance() {
        for people in [2, 8, 50] {
            assert!((power(0.0, people).unwrap() - 0.05).abs() < 1e-12);
        }
        assert_eq!((power(1.0, 1), smallest_effect(1), smallest_effect(0)), (None, None, None));
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(32))]

        #[test]
        fn more_people_and_larger_effects_are_found_more_often(d in 0.05..2.0, people in 2..80_usize) {
            let here = power(d, people).unwrap();
            prop_assert!((0.05..=1.0 + 1e-12).contains(&here));
            prop_assert!(power(d + 0.05, people).unwrap() >= here - 1e-12);
            prop_assert!(power(d, people + 1).unwrap() >= here - 1e-12);
            prop_assert!((power(-d, people).unwrap() - here).abs() < 1e-12);
            prop_assert!(smallest_effect(people + 1).unwrap() < smallest_effect(people).unwrap());
        }
    }
}
