//! A button: words, perhaps with an icon before them and a key behind.

use egui::{
    Align2, Color32, Rect, Response, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, WidgetType, vec2,
};

use crate::panels::picture;
use crate::panels::theme::{Size, Theme};

use super::key_cap::{key_cap, key_cap_size};
use super::ring;

/// How loud a button is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kind {
    /// What most people want here: dark, one on a screen.
    Primary,
    /// Something else that can be done.
    #[default]
    Plain,
    /// Words without a frame until they are pointed at.
    Quiet,
    /// On the felt.
    Felt,
    /// Chosen out of several.
    Chosen,
}

/// What a button shows.
#[derive(Clone, Copy, Debug, Default)]
pub struct Button<'a> {
    /// The words; also what a screen reader says.
    pub text: &'a str,
    /// What a screen reader says instead, where the words are too short alone.
    pub spoken: Option<&'a str>,
    /// An icon: its name and its SVG in one colour of ink.
    pub icon: Option<(&'static str, &'static str)>,
    /// The words are not shown, only read: icon and key alone. Whoever points at it is
    /// told them.
    pub icon_only: bool,
    /// What whoever points at it is told instead of the words.
    pub tip: Option<&'a str>,
    /// The key that does the same.
    pub key: Option<&'a str>,
    /// How loud.
    pub kind: Kind,
    /// It cannot be used now.
    pub disabled: bool,
    /// At least so wide, in points.
    pub min_width: f32,
    /// What is on it begins at its left edge: one of a list.
    pub left: bool,
}

impl<'a> Button<'a> {
    /// A plain button with words.
    pub fn new(text: &'a str) -> Self {
        Self { text, ..Self::default() }
    }

    /// The same, louder or quieter.
    pub fn kind(self, kind: Kind) -> Self {
        Self { kind, ..self }
    }

    /// The same with a key.
    pub fn key(self, key: &'a str) -> Self {
        Self { key: Some(key), ..self }
    }

    /// The same with an icon.
    pub fn icon(self, name: &'static str, svg: &'static str) -> Self {
        Self { icon: Some((name, svg)), ..self }
    }
}

/// Shows a button.
pub fn button(ui: &mut Ui, view: &Button<'_>) -> Response {
    let id = ui.next_auto_id();
    button_with_id(ui, id, view)
}

/// The width of a button on one line.
pub fn button_width(ui: &Ui, view: &Button<'_>) -> f32 {
    let theme = Theme::of(ui.ctx());
    let font = if matches!(view.kind, Kind::Quiet) { theme.font(Size::Body) } else { theme.bold(Size::Body) };
    let text = ui.painter().layout_no_wrap(view.text.to_owned(), font, Color32::WHITE).size().x;
    let parts = [
        view.icon.map(|_| theme.scaled(20.0)),
        (!view.icon_only).then_some(text),
        view.key.map(|key| key_cap_size(ui, key).x),
    ];
    let shown = || parts.iter().flatten();
    let gaps = theme.scaled(8.0) * shown().count().saturating_sub(1) as f32;
    (shown().sum::<f32>() + gaps + 2.0 * theme.scaled(14.0)).max(view.min_width)
}

/// Shows a button that can be given the focus by its id.
pub fn button_with_id(ui: &mut Ui, id: egui::Id, view: &Button<'_>) -> Response {
    let theme = Theme::of(ui.ctx());
    let height = theme.scaled(40.0);
    let icon = theme.scaled(20.0);
    let pad = theme.scaled(14.0);
    let gap = theme.scaled(8.0);
    let ink = inks(&theme, view);
    let mut parts = Vec::new();
    if view.icon.is_some() {
        parts.push(icon);
    }
    let wrap = (ui.available_width() - 2.0 * pad - icon).max(theme.scaled(48.0));
    let text = (!view.icon_only).then(|| {
        let font =
            if matches!(view.kind, Kind::Quiet) { theme.font(Size::Body) } else { theme.bold(Size::Body) };
        ui.painter().layout(view.text.to_owned(), font, ink.text, wrap)
    });
    if let Some(text) = &text {
        parts.push(text.size().x);
    }
    let cap = view.key.map(|key| key_cap_size(ui, key));
    if let Some(cap) = cap {
        parts.push(cap.x);
    }
    let between = gap * parts.len().saturating_sub(1) as f32;
    let content = parts.iter().sum::<f32>() + between;
    let tall = text.as_ref().map_or(height, |text| height.max(text.size().y + theme.scaled(12.0)));
    let size = vec2((content + 2.0 * pad).max(view.min_width), tall);
    let sense = if view.disabled { Sense::hover() } else { Sense::click() };
    let at = ui.allocate_space(size).1;
    let response = ui.interact(at, id, sense);
    let spoken = view.spoken.unwrap_or(view.text).to_owned();
    let enabled = !view.disabled;
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, enabled, &spoken));
    if view.disabled {
        // egui says so only of what it has disabled itself.
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_disabled());
    }
    if ui.is_rect_visible(at) {
        let radius = (tall / 2.0).min(theme.scaled(20.0));
        let (fill, line) = fills(&theme, view, &response);
        let painter = ui.painter();
        painter.rect_filled(at, radius, fill);
        painter.rect_stroke(at, radius, line, StrokeKind::Inside);
        let mut x = if view.left { at.left() + pad } else { at.center().x - content / 2.0 };
        if let Some((name, svg)) = view.icon {
            let place = Rect::from_center_size(egui::pos2(x + icon / 2.0, at.center().y), Vec2::splat(icon));
            picture::paint(ui, name, place, ink.text, || white(svg));
            x += icon + gap;
        }
        if let Some(text) = text {
            let width = text.size().x;
            let place = Align2::LEFT_CENTER.anchor_size(egui::pos2(x, at.center().y), text.size());
            ui.painter().galley(place.min, text, ink.text);
            x += width + gap;
        }
        if let Some(key) = view.key {
            key_cap(ui, egui::pos2(x, at.center().y), key, ink.key, ink.key_text);
        }
        if response.has_focus() {
            ring(ui, at, radius);
        }
    }
    match view.tip.or(view.icon_only.then_some(view.text)) {
        Some(tip) => response.on_hover_text(tip),
        None => response,
    }
}

/// An icon in white, to be tinted.
pub(crate) fn white(svg: &str) -> String {
    svg.replace("#23303A", "#FFFFFF").replace("currentColor", "#FFFFFF")
}

struct Inks {
    text: Color32,
    key: Color32,
    key_text: Color32,
}

fn inks(theme: &Theme, view: &Button<'_>) -> Inks {
    let colours = theme.colours;
    let fade = |colour: Color32| if view.disabled { colour.gamma_multiply(0.55) } else { colour };
    match view.kind {
        // Blocked, it is the quietest of all: an outline, its key no louder than its words.
        Kind::Primary if view.disabled => {
            Inks { text: colours.ink3, key: Color32::TRANSPARENT, key_text: colours.ink3 }
        }
        Kind::Primary => Inks { text: fade(colours.on_ink), key: colours.ink2, key_text: colours.on_ink },
        Kind::Felt => Inks { text: fade(colours.on_felt), key: colours.felt, key_text: colours.on_felt },
        Kind::Chosen => Inks { text: fade(colours.teal_text), key: colours.card, key_text: colours.ink },
        Kind::Plain | Kind::Quiet => {
            Inks { text: fade(colours.ink), key: colours.sunk, key_text: colours.ink2 }
        }
    }
}

fn fills(theme: &Theme, view: &Button<'_>, response: &Response) -> (Color32, Stroke) {
    let colours = theme.colours;
    let pointed = (response.hovered() || response.is_pointer_button_down_on()) && !view.disabled;
    match view.kind {
        Kind::Primary if view.disabled => (Color32::TRANSPARENT, Stroke::new(1.5, colours.line)),
        Kind::Primary => (if pointed { colours.ink2 } else { colours.ink }, Stroke::NONE),
        Kind::Felt => (if pointed { colours.teal } else { colours.felt_light }, Stroke::NONE),
        Kind::Chosen => (colours.teal_tint, Stroke::new(2.0, colours.teal)),
        Kind::Plain => {
            let line = if pointed { colours.ink } else { colours.line };
            (colours.card, Stroke::new(1.5, line))
        }
        Kind::Quiet => (if pointed { colours.sunk } else { Color32::TRANSPARENT }, Stroke::NONE),
    }
}
