//! Shared nouns without behaviour.
//!
//! Owns the words that every other room uses: simulated time, desks, channels,
//! outcomes and the evidence tags of the rubrics. Knows no other room.

mod desk;
mod tag;
mod time;

pub use desk::{Channel, Department, Desk, Outcome, Rough};
pub use tag::{Tag, UnknownTag};
pub use time::{Duration, Moment, ParseTimeError};
