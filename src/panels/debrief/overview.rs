//! All pages at once, and the keys.

use egui::{CornerRadius, Sense, Stroke, StrokeKind, Ui, WidgetInfo, WidgetType, vec2};

use crate::panels::theme::{Size, Theme};
use crate::panels::widgets::ring;
use crate::scoring::Words;

use super::state::{DebriefAction, DebriefState};
use super::view::{DebriefView, Page};
use super::{aside, follow, heading, in_columns, space, title_of};

pub(super) fn overview(
    ui: &mut Ui,
    (view, _, pages): (&DebriefView, Page, &[Page]),
    state: &mut DebriefState,
    words: &Words,
) -> Option<DebriefAction> {
    heading(ui, &words.name("debrief-pages"));
    space(ui);
    in_columns(ui, pages.len(), 300.0, 3, |ui, at| {
        if tile(ui, at, &title_of(view, pages[at], words), at == state.page) {
            (state.page, state.overview) = (at, false);
        }
    });
    space(ui);
    aside(ui, &words.name("debrief-keys"));
    aside(ui, &words.name("debrief-keys-moment"));
    None
}

/// A page; whether it is to be opened.
fn tile(ui: &mut Ui, number: usize, title: &str, now: bool) -> bool {
    let theme = Theme::of(ui.ctx());
    let colours = theme.colours;
    let pad = theme.scaled(10.0);
    let font = theme.bold(Size::Body);
    let digit = ui.painter().layout_no_wrap((number + 1).to_string(), font, colours.teal_text);
    let column = theme.scaled(34.0);
    let room = ui.available_width() - 2.0 * pad - column;
    let name = ui.painter().layout(title.to_owned(), theme.font(Size::Body), colours.ink, room);
    let high = name.size().y.max(digit.size().y) + 2.0 * pad;
    let (at, response) = ui.allocate_exact_size(vec2(ui.available_width(), high), Sense::click());
    let spoken = format!("{}: {title}", number + 1);
    response.widget_info(|| WidgetInfo::selected(WidgetType::Button, true, now, &spoken));
    follow(&response);
    let fill = if now || response.hovered() { colours.teal_tint } else { colours.card };
    let line = if now { Stroke::new(2.5, colours.teal) } else { Stroke::new(1.0, colours.line) };
    ui.painter().rect_filled(at, CornerRadius::same(14), fill);
    ui.painter().rect_stroke(at, CornerRadius::same(14), line, StrokeKind::Inside);
    ui.painter().galley(at.min + vec2(pad, pad), digit, colours.teal_text);
    ui.painter().galley(at.min + vec2(pad + column, pad), name, colours.ink);
    if response.has_focus() {
        ring(ui, at, 14.0);
    }
    response.clicked()
}
