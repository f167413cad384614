//! Words on things of the stage: the promises on the thread of the title, the plate of
//! the desk across the aisle.
//!
//! Owns how they are written there. The stage draws no text; what it says of its
//! papers in [`StagePlaces`] is enough to write on them.

use bevy::prelude::*;
use bevy_egui::EguiContexts;
use bevy_egui::egui::{Color32, Context, FontId, LayerId, Pos2, Rect, Shape, epaint::TextShape, vec2};

use super::bridge::{Bridge, Screen};
use super::screens::Shown;
use super::stage::StagePlaces;
use super::stage::view::Paper;
use super::stage_view::{across, at_the_desk};
use crate::panels::desk::{DeskView, in_front};
use crate::panels::phrases::broken;
use crate::panels::picture;
use crate::panels::theme::{Colours, Ground, Size, Theme};
use crate::telling::words::Arg;
use crate::vocab::Desk;

/// How large the letters of the plate are, in units of the drawing.
const PLATE_LETTERS: f32 = 13.5;
/// How high the sign of a desk is, in units.
const SIGN: f32 = 49.0;
/// Below this, in points, they are not read.
const LEAST_LETTERS: f32 = 10.0;

/// What stands on the papers, in their order: the small line above, the words.
const WORDS: [(Option<&str>, &str); 4] = [
    (None, "title-thread-1"),
    (None, "title-thread-2"),
    (None, "title-thread-3"),
    (Some("title-thread-ticket"), "2041"),
];

/// Writes on the papers, before the panels are drawn over them.
pub fn write(
    mut contexts: EguiContexts,
    bridge: Res<Bridge>,
    places: Res<StagePlaces>,
    shown: Res<Shown>,
) -> Result {
    if bridge.settings_before.is_some() {
        return Ok(());
    }
    let ctx = contexts.ctx_mut()?;
    match bridge.screen {
        Screen::Title => on_papers(ctx, &bridge, &places),
        Screen::Desk => {
            let plate = places.plates.first().zip(shown.desk_shown());
            if let Some((at, desk)) = plate {
                plate_of(ctx, &bridge, desk, *at, places.unit);
            }
        }
        _ => {}
    }
    Ok(())
}

fn on_papers(ctx: &Context, bridge: &Bridge, places: &StagePlaces) {
    let theme = bridge.theme();
    for (paper, (above, words)) in places.thread_notes.iter().zip(WORDS) {
        // A number is the same in every language.
        let text =
            |key: &str| if key.starts_with("title-") { bridge.words.name(key) } else { key.to_owned() };
        let ink = if above.is_some() { theme.colours.ink } else { Colours::LIGHT.note_ink };
        let first = above.map(|key| (text(key), theme.font(Size::Small)));
        let lines = first.into_iter().chain([(text(words), theme.bold(Size::Body))]);
        let mut y = 0.12;
        for (text, font) in lines {
            y += line(ctx, paper, y, text, font, places.unit, ink);
        }
    }
}

/// The words of the plate: whose desk it is, and who works it.
fn plate_words(bridge: &Bridge, desk: &DeskView) -> (Desk, [String; 2]) {
    let (words, across) = (&bridge.words, across(desk));
    let own = bridge.home() == Some(across);
    let name = words.name(&format!("desk-short-{across}"));
    let key = if own { "desk-plate-home" } else { "desk-plate-other" };
    let above = words.say(key, &[("desk", Arg::Text(&name))]);
    let below = at_the_desk(desk, across).map(|colleague| {
        let key = if colleague.present == Some(false) { "desk-plate-gone" } else { "desk-plate-who" };
        words.say(key, &[("name", Arg::Text(&colleague.name))])
    });
    (across, [above, below.unwrap_or_default()])
}

/// Writes the plate on the front of the desk across the aisle. Its letters grow with
/// the drawing; where they could not be read, the desk keeps its sign alone.
fn plate_of(ctx: &Context, bridge: &Bridge, desk: &DeskView, front: bevy::math::Rect, unit: f32) {
    let theme = bridge.theme();
    let points = PLATE_LETTERS * unit;
    if points < LEAST_LETTERS {
        return;
    }
    let (across, [above, below]) = plate_words(bridge, desk);
    let sized = |size| FontId { size: points, ..size };
    let painter = ctx.layer_painter(LayerId::background());
    let colours = theme.colours;
    let lay = |text: String, font| painter.layout_no_wrap(text, sized(font), colours.ink);
    let lines = [lay(above, theme.bold(Size::Small)), lay(below, theme.font(Size::Small))];
    let wide = lines.iter().map(|line| line.size().x).fold(0.0, f32::max);
    let tall: f32 = lines.iter().map(|line| line.size().y).sum();
    let (side, pad) = (28.0 * unit, 8.0 * unit);
    // It covers the sign that the desk wears alone.
    let size = vec2(wide + side + 3.0 * pad, (tall.max(side) + pad).max(SIGN * unit));
    let centre = Pos2::new(front.center().x, front.center().y);
    let at = Rect::from_center_size(centre, size);
    // Half a plate above the edge of a balloon or the felt is worse than none.
    if in_front(ctx).is_some_and(|front| front.intersects(at)) {
        return;
    }
    painter.add(theme.small_shadow().as_shape(at, 7.0 * unit));
    painter.rect_filled(at, 7.0 * unit, colours.card);
    let place =
        Rect::from_center_size(Pos2::new(at.left() + pad + side / 2.0, at.center().y), vec2(side, side));
    let (name, svg) = match across {
        Desk::Sales => ("badge-sales", include_str!("../../assets/art/badge-sales.svg")),
        Desk::Support => ("badge-support", include_str!("../../assets/art/badge-support.svg")),
    };
    let dark = theme.ground == Ground::Dark;
    let badge = picture::texture(ctx, (name, dark), place.size(), || picture::in_theme(svg, &theme));
    if let Some(badge) = badge {
        let whole = Rect::from_min_max(Pos2::ZERO, Pos2::new(1.0, 1.0));
        painter.image(badge.id(), place, whole, Color32::WHITE);
    }
    let mut corner = Pos2::new(place.right() + pad, at.center().y - tall / 2.0);
    for line in lines {
        let height = line.size().y;
        painter.galley(corner, line, colours.ink);
        corner.y += height;
    }
}

/// Writes a line that far below the paper's upper edge; returns its height. Both
/// are shares of the paper's height. The letters grow with the paper, not with the
/// scale of the text: they are a part of the drawing.
fn line(
    ctx: &Context,
    paper: &Paper,
    y: f32,
    text: String,
    font: FontId,
    unit: f32,
    ink: bevy_egui::egui::Color32,
) -> f32 {
    let scale = Theme::of(ctx).text_scale;
    let font = FontId { size: font.size / scale * unit, ..font };
    let painter = ctx.layer_painter(LayerId::background());
    let size = vec2(paper.at.width(), paper.at.height());
    let wide = |text: &str| painter.layout_no_wrap(text.to_owned(), font.clone(), ink).size().x;
    // The paper does not grow: a word that is wider than it is written smaller.
    let (text, share) = broken(&text, size.x * 0.84, wide);
    let font = FontId { size: font.size * share, ..font };
    let galley = painter.layout_no_wrap(text, font, ink);
    let height = galley.size().y;
    let angle = paper.tilt.to_radians();
    let (sine, cosine) = angle.sin_cos();
    let off = vec2(-size.x * 0.42, size.y * y);
    let turned = vec2(off.x * cosine - off.y * sine, off.x * sine + off.y * cosine);
    let top = Pos2::new(paper.at.center().x, paper.at.min.y);
    let words = TextShape::new(top + turned, galley, ink).with_angle(angle).with_opacity_factor(paper.shown);
    painter.add(Shape::Text(words));
    height / size.y
}
