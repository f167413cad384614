//! The shifts of an attempt: always recorded, and gone on with where they stopped.
//!
//! Owns [`Sitting`], a shift of a step with its recorder. A recording that stopped
//! cannot be written on: what was done so far is copied into a new one.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use crate::exercise::days;
use crate::recording::{Ending, Recorded, Recorder, Recording, RecordingError, Sink, command_words, replay};
use crate::scenario::checked::{Scenario, ShiftId};
use crate::scenario::load::PackFile;
use crate::shift::before::Before;
use crate::shift::{Command, Phase, Rejection, Shift};
use crate::vocab::{Desk, Duration, Moment, Rough};

use super::attempt::Attempt;
use super::clock;
use super::error::RecordsError;
use super::pack_folder::scenario_of;
use super::recording_file::{RecordingFile, read, recover};

/// Between two commands at most so much time passes; a clock that says more is
/// damaged.
const LONGEST_QUIET: Duration = Duration::from_seconds(2 * 60 * 60);

/// A shift with its recorder, as far as it has been played.
#[derive(Debug)]
pub struct Sitting {
    /// The shift.
    pub shift: Shift,
    /// Its recorder.
    pub recorder: Recorder<RecordingFile>,
    /// The recording's name in the folder of the attempt, or of the practice.
    pub name: String,
    /// It goes on; otherwise it begins.
    pub goes_on: bool,
    /// The name of the step, which all its recordings share.
    pub stem: String,
    /// What has been done so far in a shift that goes on, and when.
    pub done: Vec<(Moment, Command)>,
}

/// A pack as it lies on the disk, and as it is played.
#[derive(Clone, Copy, Debug)]
pub struct Pack<'a> {
    /// What is played.
    pub scenario: &'a Arc<Scenario>,
    /// Its files, for recordings.
    pub files: &'a [PackFile],
}

/// Which shift of an attempt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Which {
    /// The step of the exercise, from 0.
    pub step: usize,
    /// The shift's plan.
    pub plan: ShiftId,
    /// The day; none at home.
    pub day: Option<u16>,
    /// Where all chance comes from.
    pub seed: u64,
    /// Nobody comes who gets rougher than this.
    pub rough: Rough,
}

/// The name that all recordings of a step share.
pub fn stem(scenario: &Scenario, step: usize, plan: ShiftId) -> String {
    format!("step-{:02}-{}", step + 1, scenario.shift(plan).id)
}

/// The recordings of a step so far, the oldest first.
#[derive(Debug)]
pub struct Older {
    stem: String,
    recordings: Vec<(String, Result<Recording, RecordsError>)>,
}

impl Older {
    /// Looks into the folder of an attempt.
    pub fn of(attempt: &Attempt, scenario: &Scenario, which: Which) -> Self {
        let stem = stem(scenario, which.step, which.plan);
        let recordings = recordings(attempt, &stem);
        Self { stem, recordings }
    }

    /// Nothing was played of this step yet.
    pub fn is_empty(&self) -> bool {
        self.recordings.is_empty()
    }

    /// A shift that was played to its end before that could be kept.
    ///
    /// # Errors
    /// A recorded pack that cannot be loaded.
    pub fn finished(&self) -> Result<Option<(String, Shift)>, RecordsError> {
        for (name, recording) in self.recordings.iter().rev() {
            let Ok(recording) = recording else { continue };
            if matches!(recording.ending, Ending::Complete { .. }) {
                let scenario = scenario_of(recording.pack.clone(), &recording.header.pack)?;
                if let Ok(shift) = replay::verify(recording, scenario) {
                    return Ok(Some((name.clone(), shift)));
                }
            }
        }
        Ok(None)
    }

    /// Takes away what has been copied into a newer recording. Only for a shift that
    /// goes on: where it begins anew, nothing was copied.
    pub fn clear(&self, attempt: &Attempt) {
        for (name, recording) in &self.recordings {
            if recording.is_ok() || is_unbegun(recording) {
                let _ = fs::remove_file(attempt.file(name));
            }
        }
    }

    /// The name of the next recording.
    fn next_name(&self, attempt: &Attempt) -> String {
        let stem = &self.stem;
        match self.recordings.len() {
            0 => format!("{stem}.odr"),
            many => (many + 1..)
                .map(|number| format!("{stem}.{number}.odr"))
                .find(|name| !attempt.file(name).exists())
                .unwrap_or_default(),
        }
    }

    /// The one that came furthest: a copy that was not finished has fewer
    /// commands than what it copies.
    fn furthest(&self) -> Option<&Recording> {
        self.whole().map(|(_, recording)| recording).max_by_key(|recording| recording.commands.len())
    }

    fn whole(&self) -> impl Iterator<Item = (&str, &Recording)> {
        self.recordings.iter().filter_map(|(name, recording)| Some((name.as_str(), recording.as_ref().ok()?)))
    }

    /// Keeps what cannot be gone on with under names that are not looked for again:
    /// `NAME.odr.lost`, `NAME.odr.2.lost`.
    fn set_aside(&self, attempt: &Attempt) {
        for (name, _) in self.whole() {
            let names = std::iter::once(format!("{name}.lost"))
                .chain((2..).map(|number: u32| format!("{name}.{number}.lost")));
            let free = names.map(|name| attempt.file(&name)).find(|path| !path.exists());
            // Where it cannot be renamed it is said again at the next start; it is not lost.
            let _ = free.map(|free| fs::rename(attempt.file(name), free));
        }
    }
}

/// Something that could not be gone on with, and has to be said.
#[derive(Debug, thiserror::Error)]
pub enum Lost {
    /// A shift of an earlier day leaves nothing.
    #[error("{0}")]
    Earlier(RecordsError),
    /// What was played of this shift.
    #[error("{0}")]
    ThisShift(String),
}

impl Sitting {
    /// Opens a shift: where it stopped, or at its beginning. What is lost on the
    /// way is told to `lost`.
    ///
    /// # Errors
    /// A recording that cannot be written.
    pub fn open(
        attempt: &Attempt,
        pack: Pack<'_>,
        which: Which,
        older: &Older,
        lost: &mut dyn FnMut(Lost),
    ) -> Result<Self, RecordsError> {
        let name = older.next_name(attempt);
        let path = attempt.file(&name);
        match older.furthest() {
            Some(recording) => match repeat(recording, usize::MAX, &path, Some(attempt.progress.home)) {
                Ok(Repeated { mut shift, recorder, done }) => {
                    // What passed after the last command was not recorded; the clock knows.
                    let kept = clock::kept(&attempt.folder, &older.stem);
                    let possible = |now: &Moment| *now > shift.now() && *now <= shift.now() + LONGEST_QUIET;
                    if let Some(now) = kept.filter(possible) {
                        replay::pass(&mut shift, now, &mut |_| {});
                    }
                    let stem = older.stem.clone();
                    return Ok(Self { shift, recorder, name, goes_on: true, stem, done });
                }
                Err(why) => {
                    let _ = fs::remove_file(&path);
                    // A disk that is full now says nothing about what was recorded.
                    if why.is_about_writing() {
                        return Err(why);
                    }
                    older.set_aside(attempt);
                    lost(Lost::ThisShift(why.to_string()));
                }
            },
            None => {
                let last = older.recordings.iter().rfind(|(_, recording)| !is_unbegun(recording));
                if let Some((_, Err(why))) = last {
                    lost(Lost::ThisShift(why.to_string()));
                }
            }
        }
        let before = which.day.map(|day| {
            let days = days_before(attempt, pack.scenario, day, lost);
            days::morning(pack.scenario, &days, which.plan, day, which.seed)
        });
        let left_out = pack.scenario.rougher_than(which.rough);
        let before = Before::without(before, left_out, pack.scenario, which.plan);
        let shift = Shift::new(pack.scenario.clone(), which.plan, which.seed, before);
        // The clock of what could not be gone on with is not this one's.
        clock::forget(attempt, &older.stem);
        let recorder = record(&path, &shift, pack.files, Some(attempt.progress.home))?;
        let stem = older.stem.clone();
        Ok(Self { shift, recorder, name, goes_on: false, stem, done: Vec::new() })
    }

    /// Does something now and records it: when this returns without an error, it
    /// is on the disk.
    ///
    /// # Errors
    /// A command that is refused (nothing has changed), or a disk that does not
    /// take it.
    pub fn act(&mut self, command: Command) -> Result<(), ActError> {
        let words = command_words::write(command, &self.shift);
        self.shift.apply(self.shift.now(), command)?;
        self.recorder.command(&words, &self.shift).map_err(ActError::Disk)
    }

    /// The shift is over.
    pub fn is_over(&self) -> bool {
        self.shift.phase() == Phase::Ended
    }

    /// Hands the shift back; if it is over, its recording is complete.
    ///
    /// # Errors
    /// A disk that does not take the end.
    pub fn finish(self) -> Result<Shift, RecordsError> {
        if self.is_over() {
            self.recorder.end(&self.shift).map_err(RecordsError::CannotRecord)?;
        }
        Ok(self.shift)
    }
}

/// The program stopped before the beginning was on the disk: there was nothing to lose.
fn is_unbegun(recording: &Result<Recording, RecordsError>) -> bool {
    matches!(recording, Err(RecordsError::Recording { error: RecordingError::NoBeginning, .. }))
}

/// Why something was not done, or not kept.
#[derive(Debug, thiserror::Error)]
pub enum ActError {
    /// It is refused; nothing has changed.
    #[error(transparent)]
    Refused(#[from] Rejection),
    /// It was done and is not on the disk.
    #[error("the recording cannot be written: {0}")]
    Disk(std::io::Error),
}

/// The recordings of a step so far: the name, and what is in it.
fn recordings(attempt: &Attempt, stem: &str) -> Vec<(String, Result<Recording, RecordsError>)> {
    let Ok(entries) = fs::read_dir(&attempt.folder) else { return Vec::new() };
    let names = entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    let number = |name: &str| {
        let rest = name.strip_prefix(stem)?.strip_suffix(".odr")?;
        if rest.is_empty() { Some(1) } else { rest.strip_prefix('.')?.parse::<u32>().ok() }
    };
    let mut found: Vec<(u32, String)> =
        names.filter_map(|name| number(&name).map(|number| (number, name))).collect();
    found.sort();
    let open = |name: String| {
        // A crash may have frayed the last line.
        let recording = recover(&attempt.file(&name));
        (name, recording)
    };
    found.into_iter().map(|(_, name)| open(name)).collect()
}

/// The shifts that were played on earlier days or earlier this day. One that
/// cannot be replayed with this pack leaves nothing, and that is said.
fn days_before(
    attempt: &Attempt,
    scenario: &Arc<Scenario>,
    day: u16,
    lost: &mut dyn FnMut(Lost),
) -> Vec<(u16, Shift)> {
    let played = attempt.progress.played().filter_map(|(_, result)| {
        Some((result.day.filter(|other| *other <= day)?, result.recording.clone()))
    });
    let mut days = Vec::new();
    for (day, name) in played {
        let replayed = read(&attempt.file(&name))
            .and_then(|recording| Ok(replay::verify(&recording, scenario.clone())?));
        match replayed {
            Ok(shift) => days.push((day, shift)),
            Err(why) => lost(Lost::Earlier(why)),
        }
    }
    days
}

/// Begins to record a shift that has just been opened.
pub(super) fn record(
    path: &Path,
    shift: &Shift,
    files: &[PackFile],
    home: Option<Desk>,
) -> Result<Recorder<RecordingFile>, RecordsError> {
    let file = RecordingFile::create(path)?;
    Recorder::begin(file, shift, files, home).map_err(RecordsError::CannotRecord)
}

/// Begins to copy what was recorded before: the disk gets all of it at once, not
/// command by command.
pub(super) fn copy(
    shift: &Shift,
    files: &[PackFile],
    home: Option<Desk>,
) -> Result<Recorder<Vec<u8>>, RecordsError> {
    Recorder::begin(Vec::new(), shift, files, home).map_err(RecordsError::CannotRecord)
}

/// Puts a copy on the disk; from now on it is a recording like others.
pub(super) fn put_down(
    copied: Recorder<Vec<u8>>,
    path: &Path,
) -> Result<Recorder<RecordingFile>, RecordsError> {
    copied.onto(|text| {
        let mut file = RecordingFile::create(path)?;
        if let Err(why) = file.append(&text) {
            // What is not whole would look like a recording of this step.
            let _ = fs::remove_file(path);
            return Err(RecordsError::CannotRecord(why));
        }
        Ok(file)
    })
}

/// What was recorded, done again.
pub(super) struct Repeated {
    /// As it is now.
    pub shift: Shift,
    /// It has recorded all of it anew.
    pub recorder: Recorder<RecordingFile>,
    /// What was done, and when.
    pub done: Vec<(Moment, Command)>,
}

/// Does the first `commands` of a recording again, with the pack with which they were
/// recorded, and records them anew.
pub(super) fn repeat(
    recording: &Recording,
    commands: usize,
    path: &Path,
    home: Option<Desk>,
) -> Result<Repeated, RecordsError> {
    let scenario = scenario_of(recording.pack.clone(), &recording.header.pack)?;
    let mut shift = replay::begin(recording, scenario)?;
    let mut recorder = copy(&shift, &recording.pack, home)?;
    let mut done = Vec::with_capacity(recording.commands.len().min(commands));
    for recorded in recording.commands.iter().take(commands) {
        let command = redo(recorded, &mut shift)?;
        recorder.command(&recorded.words, &shift).map_err(RecordsError::CannotRecord)?;
        done.push((recorded.at, command));
    }
    Ok(Repeated { shift, recorder: put_down(recorder, path)?, done })
}

/// Gives a recorded command again, at its time.
pub(super) fn redo(recorded: &Recorded, shift: &mut Shift) -> Result<Command, RecordsError> {
    replay::pass(shift, recorded.at, &mut |_| {});
    let command = command_words::read(&recorded.words, shift)?;
    shift.apply(recorded.at, command)?;
    if shift.digest().hex() != recorded.after.digest {
        return Err(RecordsError::Differs);
    }
    Ok(command)
}
