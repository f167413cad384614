//! One dimension of a scorecard: its name, its points as a bar, and its marks.

use egui::{Pos2, Rect, Sense, Stroke, Ui, WidgetInfo, WidgetType, pos2, vec2};

use crate::panels::theme::{Size, Theme};
use crate::vocab::Desk;

/// What a bar shows.
#[derive(Clone, Copy, Debug)]
pub struct DimensionBar<'a> {
    /// Its name.
    pub name: &'a str,
    /// Room for the name: that of the longest one beside it.
    pub name_width: f32,
    /// The points that it can bring, in words.
    pub weight: &'a str,
    /// The points that were got, in words.
    pub points: &'a str,
    /// The points that were got, of those that it can bring: 0 to 1.
    pub share: f32,
    /// The desk that scores: its colour.
    pub desk: Desk,
    /// All of it in one sentence, for a screen reader.
    pub spoken: &'a str,
}

/// Shows a dimension over the whole width.
pub fn dimension_bar(ui: &mut Ui, view: &DimensionBar<'_>) {
    let theme = Theme::of(ui.ctx());
    let colours = theme.colours;
    let width = ui.available_width();
    let gap = theme.scaled(16.0);
    let painter = ui.painter().clone();
    let points = painter.layout_no_wrap(view.points.to_owned(), theme.bold(Size::Title), colours.ink);
    let of = painter.layout_no_wrap(format!(" / {}", view.weight), theme.font(Size::Small), colours.ink3);
    let right = (points.size().x + of.size().x).max(theme.scaled(112.0));
    let name_room = view.name_width;
    // Where the bar would be short, the name stands above it.
    let stacked = width - name_room - right - 2.0 * gap < theme.scaled(96.0);
    let wrap = if stacked { width - right - gap } else { name_room };
    let name = painter.layout(view.name.to_owned(), theme.bold(Size::Body), colours.ink, wrap);
    let bar_height = theme.scaled(22.0);
    let head = theme.scaled(10.0);
    let height = if stacked {
        name.size().y.max(points.size().y) + theme.scaled(4.0) + bar_height
    } else {
        name.size().y.max(points.size().y).max(bar_height + head)
    };
    let (at, response) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, view.spoken));
    let bar = if stacked {
        Rect::from_min_max(pos2(at.left(), at.bottom() - bar_height), at.max)
    } else {
        let left = at.left() + name_room + gap;
        Rect::from_center_size(at.center(), vec2(0.0, bar_height))
            .with_min_x(left)
            .with_max_x(at.right() - right - gap)
    };
    let line = if stacked { at.top() + points.size().y / 2.0 } else { at.center().y };
    let name_at = if stacked { at.top() } else { at.center().y - name.size().y / 2.0 };
    painter.galley(pos2(at.left(), name_at), name, colours.ink);
    fill(ui, &theme, bar, view);
    let of_at =
        pos2(at.right() - of.size().x, line + points.size().y / 2.0 - of.size().y - theme.scaled(3.0));
    let points_at = pos2(at.right() - of.size().x - points.size().x, line - points.size().y / 2.0);
    painter.galley(points_at, points, colours.ink);
    painter.galley(of_at, of, colours.ink3);
}

fn fill(ui: &Ui, theme: &Theme, bar: Rect, view: &DimensionBar<'_>) {
    let colours = theme.colours;
    let painter = ui.painter();
    let radius = bar.height() / 2.0;
    painter.rect_filled(bar, radius, colours.sunk);
    hatch(ui, bar, colours.line);
    let colour = match view.desk {
        Desk::Support => colours.teal,
        Desk::Sales => colours.coral,
    };
    let width = bar.width() * view.share.clamp(0.0, 1.0);
    if width > 0.5 {
        let filled =
            Rect::from_min_size(bar.min, vec2(width.max(bar.height()).min(bar.width()), bar.height()));
        let square_end = view.share < 0.97 && width > bar.height();
        let corner = radius.min(127.0) as u8;
        let end = if square_end { 0 } else { corner };
        painter.rect_filled(filled, egui::CornerRadius { nw: corner, sw: corner, ne: end, se: end }, colour);
    }
}

/// What was lost is hatched: it is told apart without its colour too.
fn hatch(ui: &Ui, bar: Rect, colour: egui::Color32) {
    let painter =
        ui.painter().with_clip_rect(bar.shrink2(vec2(bar.height() * 0.3, 1.0)).intersect(ui.clip_rect()));
    let mut x = bar.left() - bar.height();
    while x < bar.right() {
        let from: Pos2 = pos2(x, bar.bottom());
        painter.line_segment([from, from + vec2(bar.height(), -bar.height())], Stroke::new(2.0, colour));
        x += 9.0;
    }
}

/// The whole mark on a line from 0 to 100, with one's own beside it.
#[derive(Clone, Copy, Debug)]
pub struct MarkLine<'a> {
    /// What was scored, 0 to 100.
    pub scored: f32,
    /// One's own mark, and how far off it may be.
    pub own: Option<(f32, f32)>,
    /// What the home desk came to.
    pub home: Option<f32>,
    /// The desk that scores.
    pub desk: Desk,
    /// The words of the three.
    pub legend: [&'a str; 3],
}

/// Shows the line over the whole width, and what its signs mean.
pub fn mark_line(ui: &mut Ui, view: &MarkLine<'_>) {
    let theme = Theme::of(ui.ctx());
    let colours = theme.colours;
    let height = theme.scaled(14.0);
    let size = vec2(ui.available_width(), height + theme.scaled(34.0));
    let (at, _) = ui.allocate_exact_size(size, Sense::hover());
    let bar = Rect::from_min_size(at.min + vec2(0.0, theme.scaled(10.0)), vec2(at.width(), height));
    let colour = match view.desk {
        Desk::Support => colours.teal,
        Desk::Sales => colours.coral,
    };
    let painter = ui.painter();
    painter.rect_filled(bar, height / 2.0, colours.sunk);
    hatch(ui, bar, colours.line);
    let x = |mark: f32| bar.left() + bar.width() * (mark / 100.0).clamp(0.0, 1.0);
    let filled = Rect::from_min_max(bar.min, pos2(x(view.scored), bar.bottom()));
    painter.rect_filled(filled, height / 2.0, colour);
    if let Some(home) = view.home {
        flag(ui, &theme, pos2(x(home), bar.top()), height);
    }
    if let Some((own, off)) = view.own {
        let y = bar.bottom() + theme.scaled(12.0);
        whisker(ui, &theme, pos2(x(own), y), x(own - off), x(own + off));
    }
    let signs = [true, view.own.is_some(), view.home.is_some()];
    ui.horizontal_wrapped(|ui| {
        for (index, text) in view.legend.iter().enumerate().filter(|(index, _)| signs[*index]) {
            // Sign and words stay together.
            let sign = theme.scaled(26.0);
            let room = ui.max_rect().width() - sign - 8.0;
            let galley = ui.painter().layout((*text).to_owned(), theme.font(Size::Small), colours.ink2, room);
            let size = vec2(sign + 8.0 + galley.size().x + 8.0, galley.size().y.max(theme.scaled(18.0)));
            let (at, response) = ui.allocate_exact_size(size, Sense::hover());
            response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, *text));
            let middle = pos2(at.left() + sign / 2.0, at.center().y);
            match index {
                0 => {
                    let dab = Rect::from_center_size(middle, vec2(sign, height * 0.8));
                    ui.painter().rect_filled(dab, height, colour);
                }
                1 => whisker(ui, &theme, middle, at.left(), at.left() + sign),
                _ => flag(ui, &theme, middle - vec2(0.0, height * 0.4), height),
            }
            let words = pos2(at.left() + sign + 8.0, at.center().y - galley.size().y / 2.0);
            ui.painter().galley(words, galley, colours.ink2);
        }
    });
}

/// One's own mark: a ring, and as far as it may be off.
fn whisker(ui: &Ui, theme: &Theme, middle: Pos2, from: f32, to: f32) {
    let colours = theme.colours;
    let stroke = Stroke::new(2.0, colours.ink);
    let painter = ui.painter();
    painter.line_segment([pos2(from, middle.y), pos2(to, middle.y)], stroke);
    let end = theme.scaled(5.0);
    for x in [from, to] {
        painter.line_segment([pos2(x, middle.y - end), pos2(x, middle.y + end)], stroke);
    }
    painter.circle(middle, theme.scaled(6.0), colours.paper, stroke);
}

/// The home desk's mark: a flag on a pole.
fn flag(ui: &Ui, theme: &Theme, top: Pos2, height: f32) {
    let colours = theme.colours;
    let size = theme.scaled(5.0);
    let painter = ui.painter();
    painter.line_segment([top, top + vec2(0.0, height)], Stroke::new(2.5, colours.ink));
    let cloth = vec![top + vec2(-size, -size), top + vec2(size, -size), top + vec2(0.0, 3.0)];
    painter.add(egui::Shape::convex_polygon(cloth, colours.ink, Stroke::NONE));
}
