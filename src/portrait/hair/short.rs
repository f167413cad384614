//! Outlines of short hair.
//!
//! Owns shapes only. Must not know colours.

use super::Piece::{Area, Disc, Line};
use super::Strands;
use super::Tone::{Light, Plain, Shade};
use crate::portrait::look::HairStyle;

/// The outlines of a short cut; none for a long one.
pub(super) fn strands(style: HairStyle) -> Option<Strands> {
    Some(match style {
        HairStyle::Cropped => CROPPED,
        HairStyle::Swept => SWEPT,
        HairStyle::Afro => AFRO,
        HairStyle::SideParting => SIDE_PARTING,
        HairStyle::ShortCurls => SHORT_CURLS,
        HairStyle::Receding => RECEDING,
        HairStyle::Wreath => WREATH,
        HairStyle::Bald => BALD,
        HairStyle::Pixie => PIXIE,
        HairStyle::Curls => CURLS,
        HairStyle::Brush => BRUSH,
        _ => return None,
    })
}

const CROPPED: Strands = Strands {
    native: 38.0,
    crown: 6.0,
    behind: &[],
    front: &[
        Area(
            Plain,
            "M-39,-2 C-44,-22 -40,-40 -28,-48 C-12,-58 14,-58 28,-48 C40,-40 44,-22 39,-2 C37,-12 36,-20 33,-26 \
             C26,-36 16,-40 6,-39 C-8,-38 -24,-36 -32,-26 C-36,-20 -37,-12 -39,-2 Z",
        ),
        Area(Light, "M-24,-47 C-8,-55 12,-54 25,-46 C10,-49 -8,-49 -24,-47 Z"),
    ],
};

const SWEPT: Strands = Strands {
    native: 39.0,
    crown: 11.0,
    behind: &[Area(Shade, "M-42,-2 C-46,-58 46,-58 42,-2 L38,6 L-38,6 Z")],
    front: &[
        Area(
            Plain,
            "M-40,-4 C-46,-40 -30,-60 -4,-59 C4,-66 34,-60 40,-40 C44,-28 42,-12 40,-4 C38,-14 36,-22 32,-28 \
             C20,-26 4,-30 -8,-38 C-14,-32 -26,-28 -33,-26 C-36,-20 -38,-12 -40,-4 Z",
        ),
        Area(Light, "M-6,-52 C8,-58 26,-54 34,-42 C22,-48 8,-50 -6,-52 Z"),
    ],
};

const AFRO: Strands = Strands {
    native: 37.0,
    crown: 26.0,
    behind: &[
        Area(Plain, "M-44,10 C-60,-66 60,-66 44,10 Z"),
        Disc(Plain, -44.0, -8.0, 17.0),
        Disc(Plain, -46.0, -30.0, 18.0),
        Disc(Plain, -34.0, -52.0, 19.0),
        Disc(Plain, -13.0, -63.0, 19.0),
        Disc(Plain, 12.0, -64.0, 19.0),
        Disc(Plain, 34.0, -53.0, 19.0),
        Disc(Plain, 46.0, -31.0, 18.0),
        Disc(Plain, 44.0, -8.0, 17.0),
        Disc(Plain, -41.0, 10.0, 13.0),
        Disc(Plain, 41.0, 10.0, 13.0),
        Line(Light, 3.0, "M-44,-44 C-38,-56 -28,-63 -16,-69"),
        Line(Light, 3.0, "M-52,-26 C-52,-30 -51,-33 -50,-36"),
        Line(Light, 3.0, "M-24,-53 C-18,-57 -12,-60 -5,-61"),
    ],
    front: &[Area(
        Plain,
        "M-37,-14 C-41,-40 -24,-54 0,-54 C24,-54 41,-40 37,-14 C34,-26 22,-36 0,-36 C-22,-36 -34,-26 -37,-16 Z",
    )],
};

const SIDE_PARTING: Strands = Strands {
    native: 35.0,
    crown: 8.0,
    behind: &[],
    front: &[
        Area(
            Plain,
            "M-36,-2 C-40,-20 -40,-32 -36,-40 C-30,-58 4,-64 26,-54 C42,-50 42,-24 36,-2 C35,-14 34,-22 31,-28 \
             C24,-30 14,-34 8,-40 C-2,-32 -20,-28 -31,-27 C-34,-20 -35,-12 -36,-2 Z",
        ),
        Area(Light, "M-22,-48 C-6,-57 16,-56 28,-46 C12,-50 -6,-50 -22,-48 Z"),
    ],
};

const SHORT_CURLS: Strands = Strands {
    native: 37.0,
    crown: 13.0,
    behind: &[],
    front: &[
        Area(
            Plain,
            "M-38,-4 C-42,-20 -42,-36 -34,-46 C-26,-60 26,-60 34,-46 C42,-36 42,-20 38,-4 C37,-14 36,-22 31,-30 \
             C18,-37 -18,-37 -31,-30 C-36,-22 -37,-14 -38,-4 Z",
        ),
        Disc(Plain, -28.0, -46.0, 8.0),
        Disc(Plain, -14.0, -54.0, 8.0),
        Disc(Plain, 2.0, -56.0, 8.0),
        Disc(Plain, 17.0, -53.0, 8.0),
        Disc(Plain, 29.0, -45.0, 8.0),
        Line(Light, 2.4, "M-19,-56 C-16,-59 -12,-59 -9,-57"),
        Line(Light, 2.4, "M-33,-47 C-31,-50 -28,-51 -26,-51"),
        Line(Light, 2.4, "M-3,-59 C0,-61 4,-61 7,-59"),
    ],
};

const RECEDING: Strands = Strands {
    native: 36.0,
    crown: 5.0,
    behind: &[],
    front: &[
        Area(
            Plain,
            "M-39,4 C-44,-16 -43,-36 -32,-46 C-20,-58 20,-58 32,-46 C43,-36 44,-16 39,4 C37,-8 36,-16 34,-22 \
             C34,-29 32,-35 27,-39 C20,-43 14,-36 7,-34 C2,-33 -4,-33 -8,-35 C-15,-38 -21,-43 -27,-39 \
             C-32,-35 -34,-29 -34,-22 C-36,-16 -37,-8 -39,4 Z",
        ),
        Area(Light, "M-24,-47 C-10,-54 12,-54 25,-46 C10,-49 -8,-50 -24,-47 Z"),
    ],
};

const WREATH: Strands = Strands {
    native: 36.0,
    crown: 0.0,
    behind: &[Disc(Shade, -38.0, -8.0, 9.0), Disc(Shade, 38.0, -8.0, 9.0)],
    front: &[
        Area(Plain, "M-36,4 C-47,0 -48,-24 -36,-33 C-33,-30 -33,-26 -34,-22 C-36,-14 -36,-6 -34,2 Z"),
        Area(Plain, "M36,4 C47,0 48,-24 36,-33 C33,-30 33,-26 34,-22 C36,-14 36,-6 34,2 Z"),
    ],
};

const BALD: Strands = Strands { native: 36.0, crown: 0.0, behind: &[], front: &[] };

const PIXIE: Strands = Strands {
    native: 35.0,
    crown: 8.0,
    behind: &[],
    front: &[
        Area(
            Plain,
            "M-38,8 C-45,-30 -36,-58 2,-58 C38,-58 45,-30 37,10 L34,-6 C34,-13 33,-18 30,-24 C26,-26 22,-28 20,-32 \
             C18,-26 14,-23 9,-21 C9,-25 8,-28 6,-31 C2,-24 -4,-20 -10,-18 C-9,-22 -10,-26 -12,-29 \
             C-16,-22 -22,-17 -29,-15 L-34,-8 Z",
        ),
        Area(Light, "M-26,-44 C-14,-55 10,-56 24,-46 C8,-50 -10,-49 -26,-44 Z"),
    ],
};

const CURLS: Strands = Strands {
    native: 37.0,
    crown: 15.0,
    behind: &[
        Area(Shade, "M-42,2 C-48,-60 48,-60 42,2 L38,8 L-38,8 Z"),
        Disc(Shade, -40.0, -6.0, 9.0),
        Disc(Shade, 40.0, -6.0, 9.0),
    ],
    front: &[
        Area(
            Plain,
            "M-40,-6 C-46,-34 -32,-58 0,-58 C32,-58 46,-34 40,-6 C38,-16 36,-22 31,-29 C20,-33 -20,-33 -31,-29 \
             C-36,-22 -38,-16 -40,-6 Z",
        ),
        Disc(Plain, -38.0, -24.0, 9.0),
        Disc(Plain, -33.0, -41.0, 11.0),
        Disc(Plain, -18.0, -53.0, 11.0),
        Disc(Plain, 1.0, -55.0, 11.5),
        Disc(Plain, 20.0, -52.0, 11.0),
        Disc(Plain, 34.0, -40.0, 11.0),
        Disc(Plain, 39.0, -23.0, 9.0),
        Disc(Plain, -22.0, -33.0, 8.0),
        Disc(Plain, -6.0, -37.0, 8.5),
        Disc(Plain, 10.0, -35.0, 8.0),
        Disc(Plain, 24.0, -33.0, 7.5),
        Line(Light, 2.4, "M-25,-55 C-22,-59 -17,-60 -13,-58"),
        Line(Light, 2.4, "M-39,-42 C-38,-46 -35,-48 -31,-48"),
        Line(Light, 2.4, "M-5,-58 C-2,-62 4,-62 7,-59"),
        Line(Light, 2.4, "M-10,-39 C-8,-42 -4,-42 -2,-40"),
    ],
};

const BRUSH: Strands = Strands {
    native: 37.0,
    crown: 12.0,
    behind: &[],
    front: &[
        Area(
            Plain,
            "M-38,-4 C-42,-20 -41,-34 -36,-44 L-31,-55 L-23,-53 L-15,-60 L-5,-56 L5,-61 L14,-56 L24,-58 L29,-51 \
             L36,-45 C41,-34 42,-20 38,-4 C37,-14 36,-22 32,-30 C20,-38 -20,-38 -32,-30 C-36,-22 -37,-14 -38,-4 Z",
        ),
        Line(Light, 2.0, "M-16,-46 L-14,-54"),
        Line(Light, 2.0, "M-2,-47 L-1,-55"),
        Line(Light, 2.0, "M12,-46 L13,-53"),
        Line(Light, 2.0, "M-27,-43 L-26,-49"),
    ],
};
