//! One person's way through an exercise, as far as the window goes along.
//!
//! Owns [`Walk`]. What is next follows from the answers so far; every answer is on
//! the disk before the next question is shown. Must not know the engine or what is
//! drawn.

use std::path::PathBuf;
use std::sync::Arc;

use crate::exercise::reveal::Reveal;
use crate::exercise::{Next, Programme, Progress, Said, ShiftResult, Trainee};
use crate::records::attempt::{Attempt, attempt, home_of, latest};
use crate::records::shifts::{Lost, Older, Pack, Sitting, Which};
use crate::records::store::take_in::{TakenIn, keep};
use crate::records::store::{StoreError, Stored};
use crate::records::{RecordsError, clock, truths};
use crate::scenario::checked::{ExerciseId, Scenario, Step};
use crate::scenario::load::PackFile;
use crate::shift::Shift;
use crate::vocab::Desk;

use super::errand::Errand;

/// Somebody on the way through an exercise.
#[derive(Debug)]
pub struct Walk {
    /// The pack.
    pub scenario: Arc<Scenario>,
    files: Arc<[PackFile]>,
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
    /// Why the disk has not taken the attempt, until it is said.
    pub trouble: Option<RecordsError>,
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
        scenario: Arc<Scenario>,
        files: Arc<[PackFile]>,
        exercise: ExerciseId,
        who: Who,
        seed: u64,
    ) -> Result<Self, RecordsError> {
        let programme = Programme::new(&scenario, exercise);
        let home = home_of(folder.as_deref(), programme, &who.name)?;
        let number = latest(&home) + 1;
        let who = Trainee { name: who.name, home: who.home, attempt: number, seed, form: None };
        let progress = Progress::begin(programme, who);
        let (attempt, trouble) = Attempt::create_or_remember(attempt(&home, number), progress)?;
        Ok(Self { trouble, ..Self::with(scenario, files, exercise, attempt) })
    }

    /// Goes on with an attempt that is kept in a folder.
    ///
    /// # Errors
    /// One that cannot be gone on with; it stays as it is.
    pub fn go_on(
        scenario: Arc<Scenario>,
        files: Arc<[PackFile]>,
        exercise: ExerciseId,
        folder: PathBuf,
    ) -> Result<Self, RecordsError> {
        let attempt = Attempt::open(folder, Programme::new(&scenario, exercise))?;
        Ok(Self::with(scenario, files, exercise, attempt))
    }

    fn with(scenario: Arc<Scenario>, files: Arc<[PackFile]>, exercise: ExerciseId, attempt: Attempt) -> Self {
        Self {
            scenario,
            files,
            exercise,
            attempt,
            introduced: None,
            last: None,
            reveal: None,
            looking: None,
            keeping: None,
            trouble: None,
        }
    }

    /// The pack has changed on the disk, and what is played goes on with it.
    pub fn change_pack(&mut self, scenario: Arc<Scenario>, files: Arc<[PackFile]>) {
        self.scenario = scenario;
        self.files = files;
    }

    /// The exercise with its pack.
    pub fn programme(&self) -> Programme<'_> {
        Programme::new(&self.scenario, self.exercise)
    }

    /// What is next.
    pub fn next(&self) -> Next {
        self.attempt.progress.next(self.programme())
    }

    /// Goes to what is next: opens a shift where one is to be played.
    ///
    /// # Errors
    /// A recording that cannot be read or written.
    pub fn step(&mut self) -> Result<Then, RecordsError> {
        loop {
            match self.next() {
                Next::Ask { .. } => return Ok(Then::Ask),
                Next::Reveal { .. } => return Ok(Then::Reveal),
                Next::Finished => return Ok(Then::Finished),
                Next::Play { step, shift, day, seed } => {
                    let which = Which { step, plan: shift, day, seed };
                    let older = Older::of(&self.attempt, &self.scenario, which);
                    if let Some((name, played)) = older.finished()? {
                        self.keep_played(step, day, name, played)?;
                        continue;
                    }
                    let mut lost = Vec::new();
                    let pack = Pack { scenario: &self.scenario, files: &self.files };
                    let sitting =
                        Sitting::open(&self.attempt, pack, which, &older, &mut |what| lost.push(what))?;
                    // Every command so far is in the new recording, and on the disk.
                    older.clear(&self.attempt, &sitting.recorder);
                    return Ok(Then::Play(Box::new(sitting), lost));
                }
            }
        }
    }

    /// Keeps an answer. One that is no answer to the question changes nothing.
    ///
    /// # Errors
    /// A disk that does not take it; it is remembered, and kept with the next answer.
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
        let (shift, ended) = sitting.finish();
        // It was played to its end, whatever the disk says.
        self.keep_played(step, day, name, shift).and(ended)?;
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
        let saved = self.answer(Said::Played(ShiftResult::of(&shift, day, name, None)));
        self.last = Some(Played { step, shift: Arc::new(shift), recording });
        // What is asked after a shift needs no page that announces the shift.
        self.introduced = Some(step);
        saved
    }

    /// Begins to take what is finished into the store; `ready` is called when it is there.
    pub fn take_in(&mut self, ready: impl FnOnce() + Send + 'static) {
        let attempt =
            Attempt { folder: self.attempt.folder.clone(), progress: self.attempt.progress.clone() };
        let scenario = self.scenario.clone();
        self.keeping = Some(Errand::run(move || keep(&attempt, scenario), ready));
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

    /// The mark at the home desk, in milli-points, if a baseline was played.
    pub fn home_milli(&self) -> Option<i64> {
        let home = self.attempt.progress.home;
        self.attempt.progress.played().find(|(_, result)| result.is_home(home))?.1.quality_milli
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
                truths::look(&scenario, programme.exercise, about, None)
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
        let looked = looked?;
        let of = |shift| looked.get(&shift).cloned().unwrap_or_default();
        self.reveal = Some(Reveal::of(&self.attempt.progress, self.programme(), &of));
        Ok(true)
    }
}
