//! Somebody of the queue: face, name, wait, patience.

use std::sync::Arc;

use egui::{
    Color32, FontId, Galley, Rect, Response, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, WidgetType,
    pos2, vec2,
};

use crate::panels::picture;
use crate::panels::theme::{Size, Theme};

use super::button::white;
use super::candle::{CANDLE, candle};
use super::face::{FaceView, face};
use super::{ring, short, short_name, whole_name};

/// A voice on the line, as bars of these heights.
const WAVES: [f32; 7] = [5.0, 10.0, 14.0, 8.0, 12.0, 6.0, 9.0];

/// Somebody of the queue.
#[derive(Clone, Copy, Debug)]
pub struct QueueTile<'a> {
    /// How they look.
    pub face: &'a FaceView,
    /// Who.
    pub name: &'a str,
    /// What it is about, as far as one knows, in a line; empty shows nothing.
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
    /// At the desk.
    pub chosen: bool,
    /// One speaks with them just now.
    pub speaks: bool,
    /// Something happens when it is clicked.
    pub enabled: bool,
    /// With what it is about, and with space. A list decides it for all of its tiles,
    /// whether they scroll or not: tiles that become lower when a bar stands beside them
    /// would need no bar any more, and be as high again.
    pub roomy: bool,
}

/// The words of a tile, and how they stand.
struct Layout {
    name: Arc<Galley>,
    about: Option<Arc<Galley>>,
    wait: Arc<Galley>,
    state: Arc<Galley>,
    across: f32,
    pad: f32,
    gap: f32,
    icon: f32,
    candle: Option<Vec2>,
    /// The name needs its whole line: the wait stands at the end of the last one.
    wait_below: bool,
    head: f32,
    foot: f32,
    /// Between head and foot, where the line is.
    between: f32,
}

/// How the tile is inked: strained where somebody is about to go.
struct Inks {
    wait: Color32,
    state: Color32,
}

fn urgent(tile: &QueueTile<'_>) -> bool {
    tile.patience.is_some_and(|left| left < 0.3)
}

fn inks(theme: &Theme, tile: &QueueTile<'_>) -> Inks {
    let colours = theme.colours;
    match (urgent(tile), tile.chosen) {
        (true, _) => Inks { wait: colours.strain, state: colours.strain },
        (false, true) => Inks { wait: colours.ink, state: colours.teal_text },
        (false, false) => Inks { wait: colours.ink, state: colours.ink2 },
    }
}

fn layout(ui: &Ui, theme: &Theme, tile: &QueueTile<'_>, width: f32) -> Layout {
    let colours = theme.colours;
    let inks = inks(theme, tile);
    let wide = tile.roomy;
    let across = theme.scaled(if wide { 44.0 } else { 30.0 });
    let pad = theme.scaled(if wide { 9.0 } else { 7.0 });
    let gap = theme.scaled(8.0);
    let icon = theme.scaled(16.0);
    let lay = |text: &str, font, ink, width: f32| ui.painter().layout(text.to_owned(), font, ink, width);
    let wait = lay(tile.wait, theme.bold(Size::Body), inks.wait, f32::INFINITY);
    let room = width - 2.0 * pad - across - gap;
    // All waits stand in one column; before a name lost a letter, its wait goes a line
    // down.
    let waits = if tile.wait.is_empty() { 0.0 } else { wait.size().x + gap * 0.75 };
    let (usual, small) = (theme.bold(Size::Body), theme.bold(Size::Small));
    // In little room all are called alike.
    let whole = |font: &FontId, room| whole_name(ui, tile.name, font, room, wide);
    let beside = |font: &FontId| Some((whole(font, room - waits)?, font.clone(), false));
    let alone = |font: &FontId| Some((whole(font, room)?, font.clone(), true));
    let called =
        beside(&usual).or_else(|| beside(&small)).or_else(|| alone(&usual)).or_else(|| alone(&small));
    let (called, font, wait_below) =
        called.unwrap_or_else(|| (short_name(ui, tile.name, &small, room, wide), small, true));
    let name = lay(&called, font, colours.ink, f32::INFINITY);
    let about = (wide && !tile.about.is_empty()).then(|| {
        let font = theme.font(Size::Small);
        lay(&short(ui, tile.about, &font, room), font.clone(), colours.ink2, f32::INFINITY)
    });
    let candle = tile.patience.map(|_| CANDLE * theme.text_scale * 0.8);
    let waves = if tile.speaks && wide { WAVES.len() as f32 * theme.scaled(5.0) + gap * 0.5 } else { 0.0 };
    let before = icon + gap + candle.map_or(waves, |size| size.x + gap * 0.5);
    let font = if tile.chosen || urgent(tile) { theme.bold(Size::Small) } else { theme.font(Size::Small) };
    let behind = if wait_below { waits } else { 0.0 };
    let state_room = (width - 2.0 * pad - before - behind).max(theme.scaled(48.0));
    let state = lay(tile.state, font, inks.state, state_room);
    let head = (name.size().y + about.as_ref().map_or(0.0, |about| about.size().y)).max(across);
    let below = if wait_below { wait.size().y } else { 0.0 };
    let foot = state.size().y.max(below).max(candle.map_or(icon, |size| size.y));
    let between = theme.scaled(if wide { 9.0 } else { 4.0 });
    Layout { name, about, wait, state, across, pad, gap, icon, candle, wait_below, head, foot, between }
}

/// Shows a tile across the width.
pub fn queue_tile(ui: &mut Ui, tile: &QueueTile<'_>) -> Response {
    let theme = Theme::of(ui.ctx());
    let width = ui.available_width();
    let of = layout(ui, &theme, tile, width);
    let size = vec2(width, 2.0 * of.pad + of.head + of.between + of.foot);
    let sense = if tile.enabled { Sense::click() } else { Sense::hover() };
    let (at, response) = ui.allocate_exact_size(size, sense);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, tile.enabled, tile.spoken));
    if !ui.is_rect_visible(at) {
        return response;
    }
    ground(ui, &theme, at, tile, &response);
    let inside = at.shrink(of.pad);
    head(ui, &theme, tile, &of, inside);
    if of.between > theme.scaled(8.0) {
        let colour = if tile.chosen { theme.colours.teal.gamma_multiply(0.35) } else { theme.colours.line };
        let y = inside.top() + of.head + of.between * 0.5;
        ui.painter().hline(inside.x_range(), y, Stroke::new(1.0, colour));
    }
    foot(ui, &theme, tile, &of, inside);
    if response.has_focus() {
        ring(ui, at, 12.0);
    }
    response
}

/// Face, name, wait, and what it is about.
fn head(ui: &Ui, theme: &Theme, tile: &QueueTile<'_>, of: &Layout, inside: Rect) {
    let colours = theme.colours;
    let painter = ui.painter();
    let corner = pos2(inside.left(), inside.top() + (of.head - of.across) / 2.0);
    face(ui, Rect::from_min_size(corner, Vec2::splat(of.across)), tile.face);
    let x = inside.left() + of.across + of.gap;
    let about = of.about.as_ref().map_or(0.0, |about| about.size().y);
    let mut y = inside.top() + (of.head - of.name.size().y - about) / 2.0;
    painter.galley(pos2(x, y), of.name.clone(), colours.ink);
    if !of.wait_below {
        painter.galley(pos2(inside.right() - of.wait.size().x, y), of.wait.clone(), colours.ink);
    }
    y += of.name.size().y;
    if let Some(about) = &of.about {
        painter.galley(pos2(x, y), about.clone(), colours.ink2);
    }
}

/// Channel, patience or voice, state.
fn foot(ui: &Ui, theme: &Theme, tile: &QueueTile<'_>, of: &Layout, inside: Rect) {
    let colours = theme.colours;
    let middle = inside.bottom() - of.foot / 2.0;
    let place = Rect::from_center_size(pos2(inside.left() + of.icon / 2.0, middle), Vec2::splat(of.icon));
    picture::paint(ui, tile.channel.0, place, colours.ink2, || white(tile.channel.1));
    let mut x = inside.left() + of.icon + of.gap;
    if let (Some(left), Some(size)) = (tile.patience, of.candle) {
        candle(ui, Rect::from_min_size(pos2(x, inside.bottom() - size.y), size), left);
        x += size.x + of.gap * 0.5;
    } else if tile.speaks && of.between > theme.scaled(8.0) {
        for height in WAVES {
            let half = theme.scaled(height) / 2.0;
            let stroke = Stroke::new(theme.scaled(2.4), colours.teal);
            ui.painter().vline(x + theme.scaled(1.5), (middle - half)..=(middle + half), stroke);
            x += theme.scaled(5.0);
        }
        x += of.gap * 0.5;
    }
    let painter = ui.painter();
    painter.galley(pos2(x, middle - of.state.size().y / 2.0), of.state.clone(), colours.ink2);
    if of.wait_below {
        let corner = pos2(inside.right() - of.wait.size().x, middle - of.wait.size().y / 2.0);
        painter.galley(corner, of.wait.clone(), colours.ink);
    }
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
