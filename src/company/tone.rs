//! The tone that a desk picks up from whoever it works for (E1).
//!
//! Owns [`Tone`]. **A hypothesis**: that a centre speaks to its callers as its
//! client speaks to it is a practitioner's claim, not a finding, and the sizes
//! are design defaults (models.md §6). Must not know what was said.

/// The part of the distance that a tone moves in a day.
const A_DAY: f64 = 0.25;

/// How somebody sounds: from −1, 'This is an order!', over 0, neither, to 1,
/// between equals.
#[derive(Clone, Copy, Debug, Default, PartialEq, PartialOrd)]
pub struct Tone(f64);

impl Tone {
    /// A tone, brought between −1 and 1.
    pub const fn new(value: f64) -> Self {
        Self(value.clamp(-1.0, 1.0))
    }

    /// −1 to 1.
    pub const fn value(self) -> f64 {
        self.0
    }

    /// The tone after a day with a client of that tone: tone + 0.25·(client − tone).
    pub fn after_day_with(self, client: Self) -> Self {
        Self::new(self.0 + A_DAY * (client.0 - self.0))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn four_days_of_orders_are_nearly_taken_over() {
        let mut tone = Tone::default();
        for _ in 0..4 {
            tone = tone.after_day_with(Tone::new(-1.0));
        }
        assert!((tone.value() + (1.0 - 0.75_f64 * 0.75 * 0.75 * 0.75)).abs() < 1e-12);
    }

    proptest! {
        #[test]
        fn a_tone_comes_nearer_and_never_passes(own in -1.0..=1.0_f64, client in -1.0..=1.0_f64) {
            let after = Tone::new(own).after_day_with(Tone::new(client)).value();
            prop_assert!(after >= own.min(client) - 1e-12 && after <= own.max(client) + 1e-12);
            prop_assert!(((after - client).abs() - 0.75 * (own - client).abs()).abs() < 1e-12);
        }
    }
}
