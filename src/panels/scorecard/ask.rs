//! One's own mark, before any other is seen.

use egui::{CornerRadius, Rect, ScrollArea, Sense, Ui, UiBuilder, WidgetInfo, WidgetType, pos2, vec2};

use crate::panels::theme::{Size, Theme};
use crate::panels::widgets::{Button, Kind, Slider, button, even_label, slider};
use crate::scoring::Words;
use crate::telling::words::Arg;

use super::parts::parts_ui;
use super::view::{CardAction, CardState, CardView, OwnMark};

/// Room inside the sheet, round what stands on it.
const INNER: f32 = 32.0;

/// How high both parts of the sheet were the last time.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Heights {
    body: f32,
    foot: f32,
}

/// Asks for the own mark and how sure one is of it. What is asked scrolls where it has
/// no room; the way on is always in sight.
pub fn ask_ui(ui: &mut Ui, view: &CardView, state: &mut CardState, words: &Words) -> Option<CardAction> {
    let theme = Theme::of(ui.ctx());
    let whole = ui.max_rect();
    let id = ui.id().with("ask-height");
    let usual = Heights { body: theme.scaled(560.0), foot: theme.scaled(40.0) };
    let before: Heights = ui.data(|data| data.get_temp(id)).unwrap_or(usual);
    let foot = before.foot + theme.scaled(16.0);
    let height = (before.body + foot + 2.0 * INNER).min(whole.height() - 32.0);
    let width = (whole.width() - 64.0).min(theme.scaled(900.0));
    let top = whole.top() + 16.0 + (whole.height() - 32.0 - height) * 0.45;
    let at = Rect::from_min_size(pos2(whole.center().x - width / 2.0, top), vec2(width, height));
    let corners = CornerRadius::same(16);
    ui.painter().add(theme.shadow().as_shape(at, corners));
    ui.painter().rect_filled(at, corners, theme.colours.paper);
    let inside = at.shrink(INNER);
    let reading = inside.with_max_y(inside.bottom() - foot);
    let bar = reading.with_max_x(reading.right() + INNER * 0.6);
    let mut child = ui.new_child(UiBuilder::new().max_rect(bar).id_salt("ask"));
    let shown = ScrollArea::vertical().id_salt("ask").auto_shrink(false).show(&mut child, |ui| {
        ui.set_max_width(reading.width());
        asked(ui, view, state, words);
    });
    let below = inside.with_min_y(reading.bottom() + theme.scaled(16.0));
    let mut child = ui.new_child(UiBuilder::new().max_rect(below).id_salt("ask-foot"));
    let wanted = ends(&mut child, state, words);
    let now = Heights { body: shown.content_size.y, foot: child.min_rect().height() };
    if (now.body - before.body).abs() > 0.5 || (now.foot - before.foot).abs() > 0.5 {
        ui.data_mut(|data| data.insert_temp(id, now));
        ui.ctx().request_discard("the sheet has found its height");
        ui.ctx().request_repaint();
    }
    wanted
}

fn asked(ui: &mut Ui, view: &CardView, state: &mut CardState, words: &Words) {
    let theme = Theme::of(ui.ctx());
    let colours = theme.colours;
    ui.label(theme.text(&view.shift, Size::Small, colours.ink2));
    even_label(ui, theme.strong(words.name("card-ask-title"), Size::Large, colours.ink));
    even_label(ui, theme.text(words.name("card-ask-why"), Size::Body, colours.ink2));
    ui.add_space(theme.scaled(12.0));
    mark(ui, &words.name("card-ask-own"), &mut state.own, words, false);
    ui.add_space(theme.scaled(12.0));
    mark(ui, &words.name("card-ask-sure"), &mut state.sure, words, true);
    parts_ui(ui, &view.parts, &mut state.parts, words);
}

fn mark(ui: &mut Ui, question: &str, value: &mut Option<u8>, words: &Words, percent: bool) {
    let theme = Theme::of(ui.ctx());
    let colours = theme.colours;
    let shown = match (*value, percent) {
        (Some(value), true) => words.say("set-percent", &[("n", Arg::Number(i64::from(value)))]),
        (Some(value), false) => value.to_string(),
        (None, _) => words.name("card-ask-unset"),
    };
    ui.label(theme.strong(question, Size::Body, colours.ink));
    ui.label(theme.strong(&shown, Size::Huge, colours.ink).line_height(None));
    let stops: Vec<i64> = (0..=100).collect();
    let slid = slider(
        ui,
        &Slider {
            label: question,
            stops: &stops,
            value: value.map(i64::from),
            spoken: &shown,
            least: "",
            most: "",
            filled: true,
            marks: &[0, 25, 50, 75, 100].map(|points| (points, points.to_string())),
        },
    );
    if let Some(chosen) = slid.chosen {
        *value = u8::try_from(chosen).ok();
    }
}

fn ends(ui: &mut Ui, state: &mut CardState, words: &Words) -> Option<CardAction> {
    let mut wanted = None;
    let row = ui.horizontal_wrapped(|ui| {
        let (show, skip) = (words.name("card-ask-show"), words.name("card-ask-skip"));
        let both = state.own.zip(state.sure);
        let ready = Button { disabled: both.is_none(), ..Button::new(&show).kind(Kind::Primary) };
        if button(ui, &ready).clicked()
            && let Some((points, sure)) = both
        {
            let own = OwnMark { points, sure: Some(sure) };
            state.given = Some(own);
            wanted = Some(CardAction::Own(own));
        }
        if button(ui, &Button::new(&skip).kind(Kind::Quiet)).clicked() {
            state.passed_over = true;
        }
    });
    if state.own.is_none() || state.sure.is_none() {
        missing(ui, row.response.rect, words);
    }
    wanted
}

/// Why the way on is faded: beside it where there is room, below it otherwise.
fn missing(ui: &mut Ui, row: Rect, words: &Words) {
    let theme = Theme::of(ui.ctx());
    let text = theme.text(words.name("card-ask-missing"), Size::Small, theme.colours.ink2);
    let font = theme.font(Size::Small);
    let line = ui.painter().layout_no_wrap(text.text().to_owned(), font, theme.colours.ink2);
    let at = pos2(row.right() + theme.scaled(16.0), row.center().y - line.size().y / 2.0);
    if at.x + line.size().x > ui.max_rect().right() {
        even_label(ui, text);
        return;
    }
    let response = ui.interact(Rect::from_min_size(at, line.size()), ui.id().with("missing"), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, text.text()));
    ui.painter().galley(at, line, theme.colours.ink2);
}
