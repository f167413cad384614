//! What lies over the tools: the pause, and the list of keys.

use egui::{ScrollArea, Ui, vec2};

use crate::panels::icons;
use crate::panels::theme::Size;
use crate::panels::widgets::{Button, Kind, button, even_label, key_cap, key_cap_size};
use crate::shift::Command;

use super::Screen;
use super::state::{DeskAction, DeskState};

/// The keys with the messages that say what they do.
const KEYS: [(&str, &str); 21] = [
    ("1–6", "desk-key-number"),
    ("Enter", "desk-key-enter"),
    ("T", "desk-key-t"),
    ("H", "desk-key-h"),
    ("A", "desk-key-a"),
    ("W", "desk-key-w"),
    ("N", "desk-key-n"),
    ("C", "desk-key-c"),
    ("I", "desk-key-i"),
    ("E", "desk-key-e"),
    ("K", "desk-key-k"),
    ("R", "desk-key-r"),
    ("L", "desk-key-l"),
    ("O", "desk-key-o"),
    ("D", "desk-key-d"),
    ("F", "desk-key-f"),
    ("J", "desk-key-j"),
    ("M", "desk-key-m"),
    ("Tab", "desk-key-tab"),
    ("Esc", "desk-key-esc"),
    ("F1", "desk-key-f1"),
];

impl Screen<'_> {
    /// The pause: go on, settings, keys, end, leave. What is being talked about
    /// stays readable beside it.
    pub(super) fn pause(&mut self, ui: &mut Ui, state: &mut DeskState) {
        let theme = self.theme;
        let colours = theme.colours;
        ScrollArea::vertical().id_salt("pause").auto_shrink(false).show(ui, |ui| {
            ui.spacing_mut().item_spacing = vec2(8.0, 10.0);
            ui.label(theme.strong(self.word("desk-paused"), Size::Title, colours.ink));
            even_label(ui, theme.text(self.word("desk-paused-about"), Size::Body, colours.ink2));
            if state.ending {
                self.ending(ui, state);
                return;
            }
            let choices = [
                ("desk-go-on", None, icons::PLAY, Kind::Primary),
                ("desk-settings", None, icons::SETTINGS, Kind::Plain),
                ("desk-keys", Some("F1"), icons::INFO, Kind::Plain),
                ("desk-leave", None, icons::DOOR, Kind::Plain),
                ("desk-end-shift", None, icons::FLAG, Kind::Plain),
            ];
            for (word, key, icon, kind) in choices {
                let text = match word {
                    "desk-leave" if self.view.practice => self.word("desk-leave-practice"),
                    word => self.word(word),
                };
                let min_width = ui.available_width() - 4.0;
                let view = Button { key, min_width, ..Button::new(&text).icon(icon.0, icon.1).kind(kind) };
                if !button(ui, &view).clicked() {
                    continue;
                }
                match word {
                    "desk-go-on" => self.want(DeskAction::GoOn),
                    "desk-settings" => self.want(DeskAction::Settings),
                    "desk-leave" => self.want(DeskAction::Leave),
                    "desk-keys" => state.keys = true,
                    _ => state.ending = true,
                }
            }
        });
    }

    fn ending(&mut self, ui: &mut Ui, state: &mut DeskState) {
        let colours = self.theme.colours;
        ui.label(self.theme.text(self.word("desk-end-shift-ask"), Size::Body, colours.ink));
        let (yes, no) = (self.word("desk-end-shift-yes"), self.word("desk-end-shift-no"));
        if button(ui, &Button::new(&no).kind(Kind::Primary)).clicked() {
            state.ending = false;
        }
        if self.plain_button(ui, &yes, false).clicked() {
            state.ending = false;
            self.want(DeskAction::Do(Command::Close));
        }
    }

    /// All keys.
    pub(super) fn all_keys(&mut self, ui: &mut Ui, state: &mut DeskState) {
        let theme = self.theme;
        let colours = theme.colours;
        ScrollArea::vertical().id_salt("keys").auto_shrink(false).show(ui, |ui| {
            ui.label(theme.strong(self.word("desk-keys"), Size::Title, colours.ink));
            let close = self.word("desk-keys-close");
            if button(ui, &Button::new(&close).key("F1")).clicked() {
                state.keys = false;
            }
            let space = self.word("desk-key-space");
            let room = KEYS.iter().map(|(key, _)| *key).chain([space.as_str()]);
            let room = room.map(|key| key_cap_size(ui, key).x).fold(0.0, f32::max) + theme.scaled(6.0);
            self.key_row(ui, room, &space, "desk-key-pause");
            for (key, word) in KEYS {
                self.key_row(ui, room, key, word);
            }
        });
    }

    fn key_row(&self, ui: &mut Ui, room: f32, key: &str, word: &str) {
        let theme = self.theme;
        ui.horizontal_top(|ui| {
            let (at, _) = ui.allocate_exact_size(vec2(room, theme.scaled(26.0)), egui::Sense::hover());
            key_cap(ui, at.left_center(), key, theme.colours.sunk, theme.colours.ink);
            let text = self.word(word);
            ui.vertical(|ui| even_label(ui, theme.text(text, Size::Body, theme.colours.ink)));
        });
    }
}
