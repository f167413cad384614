//! The key that does the same as a click.

use egui::{Align2, Color32, Rect, Stroke, StrokeKind, Ui, Vec2, vec2};

use crate::panels::theme::{Size, Theme};

/// The room that a key takes.
pub fn key_cap_size(ui: &Ui, key: &str) -> Vec2 {
    let theme = Theme::of(ui.ctx());
    let text = ui.painter().layout_no_wrap(key.to_owned(), theme.bold(Size::Small), Color32::WHITE);
    let height = theme.scaled(24.0);
    vec2((text.size().x + theme.scaled(12.0)).max(height), height)
}

/// Paints a key at the left centre of a place; returns where.
pub fn key_cap(ui: &Ui, left_centre: egui::Pos2, key: &str, fill: Color32, ink: Color32) -> Rect {
    let theme = Theme::of(ui.ctx());
    let size = key_cap_size(ui, key);
    let at = Rect::from_min_size(left_centre - vec2(0.0, size.y / 2.0), size);
    let painter = ui.painter();
    painter.rect_filled(at, 6.0, fill);
    painter.rect_stroke(at, 6.0, Stroke::new(1.0, ink.gamma_multiply(0.35)), StrokeKind::Inside);
    painter.text(at.center(), Align2::CENTER_CENTER, key, theme.bold(Size::Small), ink);
    at
}
