//! A door of the title screen: a big button with a name, a sentence and a key.

use egui::{Color32, Rect, Response, Sense, Ui, Vec2, WidgetInfo, WidgetType, pos2, vec2};

use crate::panels::icons::Icon;
use crate::panels::phrases::in_lines;
use crate::panels::picture::{paint, paint_art};
use crate::panels::theme::{Colours, Size, Theme};

use super::button::white;
use super::key_cap::{key_cap, key_cap_size};
use super::ring;

/// The drawings of a door: its name and SVG, closed and open.
#[derive(Clone, Copy, Debug)]
pub struct Leaf {
    /// Closed.
    pub closed: Icon,
    /// Open, lit from behind.
    pub open: Icon,
}

/// What a door shows.
#[derive(Clone, Copy, Debug)]
pub struct Door<'a> {
    /// Its name.
    pub title: &'a str,
    /// What is behind it.
    pub text: &'a str,
    /// The key that opens it.
    pub key: &'a str,
    /// A sign for it.
    pub icon: Icon,
    /// How it is drawn.
    pub leaf: Leaf,
    /// It stands open by itself.
    pub ajar: bool,
}

/// The arrow on the door that stands open: its width, and the gap above it.
const ARROW: (f32, f32) = (44.0, 16.0);
/// How much of the width words may have.
const FOR_WORDS: f32 = 0.70;

/// The height of the words on a door of this width; none if a word is too long for it.
pub fn words_height(ui: &Ui, door: &Door<'_>, width: f32) -> Option<f32> {
    let theme = Theme::of(ui.ctx());
    let room = width * FOR_WORDS;
    let painter = ui.painter();
    let longest = |text: &str, font: egui::FontId| longest_word(painter, text, &font);
    // Japanese has no spaces and may break anywhere.
    let breaks = theme.language == "ja";
    let too_long = longest(door.title, theme.bold(Size::Lead)) > room
        || longest(door.text, theme.font(Size::Body)) > room;
    if too_long && !breaks || room < theme.scaled(110.0) {
        return None;
    }
    let [title, text] = words(ui, &theme, door, room, &theme.colours);
    Some(
        theme.scaled(if door.ajar { 42.0 } else { 32.0 })
            + title.size().y
            + text.size().y
            + theme.scaled(16.0),
    )
}

fn longest_word(painter: &egui::Painter, text: &str, font: &egui::FontId) -> f32 {
    let width = |word: &str| painter.layout_no_wrap(word.to_owned(), font.clone(), Color32::WHITE).size().x;
    text.split_whitespace().map(width).fold(0.0, f32::max)
}

/// The door that stands open is the loudest, where its name has room for that.
fn title_size(ui: &Ui, theme: &Theme, door: &Door<'_>, room: f32) -> Size {
    let large = longest_word(ui.painter(), door.title, &theme.bold(Size::Large)) <= room;
    if door.ajar && large { Size::Large } else { Size::Lead }
}

fn words(
    ui: &Ui,
    theme: &Theme,
    door: &Door<'_>,
    room: f32,
    colours: &Colours,
) -> [std::sync::Arc<egui::Galley>; 2] {
    let lines = |text: &str, font: egui::FontId, ink: Color32| {
        let wide = |part: &str| ui.painter().layout_no_wrap(part.to_owned(), font.clone(), ink).size().x;
        let text = in_lines(text, room, wide);
        let mut job = egui::text::LayoutJob::simple(text, font, ink, room);
        job.halign = egui::Align::Center;
        ui.painter().layout_job(job)
    };
    [
        lines(door.title, theme.bold(title_size(ui, theme, door, room)), colours.ink),
        lines(door.text, theme.font(Size::Body), colours.ink2),
    ]
}

/// Shows a door in its frame; the lower edge is the threshold.
pub fn door(ui: &Ui, at: Rect, view: &Door<'_>) -> Response {
    let theme = Theme::of(ui.ctx());
    let colours = theme.colours;
    let response = ui.interact(at, ui.id().with(("door", view.key)), Sense::click());
    let spoken = format!("{}. {}", view.title, view.text);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, &spoken));
    let open = view.ajar || response.hovered() || response.has_focus();
    // Behind an open door there is light, by night too.
    let colours = if open { Colours::LIGHT } else { colours };
    // The drawing has a rim of 3 beside, 0 above and 4 below the door.
    let drawn = Rect::from_min_max(at.min, at.max + vec2(0.0, at.height() * 4.0 / 364.0));
    let (name, svg) = if open { view.leaf.open } else { view.leaf.closed };
    paint_art(ui, name, svg, drawn);
    let [title, text] = words(ui, &theme, view, at.width() * FOR_WORDS, &colours);
    let icon = theme.scaled(if view.ajar { 40.0 } else { 30.0 });
    let gap = theme.scaled(6.0);
    let cap = key_cap_size(ui, view.key).y;
    let mut high = icon + title.size().y + text.size().y + 2.0 * gap;
    let arrow = theme.scaled(ARROW.0 + ARROW.1);
    // An arrow shows the way through, where the words leave it room.
    let shows_arrow = open && high + arrow + 2.0 * cap < at.height() * 0.86;
    if shows_arrow {
        high += arrow;
    }
    // Behind the open leaf, the light is a little right of the middle.
    let middle = at.center().x + if open { at.width() * 0.045 } else { 0.0 };
    let top = if open {
        at.top() + ((at.height() - cap) / 2.0 - high / 2.0).max(gap)
    } else {
        let hung = at.top() + at.height() * 0.10;
        let pad = theme.scaled(12.0);
        let card = Rect::from_min_size(
            pos2(middle - at.width() * 0.4, hung),
            vec2(at.width() * 0.8, high + 2.0 * pad),
        );
        ui.painter().rect_filled(card, 8.0, colours.card);
        ui.painter().circle_filled(card.center_top() + vec2(0.0, 7.0), 3.5, colours.wood_deep);
        card.top() + pad
    };
    let place = Rect::from_min_size(pos2(middle - icon / 2.0, top), Vec2::splat(icon));
    paint(ui, view.icon.0, place, colours.ink, || white(view.icon.1));
    let mut y = place.bottom() + gap;
    for galley in [title, text] {
        let height = galley.size().y;
        ui.painter().galley(pos2(middle, y), galley, colours.ink);
        y += height + gap;
    }
    if shows_arrow {
        let side = theme.scaled(ARROW.0);
        let centre = pos2(middle, y + theme.scaled(ARROW.1) + side / 2.0 - gap);
        let (name, svg) = crate::panels::icons::ARROW;
        paint(ui, name, Rect::from_center_size(centre, Vec2::splat(side)), colours.ink, || white(svg));
    }
    let width = key_cap_size(ui, view.key).x;
    let key = pos2(middle - width / 2.0, at.bottom() - cap / 2.0 - at.height() * 0.05);
    key_cap(ui, key, view.key, colours.card, colours.ink);
    if response.has_focus() {
        ring(ui, at, 8.0);
    }
    response
}

/// The same as a row, where there is no room for doors.
pub fn door_row(ui: &mut Ui, view: &Door<'_>) -> Response {
    let theme = Theme::of(ui.ctx());
    let colours = theme.colours;
    let pad = theme.scaled(16.0);
    let icon = theme.scaled(28.0);
    let cap = key_cap_size(ui, view.key);
    let width = ui.available_width();
    let room = width - 4.0 * pad - icon - cap.x;
    let painter = ui.painter().clone();
    let title = painter.layout(view.title.to_owned(), theme.bold(Size::Lead), colours.ink, room);
    let text = painter.layout(view.text.to_owned(), theme.font(Size::Body), colours.ink2, room);
    let high = title.size().y + text.size().y + theme.scaled(4.0);
    let (at, response) = ui.allocate_exact_size(vec2(width, high + 2.0 * pad), Sense::click());
    let spoken = format!("{}. {}", view.title, view.text);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, &spoken));
    let fill = if response.hovered() { colours.teal_tint } else { colours.card };
    let line =
        if view.ajar { egui::Stroke::new(2.0, colours.ink) } else { egui::Stroke::new(1.0, colours.line) };
    painter.rect(at, 14.0, fill, line, egui::StrokeKind::Inside);
    let sign = Rect::from_center_size(pos2(at.left() + pad + icon / 2.0, at.center().y), Vec2::splat(icon));
    paint(ui, view.icon.0, sign, colours.ink, || white(view.icon.1));
    let left = sign.right() + pad;
    let below = title.size().y + theme.scaled(4.0);
    painter.galley(pos2(left, at.top() + pad), title, colours.ink);
    painter.galley(pos2(left, at.top() + pad + below), text, colours.ink2);
    key_cap(ui, pos2(at.right() - pad - cap.x, at.center().y), view.key, colours.sunk, colours.ink);
    if response.has_focus() {
        ring(ui, at, 14.0);
    }
    response
}
