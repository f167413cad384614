//! The bar on top of a screen: the mark of the product, the way out, where one is.

use egui::{
    Align, Layout, Rect, Sense, Shape, Stroke, Ui, UiBuilder, Vec2, WidgetInfo, WidgetType, pos2, vec2,
};

use crate::panels::icons;
use crate::panels::picture;
use crate::panels::theme::{Size, Theme};
use crate::vocab::Desk;

use super::button::{Button, Kind, button};

const LOGO: &str = include_str!("../../../assets/art/logo.svg");
/// The width of the mark for a height of 1.
const LOGO_ASPECT: f32 = 64.0 / 28.0;
/// The height of the mark, in points.
const LOGO_HEIGHT: f32 = 26.0;
/// Narrower bars go without the mark, in points at a text scale of 100 %.
const NARROW: f32 = 760.0;

/// What the bar shows.
#[derive(Clone, Copy, Debug, Default)]
pub struct Head<'a> {
    /// The words of the way out; Esc is its key.
    pub out: &'a str,
    /// Esc answers something on the page first, so it is not shown here.
    pub escape_is_taken: bool,
    /// The desk that it is about.
    pub desk: Option<Desk>,
    /// A line above the title; may be empty.
    pub above: &'a str,
    /// Where one is.
    pub title: &'a str,
    /// The number of the step, from 0, and how many there are.
    pub step: Option<(usize, usize)>,
}

/// Paints the mark of the product.
pub fn logo(ui: &Ui, at: Rect) {
    picture::paint_art(ui, "logo", LOGO, at);
}

/// The width of the mark at this height.
pub fn logo_width(height: f32) -> f32 {
    height * LOGO_ASPECT
}

/// Paints the sign of a desk: a square on its corner for sales, a circle for support.
pub fn badge(ui: &Ui, at: Rect, desk: Desk) {
    let (name, svg) = match desk {
        Desk::Sales => ("badge-sales", include_str!("../../../assets/art/badge-sales.svg")),
        Desk::Support => ("badge-support", include_str!("../../../assets/art/badge-support.svg")),
    };
    picture::paint_art(ui, name, svg, at);
}

/// Shows the bar over the whole width of `all`. Gives its lower edge, and whether
/// somebody wants out.
pub fn head(ui: &mut Ui, all: Rect, view: &Head<'_>) -> (f32, bool) {
    let theme = Theme::of(ui.ctx());
    let colours = theme.colours;
    let ground = ui.painter().add(Shape::Noop);
    let pad = vec2(16.0, theme.scaled(6.0).max(6.0));
    let place = Rect::from_min_max(all.min + pad, pos2(all.right() - pad.x, all.bottom()));
    let mut bar = ui.new_child(UiBuilder::new().max_rect(place).id_salt("bar"));
    let mut out = false;
    let used = bar.horizontal(|ui| {
        let row = theme.scaled(44.0);
        if all.width() > theme.scaled(NARROW) {
            let high = theme.scaled(LOGO_HEIGHT);
            let (at, _) = ui.allocate_exact_size(vec2(logo_width(high), row), Sense::hover());
            logo(ui, Rect::from_center_size(at.center(), vec2(logo_width(high), high)));
            ui.add_space(8.0);
        }
        let (name, svg) = icons::BACK;
        let key = (!view.escape_is_taken).then_some("Esc");
        let way = Button { key, ..Button::new(view.out).kind(Kind::Quiet).icon(name, svg) };
        out = button(ui, &way).clicked();
        ui.add_space(8.0);
        if let Some(desk) = view.desk {
            let (at, _) = ui.allocate_exact_size(vec2(theme.scaled(36.0), row), Sense::hover());
            badge(ui, Rect::from_center_size(at.center(), Vec2::splat(theme.scaled(34.0))), desk);
        }
        let dots = view.step.map_or(0.0, |(_, of)| dots_width(&theme, of));
        let room = ui.available_width();
        let titles = if room - dots > theme.scaled(320.0) { room - dots } else { room };
        names(ui, &theme, view, titles - 8.0, row);
        if let Some((step, of)) = view.step.filter(|_| titles < room) {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| step_dots(ui, &theme, step, of));
        }
    });
    let bottom = used.response.rect.bottom() + pad.y;
    let at = Rect::from_min_max(all.min, pos2(all.right(), bottom));
    let shadow = theme.small_shadow().as_shape(at, 0);
    let paper = egui::epaint::RectShape::filled(at, 0.0, colours.paper);
    ui.painter().set(ground, Shape::Vec(vec![shadow.into(), paper.into()]));
    (bottom, out)
}

/// A sheet of paper below a bar, as high as the rest of the screen and at most so wide;
/// gives the room within it.
pub fn sheet_below(ui: &Ui, all: Rect, bottom: f32, width: f32) -> Rect {
    let theme = Theme::of(ui.ctx());
    let margin = if all.width() < 1_200.0 { 12.0 } else { 24.0 };
    let free = Rect::from_min_max(pos2(all.left(), bottom), all.max).shrink(margin);
    let at =
        Rect::from_center_size(free.center(), vec2(free.width().min(theme.scaled(width)), free.height()));
    theme.sheet_under(ui.painter(), at);
    ui.painter().add(theme.shadow().as_shape(at, 16));
    ui.painter().rect_filled(at, 16, theme.colours.paper);
    at.shrink2(if at.width() < 900.0 { vec2(18.0, 12.0) } else { vec2(32.0, 20.0) })
}

/// The title with the line above it, in the middle of the row.
fn names(ui: &mut Ui, theme: &Theme, view: &Head<'_>, room: f32, row: f32) {
    let colours = theme.colours;
    let painter = ui.painter().clone();
    let lines = [
        (view.above, theme.font(Size::Small), colours.ink2),
        (view.title, theme.bold(Size::Lead), colours.ink),
    ];
    let galleys: Vec<_> = lines
        .into_iter()
        .filter(|(text, ..)| !text.is_empty())
        .map(|(text, font, ink)| (painter.layout(text.to_owned(), font, ink, room), ink))
        .collect();
    let high: f32 = galleys.iter().map(|(galley, _)| galley.size().y).sum();
    let wide = galleys.iter().map(|(galley, _)| galley.size().x).fold(0.0, f32::max);
    let (at, _) = ui.allocate_exact_size(vec2(wide, high.max(row)), Sense::hover());
    let mut y = at.center().y - high / 2.0;
    for (index, (galley, ink)) in galleys.into_iter().enumerate() {
        let line = Rect::from_min_size(pos2(at.left(), y), galley.size());
        let response = ui.interact(line, ui.id().with(("head", index)), Sense::hover());
        let text = galley.text().to_owned();
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &text));
        y = line.bottom();
        painter.galley(line.min, galley, ink);
    }
}

fn dots_width(theme: &Theme, of: usize) -> f32 {
    theme.scaled(16.0) * of as f32
}

/// A dot for each step: done, now, still to come; a thread runs as far as one is.
fn step_dots(ui: &mut Ui, theme: &Theme, step: usize, of: usize) {
    let each = theme.scaled(16.0);
    let (at, _) = ui.allocate_exact_size(vec2(dots_width(theme, of), each), Sense::hover());
    let colours = theme.colours;
    let centre = |index: usize| pos2(at.left() + each * (index as f32 + 0.5), at.center().y);
    if step > 0 {
        let thread = Stroke::new(theme.scaled(2.0), colours.thread);
        ui.painter().line_segment([centre(0), centre(step)], thread);
    }
    for index in 0..of {
        let (middle, radius) = (centre(index), theme.scaled(4.0));
        match index.cmp(&step) {
            std::cmp::Ordering::Less => {
                ui.painter().circle_filled(middle, radius, colours.teal);
            }
            std::cmp::Ordering::Equal => {
                ui.painter().circle_filled(middle, radius * 1.5, colours.ink);
            }
            std::cmp::Ordering::Greater => {
                ui.painter().circle_stroke(middle, radius, Stroke::new(1.5, colours.ink3));
            }
        }
    }
}
