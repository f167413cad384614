//! A small pack with an exercise, and somebody who has done it, for tests.

use std::sync::Arc;

use crate::scenario::checked::{ExerciseId, Scenario};
use crate::scenario::load::{PackFile, load};
use crate::shift::{Command, Phase, Shift};
use crate::vocab::Desk;

use super::progress::{Next, Programme, Progress, Trainee};
use super::question::{Commitment, Question, Said, Sentence};
use super::result::ShiftResult;

const FILES: [(&str, &str); 10] = [
    ("pack.ron", include_str!("../../tests/rejected/_good/pack.ron")),
    ("company.ron", include_str!("../../tests/rejected/_good/company.ron")),
    ("people.ron", include_str!("../../tests/rejected/_good/people.ron")),
    ("contacts/no-line.ron", include_str!("../../tests/rejected/_good/contacts/no-line.ron")),
    ("contacts/new-line.ron", include_str!("../../tests/rejected/_good/contacts/new-line.ron")),
    ("fillers/support.ron", include_str!("../../tests/rejected/_good/fillers/support.ron")),
    ("shifts/support.ron", include_str!("../../tests/rejected/_good/shifts/support.ron")),
    ("shifts/sales.ron", include_str!("../../tests/rejected/_good/shifts/sales.ron")),
    ("exercises/small.ron", include_str!("../../tests/rejected/_exercise/exercises/small.ron")),
    ("insiders.ron", include_str!("../../tests/rejected/_exercise/insiders.ron")),
];

/// The small pack.
pub(super) fn scenario() -> Arc<Scenario> {
    let files = FILES.map(|(path, text)| PackFile { path: path.to_owned(), bytes: text.into() });
    Arc::new(load(files.to_vec()).scenario.expect("the small pack is good"))
}

/// Its exercise.
pub(super) fn programme(scenario: &Scenario) -> Programme<'_> {
    Programme::new(scenario, ExerciseId(0))
}

/// Somebody of a desk who begins it.
pub(super) fn trainee(home: Desk) -> Trainee {
    Trainee { name: "desk-3".to_owned(), home, attempt: 1, seed: 7, form: None }
}

/// An answer to what is next; none at the end.
pub(super) fn answer(scenario: &Scenario, progress: &Progress, next: &Next) -> Option<Said> {
    let text = |text: &str| text.to_owned();
    Some(match next {
        Next::Finished => return None,
        Next::Reveal { .. } => Said::Seen,
        Next::Play { shift, day, seed, .. } => {
            let shift = scenario.shift(*shift);
            let away = shift.desk != progress.home;
            Said::Played(ShiftResult {
                shift: shift.id.clone(),
                desk: shift.desk,
                day: *day,
                seed: *seed,
                recording: text("shift.odr"),
                played_by: None,
                quality_milli: Some(if away { 62_000 } else { 80_000 }),
                handled: 9,
                replies: 40,
                closing_reflex: if away { 2 } else { 0 },
                troubleshooting_reflex: 0,
            })
        }
        Next::Ask { question, .. } => match question {
            Question::Closeness => Said::Closeness(3),
            Question::Agreement(Sentence::Easier) => Said::Agreement(2),
            Question::Agreement(_) => Said::Agreement(5),
            Question::Vignette(_) => Said::Person(60),
            Question::Workload(_) => Said::Workload(55),
            Question::Prediction(_) => Said::Predicted(500),
            Question::OwnMark(_) => Said::OwnMark(70),
            Question::Sure(_) => Said::Sure(80),
            Question::Insider(left, _) => Said::Asked(scenario.insiders()[usize::from(left[0])].id.clone()),
            Question::Commitment(0) => Said::Commitment(Commitment {
                situation: text("somebody asks for a date"),
                act: text("I look it up first"),
                by: text("Monday"),
                ask: text("Sato"),
            }),
            Question::Commitment(_) => Said::Enough,
        },
    })
}

/// Somebody of the sales desk who has done all of it.
pub(super) fn at_the_end() -> Progress {
    at_the_end_with(&[])
}

/// The same with these marks of their own for the dimensions of every shift.
pub(super) fn at_the_end_with(parts: &[Option<u8>]) -> Progress {
    let scenario = scenario();
    let programme = programme(&scenario);
    let mut progress = Progress::begin(programme, trainee(Desk::Sales));
    while let Some(said) = answer(&scenario, &progress, &progress.next(programme)) {
        let said = match said {
            Said::OwnMark(whole) if !parts.is_empty() => Said::OwnMarks { whole, parts: parts.to_vec() },
            said => said,
        };
        progress.accept(programme, said).expect("an answer to what is asked");
    }
    progress
}

/// A shift in which the trainee takes every caller and says the first thing.
pub(super) fn finished_shift(name: &str) -> Shift {
    let scenario = scenario();
    let plan = scenario.find_shift(name).expect("the shift is there");
    let mut shift = Shift::new(scenario, plan, 3, None);
    while shift.phase() != Phase::Ended {
        let now = shift.now();
        let offers = shift.offers();
        let does = match offers.first() {
            Some(reply) if shift.can_act() => shift.apply(now, Command::Reply(*reply)).is_ok(),
            _ => {
                shift.can_act()
                    && (shift.apply(now, Command::FinishWrapUp).is_ok()
                        || shift.apply(now, Command::TakeNext).is_ok())
            }
        };
        if !does {
            match shift.next_opportunity() {
                Some(moment) => {
                    shift.advance_to(moment);
                }
                None => break,
            }
        }
    }
    shift
}
