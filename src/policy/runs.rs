//! Many seeded shifts, on all cores, told in order.
//!
//! Owns [`RunSummary`] and [`run_all`]. Which thread plays which shift makes no
//! difference to any number. Must not know screens: progress is a callback.

use std::sync::Arc;

use rayon::prelude::*;

use crate::rubric::CriticalClass;
use crate::scenario::checked::{ContactId, Scenario, ShiftId};
use crate::scoring::{Figures, ShiftScore, score};
use crate::shift::digest::Digest;

use super::{Playbook, PolicyName, play};

/// What one shift came to.
#[derive(Clone, Debug, PartialEq)]
pub struct RunSummary {
    /// Its seed.
    pub seed: u64,
    /// The digest over its events.
    pub digest: Digest,
    /// The mean of the contacts' marks, in milli-points; none without a contact.
    pub quality_milli: Option<i64>,
    /// The mark of each contact, in the order of closing.
    pub contacts: Vec<ContactRun>,
    /// By dimension: what was lost and what could have been, in milli-points,
    /// all contacts together.
    pub dimensions: Vec<(i64, i64)>,
    /// Operational figures.
    pub figures: Figures,
}

/// What one contact came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ContactRun {
    /// Which.
    pub contact: ContactId,
    /// Its mark, in milli-points.
    pub quality_milli: i64,
    /// The classes of its critical errors: business, customer, compliance.
    pub critical: [bool; 3],
    /// The customer's mark, in thousandths.
    pub csat_milli: Option<u16>,
}

/// The shifts of one policy, in the order of their numbers.
#[derive(Clone, Debug, PartialEq)]
pub struct PolicyRuns {
    /// Who played.
    pub policy: PolicyName,
    /// The shifts.
    pub runs: Vec<RunSummary>,
}

/// The seed of run number `index`: one step of SplitMix64 from seed and number,
/// so that neighbouring runs and neighbouring seeds have nothing in common.
pub const fn run_seed(seed: u64, index: u64) -> u64 {
    let mut mixed = seed.wrapping_add(index.wrapping_add(1).wrapping_mul(0x9e37_79b9_7f4a_7c15));
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^ (mixed >> 31)
}

/// Plays one shift and sums it up.
pub fn run_one(
    scenario: &Arc<Scenario>,
    plan: ShiftId,
    policy: PolicyName,
    book: &Arc<Playbook>,
    seed: u64,
) -> RunSummary {
    let mut trainee = policy.trainee(book);
    let shift = play(scenario, plan, seed, trainee.as_mut());
    RunSummary::new(seed, shift.digest(), score(scenario, plan, shift.events()))
}

impl RunSummary {
    fn new(seed: u64, digest: Digest, score: ShiftScore) -> Self {
        let mut dimensions: Vec<(i64, i64)> = Vec::new();
        for contact in &score.contacts {
            let marks = &contact.mark.per_dimension;
            dimensions.resize(dimensions.len().max(marks.len()), (0, 0));
            for (sum, mark) in dimensions.iter_mut().zip(marks) {
                sum.0 += mark.lost_milli;
                sum.1 += mark.budget_milli;
            }
        }
        let contacts = score.contacts.iter().map(|contact| {
            let has = |class| contact.criticals().any(|finding| finding.critical == Some(class));
            ContactRun {
                contact: contact.contact,
                quality_milli: contact.mark.quality_milli,
                critical: [CriticalClass::Business, CriticalClass::Customer, CriticalClass::Compliance]
                    .map(has),
                csat_milli: contact.csat_milli,
            }
        });
        Self {
            seed,
            digest,
            quality_milli: score.quality_milli,
            contacts: contacts.collect(),
            dimensions,
            figures: score.figures,
        }
    }
}

/// Plays `runs` shifts with each policy; run number i has the same seed, and so
/// the same customers, with every policy. `done` is called after every shift,
/// from any thread.
pub fn run_all(
    scenario: &Arc<Scenario>,
    plan: ShiftId,
    policies: &[PolicyName],
    runs: u32,
    seed: u64,
    done: &(dyn Fn() + Sync),
) -> Vec<PolicyRuns> {
    // Only the expert reads; the search for the best runs is long.
    let reads = policies.contains(&PolicyName::Expert);
    let book = Arc::new(if reads { Playbook::write(scenario, plan) } else { Playbook::default() });
    let each = |policy: PolicyName| {
        let runs = (0..runs).into_par_iter().map(|index| {
            let summary = run_one(scenario, plan, policy, &book, run_seed(seed, u64::from(index)));
            done();
            summary
        });
        PolicyRuns { policy, runs: runs.collect() }
    };
    policies.iter().map(|&policy| each(policy)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seeds_of_runs_are_fixed_and_far_apart() {
        // SplitMix64's own first outputs for the seed 0.
        assert_eq!(run_seed(0, 0), 0xe220_a839_7b1d_cdaf);
        assert_eq!(run_seed(0, 1), 0x6e78_9e6a_a1b9_65f4);
        let mut seeds: Vec<u64> =
            (0..50).flat_map(|seed| (0..50).map(move |run| run_seed(seed, run))).collect();
        seeds.sort_unstable();
        seeds.dedup();
        assert_eq!(seeds.len(), 2_500);
    }
}
