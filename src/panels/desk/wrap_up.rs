//! The wrap-up: how it ended, the note, what the other desk should know.

use egui::{Ui, vec2};

use crate::panels::icons;
use crate::panels::theme::Size;
use crate::panels::widgets::{Button, FaceView, Kind, button};
use crate::scenario::checked::FactId;
use crate::shift::Command;
use crate::telling::words::Arg;

use super::Screen;
use super::actions::make_room;
use super::bubble::balloon_is;
use super::state::{DeskAction, DeskState};
use super::view::{Busy, PacketView, Said, TalkView, WrapUpView};

impl Screen<'_> {
    pub(super) fn wrap_up(&mut self, ui: &mut Ui, state: &mut DeskState, view: &WrapUpView) {
        // The person has gone: only a small face stays, and the felt takes the room.
        let mat = self.grid.felt_after_call();
        balloon_is(ui, mat);
        self.on_felt(ui, state, mat, |screen, ui, state| {
            // What ends it is always in sight, however much there is to hand on.
            let whole = ui.available_rect_before_wrap();
            let foot = whole.bottom() - screen.theme.scaled(40.0);
            let three = screen.grid.three;
            if three {
                let last = egui::Rect::from_min_max(egui::pos2(whole.left(), foot), whole.max);
                screen.finish(&mut screen.part(ui, last, "wrap-up-foot"), view);
                ui.set_max_height(foot - whole.top() - 8.0);
            }
            screen.area(ui, "wrap-up", |screen, ui| {
                screen.who_has_gone(ui, &view.face, &view.name, (view.busy.as_ref(), &view.said));
                screen.outcomes(ui, view);
                if let Some(packet) = &view.packet {
                    screen.packet(ui, packet);
                }
                if !three {
                    screen.finish(ui, view);
                }
                screen.today_button(ui, state);
            });
        });
    }

    /// Who it was about, and what is being done or was said last.
    fn who_has_gone(&self, ui: &mut Ui, face: &FaceView, name: &str, (busy, said): (Option<&Busy>, &Said)) {
        let theme = self.theme;
        let ink = theme.colours.on_felt;
        let side = theme.scaled(52.0);
        ui.horizontal_top(|ui| {
            let (at, _) = ui.allocate_exact_size(vec2(side, side), egui::Sense::hover());
            self.portrait(ui, at, face);
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                let title = self.words.say("desk-wrap-up-title", &[("name", Arg::Text(name))]);
                ui.label(theme.strong(title, Size::Title, ink));
                let below = match busy {
                    Some(busy) => format!("{} {}", busy.what, busy.left),
                    None => said.text.clone(),
                };
                ui.label(theme.text(below, Size::Small, ink));
            });
        });
    }

    /// How it can be recorded; what was recorded.
    fn outcomes(&mut self, ui: &mut Ui, view: &WrapUpView) {
        let ink = self.theme.colours.on_felt;
        if let Some(recorded) = view.recorded {
            let name = view.outcomes.iter().find(|(outcome, _)| *outcome == recorded);
            let name = name.map(|(_, name)| name.as_str()).unwrap_or_default();
            let text = self.words.say("desk-recorded", &[("outcome", Arg::Text(name))]);
            self.row_with_icon(ui, icons::CHECK, self.theme.text(text, Size::Body, ink));
            return;
        }
        ui.label(self.theme.strong(self.word("desk-how-did-it-end"), Size::Body, ink));
        ui.horizontal_wrapped(|ui| {
            for (number, (outcome, name)) in (1..).zip(&view.outcomes) {
                make_room(ui, self.width(ui, name, Size::Body) + self.theme.scaled(72.0));
                let key = number.to_string();
                let shown = Button { disabled: view.busy.is_some(), ..Button::new(name).key(&key) };
                if button(ui, &shown).clicked() {
                    self.want(DeskAction::Do(Command::Dispose(*outcome)));
                }
            }
        });
    }

    /// The form with its six fields; what came to light can be put into it.
    pub(super) fn packet(&mut self, ui: &mut Ui, packet: &PacketView) {
        let theme = self.theme;
        let ink = theme.colours.on_felt;
        ui.add_space(4.0);
        ui.label(theme.strong(self.word("desk-packet-title"), Size::Body, ink));
        for open in &packet.open {
            let text = format!("{}: {}", open.field, open.text);
            self.packet_row(ui, &text, &open.takes, open.fact);
        }
        theme.card().show(ui, |ui| {
            ui.set_min_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = 2.0;
            for (field, facts) in &packet.fields {
                let colours = theme.colours;
                let text = if facts.is_empty() { self.word("unit-nothing") } else { facts.join("; ") };
                ui.label(theme.strong(field.as_str(), Size::Small, colours.teal_text));
                ui.label(theme.text(text, Size::Body, colours.ink));
            }
        });
    }

    fn packet_row(&mut self, ui: &mut Ui, text: &str, takes: &str, fact: FactId) {
        let below = self.words.say("desk-hand-on", &[("takes", Arg::Text(takes))]);
        let can = self.view.can.look_up && !self.view.paused;
        if self.row(ui, text, &below, can) {
            self.want(DeskAction::Do(Command::HandOn(fact)));
        }
    }

    fn finish(&mut self, ui: &mut Ui, view: &WrapUpView) {
        let key = if view.recorded.is_some() { "desk-finish" } else { "desk-finish-unrecorded" };
        let (text, kind) = (self.word(key), if view.recorded.is_some() { Kind::Chosen } else { Kind::Felt });
        let shown = Button { disabled: view.busy.is_some(), ..Button::new(&text).key("Enter").kind(kind) };
        if button(ui, &shown).clicked() {
            self.want(DeskAction::Do(Command::FinishWrapUp));
        }
    }

    /// The person has gone, and there are words left to pass on: a felt as it is for the
    /// wrap-up, with what can still be said on it.
    pub(super) fn after_call(
        &mut self,
        ui: &mut Ui,
        state: &mut DeskState,
        talk: &TalkView,
        packet: &PacketView,
    ) {
        if state.transcript {
            self.said_today(ui, state);
            return;
        }
        let mat = self.grid.felt_after_call();
        balloon_is(ui, mat);
        self.on_felt(ui, state, mat, |screen, ui, state| {
            screen.area(ui, "after-call", |screen, ui| {
                screen.who_has_gone(ui, &talk.face, &talk.name, (talk.busy.as_ref(), &talk.said));
                screen.reply_cards(ui, talk, 0.0);
                screen.packet(ui, packet);
                screen.today_button(ui, state);
            });
        });
    }

    /// The same within a single column, below the person.
    pub(super) fn replies_and_packet(&mut self, ui: &mut Ui, talk: &TalkView, packet: &PacketView) {
        self.reply_cards(ui, talk, 0.0);
        self.packet(ui, packet);
    }
}

/// What is left to hand on once the person has gone.
pub(super) fn to_hand_on(talk: &TalkView) -> Option<&PacketView> {
    talk.packet.as_ref().filter(|packet| talk.parted && !packet.open.is_empty())
}
