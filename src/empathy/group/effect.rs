//! A mean difference in units of its spread.
//!
//! Owns [`Effect`]. It must not know where the differences come from.
//!
//! d_z = mean(D) / SD(D) over paired differences D. It overstates effects in
//! small groups; Hedges' g = J·d_z takes that back, J = 1 − 3/(4(n−1) − 1)
//! (Hedges 1981, the usual approximation).

use super::distribution::{bisect, noncentral_t_below};
use super::{CONFIDENCE, Interval, Moments, freedom};

/// Beyond this |d_z| the people's differences are all but equal, and dividing
/// by their spread says nothing.
pub const LARGEST_D_Z: f64 = 100.0;

/// How large a mean difference is beside the spread of the differences.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Effect {
    /// The mean over the standard deviation of the differences.
    pub d_z: f64,
    /// Its 95 % interval from the noncentral t distribution; exact for normal
    /// differences, also in small groups. It contains 0 exactly when the t
    /// interval of the mean does.
    pub d_z_interval: Interval,
    /// J·d_z.
    pub hedges_g: f64,
}

impl Effect {
    /// The effect; `None` where there is next to no spread.
    pub(super) fn of(moments: Moments, people: usize) -> Option<Self> {
        let d_z = d_z(moments)?;
        let d_z_interval = interval(d_z, people);
        Some(Self { d_z, d_z_interval, hedges_g: hedges_correction(people) * d_z })
    }
}

/// J = 1 − 3/(4(n−1) − 1), for two people or more.
pub fn hedges_correction(people: usize) -> f64 {
    1.0 - 3.0 / (4.0 * freedom(people) - 1.0)
}

/// d_z, where there is a spread.
pub(super) fn d_z(moments: Moments) -> Option<f64> {
    let d_z = moments.mean / moments.deviation;
    // Also leaves out no mean over no spread, which is no number.
    (d_z.abs() <= LARGEST_D_Z).then_some(d_z)
}

/// The δ/√n for which t = d_z·√n would be just too high and just too low
/// (Steiger and Fouladi 1997).
fn interval(d_z: f64, people: usize) -> Interval {
    let root = libm::sqrt(people as f64);
    let (t, freedom) = (d_z * root, freedom(people));
    let tail = (1.0 - CONFIDENCE) / 2.0;
    // Both probabilities are of small tails, which keep their digits.
    let at_or_above = |delta: f64| noncentral_t_below(-t, freedom, -delta);
    let at_or_below = |delta: f64| noncentral_t_below(t, freedom, delta);
    let mut reach = 4.0;
    while at_or_above(t - reach) > tail || at_or_below(t + reach) > tail {
        reach *= 2.0;
    }
    Interval {
        low: bisect(t - reach, t, |delta| at_or_above(delta) < tail) / root,
        high: bisect(t, t + reach, |delta| at_or_below(delta) > tail) / root,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_correction_is_the_stated_one() {
        let rounded = |people| format!("{:.4}", hedges_correction(people));
        assert_eq!([8, 12, 20].map(rounded), ["0.8889", "0.9302", "0.9600"]);
    }

    #[test]
    fn without_spread_there_is_no_effect() {
        let of = |mean, deviation| Effect::of(Moments { mean, deviation }, 8);
        assert_eq!(of(1.0, 0.0), None);
        assert_eq!(of(0.0, 0.0), None);
        assert_eq!(of(-1.0, 1e-9), None);
        assert!(of(0.0, 1e-9).is_some());
        assert!(of(100.0, 1.0).is_some());
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(24))]

        #[test]
        fn intervals_hold_the_effect_and_are_mirrored(d in -4.0..4.0, people in 8..60_usize) {
            let (one, other) = (interval(d, people), interval(-d, people));
            prop_assert!(one.low < d && d < one.high);
            prop_assert!((one.low + other.high).abs() < 1e-9 && (one.high + other.low).abs() < 1e-9);
            let more = interval(d, people * 2);
            prop_assert!(more.high - more.low < one.high - one.low);
        }
    }
}
