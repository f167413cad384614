//! What is due when.
//!
//! Owns [`Scheduler`], a queue of future events ordered by due time, and the
//! [`Token`] with which one of them is cancelled. Must not know what the events
//! mean.
//!
//! **Tie-break**: events that are due at the same millisecond come in the
//! order in which they were scheduled. Nothing else plays a part.
//!
//! A four-way heap holds 16-byte keys; the events lie beside it and never
//! move. Cancelling forgets the event at once and leaves its key behind; when
//! such keys outnumber the events, they are swept out together. So every
//! operation costs O(log n), cancelling O(1), averaged over the operations,
//! and memory stays proportional to the greatest number of events that were
//! pending at the same time.

use crate::vocab::Moment;

/// Bits of a key that say in which place the event lies.
const PLACE_BITS: u32 = 24;
const PLACE_MASK: u64 = (1 << PLACE_BITS) - 1;

/// The most events that can be pending at once.
pub const MOST_PENDING: usize = 1 << PLACE_BITS;

/// Stale keys that are never worth a sweep.
const STALE_ALLOWED: usize = 32;

/// The children of one node of the heap.
const WAYS: usize = 4;

/// Names one scheduled event, for as long as it is pending.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Token(u64);

/// Due time above, order of scheduling and place below: one comparison orders both.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Key(u128);

impl Key {
    const SIGN: u64 = 1 << 63;

    fn new(at: Moment, token: Token) -> Self {
        // Flipping the sign bit makes the unsigned order that of the signed time.
        let time = at.as_ms() as u64 ^ Self::SIGN;
        Self((u128::from(time) << 64) | u128::from(token.0))
    }

    fn at(self) -> Moment {
        Moment::from_ms(((self.0 >> 64) as u64 ^ Self::SIGN) as i64)
    }

    fn token(self) -> Token {
        Token(self.0 as u64)
    }
}

impl Token {
    fn place(self) -> usize {
        (self.0 & PLACE_MASK) as usize
    }
}

/// Where an event lies while it is pending; `token` is that of the last event
/// that lay here.
#[derive(Clone, Debug)]
struct Place<E> {
    token: Token,
    event: Option<E>,
}

/// Future events in the order in which they fall due.
///
/// At most 2²⁴ may be pending at once, and 2⁴⁰ scheduled in all: at a million
/// a second that is twelve days of computing.
#[derive(Clone, Debug)]
pub struct Scheduler<E> {
    heap: Vec<Key>,
    places: Vec<Place<E>>,
    free: Vec<u32>,
    scheduled: u64,
}

impl<E> Default for Scheduler<E> {
    fn default() -> Self {
        Self::new()
    }
}

impl<E> Scheduler<E> {
    /// Nothing scheduled.
    pub const fn new() -> Self {
        Self { heap: Vec::new(), places: Vec::new(), free: Vec::new(), scheduled: 0 }
    }

    /// How many events are pending.
    pub fn len(&self) -> usize {
        self.places.len() - self.free.len()
    }

    /// Whether no event is pending.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Schedules `event` for `at`, behind everything that is due then already.
    /// A time that has passed is allowed: the event is the next one out.
    ///
    /// # Panics
    /// When more than [`MOST_PENDING`] events are pending; whoever schedules
    /// bounds them far below (invariant: contacts and queues have limits).
    pub fn push(&mut self, at: Moment, event: E) -> Token {
        let place = match self.free.pop() {
            Some(place) => place as usize,
            None => self.places.len(),
        };
        assert!(place < MOST_PENDING, "more than {MOST_PENDING} pending events");
        let token = Token((self.scheduled << PLACE_BITS) | place as u64);
        self.scheduled += 1;
        let filled = Place { token, event: Some(event) };
        if place == self.places.len() {
            self.places.push(filled);
        } else {
            self.places[place] = filled;
        }
        self.heap.push(Key::new(at, token));
        self.sift_up(self.heap.len() - 1);
        token
    }

    /// Takes back an event; `None` if it is no longer pending.
    pub fn cancel(&mut self, token: Token) -> Option<E> {
        let event = self.take(token)?;
        let stale = self.heap.len() - self.len();
        if stale > STALE_ALLOWED && stale > self.len() {
            self.sweep();
        }
        Some(event)
    }

    /// Whether this event is still to come.
    pub fn is_pending(&self, token: Token) -> bool {
        self.places.get(token.place()).is_some_and(|place| place.token == token && place.event.is_some())
    }

    /// A moment before which nothing falls due: that of the next event, or of a
    /// cancelled one before it.
    #[inline]
    pub fn nothing_before(&self) -> Option<Moment> {
        self.heap.first().map(|key| key.at())
    }

    /// When the next event falls due.
    pub fn next_due(&mut self) -> Option<Moment> {
        self.next_key().map(Key::at)
    }

    /// The next event that is due at `until` or before, with its due time.
    #[inline]
    pub fn pop_due(&mut self, until: Moment) -> Option<(Moment, E)> {
        loop {
            let first = *self.heap.first()?;
            if self.is_pending(first.token()) {
                if first.at() > until {
                    return None;
                }
                self.remove_first();
                return self.take(first.token()).map(|event| (first.at(), event));
            }
            self.remove_first();
        }
    }

    /// All pending events in the order in which they will come, for display
    /// and digests. O(n log n).
    pub fn pending(&self) -> Vec<(Moment, &E)> {
        let mut keys: Vec<Key> =
            self.heap.iter().copied().filter(|key| self.is_pending(key.token())).collect();
        keys.sort_unstable_by_key(|key| key.0);
        keys.into_iter()
            .filter_map(|key| {
                let event = self.places[key.token().place()].event.as_ref()?;
                Some((key.at(), event))
            })
            .collect()
    }

    /// The first key whose event is pending; drops the stale ones before it.
    fn next_key(&mut self) -> Option<Key> {
        loop {
            let first = *self.heap.first()?;
            if self.is_pending(first.token()) {
                return Some(first);
            }
            self.remove_first();
        }
    }

    /// Empties the event's place, if it is still there.
    fn take(&mut self, token: Token) -> Option<E> {
        let place = self.places.get_mut(token.place())?;
        if place.token != token {
            return None;
        }
        let event = place.event.take()?;
        self.free.push(token.place() as u32);
        Some(event)
    }

    /// Drops every stale key and builds the heap anew.
    fn sweep(&mut self) {
        let mut heap = std::mem::take(&mut self.heap);
        heap.retain(|key| self.is_pending(key.token()));
        self.heap = heap;
        for parent in (0..self.heap.len().div_ceil(WAYS)).rev() {
            self.sift_down(parent);
        }
    }

    /// Takes the first key out: the hole it leaves sinks to the bottom along the
    /// least children, and the last key rises from there. The last key nearly
    /// always belongs near the bottom, so comparing it on the way down is waste.
    #[inline]
    fn remove_first(&mut self) {
        let Some(last) = self.heap.pop() else { return };
        if self.heap.is_empty() {
            return;
        }
        let mut hole = 0;
        while let Some(child) = self.least_child(hole) {
            self.heap[hole] = self.heap[child];
            hole = child;
        }
        self.heap[hole] = last;
        self.sift_up(hole);
    }

    /// The place of the least child of `parent`, if it has children.
    #[inline]
    fn least_child(&self, parent: usize) -> Option<usize> {
        let first = parent * WAYS + 1;
        if let Some(&[one, two, three, four]) = self.heap.get(first..first + WAYS) {
            let left = if two.0 < one.0 { first + 1 } else { first };
            let right = if four.0 < three.0 { first + 3 } else { first + 2 };
            let (left_key, right_key) = (one.0.min(two.0), three.0.min(four.0));
            return Some(if right_key < left_key { right } else { left });
        }
        let children = self.heap.get(first..)?;
        let least = children.iter().enumerate().min_by_key(|(_, key)| key.0)?;
        Some(first + least.0)
    }

    #[inline]
    fn sift_up(&mut self, from: usize) {
        let heap = self.heap.as_mut_slice();
        let mut hole = from;
        let key = heap[hole];
        while hole > 0 {
            let parent = (hole - 1) / WAYS;
            if heap[parent].0 <= key.0 {
                break;
            }
            heap[hole] = heap[parent];
            hole = parent;
        }
        heap[hole] = key;
    }

    fn sift_down(&mut self, from: usize) {
        let Some(&key) = self.heap.get(from) else {
            return;
        };
        let mut hole = from;
        while let Some(child) = self.least_child(hole) {
            if key.0 <= self.heap[child].0 {
                break;
            }
            self.heap[hole] = self.heap[child];
            hole = child;
        }
        self.heap[hole] = key;
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;

    use super::*;

    const END: Moment = Moment::from_ms(i64::MAX);

    fn at(ms: i64) -> Moment {
        Moment::from_ms(ms)
    }

    #[test]
    fn events_come_by_time_and_then_in_the_order_of_scheduling() {
        let mut scheduler = Scheduler::new();
        for (ms, event) in [(20, 'd'), (10, 'b'), (20, 'e'), (-5, 'a'), (10, 'c')] {
            scheduler.push(at(ms), event);
        }
        assert_eq!(scheduler.next_due(), Some(at(-5)));
        let listed: String = scheduler.pending().into_iter().map(|(_, event)| *event).collect();
        assert_eq!(listed, "abcde");
        let mut came = String::new();
        while let Some((_, event)) = scheduler.pop_due(at(10)) {
            came.push(event);
        }
        assert_eq!(came, "abc");
        assert_eq!(scheduler.len(), 2);
        assert_eq!(scheduler.pop_due(at(19)), None);
        assert_eq!(scheduler.pop_due(END), Some((at(20), 'd')));
    }

    #[test]
    fn a_token_cancels_once_and_only_its_own_event() {
        let mut scheduler = Scheduler::new();
        let early = scheduler.push(at(1), "early");
        let late = scheduler.push(at(2), "late");
        assert_eq!(scheduler.cancel(early), Some("early"));
        assert_eq!(scheduler.cancel(early), None);
        // The place is used again; the old token must not reach the new event.
        let again = scheduler.push(at(3), "again");
        assert_eq!(scheduler.cancel(early), None);
        assert!(!scheduler.is_pending(early) && scheduler.is_pending(again));
        assert_eq!(scheduler.pop_due(END), Some((at(2), "late")));
        assert_eq!(scheduler.cancel(late), None);
        assert_eq!(scheduler.pop_due(END), Some((at(3), "again")));
        assert!(scheduler.is_empty());
    }

    #[test]
    fn memory_stays_bounded_when_everything_is_cancelled() {
        let mut scheduler = Scheduler::new();
        let kept: Vec<Token> = (0..10).map(|n| scheduler.push(at(1_000_000), n)).collect();
        for n in 0..100_000 {
            let token = scheduler.push(at(500_000 + n), 0);
            scheduler.cancel(token);
            assert!(scheduler.nothing_before() <= scheduler.next_due());
            assert!(scheduler.heap.len() <= 64, "{}", scheduler.heap.len());
            assert!(scheduler.places.len() <= 11);
        }
        assert!(kept.iter().all(|token| scheduler.is_pending(*token)));
        assert_eq!(scheduler.len(), 10);
    }

    #[derive(Clone, Debug)]
    enum Step {
        Push(i64),
        Cancel(usize),
        Pop(i64),
    }

    fn step() -> impl Strategy<Value = Step> {
        prop_oneof![
            3 => (-50_i64..200).prop_map(Step::Push),
            2 => any::<usize>().prop_map(Step::Cancel),
            1 => (-50_i64..200).prop_map(Step::Pop),
        ]
    }

    proptest! {
        #[test]
        fn behaves_like_a_sorted_map(steps in prop::collection::vec(step(), 0..400)) {
            let mut scheduler = Scheduler::new();
            let mut model = BTreeMap::new();
            let mut tokens = Vec::new();
            for (number, step) in steps.into_iter().enumerate() {
                match step {
                    Step::Push(ms) => {
                        tokens.push((scheduler.push(at(ms), number), (ms, number)));
                        model.insert((ms, number), number);
                    }
                    Step::Cancel(which) if !tokens.is_empty() => {
                        let (token, key) = tokens[which % tokens.len()];
                        prop_assert_eq!(scheduler.cancel(token), model.remove(&key));
                    }
                    Step::Cancel(_) => {}
                    Step::Pop(until) => {
                        let due = model.first_key_value().map(|(key, event)| (*key, *event));
                        let due = due.filter(|((ms, _), _)| *ms <= until);
                        if let Some((key, _)) = due {
                            model.remove(&key);
                        }
                        let expected = due.map(|((ms, _), event)| (at(ms), event));
                        prop_assert_eq!(scheduler.pop_due(at(until)), expected);
                    }
                }
                prop_assert_eq!(scheduler.len(), model.len());
                let next = model.first_key_value().map(|((ms, _), _)| at(*ms));
                prop_assert_eq!(scheduler.next_due(), next);
            }
            let listed: Vec<usize> = scheduler.pending().iter().map(|(_, event)| **event).collect();
            prop_assert_eq!(listed, model.values().copied().collect::<Vec<_>>());
        }
    }
}
