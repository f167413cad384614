//! How many took which reply: one bar each, nobody's name.

use crate::report::document::{Picture, Text};

use super::canvas::{Anchor, Canvas, INK2, Letters, PROMISE, SUNK, broken};

/// A reply.
#[derive(Clone, Debug, PartialEq)]
pub struct Count {
    /// Its words.
    pub said: String,
    /// How many, with its figure.
    pub shown: Text,
    /// Of all, 0 to 1.
    pub share: f64,
}

const WORDS: f64 = 430.0;

/// The bars of a moment.
pub fn counts(language: &str, rows: &[Count], alt: &str) -> Picture {
    let mut canvas = Canvas::new(760.0, language);
    let (left, right) = (WORDS + 20.0, canvas.width() - 56.0);
    let mut y = 4.0;
    for row in rows {
        let said = broken(&row.said, 14.0, WORDS, 3);
        let high = (said.len() as f64 * 19.0).max(24.0);
        for (number, line) in (0_u32..).zip(&said) {
            canvas.text((0.0, y + 16.0 + f64::from(number) * 19.0), Letters::of(14.0), &Text::said(line));
        }
        canvas.rect((left, y + 3.0), (right - left, 18.0), 9.0, SUNK);
        let long = (right - left) * row.share.clamp(0.0, 1.0);
        if row.share > 0.0 {
            canvas.rect((left, y + 3.0), (long.max(18.0), 18.0), 9.0, PROMISE);
        }
        let letters = Letters::of(16.0).bold().anchored(Anchor::End);
        let letters = if row.share > 0.0 { letters } else { letters.coloured(INK2) };
        canvas.text((canvas.width(), y + 18.0), letters, &row.shown);
        y += high + 12.0;
    }
    canvas.finish(y, alt)
}
