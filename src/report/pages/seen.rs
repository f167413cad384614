//! What a facilitator saw of a shift, on a trainee's page.

use crate::report::document::{Block, Column, Grid, Text};
use crate::report::record::PlayedShift;
use crate::report::say::Say;
use crate::rubric::overlay::{CALIBRATION_MILLI, Level, Seen};
use crate::telling::overlay::{Beside, beside, who};
use crate::telling::words::gap;

/// Both scores beside each other, with the notes; nothing where nobody wrote any.
pub fn seen(say: Say<'_>, played: &PlayedShift) -> Vec<Block> {
    let rubric = played.shift.scenario().rubric(played.desk());
    let rows: Vec<Beside> = beside(rubric, &played.own.contacts, &played.seen);
    let seen: Vec<(&Beside, &Seen)> = rows.iter().filter_map(|row| Some((row, row.seen.as_ref()?))).collect();
    if seen.is_empty() {
        return Vec::new();
    }
    let step = played.step + 1;
    let columns = vec![
        Column::words(&say.name("overlay-dimensions")),
        Column::figures(&say.name("report-overlay-recording")),
        Column::figures(&say.name("report-overlay-facilitator")),
        Column::figures(&say.name("report-overlay-level")),
        Column::figures(&say.name("report-overlay-apart")),
        Column::words(&say.name("report-overlay-calibration")),
    ];
    let grid = Grid { columns, rows: seen.iter().map(|(row, seen)| cells(say, step, row, seen)).collect() };
    let limit = say.count("calibration", usize::try_from(CALIBRATION_MILLI / 1_000).unwrap_or_default());
    let mut blocks = vec![
        Block::Heading(2, say.text("report-overlay")),
        Block::Paragraph(say.text("report-overlay-why")),
        Block::Table(grid),
    ];
    let notes: Vec<Text> = seen.iter().filter_map(|(row, seen)| note(say, row, seen)).collect();
    if !notes.is_empty() {
        blocks.push(Block::List(notes));
    }
    blocks.push(Block::Note(say.with("report-overlay-means", &[("points", &limit)])));
    blocks
}

fn cells(say: Say<'_>, step: usize, row: &Beside, seen: &Seen) -> Vec<Text> {
    let points = |name: &str, milli: i64| {
        Text::of(&say.points(&format!("overlay-{name}/{step}/{}", row.dimension), milli))
    };
    let level = Level::nearest(seen.points_milli, row.budget_milli).number();
    let flag = if row.for_calibration() { say.text("report-overlay-calibrate") } else { Text::of("–") };
    vec![
        Text::of(&say.dimension(&row.dimension)),
        points("recording", row.auto_milli),
        points("facilitator", seen.points_milli),
        Text::of(&say.count(&format!("overlay-level/{step}/{}", row.dimension), usize::from(level))),
        points("apart", (row.auto_milli - seen.points_milli).abs()),
        flag,
    ]
}

/// What was written, by whom; nothing where the level says it all.
fn note(say: Say<'_>, row: &Beside, seen: &Seen) -> Option<Text> {
    if seen.note.is_empty() {
        return None;
    }
    let (dimension, name) = (say.dimension(&row.dimension), say.quote(&who(say.words, seen)));
    let lead = say.with("report-overlay-note", &[("dimension", &dimension), ("name", &name)]);
    Some(lead.then(Text::of(gap(say.words))).then(Text::said(&seen.note)))
}
