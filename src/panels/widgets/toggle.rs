//! A switch that is on or off.

use egui::{Response, Sense, Stroke, StrokeKind, Ui, WidgetInfo, WidgetType, pos2, vec2};

use crate::panels::theme::Theme;

use super::ring;

/// Shows a switch; `name` is what a screen reader says. A tick or a cross says it
/// too, for the colour alone does not.
pub fn toggle(ui: &mut Ui, name: &str, on: bool) -> Response {
    switch(ui, name, on, None)
}

/// A switch that is off and stays so; `why` is read after its name.
pub fn toggle_off(ui: &mut Ui, name: &str, why: &str) -> Response {
    switch(ui, name, false, Some(why)).on_hover_text(why)
}

fn switch(ui: &mut Ui, name: &str, on: bool, blocked: Option<&str>) -> Response {
    let theme = Theme::of(ui.ctx());
    let colours = theme.colours;
    let size = vec2(theme.scaled(56.0), theme.scaled(32.0));
    let sense = if blocked.is_some() { Sense::hover() } else { Sense::click() };
    let (at, response) = ui.allocate_exact_size(size, sense);
    response.widget_info(|| WidgetInfo::selected(WidgetType::Checkbox, blocked.is_none(), on, name));
    if let Some(why) = blocked {
        // egui says so only of what it has disabled itself.
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_disabled();
            node.set_description(why);
        });
    }
    let painter = ui.painter();
    let radius = at.height() / 2.0;
    painter.rect_filled(at, radius, if on { colours.teal } else { colours.sunk });
    let line = match (on, blocked) {
        (_, Some(_)) => colours.line,
        (true, _) if !response.hovered() => colours.teal,
        _ => colours.ink3,
    };
    painter.rect_stroke(at, radius, Stroke::new(1.5, line), StrokeKind::Inside);
    let x = if on { at.right() - radius } else { at.left() + radius };
    let knob = pos2(x, at.center().y);
    painter.circle(knob, radius - 4.0, colours.card, Stroke::new(1.0, line));
    let unit = radius / 4.0;
    let stroke = Stroke::new(theme.scaled(2.0), if on { colours.teal_text } else { colours.ink2 });
    let point = |x: f32, y: f32| knob + vec2(x, y) * unit;
    if on {
        painter.line_segment([point(-1.3, 0.1), point(-0.3, 1.1)], stroke);
        painter.line_segment([point(-0.3, 1.1), point(1.4, -1.0)], stroke);
    } else {
        painter.line_segment([point(-1.0, -1.0), point(1.0, 1.0)], stroke);
        painter.line_segment([point(-1.0, 1.0), point(1.0, -1.0)], stroke);
    }
    if response.has_focus() {
        ring(ui, at, radius);
    }
    response
}
