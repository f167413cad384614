//! Notes about the caller, promises, the other desk, requests.

use egui::{Rect, Sense, Ui, Vec2, vec2};

use crate::panels::desk::Screen;
use crate::panels::desk::actions::make_room;
use crate::panels::desk::centre::channel_icon;
use crate::panels::desk::state::{DeskAction, DeskState, Question};
use crate::panels::desk::view::{ColleagueView, PromiseView, RequestView};
use crate::panels::icons;
use crate::panels::picture;
use crate::panels::theme::Size;
use crate::panels::widgets::{Button, button, even_label, face, meter, pie, white};
use crate::shift::Command;
use crate::telling::words::{Arg, comma};

impl Screen<'_> {
    fn quiet_line(&self, ui: &mut Ui, key: &str) {
        ui.label(self.theme.text(self.word(key), Size::Body, self.theme.colours.ink2));
    }

    /// What the other desk has handed on, and how the own note stands.
    pub(super) fn about_caller(&mut self, ui: &mut Ui) {
        let theme = self.theme;
        let colours = theme.colours;
        let tools = &self.view.tools;
        let Some(noted) = tools.noted else {
            self.quiet_line(ui, "desk-notes-nobody");
            return;
        };
        ui.label(theme.strong(self.word("desk-notes-received"), Size::Body, colours.ink));
        if tools.received.is_empty() {
            self.quiet_line(ui, "desk-notes-nothing");
        }
        for (field, fact) in &tools.received {
            theme.card().show(ui, |ui| {
                ui.set_min_width(ui.available_width());
                ui.spacing_mut().item_spacing.y = 2.0;
                ui.label(theme.strong(field.as_str(), Size::Small, colours.teal_text));
                ui.label(theme.text(fact.as_str(), Size::Body, colours.ink));
            });
        }
        ui.label(theme.strong(self.word("desk-notes-own"), Size::Body, colours.ink));
        self.quiet_line(ui, if noted { "desk-note-written" } else { "desk-note-open" });
        if let Some(packet) = &tools.packet {
            ui.label(theme.text(packet.as_str(), Size::Body, colours.ink2));
        }
    }

    /// Everything that was promised today.
    pub(super) fn promises(&mut self, ui: &mut Ui) {
        if self.view.tools.promises.is_empty() {
            self.quiet_line(ui, "desk-promises-none");
        }
        for promise in &self.view.tools.promises {
            self.promise(ui, promise);
        }
    }

    fn promise(&self, ui: &mut Ui, promise: &PromiseView) {
        let theme = self.theme;
        let colours = theme.colours;
        theme.card().fill(colours.promise_tint).show(ui, |ui| {
            ui.set_min_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = 4.0;
            ui.horizontal_top(|ui| {
                let side = theme.scaled(20.0);
                let (at, _) = ui.allocate_exact_size(Vec2::splat(side), Sense::hover());
                if promise.clock.is_some() {
                    pie(ui.painter(), at.center(), side * 0.42, promise.share, colours.ink);
                } else {
                    let icon = icons::CLOCK;
                    picture::paint(ui, icon.0, at, colours.ink2, || white(icon.1));
                }
                let by = [promise.to.as_str(), promise.by.as_str()].join(&comma(self.words));
                ui.add(egui::Label::new(theme.strong(by, Size::Body, colours.ink)).wrap());
            });
            ui.label(theme.text(promise.words.as_str(), Size::Body, colours.ink));
            if !promise.call_back {
                let how = if promise.written { "desk-written" } else { "desk-spoken" };
                let icon = if promise.written { icons::WRITING } else { icons::SPEECH };
                ui.horizontal_top(|ui| {
                    let side = theme.scaled(16.0);
                    let (at, _) = ui.allocate_exact_size(Vec2::splat(side), Sense::hover());
                    picture::paint(ui, icon.0, at, colours.ink2, || white(icon.1));
                    let text = self.word(how);
                    ui.label(egui::RichText::new(text).font(theme.font(Size::Small)).color(colours.ink2));
                });
            }
        });
    }

    /// Who can be asked.
    pub(super) fn other_desk(&mut self, ui: &mut Ui) {
        if let Some(who) = &self.view.tools.on_home_desk {
            let text = self.words.say("desk-on-home-desk", &[("name", Arg::Text(who))]);
            even_label(ui, self.theme.text(text, Size::Body, self.theme.colours.ink2));
        }
        if self.view.choices.colleagues.is_empty() {
            self.quiet_line(ui, "nobody-to-ask");
        }
        for colleague in &self.view.choices.colleagues {
            self.colleague(ui, colleague);
        }
    }

    fn colleague(&mut self, ui: &mut Ui, colleague: &ColleagueView) {
        let theme = self.theme;
        let colours = theme.colours;
        theme.card().show(ui, |ui| {
            ui.set_min_width(ui.available_width());
            ui.horizontal_top(|ui| {
                let side = theme.scaled(44.0);
                let (at, _) = ui.allocate_exact_size(Vec2::splat(side), Sense::hover());
                face(ui, at, &colleague.face);
                ui.vertical(|ui| {
                    ui.spacing_mut().item_spacing.y = 0.0;
                    ui.label(theme.strong(colleague.name.as_str(), Size::Body, colours.ink));
                    let mut below =
                        [colleague.desk_name.as_str(), colleague.takes.as_str()].join(&comma(self.words));
                    if let Some(present) = colleague.present {
                        let key = if present { "desk-present" } else { "desk-away" };
                        below = [below, self.word(key)].join(&comma(self.words));
                    }
                    ui.label(theme.text(below, Size::Small, colours.ink2));
                });
            });
            let word = self.word("desk-ask");
            let spoken = self.words.say("desk-ask-name", &[("name", Arg::Text(&colleague.name))]);
            let disabled = !self.view.can.ask || self.view.paused;
            let view = Button {
                spoken: Some(&spoken),
                disabled,
                ..Button::new(&word).icon(icons::ASK.0, icons::ASK.1)
            };
            if button(ui, &view).clicked() {
                self.want(DeskAction::Do(Command::Ask(colleague.id)));
            }
        });
    }

    /// The tray.
    pub(super) fn requests(&mut self, ui: &mut Ui, state: &mut DeskState) {
        if self.view.tools.requests.is_empty() {
            self.quiet_line(ui, "desk-requests-none");
        }
        for request in &self.view.tools.requests {
            self.request(ui, state, request);
        }
    }

    fn request(&mut self, ui: &mut Ui, state: &mut DeskState, request: &RequestView) {
        let theme = self.theme;
        let colours = theme.colours;
        theme.card().show(ui, |ui| {
            ui.set_min_width(ui.available_width());
            ui.horizontal_top(|ui| {
                let side = theme.scaled(44.0);
                let (at, _) = ui.allocate_exact_size(Vec2::splat(side), Sense::hover());
                face(ui, at, &request.face);
                let mark = Rect::from_center_size(
                    at.right_bottom() - vec2(4.0, 4.0),
                    Vec2::splat(theme.scaled(16.0)),
                );
                let icon = channel_icon(request.channel);
                ui.painter().circle_filled(mark.center(), mark.width() * 0.75, colours.card);
                picture::paint(ui, icon.0, mark, colours.ink2, || white(icon.1));
                ui.vertical(|ui| {
                    ui.spacing_mut().item_spacing.y = 0.0;
                    ui.label(theme.strong(request.who.as_str(), Size::Body, colours.ink));
                    let ink = if request.reminded { colours.strain } else { colours.ink2 };
                    ui.label(theme.text(request.needed.as_str(), Size::Small, ink));
                    if request.reminded {
                        ui.label(theme.text(self.word("desk-reminded"), Size::Small, ink));
                    }
                });
            });
            let fill = if request.share > 0.7 { colours.strain } else { colours.teal };
            meter(ui, vec2(ui.available_width(), theme.scaled(5.0)), request.share, fill, None);
            if state.question == Some(Question::Refuse(request.request)) {
                self.show_refusal(ui, state);
            } else {
                self.request_buttons(ui, state, request);
            }
        });
    }

    fn request_buttons(&mut self, ui: &mut Ui, state: &mut DeskState, request: &RequestView) {
        let free = self.view.can.look_up && !self.view.paused;
        let left = Arg::Number(i64::from(request.put_offs));
        let choices = [
            (self.word("desk-open"), "O", self.view.can.open && !self.view.paused),
            (self.words.say("desk-put-off", &[("left", left)]), "D", free && request.put_offs > 0),
            (self.word("desk-refuse"), "F", free),
        ];
        ui.horizontal_wrapped(|ui| {
            for (word, key, can) in &choices {
                make_room(ui, self.width(ui, word, Size::Body) + self.theme.scaled(72.0));
                let spoken = format!("{word}: {}", request.who);
                let view = Button { spoken: Some(&spoken), disabled: !can, ..Button::new(word).key(key) };
                if button(ui, &view).clicked() {
                    match *key {
                        "O" => self.want(DeskAction::Do(Command::OpenRequest(request.request))),
                        "D" => self.want(DeskAction::Do(Command::PutOff(request.request))),
                        _ => state.ask(Question::Refuse(request.request)),
                    }
                }
            }
        });
    }
}
