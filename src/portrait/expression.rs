//! What a mood does to a face.
//!
//! Owns the curves. They are design choices of this project, drawn and judged by
//! eye, not measured on people. Every one is continuous, so that a small change
//! of mood is a small change of the face. Must not know whose face it is.

use super::mood::Mood;

/// A face's state; every number is a position of a part, nothing is a name of a feeling.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Expression {
    /// Anger, 0..=1: what most other numbers follow.
    pub anger: f64,
    /// Worry, 0..=1.
    pub worry: f64,
    /// Distrust, 0..=1.
    pub distrust: f64,
    /// Ease, 0..=1.
    pub ease: f64,
    /// Degrees; more than 0: the inner ends go down.
    pub brow_angle: f64,
    /// Units upward, both brows.
    pub brow_height: f64,
    /// Units upward, the viewer's right brow alone.
    pub brow_lift: f64,
    /// Units by which the brows come together.
    pub pinch: f64,
    /// Opening of the upper lid: 1 is wide open.
    pub lid: f64,
    /// How far the lower lid is drawn up, 0..=1.
    pub lower_lid: f64,
    /// More than 0: the mouth's corners go up. About -1..=1.
    pub curve: f64,
    /// Opening of the mouth, 0..=1.
    pub open: f64,
    /// The mouth's width; 1 is at rest.
    pub width: f64,
    /// One corner of the mouth up, 0..=1.
    pub skew: f64,
    /// Degrees about the chin, clockwise.
    pub tilt: f64,
    /// Units forward.
    pub lean: f64,
    /// Where the eyes go: less than 0 to the viewer's left.
    pub gaze: f64,
    /// Redness of cheeks and nose, 0..=1.
    pub flush: f64,
    /// A bead of sweat, 0..=1.
    pub sweat: f64,
    /// Lines between the brows, 0..=1.
    pub crease: f64,
    /// What moves from picture to picture.
    pub motion: Motion,
}

/// What moves from picture to picture, without the mood changing.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Motion {
    /// 0 eyes as the mood has them, 1 closed.
    pub blink: f64,
    /// -1 breathed out, 1 breathed in.
    pub breath: f64,
    /// Added to the opening of the mouth, 0..=1.
    pub talk: f64,
    /// Hands at a keyboard: -1 and 1 are the two ends of a stroke.
    pub hands: f64,
}

impl Expression {
    /// The face of a mood, at rest.
    pub fn of(mood: Mood) -> Self {
        let Mood { frustration, trust } = Mood::new(mood.frustration, mood.trust);
        let rise = |from: f64, to: f64| ramp(from, to, frustration);
        let anger = rise(0.22, 0.90);
        let worry = rise(0.08, 0.40) * (1.0 - rise(0.50, 0.80));
        let distrust = ramp(0.50, 0.05, trust);
        let ease = ramp(0.45, 0.95, trust) * (1.0 - rise(0.10, 0.55));
        let fury = rise(0.82, 1.0);
        let calmed = 1.0 - anger;
        Self {
            anger,
            worry,
            distrust,
            ease,
            brow_angle: 24.0 * anger + 5.0 * distrust - 13.0 * worry * (1.0 - distrust) - 5.0 * ease,
            brow_height: -7.0 * anger + 3.0 * worry + 4.0 * ease - 2.5 * distrust,
            brow_lift: 6.0 * distrust * (1.0 - 0.7 * anger),
            pinch: 4.5 * anger + 1.5 * distrust,
            lid: 0.86 + 0.22 * fury
                - 0.16 * anger * (1.0 - fury)
                - 0.30 * distrust * (1.0 - 0.6 * anger)
                - 0.22 * ease,
            lower_lid: (0.75 * ease + 0.35 * anger + 0.40 * distrust).min(1.0),
            curve: (0.22 + 0.75 * ease - 0.36 * worry - 0.95 * anger - 0.34 * distrust).clamp(-1.1, 1.1),
            open: 0.72 * rise(0.66, 0.98) + 0.30 * ease * ramp(0.82, 1.0, trust),
            width: 1.0 + 0.20 * ease - 0.20 * distrust * calmed - 0.08 * worry + 0.05 * anger,
            skew: 0.9 * distrust * (1.0 - rise(0.6, 0.9)),
            tilt: 3.5 * ease + 2.0 * worry - 5.0 * distrust - 3.0 * anger,
            lean: 4.0 * anger,
            gaze: 0.55 * distrust * calmed - 0.35 * worry,
            flush: (0.95 * rise(0.40, 0.95) + 0.18 * ease).min(1.0),
            sweat: rise(0.62, 0.85),
            crease: rise(0.45, 0.80),
            motion: Motion::default(),
        }
    }

    /// The same face in motion.
    pub fn moving(self, motion: Motion) -> Self {
        let motion = Motion {
            blink: motion.blink.clamp(0.0, 1.0),
            breath: motion.breath.clamp(-1.0, 1.0),
            talk: motion.talk.clamp(0.0, 1.0),
            hands: motion.hands.clamp(-1.0, 1.0),
        };
        Self { motion, ..self }
    }

    /// The opening of the mouth with what talking adds.
    pub(super) fn opening(&self) -> f64 {
        (self.open + self.motion.talk).min(1.0)
    }

    /// The same face as it must be drawn to be read below 72 pixels: what tells
    /// moods apart is exaggerated, most of all between calm and waiting, where
    /// the plain curves differ by less than a pixel.
    pub(super) fn for_small(&self) -> Self {
        let worried = self.worry * (1.0 - self.anger);
        Self {
            brow_angle: self.brow_angle * 1.3 - 7.0 * worried,
            brow_height: self.brow_height + 2.5 * worried,
            curve: (self.curve * 2.2 / (1.0 + 1.2 * self.curve.abs())).clamp(-1.1, 1.1),
            width: self.width - 0.16 * worried + 0.10 * self.ease,
            tilt: self.tilt * 1.2 + 2.0 * worried,
            gaze: self.gaze * 2.2,
            lid: self.lid - 0.12 * worried,
            ..*self
        }
    }
}

/// A smooth step from 0 at `from` to 1 at `to` (3t² - 2t³), level outside; it
/// falls where `from` is the greater.
pub(super) fn ramp(from: f64, to: f64, at: f64) -> f64 {
    let share = ((at - from) / (to - from)).clamp(0.0, 1.0);
    share * share * (3.0 - 2.0 * share)
}
