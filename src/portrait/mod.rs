//! A face from a mood, as vector paths: drawn on the stage and in reports alike.
//!
//! In reading order:
//! - [`mood`]: two numbers of a person, frustration and trust;
//! - [`expression`]: what they do to a face, as continuous curves;
//! - [`look`]: what stays: one person's head, skin, hair, clothes;
//! - [`look_of`]: who looks like what; every key has a look of its own;
//! - [`face`], [`bust`], [`standing`], [`seated`]: the four drawings;
//! - [`drawing`]: shapes in paint order, and [`svg`], their text.
//!
//! ```
//! use other_desk::portrait::{Detail, Expression, Mood, Presentation, Theme, face, look_of, svg};
//! let look = look_of("volkova", Presentation::Woman);
//! let expression = Expression::of(Mood::new(0.62, 0.42));
//! let text = svg(&face(&look, &expression, Detail::for_pixels(44.0), Theme::Light));
//! assert!(text.starts_with("<svg"));
//! ```
//!
//! Knows no room above the shared nouns, no text and no screen. Must not know
//! where a drawing goes, nor how time passes: who animates passes a
//! [`Motion`] for each picture. Nothing here is simulated: a face is a picture of
//! numbers that a shift has already settled.

pub mod colour;
pub mod drawing;
pub mod expression;
pub mod look;
pub mod mood;

mod body;
mod easel;
mod features;
mod hair;
mod head;
mod outline;
mod people;
mod scene;
mod stranger;
mod svg;

pub use colour::{Colour, Theme};
pub use drawing::{Clip, Drawing, Point, Segment, Shape, Stroke};
pub use expression::{Expression, Motion};
pub use look::{Look, Presentation};
pub use mood::Mood;
pub use people::{FAMILIAR, look_of};
pub use scene::{Detail, Occupation, Pose, Side, bust, face, seated, standing};
pub use svg::svg;

#[cfg(test)]
mod tests;
