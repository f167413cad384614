//! The attempts at one exercise, person by person, read for a report or a debrief.
//!
//! Owns [`People`]. Reads through the room that keeps attempts. Must not know who asked,
//! or what becomes of it.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use rayon::prelude::*;

use crate::exercise::Programme;
use crate::records::attempt::Kept;
use crate::records::store::StoreError;
use crate::records::store::overlays::{AllSeen, read_seen};
use crate::records::truths::{Shifts, look};
use crate::records::{RecordsError, any_seed};
use crate::scenario::checked::Scenario;
use crate::shift::rng::{Purpose, stream};
use crate::vocab::Desk;

use super::member::{Member, Reader};
use super::record::{AttemptResult, TraineeRecord};

/// Everybody who has an attempt at an exercise.
#[derive(Debug)]
pub struct People<'a> {
    scenario: &'a Arc<Scenario>,
    /// Every person's attempts, by name, the first attempt first.
    attempts: BTreeMap<String, Vec<Kept>>,
}

/// What was read of everybody's latest attempt, in an order that has nothing to do with the
/// names and is never the same twice.
#[derive(Debug)]
pub struct Everybody<T> {
    /// One for each person.
    pub people: Vec<T>,
    /// Why what facilitators saw is not there, if it could not be read.
    pub unread: Option<StoreError>,
}

impl<'a> People<'a> {
    /// Those of all attempts that are at this exercise.
    pub fn of(scenario: &'a Arc<Scenario>, programme: Programme<'_>, all: Vec<Kept>) -> Self {
        let mut attempts: BTreeMap<String, Vec<Kept>> = BTreeMap::new();
        // Each is gone through again to see whether it fits: that takes a while for thousands.
        let fitting: Vec<Kept> = all.into_par_iter().filter(|kept| kept.progress.fits(programme)).collect();
        for kept in fitting {
            attempts.entry(kept.progress.trainee.clone()).or_default().push(kept);
        }
        attempts.values_mut().for_each(|kept| kept.sort_by_key(|one| one.progress.attempt));
        Self { scenario, attempts }
    }

    /// Their names, in order.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.attempts.keys().map(String::as_str)
    }

    /// How many they are.
    pub fn len(&self) -> usize {
        self.attempts.len()
    }

    /// There is nobody.
    pub fn is_empty(&self) -> bool {
        self.attempts.is_empty()
    }

    /// The numbers of somebody's attempts; none if nobody has that name.
    pub fn numbers(&self, name: &str) -> Vec<u32> {
        let kept = self.attempts.get(name).into_iter().flatten();
        kept.map(|one| one.progress.attempt).collect()
    }

    /// The record of somebody's attempt with this number, or of the latest; none if it is
    /// not there.
    ///
    /// # Errors
    /// A recording that cannot be read or comes out differently.
    pub fn record(&self, name: &str, number: Option<u32>) -> Result<Option<TraineeRecord>, RecordsError> {
        let kept = self.attempts.get(name).map_or(&[][..], Vec::as_slice);
        let found = match number {
            Some(number) => kept.iter().find(|one| one.progress.attempt == number),
            None => kept.last(),
        };
        let Some(found) = found else { return Ok(None) };
        let mut record = TraineeRecord::replay(&found.folder, found.progress.clone(), self.scenario)?;
        record.attempts = AttemptResult::of_all(kept.iter().map(|one| &one.progress));
        match read_seen(&found.folder, &found.progress) {
            Ok(seen) => record.add_seen(seen),
            // The rest of what is known does not depend on it.
            Err(why) => record.unread = Some(why),
        }
        Ok(Some(record))
    }

    /// The records of everybody's latest attempt.
    ///
    /// # Errors
    /// A recording that cannot be read or comes out differently.
    pub fn records(&self) -> Result<Everybody<TraineeRecord>, RecordsError> {
        let read = |latest: &Kept, attempts| {
            let record = TraineeRecord::replay(&latest.folder, latest.progress.clone(), self.scenario)?;
            Ok(TraineeRecord { attempts, ..record })
        };
        self.everybody(read, |record, seen| record.add_seen(seen.of(&record.progress)))
    }

    /// The same as far as a group needs it: from the summaries of the recordings, which are
    /// made where there are none that fit.
    ///
    /// # Errors
    /// A recording that cannot be read or comes out differently.
    pub fn members(&self) -> Result<Everybody<Member>, RecordsError> {
        let reader = Reader::of(self.scenario);
        let read = |latest: &Kept, attempts| {
            let shifts = reader.shifts(&latest.folder, &latest.progress)?;
            Ok(Member { progress: latest.progress.clone(), shifts, attempts })
        };
        self.everybody(read, |member, seen| member.add_seen(seen.of(&member.progress)))
    }

    /// Reads everybody, with the latest attempt and what all of their attempts came to; then
    /// adds what facilitators saw.
    fn everybody<T: Send>(
        &self,
        read: impl Fn(&Kept, Vec<AttemptResult>) -> Result<T, RecordsError> + Sync,
        add_seen: impl Fn(&mut T, &AllSeen),
    ) -> Result<Everybody<T>, RecordsError> {
        let all: Vec<&Vec<Kept>> = self.attempts.values().collect();
        let folder = all.iter().find_map(|kept| kept.first()).map(|kept| kept.folder.as_path());
        let one = |kept: &&Vec<Kept>| {
            let latest = kept.last()?;
            let attempts = AttemptResult::of_all(kept.iter().map(|one| &one.progress));
            Some(read(latest, attempts))
        };
        let (people, seen) = rayon::join(
            || all.par_iter().filter_map(one).collect::<Result<Vec<T>, RecordsError>>(),
            || folder.map_or_else(|| Ok(AllSeen::default()), AllSeen::read),
        );
        let mut people = people?;
        let unread = match seen {
            Ok(seen) => {
                people.iter_mut().for_each(|one| add_seen(one, &seen));
                None
            }
            // The rest of what is known does not depend on it.
            Err(why) => Some(why),
        };
        Ok(Everybody { people: shuffled(people), unread })
    }
}

/// In an order that is never the same twice.
fn shuffled<T>(mut people: Vec<T>) -> Vec<T> {
    let mut dice = stream(any_seed(), Purpose::Company, 0);
    for last in (1..people.len()).rev() {
        let other = dice.below(u32::try_from(last + 1).unwrap_or(1)) as usize;
        people.swap(last, other);
    }
    people
}

/// What is true about these desks, measured from recordings of their own people if there
/// are any.
///
/// # Errors
/// A folder of recordings that cannot be read.
pub fn truths(
    scenario: &Arc<Scenario>,
    programme: Programme<'_>,
    desks: &[Desk],
    own_people: Option<&Path>,
) -> Result<Shifts, RecordsError> {
    let mut shifts = Shifts::new();
    for desk in desks {
        shifts.extend(look(scenario, programme.exercise, *desk, own_people)?);
    }
    Ok(shifts)
}
