//! What one customer saw: their own calls, across both desks and all days.
//!
//! Owns [`Customer`] and [`Seen`]. Waits and words, and nothing behind them: what a desk
//! writes, reads or asks while they hold the line is silence for them, what it does
//! after they have gone does not exist. Must not know marks.

use crate::scenario::checked::{PersonaId, Scenario};
use crate::scenario::strings::TextId;
use crate::vocab::{Duration, Moment};

use super::call::{Call, Gone, Said, Speaker};
use super::span::{Doing, Part};
use super::{Replay, SeatLane};

/// One customer with their calls.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Customer {
    /// As whom they called.
    pub persona: PersonaId,
    /// Their calls in order of time: the shift and the call, by their places.
    pub calls: Vec<(usize, usize)>,
    /// How long they waited in all: in line, on hold, on the line in silence.
    pub waited: Duration,
    /// With how many people they talked.
    pub people: u32,
}

/// Something that a customer lived through.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seen {
    /// Waits in line so long.
    Waits(Duration),
    /// Holds so long.
    Holds(Duration),
    /// Hears nothing for so long, while somebody reads, asks, writes or introduces.
    Silence(Duration),
    /// Waits so long for a call-back.
    AwaitsCall(Duration),
    /// A colleague is on the line so long.
    Colleague(Duration),
    /// Says something.
    Says {
        /// What comes first.
        reaction: Option<TextId>,
        /// The words.
        text: TextId,
    },
    /// Hears something.
    Hears(TextId),
    /// Is promised something.
    Promised {
        /// In these words.
        text: TextId,
        /// In writing.
        written: bool,
    },
    /// Goes.
    Goes(Gone),
}

/// Everybody who called, in the order of their first calls. Whoever is known is one
/// customer however often they call. Somebody else of their firm is another: to the
/// company they are one account, but neither heard what the other was told. Of ordinary
/// callers, who share their descriptions, those calls belong together that are about the
/// same matter.
pub(super) fn customers(scenario: &Scenario, seats: &[SeatLane]) -> Vec<Customer> {
    let mut order: Vec<(usize, usize)> = Vec::new();
    for (seat, lane) in seats.iter().enumerate() {
        let calls = lane.calls.iter().enumerate().filter(|(_, call)| !call.is_request);
        order.extend(calls.map(|(call, _)| (seat, call)));
    }
    order.sort_by_key(|&(seat, call)| (seats[seat].day, seats[seat].calls[call].came, seat, call));
    let mut found: Vec<Customer> = Vec::new();
    for (seat, call) in order {
        let this = &seats[seat].calls[call];
        let same = |customer: &&mut Customer| {
            let (seat, call) = customer.calls[0];
            let first = &seats[seat].calls[call];
            let is_known = scenario.persona(this.persona).crowd_weight.is_none();
            this.persona == first.persona && (is_known || this.origin == first.origin)
        };
        match found.iter_mut().find(same) {
            Some(customer) => customer.calls.push((seat, call)),
            None => {
                let customer = Customer {
                    persona: this.persona,
                    calls: vec![(seat, call)],
                    waited: Duration::ZERO,
                    people: 0,
                };
                found.push(customer);
            }
        }
    }
    for customer in &mut found {
        for &(seat, call) in &customer.calls {
            let call = &seats[seat].calls[call];
            customer.waited += waited(scenario, call);
            let talked = |part| call.spans.iter().any(|span| span.part == part);
            customer.people += u32::from(talked(Part::Talk)) + u32::from(talked(Part::Colleague));
        }
    }
    found
}

/// How long the customer of a call waited in all.
fn waited(scenario: &Scenario, call: &Call) -> Duration {
    let waits = call.spans.iter().filter(|span| match span.part {
        Part::Waiting | Part::Hold => true,
        Part::Talk => is_silence(span.doing),
        _ => false,
    });
    let told = call.said.iter().filter_map(|said| silence_after(scenario, call, said));
    let silent = told.fold(Duration::ZERO, |sum, (_, silence)| sum + silence);
    waits.fold(silent, |sum, span| sum + span.lasts())
}

/// How long the line is silent after a reply with which something is done, while the
/// customer is there, and from when.
fn silence_after(scenario: &Scenario, call: &Call, said: &Said) -> Option<(Moment, Duration)> {
    let (Speaker::Trainee(reply), false) = (said.by, said.after_call) else { return None };
    let takes = scenario.contact(call.contact).reply(reply).takes;
    let gone = call.gone.map_or(said.until, |(at, _)| at.min(said.until));
    let from = said.until - takes;
    let silence = gone.since(from);
    (takes > Duration::ZERO && silence > Duration::ZERO).then_some((from, silence))
}

/// The line is silent meanwhile.
const fn is_silence(doing: Doing) -> bool {
    !matches!(doing, Doing::Nothing)
}

impl Replay {
    /// What a customer lived through in one of their calls, in order of time.
    pub fn seen(&self, scenario: &Scenario, seat: usize, call: usize) -> Vec<(Moment, Seen)> {
        let call = &self.seats[seat].calls[call];
        let mut seen: Vec<(Moment, Seen)> = Vec::new();
        for span in &call.spans {
            let lasts = span.lasts();
            let what = match (span.part, is_silence(span.doing)) {
                (Part::Waiting, _) => Seen::Waits(lasts),
                (Part::Hold, _) => Seen::Holds(lasts),
                (Part::CallBack, _) => Seen::AwaitsCall(lasts),
                (Part::Colleague, _) => Seen::Colleague(lasts),
                (Part::Talk, true) => Seen::Silence(lasts),
                (Part::Talk, false) | (Part::AfterCall | Part::Tray, _) => continue,
            };
            seen.push((span.from, what));
        }
        let gone = call.gone.map(|(at, _)| at);
        let there = |at: Moment| gone.is_none_or(|gone| at <= gone);
        for said in call.said.iter().filter(|said| there(said.at)) {
            let what = match (said.by, said.after_call, said.reaction) {
                (Speaker::Customer, false, reaction) => Seen::Says { reaction, text: said.text },
                // Their last words; what lies on the desk afterwards they do not see.
                (Speaker::Customer, true, Some(text)) => Seen::Says { reaction: None, text },
                (Speaker::Trainee(_), false, _) => Seen::Hears(said.text),
                (Speaker::Customer, true, None) | (Speaker::Trainee(_), true, _) => continue,
            };
            seen.push((said.at, what));
            let silence = silence_after(scenario, call, said);
            seen.extend(silence.map(|(from, silence)| (from, Seen::Silence(silence))));
        }
        let contact = scenario.contact(call.contact);
        for made in call.promises.iter().filter(|made| there(made.at)) {
            let text = contact.promises[made.promise.index()].words;
            seen.push((made.at, Seen::Promised { text, written: made.written }));
        }
        seen.extend(call.gone.map(|(at, how)| (at, Seen::Goes(how))));
        // What begins at the same moment stays in the order above; who goes, goes last.
        seen.sort_by_key(|(at, what)| (*at, matches!(what, Seen::Goes(_))));
        seen
    }
}
