//! A reply as a card with its number.

use egui::{Align2, Rect, Response, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, WidgetType, pos2, vec2};

use crate::panels::theme::{Size, Theme};

use super::{even, ring};

/// How far a card with the focus, or under the pointer, rises, in points.
const LIFT: f32 = 10.0;

/// How a card is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CardType {
    /// The number stands beside the words; otherwise above them.
    pub beside: bool,
    /// The size of the words.
    pub size: Size,
}

/// The height that a card of this width needs for its words.
pub fn reply_card_height(ui: &Ui, text: &str, width: f32, set: CardType) -> f32 {
    let theme = Theme::of(ui.ctx());
    let beside = set.beside;
    let (pad, key) = (pad(&theme, beside), theme.scaled(28.0));
    let galley = words(ui, &theme, text, inner(&theme, width, beside), set);
    let above = if beside { 0.0 } else { key + theme.scaled(8.0) };
    (galley.size().y + above).max(key) + 2.0 * pad
}

/// Where the number stands beside the words there are many cards in little room.
fn pad(theme: &Theme, beside: bool) -> f32 {
    theme.scaled(if beside { 10.0 } else { 14.0 })
}

fn inner(theme: &Theme, width: f32, beside: bool) -> f32 {
    let room = width - 2.0 * pad(theme, beside);
    (if beside { room - theme.scaled(36.0) } else { room }).max(40.0)
}

fn words(ui: &Ui, theme: &Theme, text: &str, width: f32, set: CardType) -> std::sync::Arc<egui::Galley> {
    let share = if set.beside { 0.86 } else { 0.94 };
    let mut job = egui::text::LayoutJob::single_section(
        text.to_owned(),
        egui::TextFormat {
            font_id: theme.font(set.size),
            color: theme.colours.ink,
            line_height: Some((theme.line_height(set.size) * share).round()),
            ..Default::default()
        },
    );
    job.wrap.max_width = width;
    let job = even(ui, job);
    ui.fonts_mut(|fonts| fonts.layout_job(job))
}

/// Shows a reply with its number, which stands beside the words or above them.
pub fn reply_card(
    ui: &mut Ui,
    number: usize,
    text: &str,
    size: Vec2,
    set: CardType,
    enabled: bool,
) -> Response {
    let theme = Theme::of(ui.ctx());
    let beside = set.beside;
    let colours = theme.colours;
    let sense = if enabled { Sense::click() } else { Sense::hover() };
    let (place, response) = ui.allocate_exact_size(size, sense);
    let spoken = format!("{number}: {text}");
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, enabled, &spoken));
    if !ui.is_rect_visible(place) {
        return response;
    }
    let raised = enabled && (response.hovered() || response.has_focus());
    let time = if theme.still { 0.0 } else { 0.12 };
    let rise = ui.ctx().animate_bool_with_time(response.id, raised, time) * LIFT;
    let at = place.translate(vec2(0.0, if theme.still { 0.0 } else { -rise }));
    let painter = ui.painter();
    painter.add(theme.small_shadow().as_shape(at, 12));
    let fill = if enabled { colours.card } else { colours.card.lerp_to_gamma(colours.felt, 0.18) };
    painter.rect_filled(at, 12.0, fill);
    let line = if enabled { colours.line } else { colours.line.lerp_to_gamma(colours.felt, 0.4) };
    painter.rect_stroke(at, 12.0, Stroke::new(1.0, line), StrokeKind::Inside);
    painter.rect_stroke(at.shrink(4.0), 9.0, Stroke::new(1.0, line), StrokeKind::Inside);
    let (pad, key) = (pad(&theme, beside), theme.scaled(28.0));
    let cap = Rect::from_min_size(at.min + Vec2::splat(pad), Vec2::splat(key));
    let (cap_fill, cap_ink) =
        if raised { (colours.ink, colours.on_ink) } else { (colours.sunk, colours.ink) };
    painter.rect_filled(cap, 7.0, cap_fill);
    painter.text(cap.center(), Align2::CENTER_CENTER, number.to_string(), theme.bold(Size::Lead), cap_ink);
    let galley = words(ui, &theme, text, inner(&theme, size.x, beside), set);
    let text_at = if beside {
        pos2(cap.right() + theme.scaled(8.0), at.top() + pad)
    } else {
        pos2(at.left() + pad, cap.bottom() + theme.scaled(8.0))
    };
    let ink = if enabled { colours.ink } else { colours.ink2 };
    ui.painter().galley_with_override_text_color(text_at, galley, ink);
    if raised {
        ring(ui, at, 12.0);
    }
    response
}
