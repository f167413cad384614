//! One out of a few: a row of numbers between two ends, tiles, pictures.
//!
//! Arrow keys go from one to the next and choose it; so do a click, the digit,
//! and an accessibility action.

use egui::{
    Align2, EventFilter, Id, Key, Rect, Response, Sense, Stroke, StrokeKind, Ui, WidgetInfo, WidgetType,
};

use crate::panels::phrases::in_lines;
use crate::panels::theme::{Size, Theme};

use super::{focus_ring, ring};

/// What happened to a row of choices.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Chosen {
    /// The one that was chosen just now.
    pub chosen: Option<usize>,
    /// Enter was pressed on the one that is chosen already.
    pub entered: bool,
    /// The one that has the focus.
    pub focused: Option<usize>,
    /// What gets the focus when the choice is new.
    pub first: Option<Id>,
}

/// How one of a row is drawn and named.
pub struct Offer<'a> {
    /// What a screen reader says.
    pub label: &'a str,
    /// It is the chosen one.
    pub chosen: bool,
}

/// The digit keys, from 1.
const DIGITS: [Key; 9] =
    [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num6, Key::Num7, Key::Num8, Key::Num9];

/// Makes a rectangle one of several: hears clicks, keys and actions. `index` of
/// `count`, with the ids of the others made from `group`.
pub fn option(
    ui: &Ui,
    group: Id,
    (index, count): (usize, usize),
    at: Rect,
    view: &Offer<'_>,
    out: &mut Chosen,
) -> Response {
    let id = group.with(index);
    let response = ui.interact(at, id, Sense::click());
    response.widget_info(|| WidgetInfo::selected(WidgetType::RadioButton, true, view.chosen, view.label));
    if response.clicked() {
        if view.chosen && response.has_focus() && ui.input(|input| input.key_pressed(Key::Enter)) {
            out.entered = true;
        } else {
            out.chosen = Some(index);
            response.request_focus();
        }
    }
    if response.has_focus() {
        out.focused = Some(index);
        let filter = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..Default::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
        let steps = ui.input(|input| {
            let count = |key| input.num_presses(key) as isize;
            count(Key::ArrowRight) + count(Key::ArrowDown) - count(Key::ArrowLeft) - count(Key::ArrowUp)
        });
        // Once only: the next one has the focus already when it is its turn.
        if steps != 0 && out.chosen.is_none() {
            let to = index.saturating_add_signed(steps).min(count - 1);
            out.chosen = Some(to);
            ui.memory_mut(|memory| memory.request_focus(group.with(to)));
        }
    }
    response
}

/// Chooses by digit, where no text is being typed.
pub fn by_digit(ui: &Ui, group: Id, count: usize, out: &mut Chosen) {
    if ui.ctx().text_edit_focused() {
        return;
    }
    let pressed = ui.input(|input| DIGITS.iter().take(count).position(|digit| input.key_pressed(*digit)));
    if let Some(index) = pressed {
        out.chosen = Some(index);
        ui.memory_mut(|memory| memory.request_focus(group.with(index)));
    }
}

/// What a row of numbers shows.
#[derive(Clone, Copy, Debug)]
pub struct Scale<'a> {
    /// What is asked, for a screen reader.
    pub label: &'a str,
    /// How many; they are counted from 1.
    pub count: usize,
    /// The chosen one, from 0.
    pub chosen: Option<usize>,
    /// What the first means.
    pub least: &'a str,
    /// What the last means.
    pub most: &'a str,
}

/// A row of numbers in circles, with words above both ends.
pub fn scale(ui: &mut Ui, view: &Scale<'_>) -> Chosen {
    let theme = Theme::of(ui.ctx());
    let group = ui.id().with("scale");
    let width = ui.available_width();
    let most = theme.scaled(72.0) * view.count as f32;
    let used = width.min(most);
    let each = used / view.count as f32;
    let size = (each - 8.0).min(theme.scaled(56.0));
    ends(ui, &theme, used, view);
    let (row, _) = ui.allocate_exact_size(egui::vec2(width, size + 8.0), Sense::hover());
    let mut out = Chosen { first: Some(group.with(view.chosen.unwrap_or(0))), ..Chosen::default() };
    by_digit(ui, group, view.count, &mut out);
    for index in 0..view.count {
        let centre = egui::pos2(row.left() + each * (index as f32 + 0.5), row.center().y);
        let at = Rect::from_center_size(centre, egui::Vec2::splat(size));
        let chosen = view.chosen == Some(index);
        let end = match index {
            0 => view.least,
            _ if index + 1 == view.count => view.most,
            _ => "",
        };
        let number = index + 1;
        let label = if end.is_empty() { number.to_string() } else { format!("{number}, {end}") };
        let one = Offer { label: &label, chosen };
        let response = option(ui, group, (index, view.count), at, &one, &mut out);
        number_circle(ui, &theme, at, &number.to_string(), chosen, &response);
    }
    out
}

fn number_circle(ui: &Ui, theme: &Theme, at: Rect, number: &str, chosen: bool, response: &Response) {
    let colours = theme.colours;
    let (fill, ink) = if chosen { (colours.ink, colours.on_ink) } else { (colours.card, colours.ink) };
    let line = if response.hovered() || chosen { colours.ink } else { colours.ink3 };
    let painter = ui.painter();
    painter.circle(at.center(), at.width() / 2.0, fill, Stroke::new(1.5, line));
    painter.text(at.center(), Align2::CENTER_CENTER, number, theme.bold(Size::Lead), ink);
    focus_ring(ui, response, at.width() / 2.0);
}

fn ends(ui: &mut Ui, theme: &Theme, width: f32, view: &Scale<'_>) {
    let each = width / 2.0 - theme.scaled(8.0);
    let job = |text: &str, align| {
        let font = theme.font(Size::Small);
        let mut job = egui::text::LayoutJob::simple(text.to_owned(), font, theme.colours.ink2, each);
        job.halign = align;
        job
    };
    let left = ui.painter().layout_job(job(view.least, egui::Align::Min));
    let right = ui.painter().layout_job(job(view.most, egui::Align::Max));
    let height = left.size().y.max(right.size().y);
    let (at, _) = ui.allocate_exact_size(egui::vec2(width, height), Sense::hover());
    ui.painter().galley(at.min, left, theme.colours.ink2);
    ui.painter().galley(at.right_top(), right, theme.colours.ink2);
}

/// What a tile to choose shows.
#[derive(Clone, Copy, Debug)]
pub struct Tile<'a> {
    /// The words that lead.
    pub title: &'a str,
    /// A sentence below them; may be empty.
    pub text: &'a str,
    /// An icon.
    pub icon: Option<crate::panels::icons::Icon>,
    /// What the icon is tinted with, if not with ink.
    pub tint: Option<egui::Color32>,
}

/// Tiles side by side, or one below the other where there is no room; one is chosen.
pub fn tiles(ui: &mut Ui, salt: &str, tiles: &[Tile<'_>], chosen: Option<usize>) -> Chosen {
    let theme = Theme::of(ui.ctx());
    let group = ui.id().with(salt);
    let gap = 8.0;
    let width = ui.available_width();
    let fits = ((width + gap) / (theme.scaled(168.0) + gap)).floor().max(1.0) as usize;
    // Equal rows look better than a full one and a remainder.
    let rows = tiles.len().div_ceil(fits.min(tiles.len()).max(1));
    let columns = tiles.len().div_ceil(rows.max(1)).max(1);
    let each = (width - gap * (columns as f32 - 1.0)) / columns as f32;
    let mut out = Chosen { first: Some(group.with(chosen.unwrap_or(0))), ..Chosen::default() };
    let mut index = 0;
    for row in tiles.chunks(columns) {
        let galleys: Vec<_> = row.iter().map(|tile| layout(ui, &theme, tile, each)).collect();
        let height = galleys.iter().map(|(_, _, height)| *height).fold(0.0, f32::max);
        let (all, _) = ui.allocate_exact_size(egui::vec2(width, height), Sense::hover());
        for (place, (tile, (title, text, _))) in row.iter().zip(galleys).enumerate() {
            let left = all.left() + (each + gap) * place as f32;
            let at = Rect::from_min_size(egui::pos2(left, all.top()), egui::vec2(each, height));
            let is = chosen == Some(index);
            let label = if tile.text.is_empty() {
                tile.title.to_owned()
            } else {
                format!("{}. {}", tile.title, tile.text)
            };
            let one = Offer { label: &label, chosen: is };
            let response = option(ui, group, (index, tiles.len()), at, &one, &mut out);
            tile_at(ui, &theme, at, tile, (title, text), is, &response);
            index += 1;
        }
    }
    out
}

type Galley = std::sync::Arc<egui::Galley>;

fn layout(ui: &Ui, theme: &Theme, tile: &Tile<'_>, width: f32) -> (Galley, Galley, f32) {
    let pad = theme.scaled(14.0);
    let icon = if tile.icon.is_some() { theme.scaled(32.0) } else { 0.0 };
    let colours = theme.colours;
    let room = width - 2.0 * pad;
    // The mark of the chosen one has its place beside the title.
    let lead = room - icon - theme.scaled(CHECK - 4.0);
    let title = ui.painter().layout(tile.title.to_owned(), theme.bold(Size::Body), colours.ink, lead);
    let font = theme.font(Size::Small);
    let wide = |part: &str| ui.painter().layout_no_wrap(part.to_owned(), font.clone(), colours.ink2).size().x;
    let text = ui.painter().layout(in_lines(tile.text, room, wide), font.clone(), colours.ink2, room);
    let below = if tile.text.is_empty() { 0.0 } else { text.size().y + theme.scaled(4.0) };
    let height = title.size().y.max(icon * 0.75) + below + 2.0 * pad;
    (title, text, height)
}

fn tile_at(
    ui: &Ui,
    theme: &Theme,
    at: Rect,
    tile: &Tile<'_>,
    (title, text): (Galley, Galley),
    chosen: bool,
    response: &Response,
) {
    let colours = theme.colours;
    let painter = ui.painter();
    let pad = theme.scaled(14.0);
    let fill = if chosen { colours.teal_tint } else { colours.card };
    let line = match (chosen, response.hovered()) {
        (true, _) => Stroke::new(2.5, colours.teal),
        (false, true) => Stroke::new(1.5, colours.ink),
        (false, false) => Stroke::new(1.0, colours.ink3),
    };
    painter.rect_filled(at, 12.0, fill);
    painter.rect_stroke(at, 12.0, line, StrokeKind::Inside);
    let mut left = at.left() + pad;
    let lead = title.size().y;
    if let Some((name, svg)) = tile.icon {
        let side = theme.scaled(24.0);
        let centre = egui::pos2(left + side / 2.0, at.top() + pad + lead.max(side) / 2.0);
        let place = Rect::from_center_size(centre, egui::Vec2::splat(side));
        let tint = tile.tint.unwrap_or(colours.ink);
        crate::panels::picture::paint(ui, name, place, tint, || super::button::white(svg));
        left += theme.scaled(32.0);
    }
    let icon_lead = if tile.icon.is_some() { lead.max(theme.scaled(24.0)) } else { lead };
    painter.galley(egui::pos2(left, at.top() + pad + (icon_lead - lead) / 2.0), title, colours.ink);
    painter.galley(
        egui::pos2(at.left() + pad, at.top() + pad + icon_lead + theme.scaled(4.0)),
        text,
        colours.ink2,
    );
    if chosen {
        check(ui, at, theme.scaled(CHECK));
    }
    if response.has_focus() {
        ring(ui, at, 12.0);
    }
}

/// The side of the mark on a chosen tile, in points at a text scale of 100 %.
const CHECK: f32 = 20.0;

/// A check mark in the upper right corner of what is chosen: not by colour and line alone.
pub fn check(ui: &Ui, at: Rect, side: f32) {
    let colours = Theme::of(ui.ctx()).colours;
    let centre = egui::pos2(at.right() - side * 0.75, at.top() + side * 0.75);
    ui.painter().circle_filled(centre, side / 2.0, colours.ink);
    let place = Rect::from_center_size(centre, egui::Vec2::splat(side * 0.72));
    let (name, svg) = crate::panels::icons::CHECK;
    crate::panels::picture::paint(ui, name, place, colours.on_ink, || super::button::white(svg));
}
