//! The thread: from a reply to a promise to the ticket that came of it.
//!
//! Owns [`Thread`]. The ledger knows what was promised and what became of it; here it is
//! found in the recordings who came because of it, on which day, at which desk. Must
//! not know how a thread is drawn or told.

use crate::company::Ledger;
use crate::company::ledger::{Entry, Standing};
use crate::scenario::checked::{ContactId, PersonaId, PromiseId, ReplyId};
use crate::scenario::strings::TextId;
use crate::shift::before::Cause;
use crate::shift::event::CallerId;
use crate::shift::{Shift, What};
use crate::vocab::{Desk, Moment};

/// A played shift with the number of its day.
#[derive(Clone, Copy, Debug)]
pub struct OfDay<'a> {
    /// The number of the day.
    pub day: u16,
    /// The shift.
    pub shift: &'a Shift,
}

/// Words of a promise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Words {
    /// When they were said.
    pub at: Moment,
    /// By which reply.
    pub reply: ReplyId,
    /// Which promise of the contact.
    pub promise: PromiseId,
    /// The words.
    pub text: TextId,
}

/// Somebody who came because of a promise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ticket {
    /// In a shift that is here.
    Here {
        /// Which shift, by its place.
        seat: usize,
        /// Who came because of it.
        caller: CallerId,
        /// When they came.
        at: Moment,
        /// The call in which they were answered: theirs, or a later one of the same
        /// matter, if they gave up first.
        answered_as: Option<CallerId>,
    },
    /// Where nobody played.
    Elsewhere {
        /// On which day.
        day: u16,
    },
}

/// From reply to promise to ticket.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Thread {
    /// The number of the promise in the ledger.
    pub number: u16,
    /// In which shift it was made, by its place.
    pub seat: usize,
    /// On which day.
    pub day: u16,
    /// At which desk.
    pub desk: Desk,
    /// To which caller.
    pub caller: CallerId,
    /// As whom.
    pub persona: PersonaId,
    /// In which contact.
    pub contact: ContactId,
    /// The first words, and every correction.
    pub words: Vec<Words>,
    /// It is in writing.
    pub written: bool,
    /// What became of it.
    pub standing: Standing,
    /// Who came because of it.
    pub tickets: Vec<Ticket>,
}

/// The threads of all promises of a ledger, in the order in which they were made.
pub fn threads(ledger: &Ledger, days: &[OfDay<'_>]) -> Vec<Thread> {
    ledger.entries().iter().map(|entry| thread(entry, days)).collect()
}

fn thread(entry: &Entry, days: &[OfDay<'_>]) -> Thread {
    let scenario = days.first().map(|day| day.shift.scenario());
    let text = |promise: PromiseId| {
        scenario.map_or(TextId(0), |scenario| scenario.contact(entry.contact).promises[promise.index()].words)
    };
    let words = entry.said.iter().map(|said| Words {
        at: said.at,
        reply: said.reply,
        promise: said.promise,
        text: text(said.promise),
    });
    Thread {
        number: entry.number,
        seat: entry.shift,
        day: entry.day,
        desk: entry.desk,
        caller: entry.caller,
        persona: entry.persona,
        contact: entry.contact,
        words: words.collect(),
        written: entry.written,
        standing: entry.standing,
        tickets: tickets(entry, days),
    }
}

/// The tickets of an entry in the order in which they came in; of two seats of one day
/// also who came within the hour and stands in no evening yet.
pub fn tickets(entry: &Entry, days: &[OfDay<'_>]) -> Vec<Ticket> {
    let mut met = met(entry, days);
    let mut tickets = Vec::new();
    for ticket in &entry.tickets {
        let theirs = |&(seat, caller): &(usize, CallerId)| {
            let here = days[seat];
            here.day == ticket.day && Some(here.shift.caller(caller).contact) == ticket.contact
        };
        match met.iter().position(theirs) {
            Some(place) => tickets.push(here(days, met.remove(place))),
            None => tickets.push(Ticket::Elsewhere { day: ticket.day }),
        }
    }
    tickets.extend(met.into_iter().map(|one| here(days, one)));
    tickets
}

fn here(days: &[OfDay<'_>], (seat, caller): (usize, CallerId)) -> Ticket {
    let shift = days[seat].shift;
    let came = shift.events().iter().find_map(|event| match event.what {
        What::Arrived { caller: who, .. } if who == caller => Some(event.at),
        _ => None,
    });
    let at = came.unwrap_or(shift.caller(caller).arrived);
    Ticket::Here { seat, caller, at, answered_as: answered_as(shift, caller) }
}

/// Who came because of an entry: shift and caller, in order. The number is the entry's
/// in the recording that it is in; who came must fit as well.
fn met(entry: &Entry, days: &[OfDay<'_>]) -> Vec<(usize, CallerId)> {
    let mut met = Vec::new();
    for (seat, day) in days.iter().enumerate() {
        met.extend(day.shift.events().iter().filter_map(|event| match event.what {
            What::CameBack { caller, cause: Cause::Promise(number) }
                if number == entry.number && fits(entry, day.shift, caller) =>
            {
                Some((seat, caller))
            }
            _ => None,
        }));
    }
    met
}

/// Who came quotes what the entry promises, and is whom it was promised to.
fn fits(entry: &Entry, shift: &Shift, caller: CallerId) -> bool {
    let scenario = shift.scenario();
    let who = shift.caller(caller);
    let what = match who.quoted {
        Some(promise) => Some(promise.what),
        None => scenario.contact(who.contact).start.from_ledger,
    };
    let same = who.origin == entry.origin || scenario.is_same_customer(who.persona, entry.persona);
    what == Some(entry.what) && same
}

/// The call of the same matter that was answered: theirs, or the one in which they rang
/// again, at the moment at which they were to.
pub fn answered_as(shift: &Shift, who: CallerId) -> Option<CallerId> {
    let events = shift.events();
    let mut who = who;
    loop {
        if events.iter().any(|event| matches!(event.what, What::Answered { caller, .. } if caller == who)) {
            return Some(who);
        }
        let due = events.iter().find_map(|event| match event.what {
            What::WillReturn { caller, due, .. } if caller == who => due,
            _ => None,
        })?;
        let (contact, origin) = (shift.caller(who).contact, shift.caller(who).origin);
        who = events.iter().find_map(|event| match event.what {
            What::Arrived { caller, contact: with, .. } => {
                let again = event.at == due && caller > who && with == contact;
                (again && shift.caller(caller).origin == origin).then_some(caller)
            }
            _ => None,
        })?;
    }
}
