//! Time as a place: columns side by side, each with a clock of its own.

use crate::vocab::{Duration, Moment};

use super::Column;

/// Room for the names of the lanes.
pub(super) const GUTTER: f64 = 178.0;
/// Between two columns, and at the right edge.
pub const GAP: f64 = 38.0;
const RIGHT: f64 = 20.0;
/// No column is narrower than this share of an equal one.
const LEAST: f64 = 0.45;
/// Nothing that happened is thinner than this.
const THINNEST: f64 = 2.0;

/// Where columns lie.
#[derive(Debug)]
pub struct Scale {
    columns: Vec<(Moment, Moment, f64, f64)>,
}

impl Scale {
    /// Columns over a width, with room for the names of the lanes; wider where more
    /// time is in them.
    pub fn new(columns: &[Column], width: f64) -> Self {
        Self::between(columns, GUTTER, width - RIGHT)
    }

    /// The same from a left to a right side.
    pub fn between(columns: &[Column], left: f64, right: f64) -> Self {
        let count = columns.len().max(1) as f64;
        let room = (right - left - GAP * (count - 1.0)).max(count * 40.0);
        let least = room / count * LEAST;
        let lasts = |column: &Column| (column.to.since(column.from).as_ms() as f64).max(1.0);
        let total: f64 = columns.iter().map(lasts).sum();
        // Everybody has the least; what is left over goes by time.
        let over = room - least * count;
        let mut left = left;
        let mut placed = Vec::new();
        for column in columns {
            let wide = least + over * lasts(column) / total.max(1.0);
            placed.push((column.from, column.to, left, left + wide));
            left += wide + GAP;
        }
        Self { columns: placed }
    }

    /// Left and right side of a column.
    pub fn sides(&self, column: usize) -> (f64, f64) {
        self.columns.get(column).map_or((GUTTER, GUTTER), |(_, _, left, right)| (*left, *right))
    }

    /// The place of a moment; what lies outside its column stands at its side.
    pub fn x(&self, column: usize, at: Moment) -> f64 {
        let Some((from, to, left, right)) = self.columns.get(column) else { return GUTTER };
        let whole = (to.since(*from).as_ms() as f64).max(1.0);
        let share = (at.since(*from).as_ms() as f64 / whole).min(1.0);
        left + (right - left) * share
    }

    /// Left side and width of a stretch; however short it was, it can be seen.
    pub fn stretch(&self, column: usize, from: Moment, to: Moment) -> (f64, f64) {
        let (left, right) = (self.x(column, from), self.x(column, to));
        (left, (right - left).max(THINNEST))
    }

    /// Round times of a column, at most a dozen.
    pub fn ticks(&self, column: usize) -> Vec<Moment> {
        const STEPS: [i64; 9] = [1, 2, 5, 10, 15, 20, 30, 60, 120];
        let Some((from, to, left, right)) = self.columns.get(column) else { return Vec::new() };
        let minutes = to.since(*from).as_ms() as f64 / 60_000.0;
        let most = ((right - left) / 90.0).clamp(1.0, 12.0);
        let step = STEPS.into_iter().find(|step| minutes / (*step as f64) <= most).unwrap_or(240);
        let step = Duration::from_seconds(step * 60);
        let first = (from.as_ms() + step.as_ms() - 1).div_euclid(step.as_ms()) * step.as_ms();
        let mut ticks = Vec::new();
        let mut at = Moment::from_ms(first);
        while at <= *to {
            ticks.push(at);
            at += step;
        }
        ticks
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn column(from: &str, to: &str) -> Column {
        let time = |text: &str| text.parse().expect("a time of day");
        Column { heading: String::new(), from: time(from), to: time(to) }
    }

    #[test]
    fn columns_fill_the_width_and_time_runs_to_the_right() {
        let columns = [column("09:00", "09:10"), column("10:00", "11:00")];
        let scale = Scale::new(&columns, 1_000.0);
        let (first, second) = (scale.sides(0), scale.sides(1));
        assert!((first.0 - GUTTER).abs() < 1e-9 && (second.1 - (1_000.0 - RIGHT)).abs() < 1e-9);
        assert!((second.0 - first.1 - GAP).abs() < 1e-9);
        assert!(second.1 - second.0 > first.1 - first.0, "more time, more room");
        let half: Moment = "10:30".parse().expect("a time of day");
        assert!((scale.x(1, half) - (second.0 + second.1) / 2.0).abs() < 1e-6);
        let before: Moment = "08:00".parse().expect("a time of day");
        assert!((scale.x(1, before) - second.0).abs() < 1e-9, "what lies outside stands at the side");
        assert!(scale.stretch(1, half, half).1 >= THINNEST);
    }

    #[test]
    fn ticks_are_round_and_few() {
        let columns = [column("09:03", "12:30")];
        for width in [400.0, 1_000.0, 3_000.0] {
            let ticks = Scale::new(&columns, width).ticks(0);
            assert!((1..=13).contains(&ticks.len()), "{width}: {ticks:?}");
            assert!(ticks.iter().all(|at| at.as_ms() % 60_000 == 0));
        }
    }
}
