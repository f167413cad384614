//! The key that does the same as a click.

use egui::{Align2, Color32, Rect, Stroke, StrokeKind, Ui, Vec2, pos2, vec2};

use crate::panels::theme::{Size, Theme};

/// The space bar: it is drawn, not written.
pub const SPACE: &str = "␣";

/// The room that a key takes.
pub fn key_cap_size(ui: &Ui, key: &str) -> Vec2 {
    let theme = Theme::of(ui.ctx());
    if key == SPACE {
        return vec2(theme.scaled(30.0), theme.scaled(24.0));
    }
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
    if key == SPACE {
        let half = vec2(theme.scaled(8.0), theme.scaled(3.0));
        let [left, right] = [-half.x, half.x].map(|x| at.center().x + x);
        let [top, foot] = [at.center().y - half.y, at.center().y + half.y];
        let line = [pos2(left, top), pos2(left, foot), pos2(right, foot), pos2(right, top)];
        painter.line(line.to_vec(), Stroke::new(theme.scaled(1.7), ink));
    } else {
        painter.text(at.center(), Align2::CENTER_CENTER, key, theme.bold(Size::Small), ink);
    }
    at
}
