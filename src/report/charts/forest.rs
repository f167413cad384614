//! Differences of a group with their intervals, in units of their spread, so that
//! all stand on one scale. What crosses the line in the middle is inconclusive.

use crate::report::document::{Picture, Text};

use super::canvas::{Anchor, CARD, Canvas, INK, INK2, LINE, Letters, SUNK, TEAL, broken};

/// A measure.
#[derive(Clone, Debug, PartialEq)]
pub struct Whisker {
    /// Its name.
    pub name: String,
    /// The effect and its interval; none where there is next to no spread.
    pub effect: Option<(f64, f64, f64)>,
    /// What may be said.
    pub verdict: Text,
    /// The interval contains nothing.
    pub conclusive: bool,
}

const NAME: f64 = 270.0;
/// The scale reaches so far to both sides.
const REACH: f64 = 2.5;

/// The whiskers of a group.
pub fn forest(language: &str, rows: &[Whisker], (fall, rise): (&str, &str), alt: &str) -> Picture {
    let mut canvas = Canvas::new(760.0, language);
    let (left, right) = (NAME + 10.0, canvas.width() - 140.0);
    let (middle, half) = ((left + right) / 2.0, (right - left) / 2.0);
    let head = Letters::of(13.0).coloured(INK2);
    canvas.words((left, 16.0), head, fall);
    canvas.words((right, 16.0), head.anchored(Anchor::End), rise);
    let mut y = 28.0;
    let bottom = y + rows.len() as f64 * 42.0;
    canvas.line((middle, y - 4.0), (middle, bottom - 6.0), 1.5, INK2);
    for row in rows {
        let name = broken(&row.name, 13.5, NAME - 10.0, 2);
        let first = y + if name.len() > 1 { 11.0 } else { 19.0 };
        for (number, line) in (0_u32..).zip(&name) {
            canvas.words((0.0, first + f64::from(number) * 16.0), Letters::of(13.5), line);
        }
        canvas.rect((left, y + 12.0), (right - left, 4.0), 2.0, SUNK);
        if let Some((effect, low, high)) = row.effect {
            let x = |value: f64| middle + half * (value / REACH).clamp(-1.0, 1.0);
            let colour = if row.conclusive { TEAL } else { INK2 };
            canvas.line((x(low), y + 14.0), (x(high), y + 14.0), 3.0, colour);
            for end in [low, high] {
                canvas.line((x(end), y + 9.0), (x(end), y + 19.0), 2.0, colour);
            }
            if row.conclusive {
                canvas.disc((x(effect), y + 14.0), 7.0, TEAL, Some(CARD));
            } else {
                canvas.disc((x(effect), y + 14.0), 6.0, CARD, Some(INK2));
            }
        }
        let letters = Letters::of(13.0).coloured(if row.conclusive { INK } else { INK2 });
        canvas.text((right + 14.0, y + 19.0), letters, &row.verdict);
        y += 42.0;
    }
    canvas.line((0.0, bottom - 2.0), (canvas.width(), bottom - 2.0), 1.0, LINE);
    canvas.finish(bottom, alt)
}
