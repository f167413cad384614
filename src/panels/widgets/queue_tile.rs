//! Somebody of the queue: face, name, wait, patience.

use egui::{Rect, Response, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, WidgetType, pos2, vec2};

use crate::panels::picture;
use crate::panels::theme::{Size, Theme};

use super::button::white;
use super::candle::{CANDLE, candle};
use super::face::{FaceView, face};
use super::ring;

/// Somebody of the queue.
#[derive(Clone, Copy, Debug)]
pub struct QueueTile<'a> {
    /// How they look.
    pub face: &'a FaceView,
    /// Who.
    pub name: &'a str,
    /// What is known about them; empty shows nothing.
    pub about: &'a str,
    /// How they come.
    pub channel: (&'static str, &'static str),
    /// How long they have waited.
    pub wait: &'a str,
    /// Patience left, 0 to 1.
    pub patience: Option<f32>,
    /// How they stand, in words.
    pub state: &'a str,
    /// All of it for a screen reader.
    pub spoken: &'a str,
    /// On the line.
    pub chosen: bool,
    /// Something happens when it is clicked.
    pub enabled: bool,
}

/// Shows a tile across the width.
pub fn queue_tile(ui: &mut Ui, tile: &QueueTile<'_>) -> Response {
    let theme = Theme::of(ui.ctx());
    let colours = theme.colours;
    let width = ui.available_width();
    let wide = width / theme.text_scale > 220.0;
    let across = theme.scaled(if wide { 44.0 } else { 30.0 });
    let pad = theme.scaled(if wide { 10.0 } else { 7.0 });
    let gap = theme.scaled(8.0);
    let urgent = tile.patience.is_some_and(|left| left < 0.3);
    let ink = if urgent { colours.strain } else { colours.ink };
    let painter = ui.painter().clone();
    let wait = painter.layout_no_wrap(tile.wait.to_owned(), theme.bold(Size::Body), ink);
    let room = width - 2.0 * pad - across - gap;
    // A long name and a long wait stand below each other rather than on each other.
    let name_width = painter.layout_no_wrap(tile.name.to_owned(), theme.bold(Size::Body), ink).size().x;
    let together = name_width + gap + wait.size().x <= room;
    let name_room = if together { room - gap - wait.size().x } else { room };
    let name = painter.layout(tile.name.to_owned(), theme.bold(Size::Body), colours.ink, name_room);
    let about = (wide && !tile.about.is_empty())
        .then(|| painter.layout(tile.about.to_owned(), theme.font(Size::Small), colours.ink2, room));
    let icon = theme.scaled(16.0);
    let burning = tile.patience.map(|_| CANDLE * theme.text_scale * 0.8);
    let before_state = icon + gap + burning.map_or(0.0, |size| size.x + gap * 0.5);
    let state_ink = if urgent {
        colours.strain
    } else if tile.chosen {
        colours.teal_text
    } else {
        colours.ink2
    };
    let state_font = if tile.chosen || urgent { theme.bold(Size::Small) } else { theme.font(Size::Small) };
    let second_wait = if together { 0.0 } else { wait.size().x + gap };
    let state_room = (width - 2.0 * pad - before_state - second_wait).max(theme.scaled(60.0));
    let state = painter.layout(tile.state.to_owned(), state_font, state_ink, state_room);
    let head = name.size().y + about.as_ref().map_or(0.0, |about| about.size().y);
    let head = head.max(across);
    let foot = state.size().y.max(burning.map_or(icon, |size| size.y));
    let size = vec2(width, 2.0 * pad + head + theme.scaled(5.0) + foot);
    let sense = if tile.enabled { Sense::click() } else { Sense::hover() };
    let (at, response) = ui.allocate_exact_size(size, sense);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, tile.enabled, tile.spoken));
    if !ui.is_rect_visible(at) {
        return response;
    }
    ground(ui, &theme, at, tile, &response);
    let inside = at.shrink(pad);
    let face_at =
        Rect::from_min_size(pos2(inside.left(), inside.top() + (head - across) / 2.0), Vec2::splat(across));
    face(ui, face_at, tile.face);
    let x = inside.left() + across + gap;
    let text_height = name.size().y + about.as_ref().map_or(0.0, |about| about.size().y);
    let mut y = inside.top() + (head - text_height) / 2.0;
    let name_height = name.size().y;
    painter.galley(pos2(x, y), name, colours.ink);
    if together {
        painter.galley(pos2(inside.right() - wait.size().x, y), wait.clone(), ink);
    }
    y += name_height;
    if let Some(about) = about {
        painter.galley(pos2(x, y), about, colours.ink2);
    }
    let middle = inside.bottom() - foot / 2.0;
    let icon_at = Rect::from_center_size(pos2(inside.left() + icon / 2.0, middle), Vec2::splat(icon));
    picture::paint(ui, tile.channel.0, icon_at, colours.ink2, || white(tile.channel.1));
    let mut x = inside.left() + icon + gap;
    if let (Some(left), Some(size)) = (tile.patience, burning) {
        candle(ui, Rect::from_min_size(pos2(x, inside.bottom() - size.y), size), left);
        x += size.x + gap * 0.5;
    }
    painter.galley(pos2(x, middle - state.size().y / 2.0), state, state_ink);
    if !together {
        painter.galley(pos2(inside.right() - wait.size().x, middle - wait.size().y / 2.0), wait, ink);
    }
    if response.has_focus() {
        ring(ui, at, 12.0);
    }
    response
}

fn ground(ui: &Ui, theme: &Theme, at: Rect, tile: &QueueTile<'_>, response: &Response) {
    let colours = theme.colours;
    let pointed = tile.enabled && response.hovered();
    let (fill, line) = match (tile.chosen, pointed) {
        (true, _) => (colours.teal_tint, Stroke::new(2.0, colours.teal)),
        (false, true) => (colours.card, Stroke::new(2.0, colours.ink)),
        (false, false) => (colours.card, Stroke::new(1.0, colours.line)),
    };
    ui.painter().rect_filled(at, 12.0, fill);
    ui.painter().rect_stroke(at, 12.0, line, StrokeKind::Inside);
}
