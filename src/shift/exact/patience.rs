//! How long callers are willing to wait.
//!
//! Owns [`Patience`]: a distribution, with what the exact models need of it.

use super::{ModelError, not_negative, positive};

/// How long a caller is willing to wait. A caller hangs up when the patience
/// used up, ∫ m dt, reaches what was drawn; m is 1 where nothing is said.
#[derive(Clone, Debug, PartialEq)]
pub enum Patience {
    /// Nobody ever gives up.
    Never,
    /// Everybody gives up after the same time.
    Constant {
        /// That time.
        seconds: f64,
    },
    /// Exponential with m = 1.
    Exponential {
        /// Its mean (1/θ).
        mean_s: f64,
    },
    /// Exponential, used up at a pace that changes with the time waited.
    Paced {
        /// The mean at pace 1 (1/θ).
        mean_s: f64,
        /// The pace m at first.
        first: f64,
        /// From which second of the wait on which pace; seconds rising.
        changes: Vec<(f64, f64)>,
    },
}

/// A stretch of the wait during which patience is used up at one pace.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SurvivalPiece {
    /// Where the stretch begins, seconds of waiting.
    pub from_s: f64,
    /// Rate of giving up during it, per second; infinite where all give up.
    pub hazard: f64,
    /// Share of callers still willing at its beginning.
    pub willing: f64,
    /// Mean of the wait, or of the patience if that is shorter, up to its beginning.
    pub waited_s: f64,
}

impl Patience {
    /// Pace before an announced wait is over (a design default).
    pub const ANNOUNCED_PACE: f64 = 0.7;
    /// Pace after it (a design default).
    pub const OVERDUE_PACE: f64 = 1.5;

    /// Exponential patience of callers who were told to expect this wait.
    pub fn announced(mean_s: f64, wait_s: f64) -> Self {
        let changes = vec![(wait_s, Self::OVERDUE_PACE)];
        Self::Paced { mean_s, first: Self::ANNOUNCED_PACE, changes }
    }

    /// Refuses what is no patience.
    ///
    /// # Errors
    /// Means that are not positive, paces below zero, seconds that do not rise.
    pub fn check(&self) -> Result<(), ModelError> {
        self.pieces().map(|_| ())
    }

    /// The rate of giving up, piece by piece.
    ///
    /// # Errors
    /// As [`Self::check`].
    pub(super) fn pieces(&self) -> Result<Vec<SurvivalPiece>, ModelError> {
        let mut hazards = Vec::new();
        match self {
            Self::Never => hazards.push((0.0, 0.0)),
            Self::Constant { seconds } => {
                positive("patience", *seconds)?;
                hazards.extend([(0.0, 0.0), (*seconds, f64::INFINITY)]);
            }
            Self::Exponential { mean_s } => {
                positive("mean patience", *mean_s)?;
                hazards.push((0.0, 1.0 / mean_s));
            }
            Self::Paced { mean_s, first, changes } => {
                positive("mean patience", *mean_s)?;
                hazards.push((0.0, pace(*first)? / mean_s));
                let mut before = 0.0;
                for (from_s, m) in changes {
                    positive("stretch of a pace", from_s - before)?;
                    hazards.push((*from_s, pace(*m)? / mean_s));
                    before = *from_s;
                }
            }
        }
        let mut piece = SurvivalPiece { from_s: 0.0, hazard: 0.0, willing: 1.0, waited_s: 0.0 };
        let pieces = hazards.into_iter().map(|(from_s, hazard)| {
            let (willing, waited_s) = piece.at(from_s);
            piece = SurvivalPiece { from_s, hazard, willing, waited_s };
            piece
        });
        Ok(pieces.collect())
    }
}

impl SurvivalPiece {
    /// The share still willing at second `x` of this piece, and the mean of
    /// the shorter of wait `x` and patience.
    pub(super) fn at(&self, x: f64) -> (f64, f64) {
        let passed = x - self.from_s;
        if self.hazard == 0.0 {
            return (self.willing, self.waited_s + self.willing * passed);
        }
        if self.hazard == f64::INFINITY {
            return (0.0, self.waited_s);
        }
        let given_up = -libm::expm1(-self.hazard * passed);
        let waited = self.willing * given_up / self.hazard;
        (self.willing * (1.0 - given_up), self.waited_s + waited)
    }
}

fn pace(m: f64) -> Result<f64, ModelError> {
    not_negative("pace of patience", m).map(|()| m)
}
