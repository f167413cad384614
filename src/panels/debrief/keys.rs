//! The keys of a debrief. A field that is being typed in hears all of them but Esc.

use egui::{Event, Id, Key, Modifiers, Ui};

use super::state::{DebriefAction, DebriefState};
use super::view::{DebriefView, Page};

/// Replies are counted by these.
const NUMBERS: [Key; 9] =
    [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num6, Key::Num7, Key::Num8, Key::Num9];

/// Does what keys want; the action is to leave.
pub(super) fn keys(
    ui: &Ui,
    view: &DebriefView,
    state: &mut DebriefState,
    (page, pages): (Page, usize),
) -> Option<DebriefAction> {
    let typing = ui.ctx().text_edit_focused();
    // Esc leaves a field first; egui has taken the focus away by now.
    let typed_before = ui.data_mut(|data| {
        std::mem::replace(data.get_temp_mut_or_default::<bool>(Id::new("debrief-typing")), typing)
    });
    if typing {
        return None;
    }
    if pressed(ui, Key::Escape) > 0 && !typed_before {
        if !state.overview {
            return Some(DebriefAction::Back);
        }
        state.overview = false;
    }
    let was = (state.page, state.overview);
    through(ui, state, (page, pages));
    if was != (state.page, state.overview) {
        leave_focus(ui);
    }
    if pressed(ui, Key::T) > 0 {
        state.clock.running = !state.clock.running;
    }
    for _ in 0..pressed(ui, Key::N) {
        state.clock.go((state.clock.part + 1).min(view.script.len().saturating_sub(1)));
    }
    if let (Page::Moment(number), false) = (page, state.overview) {
        count(ui, state, number);
    }
    None
}

/// From page to page.
fn through(ui: &Ui, state: &mut DebriefState, (page, pages): (Page, usize)) {
    if pressed(ui, Key::O) > 0 {
        state.overview = !state.overview;
    }
    let free = ui.memory(egui::Memory::focused).is_none();
    // What has the focus is clicked by the space bar.
    let space = if free { pressed(ui, Key::Space) } else { 0 };
    let on = pressed(ui, Key::ArrowRight) + pressed(ui, Key::PageDown) + space;
    let back = pressed(ui, Key::ArrowLeft) + pressed(ui, Key::PageUp);
    if on + back > 0 && state.overview {
        state.overview = false;
        return;
    }
    if on > 0 {
        state.on(page, pages);
    }
    if back > 0 {
        state.back(page);
    }
    if pressed(ui, Key::Home) > 0 {
        state.page = 0;
    }
    if pressed(ui, Key::End) > 0 {
        state.page = pages.saturating_sub(1);
    }
}

/// Hands at a moment.
fn count(ui: &Ui, state: &mut DebriefState, number: usize) {
    let Some(hands) = state.rooms.get_mut(number) else { return };
    for (reply, key) in NUMBERS.into_iter().enumerate() {
        for _ in 0..pressed(ui, key) {
            hands.more(reply);
        }
    }
    let last = hands.last;
    // On many keyboards the plus stands above another sign, with shift or without.
    for _ in 0..typed(ui, "+") {
        hands.more(last);
    }
    for _ in 0..typed(ui, "-") {
        hands.fewer(last);
    }
}

/// How often a key was pressed, held or not. Nobody else hears of it.
fn pressed(ui: &Ui, key: Key) -> usize {
    ui.input_mut(|input| input.count_and_consume_key(Modifiers::NONE, key))
}

/// How often a sign was typed.
fn typed(ui: &Ui, sign: &str) -> usize {
    ui.input(|input| {
        let is = |event: &&Event| matches!(event, Event::Text(text) if text == sign);
        input.events.iter().filter(is).count()
    })
}

/// Nothing of the page before keeps the focus, and arrows give it to nothing.
pub(super) fn leave_focus(ui: &Ui) {
    ui.memory_mut(|memory| {
        if let Some(focused) = memory.focused() {
            memory.surrender_focus(focused);
        }
        memory.move_focus(egui::FocusDirection::None);
    });
}
