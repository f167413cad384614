//! Where a missing obligation could have been met.
//!
//! Owns [`missed_at`]: the step of a talk that a missing obligation cites. Must
//! not know points.
//!
//! Events say what was replied, not what was on offer, so a reply's condition is
//! judged from the record: flags, knowledge, promises, the clock and the wait
//! are certain; moods and what happened before the shift are not, and such a
//! reply is cited only if no other could have met the obligation.

use crate::scenario::checked::{Cond, CondId, Contact, ReplyId};
use crate::vocab::Tag;

use super::evidence::counts;
use super::record::{ContactRecord, Step};

/// The step at which the obligation could first have been met: the first that
/// certainly offered a reply with the tag, otherwise the first that perhaps did.
pub fn missed_at<'a>(contact: &Contact, record: &'a ContactRecord, tag: Tag) -> Option<&'a Step> {
    let offered = |step: &&Step| offers(contact, record, step, tag);
    let mut steps = record.steps.iter();
    let certain = steps.find(|step| offered(step) == Some(true));
    certain.or_else(|| record.steps.iter().find(|step| offered(step).is_none()))
}

/// Whether a step offered a reply that meets the obligation; `None` if that
/// cannot be told.
fn offers(contact: &Contact, record: &ContactRecord, step: &Step, tag: Tag) -> Option<bool> {
    let mut answers =
        contact.replies_of(step.turn).filter(|&reply| would_meet(contact, reply, tag)).map(|reply| {
            let reply = contact.reply(reply);
            reply.when.map_or(Some(true), |cond| Judge { contact, record, step }.holds(cond))
        });
    any_of(&mut answers)
}

fn would_meet(contact: &Contact, reply: ReplyId, tag: Tag) -> bool {
    let shown = contact.shown_by(reply).iter();
    let mut shown = shown.filter(|shown| !shown.repairs && shown.tag == tag);
    shown.any(|shown| counts(tag, shown.article, &contact.needs))
}

/// One is true, or all are false, or it cannot be told.
fn any_of(answers: &mut dyn Iterator<Item = Option<bool>>) -> Option<bool> {
    let mut certain = true;
    for answer in answers {
        match answer {
            Some(true) => return Some(true),
            Some(false) => {}
            None => certain = false,
        }
    }
    certain.then_some(false)
}

struct Judge<'a> {
    contact: &'a Contact,
    record: &'a ContactRecord,
    step: &'a Step,
}

impl Judge<'_> {
    fn holds(&self, cond: CondId) -> Option<bool> {
        let step = self.step;
        let not = |answer: Option<bool>| answer.map(|holds| !holds);
        match &self.contact.conds[cond.index()] {
            Cond::Flag(flags) => Some(step.flags & flags == *flags),
            Cond::Knows(articles) => Some(step.knows & articles == *articles),
            Cond::Not(inner) => not(self.holds(*inner)),
            Cond::Any(conds) => any_of(&mut conds.iter().map(|&cond| self.holds(cond))),
            Cond::All(conds) => not(any_of(&mut conds.iter().map(|&cond| not(self.holds(cond))))),
            Cond::WaitedAtLeast(wait) => Some(self.record.waited >= *wait),
            Cond::TimeAtLeast(time) => Some(step.at >= *time),
            Cond::Promised(what) => self.promised(*what).then_some(true),
            Cond::NothingPromised(what) => self.promised(*what).then_some(false),
            Cond::Slot(slot) => Some(usize::from(*slot) < self.contact.slots.len()),
            Cond::ContactsAtLeast(count) => Some(u32::from(self.record.attempt) >= *count),
            Cond::FrustrationAtLeast(_)
            | Cond::TrustAtLeast(_)
            | Cond::TrustBelow(_)
            | Cond::Ledger { .. }
            | Cond::Earlier(..)
            | Cond::Handed(..)
            | Cond::GoodwillAtLeast(..)
            | Cond::GoodwillBelow(..)
            | Cond::ContactChangesAtLeast(_)
            | Cond::DayAtLeast(_) => None,
        }
    }

    fn promised(&self, what: crate::scenario::checked::DeliverableId) -> bool {
        let promises = self.contact.promises.iter().enumerate();
        let mut made = promises.filter(|(index, _)| self.step.promised >> index & 1 == 1);
        made.any(|(_, promise)| promise.what == what)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::checked::TurnId;
    use crate::scoring::sample::{Sample, record_of};
    use crate::vocab::Moment;

    fn step(event: u32, turn: u16, reply: u16, flags: u64) -> Step {
        let at = Moment::from_ms(i64::from(event) * 1_000);
        Step { event, at, turn: TurnId(turn), reply: Some(ReplyId(reply)), flags, knows: 0, promised: 0 }
    }

    /// Two turns; the good reply of the first is on offer under a condition.
    fn sample(cond: Cond) -> Contact {
        let mut sample = Sample::support();
        let first = sample.turn("first");
        let when = sample.cond(cond);
        sample.reply(first, "feel", &[Tag::NamesFeeling]);
        sample.last_reply().when = Some(when);
        sample.reply(first, "lights", &[Tag::OpenQuestion]);
        let second = sample.turn("second");
        sample.reply(second, "feel-late", &[Tag::NamesFeeling]);
        sample.reply(second, "bye", &[]);
        sample.contact()
    }

    fn missed(cond: Cond, flags: u64) -> Option<u32> {
        let contact = sample(cond);
        let mut record = record_of(9);
        record.steps = vec![step(2, 0, 1, flags), step(5, 1, 3, flags)];
        missed_at(&contact, &record, Tag::NamesFeeling).map(|step| step.event)
    }

    #[test]
    fn the_first_turn_that_offered_it_is_cited() {
        assert_eq!(missed(Cond::Flag(1), 1), Some(2));
        assert_eq!(missed(Cond::TimeAtLeast(Moment::from_ms(1_500)), 0), Some(2));
    }

    #[test]
    fn what_was_not_on_offer_is_not_held_against_anybody() {
        assert_eq!(missed(Cond::Flag(1), 0), Some(5));
        assert_eq!(missed(Cond::Knows(1), 0), Some(5));
        // A mood is not in the record: the certain offer is cited.
        assert_eq!(missed(Cond::TrustAtLeast(0.5), 0), Some(5));
    }

    #[test]
    fn a_perhaps_is_cited_only_where_nothing_is_certain() {
        let contact = sample(Cond::TrustAtLeast(0.5));
        let mut record = record_of(9);
        record.steps = vec![step(2, 0, 1, 0)];
        let at = missed_at(&contact, &record, Tag::NamesFeeling);
        assert_eq!(at.map(|step| step.event), Some(2));
        assert_eq!(missed_at(&contact, &record, Tag::Impact), None);
    }
}
