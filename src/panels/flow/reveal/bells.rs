//! Dumb-bells: what was expected and what is true, on one line, with their numbers.

use egui::{Pos2, Rect, Sense, Stroke, Ui, WidgetInfo, WidgetType, pos2, vec2};

use crate::panels::theme::{Size, Theme};
use crate::panels::widgets::even_galley;
use crate::scoring::Words;
use crate::telling::words::Arg;

use super::ItemRow;

/// A hollow ring is what was expected, a full circle what is.
pub fn legend(ui: &mut Ui, theme: &Theme, words: &Words) {
    legend_of(ui, theme, ["flow-legend-expected", "flow-legend-true"], words);
}

/// The same for other words: those of the ring, those of the full circle.
pub fn legend_of(ui: &mut Ui, theme: &Theme, keys: [&str; 2], words: &Words) {
    ui.horizontal_wrapped(|ui| {
        for (key, full) in keys.into_iter().zip([false, true]) {
            let side = theme.scaled(24.0);
            let (at, _) = ui.allocate_exact_size(vec2(side, theme.line_height(Size::Body)), Sense::hover());
            weight(ui, theme, at.center(), full);
            ui.label(theme.text(words.name(key), Size::Body, theme.colours.ink2));
            ui.add_space(theme.scaled(12.0));
        }
    });
}

fn weight(ui: &Ui, theme: &Theme, at: Pos2, full: bool) {
    let colours = theme.colours;
    let radius = theme.scaled(9.0);
    if full {
        ui.painter().circle_filled(at, radius, colours.teal);
    } else {
        ui.painter().circle(at, radius, colours.card, Stroke::new(2.5, colours.ink));
    }
}

/// Two weights on a line, as far apart as the two numbers.
pub fn bell(ui: &Ui, theme: &Theme, rail: Rect, places: [Option<f32>; 2]) {
    let colours = theme.colours;
    ui.painter().rect_filled(rail, 1.0, colours.line);
    let x = |place: f32| pos2(rail.left() + rail.width() * place, rail.center().y);
    if let [Some(one), Some(other)] = places {
        let bar = Stroke::new(theme.scaled(5.0), colours.teal);
        ui.painter().line_segment([x(one), x(other)], bar);
    }
    // The truth first: an expectation that hits it lies round it.
    for (place, full) in [(places[1], true), (places[0], false)] {
        if let Some(place) = place {
            let near = places[1].is_some_and(|truth| (x(truth).x - x(place).x).abs() < theme.scaled(18.0));
            if full || !near {
                weight(ui, theme, x(place), full);
            } else {
                ui.painter().circle_stroke(x(place), theme.scaled(9.0), Stroke::new(2.5, colours.ink));
            }
        }
    }
}

/// The whole of an item in one sentence.
fn sentence(item: &ItemRow, words: &Words) -> String {
    let args = [
        ("predicted", Arg::Text(item.predicted.as_str())),
        ("truth", Arg::Text(item.truth.as_str())),
        ("words", Arg::Text(item.words.as_str())),
    ];
    match (item.predicted.is_empty(), item.truth.is_empty()) {
        (false, false) => words.say("ex-item-known", &args),
        (false, true) => words.say("ex-item-unknown", &args[..1]),
        (true, false) => words.say("ex-item-passed", &args[1..2]),
        (true, true) => words.name("ex-item-nothing"),
    }
}

type Galley = std::sync::Arc<egui::Galley>;

/// An item, laid out for a width.
struct Cell {
    asks: Galley,
    predicted: Galley,
    truth: Galley,
    words: Galley,
    spoken: String,
    height: f32,
}

/// Within a card.
const PAD: f32 = 18.0;

impl Cell {
    fn of(ui: &Ui, theme: &Theme, item: &ItemRow, width: f32, words: &Words) -> Self {
        let colours = theme.colours;
        let room = width - 2.0 * PAD;
        let lay = |text: &str, font, ink| even_galley(ui, text, font, ink, room);
        let asks = lay(&item.asks, theme.font(Size::Body), colours.ink);
        let sentence = sentence(item, words);
        let both = !item.predicted.is_empty() && !item.truth.is_empty();
        let told = if both { &item.words } else { &sentence };
        let told = lay(told, theme.bold(Size::Body), colours.ink);
        let predicted = lay(&item.predicted, theme.bold(Size::Title), colours.ink);
        let truth = lay(&item.truth, theme.bold(Size::Title), colours.teal_text);
        let numbers = predicted.size().y.max(truth.size().y);
        let drawn = item.places.iter().any(Option::is_some);
        let height = asks.size().y
            + if drawn { theme.scaled(10.0) + numbers + theme.scaled(28.0) } else { 0.0 }
            + theme.scaled(8.0)
            + told.size().y
            + 2.0 * PAD;
        let spoken = format!("{} {sentence}", item.asks);
        Self { asks, predicted, truth, words: told, spoken, height }
    }

    fn show(self, ui: &Ui, theme: &Theme, at: Rect, places: [Option<f32>; 2]) {
        let colours = theme.colours;
        let response = ui.interact(at, ui.id().with(("item", &self.spoken)), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &self.spoken));
        if !ui.is_rect_visible(at) {
            return;
        }
        let painter = ui.painter();
        painter.rect(at, 14.0, colours.card, Stroke::new(1.0, colours.line), egui::StrokeKind::Inside);
        let inner = at.shrink(PAD);
        painter.galley(inner.min, self.asks, colours.ink);
        let told = inner.bottom() - self.words.size().y;
        if places.iter().any(Option::is_some) {
            let middle = told - theme.scaled(8.0 + 14.0);
            let rail = Rect::from_min_max(
                pos2(inner.left() + theme.scaled(10.0), middle - 1.0),
                pos2(inner.right() - theme.scaled(10.0), middle + 1.0),
            );
            bell(ui, theme, rail, places);
            let [expected, truth] =
                beside(rail, inner, places, [self.predicted.size().x, self.truth.size().x]);
            let top = |galley: &Galley| middle - theme.scaled(14.0) - galley.size().y;
            painter.galley(pos2(expected, top(&self.predicted)), self.predicted, colours.ink);
            painter.galley(pos2(truth, top(&self.truth)), self.truth, colours.ink);
        }
        painter.galley(pos2(inner.left(), told), self.words, colours.ink);
    }
}

/// Where both numbers begin: above their weights, but beside each other.
fn beside(rail: Rect, room: Rect, places: [Option<f32>; 2], widths: [f32; 2]) -> [f32; 2] {
    let most = [0, 1].map(|index| (room.right() - widths[index]).max(room.left()));
    let own = |index: usize| {
        let centre = rail.left() + rail.width() * places[index].unwrap_or(0.0);
        (centre - widths[index] / 2.0).clamp(room.left(), most[index])
    };
    let mut at = [own(0), own(1)];
    if let [Some(expected), Some(truth)] = places {
        let (left, right) = if expected <= truth { (0, 1) } else { (1, 0) };
        let gap = 14.0;
        let lacking = at[left] + widths[left] + gap - at[right];
        if lacking > 0.0 {
            at[left] = (at[left] - lacking / 2.0).max(room.left());
            at[right] = (at[left] + widths[left] + gap).min(most[right]);
            at[left] = at[left].min(at[right] - gap - widths[left]);
        }
    }
    at
}

/// Shows items, two beside each other where there is room.
pub fn items(ui: &mut Ui, theme: &Theme, items: &[&ItemRow], words: &Words) {
    let columns = if ui.available_width() > theme.scaled(760.0) { 2 } else { 1 };
    let gap = 12.0;
    let width = (ui.available_width() - gap * (columns - 1) as f32) / columns as f32;
    for pair in items.chunks(columns) {
        let cells: Vec<Cell> = pair.iter().map(|item| Cell::of(ui, theme, item, width, words)).collect();
        let height = cells.iter().map(|cell| cell.height).fold(0.0, f32::max);
        let (row, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
        for (index, (cell, item)) in cells.into_iter().zip(pair).enumerate() {
            let corner = row.min + vec2((width + gap) * index as f32, 0.0);
            cell.show(ui, theme, Rect::from_min_size(corner, vec2(width, height)), item.places);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_stand_beside_each_other_within_their_room() {
        let room = Rect::from_min_max(pos2(0.0, 0.0), pos2(400.0, 100.0));
        let rail = room.shrink2(vec2(10.0, 49.0));
        for step in 0..=20_u8 {
            for other in 0..=20_u8 {
                let places = [Some(f32::from(step) / 20.0), Some(f32::from(other) / 20.0)];
                let widths = [110.0, 84.0];
                let at = beside(rail, room, places, widths);
                let apart = at[0] + widths[0] <= at[1] || at[1] + widths[1] <= at[0];
                assert!(apart, "{places:?}: {at:?}");
                for index in 0..2 {
                    let fits = at[index] >= -0.01 && at[index] + widths[index] <= 400.01;
                    assert!(fits, "{places:?}: {at:?}");
                }
            }
        }
    }
}
