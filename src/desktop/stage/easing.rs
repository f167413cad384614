//! How things move from here to there.
//!
//! Owns the curves and the times of `NOTES.md`, Motion. Must not know what moves.

/// How far a movement has come after a share of its time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Curve {
    /// Starts and ends gently.
    #[default]
    InOut,
    /// Ends gently.
    Out,
    /// Goes slightly too far and comes back.
    Overshoot,
}

impl Curve {
    /// The share of the way after a share of the time; 0 at 0, 1 at 1.
    pub fn at(self, time: f32) -> f32 {
        let time = time.clamp(0.0, 1.0);
        let left = 1.0 - time;
        match self {
            Self::InOut if time < 0.5 => 4.0 * time * time * time,
            Self::InOut => 1.0 - 4.0 * left * left * left,
            Self::Out => 1.0 - left * left * left,
            // Robert Penner's "back": one tenth of the way too far would be 1.70.
            Self::Overshoot => 1.0 + left * left * (1.2 - 2.2 * left),
        }
    }
}

/// Times in seconds.
pub mod seconds {
    /// A mood changes.
    pub const MOOD: f32 = 0.600;
    /// A step of the queue.
    pub const STEP: f32 = 0.400;
    /// A note is stuck on.
    pub const NOTE: f32 = 0.320;
    /// Something comes or goes.
    pub const FADE: f32 = 0.240;
    /// Anything at all, with reduced motion.
    pub const REDUCED: f32 = 0.120;
    /// The thread is drawn.
    pub const THREAD: f32 = 1.200;
    /// The light of the hour moves.
    pub const LIGHT: f32 = 1.500;
    /// Eyes close and open.
    pub const BLINK: f32 = 0.120;
    /// In and out.
    pub const BREATH: f32 = 4.0;
    /// A lamp rings.
    pub const PULSE: f32 = 1.0;
}

/// From one number to another.
pub fn between(from: f32, to: f32, share: f32) -> f32 {
    from + (to - from) * share
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_curve_begins_at_nothing_and_ends_at_all() {
        for curve in [Curve::InOut, Curve::Out, Curve::Overshoot] {
            assert!(curve.at(0.0).abs() < 1e-6, "{curve:?}");
            assert!((curve.at(1.0) - 1.0).abs() < 1e-6, "{curve:?}");
            assert!((curve.at(7.0) - 1.0).abs() < 1e-6, "{curve:?}");
        }
    }

    #[test]
    fn no_curve_jumps() {
        for curve in [Curve::InOut, Curve::Out, Curve::Overshoot] {
            for step in 0..1000 {
                let (one, next) = (curve.at(step as f32 / 1000.0), curve.at((step + 1) as f32 / 1000.0));
                assert!((next - one).abs() < 0.006, "{curve:?} at {step}");
            }
        }
    }

    #[test]
    fn only_the_overshoot_goes_too_far_and_only_slightly() {
        let most = |curve: Curve| (0..=100).map(|step| curve.at(step as f32 / 100.0)).fold(0.0, f32::max);
        assert!(most(Curve::InOut) <= 1.0 && most(Curve::Out) <= 1.0);
        assert!((1.02..1.15).contains(&most(Curve::Overshoot)), "{}", most(Curve::Overshoot));
    }
}
