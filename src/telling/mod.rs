//! What a shift is told in, for whoever looks at it: words, names, sentences.
//!
//! - [`words`]: the interface's words in three languages, moods and refusals in words;
//! - [`story`]: what happened, told in sentences;
//! - [`knowledge`]: articles by their words.
//!
//! Shared by the terminal and the window; knows neither. Must not know files.

pub mod knowledge;
pub mod story;
pub mod words;
