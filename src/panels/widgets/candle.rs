//! Patience as a candle: how much is left of it.

use egui::{Color32, Rect, Ui, pos2, vec2};

use crate::panels::picture;
use crate::panels::theme::{Ground, Theme};

const HOLDER: &str = include_str!("../../../assets/art/candle-holder.svg");
const CALM: &str = include_str!("../../../assets/art/candle-calm.svg");
const RESTLESS: &str = include_str!("../../../assets/art/candle-restless.svg");
const STRAIN: &str = include_str!("../../../assets/art/candle-strain.svg");
const FLAME: &str = include_str!("../../../assets/art/candle-flame.svg");
const SMOKE: &str = include_str!("../../../assets/art/candle-smoke.svg");

/// The room that a candle needs at a scale of 1: body, flame and holder.
pub const CANDLE: egui::Vec2 = vec2(20.0, 33.0);

/// Below this it smokes.
const SMOKES: f32 = 0.2;

/// Paints a candle of which `left` (0 to 1) is left, its foot in the middle of the
/// lower edge of a place. It says nothing to a screen reader: the word stands beside it.
pub fn candle(ui: &Ui, at: Rect, left: f32) {
    let theme = Theme::of(ui.ctx());
    let scale = at.height() / CANDLE.y;
    let foot = at.center_bottom() - vec2(0.0, 2.0 * scale);
    let place = |from: egui::Vec2, size: egui::Vec2| Rect::from_min_size(foot + from * scale, size * scale);
    picture::paint_art(ui, "candle-holder", HOLDER, place(vec2(-10.0, -22.0), vec2(20.0, 24.0)));
    let (name, body) = match left {
        left if left > 0.6 => ("candle-calm", CALM),
        left if left > 0.3 => ("candle-restless", RESTLESS),
        _ => ("candle-strain", STRAIN),
    };
    let left = left.clamp(0.0, 1.0);
    let height = (20.0 * left).max(3.0);
    let dark = theme.ground == Ground::Dark;
    let whole = vec2(10.0, 20.0) * scale;
    let texture = picture::texture(ui.ctx(), (name, dark), whole, || picture::in_theme(body, &theme));
    if let Some(texture) = texture {
        let seen = Rect::from_min_max(pos2(0.0, 0.0), pos2(1.0, height / 20.0));
        let at = place(vec2(-5.0, -1.0 - height), vec2(10.0, height));
        ui.painter().image(texture.id(), at, seen, Color32::WHITE);
    }
    let top = -1.0 - height;
    if left < SMOKES {
        picture::paint_art(ui, "candle-smoke", SMOKE, place(vec2(-7.0, top - 17.0), vec2(14.0, 18.0)));
    } else {
        picture::paint_art(ui, "candle-flame", FLAME, place(vec2(-6.0, top - 11.0), vec2(12.0, 12.0)));
    }
}
