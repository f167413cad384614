//! A question, shown: what is asked, how one answers, what was answered before.

use egui::{Id, Ui};

use crate::exercise::Said;
use crate::panels::theme::{Size, Theme};
use crate::panels::widgets::choice::{Chosen, Scale, scale};
use crate::panels::widgets::{Circles, Slider, circles, even_label, slider};
use crate::scoring::Words;
use crate::telling::words::Arg;
use crate::vocab::Desk;

use super::FlowAction;
use super::page::{Body, Next, Out, Page, focus_first, page, paragraph, room_left, small};
use super::question::{Asked, QuestionView};

mod commitment;
mod insider;
mod number;

/// What is chosen, moved or typed and not yet answered.
#[derive(Clone, Debug, Default)]
pub struct QuestionState {
    /// Which question it belongs to.
    key: Option<(usize, usize)>,
    /// The chosen one of a row, from 0.
    choice: Option<usize>,
    /// Points for the person.
    person: Option<i64>,
    /// A number as it is typed.
    typed: String,
    /// Own marks by dimension.
    parts: Vec<Option<u8>>,
    /// The answer that is being read, and which letter it is.
    letter: Option<usize>,
    /// A commitment's four texts.
    texts: [String; 4],
    /// What was answered before is shown.
    back: bool,
}

/// What a kind of question gives to the page.
#[derive(Default)]
struct Answering {
    /// The answer, if it is one.
    said: Option<Said>,
    /// Enter was pressed on what is chosen already.
    entered: bool,
    /// What gets the focus when the question is new.
    first: Option<Id>,
    /// The key of the words for what is missing, as long as it is no answer.
    missing: &'static str,
}

/// Shows a question.
pub fn question_ui(
    ui: &mut Ui,
    view: &QuestionView,
    state: &mut QuestionState,
    words: &Words,
) -> Option<FlowAction> {
    let theme = Theme::of(ui.ctx());
    let fresh = state.key != Some(view.key);
    if fresh {
        *state = QuestionState { key: Some(view.key), back: state.back, ..QuestionState::default() };
    }
    let (stop, pass) = (words.name("flow-stop"), words.name("flow-pass"));
    let next = words.name(next_key(view, state));
    let enough = words.name("flow-enough");
    let reading = state.letter.is_some();
    let aside = if view.passable { Some(pass.as_str()) } else { (!reading).then_some(enough.as_str()) };
    let id = format!("question-{}-{}", view.key.0, view.key.1);
    let shown = Page {
        id: &id,
        at: &view.at,
        out: (&stop, Out::Stop),
        width: 1000.0,
        desk: None,
        least: 0.78,
        next: (reading || !matches!(view.asked, Asked::Insider { .. })).then_some(Next { text: &next }),
        aside,
    };
    page(ui, &shown, |ui| {
        ui.push_id(view.key, |ui| {
            if !view.number.is_empty() {
                small(ui, &theme, &view.number);
            }
            if !view.before.is_empty() {
                paragraph(ui, &theme, &view.before);
            }
            let answering = answering(ui, view, state, words);
            if let Some(first) = answering.first.filter(|_| fresh) {
                focus_first(ui, first);
            }
            said_before(ui, &theme, view, state, words);
            let aside = if view.passable { Said::Passed } else { Said::Enough };
            let missing =
                if answering.missing.is_empty() { String::new() } else { words.name(answering.missing) };
            Body {
                missing,
                next: answering.said.map(FlowAction::Answer),
                entered: answering.entered,
                aside: Some(FlowAction::Answer(aside)),
                action: None,
            }
        })
        .inner
    })
}

/// The word of the button that goes on.
const fn next_key(view: &QuestionView, state: &QuestionState) -> &'static str {
    match (&view.asked, state.letter) {
        (Asked::Insider { .. }, Some(_)) => "flow-letter-read",
        (Asked::Commitment { .. }, _) => "flow-keep-this",
        _ => "flow-next",
    }
}

fn answering(ui: &mut Ui, view: &QuestionView, state: &mut QuestionState, words: &Words) -> Answering {
    match &view.asked {
        Asked::Closeness { asks, pictures, home } => {
            closeness(ui, asks, pictures, (*home, !view.said.is_empty()), state, words)
        }
        Asked::Agreement { sentence } => agreement(ui, sentence, state, words),
        Asked::Split { tells, person, situation } => split(ui, tells, [person, situation], state, words),
        Asked::Points { asks, least, most, what, parts } => {
            number::points(ui, asks, [least, most], (*what, parts), state, words)
        }
        Asked::Amount { asks, kind, people } => number::amount(ui, asks, (*kind, *people), state, words),
        Asked::Insider { desk, left, questions } => {
            insider::insider(ui, *desk, left, questions, state, words)
        }
        Asked::Commitment { so_far } => commitment::commitment(ui, *so_far, state, words),
    }
}

/// The size of what is asked: it is the loudest thing on its page.
fn asks_size(ui: &Ui) -> Size {
    let theme = Theme::of(ui.ctx());
    match ui.available_width() {
        _ if theme.text_scale >= 1.5 => Size::Title,
        width if width >= theme.scaled(900.0) => Size::Huge,
        width if width >= theme.scaled(760.0) => Size::Large,
        _ => Size::Title,
    }
}

/// A question in large type.
fn asks_ui(ui: &mut Ui, asks: &str) {
    let theme = Theme::of(ui.ctx());
    even_label(ui, theme.strong(asks, asks_size(ui), theme.colours.ink));
    ui.add_space(theme.scaled(12.0));
}

fn chosen_said(
    state: &mut QuestionState,
    chosen: Chosen,
    said: fn(u8) -> Said,
    missing: &'static str,
) -> Answering {
    state.choice = chosen.chosen.or(state.choice);
    let number = state.choice.and_then(|index| u8::try_from(index + 1).ok());
    Answering { said: number.map(said), entered: chosen.entered, first: chosen.first, missing }
}

fn closeness(
    ui: &mut Ui,
    asks: &str,
    pictures: &[String; 7],
    (home, folds): (Desk, bool),
    state: &mut QuestionState,
    words: &Words,
) -> Answering {
    let colours = Theme::of(ui.ctx()).colours;
    asks_ui(ui, asks);
    let (you, they) = (words.name("flow-you"), words.name("flow-they"));
    let desks = match home {
        Desk::Sales => [colours.coral, colours.teal],
        Desk::Support => [colours.teal, colours.coral],
    };
    // What was answered before stands below, folded as a rule.
    let below = Theme::of(ui.ctx()).scaled(if folds { 68.0 } else { 0.0 });
    let room = room_left(ui) - below;
    let view =
        Circles { labels: pictures, chosen: state.choice, you: &you, they: &they, colours: desks, room };
    let chosen = circles(ui, &view);
    chosen_said(state, chosen, Said::Closeness, "flow-missing-picture")
}

fn agreement(ui: &mut Ui, sentence: &str, state: &mut QuestionState, words: &Words) -> Answering {
    let theme = Theme::of(ui.ctx());
    let asks = words.name("flow-agreement");
    paragraph(ui, &theme, &asks);
    let quoted = words.say("flow-quoted", &[("words", Arg::Text(sentence))]);
    ui.label(theme.strong(quoted, asks_size(ui), theme.colours.ink));
    ui.add_space(theme.scaled(20.0));
    let (least, most) = (words.name("flow-agreement-least"), words.name("flow-agreement-most"));
    let view = Scale { label: &asks, count: 7, chosen: state.choice, least: &least, most: &most };
    let chosen = scale(ui, &view);
    chosen_said(state, chosen, Said::Agreement, "flow-missing-agreement")
}

fn split(
    ui: &mut Ui,
    tells: &str,
    [person, situation]: [&str; 2],
    state: &mut QuestionState,
    words: &Words,
) -> Answering {
    let theme = Theme::of(ui.ctx());
    let colours = theme.colours;
    let size = if asks_size(ui) == Size::Title { Size::Lead } else { Size::Title };
    even_label(ui, theme.strong(tells, size, colours.ink));
    ui.add_space(theme.scaled(8.0));
    let asks = words.name("flow-split");
    ui.label(theme.text(&asks, Size::Lead, colours.ink2));
    ui.add_space(theme.scaled(4.0));
    let numbers = state.person.map(|person| (100 - person, person));
    let sides = [
        (words.name("flow-person"), person, numbers.map(|(_, person)| person)),
        (words.name("flow-situation"), situation, numbers.map(|(rest, _)| rest)),
    ];
    side_cards(ui, &theme, &sides);
    ui.add_space(theme.scaled(8.0));
    let stops: Vec<i64> = (0..=100).collect();
    let spoken = numbers.map_or_else(String::new, |(rest, person)| {
        words.say("flow-said-split", &[("person", Arg::Number(person)), ("situation", Arg::Number(rest))])
    });
    // The handle moves towards the side that gets more: the person's is on the left.
    let value = numbers.map(|(rest, _)| rest);
    let (least, most) = (words.name("flow-all-person"), words.name("flow-all-situation"));
    let label = words.name("flow-split-label");
    let view = Slider {
        label: &label,
        stops: &stops,
        value,
        spoken: &spoken,
        least: &least,
        most: &most,
        filled: false,
        marks: &[],
    };
    let slid = slider(ui, &view);
    if let Some(rest) = slid.chosen {
        state.person = Some(100 - rest);
    }
    let points = state.person.and_then(|points| u8::try_from(points).ok());
    let said = points.map(Said::Person);
    Answering { said, entered: false, first: Some(slid.response.id), missing: "flow-missing-split" }
}

/// Both sides of a story with their points; side by side where there is room.
fn side_cards(ui: &mut Ui, theme: &Theme, sides: &[(String, &str, Option<i64>); 2]) {
    let beside = ui.available_width() > theme.scaled(480.0);
    let gap = 12.0;
    let width = if beside { (ui.available_width() - gap) / 2.0 } else { ui.available_width() };
    // Both are as high as the higher one.
    let lines = sides.iter().map(|(_, text, _)| {
        let galley =
            ui.painter().layout((*text).to_owned(), theme.font(Size::Body), theme.colours.ink, width - 34.0);
        galley.rows.len()
    });
    let text_height = lines.max().unwrap_or(1) as f32 * theme.line_height(Size::Body);
    let card = |ui: &mut Ui, (name, text, points): &(String, &str, Option<i64>)| {
        theme.card().show(ui, |ui| {
            ui.set_width(width - 34.0);
            ui.label(theme.strong(name, Size::Body, theme.colours.ink2));
            let number = match points {
                Some(points) => theme.strong(points.to_string(), Size::Hero, theme.colours.ink),
                None => theme.text("–", Size::Huge, theme.colours.ink3),
            };
            ui.label(number.line_height(Some(theme.scaled(88.0))));
            if beside {
                let top = ui.cursor().top();
                paragraph(ui, theme, text);
                ui.add_space((top + text_height - ui.min_rect().bottom()).max(0.0));
            } else {
                paragraph(ui, theme, text);
            }
        });
    };
    if beside {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = gap;
            for side in sides {
                ui.vertical(|ui| card(ui, side));
            }
        });
    } else {
        for side in sides {
            card(ui, side);
        }
    }
}

/// What was answered before, for whoever wants to see it.
fn said_before(ui: &mut Ui, theme: &Theme, view: &QuestionView, state: &mut QuestionState, words: &Words) {
    if view.said.is_empty() {
        return;
    }
    ui.add_space(theme.scaled(12.0));
    let key = if state.back { "flow-said-hide" } else { "flow-said-show" };
    let text = words.name(key);
    let (name, svg) =
        if state.back { crate::panels::icons::CHEVRON_DOWN } else { crate::panels::icons::CHEVRON_RIGHT };
    let show =
        crate::panels::widgets::Button::new(&text).kind(crate::panels::widgets::Kind::Quiet).icon(name, svg);
    if crate::panels::widgets::button(ui, &show).clicked() {
        state.back = !state.back;
    }
    if state.back {
        for sentence in &view.said {
            small(ui, theme, sentence);
        }
    }
}
