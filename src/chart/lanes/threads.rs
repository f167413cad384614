//! The thread: from the dot on the bar over the note to the ticket.

use super::super::paper::{Anchor, Hand, Pen, number};
use super::{AISLE, Drawing, HEAD, LANE, ThreadView, TicketView};

/// Size of a note and of a ticket.
const NOTE: (f64, f64) = (152.0, 76.0);
const TICKET: (f64, f64) = (122.0, 54.0);
/// A note lies no farther from its words than this; otherwise there is only the dot.
const FARTHEST: f64 = 320.0;

/// Where a thread's note and tickets lie.
struct Laid {
    thread: ThreadView,
    /// Left side of the note.
    note: f64,
    /// Left sides of the tickets.
    tickets: Vec<(f64, TicketView)>,
}

impl Drawing<'_> {
    /// The threads that fit into the aisle, each with its note and tickets; those that
    /// led somewhere first.
    fn laid(&self) -> Vec<Laid> {
        let mut order: Vec<&ThreadView> = self.view.threads.iter().collect();
        order.sort_by_key(|thread| !thread.tickets.iter().any(|ticket| ticket.to.is_some()));
        let mut taken: Vec<(f64, f64)> = Vec::new();
        let mut laid = Vec::new();
        for thread in order {
            let (from, _) = self.spot(thread.from);
            let room = self.room(thread.from.column);
            let near = |note: &f64| (note + NOTE.0 / 2.0 - from).abs() <= FARTHEST;
            let Some(note) = free(&taken, from + 26.0, NOTE.0, room).filter(near) else { continue };
            taken.push((note, note + NOTE.0));
            let mut tickets = Vec::new();
            for ticket in &thread.tickets {
                let (wanted, room) = match ticket.to {
                    Some(to) => (self.spot(to).0 - TICKET.0 - 26.0, self.room(to.column)),
                    None => (note + NOTE.0 + 26.0, self.room(thread.from.column)),
                };
                let Some(place) = free(&taken, wanted, TICKET.0, room) else { continue };
                taken.push((place, place + TICKET.0));
                tickets.push((place, ticket.clone()));
            }
            laid.push(Laid { thread: thread.clone(), note, tickets });
        }
        laid
    }

    /// Where notes of a column may lie.
    fn room(&self, column: usize) -> (f64, f64) {
        let (left, right) = self.scale.sides(column);
        (left - 4.0, right + 4.0)
    }

    /// The lines themselves, below everything else.
    pub(super) fn thread_lines(&mut self) {
        let palette = self.palette();
        let mut paths = Vec::new();
        for laid in self.laid() {
            let middle = HEAD + LANE + AISLE / 2.0;
            let from = self.spot(laid.thread.from);
            paths.push((hanging(from, hook(from.0, (laid.note, NOTE.0), middle)), false));
            let mut at = (laid.note + NOTE.0 - 6.0, middle + 8.0);
            for (place, ticket) in &laid.tickets {
                let ticket_at = (*place, middle - 4.0);
                paths.push((slack(at, ticket_at), ticket.to.is_none()));
                if let Some(to) = ticket.to {
                    let to = self.spot(to);
                    paths.push((hanging(to, hook(to.0, (*place, TICKET.0), middle)), false));
                }
                at = (place + TICKET.0 - 6.0, middle + 4.0);
            }
        }
        for (path, dashed) in paths {
            let dashes = dashed.then_some("3 7");
            self.paper.trace(&path, Pen { dashes: None, ..Pen::new(palette.card, 6.6) });
            self.paper.trace(&path, Pen { dashes, ..Pen::new(palette.thread, 4.0) });
        }
    }

    /// Dots, notes and tickets, above the bars.
    pub(super) fn notes(&mut self) {
        let palette = self.palette();
        for Laid { thread, note, tickets } in self.laid() {
            let ends = tickets.iter().filter_map(|(_, ticket)| ticket.to);
            for spot in std::iter::once(thread.from).chain(ends) {
                let dot = self.spot(spot);
                self.paper.disc(dot, 8.5, palette.card, None);
                self.paper.disc(dot, 7.0, palette.thread, None);
                self.paper.disc(dot, 2.6, palette.card, None);
            }
            self.note(note, &thread);
            for (place, ticket) in &tickets {
                self.ticket(*place, ticket);
            }
        }
    }

    /// A sticky note with the words of the promise.
    fn note(&mut self, left: f64, thread: &ThreadView) {
        let palette = self.palette();
        let top = HEAD + LANE + (AISLE - NOTE.1) / 2.0;
        self.paper.rect((left + 2.0, top + 4.0, NOTE.0, NOTE.1), 2.0, palette.wood_deep);
        self.paper.rect((left, top, NOTE.0, NOTE.1), 2.0, palette.note);
        let tape = (left + NOTE.0 / 2.0 - 14.0, top - 4.0, 28.0, 9.0);
        self.paper.rect(tape, 1.0, palette.wood_light.mix(palette.card, 0.4));
        let hand = Hand::new(13.5, palette.note_ink).bold();
        self.paper.paragraph((left + 10.0, top + 21.0), hand, (NOTE.0 - 18.0, 2), &thread.words);
        let how = super::cut(&thread.how, 12.0, NOTE.0 - 20.0);
        self.paper.words((left + 10.0, top + NOTE.1 - 10.0), Hand::new(12.0, palette.note_ink), &how);
    }

    /// A ticket with a notch.
    fn ticket(&mut self, left: f64, ticket: &TicketView) {
        let palette = self.palette();
        let top = HEAD + LANE + (AISLE - TICKET.1) / 2.0;
        let (right, bottom, middle) = (left + TICKET.0, top + TICKET.1, top + TICKET.1 / 2.0);
        self.paper.rect((left + 2.0, top + 3.0, TICKET.0, TICKET.1), 4.0, palette.wood_deep);
        let path = format!(
            "M{l},{t}H{r}V{m1}A6,6 0 0 0 {r},{m2}V{b}H{l}V{m2}A6,6 0 0 0 {l},{m1}Z",
            l = number(left),
            r = number(right),
            t = number(top),
            b = number(bottom),
            m1 = number(middle - 6.0),
            m2 = number(middle + 6.0)
        );
        self.paper.area(&path, palette.card);
        let hands = [Hand::new(12.0, palette.ink2), Hand::new(14.0, palette.ink).bold()];
        for ((words, hand), y) in ticket.words.iter().zip(hands).zip([top + 22.0, top + 41.0]) {
            let words = super::cut(words, hand.size, TICKET.0 - 22.0);
            self.paper.words((left + TICKET.0 / 2.0, y), hand.at(Anchor::Middle), &words);
        }
    }
}

/// Where a line from a dot at `x` meets something that lies in the aisle: straight below
/// or above if it hangs there, otherwise at the nearer side.
fn hook(x: f64, (left, width): (f64, f64), middle: f64) -> (f64, f64) {
    /// So far from its corners.
    const INSET: f64 = 12.0;
    (x.clamp(left + INSET, left + width - INSET), middle)
}

/// From a dot on a bar to something in the aisle.
fn hanging(dot: (f64, f64), to: (f64, f64)) -> String {
    let pull = (to.1 - dot.1) * 0.6;
    format!(
        "M{},{}C{},{} {},{} {},{}",
        number(dot.0),
        number(dot.1),
        number(dot.0),
        number(dot.1 + pull),
        number(dot.0),
        number(to.1),
        number(to.0),
        number(to.1)
    )
}

/// A free place of a width in a room, at the wanted one or the next to the right, else
/// the next to the left.
pub fn free(taken: &[(f64, f64)], wanted: f64, width: f64, (left, right): (f64, f64)) -> Option<f64> {
    /// Things in the aisle stay so far apart.
    const APART: f64 = 12.0;
    let wanted = wanted.min(right - width).max(left);
    let fits = |place: f64| {
        let inside = place >= left - 0.5 && place + width <= right + 0.5;
        inside && taken.iter().all(|(from, to)| place + width + APART <= *from || place >= to + APART)
    };
    let behind = taken.iter().map(|(_, to)| to + APART).filter(|place| *place >= wanted);
    let before = taken.iter().map(|(from, _)| from - APART - width).filter(|place| *place <= wanted);
    let nearest = |places: Vec<f64>| {
        let fitting = places.into_iter().filter(|place| fits(*place));
        fitting.min_by(|one, other| (one - wanted).abs().total_cmp(&(other - wanted).abs()))
    };
    if fits(wanted) {
        return Some(wanted);
    }
    nearest(behind.collect()).or_else(|| nearest(before.collect()))
}

/// A slack line between two places in the aisle.
fn slack(from: (f64, f64), to: (f64, f64)) -> String {
    let reach = (to.0 - from.0).abs() * 0.4;
    format!(
        "M{},{}C{},{} {},{} {},{}",
        number(from.0),
        number(from.1),
        number(from.0 + reach),
        number(from.1 + 16.0),
        number(to.0 - reach),
        number(to.1 - 16.0),
        number(to.0),
        number(to.1)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notes_lie_beside_each_other_or_not_at_all() {
        let room = (0.0, 500.0);
        let mut taken = Vec::new();
        let mut placed = Vec::new();
        while let Some(place) = free(&taken, 200.0, 150.0, room) {
            taken.push((place, place + 150.0));
            placed.push(place);
        }
        assert!(!placed.is_empty() && placed.len() <= 3, "{placed:?}");
        for (index, one) in taken.iter().enumerate() {
            for other in &taken[index + 1..] {
                assert!(one.1 <= other.0 || other.1 <= one.0, "{taken:?}");
            }
            assert!(one.0 >= 0.0 && one.1 <= 500.0);
        }
    }
}
