//! What the events of a shift come to, for whoever sits at the desk.
//!
//! Owns [`Gist`]: counts, and what was last said, recorded and promised to each
//! person. It reads every event once, so that a picture of a long shift costs no
//! more than one of a short shift. Must not know words or screens.

use std::collections::{BTreeMap, BTreeSet};

use crate::scenario::checked::{ColleagueId, PromiseId, StandingLine};
use crate::scenario::strings::TextId;
use crate::shift::{CallerId, Event, What};
use crate::vocab::{Moment, Outcome};

/// What somebody said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spoken {
    /// A line of a turn, after a reaction if there was one.
    Turn(Option<TextId>, TextId),
    /// A standing line.
    Standing(StandingLine),
}

/// Something that was agreed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Agreed {
    /// A promise: when, to whom, which, and whether it was in writing at once.
    Promise(Moment, CallerId, PromiseId, bool),
    /// A call-back: when it was agreed, with whom, when it is due.
    CallBack(Moment, CallerId, Moment),
}

/// What is known of one person.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Known {
    answered: Option<Moment>,
    recorded: Option<Outcome>,
    spoken: Option<Spoken>,
}

/// What the events so far come to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Gist {
    /// How many events have been read, and the last of them.
    read: usize,
    last: Option<Event>,
    closed: usize,
    lost: usize,
    gone: usize,
    known: BTreeMap<CallerId, Known>,
    agreed: Vec<Agreed>,
    written: BTreeSet<(CallerId, PromiseId)>,
    present: BTreeMap<ColleagueId, bool>,
}

impl Gist {
    /// The gist of these events.
    pub fn of(events: &[Event]) -> Self {
        let mut gist = Self::default();
        gist.follow(events);
        gist
    }

    /// Reads what is new. Events that do not go on where the last ones stopped are
    /// those of another shift: they are read from the first on.
    pub fn follow(&mut self, events: &[Event]) {
        let goes_on = match self.read.checked_sub(1) {
            Some(last) => events.get(last).copied() == self.last,
            None => true,
        };
        if !goes_on {
            *self = Self::default();
        }
        for event in &events[self.read..] {
            self.read(event);
        }
        self.read = events.len();
        self.last = events.last().copied();
    }

    fn read(&mut self, event: &Event) {
        let at = event.at;
        match event.what {
            What::Answered { caller, .. } => self.of_caller(caller).answered = Some(at),
            What::Disposed { caller, recorded } => self.of_caller(caller).recorded = Some(recorded),
            What::Spoke { caller, reaction, text, .. } => {
                self.of_caller(caller).spoken = Some(Spoken::Turn(reaction, text));
            }
            What::SpokeStanding { caller, line, .. } => {
                self.of_caller(caller).spoken = Some(Spoken::Standing(line));
            }
            What::Promised { caller, promise, written, .. } => {
                self.agreed.push(Agreed::Promise(at, caller, promise, written));
            }
            What::PutInWriting { caller, promise } => {
                self.written.insert((caller, promise));
            }
            What::CallBackAgreed { caller, due } => self.agreed.push(Agreed::CallBack(at, caller, due)),
            What::Closed { outcome, .. } => {
                self.closed += 1;
                // Who hung up in a conversation is closed too.
                self.lost += usize::from(outcome == Outcome::Lost);
            }
            What::Abandoned { .. } | What::HungUp { .. } => self.gone += 1,
            What::DutyChanged { colleague, present } => {
                self.present.insert(colleague, present);
            }
            _ => {}
        }
    }

    fn of_caller(&mut self, caller: CallerId) -> &mut Known {
        self.known.entry(caller).or_default()
    }

    fn known(&self, caller: CallerId) -> Known {
        self.known.get(&caller).copied().unwrap_or_default()
    }

    /// How many were helped: closed, and not lost.
    pub const fn helped(&self) -> usize {
        self.closed - self.lost
    }

    /// How many went away, from the queue or from a conversation.
    pub const fn gone(&self) -> usize {
        self.gone
    }

    /// When somebody was answered last.
    pub fn answered(&self, caller: CallerId) -> Option<Moment> {
        self.known(caller).answered
    }

    /// The outcome that was recorded for somebody last.
    pub fn recorded(&self, caller: CallerId) -> Option<Outcome> {
        self.known(caller).recorded
    }

    /// What somebody said last.
    pub fn spoken(&self, caller: CallerId) -> Option<Spoken> {
        self.known(caller).spoken
    }

    /// Promises and call-backs in the order in which they were agreed.
    pub fn agreed(&self) -> &[Agreed] {
        &self.agreed
    }

    /// A promise was put in writing after it was made.
    pub fn was_put_in_writing(&self, caller: CallerId, promise: PromiseId) -> bool {
        self.written.contains(&(caller, promise))
    }

    /// A colleague is at their desk; nothing where that was never said.
    pub fn is_present(&self, colleague: ColleagueId) -> Option<bool> {
        self.present.get(&colleague).copied()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::scenario::checked::{ReplyId, TurnId};
    use crate::shift::event::Why;
    use crate::vocab::Duration;

    const CALLERS: u32 = 3;
    const NOW: Moment = Moment::from_ms(0);

    fn what() -> impl Strategy<Value = What> {
        let caller = || (0..CALLERS).prop_map(CallerId);
        let promise = || (0_u16..2).prop_map(PromiseId);
        let text = || (0_u32..5).prop_map(TextId);
        let waited = Duration::ZERO;
        let outcome = || (0..Outcome::ALL.len()).prop_map(|index| Outcome::ALL[index]);
        prop_oneof![
            caller().prop_map(move |caller| What::Answered { caller, waited, frustration: 0, trust: 0 }),
            (caller(), outcome()).prop_map(|(caller, recorded)| What::Disposed { caller, recorded }),
            (caller(), proptest::option::of(text()), text()).prop_map(|(caller, reaction, text)| {
                What::Spoke { caller, turn: TurnId(0), reaction, text, until: NOW }
            }),
            caller()
                .prop_map(|caller| { What::SpokeStanding { caller, line: StandingLine::Hold, until: NOW } }),
            (caller(), promise(), any::<bool>()).prop_map(|(caller, promise, written)| {
                What::Promised { caller, promise, reply: ReplyId(0), written }
            }),
            (caller(), promise()).prop_map(|(caller, promise)| What::PutInWriting { caller, promise }),
            (caller(), 0_i64..9)
                .prop_map(|(caller, due)| { What::CallBackAgreed { caller, due: Moment::from_ms(due) } }),
            (caller(), outcome()).prop_map(move |(caller, outcome)| What::Closed {
                caller,
                outcome,
                talk: waited,
                hold: waited,
                wrap_up: waited,
                pitch_percent: 0,
                csat_milli: 0,
            }),
            caller().prop_map(move |caller| What::Abandoned { caller, waited, why: Why::Patience }),
            caller().prop_map(|caller| What::HungUp { caller, why: Why::Anger }),
            ((0_u16..2).prop_map(ColleagueId), any::<bool>())
                .prop_map(|(colleague, present)| What::DutyChanged { colleague, present }),
            Just(What::Opened),
        ]
    }

    fn events() -> impl Strategy<Value = Vec<Event>> {
        let one = (0_i64..4, what());
        proptest::collection::vec(one, 0..60).prop_map(|all| {
            let mut now = 0;
            let later = |(wait, what)| {
                now += wait;
                Event { at: Moment::from_ms(now), what }
            };
            all.into_iter().map(later).collect()
        })
    }

    /// The same, by going through all events each time.
    fn as_defined(gist: &Gist, events: &[Event]) {
        let count = |is: fn(&What) -> bool| events.iter().filter(|event| is(&event.what)).count();
        let helped = |what: &What| matches!(what, What::Closed { outcome, .. } if *outcome != Outcome::Lost);
        assert_eq!(gist.helped(), count(helped));
        assert_eq!(gist.gone(), count(|what| matches!(what, What::Abandoned { .. } | What::HungUp { .. })));
        let agreed = |event: &Event| match event.what {
            What::Promised { caller, promise, written, .. } => {
                Some(Agreed::Promise(event.at, caller, promise, written))
            }
            What::CallBackAgreed { caller, due } => Some(Agreed::CallBack(event.at, caller, due)),
            _ => None,
        };
        assert_eq!(gist.agreed(), events.iter().filter_map(agreed).collect::<Vec<_>>());
        for who in (0..CALLERS).map(CallerId) {
            let answered = |event: &Event| match event.what {
                What::Answered { caller, .. } if caller == who => Some(event.at),
                _ => None,
            };
            assert_eq!(gist.answered(who), events.iter().rev().find_map(answered));
            let recorded = |event: &Event| match event.what {
                What::Disposed { caller, recorded } if caller == who => Some(recorded),
                _ => None,
            };
            assert_eq!(gist.recorded(who), events.iter().rev().find_map(recorded));
            let spoken = |event: &Event| match event.what {
                What::Spoke { caller, reaction, text, .. } if caller == who => {
                    Some(Spoken::Turn(reaction, text))
                }
                What::SpokeStanding { caller, line, .. } if caller == who => Some(Spoken::Standing(line)),
                _ => None,
            };
            assert_eq!(gist.spoken(who), events.iter().rev().find_map(spoken));
            for promise in (0..2).map(PromiseId) {
                let later = What::PutInWriting { caller: who, promise };
                let was = events.iter().any(|event| event.what == later);
                assert_eq!(gist.was_put_in_writing(who, promise), was);
            }
        }
        for who in (0..2).map(ColleagueId) {
            let present = |event: &Event| match event.what {
                What::DutyChanged { colleague, present } if colleague == who => Some(present),
                _ => None,
            };
            assert_eq!(gist.is_present(who), events.iter().rev().find_map(present));
        }
    }

    proptest! {
        #[test]
        fn step_by_step_it_is_what_it_is_from_scratch(events in events(), stride in 1_usize..5) {
            let mut gist = Gist::default();
            for length in (0..=events.len()).step_by(stride) {
                gist.follow(&events[..length]);
                prop_assert_eq!(&gist, &Gist::of(&events[..length]));
                as_defined(&gist, &events[..length]);
            }
        }

        #[test]
        fn another_shift_is_read_from_its_beginning(one in events(), other in events()) {
            let mut gist = Gist::of(&one);
            // Only what ends with the very same event at the same place goes on.
            let goes_on = one.is_empty() || other.get(one.len() - 1) == one.last();
            gist.follow(&other);
            if !goes_on || one.is_empty() {
                prop_assert_eq!(&gist, &Gist::of(&other));
            }
        }
    }
}
