//! The standing actions.

use egui::{Rect, Ui, pos2, vec2};

use crate::panels::icons::{self, Icon};
use crate::panels::theme::Size;
use crate::panels::widgets::{Deed, Form, deed, deed_width};
use crate::shift::{Command, Seat};
use crate::telling::words::Arg;

use super::Screen;
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

/// An action in words.
struct Worded {
    name: String,
    /// Why it cannot be done now.
    why: Option<String>,
}

impl Action {
    fn deed<'a>(&self, worded: &'a Worded) -> Deed<'a> {
        let Worded { name, why } = worded;
        Deed { text: name, icon: self.icon, key: self.key, disabled: !self.can, why: why.as_deref() }
    }
}

/// Between two actions.
const GAP: f32 = 8.0;
/// In a window no higher than this below the bar, at a scale of 1, the actions are low.
const LOW: f32 = 640.0;

impl Screen<'_> {
    /// The actions that make sense where the trainee is. `rare` are those that have a
    /// place of their own where there is room: beside the person and above the queue.
    fn actions(&self, rare: bool) -> Vec<Action> {
        let can = &self.view.can;
        let action = |key, word, icon, can, does| Action { key, word, icon, can, does };
        let note = action("N", "desk-note", icons::NOTE, can.note, Does::Do(Command::Note));
        let write = action("W", "desk-write", icons::WRITING, can.write, Does::Do(Command::PutInWriting));
        let ask = action("A", "desk-ask", icons::ASK, can.ask, Does::Ask(Question::Ask));
        let mut actions = match can.seat {
            Seat::Talking(_) if self.parted() => vec![note, write, ask, self.end()],
            Seat::Talking(_) => vec![
                action("H", "desk-hold", icons::HOLD, can.hold, Does::Ask(Question::Hold)),
                ask,
                action("T", "desk-transfer", icons::TRANSFER, can.transfer, Does::Ask(Question::Transfer)),
                write,
                note,
            ],
            Seat::WrapUp(_) => vec![note, write, ask],
            Seat::Ready => {
                vec![action("L", "desk-lunch", icons::LUNCH, can.lunch, Does::Do(Command::Lunch))]
            }
            Seat::Lunch => Vec::new(),
        };
        if rare {
            actions.extend(self.beside_the_person());
            // Nobody hears what nobody waits for.
            if self.view.bar.waiting > 0 {
                actions.push(self.announce());
            }
        }
        actions
    }

    fn end(&self) -> Action {
        let does = Does::Ask(Question::End);
        Action { key: "E", word: "desk-end", icon: icons::CROSS, can: self.view.can.end, does }
    }

    /// To call back and to end: what is done about the call itself.
    fn beside_the_person(&self) -> Vec<Action> {
        if !matches!(self.view.can.seat, Seat::Talking(_)) || self.parted() {
            return Vec::new();
        }
        let does = Does::Ask(Question::CallBack);
        let can = self.view.can.call_back;
        vec![Action { key: "C", word: "desk-call-later", icon: icons::PHONE, can, does }, self.end()]
    }

    fn announce(&self) -> Action {
        let does = Does::Ask(Question::Announce);
        let can = self.view.can.announce;
        Action { key: "I", word: "desk-announce", icon: icons::SPEECH, can, does }
    }

    fn parted(&self) -> bool {
        matches!(&self.view.centre, super::Centre::Talk(talk) if talk.parted)
    }

    /// Its word; lunch that cannot be taken yet says from when.
    fn name_of(&self, action: &Action) -> String {
        match &self.view.bar.lunch {
            Some(lunch) if action.word == "desk-lunch" && lunch.ahead => {
                self.words.say("desk-lunch-from", &[("time", Arg::Text(&lunch.from))])
            }
            _ => self.word(action.word),
        }
    }

    fn worded(&self, action: &Action) -> Worded {
        Worded { name: self.name_of(action), why: self.why_not(action).map(|why| self.word(why)) }
    }

    /// Why an action cannot be done now.
    fn why_not(&self, action: &Action) -> Option<&'static str> {
        if action.can {
            return None;
        }
        // Articles can be read whenever the hands are free.
        if !self.view.can.look_up {
            return Some("refused-BusyUntil");
        }
        match action.word {
            "desk-write" => Some("desk-write-nothing"),
            "desk-note" => Some("desk-note-written"),
            "desk-announce" => Some("refused-NobodyWaiting"),
            "desk-lunch" if self.view.bar.lunch.as_ref().is_some_and(|lunch| lunch.ahead) => {
                Some("refused-NotLunchTime")
            }
            _ => None,
        }
    }

    fn do_it(&mut self, state: &mut DeskState, action: &Action) {
        match action.does {
            Does::Ask(question) => state.ask(question),
            Does::Do(command) => self.want(DeskAction::Do(command)),
        }
    }

    /// The actions in one row: with words beside the icons, or below them, or without
    /// any. Returns the row's height.
    pub(super) fn show_actions(&mut self, ui: &mut Ui, state: &mut DeskState) -> f32 {
        let actions = self.actions(false);
        let names: Vec<Worded> = actions.iter().map(|action| self.worded(action)).collect();
        let deeds: Vec<Deed<'_>> =
            actions.iter().zip(&names).map(|(action, name)| action.deed(name)).collect();
        let (form, widths, height) = self.row_of(ui, &deeds);
        let from = ui.max_rect().min;
        let mut x = from.x;
        let mut done = None;
        for ((action, view), width) in actions.iter().zip(&deeds).zip(widths) {
            let at = Rect::from_min_size(pos2(x, from.y), vec2(width, height));
            x += width + GAP;
            if deed(ui, at, view, form).clicked() {
                done = Some(action);
            }
        }
        if let Some(action) = done {
            self.do_it(state, action);
        }
        height
    }

    /// How the actions stand in a row, how wide each is, and how high they are.
    fn row_of(&self, ui: &Ui, deeds: &[Deed<'_>]) -> (Form, Vec<f32>, f32) {
        let theme = self.theme;
        let gaps = GAP * deeds.len().saturating_sub(1) as f32;
        let room = ui.available_width() - gaps;
        let needed = |form| deeds.iter().map(|view| deed_width(ui, view, form)).collect::<Vec<f32>>();
        let seen = self.grid.mat.bottom() - self.grid.bar.bottom();
        let high = seen / theme.text_scale > LOW;
        let in_line = needed(Form::Line);
        let count = deeds.len().max(1) as f32;
        if in_line.iter().sum::<f32>() <= room {
            let spare = (room - in_line.iter().sum::<f32>()) / count;
            // Many fill the row; few stay as wide as a finger likes.
            let spare = if deeds.len() > 3 { spare } else { spare.min(theme.scaled(48.0)) };
            let widths = in_line.into_iter().map(|width| (width + spare).floor()).collect();
            return (Form::Line, widths, theme.scaled(if high { 48.0 } else { 40.0 }));
        }
        let each = (room / count).floor();
        let stacked = needed(Form::Stacked).into_iter().fold(0.0, f32::max);
        let form = if high && stacked <= each { Form::Stacked } else { Form::Icons };
        let height = theme.scaled(if form == Form::Stacked { 54.0 } else { 40.0 });
        (form, vec![each.min(theme.scaled(130.0)); deeds.len()], height)
    }

    /// Where everything scrolls: all actions, in as many rows as they take.
    pub(super) fn all_actions(&mut self, ui: &mut Ui, state: &mut DeskState) {
        let actions = self.actions(true);
        let mut done = None;
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(GAP, GAP);
            for action in &actions {
                let worded = self.worded(action);
                let view = action.deed(&worded);
                let size = vec2(deed_width(ui, &view, Form::Line) + 8.0, self.theme.scaled(40.0));
                make_room(ui, size.x);
                let (at, _) = ui.allocate_exact_size(size, egui::Sense::hover());
                if deed(ui, at, &view, Form::Line).clicked() {
                    done = Some(action);
                }
            }
        });
        if let Some(action) = done {
            self.do_it(state, action);
        }
    }

    /// How wide what is done about the call is, and whether with words.
    pub(super) fn call_deeds_width(&self, ui: &Ui, room: f32) -> (Form, f32) {
        let actions = self.beside_the_person();
        if actions.is_empty() {
            return (Form::Least, 0.0);
        }
        let wide = |form| {
            let one = |action: &Action| deed_width(ui, &action.deed(&self.worded(action)), form) + 6.0;
            actions.iter().map(one).sum::<f32>()
        };
        let with_words = wide(Form::Small);
        match with_words + self.theme.scaled(180.0) <= room {
            true => (Form::Small, with_words),
            false => (Form::Least, wide(Form::Least)),
        }
    }

    /// What is done about the call, from the right end of a row.
    pub(super) fn call_deeds(&mut self, ui: &mut Ui, state: &mut DeskState, at: Rect) {
        let (form, _) = self.call_deeds_width(ui, at.width());
        let actions = self.beside_the_person();
        let height = self.theme.scaled(28.0);
        let mut right = at.right();
        let mut done = None;
        for action in actions.iter().rev() {
            let worded = self.worded(action);
            let view = action.deed(&worded);
            let width = deed_width(ui, &view, form);
            let place = Rect::from_min_size(pos2(right - width, at.bottom() - height), vec2(width, height));
            right -= width + 6.0;
            if deed(ui, place, &view, form).clicked() {
                done = Some(action);
            }
        }
        if let Some(action) = done {
            self.do_it(state, action);
        }
    }

    /// Telling the queue, at the right end of its head.
    pub(super) fn queue_deed(&mut self, ui: &mut Ui, state: &mut DeskState, head: Rect, beside: f32) {
        let action = self.announce();
        let worded = self.worded(&action);
        let view = Deed { disabled: !action.can || self.view.paused, ..action.deed(&worded) };
        let fits = deed_width(ui, &view, Form::Small) + beside <= head.width();
        let form = if fits { Form::Small } else { Form::Least };
        let size = vec2(deed_width(ui, &view, form), self.theme.scaled(28.0));
        let at = Rect::from_min_size(pos2(head.right() - size.x, head.center().y - size.y / 2.0), size);
        if deed(ui, at, &view, form).clicked() {
            state.part = super::Part::Desk;
            self.do_it(state, &action);
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
