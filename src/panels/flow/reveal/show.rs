//! The page: how near one was, the dumb-bells, their words, one's own marks.

use egui::{Rect, Sense, Ui, vec2};

use crate::panels::theme::{Size, Theme};
use crate::panels::widgets::{even_label, small_circles};
use crate::scoring::Words;
use crate::telling::exercise::desk as as_argument;
use crate::telling::words::Arg;
use crate::vocab::Desk;

use super::super::FlowAction;
use super::super::page::{Body, Next, Out, Page, heading, page, paragraph, small};
use super::bells::{bell, items, legend, legend_of};
use super::{ChangeRow, ItemRow, RevealView};

/// Shows what is true.
pub fn reveal_ui(ui: &mut Ui, view: &RevealView, words: &Words) -> Option<FlowAction> {
    let (stop, next) = (words.name("flow-stop"), words.name("flow-go-on"));
    let shown = Page {
        id: "reveal",
        at: &view.at,
        out: (&stop, Out::Stop),
        desk: Some(view.about),
        width: 1_240.0,
        least: 0.0,
        next: Some(Next { text: &next }),
        aside: None,
    };
    page(ui, &shown, |ui| {
        let theme = Theme::of(ui.ctx());
        near_ui(ui, &theme, view, words);
        if !view.items.is_empty() {
            legend(ui, &theme, words);
        }
        for again in [false, true] {
            let mine: Vec<&ItemRow> = view.items.iter().filter(|item| item.again == again).collect();
            if mine.is_empty() {
                continue;
            }
            heading(ui, &theme, &words.name(if again { "ex-form-second" } else { "ex-form-first" }));
            items(ui, &theme, &mine, words);
            // Too few for a figure: that is said where they stand.
            if view.near[usize::from(again)].is_none() {
                for sentence in &view.summaries[usize::from(again)] {
                    paragraph(ui, &theme, sentence);
                }
            }
        }
        if !view.origin.is_empty() {
            small(ui, &theme, &view.origin);
        }
        letters_ui(ui, &theme, view, words);
        sentences(ui, &theme, "ex-marks", &view.marks, words);
        sentences(ui, &theme, "ex-sides", &view.sides, words);
        if !view.sides.is_empty() {
            small(ui, &theme, &words.name("ex-nobody-compares"));
        }
        changes_ui(ui, &theme, &view.changes, words);
        Body { next: Some(FlowAction::Seen), ..Body::default() }
    })
}

/// How near each expectation was: the loudest thing, both beside each other.
fn near_ui(ui: &mut Ui, theme: &Theme, view: &RevealView, words: &Words) {
    let forms: Vec<(usize, u8)> = (0..2).filter_map(|form| Some((form, view.near[form]?))).collect();
    let beside = forms.len() > 1 && ui.available_width() > theme.scaled(760.0);
    let gap = 32.0;
    let each = if beside { (ui.available_width() - gap) / 2.0 } else { ui.available_width() };
    if beside {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = gap;
            for (form, percent) in forms {
                ui.vertical(|ui| {
                    ui.set_width(each);
                    form_ui(ui, theme, &view.summaries[form], percent, words);
                });
            }
        });
    } else {
        for (form, percent) in forms {
            form_ui(ui, theme, &view.summaries[form], percent, words);
        }
    }
    if !view.closer.is_empty() {
        even_label(ui, theme.strong(&view.closer, Size::Title, theme.colours.teal_text));
    }
    ui.add_space(theme.scaled(8.0));
}

/// One expectation: its number, what the number says, and which way it was off.
fn form_ui(ui: &mut Ui, theme: &Theme, summary: &[String], percent: u8, words: &Words) {
    let colours = theme.colours;
    ui.spacing_mut().item_spacing = vec2(16.0, 2.0);
    let number = words.say("ex-percent", &[("number", Arg::Number(i64::from(percent)))]);
    ui.label(theme.strong(number, Size::Hero, colours.ink).line_height(Some(theme.scaled(78.0))));
    ui.add_space(theme.scaled(8.0));
    // What the number says stands under it, so that it is not read as the tendency.
    if let Some(near) = summary.first() {
        even_label(ui, theme.text(near, Size::Body, colours.ink2));
    }
    if let Some(leaning) = summary.get(1) {
        even_label(ui, theme.strong(leaning, Size::Title, colours.ink));
    }
}

fn sentences(ui: &mut Ui, theme: &Theme, key: &str, sentences: &[String], words: &Words) {
    if sentences.is_empty() {
        return;
    }
    heading(ui, theme, &words.name(key));
    for sentence in sentences {
        paragraph(ui, theme, sentence);
    }
}

fn letters_ui(ui: &mut Ui, theme: &Theme, view: &RevealView, words: &Words) {
    if view.letters.is_empty() {
        return;
    }
    let colours = theme.colours;
    heading(ui, theme, &words.name("flow-their-words"));
    for letter in &view.letters {
        let shown = theme.card().corner_radius(4).show(ui, |ui| {
            ui.set_width(ui.available_width());
            small(ui, theme, &letter.asks);
            let args = [("desk", as_argument(view.about)), ("words", Arg::Text(letter.answer.as_str()))];
            even_label(ui, theme.text(words.say("ex-insider-answer", &args), Size::Lead, colours.ink));
        });
        // A stripe in the desk's colour, as on its note paper.
        let at = shown.response.rect;
        let stripe = Rect::from_min_max(at.min, egui::pos2(at.left() + 5.0, at.bottom()));
        let colour = match view.about {
            crate::vocab::Desk::Sales => colours.coral,
            crate::vocab::Desk::Support => colours.teal,
        };
        ui.painter().rect_filled(stripe, 2.0, colour);
        ui.add_space(4.0);
    }
}

/// Before and after, as dumb-bells.
pub fn changes_ui(ui: &mut Ui, theme: &Theme, changes: &[ChangeRow], words: &Words) {
    if changes.is_empty() {
        return;
    }
    heading(ui, theme, &words.name("ex-before-after"));
    legend_of(ui, theme, ["flow-legend-before", "flow-legend-after"], words);
    for row in changes {
        ui.add_space(theme.scaled(6.0));
        paragraph(ui, theme, &row.text);
        if let Some(pictures) = &row.pictures {
            pictures_ui(ui, theme, row, pictures, words);
            continue;
        }
        let size = vec2(ui.available_width().min(theme.scaled(640.0)), theme.scaled(28.0));
        let (at, _) = ui.allocate_exact_size(size, Sense::hover());
        let rail = Rect::from_center_size(at.center(), vec2(at.width() - theme.scaled(24.0), 2.0));
        bell(ui, theme, rail, [Some(row.places[0]), Some(row.places[1])]);
        ends_ui(ui, theme, at.width(), &row.ends);
    }
}

/// What the ends of a line mean, below them.
fn ends_ui(ui: &mut Ui, theme: &Theme, width: f32, ends: &[String; 2]) {
    let ink = theme.colours.ink2;
    let [left, right] = ends.each_ref().map(|end| {
        ui.painter().layout(end.clone(), theme.font(Size::Small), ink, width / 2.0 - theme.scaled(8.0))
    });
    let (at, _) = ui.allocate_exact_size(vec2(width, left.size().y.max(right.size().y)), Sense::hover());
    let corner = egui::pos2(at.right() - right.size().x, at.top());
    ui.painter().galley(at.min, left, ink);
    ui.painter().galley(corner, right, ink);
}

/// The two pictures that were chosen, each with its word.
fn pictures_ui(ui: &mut Ui, theme: &Theme, row: &ChangeRow, pictures: &[(usize, String); 2], words: &Words) {
    let colours = theme.colours;
    let desks = match row.home {
        Desk::Sales => [colours.coral, colours.teal],
        Desk::Support => [colours.teal, colours.coral],
    };
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = theme.scaled(24.0);
        for (key, (picture, _)) in ["flow-legend-before", "flow-legend-after"].into_iter().zip(pictures) {
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 4.0;
                let (at, _) =
                    ui.allocate_exact_size(vec2(theme.scaled(132.0), theme.scaled(72.0)), Sense::hover());
                ui.painter().rect(
                    at,
                    12.0,
                    colours.card,
                    egui::Stroke::new(1.0, colours.line),
                    egui::StrokeKind::Inside,
                );
                small_circles(ui, at.shrink(4.0), *picture, desks);
                small(ui, theme, &words.name(key));
            });
        }
    });
}
