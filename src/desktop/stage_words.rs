//! Words on things of the stage: the promises on the thread of the title.
//!
//! Owns how they are written there. The stage draws no text; what it says of its
//! papers in [`StagePlaces`] is enough to write on them.

use bevy::prelude::*;
use bevy_egui::EguiContexts;
use bevy_egui::egui::{Context, FontId, LayerId, Pos2, Shape, epaint::TextShape, vec2};

use super::bridge::{Bridge, Screen};
use super::stage::StagePlaces;
use super::stage::view::Paper;
use crate::panels::theme::{Colours, Size, Theme};

/// What stands on the papers, in their order: the small line above, the words.
const WORDS: [(Option<&str>, &str); 4] = [
    (None, "title-thread-1"),
    (None, "title-thread-2"),
    (None, "title-thread-3"),
    (Some("title-thread-ticket"), "2041"),
];

/// Writes on the papers, before the panels are drawn over them.
pub fn write(mut contexts: EguiContexts, bridge: Res<Bridge>, places: Res<StagePlaces>) -> Result {
    if bridge.screen != Screen::Title || bridge.settings_before.is_some() {
        return Ok(());
    }
    let ctx = contexts.ctx_mut()?;
    let theme = bridge.theme();
    for (paper, (above, words)) in places.thread_notes.iter().zip(WORDS) {
        // A number is the same in every language.
        let text =
            |key: &str| if key.starts_with("title-") { bridge.words.name(key) } else { key.to_owned() };
        let ink = if above.is_some() { theme.colours.ink } else { Colours::LIGHT.note_ink };
        let first = above.map(|key| (text(key), theme.font(Size::Small)));
        let lines = first.into_iter().chain([(text(words), theme.bold(Size::Body))]);
        let mut y = 0.12;
        for (text, font) in lines {
            y += line(ctx, paper, y, text, font, places.unit, ink);
        }
    }
    Ok(())
}

/// Writes a line that far below the paper's upper edge; returns its height. Both
/// are shares of the paper's height. The letters grow with the paper, not with the
/// scale of the text: they are a part of the drawing.
fn line(
    ctx: &Context,
    paper: &Paper,
    y: f32,
    text: String,
    font: FontId,
    unit: f32,
    ink: bevy_egui::egui::Color32,
) -> f32 {
    let scale = Theme::of(ctx).text_scale;
    let font = FontId { size: font.size / scale * unit, ..font };
    let painter = ctx.layer_painter(LayerId::background());
    let size = vec2(paper.at.width(), paper.at.height());
    let galley = painter.layout(text, font, ink, size.x * 0.84);
    let height = galley.size().y;
    let angle = paper.tilt.to_radians();
    let (sine, cosine) = angle.sin_cos();
    let off = vec2(-size.x * 0.42, size.y * y);
    let turned = vec2(off.x * cosine - off.y * sine, off.x * sine + off.y * cosine);
    let top = Pos2::new(paper.at.center().x, paper.at.min.y);
    let words = TextShape::new(top + turned, galley, ink).with_angle(angle).with_opacity_factor(paper.shown);
    painter.add(Shape::Text(words));
    height / size.y
}
