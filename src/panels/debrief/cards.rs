//! What people will do: a wall of notes, typed as the room says them.

use egui::{Frame, Key, Ui};

use crate::panels::icons;
use crate::panels::theme::{Size, Theme};
use crate::panels::widgets::{Button, Field, Note, button, field};
use crate::scoring::Words;
use crate::telling::words::Arg;

use super::state::{DebriefState, LONGEST_CARD, MOST_CARDS};
use super::view::{DebriefView, Page};
use super::{aside, card, follow, framed, heading, in_columns, space, title_of};

pub(super) fn cards(ui: &mut Ui, view: &DebriefView, state: &mut DebriefState, words: &Words) {
    heading(ui, &title_of(view, Page::Cards, words));
    aside(ui, &words.name("debrief-cards-why"));
    space(ui);
    typed(ui, state, words);
    space(ui);
    let mut down = None;
    // The latest stands first, where the room looks.
    let count = state.cards.len();
    in_columns(ui, count, 270.0, 4, |ui, at| {
        let number = count - 1 - at;
        if on_the_wall(ui, &state.cards[number], words) {
            down = Some(number);
        }
    });
    if let Some(number) = down {
        state.cards.remove(number);
    }
    if !view.commitments.is_empty() {
        space(ui);
        aside(ui, &words.name("debrief-cards-own"));
        in_columns(ui, view.commitments.len(), 270.0, 4, |ui, at| written(ui, &view.commitments[at]));
    }
}

/// The field.
fn typed(ui: &mut Ui, state: &mut DebriefState, words: &Words) {
    let (label, hint) = (words.name("debrief-card-label"), words.name("debrief-card-hint"));
    let full = words.name("debrief-cards-full");
    let note = (state.cards.len() >= MOST_CARDS).then_some(Note::Plain(full.as_str()));
    let view = Field { hint: &hint, note, ..Field::new(&label, LONGEST_CARD) };
    let response = field(ui, "debrief-card", &view, &mut state.typed);
    follow(&response);
    let entered = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    let put = words.name("debrief-card-put");
    let disabled = state.typed.trim().is_empty() || note.is_some();
    let look = Button { disabled, ..Button::new(&put) }.key("Enter");
    let response_of = button(ui, &look);
    follow(&response_of);
    if (entered || response_of.clicked()) && state.put_up() {
        // The next one is typed at once.
        response.request_focus();
    }
}

/// A note on the wall; whether it is to be taken down.
fn on_the_wall(ui: &mut Ui, text: &str, words: &Words) -> bool {
    let theme = Theme::of(ui.ctx());
    let colours = theme.colours;
    framed(ui, Frame::new().fill(colours.note).shadow(theme.small_shadow()), 3, |ui| {
        ui.label(theme.strong(words.name("debrief-card-label"), Size::Body, colours.note_ink));
        ui.label(theme.text(text, Size::Body, colours.note_ink));
        let down = words.name("debrief-card-down");
        let spoken = words.say("debrief-card-down-spoken", &[("text", Arg::Text(text))]);
        let look = Button { spoken: Some(&spoken), icon_only: true, ..Button::new(&down) };
        let response = button(ui, &look.icon(icons::DELETE.0, icons::DELETE.1));
        follow(&response);
        response.clicked()
    })
}

/// A card that somebody wrote during the exercise, without a name.
fn written(ui: &mut Ui, sentences: &[String]) {
    let theme = Theme::of(ui.ctx());
    let colours = theme.colours;
    framed(ui, card(&theme), 3, |ui| {
        for (place, sentence) in sentences.iter().enumerate() {
            let text = if place == 0 {
                theme.strong(sentence, Size::Body, colours.ink)
            } else {
                theme.text(sentence, Size::Body, colours.ink2)
            };
            ui.label(text);
        }
    });
}
