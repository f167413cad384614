//! What a shift came to: first one's own mark, then the score as both desks see
//! it, with a sentence for every lost point and the way back to its moment.
//!
//! - [`view`]: what is shown and what can be wanted; made from a shift by `CardView::of`;
//! - [`overlay`]: the same as a facilitator looks at it;
//! - [`card_ui`]: the screen.
//!
//! Arrow keys go through the findings, Enter plays from the one in focus; F opens the
//! facilitator's view.

mod ask;
mod bar;
mod chips;
mod critical;
mod history;
mod left;
mod of;
pub mod overlay;
pub mod parts;
mod right;
pub mod view;

use egui::{EventFilter, Id, Key, Margin, Modifiers, Rect, ScrollArea, Ui, UiBuilder, pos2, vec2};

use crate::scoring::Words;
use crate::telling::scorecard::rounded;
use crate::telling::words::Arg;
use crate::vocab::Desk;

use super::theme::Theme;

use overlay::state::OverlayState;
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
    let page = sheet.pages.get(state.page)?;
    if let Some(overlay) = &view.overlay {
        state.overlay.settle(overlay);
        if state.overlay.open {
            let shift = bar::shift_and_place(view, words);
            let kept = overlay::overlay_ui(ui, overlay, &mut state.overlay, &shift, words);
            return kept.map(CardAction::Seen);
        }
    }
    let moments = page.moments(state.all_findings).len();
    walk(ui, state, moments + usize::from(!page.criticals.is_empty()));
    let mut wanted = on_by_key(ui).then_some(CardAction::Next);
    if view.overlay.is_some() && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::F)) {
        wanted = Some(CardAction::Facilitate);
    }
    let whole = ui.max_rect();
    if whole.width() < theme.scaled(940.0) || whole.height() < theme.scaled(520.0) {
        below_each_other(ui, view, (page, moments), state, words, &mut wanted);
    } else {
        beside_each_other(ui, view, (page, moments), state, words, &mut wanted);
    }
    with_what_is_unsaved(wanted, &mut state.overlay)
}

/// What a facilitator has not saved yet is not left behind at once.
fn with_what_is_unsaved(wanted: Option<CardAction>, state: &mut OverlayState) -> Option<CardAction> {
    let stays = |action: &CardAction| {
        matches!(
            action,
            CardAction::Own(_) | CardAction::Rubric(_) | CardAction::Seen(_) | CardAction::Facilitate
        )
    };
    let action = wanted?;
    if action == CardAction::Facilitate {
        state.open = true;
    } else if !stays(&action) && state.unsaved() > 0 && !state.warned {
        state.open = true;
        state.warned = true;
        return None;
    }
    Some(action)
}

/// Enter goes on where nothing has the focus; a key that is held from the page before
/// does not.
fn on_by_key(ui: &Ui) -> bool {
    let free = ui.memory(|memory| memory.focused()).is_none();
    let fresh = |event: &egui::Event| {
        matches!(event, egui::Event::Key { key: Key::Enter, pressed: true, repeat: false, .. })
    };
    free && ui.input(|input| input.events.iter().any(fresh))
}

fn below_each_other(
    ui: &mut Ui,
    view: &CardView,
    (page, moments): (&view::Page, usize),
    state: &mut CardState,
    words: &Words,
    wanted: &mut Option<CardAction>,
) {
    let theme = Theme::of(ui.ctx());
    let margin = 16.0;
    let inner = ui.max_rect().shrink2(vec2(margin, 0.0));
    let panel = |ui: &mut Ui, shows: &mut dyn FnMut(&mut Ui)| {
        theme.panel().show(ui, |ui| {
            ui.set_width(ui.available_width());
            shows(ui);
        });
        ui.add_space(margin);
    };
    ScrollArea::vertical().id_salt("card").auto_shrink(false).show(&mut part(ui, inner), |ui| {
        ui.add_space(margin);
        panel(ui, &mut |ui| bar::stacked(ui, view, state, words, wanted));
        panel(ui, &mut |ui| {
            left::left(ui, view, state, words, true, None);
            left::rule(ui);
            left::private(ui, words);
        });
        if !page.criticals.is_empty() {
            critical::critical(ui, (page, moments), state, words, wanted);
            ui.add_space(margin);
        }
        panel(ui, &mut |ui| right::moments(ui, view, state, words, (false, &mut *wanted)));
    });
}

fn beside_each_other(
    ui: &mut Ui,
    view: &CardView,
    (page, moments): (&view::Page, usize),
    state: &mut CardState,
    words: &Words,
    wanted: &mut Option<CardAction>,
) {
    let theme = Theme::of(ui.ctx());
    let whole = ui.max_rect();
    let top = Rect::from_min_max(whole.min, pos2(whole.right(), whole.top() + theme.scaled(56.0).max(52.0)));
    ui.painter().add(theme.small_shadow().as_shape(top, 0));
    ui.painter().rect_filled(top, 0.0, theme.colours.paper);
    let named = bar::bar(ui, top.shrink2(vec2(16.0, 4.0)), view, state, words, wanted);
    let margin = if whole.width() < 1_200.0 { 16.0 } else { 24.0 };
    let body = Rect::from_min_max(pos2(whole.left(), top.bottom()), whole.max).shrink(margin);
    // On a very wide window the lines would grow too long to read.
    let body =
        Rect::from_center_size(body.center(), vec2(body.width().min(theme.scaled(1_720.0)), body.height()));
    let split = body.left() + body.width() * 0.461;
    let one = Rect::from_min_max(body.min, pos2(split, body.bottom()));
    let other = Rect::from_min_max(pos2(split + margin, body.top()), body.max);
    theme.sheet_under(ui.painter(), one);
    sheet(ui, one, view, state, words, named);
    let has = !page.criticals.is_empty();
    if body.height() < theme.scaled(640.0) {
        // Too low for two cards: they scroll together.
        ScrollArea::vertical().id_salt("right").auto_shrink(false).show(&mut part(ui, other), |ui| {
            if has {
                critical::brief(ui, (page, moments), state, words, wanted);
                ui.add_space(8.0);
            }
            theme.panel().inner_margin(Margin::symmetric(18, 12)).show(ui, |ui| {
                ui.set_width(ui.available_width());
                right::moments(ui, view, state, words, (true, &mut *wanted));
            });
        });
        return;
    }
    // The card below the moments is as high as it was last time.
    let id = ui.id().with("critical-height");
    let before: f32 = ui.data(|data| data.get_temp(id)).unwrap_or(0.0);
    let room = if has { (before + margin).min(other.height() * 0.5) } else { 0.0 };
    let upper = other.with_max_y(other.bottom() - room);
    let lower = Rect::from_min_max(pos2(other.left(), upper.bottom() + margin), other.max);
    panel(ui, "moments", upper, |ui| right::moments(ui, view, state, words, (false, &mut *wanted)));
    if has {
        let area = ScrollArea::vertical().id_salt("critical").auto_shrink(false);
        let shown = area.show(&mut part(ui, lower), |ui| {
            critical::critical(ui, (page, moments), state, words, wanted);
        });
        let now = shown.content_size.y;
        if (now - before).abs() > 0.5 {
            ui.data_mut(|data| data.insert_temp(id, now));
            ui.ctx().request_repaint();
        }
    }
}

/// The margin within a panel of this width.
fn inside(width: f32) -> f32 {
    if width > 600.0 { 28.0 } else { 18.0 }
}

/// A panel whose content scrolls.
fn panel(ui: &mut Ui, name: &str, at: Rect, shows: impl FnOnce(&mut Ui)) {
    let theme = Theme::of(ui.ctx());
    let pad = inside(at.width());
    let frame = theme.panel().inner_margin(Margin::symmetric(pad as i8, 16));
    frame.show(&mut part(ui, at), |ui| {
        ui.set_min_size(at.size() - vec2(2.0 * pad, 32.0));
        ScrollArea::vertical().id_salt(name).auto_shrink(false).show(ui, shows);
    });
}

/// The sheet of the marks, with its foot.
fn sheet(ui: &mut Ui, at: Rect, view: &CardView, state: &mut CardState, words: &Words, named: bool) {
    let theme = Theme::of(ui.ctx());
    let pad = inside(at.width());
    ui.painter().add(theme.shadow().as_shape(at, 16));
    ui.painter().rect_filled(at, 16, theme.colours.paper);
    let inner = at.shrink2(vec2(pad, 16.0));
    let id = ui.id().with("foot-height");
    let foot: f32 = ui.data(|data| data.get_temp(id)).unwrap_or(32.0);
    let upper = inner.with_max_y(inner.bottom() - foot);
    ScrollArea::vertical().id_salt("left").auto_shrink(false).show(&mut part(ui, upper), |ui| {
        left::left(ui, view, state, words, named, Some(upper.height()));
    });
    let lower = Rect::from_min_max(pos2(inner.left(), upper.bottom()), inner.max);
    let mut below = part(ui, lower);
    below.spacing_mut().item_spacing.y = 2.0;
    left::rule(&mut below);
    left::private(&mut below, words);
    let now = below.min_rect().height();
    if (now - foot).abs() > 0.5 {
        ui.data_mut(|data| data.insert_temp(id, now));
        ui.ctx().request_repaint();
    }
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
