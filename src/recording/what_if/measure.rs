//! What a run came to: for one customer, for the queue, for the other desk.
//!
//! Owns [`Run`]. A pure fold over the events of a shift that has ended, or of one that
//! has only come so far. Shares are in thousandths, moods too, marks in milli-points.
//! Must not know the other run.

use crate::company::Company;
use crate::company::days::Reason;
use crate::company::ledger::Standing;
use crate::scenario::checked::{ColleagueId, DeliverableId};
use crate::scenario::strings::TextId;
use crate::scoring::{ContactScore, Figures, score};
use crate::shift::event::Why;
use crate::shift::{CallerId, Phase, Shift, What};
use crate::vocab::{Desk, Duration, Moment, Outcome};

/// The longest that is waited for promises to fall due, in days.
const LONGEST_WAIT_DAYS: u16 = 1_000;

/// What a run came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// How far it came.
    pub at: Moment,
    /// The shift has ended.
    pub ended: bool,
    /// For the customer to whom the reply was given.
    pub customer: Customer,
    /// For everybody who came.
    pub queue: QueueSide,
    /// For the company, and so for the other desk.
    pub company: CompanySide,
}

/// A promise that was made to the customer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Promised {
    /// When.
    pub at: Moment,
    /// What.
    pub what: DeliverableId,
    /// In which words.
    pub words: TextId,
    /// In writing, at once or later.
    pub written: bool,
    /// How far it is from what the company can do.
    pub gap_milli: u16,
}

/// What became of the customer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Customer {
    /// How it ended; none if it has not.
    pub outcome: Option<Outcome>,
    /// They hung up, and why.
    pub hung_up: Option<Why>,
    /// They asked for somebody in charge.
    pub escalated: bool,
    /// How long they waited before they were answered.
    pub waited: Duration,
    /// How long they were on hold from the reply on.
    pub held: Duration,
    /// From the reply to when they were gone; none while they are there.
    pub until_gone: Option<Duration>,
    /// Frustration and trust as they went, or by now.
    pub mood: (u16, u16),
    /// The highest frustration since the reply.
    pub peak: u16,
    /// The mark of the contact; none if it was not closed.
    pub score: Option<ContactScore>,
    /// The promises of the contact.
    pub promises: Vec<Promised>,
    /// How often they rang again in this shift.
    pub rang_again: u32,
    /// They will come back: later in this shift, or another day (`Some(None)`).
    pub will_return: Option<Option<Moment>>,
}

/// What became of everybody who came.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QueueSide {
    /// The operational figures of the whole shift.
    pub figures: Figures,
    /// The mean of the contacts' marks.
    pub quality_milli: Option<i64>,
    /// The longest wait of all who waited in line.
    pub longest_wait: Duration,
    /// All waits together.
    pub waited: Duration,
}

/// Somebody who will come on another day, and how many of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WillCome {
    /// Why.
    pub reason: Reason,
    /// To which desk.
    pub desk: Desk,
    /// How many.
    pub count: u32,
}

/// What the shift leaves to the company.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CompanySide {
    /// Promises made.
    pub promises: u32,
    /// Of those, in writing.
    pub written: u32,
    /// Of those, done in time.
    pub kept: u32,
    /// Of those, not.
    pub broken: u32,
    /// Tickets that come of them, once all are due.
    pub tickets: u32,
    /// The same before rounding to whole tickets, in millionths.
    pub tickets_micro: u64,
    /// Who else comes back.
    pub will_come: Vec<WillCome>,
    /// Customers who were lost.
    pub lost: u32,
    /// What each colleague thinks of this desk in the evening, less the morning's; those
    /// for whom nothing changed are left out.
    pub goodwill_milli: Vec<(ColleagueId, i32)>,
}

impl Run {
    /// What a shift came to. `caller` is the customer to whom the reply was given;
    /// `from` is how many events there were before it.
    pub fn of(shift: &Shift, caller: CallerId, from: usize) -> Self {
        let scored = score(shift.scenario(), shift.plan(), shift.events());
        let (longest_wait, waited) = waits(shift);
        let of_caller = scored.contacts.iter().rfind(|contact| contact.caller == caller).cloned();
        Self {
            at: shift.now(),
            ended: shift.phase() == Phase::Ended,
            customer: Customer::of(shift, caller, from, of_caller),
            queue: QueueSide {
                figures: scored.figures,
                quality_milli: scored.quality_milli,
                longest_wait,
                waited,
            },
            company: CompanySide::of(shift),
        }
    }
}

/// The longest wait in line, and all of them together.
fn waits(shift: &Shift) -> (Duration, Duration) {
    let waits = shift.events().iter().filter_map(|event| match event.what {
        What::Answered { caller, waited, .. } => shift.contact_of(caller).request.is_none().then_some(waited),
        What::ColleagueAnswered { waited, .. } | What::Abandoned { waited, .. } => Some(waited),
        _ => None,
    });
    waits.fold((Duration::ZERO, Duration::ZERO), |(longest, sum), wait| (longest.max(wait), sum + wait))
}

impl Customer {
    fn of(shift: &Shift, who: CallerId, from: usize, score: Option<ContactScore>) -> Self {
        let events = shift.events();
        let since = events.get(from).map_or(shift.now(), |event| event.at);
        let mut customer = Self {
            outcome: None,
            hung_up: None,
            escalated: false,
            waited: Duration::ZERO,
            held: Duration::ZERO,
            until_gone: None,
            mood: (0, 0),
            peak: 0,
            score,
            promises: promises(shift, who),
            rang_again: rang_again(shift, who),
            will_return: None,
        };
        for (index, event) in events.iter().enumerate() {
            let after = index >= from;
            match event.what {
                What::Answered { caller, waited, frustration, trust } if caller == who => {
                    customer.waited = customer.waited.max(waited);
                    customer.feels(frustration, trust, after);
                }
                What::MoodChanged { caller, frustration, trust } if caller == who => {
                    customer.feels(frustration, trust, after);
                }
                What::Resumed { caller, held } if caller == who && after => customer.held += held,
                What::Escalated { caller } if caller == who => customer.escalated = true,
                What::HungUp { caller, why } if caller == who => {
                    customer.hung_up = Some(why);
                    customer.until_gone.get_or_insert(event.at.since(since));
                }
                What::Parted { caller } if caller == who && after => {
                    customer.until_gone = Some(event.at.since(since));
                }
                What::Ended { caller, outcome } if caller == who => customer.outcome = Some(outcome),
                What::WillReturn { caller, due, .. } if caller == who => customer.will_return = Some(due),
                _ => {}
            }
        }
        customer
    }

    fn feels(&mut self, frustration: u16, trust: u16, after: bool) {
        self.mood = (frustration, trust);
        // The mood in which the reply found them counts as well.
        self.peak = if after { self.peak.max(frustration) } else { frustration };
    }
}

fn promises(shift: &Shift, who: CallerId) -> Vec<Promised> {
    let contact = shift.contact_of(who);
    let mut made: Vec<(crate::scenario::checked::PromiseId, Promised)> = Vec::new();
    for event in shift.events() {
        match event.what {
            What::Promised { caller, promise, written, .. } if caller == who => {
                let described = &contact.promises[promise.index()];
                let promised = Promised {
                    at: event.at,
                    what: described.what,
                    words: described.words,
                    written,
                    gap_milli: described.gap_milli,
                };
                made.push((promise, promised));
            }
            What::PutInWriting { caller, promise } if caller == who => {
                let same = made.iter_mut().filter(|(known, _)| *known == promise);
                same.for_each(|(_, promised)| promised.written = true);
            }
            _ => {}
        }
    }
    made.into_iter().map(|(_, promised)| promised).collect()
}

/// How often somebody rang after this call because of the same matter.
fn rang_again(shift: &Shift, who: CallerId) -> u32 {
    let origin = shift.caller(who).origin;
    let later = shift.events().iter().filter(|event| match event.what {
        What::Arrived { caller, attempt, .. } => {
            let again = caller > who || (caller == who && attempt > 1);
            again && shift.caller(caller).origin == origin
        }
        _ => false,
    });
    u32::try_from(later.count()).unwrap_or(u32::MAX)
}

impl CompanySide {
    fn of(shift: &Shift) -> Self {
        let scenario = shift.scenario();
        let day = u16::try_from(shift.before().history.day).unwrap_or(1).max(1);
        let mut company = Company::as_of_morning(scenario, shift.before());
        company.evening(shift, day);
        let mut side = Self { lost: company.lost(), ..Self::default() };
        for owed in company.owed() {
            let same = |known: &&mut WillCome| (known.reason, known.desk) == (owed.reason, owed.desk);
            match side.will_come.iter_mut().find(same) {
                Some(known) => known.count += 1,
                None => {
                    side.will_come.push(WillCome { reason: owed.reason, desk: owed.desk, count: 1 });
                }
            }
        }
        side.will_come.sort_by_key(|known| (known.reason, known.desk));
        side.goodwill_milli = goodwill(shift, &company);
        let last = company.ledger().entries().iter().map(|entry| entry.due().max(entry.done()).day());
        let last = last.max().unwrap_or(day).saturating_add(1).min(day.saturating_add(LONGEST_WAIT_DAYS));
        company.wait_until(scenario, last);
        let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        let ledger = company.ledger();
        side.promises = count(ledger.entries().len());
        side.written = count(ledger.entries().iter().filter(|entry| entry.written).count());
        side.kept = count(ledger.count(Standing::Kept));
        side.broken = count(ledger.count(Standing::Broken));
        side.tickets = count(ledger.tickets());
        side.tickets_micro = ledger.entries().iter().map(|entry| u64::from(entry.tickets_micro())).sum();
        side
    }
}

/// What colleagues think of the desk in the evening, less the morning's.
fn goodwill(shift: &Shift, company: &Company) -> Vec<(ColleagueId, i32)> {
    let scenario = shift.scenario();
    let ids = (0..=u16::MAX).map(ColleagueId).take(scenario.colleagues().len());
    let change = |id: ColleagueId| {
        let evening = i32::from(company.colleague(id).goodwill.thousandths());
        let morning = i32::from(shift.before().history.goodwill_milli(scenario, id));
        (id, evening - morning)
    };
    ids.map(change).filter(|(_, change)| *change != 0).collect()
}
