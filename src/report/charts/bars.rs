//! What is left of each dimension's points, as bars; where somebody is at home, a
//! pin.

use crate::report::document::{Picture, Text};
use crate::vocab::Desk;

use super::canvas::{Anchor, CORAL, Canvas, INK2, LINE, Letters, SUNK, TEAL};

/// A dimension.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// Its name.
    pub name: String,
    /// What is left, with its figure.
    pub got: Text,
    /// Out of how much, with its figure.
    pub of: Text,
    /// What is left, as a share of what there was, 0 to 1; none if it was not
    /// exercised.
    pub share: Option<f64>,
}

const NAME: f64 = 190.0;
const ROW: f64 = 40.0;

/// The bars of a desk's rubric.
pub fn bars(language: &str, rubric: Desk, rows: &[Bar], alt: &str) -> Picture {
    let mut canvas = Canvas::new(760.0, language);
    let right = canvas.width() - 120.0;
    let long = right - NAME;
    let colour = match rubric {
        Desk::Sales => CORAL,
        Desk::Support => TEAL,
    };
    let mut y = 8.0;
    let bottom = y + rows.len() as f64 * ROW;
    for part in 0..=4 {
        let x = NAME + long * f64::from(part) / 4.0;
        canvas.dashed((x, y - 4.0), (x, bottom - 8.0), 1.0, LINE, "2 4");
    }
    for row in rows {
        canvas.words((0.0, y + 17.0), Letters::of(15.0).bold(), &row.name);
        canvas.rect((NAME, y), (long, 22.0), 11.0, SUNK);
        match row.share {
            Some(share) => {
                canvas.rect((NAME, y), (long * share.clamp(0.0, 1.0), 22.0), 11.0, colour);
                canvas.text(
                    (right + 62.0, y + 17.0),
                    Letters::of(19.0).bold().anchored(Anchor::End),
                    &row.got,
                );
                canvas.text((right + 68.0, y + 17.0), Letters::of(13.0).coloured(INK2), &row.of);
            }
            None => {
                canvas.hatch((NAME, y), (long, 22.0), LINE);
                canvas.text((right + 16.0, y + 17.0), Letters::of(13.0).coloured(INK2), &row.of);
            }
        }
        y += ROW;
    }
    canvas.finish(bottom, alt)
}
