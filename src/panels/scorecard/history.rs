//! Attempts over time: the first, the best, the latest.

use egui::{Rect, Sense, Stroke, Ui, WidgetInfo, WidgetType, pos2, vec2};

use crate::panels::theme::{Size, Theme};
use crate::scoring::Words;

use super::points;

/// The figures of several attempts; none where there is only one.
pub fn figures(attempts: &[i64]) -> Option<[(&'static str, i64); 3]> {
    let [first, .., latest] = *attempts else { return None };
    let best = attempts.iter().copied().max()?;
    Some([("card-first", first), ("card-best", best), ("card-latest", latest)])
}

/// Shows them with a line through all attempts.
pub fn history(ui: &mut Ui, attempts: &[i64], words: &Words) {
    let Some(figures) = figures(attempts) else { return };
    let theme = Theme::of(ui.ctx());
    let colours = theme.colours;
    ui.label(theme.strong(words.name("card-attempts"), Size::Body, colours.ink));
    let painter = ui.painter().clone();
    let cells: Vec<_> = figures
        .iter()
        .map(|(id, milli)| {
            let number = points(Some(*milli), words);
            let name = words.name(id);
            let spoken = format!("{name}: {number}");
            let number = painter.layout_no_wrap(number, theme.bold(Size::Title), colours.ink);
            (number, painter.layout_no_wrap(name, theme.font(Size::Small), colours.ink2), spoken)
        })
        .collect();
    let gap = theme.scaled(24.0);
    let wide: f32 = cells.iter().map(|(number, name, _)| number.size().x.max(name.size().x) + gap).sum();
    let high = cells.iter().map(|(number, name, _)| number.size().y + name.size().y).fold(0.0, f32::max);
    let (at, _) = ui.allocate_exact_size(vec2(ui.available_width(), high), Sense::hover());
    let mut x = at.left();
    for (index, (number, name, spoken)) in cells.into_iter().enumerate() {
        let width = number.size().x.max(name.size().x);
        let cell = Rect::from_min_size(pos2(x, at.top()), vec2(width, high));
        let response = ui.interact(cell, ui.id().with(("attempt", index)), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &spoken));
        let below = at.top() + number.size().y;
        painter.galley(pos2(x, at.top()), number, colours.ink);
        painter.galley(pos2(x, below), name, colours.ink2);
        x += width + gap;
    }
    let line = Rect::from_min_max(pos2(at.left() + wide, at.top()), at.max).shrink2(vec2(8.0, 8.0));
    if line.width() > theme.scaled(80.0) {
        course(ui, &theme, line, attempts);
    }
}

/// A dot for each attempt, from 0 below to 100 above; the latest is full.
fn course(ui: &Ui, theme: &Theme, at: Rect, attempts: &[i64]) {
    let colours = theme.colours;
    let painter = ui.painter();
    for y in [at.top(), at.bottom()] {
        painter.hline(at.x_range(), y, Stroke::new(1.0, colours.line));
    }
    let steps = attempts.len().saturating_sub(1).max(1) as f32;
    let place = |(index, milli): (usize, &i64)| {
        let share = (*milli as f32 / 100_000.0).clamp(0.0, 1.0);
        pos2(at.left() + at.width() * index as f32 / steps, at.bottom() - at.height() * share)
    };
    let dots: Vec<_> = attempts.iter().enumerate().map(place).collect();
    painter.line(dots.clone(), Stroke::new(2.0, colours.thread));
    let radius = theme.scaled(4.5);
    let last = dots.len() - 1;
    for (index, dot) in dots.into_iter().enumerate() {
        let fill = if index == last { colours.ink } else { colours.paper };
        painter.circle(dot, radius, fill, Stroke::new(2.0, colours.ink));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_attempt_has_no_history() {
        assert_eq!(figures(&[]), None);
        assert_eq!(figures(&[70_000]), None);
        let [first, best, latest] = figures(&[62_000, 81_000, 74_000]).expect("there are three");
        assert_eq!((first.1, best.1, latest.1), (62_000, 81_000, 74_000));
    }
}
