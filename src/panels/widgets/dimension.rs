//! One dimension of a scorecard: its name, its points as a bar, one's own mark below it,
//! that of the home desk as a flag above, a facilitator's as a square on its corner; and
//! what these signs mean.

use egui::{Color32, Pos2, Rect, Sense, Stroke, Ui, WidgetInfo, WidgetType, pos2, vec2};

use crate::panels::theme::{Size, Theme};
use crate::vocab::Desk;

/// What a bar shows.
#[derive(Clone, Copy, Debug)]
pub struct DimensionBar<'a> {
    /// Its name.
    pub name: &'a str,
    /// A line below the name: how many points it can bring. May be empty.
    pub under: &'a str,
    /// Room for the name: that of the longest one beside it.
    pub name_width: f32,
    /// At least so high, in points.
    pub height: f32,
    /// The points that it can bring, in words.
    pub weight: &'a str,
    /// The points that were got, in words.
    pub points: &'a str,
    /// The points that were got, of those that it can bring: 0 to 1.
    pub share: f32,
    /// One's own mark, and how far off it may be, both as shares.
    pub own: Option<(f32, f32)>,
    /// What the home desk came to, as a share, and which it is.
    pub home: Option<(f32, Desk)>,
    /// What a facilitator saw, as a share.
    pub seen: Option<f32>,
    /// The desk that scores: its colour.
    pub desk: Desk,
    /// All of it in one sentence, for a screen reader.
    pub spoken: &'a str,
}

/// Room for the flag above a bar, and for one's own mark below it.
const ABOVE: f32 = 10.0;
const BELOW: f32 = 20.0;
const BAR: f32 = 24.0;

/// The colour of what a desk scores.
fn colour_of(theme: &Theme, desk: Desk) -> Color32 {
    match desk {
        Desk::Support => theme.colours.teal,
        Desk::Sales => theme.colours.coral,
    }
}

/// How high a bar is at least.
pub fn least_height(theme: &Theme, marked: bool) -> f32 {
    theme.scaled(if marked { ABOVE + BAR + BELOW } else { BAR + ABOVE + 8.0 })
}

/// Shows a dimension over the whole width.
pub fn dimension_bar(ui: &mut Ui, view: &DimensionBar<'_>) {
    let theme = Theme::of(ui.ctx());
    let colours = theme.colours;
    let width = ui.available_width();
    let gap = theme.scaled(16.0);
    let painter = ui.painter().clone();
    let points = painter.layout_no_wrap(view.points.to_owned(), theme.bold(Size::Title), colours.ink);
    let of = painter.layout_no_wrap(format!(" / {}", view.weight), theme.font(Size::Small), colours.ink2);
    let right = (points.size().x + of.size().x).max(theme.scaled(96.0));
    // Where the bar would be short, the name stands above it.
    let stacked = width - view.name_width - right - 2.0 * gap < theme.scaled(128.0);
    let wrap = if stacked { width - right - gap } else { view.name_width };
    let name = painter.layout(view.name.to_owned(), theme.bold(Size::Body), colours.ink, wrap);
    let under = (!view.under.is_empty() && !stacked)
        .then(|| painter.layout(view.under.to_owned(), theme.font(Size::Small), colours.ink2, wrap));
    let words = name.size().y + under.as_ref().map_or(0.0, |under| under.size().y);
    let bar_height = theme.scaled(BAR);
    let marked = view.own.is_some() || view.home.is_some();
    let drawn = least_height(&theme, marked);
    let height = if stacked {
        name.size().y.max(points.size().y) + drawn
    } else {
        words.max(points.size().y).max(drawn).max(view.height)
    };
    let (at, response) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, view.spoken));
    // The middle of the bar; one's own mark hangs below it.
    let middle = match (stacked, marked) {
        (true, true) => at.bottom() - theme.scaled(BELOW) - bar_height / 2.0,
        (true, false) => at.bottom() - theme.scaled(8.0) - bar_height / 2.0,
        (false, true) => at.center().y + theme.scaled(ABOVE - BELOW) / 2.0,
        (false, false) => at.center().y,
    };
    let ends = if stacked {
        (at.left(), at.right())
    } else {
        (at.left() + view.name_width + gap, at.right() - right - gap)
    };
    let bar =
        Rect::from_min_max(pos2(ends.0, middle - bar_height / 2.0), pos2(ends.1, middle + bar_height / 2.0));
    let top = if stacked { at.top() } else { middle - words / 2.0 };
    let below = pos2(at.left(), top + name.size().y);
    painter.galley(pos2(at.left(), top), name, colours.ink);
    if let Some(under) = under {
        painter.galley(below, under, colours.ink2);
    }
    let line = if stacked { at.top() + points.size().y / 2.0 } else { middle };
    let of_at =
        pos2(at.right() - of.size().x, line + points.size().y / 2.0 - of.size().y - theme.scaled(3.0));
    let points_at = pos2(at.right() - of.size().x - points.size().x, line - points.size().y / 2.0);
    painter.galley(points_at, points, colours.ink);
    painter.galley(of_at, of, colours.ink2);
    if !stacked {
        quarters(ui, &theme, bar, at);
    }
    fill(ui, &theme, bar, view);
    marks(ui, &theme, bar, view);
}

/// Thin lines at every quarter, from bar to bar.
fn quarters(ui: &Ui, theme: &Theme, bar: Rect, row: Rect) {
    let line = theme.colours.line;
    for quarter in 0..=4_u8 {
        let x = bar.left() + bar.width() * f32::from(quarter) / 4.0;
        let whole = quarter % 4 == 0;
        let stroke = Stroke::new(1.0, if whole { line } else { line.gamma_multiply(0.7) });
        let mut y = row.top();
        while y < row.bottom() {
            let end = if whole { row.bottom() } else { (y + 2.0).min(row.bottom()) };
            ui.painter().line_segment([pos2(x, y), pos2(x, end)], stroke);
            y += if whole { row.height() } else { 7.0 };
        }
    }
}

fn fill(ui: &Ui, theme: &Theme, bar: Rect, view: &DimensionBar<'_>) {
    let colours = theme.colours;
    let painter = ui.painter();
    let radius = bar.height() / 2.0;
    painter.rect_filled(bar, radius, colours.sunk);
    hatch(ui, bar, colours.line);
    let width = bar.width() * view.share.clamp(0.0, 1.0);
    if width > 0.5 {
        let filled =
            Rect::from_min_size(bar.min, vec2(width.max(bar.height()).min(bar.width()), bar.height()));
        let square_end = view.share < 0.97 && width > bar.height();
        let corner = radius.min(127.0) as u8;
        let end = if square_end { 0 } else { corner };
        let corners = egui::CornerRadius { nw: corner, sw: corner, ne: end, se: end };
        painter.rect_filled(filled, corners, colour_of(theme, view.desk));
    }
}

/// One's own mark, that of the home desk, and a facilitator's.
fn marks(ui: &Ui, theme: &Theme, bar: Rect, view: &DimensionBar<'_>) {
    let x = |share: f32| bar.left() + bar.width() * share.clamp(0.0, 1.0);
    if let Some((home, desk)) = view.home {
        flag(ui, theme, pos2(x(home), bar.top()), bar.height(), desk);
    }
    if let Some(seen) = view.seen {
        let size = theme.scaled(9.0);
        let at = x(seen).clamp(bar.left() + size, bar.right() - size);
        lozenge(ui, theme, pos2(at, bar.center().y), size);
    }
    if let Some((own, off)) = view.own {
        let y = bar.bottom() + theme.scaled(10.0);
        whisker(ui, theme, pos2(x(own), y), x(own - off), x(own + off));
    }
}

/// What a facilitator saw: a square on its corner, yellow with an edge of ink.
pub fn lozenge(ui: &Ui, theme: &Theme, centre: Pos2, size: f32) {
    let corners =
        [vec2(0.0, -size), vec2(size, 0.0), vec2(0.0, size), vec2(-size, 0.0)].map(|way| centre + way);
    let edge = Stroke::new(2.0, theme.colours.ink);
    ui.painter().add(egui::Shape::convex_polygon(corners.into(), theme.colours.promise, edge));
}

/// What was lost is hatched: it is told apart without its colour too.
fn hatch(ui: &Ui, bar: Rect, colour: Color32) {
    let painter =
        ui.painter().with_clip_rect(bar.shrink2(vec2(bar.height() * 0.3, 1.0)).intersect(ui.clip_rect()));
    let mut x = bar.left() - bar.height();
    while x < bar.right() {
        let from: Pos2 = pos2(x, bar.bottom());
        painter.line_segment([from, from + vec2(bar.height(), -bar.height())], Stroke::new(2.0, colour));
        x += 9.0;
    }
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

/// The home desk's mark: a flag on a pole in that desk's colour, with a halo of paper.
fn flag(ui: &Ui, theme: &Theme, top: Pos2, height: f32, desk: Desk) {
    let halo = theme.colours.card;
    let colour = colour_of(theme, desk);
    let painter = ui.painter();
    let foot = top + vec2(0.0, height);
    let cloth = |size: f32| {
        vec![top + vec2(-size, -1.6 * size), top + vec2(size, -1.6 * size), top + vec2(0.0, 0.3 * size)]
    };
    let size = theme.scaled(6.0);
    painter.line_segment([top, foot], Stroke::new(5.0, halo));
    painter.add(egui::Shape::convex_polygon(cloth(size), halo, Stroke::new(2.6, halo)));
    painter.line_segment([top, foot], Stroke::new(2.4, colour));
    painter.add(egui::Shape::convex_polygon(cloth(size), colour, Stroke::NONE));
}

/// What the signs of the bars mean.
#[derive(Clone, Copy, Debug)]
pub struct Legend<'a> {
    /// The desk that scores.
    pub desk: Desk,
    /// The words for what was scored.
    pub scored: &'a str,
    /// The words for one's own mark, where one is shown.
    pub own: Option<&'a str>,
    /// The words for the home desk's, where one is shown, and which it is.
    pub home: Option<(&'a str, Desk)>,
    /// The words for a facilitator's, where one is shown.
    pub seen: Option<&'a str>,
}

/// Shows what the signs mean; each sign stays with its words.
pub fn legend(ui: &mut Ui, view: &Legend<'_>) {
    let theme = Theme::of(ui.ctx());
    let colours = theme.colours;
    let signs = [Some(view.scored), view.own, view.home.map(|(words, _)| words), view.seen];
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().interact_size.y = 0.0;
        for (index, text) in signs.into_iter().enumerate().filter_map(|(index, text)| Some((index, text?))) {
            let sign = theme.scaled(if index >= 2 { 16.0 } else { 34.0 });
            let room = ui.max_rect().width() - sign - 8.0;
            let galley = ui.painter().layout(text.to_owned(), theme.font(Size::Small), colours.ink2, room);
            let size = vec2(sign + 16.0 + galley.size().x, galley.size().y.max(theme.scaled(20.0)));
            let (at, response) = ui.allocate_exact_size(size, Sense::hover());
            response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, text));
            let middle = pos2(at.left() + sign / 2.0, at.center().y);
            match (index, view.home) {
                (0, _) => {
                    let dab = Rect::from_center_size(middle, vec2(sign, theme.scaled(14.0)));
                    ui.painter().rect_filled(dab, theme.scaled(7.0), colour_of(&theme, view.desk));
                }
                (2, Some((_, desk))) => {
                    flag(ui, &theme, middle - vec2(0.0, theme.scaled(2.0)), theme.scaled(10.0), desk);
                }
                (3, _) => lozenge(ui, &theme, middle, theme.scaled(8.0)),
                _ => whisker(ui, &theme, middle, at.left(), at.left() + sign),
            }
            let words = pos2(at.left() + sign + 8.0, at.center().y - galley.size().y / 2.0);
            ui.painter().galley(words, galley, colours.ink2);
        }
    });
}
