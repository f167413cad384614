//! The scorecard as a facilitator looks at it: what the machine found and what somebody
//! saw stand beside each other, dimension by dimension, with anchors for every level.
//!
//! - [`view`]: what is shown and what can be wanted;
//! - [`state`]: what is chosen and typed, until it is saved;
//! - [`overlay_ui`]: the screen.
//!
//! Digits choose a level, arrow keys another dimension, Ctrl+Z undoes, Ctrl+S saves, Esc
//! goes back to the scorecard.

mod foot;
mod list;
mod one;
pub mod state;
pub mod view;

use egui::{Key, Modifiers, Rect, ScrollArea, Ui, UiBuilder, pos2, vec2};

use crate::panels::theme::{Size, Theme};
use crate::panels::widgets::{Head, even_label, head, sheet_below};
use crate::rubric::overlay::Level;
use crate::scoring::Words;

use state::OverlayState;
use view::{OverlayView, SeenHere};

/// As wide as the sheet gets.
const WIDEST: f32 = 1_480.0;

/// The screen. Fills the ui. Gives what is to be kept.
pub fn overlay_ui(
    ui: &mut Ui,
    view: &OverlayView,
    state: &mut OverlayState,
    shift: &str,
    words: &Words,
) -> Option<SeenHere> {
    let theme = Theme::of(ui.ctx());
    let mut wanted = keys(ui, view, state);
    let window = ui.max_rect();
    let (back, title) = (words.name("overlay-back"), words.name("overlay-title"));
    let bar = Head {
        out: &back,
        desk: Some(view.desk),
        above: shift,
        title: &title,
        step: None,
        escape_is_taken: false,
    };
    let (bottom, out) = head(ui, window, &bar);
    if out {
        state.open = false;
    }
    let at = sheet_below(ui, window, bottom, WIDEST);
    let wide = at.width() > theme.scaled(860.0) && at.height() > theme.scaled(420.0);
    if wide {
        beside_each_other(ui, at, view, state, words, &mut wanted);
    } else {
        let mut sheet = part(ui, at);
        ScrollArea::vertical().id_salt("overlay").auto_shrink(false).show(&mut sheet, |ui| {
            lead(ui, view, words);
            list::list(ui, view, state, words);
            line(ui);
            one::one(ui, view, state, words, false);
            ui.add_space(theme.scaled(4.0));
            one::note(ui, view, state, words, false);
            line(ui);
            foot::foot(ui, view, state, words, &mut wanted);
        });
    }
    wanted
}

/// The list to the left, the dimension that is looked at to the right, what can be done
/// with all of it below.
fn beside_each_other(
    ui: &mut Ui,
    at: Rect,
    view: &OverlayView,
    state: &mut OverlayState,
    words: &Words,
    wanted: &mut Option<SeenHere>,
) {
    let theme = Theme::of(ui.ctx());
    let id = ui.id().with("overlay-foot");
    let before: f32 = ui.data(|data| data.get_temp(id)).unwrap_or_else(|| theme.scaled(56.0));
    let upper = at.with_max_y(at.bottom() - before - 12.0);
    let gap = theme.scaled(32.0);
    let split = at.left() + at.width() * 0.4;
    let left = upper.with_max_x(split);
    let right = Rect::from_min_max(pos2(split + gap, at.top()), upper.max);
    ScrollArea::vertical().id_salt("overlay-list").auto_shrink(false).show(&mut part(ui, left), |ui| {
        lead(ui, view, words);
        list::list(ui, view, state, words);
    });
    let rule = split + gap / 2.0;
    ui.painter().vline(rule, upper.y_range(), egui::Stroke::new(1.0, theme.colours.line));
    looked_at(ui, right, view, state, words);
    let lower = at.with_min_y(upper.bottom() + 4.0);
    let mut below = part(ui, lower);
    line(&mut below);
    foot::foot(&mut below, view, state, words, wanted);
    let now = below.min_rect().height();
    if (now - before).abs() > 0.5 {
        ui.data_mut(|data| data.insert_temp(id, now));
        ui.ctx().request_discard("the foot has found its height");
        ui.ctx().request_repaint();
    }
}

/// The levels scroll where they have too little room; the note below them never does.
fn looked_at(ui: &mut Ui, at: Rect, view: &OverlayView, state: &mut OverlayState, words: &Words) {
    let theme = Theme::of(ui.ctx());
    let low = at.height() < theme.scaled(560.0);
    let id = ui.id().with("overlay-note-height");
    let tall: f32 = ui.data(|data| data.get_temp(id)).unwrap_or_else(|| theme.scaled(150.0));
    let gap = theme.scaled(8.0);
    let most = at.with_max_y(at.bottom() - tall - gap);
    let area = ScrollArea::vertical().id_salt("overlay-one").auto_shrink([false, true]);
    let shown = area.show(&mut part(ui, most), |ui| one::one(ui, view, state, words, low));
    let top = (most.top() + shown.inner_rect.height()).min(most.bottom());
    let mut below = part(ui, Rect::from_min_max(pos2(at.left(), top + gap), at.max));
    one::note(&mut below, view, state, words, low);
    let now = below.min_rect().height();
    if (now - tall).abs() > 0.5 {
        ui.data_mut(|data| data.insert_temp(id, now));
        ui.ctx().request_discard("the note has found its height");
        ui.ctx().request_repaint();
    }
}

/// What it is for.
fn lead(ui: &mut Ui, view: &OverlayView, words: &Words) {
    let theme = Theme::of(ui.ctx());
    let colours = theme.colours;
    even_label(ui, theme.text(words.name("overlay-why"), Size::Small, colours.ink2));
    if view.unread {
        even_label(ui, theme.strong(words.name("overlay-read-failed"), Size::Small, colours.strain));
    }
    ui.add_space(theme.scaled(6.0));
}

/// Does what keys want.
fn keys(ui: &Ui, view: &OverlayView, state: &mut OverlayState) -> Option<SeenHere> {
    let typing = ui.ctx().text_edit_focused();
    // Esc leaves a field first; egui has taken the focus away by now.
    let typed_before = std::mem::replace(&mut state.typing, typing);
    let pressed = |modifiers, key| ui.input_mut(|input| input.consume_key(modifiers, key));
    let save = pressed(Modifiers::COMMAND, Key::S).then(|| state.ready(view)).flatten();
    if typing {
        return save;
    }
    if pressed(Modifiers::COMMAND, Key::Z) {
        state.undo();
    }
    if pressed(Modifiers::NONE, Key::Escape) && !typed_before {
        state.open = false;
    }
    const DIGITS: [Key; 5] = [Key::Num0, Key::Num1, Key::Num2, Key::Num3, Key::Num4];
    for (level, key) in Level::ALL.into_iter().zip(DIGITS) {
        if !view.rows.is_empty() && pressed(Modifiers::NONE, key) {
            state.choose(state.chosen, level);
        }
    }
    if ui.memory(egui::Memory::focused).is_none() {
        let (down, up) = (pressed(Modifiers::NONE, Key::ArrowDown), pressed(Modifiers::NONE, Key::ArrowUp));
        if down || up {
            let last = view.rows.len().saturating_sub(1);
            let to = if down { state.chosen + 1 } else { state.chosen.saturating_sub(1) };
            state.chosen = to.min(last);
            state.follow = true;
            // egui would give the focus to something in the same pass.
            ui.memory_mut(|memory| memory.move_focus(egui::FocusDirection::None));
        }
    }
    save
}

fn part(ui: &mut Ui, at: Rect) -> Ui {
    ui.new_child(UiBuilder::new().max_rect(at))
}

/// A thin line over the whole width.
fn line(ui: &mut Ui) {
    let theme = Theme::of(ui.ctx());
    let size = vec2(ui.available_width(), theme.scaled(13.0));
    let (at, _) = ui.allocate_exact_size(size, egui::Sense::hover());
    ui.painter().hline(at.x_range(), at.center().y, egui::Stroke::new(1.0, theme.colours.line));
}
