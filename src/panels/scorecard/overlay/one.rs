//! The dimension that is looked at: its levels with their anchors, and a note that is
//! always in sight.

use egui::{Align2, Rect, Sense, Stroke, StrokeKind, Ui, Vec2, pos2, vec2};

use crate::panels::icons;
use crate::panels::picture;
use crate::panels::scorecard::exact;
use crate::panels::theme::{Size, Theme};
use crate::panels::widgets::choice::{Chosen, Offer, option};
use crate::panels::widgets::{Button, Field, Kind, Note, button, even_label, field, ring, white};
use crate::rubric::overlay::Level;
use crate::scoring::Words;
use crate::telling::words::Arg;

use super::list::calibrate;
use super::state::OverlayState;
use super::view::{LevelRow, OverlayView};

/// The longest note, in characters.
const LONGEST_NOTE: usize = 500;

/// Shows its levels; where the room is `low`, in few words.
pub fn one(ui: &mut Ui, view: &OverlayView, state: &mut OverlayState, words: &Words, low: bool) {
    let index = state.chosen;
    let Some(row) = view.rows.get(index) else { return };
    let theme = Theme::of(ui.ctx());
    let colours = theme.colours;
    let shown = state.shown(index);
    let points = shown.level.map(|level| row.points_milli(level));
    ui.spacing_mut().item_spacing.y = theme.scaled(if low { 3.0 } else { 6.0 });
    let title = if low { Size::Lead } else { Size::Large };
    even_label(ui, theme.strong(&row.name, title, colours.ink).line_height(None));
    let size = if low { Size::Small } else { Size::Body };
    ui.label(theme.text(compared(row, points, words), size, colours.ink));
    if points.is_some_and(|points| row.apart(points)) {
        flagged(ui, &theme, words, low);
    }
    ui.add_space(theme.scaled(if low { 2.0 } else { 4.0 }));
    ui.label(theme.strong(words.name("overlay-choose"), size, colours.ink));
    if let Some(level) = levels(ui, &theme, (index, row, low), shown.level, words) {
        state.choose(index, level);
    }
}

/// Shows its note, and what was saved before.
pub fn note(ui: &mut Ui, view: &OverlayView, state: &mut OverlayState, words: &Words, low: bool) {
    let index = state.chosen;
    let Some(row) = view.rows.get(index) else { return };
    let theme = Theme::of(ui.ctx());
    let colours = theme.colours;
    let shown = state.shown(index);
    ui.spacing_mut().item_spacing.y = theme.scaled(if low { 3.0 } else { 6.0 });
    let (label, hint) = (words.name("overlay-note"), words.name("overlay-note-hint"));
    let alone = words.name("overlay-note-alone");
    let note = (shown.level.is_none() && !shown.note.trim().is_empty()).then_some(Note::Wrong(&alone));
    let rows = if low { 2 } else { 3 };
    let asked = Field { hint: &hint, rows, note, ..Field::new(&label, LONGEST_NOTE) };
    let mut text = shown.note.clone();
    field(ui, &format!("overlay-note-{index}"), &asked, &mut text);
    state.write(index, text);
    ui.horizontal_wrapped(|ui| {
        let back = words.name("overlay-take-back");
        let look = Button { disabled: !state.is_draft(index), ..Button::new(&back).kind(Kind::Quiet) };
        if button(ui, &look.icon(icons::CROSS.0, icons::CROSS.1)).clicked() {
            state.take_back(index);
        }
        if let Some(saved) = &row.saved {
            ui.label(theme.text(&saved.told, Size::Small, colours.ink2));
        }
    });
}

fn compared(row: &LevelRow, points: Option<i64>, words: &Words) -> String {
    let (auto, of) = (exact(row.auto_milli, words), exact(row.budget_milli, words));
    let seen = points.map(|points| exact(points, words));
    let mut args = vec![("auto", Arg::Text(&auto)), ("of", Arg::Text(&of))];
    match &seen {
        Some(seen) => {
            args.push(("seen", Arg::Text(seen)));
            words.say("overlay-compare", &args)
        }
        None => words.say("overlay-compare-none", &args),
    }
}

/// Both scores lie far apart: a sign, and what to do about it. It is no alarm.
fn flagged(ui: &mut Ui, theme: &Theme, words: &Words, low: bool) {
    let colours = theme.colours;
    let frame = egui::Frame::new().corner_radius(12).inner_margin(egui::Margin::symmetric(12, 8));
    let frame = if low { frame.inner_margin(egui::Margin::symmetric(10, 4)) } else { frame };
    let shown = frame.stroke(Stroke::new(1.5, colours.calm)).fill(colours.card).show(ui, |ui| {
        ui.horizontal_top(|ui| {
            let side = theme.scaled(22.0);
            let (at, _) = ui.allocate_exact_size(Vec2::splat(side), Sense::hover());
            picture::paint(ui, icons::FLAG.0, at, colours.calm_text, || white(icons::FLAG.1));
            ui.vertical(|ui| {
                ui.set_width(ui.available_width());
                ui.spacing_mut().item_spacing.y = 0.0;
                let size = if low { Size::Small } else { Size::Body };
                ui.label(theme.strong(calibrate(words), size, colours.calm_text));
                if !low {
                    ui.label(theme.text(words.name("overlay-calibrate-why"), Size::Small, colours.ink2));
                }
            });
        });
    });
    if low {
        shown.response.on_hover_text(words.name("overlay-calibrate-why"));
    }
}

/// The levels, the best first; gives the one that was chosen.
fn levels(
    ui: &mut Ui,
    theme: &Theme,
    (index, row, low): (usize, &LevelRow, bool),
    chosen: Option<Level>,
    words: &Words,
) -> Option<Level> {
    let group = ui.id().with(("overlay-levels", index));
    let mut out = Chosen::default();
    let shown: Vec<Level> = Level::ALL.into_iter().rev().collect();
    let before = ui.spacing().item_spacing.y;
    ui.spacing_mut().item_spacing.y = theme.scaled(if low { 2.0 } else { 4.0 });
    for (place, level) in shown.iter().enumerate() {
        let worth = worth(words, level.points_milli(row.budget_milli));
        let anchor = &row.anchors[usize::from(level.number())];
        let number = i64::from(level.number());
        let args =
            [("level", Arg::Number(number)), ("anchor", Arg::Text(anchor)), ("worth", Arg::Text(&worth))];
        let label = words.say("overlay-option", &args);
        let offer = Offer { label: &label, chosen: chosen == Some(*level) };
        level_row(ui, theme, (group, (place, shown.len())), (*level, anchor, &worth, low), &offer, &mut out);
    }
    ui.spacing_mut().item_spacing.y = before;
    out.chosen.and_then(|place| shown.get(place).copied())
}

fn worth(words: &Words, milli: i64) -> String {
    words.say("overlay-worth", &[("points", Arg::Milli(crate::telling::scorecard::rounded(milli)))])
}

/// A level: its number, what can be observed, what it is worth.
fn level_row(
    ui: &mut Ui,
    theme: &Theme,
    (group, place): (egui::Id, (usize, usize)),
    (level, anchor, worth, low): (Level, &str, &str, bool),
    offer: &Offer<'_>,
    out: &mut Chosen,
) {
    let colours = theme.colours;
    let painter = ui.painter().clone();
    let pad = theme.scaled(10.0);
    let disc = theme.scaled(if low { 26.0 } else { 34.0 });
    let width = ui.available_width();
    let worth = painter.layout_no_wrap(worth.to_owned(), theme.font(Size::Small), colours.ink2);
    let room = width - disc - worth.size().x - 4.0 * pad;
    // On a narrow page the points stand below the words.
    let below = room < theme.scaled(180.0);
    let room = if below { width - disc - 3.0 * pad } else { room };
    let between = level.number() % 2 == 1;
    let (font, ink) = if between && !low {
        (theme.font(Size::Small), colours.ink2)
    } else {
        (theme.font(if low { Size::Small } else { Size::Body }), colours.ink)
    };
    let text = painter.layout(anchor.to_owned(), font, ink, room);
    let words = text.size().y + if below { worth.size().y } else { 0.0 };
    let height = words.max(disc) + 2.0 * theme.scaled(if between || low { 3.0 } else { 6.0 });
    let (at, _) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
    let response = option(ui, group, place, at, offer, out);
    let fill = if offer.chosen { colours.teal_tint } else { colours.card };
    let line = match (offer.chosen, response.hovered()) {
        (true, _) => Stroke::new(2.5, colours.teal),
        (false, true) => Stroke::new(1.5, colours.ink),
        (false, false) => Stroke::new(1.0, colours.line),
    };
    painter.rect_filled(at, 12.0, fill);
    painter.rect_stroke(at, 12.0, line, StrokeKind::Inside);
    let centre = pos2(at.left() + pad + disc / 2.0, at.center().y);
    let circle = Rect::from_center_size(centre, Vec2::splat(disc));
    let (fill, number) =
        if offer.chosen { (colours.ink, colours.on_ink) } else { (colours.paper, colours.ink) };
    painter.circle(centre, disc / 2.0, fill, Stroke::new(1.5, colours.ink3));
    painter.text(centre, Align2::CENTER_CENTER, level.number().to_string(), theme.bold(Size::Lead), number);
    let (left, top) = (circle.right() + pad, at.center().y - words / 2.0);
    let end = if below {
        pos2(left, top + text.size().y)
    } else {
        pos2(at.right() - pad - worth.size().x, at.center().y - worth.size().y / 2.0)
    };
    painter.galley(pos2(left, top), text, ink);
    painter.galley(end, worth, colours.ink2);
    if response.has_focus() {
        ring(ui, at, 12.0);
    }
}
