//! All dimensions with both scores beside each other.

use egui::{
    CornerRadius, Rect, Response, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, WidgetType, pos2, vec2,
};

use crate::panels::icons;
use crate::panels::picture;
use crate::panels::scorecard::exact;
use crate::panels::theme::{Size, Theme};
use crate::panels::widgets::choice::{Chosen, Offer, option};
use crate::panels::widgets::{lozenge, ring, white};
use crate::rubric::overlay::CALIBRATION_MILLI;
use crate::scoring::Words;
use crate::telling::words::Arg;
use crate::vocab::Desk;

use super::state::OverlayState;
use super::view::{LevelRow, OverlayView};

/// The words of the two columns, and how wide they are.
struct Columns {
    names: [String; 2],
    width: f32,
    /// The numbers stand beside the name.
    beside: bool,
}

/// A dimension as it is shown.
struct Shown<'a> {
    row: &'a LevelRow,
    points_milli: Option<i64>,
    is_draft: bool,
    chosen: bool,
}

/// Shows the dimensions; one of them is looked at.
pub fn list(ui: &mut Ui, view: &OverlayView, state: &mut OverlayState, words: &Words) {
    let theme = Theme::of(ui.ctx());
    ui.spacing_mut().item_spacing.y = theme.scaled(4.0);
    let columns = columns(ui, &theme, words);
    if columns.beside {
        heads(ui, &theme, &columns, words);
    }
    let group = ui.id().with("overlay-rows");
    let mut out = Chosen::default();
    for (index, row) in view.rows.iter().enumerate() {
        let level = state.shown(index).level;
        let shown = Shown {
            row,
            points_milli: level.map(|level| row.points_milli(level)),
            is_draft: state.is_draft(index),
            chosen: index == state.chosen,
        };
        let place = (group, (index, view.rows.len()));
        let response = one(ui, (&theme, &columns, view.desk), place, &shown, words, &mut out);
        if shown.chosen && std::mem::take(&mut state.follow) {
            response.scroll_to_me(None);
        }
    }
    if let Some(chosen) = out.chosen {
        state.chosen = chosen;
    }
    ui.label(theme.text(words.name("overlay-keys"), Size::Small, theme.colours.ink2));
}

fn columns(ui: &Ui, theme: &Theme, words: &Words) -> Columns {
    let names = ["overlay-recording", "overlay-facilitator"].map(|id| words.name(id));
    let wide = |name: &String| {
        ui.painter().layout_no_wrap(name.clone(), theme.font(Size::Small), theme.colours.ink).size().x
    };
    let width = names.iter().map(wide).fold(theme.scaled(56.0), f32::max) + theme.scaled(12.0);
    let beside = ui.available_width() - 2.0 * width > theme.scaled(170.0);
    Columns { names, width, beside }
}

/// The names of the columns, above them.
fn heads(ui: &mut Ui, theme: &Theme, columns: &Columns, words: &Words) {
    let colours = theme.colours;
    let lay =
        |text: &str| ui.painter().layout_no_wrap(text.to_owned(), theme.font(Size::Small), colours.ink2);
    let title = lay(&words.name("overlay-dimensions"));
    let names = [lay(&columns.names[0]), lay(&columns.names[1])];
    let (at, _) = ui.allocate_exact_size(vec2(ui.available_width(), title.size().y), Sense::hover());
    let pad = theme.scaled(12.0);
    let mut right = at.right() - pad;
    for name in names.into_iter().rev() {
        ui.painter().galley(pos2(right - name.size().x, at.top()), name, colours.ink2);
        right -= columns.width;
    }
    let response = ui.interact(at, ui.id().with("overlay-heads"), Sense::hover());
    let said = title.text().to_owned();
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &said));
    ui.painter().galley(pos2(at.left() + pad, at.top()), title, colours.ink2);
}

fn one(
    ui: &mut Ui,
    (theme, columns, desk): (&Theme, &Columns, Desk),
    (group, place): (egui::Id, (usize, usize)),
    shown: &Shown<'_>,
    words: &Words,
    out: &mut Chosen,
) -> Response {
    let colours = theme.colours;
    let painter = ui.painter().clone();
    let (row, pad) = (shown.row, theme.scaled(12.0));
    let width = ui.available_width();
    let inner = width - 2.0 * pad;
    let numbers = [Some(row.auto_milli), shown.points_milli]
        .map(|milli| milli.map_or_else(|| "–".to_owned(), |milli| exact(milli, words)));
    let room = if columns.beside { inner - 2.0 * columns.width } else { inner };
    let name = painter.layout(row.name.clone(), theme.bold(Size::Body), colours.ink, room);
    let under =
        painter.layout(under(shown, &numbers, columns, words), theme.font(Size::Small), colours.ink2, inner);
    let flag = shown.points_milli.filter(|points| row.apart(*points)).map(|_| {
        let text = calibrate(words);
        painter.layout(text, theme.bold(Size::Small), colours.calm_text, inner - theme.scaled(24.0))
    });
    let track = theme.scaled(16.0);
    let gap = theme.scaled(3.0);
    let below = flag.as_ref().map_or(0.0, |flag| flag.size().y + gap);
    let height = name.size().y + track + under.size().y + below + 2.0 * pad * 0.7;
    let (at, _) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
    let spoken = spoken(shown, &numbers, words);
    let offer = Offer { label: &spoken, chosen: shown.chosen };
    let fill = ui.painter().add(egui::Shape::Noop);
    let response = option(ui, group, place, at, &offer, out);
    ground(ui, theme, (fill, at), shown.chosen, response.hovered());
    let mut y = at.top() + pad * 0.7;
    let left = at.left() + pad;
    let line = name.size().y;
    painter.galley(pos2(left, y), name, colours.ink);
    if columns.beside {
        beside(ui, theme, &numbers, (at.right() - pad, y + line / 2.0), columns.width);
    }
    y += line;
    let bar = Rect::from_min_size(pos2(left, y + track * 0.3), vec2(inner, track * 0.4));
    tracks(ui, theme, bar, shown, desk);
    y += track;
    let high = under.size().y;
    painter.galley(pos2(left, y), under, colours.ink2);
    if let Some(flag) = flag {
        y += high + gap;
        let side = theme.scaled(18.0);
        let sign =
            Rect::from_center_size(pos2(left + side / 2.0, y + flag.size().y / 2.0), Vec2::splat(side));
        picture::paint(ui, icons::FLAG.0, sign, colours.calm_text, || white(icons::FLAG.1));
        painter.galley(pos2(left + theme.scaled(24.0), y), flag, colours.calm_text);
    }
    if response.has_focus() {
        ring(ui, at, 12.0);
    }
    response
}

/// The numbers in their columns.
fn beside(ui: &Ui, theme: &Theme, numbers: &[String; 2], (end, middle): (f32, f32), width: f32) {
    let ink = theme.colours.ink;
    let mut right = end;
    for number in numbers.iter().rev() {
        let number = ui.painter().layout_no_wrap(number.clone(), theme.bold(Size::Lead), ink);
        let at = pos2(right - number.size().x, middle - number.size().y / 2.0);
        ui.painter().galley(at, number, ink);
        right -= width;
    }
}

/// What it can bring, and what is not saved; the scores too, where they have no columns.
fn under(shown: &Shown<'_>, numbers: &[String; 2], columns: &Columns, words: &Words) -> String {
    let budget = exact(shown.row.budget_milli, words);
    let mut parts = Vec::new();
    if columns.beside {
        parts.push(words.say("card-bar-points", &[("points", Arg::Text(&budget))]));
    } else {
        let [auto, seen] = numbers;
        let of = words.say("overlay-of", &[("got", Arg::Text(auto)), ("of", Arg::Text(&budget))]);
        parts.push(format!("{}: {of}", columns.names[0]));
        parts.push(format!("{}: {seen}", columns.names[1]));
    }
    if shown.is_draft {
        parts.push(words.name("overlay-unsaved"));
    }
    parts.join(" · ")
}

/// The words of the mark for calibration.
pub fn calibrate(words: &Words) -> String {
    words.say("overlay-calibrate", &[("points", Arg::Number(CALIBRATION_MILLI / 1_000))])
}

fn spoken(shown: &Shown<'_>, numbers: &[String; 2], words: &Words) -> String {
    let budget = exact(shown.row.budget_milli, words);
    let nothing = words.name("overlay-nothing");
    let seen = if shown.points_milli.is_some() { &numbers[1] } else { &nothing };
    let args = [
        ("name", Arg::Text(&shown.row.name)),
        ("auto", Arg::Text(&numbers[0])),
        ("of", Arg::Text(&budget)),
        ("seen", Arg::Text(seen)),
    ];
    let mut text = words.say("overlay-row", &args);
    if shown.is_draft {
        text.push_str(", ");
        text.push_str(&words.name("overlay-unsaved"));
    }
    if shown.points_milli.is_some_and(|points| shown.row.apart(points)) {
        text.push_str(". ");
        text.push_str(&calibrate(words));
    }
    text
}

/// The one that is looked at lies on a card with an edge.
fn ground(ui: &Ui, theme: &Theme, (fill, at): (egui::layers::ShapeIdx, Rect), chosen: bool, hovered: bool) {
    let colours = theme.colours;
    let radius = CornerRadius::same(12);
    if chosen {
        let line = Stroke::new(2.0, colours.ink);
        let card = egui::epaint::RectShape::new(at, radius, colours.card, line, StrokeKind::Inside);
        ui.painter().set(fill, card);
    } else if hovered {
        ui.painter().set(fill, egui::epaint::RectShape::filled(at, radius, colours.sunk));
    }
}

/// The machine's score as a bar, the facilitator's as a square on its corner.
fn tracks(ui: &Ui, theme: &Theme, bar: Rect, shown: &Shown<'_>, desk: Desk) {
    let colours = theme.colours;
    let painter = ui.painter();
    let share = |milli: i64| (milli as f32 / shown.row.budget_milli.max(1) as f32).clamp(0.0, 1.0);
    let radius = bar.height() / 2.0;
    painter.rect_filled(bar, radius, colours.line);
    let colour = match desk {
        Desk::Support => colours.teal,
        Desk::Sales => colours.coral,
    };
    let width = bar.width() * share(shown.row.auto_milli);
    if width > 0.5 {
        painter.rect_filled(bar.with_max_x(bar.left() + width.max(bar.height())), radius, colour);
    }
    if let Some(points) = shown.points_milli {
        let size = theme.scaled(7.0);
        let x = (bar.left() + bar.width() * share(points)).clamp(bar.left() + size, bar.right() - size);
        lozenge(ui, theme, pos2(x, bar.center().y), size);
    }
}
