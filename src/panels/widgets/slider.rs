//! A slider over stops: points, percent, counts, lengths of time.
//!
//! The stops need not lie at equal distances. Arrow keys go to the next stop,
//! page keys ten on, home and end to the ends; a screen reader sets a value.

use egui::{EventFilter, Key, Rect, Response, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use crate::panels::theme::{Size, Theme};

use super::{focus_ring, ring};

/// How many stops the page keys go.
const PAGE: usize = 10;

/// What a slider shows.
#[derive(Clone, Copy, Debug)]
pub struct Slider<'a> {
    /// What a screen reader calls it.
    pub label: &'a str,
    /// The possible values, rising; at least two.
    pub stops: &'a [i64],
    /// The value, which may lie between or beyond the stops; none as long as nothing is said.
    pub value: Option<i64>,
    /// The value in words, for a screen reader.
    pub spoken: &'a str,
    /// What the left end means.
    pub least: &'a str,
    /// What the right end means.
    pub most: &'a str,
    /// The part left of the handle is painted.
    pub filled: bool,
    /// Values that are marked on the rail, with their words below it: stops that lie at
    /// unequal distances say so.
    pub marks: &'a [(i64, String)],
}

/// The slider's response, and the stop that was chosen just now.
#[derive(Debug)]
pub struct Slid {
    /// Of the rail with its handle.
    pub response: Response,
    /// The new value.
    pub chosen: Option<i64>,
}

/// Shows a slider as wide as there is room.
pub fn slider(ui: &mut Ui, view: &Slider<'_>) -> Slid {
    let theme = Theme::of(ui.ctx());
    let size = vec2(ui.available_width(), theme.scaled(40.0));
    let (at, response) = ui.allocate_exact_size(size, Sense::click_and_drag());
    let chosen = moved(ui, view, &response, at);
    let value = chosen.or(view.value);
    if chosen.is_some() && !response.dragged() {
        ui.scroll_to_rect(at.expand(theme.scaled(16.0)), None);
    }
    tell(ui, view, value, &response);
    if ui.is_rect_visible(at) {
        draw(ui, view, value, at, &response);
    }
    marks(ui, &theme, view, rail(at, &theme));
    ends(ui, &theme, view);
    Slid { response, chosen }
}

/// Shows a slider in a place of a bar: a thin rail and a small handle.
pub fn slim_slider(ui: &mut Ui, at: Rect, id: egui::Id, view: &Slider<'_>) -> Slid {
    let response = ui.interact(at, id, Sense::click_and_drag());
    let chosen = moved(ui, view, &response, at);
    let value = chosen.or(view.value);
    tell(ui, view, value, &response);
    let theme = Theme::of(ui.ctx());
    let colours = theme.colours;
    let rail = rail(at, &theme);
    let middle = rail.center().y;
    let share = value.map_or(0.5, |value| share(view.stops, value));
    let knob = pos2(rail.left() + rail.width() * share, middle);
    let painter = ui.painter();
    painter.hline(rail.x_range(), middle, Stroke::new(theme.scaled(3.0), colours.ink3));
    painter.hline(rail.left()..=knob.x, middle, Stroke::new(theme.scaled(3.0), colours.ink2));
    let radius = theme.scaled(if response.hovered() || response.dragged() { 9.0 } else { 8.0 });
    let ink = if value.is_some() { colours.ink } else { colours.ink3 };
    painter.circle(knob, radius, colours.card, Stroke::new(theme.scaled(2.2), ink));
    focus_ring(ui, &response, theme.scaled(8.0));
    Slid { response, chosen }
}

/// Tells a screen reader.
fn tell(ui: &Ui, view: &Slider<'_>, value: Option<i64>, response: &Response) {
    let last = view.stops.len().saturating_sub(1);
    let shown = value.unwrap_or_else(|| view.stops[last / 2]);
    response.widget_info(|| {
        let mut info = WidgetInfo::slider(true, shown as f64, view.label);
        info.current_text_value = value.map(|_| view.spoken.to_owned());
        info
    });
    ui.ctx().accesskit_node_builder(response.id, |node| {
        use egui::accesskit::Action;
        node.set_min_numeric_value(view.stops[0] as f64);
        node.set_max_numeric_value(view.stops[last] as f64);
        for action in [Action::SetValue, Action::Increment, Action::Decrement] {
            node.add_action(action);
        }
        if value.is_some() && !view.spoken.is_empty() {
            node.set_value(view.spoken.to_owned());
        } else {
            // The number stays, the middle: AT-SPI sets no number where none is shown.
            node.set_value("–");
        }
    });
}

/// Where the handle can be.
fn rail(at: Rect, theme: &Theme) -> Rect {
    Rect::from_center_size(at.center(), vec2(at.width() - theme.scaled(32.0), theme.scaled(8.0)))
}

/// The stop next to a value.
fn nearest(stops: &[i64], value: i64) -> usize {
    let away = |index: &usize| stops[*index].abs_diff(value);
    (0..stops.len()).min_by_key(away).unwrap_or(0)
}

fn moved(ui: &Ui, view: &Slider<'_>, response: &Response, at: Rect) -> Option<i64> {
    let last = view.stops.len().saturating_sub(1);
    if (response.dragged() || response.clicked() || response.is_pointer_button_down_on())
        && let Some(pointer) = response.interact_pointer_pos()
    {
        let rail = rail(at, &Theme::of(ui.ctx()));
        response.request_focus();
        let share = ((pointer.x - rail.left()) / rail.width().max(1.0)).clamp(0.0, 1.0);
        return Some(view.stops[(share * last as f32).round() as usize]);
    }
    let now = view.value.map_or(last / 2, |value| nearest(view.stops, value));
    let mut steps = 0_isize;
    let mut chosen = None;
    if response.has_focus() {
        let filter = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..Default::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
        ui.input(|input| {
            let count = |key| input.num_presses(key) as isize;
            steps += count(Key::ArrowRight) + count(Key::ArrowUp);
            steps -= count(Key::ArrowLeft) + count(Key::ArrowDown);
            steps += PAGE as isize * (count(Key::PageUp) - count(Key::PageDown));
            if count(Key::Home) > 0 {
                chosen = Some(0);
            } else if count(Key::End) > 0 {
                chosen = Some(last);
            } else if count(Key::Space) > 0 && view.value.is_none() {
                chosen = Some(now);
            }
        });
    }
    let mut set = None;
    ui.input(|input| {
        use egui::accesskit::{Action, ActionData};
        steps += input.num_accesskit_action_requests(response.id, Action::Increment) as isize;
        steps -= input.num_accesskit_action_requests(response.id, Action::Decrement) as isize;
        for request in input.accesskit_action_requests(response.id, Action::SetValue) {
            if let Some(ActionData::NumericValue(value)) = request.data {
                set = Some(view.stops[nearest(view.stops, value.round() as i64)]);
            }
        }
    });
    if steps != 0 {
        chosen = Some(now.saturating_add_signed(steps).min(last));
    }
    set.or(chosen.map(|index| view.stops[index]))
}

/// Where a value lies on the rail, 0 to 1; between two stops in proportion.
fn share(stops: &[i64], value: i64) -> f32 {
    let last = stops.len().saturating_sub(1).max(1);
    let above = stops.partition_point(|stop| *stop <= value);
    if above == 0 {
        return 0.0;
    }
    if above > last {
        return 1.0;
    }
    let (low, high) = (stops[above - 1], stops[above]);
    let between = (value - low) as f32 / (high - low).max(1) as f32;
    (above as f32 - 1.0 + between) / last as f32
}

fn draw(ui: &Ui, view: &Slider<'_>, value: Option<i64>, at: Rect, response: &Response) {
    let theme = Theme::of(ui.ctx());
    let colours = theme.colours;
    let rail = rail(at, &theme);
    let painter = ui.painter();
    let radius = rail.height() / 2.0;
    painter.rect_filled(rail, radius, colours.sunk);
    painter.rect_stroke(rail, radius, Stroke::new(1.0, colours.ink3), egui::StrokeKind::Inside);
    let share = value.map_or(0.5, |value| share(view.stops, value));
    let centre = pos2(rail.left() + rail.width() * share, rail.center().y);
    if view.filled && value.is_some() {
        let filled = Rect::from_min_max(rail.min, pos2(centre.x, rail.max.y));
        painter.rect_filled(filled, radius, colours.teal);
    }
    let pointed = response.hovered() || response.dragged();
    let size = theme.scaled(if pointed { 13.0 } else { 12.0 });
    if value.is_some() {
        painter.circle(centre, size, colours.card, Stroke::new(3.0, colours.ink));
        painter.circle_filled(centre, size * 0.35, colours.ink);
    } else if let Some(pointer) = response.hover_pos() {
        // No handle as long as nothing is said: where it lay, people would leave it. Under
        // the pointer it shows where it would be put.
        let place = pos2(pointer.x.clamp(rail.left(), rail.right()), rail.center().y);
        painter.circle(place, size, colours.sunk, Stroke::new(2.0, colours.ink3));
    }
    if response.has_focus() {
        // What stands above and below is close.
        ring(ui, at.shrink2(vec2(0.0, theme.scaled(6.0))), theme.scaled(12.0));
    }
}

/// Small lines on the rail, and below them what they stand for; words that would lie on
/// others are left out, the ends never.
fn marks(ui: &mut Ui, theme: &Theme, view: &Slider<'_>, rail: Rect) {
    if view.marks.is_empty() {
        return;
    }
    let colours = theme.colours;
    let x = |value: i64| rail.left() + rail.width() * share(view.stops, value);
    let galleys: Vec<_> = view
        .marks
        .iter()
        .map(|(_, words)| ui.painter().layout_no_wrap(words.clone(), theme.font(Size::Small), colours.ink2))
        .collect();
    let height = galleys.iter().map(|galley| galley.size().y).fold(0.0, f32::max);
    let (at, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    let left = |index: usize| {
        let width = galleys[index].size().x;
        (x(view.marks[index].0) - width / 2.0).clamp(at.left(), (at.right() - width).max(at.left()))
    };
    let last = galleys.len() - 1;
    let gap = theme.scaled(12.0);
    let mut taken = f32::NEG_INFINITY;
    for (index, galley) in galleys.iter().enumerate() {
        let line = Stroke::new(1.5, colours.ink3);
        let foot = rail.bottom() + theme.scaled(9.0);
        ui.painter().vline(x(view.marks[index].0), rail.bottom()..=foot, line);
        let (from, to) = (left(index), left(index) + galley.size().x);
        if index == last || (from >= taken && to + gap <= left(last)) {
            ui.painter().galley(pos2(from, at.top()), galley.clone(), colours.ink2);
            taken = to + gap;
        }
    }
}

fn ends(ui: &mut Ui, theme: &Theme, view: &Slider<'_>) {
    if view.least.is_empty() && view.most.is_empty() {
        return;
    }
    let width = ui.available_width();
    let each = (width / 2.0 - theme.scaled(12.0)).max(theme.scaled(40.0));
    let galley = |text: &str, align| {
        let colour = theme.colours.ink2;
        let mut job = egui::text::LayoutJob::simple(text.to_owned(), theme.font(Size::Small), colour, each);
        job.halign = align;
        ui.painter().layout_job(job)
    };
    let left = galley(view.least, egui::Align::Min);
    let right = galley(view.most, egui::Align::Max);
    let height = left.size().y.max(right.size().y);
    let (at, _) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
    ui.painter().galley(at.min, left, theme.colours.ink2);
    ui.painter().galley(at.right_top(), right, theme.colours.ink2);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_lies_between_its_stops() {
        let stops = [0, 10, 20, 60];
        assert_eq!(nearest(&stops, 14), 1);
        assert_eq!(nearest(&stops, 900), 3);
        let at = |value| (share(&stops, value) * 300.0).round();
        assert_eq!(
            (at(-5), at(0), at(5), at(10), at(40), at(60), at(600)),
            (0.0, 0.0, 50.0, 100.0, 250.0, 300.0, 300.0)
        );
    }
}
