//! The monitor on the right: notes on its frame, tools as tabs.

mod knowledge;
mod others;

use egui::{CornerRadius, Rect, ScrollArea, Ui, pos2, vec2};

use crate::panels::icons;
use crate::panels::widgets::{StickyNote, Tab, note, tabs};
use crate::telling::words::Arg;

use super::Screen;
use super::state::{DeskState, Tool};
use super::view::PromiseView;

/// So many notes have room on the frame.
const NOTES: usize = 3;

impl Screen<'_> {
    pub(super) fn monitor(&mut self, ui: &mut Ui, state: &mut DeskState) {
        let colours = self.theme.colours;
        let frame = self.grid.tools;
        if self.grid.three {
            ui.painter().add(self.theme.shadow().as_shape(frame, 18));
            ui.painter().rect_filled(frame, CornerRadius::same(18), colours.monitor);
            self.notes(ui);
        }
        let edge = if self.grid.three { (self.grid.gutter * 0.7).clamp(6.0, 12.0) } else { 0.0 };
        let screen = frame.shrink(edge);
        ui.painter().rect_filled(screen, CornerRadius::same(10), colours.paper);
        if self.sheet_is_open(state) {
            let mut child = self.part(ui, screen.shrink(14.0), "sheet");
            if state.keys {
                self.all_keys(&mut child, state);
            } else {
                self.pause(&mut child, state);
            }
            return;
        }
        let mut child = self.part(ui, screen, "tools");
        child.spacing_mut().item_spacing = vec2(8.0, 8.0);
        self.tool_tabs(&mut child, state);
        let inside = Rect::from_min_max(
            pos2(screen.left() + 12.0, child.cursor().top() + 2.0),
            screen.max - vec2(10.0, 10.0),
        );
        let mut child = self.part(ui, inside, "tool");
        match state.tool {
            Tool::Knowledge => self.knowledge(&mut child, state),
            tool => {
                ScrollArea::vertical().id_salt(("tool", tool as u8)).auto_shrink(false).show(
                    &mut child,
                    |ui| {
                        ui.spacing_mut().item_spacing = vec2(8.0, 8.0);
                        match tool {
                            Tool::Notes => self.about_caller(ui),
                            Tool::Promises => self.promises(ui),
                            Tool::OtherDesk => self.other_desk(ui),
                            Tool::Knowledge | Tool::Requests => self.requests(ui, state),
                        }
                    },
                );
            }
        }
    }

    fn tool_tabs(&mut self, ui: &mut Ui, state: &mut DeskState) {
        let tools = &self.view.tools;
        let open = tools.promises.iter().filter(|promise| !promise.due).count();
        let names = [
            self.word("desk-tool-knowledge"),
            self.word("desk-tool-notes"),
            self.word("desk-tool-promises"),
            tools.other_desk.clone(),
            self.word("desk-tool-requests"),
        ];
        let icons = [icons::KNOWLEDGE, icons::NOTE, icons::PROMISES, icons::DESKS, icons::REQUESTS];
        let counts = [0, tools.received.len(), open, 0, tools.requests.len()];
        let spoken = |index: usize| match counts[index] {
            0 => names[index].clone(),
            count => format!("{}, {count}", names[index]),
        };
        let shown: Vec<Tab<'_>> = (0..Tool::ALL.len())
            .map(|index| Tab {
                text: &names[index],
                icon: icons[index],
                count: counts[index],
                spoken: spoken(index),
            })
            .collect();
        let chosen = Tool::ALL.iter().position(|tool| *tool == state.tool).unwrap_or(0);
        if let Some(picked) = tabs(ui, "desk-tools", &shown, chosen) {
            state.tool = Tool::ALL[picked];
        }
    }

    /// The next three promises on the monitor's frame.
    fn notes(&self, ui: &mut Ui) {
        let place = self.grid.notes;
        let ahead = self.view.tools.promises.iter().filter(|promise| !promise.due);
        let wide = (place.width() - 24.0) / NOTES as f32;
        for (index, promise) in ahead.take(NOTES).enumerate() {
            let left = place.left() + 8.0 + (wide + 4.0) * index as f32;
            let drop = [1.0, 0.0, 3.0][index];
            let at = Rect::from_min_size(pos2(left, place.top() + drop), vec2(wide, place.height() - 4.0));
            let spoken = self.spoken_promise(promise);
            let by = promise.clock.as_deref().unwrap_or(&promise.by);
            let share = promise.clock.as_ref().map(|_| promise.share);
            note(
                ui,
                at,
                index,
                &StickyNote {
                    what: &promise.words,
                    to: &promise.to,
                    by,
                    written: promise.written,
                    how: &self.word(if promise.written { "desk-written" } else { "desk-spoken" }),
                    share,
                    spoken: &spoken,
                },
            );
        }
    }

    pub(super) fn spoken_promise(&self, promise: &PromiseView) -> String {
        let how = self.word(if promise.written { "desk-written" } else { "desk-spoken" });
        let args = [
            ("to", Arg::Text(promise.to.as_str())),
            ("what", Arg::Text(promise.words.as_str())),
            ("by", Arg::Text(promise.by.as_str())),
            ("how", Arg::Text(how.as_str())),
        ];
        self.words.say("desk-promise-spoken", &args)
    }
}
