//! Closeness as seven pairs of circles, you and they, that overlap more and more.

use egui::{Align2, Color32, Rect, Sense, Stroke, StrokeKind, Ui, pos2, vec2};

use crate::panels::theme::{Size, Theme};

use super::choice::{Chosen, Offer, by_digit, option};
use super::focus_ring;

/// The shares of a diameter by which the circles overlap, from the first picture on.
const OVERLAP: [f32; 7] = [0.0, 0.14, 0.28, 0.42, 0.57, 0.72, 0.88];

/// What the pictures show.
#[derive(Clone, Copy, Debug)]
pub struct Circles<'a> {
    /// What each picture says.
    pub labels: &'a [String; 7],
    /// The chosen one, from 0.
    pub chosen: Option<usize>,
    /// What stands in one's own circle.
    pub you: &'a str,
    /// What stands in theirs.
    pub they: &'a str,
    /// The colours of both desks, one's own first.
    pub colours: [Color32; 2],
    /// All of it is no higher than this, in points, where that can be.
    pub room: f32,
}

/// Shows the pair that is chosen, large, and the seven to choose from.
pub fn circles(ui: &mut Ui, view: &Circles<'_>) -> Chosen {
    let theme = Theme::of(ui.ctx());
    let colours = theme.colours;
    let group = ui.id().with("circles");
    let width = ui.available_width();
    let mut out = Chosen { first: Some(group.with(view.chosen.unwrap_or(0))), ..Chosen::default() };
    by_digit(ui, group, 7, &mut out);
    let gap = 8.0;
    let each = ((width - 6.0 * gap) / 7.0).min(theme.scaled(136.0));
    let row = (each * 0.62).max(theme.scaled(52.0));
    // The large pair takes what the small ones and their words leave.
    let longest = view.labels.iter().map(|words| caption(ui, words, width).size().y).fold(0.0, f32::max);
    let spaces = gap + 3.0 * ui.spacing().item_spacing.y + 8.0;
    let most = theme.scaled(if width >= theme.scaled(800.0) { 208.0 } else { 132.0 });
    let high = (view.room - row - longest - spaces).clamp(theme.scaled(92.0), most).floor();
    let (large, _) = ui.allocate_exact_size(vec2(width, high), Sense::hover());
    ui.add_space(gap);
    let (row, _) = ui.allocate_exact_size(vec2(width, row), Sense::hover());
    let left = row.center().x - (each * 7.0 + gap * 6.0) / 2.0;
    for index in 0..7 {
        let corner = pos2(left + (each + gap) * index as f32, row.top());
        let at = Rect::from_min_size(corner, vec2(each, row.height()));
        let chosen = view.chosen == Some(index);
        let label = format!("{}: {}", index + 1, view.labels[index]);
        let response = option(ui, group, (index, 7), at, &Offer { label: &label, chosen }, &mut out);
        let painter = ui.painter();
        painter.rect_filled(at, 12.0, if chosen { colours.teal_tint } else { colours.card });
        let line = match (chosen, response.hovered()) {
            (true, _) => Stroke::new(2.5, colours.teal),
            (false, true) => Stroke::new(1.5, colours.ink),
            (false, false) => Stroke::new(1.0, colours.ink3),
        };
        painter.rect_stroke(at, 12.0, line, StrokeKind::Inside);
        let radius = (at.width() * 0.22).min(at.height() * 0.34);
        pair(ui, at, radius, index, view.colours);
        if chosen {
            super::choice::check(ui, at, theme.scaled(18.0));
        }
        focus_ring(ui, &response, 12.0);
    }
    let shown = out.chosen.or(view.chosen);
    preview(ui, &theme, large, shown, view);
    let words = shown.map_or("", |index| view.labels[index].as_str());
    let galley = caption(ui, words, width);
    let room = galley.size().y.max(longest);
    let (at, _) = ui.allocate_exact_size(vec2(width, room), Sense::hover());
    let x = at.center().x - galley.size().x / 2.0;
    ui.painter().galley(pos2(x, at.top()), galley, colours.ink);
    out
}

/// What a picture says, below them all.
fn caption(ui: &Ui, words: &str, width: f32) -> std::sync::Arc<egui::Galley> {
    let theme = Theme::of(ui.ctx());
    ui.painter().layout(words.to_owned(), theme.font(Size::Lead), theme.colours.ink, width)
}

/// One of the pictures, from 0, as large as it fits.
pub fn small_circles(ui: &Ui, at: Rect, picture: usize, colours: [Color32; 2]) {
    let radius = (at.width() * 0.24).min(at.height() * 0.46);
    pair(ui, at, radius, picture.min(OVERLAP.len() - 1), colours);
}

/// Two circles with the overlap of a picture around the middle of a place.
fn pair(ui: &Ui, at: Rect, radius: f32, picture: usize, fills: [Color32; 2]) -> [egui::Pos2; 2] {
    let apart = radius * (1.0 - OVERLAP[picture]);
    let centres = [at.center() - vec2(apart, 0.0), at.center() + vec2(apart, 0.0)];
    let painter = ui.painter();
    for (centre, fill) in centres.into_iter().zip(fills) {
        painter.circle_filled(centre, radius, fill.gamma_multiply(0.28));
    }
    for (centre, fill) in centres.into_iter().zip(fills) {
        painter.circle_stroke(centre, radius, Stroke::new(2.0, fill));
    }
    centres
}

fn preview(ui: &Ui, theme: &Theme, at: Rect, shown: Option<usize>, view: &Circles<'_>) {
    let colours = theme.colours;
    let words = [view.you, view.they]
        .map(|word| ui.painter().layout_no_wrap(word.to_owned(), theme.bold(Size::Lead), colours.ink));
    let radius = at.height() / 2.0 - 4.0;
    let Some(picture) = shown else {
        let apart = radius * 1.2;
        for (side, word) in [-1.0, 1.0].into_iter().zip(words) {
            let centre = at.center() + vec2(apart * side, 0.0);
            let fill = view.colours[usize::from(side > 0.0)];
            let points: Vec<egui::Pos2> = (0..=96)
                .map(|step| centre + radius * egui::Vec2::angled(step as f32 / 96.0 * std::f32::consts::TAU))
                .collect();
            let dashes = egui::Shape::dashed_line(&points, Stroke::new(2.0, fill), 8.0, 6.0);
            ui.painter().extend(dashes);
            ui.painter().galley(centre - word.size() / 2.0, word, colours.ink2);
        }
        return;
    };
    let centres = pair(ui, at, radius, picture, view.colours);
    for ((centre, side), word) in centres.into_iter().zip([-1.0, 1.0]).zip(words) {
        // The words keep to the outer side as the circles close in.
        let out = radius * 0.32 * side * OVERLAP[picture];
        let outer = centre + vec2(out, 0.0);
        let beside = if picture >= 5 {
            let edge = centre.x + radius * side;
            pos2(edge + side * (word.size().x / 2.0 + 10.0), centre.y)
        } else {
            outer
        };
        let place = Align2::CENTER_CENTER.anchor_size(beside, word.size());
        ui.painter().galley(place.min, word, colours.ink);
    }
}
