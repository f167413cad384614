//! What facilitators saw in a recording, beside its marks: only ever added to.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::exercise::Progress;
use crate::rubric::overlay::Seen;
use crate::scenario::checked::Scenario;

use super::error::Stored;
use super::held::{Address, HeldAttempt, Overlay, Person};
use super::moment::Moment;
use super::take_in::Known;
use super::{NAME, Store, StoreError, people};

/// What facilitators saw in the shifts of an attempt in this folder, by step; nothing where
/// there is no store yet.
///
/// # Errors
/// A store that cannot be used; it stays as it is.
pub fn read_seen(folder: &Path, progress: &Progress) -> Stored<BTreeMap<usize, Vec<Seen>>> {
    let Some(path) = beside(folder) else { return Ok(BTreeMap::new()) };
    match Store::open_to_read(&path)? {
        Some(store) => store.seen(progress),
        None => Ok(BTreeMap::new()),
    }
}

/// What facilitators saw in all attempts beside each other.
#[derive(Debug, Default)]
pub struct AllSeen {
    by_attempt: BTreeMap<Of, BTreeMap<usize, Vec<Seen>>>,
}

/// Whose, pack, exercise, number and seed.
type Of = (String, String, String, u32, u64);

impl AllSeen {
    /// Reads it from the store beside the attempt in this folder; nothing where there is no
    /// store yet. The store is opened once, and only attempts in which somebody saw something
    /// are read whole: a debrief of thousands waits for this.
    ///
    /// # Errors
    /// A store that cannot be used; it stays as it is.
    pub fn read(folder: &Path) -> Stored<Self> {
        let Some(path) = beside(folder) else { return Ok(Self::default()) };
        let Some(store) = Store::open_to_read(&path)? else { return Ok(Self::default()) };
        let both = |moment: &Moment<'_>| Ok((moment.attempts_with_overlays()?, moment.people()?));
        let (held, people) = store.at_once(both)?;
        let people = names(people);
        let of = |held: HeldAttempt| {
            let seen = seen_in(&held, &people);
            let whose = people.get(&held.person).cloned().unwrap_or_default();
            ((whose, held.pack, held.exercise, held.number, held.seed), seen)
        };
        Ok(Self { by_attempt: held.into_iter().map(of).collect() })
    }

    /// What was seen in the shifts of an attempt, by step, in the order in which it was
    /// written down.
    pub fn of(&self, progress: &Progress) -> BTreeMap<usize, Vec<Seen>> {
        let Progress { trainee, pack, exercise, attempt, seed, .. } = progress;
        let of = (trainee.clone(), pack.clone(), exercise.clone(), *attempt, *seed);
        self.by_attempt.get(&of).cloned().unwrap_or_default()
    }
}

/// Names by code.
fn names(people: Vec<Person>) -> BTreeMap<String, String> {
    people.into_iter().map(|person| (person.code, person.name)).collect()
}

/// What facilitators saw in an attempt, by step. Somebody who has been erased is there
/// without a name.
fn seen_in(held: &HeldAttempt, names: &BTreeMap<String, String>) -> BTreeMap<usize, Vec<Seen>> {
    let seen = |one: &Overlay| Seen {
        facilitator: names.get(&one.facilitator).cloned().unwrap_or_default(),
        dimension: one.dimension.clone(),
        points_milli: one.points_milli,
        note: one.note.clone(),
        written: one.written,
    };
    let with_some = held.recordings.iter().filter(|one| !one.overlays.is_empty());
    with_some.map(|one| (one.step as usize, one.overlays.iter().map(seen).collect())).collect()
}

/// Writes down what a facilitator saw in a shift of an attempt in this folder, and gives
/// all that was ever written down about it. What is finished of the attempt is taken in
/// first, if it has not been.
///
/// # Errors
/// A store that cannot be used; it stays as it is.
pub fn keep_seen(
    folder: &Path,
    progress: &Progress,
    scenario: Arc<Scenario>,
    step: usize,
    (name, seen): (&str, Vec<Overlay>),
) -> Stored<Vec<Seen>> {
    let Some(path) = beside(folder) else { return Ok(Vec::new()) };
    let mut store = Store::open(&path)?;
    store.take_in(progress, folder, &mut Known::with(scenario))?;
    let place = store.address_of(progress, u32::try_from(step).unwrap_or(u32::MAX))?;
    store.add_overlays(&place, name, seen)?;
    Ok(store.seen(progress)?.remove(&step).unwrap_or_default())
}

/// The store of an attempt: PACK/EXERCISE/NAME/attempt-N lies beside it.
fn beside(folder: &Path) -> Option<PathBuf> {
    Some(folder.ancestors().nth(4)?.join(NAME))
}

impl Store {
    /// Writes down what a facilitator saw in a recording, beside its marks and behind what
    /// was written down before, by whomever and in whatever program. `name` is the
    /// facilitator's.
    ///
    /// # Errors
    /// No such recording; a damaged store, or one that cannot be written.
    pub fn add_overlay(&mut self, place: &Address, name: &str, seen: Overlay) -> Stored<()> {
        self.add_overlays(place, name, vec![seen])
    }

    /// The same of several dimensions: all of it or nothing.
    ///
    /// # Errors
    /// As above.
    pub fn add_overlays(&mut self, place: &Address, name: &str, seen: Vec<Overlay>) -> Stored<()> {
        let missing = || StoreError::NoRecording { place: Box::new(place.clone()) };
        self.change(|moment| {
            let mut held = moment.attempt(place)?.ok_or_else(missing)?;
            let whose = moment.name_of(&place.person)?.ok_or_else(missing)?;
            let mut recordings = moment.with_entries(&held)?;
            let at = held.recordings.iter().position(|one| one.step == place.step).ok_or_else(missing)?;
            let (_, facilitator) =
                moment.ask(|connection| people::entered(connection, name, &people::new_code(connection)?))?;
            let written = seen.into_iter().map(|one| Overlay { facilitator: facilitator.clone(), ..one });
            held.recordings[at].overlays.extend(written);
            recordings[at].held = held.recordings[at].clone();
            moment.write(&whose, &held, &recordings)
        })
    }

    /// Where the recording of a step of this attempt is held.
    fn address_of(&self, progress: &Progress, step: u32) -> Stored<Address> {
        if let Some(held) = self.at_once(|moment| moment.held_of(progress))? {
            return Ok(held.address(step));
        }
        let place = Address {
            person: progress.trainee.clone(),
            pack: progress.pack.clone(),
            exercise: progress.exercise.clone(),
            number: progress.attempt,
            seed: progress.seed,
            step,
        };
        Err(StoreError::NoRecording { place: Box::new(place) })
    }

    /// What facilitators saw in the shifts of an attempt, by step, in the order in which
    /// it was written down. Somebody who has been erased is there without a name.
    ///
    /// # Errors
    /// A damaged store.
    pub fn seen(&self, progress: &Progress) -> Stored<BTreeMap<usize, Vec<Seen>>> {
        let both = |moment: &Moment<'_>| Ok((moment.held_of(progress)?, moment.people()?));
        let (held, people) = self.at_once(both)?;
        Ok(held.map(|held| seen_in(&held, &names(people))).unwrap_or_default())
    }
}
