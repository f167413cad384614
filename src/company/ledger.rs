//! The promise ledger: what was promised, in which words, and what came of it.
//!
//! Owns [`Ledger`], [`Entry`] and [`Standing`]. An entry is made by a reply,
//! corrected by a later one about the same thing in the same contact, put in
//! writing by a standing action, and settled by what the company can really do.
//! Made = kept + broken + open, always. Must not know who comes because of it.

use crate::scenario::checked::{ContactId, DeliverableId, PersonaId, Promise, PromiseId, ReplyId, Scenario};
use crate::shift::before::{Carried, Cause, Origin};
use crate::shift::event::{CallerId, What};
use crate::shift::{Event, Shift};
use crate::vocab::{Desk, Duration, Moment};

use super::causes::{Memory, gap_of_time, start_frustration, tickets_micro};

/// A day, in milliseconds: promises run on while nobody is at the desk.
const DAY_MS: i64 = 24 * 60 * 60 * 1_000;

/// Most entries: a ticket cites its entry by a 16-bit number.
const MOST_ENTRIES: usize = u16::MAX as usize;

/// A moment of a numbered day, as a length of time since midnight before day 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(i64);

impl Date {
    /// The moment of a day.
    pub const fn new(day: u16, at: Moment) -> Self {
        Self(day as i64 * DAY_MS + at.as_ms())
    }

    /// So much later.
    const fn plus(self, duration: Duration) -> Self {
        Self(self.0.saturating_add(duration.as_ms()))
    }

    /// The number of the day.
    pub const fn day(self) -> u16 {
        (self.0.div_euclid(DAY_MS)) as u16
    }

    /// The time of day.
    pub const fn at(self) -> Moment {
        Moment::from_ms(self.0.rem_euclid(DAY_MS))
    }
}

/// How a promise stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Standing {
    /// Its time has not come.
    Open,
    /// Done within the time.
    Kept,
    /// Not done within the time.
    Broken,
}

/// What was said at one moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Said {
    /// When.
    pub at: Moment,
    /// The promise of the contact, with its words.
    pub promise: PromiseId,
    /// The reply that made it.
    pub reply: ReplyId,
}

/// A ticket that a promise caused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ticket {
    /// On which day it came in.
    pub day: u16,
    /// With which contact; none if a colleague took it at a desk where the
    /// trainee did not sit.
    pub contact: Option<ContactId>,
}

/// One promise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its number in the ledger, for ever.
    pub number: u16,
    /// In which of the shifts that were entered here, counted from 0: two shifts
    /// may have the same day and desk.
    pub shift: usize,
    /// On which day it was made.
    pub day: u16,
    /// At which desk.
    pub desk: Desk,
    /// In which contact.
    pub contact: ContactId,
    /// To which caller of that day.
    pub caller: CallerId,
    /// As whom.
    pub persona: PersonaId,
    /// The call in which their matter began.
    pub origin: Origin,
    /// What was promised.
    pub what: DeliverableId,
    /// What was said: the first words, and every correction.
    pub said: Vec<Said>,
    /// It is in writing.
    pub written: bool,
    /// How long it was promised to take; without a number, a quarter of the real time.
    pub promised: Duration,
    /// How long it really takes.
    pub real: Duration,
    /// When the words that count were said.
    pub said_last: Moment,
    /// How many new people the customer has had to do with since.
    pub contact_changes: u16,
    /// How it stands.
    pub standing: Standing,
    /// τ when it was settled, in millionths: what its tickets were spawned from.
    pub caused_micro: u32,
    /// The tickets that it caused.
    pub tickets: Vec<Ticket>,
}

impl Entry {
    /// The words that count: those of the last correction.
    pub fn promise(&self) -> PromiseId {
        self.said.last().map_or(PromiseId(0), |said| said.promise)
    }

    /// How it is remembered by now.
    pub const fn memory(&self) -> Memory {
        if self.written { Memory::Written } else { Memory::Spoken { contact_changes: self.contact_changes } }
    }

    /// How far it is from what can be done, 0 to 1.
    pub fn gap(&self) -> f64 {
        gap_of_time(self.real, self.promised)
    }

    /// The promise as it is remembered by now: what was only spoken grows with
    /// every change of the contact person, so that less time is remembered.
    pub fn remembered(&self) -> Duration {
        self.memory().remembered(self.promised)
    }

    /// Until when it was promised.
    pub const fn due(&self) -> Date {
        self.made().plus(self.promised)
    }

    /// When it is really done.
    pub const fn done(&self) -> Date {
        self.made().plus(self.real)
    }

    /// When the words that count were said.
    const fn made(&self) -> Date {
        Date::new(self.day, self.said_last)
    }

    /// The customer coming back with a contact because of it. What counts for their
    /// mood is what is remembered.
    pub fn comes_back(&self, at: Moment, contact: ContactId) -> Carried {
        let frustration = start_frustration(gap_of_time(self.real, self.remembered()));
        Carried {
            at,
            contact,
            persona: self.persona,
            attempt: 2,
            cause: Cause::Promise(self.number),
            promise: Some((self.contact, self.promise())),
            origin: Some(self.origin),
            frustration_milli: Some((frustration * 1_000.0 + 0.5) as u16),
            for_trainee: false,
        }
    }

    /// The tickets that such a promise causes on average, in millionths.
    pub fn tickets_micro(&self) -> u32 {
        tickets_micro(self.gap(), self.memory())
    }
}

/// Every promise of the trainee, in the order in which they were made.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ledger {
    entries: Vec<Entry>,
    /// How many whole shifts have been entered.
    shifts: usize,
}

impl Ledger {
    /// All entries.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// An entry by its number.
    pub fn entry(&self, number: u16) -> Option<&Entry> {
        self.entries.get(usize::from(number))
    }

    /// How many stand so.
    pub fn count(&self, standing: Standing) -> usize {
        self.entries.iter().filter(|entry| entry.standing == standing).count()
    }

    /// Every ticket that was caused.
    pub fn tickets(&self) -> usize {
        self.entries.iter().map(|entry| entry.tickets.len()).sum()
    }

    /// Enters what a shift's events promise.
    pub fn record(&mut self, shift: &Shift, day: u16) {
        let first_of_day = self.entries.len();
        for event in shift.events() {
            self.enter(shift, day, first_of_day, event);
        }
        self.shifts += 1;
    }

    /// Enters what one event promises or changes.
    pub(super) fn enter(&mut self, shift: &Shift, day: u16, first_of_day: usize, event: &Event) {
        match event.what {
            What::Answered { caller, .. } => {
                // Whoever promised it is not the one who answers now.
                let persona = shift.caller(caller).persona;
                let named = shift.scenario().persona(persona).crowd_weight.is_none();
                let scenario = shift.scenario();
                let earlier = self.entries[..first_of_day].iter_mut();
                let theirs = |entry: &&mut Entry| named && scenario.is_same_customer(entry.persona, persona);
                earlier.filter(theirs).for_each(one_more_person);
            }
            What::Promised { caller, promise, reply, written } => {
                let said = Said { at: event.at, promise, reply };
                self.promised(shift, day, first_of_day, caller, said, written);
            }
            What::PutInWriting { caller, promise } => {
                let of = |entry: &&mut Entry| entry.caller == caller && entry.promise() == promise;
                if let Some(entry) = self.entries[first_of_day..].iter_mut().find(of) {
                    entry.written = true;
                }
            }
            What::Transferred { caller, .. } => {
                let of = self.entries[first_of_day..].iter_mut().filter(|entry| entry.caller == caller);
                of.for_each(one_more_person);
            }
            _ => {}
        }
    }

    fn promised(
        &mut self,
        shift: &Shift,
        day: u16,
        first_of_day: usize,
        caller: CallerId,
        said: Said,
        written: bool,
    ) {
        let scenario = shift.scenario();
        let who = shift.caller(caller);
        let made = &scenario.contact(who.contact).promises[said.promise.index()];
        let (promised, real) = terms(scenario, made);
        let same = |entry: &&mut Entry| entry.caller == caller && entry.what == made.what;
        if let Some(entry) = self.entries[first_of_day..].iter_mut().find(same) {
            entry.said.push(said);
            // What is in writing stays in writing; the new words are what is written.
            entry.written |= written;
            (entry.promised, entry.real) = (promised, real);
            entry.said_last = said.at;
            return;
        }
        if self.entries.len() >= MOST_ENTRIES {
            return;
        }
        self.entries.push(Entry {
            number: self.entries.len() as u16,
            shift: self.shifts,
            day,
            desk: scenario.shift(shift.plan()).desk,
            contact: who.contact,
            caller,
            persona: who.persona,
            origin: who.origin,
            what: made.what,
            said: vec![said],
            written,
            promised,
            real,
            said_last: said.at,
            contact_changes: 0,
            standing: Standing::Open,
            caused_micro: 0,
            tickets: Vec::new(),
        });
    }

    /// Settles what is due by then; the numbers of what was settled, in order.
    pub(super) fn settle(&mut self, now: Date) -> Vec<u16> {
        let mut settled = Vec::new();
        for entry in self.entries.iter_mut().filter(|entry| entry.standing == Standing::Open) {
            let standing = if entry.done() <= entry.due() && entry.done() <= now {
                Standing::Kept
            } else if entry.due() < entry.done() && entry.due() <= now {
                Standing::Broken
            } else {
                continue;
            };
            entry.standing = standing;
            settled.push(entry.number);
        }
        settled
    }

    pub(super) fn entry_mut(&mut self, number: u16) -> Option<&mut Entry> {
        self.entries.get_mut(usize::from(number))
    }
}

fn one_more_person(entry: &mut Entry) {
    entry.contact_changes = entry.contact_changes.saturating_add(1);
}

/// How long something was promised to take, and really takes.
fn terms(scenario: &Scenario, made: &Promise) -> (Duration, Duration) {
    let real = scenario.company().deliverables[made.what.index()].1;
    // Without a number the customer expects a quarter of the real time: the gap
    // of 'soon' is two thirds, and log₂ 4 / 3 is two thirds.
    let promised = made.within.unwrap_or_else(|| Duration::from_ms(real.as_ms() / 4));
    (promised, real)
}
