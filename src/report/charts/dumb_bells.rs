//! Predictions beside what is true: one dumb-bell an item, on one scale for all.
//!
//! The truth stands in the middle. To the left somebody expected less, to the
//! right more: a quarter to four times as much, or half of everything less to half
//! more of a share, which is where a prediction is worth nothing (models.md §2).

use crate::report::document::{Picture, Text};

use super::canvas::{Anchor, CARD, Canvas, INK, INK2, LINE, Letters, PROMISE, SUNK, broken};

/// An item.
#[derive(Clone, Debug, PartialEq)]
pub struct DumbBell {
    /// What was asked: the pack's words.
    pub asks: String,
    /// What was predicted, with its figure; nothing if it was passed over.
    pub predicted: Text,
    /// What is true, with its figure.
    pub truth: Text,
    /// Where the prediction lies: −1 at a quarter or less, 0 right, 1 at four times
    /// or more.
    pub place: Option<f64>,
}

/// The words around it.
#[derive(Clone, Copy, Debug)]
pub struct DumbBellWords<'a> {
    /// Over the left side.
    pub less: &'a str,
    /// Over the middle.
    pub truth: &'a str,
    /// Over the right side.
    pub more: &'a str,
}

const ASKS: f64 = 300.0;

/// The dumb-bells of a form.
pub fn dumb_bells(language: &str, rows: &[DumbBell], words: DumbBellWords<'_>, alt: &str) -> Picture {
    let mut canvas = Canvas::new(760.0, language);
    let (left, right) = (ASKS + 30.0, canvas.width() - 20.0);
    let (middle, half) = ((left + right) / 2.0, (right - left) / 2.0 - 8.0);
    let head = Letters::of(13.0).coloured(INK2);
    canvas.words((left, 16.0), head, words.less);
    canvas.words((middle, 16.0), head.bold().anchored(Anchor::Middle), words.truth);
    canvas.words((right, 16.0), head.anchored(Anchor::End), words.more);
    let mut y = 34.0;
    for row in rows {
        let asks = broken(&row.asks, 13.0, ASKS, 4);
        let high = (asks.len() as f64 * 17.6).max(40.0) + 14.0;
        for (number, line) in (0_u32..).zip(&asks) {
            canvas.text((0.0, y + 14.0 + f64::from(number) * 17.6), Letters::of(13.0), &Text::said(line));
        }
        let at = y + 24.0;
        canvas.rect((left, at - 4.0), (right - left, 8.0), 4.0, SUNK);
        canvas.line((middle, y + 2.0), (middle, y + high - 10.0), 1.5, LINE);
        if let Some(place) = row.place {
            let x = middle + half * place.clamp(-1.0, 1.0);
            canvas.line((x, at), (middle, at), 4.0, INK2);
            canvas.disc((x, at), 8.0, PROMISE, Some(INK));
            let anchor = if place <= 0.0 { Anchor::Start } else { Anchor::End };
            let near = if place <= 0.0 { (x - 8.0).max(left) } else { (x + 8.0).min(right) };
            // Beside the middle the two figures would stand in one place.
            let label = Letters::of(13.0).anchored(anchor);
            let (near, label) = match place {
                place if place.abs() < 0.3 && place <= 0.0 => (middle - 34.0, label.anchored(Anchor::End)),
                place if place.abs() < 0.3 => (middle + 34.0, label.anchored(Anchor::Start)),
                _ => (near, label),
            };
            canvas.text((near, at - 12.0), label, &row.predicted);
        }
        canvas.disc((middle, at), 7.0, INK, Some(CARD));
        canvas.text((middle, at + 24.0), Letters::of(13.0).bold().anchored(Anchor::Middle), &row.truth);
        y += high;
        canvas.line((0.0, y - 4.0), (canvas.width(), y - 4.0), 1.0, LINE);
        y += 6.0;
    }
    canvas.finish(y, alt)
}
