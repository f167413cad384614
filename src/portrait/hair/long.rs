//! Outlines of long and of pinned-up hair.
//!
//! Owns shapes only. Must not know colours.

use super::Piece::{Area, Disc, Line};
use super::Strands;
use super::Tone::{Light, Plain, Shade};
use crate::portrait::look::HairStyle;

/// The outlines of a long cut; none for a short one.
pub(super) fn strands(style: HairStyle) -> Option<Strands> {
    Some(match style {
        HairStyle::Bob => BOB,
        HairStyle::TopKnot => TOP_KNOT,
        HairStyle::Ponytail => PONYTAIL,
        HairStyle::LowBun => LOW_BUN,
        HairStyle::LongWaves => LONG_WAVES,
        HairStyle::LongStraight => LONG_STRAIGHT,
        HairStyle::LooseBun => LOOSE_BUN,
        HairStyle::CombedBack => COMBED_BACK,
        HairStyle::Plaits => PLAITS,
        _ => return None,
    })
}

const PARTED: &str = "M-39,4 C-45,-32 -34,-57 0,-57 C34,-57 45,-32 39,4 C37,-8 35,-18 28,-27 C18,-33 6,-37 0,-46 \
                      C-6,-37 -18,-33 -28,-27 C-35,-18 -37,-8 -39,4 Z";

const BOB: Strands = Strands {
    native: 36.0,
    crown: 8.0,
    behind: &[Area(
        Shade,
        "M-45,-10 C-48,-62 48,-62 45,-10 L46,30 C46,42 36,44 30,40 L-30,40 C-36,44 -46,42 -46,30 Z",
    )],
    front: &[
        Area(
            Plain,
            "M-42,6 C-47,-34 -34,-58 2,-58 C36,-58 47,-34 42,6 C39,-4 38,-12 36,-20 C22,-20 8,-24 0,-34 \
             C-6,-24 -20,-18 -36,-19 C-38,-10 -39,-4 -42,6 Z",
        ),
        Area(Light, "M-30,-40 C-20,-52 6,-56 22,-48 C6,-49 -14,-46 -30,-40 Z"),
    ],
};

const TOP_KNOT: Strands = Strands {
    native: 35.0,
    crown: 31.0,
    behind: &[
        Disc(Shade, 4.0, -62.0, 19.0),
        Disc(Plain, 1.0, -64.0, 17.0),
        Line(Light, 2.6, "M-9,-68 C-6,-75 2,-77 8,-74"),
        Area(Shade, "M-41,-4 C-46,-60 46,-60 41,-4 L38,14 L-38,14 Z"),
    ],
    front: &[
        Area(
            Plain,
            "M-40,4 C-46,-30 -36,-56 0,-56 C36,-56 46,-30 40,4 C37,-6 36,-16 31,-24 C18,-26 -2,-34 -12,-42 \
             C-16,-30 -30,-24 -33,-20 C-37,-12 -37,-4 -40,4 Z",
        ),
        Area(Light, "M-10,-50 C6,-54 26,-48 33,-34 C22,-42 6,-46 -10,-50 Z"),
    ],
};

const PONYTAIL: Strands = Strands {
    native: 35.5,
    crown: 7.0,
    behind: &[
        Area(Shade, "M34,-38 C62,-44 66,-6 56,26 C54,36 46,36 46,26 C48,6 46,-10 32,-20 Z"),
        Area(Shade, "M-41,0 C-46,-62 46,-62 41,0 L36,10 L-36,10 Z"),
    ],
    front: &[
        Area(
            Plain,
            "M-40,8 C-46,-34 -34,-57 2,-57 C36,-57 45,-32 39,2 C38,-10 36,-18 32,-26 C18,-28 2,-34 -10,-42 \
             C-14,-28 -28,-20 -35,-16 C-38,-8 -38,0 -40,8 Z",
        ),
        Area(Light, "M-16,-49 C2,-54 22,-50 32,-36 C18,-44 0,-46 -16,-49 Z"),
    ],
};

const LOW_BUN: Strands = Strands {
    native: 36.0,
    crown: 7.0,
    behind: &[
        Disc(Shade, 29.0, 30.0, 13.0),
        Disc(Plain, 27.5, 28.5, 11.0),
        Area(Shade, "M-41,-4 C-46,-60 46,-60 41,-4 L38,16 L-36,16 Z"),
    ],
    front: &[
        Area(Plain, PARTED),
        Area(Light, "M-5,-51 C-18,-47 -29,-36 -33,-22 C-34,-34 -24,-48 -5,-51 Z"),
        Area(Light, "M8,-51 C18,-48 27,-40 31,-31 C29,-41 20,-50 8,-51 Z"),
    ],
};

const LONG_WAVES: Strands = Strands {
    native: 36.0,
    crown: 8.0,
    behind: &[Area(
        Shade,
        "M-45,-10 C-50,-62 50,-62 45,-10 C50,6 42,18 49,32 C55,48 50,66 38,74 C30,70 26,58 28,46 L26,30 \
         L-26,30 L-28,46 C-26,58 -30,70 -38,74 C-50,66 -55,48 -49,32 C-42,18 -50,6 -45,-10 Z",
    )],
    front: &[
        Area(
            Plain,
            "M-40,12 C-48,-34 -35,-58 2,-58 C37,-58 48,-32 40,12 C38,-6 37,-14 33,-22 C24,-26 12,-34 6,-45 \
             C-4,-32 -24,-26 -34,-18 C-37,-8 -38,0 -40,12 Z",
        ),
        Area(Light, "M0,-51 C-16,-50 -30,-40 -35,-24 C-26,-38 -12,-46 0,-51 Z"),
        Line(Plain, 5.0, "M-44,14 C-40,26 -47,34 -46,48"),
        Line(Plain, 5.0, "M44,14 C40,26 47,34 46,48"),
    ],
};

const LONG_STRAIGHT: Strands = Strands {
    native: 36.0,
    crown: 8.0,
    behind: &[Area(
        Shade,
        "M-44,-10 C-48,-62 48,-62 44,-10 L48,66 C48,74 34,76 28,72 L27,30 L-27,30 L-28,72 \
         C-34,76 -48,74 -48,66 Z",
    )],
    front: &[
        Area(
            Plain,
            "M-41,10 C-47,-34 -34,-58 0,-58 C34,-58 47,-34 41,10 C39,-4 38,-12 36,-19 C24,-23 -24,-23 -36,-19 \
             C-38,-12 -39,-4 -41,10 Z",
        ),
        Area(Light, "M-33,-34 C-24,-44 22,-46 32,-36 C20,-40 -20,-39 -33,-34 Z"),
    ],
};

const LOOSE_BUN: Strands = Strands {
    native: 35.0,
    crown: 27.0,
    behind: &[
        Disc(Shade, -8.0, -60.0, 17.0),
        Disc(Plain, -13.0, -63.0, 12.0),
        Disc(Plain, -1.0, -62.0, 11.0),
        Line(Plain, 3.0, "M4,-66 C12,-76 17,-72 20,-77"),
        Line(Plain, 3.0, "M-18,-70 C-26,-76 -27,-70 -33,-72"),
        Line(Light, 2.4, "M-20,-66 C-17,-72 -10,-73 -6,-70"),
        Area(Shade, "M-41,-4 C-46,-60 46,-60 41,-4 L38,14 L-38,14 Z"),
    ],
    front: &[
        Area(
            Plain,
            "M-39,2 C-46,-32 -34,-57 2,-57 C37,-57 46,-30 38,2 C36,-10 35,-18 30,-26 C20,-29 10,-35 4,-43 \
             C-2,-33 -18,-27 -30,-23 C-34,-16 -36,-8 -39,2 Z",
        ),
        Line(Plain, 2.6, "M-35,-16 C-42,-2 -37,12 -42,26"),
        Line(Plain, 2.2, "M34,-16 C41,-4 38,8 42,18"),
        Line(Plain, 2.2, "M2,-42 C-4,-34 -6,-30 -13,-27"),
        Area(Light, "M-24,-44 C-12,-53 10,-53 24,-45 C8,-48 -10,-48 -24,-44 Z"),
    ],
};

const COMBED_BACK: Strands = Strands {
    native: 36.0,
    crown: 8.0,
    behind: &[Area(
        Shade,
        "M-42,-6 C-47,-60 47,-60 42,-6 C44,6 43,16 39,22 C36,26 30,26 28,22 L-28,22 C-30,26 -36,26 -39,22 \
         C-43,16 -44,6 -42,-6 Z",
    )],
    front: &[
        Area(
            Plain,
            "M-39,6 C-46,-30 -36,-58 0,-58 C36,-58 46,-30 39,6 C37,-10 36,-24 29,-33 C18,-42 8,-40 0,-43 \
             C-10,-40 -20,-41 -29,-33 C-36,-24 -37,-10 -39,6 Z",
        ),
        Line(Light, 2.0, "M-16,-42 C-20,-48 -16,-53 -9,-56"),
        Line(Light, 2.0, "M2,-45 C0,-50 2,-54 6,-56"),
        Line(Light, 2.0, "M19,-42 C21,-47 20,-51 17,-54"),
        Line(Light, 2.0, "M-31,-34 C-34,-40 -30,-47 -25,-50"),
    ],
};

const PLAITS: Strands = Strands {
    native: 36.0,
    crown: 7.0,
    behind: &[
        Area(Shade, "M-41,0 C-46,-60 46,-60 41,0 L40,22 L-40,22 Z"),
        Disc(Plain, -42.0, 20.0, 9.0),
        Disc(Plain, -44.0, 34.0, 8.6),
        Disc(Plain, -45.0, 48.0, 8.2),
        Disc(Plain, -44.0, 61.0, 7.4),
        Area(Shade, "M-49,68 L-39,68 L-41,82 C-44,86 -47,84 -48,80 Z"),
        Disc(Plain, 42.0, 20.0, 9.0),
        Disc(Plain, 44.0, 34.0, 8.6),
        Disc(Plain, 45.0, 48.0, 8.2),
        Disc(Plain, 44.0, 61.0, 7.4),
        Area(Shade, "M49,68 L39,68 L41,82 C44,86 47,84 48,80 Z"),
        Line(Shade, 1.8, "M-48,26 L-38,30 M-50,40 L-39,44 M-50,53 L-40,57"),
        Line(Shade, 1.8, "M48,26 L38,30 M50,40 L39,44 M50,53 L40,57"),
    ],
    front: &[Area(Plain, PARTED), Area(Light, "M-5,-51 C-18,-47 -29,-36 -33,-22 C-34,-34 -24,-48 -5,-51 Z")],
};
