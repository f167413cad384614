//! One thing on the stage: what, where, how large.
//!
//! Owns the piece. Must not know sprites, textures or time.

use bevy::math::{Rect, Vec2};

use super::easing::{Curve, seconds};
use super::view::Who;
use crate::portrait::{Colour, Mood};

/// What a piece shows.
#[derive(Debug, Clone, PartialEq)]
pub enum Art {
    /// A file of `assets/art`, by its name.
    Thing(&'static str),
    /// A plain rectangle of this many units, from its upper left corner.
    Fill(Vec2),
    /// A person.
    Person(Person),
    /// The thread of the title, so far drawn: 0..=1.
    Thread(f32),
}

/// A person, as they stand or sit.
#[derive(Debug, Clone, PartialEq)]
pub struct Person {
    /// Who.
    pub who: Who,
    /// How they feel.
    pub mood: Mood,
    /// What they do.
    pub bearing: Bearing,
}

/// How a person is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Bearing {
    /// Stands and waits, in one of the poses, by number.
    Waits(u8),
    /// Sits and works.
    Works,
    /// Sits and talks to a customer.
    Talks,
    /// Sits and looks over.
    LooksOver,
}

/// How a piece lives while time flows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Life {
    /// Not at all.
    #[default]
    None,
    /// Breathes and blinks; the number shifts the beat.
    Breathes(u32),
    /// Breathes, blinks and nods now and then, as who listens; the number shifts the beat.
    Nods(u32),
    /// Fades in and out once a second.
    Pulses,
    /// Falls: moves down by the first number of units a second, over and over
    /// within the second.
    Falls(u16, u16),
    /// Drifts sideways: this many units to and fro.
    Drifts(u16),
    /// Rises and fades.
    Steams,
}

/// How a piece comes.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub enum Arrival {
    /// It fades in.
    #[default]
    Fades,
    /// It fades in on its way from a place beside, so many points off.
    From(Vec2),
    /// It is stuck on.
    Stuck,
    /// The thread is drawn.
    Drawn,
}

/// One thing on the stage.
#[derive(Debug, Clone, PartialEq)]
pub struct Piece {
    /// What tells it from every other of the composition; the same name in the
    /// next composition is the same thing, which then moves there.
    pub name: String,
    /// What it shows.
    pub art: Art,
    /// Where its anchor is, in points from the window's upper left corner.
    pub at: Vec2,
    /// Points for a unit; a negative width mirrors.
    pub scale: Vec2,
    /// Degrees, clockwise.
    pub turn: f32,
    /// 0 unseen, 1 as drawn.
    pub opacity: f32,
    /// What it is multiplied with.
    pub tint: Colour,
    /// The greater, the nearer.
    pub depth: f32,
    /// Only what lies in here is seen; for pieces that are not turned.
    pub clip: Option<Rect>,
    /// Repeated over this many points, from the anchor to the right and down.
    pub tiled: Option<Vec2>,
    /// A picture in nine parts, drawn over this many points from the anchor; the
    /// number is the border, in units.
    pub sliced: Option<(Vec2, f32)>,
    /// What it does by itself.
    pub life: Life,
    /// How it comes.
    pub arrival: Arrival,
    /// How many seconds later than the rest it comes.
    pub delay: f32,
    /// How long a change takes, in seconds.
    pub pace: f32,
    /// How a change goes.
    pub curve: Curve,
}

impl Piece {
    /// A piece of the given art at the window's corner, one point for a unit.
    pub fn new(name: impl Into<String>, art: Art) -> Self {
        Self {
            name: name.into(),
            art,
            at: Vec2::ZERO,
            scale: Vec2::ONE,
            turn: 0.0,
            opacity: 1.0,
            tint: Colour::WHITE,
            depth: 0.0,
            clip: None,
            tiled: None,
            sliced: None,
            life: Life::None,
            arrival: Arrival::Fades,
            delay: 0.0,
            pace: seconds::STEP,
            curve: Curve::InOut,
        }
    }

    /// A file of `assets/art`.
    pub fn thing(name: impl Into<String>, file: &'static str) -> Self {
        Self::new(name, Art::Thing(file))
    }

    /// Put there, so large, so deep.
    #[must_use]
    pub fn put(mut self, at: Vec2, scale: f32, depth: f32) -> Self {
        (self.at, self.scale, self.depth) = (at, Vec2::splat(scale), depth);
        self
    }

    /// Stretched by these factors.
    #[must_use]
    pub fn stretched(mut self, x: f32, y: f32) -> Self {
        self.scale *= Vec2::new(x, y);
        self
    }

    /// Turned clockwise.
    #[must_use]
    pub fn turned(mut self, degrees: f32) -> Self {
        self.turn = degrees;
        self
    }

    /// So opaque.
    #[must_use]
    pub fn seen(mut self, opacity: f32) -> Self {
        self.opacity = opacity.clamp(0.0, 1.0);
        self
    }

    /// Multiplied with a colour.
    #[must_use]
    pub fn tinted(mut self, tint: Colour) -> Self {
        self.tint = tint;
        self
    }

    /// Cut to a rectangle.
    #[must_use]
    pub fn clipped(mut self, to: Rect) -> Self {
        self.clip = Some(to);
        self
    }

    /// Repeated over a size.
    #[must_use]
    pub fn over(mut self, size: Vec2) -> Self {
        self.tiled = Some(size);
        self
    }

    /// Living.
    #[must_use]
    pub fn alive(mut self, life: Life) -> Self {
        self.life = life;
        self
    }

    /// Coming in its own way.
    #[must_use]
    pub fn arriving(mut self, arrival: Arrival) -> Self {
        self.arrival = arrival;
        self
    }

    /// Coming later than the rest.
    #[must_use]
    pub fn after(mut self, seconds: f32) -> Self {
        self.delay = seconds;
        self
    }

    /// Changing in its own time.
    #[must_use]
    pub fn paced(mut self, pace: f32) -> Self {
        self.pace = pace;
        self
    }

    /// Whether another is the same thing, so that one can move to where the other
    /// is instead of giving way to it.
    pub fn same_thing(&self, other: &Self) -> bool {
        match (&self.art, &other.art) {
            (Art::Thing(one), Art::Thing(other)) => one == other,
            (Art::Fill(_), Art::Fill(_)) | (Art::Thread(_), Art::Thread(_)) => true,
            (Art::Person(one), Art::Person(other)) => one.who == other.who && one.bearing == other.bearing,
            _ => false,
        }
    }
}
