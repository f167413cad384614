//! What a shift is told in, for whoever looks at it: words, names, sentences.
//!
//! - [`scorecard`]: what a scorecard adds to a score;
//! - [`settings`]: what somebody has set for themselves;
//! - [`words`]: the interface's words in three languages, moods and refusals in words;
//! - [`story`]: what happened, told in sentences.
//!
//! Shared by the terminal and the window; knows neither. Must not know files.

pub mod scorecard;
pub mod settings;
pub mod story;
pub mod words;
