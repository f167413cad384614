//! Two numbers of a person.
//!
//! Owns the mood as a face needs it. Must not know how a mood comes about.

/// How somebody feels, as far as a face shows it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Mood {
    /// 0 at peace, 1 furious.
    pub frustration: f64,
    /// 0 believes nothing, 1 believes every word.
    pub trust: f64,
}

impl Mood {
    /// A mood; both numbers are brought into 0..=1, and what is not a number counts as the middle.
    pub fn new(frustration: f64, trust: f64) -> Self {
        let settle = |number: f64| if number.is_nan() { 0.5 } else { number.clamp(0.0, 1.0) };
        Self { frustration: settle(frustration), trust: settle(trust) }
    }

    /// The mood on the way to another: `share` 0 is this one, 1 the other.
    pub fn towards(self, other: Self, share: f64) -> Self {
        let between = |from: f64, to: f64| from + (to - from) * share;
        Self::new(between(self.frustration, other.frustration), between(self.trust, other.trust))
    }
}
