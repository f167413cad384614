//! The first page: how many are here, and what comes when.

use egui::{CornerRadius, Rect, Sense, Stroke, StrokeKind, Ui, WidgetInfo, WidgetType, pos2, vec2};

use crate::panels::theme::{Size, Theme};
use crate::panels::widgets::{even_galley, ring};
use crate::scoring::Words;
use crate::telling::words::{Arg, gap};

use super::foot::said;
use super::state::DebriefState;
use super::view::{DebriefView, PartView};
use super::{aside, follow, heading, title_of};

pub(super) fn start(ui: &mut Ui, view: &DebriefView, state: &mut DebriefState, words: &Words) {
    let theme = Theme::of(ui.ctx());
    heading(ui, &title_of(view, super::Page::Start, words));
    ui.label(theme.strong(&view.who, Size::Lead, theme.colours.teal_text));
    aside(ui, &view.rules.join(gap(words)));
    ui.spacing_mut().item_spacing.y = theme.scaled(1.0);
    for (number, part) in view.script.iter().enumerate() {
        row(ui, number, part, state, words);
    }
}

/// A part: a click makes it the one that the clock is about. That one says what is done
/// in it; those that were over before are quiet.
fn row(ui: &mut Ui, number: usize, part: &PartView, state: &mut DebriefState, words: &Words) {
    let theme = Theme::of(ui.ctx());
    let colours = theme.colours;
    let now = state.clock.part == number;
    let minutes = words.say("time-minutes", &[("minutes", Arg::Number(i64::from(part.minutes)))]);
    let used = state.clock.spent.get(number).is_some_and(|spent| *spent > 0.0);
    let left = state.clock.left(number, part.minutes);
    let shown = match (used, part.over) {
        (true, _) => said(left, words),
        (false, true) => words.name("debrief-part-over"),
        (false, false) => String::new(),
    };
    let painter = ui.painter().clone();
    let pad = vec2(theme.scaled(12.0), theme.scaled(3.0));
    let column = theme.scaled(84.0);
    let quiet = part.over && !now;
    let ink = if quiet { colours.ink3 } else { colours.ink };
    let minutes_ink = if quiet { colours.ink3 } else { colours.teal_text };
    let left_ink = if left < 0 { colours.promise_text } else { colours.ink2 };
    let clock = painter.layout_no_wrap(shown.clone(), theme.font(Size::Body), left_ink);
    let room = ui.available_width() - column - clock.size().x - 4.0 * pad.x;
    let font = if now { theme.bold(Size::Body) } else { theme.font(Size::Body) };
    let room = room.max(theme.scaled(80.0));
    let name = painter.layout(part.name.clone(), font, ink, room);
    let line = name.size().y.max(theme.line_height(Size::Body));
    let what = now.then(|| even_galley(ui, &part.what, theme.font(Size::Body), colours.ink2, room));
    let more = what.as_ref().map_or(0.0, |what| what.size().y + pad.y);
    let high = line + more + 2.0 * pad.y;
    let (at, response) = ui.allocate_exact_size(vec2(ui.available_width(), high), Sense::click());
    let told = if now { part.what.clone() } else { String::new() };
    let spoken = [format!("{}, {minutes}", part.name), shown, told].join(" ").trim().to_owned();
    response.widget_info(|| WidgetInfo::selected(WidgetType::Button, true, now, &spoken));
    if response.clicked() {
        state.clock.go(number);
    }
    follow(&response);
    let corners = CornerRadius::same(12);
    if now {
        painter.rect_filled(at, corners, colours.teal_tint);
        painter.rect_stroke(at, corners, Stroke::new(2.0, colours.teal), StrokeKind::Inside);
    } else if response.hovered() {
        painter.rect_filled(at, corners, colours.sunk);
    }
    let long = painter.layout_no_wrap(minutes, theme.bold(Size::Body), minutes_ink);
    let middle = |high: f32| at.top() + pad.y + (line - high) / 2.0;
    let long_at = pos2(at.left() + pad.x + column - long.size().x - pad.x, middle(long.size().y));
    painter.galley(long_at, long, minutes_ink);
    let name_at = pos2(at.left() + pad.x + column, middle(name.size().y));
    painter.galley(name_at, name, ink);
    if let Some(what) = what {
        painter.galley(pos2(name_at.x, at.top() + pad.y + line), what, colours.ink2);
    }
    let clock_at =
        Rect::from_min_size(pos2(at.right() - pad.x - clock.size().x, middle(clock.size().y)), clock.size());
    painter.galley(clock_at.min, clock, left_ink);
    if response.has_focus() {
        ring(ui, at, 12.0);
    }
}
