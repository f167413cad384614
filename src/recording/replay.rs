//! The same shift again, and where it would differ.

use std::fmt;
use std::sync::Arc;

use crate::scenario::checked::Scenario;
use crate::shift::{Event, Rejection, Shift};
use crate::vocab::Moment;

use super::chain::hex;
use super::command_words::{WordsError, read};
use super::format::{After, Ending, Recording};
use super::morning::UnknownName;
use super::recorder::mark;

/// Where a recording and its replay part ways.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum Mismatch {
    /// The pack is not the one with which it was recorded.
    #[error("the pack's digest is {actual}; it was recorded with {recorded}")]
    OtherPack {
        /// The digest in the recording.
        recorded: String,
        /// The digest of the pack at hand.
        actual: String,
    },
    /// The pack has no such shift.
    #[error("the pack has no shift `{0}`")]
    NoShift(String),
    /// What earlier days brought names what the pack does not have.
    #[error(transparent)]
    Morning(#[from] UnknownName),
    /// A command names what is not there.
    #[error("{place}: `{words}` cannot be done: {error}")]
    Words {
        /// Which command.
        place: Place,
        /// The command in words.
        words: String,
        /// Why.
        error: WordsError,
    },
    /// A command that was accepted is refused now.
    #[error("{place}: `{words}` is refused: {rejection}")]
    Refused {
        /// Which command.
        place: Place,
        /// The command in words.
        words: String,
        /// Why.
        rejection: Rejection,
    },
    /// Something else happened.
    #[error("{place}: the digest is {actual}; it was {recorded}. {}", difference(.event))]
    Differs {
        /// After which command.
        place: Place,
        /// The digest in the recording.
        recorded: String,
        /// The digest now.
        actual: String,
        /// The first event that differs: its number in the shift, from 0, and
        /// what it is now. None if all events are the same and only the moods
        /// differ in their last bits.
        event: Option<(usize, Option<Box<Event>>)>,
    },
}

fn difference(event: &Option<(usize, Option<Box<Event>>)>) -> String {
    match event {
        None => "All events are the same; a mood differs in its last bits".to_owned(),
        Some((number, None)) => format!("Event {number} is missing now"),
        Some((number, Some(event))) => {
            format!("Event {number} is different; it is now {:?} at {}", event.what, event.at)
        }
    }
}

/// A place in a recording.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// The number of the command, from 1; none for the end.
    pub command: Option<usize>,
    /// The recorded time.
    pub at: Moment,
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.command {
            Some(number) => write!(f, "command {number} at {}", self.at),
            None => write!(f, "the end at {}", self.at),
        }
    }
}

/// Replays a recording with its pack and compares every digest.
///
/// # Errors
/// The first difference.
pub fn verify(recording: &Recording, scenario: Arc<Scenario>) -> Result<Shift, Mismatch> {
    follow(recording, scenario, None, &mut |_| {})
}

/// The same, step by step: `watch` sees the shift each time something has
/// happened. Stops at `until`, if that is before the end.
///
/// # Errors
/// The first difference.
pub fn follow(
    recording: &Recording,
    scenario: Arc<Scenario>,
    until: Option<Moment>,
    watch: &mut dyn FnMut(&Shift),
) -> Result<Shift, Mismatch> {
    let mut shift = begin(recording, scenario)?;
    watch(&shift);
    let late = |at: Moment| until.is_some_and(|until| at > until);
    let mut seen = 0;
    for (index, recorded) in recording.commands.iter().enumerate() {
        if late(recorded.at) {
            break;
        }
        let place = Place { command: Some(index + 1), at: recorded.at };
        let words = &recorded.words;
        pass(&mut shift, recorded.at, watch);
        let command =
            read(words, &shift).map_err(|error| Mismatch::Words { place, words: words.clone(), error })?;
        shift.apply(recorded.at, command).map_err(|rejection| Mismatch::Refused {
            place,
            words: words.clone(),
            rejection,
        })?;
        watch(&shift);
        compare(&shift, seen, place, &recorded.after)?;
        seen = shift.events().len();
    }
    match (&recording.ending, until) {
        (Ending::Complete { at, after }, _) if !late(*at) => {
            pass(&mut shift, *at, watch);
            compare(&shift, seen, Place { command: None, at: *at }, after)?;
        }
        (_, Some(until)) => pass(&mut shift, until, watch),
        _ => {}
    }
    Ok(shift)
}

/// The shift as it was when its recording began.
///
/// # Errors
/// Another pack, or one without the shift.
pub fn begin(recording: &Recording, scenario: Arc<Scenario>) -> Result<Shift, Mismatch> {
    let header = &recording.header;
    let actual = hex(&scenario.digest());
    if actual != header.digest {
        return Err(Mismatch::OtherPack { recorded: header.digest.clone(), actual });
    }
    begin_anyway(recording, scenario)
}

/// The same, also with another version of the pack.
///
/// # Errors
/// A pack without the shift, or without somebody or something of earlier days.
pub fn begin_anyway(recording: &Recording, scenario: Arc<Scenario>) -> Result<Shift, Mismatch> {
    let header = &recording.header;
    let plan = scenario.find_shift(&header.shift).ok_or_else(|| Mismatch::NoShift(header.shift.clone()))?;
    let before = header.before.as_ref().map(|before| before.read(&scenario)).transpose()?;
    Ok(Shift::new(scenario, plan, header.seed, before))
}

/// Lets time pass, one happening after the other.
pub fn pass(shift: &mut Shift, to: Moment, watch: &mut dyn FnMut(&Shift)) {
    while let Some(due) = shift.next_due().filter(|due| *due <= to) {
        shift.advance_to(due);
        watch(shift);
    }
    shift.advance_to(to);
}

fn compare(shift: &Shift, seen: usize, place: Place, after: &After) -> Result<(), Mismatch> {
    let actual = shift.digest().hex();
    if actual == after.digest {
        return Ok(());
    }
    let new = &shift.events()[seen..];
    let same = new.iter().zip(&after.events).take_while(|(event, known)| mark(event) == **known);
    let same = same.count();
    let all = same == new.len() && same == after.events.len();
    let event = (!all).then(|| (seen + same, new.get(same).copied().map(Box::new)));
    Err(Mismatch::Differs { place, recorded: after.digest.clone(), actual, event })
}
