//! A few choices side by side, one of them chosen.

use egui::{Id, Rect, Response, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, WidgetType, pos2, vec2};

use crate::panels::icons::Icon;
use crate::panels::picture;
use crate::panels::theme::{Size, Theme};

use crate::vocab::Desk;

use super::button::white;
use super::head::badge;
use super::ring;

/// One of the choices.
#[derive(Clone, Copy, Debug)]
pub struct Segment<'a> {
    /// The words.
    pub text: &'a str,
    /// A number behind them.
    pub number: Option<&'a str>,
    /// An icon before them, and its colour.
    pub icon: Option<(Icon, egui::Color32)>,
    /// The sign of a desk before them, instead of an icon.
    pub desk: Option<Desk>,
}

impl<'a> Segment<'a> {
    /// Words alone.
    pub const fn new(text: &'a str) -> Self {
        Self { text, number: None, icon: None, desk: None }
    }
}

/// Shows the choices in a pill, in several rows where there is no room for one. Gives
/// the index of one that was clicked and was not chosen before.
///
/// `name` is what a screen reader says before each.
pub fn segmented(ui: &mut Ui, name: &str, segments: &[Segment<'_>], chosen: usize) -> Option<usize> {
    choices(ui, name, segments, chosen, Look::Loud)
}

/// The same, quieter: the chosen one lies as a card in a sunken groove.
pub fn segmented_soft(ui: &mut Ui, name: &str, segments: &[Segment<'_>], chosen: usize) -> Option<usize> {
    choices(ui, name, segments, chosen, Look::Soft)
}

/// The width of the choices side by side.
pub fn segmented_width(ui: &Ui, segments: &[Segment<'_>]) -> f32 {
    let theme = Theme::of(ui.ctx());
    segments.iter().map(|segment| cell(ui, &theme, segment).x).sum::<f32>() + 2.0 * RIM
}

/// How loud the chosen one is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Look {
    Loud,
    Soft,
}

/// Between the edge and the choices.
const RIM: f32 = 4.0;

fn choices(ui: &mut Ui, name: &str, segments: &[Segment<'_>], chosen: usize, look: Look) -> Option<usize> {
    let theme = Theme::of(ui.ctx());
    let cells: Vec<Vec2> = segments.iter().map(|segment| cell(ui, &theme, segment)).collect();
    let rim = RIM;
    let tall = cells.iter().map(|cell| cell.y).fold(0.0, f32::max);
    let wide: Vec<f32> = cells.iter().map(|cell| cell.x).collect();
    let columns = columns(&wide, ui.available_width() - 2.0 * rim);
    let rows = cells.len().div_ceil(columns.len().max(1));
    let size = vec2(columns.iter().sum(), tall * rows as f32);
    let (whole, _) = ui.allocate_exact_size(size + Vec2::splat(2.0 * rim), Sense::hover());
    let radius = tall / 2.0 + rim;
    let fill = if look == Look::Soft { theme.colours.sunk } else { theme.colours.card };
    ui.painter().rect_filled(whole, radius, fill);
    if look == Look::Loud {
        ui.painter().rect_stroke(whole, radius, Stroke::new(1.0, theme.colours.line), StrokeKind::Inside);
    }
    let id = ui.id().with(("segmented", name));
    let mut wanted = None;
    for (index, segment) in segments.iter().enumerate() {
        let (row, column) = (index / columns.len(), index % columns.len());
        let left: f32 = columns[..column].iter().sum();
        let corner = whole.min + Vec2::splat(rim) + vec2(left, tall * row as f32);
        let place = Rect::from_min_size(corner, vec2(columns[column], tall));
        let response = show(ui, (id.with(index), name), segment, place, index == chosen, look);
        if response.clicked() && index != chosen {
            wanted = Some(index);
        }
    }
    wanted
}

/// The widths of the columns in which the choices stand: all in one row where there is
/// room, otherwise in as few equal rows as fit.
fn columns(wide: &[f32], room: f32) -> Vec<f32> {
    (1..=wide.len())
        .map(|rows| {
            let count = wide.len().div_ceil(rows);
            (0..count).map(|at| wide.iter().skip(at).step_by(count).copied().fold(0.0, f32::max)).collect()
        })
        .find(|columns: &Vec<f32>| columns.iter().sum::<f32>() <= room || columns.len() == 1)
        .unwrap_or_default()
}

fn words(segment: &Segment<'_>) -> String {
    segment.number.map_or_else(|| segment.text.to_owned(), |number| format!("{}  {number}", segment.text))
}

fn sign_width(theme: &Theme, segment: &Segment<'_>) -> f32 {
    if segment.icon.is_some() || segment.desk.is_some() { theme.scaled(28.0) } else { 0.0 }
}

fn cell(ui: &Ui, theme: &Theme, segment: &Segment<'_>) -> Vec2 {
    let font = theme.bold(Size::Body);
    let text = ui.painter().layout_no_wrap(words(segment), font, egui::Color32::WHITE).size();
    let icon = sign_width(theme, segment);
    vec2(text.x + icon + theme.scaled(32.0), theme.scaled(36.0))
}

fn show(
    ui: &Ui,
    (id, name): (Id, &str),
    segment: &Segment<'_>,
    at: Rect,
    chosen: bool,
    look: Look,
) -> Response {
    let theme = Theme::of(ui.ctx());
    let colours = theme.colours;
    let response = ui.interact(at, id, Sense::click());
    let spoken = format!("{name}: {}", words(segment));
    response.widget_info(|| WidgetInfo::selected(WidgetType::RadioButton, true, chosen, &spoken));
    let painter = ui.painter();
    let radius = at.height() / 2.0;
    let loud = chosen && look == Look::Loud;
    let ink = match (loud, look) {
        (true, _) => colours.on_ink,
        (false, Look::Soft) if !chosen => colours.ink2,
        _ => colours.ink,
    };
    if loud {
        painter.rect_filled(at, radius, colours.ink);
    } else if chosen {
        painter.add(theme.small_shadow().as_shape(at, radius));
        painter.rect_filled(at, radius, colours.card);
    } else if response.hovered() {
        painter.rect_filled(at, radius, if look == Look::Soft { colours.line } else { colours.sunk });
    }
    let font = if chosen { theme.bold(Size::Body) } else { theme.font(Size::Body) };
    let text = painter.layout_no_wrap(words(segment), font, ink);
    let icon = sign_width(&theme, segment);
    let mut x = at.center().x - (text.size().x + icon) / 2.0;
    if let Some(((name, svg), colour)) = segment.icon {
        let place = Rect::from_center_size(
            pos2(x + theme.scaled(10.0), at.center().y),
            Vec2::splat(theme.scaled(20.0)),
        );
        let colour = if loud { colours.on_ink } else { colour };
        picture::paint(ui, name, place, colour, || white(svg));
    } else if let Some(desk) = segment.desk {
        let centre = pos2(x + theme.scaled(11.0), at.center().y);
        badge(ui, Rect::from_center_size(centre, Vec2::splat(theme.scaled(28.0))), desk);
    }
    x += icon;
    painter.galley(pos2(x, at.center().y - text.size().y / 2.0), text, ink);
    if response.has_focus() {
        ring(ui, at, radius);
    }
    response
}

#[cfg(test)]
mod tests {
    use super::columns;

    #[test]
    fn choices_stand_in_as_few_rows_as_fit() {
        let wide = [140.0, 90.0, 80.0, 95.0];
        assert_eq!(columns(&wide, 405.0), wide);
        assert_eq!(columns(&wide, 404.0), [140.0, 95.0]);
        assert_eq!(columns(&wide, 234.0), [140.0]);
        assert_eq!(columns(&wide[..3], 250.0), [140.0, 90.0]);
        assert_eq!(columns(&[], 10.0), [0.0; 0]);
    }
}
