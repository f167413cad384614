//! The pictures of reports, as SVG: the same in HTML, PDF and on the screen.
//!
//! - [`canvas`]: a picture in the making;
//! - [`bars`]: what is left of each dimension;
//! - [`dumb_bells`]: predictions beside what is true;
//! - [`heat`]: a group's dimensions, home and away;
//! - [`counts`]: how many took which reply;
//! - [`forest`]: differences with their intervals;
//! - [`thread`]: from reply to promise to ticket, across the desks and days;
//! - [`map`]: a pack's contacts and what ties them together.
//!
//! Pure functions of plain values with their words; must not know where a picture
//! goes.

pub mod canvas;

pub mod bars;
pub mod counts;
pub mod dumb_bells;
pub mod forest;
pub mod heat;
pub mod map;
pub mod thread;

use crate::portrait::{Detail, Expression, Mood, Presentation, Theme, face, look_of, svg};

use super::document::Picture;
use canvas::{CARD, CORAL, Canvas, PROMISE, TEAL};

/// The mark of the product: two desks, a promise, and the thread between them.
pub fn mark() -> String {
    let mut canvas = Canvas::new(84.0, "en");
    canvas.thread((14.0, 20.0), (42.0, 26.0));
    canvas.thread((42.0, 26.0), (70.0, 22.0));
    canvas.disc((14.0, 22.0), 11.0, TEAL, None);
    canvas.rect((36.0, 18.0), (12.0, 12.0), 1.0, PROMISE);
    canvas.diamond((70.0, 22.0), 13.0, CORAL, None);
    canvas.finish(44.0, "").svg
}

/// The face of somebody of the pack in a mood, frustration and trust in
/// thousandths.
pub fn face_of(persona: &str, (frustration, trust): (u16, u16)) -> Picture {
    let look = look_of(persona, Presentation::Woman);
    let mood = Mood::new(f64::from(frustration) / 1_000.0, f64::from(trust) / 1_000.0);
    let drawing = face(&look, &Expression::of(mood), Detail::for_pixels(44.0), Theme::Light);
    Picture { svg: svg(&drawing), alt: String::new(), width: drawing.width, height: drawing.height }
}

/// The mark of a desk: support is a circle, sales a square on its corner.
pub fn desk_mark(canvas: &mut Canvas, at: (f64, f64), radius: f64, desk: crate::vocab::Desk) {
    match desk {
        crate::vocab::Desk::Support => canvas.disc(at, radius, TEAL, Some(CARD)),
        crate::vocab::Desk::Sales => canvas.diamond(at, radius * 1.2, CORAL, Some(CARD)),
    }
}
