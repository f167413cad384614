//! What comes out: shapes in paint order.
//!
//! Owns points, segments, shapes and their box. Must not know what they show.

use super::colour::Colour;

/// A place in a drawing: x to the right, y down, in the drawing's own units.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Point {
    /// To the right.
    pub x: f64,
    /// Down.
    pub y: f64,
}

/// One step of a path.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Segment {
    /// Begin a part there.
    Move(Point),
    /// A straight line to there.
    Line(Point),
    /// A parabola: control point, end.
    Quad(Point, Point),
    /// A cubic Bézier curve: two control points, end.
    Cubic(Point, Point, Point),
    /// Back to where the part began.
    Close,
}

/// A line along a path, with round ends and round corners.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Stroke {
    /// Its colour.
    pub colour: Colour,
    /// Its width, in the drawing's units.
    pub width: f64,
}

/// One thing painted. The fill comes first (non-zero rule), then the stroke.
#[derive(Debug, Clone, PartialEq)]
pub struct Shape {
    /// Its outline.
    pub path: Vec<Segment>,
    /// What it is filled with.
    pub fill: Option<Colour>,
    /// The line along it.
    pub stroke: Option<Stroke>,
    /// 0 unseen, 1 opaque.
    pub opacity: f64,
    /// Only inside this one of the drawing's clips.
    pub clip: Option<usize>,
}

/// An outline that shapes are cut to.
#[derive(Debug, Clone, PartialEq)]
pub struct Clip {
    /// The outline (non-zero rule).
    pub path: Vec<Segment>,
    /// It is itself cut to this one, which stands before it.
    pub within: Option<usize>,
}

/// A picture: shapes in paint order in a box from (0, 0) to (width, height).
#[derive(Debug, Clone, PartialEq)]
pub struct Drawing {
    /// Width of the box, in units.
    pub width: f64,
    /// Height of the box, in units.
    pub height: f64,
    /// What shapes are cut to.
    pub clips: Vec<Clip>,
    /// The shapes, the first one lowest.
    pub shapes: Vec<Shape>,
}

/// A plane's affine map: x' = ax + cy + e, y' = bx + dy + f.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Affine {
    a: f64,
    b: f64,
    c: f64,
    d: f64,
    e: f64,
    f: f64,
}

impl Affine {
    pub(super) const IDENTITY: Self = Self { a: 1.0, b: 0.0, c: 0.0, d: 1.0, e: 0.0, f: 0.0 };

    pub(super) fn moved(x: f64, y: f64) -> Self {
        Self { e: x, f: y, ..Self::IDENTITY }
    }

    pub(super) fn scaled(x: f64, y: f64) -> Self {
        Self { a: x, d: y, ..Self::IDENTITY }
    }

    /// Turned clockwise about a point.
    pub(super) fn turned(degrees: f64, x: f64, y: f64) -> Self {
        let angle = degrees.to_radians();
        let (sine, cosine) = (libm::sin(angle), libm::cos(angle));
        let turn = Self { a: cosine, b: sine, c: -sine, d: cosine, e: 0.0, f: 0.0 };
        Self::moved(x, y).over(turn).over(Self::moved(-x, -y))
    }

    /// This map after another, as nested groups are.
    pub(super) fn over(self, inner: Self) -> Self {
        Self {
            a: self.a * inner.a + self.c * inner.b,
            b: self.b * inner.a + self.d * inner.b,
            c: self.a * inner.c + self.c * inner.d,
            d: self.b * inner.c + self.d * inner.d,
            e: self.a * inner.e + self.c * inner.f + self.e,
            f: self.b * inner.e + self.d * inner.f + self.f,
        }
    }

    pub(super) fn point(self, at: Point) -> Point {
        Point { x: self.a * at.x + self.c * at.y + self.e, y: self.b * at.x + self.d * at.y + self.f }
    }

    pub(super) fn path(self, path: &[Segment]) -> Vec<Segment> {
        let map = |segment: &Segment| match *segment {
            Segment::Move(to) => Segment::Move(self.point(to)),
            Segment::Line(to) => Segment::Line(self.point(to)),
            Segment::Quad(by, to) => Segment::Quad(self.point(by), self.point(to)),
            Segment::Cubic(one, two, to) => Segment::Cubic(self.point(one), self.point(two), self.point(to)),
            Segment::Close => Segment::Close,
        };
        path.iter().map(map).collect()
    }

    /// By how much lengths grow, on average over the directions.
    pub(super) fn growth(self) -> f64 {
        (self.a * self.d - self.b * self.c).abs().sqrt()
    }
}
