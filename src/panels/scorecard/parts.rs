//! Own marks by dimension, for whoever likes to give them.

use egui::{Sense, Ui, vec2};

use crate::panels::theme::{Size, Theme};
use crate::panels::widgets::{Slider, slider};
use crate::scenario::checked::Scenario;
use crate::scoring::Words;
use crate::scoring::sentence::dimension;
use crate::telling::words::Arg;
use crate::vocab::Desk;

/// A dimension that can be given a mark.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Its name.
    pub name: String,
    /// How many points it can bring; at least 1.
    pub points: u8,
}

/// The dimensions of a desk's rubric.
pub fn parts_of(scenario: &Scenario, desk: Desk, words: &Words) -> Vec<Part> {
    let rubric = scenario.rubric(desk);
    let part = |(index, one): (u8, &crate::rubric::Dimension)| Part {
        name: dimension(words, rubric, index),
        points: u8::try_from(one.budget_milli() / 1_000).unwrap_or(100).max(1),
    };
    (0_u8..).zip(rubric.dimensions()).map(part).collect()
}

/// The points that a share in percent is worth.
fn points_of(part: &Part, percent: u8) -> i64 {
    (i64::from(percent) * i64::from(part.points) + 50) / 100
}

/// The share that points are, in percent.
fn percent_of(part: &Part, points: i64) -> u8 {
    let most = i64::from(part.points);
    u8::try_from((points * 100 + most / 2) / most).unwrap_or(100).min(100)
}

/// Shows a slider for each dimension; two beside each other where there is room.
pub fn parts_ui(ui: &mut Ui, parts: &[Part], values: &mut Vec<Option<u8>>, words: &Words) {
    let theme = Theme::of(ui.ctx());
    values.resize(parts.len(), None);
    let (at, _) = ui.allocate_exact_size(vec2(ui.available_width(), 9.0), Sense::hover());
    ui.painter().hline(at.x_range(), at.center().y, egui::Stroke::new(1.0, theme.colours.line));
    ui.label(theme.text(words.name("card-parts"), Size::Small, theme.colours.ink2));
    let columns = if ui.available_width() > theme.scaled(680.0) { 2 } else { 1 };
    let gap = 32.0;
    let width = (ui.available_width() - gap * (columns - 1) as f32) / columns as f32;
    for (row, pair) in parts.chunks(columns).enumerate() {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = gap;
            for (place, part) in pair.iter().enumerate() {
                let index = row * columns + place;
                ui.push_id(("part", index), |ui| {
                    ui.vertical(|ui| {
                        ui.set_width(width);
                        part_ui(ui, part, &mut values[index], words);
                    });
                });
            }
        });
    }
}

fn part_ui(ui: &mut Ui, part: &Part, value: &mut Option<u8>, words: &Words) {
    let theme = Theme::of(ui.ctx());
    let colours = theme.colours;
    ui.spacing_mut().item_spacing.y = 0.0;
    let unset = || words.name("card-ask-unset");
    let got = value.map_or_else(unset, |percent| points_of(part, percent).to_string());
    let of = part.points.to_string();
    let args = [("name", Arg::Text(&part.name)), ("got", Arg::Text(&got)), ("of", Arg::Text(&of))];
    let spoken = words.say("card-bar", &args);
    let painter = ui.painter().clone();
    let number = painter.layout_no_wrap(got.clone(), theme.bold(Size::Lead), colours.ink);
    let of = painter.layout_no_wrap(format!(" / {of}"), theme.font(Size::Small), colours.ink2);
    let room = ui.available_width() - number.size().x - of.size().x - 16.0;
    let name = painter.layout(part.name.clone(), theme.bold(Size::Body), colours.ink, room);
    let size = vec2(ui.available_width(), name.size().y.max(number.size().y));
    let (at, _) = ui.allocate_exact_size(size, Sense::hover());
    let foot = |galley: &egui::Galley, x: f32| egui::pos2(x, at.bottom() - galley.size().y);
    let (of_at, name_at) = (foot(&of, at.right() - of.size().x), foot(&name, at.left()));
    let number_at = foot(&number, of_at.x - number.size().x);
    painter.galley(of_at - vec2(0.0, 2.0), of, colours.ink2);
    painter.galley(name_at, name, colours.ink);
    painter.galley(number_at, number, colours.ink);
    let stops: Vec<i64> = (0..=i64::from(part.points)).collect();
    let shown = Slider {
        label: &part.name,
        stops: &stops,
        value: value.map(|percent| points_of(part, percent)),
        spoken: &spoken,
        least: "",
        most: "",
        filled: true,
        marks: &[],
    };
    if let Some(points) = slider(ui, &shown).chosen {
        *value = Some(percent_of(part, points));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_number_of_points_comes_back() {
        for most in 1..=100 {
            let part = Part { name: String::new(), points: most };
            for points in 0..=i64::from(most) {
                assert_eq!(points_of(&part, percent_of(&part, points)), points, "{points} of {most}");
            }
        }
    }
}
