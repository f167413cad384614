//! The top of a desk, behind everything that is read and filled in.

use egui::{Rect, Shape, Stroke, Ui, Vec2, pos2};

use crate::panels::picture;
use crate::panels::theme::{Ground, Theme};

const PLANKS: &str = include_str!("../../../assets/art/desk-planks.svg");
/// The size of a tile, in points.
const TILE: Vec2 = Vec2::new(960.0, 280.0);

/// Paints the top of the desk over the whole of a ui.
pub fn ground(ui: &Ui) {
    let whole = ui.max_rect();
    let mut y = whole.top();
    while y < whole.bottom() {
        let mut x = whole.left();
        while x < whole.right() {
            picture::paint_art(ui, "desk-planks", PLANKS, Rect::from_min_size(pos2(x, y), TILE));
            x += TILE.x;
        }
        y += TILE.y;
    }
    light(ui, whole);
}

/// Two beams of the window's light across the desk, from upper left to lower right.
fn light(ui: &Ui, whole: Rect) {
    let theme = Theme::of(ui.ctx());
    let strength = if theme.ground == Ground::Dark { 0.10 } else { 0.30 };
    let colour = theme.colours.wood_light.gamma_multiply(strength);
    let at = |x: f32, y: f32| whole.min + egui::vec2(x * whole.width(), y * whole.height());
    for (from, wide) in [(-0.02, 0.15), (0.30, 0.06)] {
        let beam =
            vec![at(from, 0.0), at(from + wide, 0.0), at(from + wide + 0.52, 1.0), at(from + 0.42, 1.0)];
        ui.painter().add(Shape::convex_polygon(beam, colour, Stroke::NONE));
    }
}
