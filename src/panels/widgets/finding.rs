//! A finding of a scorecard: a face, a time, a sentence, what it cost, and the
//! way back to that moment.

use egui::{Color32, Id, Rect, Response, Sense, Stroke, Ui, Vec2, WidgetInfo, WidgetType, pos2, vec2};

use crate::panels::icons;
use crate::panels::picture;
use crate::panels::theme::{Size, Theme};
use crate::vocab::Desk;

use super::button::white;
use super::ring;
use super::small_face::{SmallFace, small_face, square};

/// What a row shows.
#[derive(Clone, Copy, Debug)]
pub struct FindingRow<'a> {
    /// Whose face, as it was then.
    pub face: &'a SmallFace,
    /// When.
    pub time: &'a str,
    /// With whom.
    pub who: &'a str,
    /// The sentence.
    pub what: &'a str,
    /// The words behind it.
    pub cited: Option<&'a str>,
    /// What it cost, in words, or that it was met.
    pub points: &'a str,
    /// Where it cost that.
    pub dimension: &'a str,
    /// It was met: nothing was lost.
    pub met: bool,
    /// A reflex from a desk.
    pub pill: Option<(&'a str, Desk)>,
    /// What a screen reader says of the button.
    pub spoken: &'a str,
}

/// Shows a row. Gives the response of its button, which has this id.
pub fn finding_row(ui: &mut Ui, id: Id, view: &FindingRow<'_>) -> Response {
    let theme = Theme::of(ui.ctx());
    let colours = theme.colours;
    let width = ui.available_width();
    let (face, button, gap) = (theme.scaled(44.0), theme.scaled(40.0), theme.scaled(12.0));
    let painter = ui.painter().clone();
    let points_ink = if view.met { colours.calm_text } else { colours.ink };
    let points = painter.layout_no_wrap(view.points.to_owned(), theme.bold(Size::Lead), points_ink);
    let dimension = painter.layout_no_wrap(view.dimension.to_owned(), theme.font(Size::Small), colours.ink2);
    let cost = points.size().x.max(dimension.size().x);
    // In a narrow column the cost stands below the sentence.
    let narrow = width < theme.scaled(520.0);
    let left = face + gap;
    let room = width - left - button - gap - if narrow { 0.0 } else { cost.max(theme.scaled(96.0)) + gap };
    let head =
        painter.layout(format!("{}  {}", view.time, view.who), theme.bold(Size::Small), colours.ink3, room);
    let what = painter.layout(view.what.to_owned(), theme.font(Size::Body), colours.ink, room);
    let cited =
        view.cited.map(|cited| painter.layout(cited.to_owned(), theme.font(Size::Small), colours.ink2, room));
    let pill = view.pill.map(|(text, desk)| {
        let ink = match desk {
            Desk::Sales => colours.coral_text,
            Desk::Support => colours.teal_text,
        };
        (painter.layout(text.to_owned(), theme.font(Size::Small), ink, room - theme.scaled(44.0)), desk)
    });
    let small = theme.scaled(4.0);
    let pill_height = |galley: &egui::Galley| galley.size().y + theme.scaled(8.0);
    let mut high = head.size().y + small + what.size().y;
    high += cited.as_ref().map_or(0.0, |cited| cited.size().y + small);
    high += pill.as_ref().map_or(0.0, |(galley, _)| pill_height(galley) + small);
    if narrow {
        high += points.size().y + small;
    }
    let pad = theme.scaled(10.0);
    let height = high.max(face).max(button) + 2.0 * pad;
    let (at, _) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
    if ui.is_rect_visible(at) {
        small_face(ui, square(at.min + vec2(0.0, pad), face), view.face);
        let x = at.left() + left;
        let mut y = at.top() + pad;
        for (galley, ink) in [(Some(head), colours.ink3), (Some(what), colours.ink), (cited, colours.ink2)] {
            let Some(galley) = galley else { continue };
            let tall = galley.size().y + small;
            painter.galley(pos2(x, y), galley, ink);
            y += tall;
        }
        if let Some((galley, desk)) = pill {
            let tall = pill_height(&galley) + small;
            reflex(ui, &theme, pos2(x, y), galley, desk);
            y += tall;
        }
        if narrow {
            let beside = points.size().x + theme.scaled(8.0);
            let lower = y + points.size().y - dimension.size().y - theme.scaled(2.0);
            painter.galley(pos2(x, y), points, points_ink);
            painter.galley(pos2(x + beside, lower), dimension, colours.ink2);
        } else {
            let x = at.right() - button - gap - cost.max(theme.scaled(96.0));
            let below = at.top() + pad + points.size().y;
            painter.galley(pos2(x, at.top() + pad), points, points_ink);
            painter.galley(pos2(x, below), dimension, colours.ink2);
        }
    }
    let middle = pos2(at.right() - button / 2.0, at.top() + pad + button / 2.0);
    play_button(ui, id, Rect::from_center_size(middle, Vec2::splat(button)), view.spoken)
}

/// The pill of a reflex, with the sign of its desk.
fn reflex(ui: &Ui, theme: &Theme, min: egui::Pos2, galley: std::sync::Arc<egui::Galley>, desk: Desk) {
    let colours = theme.colours;
    let (fill, ink, icon) = match desk {
        Desk::Sales => (colours.coral_tint, colours.coral_text, icons::SALES),
        Desk::Support => (colours.teal_tint, colours.teal_text, icons::SUPPORT),
    };
    let sign = theme.scaled(16.0);
    let size = galley.size() + vec2(sign + theme.scaled(26.0), theme.scaled(8.0));
    let at = Rect::from_min_size(min, size);
    ui.painter().rect_filled(at, (at.height() / 2.0).min(theme.scaled(14.0)), fill);
    let place = Rect::from_center_size(
        pos2(at.left() + theme.scaled(8.0) + sign / 2.0, at.center().y),
        Vec2::splat(sign),
    );
    picture::paint(ui, icon.0, place, ink, || white(icon.1));
    let text = pos2(place.right() + theme.scaled(6.0), at.center().y - galley.size().y / 2.0);
    ui.painter().galley(text, galley, ink);
}

/// A round button that plays from a moment.
fn play_button(ui: &Ui, id: Id, at: Rect, spoken: &str) -> Response {
    let colours = Theme::of(ui.ctx()).colours;
    let response = ui.interact(at, id, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, spoken));
    let loud = response.hovered() || response.has_focus();
    let (fill, ink): (Color32, Color32) =
        if loud { (colours.ink, colours.on_ink) } else { (colours.card, colours.ink) };
    let radius = at.width() / 2.0 - 1.0;
    ui.painter().circle(at.center(), radius, fill, Stroke::new(2.0, colours.ink));
    let unit = at.width() / 40.0;
    let corner = |x: f32, y: f32| at.center() + vec2(x, y) * unit;
    let sign = vec![corner(-5.0, -8.0), corner(9.0, 0.0), corner(-5.0, 8.0)];
    ui.painter().add(egui::Shape::convex_polygon(sign, ink, Stroke::NONE));
    if response.has_focus() {
        ring(ui, at, radius);
    }
    response
}
