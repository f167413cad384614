//! The line of the mood above a bar, with faces where it has changed.

use super::super::paper::{Pen, number};
use super::{CallBar, Drawing, LANE};
use crate::recording::timeline::Sample;
use crate::vocab::Desk;

/// Room for moods above a bar.
const MOOD_TOP: f64 = 22.0;
const MOOD_LOW: f64 = 86.0;

impl Drawing<'_> {
    /// The height of a frustration above its bar.
    fn mood_y(&self, desk: Desk, frustration: u16) -> f64 {
        let share = f64::from(frustration.min(1_000)) / 1_000.0;
        self.lane(desk) + MOOD_LOW - (MOOD_LOW - MOOD_TOP) * share
    }

    /// The line of the mood with faces where it has changed.
    pub(super) fn moods(&mut self, call: &CallBar) {
        /// Faces stay so far apart.
        const APART: f64 = 46.0;
        /// A face that looks like its neighbour says nothing: in thousandths.
        const ANOTHER: u16 = 90;
        let Some(face) = &call.face else { return };
        let palette = self.palette();
        let at = |sample: &Sample| {
            (self.scale.x(call.column, sample.at), self.mood_y(call.desk, sample.frustration))
        };
        let points: Vec<(f64, f64)> = call.moods.iter().map(at).collect();
        let Some(first) = points.first() else { return };
        let mut path = format!("M{},{}", number(first.0), number(first.1));
        for (x, y) in &points[1..] {
            path.push_str(&format!("L{},{}", number(*x), number(*y)));
        }
        self.paper.trace(&path, Pen::new(palette.paper, 4.5));
        self.paper.trace(&path, Pen::new(palette.ink2, 2.0));
        let peak =
            call.moods.iter().enumerate().max_by_key(|(place, one)| (one.frustration, usize::MAX - place));
        let peak = peak.map(|(place, _)| place).unwrap_or_default();
        // The strongest moment first, then the ends, then whoever still fits.
        let mut order = vec![peak, 0, points.len() - 1];
        order.extend(0..points.len());
        let first = self.faces.len();
        for (number, place) in order.into_iter().enumerate() {
            let (x, y) = points[place];
            let here = call.moods[place].frustration;
            let near = self.faces.iter().filter(|(desk, ..)| *desk == call.desk);
            if near.clone().any(|(_, other, _)| (other - x).abs() < APART) {
                continue;
            }
            let own = self.faces[first..].iter();
            let next = own.min_by(|(_, one, _), (_, other, _)| (one - x).abs().total_cmp(&(other - x).abs()));
            // The strongest moment, the first and the last are shown whatever they are like.
            if number > 2 && next.is_some_and(|(.., there)| there.abs_diff(here) < ANOTHER) {
                continue;
            }
            self.faces.push((call.desk, x, here));
            let (radius, rim) = if place == peak { (21.0, palette.promise) } else { (16.0, palette.card) };
            let sample = call.moods[place];
            let y = y.clamp(self.lane(call.desk) + radius + 4.0, self.lane(call.desk) + LANE);
            self.paper.face((x, y), radius, face, (sample.frustration, sample.trust), rim);
        }
    }
}
