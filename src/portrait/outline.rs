//! Outlines: from text as an artist writes it, or from a few numbers.
//!
//! Owns the reading of path text (the letters M L H V C Q Z and their small
//! forms, as in SVG) and the round forms. Must not know colours.

use super::drawing::{Point, Segment};

/// How far a control point lies for a quarter of a circle of radius 1.
const QUARTER: f64 = 0.552_284_75;

/// A point.
pub(super) const fn at(x: f64, y: f64) -> Point {
    Point { x, y }
}

/// Reads an outline. The texts stand in this room and a test reads them all; what
/// cannot be read ends the outline there.
pub(super) fn read(text: &str) -> Vec<Segment> {
    let mut reader = Reader { rest: text, here: at(0.0, 0.0), start: at(0.0, 0.0), path: Vec::new() };
    while reader.command().is_some() {}
    debug_assert!(reader.rest.trim().is_empty(), "an outline breaks off before `{}`", reader.rest);
    reader.path
}

/// An ellipse from its middle and its two radii.
pub(super) fn ellipse(x: f64, y: f64, across: f64, down: f64) -> Vec<Segment> {
    let (h, v) = (across * QUARTER, down * QUARTER);
    let quarter = |a: Point, b: Point, c: Point| Segment::Cubic(a, b, c);
    vec![
        Segment::Move(at(x + across, y)),
        quarter(at(x + across, y + v), at(x + h, y + down), at(x, y + down)),
        quarter(at(x - h, y + down), at(x - across, y + v), at(x - across, y)),
        quarter(at(x - across, y - v), at(x - h, y - down), at(x, y - down)),
        quarter(at(x + h, y - down), at(x + across, y - v), at(x + across, y)),
        Segment::Close,
    ]
}

/// A rectangle with round corners.
pub(super) fn rounded(x: f64, y: f64, width: f64, height: f64, radius: f64) -> Vec<Segment> {
    let (r, far) = (radius, radius * (1.0 - QUARTER));
    let (right, below) = (x + width, y + height);
    vec![
        Segment::Move(at(x + r, y)),
        Segment::Line(at(right - r, y)),
        Segment::Cubic(at(right - far, y), at(right, y + far), at(right, y + r)),
        Segment::Line(at(right, below - r)),
        Segment::Cubic(at(right, below - far), at(right - far, below), at(right - r, below)),
        Segment::Line(at(x + r, below)),
        Segment::Cubic(at(x + far, below), at(x, below - far), at(x, below - r)),
        Segment::Line(at(x, y + r)),
        Segment::Cubic(at(x, y + far), at(x + far, y), at(x + r, y)),
        Segment::Close,
    ]
}

/// The place in a text, and what it has given so far.
struct Reader<'t> {
    rest: &'t str,
    here: Point,
    start: Point,
    path: Vec<Segment>,
}

impl Reader<'_> {
    /// One letter with all its numbers; none at the end or at a mistake.
    fn command(&mut self) -> Option<()> {
        self.rest = self.rest.trim_start_matches([' ', ',']);
        let letter = self.rest.chars().next().filter(char::is_ascii_alphabetic)?;
        self.rest = &self.rest[1..];
        if letter.eq_ignore_ascii_case(&'z') {
            self.path.push(Segment::Close);
            self.here = self.start;
            return Some(());
        }
        let mut first = true;
        while first || self.number_follows() {
            self.step(letter, first)?;
            first = false;
        }
        Some(())
    }

    fn step(&mut self, letter: char, first: bool) -> Option<()> {
        let from = if letter.is_ascii_lowercase() { self.here } else { at(0.0, 0.0) };
        let segment = match letter.to_ascii_uppercase() {
            'M' if first => Segment::Move(self.point(from)?),
            'M' | 'L' => Segment::Line(self.point(from)?),
            'H' => Segment::Line(at(from.x + self.number()?, self.here.y)),
            'V' => Segment::Line(at(self.here.x, from.y + self.number()?)),
            'Q' => Segment::Quad(self.point(from)?, self.point(from)?),
            'C' => Segment::Cubic(self.point(from)?, self.point(from)?, self.point(from)?),
            _ => return None,
        };
        self.here = match segment {
            Segment::Move(to) | Segment::Line(to) | Segment::Quad(_, to) | Segment::Cubic(_, _, to) => to,
            Segment::Close => self.start,
        };
        if matches!(segment, Segment::Move(_)) {
            self.start = self.here;
        }
        self.path.push(segment);
        Some(())
    }

    fn point(&mut self, from: Point) -> Option<Point> {
        Some(at(from.x + self.number()?, from.y + self.number()?))
    }

    fn number_follows(&mut self) -> bool {
        self.rest = self.rest.trim_start_matches([' ', ',']);
        self.rest.starts_with(|c: char| c.is_ascii_digit() || c == '-' || c == '.')
    }

    fn number(&mut self) -> Option<f64> {
        if !self.number_follows() {
            return None;
        }
        let sign = usize::from(self.rest.starts_with('-'));
        let mut dots = 0;
        let outside = |c: char| {
            dots += usize::from(c == '.');
            !(c.is_ascii_digit() || c == '.' && dots == 1)
        };
        let length = self.rest[sign..].find(outside).unwrap_or(self.rest.len() - sign);
        let (number, rest) = self.rest.split_at(sign + length);
        self.rest = rest;
        number.parse().ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_and_their_small_forms() {
        let path = read("M1,2 l3-1 H.5 v-2 q1,1 2,0.5 C0,0 1.5.5 2,2z");
        let expected = [
            Segment::Move(at(1.0, 2.0)),
            Segment::Line(at(4.0, 1.0)),
            Segment::Line(at(0.5, 1.0)),
            Segment::Line(at(0.5, -1.0)),
            Segment::Quad(at(1.5, 0.0), at(2.5, -0.5)),
            Segment::Cubic(at(0.0, 0.0), at(1.5, 0.5), at(2.0, 2.0)),
            Segment::Close,
        ];
        assert_eq!(path, expected);
    }

    #[test]
    fn numbers_after_a_letter_go_on() {
        assert_eq!(read("M0,0 L1,1 2,2").len(), 3);
        assert_eq!(read("M0,0 1,1")[1], Segment::Line(at(1.0, 1.0)));
    }
}
