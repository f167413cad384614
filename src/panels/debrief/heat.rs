//! What was kept, dimension by dimension: each desk's own people beside its guests.

use egui::text::LayoutJob;
use egui::{
    Align, Align2, Color32, CornerRadius, Rect, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, WidgetType,
    pos2, vec2,
};

use crate::panels::theme::{Ground, Size, Theme};
use crate::panels::widgets::{badge, even};
use crate::scoring::Words;

use super::view::{DebriefView, HeatCell, HeatRow, HeatView, Page};
use super::{aside, columns_apart, heading, read, title_of};

pub(super) fn heat(ui: &mut Ui, view: &DebriefView, words: &Words) {
    heading(ui, &title_of(view, Page::Heat, words));
    if let Some(gap) = &view.gap {
        read(ui, gap);
    }
    aside(ui, &words.name("debrief-heat-why"));
    let columns = [words.name("report-heat-home"), words.name("report-heat-away")];
    // Two tables, not one: there is more room between them than within.
    columns_apart(ui, view.heat.len(), (420.0, 2, 44.0), |ui, at| desk(ui, &view.heat[at], &columns));
}

/// The share of the width that names have.
const NAMES: f32 = 0.36;

fn desk(ui: &mut Ui, view: &HeatView, columns: &[String; 2]) {
    let theme = Theme::of(ui.ctx());
    let colours = theme.colours;
    let painter = ui.painter().clone();
    let width = ui.available_width();
    let gap = theme.scaled(5.0);
    let cell = (width * (1.0 - NAMES) - gap) / 2.0;
    let left = |at: usize| width * NAMES + at as f32 * (cell + gap);
    let heads: Vec<_> = columns
        .iter()
        .map(|text| {
            let font = theme.font(Size::Body);
            let mut job = LayoutJob::simple(text.clone(), font, colours.ink2, cell);
            job.halign = Align::Center;
            painter.layout_job(even(ui, job))
        })
        .collect();
    let high = heads.iter().map(|head| head.size().y).fold(theme.scaled(34.0), f32::max);
    let (at, response) = ui.allocate_exact_size(vec2(width, high + theme.scaled(4.0)), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &view.name));
    let side = theme.scaled(26.0);
    let mark = Rect::from_min_size(pos2(at.left(), at.top()), Vec2::splat(side));
    badge(ui, mark, view.desk);
    let room = width * NAMES - side - 2.0 * gap;
    let name = painter.layout(view.name.clone(), theme.bold(Size::Body), colours.ink, room);
    painter.galley(pos2(mark.right() + gap, at.top()), name, colours.ink);
    for (place, head) in heads.into_iter().enumerate() {
        painter.galley(pos2(at.left() + left(place) + cell / 2.0, at.top()), head, colours.ink2);
    }
    ui.spacing_mut().item_spacing.y = gap;
    for one in &view.rows {
        row(ui, &theme, one, columns, (cell, &left));
    }
}

fn row(
    ui: &mut Ui,
    theme: &Theme,
    view: &HeatRow,
    columns: &[String; 2],
    (cell, left): (f32, &dyn Fn(usize) -> f32),
) {
    let colours = theme.colours;
    let painter = ui.painter().clone();
    let font = if view.widest { theme.bold(Size::Body) } else { theme.font(Size::Body) };
    let name = painter.layout(view.name.clone(), font, colours.ink, left(0) - 8.0);
    let figures: Vec<_> = view
        .cells
        .iter()
        .map(|cell_view| {
            let font =
                if cell_view.share.is_some() { theme.bold(Size::Lead) } else { theme.font(Size::Body) };
            painter.layout(cell_view.shown.clone(), font, colours.ink, cell - theme.scaled(12.0))
        })
        .collect();
    let words = figures.iter().map(|figure| figure.size().y).fold(name.size().y, f32::max);
    let high = (words + theme.scaled(4.0)).max(theme.scaled(33.0));
    let (at, response) = ui.allocate_exact_size(vec2(ui.available_width(), high), Sense::hover());
    let [home, away] = &view.cells;
    let spoken = format!("{}: {}: {}, {}: {}", view.name, columns[0], home.shown, columns[1], away.shown);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &spoken));
    painter.galley(pos2(at.left(), at.center().y - name.size().y / 2.0), name, colours.ink);
    for (place, (one, figure)) in view.cells.iter().zip(figures).enumerate() {
        let place = Rect::from_min_size(pos2(at.left() + left(place), at.top()), vec2(cell, high));
        ground(ui, theme, place, one);
        let figure_at = Align2::CENTER_CENTER.anchor_size(place.center(), figure.size());
        painter.galley(figure_at.min, figure, colours.ink);
    }
    if view.widest {
        let both = at.with_min_x(at.left() + left(0)).expand(1.0);
        painter.rect_stroke(both, 9.0, Stroke::new(theme.scaled(2.0), colours.ink), StrokeKind::Middle);
    }
}

/// The fuller, the darker; hatched where nothing is shown.
fn ground(ui: &Ui, theme: &Theme, at: Rect, cell: &HeatCell) {
    let colours = theme.colours;
    let corners = CornerRadius::same(8);
    let painter = ui.painter().with_clip_rect(at.intersect(ui.clip_rect()));
    let line = Stroke::new(1.0, colours.line);
    match cell.share {
        Some(share) => {
            painter.rect_filled(at, corners, shade(theme, share));
        }
        None => {
            painter.rect_filled(at, corners, colours.sunk);
            let step = theme.scaled(14.0);
            let mut x = at.left() - at.height();
            while x < at.right() {
                // Strokes keep clear of the words in the middle.
                for (from, to) in [(0.0, 0.16), (0.84, 1.0)] {
                    let point = |share: f32| pos2(x + at.height() * share, at.bottom() - at.height() * share);
                    painter.line_segment([point(from), point(to)], line);
                }
                x += step;
            }
        }
    }
    painter.rect_stroke(at, corners, line, StrokeKind::Inside);
}

/// From the ground of a card to teal; never so dark that ink could not be read on it.
fn shade(theme: &Theme, share: f64) -> Color32 {
    let most = if theme.ground == Ground::Dark { 0.38 } else { 0.55 };
    let colours = theme.colours;
    colours.card.lerp_to_gamma(colours.teal, share.clamp(0.0, 1.0) as f32 * most)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn luminance(colour: Color32) -> f32 {
        let part = |value: u8| {
            let share = f32::from(value) / 255.0;
            if share <= 0.040_45 { share / 12.92 } else { libm::powf((share + 0.055) / 1.055, 2.4) }
        };
        0.2126 * part(colour.r()) + 0.7152 * part(colour.g()) + 0.0722 * part(colour.b())
    }

    #[test]
    fn figures_can_be_read_on_every_shade() {
        for ground in [Ground::Light, Ground::Dark] {
            let theme = Theme::new(ground, 1.0, true, "en");
            for percent in 0..=100 {
                let fill = shade(&theme, f64::from(percent) / 100.0);
                let (one, other) = (luminance(fill), luminance(theme.colours.ink));
                let contrast = (one.max(other) + 0.05) / (one.min(other) + 0.05);
                assert!(contrast >= 4.5, "{percent} % on {ground:?}: {contrast:.2}");
            }
        }
    }
}
