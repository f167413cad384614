//! Two seats of one company day on one clock: what is done at one desk arrives
//! at the other within the same hour.
//!
//! Owns [`Exchange`], one seat's end of what passes between the two, and
//! [`Message`]. The seats run apart and only tell each other how far their
//! clocks are. Whatever a seat does at a moment t takes effect at the other seat
//! at t + [`LOOKAHEAD`], neither earlier nor later; so a seat that has heard 'my
//! clock is h' knows everything that takes effect before h + lookahead, and may
//! let its own clock go that far and no farther (conservative synchronisation
//! after Chandy, Misra and Bryant). In which pieces and how late the messages
//! come makes no difference to what happens, only to how long one seat waits.
//!
//! Only what one desk does to the *other* passes here: sales promises, and the
//! callers reach support; support loses a customer, and sales hears of it; both
//! hand facts on. What a desk does to itself waits for the evening, as always.
//! Must not know how messages travel.

use std::collections::BTreeMap;

use crate::scenario::checked::{Comes, ContactId, FactId, Scenario, ShiftId};
use crate::shift::before::{Carried, Cause, planned_arrival};
use crate::shift::event::{CallerId, What};
use crate::shift::rng::{Purpose, Stream, stream};
use crate::shift::{Command, Event, Phase, Shift};
use crate::vocab::{Desk, Duration, Moment, Outcome};

use super::causes::{Diffusion, MICRO};
use super::days::brought::{FOR_TRAINEE, HEARD_MILLI, anybody, filler};
use super::ledger::{Entry, Ledger};

/// How long anything takes from one desk to the other (design default). The
/// longer, the less the seats wait for each other.
pub const LOOKAHEAD: Duration = Duration::from_seconds(10 * 60);

/// Somebody comes so many seconds after the words at the earliest, and at the
/// latest: within the hour (design default).
const SOONEST: u32 = 15 * 60;
const LATEST: u32 = 50 * 60;

/// The smallest step of a clock.
const TICK: Duration = Duration::from_ms(1);
/// The clock of a seat of which nothing has been heard.
const BEFORE_ALL: Moment = Moment::from_ms(i64::MIN / 2);
/// The clock of a seat that sends nothing more.
const AFTER_ALL: Moment = Moment::from_ms(i64::MAX / 2);

/// Streams of the company by number: below are those of days.
const WORD_OF_MOUTH: u32 = 1 << 16;
const TICKETS: u32 = 1 << 17;

/// What one seat tells the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Message {
    /// The sender's clock: nothing that it did before is still to come.
    Clock(Moment),
    /// At that moment something was done for which somebody comes.
    Comes(Moment, Carried),
    /// At that moment a fact was handed on.
    Fact(Moment, ContactId, FactId),
    /// The sender sends nothing more. With a number, it has gone on alone, and
    /// counts so many messages of the other seat.
    End(Moment, Option<u32>),
}

impl Message {
    /// The sender's clock.
    pub const fn at(self) -> Moment {
        match self {
            Self::Clock(at) | Self::Comes(at, _) | Self::Fact(at, ..) | Self::End(at, _) => at,
        }
    }
}

/// A message that cannot be: its sender said before that its clock was later, or
/// that it would send nothing more.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the other seat says something of {at}, but its clock already showed {clock}")]
pub struct TooLate {
    /// When it was done, as it says.
    pub at: Moment,
    /// What its clock showed.
    pub clock: Moment,
}

/// What came of letting time pass.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Passed {
    /// The clock shows what it should, or the shift is over.
    There,
    /// The other seat has sent this; the clock shows when it took effect.
    Received(Command),
    /// The other seat has to go on first.
    Waits,
}

/// One seat's end of the exchange.
#[derive(Clone, Debug)]
pub struct Exchange {
    desk: Desk,
    /// What the other seat's clock shows at least.
    heard: Moment,
    /// The other seat has ended.
    ended: bool,
    /// So many messages of the other seat were heard.
    count: u32,
    /// What takes effect when: by moment, then in the order of sending.
    inbox: BTreeMap<(Moment, u32), Command>,
    outbox: Vec<Message>,
    /// The clock that was told last.
    told: Moment,
    /// The end was told, or this seat has gone on alone.
    closed: bool,
    seen: usize,
    ledger: Ledger,
    asked: Vec<u16>,
    tickets: Diffusion,
    word_of_mouth: Diffusion,
    lost: u32,
    sent: usize,
}

impl Exchange {
    /// The end of a seat whose shift has just been opened.
    pub fn new(shift: &Shift) -> Self {
        Self {
            desk: shift.scenario().shift(shift.plan()).desk,
            heard: BEFORE_ALL,
            ended: false,
            count: 0,
            inbox: BTreeMap::new(),
            outbox: Vec::new(),
            told: BEFORE_ALL,
            closed: false,
            seen: 0,
            ledger: Ledger::default(),
            asked: Vec::new(),
            tickets: Diffusion::default(),
            word_of_mouth: Diffusion::default(),
            lost: 0,
            sent: 0,
        }
    }

    // --- hearing ------------------------------------------------------------

    /// Hears the other seat's next message.
    ///
    /// # Errors
    /// A message from before what the other seat's clock has shown.
    pub fn hear(&mut self, message: Message) -> Result<(), TooLate> {
        if self.closed && self.ended {
            return Ok(()); // gone on alone: it counts no more
        }
        let at = message.at();
        if at < self.heard {
            return Err(TooLate { at, clock: self.heard });
        }
        self.heard = at;
        self.count += 1;
        let effect = at + LOOKAHEAD;
        match message {
            Message::Clock(_) => {}
            Message::Comes(_, who) => {
                self.inbox.insert((effect, self.count), Command::Receive(who));
            }
            Message::Fact(_, contact, fact) => {
                self.inbox.insert((effect, self.count), Command::ReceiveFact(contact, fact));
            }
            Message::End(..) => {
                self.heard = AFTER_ALL;
                self.ended = true;
            }
        }
        Ok(())
    }

    /// What the other seat's clock shows at least; none if it has not been heard
    /// of, or has ended.
    pub fn other_clock(&self) -> Option<Moment> {
        (BEFORE_ALL < self.heard && !self.ended).then_some(self.heard)
    }

    /// The other seat has ended, or this one has gone on alone.
    pub fn has_ended(&self) -> bool {
        self.ended
    }

    /// The farthest that this seat's clock may show.
    pub fn may_show(&self) -> Moment {
        // What takes effect in the same millisecond may still be on its way.
        self.heard + LOOKAHEAD - TICK
    }

    // --- time ---------------------------------------------------------------

    /// Lets the shift's time pass up to `to`, as far as the other seat allows, and
    /// only up to what it has sent.
    pub fn pass(&mut self, shift: &mut Shift, to: Moment) -> Passed {
        let limit = self.may_show().min(to);
        while shift.phase() != Phase::Ended && shift.now() <= limit {
            let next = self.inbox.first_key_value().map(|((at, _), _)| (*at).max(shift.now()));
            let Some(at) = next.filter(|at| *at <= limit) else {
                shift.advance_to(limit);
                break;
            };
            let Some((_, command)) = self.inbox.pop_first() else { break };
            // A desk that has closed, or has had enough, refuses it; so be it.
            if shift.apply(at, command).is_ok() {
                self.look(shift);
                return Passed::Received(command);
            }
        }
        self.look(shift);
        let there = shift.phase() == Phase::Ended || (to <= limit && shift.now() >= to);
        if there { Passed::There } else { Passed::Waits }
    }

    /// What is to be told to the other seat. The clock is told only if it shows
    /// this much more than when it was told last; the end is told once.
    pub fn tell(&mut self, shift: &Shift, step: Duration) -> Vec<Message> {
        self.look(shift);
        if self.closed {
            return Vec::new();
        }
        let mut told = std::mem::take(&mut self.outbox);
        let now = shift.now();
        if let Some(last) = told.last() {
            self.told = last.at();
        }
        if shift.phase() == Phase::Ended {
            told.push(Message::End(now, None));
            self.closed = true;
        } else if self.told < now && self.told + step <= now {
            told.push(Message::Clock(now));
            self.told = now;
        }
        told
    }

    /// Goes on alone: the other seat has ended for this one, and this one for the
    /// other. What the other seat said so far still counts.
    pub fn go_on_alone(&mut self, shift: &Shift) -> Vec<Message> {
        let mut told = self.tell(shift, TICK);
        if !self.closed {
            told.push(Message::End(shift.now(), Some(self.count)));
        }
        (self.closed, self.ended, self.heard) = (true, true, AFTER_ALL);
        told
    }

    // --- what is done here and felt there -----------------------------------

    /// Reads what has happened since the last look.
    fn look(&mut self, shift: &Shift) {
        let new = &shift.events()[self.seen..];
        self.seen = shift.events().len();
        for event in new {
            self.ledger.enter(shift, 0, 0, event);
            match event.what {
                What::HandedOn { caller, fact } => {
                    let contact = shift.caller(caller).contact;
                    self.outbox.push(Message::Fact(event.at, contact, fact));
                }
                What::Closed { caller, outcome, .. } => self.closes(shift, event, caller, outcome),
                _ => {}
            }
        }
    }

    /// A contact is closed: the words that count have been said.
    fn closes(&mut self, shift: &Shift, event: &Event, caller: CallerId, outcome: Outcome) {
        let comers = match self.desk {
            Desk::Sales => self.ticket_holders(shift, event, caller),
            Desk::Support if outcome == Outcome::Lost && shift.contact_of(caller).request.is_none() => {
                self.listeners(shift, event)
            }
            Desk::Support => Vec::new(),
        };
        for mut who in comers {
            who.for_trainee = self.sent < FOR_TRAINEE;
            self.sent += 1;
            self.outbox.push(Message::Comes(event.at, who));
        }
    }

    /// Who comes to support because of what was promised to a caller.
    fn ticket_holders(&mut self, shift: &Shift, event: &Event, caller: CallerId) -> Vec<Carried> {
        let mut comers = Vec::new();
        for entry in self.ledger.entries() {
            if entry.caller != caller || self.asked.contains(&entry.number) {
                continue;
            }
            self.asked.push(entry.number);
            for _ in 0..self.tickets.spawn(entry.tickets_micro()) {
                comers.extend(ticket(shift, entry, event.at, comers.len()));
            }
        }
        comers
    }

    /// Who rings sales because a customer was lost at support.
    fn listeners(&mut self, shift: &Shift, event: &Event) -> Vec<Carried> {
        let mut comers = Vec::new();
        for _ in 0..self.word_of_mouth.spawn(MICRO) {
            let mut luck = stream(shift.seed(), Purpose::Company, WORD_OF_MOUTH | (self.lost & 0xffff));
            self.lost += 1;
            let scenario = shift.scenario();
            let contact = filler(scenario, Desk::Sales, &mut luck, |comes| *comes == Comes::WordOfMouth);
            let persona = anybody(scenario, &mut luck);
            let at = some_time_after(event.at, &mut luck);
            comers.extend(contact.zip(persona).map(|(contact, persona)| Carried {
                at,
                contact,
                persona,
                attempt: 1,
                cause: Cause::WordOfMouth,
                promise: None,
                origin: None,
                frustration_milli: Some(HEARD_MILLI),
                for_trainee: false,
            }));
        }
        comers
    }
}

/// One ticket of a promise: a filler for such tickets, or the written contact
/// that quotes it, if no plan brings it anyway. `several` have come of the same
/// contact already.
fn ticket(shift: &Shift, entry: &Entry, closed: Moment, several: usize) -> Option<Carried> {
    let several = u32::try_from(several).unwrap_or(0) & 0xff;
    let index = TICKETS | several << 18 | u32::from(entry.number);
    let mut luck = stream(shift.seed(), Purpose::Company, index);
    let scenario = shift.scenario();
    let fits = |comes: &Comes| matches!(comes, Comes::Ticket(of) if of.contains(&entry.what));
    let contact = filler(scenario, Desk::Support, &mut luck, fits).or_else(|| twin(scenario, entry))?;
    // Counted from the words, but nobody comes before the other desk can know.
    let at = some_time_after(entry.said_last, &mut luck).max(closed + LOOKAHEAD);
    Some(entry.comes_back(at, contact))
}

/// The written contact of the same person that quotes such a promise.
fn twin(scenario: &Scenario, entry: &Entry) -> Option<ContactId> {
    let planned = |id| {
        let mut plans = (0..=u16::MAX).map(ShiftId).take(scenario.shifts().len());
        plans.any(|plan| planned_arrival(scenario, plan, id).is_some())
    };
    let contacts = (0..=u16::MAX).map(ContactId).zip(scenario.contacts());
    let mut twins = contacts.filter(|(id, contact)| {
        contact.desk == Desk::Support
            && contact.start.from_ledger == Some(entry.what)
            && contact.persona == Some(entry.persona)
            && !planned(*id)
    });
    twins.next().map(|(id, _)| id)
}

/// Between a quarter of an hour and fifty minutes later.
fn some_time_after(moment: Moment, luck: &mut Stream) -> Moment {
    let seconds = SOONEST + luck.below(LATEST - SOONEST + 1);
    moment + Duration::from_seconds(i64::from(seconds))
}
