//! A small rasteriser, so that tests can look at what a viewer would see.
//!
//! Even rows of samples, exact coverage along each; good enough to compare.

use crate::portrait::{Clip, Drawing, Point, Segment};

/// Sample rows for each row of pixels.
const ROWS: usize = 4;

/// A picture as lightnesses: red, green and blue from 0 to 1, row by row.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Pixels {
    pub(super) size: usize,
    pub(super) colours: Vec<[f64; 3]>,
}

impl Pixels {
    /// A square drawing at this size, on grey.
    pub(super) fn of(drawing: &Drawing, size: usize) -> Self {
        let scale = size as f64 / drawing.width;
        let masks = masks(&drawing.clips, scale, size);
        let mut colours = vec![[0.5; 3]; size * size];
        for shape in &drawing.shapes {
            let lines = flatten(&shape.path, scale);
            let mut layers = Vec::new();
            if let Some(fill) = shape.fill {
                layers.push((fill, coverage(&lines, size)));
            }
            if let Some(stroke) = shape.stroke {
                layers.push((stroke.colour, coverage(&widened(&lines, stroke.width * scale), size)));
            }
            for (colour, cover) in layers {
                let colour = [colour.0, colour.1, colour.2].map(|part| f64::from(part) / 255.0);
                let touched = colours.iter_mut().enumerate().filter(|(at, _)| cover[*at] > 0.0);
                for (at, pixel) in touched {
                    let inside = shape.clip.map_or(1.0, |clip| masks[clip][at]);
                    let share = cover[at] * shape.opacity * inside;
                    for (part, new) in pixel.iter_mut().zip(colour) {
                        *part += (new - *part) * share;
                    }
                }
            }
        }
        Self { size, colours }
    }

    /// How far each pixel is from another picture's: the mean over the three colours.
    pub(super) fn apart(&self, other: &Self) -> Vec<f64> {
        let apart = |one: &[f64; 3], other: &[f64; 3]| {
            one.iter().zip(other).map(|(one, other)| (one - other).abs()).sum::<f64>() / 3.0
        };
        self.colours.iter().zip(&other.colours).map(|(one, other)| apart(one, other)).collect()
    }

    /// The mean over all pixels of how far they are apart.
    pub(super) fn distance(&self, other: &Self) -> f64 {
        self.apart(other).iter().sum::<f64>() / self.colours.len() as f64
    }
}

fn masks(clips: &[Clip], scale: f64, size: usize) -> Vec<Vec<f64>> {
    let mut masks: Vec<Vec<f64>> = Vec::new();
    for clip in clips {
        let mut mask = coverage(&flatten(&clip.path, scale), size);
        if let Some(within) = clip.within {
            let outer = &masks[within];
            mask.iter_mut().zip(outer).for_each(|(inside, outer)| *inside *= outer);
        }
        masks.push(mask);
    }
    masks
}

/// The parts of a path as chains of points.
fn flatten(path: &[Segment], scale: f64) -> Vec<Vec<Point>> {
    let mut chains: Vec<Vec<Point>> = Vec::new();
    let scaled = |at: Point| Point { x: at.x * scale, y: at.y * scale };
    for segment in path {
        if let Segment::Move(to) = segment {
            chains.push(vec![scaled(*to)]);
            continue;
        }
        let chain = chains.last_mut().expect("a path begins with a move");
        let from = *chain.last().expect("a chain has a first point");
        match *segment {
            Segment::Move(_) => {}
            Segment::Line(to) => chain.push(scaled(to)),
            Segment::Close => chain.push(chain[0]),
            Segment::Quad(by, to) => {
                let (by, to) = (scaled(by), scaled(to));
                chain.extend((1..=10).map(|step| {
                    let t = f64::from(step) / 10.0;
                    mixed(mixed(from, by, t), mixed(by, to, t), t)
                }));
            }
            Segment::Cubic(one, two, to) => {
                let (one, two, to) = (scaled(one), scaled(two), scaled(to));
                chain.extend((1..=12).map(|step| {
                    let t = f64::from(step) / 12.0;
                    let middle = mixed(one, two, t);
                    let left = mixed(mixed(from, one, t), middle, t);
                    mixed(left, mixed(middle, mixed(two, to, t), t), t)
                }));
            }
        }
    }
    chains
}

fn mixed(from: Point, to: Point, share: f64) -> Point {
    Point { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }
}

/// Chains as the outlines of their strokes: a box for each line, a disc for each point.
fn widened(chains: &[Vec<Point>], width: f64) -> Vec<Vec<Point>> {
    let half = width / 2.0;
    let mut outlines = Vec::new();
    for chain in chains {
        for at in chain {
            let corner = |step: u32| {
                let angle = f64::from(step) / 10.0 * std::f64::consts::TAU;
                Point { x: at.x + half * angle.cos(), y: at.y + half * angle.sin() }
            };
            outlines.push((0..10).map(corner).collect::<Vec<_>>());
        }
        for pair in chain.windows(2) {
            let (dx, dy) = (pair[1].x - pair[0].x, pair[1].y - pair[0].y);
            let length = dx.hypot(dy);
            if length > 1e-9 {
                let (nx, ny) = (dy / length * half, -dx / length * half);
                let corner = |at: Point, side: f64| Point { x: at.x + nx * side, y: at.y + ny * side };
                let (from, to) = (pair[0], pair[1]);
                outlines.push(vec![corner(from, 1.0), corner(to, 1.0), corner(to, -1.0), corner(from, -1.0)]);
            }
        }
    }
    outlines
}

/// How much of each pixel lies inside (non-zero rule; open chains count as closed).
fn coverage(chains: &[Vec<Point>], size: usize) -> Vec<f64> {
    let mut cover = vec![0.0; size * size];
    let reach = |chain: &[Point]| {
        chain.iter().fold((f64::MAX, f64::MIN), |(top, low), at| (at.y.min(top), at.y.max(low)))
    };
    let reaches: Vec<(f64, f64)> = chains.iter().map(|chain| reach(chain)).collect();
    let (top, low) =
        reaches.iter().fold((f64::MAX, f64::MIN), |all, one| (one.0.min(all.0), one.1.max(all.1)));
    let rows = |y: f64| (y.clamp(0.0, size as f64) * ROWS as f64) as usize;
    let mut crossings: Vec<(f64, i32)> = Vec::new();
    for row in rows(top)..(rows(low) + 1).min(size * ROWS) {
        let y = (row as f64 + 0.5) / ROWS as f64;
        crossings.clear();
        let here = chains.iter().zip(&reaches).filter(|(_, (top, low))| *top <= y && y <= *low);
        for (chain, _) in here {
            for (index, &from) in chain.iter().enumerate() {
                let to = chain[(index + 1) % chain.len()];
                if (from.y <= y) != (to.y <= y) {
                    let x = from.x + (y - from.y) / (to.y - from.y) * (to.x - from.x);
                    crossings.push((x, if from.y < to.y { 1 } else { -1 }));
                }
            }
        }
        crossings.sort_by(|one, other| one.0.total_cmp(&other.0));
        let mut winding = 0;
        for pair in crossings.windows(2) {
            winding += pair[0].1;
            if winding != 0 {
                span(&mut cover[row / ROWS * size..][..size], pair[0].0, pair[1].0);
            }
        }
    }
    cover
}

fn span(row: &mut [f64], from: f64, to: f64) {
    let size = row.len() as f64;
    let (from, to) = (from.clamp(0.0, size), to.clamp(0.0, size));
    for (at, pixel) in row.iter_mut().enumerate().skip(from as usize) {
        let left = at as f64;
        if left >= to {
            break;
        }
        *pixel += (to.min(left + 1.0) - from.max(left)).max(0.0) / ROWS as f64;
    }
}

#[test]
fn a_disc_covers_what_a_disc_covers() {
    let path = crate::portrait::outline::ellipse(5.0, 5.0, 4.0, 4.0);
    let cover: f64 = coverage(&flatten(&path, 1.0), 10).iter().sum();
    assert!((cover - 16.0 * std::f64::consts::PI).abs() < 0.6, "{cover}");
}

#[test]
fn a_stroke_is_as_wide_as_it_says() {
    let path = crate::portrait::outline::read("M2,5 L8,5");
    let cover: f64 = coverage(&widened(&flatten(&path, 1.0), 2.0), 10).iter().sum();
    assert!((cover - (12.0 + std::f64::consts::PI)).abs() < 0.4, "{cover}");
}
