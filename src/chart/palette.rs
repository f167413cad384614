//! The colours of both themes (look notes), as far as charts need them.

use crate::portrait::{Colour, Theme};

/// The colours of a theme, by what they are for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names are those of the palette in the look notes")]
pub struct Palette {
    pub paper: Colour,
    pub card: Colour,
    pub sunk: Colour,
    pub line: Colour,
    pub ink: Colour,
    pub ink2: Colour,
    pub ink3: Colour,
    pub teal: Colour,
    pub teal_text: Colour,
    pub teal_tint: Colour,
    pub coral: Colour,
    pub coral_text: Colour,
    pub coral_tint: Colour,
    pub promise: Colour,
    pub promise_text: Colour,
    pub strain: Colour,
    pub calm: Colour,
    pub thread: Colour,
    pub wood: Colour,
    pub wood_light: Colour,
    pub wood_deep: Colour,
    /// A sticky note stays yellow, with this ink, in both themes.
    pub note: Colour,
    pub note_ink: Colour,
}

const fn hex(digits: u32) -> Colour {
    Colour::hex(digits)
}

impl Palette {
    /// Paper by day.
    pub const LIGHT: Self = Self {
        paper: hex(0xF6_F1E7),
        card: hex(0xFF_FBF3),
        sunk: hex(0xEC_E4D4),
        line: hex(0xD8_CCB6),
        ink: hex(0x23_303A),
        ink2: hex(0x4C_5963),
        ink3: hex(0x5F_686B),
        teal: hex(0x17_797A),
        teal_text: hex(0x0E_5A5B),
        teal_tint: hex(0xD9_E8E1),
        coral: hex(0xD9_512C),
        coral_text: hex(0xA8_3A19),
        coral_tint: hex(0xF8_DFD2),
        promise: hex(0xF2_C14E),
        promise_text: hex(0x7A_5608),
        strain: hex(0xB3_402E),
        calm: hex(0x4C_8C6B),
        thread: hex(0xB4_283A),
        wood: hex(0xCF_A26C),
        wood_light: hex(0xDD_B681),
        wood_deep: hex(0xA9_7B49),
        note: hex(0xF2_C14E),
        note_ink: hex(0x23_303A),
    };

    /// The same office in the evening.
    pub const DARK: Self = Self {
        paper: hex(0x26_323B),
        card: hex(0x30_3E48),
        sunk: hex(0x1C_262E),
        line: hex(0x4A_5963),
        ink: hex(0xF4_EDDF),
        ink2: hex(0xC6_CCC8),
        ink3: hex(0xA9_B3B5),
        teal: hex(0x57_B8AF),
        teal_text: hex(0x93_DAD1),
        teal_tint: hex(0x21_474A),
        coral: hex(0xEE_7B56),
        coral_text: hex(0xF9_B298),
        coral_tint: hex(0x4D_3029),
        promise: hex(0xEF_C25C),
        promise_text: hex(0xF3_D588),
        strain: hex(0xF0_8C78),
        calm: hex(0x7F_C29B),
        thread: hex(0xEE_7480),
        wood: hex(0x6B_5039),
        wood_light: hex(0x79_5C43),
        wood_deep: hex(0x4D_3927),
        note: hex(0xF2_C14E),
        note_ink: hex(0x23_303A),
    };

    /// The palette of a theme.
    pub const fn of(theme: Theme) -> Self {
        match theme {
            Theme::Light => Self::LIGHT,
            Theme::Dark => Self::DARK,
        }
    }

    /// What can be read on a ground: ink or card if one of them stands out enough,
    /// otherwise black or white, one of which always does.
    pub fn on(&self, ground: Colour) -> Colour {
        let better = |one: Colour, other: Colour| {
            if contrast(one, ground) >= contrast(other, ground) { one } else { other }
        };
        let own = better(self.ink, self.card);
        if contrast(own, ground) >= READABLE { own } else { better(Colour::BLACK, Colour::WHITE) }
    }
}

/// From here on words can be read (WCAG 2.2, level AA).
const READABLE: f64 = 4.5;

/// How far two colours stand apart, 1 to 21 (WCAG 2.2).
pub fn contrast(one: Colour, other: Colour) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// Relative luminance (WCAG 2.2).
fn luminance(Colour(red, green, blue): Colour) -> f64 {
    let channel = |value: u8| {
        let share = f64::from(value) / 255.0;
        if share <= 0.040_45 { share / 12.92 } else { libm::pow((share + 0.055) / 1.055, 2.4) }
    };
    0.2126 * channel(red) + 0.7152 * channel(green) + 0.0722 * channel(blue)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn black_on_white_is_21_and_words_can_be_read() {
        assert!((contrast(Colour::BLACK, Colour::WHITE) - 21.0).abs() < 1e-9);
        for palette in [Palette::LIGHT, Palette::DARK] {
            for ground in [palette.paper, palette.card, palette.sunk, palette.teal_tint, palette.coral_tint] {
                for text in [palette.ink, palette.ink2] {
                    assert!(contrast(text, ground) >= 4.5, "{text:?} on {ground:?}");
                }
            }
            assert!(contrast(palette.note_ink, palette.note) >= 4.5);
            assert!(contrast(palette.thread, palette.card) >= 3.0);
        }
    }

    #[test]
    fn a_ground_gets_the_ink_that_can_be_read() {
        for share in 0..=20 {
            let palette = Palette::LIGHT;
            let ground = palette.card.mix(palette.strain, f64::from(share) / 20.0);
            assert!(contrast(palette.on(ground), ground) >= READABLE, "{share}");
        }
    }
}
