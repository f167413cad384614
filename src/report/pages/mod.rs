//! What reports say: one trainee's, a group's, a pack's guide.
//!
//! Each makes a [`Document`](super::document::Document) from plain values. Must
//! not know formats.

pub mod group;
pub mod guide;
mod seen;
pub mod sheet;
pub mod trainee;

use super::document::{Card, Text};
use super::say::Say;
use crate::exercise::Commitment;

/// What somebody will do, as a sticky note.
pub fn card(say: Say<'_>, commitment: &Commitment) -> Card {
    let mut sentences = crate::telling::exercise::commitment(say.words, commitment).into_iter();
    let title = Text::said(&sentences.next().unwrap_or_default());
    Card { title, lines: sentences.map(|line| Text::said(&line)).collect() }
}
