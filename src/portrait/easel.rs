//! Where shapes are painted one after the other.
//!
//! Owns the current map, clip and opacity. Must not know what is painted.

use super::colour::Colour;
use super::drawing::{Affine, Clip, Drawing, Segment, Shape, Stroke};
use super::outline;

/// A drawing in the making.
#[derive(Debug)]
pub(super) struct Easel {
    map: Affine,
    clip: Option<usize>,
    opacity: f64,
    drawing: Drawing,
}

impl Easel {
    /// An empty drawing of this size.
    pub(super) fn new(width: f64, height: f64) -> Self {
        let drawing = Drawing { width, height, clips: Vec::new(), shapes: Vec::new() };
        Self { map: Affine::IDENTITY, clip: None, opacity: 1.0, drawing }
    }

    pub(super) fn finish(self) -> Drawing {
        self.drawing
    }

    /// Paints in a mapped system of coordinates.
    pub(super) fn within(&mut self, map: Affine, paint: impl FnOnce(&mut Self)) {
        let before = self.map;
        self.map = before.over(map);
        paint(self);
        self.map = before;
    }

    /// Paints only inside an outline.
    pub(super) fn clipped(&mut self, path: &[Segment], paint: impl FnOnce(&mut Self)) {
        let before = self.clip;
        self.drawing.clips.push(Clip { path: self.map.path(path), within: before });
        self.clip = Some(self.drawing.clips.len() - 1);
        paint(self);
        self.clip = before;
    }

    /// Paints each shape more faintly; below one part in a hundred nothing at all.
    pub(super) fn faded(&mut self, opacity: f64, paint: impl FnOnce(&mut Self)) {
        let before = self.opacity;
        self.opacity *= opacity.clamp(0.0, 1.0);
        if self.opacity >= 0.01 {
            paint(self);
        }
        self.opacity = before;
    }

    pub(super) fn fill(&mut self, path: &[Segment], colour: Colour) {
        self.shape(path, Some(colour), None);
    }

    pub(super) fn line(&mut self, path: &[Segment], colour: Colour, width: f64) {
        self.shape(path, None, Some((colour, width)));
    }

    pub(super) fn both(&mut self, path: &[Segment], fill: Colour, stroke: Colour, width: f64) {
        self.shape(path, Some(fill), Some((stroke, width)));
    }

    /// Fills an outline given as text.
    pub(super) fn area(&mut self, outline: &str, colour: Colour) {
        self.fill(&outline::read(outline), colour);
    }

    /// Draws along an outline given as text.
    pub(super) fn trace(&mut self, outline: &str, colour: Colour, width: f64) {
        self.line(&outline::read(outline), colour, width);
    }

    pub(super) fn disc(&mut self, x: f64, y: f64, radius: f64, colour: Colour) {
        self.fill(&outline::ellipse(x, y, radius, radius), colour);
    }

    pub(super) fn oval(&mut self, x: f64, y: f64, across: f64, down: f64, colour: Colour) {
        self.fill(&outline::ellipse(x, y, across, down), colour);
    }

    pub(super) fn ring(&mut self, x: f64, y: f64, radius: f64, colour: Colour, width: f64) {
        self.line(&outline::ellipse(x, y, radius, radius), colour, width);
    }

    fn shape(&mut self, path: &[Segment], fill: Option<Colour>, stroke: Option<(Colour, f64)>) {
        let growth = self.map.growth();
        let stroke = stroke.map(|(colour, width)| Stroke { colour, width: width * growth });
        let path = self.map.path(path);
        self.drawing.shapes.push(Shape { path, fill, stroke, opacity: self.opacity, clip: self.clip });
    }
}
