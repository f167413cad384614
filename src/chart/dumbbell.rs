//! What was predicted, and what happened: one dumb-bell for each item.
//!
//! Owns [`Dumbbells`], a plain view, and [`dumbbells`], its picture. Every row has a
//! scale of its own, because items have different units. What happened is a square on
//! its corner, the first prediction a ring, the second one a disc. Must not know how
//! predictions are judged.

use super::paper::{Anchor, Hand, Look, Paper, Pen, cut, width_of};

/// A value with its words.
#[derive(Clone, Debug, PartialEq)]
pub struct Value {
    /// The number, in any unit.
    pub number: f64,
    /// How it is said: `4 min`.
    pub words: String,
}

/// One item.
#[derive(Clone, Debug, PartialEq)]
pub struct Dumbbell {
    /// The question.
    pub name: String,
    /// What was predicted first.
    pub first: Option<Value>,
    /// What was predicted after asking.
    pub second: Option<Value>,
    /// What happened; none if it was not measured.
    pub happened: Option<Value>,
}

/// All items.
#[derive(Clone, Debug, PartialEq)]
pub struct Dumbbells {
    /// What it shows, in words.
    pub title: String,
    /// What the signs mean: first prediction, second, what happened.
    pub legend: [String; 3],
    /// The items.
    pub rows: Vec<Dumbbell>,
}

const ROW: f64 = 76.0;
const TOP: f64 = 52.0;
const FOOT: f64 = 12.0;
const LEFT: f64 = 24.0;

/// How high the picture of so many items is.
pub fn height(rows: usize) -> f64 {
    TOP + ROW * rows as f64 + FOOT
}

/// The picture, so wide and [`height`] high.
pub fn dumbbells(view: &Dumbbells, width: f64, look: Look) -> String {
    let mut paper = Paper::new(width, height(view.rows.len()), look, &view.title);
    paper.rect((0.0, 0.0, width, height(view.rows.len())), 12.0, look.palette().card);
    legend(&mut paper, view);
    // A third for the questions, the rest for the numbers.
    let name = (width * 0.36).max(150.0);
    for (place, row) in view.rows.iter().enumerate() {
        draw(&mut paper, row, TOP + ROW * place as f64, (name, width));
    }
    paper.finish()
}

/// The three signs.
#[derive(Clone, Copy)]
enum Sign {
    First,
    Second,
    Happened,
}

fn sign(paper: &mut Paper, sign: Sign, at: (f64, f64)) {
    let palette = paper.palette();
    match sign {
        Sign::First => paper.disc(at, 7.5, palette.card, Some(Pen::new(palette.teal, 3.0))),
        Sign::Second => paper.disc(at, 8.5, palette.teal, Some(Pen::new(palette.card, 1.5))),
        Sign::Happened => paper.diamond(at, 11.0, palette.coral, Some(Pen::new(palette.card, 1.5))),
    }
}

fn legend(paper: &mut Paper, view: &Dumbbells) {
    let ink = paper.palette().ink2;
    let mut x = LEFT;
    let has_second = view.rows.iter().any(|row| row.second.is_some());
    let shown = [Sign::First, Sign::Second, Sign::Happened].into_iter().zip(&view.legend);
    for (what, words) in shown.filter(|(what, _)| has_second || !matches!(what, Sign::Second)) {
        sign(paper, what, (x + 10.0, 24.0));
        paper.words((x + 28.0, 29.0), Hand::new(14.0, ink), words);
        x += 28.0 + width_of(words, 14.0) + 34.0;
    }
}

fn draw(paper: &mut Paper, row: &Dumbbell, top: f64, (name, width): (f64, f64)) {
    let palette = paper.palette();
    let middle = top + ROW / 2.0 + 2.0;
    paper.line((LEFT, top), (width - LEFT, top), Pen::new(palette.line, 1.0));
    let words = Hand::new(15.0, palette.ink);
    paper.paragraph((LEFT, top + 34.0), words, (name - LEFT - 16.0, 2), &row.name);
    let values = [&row.first, &row.second, &row.happened];
    let most = values.iter().filter_map(|value| value.as_ref()).map(|value| value.number).fold(0.0, f64::max);
    let (left, right) = (name + 12.0, width - LEFT - 60.0);
    paper.line((left, middle), (right, middle), Pen::new(palette.line, 3.0));
    let x =
        |number: f64| if most > 0.0 { left + (right - left) * (number / most).clamp(0.0, 1.0) } else { left };
    if let (Some(from), Some(to)) = (row.second.as_ref().or(row.first.as_ref()), &row.happened) {
        let (from, to) = (x(from.number), x(to.number));
        paper.line((from, middle), (to, middle), Pen::new(palette.ink2, 5.0));
    }
    // What is said below stays apart from what is said above.
    let mut above: Vec<(f64, f64)> = Vec::new();
    for (value, what) in values.into_iter().zip([Sign::First, Sign::Second, Sign::Happened]) {
        let Some(value) = value else { continue };
        let at = x(value.number);
        sign(paper, what, (at, middle));
        let shown = cut(&value.words, 13.0, 150.0);
        let half = width_of(&shown, 13.0) / 2.0;
        let is_truth = matches!(what, Sign::Happened);
        let taken = above.iter().any(|(from, to)| at - half < *to && at + half > *from);
        let y = if is_truth || taken { middle + 27.0 } else { middle - 16.0 };
        if y < middle {
            above.push((at - half - 6.0, at + half + 6.0));
        }
        let hand = Hand::new(13.0, if is_truth { palette.ink } else { palette.ink2 }).at(Anchor::Middle);
        // Two words below would meet: the prediction's then stands to the side.
        let nudge = match (taken && !is_truth, &row.happened) {
            (true, Some(truth)) if (x(truth.number) - at).abs() < half * 2.0 + 20.0 => half * 2.0 + 24.0,
            _ => 0.0,
        };
        paper.words((at + nudge, y), if is_truth { hand.bold() } else { hand }, &shown);
    }
}
