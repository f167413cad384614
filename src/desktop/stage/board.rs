//! Where a composition puts its things.
//!
//! Owns the way from units of the drawings to points of the window, and the list
//! that becomes the picture. Must not know which things there are.

use bevy::math::{Rect, Vec2};

use super::piece::{Art, Person, Piece};
use super::view::StagePlaces;

/// Pieces in the making, about an origin.
#[derive(Debug, Clone, PartialEq)]
pub struct Board {
    /// The origin, in points.
    pub origin: Vec2,
    /// Points for a unit.
    pub unit: f32,
    /// The window, in points.
    pub window: Vec2,
    /// What has been put so far.
    pub pieces: Vec<Piece>,
    /// What the panels are told.
    pub places: StagePlaces,
}

impl Board {
    /// An empty board.
    pub fn new(origin: Vec2, unit: f32, window: Vec2) -> Self {
        let places = StagePlaces { unit, ..StagePlaces::default() };
        Self { origin, unit, window, pieces: Vec::new(), places }
    }

    /// A place in units, in points.
    pub fn at(&self, x: f32, y: f32) -> Vec2 {
        self.origin + Vec2::new(x, y) * self.unit
    }

    /// A rectangle in units, in points: its corner and its size.
    pub fn area(&self, x: f32, y: f32, width: f32, height: f32) -> Rect {
        let corner = self.at(x, y);
        Rect::from_corners(corner, corner + Vec2::new(width, height) * self.unit)
    }

    /// A file at a place in units, so many times its size.
    pub fn thing(&self, name: impl Into<String>, file: &'static str, x: f32, y: f32, size: f32) -> Piece {
        Piece::thing(name, file).put(self.at(x, y), self.unit * size, 0.0)
    }

    /// A person at a place in units.
    pub fn person(&self, name: impl Into<String>, person: Person, x: f32, y: f32, size: f32) -> Piece {
        Piece::new(name, Art::Person(person)).put(self.at(x, y), self.unit * size, 0.0)
    }

    /// A tile, over a rectangle in points.
    pub fn tile(&self, name: &'static str, over: Rect) -> Piece {
        Piece::thing(name, name).put(over.min, self.unit, 0.0).over(over.size())
    }

    /// Puts a piece at a depth.
    pub fn push(&mut self, depth: f32, mut piece: Piece) {
        piece.depth = depth;
        self.pieces.push(piece);
    }
}
