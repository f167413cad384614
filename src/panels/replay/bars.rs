//! Calls as bars, waits as hatching, findings as squares on their corners.

use egui::{Align2, Rect, Stroke, Ui, Vec2, pos2};

use crate::panels::theme::Size;
use crate::recording::timeline::Part;
use crate::vocab::{Desk, Moment};

use super::lanes::{Drawing, Spot};
use super::view::{CallView, DayMoment, FindingView};

impl Drawing<'_> {
    /// Where somebody of this seat waits: hatched from the top of the lane to the bars.
    pub(super) fn waits(&mut self, ui: &Ui) {
        for desk in [Desk::Sales, Desk::Support] {
            let (lane, bar) = (self.at.lane(desk), self.at.bar(desk));
            for (day, from, to) in self.waits_together(desk) {
                for (_, left, right) in self.stretches(day, from, to) {
                    let at = Rect::from_min_max(pos2(left, lane.top() + 6.0), pos2(right, bar.min - 4.0));
                    self.hatched(ui, at, 0.0, false);
                }
            }
        }
    }

    /// The stretches in which anybody waits or holds, each minute once.
    fn waits_together(&self, desk: Desk) -> Vec<(u16, Moment, Moment)> {
        let of_desk = self.screen.eye.calls().filter(|(_, call)| call.desk == desk);
        let mut waits: Vec<(u16, Moment, Moment)> = of_desk
            .flat_map(|(_, call)| call.stretches.iter().map(move |one| (call.day, one)))
            .filter(|(_, one)| matches!(one.part, Part::Waiting | Part::Hold))
            .map(|(day, one)| (day, one.from, one.to))
            .collect();
        waits.sort_unstable();
        let mut together: Vec<(u16, Moment, Moment)> = Vec::new();
        for (day, from, to) in waits {
            match together.last_mut().filter(|last| last.0 == day && from <= last.2) {
                Some(last) => last.2 = last.2.max(to),
                None => together.push((day, from, to)),
            }
        }
        together
    }

    /// What others were busy with meanwhile; a customer does not see it.
    pub(super) fn pale_bars(&mut self, ui: &Ui) {
        let eye = &self.screen.eye;
        if eye.is_customer() {
            return;
        }
        let calls = self.screen.view.calls.iter().enumerate();
        let others: Vec<&CallView> =
            calls.filter(|(place, _)| !eye.has(*place)).map(|(_, call)| call).collect();
        for call in others {
            let (_, pale, _) = self.colours(call.desk);
            for one in call.stretches.iter().filter(|one| is_on_desk(one.part)) {
                for (_, left, right) in self.stretches(call.day, one.from, one.to) {
                    let at = self.bar_at(call.desk, left, right);
                    ui.painter().rect_filled(at, self.at.bar / 2.0, pale);
                }
            }
        }
    }

    fn bar_at(&self, desk: Desk, left: f32, right: f32) -> Rect {
        let bar = self.at.bar(desk);
        Rect::from_min_max(pos2(left, bar.min), pos2(right, bar.max))
    }

    /// The bars of this seat: those who hold below those who talk.
    pub(super) fn bars(&mut self, ui: &Ui) {
        let calls: Vec<&CallView> = self.screen.eye.calls().map(|(_, call)| call).collect();
        for layer in [0, 1] {
            for call in &calls {
                self.bar(ui, call, layer);
            }
        }
        self.gave_up(ui, &calls);
        for call in &calls {
            if self.screen.eye.is_customer() && self.at.labels {
                self.labels(ui, call);
            }
        }
    }

    fn bar(&self, ui: &Ui, call: &CallView, layer: u8) {
        let is_customer = self.screen.eye.is_customer();
        let (solid, pale, _) = self.colours(call.desk);
        let round = self.at.bar / 2.0;
        let painter = ui.painter();
        for one in &call.stretches {
            let behind = is_on_desk(one.part);
            let unseen = is_customer && (one.part == Part::AfterCall || one.part == Part::Tray);
            // At a desk many wait at once: there they are hatching only.
            let many = !is_customer && matches!(one.part, Part::Waiting | Part::Tray);
            if unseen || many || behind != (layer == 1) {
                continue;
            }
            for (_, left, right) in self.stretches(call.day, one.from, one.to) {
                let at = self.bar_at(call.desk, left, right);
                match one.part {
                    Part::Waiting | Part::Hold | Part::Tray => self.hatched(ui, at, round, true),
                    Part::Talk => {
                        painter.rect_filled(at, round, solid);
                    }
                    Part::AfterCall => {
                        painter.rect_filled(at, round, pale);
                        let line = Stroke::new(1.5, solid);
                        painter.rect_stroke(at, round, line, egui::StrokeKind::Inside);
                    }
                    Part::Colleague => {
                        painter.rect_filled(at, round, pale);
                    }
                    Part::CallBack => {
                        let line = [at.left_center(), at.right_center()];
                        let stroke = Stroke::new(2.0, self.theme().colours.ink2);
                        painter.extend(egui::Shape::dashed_line(&line, stroke, 2.0, 6.0));
                    }
                }
            }
        }
    }

    /// Who went without an answer: a cross above the bars; several in one place are one
    /// with their number.
    fn gave_up(&mut self, ui: &Ui, calls: &[&CallView]) {
        let ink = self.theme().colours.strain;
        for desk in [Desk::Sales, Desk::Support] {
            let gone = calls.iter().filter(|call| call.desk == desk && !call.answered && !call.is_request);
            let at = |call: &&&CallView| self.x(DayMoment { day: call.day, at: call.there_until });
            let mut places: Vec<f32> = gone.filter_map(|call| at(&call)).collect();
            places.sort_by(f32::total_cmp);
            let apart = self.theme().scaled(TOGETHER);
            for group in together(&places, apart, |x| *x) {
                let centre = pos2(group[0], self.at.bar(desk).min - 7.0);
                for sign in [-1.0, 1.0] {
                    let arm = Vec2::new(3.5, 3.5 * sign);
                    ui.painter().line_segment([centre - arm, centre + arm], Stroke::new(2.0, ink));
                }
                self.count(ui, centre, group.len(), ink);
            }
        }
    }

    /// How many things a mark stands for, beside it; one needs no number.
    fn count(&mut self, ui: &Ui, mark: egui::Pos2, count: usize, ink: egui::Color32) {
        // In low lanes a number would lie among faces.
        if count > 1 && self.at.labels {
            let font = self.theme().bold(Size::Small);
            let text = count.to_string();
            let wide = ui.painter().layout_no_wrap(text.clone(), font.clone(), ink).size().x;
            // At the end of a day it stands before the mark, not on the tear.
            let ends = self.sides_at(mark.x).is_some_and(|(_, right)| mark.x + 9.0 + wide > right + 4.0);
            let (aside, align) = if ends { (-9.0, Align2::RIGHT_CENTER) } else { (9.0, Align2::LEFT_CENTER) };
            self.words(ui, (mark + Vec2::new(aside, 0.0), align), text, font, ink);
        }
    }

    /// How long they waited, below the wait.
    fn labels(&mut self, ui: &Ui, call: &CallView) {
        let ink = self.theme().colours.ink2;
        let font = self.theme().font(Size::Small);
        for (at, text) in &call.labels {
            let Some(x) = self.x(DayMoment { day: call.day, at: *at }) else { continue };
            let place = pos2(x, self.at.bar(call.desk).max + 2.0);
            self.words(ui, (place, Align2::LEFT_TOP), text.clone(), font.clone(), ink);
        }
    }

    /// Findings: a small square on its corner below the bar; filled and larger if
    /// critical.
    pub(super) fn findings(&mut self, ui: &Ui) {
        let colours = self.theme().colours;
        for desk in [Desk::Sales, Desk::Support] {
            let of_desk = |one: &&FindingView| self.screen.view.calls[one.call].desk == desk;
            let findings = self.screen.eye.findings().filter(of_desk);
            let mut places: Vec<(f32, &FindingView)> =
                findings.filter_map(|one| Some((self.x(one.at)?, one))).collect();
            places.sort_by(|one, other| one.0.total_cmp(&other.0));
            for group in together(&places, self.theme().scaled(TOGETHER), |one| one.0) {
                let centre = pos2(group[0].0, self.at.bar(desk).max + self.at.below / 2.0);
                let is_critical = group.iter().any(|(_, one)| one.is_critical);
                let (radius, fill) = if is_critical { (6.5, colours.thread) } else { (5.0, colours.card) };
                self.diamond(ui, centre, radius, fill, Stroke::new(1.6, colours.thread));
                self.count(ui, centre, group.len(), colours.ink);
                self.spots.push(Spot {
                    at: Rect::from_center_size(centre, Vec2::splat(16.0)),
                    moment: group[0].1.at,
                    moments: Vec::new(),
                    spoken: group.iter().map(|(_, one)| one.spoken.clone()).collect(),
                });
            }
        }
    }

    /// The calls of this seat as places to go to; those that lie on each other are one.
    pub(super) fn calls_in_groups(&self) -> Vec<Spot> {
        /// Nothing that can be clicked is narrower.
        const LEAST: f32 = 10.0;
        let is_customer = self.screen.eye.is_customer();
        let mut places: Vec<(Desk, f32, f32, DayMoment, String)> = Vec::new();
        for (_, call) in self.screen.eye.calls() {
            let from = if is_customer {
                call.came
            } else if call.answered {
                call.begins()
            } else {
                call.there_until
            };
            let to = if is_customer { call.there_until } else { call.until }
                .max(from + crate::vocab::Duration::from_ms(1));
            let told = if is_customer { &call.told_as_seen } else { &call.told };
            let when = super::minutes(call.came);
            let moment = DayMoment { day: call.day, at: from };
            let moment = self.screen.eye.nearest(moment);
            if let Some(&(_, left, right)) = self.stretches(call.day, from, to).first() {
                let spoken = format!("{when}  {told}");
                places.push((call.desk, left, right.max(left + LEAST), moment, spoken));
            }
        }
        places.sort_by(|one, other| {
            (one.0, one.1).partial_cmp(&(other.0, other.1)).unwrap_or(std::cmp::Ordering::Equal)
        });
        let edge = self.at.whole.right();
        let mut groups: Vec<(Desk, Spot)> = Vec::new();
        for (desk, left, right, moment, spoken) in places {
            let at = self.bar_at(desk, left, right.min(edge)).expand2(Vec2::new(0.0, 3.0));
            match groups.last_mut().filter(|last| last.0 == desk && left < last.1.at.right()) {
                Some((_, last)) => {
                    last.at = last.at.union(at);
                    last.moments.push(moment);
                    last.spoken.push(spoken);
                }
                None => groups.push((desk, Spot { at, moment, moments: vec![moment], spoken: vec![spoken] })),
            }
        }
        for (_, group) in &mut groups {
            group.moments.sort_unstable();
            group.moment = group.moments[0];
        }
        groups.into_iter().map(|(_, spot)| spot).collect()
    }
}

/// Marks of a kind that lie nearer to the first of them than this are one.
const TOGETHER: f32 = 42.0;

/// What lies together of things in order, by their places.
fn together<T>(things: &[T], apart: f32, place: impl Fn(&T) -> f32) -> Vec<&[T]> {
    let mut groups = Vec::new();
    let mut rest = things;
    while let Some(first) = rest.first() {
        let begin = place(first);
        let count = rest.iter().take_while(|one| place(one) - begin < apart).count();
        let (group, behind) = rest.split_at(count);
        groups.push(group);
        rest = behind;
    }
    groups
}

const fn is_on_desk(part: Part) -> bool {
    matches!(part, Part::Talk | Part::AfterCall)
}
