//! Colours, and the two themes as far as portraits need them.
//!
//! Owns mixing. Must not know what is painted.

/// An opaque colour: red, green, blue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Colour(pub u8, pub u8, pub u8);

impl Colour {
    /// Black.
    pub const BLACK: Self = Self(0, 0, 0);
    /// White.
    pub const WHITE: Self = Self(255, 255, 255);

    /// A colour from its six digits: `Colour::hex(0xF6F1E7)`.
    pub const fn hex(digits: u32) -> Self {
        Self((digits >> 16) as u8, (digits >> 8) as u8, digits as u8)
    }

    /// This colour on the way to another: `share` 0 is this one, 1 the other.
    pub fn mix(self, other: Self, share: f64) -> Self {
        let share = share.clamp(0.0, 1.0);
        let between = |from: u8, to: u8| {
            let (from, to) = (f64::from(from), f64::from(to));
            (from + (to - from) * share).round() as u8
        };
        Self(between(self.0, other.0), between(self.1, other.1), between(self.2, other.2))
    }

    /// This colour with so much black in it.
    pub fn darker(self, share: f64) -> Self {
        self.mix(Self::BLACK, share)
    }

    /// This colour with so much white in it.
    pub fn lighter(self, share: f64) -> Self {
        self.mix(Self::WHITE, share)
    }

    /// How light it looks: 0 black, 1 white. Weights of ITU-R BT.709 on the plain channels.
    pub fn lightness(self) -> f64 {
        let part = |channel: u8, weight: f64| f64::from(channel) / 255.0 * weight;
        part(self.0, 0.2126) + part(self.1, 0.7152) + part(self.2, 0.0722)
    }
}

/// Which of the two palettes a drawing is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Theme {
    /// Paper by day.
    #[default]
    Light,
    /// The same office in the evening.
    Dark,
}

impl Theme {
    /// Both themes.
    pub const ALL: [Self; 2] = [Self::Light, Self::Dark];

    /// A person's ground; in the dark it goes most of the way to the card's colour.
    pub fn ground(self, ground: Colour) -> Colour {
        match self {
            Self::Light => ground,
            Self::Dark => ground.mix(Colour::hex(0x30_3E48), 0.62),
        }
    }
}
