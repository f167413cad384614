//! The fonts: one family feeling in three scripts, regular and bold.
//!
//! M PLUS 1 has Latin and Japanese but no Cyrillic, PT Sans has Cyrillic. In
//! Russian, PT Sans comes first, so that Latin words and figures in a line look
//! as if they belonged there.

use std::sync::Arc;

use egui::{FontData, FontDefinitions, FontFamily};

/// The family of what is bold.
pub const BOLD: &str = "bold";

pub(super) const FILES: [(&str, &[u8]); 4] = [
    ("mplus", include_bytes!("../../assets/fonts/Mplus1-Regular.otf")),
    ("mplus-bold", include_bytes!("../../assets/fonts/Mplus1-Bold.otf")),
    ("pt-sans", include_bytes!("../../assets/fonts/PTSans-Regular.ttf")),
    ("pt-sans-bold", include_bytes!("../../assets/fonts/PTSans-Bold.ttf")),
];

/// The fonts for a language (`en`, `ja` or `ru`).
pub fn fonts(language: &str) -> FontDefinitions {
    let order = |first: &str, second: &str| vec![first.to_owned(), second.to_owned()];
    let (regular, bold) = if language == "ru" {
        (order("pt-sans", "mplus"), order("pt-sans-bold", "mplus-bold"))
    } else {
        (order("mplus", "pt-sans"), order("mplus-bold", "pt-sans-bold"))
    };
    let mut fonts = FontDefinitions::empty();
    for (name, bytes) in FILES {
        fonts.font_data.insert(name.to_owned(), Arc::new(FontData::from_static(bytes)));
    }
    fonts.families.insert(FontFamily::Proportional, regular.clone());
    fonts.families.insert(FontFamily::Monospace, regular);
    fonts.families.insert(FontFamily::Name(BOLD.into()), bold);
    fonts
}
