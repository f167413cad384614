//! A bar that is partly filled: time that runs, a level against its target.

use egui::{Color32, Rect, Stroke, Ui, Vec2, pos2, vec2};

use crate::panels::theme::Theme;

/// Paints a bar that is filled by `share` (0 to 1) in this colour, with a mark at
/// the target if there is one. Returns its rectangle.
pub fn meter(ui: &mut Ui, size: Vec2, share: f32, fill: Color32, target: Option<f32>) -> Rect {
    let (at, _) = ui.allocate_exact_size(size, egui::Sense::hover());
    let colours = Theme::of(ui.ctx()).colours;
    let painter = ui.painter();
    let radius = at.height() / 2.0;
    painter.rect_filled(at, radius, colours.line);
    let width = at.width() * share.clamp(0.0, 1.0);
    if width > 0.0 {
        let filled = Rect::from_min_size(at.min, vec2(width.max(at.height()), at.height()));
        painter.rect_filled(filled, radius, fill);
    }
    if let Some(target) = target {
        let x = at.left() + at.width() * target.clamp(0.0, 1.0);
        let line = [pos2(x, at.top() - 4.0), pos2(x, at.bottom() + 4.0)];
        painter.line_segment(line, Stroke::new(2.5, colours.ink));
    }
    at
}
