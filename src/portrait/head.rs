//! The head: outline, ears, cheeks, beard, and what sits on it.
//!
//! Owns the order in which a head is painted. Must not know bodies.

use super::colour::Colour;
use super::drawing::{Affine, Segment};
use super::easel::Easel;
use super::expression::Expression;
use super::features;
use super::hair;
use super::look::{Beard, Earrings, HairStyle, Head, Headwear, Look, Skin};
use super::outline::{at, ellipse, rounded};
use super::scene::Detail;

/// Which way a head looks.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct View {
    /// -1 to the viewer's left, 1 to the right, 0 straight on.
    pub(super) turn: f64,
    /// 1 bowed down, -1 thrown back.
    pub(super) nod: f64,
}

/// A head about (0, 0), box ±50, pivot (0, 45).
pub(super) fn head(easel: &mut Easel, look: &Look, expression: &Expression, detail: Detail, view: View) {
    let small;
    let expression = if detail == Detail::Small {
        small = expression.for_small();
        &small
    } else {
        expression
    };
    let lean = expression.lean;
    let pose = Affine::moved(0.0, lean * 0.6 - expression.motion.breath)
        .over(Affine::turned(expression.tilt, 0.0, 45.0))
        .over(Affine::scaled(1.0 + 0.012 * lean, 1.0 + 0.012 * lean));
    easel.within(pose, |easel| {
        hair::behind(easel, look);
        ears(easel, look, expression, detail, view);
        front(easel, look, expression, detail, view);
        hair_front(easel, look, view);
        if look.headset {
            headset(easel, look);
        }
        sweat(easel, look, expression, detail);
    });
}

/// A head from behind.
pub(super) fn head_from_behind(easel: &mut Easel, look: &Look, expression: &Expression) {
    let pose =
        Affine::moved(0.0, -expression.motion.breath).over(Affine::turned(-0.5 * expression.tilt, 0.0, 45.0));
    easel.within(pose, |easel| {
        hair::behind(easel, look);
        ears(easel, look, expression, Detail::Full, View::default());
        easel.fill(&outline(look.head, 0.0, 0.0), look.skin.shade);
        hair::from_behind(easel, look);
        if look.headset {
            headset(easel, look);
        }
    });
}

/// The head's outline, moved.
fn outline(head: Head, dx: f64, dy: f64) -> Vec<Segment> {
    let Head { half_width: w, jaw: j, chin: c } = head;
    let p = |x: f64, y: f64| at(x + dx, y + dy);
    vec![
        Segment::Move(p(0.0, -50.0)),
        Segment::Cubic(p(0.62 * w, -50.0), p(w, -35.0), p(w, -6.0)),
        Segment::Cubic(p(w, 18.0), p(j, 36.0), p(c, 46.5)),
        Segment::Cubic(p(c * 0.6, 51.0), p(-c * 0.6, 51.0), p(-c, 46.5)),
        Segment::Cubic(p(-j, 36.0), p(-w, 18.0), p(-w, -6.0)),
        Segment::Cubic(p(-w, -35.0), p(-0.62 * w, -50.0), p(0.0, -50.0)),
        Segment::Close,
    ]
}

/// The skin with the face's present redness.
pub(super) fn flushed(skin: Skin, flush: f64) -> Skin {
    Skin {
        light: skin.light.mix(Colour::hex(0xC2_452F), 0.13 * flush),
        shade: skin.shade.mix(Colour::hex(0xA8_3A2A), 0.25 * flush),
    }
}

/// The colour of lines on this skin.
pub(super) fn line_colour(skin: Skin) -> Colour {
    if skin.is_deep() { skin.shade.darker(0.28) } else { skin.shade }
}

fn ears(easel: &mut Easel, look: &Look, expression: &Expression, detail: Detail, view: View) {
    let skin = flushed(look.skin, expression.flush);
    let covered = matches!(look.hair.style, HairStyle::Bob | HairStyle::LongStraight | HairStyle::LongWaves);
    for side in [-1.0, 1.0] {
        let x = side * (look.head.half_width + 0.5) - 3.0 * view.turn.abs() * side;
        if !covered && !matches!(look.headwear, Headwear::Scarf(_)) {
            easel.oval(x, 2.0, 6.5, 9.5, if side < 0.0 { skin.light } else { skin.shade });
            if detail == Detail::Full {
                let inside = [
                    Segment::Move(at(x + side * 0.5, -2.0)),
                    Segment::Quad(at(x + side * 3.5, 2.0), at(x + side * 0.5, 7.0)),
                ];
                easel.line(&inside, line_colour(skin).darker(0.06), 1.6);
            }
            earring(easel, look.earrings, x, side);
        }
    }
}

fn earring(easel: &mut Easel, earrings: Earrings, x: f64, side: f64) {
    match earrings {
        Earrings::Without => {}
        Earrings::Studs(colour) => easel.disc(x + side * 1.5, 13.0, 3.4, colour),
        Earrings::Hoops(colour) => easel.ring(x + side * 1.5, 17.0, 5.0, colour, 2.4),
        Earrings::Drops(colour) => {
            easel.disc(x + side, 12.0, 2.0, colour);
            easel.oval(x + side, 19.0, 2.8, 5.0, colour);
        }
        Earrings::HearingAid(colour) if side > 0.0 => {
            easel.trace("M37,-6 C38,-11 42,-12 45,-9", colour.lighter(0.4), 1.8);
            easel.trace("M45.5,-7 C48,-3 48,2 46.5,7", colour, 4.4);
        }
        Earrings::HearingAid(_) => {}
    }
}

/// The face and what lies in it.
fn front(easel: &mut Easel, look: &Look, expression: &Expression, detail: Detail, view: View) {
    let skin = flushed(look.skin, expression.flush);
    let whole = outline(look.head, 0.0, 0.0);
    let larger = if detail == Detail::Small { 1.12 } else { 1.0 };
    let features_at = Affine::moved(7.0 * view.turn, 5.0 * view.nod)
        .over(Affine::moved(0.0, 6.0))
        .over(Affine::scaled(larger, larger))
        .over(Affine::moved(0.0, -6.0));
    easel.fill(&whole, skin.shade);
    easel.clipped(&whole, |easel| {
        let shift = if detail == Detail::Small { -6.0 } else { -8.0 };
        easel.fill(&outline(look.head, shift, -1.5), skin.light);
        bare_crown(easel, look);
        easel.within(features_at, |easel| {
            cheeks(easel, look, expression.flush);
            if look.freckles && detail == Detail::Full {
                freckles(easel, skin);
            }
            beard(easel, look);
        });
    });
    easel.within(features_at, |easel| {
        if detail == Detail::Full {
            age_lines(easel, look, skin);
        }
        features::paint(easel, look, expression, detail, view);
    });
}

fn hair_front(easel: &mut Easel, look: &Look, view: View) {
    easel.within(Affine::moved(1.5 * view.turn, view.nod.max(0.0)), |easel| hair::front(easel, look));
}

fn bare_crown(easel: &mut Easel, look: &Look) {
    if matches!(look.hair.style, HairStyle::Bald | HairStyle::Wreath) {
        easel.faded(0.22, |easel| {
            easel.oval(-12.0, -40.0, 13.0, 4.5, Colour::WHITE);
        });
    }
}

/// Redness as rings that fade outward, so that no gradient is needed.
fn cheeks(easel: &mut Easel, look: &Look, flush: f64) {
    let colour = if look.skin.is_deep() { Colour::hex(0xB2_3A2A) } else { Colour::hex(0xC9_402C) };
    let mut glow = |x: f64, y: f64, across: f64, down: f64, strength: f64| {
        for ring in 0..7 {
            let size = 1.0 - f64::from(ring) / 7.0;
            easel.faded(strength / 7.0, |easel| {
                easel.fill(&ellipse(x, y, across * size, down * size), colour);
            });
        }
    };
    let cheek = (0.10 + 0.56 * flush).min(0.62) * (flush / 0.05).min(1.0) * 1.3;
    glow(-21.0, 14.0, 15.0, 11.0, cheek);
    glow(21.0, 14.0, 15.0, 11.0, cheek);
    glow(0.0, 9.0, 11.0, 9.0, 0.6 * super::expression::ramp(0.25, 0.95, flush));
}

fn freckles(easel: &mut Easel, skin: Skin) {
    let spots =
        [(-26.0, 9.0), (-20.0, 13.0), (-15.0, 8.0), (-23.0, 16.0), (15.0, 9.0), (21.0, 13.0), (26.0, 8.0)];
    easel.faded(0.7, |easel| {
        for (x, y) in spots.into_iter().chain([(-4.0, 7.0), (5.0, 8.5), (18.0, 17.0)]) {
            easel.disc(x, y, 1.2, skin.shade.darker(0.12));
        }
    });
}

fn age_lines(easel: &mut Easel, look: &Look, skin: Skin) {
    let colour = line_colour(skin);
    easel.faded(((look.age - 0.35) * 1.6).clamp(0.0, 0.85), |easel| {
        easel.trace("M-29,-1 L-33,-4 M-29,2.5 L-33.5,2.5 M29,-1 L33,-4 M29,2.5 L33.5,2.5", colour, 1.6);
        easel.trace("M-24,8 Q-17,12 -9.5,8.5 M24,8 Q17,12 9.5,8.5", colour, 1.7);
    });
    easel.faded(((look.age - 0.55) * 2.2).clamp(0.0, 0.8), |easel| {
        easel.trace("M-15,-31 Q0,-34 15,-31 M-11,-36.5 Q0,-38.5 11,-36.5", colour, 1.7);
        easel.trace("M-14,18 Q-19,23 -19.5,30 M14,18 Q19,23 19.5,30", colour, 1.8);
    });
    easel.faded(look.tired * 0.75, |easel| {
        let shadow = skin.shade.mix(Colour::hex(0x6E_4A5E), 0.35);
        easel.trace("M-24,6.5 Q-17,11.5 -9.5,7 M24,6.5 Q17,11.5 9.5,7", shadow, 3.0);
    });
}

fn beard(easel: &mut Easel, look: &Look) {
    let hair = look.brows.colour.mix(look.hair.colour, 0.8);
    let full = "M-42,2 C-36,16 -26,17 -16,17 C-8,15.5 8,15.5 16,17 C26,17 36,16 42,2 L44,60 L-44,60 Z";
    let jaw = "M-42,-4 C-36,10 -33,24 -25,29 C-22,22 -14,19 0,20.5 C14,19 22,22 25,29 C33,24 36,10 42,-4 L44,60 L-44,60 Z";
    match look.beard {
        Beard::Shaven | Beard::Moustache(_) => {}
        Beard::Stubble => easel.faded(0.2, |easel| {
            easel.area(jaw, hair);
            easel.area("M-16,26 C-14,18 -6,18 0,20 C6,18 14,18 16,26 C8,23 -8,23 -16,26 Z", hair);
        }),
        Beard::Full => {
            easel.area(full, hair);
            let shade = "M42,2 C36,16 30,17 24,17 C34,30 28,46 14,56 L44,60 Z";
            easel.area(shade, hair.darker(0.2));
        }
        Beard::Short => {
            easel.area(jaw, hair);
            easel.area("M42,-4 C37,14 32,30 14,56 L44,60 Z", hair.darker(0.18));
        }
        Beard::Goatee => {
            let chin =
                "M-17,27 C-15,19.5 -6,19 0,21 C6,19 15,19.5 17,27 C18,38 13,52 0,52 C-13,52 -18,38 -17,27 Z";
            easel.area(chin, hair);
        }
    }
}

fn headset(easel: &mut Easel, look: &Look) {
    let colour = Colour::hex(0x36_454F);
    easel.within(Affine::scaled(look.head.half_width / 36.0, 1.0), |easel| {
        easel.trace("M-41,2 C-50,-66 50,-66 41,2", colour, 5.0);
        easel.trace("M-30,-38 C-24,-46 -14,-49 -4,-49.5", colour.lighter(0.22), 1.6);
        easel.fill(&rounded(-49.0, -8.0, 13.0, 24.0, 6.0), colour);
        easel.fill(&rounded(36.0, -8.0, 13.0, 24.0, 6.0), colour);
        easel.fill(&rounded(-47.0, -4.0, 4.0, 14.0, 2.0), colour.lighter(0.16));
        easel.trace("M-43,14 C-42,34 -32,41 -21,41", colour, 3.0);
        easel.fill(&rounded(-24.0, 37.5, 11.0, 7.0, 3.5), colour);
    });
}

fn sweat(easel: &mut Easel, look: &Look, expression: &Expression, detail: Detail) {
    let amount = expression.sweat;
    let size = (if detail == Detail::Small { 1.5 } else { 0.8 }) * (0.6 + 0.4 * amount);
    let place = Affine::moved(4.0 - look.head.half_width, -23.0).over(Affine::scaled(size, size));
    easel.faded(amount * 1.2, |easel| {
        easel.within(place, |easel| {
            let drop = super::outline::read(
                "M0,-9 C4,-2 6,1 6,4.5 C6,7.8 3.3,10.5 0,10.5 C-3.3,10.5 -6,7.8 -6,4.5 C-6,1 -4,-2 0,-9 Z",
            );
            easel.both(&drop, Colour::hex(0xA9_CFD8), Colour::hex(0x79_AEBC), 1.0);
            easel.oval(-2.0, 5.0, 1.4, 2.4, Colour::WHITE);
        });
    });
}
