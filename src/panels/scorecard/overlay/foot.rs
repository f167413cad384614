//! What can be done with all that is chosen: save it under a name, or undo.

use egui::Ui;

use crate::panels::icons;
use crate::panels::theme::{Size, Theme};
use crate::panels::widgets::{Button, Field, Kind, button, field};
use crate::scoring::Words;
use crate::telling::words::Arg;

use super::state::OverlayState;
use super::view::{OverlayView, SeenHere};

/// The longest name.
const LONGEST_NAME: usize = 60;

/// Shows it, with a sentence about what is saved and what is not.
pub fn foot(
    ui: &mut Ui,
    view: &OverlayView,
    state: &mut OverlayState,
    words: &Words,
    wanted: &mut Option<SeenHere>,
) {
    let theme = Theme::of(ui.ctx());
    ui.horizontal_wrapped(|ui| {
        name(ui, &theme, view, state, words);
        let ready = state.ready(view);
        let save = words.name(if view.saving { "overlay-saving" } else { "overlay-save" });
        let look = Button { disabled: ready.is_none(), ..Button::new(&save).kind(Kind::Primary) };
        if button(ui, &look.icon(icons::CHECK.0, icons::CHECK.1).key("Ctrl S")).clicked() {
            *wanted = ready;
        }
        let undo = words.name("overlay-undo");
        let look = Button { disabled: !state.can_undo(), ..Button::new(&undo).key("Ctrl Z") };
        if button(ui, &look).clicked() {
            state.undo();
        }
        let (text, loud) = status(view, state, words);
        let (ink, font) = if loud {
            (theme.colours.strain, theme.bold(Size::Body))
        } else {
            (theme.colours.ink2, theme.font(Size::Body))
        };
        // What does not fit beside the buttons stands below them, as a whole.
        let wide = ui.painter().layout_no_wrap(text.clone(), font, ink).size().x;
        if wide > ui.available_size_before_wrap().x - 8.0 {
            ui.end_row();
        }
        let text = if loud { theme.strong(text, Size::Body, ink) } else { theme.text(text, Size::Body, ink) };
        ui.label(text);
    });
}

/// Who writes.
fn name(ui: &mut Ui, theme: &Theme, view: &OverlayView, state: &mut OverlayState, words: &Words) {
    let label = words.name("overlay-name");
    let width = theme.scaled(232.0);
    let asked = Field { label_hidden: true, hint: &label, width, ..Field::new(&label, LONGEST_NAME) };
    let mut name = state.name(view).to_owned();
    field(ui, "overlay-name", &asked, &mut name);
    if name != state.name(view) {
        state.name = Some(name);
    }
}

/// Where everything stands, and whether that has to be read.
fn status(view: &OverlayView, state: &OverlayState, words: &Words) -> (String, bool) {
    let unsaved = state.unsaved();
    let id = match unsaved {
        _ if state.warned && unsaved > 0 => return (words.name("overlay-leave"), true),
        0 if view.rows.iter().any(|row| row.saved.is_some()) => "overlay-all-saved",
        0 => "overlay-none-yet",
        _ if view.saving => "overlay-saving",
        _ if state.name(view).trim().is_empty() => "overlay-name-missing",
        _ => {
            let count = i64::try_from(unsaved).unwrap_or(i64::MAX);
            return (words.say("overlay-waits", &[("count", Arg::Number(count))]), false);
        }
    };
    (words.name(id), false)
}
