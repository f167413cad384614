//! Every letter of every shipped text is in the fonts of its language.

use std::path::Path;

use egui::Context;
use other_desk::panels::theme::{Ground, Theme};
use other_desk::records::pack_folder::open_pack;

use crate::room::missing_glyphs;

fn with_fonts(language: &'static str) -> Context {
    let ctx = Context::default();
    for _ in 0..2 {
        ctx.run_ui(egui::RawInput::default(), |ui| {
            Theme::new(Ground::Light, 1.0, true, language).install(ui.ctx());
        })
        .textures_delta
        .clear();
    }
    ctx
}

#[test]
fn every_letter_of_the_interface_has_a_glyph() {
    for language in ["en", "ja", "ru"] {
        let ctx = with_fonts(language);
        // The languages' own names stand on every title screen.
        let mut text = "English 日本語 Русский".to_owned();
        let folder = Path::new("assets/lang").join(language);
        for file in std::fs::read_dir(&folder).expect("the texts are there") {
            let path = file.expect("a file").path();
            text.push_str(&std::fs::read_to_string(&path).expect("a text"));
        }
        assert_eq!(missing_glyphs(&ctx, &text), Vec::<char>::new(), "{language}");
    }
}

#[test]
fn every_letter_of_the_shipped_pack_has_a_glyph() {
    let scenario = open_pack(Path::new("scenarios/swap-day")).expect("the pack is sound");
    let texts = scenario.texts();
    for language in ["en", "ja", "ru"] {
        let ctx = with_fonts(language);
        let code = texts.language(language).expect("the pack speaks it");
        let all: String = texts.all().map(|text| texts.get(text, code)).collect();
        assert_eq!(missing_glyphs(&ctx, &all), Vec::<char>::new(), "{language}");
    }
}
