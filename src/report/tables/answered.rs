//! Tables of what was answered.
//!
//! Predictions and truths are a number, seconds, or a share of 1.

use crate::exercise::progress::Programme;
use crate::exercise::truth::truth_of;
use crate::exercise::{Commitment, Question, Said};
use crate::report::table::{Cell, Table};
use crate::scenario::checked::{Form, ItemKind, Step};

use super::played::desk_word;
use super::{Row, Source};

/// One row a person.
pub fn people(source: Source<'_>, people: &[Row<'_>]) -> Table {
    let row = |row: &Row<'_>| {
        let record = row.record;
        vec![
            row.cell(),
            Cell::text(desk_word(record.home())),
            Cell::Whole(i64::from(record.progress.attempt)),
            Cell::text(if record.progress.form(false) == Form::A { "A" } else { "B" }),
            Cell::yes(record.is_finished(source.programme)),
        ]
    };
    Table {
        name: "people",
        columns: &["person", "home", "attempt", "first_form", "finished"],
        rows: people.iter().map(row).collect(),
    }
}

/// One row an answer to a survey, about a shift's demands, and one's own mark.
pub fn answers(source: Source<'_>, people: &[Row<'_>]) -> Table {
    let mut rows = Vec::new();
    for row in people {
        let progress = &row.record.progress;
        let mut survey = 0;
        for step in 0..source.programme.steps() {
            let is_survey = *source.programme.step(step) == Step::Survey;
            survey += usize::from(is_survey);
            let questions = progress.questions(source.programme, step);
            // The first thing of a shift's step is the shift itself.
            let answers = progress.said_in(step).filter(|said| !matches!(said, Said::Played(_)));
            for (question, said) in questions.iter().zip(answers) {
                let Some((key, about, value)) = answer(source.programme, question, said) else { continue };
                rows.push(vec![
                    row.cell(),
                    Cell::count(step + 1),
                    if is_survey { Cell::count(survey) } else { Cell::Nothing },
                    Cell::text(key),
                    about.map_or(Cell::Nothing, |step| Cell::count(step + 1)),
                    value.map_or(Cell::Nothing, |value| Cell::Whole(i64::from(value))),
                ]);
            }
        }
    }
    Table {
        name: "answers",
        columns: &["person", "step", "survey", "question", "about_step", "answer"],
        rows,
    }
}

/// The question's name, the step that it is about, and the answer; a prediction
/// has a table of its own.
fn answer(
    programme: Programme<'_>,
    question: &Question,
    said: &Said,
) -> Option<(String, Option<usize>, Option<u8>)> {
    let key = match question {
        Question::Closeness => "closeness".to_owned(),
        Question::Agreement(sentence) => format!("agreement-{}", sentence.as_str()),
        Question::Vignette(index) => format!("person-{}", programme.exercise.vignettes[*index].id),
        Question::Workload(scale) => format!("workload-{}", scale.as_str()),
        Question::OwnMark(_) => "own-mark".to_owned(),
        Question::Sure(_) => "sure".to_owned(),
        Question::Prediction(_) | Question::Insider(..) | Question::Commitment(_) => return None,
    };
    let about = match question {
        Question::OwnMark(step) | Question::Sure(step) => Some(*step),
        _ => None,
    };
    let value = match said {
        Said::Closeness(value)
        | Said::Agreement(value)
        | Said::Person(value)
        | Said::Workload(value)
        | Said::OwnMark(value)
        | Said::Sure(value) => Some(*value),
        _ => None,
    };
    Some((key, about, value))
}

/// One row a prediction, with what is true.
pub fn predictions(source: Source<'_>, people: &[Row<'_>]) -> Table {
    let programme = source.programme;
    let mut rows = Vec::new();
    for row in people {
        for again in [false, true] {
            for (index, predicted) in row.record.progress.predicted(programme, again) {
                let item = &programme.exercise.items[index];
                let truth = truth_of(item, source.truths);
                rows.push(vec![
                    row.cell(),
                    Cell::Whole(if again { 2 } else { 1 }),
                    Cell::text(item.id.as_str()),
                    Cell::text(kind_word(item.kind)),
                    Cell::text(desk_word(item.about)),
                    Cell::real(predicted),
                    Cell::real(truth.map(|truth| truth.value)),
                ]);
            }
        }
    }
    let columns = &["person", "prediction", "item", "kind", "about", "predicted", "truth"];
    Table { name: "predictions", columns, rows }
}

const fn kind_word(kind: ItemKind) -> &'static str {
    match kind {
        ItemKind::Count => "count",
        ItemKind::Duration => "duration",
        ItemKind::Share => "share",
    }
}

/// One row an attempt.
pub fn attempts(people: &[Row<'_>]) -> Table {
    let mut rows = Vec::new();
    for row in people {
        for attempt in &row.record.attempts {
            rows.push(vec![
                row.cell(),
                Cell::Whole(i64::from(attempt.attempt)),
                Cell::milli(attempt.home_milli),
                Cell::milli(attempt.away_milli),
            ]);
        }
    }
    Table { name: "attempts", columns: &["person", "attempt", "quality_home", "quality_away"], rows }
}

/// What somebody will do, in their own words; those of a group in the order of
/// their letters, without anybody's number.
pub fn commitments(people: &[Row<'_>], of_group: bool) -> Table {
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    for row in people {
        for made in commitments_of(row) {
            let mut cells: Vec<Cell> = if of_group { Vec::new() } else { vec![row.cell()] };
            let parts = [&made.situation, &made.act, &made.by, &made.ask];
            cells.extend(parts.map(|part| Cell::text(part.as_str())));
            rows.push(cells);
        }
    }
    rows.sort_by_cached_key(|row| row.iter().map(|cell| cell.written().into_owned()).collect::<Vec<_>>());
    let columns: &[&str] = if of_group {
        &["situation", "act", "by", "ask"]
    } else {
        &["person", "situation", "act", "by", "ask"]
    };
    Table { name: "commitments", columns, rows }
}

/// What somebody will do.
fn commitments_of<'a>(row: &'a Row<'_>) -> impl Iterator<Item = &'a Commitment> {
    row.record.progress.commitments()
}
