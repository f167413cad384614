//! One contact, by search: can it be won, and is there a way back?
//!
//! Owns [`ContactFairness`]. Must not know shifts' queues or habits.

use serde::Serialize;

use crate::rubric::WHOLE_MILLI;
use crate::scenario::checked::{Contact, ContactId, ReplyId, Scenario, ShiftId};
use crate::vocab::Tag;

use super::super::coverage::lines;
use super::super::search::{Errand, Found, NODE_BUDGET};
use super::super::stage::{Lens, Stage};
use super::super::yardstick::{Tally, Yardstick, replies};
use super::dominated;
use super::finding::{Code, Finding, points};

/// What must still be within reach after one mistake that is not critical.
pub const WAY_BACK_MILLI: i64 = 70_000;

/// A search that gave up is tried once more with so many nodes.
const PATIENT_NODES: usize = 10 * NODE_BUDGET;

/// What a search of one contact found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ContactFairness {
    /// The contact.
    pub contact: String,
    /// The best mark there is, in milli-points; none if no way ends it.
    pub best_milli: Option<i64>,
    /// Nothing better exists; otherwise the search gave up.
    pub exact: bool,
    /// What the best way lacks.
    pub missing: Vec<Tag>,
    /// The best way, as lines of a plan.
    pub best_path: Vec<String>,
    /// The best mark for somebody who has read everything already.
    pub best_informed_milli: Option<i64>,
    /// The mistake after which least can be reached, and how much.
    pub worst_mistake: Option<(String, i64)>,
    /// How many mistakes were tried as the first one.
    pub mistakes: usize,
    /// How many replies another one dominates.
    pub dominated: usize,
}

/// Examines a contact as a plan, or no plan, brings it.
pub(super) fn examine(
    scenario: &Scenario,
    id: ContactId,
    plan: Option<ShiftId>,
) -> (ContactFairness, Vec<Finding>) {
    let contact = scenario.contact(id);
    let bench = Bench {
        scenario,
        contact,
        stage: Stage::new(scenario, id, plan),
        yardstick: Yardstick::new(contact),
        lens: Lens::new(contact),
    };
    let mut findings = Vec::new();
    let best = bench.best(None);
    findings.extend(bench.judge_best(best.as_ref()));
    let informed = bench.best_informed();
    findings.extend(bench.judge_informed(best.as_ref(), informed.as_ref()));
    let mistakes = bench.mistakes();
    findings.extend(mistakes.iter().filter_map(|mistake| bench.judge_mistake(mistake)));
    let dominated = dominated::find(scenario, id, plan, &bench.yardstick, &bench.lens);
    let worst = mistakes.iter().min_by_key(|mistake| mistake.best.quality_milli);
    let fairness = ContactFairness {
        contact: contact.id.clone(),
        best_milli: best.as_ref().map(|best| best.quality_milli),
        exact: best.as_ref().is_some_and(|best| best.exact),
        missing: best.iter().flat_map(|best| bench.yardstick.missing(contact, best.tally)).collect(),
        best_path: best.as_ref().map_or_else(Vec::new, |best| bench.path(best)),
        best_informed_milli: informed.map(|informed| informed.quality_milli),
        worst_mistake: worst.map(|worst| (name(contact, worst.reply), worst.best.quality_milli)),
        mistakes: mistakes.len(),
        dominated: dominated.iter().filter(|found| found.code == Code::DominatedReply).count(),
    };
    findings.extend(dominated);
    (fairness, findings)
}

/// A first mistake, and the best that can follow it.
struct Mistake {
    reply: ReplyId,
    best: Found,
}

struct Bench<'a> {
    scenario: &'a Scenario,
    contact: &'a Contact,
    stage: Stage<'a>,
    yardstick: Yardstick,
    lens: Lens,
}

impl Bench<'_> {
    fn errand<'b>(&'b self, stage: &'b Stage<'b>, first_slip: Option<ReplyId>, nodes: usize) -> Errand<'b> {
        Errand { setting: stage.setting(), yardstick: &self.yardstick, lens: &self.lens, nodes, first_slip }
    }

    fn best_on(&self, stage: &Stage<'_>, first_slip: Option<ReplyId>) -> Option<Found> {
        let search = |nodes| self.errand(stage, first_slip, nodes).best(stage.opening(), Tally::default());
        let found = search(NODE_BUDGET);
        match found {
            Some(found) if found.exact => Some(found),
            _ => search(PATIENT_NODES),
        }
    }

    fn best(&self, first_slip: Option<ReplyId>) -> Option<Found> {
        self.best_on(&self.stage, first_slip)
    }

    fn best_informed(&self) -> Option<Found> {
        let mut stage = self.stage.clone();
        stage.knows = self.lens.articles().fold(0, |all, article| all | 1 << article.0);
        self.best_on(&stage, None)
    }

    fn path(&self, found: &Found) -> Vec<String> {
        lines(self.scenario, self.contact, &found.steps)
    }

    fn judge_best(&self, best: Option<&Found>) -> Option<Finding> {
        let place = self.contact.id.clone();
        let Some(best) = best else {
            let message = "no way through the contact comes to an end".to_owned();
            return Some(Finding::error(Code::FullMarksUnreachable, place, message));
        };
        if best.quality_milli >= WHOLE_MILLI {
            return None;
        }
        let missing: Vec<&str> = self.yardstick.missing(self.contact, best.tally).map(Tag::as_str).collect();
        let doubt = if best.exact { "" } else { " (the search gave up before it had tried everything)" };
        let message = format!(
            "the best way has {} points, without {}{doubt}",
            points(best.quality_milli),
            if missing.is_empty() {
                "anything missing, but with a slip".to_owned()
            } else {
                missing.join(", ")
            },
        );
        Some(Finding::error(Code::FullMarksUnreachable, place, message).by(self.path(best)))
    }

    fn judge_informed(&self, best: Option<&Found>, informed: Option<&Found>) -> Option<Finding> {
        let (best, informed) = (best?, informed?);
        if informed.quality_milli >= best.quality_milli {
            return None;
        }
        let missing: Vec<&str> =
            self.yardstick.missing(self.contact, informed.tally).map(Tag::as_str).collect();
        let message = format!(
            "with its articles read beforehand only {} points can be reached, without {}; \
             offer a way to show it to those who know already",
            points(informed.quality_milli),
            missing.join(", "),
        );
        let place = self.contact.id.clone();
        Some(Finding::warning(Code::KnowingCostsPoints, place, message).by(self.path(informed)))
    }

    /// Every reply with a slip and without a critical one, where it can be the
    /// first mistake.
    fn mistakes(&self) -> Vec<Mistake> {
        let slips = |reply: &ReplyId| self.yardstick.slips_of(*reply);
        replies(self.contact)
            .filter(|reply| slips(reply) != 0 && !self.yardstick.is_critical(slips(reply)))
            .filter_map(|reply| Some(Mistake { reply, best: self.best(Some(reply))? }))
            .collect()
    }

    fn judge_mistake(&self, mistake: &Mistake) -> Option<Finding> {
        let best = &mistake.best;
        if best.quality_milli >= WAY_BACK_MILLI {
            return None;
        }
        let missing: Vec<&str> = self.yardstick.missing(self.contact, best.tally).map(Tag::as_str).collect();
        let doubt = if best.exact { "" } else { " at least (the search gave up)" };
        let message = format!(
            "after this first mistake the best way has {} points{doubt}, without {}; \
             let it be repaired, or let what is missed be made good later",
            points(best.quality_milli),
            if missing.is_empty() { "anything missing".to_owned() } else { missing.join(", ") },
        );
        let place = format!("{}/{}", self.contact.id, name(self.contact, mistake.reply));
        let finding = Finding::error(Code::NoWayBack, place, message).by(self.path(best));
        Some(finding)
    }
}

/// `turn/reply`.
pub(super) fn name(contact: &Contact, reply: ReplyId) -> String {
    format!("{}/{}", contact.turn(contact.turn_of(reply)).id, contact.reply(reply).id)
}
