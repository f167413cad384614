//! A plan plays instead of a person: for pictures of the window.
//!
//! Owns [`Planned`], and what a plan needs of the bridge: a shift in a folder of its
//! own, time that passes at its word, any screen without the way to it. Nothing of it
//! reaches the person's own folders. Must not know the engine or what is drawn.

use std::path::PathBuf;

use crate::exercise::{Commitment, Next, Programme, Question, Said, ShiftResult};
use crate::panels::scorecard::OwnMark;
use crate::policy::{Playbook, PolicyName, play};
use crate::records::RecordsError;
use crate::records::practise::first_morning;
use crate::records::shifts::ActError;
use crate::scenario::checked::{ExerciseId, ItemKind, Measure, ShiftId};
use crate::shift::{Command, Rejection, Shift};
use crate::telling::plan::Plan;
use crate::telling::plan::perform::Desk;
use crate::vocab::{Desk as Department, Moment, Rough};

use super::practice::Practice;
use super::walk::{Walk, Who};
use super::{Bridge, Screen};

/// So many answers lead to any question of any exercise.
const MOST_ANSWERS: usize = 1_000;
/// The seed of a plan that names none.
const USUAL_SEED: u64 = 1;

/// A plan that plays instead of a person.
#[derive(Clone, Debug)]
pub struct Planned {
    /// What it does.
    pub plan: Plan,
    /// Its file, as it was named.
    pub file: String,
    /// The pictures go into this folder.
    pub pictures: PathBuf,
    /// Where all chance comes from, instead of what the plan says.
    pub seed: Option<u64>,
}

impl Planned {
    /// The mark that whoever plays gives themselves.
    pub fn own_mark(&self) -> Option<OwnMark> {
        let (points, sure) = self.plan.heading.own_mark?;
        Some(OwnMark { points, sure: Some(sure) })
    }

    fn seed(&self) -> u64 {
        self.seed.or(self.plan.heading.seed).unwrap_or(USUAL_SEED)
    }
}

/// Why a plan cannot be played here.
#[derive(Debug, thiserror::Error)]
pub enum CannotPlan {
    /// No pack has this shift, or any.
    #[error("no sound pack here has a shift named `{0}`")]
    NoSuchShift(String),
    /// The pack has no exercise, or one with fewer questions.
    #[error("the exercise has no such page")]
    NoSuchPage,
    /// The disk.
    #[error("{0}")]
    Records(#[from] RecordsError),
}

/// The shift in the window, as a plan plays it.
pub struct AtTheWindow<'a>(
    /// What holds the shift.
    pub &'a mut Bridge,
);

impl Desk for AtTheWindow<'_> {
    fn shift(&self) -> &Shift {
        let running = self.0.live.as_ref().map(super::Live::shift);
        running
            .or_else(|| Some(self.0.scored.as_ref()?.shift.as_ref()))
            .expect("a plan begins with a shift, which runs or has its scorecard")
    }

    fn next_due(&mut self) -> Option<Moment> {
        self.0.live.as_mut()?.sitting.shift.next_due()
    }

    fn pass(&mut self, to: Moment) {
        let Some(live) = &mut self.0.live else { return };
        live.pass_through(to, &self.0.words);
        if live.is_over() {
            self.0.shift_is_over();
        }
    }

    fn act(&mut self, command: Command) -> Result<(), ActError> {
        if self.0.live.is_none() {
            return Err(ActError::Refused(Rejection::ShiftEnded));
        }
        self.0.try_to(command)
    }
}

impl Bridge {
    /// Where whoever plays usually works.
    pub fn home(&self) -> Option<Department> {
        let planned = self.planned.as_ref().and_then(|planned| planned.plan.heading.home);
        planned.or_else(|| self.walk.as_ref().map(|walk| walk.attempt.progress.home))
    }

    /// A morning at the home desk of whoever plays, for the scorecard beside it; a
    /// scripted trainee plays it.
    pub fn home_planned(&self) -> Option<Shift> {
        let planned = self.planned.as_ref()?;
        let home = planned.plan.heading.home?;
        let (pack, _) = self.shift_named(planned.plan.heading.shift.as_deref())?;
        let (scenario, _) = self.pack(pack)?;
        let morning = first_morning(&scenario, home)?;
        let book = std::sync::Arc::new(Playbook::write(&scenario, morning));
        let mut trainee = PolicyName::ByTheBook.trainee(&book);
        Some(play(&scenario, morning, planned.seed(), trainee.as_mut()))
    }

    /// Opens the shift of the plan.
    ///
    /// # Errors
    /// A shift that no pack has, or a recording that cannot be written.
    pub fn begin_planned(&mut self) -> Result<(), CannotPlan> {
        let Some(planned) = self.planned.clone() else { return Ok(()) };
        let name = planned.plan.heading.shift.clone();
        let (pack, plan) = self
            .shift_named(name.as_deref())
            .ok_or_else(|| CannotPlan::NoSuchShift(name.clone().unwrap_or_else(|| "(any)".to_owned())))?;
        let (scenario, files) = self.pack(pack).ok_or(CannotPlan::NoSuchPage)?;
        let folder = self.tries();
        let practice =
            Practice::morning(scenario, files, plan, planned.seed(), Rough::Personal, folder.as_deref())?;
        let sitting = practice.sit()?;
        self.live = Some(super::Live::new(sitting, &self.words));
        self.practice = Some(practice);
        self.screen = Screen::Desk;
        Ok(())
    }

    /// The pack and the shift of this name; the first of all without one.
    fn shift_named(&self, name: Option<&str>) -> Option<(usize, ShiftId)> {
        self.packs.all().iter().enumerate().find_map(|(index, pack)| {
            let scenario = pack.scenario.as_ref()?;
            let found = match name {
                Some(name) => scenario.find_shift(name),
                None => (!scenario.shifts().is_empty()).then_some(ShiftId(0)),
            };
            Some((index, found?))
        })
    }

    /// The pack of the plan's shift that has an exercise.
    fn exercise_planned(&self) -> Option<usize> {
        let name = self.planned.as_ref().and_then(|planned| planned.plan.heading.shift.as_deref());
        let (pack, _) = self.shift_named(name)?;
        let scenario = self.packs.all()[pack].scenario.as_ref()?;
        (!scenario.exercises().is_empty()).then_some(pack)
    }

    /// Shows who begins the exercise.
    ///
    /// # Errors
    /// A pack without one.
    pub fn show_profile(&mut self) -> Result<(), CannotPlan> {
        let pack = self.exercise_planned().ok_or(CannotPlan::NoSuchPage)?;
        self.screen = Screen::Profile(pack, 0);
        Ok(())
    }

    /// Shows a question of the exercise, from 1; what comes before it is answered
    /// somehow.
    ///
    /// # Errors
    /// An exercise with fewer questions, or a disk that does not take the answers.
    pub fn show_question(&mut self, number: usize) -> Result<(), CannotPlan> {
        let mut asked = 0;
        let mut walk = self.walk_until(&mut |next| {
            asked += usize::from(matches!(next, Next::Ask { .. }));
            asked == number
        })?;
        walk.introduced = walk.next().step();
        self.walk = Some(walk);
        self.screen = Screen::Question;
        Ok(())
    }

    /// Shows what is true; what comes before it is answered somehow.
    ///
    /// # Errors
    /// An exercise that never tells it, or a disk that does not take the answers.
    pub fn show_reveal(&mut self) -> Result<(), CannotPlan> {
        let walk = self.walk_until(&mut |next| matches!(next, Next::Reveal { .. }))?;
        self.walk = Some(walk);
        self.go_on();
        Ok(())
    }

    /// What is true is still being looked up.
    pub fn is_looking(&self) -> bool {
        self.screen == Screen::Reveal && self.walk.as_ref().is_some_and(|walk| walk.reveal.is_none())
    }

    fn walk_until(&self, there: &mut dyn FnMut(&Next) -> bool) -> Result<Walk, CannotPlan> {
        let pack = self.exercise_planned().ok_or(CannotPlan::NoSuchPage)?;
        let pack = self.sound(pack, 0).ok_or(CannotPlan::NoSuchPage)?;
        let planned = self.planned.as_ref();
        let home = planned.and_then(|planned| planned.plan.heading.home).unwrap_or(Department::Sales);
        let seed = planned.map_or(USUAL_SEED, Planned::seed);
        let who = Who { name: "trainee".to_owned(), home };
        let mut walk = Walk::begin(self.attempts(), pack, ExerciseId(0), who, seed)?;
        for _ in 0..MOST_ANSWERS {
            let next = walk.next();
            if there(&next) {
                return Ok(walk);
            }
            let said = match &next {
                Next::Finished => break,
                Next::Reveal { .. } => Said::Seen,
                Next::Play { shift, day, seed, .. } => {
                    let book = std::sync::Arc::new(Playbook::write(&walk.scenario, *shift));
                    let mut trainee = PolicyName::Expert.trainee(&book);
                    let played = play(&walk.scenario, *shift, *seed, trainee.as_mut());
                    let by = PolicyName::Expert.as_str().to_owned();
                    Said::Played(ShiftResult::of(&played, *day, String::new(), Some(by)))
                }
                Next::Ask { question, .. } => somehow(question, walk.programme()),
            };
            walk.answer(said)?;
        }
        Err(CannotPlan::NoSuchPage)
    }
}

/// An answer as people give it who do not know the other desk yet.
fn somehow(question: &Question, programme: Programme<'_>) -> Said {
    match question {
        Question::Closeness => Said::Closeness(3),
        Question::Agreement(_) => Said::Agreement(5),
        Question::Vignette(_) => Said::Person(70),
        Question::Workload(_) => Said::Workload(65),
        Question::OwnMark(_) => Said::OwnMark(74),
        Question::Sure(_) => Said::Sure(60),
        Question::Insider(..) => Said::Enough,
        Question::Commitment(0) => Said::Commitment(Commitment {
            situation: "–".to_owned(),
            act: "–".to_owned(),
            by: String::new(),
            ask: String::new(),
        }),
        Question::Commitment(_) => Said::Enough,
        Question::Prediction(index) => {
            let item = &programme.exercise.items[*index];
            let guess = match (item.measures, item.kind) {
                // Two thirds of what is said there, in thousandths.
                (Measure::Stated(_, value), _) => (value * 667.0) as i64,
                (_, ItemKind::Count) => 9_000,
                (_, ItemKind::Duration) => 180_000,
                (_, ItemKind::Share) => 300,
            };
            Said::Predicted(guess)
        }
    }
}
