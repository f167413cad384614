//! Exercises: which shifts they play, which questions they ask, what is measured.
//!
//! Whether the steps make sense together is the business of the rules in
//! `lint`; an item that nothing measures is left out here and reported there.

use super::super::checked::{Exercise, Figure, Form, Item, ItemKind, Measure, ShiftId, Step, Vignette};
use super::super::diagnostic::Code;
use super::super::read::At;
use super::super::source;
use super::pack::Resolver;
use crate::vocab::Desk;

/// The last day of a company that an exercise can play, and the most minutes
/// that it can say of itself.
const MOST_DAYS: u32 = 3_650;
const MOST_MINUTES: u32 = 10_000;

impl<'s> Resolver<'s, '_> {
    pub fn exercises(&mut self) {
        for (index, exercise) in self.sources.exercises.iter().enumerate() {
            self.check_name(&exercise.id, "id");
            self.exercise_names.add(&exercise.id, index, self.found);
        }
        for exercise in &self.sources.exercises {
            let exercise = self.exercise(exercise);
            self.exercises.push(exercise);
        }
    }

    fn exercise(&mut self, exercise: &'s source::Exercise) -> Exercise {
        let id = format!("exercises/{}", exercise.id.value);
        let steps = exercise.steps.iter().enumerate();
        let steps = steps.filter_map(|(index, step)| self.step(&step.value, index)).collect();
        Exercise {
            id: exercise.id.value.clone(),
            title: self.line(format!("{id}/title"), &exercise.title),
            summary: self.line(format!("{id}/summary"), &exercise.summary),
            minutes: self.number(&exercise.minutes, MOST_MINUTES, "minutes"),
            steps,
            items: self.items(exercise, &id),
            vignettes: self.vignettes(exercise, &id),
        }
    }

    /// A whole number from 1 up to `most`.
    fn number(&mut self, number: &At<u32>, most: u32, path: &str) -> u32 {
        if number.value < 1 || number.value > most {
            let message = format!("{} is not between 1 and {most}", number.value);
            let hint = format!("write a number from 1 to {most}");
            self.error(Code::ValueOutOfRange, number.place, path.to_owned(), message, &hint);
        }
        number.value.clamp(1, most)
    }

    fn step(&mut self, step: &'s source::Step, index: usize) -> Option<Step> {
        let path = format!("steps[{index}]");
        Some(match step {
            source::Step::Survey => Step::Survey,
            source::Step::Baseline(baseline) => {
                let sales = self.shift_of(&baseline.sales, Some(Desk::Sales), &format!("{path}.sales"));
                let support =
                    self.shift_of(&baseline.support, Some(Desk::Support), &format!("{path}.support"));
                Step::Baseline { sales: sales?, support: support? }
            }
            source::Step::Predict => Step::Predict,
            source::Step::Shift(shift) => {
                let day = self.number(&shift.day, MOST_DAYS, &format!("{path}.day"));
                let shift = self.shift_of(&shift.shift, None, &format!("{path}.shift"))?;
                Step::Shift { day: u16::try_from(day).unwrap_or(u16::MAX), shift }
            }
            source::Step::SelfScore => Step::SelfScore,
            source::Step::AskInsider(ask) => self.ask_insider(ask, &path),
            source::Step::PredictAgain => Step::PredictAgain,
            source::Step::Reveal => Step::Reveal,
            source::Step::Commit => Step::Commit,
        })
    }

    fn ask_insider(&mut self, ask: &'s source::AskInsider, path: &str) -> Step {
        if ask.questions.is_empty() {
            let message = "there is no question to choose".to_owned();
            let hint = "name questions of insiders.ron";
            self.error(Code::EmptyList, ask.place, format!("{path}.questions"), message, hint);
        }
        let mut questions: Vec<u16> = Vec::new();
        for question in &ask.questions {
            let found = self.question_id(question, &format!("{path}.questions"));
            questions.extend(found.filter(|found| !questions.contains(found)));
        }
        let count = u32::try_from(ask.questions.len()).unwrap_or(u32::MAX).max(1);
        let most = self.number(&ask.most, count, &format!("{path}.most"));
        Step::AskInsider { questions, most: u16::try_from(most).unwrap_or(u16::MAX) }
    }

    fn question_id(&mut self, name: &At<String>, path: &str) -> Option<u16> {
        self.question_names.find(name, &|| path.to_owned(), self.found)
    }

    /// A shift by its name, of a desk if only one will do.
    fn shift_of(&mut self, name: &At<String>, desk: Option<Desk>, path: &str) -> Option<ShiftId> {
        let index = self.shift_names.find(name, &|| path.to_owned(), self.found)?;
        let sits_at = self.shifts.get(usize::from(index)).map(|shift| shift.desk)?;
        if let Some(desk) = desk.filter(|desk| *desk != sits_at) {
            let message = format!("`{}` is a shift at the {sits_at} desk", name.value);
            let hint = format!("name a shift at the {desk} desk");
            self.error(Code::WrongDesk, name.place, path.to_owned(), message, &hint);
        }
        Some(ShiftId(index))
    }

    fn items(&mut self, exercise: &'s source::Exercise, id: &str) -> Vec<Item> {
        let mut names = super::names::Table::new("item", Code::UnknownWord);
        let mut items = Vec::new();
        for (index, item) in exercise.items.iter().enumerate() {
            let path = format!("items[{index}]");
            self.check_name(&item.id, &path);
            names.add(&item.id, index, self.found);
            let asks = self.line(format!("{id}/items/{}", item.id.value), &item.asks);
            let measures = self.measure(item, &path);
            items.extend(measures.map(|measures| Item {
                id: item.id.value.clone(),
                form: match item.form.value {
                    source::Form::A => Form::A,
                    source::Form::B => Form::B,
                },
                about: item.about.value,
                kind: kind_of(&item.kind.value),
                asks,
                measures,
            }));
        }
        items
    }

    fn measure(&mut self, item: &'s source::Item, path: &str) -> Option<Measure> {
        let desk = item.about.value;
        let during = item.during.as_ref();
        let during = during.map(|name| self.shift_of(name, Some(desk), &format!("{path}.during")));
        if let source::Measure::Stated(stated) = &item.measures.value {
            let most = if kind_of(&item.kind.value) == ItemKind::Share { 1.0 } else { 1e6 };
            let value = self.within(&stated.value, 0.0, most, &format!("{path}.measures.value"));
            let question = self.question_id(&stated.question, &format!("{path}.measures.question"))?;
            return Some(Measure::Stated(question, value));
        }
        Some(Measure::During(during??, figure_of(&item.measures.value)?))
    }

    fn vignettes(&mut self, exercise: &'s source::Exercise, id: &str) -> Vec<Vignette> {
        let mut names = super::names::Table::new("vignette", Code::UnknownWord);
        let mut vignettes = Vec::new();
        for (index, vignette) in exercise.vignettes.iter().enumerate() {
            self.check_name(&vignette.id, &format!("vignettes[{index}]"));
            names.add(&vignette.id, index, self.found);
            let id = format!("{id}/vignettes/{}", vignette.id.value);
            vignettes.push(Vignette {
                id: vignette.id.value.clone(),
                tells: self.line(format!("{id}/tells"), &vignette.tells),
                person: self.line(format!("{id}/person"), &vignette.person),
                situation: self.line(format!("{id}/situation"), &vignette.situation),
            });
        }
        vignettes
    }
}

/// The kind of an item.
pub(in crate::scenario) const fn kind_of(kind: &source::ItemKind) -> ItemKind {
    match kind {
        source::ItemKind::Count => ItemKind::Count,
        source::ItemKind::Duration => ItemKind::Duration,
        source::ItemKind::Share => ItemKind::Share,
    }
}

/// What is measured in a shift; none for what people say themselves.
pub(in crate::scenario) const fn figure_of(measure: &source::Measure) -> Option<Figure> {
    Some(match measure {
        source::Measure::ContactsOffered => Figure::ContactsOffered,
        source::Measure::ContactsHandled => Figure::ContactsHandled,
        source::Measure::DifferentMatters => Figure::DifferentMatters,
        source::Measure::CameAgain => Figure::CameAgain,
        source::Measure::QuotesOfPromises => Figure::QuotesOfPromises,
        source::Measure::Escalations => Figure::Escalations,
        source::Measure::LongestQueue => Figure::LongestQueue,
        source::Measure::Orders => Figure::Orders,
        source::Measure::HandleTime => Figure::HandleTime,
        source::Measure::TalkTime => Figure::TalkTime,
        source::Measure::WrapUpTime => Figure::WrapUpTime,
        source::Measure::MeanWait => Figure::MeanWait,
        source::Measure::LongestWait => Figure::LongestWait,
        source::Measure::LunchTime => Figure::LunchTime,
        source::Measure::AbandonedShare => Figure::AbandonedShare,
        source::Measure::AnsweredInTimeShare => Figure::AnsweredInTimeShare,
        source::Measure::SettledAtOnceShare => Figure::SettledAtOnceShare,
        source::Measure::CameAgainShare => Figure::CameAgainShare,
        source::Measure::BusyShare => Figure::BusyShare,
        source::Measure::FrustratedShare => Figure::FrustratedShare,
        source::Measure::Stated(_) => return None,
    })
}
