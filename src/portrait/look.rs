//! What stays: one person's features.
//!
//! Owns the choices that make a drawing somebody's. Must not know moods, nor who
//! has which look.

use super::colour::Colour;

/// How somebody is addressed, as far as the caller knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Presentation {
    /// As a woman.
    Woman,
    /// As a man.
    Man,
    /// It is not said: a look that leaves it open.
    #[default]
    Unsaid,
}

impl Presentation {
    /// From the beginning of a name: `Ms Bauer`, `Mr Weiss`; anything else leaves it open.
    pub fn of_name(name: &str) -> Self {
        match name.split_whitespace().next() {
            Some("Ms" | "Mrs" | "Miss" | "г-жа" | "Г-жа") => Self::Woman,
            Some("Mr" | "г-н" | "Г-н") => Self::Man,
            _ => Self::Unsaid,
        }
    }
}

/// One person's fixed features. Lengths are in units of the head's box, ±50.
#[derive(Debug, Clone, PartialEq)]
pub struct Look {
    /// The head's outline.
    pub head: Head,
    /// The skin.
    pub skin: Skin,
    /// The hair.
    pub hair: Hair,
    /// The brows.
    pub brows: Brows,
    /// The nose.
    pub nose: Nose,
    /// Lashes at the eyes' outer corners.
    pub lashes: bool,
    /// Size of the eyes; 1 is usual.
    pub eyes: f64,
    /// Hair of the face.
    pub beard: Beard,
    /// Before the eyes.
    pub glasses: Glasses,
    /// At the ears.
    pub earrings: Earrings,
    /// Over or around the hair.
    pub headwear: Headwear,
    /// Wears a headset at work.
    pub headset: bool,
    /// What is worn.
    pub clothes: Clothes,
    /// The colour behind a portrait, in the light theme.
    pub ground: Colour,
    /// 0 young, 1 lines of a long life.
    pub age: f64,
    /// Shadows below the eyes, 0..=1.
    pub tired: f64,
    /// Freckles on nose and cheeks.
    pub freckles: bool,
    /// Width of the shoulders; 1 is usual.
    pub build: f64,
}

/// The head's outline, as half widths.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Head {
    /// At the temples.
    pub half_width: f64,
    /// At the jaw.
    pub jaw: f64,
    /// At the chin.
    pub chin: f64,
}

/// The skin in light and in shade.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Skin {
    /// In light.
    pub light: Colour,
    /// In shade.
    pub shade: Colour,
}

impl Skin {
    /// Whether lines must be darker than on light skin to be seen.
    pub fn is_deep(self) -> bool {
        self.light.lightness() < 0.5
    }
}

/// The hair.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hair {
    /// Its cut.
    pub style: HairStyle,
    /// Its colour.
    pub colour: Colour,
}

/// A cut of hair.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum HairStyle {
    /// Close all over.
    Cropped,
    /// A chin-length bob with a fringe.
    Bob,
    /// Pinned up, a knot on the crown.
    TopKnot,
    /// Combed up and aside.
    Swept,
    /// Round and full.
    Afro,
    /// Short with a parting.
    SideParting,
    /// Tied, falling over one shoulder.
    Ponytail,
    /// Short curls.
    ShortCurls,
    /// A middle parting, pinned low in the neck.
    LowBun,
    /// High forehead, thin on top.
    Receding,
    /// A wreath around a bald crown.
    Wreath,
    /// None.
    Bald,
    /// Very short, ragged.
    Pixie,
    /// Long and wavy.
    LongWaves,
    /// Long and straight.
    LongStraight,
    /// Put up in a hurry.
    LooseBun,
    /// To the collar, combed back.
    CombedBack,
    /// Loose curls.
    Curls,
    /// Brush-short, upright.
    Brush,
    /// Two plaits.
    Plaits,
}

impl HairStyle {
    /// Every cut.
    pub const ALL: [Self; 20] = [
        Self::Cropped,
        Self::Bob,
        Self::TopKnot,
        Self::Swept,
        Self::Afro,
        Self::SideParting,
        Self::Ponytail,
        Self::ShortCurls,
        Self::LowBun,
        Self::Receding,
        Self::Wreath,
        Self::Bald,
        Self::Pixie,
        Self::LongWaves,
        Self::LongStraight,
        Self::LooseBun,
        Self::CombedBack,
        Self::Curls,
        Self::Brush,
        Self::Plaits,
    ];
}

/// The brows.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Brows {
    /// Their colour.
    pub colour: Colour,
    /// Their thickness; 1 is usual.
    pub weight: f64,
}

/// The nose.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Nose {
    /// A short line.
    Small,
    /// A long line.
    Long,
    /// Broad wings.
    Wide,
    /// A strong bridge.
    Big,
}

/// Hair of the face.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Beard {
    /// None.
    Shaven,
    /// A shadow.
    Stubble,
    /// Below the nose.
    Moustache(Colour),
    /// Mouth and chin.
    Goatee,
    /// Along the jaw, short.
    Short,
    /// Full.
    Full,
}

/// Before the eyes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Glasses {
    /// None.
    Without,
    /// Two circles.
    Round(Colour),
    /// Two soft rectangles.
    Square(Colour),
    /// Half glasses, for reading.
    Half(Colour),
    /// Corners drawn up.
    Winged(Colour),
}

/// At the ears.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Earrings {
    /// None.
    Without,
    /// Small and round.
    Studs(Colour),
    /// Rings.
    Hoops(Colour),
    /// Hanging.
    Drops(Colour),
    /// A hearing aid on the person's left.
    HearingAid(Colour),
}

/// Over or around the hair.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Headwear {
    /// None.
    Without,
    /// A band.
    Band(Colour),
    /// A scarf that covers the hair.
    Scarf(Colour),
    /// A flat cap.
    Cap(Colour),
    /// A pencil behind the ear.
    Pencil(Colour),
}

/// What is worn on the upper body.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Clothes {
    /// The cut.
    pub cut: Cut,
    /// The main colour.
    pub colour: Colour,
    /// The colour of collar, shirt or pattern.
    pub trim: Colour,
}

/// A cut of clothes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Cut {
    /// A shirt with a collar and buttons.
    Shirt,
    /// A cardigan over a blouse with a wide neck.
    Cardigan,
    /// A deep neck with an edge.
    Vee,
    /// A collar up to the chin.
    RollNeck,
    /// A round neck with a chain.
    Chain,
    /// Jacket, shirt and tie.
    Suit,
    /// A blouse with an open collar.
    Blouse,
    /// A round neck.
    Tee,
    /// An open white coat.
    Coat,
    /// An apron over a shirt.
    Apron,
    /// A jacket and a scarf.
    Scarf,
    /// A checked shirt.
    Checked,
    /// A sleeveless waistcoat over a shirt.
    Waistcoat,
    /// A jumper with stripes.
    Striped,
}

impl Cut {
    /// Every cut.
    pub const ALL: [Self; 14] = [
        Self::Shirt,
        Self::Cardigan,
        Self::Vee,
        Self::RollNeck,
        Self::Chain,
        Self::Suit,
        Self::Blouse,
        Self::Tee,
        Self::Coat,
        Self::Apron,
        Self::Scarf,
        Self::Checked,
        Self::Waistcoat,
        Self::Striped,
    ];
}
