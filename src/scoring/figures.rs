//! Operational figures: beside the marks, never blended in.
//!
//! Owns [`Figures`]. Shares are in thousandths (percent × 10), times in
//! milliseconds, marks in milli-points; a share or mean of nothing is none.

use std::collections::{BTreeMap, BTreeSet};

use crate::rubric::CriticalClass;
use crate::scenario::checked::{self, Contact, ContactId, Target};
use crate::scenario::source::Instinct;
use crate::shift::event::{CallerId, Event, What, Why};
use crate::vocab::{Channel, Duration, Moment, Outcome};

use super::contact::ContactScore;
use super::record::ContactRecord;

pub mod rows;

/// Within what an answer counts for the service level if the plan names no target.
pub const SERVICE_LEVEL_WITHIN: Duration = Duration::from_seconds(20);

/// A customer's mark that counts as satisfied: 3.5 and more, which a person
/// would tick as 4 or 5 of 5.
pub const TOP_TWO_FROM_MILLI: u16 = 3_500;

/// What became of lunch.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum LunchBreak {
    /// None was planned, or its time has not come.
    #[default]
    Ahead,
    /// Taken.
    Taken,
    /// Its time passed.
    Missed,
}

/// The figures of a shift.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Figures {
    /// Who waited for the desk, colleagues included; whoever rang again counts
    /// again, who writes a mail does not wait.
    pub offered: u32,
    /// Answered by the trainee or a colleague.
    pub answered: u32,
    /// Hung up while waiting.
    pub abandoned: u32,
    /// Still waiting when the desk was closed.
    pub turned_away: u32,
    /// Within what an answer counts for the service level.
    pub service_level_within: Duration,
    /// Answered within that time, of all offered.
    pub service_level_permille: Option<u32>,
    /// Hung up, of all offered.
    pub abandoned_permille: Option<u32>,
    /// Mean wait of those who were answered (ASA).
    pub speed_of_answer: Option<Duration>,
    /// Contacts that the trainee answered and closed.
    pub handled: u32,
    /// Mean talk, hold and wrap-up time of those (AHT).
    pub handle_time: Option<Duration>,
    /// Talk time, all contacts together.
    pub talk: Duration,
    /// Hold time, all contacts together.
    pub hold: Duration,
    /// Wrap-up time, all contacts together.
    pub wrap_up: Duration,
    /// Settled at the first contact, of all handled (FCR): the first attempt, an
    /// outcome that settles the matter (see [`settles`]), and nothing that brings
    /// the customer back.
    pub first_contact_permille: Option<u32>,
    /// The customers' mean mark, 1000 to 5000.
    pub csat_milli: Option<u32>,
    /// Marks from [`TOP_TWO_FROM_MILLI`] on, of all marks.
    pub csat_top_two_permille: Option<u32>,
    /// Contacts without a critical error of the class, of all handled:
    /// business-, customer-, compliance-critical.
    pub accuracy_permille: [Option<u32>; 3],
    /// People who asked for somebody in charge.
    pub escalated: u32,
    /// Handed over with an introduction, and without a word.
    pub transferred: (u32, u32),
    /// How often the other desk was asked.
    pub asked: u32,
    /// How long that took.
    pub asking: Duration,
    /// How often an article was read.
    pub looked_up: u32,
    /// How long that took.
    pub looking_up: Duration,
    /// Lunch.
    pub lunch: LunchBreak,
    /// Orders.
    pub orders: u32,
    /// Promises made.
    pub promised: u32,
    /// Of those, in writing.
    pub promised_in_writing: u32,
    /// Of those, sooner than the company can do.
    pub promised_too_much: u32,
    /// Replies by a salesperson's reflex.
    pub closing_reflex: u32,
    /// Replies by a support person's reflex.
    pub troubleshooting_reflex: u32,
    /// People who came not for the first time.
    pub came_again: u32,
    /// Contacts of the trainee that bring the customer back.
    pub will_return: u32,
    /// Call-backs agreed, and missed.
    pub call_backs: (u32, u32),
    /// What became of internal requests. They lie in a tray: nobody waits in
    /// line, and none of them counts as offered.
    pub requests: Requests,
    /// Facts for the other desk that came to light.
    pub told: u32,
    /// Of those, handed on.
    pub handed_on: u32,
    /// Questions that the other desk could have spared the customer: those whose
    /// answer had been handed on, and those whose answer had not.
    pub asked_again: (u32, u32),
}

/// What became of internal requests.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Requests {
    /// Put on the tray.
    pub received: u32,
    /// Opened.
    pub opened: u32,
    /// How often one was put off.
    pub put_off: u32,
    /// Refused without a word.
    pub refused: u32,
    /// Taken to the boss.
    pub escalated: u32,
}

impl Figures {
    /// Contacts without a critical error of the class, in thousandths of all handled.
    pub fn accuracy_permille(&self, class: CriticalClass) -> Option<u32> {
        self.accuracy_permille[class as usize]
    }
}

/// The outcome settles what the person came for: done, ordered, dated with an
/// owner, or honestly declined.
pub const fn settles(outcome: Outcome) -> bool {
    matches!(outcome, Outcome::Solved | Outcome::Ordered | Outcome::Dated | Outcome::Declined)
}

/// Counts over all events, and over what was scored.
pub(super) fn figures(
    contacts: &[Contact],
    plan: &checked::Shift,
    events: &[Event],
    records: &[ContactRecord],
    scores: &[ContactScore],
) -> Figures {
    let within = plan.targets.iter().find_map(|target| match target {
        Target::ServiceLevel(_, within) => Some(*within),
        _ => None,
    });
    let mut tally = Tally::new(contacts, within.unwrap_or(SERVICE_LEVEL_WITHIN));
    for event in events {
        tally.take(*event);
    }
    let returning = std::mem::take(&mut tally.returning);
    let mut figures = tally.finish();
    count_records(&mut figures, contacts, records);
    count_scores(&mut figures, scores, &returning);
    count_marks(&mut figures, contacts, scores);
    figures
}

/// `part` of `whole` in thousandths, rounded down.
fn permille(part: u32, whole: u32) -> Option<u32> {
    let share = (u64::from(part) * 1_000).checked_div(u64::from(whole))?;
    u32::try_from(share).ok()
}

fn mean(sum: Duration, count: u32) -> Option<Duration> {
    sum.as_ms().checked_div(i64::from(count)).map(Duration::from_ms)
}

fn count_of(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

fn count_records(figures: &mut Figures, contacts: &[Contact], records: &[ContactRecord]) {
    for record in records {
        let contact = &contacts[record.contact.index()];
        for made in &record.promises {
            figures.promised += 1;
            figures.promised_in_writing += u32::from(made.written);
            let gap = contact.promises[made.promise.index()].gap_milli;
            figures.promised_too_much += u32::from(gap > 0);
        }
        for reply in record.steps.iter().filter_map(|step| step.reply) {
            match &contact.reply(reply).instinct {
                Some(Instinct::Closing) => figures.closing_reflex += 1,
                Some(Instinct::Troubleshooting) => figures.troubleshooting_reflex += 1,
                None => {}
            }
        }
    }
}

fn count_scores(figures: &mut Figures, scores: &[ContactScore], returning: &BTreeSet<CallerId>) {
    let handled = count_of(scores.len());
    figures.handled = handled;
    for score in scores {
        figures.talk += score.talk;
        figures.hold += score.hold;
        figures.wrap_up += score.wrap_up;
    }
    figures.handle_time = mean(figures.talk + figures.hold + figures.wrap_up, handled);
    let returns = |score: &ContactScore| returning.contains(&score.caller);
    let at_first = |score: &&ContactScore| score.attempt <= 1 && settles(score.outcome) && !returns(score);
    figures.first_contact_permille = permille(count_of(scores.iter().filter(at_first).count()), handled);
    figures.will_return = count_of(scores.iter().filter(|score| returns(score)).count());
    figures.orders = count_of(scores.iter().filter(|score| score.outcome == Outcome::Ordered).count());
    for class in [CriticalClass::Business, CriticalClass::Customer, CriticalClass::Compliance] {
        let clean = |score: &&ContactScore| score.criticals().all(|finding| finding.critical != Some(class));
        let clean = count_of(scores.iter().filter(clean).count());
        figures.accuracy_permille[class as usize] = permille(clean, handled);
    }
}

/// Customers fill in a survey; colleagues with a request do not.
fn count_marks(figures: &mut Figures, contacts: &[Contact], scores: &[ContactScore]) {
    let customers = scores.iter().filter(|score| contacts[score.contact.index()].request.is_none());
    let marks: Vec<u16> = customers.filter_map(|score| score.csat_milli).collect();
    let sum: u32 = marks.iter().copied().map(u32::from).sum();
    figures.csat_milli = sum.checked_div(count_of(marks.len()));
    let satisfied = marks.iter().filter(|mark| **mark >= TOP_TWO_FROM_MILLI).count();
    figures.csat_top_two_permille = permille(count_of(satisfied), count_of(marks.len()));
}

/// What is counted event by event.
struct Tally<'a> {
    contacts: &'a [Contact],
    figures: Figures,
    in_time: u32,
    waited: Duration,
    /// Who waits in line: not on a call-back, not by mail.
    waiting: BTreeSet<CallerId>,
    in_tray: BTreeSet<CallerId>,
    replied: BTreeMap<CallerId, Moment>,
    returning: BTreeSet<CallerId>,
}

impl<'a> Tally<'a> {
    fn new(contacts: &'a [Contact], within: Duration) -> Self {
        Self {
            contacts,
            figures: Figures { service_level_within: within, ..Figures::default() },
            in_time: 0,
            waited: Duration::ZERO,
            waiting: BTreeSet::new(),
            in_tray: BTreeSet::new(),
            replied: BTreeMap::new(),
            returning: BTreeSet::new(),
        }
    }

    fn take(&mut self, Event { at, what }: Event) {
        let figures = &mut self.figures;
        match what {
            What::Arrived { caller, contact, attempt, .. } => self.arrived(caller, contact, attempt),
            What::Answered { caller, waited, .. } | What::ColleagueAnswered { caller, waited, .. } => {
                self.answered(caller, waited);
            }
            What::Abandoned { caller, why, .. } => self.left(caller, why),
            What::Replied { caller, .. } => {
                self.replied.insert(caller, at);
            }
            What::Escalated { .. } => figures.escalated += 1,
            What::LookedUp { until, .. } => {
                figures.looked_up += 1;
                figures.looking_up += until.since(at);
            }
            What::Asked { until, .. } => {
                figures.asked += 1;
                figures.asking += until.since(at);
            }
            What::DeskAsked { caller, .. } => {
                figures.asked += 1;
                figures.asking += self.replied.get(&caller).map_or(Duration::ZERO, |since| at.since(*since));
            }
            What::Transferred { how, .. } => match how {
                crate::shift::Handover::Warm => figures.transferred.0 += 1,
                crate::shift::Handover::Cold => figures.transferred.1 += 1,
            },
            What::CallBackAgreed { .. } => figures.call_backs.0 += 1,
            What::CallBackMissed { .. } => figures.call_backs.1 += 1,
            What::WillReturn { caller, .. } => {
                self.returning.insert(caller);
            }
            What::LunchBegan => figures.lunch = LunchBreak::Taken,
            What::LunchMissed => figures.lunch = LunchBreak::Missed,
            _ => self.between_desks(what),
        }
    }

    /// What people of the company want of each other.
    fn between_desks(&mut self, what: What) {
        let figures = &mut self.figures;
        match what {
            What::Requested { caller, .. } => {
                figures.requests.received += 1;
                self.in_tray.insert(caller);
            }
            What::RequestPutOff { .. } => figures.requests.put_off += 1,
            What::RequestRefused { .. } => figures.requests.refused += 1,
            What::RequestEscalated { .. } => figures.requests.escalated += 1,
            What::Told { .. } => figures.told += 1,
            What::HandedOn { .. } => figures.handed_on += 1,
            What::AskedAgain { handed: true, .. } => figures.asked_again.0 += 1,
            What::AskedAgain { handed: false, .. } => figures.asked_again.1 += 1,
            _ => {}
        }
    }

    fn arrived(&mut self, caller: CallerId, contact: ContactId, attempt: u8) {
        self.figures.came_again += u32::from(attempt > 1);
        let contact = &self.contacts[contact.index()];
        if contact.channel != Channel::Mail && contact.request.is_none() {
            self.figures.offered += 1;
            self.waiting.insert(caller);
        }
    }

    fn answered(&mut self, caller: CallerId, waited: Duration) {
        self.figures.requests.opened += u32::from(self.in_tray.remove(&caller));
        if self.waiting.remove(&caller) {
            self.figures.answered += 1;
            self.waited += waited;
            self.in_time += u32::from(waited <= self.figures.service_level_within);
        }
    }

    fn left(&mut self, caller: CallerId, why: Why) {
        if self.waiting.remove(&caller) {
            match why {
                Why::Closed => self.figures.turned_away += 1,
                _ => self.figures.abandoned += 1,
            }
        }
    }

    fn finish(self) -> Figures {
        let Self { figures, in_time, waited, .. } = self;
        let (offered, answered) = (figures.offered, figures.answered);
        Figures {
            service_level_permille: permille(in_time, offered),
            abandoned_permille: permille(figures.abandoned, offered),
            speed_of_answer: mean(waited, answered),
            ..figures
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_of_nothing_is_none() {
        assert_eq!(permille(0, 0), None);
        assert_eq!(permille(2, 3), Some(666));
        assert_eq!(mean(Duration::from_ms(7), 2), Some(Duration::from_ms(3)));
        assert_eq!(mean(Duration::ZERO, 0), None);
    }

    #[test]
    fn an_honest_no_settles_a_matter_and_passing_on_does_not() {
        let settled: Vec<Outcome> =
            Outcome::ALL.iter().copied().filter(|outcome| settles(*outcome)).collect();
        assert_eq!(settled, [Outcome::Solved, Outcome::Ordered, Outcome::Dated, Outcome::Declined]);
    }
}
