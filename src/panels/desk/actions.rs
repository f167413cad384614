//! The standing actions, and in their place what they still have to know.

use egui::{Ui, vec2};

use crate::panels::icons::{self, Icon};
use crate::panels::theme::Size;
use crate::panels::widgets::{Button, Kind, button};
use crate::shift::{Command, Seat};
use crate::telling::words::Arg;

use super::Screen;
use super::questions::{Answer, Label, options, title};
use super::state::{DeskAction, DeskState, Question};

/// What an action does.
#[derive(Clone, Copy)]
enum Does {
    Ask(Question),
    Do(Command),
}

struct Action {
    key: &'static str,
    word: &'static str,
    icon: Icon,
    can: bool,
    does: Does,
}

impl Screen<'_> {
    /// The actions that make sense where the trainee is.
    fn actions(&self) -> Vec<Action> {
        let can = &self.view.can;
        let action = |key, word, icon, can, does| Action { key, word, icon, can, does };
        let note = action("N", "desk-note", icons::NOTE, can.note, Does::Do(Command::Note));
        let write = action("W", "desk-write", icons::WRITING, can.write, Does::Do(Command::PutInWriting));
        let ask = action("A", "desk-ask", icons::ASK, can.ask, Does::Ask(Question::Ask));
        let announce =
            action("I", "desk-announce", icons::PEOPLE, can.announce, Does::Ask(Question::Announce));
        let end = action("E", "desk-end", icons::CROSS, can.end, Does::Ask(Question::End));
        match can.seat {
            Seat::Talking(_) if self.parted() => vec![note, write, ask, end],
            Seat::Talking(_) => vec![
                action("H", "desk-hold", icons::HOLD, can.hold, Does::Ask(Question::Hold)),
                ask,
                action("T", "desk-transfer", icons::TRANSFER, can.transfer, Does::Ask(Question::Transfer)),
                write,
                note,
                action("C", "desk-call-later", icons::PHONE, can.call_back, Does::Ask(Question::CallBack)),
                announce,
                end,
            ],
            Seat::WrapUp(_) => vec![note, write, ask, announce],
            Seat::Ready => {
                let lunch = action("L", "desk-lunch", icons::LUNCH, can.lunch, Does::Do(Command::Lunch));
                vec![ask, announce, lunch]
            }
            Seat::Lunch => vec![announce],
        }
    }

    fn parted(&self) -> bool {
        matches!(&self.view.centre, super::Centre::Talk(talk) if talk.parted)
    }

    /// The actions in rows, with words if they fit into two of them.
    pub(super) fn show_actions(&mut self, ui: &mut Ui, state: &mut DeskState) {
        if state.question.is_some_and(|question| !matches!(question, Question::Refuse(_))) {
            self.show_question(ui, state);
            return;
        }
        let actions = self.actions();
        let names: Vec<String> = actions.iter().map(|action| self.word(action.word)).collect();
        let spare = self.theme.scaled(20.0 + 8.0 + 24.0 + 8.0 + 28.0) + 8.0;
        let wide: f32 = names.iter().map(|name| self.width(ui, name, Size::Body) + spare).sum();
        let icon_only = wide > ui.available_width() * if self.grid.columns == 4 { 1.9 } else { 0.98 };
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(8.0, 8.0);
            for (action, name) in actions.iter().zip(&names) {
                let view = Button {
                    icon_only,
                    disabled: !action.can,
                    ..Button::new(name).icon(action.icon.0, action.icon.1).key(action.key).kind(Kind::Felt)
                };
                let words = if icon_only { 0.0 } else { self.width(ui, name, Size::Body) };
                make_room(ui, words + spare);
                let response = button(ui, &view);
                let response = if icon_only { response.on_hover_text(name) } else { response };
                if response.clicked() {
                    match action.does {
                        Does::Ask(question) => state.ask(question),
                        Does::Do(command) => self.want(DeskAction::Do(command)),
                    }
                }
            }
        });
    }

    /// A question and its answers, in the place of the actions.
    pub(super) fn show_question(&mut self, ui: &mut Ui, state: &mut DeskState) {
        let ink = if matches!(state.question, Some(Question::Refuse(_))) {
            self.theme.colours.ink
        } else {
            self.theme.colours.on_felt
        };
        ui.label(self.theme.strong(self.word(title(state)), Size::Body, ink));
        let felt = !matches!(state.question, Some(Question::Refuse(_)));
        let kind = if felt { Kind::Felt } else { Kind::Plain };
        let answers = options(self.view, state);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(8.0, 8.0);
            for (number, answer) in (1..).zip(&answers) {
                let (text, key) = (self.label(answer), number.to_string());
                make_room(ui, self.width(ui, &text, Size::Body) + self.theme.scaled(72.0));
                let clicked = button(ui, &Button::new(&text).key(&key).kind(kind)).clicked();
                if let Some(action) = clicked.then(|| answer.does.choose(state)).flatten() {
                    self.want(action);
                }
            }
            let back = self.word("desk-back");
            make_room(ui, self.width(ui, &back, Size::Body) + self.theme.scaled(86.0));
            if button(ui, &Button::new(&back).key("Esc").kind(kind)).clicked() {
                state.close();
            }
        });
    }

    fn label(&self, answer: &Answer) -> String {
        match &answer.label {
            Label::Minutes(minutes) => self.words.say("time-minutes", &[("minutes", Arg::Number(*minutes))]),
            Label::Key(key) => self.word(key),
            Label::Words(words) => words.clone(),
        }
    }

    pub(super) fn width(&self, ui: &Ui, text: &str, size: Size) -> f32 {
        let ink = self.theme.colours.ink;
        ui.painter().layout_no_wrap(text.to_owned(), self.theme.bold(size), ink).size().x
    }
}

/// Goes on in the next row if this one has no room for so much.
pub(super) fn make_room(ui: &mut Ui, width: f32) {
    if ui.available_size_before_wrap().x < width && ui.cursor().left() > ui.max_rect().left() + 1.0 {
        ui.end_row();
    }
}
