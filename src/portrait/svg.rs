//! A drawing as the text of an SVG picture.
//!
//! Owns the writing. Must not know what is drawn.

use std::fmt::Write as _;

use super::colour::Colour;
use super::drawing::{Drawing, Point, Segment, Shape};

/// Writes a picture: one `svg` element with a box of the drawing's size, no text,
/// no style sheet, no filter. Its names begin with a mark of its content, so that
/// several pictures can stand in one page.
pub fn svg(drawing: &Drawing) -> String {
    let (width, height) = (number(drawing.width), number(drawing.height));
    let mark = mark(drawing);
    let mut text = format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}" stroke-linecap="round" stroke-linejoin="round">"#
    );
    text.push('\n');
    for (index, clip) in drawing.clips.iter().enumerate() {
        push(
            &mut text,
            &format!(r#"<clipPath id="{mark}-{index}"><path d="{}"/></clipPath>"#, path(&clip.path)),
        );
    }
    // Clips within clips are groups within groups: not every reader cuts a clip itself.
    let mut open: Vec<usize> = Vec::new();
    for shape in &drawing.shapes {
        let clips = chain(drawing, shape.clip);
        let common = open.iter().zip(&clips).take_while(|(one, other)| one == other).count();
        for _ in open.drain(common..) {
            push(&mut text, "</g>");
        }
        for &clip in &clips[common..] {
            push(&mut text, &format!(r#"<g clip-path="url(#{mark}-{clip})">"#));
        }
        open = clips;
        push(&mut text, &element(shape));
    }
    for _ in open {
        push(&mut text, "</g>");
    }
    text.push_str("</svg>\n");
    text
}

/// The clips of a shape, the outermost first.
fn chain(drawing: &Drawing, clip: Option<usize>) -> Vec<usize> {
    let within = |of: &usize| drawing.clips.get(*of).and_then(|clip| clip.within);
    let mut chain: Vec<usize> = std::iter::successors(clip, within).collect();
    chain.reverse();
    chain
}

fn push(text: &mut String, line: &str) {
    text.push_str(line);
    text.push('\n');
}

fn element(shape: &Shape) -> String {
    let mut text = format!(r#"<path d="{}" fill="{}""#, path(&shape.path), paint(shape.fill));
    if let Some(stroke) = shape.stroke {
        let width = number(stroke.width);
        text += &format!(r#" stroke="{}" stroke-width="{width}""#, paint(Some(stroke.colour)));
    }
    if shape.opacity < 1.0 {
        text += &format!(r#" opacity="{}""#, number(shape.opacity));
    }
    text + "/>"
}

fn paint(colour: Option<Colour>) -> String {
    let written = |Colour(red, green, blue)| format!("#{red:02X}{green:02X}{blue:02X}");
    colour.map_or_else(|| "none".to_owned(), written)
}

fn path(path: &[Segment]) -> String {
    let point = |at: Point| format!("{},{}", number(at.x), number(at.y));
    let step = |segment: &Segment| match *segment {
        Segment::Move(to) => format!("M{}", point(to)),
        Segment::Line(to) => format!("L{}", point(to)),
        Segment::Quad(by, to) => format!("Q{} {}", point(by), point(to)),
        Segment::Cubic(one, two, to) => format!("C{} {} {}", point(one), point(two), point(to)),
        Segment::Close => "Z".to_owned(),
    };
    path.iter().map(step).collect()
}

/// Two decimals, without zeros at the end.
fn number(value: f64) -> String {
    let text = format!("{value:.2}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    if text == "-0" { "0".to_owned() } else { text.to_owned() }
}

/// A short name that differs between drawings that differ (FNV-1a over their numbers).
fn mark(drawing: &Drawing) -> String {
    let mut hash = 0xCBF2_9CE4_8422_2325_u64;
    let mut add = |text: &str| {
        for byte in text.bytes() {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01B3);
        }
    };
    for clip in &drawing.clips {
        add(&path(&clip.path));
    }
    for shape in &drawing.shapes {
        add(&element(shape));
    }
    let mut name = String::from("p");
    // Writing into a string cannot fail.
    let _ = write!(name, "{:08x}", hash >> 32);
    name
}
