//! What was found by playing.
//!
//! Owns [`Code`], [`Severity`] and [`Finding`].

use std::fmt;

use serde::{Serialize, Serializer};

/// Declares the codes: variant, spelling, one line of explanation.
macro_rules! codes {
    ($($variant:ident = $word:literal: $explanation:literal;)+) => {
        /// What kind of unfairness; stable across versions.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code { $(#[doc = $explanation] $variant),+ }

        impl Code {
            /// Every code, in declaration order.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The kebab-case word that people see and search for.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }

            /// One sentence for the documentation.
            pub const fn explain(self) -> &'static str {
                match self { $(Self::$variant => $explanation),+ }
            }
        }
    };
}

codes! {
    FullMarksUnreachable = "full-marks-unreachable": "No way through the contact meets everything that it expects.";
    KnowingCostsPoints = "knowing-costs-points": "Whoever has read the articles already cannot get full marks any more.";
    NoWayBack = "no-way-back": "After one mistake that is not critical less than 70 points can be reached.";
    DecidedTurn = "decided-turn": "One reply of the turn is at least as good as all others in every way.";
    DominatedReply = "dominated-reply": "Another reply of the turn is at least as good in every way, wherever both are on offer.";
    HabitWins = "habit-wins": "A trainee who does not listen does too well.";
    ExpertFails = "expert-fails": "Even a trainee who sees everything coming stays under 85 points.";
    BookOutOfPlace = "book-out-of-place": "Going by the book is not clearly better than a habit, or not clearly worse than the best.";
    Caricature = "caricature": "The other desk is only ever wrong.";
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Serialize for Code {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

/// How bad it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// The pack is not fit for use.
    Error,
    /// Somebody should look at it.
    Warning,
    /// Worth knowing when the contact is written again.
    Note,
}

impl Severity {
    /// `error`, `warning` or `note`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Note => "note",
        }
    }
}

/// One thing that is not fair.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// What kind.
    pub code: Code,
    /// How bad.
    pub severity: Severity,
    /// Where: a shift, or `contact`, `contact/turn` or `contact/turn/reply`.
    pub place: String,
    /// What is wrong, and by how much.
    pub message: String,
    /// A way to see it, as lines of a plan; may be empty.
    pub path: Vec<String>,
}

impl Finding {
    /// A finding that makes the pack unfit for use.
    pub fn error(code: Code, place: String, message: String) -> Self {
        Self { code, severity: Severity::Error, place, message, path: Vec::new() }
    }

    /// A finding that somebody should look at.
    pub fn warning(code: Code, place: String, message: String) -> Self {
        Self { severity: Severity::Warning, ..Self::error(code, place, message) }
    }

    /// A finding that is worth knowing.
    pub fn note(code: Code, place: String, message: String) -> Self {
        Self { severity: Severity::Note, ..Self::error(code, place, message) }
    }

    /// The same with a way to see it.
    #[must_use]
    pub fn by(mut self, path: Vec<String>) -> Self {
        self.path = path;
        self
    }
}

/// Milli-points as points with one decimal, rounded down.
pub fn points(milli: i64) -> String {
    let tenths = milli.div_euclid(100);
    format!("{}.{}", tenths.div_euclid(10), tenths.rem_euclid(10))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_have_one_decimal() {
        assert_eq!(points(100_000), "100.0");
        assert_eq!(points(69_990), "69.9");
        assert_eq!(points(0), "0.0");
    }
}
