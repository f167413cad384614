//! What each dimension kept of its budget.
//!
//! Owns [`Bars`], a plain view, and [`bars`], its picture. What was lost is hatched, so
//! that it is seen without colour. Must not know how points were lost.

use crate::rubric::{CheckedRubric, DimensionMark};
use crate::scoring::Words;
use crate::scoring::sentence::dimension;
use crate::telling::scorecard::rounded;
use crate::telling::words::Arg;

use super::paper::{Anchor, Hand, Look, Paper, Pen, cut};

/// One dimension.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bar {
    /// Its name.
    pub name: String,
    /// What it could bring, in milli-points.
    pub budget_milli: i64,
    /// What was lost of it.
    pub lost_milli: i64,
    /// What stands at its end: `12.5 of 20`.
    pub value: String,
}

/// All dimensions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bars {
    /// What it shows, in words.
    pub title: String,
    /// The dimensions in the rubric's order; none that could not be exercised.
    pub rows: Vec<Bar>,
}

impl Bars {
    /// The dimensions of a mark, or of the mean of several.
    pub fn of(words: &Words, rubric: &CheckedRubric, marks: &[DimensionMark]) -> Self {
        let rows = (0_u8..).zip(marks).filter(|(_, mark)| mark.budget_milli > 0).map(|(index, mark)| {
            let kept = mark.budget_milli - mark.lost_milli;
            let args =
                [("kept", Arg::Milli(rounded(kept))), ("budget", Arg::Milli(rounded(mark.budget_milli)))];
            Bar {
                name: dimension(words, rubric, index),
                budget_milli: mark.budget_milli,
                lost_milli: mark.lost_milli,
                value: words.say("chart-kept", &args),
            }
        });
        Self { title: words.name("chart-dimensions"), rows: rows.collect() }
    }
}

const ROW: f64 = 40.0;
const TOP: f64 = 14.0;
const NAME: f64 = 190.0;
const VALUE: f64 = 130.0;
const BAR: f64 = 18.0;

/// How high the picture of so many dimensions is.
pub fn height(rows: usize) -> f64 {
    TOP * 2.0 + ROW * rows as f64
}

/// The picture, so wide and [`height`] high. The longest bar is the largest budget.
pub fn bars(view: &Bars, width: f64, look: Look) -> String {
    let mut paper = Paper::new(width, height(view.rows.len()), look, &view.title);
    paper.rect((0.0, 0.0, width, height(view.rows.len())), 12.0, look.palette().card);
    let palette = look.palette();
    let most = view.rows.iter().map(|bar| bar.budget_milli).max().unwrap_or(1).max(1) as f64;
    let room = (width - NAME - VALUE).max(80.0);
    for (place, bar) in view.rows.iter().enumerate() {
        let middle = TOP + ROW * (place as f64 + 0.5);
        let name = cut(&bar.name, 16.0, NAME - 16.0);
        paper.words((8.0, middle + 5.5), Hand::new(16.0, palette.ink), &name);
        let whole = room * bar.budget_milli as f64 / most;
        let kept = whole * (bar.budget_milli - bar.lost_milli).max(0) as f64 / bar.budget_milli.max(1) as f64;
        let y = middle - BAR / 2.0;
        paper.hatched((NAME, y, whole, BAR), BAR / 2.0, Some(Pen::new(palette.ink3, 1.2)));
        if kept > 0.5 {
            paper.rect((NAME, y, kept, BAR), BAR / 2.0, palette.teal);
        }
        let hand = Hand::new(15.0, palette.ink).bold().at(Anchor::End);
        paper.words((width - 8.0, middle + 5.0), hand, &bar.value);
    }
    paper.finish()
}
