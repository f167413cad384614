//! The top of a desk, behind everything that is read and filled in.

use egui::{Rect, Ui, Vec2, pos2};

use crate::panels::picture;

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
}
