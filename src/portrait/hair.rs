//! Hair, behind the head and before it.
//!
//! Owns the painting of a cut; the outlines stand in `short` and `long`. Must not
//! know the face.

mod long;
mod short;

use super::colour::Colour;
use super::drawing::Affine;
use super::easel::Easel;
use super::look::{HairStyle, Headwear, Look};
use super::outline::read;

/// A cut as drawn: pieces behind the head, and before it.
#[derive(Debug, Clone, Copy)]
struct Strands {
    /// The head's half width that the outlines were drawn for.
    native: f64,
    /// Units that it rises above the head's box.
    crown: f64,
    behind: &'static [Piece],
    front: &'static [Piece],
}

/// One outline of a cut.
#[derive(Debug, Clone, Copy)]
enum Piece {
    Area(Tone, &'static str),
    Disc(Tone, f64, f64, f64),
    Line(Tone, f64, &'static str),
}

/// Which of the hair's own tones.
#[derive(Debug, Clone, Copy)]
enum Tone {
    Plain,
    Shade,
    Light,
}

impl Tone {
    fn of(self, hair: Colour) -> Colour {
        match self {
            Self::Plain => hair,
            Self::Shade => hair.darker(0.22),
            Self::Light => hair.lighter(0.16),
        }
    }
}

fn strands(style: HairStyle) -> Strands {
    short::strands(style).or_else(|| long::strands(style)).unwrap_or(Strands {
        native: 36.0,
        crown: 0.0,
        behind: &[],
        front: &[],
    })
}

/// Units that hair and headwear rise above the head's box.
pub(super) fn crown(look: &Look) -> f64 {
    match look.headwear {
        Headwear::Scarf(_) | Headwear::Cap(_) => 10.0,
        _ => strands(look.hair.style).crown,
    }
}

/// What is seen behind the head.
pub(super) fn behind(easel: &mut Easel, look: &Look) {
    if let Headwear::Scarf(colour) = look.headwear {
        let outline = "M-44,-6 C-48,-66 48,-66 44,-6 C46,20 46,44 38,62 L-38,62 C-46,44 -46,20 -44,-6 Z";
        return fitted(easel, look, 36.0, |easel| easel.area(outline, colour.darker(0.25)));
    }
    let strands = strands(look.hair.style);
    pieces(easel, look, strands.native, strands.behind);
}

/// What is seen before the head.
pub(super) fn front(easel: &mut Easel, look: &Look) {
    if let Headwear::Scarf(colour) = look.headwear {
        return fitted(easel, look, 36.0, |easel| scarf(easel, colour));
    }
    let strands = strands(look.hair.style);
    pieces(easel, look, strands.native, strands.front);
    match look.headwear {
        Headwear::Band(colour) => fitted(easel, look, 37.0, |easel| band(easel, colour)),
        Headwear::Cap(colour) => fitted(easel, look, 37.0, |easel| cap(easel, colour)),
        Headwear::Pencil(colour) => fitted(easel, look, 36.0, |easel| pencil(easel, colour)),
        Headwear::Without | Headwear::Scarf(_) => {}
    }
}

/// The head from behind, without a face.
pub(super) fn from_behind(easel: &mut Easel, look: &Look) {
    let short =
        "M-39,-6 C-44,-62 44,-62 39,-6 C39,14 34,28 26,36 C14,42 -14,42 -26,36 C-34,28 -39,14 -39,-6 Z";
    let wreath =
        "M-39,-24 C-28,-6 28,-6 39,-24 C43,0 41,20 30,35 C16,42 -16,42 -30,35 C-41,20 -43,0 -39,-24 Z";
    let long =
        "M-44,-6 C-48,-66 48,-66 44,-6 C48,24 49,52 42,74 C20,82 -20,82 -42,74 C-49,52 -48,24 -44,-6 Z";
    let bob = "M-45,-6 C-48,-66 48,-66 45,-6 L46,32 C42,44 20,48 0,48 C-20,48 -42,44 -46,32 Z";
    let (outline, colour) = match (look.headwear, look.hair.style) {
        (Headwear::Scarf(colour), _) => (long, colour),
        (_, HairStyle::Bald) => return,
        (_, HairStyle::Wreath) => (wreath, look.hair.colour),
        (_, HairStyle::LongWaves | HairStyle::LongStraight) => (long, look.hair.colour),
        (_, HairStyle::Bob) => (bob, look.hair.colour),
        _ => (short, look.hair.colour),
    };
    fitted(easel, look, 36.0, |easel| {
        easel.area(outline, colour);
        easel.clipped(&read(outline), |easel| {
            let side = "M44,-10 C40,-40 26,-52 10,-60 L60,-70 L60,84 L24,84 C34,40 38,10 44,-10 Z";
            easel.area(side, colour.darker(0.14));
        });
        easel.faded(0.5, |easel| easel.trace("M-12,-44 C-24,-38 -29,-26 -30,-12", colour.lighter(0.22), 4.0));
        match (look.headwear, look.hair.style) {
            (Headwear::Scarf(_), _) => {}
            (_, HairStyle::LowBun) => {
                easel.disc(0.0, 30.0, 15.0, colour.darker(0.2));
                easel.disc(-2.0, 28.0, 12.0, colour);
            }
            (_, HairStyle::Ponytail) => {
                easel.area("M-8,-24 C-18,4 -14,40 2,66 C18,40 18,4 8,-24 Z", colour.darker(0.2));
                easel.trace("M-8,-23 L8,-23", Colour::hex(0xD9_512C), 5.0);
            }
            (_, HairStyle::Receding) => easel.oval(0.0, -38.0, 13.0, 8.0, look.skin.shade),
            _ => {}
        }
        if let Headwear::Cap(cap) = look.headwear {
            easel
                .area("M-42,-22 C-47,-50 -26,-66 4,-63 C36,-60 46,-44 42,-22 C28,-14 -28,-14 -42,-22 Z", cap);
        }
        if let Headwear::Band(band) = look.headwear {
            easel.trace("M-38,-22 C-20,-40 20,-40 38,-22", band, 8.0);
        }
    });
}

fn pieces(easel: &mut Easel, look: &Look, native: f64, pieces: &[Piece]) {
    let hair = look.hair.colour;
    fitted(easel, look, native, |easel| {
        for piece in pieces {
            match *piece {
                Piece::Area(tone, outline) => easel.area(outline, tone.of(hair)),
                Piece::Disc(tone, x, y, radius) => easel.disc(x, y, radius, tone.of(hair)),
                Piece::Line(tone, width, outline) => easel.trace(outline, tone.of(hair), width),
            }
        }
    });
}

fn fitted(easel: &mut Easel, look: &Look, native: f64, paint: impl FnOnce(&mut Easel)) {
    easel.within(Affine::scaled(look.head.half_width / native, 1.0), paint);
}

fn band(easel: &mut Easel, colour: Colour) {
    easel.area("M-41,-26 C-34,-50 34,-50 41,-26 L39,-17 C30,-40 -30,-40 -39,-17 Z", colour);
    let light = colour.lighter(0.3);
    easel.area("M-41,-26 C-34,-50 34,-50 41,-26 L40.5,-24 C32,-46 -32,-46 -40.5,-24 Z", light);
}

fn scarf(easel: &mut Easel, colour: Colour) {
    let around = "M0,-60 C34,-60 46,-36 43,-4 C42,20 36,44 22,56 L-22,56 C-36,44 -42,20 -43,-4 C-46,-36 -34,-60 0,-60 Z \
                  M0,-38 C-22,-38 -32,-26 -32,-4 C-32,20 -22,42 0,48 C22,42 32,20 32,-4 C32,-26 22,-38 0,-38 Z";
    easel.area(around, colour);
    easel.area(
        "M-38,34 C-26,54 22,58 38,32 C50,56 46,76 30,86 C8,94 -20,92 -36,82 C-48,70 -46,52 -38,34 Z",
        colour,
    );
    easel.area("M20,50 C34,44 40,34 42,22 C50,52 46,76 30,86 C36,72 32,58 20,50 Z", colour.darker(0.14));
    easel.trace("M-34,44 C-20,62 14,64 34,48", colour.darker(0.22), 2.0);
    easel.trace("M-38,60 C-20,76 10,78 28,70", colour.darker(0.18), 1.8);
    easel.area("M-24,-46 C-8,-56 14,-55 28,-44 C12,-50 -8,-50 -24,-46 Z", colour.lighter(0.16));
}

fn cap(easel: &mut Easel, colour: Colour) {
    easel.area("M-42,-24 C-47,-50 -26,-66 6,-63 C36,-60 46,-44 42,-26 C28,-36 -28,-36 -42,-24 Z", colour);
    easel.area("M-22,-52 C-8,-60 14,-60 28,-50 C12,-55 -8,-56 -22,-52 Z", colour.lighter(0.16));
    easel.area(
        "M-43,-22 C-30,-40 30,-40 43,-24 C45,-17 30,-27 4,-28 C-20,-28 -44,-13 -43,-22 Z",
        colour.darker(0.28),
    );
}

fn pencil(easel: &mut Easel, colour: Colour) {
    easel.trace("M30,-12 L48,-30", colour, 4.4);
    easel.trace("M46,-28 L48,-30", colour.darker(0.45), 4.4);
}
