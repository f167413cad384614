//! What is opened, counted, timed and typed in a debrief.

use std::collections::BTreeMap;

use crate::records::wall::Wall;

use super::view::{DebriefView, MomentView, Page};

/// What somebody wants.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DebriefAction {
    /// Out of the debrief; everything on it stays in the state.
    Back,
    /// What is on the wall has changed: this is all of it now.
    Wall(Wall),
}

/// What is opened, counted, timed and typed.
#[derive(Clone, Debug, Default)]
pub struct DebriefState {
    /// The number of the page, from 0.
    pub page: usize,
    /// All pages are shown at once.
    pub overview: bool,
    /// The clock of the script.
    pub clock: Clock,
    /// What the room would do, moment by moment.
    pub rooms: Vec<Hands>,
    /// What is being typed.
    pub typed: String,
    /// The cards on the wall: what people say that they will do.
    pub cards: Vec<String>,
    /// The wall as it is kept; hands at moments that are not shown any more stay in it.
    pub kept: Wall,
}

/// Hands that were counted at a moment.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hands {
    /// Reply by reply.
    pub counts: Vec<u16>,
    /// The reply that was counted last.
    pub last: usize,
    /// What the group chose is shown.
    pub revealed: bool,
    /// The question is shown in the place of the answers.
    pub asked: bool,
}

/// The most hands of a reply.
const MOST_HANDS: u16 = 999;
/// The most letters on a card.
pub const LONGEST_CARD: usize = 160;
/// The most cards.
pub const MOST_CARDS: usize = 60;

impl Hands {
    /// One hand more.
    pub fn more(&mut self, reply: usize) {
        if let Some(count) = self.counts.get_mut(reply) {
            *count = (*count + 1).min(MOST_HANDS);
            self.last = reply;
        }
    }

    /// One hand fewer.
    pub fn fewer(&mut self, reply: usize) {
        if let Some(count) = self.counts.get_mut(reply) {
            *count = count.saturating_sub(1);
            self.last = reply;
        }
    }
}

/// The clock of the script: one part runs at a time, each keeps what it has used.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Clock {
    /// The part that it is about, by its number.
    pub part: usize,
    /// It runs.
    pub running: bool,
    /// What each part has used, in seconds.
    pub spent: Vec<f64>,
    /// Somebody has chosen a part: from then on it does not go with the pages any more.
    pub by_hand: bool,
    last: Option<f64>,
}

impl Clock {
    /// It is now so late, in seconds from whenever.
    pub fn tick(&mut self, now: f64) {
        if let (true, Some(last), Some(spent)) = (self.running, self.last, self.spent.get_mut(self.part)) {
            *spent += (now - last).max(0.0);
        }
        self.last = Some(now);
    }

    /// Goes to another part, which begins where it was left; the clock runs on or stands
    /// as before.
    pub fn go(&mut self, part: usize) {
        if part < self.spent.len() {
            self.part = part;
            self.by_hand = true;
        }
    }

    /// What is left of a part of so many minutes, in whole seconds; less than nothing
    /// once it is over.
    pub fn left(&self, part: usize, minutes: u32) -> i64 {
        let spent = self.spent.get(part).copied().unwrap_or(0.0);
        i64::from(minutes) * 60 - spent.floor() as i64
    }
}

impl DebriefState {
    /// Whether it has to be drawn again although nobody does anything.
    pub fn is_running(&self) -> bool {
        self.clock.running
    }

    /// What was put up before, and is kept.
    pub fn put_back(&mut self, view: &DebriefView, kept: Wall) {
        self.cards.clone_from(&kept.cards);
        let hands = |moment: &MomentView| {
            let counted = kept.hands.get(&moment.key);
            let count = |id: &String| counted.and_then(|counted| counted.get(id)).copied().unwrap_or(0);
            let counts: Vec<u16> = moment.replies.iter().map(|reply| count(&reply.id)).collect();
            Hands { counts, ..Hands::default() }
        };
        self.rooms = view.moments.iter().map(hands).collect();
        self.kept = kept;
    }

    /// What is on the wall, if it is another than is kept; it is from now on.
    pub(super) fn take_unkept(&mut self, view: &DebriefView) -> Option<Wall> {
        let mut hands = self.kept.hands.clone();
        for (moment, room) in view.moments.iter().zip(&self.rooms) {
            let counts = moment.replies.iter().zip(&room.counts).filter(|(_, count)| **count > 0);
            let counted: BTreeMap<String, u16> =
                counts.map(|(reply, count)| (reply.id.clone(), *count)).collect();
            hands.remove(&moment.key);
            if !counted.is_empty() {
                hands.insert(moment.key.clone(), counted);
            }
        }
        let wall = Wall { cards: self.cards.clone(), hands };
        (wall != self.kept).then(|| {
            self.kept.clone_from(&wall);
            wall
        })
    }

    /// Puts the card that was typed on the wall; whether there was one.
    pub fn put_up(&mut self) -> bool {
        let text = self.typed.trim();
        let fits = !text.is_empty() && self.cards.len() < MOST_CARDS;
        if fits {
            self.cards.push(text.to_owned());
            self.typed.clear();
        }
        fits
    }

    /// Makes room for everything that a view shows; the page that is open.
    pub(super) fn fit(&mut self, view: &DebriefView, pages: &[Page]) -> Page {
        self.clock.spent.resize(view.script.len(), 0.0);
        self.clock.part = self.clock.part.min(view.script.len().saturating_sub(1));
        self.rooms.resize(view.moments.len(), Hands::default());
        for (hands, moment) in self.rooms.iter_mut().zip(&view.moments) {
            hands.counts.resize(moment.replies.len(), 0);
        }
        self.page = self.page.min(pages.len().saturating_sub(1));
        let page = pages.get(self.page).copied().unwrap_or(Page::Start);
        if let (false, Some(part)) = (self.clock.by_hand, view.part_of(page)) {
            self.clock.part = part;
        }
        page
    }

    /// One step on: at a moment first what was chosen, then the question; then the next
    /// page.
    pub(super) fn on(&mut self, page: Page, pages: usize) {
        if let Page::Moment(number) = page
            && let Some(hands) = self.rooms.get_mut(number)
            && !(hands.revealed && hands.asked)
        {
            hands.asked = hands.revealed;
            hands.revealed = true;
            return;
        }
        self.page = (self.page + 1).min(pages.saturating_sub(1));
    }

    /// One step back: from a question to the answers, otherwise to the page before. What
    /// was shown once stays shown.
    pub(super) fn back(&mut self, page: Page) {
        if let Page::Moment(number) = page
            && let Some(hands) = self.rooms.get_mut(number)
            && hands.asked
        {
            hands.asked = false;
            return;
        }
        self.page = self.page.saturating_sub(1);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_counts_only_while_it_runs_and_goes_below_nothing() {
        let mut clock = Clock { spent: vec![0.0; 2], ..Clock::default() };
        clock.tick(10.0);
        clock.tick(20.0);
        assert_eq!(clock.left(0, 1), 60);
        clock.running = true;
        clock.tick(50.0);
        assert_eq!(clock.left(0, 1), 30);
        clock.tick(160.0);
        assert_eq!(clock.left(0, 1), -80);
        clock.go(1);
        clock.tick(161.0);
        assert_eq!((clock.left(0, 1), clock.left(1, 1)), (-80, 59));
        clock.go(7);
        assert_eq!(clock.part, 1);
    }

    #[test]
    fn hands_are_never_fewer_than_none() {
        let mut hands = Hands { counts: vec![0; 2], ..Hands::default() };
        hands.more(1);
        hands.fewer(1);
        hands.fewer(1);
        hands.more(7);
        assert_eq!((hands.counts, hands.last), (vec![0, 0], 1));
    }

    #[test]
    fn a_card_needs_words() {
        let mut state = DebriefState { typed: "  ".into(), ..DebriefState::default() };
        assert!(!state.put_up());
        state.typed = " ask first ".into();
        assert!(state.put_up() && state.typed.is_empty());
        assert_eq!(state.cards, ["ask first"]);
    }
}
