//! The red thread: from the reply over the note in the aisle to the ticket, and on to
//! whoever came because of it.

use egui::epaint::CubicBezierShape;
use egui::{Align2, Color32, Pos2, Rect, Stroke, Ui, Vec2, pos2, vec2};

use crate::chart::lanes::free;
use crate::panels::icons;
use crate::panels::picture;
use crate::panels::theme::Size;
use crate::panels::widgets::{short, white};

use super::lanes::{Drawing, Spot};
use super::view::{DayMoment, PromiseMark, TicketMark};

/// A note lies no farther from its words than this; otherwise there is only the dot.
const FARTHEST: f32 = 420.0;

/// Where a thread's note and tickets lie.
pub(super) struct Laid<'a> {
    promise: &'a PromiseMark,
    /// Where the words were said, if that is seen.
    from: Option<Pos2>,
    note: Option<Rect>,
    tickets: Vec<LaidTicket<'a>>,
}

struct LaidTicket<'a> {
    ticket: &'a TicketMark,
    at: Rect,
    /// Where somebody came, if that is seen.
    to: Option<Pos2>,
}

impl<'a> Drawing<'a> {
    /// The threads that fit into the aisle, each with its note and tickets; those that
    /// led somewhere first.
    pub(super) fn laid(&self) -> Vec<Laid<'a>> {
        let mut order: Vec<&PromiseMark> = self.screen.eye.promises().collect();
        order.sort_by_key(|promise| !promise.tickets.iter().any(|ticket| ticket.to.is_some()));
        let mut taken: Vec<(f64, f64)> = Vec::new();
        order.into_iter().filter_map(|promise| self.lay(promise, &mut taken)).collect()
    }

    fn note_size(&self) -> Vec2 {
        let theme = self.theme();
        vec2(theme.scaled(150.0), (self.at.aisle.height() - 10.0).min(theme.scaled(80.0)))
    }

    fn ticket_size(&self) -> Vec2 {
        let theme = self.theme();
        vec2(theme.scaled(118.0), (self.at.aisle.height() - 14.0).min(theme.scaled(54.0)))
    }

    fn lay(&self, promise: &'a PromiseMark, taken: &mut Vec<(f64, f64)>) -> Option<Laid<'a>> {
        let from = self.dot(promise.call, promise.at);
        let (size, small) = (self.note_size(), self.ticket_size());
        let middle = self.at.aisle.center().y;
        let note = from.and_then(|from| {
            let left = self.place(taken, from.x + 22.0, size.x, promise.at)?;
            ((left + size.x / 2.0 - from.x).abs() <= FARTHEST)
                .then(|| Rect::from_center_size(pos2(left + size.x / 2.0, middle), size))
        });
        let seen = promise.tickets.iter().filter_map(|ticket| Some((ticket, self.dot_of(ticket)?)));
        if note.is_none() && seen.count() == 0 {
            return None;
        }
        let mut tickets = Vec::new();
        for ticket in &promise.tickets {
            let to = self.dot_of(ticket);
            let (wanted, moment) = match (to, ticket.to, note) {
                (Some(to), Some((_, at)), _) => (to.x - small.x - 22.0, at),
                (_, None, Some(note)) => (note.right() + 22.0, promise.at),
                _ => continue,
            };
            let Some(left) = self.place(taken, wanted, small.x, moment) else { continue };
            let at = Rect::from_center_size(pos2(left + small.x / 2.0, middle), small);
            tickets.push(LaidTicket { ticket, at, to });
        }
        Some(Laid { promise, from, note, tickets })
    }

    /// A free place in the aisle, within the column of a moment.
    fn place(&self, taken: &mut Vec<(f64, f64)>, wanted: f32, width: f32, of: DayMoment) -> Option<f32> {
        let (left, right) = self.sides(self.column(of)?);
        let room = (f64::from(left - 4.0), f64::from(right + 4.0));
        let width = f64::from(width);
        let found = free(taken, f64::from(wanted), width, room)?;
        taken.push((found, found + width));
        Some(found as f32)
    }

    /// A dot on the bar of a call.
    fn dot(&self, call: usize, at: DayMoment) -> Option<Pos2> {
        let bar = self.at.bar(self.screen.view.calls[call].desk);
        Some(pos2(self.x(at)?, bar.center()))
    }

    fn dot_of(&self, ticket: &TicketMark) -> Option<Pos2> {
        ticket.to.and_then(|(call, at)| self.dot(call, at))
    }

    /// The lines themselves, below everything else.
    pub(super) fn thread_lines(&self, ui: &Ui, laid: &[Laid<'_>]) {
        for one in laid {
            let mut at = None;
            if let (Some(from), Some(note)) = (one.from, one.note) {
                self.hanging(ui, from, note);
                at = Some(pos2(note.right() - 6.0, note.center().y + 6.0));
            }
            for ticket in &one.tickets {
                if let Some(at) = at {
                    self.slack(ui, at, pos2(ticket.at.left() + 2.0, ticket.at.center().y - 4.0));
                }
                if let Some(to) = ticket.to {
                    self.hanging(ui, to, ticket.at);
                }
                at = Some(pos2(ticket.at.right() - 6.0, ticket.at.center().y + 4.0));
            }
        }
    }

    /// From a dot on a bar to something in the aisle: straight below or above if it hangs
    /// there, otherwise at the nearer side.
    fn hanging(&self, ui: &Ui, dot: Pos2, to: Rect) {
        let end = pos2(dot.x.clamp(to.left() + 12.0, to.right() - 12.0), to.center().y);
        let pull = (end.y - dot.y) * 0.6;
        self.thread(ui, [dot, dot + vec2(0.0, pull), pos2(dot.x, end.y), end]);
    }

    /// A slack line between two places in the aisle.
    fn slack(&self, ui: &Ui, from: Pos2, to: Pos2) {
        let reach = (to.x - from.x).abs() * 0.4;
        self.thread(ui, [from, from + vec2(reach, 16.0), to - vec2(reach, 16.0), to]);
    }

    fn thread(&self, ui: &Ui, points: [Pos2; 4]) {
        let colours = self.theme().colours;
        for (width, colour) in [(6.6, colours.card), (4.0, colours.thread)] {
            let line = Stroke::new(width, colour);
            let shape = CubicBezierShape::from_points_stroke(points, false, Color32::TRANSPARENT, line);
            ui.painter().add(shape);
        }
    }

    /// Dots, notes and tickets, above the bars.
    pub(super) fn notes(&mut self, ui: &Ui, laid: &[Laid<'_>]) {
        for one in laid {
            let ends = one.tickets.iter().filter_map(|ticket| ticket.to);
            for dot in one.from.into_iter().chain(ends) {
                self.thread_dot(ui, dot);
            }
            if let Some(note) = one.note {
                self.note(ui, note, one.promise);
            }
            for ticket in &one.tickets {
                self.ticket(ui, ticket.at, &ticket.ticket.words);
            }
            if let Some(from) = one.from {
                self.spots.push(Spot {
                    at: Rect::from_center_size(from, Vec2::splat(18.0)),
                    moment: one.promise.at,
                    moments: Vec::new(),
                    spoken: vec![one.promise.spoken.clone()],
                });
            }
        }
    }

    fn thread_dot(&self, ui: &Ui, at: Pos2) {
        let colours = self.theme().colours;
        for (radius, fill) in [(8.5, colours.card), (7.0, colours.thread), (2.6, colours.card)] {
            ui.painter().circle_filled(at, radius, fill);
        }
    }

    /// A sticky note with the words of the promise.
    fn note(&mut self, ui: &Ui, at: Rect, promise: &PromiseMark) {
        let theme = self.theme();
        let colours = theme.colours;
        let painter = ui.painter();
        painter.add(theme.small_shadow().as_shape(at, 2));
        painter.rect_filled(at, 2.0, colours.note);
        let tape = Rect::from_center_size(at.center_top(), vec2(28.0, 9.0));
        painter.rect_filled(tape, 1.0, colours.wood_light.lerp_to_gamma(colours.card, 0.4));
        let pad = theme.scaled(9.0);
        let (bold, small) = (theme.bold(Size::Small), theme.font(Size::Small));
        let line = theme.scaled(18.0);
        let room = at.width() - 2.0 * pad;
        let rows = (((at.height() - pad - line) / line).floor() as usize).clamp(1, 2);
        let words = fitted(ui, &promise.words, &bold, room, rows, colours.note_ink);
        let tall = words.size().y + line;
        let top = at.center().y - tall / 2.0 + 1.0;
        self.taken.push(at);
        painter.galley(pos2(at.left() + pad, top), words, colours.note_ink);
        let icon = if promise.written { icons::WRITING } else { icons::SPEECH };
        let side = theme.scaled(13.0);
        let middle = top + tall - line / 2.0 + 1.0;
        let place = Rect::from_center_size(pos2(at.left() + pad + side / 2.0, middle), Vec2::splat(side));
        picture::paint(ui, icon.0, place, colours.note_ink, || white(icon.1));
        let how = short(ui, &promise.how, &small, room - side - 5.0);
        let left = pos2(place.right() + 5.0, middle);
        painter.text(left, Align2::LEFT_CENTER, how, small, colours.note_ink);
    }

    /// A ticket with a notch.
    fn ticket(&mut self, ui: &Ui, at: Rect, words: &[String; 2]) {
        let theme = self.theme();
        let colours = theme.colours;
        let painter = ui.painter();
        painter.add(theme.small_shadow().as_shape(at, 4));
        painter.rect_filled(at, 4.0, colours.card);
        for x in [at.left(), at.right()] {
            painter.circle_filled(pos2(x, at.center().y), 6.0, colours.wood_light);
        }
        let room = at.width() - 24.0;
        let lines = [(theme.font(Size::Small), colours.ink2), (theme.bold(Size::Small), colours.ink)];
        let galleys: Vec<_> = words
            .iter()
            .zip(lines)
            .map(|(text, (font, ink))| (painter.layout_no_wrap(short(ui, text, &font, room), font, ink), ink))
            .collect();
        let tall: f32 = galleys.iter().map(|(galley, _)| galley.size().y).sum();
        let fits = tall <= at.height() - 2.0;
        // The day matters more, where there is room for one line.
        let skipped = if fits { 0 } else { 1 };
        let tall: f32 = galleys.iter().skip(skipped).map(|(galley, _)| galley.size().y).sum();
        let mut y = at.center().y - tall / 2.0;
        for (galley, ink) in galleys.into_iter().skip(skipped) {
            let size = galley.size();
            painter.galley(pos2(at.center().x - size.x / 2.0, y), galley, ink);
            y += size.y;
        }
        self.taken.push(at);
    }

    /// Notes and tickets as places to go to.
    pub(super) fn spots_of_aisle(&self) -> Vec<Spot> {
        let mut spots = Vec::new();
        for one in self.laid() {
            spots.extend(one.note.map(|at| Spot {
                at,
                moment: one.promise.at,
                moments: Vec::new(),
                spoken: vec![one.promise.spoken.clone()],
            }));
            spots.extend(one.tickets.iter().map(|ticket| Spot {
                at: ticket.at,
                moment: ticket.ticket.to.map_or(one.promise.at, |(_, at)| at),
                moments: Vec::new(),
                spoken: vec![ticket.ticket.spoken.clone()],
            }));
        }
        spots.retain(|spot| self.at.whole.contains_rect(spot.at));
        spots.into_iter().map(|spot| Spot { moment: self.screen.eye.nearest(spot.moment), ..spot }).collect()
    }
}

/// Words in so many lines of a width, with dots behind them where they have no room.
fn fitted(
    ui: &Ui,
    text: &str,
    font: &egui::FontId,
    width: f32,
    rows: usize,
    ink: Color32,
) -> std::sync::Arc<egui::Galley> {
    let mut whole = width * rows as f32;
    loop {
        let kept = short(ui, text, font, whole);
        let galley = ui.painter().layout(kept, font.clone(), ink, width);
        if galley.rows.len() <= rows || whole < width * 0.5 {
            return galley;
        }
        whole -= width * 0.1;
    }
}
