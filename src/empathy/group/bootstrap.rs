//! Intervals that do not ask for a normal distribution.
//!
//! Owns [`Bootstrap`]. It must not know what the differences are of.
//!
//! The bias-corrected and accelerated bootstrap, BCa (Efron 1987): the group is
//! drawn again from itself, with replacement, B = 5000 times; the limits are
//! quantiles of the redrawn statistics, at places that are corrected for bias
//! (z₀) and for a spread that changes with the statistic (a, from leaving out
//! each person once). The plain percentile interval is not offered: with eight
//! people it covers the truth in 84 % of groups instead of 95. BCa is better and
//! still too short there, hence the warning below twenty people.
//!
//! **Derivation of chance**: ChaCha with 8 rounds; key = the 24 bytes
//! `other-desk bootstrap v01` followed by the seed, little-endian; people, from
//! the lowest difference to the highest, are drawn by Lemire's multiplication
//! with rejection, group after group.

use rand::rngs::ChaCha8Rng;
use rand::{Rng, SeedableRng};

use super::distribution::{normal_below, normal_quantile};
use super::effect::d_z;
use super::{CONFIDENCE, Interval, Moments, SMALL_BELOW};

/// B: how often the group is redrawn.
pub const REDRAWS: usize = 5_000;

const KEY_PREFIX: &[u8; 24] = b"other-desk bootstrap v01";

/// The BCa intervals of a group.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bootstrap {
    /// Of the mean difference, in the measure's own unit; `None` if all
    /// differences are equal.
    pub mean: Option<Interval>,
    /// Of d_z; `None` if all differences are equal, or redrawn groups too often are.
    pub d_z: Option<Interval>,
    /// Whether the group is so small that both intervals tend to be too short.
    pub too_short: bool,
}

/// A number that is computed from a group.
type Statistic = fn(Moments) -> f64;

impl Bootstrap {
    /// Redraws the group. It does not matter in which order its people come.
    pub(super) fn of(differences: &[f64], seed: u64) -> Self {
        let mut differences = differences.to_vec();
        differences.sort_unstable_by(f64::total_cmp);
        let redrawn = redraw(&differences, seed);
        let whole = Moments::of(&differences);
        let left_out = leave_one_out(&differences);
        let interval = |statistic: Statistic| {
            let mut values: Vec<f64> = redrawn.iter().copied().map(statistic).collect();
            values.sort_unstable_by(f64::total_cmp);
            let left_out: Vec<f64> = left_out.iter().copied().map(statistic).collect();
            bca(&values, statistic(whole), &left_out)
        };
        Self {
            mean: interval(|moments| moments.mean),
            d_z: interval(standardised),
            too_short: differences.len() < SMALL_BELOW,
        }
    }
}

/// d_z, infinite where a redrawn group has next to no spread.
fn standardised(moments: Moments) -> f64 {
    d_z(moments).unwrap_or(f64::INFINITY.copysign(moments.mean))
}

/// Mean and deviation of each redrawn group.
fn redraw(differences: &[f64], seed: u64) -> Vec<Moments> {
    let mut key = [0_u8; 32];
    key[..24].copy_from_slice(KEY_PREFIX);
    key[24..].copy_from_slice(&seed.to_le_bytes());
    let mut generator = ChaCha8Rng::from_seed(key);
    let mut group = Vec::with_capacity(differences.len());
    let people = u32::try_from(differences.len()).expect("a group has fewer people than the Earth");
    // Nobody is redrawn from nobody.
    let rejected_below = people.wrapping_neg().checked_rem(people).unwrap_or_default();
    let mut once = || {
        group.clear();
        let drawn = (0..people).map(|_| differences[below(&mut generator, people, rejected_below)]);
        group.extend(drawn);
        Moments::of(&group)
    };
    (0..REDRAWS).map(|_| once()).collect()
}

/// A whole number in 0..n, each equally likely, for n from 1 to 2³² − 1; `rejected_below`
/// is 2³² mod n, which is the same for every draw.
fn below(generator: &mut ChaCha8Rng, n: u32, rejected_below: u32) -> usize {
    loop {
        let product = u64::from(generator.next_u32()) * u64::from(n);
        if product as u32 >= rejected_below {
            return (product >> 32) as usize;
        }
    }
}

/// Mean and deviation without each of the people in turn.
fn leave_one_out(differences: &[f64]) -> Vec<Moments> {
    let mut kept = Vec::with_capacity(differences.len());
    let mut without = |left_out: usize| {
        kept.clear();
        kept.extend_from_slice(&differences[..left_out]);
        kept.extend_from_slice(&differences[left_out + 1..]);
        Moments::of(&kept)
    };
    (0..differences.len()).map(&mut without).collect()
}

/// The BCa interval from redrawn values in rising order, the statistic itself,
/// and the statistic without each person; `None` where it has no finite limits.
fn bca(redrawn: &[f64], estimate: f64, left_out: &[f64]) -> Option<Interval> {
    if redrawn.first() == redrawn.last() {
        return None;
    }
    let z0 = bias_correction(redrawn, estimate)?;
    let a = acceleration(left_out)?;
    let limit = |p: f64| {
        let z = z0 + normal_quantile(p);
        let slope = 1.0 - a * z;
        let place = if slope > 0.0 { normal_below(z0 + z / slope) } else { return None };
        let rank = libm::floor(place * (redrawn.len() as f64 + 1.0) + 0.5) as usize;
        let value = redrawn[rank.clamp(1, redrawn.len()) - 1];
        value.is_finite().then_some(value)
    };
    let tail = (1.0 - CONFIDENCE) / 2.0;
    Some(Interval { low: limit(tail)?, high: limit(1.0 - tail)? })
}

/// z₀ = Φ⁻¹ of the share of redrawn values below the estimate; equal ones, which
/// are frequent on scales with few steps, count half.
fn bias_correction(redrawn: &[f64], estimate: f64) -> Option<f64> {
    // Sums of the same numbers in another order are equal but for their last bits.
    let middle_half = redrawn[redrawn.len() * 3 / 4] - redrawn[redrawn.len() / 4];
    let slack = 1e-12 * middle_half;
    let lower = redrawn.partition_point(|value| *value < estimate - slack);
    let upto = redrawn.partition_point(|value| *value <= estimate + slack);
    let share = (lower + upto) as f64 / (2 * redrawn.len()) as f64;
    (middle_half.is_finite() && share > 0.0 && share < 1.0).then(|| normal_quantile(share))
}

/// a = Σd³ / (6·(Σd²)^1.5), d the mean of the values less each.
fn acceleration(left_out: &[f64]) -> Option<f64> {
    let mean = left_out.iter().sum::<f64>() / left_out.len() as f64;
    let sum = |power: fn(f64) -> f64| left_out.iter().map(|value| power(mean - value)).sum::<f64>();
    let squares = sum(|d| d * d);
    let a = sum(|d| d * d * d) / (6.0 * squares * libm::sqrt(squares));
    a.is_finite().then_some(a)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const SKEWED: [f64; 8] = [0.1, 0.4, -0.2, 1.2, 3.9, 0.3, 0.8, 0.0];

    #[test]
    fn the_interval_of_given_numbers_agrees_with_the_formula_computed_elsewhere() {
        let redrawn: Vec<f64> =
            (1..=5_000).map(|k| 3.0 * (f64::from(k) / 5_000.0) * (f64::from(k) / 5_000.0)).collect();
        let left_out = [0.5, 0.7, 0.8, 0.85, 1.0, 1.1, 1.4, 2.0];
        let interval = bca(&redrawn, 0.9, &left_out).unwrap();
        assert_eq!((interval.low, interval.high), (0.001_996_92, 2.856_556_92));
    }

    /// Computed with another implementation of ChaCha and of the rules above.
    #[test]
    fn the_first_intervals_never_change() {
        let bootstrap = Bootstrap::of(&SKEWED, 42);
        assert_eq!(bootstrap, Bootstrap::of(&SKEWED, 42));
        assert_ne!(bootstrap, Bootstrap::of(&SKEWED, 43));
        let mut other_order = SKEWED;
        other_order.reverse();
        assert_eq!(bootstrap, Bootstrap::of(&other_order, 42));
        let shown = |interval: Option<Interval>| interval.map(|it| format!("{:.6} {:.6}", it.low, it.high));
        assert_eq!(shown(bootstrap.mean).as_deref(), Some("0.237500 2.250000"));
        assert_eq!(shown(bootstrap.d_z).as_deref(), Some("-0.069148 0.931409"));
    }

    /// That program redrew 100 000 times.
    #[test]
    fn the_intervals_of_ten_differences_agree_with_another_program() {
        let bootstrap = Bootstrap::of(&[3.0, 1.0, 4.0, 1.0, 5.0, -2.0, 2.0, 6.0, 0.5, 3.5], 1);
        let near = |interval: Option<Interval>, low: f64, high: f64| {
            interval.is_some_and(|it| (it.low - low).abs() < 0.1 && (it.high - high).abs() < 0.1)
        };
        assert!(near(bootstrap.mean, 0.9, 3.7) && near(bootstrap.d_z, 0.120, 1.836), "{bootstrap:?}");
    }

    #[test]
    fn equal_differences_have_no_interval() {
        for value in [0.0, 0.1, -3.0] {
            let bootstrap = Bootstrap::of(&[value; 9], 1);
            assert_eq!((bootstrap.mean, bootstrap.d_z), (None, None), "{value}");
        }
    }

    #[test]
    fn few_different_answers_give_an_interval_of_the_mean() {
        let mostly_ones = [1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 2.0];
        let bootstrap = Bootstrap::of(&mostly_ones, 7);
        assert!(bootstrap.mean.is_some_and(|interval| interval.contains(1.125)));
        // A third of the redrawn groups consists of ones alone.
        assert_eq!(bootstrap.d_z, None);
    }

    #[test]
    fn below_twenty_people_the_intervals_carry_a_warning() {
        let rising: Vec<f64> = (0..20).map(f64::from).collect();
        assert!(!Bootstrap::of(&rising, 1).too_short);
        assert!(Bootstrap::of(&rising[..19], 1).too_short);
    }

    #[test]
    fn a_long_tail_moves_the_interval_towards_it() {
        let interval = Bootstrap::of(&SKEWED, 3).mean.unwrap();
        let mean = Moments::of(&SKEWED).mean;
        assert!(interval.high - mean > 1.5 * (mean - interval.low), "{interval:?}");
    }

    #[test]
    fn everybody_is_drawn_equally_often() {
        let mut generator = ChaCha8Rng::from_seed([7; 32]);
        let mut counts = [0_u32; 11];
        for _ in 0..110_000 {
            counts[below(&mut generator, 11, 11_u32.wrapping_neg() % 11)] += 1;
        }
        // Chi-squared with 10 degrees of freedom; 29.6 is its 0.999 point.
        let off = |count: u32| f64::from(count) - 10_000.0;
        let squares: f64 = counts.iter().map(|&count| off(count) * off(count) / 10_000.0).sum();
        assert!(squares < 29.6, "{counts:?}");
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(12))]

        #[test]
        fn intervals_move_with_the_unit_and_the_origin(
            steps in proptest::collection::vec(-6_i8..=6, 8..30), seed: u64,
        ) {
            let differences: Vec<f64> = steps.iter().map(|step| f64::from(*step)).collect();
            let moved: Vec<f64> = differences.iter().map(|one| 4.0 * one + 16.0).collect();
            let (here, there) = (Bootstrap::of(&differences, seed), Bootstrap::of(&moved, seed));
            prop_assert_eq!(here.mean.is_some(), there.mean.is_some());
            if let (Some(here), Some(there)) = (here.mean, there.mean) {
                let lowest = differences.iter().copied().fold(f64::INFINITY, f64::min);
                let highest = differences.iter().copied().fold(f64::NEG_INFINITY, f64::max);
                prop_assert!(lowest <= here.low && here.low <= here.high && here.high <= highest);
                // Equal but for the rank next door, which rounding can pick.
                prop_assert!((there.low - (4.0 * here.low + 16.0)).abs() < 0.6);
                prop_assert!((there.high - (4.0 * here.high + 16.0)).abs() < 0.6);
            }
        }
    }
}
