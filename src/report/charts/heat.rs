//! A group's dimensions, home and away, as a heat map: the fuller, the darker,
//! and the figure in every cell.

use crate::report::document::{Picture, Text};
use crate::vocab::Desk;

use super::canvas::{Anchor, Canvas, INK2, LINE, Letters, SUNK};
use super::desk_mark;

/// A row.
#[derive(Clone, Debug, PartialEq)]
pub struct HeatRow {
    /// Whose rubric.
    pub desk: Desk,
    /// The dimension.
    pub name: String,
    /// At home and away.
    pub cells: [HeatCell; 2],
}

/// A cell.
#[derive(Clone, Debug, PartialEq)]
pub struct HeatCell {
    /// What is kept, 0 to 1; none where it is not shown.
    pub share: Option<f64>,
    /// The figure, or why there is none.
    pub shown: Text,
}

/// The words around it.
#[derive(Clone, Copy, Debug)]
pub struct HeatWords<'a> {
    /// Over the columns: people at their own desk, people from the other one.
    pub columns: [&'a str; 2],
    /// The desks' names: sales, support.
    pub desks: [&'a str; 2],
}

const NAME: f64 = 220.0;
const CELL: (f64, f64) = (250.0, 40.0);

/// The heat map.
pub fn heat(language: &str, rows: &[HeatRow], words: HeatWords<'_>, alt: &str) -> Picture {
    let mut canvas = Canvas::new(760.0, language);
    let column = |at: usize| NAME + at as f64 * (CELL.0 + 10.0);
    for (at, name) in words.columns.into_iter().enumerate() {
        let letters = Letters::of(13.0).bold().coloured(INK2).anchored(Anchor::Middle);
        canvas.words((column(at) + CELL.0 / 2.0, 16.0), letters, name);
    }
    let mut y = 28.0;
    let mut desk = None;
    for row in rows {
        if desk != Some(row.desk) {
            desk = Some(row.desk);
            y += 8.0;
            desk_mark(&mut canvas, (10.0, y + 9.0), 8.0, row.desk);
            canvas.words((26.0, y + 15.0), Letters::of(16.0).bold(), words.desks[row.desk as usize]);
            canvas.line((0.0, y + 26.0), (canvas.width(), y + 26.0), 1.0, LINE);
            y += 34.0;
        }
        canvas.words((26.0, y + 26.0), Letters::of(15.0), &row.name);
        for (at, cell) in row.cells.iter().enumerate() {
            let corner = (column(at), y);
            let middle = (column(at) + CELL.0 / 2.0, y + 26.0);
            match cell.share {
                Some(share) => {
                    canvas.rect(corner, CELL, 6.0, &shade(share));
                    let letters = Letters::of(17.0).bold().anchored(Anchor::Middle);
                    canvas.text(middle, letters, &cell.shown);
                }
                None => {
                    canvas.rect(corner, CELL, 6.0, SUNK);
                    canvas.hatch(corner, CELL, LINE);
                    let letters = Letters::of(13.0).coloured(INK2).anchored(Anchor::Middle);
                    canvas.text(middle, letters, &cell.shown);
                }
            }
        }
        y += CELL.1 + 6.0;
    }
    canvas.finish(y, alt)
}

/// From paper to green; never so dark that ink could not be read on it.
fn shade(share: f64) -> String {
    let share = share.clamp(0.0, 1.0);
    let mix = |from: f64, to: f64| (from + (to - from) * share) as u8;
    let (red, green, blue) = (mix(243.0, 100.0), mix(230.0, 168.0), mix(203.0, 161.0));
    format!("#{red:02X}{green:02X}{blue:02X}")
}

#[cfg(test)]
mod tests {
    use super::super::canvas::INK;
    use super::*;

    fn luminance(hex: &str) -> f64 {
        let part = |at: usize| {
            let value = f64::from(u8::from_str_radix(&hex[at..at + 2], 16).unwrap()) / 255.0;
            if value <= 0.04045 { value / 12.92 } else { libm::pow((value + 0.055) / 1.055, 2.4) }
        };
        0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5)
    }

    #[test]
    fn figures_can_be_read_on_every_shade() {
        for percent in 0..=100 {
            let fill = shade(f64::from(percent) / 100.0);
            let (letters, ground) = (luminance(INK), luminance(&fill));
            let contrast = (letters.max(ground) + 0.05) / (letters.min(ground) + 0.05);
            assert!(contrast >= 4.5, "{percent} %: {fill} {contrast:.2}");
        }
    }
}
