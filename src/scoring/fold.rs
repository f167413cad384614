//! The marks of a whole shift, under its own rubric or another.
//!
//! Owns [`ShiftScore`]. A pure fold: the same events give the same score, now or
//! when an old recording is read again. Must not know running shifts.

use crate::rubric::{CheckedRubric, TagMask};
use crate::scenario::checked::{self, Contact, Scenario, ShiftId};
use crate::shift::event::{Action, Event, Source};
use crate::vocab::{Desk, Tag};

use super::contact::ContactScore;
use super::evidence::Evidence;
use super::figures::{Figures, figures};
use super::record::{ContactRecord, read};

/// How a shift was handled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShiftScore {
    /// At which desk.
    pub desk: Desk,
    /// The closed contacts that the trainee answered, in the order of closing.
    pub contacts: Vec<ContactScore>,
    /// The mean of their marks, rounded down, in milli-points; none without a contact.
    pub quality_milli: Option<i64>,
    /// Operational figures; they are beside the marks and change none of them.
    pub figures: Figures,
}

/// Scores a shift of the plan by the rubric of the pack. `events` are all events
/// of the shift from its opening on; a shift that is still running scores what
/// has been closed so far.
pub fn score(scenario: &Scenario, plan: ShiftId, events: &[Event]) -> ShiftScore {
    score_with(scenario, plan, events, None)
}

/// The same under another rubric: the other desk's on the same talk, or a newer
/// one on an old recording. What contacts are expected to exercise stays; the
/// pitch share is measured again.
pub fn score_with(
    scenario: &Scenario,
    plan: ShiftId,
    events: &[Event],
    rubric_override: Option<&CheckedRubric>,
) -> ShiftScore {
    let book = Book {
        contacts: scenario.contacts(),
        rubrics: [Desk::Sales, Desk::Support].map(|desk| scenario.rubric(desk)),
        instead: rubric_override,
    };
    book.score(scenario.shift(plan), events)
}

/// By what contacts are judged.
pub(super) struct Book<'a> {
    /// The contacts that events name.
    pub contacts: &'a [Contact],
    /// Each desk's rubric.
    pub rubrics: [&'a CheckedRubric; 2],
    /// The rubric that replaces them.
    pub instead: Option<&'a CheckedRubric>,
}

impl Book<'_> {
    /// Scores all events of a shift of the plan.
    pub fn score(&self, plan: &checked::Shift, events: &[Event]) -> ShiftScore {
        let records = read(self.contacts, events);
        let contacts: Vec<ContactScore> = records.iter().map(|record| self.mark(record)).collect();
        let sum: i64 = contacts.iter().map(|contact| contact.mark.quality_milli).sum();
        let count = i64::try_from(contacts.len()).expect("a shift has fewer contacts than an i64 counts");
        let figures = figures(self.contacts, plan, events, &records, &contacts);
        ShiftScore { desk: plan.desk, contacts, quality_milli: sum.checked_div(count), figures }
    }

    fn mark(&self, record: &ContactRecord) -> ContactScore {
        let contact = &self.contacts[record.contact.index()];
        let Some(rubric) = self.instead else {
            let rubric = self.rubrics[contact.desk as usize];
            return ContactScore::of(contact, rubric, &contact.rubric, record);
        };
        let fitted = rubric.for_contact(TagMask(contact.expects));
        ContactScore::of(contact, rubric, &fitted, &measured_again(contact, rubric, record))
    }
}

/// The record with the pitch share measured by this rubric's range. A share that
/// was outside the shift's own range and is inside this one cites the close, at
/// which it was measured.
fn measured_again(contact: &Contact, rubric: &CheckedRubric, record: &ContactRecord) -> ContactRecord {
    let source = Source::Action(Action::Measured);
    let mut record = record.clone();
    let (low, high) = rubric.pitch_percent();
    let inside = record.closing.pitch_percent.is_some_and(|share| (low..=high).contains(&share));
    if !inside {
        record.evidence.retain(|evidence| evidence.source != source);
    } else if contact.measure_pitch && !record.evidence.iter().any(|evidence| evidence.source == source) {
        record.evidence.push(Evidence {
            event: record.closing.event,
            repairs: false,
            tag: Tag::PitchShare,
            article: None,
            source,
            turn: record.steps.last().map(|step| step.turn),
        });
    }
    record
}

#[cfg(test)]
mod tests;
