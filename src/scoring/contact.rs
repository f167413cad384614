//! One contact's mark, with a finding for every lost point.
//!
//! Owns [`ContactScore`] and [`Finding`]. Works on small inputs: the contact, the
//! rubric fitted to it, and its record. Must not know moods or other contacts.

use serde::{Deserialize, Serialize};

use crate::rubric::{
    CheckedRubric, Commission, ContactRubric, CriticalClass, Loss, LossId, Mark, Obligation,
};
use crate::scenario::checked::{Contact, ContactId, PersonaId, ReplyId, TurnId, as_range};
use crate::shift::event::{CallerId, Source};
use crate::vocab::{Duration, Outcome, Tag};

use super::due::is_due;
use super::evidence::{Evidence, EvidenceSet, Kept};
use super::offer::missed_at;
use super::record::{ContactRecord, Step};
use super::rule;

/// The gap of an over-promise whose promise names no time, in thousandths
/// (design default: a promise of a quarter of the real time).
pub const GAP_WITHOUT_TIME_MILLI: u16 = 667;

/// What kind of finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum FindingKind {
    /// Something expected did not happen.
    Omission,
    /// Something happened that costs points.
    Commission,
    /// A critical error: reported on its own, caps the contact, cannot be repaired.
    Critical,
    /// Something happened that costs points, and was put right in part.
    Repaired,
}

/// When an obligation was due at the latest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Deadline {
    /// While the person was there.
    Parted,
    /// Before the wrap-up was finished.
    Closed,
}

impl Deadline {
    /// The deadline of an obligation: what is written or passed on can be done
    /// in the wrap-up, the rest needs the person.
    pub const fn of(tag: Tag) -> Self {
        match tag {
            Tag::Notes
            | Tag::CauseTag
            | Tag::RelayToSales
            | Tag::ThanksPassedOn
            | Tag::ContextForSupport
            | Tag::PromiseLogged => Self::Closed,
            _ => Self::Parted,
        }
    }
}

/// A line of the scenario.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Line {
    /// The contact.
    pub contact: ContactId,
    /// The turn; none if nobody spoke.
    pub turn: Option<TurnId>,
    /// The reply; none if an action or silence was the answer.
    pub reply: Option<ReplyId>,
}

impl Line {
    fn of_step(contact: ContactId, step: &Step) -> Self {
        Self { contact, turn: Some(step.turn), reply: step.reply }
    }

    fn of_evidence(id: ContactId, contact: &Contact, evidence: &Evidence) -> Self {
        match evidence.source {
            Source::Reply(reply) => {
                Self { contact: id, turn: Some(contact.turn_of(reply)), reply: Some(reply) }
            }
            Source::Action(_) => Self { contact: id, turn: evidence.turn, reply: None },
        }
    }

    /// The line's name, `contact/turn/reply` as far as there is one. `contact`
    /// is the one that the line names.
    pub fn path(&self, contact: &Contact) -> String {
        let turn = self.turn.map(|turn| contact.turn(turn).id.as_str());
        let reply = self.reply.map(|reply| contact.reply(reply).id.as_str());
        let parts: Vec<&str> = std::iter::once(contact.id.as_str()).chain(turn).chain(reply).collect();
        parts.join("/")
    }
}

/// Why points were lost.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What kind.
    pub kind: FindingKind,
    /// The obligation or commission.
    pub tag: Tag,
    /// The dimension that it burdens, as an index into the rubric's.
    pub dimension: Option<u8>,
    /// Of a critical error: its class.
    pub critical: Option<CriticalClass>,
    /// Of an omission: until when it could have been met.
    pub deadline: Option<Deadline>,
    /// What was taken within the dimension, in milli-points.
    pub lost_milli: i64,
    /// What the cap took beyond that and cites this critical error for, in milli-points.
    pub cap_lost_milli: i64,
    /// The number of the event that it cites.
    pub event: u32,
    /// The line of the scenario behind the event: of an omission the reply that
    /// was given instead.
    pub line: Line,
    /// The rule, as the rubric prints it: `resolution.correct-fact −12`.
    pub rule: String,
}

/// An obligation that was met.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Met {
    /// Which.
    pub tag: Tag,
    /// In which dimension, as an index into the rubric's.
    pub dimension: u8,
    /// The number of the first event that met it.
    pub event: u32,
    /// The line behind the event.
    pub line: Line,
}

/// How one contact was handled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContactScore {
    /// Whose.
    pub caller: CallerId,
    /// Which contact.
    pub contact: ContactId,
    /// As whom they called.
    pub persona: Option<PersonaId>,
    /// How often they had contacted the company about it, this time included.
    pub attempt: u8,
    /// How it ended.
    pub outcome: Outcome,
    /// The quality, with what each dimension could cost and did.
    pub mark: Mark,
    /// Everything that lost points or is critical, in the order of events.
    pub findings: Vec<Finding>,
    /// The obligations that were met, in the rubric's order.
    pub met: Vec<Met>,
    /// The mark that the customer would give, 1000 to 5000; none if they were
    /// not with this seat when it ended.
    pub csat_milli: Option<u16>,
    /// How long they had waited.
    pub waited: Duration,
    /// Talk time.
    pub talk: Duration,
    /// Hold time.
    pub hold: Duration,
    /// Wrap-up time.
    pub wrap_up: Duration,
    /// The number of the event of the first answer.
    pub answered: u32,
    /// The number of the event that closed it.
    pub closed: u32,
}

impl ContactScore {
    /// Marks a record of `contact` by the rubric fitted to it. Dimensions and
    /// rules are named by `rubric`, from which `fitted` was made.
    pub fn of(
        contact: &Contact,
        rubric: &CheckedRubric,
        fitted: &ContactRubric,
        record: &ContactRecord,
    ) -> Self {
        let set: EvidenceSet = record.evidence.iter().copied().collect();
        let desk = Desk { contact, fitted, record, set: &set };
        let charges = desk.charges();
        let losses: Vec<Loss> = charges.iter().map(|charge| charge.loss).collect();
        let mark = Mark::of(&losses, fitted.budgets(), fitted.caps());
        let mut findings: Vec<Finding> =
            charges.into_iter().map(|charge| charge.into_finding(rubric, &mark)).collect();
        findings.sort_by_key(|finding| finding.event);
        let closing = record.closing;
        Self {
            caller: record.caller,
            contact: record.contact,
            persona: record.persona,
            attempt: record.attempt,
            outcome: closing.outcome,
            mark,
            findings,
            met: desk.met(),
            csat_milli: closing.csat_milli,
            waited: record.waited,
            talk: closing.talk,
            hold: closing.hold,
            wrap_up: closing.wrap_up,
            answered: record.answered,
            closed: closing.event,
        }
    }

    /// The critical errors, in the order of events.
    pub fn criticals(&self) -> impl Iterator<Item = &Finding> {
        self.findings.iter().filter(|finding| finding.kind == FindingKind::Critical)
    }

    /// Talk, hold and wrap-up time together.
    pub fn handle(&self) -> Duration {
        self.talk + self.hold + self.wrap_up
    }
}

/// A loss, with what a finding says of it.
struct Charge {
    loss: Loss,
    tag: Tag,
    kind: FindingKind,
    line: Line,
}

impl Charge {
    fn into_finding(self, rubric: &CheckedRubric, mark: &Mark) -> Finding {
        let cited = mark.cited.iter().find(|(id, _)| *id == self.loss.id);
        let by_cap = mark.cap_citation.filter(|(id, _)| *id == self.loss.id);
        Finding {
            kind: self.kind,
            tag: self.tag,
            dimension: self.loss.dimension,
            critical: self.loss.critical,
            deadline: (self.kind == FindingKind::Omission).then(|| Deadline::of(self.tag)),
            lost_milli: cited.map_or(0, |(_, milli)| *milli),
            cap_lost_milli: by_cap.map_or(0, |(_, milli)| milli),
            event: self.loss.event,
            line: self.line,
            rule: rule::cite(rubric, self.tag),
        }
    }
}

/// What one contact's marking looks at.
struct Desk<'a> {
    contact: &'a Contact,
    fitted: &'a ContactRubric,
    record: &'a ContactRecord,
    set: &'a EvidenceSet,
}

impl Desk<'_> {
    /// Every loss: obligations by their place in the rubric, then commissions
    /// in the order of events. Ids follow that order.
    fn charges(&self) -> Vec<Charge> {
        let obligations = self.fitted.obligations();
        let omitted = |obligation: &&Obligation| {
            self.set.meets(obligation.tag, &self.contact.needs).is_none()
                && is_due(self.contact, self.record, obligation.tag)
        };
        let omissions = (0_u32..)
            .zip(obligations)
            .filter(|(_, obligation)| omitted(obligation))
            .map(|(id, obligation)| self.omission(LossId(id), obligation));
        let first_id =
            u32::try_from(obligations.len()).expect("a rubric has fewer obligations than there are tags");
        let committed = self.set.all().iter().filter(|kept| !kept.first.repairs);
        let commissions = committed
            .filter_map(|kept| Some((kept, self.fitted.commission(kept.first.tag)?)))
            .zip(first_id..)
            .filter_map(|((kept, commission), id)| self.commission(LossId(id), kept, commission));
        omissions.chain(commissions).collect()
    }

    fn omission(&self, id: LossId, obligation: &Obligation) -> Charge {
        let (event, line) = self.missing(obligation.tag);
        let loss = Loss {
            id,
            dimension: Some(obligation.dimension),
            milli: obligation.milli,
            repaired_percent: 0,
            critical: None,
            event,
        };
        Charge { loss, tag: obligation.tag, kind: FindingKind::Omission, line }
    }

    /// The event where an obligation could have been met, with its line: the
    /// first step that offered it, otherwise the last step before its deadline,
    /// otherwise the deadline itself.
    fn missing(&self, tag: Tag) -> (u32, Line) {
        let (record, contact) = (self.record, self.record.contact);
        let parted = record.parted.unwrap_or(record.closing.event);
        let deadline = match Deadline::of(tag) {
            Deadline::Parted => parted,
            Deadline::Closed => record.closing.event,
        };
        let last = || record.steps.iter().rfind(|step| step.event <= deadline);
        match missed_at(self.contact, record, tag).or_else(last) {
            Some(step) => (step.event, Line::of_step(contact, step)),
            None => (deadline, Line { contact, turn: None, reply: None }),
        }
    }

    /// `None` if it costs nothing: an over-promise that the company can keep.
    fn commission(&self, id: LossId, kept: &Kept, commission: &Commission) -> Option<Charge> {
        let evidence = &kept.first;
        let milli = commission.milli_at(self.gap_milli(evidence.source));
        if milli == 0 && commission.critical.is_none() {
            return None;
        }
        let repaired = commission.critical.is_none() && self.set.is_repaired(kept);
        let kind = match (commission.critical, repaired) {
            (Some(_), _) => FindingKind::Critical,
            (None, true) => FindingKind::Repaired,
            (None, false) => FindingKind::Commission,
        };
        let loss = Loss {
            id,
            dimension: commission.dimension,
            milli,
            repaired_percent: if repaired { self.fitted.repair_percent() } else { 0 },
            critical: commission.critical,
            event: evidence.event,
        };
        let line = Line::of_evidence(self.record.contact, self.contact, evidence);
        Some(Charge { loss, tag: evidence.tag, kind, line })
    }

    /// The largest gap among the promises with a time that the same reply makes.
    fn gap_milli(&self, source: Source) -> u16 {
        let Source::Reply(reply) = source else {
            return GAP_WITHOUT_TIME_MILLI;
        };
        let promises = &self.contact.promises[as_range(&self.contact.reply(reply).promises)];
        let timed = promises.iter().filter(|promise| promise.within.is_some());
        timed.map(|promise| promise.gap_milli).max().unwrap_or(GAP_WITHOUT_TIME_MILLI)
    }

    fn met(&self) -> Vec<Met> {
        let obligations = self.fitted.obligations().iter();
        obligations
            .filter_map(|obligation| {
                let evidence = self.set.meets(obligation.tag, &self.contact.needs)?;
                Some(Met {
                    tag: obligation.tag,
                    dimension: obligation.dimension,
                    event: evidence.event,
                    line: Line::of_evidence(self.record.contact, self.contact, evidence),
                })
            })
            .collect()
    }
}

#[cfg(test)]
mod tests;
