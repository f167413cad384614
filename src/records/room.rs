//! A room of scripted people goes through an exercise, and all of it is kept as if
//! they had sat there.
//!
//! Owns [`Room`]. The folders are those of real attempts, so that everything which
//! reads attempts can be tried with a full room.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use rayon::prelude::*;

use crate::exercise::truth::{Looked, truth_of};
use crate::exercise::{Commitment, Next, Programme, Progress, Said, ShiftResult, Trainee, days};
use crate::policy::room::{Answering, Member};
use crate::policy::{Playbook, PolicyName, play_aloud};
use crate::recording::{Recorder, Sink};
use crate::scenario::checked::{ExerciseId, ShiftId, Step};
use crate::shift::Shift;
use crate::vocab::Desk;

use super::attempt::{Attempt, attempt, home_of, latest};
use super::error::RecordsError;
use super::recording_file::RecordingFile;
use super::shifts::{Pack, stem};
use super::truths;

/// What a room does.
#[derive(Clone, Copy, Debug)]
pub struct Room<'a> {
    /// With which pack.
    pub pack: Pack<'a>,
    /// Which exercise.
    pub exercise: ExerciseId,
    /// How many people.
    pub people: u32,
    /// Where all chance comes from.
    pub seed: u64,
    /// What somebody can promise to do.
    pub commitments: &'a [Commitment],
}

/// What everybody of the room shares.
struct Shared<'a> {
    room: &'a Room<'a>,
    programme: Programme<'a>,
    books: BTreeMap<ShiftId, Arc<Playbook>>,
    truths: Vec<Option<f64>>,
}

impl Room<'_> {
    /// Everybody does the exercise to its end; each attempt is kept below `into`.
    /// Who has attempts there already begins another one. `done` hears of each
    /// person.
    ///
    /// # Errors
    /// A folder that cannot be written to.
    pub fn play(&self, into: &Path, done: &(dyn Fn() + Sync)) -> Result<Vec<Attempt>, RecordsError> {
        let programme = Programme::new(self.pack.scenario, self.exercise);
        let members: Vec<Member> = (0..self.people).map(|number| Member::of(number, self.seed)).collect();
        let shared =
            Shared { room: self, programme, books: self.books(programme, &members), truths: self.truths()? };
        let one = |member: &Member| {
            let attempt = shared.go(member, into);
            done();
            attempt
        };
        members.par_iter().map(one).collect()
    }

    /// Experts read a book; who is none reads nothing.
    fn books(&self, programme: Programme<'_>, members: &[Member]) -> BTreeMap<ShiftId, Arc<Playbook>> {
        let of_step = |step| match *programme.step(step) {
            Step::Baseline { sales, support } => vec![sales, support],
            Step::Shift { shift, .. } => vec![shift],
            _ => Vec::new(),
        };
        let plans = (0..programme.steps()).flat_map(of_step);
        let book = |plan: ShiftId| {
            let desk = self.pack.scenario.shift(plan).desk;
            let read = members.iter().any(|member| member.policy_at(desk) == PolicyName::Expert);
            let book = if read { Playbook::write(self.pack.scenario, plan) } else { Playbook::default() };
            (plan, Arc::new(book))
        };
        plans.map(book).collect()
    }

    /// The true answer to each item.
    fn truths(&self) -> Result<Vec<Option<f64>>, RecordsError> {
        let exercise = self.pack.scenario.exercise(self.exercise);
        let mut shifts = truths::Shifts::new();
        for about in [Desk::Sales, Desk::Support] {
            shifts.extend(truths::look(self.pack.scenario, exercise, about, None)?);
        }
        let looked = |plan: ShiftId| -> Looked { shifts.get(&plan).cloned().unwrap_or_default() };
        Ok(exercise.items.iter().map(|item| truth_of(item, &looked).map(|truth| truth.value)).collect())
    }
}

impl Shared<'_> {
    fn go(&self, member: &Member, into: &Path) -> Result<Attempt, RecordsError> {
        let home = home_of(Some(into), self.programme, &member.name)?;
        let number = latest(&home) + 1;
        let who = Trainee {
            name: member.name.clone(),
            home: member.home,
            attempt: number,
            seed: self.room.seed,
            form: None,
        };
        let progress = Progress::begin(self.programme, who);
        let mut kept = Attempt::create(attempt(&home, number), progress)?;
        let truth = |item: usize| self.truths.get(item).copied().flatten();
        let answering = Answering {
            programme: self.programme,
            member,
            truth: &truth,
            commitments: self.room.commitments,
        };
        let mut played = Vec::new();
        loop {
            let next = kept.progress.next(self.programme);
            let said = match next {
                Next::Finished => break,
                Next::Play { step, shift, day, seed } => {
                    let (said, shift) = self.shift(&kept, member, (step, shift, day, seed), &played)?;
                    played.extend(day.map(|day| (day, shift)));
                    said
                }
                _ => answering.answer(&kept.progress, &next).unwrap_or(Said::Passed),
            };
            // Only possible answers are drawn; one that were refused would end in a loop.
            kept.progress.accept(self.programme, said).map_err(|refused| RecordsError::Attempt {
                path: kept.folder.clone(),
                why: refused.to_string(),
            })?;
        }
        kept.save()?;
        Ok(kept)
    }

    fn shift(
        &self,
        kept: &Attempt,
        member: &Member,
        (step, plan, day, seed): (usize, ShiftId, Option<u16>, u64),
        played: &[(u16, Shift)],
    ) -> Result<(Said, Shift), RecordsError> {
        let Pack { scenario, files } = self.room.pack;
        let before = day.map(|day| days::morning(scenario, played, plan, day, seed));
        let shift = Shift::new(scenario.clone(), plan, seed, before);
        let desk = scenario.shift(plan).desk;
        let mut recorder = Recorder::begin(Vec::new(), &shift, files, Some(member.home))
            .map_err(RecordsError::CannotRecord)?;
        let book = self.books.get(&plan).cloned().unwrap_or_default();
        let mut trainee = member.sits_down(desk, step, &book);
        let mut written = Ok(());
        let mut heard = |words: &str, shift: &Shift| {
            if written.is_ok() {
                written = recorder.command(words, shift);
            }
        };
        let shift = play_aloud(shift, trainee.as_mut(), Some(&mut heard));
        let lines = written.and_then(|()| recorder.end(&shift)).map_err(RecordsError::CannotRecord)?;
        // Nobody waits for an answer here, so the whole recording goes to the disk at once.
        let name = format!("{}.odr", stem(scenario, step, plan));
        let mut file = RecordingFile::create(&kept.file(&name))?;
        file.append(&lines).map_err(RecordsError::CannotRecord)?;
        let by = member.policy_at(desk).as_str().to_owned();
        Ok((Said::Played(ShiftResult::of(&shift, day, name, Some(by))), shift))
    }
}
