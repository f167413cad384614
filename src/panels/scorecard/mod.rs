//! What a shift came to: first one's own mark, then the score as both desks see
//! it, with a sentence for every lost point and the way back to its moment.
//!
//! - [`view`]: what is shown and what can be wanted; made from a shift by `CardView::of`;
//! - [`card_ui`]: the screen.
//!
//! Arrow keys go through the findings, Enter plays from the one in focus.

mod ask;
mod left;
mod of;
mod right;
pub mod view;

use egui::{EventFilter, Id, Key, Modifiers, Rect, ScrollArea, Ui, UiBuilder, pos2, vec2};

use crate::scoring::Words;
use crate::telling::scorecard::rounded;
use crate::telling::words::Arg;
use crate::vocab::Desk;

use super::icons;
use super::theme::{Size, Theme};
use super::widgets::{Button, Kind, Segment, button, segmented};

pub use view::{About, CardAction, CardState, CardView, Luck, OwnMark};

/// The screen. Fills the ui.
pub fn card_ui(ui: &mut Ui, view: &CardView, state: &mut CardState, words: &Words) -> Option<CardAction> {
    if view.ask && state.given.is_none() && !state.passed_over {
        return ask::ask_ui(ui, view, state, words);
    }
    let theme = Theme::of(ui.ctx());
    state.sheet = state.sheet.min(view.sheets.len().saturating_sub(1));
    let sheet = view.sheets.get(state.sheet)?;
    state.page = state.page.min(sheet.pages.len().saturating_sub(1));
    let shown = |page: &view::Page| page.shown(state.all_findings).len() + page.criticals.len();
    let rows = sheet.pages.get(state.page).map_or(0, shown);
    walk(ui, state, rows);
    let whole = ui.max_rect();
    let margin = 16.0;
    let named = whole.width() - 2.0 * margin > theme.scaled(1_240.0);
    let mut wanted = None;
    if whole.width() < theme.scaled(980.0) || whole.height() < theme.scaled(520.0) {
        let inner = whole.shrink2(vec2(margin, 0.0));
        ScrollArea::vertical().id_salt("card").auto_shrink(false).show(&mut part(ui, inner), |ui| {
            ui.add_space(margin);
            theme.panel().show(ui, |ui| {
                ui.set_width(ui.available_width());
                stacked_bar(ui, view, state, words, &mut wanted);
            });
            ui.add_space(margin);
            theme.panel().show(ui, |ui| {
                ui.set_width(ui.available_width());
                left::left(ui, view, state, words, true);
            });
            ui.add_space(margin);
            right::right(ui, view, state, words, &mut wanted);
            ui.add_space(margin);
        });
        return wanted;
    }
    let top = Rect::from_min_max(whole.min, pos2(whole.right(), whole.top() + theme.scaled(60.0).max(56.0)));
    ui.painter().add(theme.small_shadow().as_shape(top, 0));
    ui.painter().rect_filled(top, 0.0, theme.colours.paper);
    bar(&mut part(ui, top.shrink2(vec2(margin, 6.0))), view, state, words, named, &mut wanted);
    let body = Rect::from_min_max(pos2(whole.left(), top.bottom()), whole.max).shrink(margin);
    // On a very wide window the lines would grow too long to read.
    let body =
        Rect::from_center_size(body.center(), vec2(body.width().min(theme.scaled(1_720.0)), body.height()));
    let split = body.left() + body.width() * 0.46;
    let one = Rect::from_min_max(body.min, pos2(split - margin / 2.0, body.bottom()));
    let other = Rect::from_min_max(pos2(split + margin / 2.0, body.top()), body.max);
    theme.panel().show(&mut part(ui, one), |ui| {
        ui.set_min_size(one.size() - vec2(32.0, 32.0));
        ScrollArea::vertical()
            .id_salt("left")
            .auto_shrink(false)
            .show(ui, |ui| left::left(ui, view, state, words, named));
    });
    ScrollArea::vertical().id_salt("right").auto_shrink(false).show(&mut part(ui, other), |ui| {
        right::right(ui, view, state, words, &mut wanted);
    });
    wanted
}

/// A part of the screen.
fn part(ui: &mut Ui, at: Rect) -> Ui {
    ui.new_child(UiBuilder::new().max_rect(at))
}

/// The id of a finding's button.
fn row_id(index: usize) -> Id {
    Id::new(("card-row", index))
}

/// Arrow keys go from finding to finding.
fn walk(ui: &Ui, state: &mut CardState, rows: usize) {
    let focused = ui.memory(|memory| memory.focused());
    let here = (0..rows).find(|index| focused == Some(row_id(*index)));
    if focused.is_some() && here.is_none() {
        return;
    }
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let (down, up) = (pressed(Key::ArrowDown), pressed(Key::ArrowUp));
    let last = rows.saturating_sub(1);
    let next = match (here.or(state.row), down, up) {
        _ if rows == 0 => None,
        (None, true, _) => Some(0),
        (None, _, true) => Some(last),
        (Some(at), true, _) => Some((at + 1).min(last)),
        (Some(at), _, true) => Some(at.saturating_sub(1)),
        _ => None,
    };
    let focus = next.or(here);
    if let Some(index) = focus {
        state.row = Some(index);
        let filter = EventFilter { vertical_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| {
            if next.is_some() {
                memory.request_focus(row_id(index));
                // egui would go one further in the same pass.
                memory.move_focus(egui::FocusDirection::None);
            }
            memory.set_focus_lock_filter(row_id(index), filter);
        });
    }
}

/// The bar over two columns: one line.
fn bar(
    ui: &mut Ui,
    view: &CardView,
    state: &mut CardState,
    words: &Words,
    named: bool,
    wanted: &mut Option<CardAction>,
) {
    ui.horizontal_centered(|ui| {
        if named {
            heading(ui, view, words);
            ui.add_space(16.0);
        }
        rubrics(ui, view, state, words, wanted);
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            buttons(ui, view, words, wanted, true);
        });
    });
}

/// The same where everything stands below each other.
fn stacked_bar(
    ui: &mut Ui,
    view: &CardView,
    state: &mut CardState,
    words: &Words,
    wanted: &mut Option<CardAction>,
) {
    heading(ui, view, words);
    rubrics(ui, view, state, words, wanted);
    ui.horizontal_wrapped(|ui| buttons(ui, view, words, wanted, false));
}

/// The shift, its day, and whose desk it was.
fn shift_and_place(view: &CardView, words: &Words) -> String {
    match &view.place {
        Some(place) => {
            let args = [("shift", Arg::Text(&view.shift)), ("place", Arg::Text(place))];
            words.say("card-shift-place", &args)
        }
        None => view.shift.clone(),
    }
}

fn heading(ui: &mut Ui, view: &CardView, words: &Words) {
    let theme = Theme::of(ui.ctx());
    let colours = theme.colours;
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        ui.label(
            egui::RichText::new(words.name("card-title")).font(theme.bold(Size::Body)).color(colours.ink),
        );
        let under = shift_and_place(view, words);
        ui.label(egui::RichText::new(under).font(theme.font(Size::Small)).color(colours.ink2));
    });
}

fn rubrics(
    ui: &mut Ui,
    view: &CardView,
    state: &mut CardState,
    words: &Words,
    wanted: &mut Option<CardAction>,
) {
    let colours = Theme::of(ui.ctx()).colours;
    let names: Vec<(String, String)> = view
        .sheets
        .iter()
        .map(|sheet| {
            let quality = sheet.pages.get(state.page).and_then(|page| page.quality_milli);
            (as_scored(sheet.desk, words), points(quality, words))
        })
        .collect();
    let segments: Vec<Segment<'_>> = names
        .iter()
        .zip(&view.sheets)
        .map(|((name, number), sheet)| Segment {
            text: name,
            number: Some(number),
            icon: Some(match sheet.desk {
                Desk::Support => (icons::SUPPORT, colours.teal_text),
                Desk::Sales => (icons::SALES, colours.coral_text),
            }),
        })
        .collect();
    if let Some(index) = segmented(ui, &words.name("card-rubric"), &segments, state.sheet) {
        state.sheet = index;
        state.row = None;
        *wanted = view.sheets.get(index).map(|sheet| CardAction::Rubric(sheet.desk));
    }
}

fn as_scored(desk: Desk, words: &Words) -> String {
    words.name(match desk {
        Desk::Support => "card-as-support",
        Desk::Sales => "card-as-sales",
    })
}

/// A mark in words, rounded to whole points.
fn points(milli: Option<i64>, words: &Words) -> String {
    milli.map_or_else(|| words.name("unit-nothing"), |milli| ((milli + 500).div_euclid(1_000)).to_string())
}

/// Points with a decimal, where there is one.
fn exact(milli: i64, words: &Words) -> String {
    words.say("card-points", &[("points", Arg::Milli(rounded(milli)))])
}

fn buttons(
    ui: &mut Ui,
    view: &CardView,
    words: &Words,
    wanted: &mut Option<CardAction>,
    from_the_right: bool,
) {
    let mut offered = vec![("card-next", icons::ARROW, Kind::Primary, CardAction::Next)];
    if view.practice {
        offered.push(("card-again-new", icons::FORK, Kind::Plain, CardAction::Again(Luck::New)));
        offered.push(("card-again-same", icons::REPLAY, Kind::Plain, CardAction::Again(Luck::Same)));
    } else {
        offered.push(("card-replay", icons::PLAY, Kind::Plain, CardAction::Replay));
    }
    if !from_the_right {
        offered.reverse();
    }
    for (id, icon, kind, action) in offered {
        let text = words.name(id);
        if button(ui, &Button::new(&text).kind(kind).icon(icon.0, icon.1)).clicked() {
            *wanted = Some(action);
        }
    }
}
