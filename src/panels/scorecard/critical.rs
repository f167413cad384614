//! Critical errors: counted apart, one card, and a note of what was promised.

use egui::{Frame, Margin, Rect, Sense, Stroke, Ui, Vec2, WidgetInfo, WidgetType, pos2, vec2};

use crate::panels::icons;
use crate::panels::picture;
use crate::panels::theme::{Size, Theme};
use crate::panels::widgets::{
    Button, Kind, StickyNote, button, button_with_id, even_label, focus_ring, note, play_round, white,
};
use crate::scoring::Words;
use crate::telling::words::{Arg, gap};

use super::row_id;
use super::view::{CardAction, CardState, Page, Promised, Row};

/// The critical error that is looked at, or the last one where there are fewer now.
fn looked_at<'a>(page: &'a Page, state: &mut CardState) -> Option<&'a Row> {
    state.critical = state.critical.min(page.criticals.len().saturating_sub(1));
    page.criticals.get(state.critical)
}

/// The card of the critical error that is looked at; `at` is its place among the rows.
pub fn critical(
    ui: &mut Ui,
    (page, at): (&Page, usize),
    state: &mut CardState,
    words: &Words,
    wanted: &mut Option<CardAction>,
) {
    let Some(row) = looked_at(page, state) else { return };
    let theme = Theme::of(ui.ctx());
    let colours = theme.colours;
    let outer = Frame::new().fill(colours.card).corner_radius(16).inner_margin(Margin::same(8));
    outer.shadow(theme.shadow()).show(ui, |ui| {
        let inner = Frame::new().corner_radius(10).inner_margin(Margin::symmetric(20, 16));
        inner.stroke(Stroke::new(2.0, colours.strain)).show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = 6.0;
            ui.horizontal_top(|ui| {
                let size = theme.scaled(64.0).min(ui.available_width() * 0.2);
                let (place, _) = ui.allocate_exact_size(Vec2::splat(size), Sense::hover());
                octagon(ui, &theme, place);
                ui.add_space(8.0);
                let beside = row.promise.as_ref().filter(|_| ui.available_width() > theme.scaled(440.0));
                let note_size = vec2(theme.scaled(136.0), theme.scaled(104.0));
                let room = ui.available_width() - beside.map_or(0.0, |_| note_size.x + 24.0);
                ui.vertical(|ui| {
                    ui.set_width(room);
                    told(ui, &theme, row, words);
                });
                if let Some(promise) = beside {
                    ui.add_space(12.0);
                    let (place, _) = ui.allocate_exact_size(note_size, Sense::hover());
                    promised(ui, place, promise, words);
                }
            });
            foot(ui, (page, row, at), state, words, wanted);
        });
    });
}

/// The same where there is little height: what it was, and the way to its moment. The
/// words behind it are told by whoever points at it or listens.
pub fn brief(
    ui: &mut Ui,
    (page, at): (&Page, usize),
    state: &mut CardState,
    words: &Words,
    wanted: &mut Option<CardAction>,
) {
    let Some(row) = looked_at(page, state) else { return };
    let theme = Theme::of(ui.ctx());
    let colours = theme.colours;
    let frame = Frame::new().fill(colours.card).corner_radius(14).inner_margin(Margin::symmetric(12, 8));
    let shown = frame.stroke(Stroke::new(2.0, colours.strain)).shadow(theme.shadow()).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing = vec2(12.0, 2.0);
        ui.spacing_mut().interact_size.y = 0.0;
        let (sign, button) = (theme.scaled(40.0), theme.scaled(42.0));
        let room = ui.available_width() - sign - button - 24.0;
        ui.horizontal(|ui| {
            let (place, _) = ui.allocate_exact_size(Vec2::splat(sign), Sense::hover());
            octagon(ui, &theme, place);
            ui.vertical(|ui| {
                ui.set_width(room);
                brief_words(ui, &theme, (page, row), state, words);
            });
            let (place, _) = ui.allocate_exact_size(Vec2::splat(button), Sense::hover());
            let said = super::right::spoken(row, words);
            let response = play_round(ui, row_id(at), place, (&words.name("card-play"), &said));
            super::right::follow(ui, &response);
            if response.clicked() {
                *wanted = Some(CardAction::PlayFrom(row.from));
            }
        });
    });
    let behind: Vec<&str> = [&row.cited, &row.capped].into_iter().flatten().map(String::as_str).collect();
    if !behind.is_empty() {
        shown.response.on_hover_text(behind.join("\n"));
    }
}

fn brief_words(ui: &mut Ui, theme: &Theme, (page, row): (&Page, &Row), state: &mut CardState, words: &Words) {
    let colours = theme.colours;
    let count = page.criticals.len();
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        ui.spacing_mut().interact_size.y = 0.0;
        ui.label(theme.strong(words.name("card-critical"), Size::Small, colours.strain).line_height(None));
        if count > 1 {
            small_others(ui, theme, count, state, words);
        }
    });
    ui.label(theme.strong(&row.tag, Size::Body, colours.ink).line_height(None));
    let at = words.say("card-at", &[("time", Arg::Text(&row.time)), ("who", Arg::Text(&row.who))]);
    even_label(ui, theme.text(format!("{at}{}{}", gap(words), row.what), Size::Small, colours.ink));
}

/// From one critical error to the next, in little height.
fn small_others(ui: &mut Ui, theme: &Theme, count: usize, state: &mut CardState, words: &Words) {
    let colours = theme.colours;
    let number = |count: usize| Arg::Number(i64::try_from(count).unwrap_or(i64::MAX));
    let last = count.saturating_sub(1);
    for (id, icon, to) in [
        ("card-critical-before", icons::CHEVRON_LEFT, state.critical.checked_sub(1)),
        ("card-critical-after", icons::CHEVRON_RIGHT, Some(state.critical + 1).filter(|to| *to <= last)),
    ] {
        if id == "card-critical-after" {
            let args = [("number", number(state.critical + 1)), ("count", number(count))];
            let text = words.say("card-critical-of", &args);
            ui.label(theme.text(text, Size::Small, colours.ink2).line_height(None));
        }
        let text = words.name(id);
        let sense = if to.is_some() { Sense::click() } else { Sense::hover() };
        let (at, response) = ui.allocate_exact_size(Vec2::splat(theme.scaled(24.0)), sense);
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, to.is_some(), &text));
        let fill = if to.is_some() && response.hovered() { colours.sunk } else { colours.card };
        let line = Stroke::new(1.0, if to.is_some() { colours.ink3 } else { colours.line });
        ui.painter().circle(at.center(), at.width() / 2.0 - 1.0, fill, line);
        let ink = if to.is_some() { colours.ink } else { colours.ink3 };
        picture::paint(ui, icon.0, at.shrink(at.width() * 0.22), ink, || white(icon.1));
        focus_ring(ui, &response, at.width() / 2.0);
        if response.on_hover_text(text).clicked() {
            state.critical = to.unwrap_or(state.critical);
        }
    }
}

fn told(ui: &mut Ui, theme: &Theme, row: &Row, words: &Words) {
    let colours = theme.colours;
    ui.label(theme.strong(words.name("card-critical"), Size::Small, colours.strain).line_height(None));
    ui.label(theme.strong(&row.tag, Size::Title, colours.ink).line_height(None));
    let at = words.say("card-at", &[("time", Arg::Text(&row.time)), ("who", Arg::Text(&row.who))]);
    even_label(ui, theme.text(format!("{at}{}{}", gap(words), row.what), Size::Body, colours.ink));
    if let Some(cited) = &row.cited {
        even_label(ui, theme.text(cited, Size::Small, colours.ink2));
    }
}

/// What it cost by its cap, the others, and the way to its moment.
fn foot(
    ui: &mut Ui,
    (page, row, at): (&Page, &Row, usize),
    state: &mut CardState,
    words: &Words,
    wanted: &mut Option<CardAction>,
) {
    let theme = Theme::of(ui.ctx());
    if let Some(capped) = &row.capped {
        even_label(ui, theme.text(capped, Size::Small, theme.colours.ink2));
    }
    ui.horizontal_wrapped(|ui| {
        let text = words.name("card-play");
        let said = super::right::spoken(row, words);
        let look = Button {
            spoken: Some(&said),
            ..Button::new(&text).kind(Kind::Plain).icon(icons::PLAY.0, icons::PLAY.1)
        };
        let response = button_with_id(ui, row_id(at), &look);
        super::right::follow(ui, &response);
        if response.clicked() {
            *wanted = Some(CardAction::PlayFrom(row.from));
        }
        let count = page.criticals.len();
        if count > 1 {
            ui.add_space(8.0);
            others(ui, count, state, words);
        }
    });
}

/// From one critical error to the next.
fn others(ui: &mut Ui, count: usize, state: &mut CardState, words: &Words) {
    let theme = Theme::of(ui.ctx());
    let number = |count: usize| Arg::Number(i64::try_from(count).unwrap_or(i64::MAX));
    for (id, icon, back) in [
        ("card-critical-before", icons::CHEVRON_LEFT, true),
        ("card-critical-after", icons::CHEVRON_RIGHT, false),
    ] {
        let text = words.name(id);
        let disabled = if back { state.critical == 0 } else { state.critical + 1 >= count };
        let look = Button { icon_only: true, disabled, ..Button::new(&text).icon(icon.0, icon.1) };
        if button(ui, &look).clicked() {
            state.critical = if back { state.critical.saturating_sub(1) } else { state.critical + 1 };
        }
        if back {
            let args = [("number", number(state.critical + 1)), ("count", number(count))];
            ui.label(theme.text(words.say("card-critical-of", &args), Size::Body, theme.colours.ink2));
        }
    }
}

/// A stop sign.
fn octagon(ui: &Ui, theme: &Theme, at: Rect) {
    let colours = theme.colours;
    let radius = at.width() / 2.0;
    let corner = |index: u8| {
        let turn = (f32::from(index) + 0.5) * std::f32::consts::TAU / 8.0;
        at.center() + vec2(libm::cosf(turn), libm::sinf(turn)) * radius
    };
    let corners = (0..8).map(corner).collect();
    ui.painter().add(egui::Shape::convex_polygon(corners, colours.strain, Stroke::NONE));
    let wide = radius * 0.2;
    let bar = Rect::from_center_size(at.center() - vec2(0.0, radius * 0.16), vec2(wide, radius * 0.72));
    ui.painter().rect_filled(bar, wide / 2.0, colours.card);
    ui.painter().circle_filled(pos2(at.center().x, at.center().y + radius * 0.46), wide * 0.62, colours.card);
}

/// The note that hangs on the monitor since then.
fn promised(ui: &mut Ui, at: Rect, promise: &Promised, words: &Words) {
    let args = [
        ("to", Arg::Text(&promise.to)),
        ("by", Arg::Text(&promise.by)),
        ("words", Arg::Text(&promise.words)),
    ];
    let spoken = words.say("card-note", &args);
    let how = words.name(if promise.written { "desk-written" } else { "desk-spoken" });
    let view = StickyNote {
        what: &promise.words,
        to: &promise.to,
        by: &promise.by,
        written: promise.written,
        how: &how,
        share: None,
        spoken: &spoken,
    };
    note(ui, at, 1, &view);
}
