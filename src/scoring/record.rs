//! What the events say about one contact, from the answer to the close.
//!
//! Owns [`ContactRecord`] and the single pass that makes records. Must not know
//! rubrics or points.

use std::collections::BTreeMap;

use crate::scenario::checked::{Contact, ContactId, Flags, Knowledge, PersonaId, PromiseId, ReplyId, TurnId};
use crate::shift::event::{CallerId, Event, What, Why};
use crate::vocab::{Duration, Moment, Outcome};

use super::evidence::Evidence;

/// One step of the talk: a line of the person, and the reply that it got.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// The reply's event; without a reply, the line's.
    pub event: u32,
    /// When that was.
    pub at: Moment,
    /// The turn.
    pub turn: TurnId,
    /// The reply; none if silence, an action or the end came first.
    pub reply: Option<ReplyId>,
    /// The contact's flags that were up before it.
    pub flags: Flags,
    /// The articles that the trainee knew.
    pub knows: Knowledge,
    /// The promises made before it, one bit each.
    pub promised: u64,
}

/// A promise that was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Made {
    /// Which.
    pub promise: PromiseId,
    /// The first event.
    pub event: u32,
    /// In writing, at once or later.
    pub written: bool,
}

/// How a contact was closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Closing {
    /// The event after which nothing more could be shown.
    pub event: u32,
    /// How it ended.
    pub outcome: Outcome,
    /// Talk time.
    pub talk: Duration,
    /// Hold time.
    pub hold: Duration,
    /// Wrap-up time.
    pub wrap_up: Duration,
    /// The trainee's share of the talking, in percent, if it was measured.
    pub pitch_percent: Option<u8>,
    /// The mark that the customer would give, in thousandths, if they were asked.
    pub csat_milli: Option<u16>,
}

/// One contact that the trainee answered, once it is closed.
#[derive(Clone, Debug, PartialEq)]
pub struct ContactRecord {
    /// Whose.
    pub caller: CallerId,
    /// Which contact.
    pub contact: ContactId,
    /// As whom they called.
    pub persona: Option<PersonaId>,
    /// How often they had contacted the company about it when they arrived.
    pub attempt: u8,
    /// How long they had waited in the queue before they were answered last.
    pub waited: Duration,
    /// The event of the first answer.
    pub answered: u32,
    /// The talk, step by step, the wrap-up included.
    pub steps: Vec<Step>,
    /// What was shown and taken back, not yet as a set.
    pub evidence: Vec<Evidence>,
    /// The promises, each once, in the order in which they were made.
    pub promises: Vec<Made>,
    /// They were on hold, or left waiting while the trainee looked something up or
    /// asked a colleague.
    pub kept_waiting: bool,
    /// They were put through to somebody else.
    pub handed_over: bool,
    /// The event with which the person had gone.
    pub parted: Option<u32>,
    /// How it was closed.
    pub closing: Closing,
}

/// The closed contacts that the trainee answered, in the order of closing.
///
/// A contact whose call-back was missed and whom nobody of this seat answered
/// again closes when they give up (lost) or a colleague answers (passed on):
/// not calling back is no way out of the record. What is still open at the end
/// of the events is left out.
pub fn read(contacts: &[Contact], events: &[Event]) -> Vec<ContactRecord> {
    let mut reader = Reader { contacts, open: BTreeMap::new(), knows: 0, closed: Vec::new() };
    for (index, event) in (0_u32..).zip(events) {
        reader.take(index, *event);
    }
    reader.closed
}

struct Reader<'a> {
    contacts: &'a [Contact],
    open: BTreeMap<CallerId, Open>,
    knows: Knowledge,
    closed: Vec<ContactRecord>,
}

/// A contact that is not closed yet.
struct Open {
    record: ContactRecord,
    answered: bool,
    /// A line that nobody has replied to yet.
    pending: Option<Step>,
    flags: Flags,
    promised: u64,
    /// When the trainee took them up last, unless they were let go since.
    since: Option<Moment>,
    /// The time with them so far, holds included.
    with_them: Duration,
    held: Duration,
}

impl Open {
    fn arrived(caller: CallerId, contact: ContactId, persona: PersonaId, attempt: u8) -> Self {
        let closing = Closing {
            event: 0,
            outcome: Outcome::Open,
            talk: Duration::ZERO,
            hold: Duration::ZERO,
            wrap_up: Duration::ZERO,
            pitch_percent: None,
            csat_milli: None,
        };
        Self {
            record: ContactRecord {
                caller,
                contact,
                persona: Some(persona),
                attempt,
                waited: Duration::ZERO,
                answered: 0,
                steps: Vec::new(),
                evidence: Vec::new(),
                promises: Vec::new(),
                kept_waiting: false,
                handed_over: false,
                parted: None,
                closing,
            },
            answered: false,
            pending: None,
            flags: 0,
            promised: 0,
            since: None,
            with_them: Duration::ZERO,
            held: Duration::ZERO,
        }
    }

    /// A line that got no reply is a step of its own.
    fn settle_pending(&mut self) {
        self.record.steps.extend(self.pending.take());
    }

    /// The last words of a person who goes are no turn that could be answered.
    fn goes(&mut self, at: Moment) {
        if self.pending.is_some_and(|step| step.at == at) {
            self.pending = None;
        }
        self.settle_pending();
    }

    fn turn(&self) -> Option<TurnId> {
        let last = || self.record.steps.last().map(|step| step.turn);
        self.pending.map(|step| step.turn).or_else(last)
    }

    /// Closed without a word of this seat.
    fn never_called_back(&self, event: u32, outcome: Outcome) -> Closing {
        Closing {
            event,
            outcome,
            talk: Duration::from_ms((self.with_them.as_ms() - self.held.as_ms()).max(0)),
            hold: self.held,
            wrap_up: Duration::ZERO,
            pitch_percent: None,
            csat_milli: None,
        }
    }

    fn let_go(&mut self, at: Moment) {
        if let Some(since) = self.since.take() {
            self.with_them += at.since(since);
        }
    }
}

impl Reader<'_> {
    fn take(&mut self, index: u32, event: Event) {
        let Event { at, what } = event;
        match what {
            What::Arrived { caller, contact, persona, attempt, .. } => {
                self.open.entry(caller).or_insert_with(|| Open::arrived(caller, contact, persona, attempt));
            }
            What::Learned { article, .. } => self.knows |= 1 << article.0,
            What::Answered { caller, waited, .. } => self.answered(caller, index, at, waited),
            What::Spoke { caller, turn, .. } => self.spoke(caller, index, at, turn),
            What::Replied { caller, reply, .. } => self.replied(caller, index, at, reply),
            What::Showed { caller, tag, article, source } => self.with(caller, |open| {
                let turn = open.turn();
                open.record.evidence.push(Evidence {
                    event: index,
                    repairs: false,
                    tag,
                    article,
                    source,
                    turn,
                });
            }),
            What::Repaired { caller, tag, source } => self.with(caller, |open| {
                let turn = open.turn();
                let evidence = Evidence { event: index, repairs: true, tag, article: None, source, turn };
                open.record.evidence.push(evidence);
            }),
            What::Promised { caller, promise, written, .. } => self.promised(caller, index, promise, written),
            What::PutInWriting { caller, promise } => self.with(caller, |open| {
                let made = open.record.promises.iter_mut().find(|made| made.promise == promise);
                if let Some(made) = made {
                    made.written = true;
                }
            }),
            What::PlacedOnHold { caller, .. } => self.with(caller, |open| open.record.kept_waiting = true),
            What::LookedUp { .. } | What::Asked { .. } => self.leaves_waiting(),
            What::Transferred { caller, .. } => self.with(caller, |open| open.record.handed_over = true),
            What::Resumed { caller, held } => self.with(caller, |open| open.held += held),
            What::CallBackAgreed { caller, .. } => self.with(caller, |open| open.let_go(at)),
            What::Parted { caller } => self.with(caller, |open| {
                open.goes(at);
                open.record.parted = Some(index);
            }),
            What::Ended { caller, .. } => self.with(caller, |open| open.goes(at)),
            What::Closed { caller, outcome, talk, hold, wrap_up, pitch_percent, csat_milli } => {
                let (pitch_percent, csat_milli) = (Some(pitch_percent), Some(csat_milli));
                let closing =
                    Closing { event: index, outcome, talk, hold, wrap_up, pitch_percent, csat_milli };
                self.close(caller, at, |_| closing);
            }
            What::Abandoned { caller, why, .. } => {
                let outcome = if why == Why::Closed { Outcome::Open } else { Outcome::Lost };
                self.close(caller, at, |open| open.never_called_back(index, outcome));
            }
            What::ColleagueAnswered { caller, .. } => {
                self.close(caller, at, |open| open.never_called_back(index, Outcome::PassedOn));
            }
            _ => {}
        }
    }

    fn with(&mut self, caller: CallerId, step: impl FnOnce(&mut Open)) {
        if let Some(open) = self.open.get_mut(&caller) {
            step(open);
        }
    }

    /// Whoever is on the line hears nothing for a while.
    fn leaves_waiting(&mut self) {
        for open in self.open.values_mut() {
            let on_line = open.since.is_some() && open.record.parted.is_none();
            open.record.kept_waiting |= on_line;
        }
    }

    fn answered(&mut self, caller: CallerId, index: u32, at: Moment, waited: Duration) {
        self.with(caller, |open| {
            if !open.answered {
                open.answered = true;
                open.record.answered = index;
            }
            if waited > Duration::ZERO {
                open.record.waited = waited;
            }
            open.since = Some(at);
        });
    }

    fn spoke(&mut self, caller: CallerId, index: u32, at: Moment, turn: TurnId) {
        let knows = self.knows;
        self.with(caller, |open| {
            open.settle_pending();
            let (flags, promised) = (open.flags, open.promised);
            open.pending = Some(Step { event: index, at, turn, reply: None, flags, knows, promised });
        });
    }

    fn replied(&mut self, caller: CallerId, index: u32, at: Moment, reply: ReplyId) {
        let (contacts, knows) = (self.contacts, self.knows);
        self.with(caller, |open| {
            let contact = &contacts[open.record.contact.index()];
            let said = contact.reply(reply);
            open.pending = None;
            open.record.steps.push(Step {
                event: index,
                at,
                turn: said.turn,
                reply: Some(reply),
                flags: open.flags,
                knows,
                promised: open.promised,
            });
            open.flags = open.flags & !said.clears | said.sets;
        });
    }

    fn promised(&mut self, caller: CallerId, index: u32, promise: PromiseId, written: bool) {
        self.with(caller, |open| {
            open.promised |= 1 << promise.0;
            let earlier = open.record.promises.iter_mut().find(|made| made.promise == promise);
            match earlier {
                Some(made) => made.written |= written,
                None => open.record.promises.push(Made { promise, event: index, written }),
            }
        });
    }

    fn close(&mut self, caller: CallerId, at: Moment, closing: impl FnOnce(&Open) -> Closing) {
        let Some(mut open) = self.open.remove(&caller).filter(|open| open.answered) else {
            return;
        };
        open.goes(at);
        open.let_go(at);
        open.record.closing = closing(&open);
        self.closed.push(open.record);
    }
}
