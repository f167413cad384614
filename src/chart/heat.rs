//! Where points were lost, by dimension: a table whose cells are darker the more was
//! lost.
//!
//! Owns [`Heat`], a plain view, and [`heat`], its picture. Every cell says its number;
//! what cannot be shown, because too few people are behind it, is hatched, what cannot
//! be exercised a dash. Must not know who is behind a column.

use super::paper::{Anchor, Hand, Look, Paper, Pen, broken, cut};

/// What a cell shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cell {
    /// The share that was lost, in thousandths of the budget.
    Lost(u16),
    /// Nobody could exercise it there.
    NotExercised,
    /// Too few people are behind it.
    Suppressed,
}

/// The whole table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heat {
    /// What it shows, in words.
    pub title: String,
    /// What stands above: contacts, desks, days.
    pub columns: Vec<String>,
    /// The dimensions, each with its cells.
    pub rows: Vec<(String, Vec<Cell>)>,
    /// What a hatched cell means; left out where there is none.
    pub suppressed: String,
}

const ROW: f64 = 46.0;
const HEAD: f64 = 74.0;
const NAME: f64 = 190.0;
const FOOT: f64 = 34.0;
const GAP: f64 = 4.0;

/// How high the picture of so many dimensions is.
pub fn height(rows: usize) -> f64 {
    HEAD + ROW * rows as f64 + FOOT
}

/// The picture, so wide and [`height`] high.
pub fn heat(view: &Heat, width: f64, look: Look) -> String {
    let mut paper = Paper::new(width, height(view.rows.len()), look, &view.title);
    paper.rect((0.0, 0.0, width, height(view.rows.len())), 12.0, look.palette().card);
    let palette = look.palette();
    let count = view.columns.len().max(1) as f64;
    let wide = ((width - NAME - 8.0) / count).max(30.0);
    for (place, column) in view.columns.iter().enumerate() {
        let x = NAME + wide * (place as f64 + 0.5);
        let lines = broken(column, 13.0, wide - 8.0, 3);
        let first = HEAD - 12.0 - 17.0 * (lines.len() as f64 - 1.0);
        for (line, words) in lines.iter().enumerate() {
            let hand = Hand::new(13.0, palette.ink2).at(Anchor::Middle);
            paper.words((x, first + 17.0 * line as f64), hand, words);
        }
    }
    for (place, (name, cells)) in view.rows.iter().enumerate() {
        let top = HEAD + ROW * place as f64;
        let name = cut(name, 16.0, NAME - 20.0);
        paper.words((8.0, top + ROW / 2.0 + 5.0), Hand::new(16.0, palette.ink), &name);
        for (column, cell) in cells.iter().enumerate() {
            let x = NAME + wide * column as f64;
            draw(&mut paper, *cell, (x + GAP / 2.0, top + GAP / 2.0, wide - GAP, ROW - GAP));
        }
    }
    let hides = view.rows.iter().any(|(_, cells)| cells.contains(&Cell::Suppressed));
    if hides {
        let y = height(view.rows.len()) - 12.0;
        paper.hatched((8.0, y - 12.0, 22.0, 15.0), 3.0, Some(Pen::new(palette.ink3, 1.0)));
        paper.words((40.0, y), Hand::new(13.0, palette.ink2), &view.suppressed);
    }
    paper.finish()
}

fn draw(paper: &mut Paper, cell: Cell, place: (f64, f64, f64, f64)) {
    let palette = paper.palette();
    let (x, y, width, height) = place;
    let middle = (x + width / 2.0, y + height / 2.0 + 5.5);
    match cell {
        Cell::Lost(milli) => {
            let share = f64::from(milli.min(1_000)) / 1_000.0;
            // The first loss can be seen; the whole loss is the darkest.
            let ground =
                palette.card.mix(palette.strain, 0.06 * f64::from(u8::from(milli > 0)) + 0.94 * share);
            paper.framed(place, 6.0, ground, Pen::new(palette.line, 1.0));
            let percent = format!("{}", (u32::from(milli) + 5) / 10);
            let hand = Hand::new(16.0, palette.on(ground)).bold().at(Anchor::Middle);
            paper.words(middle, hand, &percent);
        }
        Cell::NotExercised => {
            paper.framed(place, 6.0, palette.sunk, Pen::new(palette.line, 1.0));
            paper.words(middle, Hand::new(16.0, palette.ink2).at(Anchor::Middle), "–");
        }
        Cell::Suppressed => paper.hatched(place, 6.0, Some(Pen::new(palette.line, 1.0))),
    }
}
