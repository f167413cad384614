//! A pack's contacts on one page: the two desks, who comes, and the thread from
//! a call to what it comes back as at the other desk.

use crate::report::document::{Picture, Text};
use crate::vocab::Desk;

use super::canvas::{CARD, CORAL_TINT, Canvas, INK2, LINE, Letters, TEAL_TINT, WOOD, broken};
use super::desk_mark;

/// A contact.
#[derive(Clone, Debug, PartialEq)]
pub struct Mapped {
    /// Its title: the pack's words.
    pub title: String,
    /// Who it is.
    pub who: String,
    /// Their face.
    pub face: Picture,
    /// The place of its twin in the other desk's column.
    pub twin: Option<usize>,
}

const BOX: (f64, f64) = (300.0, 56.0);
const GAP: f64 = 10.0;

/// The map: the contacts of sales, and those of support.
pub fn map(language: &str, desks: [&str; 2], columns: [&[Mapped]; 2], alt: &str) -> Picture {
    let mut canvas = Canvas::new(760.0, language);
    let x = [0.0, canvas.width() - BOX.0];
    let top = 44.0;
    let y = |place: usize| top + place as f64 * (BOX.1 + GAP);
    let most = columns[0].len().max(columns[1].len());
    let bottom = y(most);
    canvas.rect((BOX.0 + 10.0, top - 4.0), (canvas.width() - 2.0 * BOX.0 - 20.0, bottom - top), 8.0, WOOD);
    for (desk, name) in [Desk::Sales, Desk::Support].into_iter().zip(desks) {
        desk_mark(&mut canvas, (x[desk as usize] + 14.0, 18.0), 9.0, desk);
        canvas.words((x[desk as usize] + 34.0, 24.0), Letters::of(16.0).bold(), name);
    }
    for (place, contact) in columns[0].iter().enumerate() {
        if let Some(twin) = contact.twin {
            let (from, to) = (y(place) + BOX.1 / 2.0, y(twin) + BOX.1 / 2.0);
            canvas.thread((BOX.0, from), (x[1], to));
        }
    }
    for (desk, contacts) in columns.into_iter().enumerate() {
        let fill = if desk == 0 { CORAL_TINT } else { TEAL_TINT };
        for (place, contact) in contacts.iter().enumerate() {
            let corner = (x[desk], y(place));
            canvas.rect(corner, BOX, 10.0, fill);
            canvas.frame(corner, BOX, 10.0, LINE);
            canvas.disc((corner.0 + 28.0, corner.1 + 28.0), 22.0, CARD, None);
            canvas.place((corner.0 + 8.0, corner.1 + 8.0), (40.0, 40.0), &contact.face);
            let title = broken(&contact.title, 13.0, 232.0, 2);
            let first = corner.1 + if title.len() > 1 { 19.0 } else { 26.0 };
            for (number, line) in (0_u32..).zip(&title) {
                let at = (corner.0 + 60.0, first + f64::from(number) * 15.0);
                canvas.text(at, Letters::of(13.0).bold(), &Text::said(line));
            }
            let at = (corner.0 + 60.0, first + title.len() as f64 * 15.0);
            canvas.text(at, Letters::of(12.0).coloured(INK2), &Text::said(&contact.who));
        }
    }
    canvas.finish(bottom, alt)
}
