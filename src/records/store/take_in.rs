//! From the folder of an attempt into the store.
//!
//! The folder is the source: it is written while somebody plays. What is taken in twice
//! is held once. A recording that has gone from the folder, or is damaged there, stays
//! in the store as it was.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::exercise::{Next, Programme, Progress, Said, ShiftResult};
use crate::recording::entries::{Entries, checksum};
use crate::recording::{Recording, replay};
use crate::records::pack_folder::scenario_of;
use crate::records::recording_file;
use crate::records::{RecordsError, attempt};
use crate::rubric::CheckedRubric;
use crate::scenario::checked::Scenario;
use crate::scoring::{ContactScore, score_with};
use crate::shift::{Phase, Shift};

use super::error::Stored;
use super::held::{
    Answer, HeldAttempt, HeldDimension, HeldFinding, HeldMark, HeldRecording, HeldScorecard, Prediction,
    SelfScore,
};
use super::retain::DAYS;
use super::write::Written;
use super::{NAME, Store, day, people};

/// What was taken in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TakenIn {
    /// Attempts that were new or had changed.
    pub attempts: usize,
    /// Recordings that were new.
    pub recordings: usize,
    /// Recordings that cannot be read and were not held before, and why.
    pub left_out: Vec<(PathBuf, String)>,
}

/// Packs that have been loaded, so that each is loaded once.
#[derive(Debug, Default)]
pub struct Known(Vec<Arc<Scenario>>);

impl Known {
    /// With a pack that is probably the one that is needed.
    pub fn with(scenario: Arc<Scenario>) -> Self {
        Self(vec![scenario])
    }

    /// The pack of a recording; none if it cannot be loaded any more.
    fn of(&mut self, recording: &Recording) -> Option<Arc<Scenario>> {
        let fits = |scenario: &&Arc<Scenario>| replay::begin(recording, (*scenario).clone()).is_ok();
        if let Some(scenario) = self.0.iter().find(fits) {
            return Some(scenario.clone());
        }
        let scenario = scenario_of(recording.pack.clone(), &recording.header.pack).ok()?;
        self.0.push(scenario.clone());
        Some(scenario)
    }
}

/// Takes what is finished of an attempt in this folder into the store beside it, and lets
/// go of events whose time is over.
///
/// # Errors
/// A store that cannot be used; it stays as it is, and so does the attempt's folder.
pub fn keep(folder: &Path, progress: &Progress, scenario: Arc<Scenario>) -> Stored<TakenIn> {
    // PACK/EXERCISE/NAME/attempt-N
    let Some(base) = folder.ancestors().nth(4) else { return Ok(TakenIn::default()) };
    let mut store = Store::open(&base.join(NAME))?;
    let taken = store.take_in(progress, folder, &mut Known::with(scenario))?;
    if store.is_due(day::today(), DAYS)? {
        store.retain(day::today(), DAYS)?;
    }
    Ok(taken)
}

impl Store {
    /// Takes in every attempt in the folder in which the store lies.
    ///
    /// # Errors
    /// A damaged store, or one that cannot be written.
    pub fn take_in_all(&mut self) -> Stored<TakenIn> {
        let mut known = Known::default();
        let mut all = TakenIn::default();
        let folder = self.folder().to_owned();
        // The oldest first: that is the order in which they are held.
        for kept in attempt::all(Some(&folder)).into_iter().rev() {
            let one = self.take_in(&kept.progress, &kept.folder, &mut known)?;
            all.attempts += one.attempts;
            all.recordings += one.recordings;
            all.left_out.extend(one.left_out);
        }
        Ok(all)
    }

    /// Takes in one attempt: everything or nothing. Of a folder that is not there any more,
    /// nothing: whoever was erased is not brought back by what somebody still has in mind.
    ///
    /// # Errors
    /// A damaged store, or one that cannot be written.
    pub fn take_in(&mut self, progress: &Progress, folder: &Path, known: &mut Known) -> Stored<TakenIn> {
        let before = self.at_once(|moment| moment.held_of(progress))?;
        let mut files = Files { folder, known, read: BTreeMap::new() };
        // Playing recordings again takes long: that is done before, and nobody has to wait.
        let first = Found::of(progress, before.as_ref(), &mut files);
        if !first.as_ref().is_some_and(|found| before.as_ref() != Some(&found.held)) {
            return Ok(first.map(|found| found.taken).unwrap_or_default());
        }
        self.change(|moment| {
            let now = moment.held_of(progress)?;
            let found = if now == before { first } else { Found::of(progress, now.as_ref(), &mut files) };
            let Some(mut found) = found.filter(|_| attempt::is_kept(folder)) else {
                return Ok(TakenIn::default());
            };
            if now.as_ref() == Some(&found.held) {
                return Ok(found.taken);
            }
            if found.held.person.is_empty() {
                let new = || moment.ask(people::new_code);
                found.held.person = moment.code_of(&progress.trainee)?.map_or_else(new, Ok)?;
            }
            if let Some(now) = &now {
                found.fill(moment.with_entries(now)?);
            }
            found.taken.attempts = 1;
            moment.write(&progress.trainee, &found.held, &found.recordings)?;
            Ok(found.taken)
        })
    }
}

/// The recordings in an attempt's folder, each read once.
struct Files<'a> {
    folder: &'a Path,
    known: &'a mut Known,
    /// By step.
    read: BTreeMap<u32, Result<Written, String>>,
}

impl Files<'_> {
    /// A recording from its file; otherwise why not.
    fn recording(&mut self, step: u32, result: &ShiftResult) -> Result<Written, String> {
        let (folder, known) = (self.folder, &mut *self.known);
        let read = self.read.entry(step);
        read.or_insert_with(|| recording_in(&folder.join(&result.recording), step, result, known)).clone()
    }
}

/// What there is of an attempt: what is held already, and what its folder has beyond that.
struct Found {
    taken: TakenIn,
    held: HeldAttempt,
    recordings: Vec<Written>,
}

impl Found {
    /// None where more is held than the folder has. Who is not held yet has no code, and
    /// recordings that are held have no entries until they are filled in.
    fn of(progress: &Progress, before: Option<&HeldAttempt>, files: &mut Files<'_>) -> Option<Self> {
        if before.is_some_and(|before| is_older(progress, before)) {
            return None;
        }
        let mut taken = TakenIn::default();
        let mut recordings = Vec::new();
        for (step, result) in progress.played() {
            let step = number(step);
            let held = before.and_then(|before| before.recordings.iter().find(|one| one.step == step));
            if let Some(held) = held {
                recordings.push(Written { held: held.clone(), entries: None });
                continue;
            }
            match files.recording(step, result) {
                Ok(written) => {
                    taken.recordings += 1;
                    recordings.push(written);
                }
                Err(why) => taken.left_out.push((files.folder.join(&result.recording), why)),
            }
        }
        let code = before.map(|before| before.person.clone()).unwrap_or_default();
        let held = held_of(progress, code, before, &recordings, files.known);
        Some(Self { taken, held, recordings })
    }

    /// The entries of recordings that are held.
    fn fill(&mut self, held: Vec<Written>) {
        for held in held {
            let same = self.recordings.iter_mut().find(|one| one.held.step == held.held.step);
            if let Some(written) = same {
                written.entries = held.entries;
            }
        }
    }
}

/// A recording from its file; otherwise why not.
fn recording_in(file: &Path, step: u32, result: &ShiftResult, known: &mut Known) -> Result<Written, String> {
    let bytes = recording_file::bytes_of(file).map_err(|why| why.to_string())?;
    let read = Recording::parse(&bytes).and_then(|recording| Ok((recording, Entries::of(&bytes)?)));
    let (recording, entries) = read.map_err(|why| why.to_string())?;
    if recording.header.shift != result.shift || recording.header.seed != result.seed {
        return Err(RecordsError::OtherShift { path: file.to_owned() }.to_string());
    }
    // One that comes out differently by now is held without marks.
    let shift = known.of(&recording).and_then(|scenario| replay::verify(&recording, scenario).ok());
    let is_over = shift.as_ref().map_or(recording.is_complete(), |shift| shift.phase() == Phase::Ended);
    if !is_over {
        return Err(RecordsError::NotOver { path: file.to_owned() }.to_string());
    }
    let mut held = unmarked(step, result, &recording, &bytes);
    if let Some(shift) = shift {
        marked(&mut held, &shift);
    }
    Ok(Written { held, entries: Some(entries) })
}

/// A recording, without what a replay of it tells.
fn unmarked(step: u32, result: &ShiftResult, recording: &Recording, bytes: &[u8]) -> HeldRecording {
    HeldRecording {
        step,
        name: result.recording.clone(),
        shift: result.shift.clone(),
        desk: result.desk,
        day: result.day,
        seed: result.seed,
        played_by: result.played_by.clone(),
        quality_milli: result.quality_milli,
        since: day::today(),
        commands: number(recording.commands.len()),
        checksum: checksum(bytes),
        pack: (
            recording.header.pack.clone(),
            recording.header.version.clone(),
            recording.header.digest.clone(),
        ),
        expired: false,
        figures: Vec::new(),
        scorecards: Vec::new(),
        overlays: Vec::new(),
    }
}

/// The folder has less than the store: an older copy of it has been put back.
fn is_older(progress: &Progress, held: &HeldAttempt) -> bool {
    let same = |(said, held): ((usize, &Said), &Answer)| number(said.0) == held.step && *said.1 == held.said;
    progress.len() < held.answers.len() && progress.answers().zip(&held.answers).all(same)
}

/// All that is held of an attempt.
fn held_of(
    progress: &Progress,
    person: String,
    before: Option<&HeldAttempt>,
    recordings: &[Written],
    known: &Known,
) -> HeldAttempt {
    let mut held = HeldAttempt {
        person,
        pack: progress.pack.clone(),
        exercise: progress.exercise.clone(),
        number: progress.attempt,
        home: progress.home,
        seed: progress.seed,
        a_first: progress.a_first,
        finished: before.is_some_and(|before| before.finished),
        answers: progress
            .answers()
            .map(|(step, said)| Answer { step: number(step), said: said.clone() })
            .collect(),
        predictions: before.map(|before| before.predictions.clone()).unwrap_or_default(),
        self_scores: before.map(|before| before.self_scores.clone()).unwrap_or_default(),
        commitments: Vec::new(),
        recordings: recordings.iter().map(|written| written.held.clone()).collect(),
    };
    let commitments = progress.answers().filter_map(|(_, said)| match said {
        Said::Commitment(commitment) => Some(commitment.clone()),
        _ => None,
    });
    held.commitments = commitments.collect();
    // Names of items stand in the pack; any version of it will do that the answers fit.
    let programme = known.0.iter().find_map(|scenario| {
        let of_pack = (scenario.about().id == progress.pack).then_some(scenario)?;
        let programme = Programme::new(of_pack, of_pack.find_exercise(&progress.exercise)?);
        progress.fits(programme).then_some(programme)
    });
    let Some(programme) = programme else { return held };
    held.finished = progress.next(programme) == Next::Finished;
    held.predictions =
        [false, true].into_iter().flat_map(|again| predictions(progress, programme, again)).collect();
    let scored = |(step, _): (usize, &ShiftResult)| match progress.own_mark(programme, step) {
        (None, None) => None,
        (own, sure) => Some(SelfScore { step: number(step), own, sure }),
    };
    held.self_scores = progress.played().filter_map(scored).collect();
    held
}

fn predictions(progress: &Progress, programme: Programme<'_>, again: bool) -> Vec<Prediction> {
    // Thousandths, as they were typed: the way back from a number is exact.
    let milli = |value: f64| (value * 1_000.0).round() as i64;
    let predicted = progress.predicted(programme, again);
    let one = |(item, value): (usize, Option<f64>)| Prediction {
        item: programme.exercise.items[item].id.clone(),
        again,
        milli: value.map(milli),
    };
    predicted.into_iter().map(one).collect()
}

/// Figures and marks of a shift that has been played again.
fn marked(held: &mut HeldRecording, shift: &Shift) {
    let scenario = shift.scenario();
    for desk in [held.desk, held.desk.other()] {
        let rubric = scenario.rubric(desk);
        let instead = (desk != held.desk).then_some(rubric);
        let score = score_with(scenario, shift.plan(), shift.events(), instead);
        if instead.is_none() {
            let numbers = score.figures.numbers().into_iter();
            held.figures = numbers.map(|(key, value)| (key.to_owned(), value)).collect();
        }
        let marks = score.contacts.iter().map(|contact| mark_of(contact, rubric, shift)).collect();
        held.scorecards.push(HeldScorecard { rubric: desk, quality_milli: score.quality_milli, marks });
    }
}

fn mark_of(score: &ContactScore, rubric: &CheckedRubric, shift: &Shift) -> HeldMark {
    let contact = shift.scenario().contact(score.contact);
    let name =
        |index: usize| rubric.dimensions().get(index).map(|one| one.name().to_owned()).unwrap_or_default();
    let dimensions = score.mark.per_dimension.iter().enumerate().map(|(index, one)| HeldDimension {
        name: name(index),
        budget_milli: one.budget_milli,
        lost_milli: one.lost_milli,
    });
    let findings = score.findings.iter().map(|found| HeldFinding {
        kind: format!("{:?}", found.kind),
        tag: found.tag.as_str().to_owned(),
        dimension: found.dimension.map(|index| name(usize::from(index))),
        lost_milli: found.lost_milli,
        cap_lost_milli: found.cap_lost_milli,
        event: found.event,
        at_ms: shift.events().get(found.event as usize).map_or(shift.now(), |event| event.at).as_ms(),
        line: found.line.path(shift.scenario().contact(found.line.contact)),
        rule: found.rule.clone(),
    });
    HeldMark {
        contact: contact.id.clone(),
        attempt: score.attempt,
        outcome: score.outcome.as_str().to_owned(),
        quality_milli: score.mark.quality_milli,
        csat_milli: score.csat_milli,
        waited_ms: score.waited.as_ms(),
        talk_ms: score.talk.as_ms(),
        hold_ms: score.hold.as_ms(),
        wrap_up_ms: score.wrap_up.as_ms(),
        dimensions: dimensions.collect(),
        findings: findings.collect(),
    }
}

/// Steps and commands are few.
fn number(place: usize) -> u32 {
    u32::try_from(place).unwrap_or(u32::MAX)
}
