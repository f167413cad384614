//! A card for something that can be begun: its key, an icon, what, and a line below.

use egui::{
    Color32, Rect, Response, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, WidgetType, pos2, vec2,
};

use crate::panels::icons::Icon;
use crate::panels::picture;
use crate::panels::theme::{Size, Theme};

use super::button::white;
use super::key_cap::key_cap;
use super::{even_galley, ring};

/// What a card offers.
#[derive(Clone, Copy, Debug)]
pub struct Offer<'a> {
    /// What; also what a screen reader says.
    pub text: &'a str,
    /// A line below; empty shows none.
    pub below: &'a str,
    /// Its icon.
    pub icon: Icon,
    /// The key that does the same.
    pub key: &'a str,
    /// What most people want now.
    pub first: bool,
    /// It cannot be done now.
    pub disabled: bool,
}

struct Words {
    text: std::sync::Arc<egui::Galley>,
    below: Option<std::sync::Arc<egui::Galley>>,
}

impl Words {
    fn height(&self) -> f32 {
        self.text.size().y + self.below.as_ref().map_or(0.0, |below| below.size().y + 2.0)
    }
}

fn words(ui: &Ui, theme: &Theme, view: &Offer<'_>, width: f32) -> Words {
    let colours = theme.colours;
    let lay = |text: &str, font, ink: Color32| even_galley(ui, text, font, ink, width);
    Words {
        text: lay(view.text, theme.bold(Size::Lead), colours.ink),
        below: (!view.below.is_empty()).then(|| lay(view.below, theme.font(Size::Body), colours.ink2)),
    }
}

fn pad(theme: &Theme) -> f32 {
    theme.scaled(14.0)
}

fn head(theme: &Theme) -> f32 {
    theme.scaled(28.0)
}

/// The height that a card of this width needs.
pub fn offer_height(ui: &Ui, view: &Offer<'_>, width: f32) -> f32 {
    let theme = Theme::of(ui.ctx());
    let words = words(ui, &theme, view, width - 2.0 * pad(&theme));
    2.0 * pad(&theme) + head(&theme) + theme.scaled(8.0) + words.height()
}

/// Shows the card.
pub fn offer(ui: &mut Ui, view: &Offer<'_>, size: Vec2) -> Response {
    let theme = Theme::of(ui.ctx());
    let colours = theme.colours;
    let sense = if view.disabled { Sense::hover() } else { Sense::click() };
    let (place, response) = ui.allocate_exact_size(size, sense);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, !view.disabled, view.text));
    if view.disabled {
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_disabled());
    }
    if !ui.is_rect_visible(place) {
        return response;
    }
    let raised = !view.disabled && (response.hovered() || response.has_focus());
    let time = if theme.still { 0.0 } else { 0.12 };
    let rise = ui.ctx().animate_bool_with_time(response.id, raised, time) * 6.0;
    let at = place.translate(vec2(0.0, if theme.still { 0.0 } else { -rise }));
    let painter = ui.painter();
    painter.add(theme.small_shadow().as_shape(at, 14));
    let fill = if view.disabled { colours.card.lerp_to_gamma(colours.felt, 0.25) } else { colours.card };
    painter.rect_filled(at, 14.0, fill);
    let line = if view.first { Stroke::new(2.5, colours.teal) } else { Stroke::new(1.0, colours.line) };
    painter.rect_stroke(at, 14.0, line, StrokeKind::Inside);
    let pad = pad(&theme);
    let middle = at.top() + pad + head(&theme) / 2.0;
    let (key_fill, key_ink) =
        if view.first { (colours.ink, colours.on_ink) } else { (colours.sunk, colours.ink) };
    key_cap(ui, pos2(at.left() + pad, middle), view.key, key_fill, key_ink);
    let side = theme.scaled(24.0);
    let icon = Rect::from_center_size(pos2(at.right() - pad - side / 2.0, middle), Vec2::splat(side));
    let ink = if view.first { colours.teal_text } else { colours.ink2 };
    picture::paint(ui, view.icon.0, icon, ink, || white(view.icon.1));
    let words = words(ui, &theme, view, size.x - 2.0 * pad);
    let mut top = pos2(at.left() + pad, at.top() + pad + head(&theme) + theme.scaled(8.0));
    let next = words.text.size().y + 2.0;
    painter.galley(top, words.text, colours.ink);
    top.y += next;
    if let Some(below) = words.below {
        painter.galley(top, below, colours.ink2);
    }
    if raised {
        ring(ui, at, 14.0);
    }
    response
}
