//! The programme of a swap: survey, predict, play, ask, predict again, reveal, commit.
//!
//! In reading order:
//! - [`question`]: what somebody is asked, and which answers are possible;
//! - [`result`]: what a played shift came to, for the comparison of home and away;
//! - [`progress`]: how far somebody has come: every answer, and what is next;
//! - [`kept`]: the same as a text, for whoever stores it;
//! - [`draw`]: which form comes first, and the seed of each shift;
//! - [`days`]: what earlier days leave for the next shift;
//! - [`measure`]: what a shift tells about a desk; [`truth`]: the true answers;
//! - [`judge`]: how close predictions and own marks are, as the room of empathy sees it;
//! - [`reveal`]: predictions beside what is true, one's own marks beside the others.
//!
//! Knows the checked scenario, finished shifts and their marks; must not know
//! files, screens or how a shift is played. A trainee is a pseudonym.

pub mod question;
pub mod result;

pub mod kept;
pub mod progress;

pub mod days;
pub mod draw;

pub mod measure;
pub mod truth;

pub mod judge;
pub mod reveal;

#[cfg(test)]
mod sample;

pub use progress::{Next, Programme, Progress, Refused, Trainee};
pub use question::{Commitment, Question, Said, Scale, Sentence};
pub use result::ShiftResult;
