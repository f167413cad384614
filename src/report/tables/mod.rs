//! What is known, as tables: one row a contact, a finding, a reply taken, an answer.
//!
//! - [`played`]: shifts, contacts, dimensions, findings, replies; [`promised`]: promises;
//! - [`seen`]: what facilitators saw;
//! - [`answered`]: people, surveys, predictions, attempts, commitments.
//!
//! Every number of a report can be computed again from these tables; a test does.
//! Must not know how they are written.

use crate::exercise::Programme;
use crate::exercise::truth::Looked;
use crate::scenario::checked::ShiftId;
use crate::scoring::Words;

use super::record::TraineeRecord;
use super::table::{Cell, Table};

pub mod answered;
pub mod played;
pub mod promised;
pub mod seen;

/// What a report is made with.
#[derive(Clone, Copy)]
pub struct Source<'a> {
    /// The exercise.
    pub programme: Programme<'a>,
    /// In which words.
    pub words: &'a Words,
    /// What is true about a desk.
    pub truths: &'a (dyn Fn(ShiftId) -> Looked + Sync),
}

/// Somebody in a table: as what they are named there, and what is known.
#[derive(Clone, Debug)]
pub struct Row<'a> {
    /// A pseudonym, or a number in its place.
    pub person: String,
    /// What is known.
    pub record: &'a TraineeRecord,
}

impl Row<'_> {
    fn cell(&self) -> Cell {
        Cell::text(self.person.as_str())
    }
}

/// All tables of these people. In the tables of a group nobody's promises stand
/// beside their number: who wrote a sentence is easily recognised.
pub fn tables(source: Source<'_>, people: &[Row<'_>]) -> Vec<Table> {
    let of_group = people.len() > 1;
    let [promises, tickets] = promised::promises(source, people);
    vec![
        answered::people(source, people),
        played::shifts(people),
        played::contacts(source, people),
        played::dimensions(people),
        played::findings(source, people),
        Table {
            name: "replies",
            columns: played::REPLY_COLUMNS,
            rows: people.iter().flat_map(|row| played::replies(source.words, row)).collect(),
        },
        played::figures(source, people),
        seen::seen(people, of_group),
        promises,
        tickets,
        answered::answers(source, people),
        answered::predictions(source, people),
        answered::attempts(people),
        answered::commitments(people, of_group),
    ]
}
