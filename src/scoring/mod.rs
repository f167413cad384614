//! The quality of handling: a pure fold over a shift's events.
//!
//! In reading order:
//! - [`evidence`]: what was shown, as a set;
//! - [`record`]: what the events say about one contact, from the answer to the close;
//! - [`due`]: what of the expected was owed at all in one talk;
//! - [`offer`]: where a missing obligation could have been met;
//! - [`contact`]: one contact's mark, with a finding for every lost point;
//! - [`fold`]: the same for a shift, and under another rubric;
//! - [`figures`]: operational figures, beside the marks and never blended in;
//! - [`words`]: interface texts in three languages;
//! - [`sentence`]: findings as sentences; [`figures::rows`]: figures as a table.
//!
//! Knows the rubric, the checked scenario and the events; a sentence may ask the
//! shift for a name. Must not know moods, files or screens. There is no floating
//! point.
#![deny(clippy::float_arithmetic)]

pub mod due;
pub mod evidence;
pub mod offer;
pub mod record;

pub mod contact;
pub mod fold;

pub mod figures;

pub mod sentence;
pub mod words;

mod address;
mod rule;

#[cfg(test)]
mod sample;

pub use contact::{ContactScore, Deadline, Finding, FindingKind, Line, Met};
pub use figures::{Figures, LunchBreak};
pub use fold::{ShiftScore, score, score_with};
pub use sentence::{Sentence, Teller};
pub use words::Words;
