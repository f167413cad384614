//! Pages that are words alone: too few people, a question, the end.

use egui::{Frame, Stroke, Ui, Vec2};

use crate::panels::icons;
use crate::panels::theme::{Size, Theme};
use crate::panels::widgets::{even_label, white};
use crate::scoring::Words;
use crate::telling::words::Arg;

use super::moment::{Speaker, person};
use super::state::DebriefState;
use super::view::{DebriefView, Page, QuestionView};
use super::{aside, card, framed, heading, read, space, title_of};

/// Why nothing is shown about this group, and what can be done.
pub(super) fn too_few(ui: &mut Ui, view: &DebriefView, words: &Words) {
    heading(ui, &title_of(view, Page::TooFew, words));
    space(ui);
    let why = view.too_small.as_deref().unwrap_or_default();
    let theme = Theme::of(ui.ctx());
    even_label(ui, theme.text(why, Size::Lead, theme.colours.ink));
}

/// What is worth a question in a dimension.
pub(super) fn question(ui: &mut Ui, view: &QuestionView, words: &Words) {
    heading(ui, &view.about);
    aside(ui, &words.name("debrief-question-why"));
    if let Some(speaker) = &view.speaker {
        let (name, heard) = (&speaker.name, &speaker.heard);
        person(ui, &Speaker { name, face: &speaker.face, heard, quoted: "" }, true);
    }
    asked(ui, view);
}

/// What was answered; then what it led to, and an open question, which is the loudest.
pub(super) fn asked(ui: &mut Ui, view: &QuestionView) {
    let theme = Theme::of(ui.ctx());
    let colours = theme.colours;
    let margin = Vec2::splat(10.0);
    framed(ui, card(&theme), 14, margin, |ui| {
        ui.spacing_mut().item_spacing.y = theme.scaled(2.0);
        aside(ui, &view.saw);
        read(ui, &view.said);
    });
    let frame = Frame::new().fill(colours.promise_tint).stroke(Stroke::new(1.5, colours.promise));
    framed(ui, frame, 14, margin, |ui| {
        ui.spacing_mut().item_spacing.y = theme.scaled(5.0);
        read(ui, &view.effect);
        ui.label(theme.strong(&view.ask, Size::Title, colours.ink));
        read(ui, &view.further);
    });
}

/// Thanks, what the room would do, and what comes next.
pub(super) fn end(ui: &mut Ui, view: &DebriefView, state: &DebriefState, words: &Words) {
    let theme = Theme::of(ui.ctx());
    let colours = theme.colours;
    ui.add_space(theme.scaled(24.0));
    let thanks = theme.strong(title_of(view, Page::End, words), Size::Huge, colours.ink);
    ui.label(thanks.line_height(None));
    space(ui);
    let signs = [icons::LOCK, icons::PROMISES, icons::DESKS, icons::CLOCK];
    for ((name, svg), text) in signs.into_iter().zip(&view.next_steps) {
        space(ui);
        ui.horizontal_top(|ui| {
            let side = theme.scaled(26.0);
            let (at, _) = ui.allocate_exact_size(Vec2::splat(side), egui::Sense::hover());
            crate::panels::picture::paint(ui, name, at, colours.teal, || white(svg));
            ui.add_space(theme.scaled(8.0));
            ui.vertical(|ui| even_label(ui, theme.text(text, Size::Lead, colours.ink)));
        });
    }
    hands(ui, view, state, words);
}

/// What the room would do at each moment at which hands were counted, the most first.
fn hands(ui: &mut Ui, view: &DebriefView, state: &DebriefState, words: &Words) {
    let theme = Theme::of(ui.ctx());
    let counted = view.moments.iter().zip(&state.rooms);
    let counted: Vec<_> = counted.filter(|(_, room)| room.counts.iter().any(|count| *count > 0)).collect();
    if counted.is_empty() {
        return;
    }
    space(ui);
    space(ui);
    heading(ui, &words.name("debrief-hands-title"));
    for (moment, room) in counted {
        space(ui);
        ui.label(theme.strong(&moment.title, Size::Body, theme.colours.ink));
        let mut replies: Vec<_> = moment.replies.iter().zip(&room.counts).collect();
        replies.retain(|(_, count)| **count > 0);
        replies.sort_by_key(|(_, count)| std::cmp::Reverse(**count));
        for (reply, count) in replies {
            let args = [("count", Arg::Number(i64::from(*count))), ("said", Arg::Text(&reply.said))];
            read(ui, &words.say("debrief-hands-for", &args));
        }
    }
}
