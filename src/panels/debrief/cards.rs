//! What people will do: a wall of notes, typed as the room says them.

use std::sync::Arc;

use egui::{
    FontSelection, Frame, Galley, Key, Rect, RichText, Sense, Ui, UiBuilder, Vec2, WidgetInfo, WidgetText,
    WidgetType, pos2, vec2,
};

use crate::panels::icons;
use crate::panels::picture;
use crate::panels::theme::{Size, Theme};
use crate::panels::widgets::{
    Button, Field, Note, button, button_width, even, field, focus_ring, phrased, white,
};
use crate::scoring::Words;
use crate::telling::words::Arg;

use super::state::{DebriefState, LONGEST_CARD, MOST_CARDS};
use super::view::{DebriefView, Page};
use super::{BETWEEN, aside, card, columns, follow, framed, heading, in_columns, space, title_of};

pub(super) fn cards(ui: &mut Ui, view: &DebriefView, state: &mut DebriefState, words: &Words) {
    heading(ui, &title_of(view, Page::Cards, words));
    aside(ui, &words.name("debrief-cards-why"));
    space(ui);
    typed(ui, state, words);
    space(ui);
    let mut down = None;
    // The latest stands first, where the room looks.
    let count = state.cards.len();
    let (columns, width) = columns(ui, LEAST, MOST, BETWEEN);
    let theme = Theme::of(ui.ctx());
    let inner = width - 2.0 * theme.scaled(12.0);
    let label = words.name("debrief-card-label");
    let notes: Vec<Laid> = state
        .cards
        .iter()
        .rev()
        .map(|text| {
            let ink = theme.colours.note_ink;
            let first = theme.strong(&label, Size::Body, ink);
            vec![
                laid(ui, first, inner - theme.scaled(BIN)),
                laid(ui, theme.text(text, Size::Body, ink), inner),
            ]
        })
        .collect();
    let highs = heights(&theme, &notes, columns);
    in_columns(ui, count, LEAST, MOST, |ui, at| {
        let number = count - 1 - at;
        if on_the_wall(ui, (&state.cards[number], &notes[at], highs[at / columns]), words) {
            down = Some(number);
        }
    });
    if let Some(number) = down {
        state.cards.remove(number);
    }
    if !view.commitments.is_empty() {
        space(ui);
        aside(ui, &words.name("debrief-cards-own"));
        let sentence = |(place, sentence): (usize, &String)| {
            let text = if place == 0 {
                let sentence = phrased(ui, sentence, &theme.bold(Size::Body), inner);
                theme.strong(sentence, Size::Body, theme.colours.ink)
            } else {
                theme.text(sentence, Size::Body, theme.colours.ink2)
            };
            laid(ui, text, inner)
        };
        let card = |card: &Vec<String>| card.iter().enumerate().map(sentence).collect();
        let cards: Vec<Laid> = view.commitments.iter().map(card).collect();
        let highs = heights(&theme, &cards, columns);
        in_columns(ui, cards.len(), LEAST, MOST, |ui, at| {
            written(ui, (&view.commitments[at], &cards[at], highs[at / columns]));
        });
    }
}

/// The least width of a card, in points at the text scale.
const LEAST: f32 = 270.0;
/// The most cards beside each other.
const MOST: usize = 4;
/// The side of the bin in the corner of a card.
const BIN: f32 = 28.0;
/// Between two sentences of a card.
const GAP: f32 = 4.0;

/// The sentences of a card.
type Laid = Vec<Arc<Galley>>;

/// A text in lines of this width.
fn laid(ui: &Ui, text: RichText, width: f32) -> Arc<Galley> {
    let job = WidgetText::from(text).into_layout_job(ui.style(), FontSelection::Default, ui.text_valign());
    let mut job = Arc::unwrap_or_clone(job);
    job.wrap.max_width = width;
    let job = even(ui, job);
    ui.fonts_mut(|fonts| fonts.layout_job(job))
}

/// How high the sentences of each row of cards are: the cards of a row are equal.
fn heights(theme: &Theme, cards: &[Laid], columns: usize) -> Vec<f32> {
    let gap = theme.scaled(GAP);
    let high = |card: &Laid| card.iter().map(|text| text.size().y + gap).sum::<f32>() - gap;
    cards.chunks(columns).map(|row| row.iter().map(high).fold(0.0, f32::max)).collect()
}

/// The field.
fn typed(ui: &mut Ui, state: &mut DebriefState, words: &Words) {
    let (label, hint) = (words.name("debrief-card-label"), words.name("debrief-card-hint"));
    let full = words.name("debrief-cards-full");
    let note = (state.cards.len() >= MOST_CARDS).then_some(Note::Plain(full.as_str()));
    let put = words.name("debrief-card-put");
    let disabled = state.typed.trim().is_empty() || note.is_some();
    let look = Button { disabled, ..Button::new(&put) }.key("Enter");
    let theme = Theme::of(ui.ctx());
    let gap = theme.scaled(12.0);
    let (wide, room) = (button_width(ui, &look), ui.available_width());
    let beside = room - wide - gap > theme.scaled(320.0);
    let width = if beside { room - wide - gap } else { room };
    let view = Field { hint: &hint, note, width, ..Field::new(&label, LONGEST_CARD) };
    let response = field(ui, "debrief-card", &view, &mut state.typed);
    follow(&response);
    let entered = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    let response_of = if beside {
        // In line with what is typed.
        let middle = response.rect.center().y;
        let at = Rect::from_center_size(
            pos2(ui.max_rect().left() + width + gap + wide / 2.0, middle),
            vec2(wide, theme.scaled(40.0)),
        );
        button(&mut ui.new_child(UiBuilder::new().max_rect(at)), &look)
    } else {
        button(ui, &look)
    };
    follow(&response_of);
    if (entered || response_of.clicked()) && state.put_up() {
        // The next one is typed at once.
        response.request_focus();
    }
}

/// A note on the wall; whether it is to be taken down.
fn on_the_wall(ui: &mut Ui, (text, laid, high): (&str, &Laid, f32), words: &Words) -> bool {
    let theme = Theme::of(ui.ctx());
    let colours = theme.colours;
    let note = Frame::new().fill(colours.note).shadow(theme.small_shadow());
    let shown = framed(ui, note, 3, Vec2::splat(12.0), |ui| sentences(ui, (&[], laid, high)));
    let whole = shown.response.rect;
    let side = theme.scaled(BIN);
    let inset = theme.scaled(6.0);
    let corner = pos2(whole.right() - inset - side, whole.top() + inset);
    let spoken = words.say("debrief-card-down-spoken", &[("text", Arg::Text(text))]);
    bin(ui, Rect::from_min_size(corner, Vec2::splat(side)), &spoken)
}

/// The sentences of a card that is so high; what a screen reader says of them instead, where
/// their lines are broken on purpose.
fn sentences(ui: &mut Ui, (said, laid, high): (&[String], &Laid, f32)) {
    ui.set_min_height(high);
    ui.spacing_mut().item_spacing.y = Theme::of(ui.ctx()).scaled(GAP);
    for (place, text) in laid.iter().enumerate() {
        let shown = ui.label(text.clone());
        if let Some(said) = said.get(place) {
            shown.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, said));
        }
    }
}

/// Takes a card down: small, for the promise is what a room reads.
fn bin(ui: &Ui, at: Rect, spoken: &str) -> bool {
    let colours = Theme::of(ui.ctx()).colours;
    let response = ui.interact(at, ui.id().with("bin"), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, spoken));
    follow(&response);
    if response.hovered() {
        ui.painter().rect_filled(at, at.height() / 2.0, colours.note_ink.gamma_multiply(0.16));
    }
    let (name, svg) = icons::DELETE;
    picture::paint(ui, name, at.shrink(at.height() * 0.2), colours.note_ink, || white(svg));
    focus_ring(ui, &response, at.height() / 2.0);
    response.clicked()
}

/// A card that somebody wrote during the exercise, without a name.
fn written(ui: &mut Ui, card_of: (&[String], &Laid, f32)) {
    let theme = Theme::of(ui.ctx());
    framed(ui, card(&theme), 3, Vec2::splat(12.0), |ui| {
        sentences(ui, card_of);
    });
}
