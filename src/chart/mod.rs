//! Charts as SVG text, the same on the screen and on paper: pure functions from a plain
//! view to a picture.
//!
//! In reading order:
//! - [`palette`]: the colours of both themes;
//! - [`paper`]: what a picture is written on: shapes, words, faces;
//! - [`lanes`]: two desks, one aisle, and the thread between them;
//! - [`moment`]: one moment of it with what was heard.
//!
//! Every chart says in words what it shows (`title`), carries its own shapes and needs
//! nothing from outside but the house fonts. Nothing is told by colour alone: there is
//! always a shape, a pattern or a number too.

pub mod lanes;
pub mod moment;
pub mod palette;
pub mod paper;

pub use palette::Palette;
pub use paper::Look;

#[cfg(test)]
mod tests;
