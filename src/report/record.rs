//! What is known about one trainee, as plain values.
//!
//! Owns [`TraineeRecord`]. Where it comes from makes no difference: the folder of
//! an attempt, a store, or a test. Must not know files but for reading one attempt
//! through the room that keeps them.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use crate::exercise::{Programme, Progress, ShiftResult};
use crate::recording::replay;
use crate::records::RecordsError;
use crate::records::pack_folder::scenario_of;
use crate::records::recording_file::{Stamp, read_stamped};
use crate::records::store::StoreError;
use crate::rubric::overlay::Seen;
use crate::scenario::checked::Scenario;
use crate::scoring::{ShiftScore, score_with};
use crate::shift::{Phase, Shift};
use crate::vocab::Desk;

/// One trainee's way through an exercise.
#[derive(Debug)]
pub struct TraineeRecord {
    /// Every answer.
    pub progress: Progress,
    /// The shifts that were played, in order, with both desks' marks.
    pub shifts: Vec<PlayedShift>,
    /// What the same person's other attempts came to, in order: those before and
    /// after this one, this one included.
    pub attempts: Vec<AttemptResult>,
    /// Why what facilitators saw is not there, if it could not be read.
    pub unread: Option<StoreError>,
}

/// A shift that was played.
#[derive(Debug)]
pub struct PlayedShift {
    /// The number of its step, from 0.
    pub step: usize,
    /// What it came to when it was played.
    pub result: ShiftResult,
    /// The shift, replayed.
    pub shift: Shift,
    /// By the desk's own rubric.
    pub own: ShiftScore,
    /// By the other desk's, on the same transcript.
    pub other: ShiftScore,
    /// What facilitators saw, in the order in which it was written down.
    pub seen: Vec<Seen>,
}

/// What an attempt came to, in the two figures that are compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AttemptResult {
    /// Its number, from 1.
    pub attempt: u32,
    /// The mean mark at the home desk, in milli-points; none without a contact.
    pub home_milli: Option<i64>,
    /// The mean mark away.
    pub away_milli: Option<i64>,
}

impl AttemptResult {
    /// Of the answers of an attempt.
    pub fn of(progress: &Progress) -> Self {
        let mean = |home: bool| {
            let marks = progress.played().filter(|(_, result)| result.is_home(progress.home) == home);
            let marks: Vec<i64> = marks.filter_map(|(_, result)| result.quality_milli).collect();
            let count = i64::try_from(marks.len()).unwrap_or(i64::MAX);
            marks.iter().sum::<i64>().checked_div(count)
        };
        Self { attempt: progress.attempt, home_milli: mean(true), away_milli: mean(false) }
    }

    /// Of all attempts of somebody, in their order.
    pub fn of_all<'a>(all: impl Iterator<Item = &'a Progress>) -> Vec<Self> {
        let mut attempts: Vec<Self> = all.map(Self::of).collect();
        attempts.sort_by_key(|one| one.attempt);
        attempts
    }
}

impl PlayedShift {
    /// Marks a shift by both rubrics.
    pub fn of(step: usize, result: ShiftResult, shift: Shift) -> Self {
        let scenario = shift.scenario();
        let desk = scenario.shift(shift.plan()).desk;
        let own = score_with(scenario, shift.plan(), shift.events(), None);
        let rubric = scenario.rubric(desk.other());
        let other = score_with(scenario, shift.plan(), shift.events(), Some(rubric));
        Self { step, result, shift, own, other, seen: Vec::new() }
    }

    /// At which desk.
    pub fn desk(&self) -> Desk {
        self.result.desk
    }

    /// The marks of a desk's rubric.
    pub fn by(&self, rubric: Desk) -> &ShiftScore {
        if rubric == self.desk() { &self.own } else { &self.other }
    }
}

impl TraineeRecord {
    /// From the answers and the replayed shifts of their steps, with no other attempts.
    pub fn of(progress: Progress, shifts: Vec<(usize, Shift)>) -> Self {
        let mut replayed: BTreeMap<usize, Shift> = shifts.into_iter().collect();
        let results: Vec<(usize, ShiftResult)> =
            progress.played().map(|(step, result)| (step, result.clone())).collect();
        let of = |(step, result)| Some(PlayedShift::of(step, result, replayed.remove(&step)?));
        let shifts = results.into_iter().filter_map(of).collect();
        let attempts = vec![AttemptResult::of(&progress)];
        Self { progress, shifts, attempts, unread: None }
    }

    /// Replays the recordings of an attempt, each with the pack with which it was made;
    /// `scenario` spares loading that pack again where it is the same. Other attempts, and
    /// what facilitators saw, are not in it yet.
    ///
    /// # Errors
    /// A recording that cannot be read, is of another shift, is cut off, or comes out
    /// differently.
    pub fn replay(folder: &Path, progress: Progress, scenario: &Arc<Scenario>) -> Result<Self, RecordsError> {
        let digest = hex(scenario);
        let mut shifts = Vec::new();
        for (step, result) in progress.played() {
            let (shift, _) = replayed(folder, result, scenario, &digest)?;
            shifts.push((step, shift));
        }
        Ok(Self::of(progress, shifts))
    }

    /// Adds what facilitators saw, by the step of the shift.
    pub fn add_seen(&mut self, mut seen: BTreeMap<usize, Vec<Seen>>) {
        for played in &mut self.shifts {
            played.seen = seen.remove(&played.step).unwrap_or_default();
        }
    }

    /// The trainee's home desk.
    pub fn home(&self) -> Desk {
        self.progress.home
    }

    /// Whether everything was done.
    pub fn is_finished(&self, programme: Programme<'_>) -> bool {
        self.progress.next(programme) == crate::exercise::Next::Finished
    }

    /// The shifts at the home desk, or away.
    pub fn shifts_at(&self, home: bool) -> impl Iterator<Item = &PlayedShift> {
        self.shifts.iter().filter(move |shift| (shift.desk() == self.home()) == home)
    }
}

/// A shift of an attempt in this folder, replayed; and the stamp of its recording, if it was
/// made with this pack.
///
/// # Errors
/// A recording that cannot be read, is of another shift, is cut off, or comes out
/// differently.
pub(super) fn replayed(
    folder: &Path,
    result: &ShiftResult,
    scenario: &Arc<Scenario>,
    digest: &str,
) -> Result<(Shift, Option<Stamp>), RecordsError> {
    let path = folder.join(&result.recording);
    let (recording, stamp) = read_stamped(&path, digest)?;
    if recording.header.shift != result.shift || recording.header.seed != result.seed {
        return Err(RecordsError::OtherShift { path });
    }
    let with = if digest == recording.header.digest {
        scenario.clone()
    } else {
        scenario_of(recording.pack.clone(), &recording.header.pack)?
    };
    let shift = replay::verify(&recording, with)?;
    // A file that was cut off replays as far as it goes, to other marks.
    if shift.phase() != Phase::Ended {
        return Err(RecordsError::NotOver { path });
    }
    Ok((shift, stamp))
}

/// The digest of a pack, as recordings name it.
pub(super) fn hex(scenario: &Scenario) -> String {
    scenario.digest().iter().map(|byte| format!("{byte:02x}")).collect()
}
