//! What a group takes of one person: their answers, and of each shift its summary.
//!
//! Owns [`Member`]. A summary is read where one lies beside its recording and fits it, and
//! is made from the recording otherwise, so that both come to the same. Must not know files
//! but for reading one attempt through the room that keeps them.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use crate::exercise::{Progress, ShiftResult};
use crate::records::RecordsError;
use crate::records::summaries;
use crate::rubric::overlay::Seen;
use crate::scenario::checked::Scenario;
use crate::vocab::Desk;

use super::record::{AttemptResult, PlayedShift, TraineeRecord, hex, replayed};
use super::summary::Summary;

/// One person of a group.
#[derive(Clone, Debug)]
pub struct Member {
    /// Every answer.
    pub progress: Progress,
    /// The shifts that were played, in order.
    pub shifts: Vec<Taken>,
    /// What the same person's attempts came to, in order.
    pub attempts: Vec<AttemptResult>,
}

/// What is taken of a shift.
#[derive(Clone, Debug)]
pub struct Taken {
    /// The number of its step, from 0.
    pub step: usize,
    /// What it came to when it was played.
    pub result: ShiftResult,
    /// The pack with which it was played.
    pub scenario: Arc<Scenario>,
    /// What is taken of its recording.
    pub summary: Summary,
    /// What facilitators saw, in the order in which it was written down.
    pub seen: Vec<Seen>,
}

/// The pack with which attempts are read, and by what it judges.
#[derive(Clone, Debug)]
pub struct Reader {
    scenario: Arc<Scenario>,
    digest: String,
    judged_by: String,
}

impl Taken {
    /// At which desk.
    pub fn desk(&self) -> Desk {
        self.result.desk
    }

    fn of(played: &PlayedShift) -> Self {
        Self {
            step: played.step,
            result: played.result.clone(),
            scenario: played.shift.scenario().clone(),
            summary: Summary::of(played),
            seen: played.seen.clone(),
        }
    }
}

impl Reader {
    /// With this pack.
    pub fn of(scenario: &Arc<Scenario>) -> Self {
        Self { scenario: scenario.clone(), digest: hex(scenario), judged_by: summaries::judged_by(scenario) }
    }

    /// What is taken of each shift of an attempt in this folder. Where a recording has no
    /// summary that fits, it is replayed and gets one, if it was made with this pack.
    ///
    /// # Errors
    /// A recording that cannot be read, is of another shift, is cut off, or comes out
    /// differently.
    pub fn shifts(&self, folder: &Path, progress: &Progress) -> Result<Vec<Taken>, RecordsError> {
        progress.played().map(|(step, result)| self.taken(folder, step, result)).collect()
    }

    fn taken(&self, folder: &Path, step: usize, result: &ShiftResult) -> Result<Taken, RecordsError> {
        let path = folder.join(&result.recording);
        let kept: Option<Summary> = summaries::read(&path, &self.judged_by, result);
        if let Some(summary) = kept.filter(|summary| summary.is_of(&self.scenario)) {
            let (scenario, result) = (self.scenario.clone(), result.clone());
            return Ok(Taken { step, result, scenario, summary, seen: Vec::new() });
        }
        let (shift, stamp) = replayed(folder, result, &self.scenario, &self.digest)?;
        let taken = Taken::of(&PlayedShift::of(step, result.clone(), shift));
        if let Some(stamp) = stamp {
            summaries::keep(&path, &self.judged_by, result, (stamp, &taken.summary));
        }
        Ok(taken)
    }
}

impl Member {
    /// From a whole record.
    pub fn of(record: &TraineeRecord) -> Self {
        Self {
            progress: record.progress.clone(),
            shifts: record.shifts.iter().map(Taken::of).collect(),
            attempts: record.attempts.clone(),
        }
    }

    /// Adds what facilitators saw, by the step of the shift.
    pub fn add_seen(&mut self, mut seen: BTreeMap<usize, Vec<Seen>>) {
        for taken in &mut self.shifts {
            taken.seen = seen.remove(&taken.step).unwrap_or_default();
        }
    }

    /// The home desk.
    pub fn home(&self) -> Desk {
        self.progress.home
    }
}
