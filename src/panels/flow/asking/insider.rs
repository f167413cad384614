//! Questions to somebody of the other desk, and the answer as a letter to be read.

use egui::{CornerRadius, Margin, Stroke, Ui};

use crate::exercise::Said;
use crate::panels::icons;
use crate::panels::theme::{Size, Theme};
use crate::panels::widgets::{Button, button, even_label};
use crate::scoring::Words;
use crate::telling::exercise::desk as as_argument;
use crate::vocab::Desk;

use super::super::page::paragraph;
use super::super::question::Letter;
use super::{Answering, QuestionState};
use crate::panels::widgets::badge;

/// The questions; or, once one was asked, its answer. A question counts as asked
/// when its letter was read.
pub(super) fn insider(
    ui: &mut Ui,
    desk: Desk,
    left: &str,
    questions: &[Letter],
    state: &mut QuestionState,
    words: &Words,
) -> Answering {
    if let Some(letter) = state.letter.and_then(|index| questions.get(index)) {
        letter_ui(ui, desk, letter, words);
        return Answering { said: Some(Said::Asked(letter.id.clone())), ..Answering::default() };
    }
    let theme = Theme::of(ui.ctx());
    let asks = words.say("flow-insider", &[("desk", as_argument(desk))]);
    super::asks_ui(ui, &asks);
    paragraph(ui, &theme, left);
    let mut first = None;
    let (name, svg) = icons::ASK;
    for (index, question) in questions.iter().enumerate() {
        let view = Button { min_width: ui.available_width(), left: true, ..Button::new(&question.asks) };
        let response = button(ui, &view.icon(name, svg));
        first = first.or(Some(response.id));
        if response.clicked() {
            state.letter = Some(index);
            ui.ctx().request_repaint();
        }
    }
    Answering { first, ..Answering::default() }
}

/// The answer, as something written by a person.
fn letter_ui(ui: &mut Ui, desk: Desk, letter: &Letter, words: &Words) {
    let theme = Theme::of(ui.ctx());
    let colours = theme.colours;
    // What was asked is the heading of its answer.
    even_label(ui, theme.strong(&letter.asks, Size::Title, colours.ink));
    ui.add_space(theme.scaled(8.0));
    let line = match desk {
        Desk::Sales => colours.coral,
        Desk::Support => colours.teal,
    };
    let frame = egui::Frame::new()
        .fill(colours.card)
        .corner_radius(CornerRadius::same(4))
        .stroke(Stroke::new(1.0, colours.line))
        .inner_margin(Margin::same(24))
        .shadow(theme.small_shadow());
    let shown = frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        let from = words.say("flow-insider-from", &[("desk", as_argument(desk))]);
        ui.horizontal(|ui| {
            let side = theme.scaled(28.0);
            let (at, _) = ui.allocate_exact_size(egui::Vec2::splat(side), egui::Sense::hover());
            badge(ui, at, desk);
            ui.label(theme.strong(from, Size::Body, colours.ink2));
        });
        ui.add_space(theme.scaled(4.0));
        even_label(ui, theme.text(&letter.answer, Size::Lead, colours.ink));
    });
    // A stripe in the desk's colour, as on its note paper.
    let at = shown.response.rect;
    let stripe = egui::Rect::from_min_max(at.min, egui::pos2(at.left() + 5.0, at.bottom()));
    ui.painter().rect_filled(stripe, 2.0, line);
}
