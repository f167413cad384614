//! Something that has to be said on whichever page: a strip at the lower edge that
//! stays until it has been read.

use egui::{Align2, Area, Context, Id, Order, vec2};

use crate::scoring::Words;

use super::theme::{Size, Theme};
use super::widgets::{Button, Kind, button, even_label};

/// How much of the page's foot the strip takes, in points: the page ends above it, so
/// that nothing lies below it.
pub fn notice_height(ctx: &Context) -> f32 {
    ctx.data(|data| data.get_temp(Id::new("notice-height"))).unwrap_or(72.0)
}

/// Shows the strip; whether it has been read.
pub fn notice_ui(ctx: &Context, text: &str, words: &Words) -> bool {
    let theme = Theme::of(ctx);
    let window = ctx.content_rect();
    let width = (window.width() - 48.0).min(theme.scaled(720.0));
    let area =
        Area::new("notice".into()).order(Order::Foreground).anchor(Align2::CENTER_BOTTOM, [0.0, -12.0]);
    let shown = area.show(ctx, |ui| {
        theme.panel().show(ui, |ui| {
            ui.set_width(width - 32.0);
            ui.spacing_mut().item_spacing = vec2(12.0, 8.0);
            // What the system said about it, if anything, stands behind the end of a line.
            let (said, why) = text.split_once('\n').unwrap_or((text, ""));
            even_label(ui, theme.text(said, Size::Body, theme.colours.ink));
            if !why.is_empty() {
                even_label(ui, theme.text(why, Size::Small, theme.colours.ink2));
            }
            let read = words.name("notice-read");
            button(ui, &Button::new(&read).kind(Kind::Plain)).clicked()
        })
    });
    let height = shown.response.rect.height().ceil() + 20.0;
    if notice_height(ctx) != height {
        ctx.data_mut(|data| data.insert_temp(Id::new("notice-height"), height));
        ctx.request_repaint();
    }
    shown.inner.inner
}
