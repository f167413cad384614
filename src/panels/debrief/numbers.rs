//! Before and after, home and away, with what may be said about them.

use egui::{Sense, Stroke, Ui, WidgetInfo, WidgetType, pos2, vec2};

use crate::panels::theme::{Size, Theme};
use crate::scoring::Words;

use super::view::{DebriefView, NumberView, Page};
use super::{aside, card, framed, heading, in_columns, read, space, title_of};

pub(super) fn numbers(ui: &mut Ui, view: &DebriefView, words: &Words) {
    heading(ui, &title_of(view, Page::Numbers, words));
    if view.numbers.is_empty() {
        space(ui);
        read(ui, &words.name("debrief-numbers-none"));
        return;
    }
    aside(ui, &words.name("debrief-numbers-why"));
    space(ui);
    in_columns(ui, view.numbers.len(), 430.0, 2, |ui, at| number(ui, &view.numbers[at], words));
    for about in &view.about_numbers {
        aside(ui, about);
    }
}

fn number(ui: &mut Ui, view: &NumberView, words: &Words) {
    let theme = Theme::of(ui.ctx());
    let colours = theme.colours;
    framed(ui, card(&theme), 14, |ui| {
        ui.spacing_mut().item_spacing.y = theme.scaled(2.0);
        ui.label(theme.strong(&view.name, Size::Body, colours.ink));
        aside(ui, &view.levels);
        interval(ui, view, words);
        let ink = if view.conclusive { colours.teal_text } else { colours.ink };
        let said = theme.text(&view.said, Size::Body, ink);
        ui.label(if view.conclusive { said.strong() } else { said });
    });
}

/// The mean with its interval, over a line that says where nothing has changed.
fn interval(ui: &mut Ui, view: &NumberView, words: &Words) {
    let theme = Theme::of(ui.ctx());
    let colours = theme.colours;
    let (at, response) =
        ui.allocate_exact_size(vec2(ui.available_width(), theme.scaled(20.0)), Sense::hover());
    let alt = words.name("debrief-interval-alt");
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, format!("{alt}: {}", view.said)));
    let [low, mean, high] = view.interval;
    let most = low.abs().max(high.abs()).max(f64::MIN_POSITIVE) * 1.15;
    let x = |value: f64| at.center().x + (value / most) as f32 * at.width() / 2.0;
    let y = at.center().y;
    let painter = ui.painter();
    painter.hline(at.x_range(), y, Stroke::new(1.5, colours.line));
    painter.vline(at.center().x, at.y_range(), Stroke::new(2.0, colours.ink2));
    let ink = if view.conclusive { colours.teal } else { colours.ink2 };
    let thick = Stroke::new(theme.scaled(3.0), ink);
    painter.line_segment([pos2(x(low), y), pos2(x(high), y)], thick);
    let half = theme.scaled(6.0);
    for end in [low, high] {
        painter.line_segment([pos2(x(end), y - half), pos2(x(end), y + half)], thick);
    }
    // Filled where it is more than chance, a ring where it is not.
    let (middle, radius) = (pos2(x(mean), y), theme.scaled(7.0));
    painter.circle_filled(middle, radius, if view.conclusive { ink } else { colours.card });
    painter.circle_stroke(middle, radius, Stroke::new(theme.scaled(2.5), ink));
}
