//! Chance, as one named stream per purpose and customer.
//!
//! Owns [`Purpose`] and [`Stream`]. A draw for one purpose never moves another
//! stream: what a trainee does cannot change who calls next, and a rerun with
//! another choice keeps its luck. Must not know what is drawn for.
//!
//! **Derivation** (part of the recording format; changing it is a format
//! change): ChaCha with 8 rounds; key = the 24 bytes `other-desk stream key v1`
//! followed by the seed, little-endian; stream number = the purpose's number
//! shifted left by 32 bits, plus the index; block counter from 0. Words are
//! read in order, a 64-bit word low half first.

use rand::rngs::ChaCha8Rng;
use rand::{Rng, SeedableRng};

const KEY_PREFIX: &[u8; 24] = b"other-desk stream key v1";

/// 2⁻⁵³: the step between two neighbouring values of [`Stream::uniform`].
const UNIFORM_STEP: f64 = 1.0 / (1_u64 << 53) as f64;

/// What a stream is drawn for. The numbers are part of the derivation: they
/// never change and are never used again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u32)]
pub enum Purpose {
    /// When the next contact arrives.
    Arrivals = 1,
    /// How long handling takes.
    Service = 2,
    /// How long a customer is willing to wait.
    Patience = 3,
    /// Contacts that only fill the queue: who they are.
    Filler = 4,
    /// An authored chance in a conversation.
    Chance = 5,
    /// The order in which replies are shown.
    ReplyOrder = 6,
    /// A scripted trainee's choices.
    Policy = 7,
    /// Whether a contact comes back.
    Repeat = 8,
    /// How long something takes that nobody handles: an answer, a return.
    Delay = 9,
    /// Which lines are chosen where several fit.
    Wording = 10,
    /// What the company does behind the scenes.
    Company = 11,
    /// The colleagues who answer beside the trainee.
    Colleagues = 12,
    /// The order in which a list is gone through.
    ListOrder = 13,
}

/// One reproducible stream of chance.
#[derive(Debug, PartialEq, Eq)]
pub struct Stream(ChaCha8Rng);

impl Clone for Stream {
    /// Another stream that will draw the same from here on.
    fn clone(&self) -> Self {
        Self(ChaCha8Rng::deserialize_state(&self.0.serialize_state()))
    }
}

/// The stream for one purpose; `index` is the customer's number, or 0 where
/// there is only one.
pub fn stream(seed: u64, purpose: Purpose, index: u32) -> Stream {
    let mut key = [0_u8; 32];
    key[..24].copy_from_slice(KEY_PREFIX);
    key[24..].copy_from_slice(&seed.to_le_bytes());
    let mut generator = ChaCha8Rng::from_seed(key);
    generator.set_stream((u64::from(purpose as u32) << 32) | u64::from(index));
    Stream(generator)
}

impl Stream {
    /// A number in [0, 1): the upper 53 bits of a 64-bit word, times 2⁻⁵³.
    #[inline]
    pub fn uniform(&mut self) -> f64 {
        (self.0.next_u64() >> 11) as f64 * UNIFORM_STEP
    }

    /// An exponential time in whole milliseconds, rounded to the nearest: the
    /// inverse method, −mean · ln(1 − u). Zero if the mean is not positive.
    ///
    /// Rounding lowers the mean by less than one part in 24·mean² (mean in
    /// milliseconds), which is below 10⁻⁹ for a mean of seven seconds.
    #[inline]
    pub fn exp(&mut self, mean_ms: f64) -> i64 {
        // The sum rounds to the nearest because what follows cuts off; the cast saturates.
        (self.exp_exact(mean_ms) + 0.5) as i64
    }

    /// An exponential number with this mean, not rounded; at most 36.8 means.
    #[inline]
    pub fn exp_exact(&mut self, mean: f64) -> f64 {
        let drawn = -mean * libm::log(1.0 - self.uniform());
        // Also catches a mean that is not a number.
        if drawn > 0.0 { drawn } else { 0.0 }
    }

    /// True with this probability.
    #[inline]
    pub fn chance(&mut self, probability: f64) -> bool {
        self.uniform() < probability
    }

    /// A whole number in 0..n, each equally likely (Lemire's multiplication
    /// with rejection). 0 if `n` is 0.
    pub fn below(&mut self, n: u32) -> u32 {
        if n == 0 {
            return 0;
        }
        let rejected_below = n.wrapping_neg() % n;
        loop {
            let product = u64::from(self.0.next_u32()) * u64::from(n);
            if product as u32 >= rejected_below {
                return (product >> 32) as u32;
            }
        }
    }

    /// The place of one of `weights`, drawn in proportion to it; `None` if all
    /// are zero. Unbiased; a place with weight 0 is never drawn.
    ///
    /// The sum of the weights must fit in 32 bits; what exceeds it counts as
    /// weight 0.
    pub fn pick(&mut self, weights: &[u32]) -> Option<usize> {
        let total = weights.iter().fold(0_u32, |sum, &weight| sum.saturating_add(weight));
        if total == 0 {
            return None;
        }
        let mut rest = self.below(total);
        for (place, &weight) in weights.iter().enumerate() {
            if rest < weight {
                return Some(place);
            }
            rest -= weight;
        }
        None
    }

    /// Brings `items` into a random order (Fisher and Yates, from the end),
    /// each order equally likely. For up to 2³² − 1 items.
    pub fn shuffle<T>(&mut self, items: &mut [T]) {
        for last in (1..items.len()).rev() {
            let other = self.below(last as u32 + 1) as usize;
            items.swap(last, other);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    // Computed with another implementation of ChaCha and of the rules above.
    const GOLDEN_WORDS: [u64; 3] =
        [15_166_609_129_808_453_833, 17_016_882_105_215_247_165, 4_096_302_493_063_941_655];
    const GOLDEN_UNIFORM_BITS: [u64; 2] = [0x3fdf_c3df_b9a6_6d80, 0x3f74_cb1d_f354_e200];
    const GOLDEN_TIMES: [i64; 4] = [810_767, 419_052, 12_501, 949_465];
    const GOLDEN_DICE: [u32; 8] = [2, 5, 5, 1, 2, 1, 3, 4];

    #[test]
    fn the_first_values_never_change() {
        let mut stream = stream(42, Purpose::Patience, 7);
        let words: Vec<u64> = (0..3).map(|_| stream.0.next_u64()).collect();
        assert_eq!(words, GOLDEN_WORDS);
        let bits: Vec<u64> = (0..2).map(|_| stream.uniform().to_bits()).collect();
        assert_eq!(bits, GOLDEN_UNIFORM_BITS);
        let times: Vec<i64> = (0..4).map(|_| stream.exp(180_000.0)).collect();
        assert_eq!(times, GOLDEN_TIMES);
        let dice: Vec<u32> = (0..8).map(|_| stream.below(6)).collect();
        assert_eq!(dice, GOLDEN_DICE);
    }

    #[test]
    fn seed_purpose_and_index_each_give_another_stream() {
        let mut firsts = Vec::new();
        for seed in [0, 1, u64::MAX] {
            for purpose in [Purpose::Arrivals, Purpose::Service] {
                for index in [0, 1, u32::MAX] {
                    firsts.push(stream(seed, purpose, index).0.next_u64());
                }
            }
        }
        let drawn = firsts.len();
        firsts.sort_unstable();
        firsts.dedup();
        assert_eq!(firsts.len(), drawn);
    }

    #[test]
    fn the_same_stream_draws_the_same() {
        let mut one = stream(9, Purpose::Chance, 3);
        let mut two = stream(9, Purpose::Chance, 3);
        for _ in 0..200 {
            assert_eq!(one.uniform().to_bits(), two.uniform().to_bits());
        }
        assert_eq!(one, two);
        for _ in 0..70 {
            // An odd number of words leaves the clone in the middle of a pair.
            one.below(6);
            let mut copy = one.clone();
            for _ in 0..40 {
                assert_eq!(one.0.next_u64(), copy.0.next_u64());
            }
        }
    }

    #[test]
    fn exponential_times_have_their_mean_and_spread() {
        let mut stream = stream(1, Purpose::Service, 0);
        let (mean, draws) = (240_000.0, 40_000);
        let times: Vec<f64> = (0..draws).map(|_| stream.exp(mean) as f64).collect();
        let average = times.iter().sum::<f64>() / f64::from(draws);
        let spread = times.iter().map(|time| (time - average).powi(2)).sum::<f64>();
        let deviation = (spread / f64::from(draws)).sqrt();
        assert!((average / mean - 1.0).abs() < 4.0 / 200.0, "{average}");
        assert!((deviation / mean - 1.0).abs() < 8.0 / 200.0, "{deviation}");
    }

    #[test]
    fn odd_means_give_zero_or_the_longest_time_and_never_panic() {
        let mut stream = stream(1, Purpose::Delay, 0);
        for mean in [0.0, -5.0, f64::NAN, f64::NEG_INFINITY] {
            assert_eq!(stream.exp(mean), 0);
        }
        assert_eq!(stream.exp(f64::INFINITY), i64::MAX);
    }

    #[test]
    fn whole_numbers_are_even() {
        let mut stream = stream(5, Purpose::Filler, 0);
        let mut counts = [0_u32; 7];
        for _ in 0..70_000 {
            counts[stream.below(7) as usize] += 1;
        }
        // Chi-squared with 6 degrees of freedom; 22.5 is its 0.999 point.
        let squares: f64 = counts.iter().map(|&count| (f64::from(count) - 10_000.0).powi(2) / 10_000.0).sum();
        assert!(squares < 22.5, "{counts:?}");
        assert_eq!(stream.below(0), 0);
        assert_eq!(stream.below(1), 0);
        assert!((0..100).all(|_| stream.below(u32::MAX) < u32::MAX));
    }

    #[test]
    fn picks_follow_the_weights() {
        let mut stream = stream(5, Purpose::Wording, 0);
        let mut counts = [0_u32; 4];
        for _ in 0..10_000 {
            counts[stream.pick(&[1, 0, 3, 0]).unwrap()] += 1;
        }
        assert_eq!((counts[1], counts[3]), (0, 0));
        assert!((2_300..2_700).contains(&counts[0]), "{counts:?}");
        assert_eq!(stream.pick(&[]), None);
        assert_eq!(stream.pick(&[0, 0]), None);
        assert_eq!(stream.pick(&[0, u32::MAX, u32::MAX]), Some(1));
    }

    #[test]
    fn a_shuffle_keeps_everything_and_is_even() {
        let mut stream = stream(8, Purpose::ReplyOrder, 0);
        let mut seen = std::collections::BTreeMap::new();
        for _ in 0..6_000 {
            let mut items = [1, 2, 3];
            stream.shuffle(&mut items);
            *seen.entry(items).or_insert(0) += 1;
        }
        assert_eq!(seen.len(), 6);
        assert!(seen.values().all(|count| (850..1_150).contains(count)), "{seen:?}");
    }
}
