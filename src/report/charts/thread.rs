//! One promise and what it came back as: the two desks, the aisle between them,
//! and the thread across it.

use crate::report::document::{Picture, Text};
use crate::vocab::Desk;

use super::canvas::{
    CARD, CORAL_TEXT, CORAL_TINT, Canvas, INK, INK2, Letters, PROMISE, TEAL_TINT, THREAD, WOOD, broken,
};
use super::desk_mark;

/// A promise.
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadPicture {
    /// At which desk it was made.
    pub desk: Desk,
    /// The desk's name, and the other one's: sales, support.
    pub desks: [String; 2],
    /// When, and to whom.
    pub made: Text,
    /// What was said.
    pub said: String,
    /// The face then.
    pub face: Picture,
    /// What was promised.
    pub promise: String,
    /// In writing, or only spoken.
    pub how: Text,
    /// The tickets.
    pub tickets: Vec<TicketPicture>,
    /// Where the rest of them is named.
    pub more: Text,
}

/// A ticket.
#[derive(Clone, Debug, PartialEq)]
pub struct TicketPicture {
    /// When, and who.
    pub when: Text,
    /// What they said.
    pub said: String,
    /// The face then; none if nobody saw it here.
    pub face: Option<Picture>,
}

const LANE: f64 = 116.0;
const AISLE: f64 = 92.0;

/// The picture of one promise.
pub fn thread(language: &str, shown: &ThreadPicture, alt: &str) -> Picture {
    let mut canvas = Canvas::new(760.0, language);
    let lanes = [Desk::Sales, Desk::Support];
    let top = |desk: Desk| if desk == shown.desk { 0.0 } else { LANE + AISLE };
    for desk in lanes {
        let fill = if desk == Desk::Sales { CORAL_TINT } else { TEAL_TINT };
        canvas.rect((0.0, top(desk)), (760.0, LANE), 10.0, fill);
    }
    canvas.rect((0.0, LANE - 4.0), (760.0, AISLE + 8.0), 0.0, WOOD);
    for desk in lanes {
        let y = top(desk) + 30.0;
        desk_mark(&mut canvas, (24.0, y), 11.0, desk);
        canvas.words((44.0, y + 5.0), Letters::of(15.0).bold(), &shown.desks[desk as usize]);
    }
    let made = (190.0, LANE - 34.0);
    let note = (216.0, LANE - 12.0);
    let tickets = LANE + AISLE;
    canvas.thread_down(made, (note.0 + 24.0, note.1 + 40.0));
    for (at, _) in shown.tickets.iter().enumerate() {
        canvas.thread_down((note.0 + 100.0, note.1 + 90.0), (ticket_x(at) + 24.0, tickets + 12.0));
    }
    said_bubble(&mut canvas, shown, made);
    sticky_note(&mut canvas, shown, note);
    for (at, ticket) in shown.tickets.iter().enumerate() {
        stub(&mut canvas, ticket, (ticket_x(at), tickets));
    }
    canvas.text((44.0, tickets + 66.0), Letters::of(12.0).coloured(INK2), &shown.more);
    canvas.finish(2.0 * LANE + AISLE, alt)
}

fn ticket_x(at: usize) -> f64 {
    190.0 + at as f64 * 284.0
}

fn said_bubble(canvas: &mut Canvas, shown: &ThreadPicture, made: (f64, f64)) {
    canvas.rect((made.0 + 40.0, 10.0), (500.0, 78.0), 12.0, CARD);
    canvas.text((made.0 + 54.0, 30.0), Letters::of(12.0).coloured(INK2), &shown.made);
    for (number, line) in (0_u32..).zip(broken(&shown.said, 14.0, 470.0, 2)) {
        canvas.text((made.0 + 54.0, 50.0 + f64::from(number) * 19.0), Letters::of(14.0), &Text::said(&line));
    }
    canvas.disc((made.0, 48.0), 26.0, CARD, None);
    canvas.place((made.0 - 22.0, 26.0), (44.0, 44.0), &shown.face);
    canvas.disc(made, 6.0, CARD, Some(THREAD));
}

fn sticky_note(canvas: &mut Canvas, shown: &ThreadPicture, note: (f64, f64)) {
    canvas.rect(note, (200.0, 98.0), 3.0, PROMISE);
    canvas.rect((note.0 + 88.0, note.1 - 6.0), (24.0, 12.0), 2.0, "#E9DCC0");
    for (number, line) in (0_u32..).zip(broken(&shown.promise, 14.0, 172.0, 3)) {
        let at = (note.0 + 14.0, note.1 + 24.0 + f64::from(number) * 18.0);
        canvas.text(at, Letters::of(14.0).bold(), &Text::said(&line));
    }
    canvas.text((note.0 + 14.0, note.1 + 88.0), Letters::of(12.0), &shown.how);
}

fn stub(canvas: &mut Canvas, ticket: &TicketPicture, (x, top): (f64, f64)) {
    canvas.rect((x, top + 10.0), (270.0, 96.0), 8.0, CARD);
    let left = match &ticket.face {
        Some(face) => {
            canvas.place((x + 12.0, top + 30.0), (40.0, 40.0), face);
            x + 62.0
        }
        None => x + 14.0,
    };
    let width = x + 258.0 - left;
    canvas.text((left, top + 30.0), Letters::of(12.0).bold().coloured(CORAL_TEXT), &ticket.when);
    for (number, line) in (0_u32..).zip(broken(&ticket.said, 13.0, width, 4)) {
        let at = (left, top + 48.0 + f64::from(number) * 17.0);
        canvas.text(at, Letters::of(13.0).coloured(INK), &Text::said(&line));
    }
    canvas.disc((x + 24.0, top + 10.0), 6.0, CARD, Some(THREAD));
}
