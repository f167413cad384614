//! Practising alone: one contact, again, from the moment where it went wrong.
//!
//! Owns [`Practisable`], what can be practised, and [`Try`], what was practised
//! before. Making a pack in which only one contact comes is in [`mod@alone`], going
//! back to a moment of a recording in [`again`], how long a contact takes in
//! `length`. Must not know screens. Practice is nobody's mark: its recordings name
//! no home desk and lie apart from those of exercises.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::SystemTime;

use crate::policy::playbook::contacts_of;
use crate::recording::{Ending, Recording, replay};
use crate::scenario::checked::{
    Arrival, ContactId, InjectDoes, PersonaId, Scenario, ShiftId, Step as ExerciseStep,
};
use crate::scenario::strings::TextId;
use crate::scoring::score;
use crate::shift::before::Before;
use crate::shift::event::What;
use crate::shift::{Phase, Seat, Shift};
use crate::vocab::{Desk, Moment, Rough};

use super::error::RecordsError;
use super::pack_folder::scenario_of;
use super::recording_file::read;
use super::shifts::{Pack, Sitting, record};

pub mod again;
pub mod alone;
mod length;

pub use again::{Course, from_moment};
pub use alone::{AlonePack, alone};

/// So many of the last tries are looked at.
pub const MOST_TRIES: usize = 20;

/// A contact that can be practised alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Practisable {
    /// Which.
    pub contact: ContactId,
    /// The author's name for it.
    pub id: String,
    /// Whose it is.
    pub desk: Desk,
    /// Who it is.
    pub persona: Option<PersonaId>,
    /// Its title.
    pub title: TextId,
    /// Row tags.
    pub about: Vec<String>,
    /// The shift whose circumstances it is practised in.
    pub plan: ShiftId,
    /// It is an internal request and comes through the tray.
    pub is_request: bool,
    /// About how long it takes by the desk's clock, in minutes, at least 1.
    pub minutes: u32,
}

/// Every written contact that can be practised, requests included, in the order of
/// the pack. Fillers cannot: they are somebody else each time.
pub fn list(scenario: &Scenario) -> Vec<Practisable> {
    let written = (0..=u16::MAX).map(ContactId).zip(scenario.contacts());
    written
        .filter_map(|(id, contact)| {
            let (plan, _) = plan_of(scenario, id)?;
            Some(Practisable {
                contact: id,
                id: contact.id.clone(),
                desk: contact.desk,
                persona: contact.persona,
                title: contact.title?,
                about: contact.about.clone(),
                plan,
                is_request: contact.request.is_some(),
                minutes: length::minutes(contact),
            })
        })
        .collect()
}

/// The shift in whose circumstances a contact is practised, and the time: the first
/// that plans it; otherwise the first in which it can be thrown in, started or told
/// of; otherwise the first of its desk. None for fillers.
fn plan_of(scenario: &Scenario, id: ContactId) -> Option<(ShiftId, Moment)> {
    let contact = scenario.contact(id);
    if contact.is_filler() {
        return None;
    }
    let of_desk = || {
        let plans = (0..=u16::MAX).map(ShiftId).zip(scenario.shifts());
        plans.filter(|(_, plan)| plan.desk == contact.desk)
    };
    let planned = of_desk().find_map(|(shift, plan)| {
        plan.arrivals.iter().find_map(|arrival| match arrival {
            Arrival::Between { from, contact, .. } if *contact == id => Some((shift, *from)),
            _ => None,
        })
    });
    let thrown_in = || {
        of_desk().find_map(|(shift, plan)| {
            let brings = |does| matches!(does, InjectDoes::Arrive(contact) if contact == id);
            let inject = plan.injects.iter().find(|inject| brings(inject.does))?;
            Some((shift, inject.at.unwrap_or(plan.opens)))
        })
    };
    let started = || of_desk().find(|(shift, _)| contacts_of(scenario, *shift).contains(&id));
    let opening = |(shift, plan): (ShiftId, &crate::scenario::checked::Shift)| (shift, plan.opens);
    let found = planned.or_else(thrown_in);
    found.or_else(|| started().map(opening)).or_else(|| of_desk().next().map(opening))
}

/// Where practice of a contact is kept: `PACK/CONTACT` below the folder that
/// somebody named, or below their own folder for practice.
///
/// # Errors
/// A system that knows no folder for this person, if none was chosen.
pub fn home_of(chosen: Option<&Path>, pack: &str, contact: &str) -> Result<PathBuf, RecordsError> {
    let base = match chosen {
        Some(chosen) => chosen.to_owned(),
        None => super::folders::own()
            .map(|folders| folders.data_dir().join("practise"))
            .ok_or(RecordsError::NoFolder)?,
    };
    Ok(base.join(pack).join(contact))
}

/// Opens a shift for practice and records it in this folder, which is made if need be.
/// Nobody comes who gets rougher than `rough`.
///
/// # Errors
/// A recording that cannot be written.
pub fn practise(
    folder: &Path,
    pack: Pack<'_>,
    plan: ShiftId,
    seed: u64,
    rough: Rough,
) -> Result<Sitting, RecordsError> {
    let left_out = pack.scenario.rougher_than(rough);
    let before = Before::without(None, left_out, pack.scenario, plan);
    let shift = Shift::new(pack.scenario.clone(), plan, seed, before);
    let (stem, name) = next_name(folder)?;
    let recorder = record(&folder.join(&name), &shift, pack.files, None)?;
    Ok(Sitting { shift, recorder, name, goes_on: false, stem, done: Vec::new() })
}

/// The stem and the name of the next recording in a folder, which is made if need be.
fn next_name(folder: &Path) -> Result<(String, String), RecordsError> {
    super::folders::make(folder).map_err(|error| RecordsError::file("made", folder, error))?;
    let last = numbered(folder).last().map_or(0, |(number, _)| *number);
    let stem = last.saturating_add(1).to_string();
    let name = format!("{stem}.odr");
    Ok((stem, name))
}

/// The recordings in a folder by their numbers, the oldest first.
fn numbered(folder: &Path) -> Vec<(u32, PathBuf)> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let number =
        |path: &Path| -> Option<u32> { path.file_name()?.to_str()?.strip_suffix(".odr")?.parse().ok() };
    let paths = entries.filter_map(|entry| Some(entry.ok()?.path()));
    let mut found: Vec<_> = paths.filter_map(|path| number(&path).map(|number| (number, path))).collect();
    found.sort();
    found
}

/// How many times something was practised in its folder.
pub fn times(folder: &Path) -> usize {
    numbered(folder).len()
}

/// An earlier try.
#[derive(Debug)]
pub struct Try {
    /// Its recording.
    pub recording: PathBuf,
    /// The contact's mark, in milli-points; none if it was not closed.
    pub quality_milli: Option<i64>,
    /// It was played to its end.
    pub ended: bool,
    /// When something was recorded last, if the disk knows.
    pub when: Option<SystemTime>,
    /// Why nothing can be said about it.
    pub fault: Option<RecordsError>,
}

/// The last tries of a contact in its folder, the oldest first, each done again to
/// find its mark. `scenario` is the pack that is probably the same as theirs; a
/// recording of another one brings its own, which takes as long as loading it.
pub fn tries(folder: &Path, contact: &str, scenario: Option<&Arc<Scenario>>) -> Vec<Try> {
    let recordings = numbered(folder);
    let mut known: Vec<Arc<Scenario>> = scenario.into_iter().cloned().collect();
    let last = recordings.len().saturating_sub(MOST_TRIES);
    let look = |(_, path): &(u32, PathBuf)| {
        let when = fs::metadata(path).and_then(|about| about.modified()).ok();
        let (quality_milli, ended, fault) = match look_at(path, contact, &mut known) {
            Ok((quality_milli, ended)) => (quality_milli, ended, None),
            Err(why) => (None, false, Some(why)),
        };
        Try { recording: path.clone(), quality_milli, ended, when, fault }
    };
    recordings[last..].iter().map(look).collect()
}

fn look_at(
    path: &Path,
    contact: &str,
    known: &mut Vec<Arc<Scenario>>,
) -> Result<(Option<i64>, bool), RecordsError> {
    let recording = read(path)?;
    let scenario = with(&recording, known)?;
    let shift = replay::verify(&recording, scenario)?;
    Ok((mark(&shift, contact), matches!(recording.ending, Ending::Complete { .. })))
}

/// The pack of a recording: one of the known ones, or else its own, known from now on.
fn with(recording: &Recording, known: &mut Vec<Arc<Scenario>>) -> Result<Arc<Scenario>, RecordsError> {
    let fits = |scenario: &&Arc<Scenario>| replay::begin(recording, (*scenario).clone()).is_ok();
    if let Some(scenario) = known.iter().find(fits) {
        return Ok(scenario.clone());
    }
    let scenario = scenario_of(recording.pack.clone(), &recording.header.pack)?;
    known.push(scenario.clone());
    Ok(scenario)
}

/// The mark of a contact in a shift, in milli-points: the last time it was closed.
pub fn mark(shift: &Shift, contact: &str) -> Option<i64> {
    let scenario = shift.scenario();
    let score = score(scenario, shift.plan(), shift.events());
    let of_contact = score.contacts.iter().rfind(|one| scenario.contact(one.contact).id == contact);
    of_contact.map(|one| one.mark.quality_milli)
}

/// Nothing more can come of a contact: it has come and was closed, gave up, was
/// answered by somebody else, refused, or has gone to the boss.
pub fn is_settled(shift: &Shift, contact: &str) -> bool {
    let last = shift.events().iter().rev().find_map(|event| {
        let (caller, settled) = match event.what {
            What::Closed { caller, .. }
            | What::Abandoned { caller, .. }
            | What::ColleagueAnswered { caller, .. }
            | What::RequestRefused { caller }
            | What::RequestEscalated { caller } => (caller, true),
            What::Arrived { caller, .. } | What::Requested { caller, .. } => (caller, false),
            _ => return None,
        };
        (shift.contact_of(caller).id == contact).then_some(settled)
    });
    last.unwrap_or(false)
}

/// The contact that is practised alone is settled and nobody is at the desk: there is
/// nothing left to do.
pub fn is_done(shift: &Shift, contact: &str) -> bool {
    let open = shift.phase() != Phase::Ended;
    open && shift.seat() == Seat::Ready && is_settled(shift, contact)
}

/// The shift of a guided first morning at a desk, which is all of it: what an exercise
/// plays at home; without one, the shortest shift that brings no written contact.
pub fn first_morning(scenario: &Scenario, desk: Desk) -> Option<ShiftId> {
    let steps = scenario.exercises().iter().flat_map(|exercise| &exercise.steps);
    let baseline = steps.filter_map(|step| match (step, desk) {
        (ExerciseStep::Baseline { sales, .. }, Desk::Sales) => Some(*sales),
        (ExerciseStep::Baseline { support, .. }, Desk::Support) => Some(*support),
        _ => None,
    });
    let ordinary = |arrival: &Arrival| matches!(arrival, Arrival::Stream { .. });
    let plain = (0..=u16::MAX).map(ShiftId).zip(scenario.shifts()).filter(|(_, plan)| {
        plan.desk == desk && !plan.arrivals.is_empty() && plan.arrivals.iter().all(ordinary)
    });
    let shortest = plain.min_by_key(|(_, plan)| plan.closes.since(plan.opens)).map(|(shift, _)| shift);
    baseline.min().or(shortest)
}

#[cfg(test)]
mod tests;
