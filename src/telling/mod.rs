//! What a shift is told in, for whoever looks at it: words, names, sentences.
//!
//! - [`scorecard`]: what a scorecard adds to a score;
//! - [`overlay`]: what a facilitator saw, beside what the machine found;
//! - [`settings`]: what somebody has set for themselves;
//! - [`signed`]: who has read a pack;
//! - [`store`]: the trouble of a store;
//! - [`words`]: the interface's words in three languages, moods and refusals in words;
//! - [`story`]: what happened, told in sentences;
//! - [`knowledge`]: articles by their words;
//! - [`timeline`]: a replay in lines, and what one customer saw;
//! - [`what_if`]: runs side by side, and what is different;
//! - [`briefing`], [`exercise`]: the page before a shift, the programme of a swap;
//! - [`looks`]: by which face somebody is known;
//! - [`plan`]: a shift written down beforehand, and how it is played;
//! - [`gist`]: what the events come to, for whoever sits at the desk;
//! - [`records`]: why something on the disk did not work;
//! - [`entry`]: what a person has typed, whatever keyboard they have.
//!
//! Shared by the terminal and the window; knows neither. Must not know files.

pub mod briefing;
pub mod entry;
pub mod exercise;
pub mod gist;
pub mod knowledge;
pub mod looks;
pub mod overlay;
pub mod plan;
pub mod records;
pub mod scorecard;
pub mod settings;
pub mod signed;
pub mod store;
pub mod story;
pub mod timeline;
pub mod what_if;
pub mod words;
