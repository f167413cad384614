//! What moves in a face: eyes, brows, mouth; and what is carried before it.
//!
//! Owns their shapes. Must not know the head around them.

use super::colour::Colour;
use super::drawing::{Affine, Segment};
use super::easel::Easel;
use super::expression::{Expression, ramp};
use super::head::{View, flushed, line_colour};
use super::look::{Beard, Glasses, Look, Nose, Skin};
use super::outline::{at, ellipse, rounded};
use super::scene::Detail;

const INK: Colour = Colour::hex(0x2A_2624);
const EYE_WHITE: Colour = Colour::hex(0xFF_F9EE);
/// The eyes' middles.
const EYE: (f64, f64) = (16.5, -3.5);

/// Paints all features of a face.
pub(super) fn paint(easel: &mut Easel, look: &Look, expression: &Expression, detail: Detail, view: View) {
    let skin = flushed(look.skin, expression.flush);
    easel.within(Affine::moved(2.5 * view.turn, view.nod), |easel| nose(easel, look, skin, detail));
    for side in [-1.0, 1.0] {
        match detail {
            Detail::Small => dot_eye(easel, look, expression, side),
            Detail::Full => eye(easel, look, expression, skin, side),
        }
    }
    for side in [-1.0, 1.0] {
        brow(easel, look, expression, detail, side);
    }
    if detail == Detail::Full {
        creases(easel, look, expression, skin);
    }
    if detail == Detail::Small {
        moustache(easel, look, expression);
        mouth(easel, look, expression, skin, detail);
    } else {
        mouth(easel, look, expression, skin, detail);
        moustache(easel, look, expression);
    }
    glasses(easel, look.glasses, detail);
}

fn nose(easel: &mut Easel, look: &Look, skin: Skin, detail: Detail) {
    let line = skin.shade.mix(Colour::hex(0x7A_3B22), 0.28);
    let line = if look.skin.is_deep() { line.darker(0.2) } else { line };
    if detail == Detail::Small {
        return easel.trace("M-4,14 q4,3 8,0", line, 3.4);
    }
    match look.nose {
        Nose::Big => {
            let bridge = skin.light.mix(skin.shade, 0.55);
            easel.area("M-3,-3 C-5,6 -10,11 -8.5,15 C-7,18.5 7,18.5 8.5,15 C10,11 5,6 3,-3 Z", bridge);
            easel.trace("M-7.5,15.5 C-4,18.5 4,18.5 7.5,15.5", line, 2.2);
        }
        Nose::Wide => easel.trace("M-9,13 C-7,17 -3,15.5 0,17 C3,15.5 7,17 9,13", line, 2.4),
        Nose::Long => easel.trace("M3,-6 C4,4 8,11 7,14 C5,17.5 0,17 -3,15.5", line, 2.2),
        Nose::Small => easel.trace("M3,6 C5,10 6,13 3.5,15 C1.5,16 -1,15.6 -2.5,14.6", line, 2.2),
    }
}

/// How far the upper lid is open, with the blink.
fn lid(expression: &Expression, side: f64) -> f64 {
    let lid = expression.lid.max(0.22);
    let lid = if side > 0.0 { lid * (1.0 - 0.10 * expression.brow_lift / 6.0) } else { lid };
    lid + (0.06 - lid) * expression.motion.blink
}

/// An eye as a dot; it becomes an arc where the face is at ease.
fn dot_eye(easel: &mut Easel, look: &Look, expression: &Expression, side: f64) {
    let x = side * EYE.0;
    let radius = (8.2 * lid(expression, side) * (1.0 - 0.25 * expression.lower_lid)).max(1.8) * look.eyes;
    let laughing = ramp(0.50, 0.65, expression.ease);
    if look.skin.is_deep() {
        // Dark on dark is not seen at this size: the eye's white comes in again.
        easel.faded(0.8 * (1.0 - laughing), |easel| {
            easel.oval(x, EYE.1, 9.0 * look.eyes, radius + 0.8, EYE_WHITE);
        });
    }
    easel.faded(1.0 - laughing, |easel| {
        easel.oval(x + expression.gaze * 4.0, EYE.1, 6.0 * look.eyes, radius, INK);
    });
    easel.faded(laughing, |easel| {
        let arc = [
            Segment::Move(at(x - 7.0, EYE.1 + 2.0)),
            Segment::Quad(at(x, EYE.1 - 7.0), at(x + 7.0, EYE.1 + 2.0)),
        ];
        easel.line(&arc, INK, 5.0);
    });
}

fn eye(easel: &mut Easel, look: &Look, expression: &Expression, skin: Skin, side: f64) {
    let blink = expression.motion.blink;
    let (x, half) = (side * EYE.0, 8.8 * look.eyes);
    let up = 9.2 * lid(expression, side) * look.eyes;
    let down = 5.0 * (1.0 - 0.75 * expression.lower_lid) * (1.0 - 0.9 * blink) * look.eyes;
    let y = EYE.1 + 1.2 + 2.4 * blink;
    let upper = [Segment::Move(at(x - half, y)), Segment::Quad(at(x, y - 1.75 * up), at(x + half, y))];
    let mut whole = upper.to_vec();
    whole.extend([Segment::Quad(at(x, y + 1.75 * down), at(x - half, y)), Segment::Close]);
    easel.fill(&whole, EYE_WHITE);
    easel.clipped(&whole, |easel| {
        let pupil = x + expression.gaze * 5.0;
        easel.disc(pupil, EYE.1 - 0.6, 5.1, INK);
        easel.disc(pupil - 1.6, EYE.1 - 2.4, 1.4, EYE_WHITE);
    });
    easel.line(&upper, INK, 2.7);
    if look.lashes {
        let from = x + side * half;
        let lash = [
            Segment::Move(at(from, y)),
            Segment::Quad(at(from + side * 2.4, y - 0.6), at(from + side * 4.0, y - 3.0)),
        ];
        easel.line(&lash, INK, 2.1);
    }
    easel.faded((expression.lower_lid * 1.3 - 0.15) * (1.0 - blink), |easel| {
        let under = y + down + 3.0;
        let bow = [
            Segment::Move(at(x - 6.5, under)),
            Segment::Quad(at(x, under + 2.6 - 1.5 * expression.lower_lid), at(x + 6.5, under)),
        ];
        easel.line(&bow, line_colour(skin), 1.8);
    });
}

fn brow(easel: &mut Easel, look: &Look, expression: &Expression, detail: Detail, side: f64) {
    let small = detail == Detail::Small;
    let thickness = 2.9 * look.brows.weight * if small { 1.75 } else { 1.0 };
    let lift = if side > 0.0 { expression.brow_lift } else { -0.15 * expression.brow_lift };
    let x = 17.0 - expression.pinch * 0.7 + if small { 0.5 } else { 0.0 };
    let y = -17.5 - expression.brow_height * 0.9 - lift - if small { 1.5 } else { 0.0 };
    let angle =
        if side < 0.0 { expression.brow_angle } else { 0.6 * expression.brow_lift - expression.brow_angle };
    let t = thickness;
    let p = |x: f64, y: f64| at(side * x, y);
    let shape = [
        Segment::Move(p(-11.5, -0.9 * t)),
        Segment::Cubic(p(-4.0, -1.5 * t - 2.0), p(5.0, -1.1 * t - 2.4), p(11.5, 0.6)),
        Segment::Cubic(p(5.0, -0.6), p(-4.0, 0.55 * t - 0.8), p(-11.5, 0.9 * t)),
        Segment::Quad(p(-13.7, 0.0), p(-11.5, -0.9 * t)),
        Segment::Close,
    ];
    let place = Affine::moved(side * x, y).over(Affine::turned(angle, 0.0, 0.0));
    easel.within(place, |easel| easel.fill(&shape, brow_colour(look, small)));
}

/// The brows' colour; small ones stand out from the skin even where they are white.
fn brow_colour(look: &Look, small: bool) -> Colour {
    let brow = look.brows.colour;
    let apart = look.skin.light.lightness() - brow.lightness();
    if !small || apart > 0.25 {
        return brow;
    }
    if look.skin.is_deep() { brow.darker(0.5) } else { brow.mix(Colour::hex(0x6A_5B50), 0.75) }
}

fn creases(easel: &mut Easel, look: &Look, expression: &Expression, skin: Skin) {
    let colour = line_colour(skin);
    easel.faded(expression.crease, |easel| {
        easel.trace("M-3.2,-22 q1.4,4 .6,8 M3.2,-22 q-1.4,4 -.6,8", colour, 2.1);
    });
    if !matches!(look.beard, Beard::Full | Beard::Short) {
        easel.faded(0.8 * expression.crease, |easel| {
            easel.trace("M-13,20 q-6,5 -6.5,12 M13,20 q6,5 6.5,12", colour, 2.0);
        });
    }
}

/// The mouth's two curves. Closed, both are one line; opening, they part.
struct Lips {
    upper: Vec<Segment>,
    whole: Vec<Segment>,
    half_width: f64,
    right_corner: f64,
    middle: f64,
}

fn lips(look: &Look, expression: &Expression, open: f64) -> Lips {
    let w = 12.6 * expression.width;
    let curve = expression.curve.clamp(-1.0, 1.0);
    let middle = if matches!(look.beard, Beard::Moustache(_)) { 30.5 } else { 29.5 };
    let left = middle - 4.4 * curve;
    let right = left - 3.2 * expression.skew;
    let parting = ramp(0.0, 0.16, open);
    let mix = |closed: f64, opened: f64| closed + (opened - closed) * parting;
    let bow = mix(middle + 8.5 * curve, middle + 7.0 * curve - 5.0 * open);
    // The closed line as a cubic curve, so that the lower lip can leave it smoothly.
    let closed = |end: f64| end + (bow - end) * 2.0 / 3.0;
    let low = middle + 5.0 * curve + 15.0 * open;
    let (right_by, left_by) = (mix(w / 3.0, 1.02 * w), mix(-w / 3.0, -1.02 * w));
    let upper = vec![Segment::Move(at(-w, left)), Segment::Quad(at(0.0, bow), at(w, right))];
    let mut whole = upper.clone();
    whole.push(Segment::Cubic(
        at(right_by, mix(closed(right), low)),
        at(left_by, mix(closed(left), low)),
        at(-w, left),
    ));
    whole.push(Segment::Close);
    Lips { upper, whole, half_width: w, right_corner: right, middle: middle + 5.0 * curve }
}

fn mouth(easel: &mut Easel, look: &Look, expression: &Expression, skin: Skin, detail: Detail) {
    let small = detail == Detail::Small;
    let open = expression.opening() * if small { 1.15 } else { 1.0 };
    let lips = lips(look, expression, open);
    let dark = if look.skin.is_deep() { Colour::hex(0x3A_1512) } else { Colour::hex(0x5B_231F) };
    let bearded = matches!(look.beard, Beard::Full | Beard::Short | Beard::Goatee);
    if bearded {
        let colour = look.skin.light.mix(Colour::hex(0xB5_543F), 0.35);
        let y = lips.middle - 5.0 * expression.curve.clamp(-1.0, 1.0);
        easel.faded(0.9, |easel| easel.oval(0.0, y, lips.half_width + 4.0, 7.0, colour));
    }
    let closed_width = if small { 5.2 } else { 3.1 };
    let open_width = if small { 4.0 } else { 2.6 };
    let parted = ramp(0.0, 0.16, open);
    if small && look.skin.is_deep() && !bearded {
        let lip = look.skin.light.mix(Colour::hex(0xE0_9A80), 0.55);
        easel.within(Affine::moved(0.0, 2.6), |easel| easel.line(&lips.upper, lip, 5.6));
    }
    easel.both(&lips.whole, dark, dark, closed_width + (open_width - closed_width) * parted);
    easel.clipped(&lips.whole, |easel| {
        easel.faded(ramp(0.05, 0.28, open), |easel| {
            easel.line(&lips.upper, Colour::hex(0xF6_EADB), 5.0 + 2.0 * ramp(0.2, 0.4, open));
        });
        easel.faded(ramp(0.25, 0.5, open), |easel| {
            let tongue = Colour::hex(0xC7_5B4C);
            easel.fill(&ellipse(0.0, lips.middle + 13.0 * open, lips.half_width * 0.6, 5.5), tongue);
        });
    });
    if small {
        return;
    }
    let line = if bearded { Colour::hex(0xC9_8C6E) } else { line_colour(skin) };
    easel.faded(1.0 - parted, |easel| {
        let y = lips.middle + 8.0 - 1.8 * expression.curve;
        easel.line(&[Segment::Move(at(-4.5, y)), Segment::Quad(at(0.0, y + 2.0), at(4.5, y))], line, 2.0);
    });
    easel.faded((expression.skew - 0.15) * 1.6, |easel| {
        let (x, y) = (lips.half_width + 4.0, lips.right_corner - 3.0);
        easel.line(
            &[Segment::Move(at(x, y)), Segment::Quad(at(x + 2.0, y + 3.0), at(x, y + 7.0))],
            line_colour(skin),
            2.0,
        );
    });
}

fn moustache(easel: &mut Easel, look: &Look, expression: &Expression) {
    let Beard::Moustache(colour) = look.beard else {
        return;
    };
    let end = 27.0 - 1.2 * expression.curve.clamp(-1.0, 1.0);
    let shape = [
        Segment::Move(at(-15.0, end)),
        Segment::Cubic(at(-12.0, 20.5), at(-4.0, 20.0), at(0.0, 22.5)),
        Segment::Cubic(at(4.0, 20.0), at(12.0, 20.5), at(15.0, end)),
        Segment::Cubic(at(10.0, 26.5), at(5.0, 27.2), at(0.0, 25.5)),
        Segment::Cubic(at(-5.0, 27.2), at(-10.0, 26.5), at(-15.0, end)),
        Segment::Close,
    ];
    easel.fill(&shape, colour);
}

fn glasses(easel: &mut Easel, glasses: Glasses, detail: Detail) {
    let width = if detail == Detail::Small { 3.6 } else { 2.4 };
    let bridge = "M-3.5,-5 q3.5,-3 7,0 M-29.5,-5 L-36,-7 M29.5,-5 L36,-7";
    let mut lenses = |lens: &dyn Fn(f64) -> Vec<Segment>, colour: Colour, bridge: &str| {
        for side in [-1.0, 1.0] {
            easel.faded(0.14, |easel| easel.fill(&lens(side), Colour::WHITE));
            easel.line(&lens(side), colour, width);
        }
        easel.trace(bridge, colour, width);
    };
    match glasses {
        Glasses::Without => {}
        Glasses::Round(colour) => lenses(&|side| ellipse(side * 16.5, -3.0, 13.0, 13.0), colour, bridge),
        Glasses::Square(colour) => {
            lenses(
                &|side| rounded(side * 17.0 - 13.0, -12.5, 26.0, 20.0, 5.5),
                colour,
                "M-4,-5 q4,-3 8,0 M-30,-6 L-36,-8 M30,-6 L36,-8",
            );
        }
        Glasses::Half(colour) => {
            let half = |side: f64| {
                let x = side * 15.5;
                vec![
                    Segment::Move(at(x - 11.0, 5.0)),
                    Segment::Line(at(x + 11.0, 5.0)),
                    Segment::Cubic(at(x + 11.0, 17.0), at(x - 11.0, 17.0), at(x - 11.0, 5.0)),
                    Segment::Close,
                ]
            };
            lenses(&half, colour, "M-4.5,6 q4.5,-3 9,0 M-26.5,5 L-36,-3 M26.5,5 L36,-3");
        }
        Glasses::Winged(colour) => {
            let wing = |side: f64| {
                let p = |x: f64, y: f64| at(side * x, y);
                vec![
                    Segment::Move(p(4.0, -8.0)),
                    Segment::Cubic(p(14.0, -12.0), p(26.0, -12.0), p(34.0, -15.0)),
                    Segment::Cubic(p(33.0, -2.0), p(29.0, 8.0), p(18.0, 8.0)),
                    Segment::Cubic(p(9.0, 8.0), p(4.0, 1.0), p(4.0, -8.0)),
                    Segment::Close,
                ]
            };
            lenses(&wing, colour, "M-4,-6 q4,-3 8,0");
        }
    }
}
