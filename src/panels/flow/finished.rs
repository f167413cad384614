//! The last page: what has changed, what one wants to do, where it is kept.

use egui::{Ui, WidgetInfo, WidgetType, vec2};

use crate::exercise::reveal::Reveal;
use crate::exercise::truth::Looked;
use crate::exercise::{Programme, Progress, Said};
use crate::panels::icons;
use crate::panels::theme::{Size, Theme};
use crate::panels::widgets::{Button, Kind, button, even_label, phrased};
use crate::scoring::Words;
use crate::telling::exercise::{commitment, count, milli};
use crate::telling::words::{Arg, gap, language_of};

use super::FlowAction;
use super::page::{Body, Next, Out, Page, Where, heading, page, paragraph, point};
use super::reveal::{ChangeRow, changed, changed_text, changes_ui};

/// The last page.
#[derive(Clone, Debug, PartialEq)]
pub struct FinishedView {
    /// The attempt, for beginning another one.
    pub id: String,
    /// The exercise's title.
    pub title: String,
    /// Before and after.
    pub changes: Vec<ChangeRow>,
    /// What one wants to do, sentence by sentence.
    pub commitments: Vec<Vec<String>>,
    /// What is kept where.
    pub kept: Vec<String>,
    /// All attempts of this name, from the first to the last, in words.
    pub attempts: Vec<String>,
}

impl FinishedView {
    /// The last page of an attempt, with all attempts of this name in order (the
    /// present one among them); `folder` is where they are kept.
    pub fn of(
        (id, progress): (&str, &Progress),
        attempts: &[&Progress],
        programme: Programme<'_>,
        folder: &str,
        words: &Words,
    ) -> Self {
        let texts = programme.scenario.texts();
        let reveal = Reveal::of(progress, programme, &|_| Looked::default());
        let answers = (0..programme.steps()).flat_map(|step| progress.said_in(step));
        let commitments = answers.filter_map(|said| match said {
            Said::Commitment(made) => Some(commitment(words, made)),
            _ => None,
        });
        let shifts = progress.played().count();
        Self {
            id: id.to_owned(),
            title: texts.get(programme.exercise.title, language_of(words, programme.scenario)).to_owned(),
            changes: changed(&reveal, words),
            commitments: commitments.collect(),
            kept: vec![
                words.say("flow-kept", &[("answers", count(progress.len())), ("shifts", count(shifts))]),
                words.say("ex-folder", &[("folder", Arg::Text(folder))]),
                words.name("flow-kept-who"),
            ],
            attempts: attempts.iter().map(|one| attempt(one, programme, words)).collect(),
        }
    }
}

/// An attempt in one sentence: the marks at home and away.
fn attempt(progress: &Progress, programme: Programme<'_>, words: &Words) -> String {
    let reveal = Reveal::of(progress, programme, &|_| Looked::default());
    let number = ("attempt", Arg::Number(i64::from(progress.attempt)));
    let mut text = match (reveal.home.quality, reveal.away.quality) {
        (Some(home), Some(away)) => {
            words.say("flow-attempt-both", &[number, ("home", milli(home)), ("away", milli(away))])
        }
        (None, Some(away)) => words.say("flow-attempt-away", &[number, ("away", milli(away))]),
        (Some(home), None) => words.say("flow-attempt-home", &[number, ("home", milli(home))]),
        (None, None) => words.say("flow-attempt-none", &[number]),
    };
    if let [before, .., after] = reveal.surveys.as_slice() {
        let closeness = crate::telling::exercise::changes(before, after);
        if let Some(row) = closeness.into_iter().find(|(key, ..)| *key == "closeness") {
            text.push_str(gap(words));
            text.push_str(&changed_text(words, row));
        }
    }
    text
}

/// Shows the last page.
pub fn finished_ui(ui: &mut Ui, view: &FinishedView, words: &Words) -> Option<FlowAction> {
    let (back, done) = (words.name("flow-back"), words.name("flow-done"));
    let at = Where { title: view.title.clone(), above: words.name("flow-complete"), step: None };
    let next = Some(Next { text: &done });
    let shown = Page {
        id: "finished",
        at: &at,
        out: (&back, Out::Back),
        width: 1000.0,
        desk: None,
        least: 0.0,
        next,
        aside: None,
    };
    page(ui, &shown, |ui| {
        let theme = Theme::of(ui.ctx());
        let mut action = None;
        commitments_ui(ui, &theme, view, words);
        changes_ui(ui, &theme, &view.changes, words);
        if view.attempts.len() > 1 {
            heading(ui, &theme, &words.name("flow-attempts"));
            for attempt in &view.attempts {
                paragraph(ui, &theme, attempt);
            }
        }
        heading(ui, &theme, &words.name("flow-kept-where"));
        for (icon, text) in [icons::CHECK, icons::FOLDER, icons::LOCK].into_iter().zip(&view.kept) {
            point(ui, &theme, icon, text);
        }
        ui.add_space(theme.scaled(8.0));
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(8.0, 8.0);
            let replay = words.name("flow-replay");
            let look = Button::new(&replay).icon(icons::HISTORY.0, icons::HISTORY.1).kind(Kind::Plain);
            if button(ui, &look).clicked() {
                action = Some(FlowAction::Replay);
            }
            if button(ui, &Button::new(&words.name("flow-begin-again"))).clicked() {
                action = Some(FlowAction::BeginAgain(view.id.clone()));
            }
        });
        Body { action, next: Some(FlowAction::Back), ..Body::default() }
    })
}

/// What one wants to do, as notes to take along.
pub(super) fn commitments_ui(ui: &mut Ui, theme: &Theme, view: &FinishedView, words: &Words) {
    if view.commitments.is_empty() {
        return;
    }
    heading(ui, theme, &words.name("ex-commitments"));
    // As wide as notes are, beside each other where there is room.
    let gap = 12.0;
    let columns = if ui.available_width() > theme.scaled(760.0) { 2 } else { 1 };
    let each = (ui.available_width() - gap * (columns - 1) as f32) / columns as f32;
    for row in view.commitments.chunks(columns) {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = gap;
            for sentences in row {
                ui.vertical(|ui| note_ui(ui, theme, sentences, each.min(theme.scaled(460.0))));
            }
        });
    }

    /// One note.
    fn note_ui(ui: &mut Ui, theme: &Theme, sentences: &[String], width: f32) {
        let colours = theme.colours;
        let note = egui::Frame::new()
            .fill(colours.note)
            .inner_margin(egui::Margin::same(18))
            .corner_radius(egui::CornerRadius::same(3))
            .shadow(theme.small_shadow());
        note.show(ui, |ui| {
            ui.set_width(width - 36.0);
            for (index, sentence) in sentences.iter().enumerate() {
                let (size, bold) = if index == 0 { (Size::Lead, true) } else { (Size::Body, false) };
                let font = if bold { theme.bold(size) } else { theme.font(size) };
                let lines = phrased(ui, sentence, &font, ui.available_width());
                let text = if bold {
                    theme.strong(lines, size, colours.note_ink)
                } else {
                    theme.text(lines, size, colours.note_ink)
                };
                // Read aloud, it has no lines.
                even_label(ui, text).widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, sentence));
            }
        });
        ui.add_space(theme.scaled(6.0));
    }
}
