//! What has been said today, while nobody is on the line.

use egui::{Rect, Ui, UiBuilder, pos2, vec2};

use crate::panels::theme::Size;
use crate::panels::widgets::{Button, Kind, button};

use super::Screen;
use super::state::DeskState;

impl Screen<'_> {
    /// All of it on a card, where otherwise the wrap-up lies or what can be begun.
    pub(super) fn said_today(&mut self, ui: &mut Ui, state: &mut DeskState) {
        let grid = self.grid;
        let top = (grid.bar.bottom() + grid.centre.height() * 0.2).max(self.top(ui));
        let mat = Rect::from_min_max(pos2(grid.mat.left(), top.min(grid.mat.top())), grid.mat.max);
        self.on_felt(ui, state, mat, |screen, ui, state| {
            let theme = screen.theme;
            let room = if grid.three { ui.available_height() } else { grid.centre.height() * 0.6 };
            let size = vec2(ui.available_width(), room - 2.0);
            let (at, _) = ui.allocate_exact_size(size, egui::Sense::hover());
            ui.painter().rect_filled(at, 14.0, theme.colours.card);
            let inside = at.shrink2(vec2(16.0, 10.0));
            let mut child = ui.new_child(UiBuilder::new().id_salt("today").max_rect(inside));
            let side = theme.scaled(30.0);
            child.horizontal(|ui| {
                let room = ui.available_width() - side - 8.0;
                ui.allocate_ui(vec2(room, side), |ui| {
                    ui.set_min_width(room);
                    let title = screen.word("desk-transcript");
                    ui.label(theme.strong(title, Size::Lead, theme.colours.ink));
                });
                screen.transcript_button(ui, state, side);
            });
            let left = inside.bottom() - child.cursor().top();
            screen.all_that_was_said(&mut child, state, left.max(theme.scaled(40.0)));
        });
    }

    /// The way to it, on the felt.
    pub(super) fn today_button(&self, ui: &mut Ui, state: &mut DeskState) {
        let text = self.word("desk-transcript");
        if button(ui, &Button::new(&text).key("J").kind(Kind::Felt)).clicked() {
            state.transcript = true;
        }
    }
}
