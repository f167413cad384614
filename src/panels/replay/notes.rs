//! The red thread: from the reply over the note in the aisle to the ticket, and on to
//! whoever came because of it.

use egui::epaint::CubicBezierShape;
use egui::{Align2, Color32, Pos2, Rect, Stroke, Ui, Vec2, pos2, vec2};

use crate::panels::icons;
use crate::panels::picture;
use crate::panels::theme::Size;
use crate::panels::widgets::{phrased, short, white};

use super::lanes::{Drawing, Spot};
use super::row::{in_a_row, levels};
use super::view::{DayMoment, PromiseMark, TicketMark};

/// A note lies no farther from its words than this; otherwise there is only the dot.
const FARTHEST: f32 = 420.0;

/// Dots that lie nearer to each other than this are one.
const NEAR: f32 = 20.0;

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

/// Something that wants a place in the aisle.
#[derive(Clone, Copy)]
struct Wanted {
    /// Of which thread, by its place.
    thread: usize,
    /// A ticket by its place; otherwise the note.
    ticket: Option<usize>,
    /// What it is about, and where that is.
    moment: DayMoment,
    dot: f32,
    /// Where it would begin.
    left: f32,
}

impl<'a> Drawing<'a> {
    /// The threads with what of them fits into the aisle, in the order of time.
    pub(super) fn laid(&self) -> Vec<Laid<'a>> {
        if self.at.is_strip {
            return Vec::new();
        }
        let promises: Vec<&PromiseMark> = self.screen.eye.promises().collect();
        let mut all: Vec<Laid<'a>> = promises
            .iter()
            .map(|promise| Laid {
                promise,
                from: self.dot(promise.call, promise.at),
                note: None,
                tickets: Vec::new(),
            })
            .collect();
        let chosen = self.chosen(&promises);
        for column in 0..self.columns.len() {
            for (one, at) in self.placed(column, &chosen).unwrap_or_default() {
                let laid = &mut all[one.thread];
                match one.ticket {
                    None => laid.note = Some(at),
                    Some(place) => {
                        let ticket = &laid.promise.tickets[place];
                        laid.tickets.push(LaidTicket { ticket, at, to: self.dot_of(ticket) });
                    }
                }
            }
        }
        all.retain(|one| one.from.is_some() || !one.tickets.is_empty());
        all
    }

    /// What has room: whole threads first that led somewhere, then notes alone.
    fn chosen(&self, promises: &[&PromiseMark]) -> Vec<Wanted> {
        let mut chosen: Vec<Wanted> = Vec::new();
        let mut alone = Vec::new();
        for (thread, promise) in promises.iter().enumerate() {
            let mut wanted = self.wanted(thread, promise);
            let leads = |wanted: &[Wanted]| wanted.iter().any(|one| one.ticket.is_some());
            // Of several tickets the first ones matter most.
            while leads(&wanted) && !self.take(&mut chosen, &wanted) {
                wanted.pop();
            }
            if !leads(&wanted) {
                alone.extend(wanted);
            }
        }
        for one in alone {
            self.take(&mut chosen, &[one]);
        }
        chosen
    }

    /// Chooses some more, if all of them have room.
    fn take(&self, chosen: &mut Vec<Wanted>, more: &[Wanted]) -> bool {
        let before = chosen.len();
        chosen.extend(more);
        let fits = (0..self.columns.len()).all(|column| self.placed(column, chosen).is_some());
        if !fits {
            chosen.truncate(before);
        }
        fits
    }

    /// What of a thread is seen: its note near the words, its tickets near whom they led
    /// to.
    fn wanted(&self, thread: usize, promise: &PromiseMark) -> Vec<Wanted> {
        let mut wanted = Vec::new();
        let small = self.ticket_size();
        let from = self.dot(promise.call, promise.at);
        if let Some(from) = from {
            let (left, moment) = (from.x + 22.0, promise.at);
            wanted.push(Wanted { thread, ticket: None, moment, dot: from.x, left });
        }
        for (place, ticket) in promise.tickets.iter().enumerate() {
            let (dot, left, moment) = match (self.dot_of(ticket), ticket.to, from) {
                (Some(to), Some((_, at)), _) => (to.x, to.x - small.x - 22.0, at),
                (_, None, Some(from)) => (from.x, from.x + 44.0 + self.note_size().x, promise.at),
                _ => continue,
            };
            wanted.push(Wanted { thread, ticket: Some(place), moment, dot, left });
        }
        wanted
    }

    /// A column's things with their places, in the order of time; none if they have too
    /// little room, or one of them would lie too far from what it is about.
    fn placed(&self, column: usize, chosen: &[Wanted]) -> Option<Vec<(Wanted, Rect)>> {
        let (left, right) = self.sides(column);
        let here = chosen.iter().filter(|one| self.column(one.moment) == Some(column));
        let mut here: Vec<Wanted> = here.copied().collect();
        here.sort_by_key(|one| (one.moment, one.thread, one.ticket));
        let size = |one: &Wanted| if one.ticket.is_some() { self.ticket_size() } else { self.note_size() };
        let things: Vec<(f32, f32)> = here.iter().map(|one| (one.left, size(one).x)).collect();
        let found = in_a_row(&things, (left - 4.0, right + 4.0))?;
        let middle = self.at.aisle.center().y;
        let place = |(one, left): (Wanted, f32)| {
            let size = size(&one);
            let centre = pos2(left + size.x / 2.0, middle);
            let is_near = (centre.x - one.dot).abs() <= FARTHEST;
            is_near.then(|| (one, Rect::from_center_size(centre, size)))
        };
        here.into_iter().zip(found).map(place).collect()
    }

    fn note_size(&self) -> Vec2 {
        let theme = self.theme();
        vec2(theme.scaled(150.0), (self.at.aisle.height() - 10.0).min(theme.scaled(80.0)))
    }

    fn ticket_size(&self) -> Vec2 {
        let theme = self.theme();
        vec2(theme.scaled(118.0), (self.at.aisle.height() - 14.0).min(theme.scaled(54.0)))
    }

    /// A dot on the bar of a call.
    fn dot(&self, call: usize, at: DayMoment) -> Option<Pos2> {
        let bar = self.at.bar(self.screen.view.calls[call].desk);
        Some(pos2(self.x(at)?, bar.center()))
    }

    fn dot_of(&self, ticket: &TicketMark) -> Option<Pos2> {
        ticket.to.and_then(|(call, at)| self.dot(call, at))
    }

    /// The lines themselves, below everything else. Those that hang from one desk keep
    /// the order of their dots, and those along the aisle have levels of their own, so
    /// that they do not cross.
    pub(super) fn thread_lines(&self, ui: &Ui, laid: &[Laid<'_>]) {
        let mut along: Vec<(f32, f32)> = Vec::new();
        for one in laid {
            if let (Some(from), Some(note)) = (one.from, one.note) {
                self.hanging(ui, from, note);
            }
            for ticket in &one.tickets {
                if let Some(to) = ticket.to {
                    self.hanging(ui, to, ticket.at);
                }
            }
            let stops: Vec<Rect> = one.note.into_iter().chain(one.tickets.iter().map(|one| one.at)).collect();
            along.extend(stops.windows(2).map(|two| (two[0].right() - 6.0, two[1].left() + 6.0)));
        }
        let levels = levels(&along);
        let most = levels.iter().copied().max().unwrap_or(0);
        // All of them run behind what is no higher than a ticket.
        let room = self.ticket_size().y - 16.0;
        let apart = (room / most.max(1) as f32).min(10.0);
        for ((from, to), level) in along.into_iter().zip(levels) {
            let y = self.at.aisle.center().y + (level as f32 - most as f32 / 2.0) * apart;
            self.slack(ui, pos2(from, y), pos2(to, y));
        }
    }

    /// From a dot on a bar to the near edge of something in the aisle.
    fn hanging(&self, ui: &Ui, dot: Pos2, to: Rect) {
        let inside = self.ticket_size().y / 2.0 - 4.0;
        let middle = self.at.aisle.center().y;
        let y = if dot.y < middle { middle - inside } else { middle + inside };
        let end = pos2(dot.x.clamp(to.left() + 12.0, to.right() - 12.0), y);
        let pull = (end.y - dot.y) * 0.6;
        self.thread(ui, [dot, dot + vec2(0.0, pull), end - vec2(0.0, pull), end]);
    }

    /// A slack line between two places in the aisle.
    fn slack(&self, ui: &Ui, from: Pos2, to: Pos2) {
        let reach = (to.x - from.x) * 0.4;
        self.thread(ui, [from, from + vec2(reach, 4.0), to + vec2(-reach, 4.0), to]);
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
            if let Some(note) = one.note {
                self.note(ui, note, one.promise);
            }
            for ticket in &one.tickets {
                self.ticket(ui, ticket.at, &ticket.ticket.words);
            }
        }
        self.dots(ui, laid);
    }

    /// The dots of the threads on the bars. Those without a thread to be seen that lie
    /// together are one, with their number.
    fn dots(&mut self, ui: &Ui, laid: &[Laid<'_>]) {
        let near = self.theme().scaled(NEAR).max(NEAR);
        let lie_together = |one: Pos2, other: Pos2| one.y == other.y && (one.x - other.x).abs() < near;
        let hung: Vec<Pos2> = laid
            .iter()
            .flat_map(|one| {
                let note = one.from.filter(|_| one.note.is_some());
                note.into_iter().chain(one.tickets.iter().filter_map(|ticket| ticket.to))
            })
            .collect();
        let mut bare: Vec<(Pos2, usize)> = Vec::new();
        for one in laid {
            let Some(from) = one.from else { continue };
            self.spots.push(Spot {
                at: Rect::from_center_size(from, Vec2::splat(18.0)),
                moment: one.promise.at,
                moments: Vec::new(),
                spoken: vec![one.promise.spoken.clone()],
            });
            if one.note.is_some() || hung.iter().any(|dot| lie_together(*dot, from)) {
                continue;
            }
            match bare.iter_mut().find(|dot| lie_together(dot.0, from)) {
                Some(dot) => dot.1 += 1,
                None => bare.push((from, 1)),
            }
        }
        for dot in hung {
            self.thread_dot(ui, dot, 1);
        }
        for (dot, count) in bare {
            self.thread_dot(ui, dot, count);
        }
    }

    fn thread_dot(&mut self, ui: &Ui, at: Pos2, count: usize) {
        let theme = self.theme();
        let colours = theme.colours;
        let font = theme.bold(Size::Small);
        let text = ui.painter().layout_no_wrap(count.to_string(), font, colours.card);
        let place = Rect::from_center_size(at, text.size());
        // A number that has no room is left out: whoever points there is told all of it.
        if count == 1 || self.taken.iter().any(|taken| taken.intersects(place)) {
            for (radius, fill) in [(8.5, colours.card), (7.0, colours.thread), (2.6, colours.card)] {
                ui.painter().circle_filled(at, radius, fill);
            }
            return;
        }
        let radius = (text.size().max_elem() / 2.0).max(7.0);
        ui.painter().circle(at, radius, colours.thread, Stroke::new(1.5, colours.card));
        ui.painter().galley(place.min, text, colours.card);
        self.taken.push(place);
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
    let phrases = ui.painter().layout(phrased(ui, text, font, width), font.clone(), ink, width);
    if phrases.rows.len() <= rows {
        return phrases;
    }
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
