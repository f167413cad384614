//! Before and after, home and away, with what may be said about them.

use egui::{Rect, Sense, Stroke, Ui, WidgetInfo, WidgetType, pos2, vec2};

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
    if let Some(caveat) = &view.caveat {
        read(ui, caveat);
    }
    in_columns(ui, view.numbers.len(), 430.0, 2, |ui, at| number(ui, &view.numbers[at], words));
    for about in &view.about_numbers {
        aside(ui, about);
    }
}

fn number(ui: &mut Ui, view: &NumberView, words: &Words) {
    let theme = Theme::of(ui.ctx());
    let colours = theme.colours;
    framed(ui, card(&theme), 14, vec2(12.0, 5.0), |ui| {
        ui.spacing_mut().item_spacing = vec2(theme.scaled(12.0), 0.0);
        ui.label(theme.strong(&view.name, Size::Body, colours.ink));
        let levels = ui.painter().layout_no_wrap(view.levels.clone(), theme.font(Size::Body), colours.ink2);
        if levels.size().x < ui.available_width() * 0.5 {
            ui.horizontal_top(|ui| {
                aside(ui, &view.levels);
                interval(ui, view, words);
            });
        } else {
            aside(ui, &view.levels);
            interval(ui, view, words);
        }
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
        ui.allocate_exact_size(vec2(ui.available_width(), theme.scaled(34.0)), Sense::hover());
    let alt = words.name("debrief-interval-alt");
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, format!("{alt}: {}", view.said)));
    let [low, mean, high] = view.interval;
    let most = low.abs().max(high.abs()).max(f64::MIN_POSITIVE) * 1.15;
    let x = |value: f64| at.center().x + (value / most) as f32 * at.width() / 2.0;
    let line = at.with_max_y(at.top() + theme.scaled(18.0));
    let y = line.center().y;
    let painter = ui.painter();
    painter.hline(line.x_range(), y, Stroke::new(1.5, colours.line));
    painter.vline(line.center().x, line.y_range(), Stroke::new(2.0, colours.ink2));
    let [below, none, above] = &view.ends;
    scale(ui, at, [(x(low), below), (line.center().x, none), (x(high), above)]);
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

/// What the places on the line stand for, below it and beside each other.
fn scale(ui: &Ui, at: Rect, mut marks: [(f32, &String); 3]) {
    let theme = Theme::of(ui.ctx());
    let ink = theme.colours.ink2;
    let gap = theme.scaled(6.0);
    marks.sort_by(|one, other| one.0.total_cmp(&other.0));
    let texts =
        marks.map(|(x, text)| (x, ui.painter().layout_no_wrap(text.clone(), theme.font(Size::Small), ink)));
    let mut lefts = [at.left(); 3];
    let mut free = at.left();
    for (left, (x, text)) in lefts.iter_mut().zip(&texts) {
        *left = (x - text.size().x / 2.0).max(free);
        free = *left + text.size().x + gap;
    }
    let mut free = at.right();
    for (left, (_, text)) in lefts.iter_mut().zip(&texts).rev() {
        *left = left.min(free - text.size().x);
        free = *left - gap;
    }
    for (left, (_, text)) in lefts.into_iter().zip(texts) {
        let top = at.bottom() - text.size().y;
        ui.painter().galley(pos2(left, top), text, ink);
    }
}
