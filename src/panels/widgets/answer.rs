//! An answer to a question on the felt: its key, what, and a line below.

use std::sync::Arc;

use egui::{Galley, Response, Sense, Ui, Vec2, WidgetInfo, WidgetType, pos2};

use crate::panels::theme::{Size, Theme};

use super::key_cap::{key_cap, key_cap_size};
use super::ring;

/// What an answer shows.
#[derive(Clone, Copy, Debug)]
pub struct Answer<'a> {
    /// What; also what a screen reader says.
    pub text: &'a str,
    /// A line below; empty shows none.
    pub below: &'a str,
    /// The key that does the same.
    pub key: &'a str,
}

fn pad(theme: &Theme) -> f32 {
    theme.scaled(10.0)
}

/// The width that everything beside the words takes.
fn beside(ui: &Ui, theme: &Theme, view: &Answer<'_>) -> f32 {
    2.0 * pad(theme) + key_cap_size(ui, view.key).x + theme.scaled(10.0)
}

fn words(ui: &Ui, theme: &Theme, view: &Answer<'_>, width: f32) -> (Arc<Galley>, Option<Arc<Galley>>) {
    let ink = theme.colours.on_felt;
    let lay = |text: &str, font| ui.painter().layout(text.to_owned(), font, ink, width);
    let below = (!view.below.is_empty()).then(|| lay(view.below, theme.font(Size::Small)));
    (lay(view.text, theme.bold(Size::Body)), below)
}

/// The width in which its words stand on one line each.
pub fn answer_width(ui: &Ui, view: &Answer<'_>) -> f32 {
    let theme = Theme::of(ui.ctx());
    let (text, below) = words(ui, &theme, view, f32::INFINITY);
    let wide = text.size().x.max(below.map_or(0.0, |below| below.size().x));
    (wide + beside(ui, &theme, view)).ceil() + 1.0
}

/// The height that an answer of this width needs.
pub fn answer_height(ui: &Ui, view: &Answer<'_>, width: f32) -> f32 {
    let theme = Theme::of(ui.ctx());
    let room = (width - beside(ui, &theme, view)).max(40.0);
    let (text, below) = words(ui, &theme, view, room);
    let tall = text.size().y + below.map_or(0.0, |below| below.size().y);
    (tall + theme.scaled(12.0)).max(theme.scaled(40.0)).ceil()
}

/// Shows an answer.
pub fn answer(ui: &mut Ui, view: &Answer<'_>, size: Vec2) -> Response {
    let theme = Theme::of(ui.ctx());
    let colours = theme.colours;
    let (at, response) = ui.allocate_exact_size(size, Sense::click());
    let spoken = match view.below {
        "" => view.text.to_owned(),
        below => format!("{}, {below}", view.text),
    };
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, enabled, &spoken));
    if !ui.is_rect_visible(at) {
        return response;
    }
    let pointed = response.hovered() || response.is_pointer_button_down_on();
    let radius = theme.scaled(12.0).min(size.y / 2.0);
    ui.painter().rect_filled(at, radius, if pointed { colours.teal } else { colours.felt_light });
    let left = pos2(at.left() + pad(&theme), at.center().y);
    let cap = key_cap(ui, left, view.key, colours.felt, colours.on_felt);
    let room = (size.x - beside(ui, &theme, view)).max(40.0);
    let (text, below) = words(ui, &theme, view, room);
    let tall = text.size().y + below.as_ref().map_or(0.0, |below| below.size().y);
    let from = pos2(cap.right() + theme.scaled(10.0), at.center().y - tall / 2.0);
    let next = from + egui::vec2(0.0, text.size().y);
    ui.painter().galley(from, text, colours.on_felt);
    if let Some(below) = below {
        ui.painter().galley(next, below, colours.on_felt);
    }
    if response.has_focus() {
        ring(ui, at, radius);
    }
    response
}
