//! How people felt: a line above the bars, with faces where it has changed, and the line
//! that it would have been with another reply.

use egui::{Align2, Color32, Pos2, Rect, Shape, Stroke, Ui, Vec2, pos2, vec2};

use crate::chart::paper::Face;
use crate::panels::picture;
use crate::panels::theme::{Ground, Size, Theme};
use crate::portrait::{self, Detail, Expression, Mood};
use crate::recording::timeline::Sample;
use crate::telling::words::Arg;

use super::lanes::Drawing;
use super::view::{CallView, DayMoment};

/// A face that looks like its neighbour says nothing: in thousandths.
const ANOTHER: u16 = 90;

/// Paints somebody's face into a square, as they felt. Faces that hardly differ are one
/// picture.
pub(super) fn face_at(ui: &Ui, at: Rect, who: &Face, (frustration, trust): (u16, u16)) {
    let night = Theme::of(ui.ctx()).ground == Ground::Dark;
    let step = |thousandths: u16| thousandths.min(1_000) / 50 * 50;
    let (frustration, trust) = (step(frustration), step(trust));
    let presentation = who.presentation;
    let key = ("replay-face", who.key.clone(), presentation, frustration, trust, night);
    picture::paint(ui, egui::Id::new(key), at, Color32::WHITE, || {
        let look = portrait::look_of(&who.key, presentation);
        let mood = Mood::new(f64::from(frustration) / 1_000.0, f64::from(trust) / 1_000.0);
        let theme = if night { portrait::Theme::Dark } else { portrait::Theme::Light };
        let detail = Detail::for_pixels(f64::from(at.width()));
        portrait::svg(&portrait::face(&look, &Expression::of(mood), detail, theme))
    });
}

impl Drawing<'_> {
    /// The lines of this seat's calls, then faces: first the one of the moment.
    pub(super) fn moods(&mut self, ui: &Ui) {
        let eye = self.screen.eye;
        let calls: Vec<(usize, &CallView)> = eye.calls().collect();
        for (_, call) in &calls {
            self.mood_line(ui, call);
        }
        let now = eye.call_at(self.screen.now).map(|place| &self.screen.view.calls[place]);
        let of_moment = now.and_then(|call| self.face_of_moment(call));
        for (_, call) in &calls {
            self.faces_along(ui, call);
        }
        if let Some((centre, radius, call, mood)) = of_moment {
            let rim = self.theme().colours.promise;
            self.rimmed(ui, centre, radius, &call.face, mood, rim);
        }
        self.mood_with_other_reply(ui);
    }

    fn seen_moods<'b>(&self, call: &'b CallView) -> impl Iterator<Item = &'b Sample> + use<'b> {
        // In the line many wait at once: at a desk only those on it have a line.
        let from = if self.screen.eye.is_customer() { call.came } else { call.begins() };
        let shown = self.screen.eye.is_customer() || call.answered;
        call.moods.iter().filter(move |sample| shown && sample.at >= from)
    }

    fn spot(&self, call: &CallView, sample: &Sample) -> Option<Pos2> {
        let x = self.x(DayMoment { day: call.day, at: sample.at })?;
        Some(pos2(x, self.at.mood(call.desk, sample.frustration)))
    }

    fn mood_line(&self, ui: &Ui, call: &CallView) {
        let colours = self.theme().colours;
        let points: Vec<Pos2> = self.seen_moods(call).filter_map(|one| self.spot(call, one)).collect();
        // So short a line says nothing: its face does.
        let wide = points.first().zip(points.last()).map_or(0.0, |(first, last)| last.x - first.x);
        if wide < self.radius() {
            return;
        }
        let halo = self.colours(call.desk).2;
        ui.painter().line(points.clone(), Stroke::new(5.0, halo));
        ui.painter().line(points, Stroke::new(2.2, colours.ink2));
    }

    /// The face of the moment, somewhat larger; no other face lies on it.
    fn face_of_moment<'b>(&mut self, call: &'b CallView) -> Option<(Pos2, f32, &'b CallView, (u16, u16))> {
        let mood = call.mood_at(self.screen.now.at)?;
        let radius = self.radius() * 1.35;
        let x = self.within(self.x(self.screen.now)?, radius);
        let y = self.face_y(call, mood.0, radius);
        // Twice as far as others: it is larger.
        let half = radius * 0.7;
        self.faces.extend([(call.desk, x - half, mood.0), (call.desk, x + half, mood.0)]);
        Some((pos2(x, y), radius, call, mood))
    }

    fn radius(&self) -> f32 {
        (self.at.lanes[0].height() * 0.13).clamp(11.0, 26.0)
    }

    fn face_y(&self, call: &CallView, frustration: u16, radius: f32) -> f32 {
        let lane = self.at.lane(call.desk);
        let lowest = self.at.bar(call.desk).min - radius - 3.0;
        self.at.mood(call.desk, frustration).max(lane.top() + radius + 3.0).min(lowest)
    }

    /// Faces along one line: the strongest moment first, then the ends, then whoever
    /// still fits.
    fn faces_along(&mut self, ui: &Ui, call: &CallView) {
        let samples: Vec<Sample> = self.seen_moods(call).copied().collect();
        let strongest = samples.iter().enumerate().max_by_key(|(at, one)| (one.frustration, usize::MAX - at));
        let Some((peak, _)) = strongest else { return };
        let mut order = vec![peak, 0, samples.len() - 1];
        order.extend(0..samples.len());
        let apart = self.radius() * 2.5;
        let first = self.faces.len();
        for (number, place) in order.into_iter().enumerate() {
            let sample = samples[place];
            let Some(mut spot) = self.spot(call, &sample) else { continue };
            spot.x = self.within(spot.x, self.radius());
            let near = |(desk, x, _): &&(_, f32, _)| *desk == call.desk && (*x - spot.x).abs() < apart;
            if self.faces.iter().any(|face| near(&face)) {
                continue;
            }
            let own = self.faces[first..].iter();
            let next = own.min_by(|one, other| (one.1 - spot.x).abs().total_cmp(&(other.1 - spot.x).abs()));
            if number > 2 && next.is_some_and(|next| next.2.abs_diff(sample.frustration) < ANOTHER) {
                continue;
            }
            self.faces.push((call.desk, spot.x, sample.frustration));
            let radius = self.radius();
            let centre = pos2(spot.x, self.face_y(call, sample.frustration, radius));
            let rim = self.theme().colours.card;
            self.rimmed(ui, centre, radius, &call.face, (sample.frustration, sample.trust), rim);
        }
    }

    fn rimmed(&self, ui: &Ui, centre: Pos2, radius: f32, who: &Face, mood: (u16, u16), rim: Color32) {
        ui.painter().circle_filled(centre, radius + 2.5, rim);
        face_at(ui, Rect::from_center_size(centre, Vec2::splat(radius * 2.0)), who, mood);
    }

    /// How the same person would have felt with the other reply: dotted.
    fn mood_with_other_reply(&mut self, ui: &Ui) {
        let view = self.screen.view;
        let Some(tried) = &view.tried else { return };
        let Some(choice) = view.choice_of(tried.attempt) else { return };
        if !self.screen.eye.has(choice.call) {
            return;
        }
        let (theme, call) = (self.theme(), &view.calls[choice.call]);
        let points: Vec<Pos2> = tried.moods.iter().filter_map(|one| self.spot(call, one)).collect();
        let Some(last) = points.last().copied() else { return };
        let ink = theme.colours.teal_text;
        let halo = Stroke::new(5.0, self.colours(call.desk).2);
        ui.painter().extend(Shape::dashed_line(&points, halo, 5.0, 4.0));
        ui.painter().extend(Shape::dashed_line(&points, Stroke::new(2.6, ink), 5.0, 4.0));
        ui.painter().circle_filled(last, 4.5, ink);
        let number = choice.others.iter().find(|one| one.reply == tried.attempt.reply);
        let number = Arg::Number(i64::try_from(number.map_or(0, |one| one.number)).unwrap_or_default());
        let text = self.screen.say("replay-with", &[("number", number)]);
        let font = theme.bold(Size::Small);
        let size = ui.painter().layout_no_wrap(text.clone(), font.clone(), ink).size();
        // In the column, to the right of the line's end or to its left.
        let left = if last.x + size.x + 16.0 < self.at.whole.right() {
            last.x + 10.0
        } else {
            last.x - size.x - 10.0
        };
        let at = Rect::from_min_size(pos2(left, last.y + 4.0), size);
        if self.taken.iter().all(|taken| !taken.intersects(at)) {
            ui.painter().rect_filled(at.expand2(vec2(5.0, 1.0)), 6.0, theme.colours.card);
        }
        let place = (at.min, Align2::LEFT_TOP);
        self.words(ui, place, text, theme.bold(Size::Small), ink);
    }
}
