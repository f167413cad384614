//! One person's way through an exercise, as far as the window goes along.
//!
//! Owns [`Walk`]. What is next follows from the answers so far; every answer is on
//! the disk before the next question is shown. Must not know the engine or what is
//! drawn.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::exercise::reveal::Reveal;
use crate::exercise::{Next, Programme, Progress, Said, ShiftResult, Trainee};
use crate::recording::replay;
use crate::records::attempt::{Attempt, attempt, home_of, latest};
use crate::records::pack_folder::scenario_of;
use crate::records::recording_file::read;
use crate::records::shifts::{Lost, Older, Pack, Sitting, Which};
use crate::records::store::take_in::{TakenIn, keep};
use crate::records::store::{StoreError, Stored};
use crate::records::{RecordsError, clock, spare, truths};
use crate::report::member::Reader;
use crate::scenario::checked::{ExerciseId, Scenario, Step};
use crate::scenario::load::PackFile;
use crate::shift::Shift;
use crate::vocab::{Desk, Rough};

use super::errand::Errand;
use super::packs::Sound;
use crate::desktop::fault::guarded;

/// Somebody on the way through an exercise.
#[derive(Debug)]
pub struct Walk {
    /// The pack.
    pub scenario: Arc<Scenario>,
    files: Arc<[PackFile]>,
    /// Where the pack lies.
    pub pack_folder: PathBuf,
    /// The exercise.
    pub exercise: ExerciseId,
    /// What was said and done, and where it is kept.
    pub attempt: Attempt,
    /// The step whose introduction has been shown.
    pub introduced: Option<usize>,
    /// The shift that was played to its end last.
    pub last: Option<Played>,
    /// What is true, once it has been looked up.
    pub reveal: Option<Reveal>,
    looking: Option<Errand<Result<truths::Shifts, RecordsError>>>,
    keeping: Option<Errand<Stored<TakenIn>>>,
}

/// A shift that was played to its end.
#[derive(Clone, Debug)]
pub struct Played {
    /// The step of the exercise.
    pub step: usize,
    /// The shift.
    pub shift: Arc<Shift>,
    /// Its recording.
    pub recording: PathBuf,
}

/// Who begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Who {
    /// A pseudonym that can be a folder's name.
    pub name: String,
    /// Where they usually work.
    pub home: Desk,
}

/// What the window shows next.
#[derive(Debug)]
pub enum Then {
    /// A question.
    Ask,
    /// A shift that begins or goes on.
    Play(Box<Sitting>, Vec<Lost>),
    /// What is true.
    Reveal,
    /// All is done.
    Finished,
}

impl Walk {
    /// Begins a new attempt, in this folder or one's own.
    ///
    /// # Errors
    /// A folder that cannot be made.
    pub fn begin(
        folder: Option<PathBuf>,
        pack: Sound,
        exercise: ExerciseId,
        who: Who,
        seed: u64,
    ) -> Result<Self, RecordsError> {
        let programme = Programme::new(&pack.scenario, exercise);
        let home = home_of(folder.as_deref(), programme, &who.name)?;
        let number = latest(&home) + 1;
        let who = Trainee { name: who.name, home: who.home, attempt: number, seed, form: None };
        let progress = Progress::begin(programme, who);
        let attempt = Attempt::create(attempt(&home, number), progress)?;
        Ok(Self::with(pack, exercise, attempt))
    }

    /// Goes on with an attempt that is kept in a folder.
    ///
    /// # Errors
    /// One that cannot be gone on with; it stays as it is.
    pub fn go_on(pack: Sound, exercise: ExerciseId, folder: PathBuf) -> Result<Self, RecordsError> {
        let attempt = Attempt::open(folder, Programme::new(&pack.scenario, exercise))?;
        let mut walk = Self::with(pack, exercise, attempt);
        walk.recall();
        Ok(walk)
    }

    fn with(pack: Sound, exercise: ExerciseId, attempt: Attempt) -> Self {
        let Sound { folder, files, scenario } = pack;
        Self {
            scenario,
            files,
            pack_folder: folder,
            exercise,
            attempt,
            introduced: None,
            last: None,
            reveal: None,
            looking: None,
            keeping: None,
        }
    }

    /// The shift that was played last is in its recording: its scorecard can be shown.
    fn recall(&mut self) {
        let Some((step, result)) = self.attempt.progress.played().last() else { return };
        let recording = self.attempt.file(&result.recording);
        let replayed = read(&recording).and_then(|read| {
            let scenario = scenario_of(read.pack.clone(), &read.header.pack)?;
            Ok(replay::verify(&read, scenario)?)
        });
        // Without it the exercise goes on; only its scorecard cannot be shown again.
        let Ok(shift) = replayed else { return };
        self.last = Some(Played { step, shift: Arc::new(shift), recording });
    }

    /// The shift that was just marked by whoever played it, if nothing was answered
    /// since: what comes next is its scorecard.
    pub fn marked(&self) -> Option<&Played> {
        let (programme, next) = (self.programme(), self.next());
        let step = next.step().unwrap_or(programme.steps());
        let is_marked = matches!(programme.step(step.checked_sub(1)?), Step::SelfScore);
        let goes_on = match next {
            Next::Play { step, shift, day, seed } => {
                let which = Which { step, plan: shift, day, seed, rough: Rough::Personal };
                !Older::of(&self.attempt, &self.scenario, which).is_empty()
            }
            _ => self.attempt.progress.said_in(step).next().is_some(),
        };
        self.last.as_ref().filter(|_| is_marked && !goes_on)
    }

    /// Whether another version of the pack still has this exercise with these steps.
    pub fn in_pack(&self, scenario: &Scenario) -> Option<ExerciseId> {
        let exercise = scenario.find_exercise(&self.attempt.progress.exercise)?;
        self.attempt.progress.fits(Programme::new(scenario, exercise)).then_some(exercise)
    }

    /// The pack has changed on the disk, and what is played goes on with it.
    pub fn change_pack(&mut self, pack: Sound, exercise: ExerciseId) {
        self.scenario = pack.scenario;
        self.files = pack.files;
        self.exercise = exercise;
    }

    /// Goes on in another folder for exercises, because its own cannot be written to:
    /// what is there and can be read is copied.
    ///
    /// # Errors
    /// One that cannot be written to either; then nothing has changed.
    pub fn move_to(&mut self, exercises: &Path) -> Result<(), RecordsError> {
        let home = home_of(Some(exercises), self.programme(), &self.attempt.progress.trainee)?;
        let name = self.attempt.folder.file_name().unwrap_or_default();
        let same = home.join(name);
        let to = if same.exists() { attempt(&home, latest(&home) + 1) } else { same };
        spare::copy(&self.attempt.folder, &to)?;
        self.attempt.move_to(to)
    }

    /// The pack's files, for recordings.
    pub fn files(&self) -> Arc<[PackFile]> {
        self.files.clone()
    }

    /// The exercise with its pack.
    pub fn programme(&self) -> Programme<'_> {
        Programme::new(&self.scenario, self.exercise)
    }

    /// What is next.
    pub fn next(&self) -> Next {
        self.attempt.progress.next(self.programme())
    }

    /// Goes to what is next: opens a shift where one is to be played, to which nobody
    /// comes who gets rougher than this.
    ///
    /// # Errors
    /// A recording that cannot be read or written.
    pub fn step(&mut self, rough: Rough) -> Result<Then, RecordsError> {
        loop {
            match self.next() {
                Next::Ask { .. } => return Ok(Then::Ask),
                Next::Reveal { .. } => return Ok(Then::Reveal),
                Next::Finished => return Ok(Then::Finished),
                Next::Play { step, shift, day, seed } => {
                    let which = Which { step, plan: shift, day, seed, rough };
                    let older = Older::of(&self.attempt, &self.scenario, which);
                    if let Some((name, played)) = older.finished()? {
                        let before = self.attempt.progress.len();
                        self.keep_played(step, day, name, played)?;
                        if self.attempt.progress.len() == before {
                            // Somebody else's recording lies in this folder.
                            return Err(RecordsError::Differs);
                        }
                        continue;
                    }
                    let mut lost = Vec::new();
                    let pack = Pack { scenario: &self.scenario, files: &self.files };
                    let sitting =
                        Sitting::open(&self.attempt, pack, which, &older, &mut |what| lost.push(what))?;
                    if sitting.goes_on {
                        // Every command so far is in the new recording, and on the disk.
                        older.clear(&self.attempt);
                    }
                    return Ok(Then::Play(Box::new(sitting), lost));
                }
            }
        }
    }

    /// Keeps an answer. One that is no answer to the question changes nothing.
    ///
    /// # Errors
    /// A file that cannot be written.
    pub fn answer(&mut self, said: Said) -> Result<(), RecordsError> {
        let programme = Programme::new(&self.scenario, self.exercise);
        if self.attempt.progress.accept(programme, said).is_ok() {
            self.attempt.save()?;
        }
        Ok(())
    }

    /// Keeps a shift that has ended.
    ///
    /// # Errors
    /// A disk that does not take it.
    pub fn played(&mut self, sitting: Sitting) -> Result<(), RecordsError> {
        let Next::Play { step, day, .. } = self.next() else { return Ok(()) };
        let (name, stem) = (sitting.name.clone(), sitting.stem.clone());
        let shift = sitting.finish()?;
        self.keep_played(step, day, name, shift)?;
        clock::forget(&self.attempt, &stem);
        Ok(())
    }

    fn keep_played(
        &mut self,
        step: usize,
        day: Option<u16>,
        name: String,
        shift: Shift,
    ) -> Result<(), RecordsError> {
        let recording = self.attempt.file(&name);
        let kept = self.answer(Said::Played(ShiftResult::of(&shift, day, name, None)));
        self.last = Some(Played { step, shift: Arc::new(shift), recording });
        // What is asked after a shift needs no page that announces the shift.
        self.introduced = Some(step);
        kept
    }

    /// Begins to take what is finished into the store; `ready` is called when it is there.
    pub fn take_in(&mut self, ready: impl FnOnce() + Send + 'static) {
        let (folder, progress) = (self.attempt.folder.clone(), self.attempt.progress.clone());
        let scenario = self.scenario.clone();
        let work = move || {
            // So that a debrief of many people opens without a replay. What cannot be read is
            // said by whoever needs it.
            let _ = guarded(|| Reader::of(&scenario).shifts(&folder, &progress));
            guarded(|| keep(&folder, &progress, scenario)).unwrap_or_else(|_| Ok(TakenIn::default()))
        };
        self.keeping = Some(Errand::run(work, ready));
    }

    /// Why the store has not taken it, once.
    pub fn store_trouble(&mut self) -> Option<StoreError> {
        let kept = self.keeping.as_ref().and_then(Errand::take)?;
        self.keeping = None;
        kept.err()
    }

    /// The own mark and how sure, for the shift that was played last.
    pub fn own_mark(&self) -> (Option<u8>, Option<u8>) {
        let step = self.last.as_ref().map(|played| played.step);
        step.map_or((None, None), |step| self.attempt.progress.own_mark(self.programme(), step))
    }

    /// Own marks by dimension for that shift; nothing where none was given.
    pub fn own_parts(&self) -> Vec<Option<u8>> {
        let step = self.last.as_ref().map(|played| played.step);
        step.map_or_else(Vec::new, |step| self.attempt.progress.own_parts(self.programme(), step))
    }

    /// Begins to look up what is true; `ready` is called when it is there.
    pub fn look(&mut self, ready: impl FnOnce() + Send + 'static) {
        if self.looking.is_some() || self.reveal.is_some() {
            return;
        }
        let (scenario, exercise) = (self.scenario.clone(), self.exercise);
        let about = self.attempt.progress.away();
        let work = move || {
            let programme = Programme::new(&scenario, exercise);
            let predicts = programme.exercise.steps.contains(&Step::Predict);
            if predicts {
                let looked = guarded(|| truths::look(&scenario, programme.exercise, about, None));
                looked.unwrap_or(Err(RecordsError::Differs))
            } else {
                Ok(truths::Shifts::default())
            }
        };
        self.looking = Some(Errand::run(work, ready));
    }

    /// Takes what has been looked up meanwhile; whether that was now.
    ///
    /// # Errors
    /// Recordings that cannot be read.
    pub fn looked(&mut self) -> Result<bool, RecordsError> {
        let Some(looked) = self.looking.as_ref().and_then(Errand::take) else {
            return Ok(false);
        };
        self.looking = None;
        // What cannot be looked up is left out; the rest can be shown.
        let (looked, failed) = match looked {
            Ok(looked) => (looked, Ok(true)),
            Err(why) => (truths::Shifts::default(), Err(why)),
        };
        let of = |shift| looked.get(&shift).cloned().unwrap_or_default();
        self.reveal = Some(Reveal::of(&self.attempt.progress, self.programme(), &of));
        failed
    }
}
