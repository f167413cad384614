//! What playing finds wrong with a pack: whether it can be won, whether there is
//! a way back, and whether anybody wins without listening.
//!
//! In reading order: [`finding`] (what is found), [`contact`] (one contact, by
//! search), [`dominated`] (replies that are never the better choice), [`shift`]
//! (whole shifts, by many seeded runs), and here [`examine`], which does all of
//! it. Findings are values; they become text at the edge.

pub mod contact;
pub mod dominated;
pub mod finding;
pub mod shift;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rayon::prelude::*;
use serde::Serialize;

use crate::scenario::checked::{ContactId, Scenario, ShiftId};

use super::playbook::contacts_of;
use super::{PolicyName, runs};

pub use contact::ContactFairness;
pub use finding::{Code, Finding, Severity};
pub use shift::ShiftFairness;

/// How thoroughly to look.
#[derive(Clone, Debug)]
pub struct Thoroughness {
    /// Seeded shifts for each policy and plan; none plays no shift.
    pub runs: u32,
    /// The first seed.
    pub seed: u64,
    /// Only these contacts are searched; otherwise all.
    pub only: Option<Vec<ContactId>>,
}

impl Default for Thoroughness {
    fn default() -> Self {
        Self { runs: 1_000, seed: 1, only: None }
    }
}

/// How fair a pack is.
#[derive(Clone, Debug, Serialize)]
pub struct Fairness {
    /// Contact by contact, in the order of the pack.
    pub contacts: Vec<ContactFairness>,
    /// Shift by shift, in the order of the pack.
    pub shifts: Vec<ShiftFairness>,
    /// What is wrong: contacts first, then shifts.
    pub findings: Vec<Finding>,
}

impl Fairness {
    /// Something makes the pack unfit for use.
    pub fn has_errors(&self) -> bool {
        self.findings.iter().any(|finding| finding.severity == Severity::Error)
    }

    /// How many findings are errors, and how many warnings.
    pub fn count(&self) -> (usize, usize) {
        let of = |severity| self.findings.iter().filter(|finding| finding.severity == severity).count();
        (of(Severity::Error), of(Severity::Warning))
    }
}

/// How many steps [`examine`] takes, for a progress bar.
pub fn steps(scenario: &Scenario, how: &Thoroughness) -> u64 {
    let contacts = how.only.as_ref().map_or(scenario.contacts().len(), Vec::len);
    let shifts = scenario.shifts().len() * PolicyName::ALL.len();
    contacts as u64 + shifts as u64 * u64::from(how.runs)
}

/// Examines a pack on all cores; the result does not depend on their number.
/// `done` is called after every step, from any thread.
pub fn examine(scenario: &Arc<Scenario>, how: &Thoroughness, done: &(dyn Fn() + Sync)) -> Fairness {
    let mut findings = Vec::new();
    let homes = homes(scenario);
    let all = || (0..scenario.contacts().len() as u16).map(ContactId).collect();
    let contacts: Vec<ContactId> = how.only.clone().unwrap_or_else(all);
    let searched: Vec<(ContactFairness, Vec<Finding>)> = contacts
        .into_par_iter()
        .map(|contact| {
            let examined = contact::examine(scenario, contact, homes.get(&contact).copied());
            done();
            examined
        })
        .collect();
    let mut examined = Vec::with_capacity(searched.len());
    for (contact, found) in searched {
        examined.push(contact);
        findings.extend(found);
    }
    let mut shifts = Vec::new();
    if how.runs > 0 {
        for plan in (0..scenario.shifts().len() as u16).map(ShiftId) {
            let played = runs::run_all(scenario, plan, PolicyName::ALL, how.runs, how.seed, done);
            let (shift, found) = shift::examine(scenario, plan, &played);
            shifts.push(shift);
            findings.extend(found);
        }
    }
    findings
        .extend((0..scenario.shifts().len() as u16).filter_map(|plan| caricature(scenario, ShiftId(plan))));
    Fairness { contacts: examined, shifts, findings }
}

/// The first shift that brings each contact.
fn homes(scenario: &Scenario) -> BTreeMap<ContactId, ShiftId> {
    let mut homes = BTreeMap::new();
    for plan in (0..scenario.shifts().len() as u16).map(ShiftId) {
        for contact in contacts_of(scenario, plan) {
            homes.entry(contact).or_insert(plan);
        }
    }
    homes
}

/// The other desk is only ever wrong in a shift: somebody can be blamed for it,
/// and nobody there is ever right, thanked or asked with success.
fn caricature(scenario: &Scenario, plan: ShiftId) -> Option<Finding> {
    use crate::vocab::Tag::{BlamesDepartment, ContextForSupport, RelayToSales, ThanksPassedOn};
    let other = scenario.shift(plan).desk.other();
    let contacts: BTreeSet<ContactId> = contacts_of(scenario, plan).into_iter().collect();
    let replies = || contacts.iter().flat_map(|&contact| &scenario.contact(contact).replies);
    let shows = |reply: &crate::scenario::checked::Reply, tags| reply.tags & super::habits::tags(tags) != 0;
    let blamed = replies().any(|reply| shows(reply, &[BlamesDepartment]));
    let respected = replies().any(|reply| {
        shows(reply, &[ThanksPassedOn, RelayToSales, ContextForSupport])
            || reply.asks == Some(other) && reply.reveals != 0
    });
    (blamed && !respected).then(|| {
        let message = format!(
            "the {other} desk is blamed here and never thanked, told or asked with success; \
             give one of its people a reason"
        );
        Finding::warning(Code::Caricature, scenario.shift(plan).id.clone(), message)
    })
}
