//! The right half: critical errors first and apart, findings, what was met.

use egui::{Frame, Margin, Rect, Sense, Stroke, Ui, Vec2, pos2, vec2};

use crate::panels::icons;
use crate::panels::picture;
use crate::panels::theme::{Size, Theme};
use crate::panels::widgets::button;
use crate::panels::widgets::{Button, FindingRow, Kind, button_with_id, finding_row, white};
use crate::scoring::Words;
use crate::telling::words::Arg;

use super::row_id;
use super::view::{self, CardAction, CardState, CardView, MetRow, Page, Row};

/// Shows the right half.
pub fn right(
    ui: &mut Ui,
    view: &CardView,
    state: &mut CardState,
    words: &Words,
    wanted: &mut Option<CardAction>,
) {
    let theme = Theme::of(ui.ctx());
    let Some(sheet) = view.sheets.get(state.sheet) else { return };
    let Some(page) = sheet.pages.get(state.page) else { return };
    for (index, row) in page.criticals.iter().enumerate() {
        critical(ui, index, row, words, wanted);
        ui.add_space(8.0);
    }
    theme.panel().show(ui, |ui| {
        ui.set_width(ui.available_width());
        findings(ui, page, state, words, wanted);
    });
    if !page.met.is_empty() {
        ui.add_space(8.0);
        theme.panel().show(ui, |ui| {
            ui.set_width(ui.available_width());
            met(ui, &page.met, state, words);
        });
    }
}

fn findings(ui: &mut Ui, page: &Page, state: &mut CardState, words: &Words, wanted: &mut Option<CardAction>) {
    let theme = Theme::of(ui.ctx());
    let colours = theme.colours;
    ui.label(theme.strong(words.name("card-findings"), Size::Title, colours.ink));
    let number = |count: usize| Arg::Number(i64::try_from(count).unwrap_or(i64::MAX));
    let shown = page.shown(state.all_findings);
    let args = [("shown", number(shown.len())), ("count", number(page.findings.len()))];
    let under = match (page.quality_milli, page.findings.len()) {
        (None, _) => words.name("score-none"),
        (_, 0) => words.name("score-full"),
        (_, count) if count > shown.len() => words.say("card-findings-some", &args),
        _ => words.say("card-findings-count", &args),
    };
    ui.label(theme.text(under, Size::Small, colours.ink2));
    ui.label(theme.text(words.name("card-findings-keys"), Size::Small, colours.ink3));
    rows(ui, page.criticals.len(), &shown, words, wanted);
    if page.findings.len() > view::SHOWN {
        let text =
            words.say(if state.all_findings { "card-findings-fewer" } else { "card-findings-all" }, &args);
        if button(ui, &Button::new(&text)).clicked() {
            state.all_findings = !state.all_findings;
            state.row = None;
        }
    }
}

fn rows(ui: &mut Ui, before: usize, shown: &[&Row], words: &Words, wanted: &mut Option<CardAction>) {
    let colours = Theme::of(ui.ctx()).colours;
    ui.spacing_mut().item_spacing.y = 0.0;
    for (index, row) in shown.iter().enumerate() {
        if index > 0 {
            let (at, _) = ui.allocate_exact_size(vec2(ui.available_width(), 3.0), Sense::hover());
            ui.painter().hline(at.x_range(), at.center().y, Stroke::new(1.5, colours.line));
        }
        let id = row_id(before + index);
        let view = FindingRow {
            face: &row.face,
            time: &row.time,
            who: &row.who,
            what: &row.what,
            cited: row.cited.as_deref(),
            points: &row.points,
            dimension: &row.dimension,
            met: false,
            pill: row.reflex.as_ref().map(|(text, desk)| (text.as_str(), *desk)),
            spoken: &spoken(row, words),
        };
        let response = finding_row(ui, id, &view);
        follow(ui, &response);
        if response.clicked() {
            *wanted = Some(CardAction::PlayFrom(row.from));
        }
    }
}

/// What gets the focus is scrolled to.
fn follow(ui: &Ui, response: &egui::Response) {
    if response.gained_focus() {
        ui.scroll_to_rect(response.rect.expand(48.0), None);
    }
}

/// All of a finding, for a screen reader: the button is what it lands on.
fn spoken(row: &Row, words: &Words) -> String {
    let args = [("time", Arg::Text(&row.time)), ("who", Arg::Text(&row.who))];
    let mut text = format!("{}. {}", words.say("card-play-from", &args), row.what);
    for more in [row.cited.as_deref(), Some(&row.points), Some(&row.dimension)].into_iter().flatten() {
        if !more.is_empty() {
            text.push(' ');
            text.push_str(more);
        }
    }
    text
}

fn critical(ui: &mut Ui, index: usize, row: &Row, words: &Words, wanted: &mut Option<CardAction>) {
    let theme = Theme::of(ui.ctx());
    let colours = theme.colours;
    let frame = Frame::new()
        .fill(colours.card)
        .corner_radius(16)
        .inner_margin(Margin::same(20))
        .shadow(theme.shadow())
        .stroke(Stroke::new(2.5, colours.strain));
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.horizontal_top(|ui| {
            let size = theme.scaled(48.0);
            let (at, _) = ui.allocate_exact_size(Vec2::splat(size), Sense::hover());
            picture::paint(ui, icons::CRITICAL.0, at, colours.strain, || white(icons::CRITICAL.1));
            ui.add_space(8.0);
            ui.vertical(|ui| {
                ui.label(theme.strong(words.name("card-critical"), Size::Small, colours.strain));
                ui.label(theme.strong(&row.tag, Size::Title, colours.ink));
                let text = format!("{} {}", heading(row, words), row.what);
                ui.label(theme.text(text, Size::Body, colours.ink));
                for more in [&row.cited, &row.capped].into_iter().flatten() {
                    ui.label(theme.text(more, Size::Small, colours.ink2));
                }
                ui.add_space(4.0);
                let text = words.name("card-play");
                let said = spoken(row, words);
                let look = Button {
                    spoken: Some(&said),
                    ..Button::new(&text).kind(Kind::Plain).icon(icons::PLAY.0, icons::PLAY.1)
                };
                let response = button_with_id(ui, row_id(index), &look);
                follow(ui, &response);
                if response.clicked() {
                    *wanted = Some(CardAction::PlayFrom(row.from));
                }
            });
        });
    });
}

fn heading(row: &Row, words: &Words) -> String {
    words.say("card-at", &[("time", Arg::Text(&row.time)), ("who", Arg::Text(&row.who))])
}

fn met(ui: &mut Ui, met: &[MetRow], state: &mut CardState, words: &Words) {
    let theme = Theme::of(ui.ctx());
    let colours = theme.colours;
    let count = [("count", Arg::Number(i64::try_from(met.len()).unwrap_or(i64::MAX)))];
    let text = words.say(if state.met_open { "card-met-close" } else { "card-met-open" }, &count);
    if button(ui, &Button::new(&text).kind(Kind::Plain)).clicked() {
        state.met_open = !state.met_open;
    }
    if !state.met_open {
        return;
    }
    for row in met {
        let size = theme.scaled(20.0);
        let room = ui.available_width() - size - 8.0;
        let text = format!(
            "{} {}",
            words.say("card-at", &[("time", Arg::Text(&row.time)), ("who", Arg::Text(&row.who))]),
            row.tag
        );
        let galley = ui.painter().layout(text, theme.font(Size::Body), colours.ink, room);
        let (at, response) =
            ui.allocate_exact_size(vec2(ui.available_width(), galley.size().y), Sense::hover());
        let said = galley.text().to_owned();
        response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Label, true, &said));
        let sign = Rect::from_min_size(pos2(at.left(), at.top() + 2.0), Vec2::splat(size));
        picture::paint(ui, icons::CHECK.0, sign, colours.calm_text, || white(icons::CHECK.1));
        ui.painter().galley(pos2(sign.right() + 8.0, at.top()), galley, colours.ink);
    }
}
