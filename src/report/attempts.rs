//! The attempts at one exercise, person by person, read for a report or a debrief.
//!
//! Owns [`People`]. Reads through the room that keeps attempts. Must not know who asked,
//! or what becomes of it.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use rayon::prelude::*;

use crate::exercise::{Programme, Progress};
use crate::records::attempt::Kept;
use crate::records::truths::{Shifts, look};
use crate::records::{RecordsError, any_seed};
use crate::scenario::checked::Scenario;
use crate::shift::rng::{Purpose, stream};
use crate::vocab::Desk;

use super::record::TraineeRecord;

/// Everybody who has an attempt at an exercise.
#[derive(Debug)]
pub struct People<'a> {
    scenario: &'a Arc<Scenario>,
    /// Every person's attempts, by name, the first attempt first.
    attempts: BTreeMap<String, Vec<Kept>>,
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
        let others: Vec<Progress> = kept
            .iter()
            .filter(|one| one.progress.attempt != found.progress.attempt)
            .map(|one| one.progress.clone())
            .collect();
        TraineeRecord::read(&found.folder, found.progress.clone(), &others, self.scenario).map(Some)
    }

    /// Everybody's latest attempt, in an order that has nothing to do with the names and
    /// is never the same twice.
    ///
    /// # Errors
    /// A recording that cannot be read or comes out differently.
    pub fn records(&self) -> Result<Vec<TraineeRecord>, RecordsError> {
        let names: Vec<&str> = self.names().collect();
        let records: Result<Vec<Option<TraineeRecord>>, RecordsError> =
            names.par_iter().map(|name| self.record(name, None)).collect();
        let mut records: Vec<TraineeRecord> = records?.into_iter().flatten().collect();
        let mut dice = stream(any_seed(), Purpose::Company, 0);
        for last in (1..records.len()).rev() {
            let other = dice.below(u32::try_from(last + 1).unwrap_or(1)) as usize;
            records.swap(last, other);
        }
        Ok(records)
    }
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
