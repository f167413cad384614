//! How far somebody has come in an exercise, and what is next.
//!
//! Owns [`Progress`]: who, from which desk, with which seed and form, and every
//! answer in order. What is next follows from the answers alone, so that it can
//! be stored after each of them and gone on with at any time. Must not know
//! where it is stored.

use serde::{Deserialize, Serialize};

use crate::scenario::checked::{Exercise, ExerciseId, Form, ItemKind, Scenario, ShiftId, Step};
use crate::vocab::Desk;

use super::draw::{first_form, shift_seed};
use super::question::Commitment;
use super::question::{MOST_COMMITMENTS, Question, Said, Scale, Sentence};
use super::result::ShiftResult;

/// An exercise with its pack.
#[derive(Clone, Copy, Debug)]
pub struct Programme<'a> {
    /// The pack.
    pub scenario: &'a Scenario,
    /// The exercise.
    pub exercise: &'a Exercise,
}

impl<'a> Programme<'a> {
    /// The exercise of a pack.
    pub fn new(scenario: &'a Scenario, exercise: ExerciseId) -> Self {
        Self { scenario, exercise: scenario.exercise(exercise) }
    }

    /// A step.
    pub fn step(&self, step: usize) -> &'a Step {
        &self.exercise.steps[step]
    }

    /// How many steps there are.
    pub fn steps(&self) -> usize {
        self.exercise.steps.len()
    }

    /// The name of an insiders' question.
    pub fn question(&self, index: u16) -> &'a str {
        self.scenario.insiders().get(usize::from(index)).map_or("", |insider| &insider.id)
    }
}

/// The way of one person through an exercise.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Progress {
    /// The pack's name.
    pub pack: String,
    /// The exercise's name.
    pub exercise: String,
    /// A pseudonym.
    pub trainee: String,
    /// Where they usually work.
    pub home: Desk,
    /// The how-manieth attempt, from 1.
    pub attempt: u32,
    /// Where all chance comes from.
    pub seed: u64,
    /// The first prediction is on form A; otherwise on form B.
    pub a_first: bool,
    /// What was said and done, in order.
    entries: Vec<Entry>,
}

/// One answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    step: usize,
    said: Said,
}

/// What comes next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Next {
    /// A question.
    Ask {
        /// The number of the step.
        step: usize,
        /// What is asked.
        question: Question,
        /// Which question of the step it is, from 0.
        number: usize,
        /// How many questions the step has, where that is known.
        of: Option<usize>,
    },
    /// A shift to be played.
    Play {
        /// The number of the step.
        step: usize,
        /// Which.
        shift: ShiftId,
        /// On which day; a baseline is on none.
        day: Option<u16>,
        /// With which seed.
        seed: u64,
    },
    /// What is true.
    Reveal {
        /// The number of the step.
        step: usize,
    },
    /// Nothing: all is done.
    Finished,
}

impl Next {
    /// The number of the step; none at the end.
    pub const fn step(&self) -> Option<usize> {
        match self {
            Self::Ask { step, .. } | Self::Play { step, .. } | Self::Reveal { step } => Some(*step),
            Self::Finished => None,
        }
    }
}

/// The answer is not one to what is asked now; nothing has changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("this is no answer to what is asked now")]
pub struct Refused;

impl Progress {
    /// Begins an exercise.
    pub fn begin(programme: Programme<'_>, who: Trainee) -> Self {
        let form = who.form.unwrap_or_else(|| first_form(&who.name, who.attempt));
        Self {
            pack: programme.scenario.about().id.clone(),
            exercise: programme.exercise.id.clone(),
            trainee: who.name,
            home: who.home,
            attempt: who.attempt,
            seed: who.seed,
            a_first: form == Form::A,
            entries: Vec::new(),
        }
    }

    /// The desk that is not home.
    pub const fn away(&self) -> Desk {
        match self.home {
            Desk::Sales => Desk::Support,
            Desk::Support => Desk::Sales,
        }
    }

    /// The form of the first prediction, or of the second.
    pub const fn form(&self, again: bool) -> Form {
        if self.a_first == again { Form::B } else { Form::A }
    }

    /// How many answers there are.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Nothing has been said yet.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// What is next.
    pub fn next(&self, programme: Programme<'_>) -> Next {
        let open = (0..programme.steps()).find_map(|step| self.next_in(programme, step));
        open.unwrap_or(Next::Finished)
    }

    /// What is still open in a step.
    fn next_in(&self, programme: Programme<'_>, step: usize) -> Option<Next> {
        let said: Vec<&Said> = self.said_in(step).collect();
        let seed = shift_seed(self.seed, step);
        let play = |shift: ShiftId, day: Option<u16>| {
            if said.is_empty() {
                return Some(Next::Play { step, shift, day, seed });
            }
            ask(step, said.len() - 1, &self.questions(programme, step))
        };
        let fixed = || ask(step, said.len(), &self.questions(programme, step));
        match programme.step(step) {
            Step::Survey | Step::Predict | Step::PredictAgain | Step::SelfScore => fixed(),
            Step::Baseline { sales, support } => match self.home {
                Desk::Sales => play(*sales, None),
                Desk::Support => play(*support, None),
            },
            Step::Shift { day, shift } => play(*shift, Some(*day)),
            Step::AskInsider { questions, most } => {
                let is_asked = |index: &u16| {
                    said.iter()
                        .any(|said| matches!(said, Said::Asked(name) if name == programme.question(*index)))
                };
                let left: Vec<u16> = questions.iter().copied().filter(|index| !is_asked(index)).collect();
                let more = usize::from(*most).saturating_sub(said.len());
                let open = !said.contains(&&Said::Enough) && more > 0 && !left.is_empty();
                let question = Question::Insider(left, more);
                open.then_some(Next::Ask { step, question, number: said.len(), of: None })
            }
            Step::Reveal => said.is_empty().then_some(Next::Reveal { step }),
            Step::Commit => {
                let open = !said.contains(&&Said::Enough) && said.len() < MOST_COMMITMENTS;
                let question = Question::Commitment(said.len());
                open.then_some(Next::Ask { step, question, number: said.len(), of: None })
            }
        }
    }

    /// The questions of a step whose list is fixed, in the order in which they are
    /// asked; those of a shift come after it. None for other steps.
    pub fn questions(&self, programme: Programme<'_>, step: usize) -> Vec<Question> {
        match programme.step(step) {
            Step::Survey => survey(programme.exercise),
            Step::Predict => self.predictions(programme, false),
            Step::PredictAgain => self.predictions(programme, true),
            Step::Baseline { .. } | Step::Shift { .. } => {
                Scale::ALL.iter().copied().map(Question::Workload).collect()
            }
            Step::SelfScore => {
                let unmarked = unmarked_before(programme, step).into_iter();
                unmarked.flat_map(|step| [Question::OwnMark(step), Question::Sure(step)]).collect()
            }
            Step::AskInsider { .. } | Step::Reveal | Step::Commit => Vec::new(),
        }
    }

    fn predictions(&self, programme: Programme<'_>, again: bool) -> Vec<Question> {
        let (form, about) = (self.form(again), self.away());
        let items = programme.exercise.items.iter().enumerate();
        let mine = items.filter(|(_, item)| item.form == form && item.about == about);
        mine.map(|(index, _)| Question::Prediction(index)).collect()
    }

    /// What was said in a step, in order.
    pub fn said_in(&self, step: usize) -> impl Iterator<Item = &Said> {
        self.entries.iter().filter(move |entry| entry.step == step).map(|entry| &entry.said)
    }

    /// Everything that was said, with its step, in order.
    pub fn answers(&self) -> impl Iterator<Item = (usize, &Said)> {
        self.entries.iter().map(|entry| (entry.step, &entry.said))
    }

    /// Takes an answer to what [`next`](Self::next) asks.
    ///
    /// # Errors
    /// An answer to something else, or one that is impossible.
    pub fn accept(&mut self, programme: Programme<'_>, said: Said) -> Result<Next, Refused> {
        self.take(programme, said)?;
        Ok(self.next(programme))
    }

    /// Adds an answer to what comes next, and says to which step it belongs.
    fn take(&mut self, programme: Programme<'_>, said: Said) -> Result<usize, Refused> {
        let next = self.next(programme);
        let fits = match (&next, &said) {
            (Next::Ask { question: Question::Prediction(item), .. }, Said::Predicted(milli)) => {
                is_possible(programme.exercise.items[*item].kind, *milli)
            }
            (Next::Ask { question, .. }, said) => question.accepts(said, &|index| programme.question(index)),
            (Next::Play { shift, day, seed, .. }, Said::Played(result)) => {
                let shift = programme.scenario.shift(*shift);
                result.shift == shift.id
                    && result.desk == shift.desk
                    && result.day == *day
                    && result.seed == *seed
            }
            (Next::Reveal { .. }, said) => *said == Said::Seen,
            _ => false,
        };
        let step = next.step().filter(|_| fits).ok_or(Refused)?;
        self.entries.push(Entry { step, said });
        Ok(step)
    }

    /// Whether every answer fits this exercise: it may have been begun with
    /// another version of the pack.
    pub fn fits(&self, programme: Programme<'_>) -> bool {
        let (pack, exercise) = (self.pack.clone(), self.exercise.clone());
        let (trainee, entries) = (self.trainee.clone(), Vec::with_capacity(self.entries.len()));
        let mut again = Self { pack, exercise, trainee, entries, ..*self };
        let same_names = self.pack == programme.scenario.about().id && self.exercise == programme.exercise.id;
        same_names
            && self
                .entries
                .iter()
                .all(|entry| again.take(programme, entry.said.clone()).is_ok_and(|step| step == entry.step))
    }

    /// What they will do, in their own words.
    pub fn commitments(&self) -> impl Iterator<Item = &Commitment> {
        self.answers().filter_map(|(_, said)| match said {
            Said::Commitment(commitment) => Some(commitment),
            _ => None,
        })
    }

    /// The shifts that were played, with their steps, in order.
    pub fn played(&self) -> impl Iterator<Item = (usize, &ShiftResult)> {
        self.entries.iter().filter_map(|entry| match &entry.said {
            Said::Played(result) => Some((entry.step, result)),
            _ => None,
        })
    }

    /// The predictions of a step: the index of the item, and what was predicted,
    /// in its unit (a number, seconds, a share of 1); none where it was passed over.
    pub fn predicted(&self, programme: Programme<'_>, again: bool) -> Vec<(usize, Option<f64>)> {
        let step = programme.exercise.steps.iter().position(|step| match step {
            Step::Predict => !again,
            Step::PredictAgain => again,
            _ => false,
        });
        let Some(step) = step else { return Vec::new() };
        let said: Vec<&Said> = self.said_in(step).collect();
        let questions = self.predictions(programme, again).into_iter().enumerate();
        questions
            .filter_map(|(number, question)| match question {
                Question::Prediction(item) => Some((item, said.get(number).and_then(|said| value(said)))),
                _ => None,
            })
            .collect()
    }

    /// The workload of the shift of a step: the mean of the scales that were
    /// answered, 0 to 100 (raw NASA-TLX).
    pub fn workload(&self, shift: usize) -> Option<f64> {
        let points = self.said_in(shift).filter_map(|said| match said {
            Said::Workload(points) => Some(f64::from(*points)),
            _ => None,
        });
        mean(points)
    }
}

/// Who begins an exercise.
#[derive(Clone, Debug)]
pub struct Trainee {
    /// A pseudonym.
    pub name: String,
    /// Where they usually work.
    pub home: Desk,
    /// The how-manieth attempt, from 1.
    pub attempt: u32,
    /// Where all chance comes from.
    pub seed: u64,
    /// The form of the first prediction, if a facilitator deals them out.
    pub form: Option<Form>,
}

/// The steps with a shift that no self-score before this step has marked.
fn unmarked_before(programme: Programme<'_>, step: usize) -> Vec<usize> {
    let mut unmarked = Vec::new();
    for (index, before) in programme.exercise.steps[..step].iter().enumerate() {
        match before {
            Step::Baseline { .. } | Step::Shift { .. } => unmarked.push(index),
            Step::SelfScore => unmarked.clear(),
            _ => {}
        }
    }
    unmarked
}

/// The next of a fixed list of questions.
fn ask(step: usize, number: usize, questions: &[Question]) -> Option<Next> {
    let question = questions.get(number)?.clone();
    Some(Next::Ask { step, question, number, of: Some(questions.len()) })
}

/// The questions of the survey.
pub(super) fn survey(exercise: &Exercise) -> Vec<Question> {
    let sentences = Sentence::ALL.iter().copied().map(Question::Agreement);
    let vignettes = (0..exercise.vignettes.len()).map(Question::Vignette);
    std::iter::once(Question::Closeness).chain(sentences).chain(vignettes).collect()
}

fn value(said: &Said) -> Option<f64> {
    match said {
        Said::Predicted(milli) => Some(*milli as f64 / 1_000.0),
        _ => None,
    }
}

/// The mean; none of nothing.
pub(super) fn mean(values: impl Iterator<Item = f64>) -> Option<f64> {
    let (sum, count) = values.fold((0.0, 0_u32), |(sum, count), value| (sum + value, count + 1));
    (count > 0).then(|| sum / f64::from(count))
}

/// Whether a number can be predicted for this kind of item: a share lies
/// between nothing and all.
pub fn is_possible(kind: ItemKind, milli: i64) -> bool {
    match kind {
        ItemKind::Count | ItemKind::Duration => (0..=super::question::MOST_PREDICTED_MILLI).contains(&milli),
        ItemKind::Share => (0..=1_000).contains(&milli),
    }
}

mod own;
#[cfg(test)]
mod tests;
