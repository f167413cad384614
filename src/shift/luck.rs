//! With which numbers chance is drawn for those who come.
//!
//! Owns [`Came`], why somebody came, and `Luck`, which numbers them. As a rule
//! everybody has the number of their call. In a shift that is lived through again
//! with another reply, somebody may ring again who did not before; if numbers were
//! simply counted, everybody after them would become somebody else. There, whoever
//! comes by themselves keeps the number of the first time. Must not know what is
//! drawn.

use std::collections::VecDeque;

use crate::scenario::checked::ContactId;

use super::event::CallerId;

/// From here on are the numbers of those who came in no other course of the shift.
/// Below lie all numbers of a day; above there is room for as many.
const FRESH: u32 = 1 << 15;

/// Why somebody came.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Came {
    /// By plan, by a stream, because of earlier days, or thrown in: whatever the
    /// trainee does.
    ByThemselves,
    /// They have rung before in this shift, with this luck.
    Again {
        /// The number of their earlier call.
        earlier: u32,
    },
    /// A reply has started this contact.
    Started(ContactId),
}

/// Numbers those who come.
#[derive(Clone, Debug, Default)]
pub(super) struct Luck(Option<Shared>);

/// The numbers that were drawn with in another course of the same shift.
#[derive(Clone, Debug)]
struct Shared {
    by_themselves: VecDeque<u32>,
    others: Vec<(Came, u32)>,
    /// The next number for somebody who comes by themselves later than anybody there.
    later: u32,
    /// How many have come who did not there.
    fresh: u32,
}

impl Luck {
    /// The numbers of another course: why each of those who are still to come came
    /// there, and how many there were in all.
    pub fn shared(known: impl Iterator<Item = (Came, u32)>, all: usize) -> Self {
        let (by_themselves, others): (Vec<_>, Vec<_>) =
            known.partition(|(came, _)| *came == Came::ByThemselves);
        Self(Some(Shared {
            by_themselves: by_themselves.into_iter().map(|(_, number)| number).collect(),
            others,
            later: u32::try_from(all).unwrap_or(u32::MAX),
            fresh: 0,
        }))
    }

    /// The number for the next who comes; `own` is the number of the call.
    pub fn next(&mut self, came: Came, own: CallerId) -> u32 {
        let Some(shared) = &mut self.0 else { return own.0 };
        if came == Came::ByThemselves {
            return shared.by_themselves.pop_front().unwrap_or_else(|| {
                let later = shared.later;
                shared.later = shared.later.saturating_add(1);
                later
            });
        }
        if let Some(place) = shared.others.iter().position(|(known, _)| *known == came) {
            return shared.others.remove(place).1;
        }
        let fresh = shared.fresh;
        shared.fresh = shared.fresh.wrapping_add(1);
        FRESH + fresh % FRESH
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const AGAIN: Came = Came::Again { earlier: 3 };
    const STARTED: Came = Came::Started(ContactId(1));

    #[test]
    fn as_a_rule_the_number_is_the_calls() {
        let mut luck = Luck::default();
        assert_eq!([Came::ByThemselves, AGAIN].map(|came| luck.next(came, CallerId(7))), [7, 7]);
    }

    #[test]
    fn whoever_rings_again_moves_nobodys_number() {
        let there = [(Came::ByThemselves, 4), (AGAIN, 5), (Came::ByThemselves, 6)];
        let mut luck = Luck::shared(there.into_iter(), 7);
        let other = Came::Again { earlier: 4 };
        let came = [Came::ByThemselves, other, STARTED, Came::ByThemselves, AGAIN, Came::ByThemselves, AGAIN];
        let numbers = came.map(|came| luck.next(came, CallerId(0)));
        assert_eq!(numbers, [4, FRESH, FRESH + 1, 6, 5, 7, FRESH + 2]);
    }
}
