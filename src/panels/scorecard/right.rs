//! The right half: the moments of the recording, what was lost and what was met;
//! critical errors apart.

use egui::{Sense, Stroke, Ui, vec2};

use crate::panels::theme::{Size, Theme};
use crate::panels::widgets::{Button, FindingRow, Kind, button, even_label, finding_row};
use crate::scoring::Words;
use crate::telling::words::Arg;

use super::chips::chips;
use super::row_id;
use super::view::{CardAction, CardState, CardView, MetRow, Page, Row, Shows, WORST};

/// Shows the moments; in a `low` room those that cost most come first, in few words.
pub fn moments(
    ui: &mut Ui,
    view: &CardView,
    state: &mut CardState,
    words: &Words,
    (low, wanted): (bool, &mut Option<CardAction>),
) {
    let theme = Theme::of(ui.ctx());
    let Some(sheet) = view.sheets.get(state.sheet) else { return };
    let Some(page) = sheet.pages.get(state.page) else { return };
    let shown = if low { page.worst_first(state.all_findings) } else { page.moments(state.all_findings) };
    heading(ui, &theme, (page, shown.len()), low, words);
    chips(ui, sheet, state, low, words);
    rows(ui, &shown, if low { WORST } else { 0 }, words, wanted);
    ui.spacing_mut().item_spacing.y = 8.0;
    ui.add_space(8.0);
    ui.horizontal_wrapped(|ui| more(ui, view, page, state, words));
    if state.figures_open {
        figures(ui, view, words);
    }
}

/// 'What the recording shows', and how much of it stands here.
fn heading(ui: &mut Ui, theme: &Theme, (page, shown): (&Page, usize), low: bool, words: &Words) {
    let colours = theme.colours;
    let number = |count: usize| Arg::Number(i64::try_from(count).unwrap_or(i64::MAX));
    let args = [("shown", number(shown)), ("count", number(page.count()))];
    let under = match (page.quality_milli, page.count()) {
        (None, _) => words.name("score-none"),
        _ => words.say("card-moments", &args),
    };
    let keys = words.name("card-findings-keys");
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 14.0;
        let size = if low { Size::Lead } else { Size::Title };
        let title = theme.strong(words.name("card-findings"), size, colours.ink);
        let title = ui.label(if low { title.line_height(None) } else { title });
        if low {
            title.on_hover_text(&keys);
        }
        ui.label(theme.text(under, Size::Small, colours.ink2));
    });
    if !low {
        ui.label(theme.text(keys, Size::Small, colours.ink2).line_height(None));
    }
}

fn rows(ui: &mut Ui, shown: &[Shows<'_>], brief: usize, words: &Words, wanted: &mut Option<CardAction>) {
    let colours = Theme::of(ui.ctx()).colours;
    let (met, of, play) = (words.name("card-met"), words.name("card-lost-in"), words.name("card-play"));
    let said = Said { met: &met, of: &of, play: &play };
    ui.spacing_mut().item_spacing.y = 0.0;
    for (index, moment) in shown.iter().enumerate() {
        if index > 0 {
            let (at, _) = ui.allocate_exact_size(vec2(ui.available_width(), 3.0), Sense::hover());
            ui.painter().hline(at.x_range(), at.center().y, Stroke::new(1.5, colours.line));
        }
        let spoken = match moment {
            Shows::Lost(row) => spoken(row, words),
            Shows::Met(row) => spoken_met(row, &met, words),
        };
        let view = match moment {
            Shows::Lost(row) => lost_row(row, &said, &spoken),
            Shows::Met(row) => met_row(row, &said, &spoken),
        };
        let view = FindingRow { brief: index < brief, ..view };
        let response = finding_row(ui, row_id(index), &view);
        follow(ui, &response);
        if response.clicked() {
            *wanted = Some(CardAction::PlayFrom(moment.from()));
        }
    }
}

fn lost_row<'a>(row: &'a Row, said: &Said<'a>, spoken: &'a str) -> FindingRow<'a> {
    FindingRow {
        face: &row.face,
        time: &row.time,
        who: &row.who,
        what: &row.what,
        cited: row.cited.as_deref(),
        points: &row.points,
        of: if row.points.is_empty() { "" } else { said.of },
        dimension: &row.dimension,
        met: false,
        brief: false,
        pill: row.reflex.as_ref().map(|(text, desk)| (text.as_str(), *desk)),
        play: said.play,
        spoken,
    }
}

/// Words that every row needs.
struct Said<'a> {
    met: &'a str,
    of: &'a str,
    play: &'a str,
}

fn met_row<'a>(row: &'a MetRow, said: &Said<'a>, spoken: &'a str) -> FindingRow<'a> {
    FindingRow {
        face: &row.face,
        time: &row.time,
        who: &row.who,
        what: &row.tag,
        cited: row.cited.as_deref(),
        points: said.met,
        of: "",
        dimension: &row.dimension,
        met: true,
        brief: false,
        pill: None,
        play: said.play,
        spoken,
    }
}

/// What gets the focus is scrolled to.
pub fn follow(ui: &Ui, response: &egui::Response) {
    if response.gained_focus() {
        ui.scroll_to_rect(response.rect.expand(48.0), None);
    }
}

fn play_from(time: &str, who: &str, words: &Words) -> String {
    words.say("card-play-from", &[("time", Arg::Text(time)), ("who", Arg::Text(who))])
}

/// What it cost, and of what; nothing for what costs by its cap alone.
fn lost(row: &Row, words: &Words) -> String {
    match row.points.as_str() {
        "" => String::new(),
        points => words.say("card-lost-at", &[("points", Arg::Text(points))]),
    }
}

/// All of a finding, for a screen reader: the button is what it lands on.
pub fn spoken(row: &Row, words: &Words) -> String {
    let mut text = format!("{}. {}", play_from(&row.time, &row.who, words), row.what);
    let lost = lost(row, words);
    for more in [row.cited.as_deref(), Some(&lost), Some(&row.dimension)].into_iter().flatten() {
        if !more.is_empty() {
            text.push(' ');
            text.push_str(more);
        }
    }
    text
}

fn spoken_met(row: &MetRow, met: &str, words: &Words) -> String {
    let begin = play_from(&row.time, &row.who, words);
    format!("{begin}. {}: {met}. {} {}", row.tag, row.cited.as_deref().unwrap_or_default(), row.dimension)
}

/// Everything, or the figures.
fn more(ui: &mut Ui, view: &CardView, page: &Page, state: &mut CardState, words: &Words) {
    let count = page.count();
    if state.all_findings || page.moments(false).len() < count {
        let args = [("count", Arg::Number(i64::try_from(count).unwrap_or(i64::MAX)))];
        let id = if state.all_findings { "card-findings-fewer" } else { "card-findings-all" };
        let text = words.say(id, &args);
        if button(ui, &Button::new(&text)).clicked() {
            state.all_findings = !state.all_findings;
            state.row = None;
        }
    }
    if !view.figures.is_empty() {
        let text = words.name(if state.figures_open { "card-figures-close" } else { "card-figures-open" });
        if button(ui, &Button::new(&text).kind(Kind::Plain)).clicked() {
            state.figures_open = !state.figures_open;
        }
    }
}

fn figures(ui: &mut Ui, view: &CardView, words: &Words) {
    let theme = Theme::of(ui.ctx());
    let colours = theme.colours;
    even_label(ui, theme.text(words.name("card-figures-why"), Size::Small, colours.ink2));
    for figure in &view.figures {
        ui.horizontal_wrapped(|ui| {
            ui.label(theme.text(&figure.name, Size::Body, colours.ink));
            ui.label(theme.strong(&figure.value, Size::Body, colours.ink));
        });
        if let Some(means) = &figure.means {
            even_label(ui, theme.text(means, Size::Small, colours.ink2));
        }
    }
}
