//! The colours of the drawings, and what becomes of them in the dark.
//!
//! Owns the table of tokens (`assets/art/README.md` explains it to artists; a
//! test holds the two together). Must not know what is drawn.

use crate::portrait::{Colour, Theme};

/// Name, light, dark.
const TOKENS: &[(&str, u32, u32)] = &[
    ("paper", 0xF6_F1E7, 0x26_323B),
    ("card", 0xFF_FBF3, 0x30_3E48),
    ("sunk", 0xEC_E4D4, 0x1C_262E),
    ("line", 0xD8_CCB6, 0x4A_5963),
    ("ink", 0x23_303A, 0xF4_EDDF),
    ("ink2", 0x4C_5963, 0xC6_CCC8),
    ("ink3", 0x64_6D70, 0x9D_A8AA),
    ("teal", 0x17_797A, 0x57_B8AF),
    ("teal-text", 0x0E_5A5B, 0x93_DAD1),
    ("teal-tint", 0xD9_E8E1, 0x21_474A),
    ("coral", 0xD9_512C, 0xEE_7B56),
    ("coral-text", 0xA8_3A19, 0xF9_B298),
    ("coral-tint", 0xF8_DFD2, 0x4D_3029),
    ("promise", 0xF2_C14E, 0xEF_C25C),
    ("promise-text", 0x7A_5608, 0xF3_D588),
    ("promise-tint", 0xFB_ECC4, 0x47_3D22),
    ("calm", 0x4C_8C6B, 0x7F_C29B),
    ("strain", 0xB3_402E, 0xF0_8C78),
    ("thread", 0xB4_283A, 0xEE_7480),
    ("wall", 0xEA_DFC9, 0x36_434C),
    ("wall2", 0xE0_D2B7, 0x2E_3A43),
    ("wall3", 0xD3_C2A2, 0x22_2C34),
    ("wood", 0xCF_A26C, 0x6B_5039),
    ("wood-light", 0xDD_B681, 0x79_5C43),
    ("wood-deep", 0xA9_7B49, 0x4D_3927),
    ("felt", 0x2B_5957, 0x1C_3F40),
    ("felt-light", 0x3C_706C, 0x2F_5A59),
    ("monitor", 0x2D_3A43, 0x16_1E24),
    ("wood-dark", 0x7F_5A34, 0x35_271B),
    ("felt-deep", 0x23_4B4A, 0x13_2C2D),
    ("monitor-deep", 0x21_2C34, 0x0E_1418),
    ("floor", 0xC7_A67B, 0x57_483A),
    ("floor-light", 0xCF_B088, 0x5E_4F40),
    ("floor-line", 0xBA_9669, 0x48_3B2F),
    ("edge", 0xEB_CB9B, 0x8A_6A4C),
    ("trim", 0xF3_E9D6, 0x41_4E57),
    ("frame", 0xFB_F6EA, 0x56_636B),
    ("on", 0xFF_FBF4, 0x17_222A),
    ("beam", 0xFF_F6DA, 0xF6_C98A),
    ("sun", 0xFF_F3CF, 0xDD_E0CC),
    ("shadow", 0x3A_2712, 0x00_0000),
    ("shine", 0xFF_FFFF, 0xFF_FFFF),
    ("glow", 0xFF_F1C4, 0xFF_E2A0),
    ("glow-bright", 0xFF_E7A8, 0xFF_E9B8),
    ("runner", 0x8F_A093, 0x3B_4A47),
    ("runner-line", 0xF2_E4C4, 0x6A_6F60),
    ("skyline1", 0xB9_CBC6, 0x2B_3947),
    ("skyline2", 0xA9_BEBB, 0x33_424F),
    ("skyline3", 0xC4_D0C6, 0x26_3340),
    ("pane", 0xE9_E6D0, 0x3C_4B57),
    ("pane-lit", 0xF2_CF86, 0xF2_CF86),
    ("hill", 0x86_A68D, 0x25_332F),
    ("cloud", 0xFB_FAF2, 0x87_93A0),
    ("rain", 0x8F_A8AE, 0xA9_BCC4),
    ("blind", 0xF7_EBD4, 0x5E_6A70),
    ("blind-line", 0xCD_B98F, 0x3A_464D),
    ("leaf", 0x5E_8A66, 0x53_7A5D),
    ("leaf-deep", 0x46_6F52, 0x3F_634C),
    ("leaf-light", 0x7B_A37C, 0x6C_8F70),
    ("pot", 0xC9_825B, 0xAD_7354),
    ("pot-light", 0xD9_9A73, 0xBB_8768),
    ("pot-deep", 0xA9_643F, 0x92_5A3C),
    ("binder-sage", 0x7E_9C96, 0x6E_8985),
    ("binder-clay", 0xC9_8F74, 0xAD_7E69),
    ("binder-straw", 0xB9_AC8D, 0xA0_977E),
    ("binder-ochre", 0xD9_B968, 0xBB_A15F),
    ("lacquer", 0x94_605C, 0x81_5755),
    ("lacquer-deep", 0x7C_4B4A, 0x6D_4546),
    ("lacquer-line", 0xA8_7872, 0x92_6B67),
    ("cloth", 0xF2_E6C8, 0xD0_C7AF),
    ("cloth-deep", 0xDC_C897, 0xBD_AE86),
    ("rice", 0xFD_F8ED, 0xD9_D6CE),
    ("rice-grain", 0xE6_DDCB, 0xC6_C0B2),
    ("plum", 0xB4_433A, 0x9C_3E38),
    ("label", 0xF6_F1E8, 0xD3_D1CA),
    ("food-egg", 0xF2_C766, 0xD0_AD5D),
    ("food-fish", 0xD9_8A66, 0xBB_7A5D),
    ("food-green", 0x6F_9A62, 0x62_875A),
    ("phone", 0x38_464F, 0x34_414A),
    ("phone-light", 0x54_5F68, 0x4B_565F),
    ("phone-deep", 0x27_3137, 0x25_2F36),
    ("display", 0xC9_DDD3, 0xAD_C0B9),
    ("mug", 0xF3_EADA, 0xD1_CBBE),
    ("coffee", 0x6B_4A33, 0x5E_4432),
    ("key", 0xED_E5D7, 0xCC_C6BC),
    ("key-deep", 0xC9_BDA6, 0xAD_A593),
    ("chair-sales", 0x75_382B, 0x67_352B),
    ("chair-support", 0x1D_4B4D, 0x1D_4548),
    ("door1", 0x93_A98F, 0x5C_6D62),
    ("door2", 0x8F_A7A7, 0x5A_6C6F),
    ("door3", 0xA9_A48C, 0x68_6A61),
    ("door-light", 0xFF_F8E2, 0xFF_F8E2),
    ("door-warm", 0xFB_E3A6, 0xFB_E3A6),
    ("note1", 0xF2_C150, 0xF2_C150),
    ("note2", 0xF4_CF74, 0xF4_CF74),
    ("note3", 0xF3_C762, 0xF3_C762),
    ("note-fold", 0xCC_9F3A, 0xCC_9F3A),
    ("lamp-off", 0x55_636C, 0x55_636C),
    ("lamp-ring", 0xF5_C95C, 0xF5_C95C),
    ("lamp-line", 0x8F_CBA4, 0x8F_CBA4),
    ("lamp-hold", 0xEC_7A5C, 0xEC_7A5C),
];

/// A drawing in light tokens, in the colours of a theme.
pub fn in_theme(svg: &str, theme: Theme) -> String {
    if theme == Theme::Light {
        return svg.to_owned();
    }
    replaced(svg, dark)
}

/// What becomes of a colour in the dark; nothing if it is no token.
pub fn dark(light: u32) -> Option<u32> {
    TOKENS.iter().find(|token| token.1 == light).map(|token| token.2)
}

/// A drawing with other colours. Every colour is looked up where it stands, so none
/// is replaced twice; one for which there is none stays.
pub fn replaced(svg: &str, other: impl Fn(u32) -> Option<u32>) -> String {
    let mut out = String::with_capacity(svg.len());
    let mut rest = svg;
    while let Some(at) = rest.find('#') {
        out.push_str(&rest[..at]);
        rest = &rest[at + 1..];
        match rest.get(..6).and_then(|digits| Some((digits, u32::from_str_radix(digits, 16).ok()?))) {
            Some((digits, light)) => {
                match other(light) {
                    Some(colour) => out += &format!("#{colour:06X}"),
                    None => out += &format!("#{digits}"),
                }
                rest = &rest[6..];
            }
            None => out.push('#'),
        }
    }
    out.push_str(rest);
    out
}

/// The colour of a token; black if there is none of this name.
pub fn token(name: &str, theme: Theme) -> Colour {
    let found = TOKENS.iter().find(|token| token.0 == name);
    Colour::hex(found.map_or(0, |token| if theme == Theme::Light { token.1 } else { token.2 }))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The drawings, read from their folder.
    fn drawings() -> Vec<(String, String)> {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/assets/art");
        let files = std::fs::read_dir(folder).expect("the folder is there");
        let paths = files.map(|file| file.expect("it can be read").path());
        let drawings = paths.filter(|path| path.extension().is_some_and(|extension| extension == "svg"));
        let read = |path: std::path::PathBuf| {
            let text = std::fs::read_to_string(&path).expect("a drawing is text");
            (path.display().to_string(), text)
        };
        drawings.map(read).collect()
    }

    #[test]
    fn the_table_is_the_one_that_artists_read() {
        let read = include_str!("../../assets/art/README.md");
        let rows = read.lines().filter_map(|line| {
            let mut cells = line.strip_prefix("| ")?.split(" | ");
            let (name, light, dark) = (cells.next()?, cells.next()?, cells.next()?);
            let hex = |cell: &str| u32::from_str_radix(cell.strip_prefix('#')?, 16).ok();
            Some((name.to_owned(), hex(light)?, hex(dark)?))
        });
        let ours: Vec<_> = TOKENS.iter().map(|token| (token.0.to_owned(), token.1, token.2)).collect();
        assert_eq!(rows.collect::<Vec<_>>(), ours);
    }

    #[test]
    fn a_colour_stands_for_one_token() {
        for (index, token) in TOKENS.iter().enumerate() {
            let twin = TOKENS[..index].iter().find(|other| other.1 == token.1 || other.0 == token.0);
            assert!(twin.is_none(), "{token:?} {twin:?}");
        }
    }

    #[test]
    fn the_drawings_use_tokens_only() {
        for (name, text) in drawings() {
            for (at, _) in text.match_indices('#') {
                // A reference to a gradient or a clip path begins the same way.
                if text[..at].ends_with("url(") {
                    continue;
                }
                let light = text.get(at + 1..at + 7).and_then(|digits| u32::from_str_radix(digits, 16).ok());
                assert!(
                    TOKENS.iter().any(|token| Some(token.1) == light),
                    "{name}: {:?}",
                    text.get(at..at + 7)
                );
            }
            assert!(!text.contains("<text") && !text.contains("<filter"), "{name}");
        }
    }

    #[test]
    fn colours_are_replaced_once_and_references_stay() {
        let svg = "<path fill=\"url(#fade12)\" stroke=\"#FFFBF3\"/><path fill=\"#123456\"/>#";
        let dark = "<path fill=\"url(#fade12)\" stroke=\"#303E48\"/><path fill=\"#123456\"/>#";
        assert_eq!(in_theme(svg, Theme::Dark), dark);
        assert_eq!(in_theme(svg, Theme::Light), svg);
    }
}
