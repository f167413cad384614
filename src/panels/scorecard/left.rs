//! The left half: the mark, the dimensions, the contacts, the figures.

use egui::{Rect, Sense, Stroke, Ui, Vec2, WidgetInfo, WidgetType, pos2, vec2};

use crate::panels::theme::{Size, Theme};
use crate::panels::widgets::{
    Button, DimensionBar, Kind, MarkLine, button, dimension_bar, focus_ring, mark_line, small_face,
};
use crate::scoring::Words;
use crate::telling::words::Arg;

use super::view::{Bar, CardState, CardView, Page, Sheet};
use super::{exact, points};

/// Shows the left half.
///
/// `named`: the name of the shift stands in the bar above already.
pub fn left(ui: &mut Ui, view: &CardView, state: &mut CardState, words: &Words, named: bool) {
    let theme = Theme::of(ui.ctx());
    let colours = theme.colours;
    let Some(sheet) = view.sheets.get(state.sheet) else { return };
    let Some(page) = sheet.pages.get(state.page) else { return };
    if !named {
        ui.label(theme.text(super::shift_and_place(view, words), Size::Small, colours.ink2));
    }
    ui.label(theme.strong(&page.name, Size::Lead, colours.ink));
    ui.label(theme.text(&page.under, Size::Small, colours.ink2));
    mark(ui, view, state, page, words);
    if let (0, Some(quality)) = (state.page, page.quality_milli) {
        line(ui, view, state, quality, sheet, words);
    }
    rule(ui);
    ui.spacing_mut().item_spacing.y = theme.scaled(12.0);
    let wide = |bar: &Bar| {
        let font = theme.bold(Size::Body);
        ui.painter().layout_no_wrap(bar.name.clone(), font, colours.ink).size().x
    };
    let name_width = page.bars.iter().map(wide).fold(0.0, f32::max) + 1.0;
    for bar in page.bars.iter().filter(|bar| bar.budget_milli > 0) {
        let (got, budget) = (exact(bar.got_milli, words), exact(bar.budget_milli, words));
        let args = [("name", Arg::Text(&bar.name)), ("got", Arg::Text(&got)), ("of", Arg::Text(&budget))];
        dimension_bar(
            ui,
            &DimensionBar {
                name: &bar.name,
                name_width,
                weight: &budget,
                points: &got,
                share: bar.got_milli as f32 / bar.budget_milli as f32,
                desk: sheet.desk,
                spoken: &words.say("card-bar", &args),
            },
        );
    }
    rule(ui);
    contacts(ui, sheet, state, words);
    if !view.figures.is_empty() {
        rule(ui);
        figures(ui, view, state, words);
    }
    ui.label(theme.text(words.name("card-private"), Size::Small, colours.ink3));
}

fn rule(ui: &mut Ui) {
    let line = Theme::of(ui.ctx()).colours.line;
    let (at, _) = ui.allocate_exact_size(vec2(ui.available_width(), 9.0), Sense::hover());
    ui.painter().hline(at.x_range(), at.center().y, Stroke::new(1.5, line));
}

/// The loudest thing: the mark, how it came about, and one's own beside it.
fn mark(ui: &mut Ui, view: &CardView, state: &CardState, page: &Page, words: &Words) {
    let theme = Theme::of(ui.ctx());
    let colours = theme.colours;
    let Some(quality) = page.quality_milli else {
        ui.label(theme.text(words.name("score-none"), Size::Body, colours.ink));
        return;
    };
    let number = points(Some(quality), words);
    let said = words.say("card-quality", &[("points", Arg::Text(&number))]);
    let galley = ui.painter().layout_no_wrap(number, theme.bold(Size::Hero), colours.ink);
    let beside = theme.scaled(340.0) < ui.available_width();
    let show = |ui: &mut Ui| {
        // The line of this size is taller than its figures.
        let size = vec2(galley.size().x, galley.size().y * 0.84);
        let (at, response) = ui.allocate_exact_size(size, Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &said));
        let middle = at.center() - galley.size() / 2.0;
        ui.painter().galley(middle, galley, colours.ink);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            ui.label(theme.text(words.name("card-of-100"), Size::Lead, colours.ink2));
            if let Some(sentence) = held(page, words) {
                ui.label(theme.text(sentence, Size::Body, colours.ink));
            }
            if state.page == 0 {
                own(ui, view, state, quality, words);
            }
        });
    };
    if beside {
        ui.horizontal_top(show);
    } else {
        ui.vertical(show);
    }
}

/// The mark on a line with one's own and that of the home desk.
fn line(ui: &mut Ui, view: &CardView, state: &CardState, quality: i64, sheet: &Sheet, words: &Words) {
    let own = view.own.or(state.given);
    if own.is_none() && view.home_milli.is_none() {
        return;
    }
    let legend = ["card-legend-scored", "card-legend-own", "card-legend-home"].map(|id| words.name(id));
    let points = |milli: i64| milli as f32 / 1_000.0;
    let own = own.map(|own| {
        let off = own.sure.map_or(0.0, |sure| 100.0 - f32::from(sure));
        (f32::from(own.points), off)
    });
    let view = MarkLine {
        scored: points(quality),
        own,
        home: view.home_milli.map(points),
        desk: sheet.desk,
        legend: [&legend[0], &legend[1], &legend[2]],
    };
    mark_line(ui, &view);
}

/// '68 from what you did, held at 60 by one critical error'; none without a cap.
fn held(page: &Page, words: &Words) -> Option<String> {
    let (held, before) = (page.quality_milli?, page.before_caps_milli?);
    let (before, held) = (points(Some(before), words), points(Some(held), words));
    if before == held {
        return None;
    }
    let count = i64::try_from(page.criticals.len()).unwrap_or(i64::MAX);
    let args = [("before", Arg::Text(&before)), ("held", Arg::Text(&held)), ("count", Arg::Number(count))];
    Some(words.say("card-held", &args))
}

fn own(ui: &mut Ui, view: &CardView, state: &CardState, quality: i64, words: &Words) {
    let theme = Theme::of(ui.ctx());
    let colours = theme.colours;
    if let Some(own) = view.own.or(state.given) {
        let args = [("own", Arg::Number(i64::from(own.points)))];
        let mut text = words.say("card-own", &args);
        if let Some(sure) = own.sure {
            text = words.say(
                "card-own-sure",
                &[("own", Arg::Number(i64::from(own.points))), ("sure", Arg::Number(i64::from(sure)))],
            );
        }
        ui.label(theme.strong(text, Size::Body, colours.ink));
        let away = i64::from(own.points) - (quality + 500).div_euclid(1_000);
        let id = match away {
            0 => "card-own-same",
            1.. => "card-own-above",
            _ => "card-own-below",
        };
        let text = words.say(id, &[("points", Arg::Number(away.abs()))]);
        ui.label(theme.text(text, Size::Small, colours.ink2));
    }
    if let Some(home) = view.home_milli {
        let home = points(Some(home), words);
        let text = words.say("card-home", &[("points", Arg::Text(&home))]);
        ui.label(theme.text(text, Size::Small, colours.ink2));
    }
}

fn contacts(ui: &mut Ui, sheet: &Sheet, state: &mut CardState, words: &Words) {
    let theme = Theme::of(ui.ctx());
    ui.label(theme.strong(words.name("card-contacts-title"), Size::Body, theme.colours.ink));
    ui.spacing_mut().item_spacing.y = theme.scaled(4.0);
    for (index, page) in sheet.pages.iter().enumerate() {
        if contact(ui, page, index == state.page, words) {
            state.page = index;
            state.row = None;
        }
    }
}

/// A row for a contact; says whether it was chosen.
fn contact(ui: &mut Ui, page: &Page, chosen: bool, words: &Words) -> bool {
    let theme = Theme::of(ui.ctx());
    let colours = theme.colours;
    let face = theme.scaled(36.0);
    let pad = theme.scaled(8.0);
    let width = ui.available_width();
    let painter = ui.painter().clone();
    let number =
        painter.layout_no_wrap(points(page.quality_milli, words), theme.bold(Size::Lead), colours.ink);
    let room = width - face - number.size().x - 5.0 * pad;
    let name = painter.layout(page.name.clone(), theme.bold(Size::Body), colours.ink, room);
    let under = painter.layout(page.under.clone(), theme.font(Size::Small), colours.ink2, room);
    let high = (name.size().y + under.size().y).max(face) + pad;
    let (at, response) = ui.allocate_exact_size(vec2(width, high), Sense::click());
    let spoken = format!("{}. {}. {}", page.name, page.under, points(page.quality_milli, words));
    response.widget_info(|| WidgetInfo::selected(WidgetType::RadioButton, true, chosen, &spoken));
    if ui.is_rect_visible(at) {
        let fill = if chosen || response.hovered() { colours.sunk } else { colours.paper };
        painter.rect_filled(at, 12.0, fill);
        if chosen {
            painter.rect_stroke(at, 12.0, Stroke::new(2.0, colours.ink), egui::StrokeKind::Inside);
        }
        let place =
            Rect::from_center_size(pos2(at.left() + pad + face / 2.0, at.center().y), Vec2::splat(face));
        if let Some(of) = &page.face {
            small_face(ui, place, of);
        } else {
            let sign = crate::panels::icons::LIST;
            crate::panels::picture::paint(ui, sign.0, place.shrink(pad), colours.ink, || {
                crate::panels::widgets::white(sign.1)
            });
        }
        let x = place.right() + pad * 1.5;
        let top = at.center().y - (name.size().y + under.size().y) / 2.0;
        let below = top + name.size().y;
        painter.galley(pos2(x, top), name, colours.ink);
        painter.galley(pos2(x, below), under, colours.ink2);
        let right = pos2(at.right() - pad * 1.5 - number.size().x, at.center().y - number.size().y / 2.0);
        painter.galley(right, number, colours.ink);
        focus_ring(ui, &response, 12.0);
    }
    response.clicked()
}

fn figures(ui: &mut Ui, view: &CardView, state: &mut CardState, words: &Words) {
    let theme = Theme::of(ui.ctx());
    let colours = theme.colours;
    let text = words.name(if state.figures_open { "card-figures-close" } else { "card-figures-open" });
    if button(ui, &Button::new(&text).kind(Kind::Plain)).clicked() {
        state.figures_open = !state.figures_open;
    }
    if !state.figures_open {
        return;
    }
    ui.label(theme.text(words.name("card-figures-why"), Size::Small, colours.ink2));
    for figure in &view.figures {
        ui.horizontal_wrapped(|ui| {
            ui.label(theme.text(&figure.name, Size::Body, colours.ink));
            ui.label(theme.strong(&figure.value, Size::Body, colours.ink));
        });
        if let Some(means) = &figure.means {
            ui.label(theme.text(means, Size::Small, colours.ink3));
        }
    }
}
