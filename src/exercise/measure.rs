//! What a shift tells about its desk: the figures that predictions are held against.
//!
//! Owns [`Observed`]: a fold over the events of one finished shift. Times are
//! seconds, shares parts of 1. A figure of nothing is none.

use std::collections::BTreeSet;

use crate::scenario::checked::{ContactId, Figure};
use crate::scoring::{ShiftScore, score};
use crate::shift::before::Cause;
use crate::shift::event::Why;
use crate::shift::{CallerId, Event, Shift, What};
use crate::vocab::{Channel, Duration, Moment};

/// From this frustration on somebody is frustrated, in thousandths.
const FRUSTRATED_MILLI: u16 = 500;

/// The figures of one shift.
#[derive(Clone, Debug)]
pub struct Observed {
    values: Vec<Option<f64>>,
}

impl Observed {
    /// Of a finished shift.
    pub fn of(shift: &Shift) -> Self {
        let scenario = shift.scenario();
        let score = score(scenario, shift.plan(), shift.events());
        let mut counted = Counted::default();
        for event in shift.events() {
            counted.take(*event, shift);
        }
        let values = Figure::ALL.iter().map(|figure| value(*figure, &score, &counted)).collect();
        Self { values }
    }

    /// A figure, in its unit.
    pub fn figure(&self, figure: Figure) -> Option<f64> {
        self.values.get(figure as usize).copied().flatten()
    }
}

fn seconds(time: Duration) -> f64 {
    time.as_ms() as f64 / 1_000.0
}

/// A share of 1; none of nothing.
fn share(part: usize, whole: usize) -> Option<f64> {
    (whole > 0).then(|| part as f64 / whole as f64)
}

fn value(figure: Figure, score: &ShiftScore, counted: &Counted) -> Option<f64> {
    let figures = &score.figures;
    let handled = f64::from(figures.handled);
    let each = |time: Duration| (figures.handled > 0).then(|| seconds(time) / handled);
    let permille = |share: Option<u32>| share.map(|share| f64::from(share) / 1_000.0);
    let count = |count: usize| Some(count as f64);
    match figure {
        Figure::ContactsOffered => Some(f64::from(figures.offered)),
        Figure::ContactsHandled => Some(handled),
        Figure::DifferentMatters => count(counted.matters.len()),
        Figure::CameAgain => Some(f64::from(figures.came_again)),
        Figure::QuotesOfPromises => count(counted.promised.len()),
        Figure::Escalations => Some(f64::from(figures.escalated)),
        Figure::LongestQueue => count(counted.most_waiting),
        Figure::Orders => Some(f64::from(figures.orders)),
        Figure::HandleTime => figures.handle_time.map(seconds),
        Figure::TalkTime => each(figures.talk),
        Figure::WrapUpTime => each(figures.wrap_up),
        Figure::MeanWait => figures.speed_of_answer.map(seconds),
        Figure::LongestWait => (counted.arrived > 0).then(|| seconds(counted.longest_wait)),
        Figure::LunchTime => Some(seconds(counted.lunch)),
        Figure::AbandonedShare => permille(figures.abandoned_permille),
        Figure::AnsweredInTimeShare => permille(figures.service_level_permille),
        Figure::SettledAtOnceShare => permille(figures.first_contact_permille),
        Figure::CameAgainShare => share(counted.came_again, counted.arrived),
        Figure::BusyShare => {
            let open = counted.ended.since(counted.opened);
            let busy = figures.talk + figures.hold + figures.wrap_up;
            (open > Duration::ZERO).then(|| (seconds(busy) / seconds(open)).min(1.0))
        }
        Figure::FrustratedShare => share(counted.frustrated, counted.answered),
    }
}

/// What the desk's own figures do not have.
#[derive(Debug)]
struct Counted {
    opened: Moment,
    ended: Moment,
    /// Who waits in line: not by mail.
    waiting: BTreeSet<CallerId>,
    most_waiting: usize,
    longest_wait: Duration,
    arrived: usize,
    came_again: usize,
    /// Who comes because of a promise.
    promised: BTreeSet<CallerId>,
    answered: usize,
    frustrated: usize,
    matters: BTreeSet<ContactId>,
    lunch_began: Option<Moment>,
    lunch: Duration,
}

impl Default for Counted {
    fn default() -> Self {
        let start = Moment::from_ms(0);
        Self {
            opened: start,
            ended: start,
            waiting: BTreeSet::new(),
            most_waiting: 0,
            longest_wait: Duration::ZERO,
            arrived: 0,
            came_again: 0,
            promised: BTreeSet::new(),
            answered: 0,
            frustrated: 0,
            matters: BTreeSet::new(),
            lunch_began: None,
            lunch: Duration::ZERO,
        }
    }
}

impl Counted {
    fn take(&mut self, Event { at, what }: Event, shift: &Shift) {
        match what {
            What::Opened => self.opened = at,
            What::ShiftEnded => self.ended = at,
            What::Arrived { caller, contact, attempt, .. } => {
                let contact = shift.scenario().contact(contact);
                self.arrived += 1;
                self.came_again += usize::from(attempt > 1);
                if contact.start.from_ledger.is_some() {
                    self.promised.insert(caller);
                }
                if contact.channel != Channel::Mail {
                    self.waiting.insert(caller);
                    self.most_waiting = self.most_waiting.max(self.waiting.len());
                }
            }
            What::Answered { caller, waited, frustration, .. } => {
                self.left(caller, waited);
                self.answered += 1;
                self.frustrated += usize::from(frustration >= FRUSTRATED_MILLI);
                self.matters.insert(shift.caller(caller).contact);
            }
            What::CameBack { caller, cause: Cause::Promise(_) } => {
                self.promised.insert(caller);
            }
            What::ColleagueAnswered { caller, waited, .. } => self.left(caller, waited),
            What::Abandoned { caller, waited, why } => {
                let waited = if why == Why::Closed { Duration::ZERO } else { waited };
                self.left(caller, waited);
            }
            What::LunchBegan => self.lunch_began = Some(at),
            What::LunchEnded => {
                self.lunch = self.lunch_began.map_or(Duration::ZERO, |began| at.since(began));
            }
            _ => {}
        }
    }

    fn left(&mut self, caller: CallerId, waited: Duration) {
        if self.waiting.remove(&caller) {
            self.longest_wait = self.longest_wait.max(waited);
        }
    }
}
