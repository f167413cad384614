//! Whole shifts, by many seeded runs: who does well, and who must not.
//!
//! Owns [`ShiftFairness`] and the targets.

use serde::Serialize;

use crate::scenario::checked::{Scenario, ShiftId};

use super::super::PolicyName;
use super::super::distribution::{Distribution, contact_medians};
use super::super::runs::PolicyRuns;
use super::finding::{Code, Finding, points};

/// What the expert's median must reach.
pub const EXPERT_MILLI: i64 = 85_000;
/// What no single habit's median may exceed.
pub const HABIT_MILLI: i64 = 60_000;
/// How far by-the-book must be above the best habit and below the expert.
pub const CLEARLY_MILLI: i64 = 5_000;

/// A contact that came up less often says nothing about a habit.
const FEW: usize = 50;

/// What the runs of one shift came to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ShiftFairness {
    /// The shift.
    pub shift: String,
    /// Policy by policy.
    pub policies: Vec<Distribution>,
}

/// Judges the runs of one shift.
pub(super) fn examine(
    scenario: &Scenario,
    plan: ShiftId,
    played: &[PolicyRuns],
) -> (ShiftFairness, Vec<Finding>) {
    let policies: Vec<Distribution> =
        played.iter().map(|runs| Distribution::of(scenario, plan, runs)).collect();
    let shift = scenario.shift(plan).id.clone();
    let medians: Vec<(PolicyName, i64)> = played
        .iter()
        .zip(&policies)
        .map(|(runs, distribution)| (runs.policy, distribution.score.median))
        .collect();
    let mut findings = judge_medians(&shift, &medians);
    findings.extend(played.iter().flat_map(|runs| judge_contacts(scenario, &shift, runs)));
    (ShiftFairness { shift, policies }, findings)
}

/// The targets of a shift, from each policy's median.
pub fn judge_medians(shift: &str, medians: &[(PolicyName, i64)]) -> Vec<Finding> {
    let mut findings = Vec::new();
    let of = |name: PolicyName| medians.iter().find(|(policy, _)| *policy == name).map(|(_, median)| *median);
    let mut tell = |code, message| findings.push(Finding::error(code, shift.to_owned(), message));
    if let Some(expert) = of(PolicyName::Expert).filter(|expert| *expert < EXPERT_MILLI) {
        let message = format!(
            "the expert's median is {} points; at least {} are needed",
            points(expert),
            points(EXPERT_MILLI)
        );
        tell(Code::ExpertFails, message);
    }
    for &(policy, median) in medians {
        let deaf = policy.is_single_habit() && median > HABIT_MILLI;
        let manner = matches!(policy, PolicyName::Pleaser | PolicyName::Blunt) && median >= HABIT_MILLI;
        if deaf || manner {
            let message = format!("`{policy}` has a median of {} points without listening", points(median));
            tell(Code::HabitWins, message);
        }
    }
    let habits = medians.iter().filter(|(policy, _)| policy.is_single_habit());
    let best_habit = habits.max_by_key(|(_, median)| *median);
    if let (Some(book), Some(&(habit, best))) = (of(PolicyName::ByTheBook), best_habit)
        && book < best + CLEARLY_MILLI
    {
        let message = format!(
            "`by-the-book` has {} points, hardly more than `{habit}` with {}",
            points(book),
            points(best)
        );
        tell(Code::BookOutOfPlace, message);
    }
    if let (Some(book), Some(expert)) = (of(PolicyName::ByTheBook), of(PolicyName::Expert))
        && book > expert - CLEARLY_MILLI
    {
        let message = format!(
            "`by-the-book` has {} points, hardly less than the expert with {}",
            points(book),
            points(expert)
        );
        tell(Code::BookOutOfPlace, message);
    }
    findings
}

/// Contacts in which a habit does too well.
fn judge_contacts(scenario: &Scenario, shift: &str, played: &PolicyRuns) -> Vec<Finding> {
    if !played.policy.is_single_habit() {
        return Vec::new();
    }
    let marks = played.runs.iter().flat_map(|run| &run.contacts);
    let came_up = |contact| marks.clone().filter(|mark| mark.contact == contact).count();
    let too_well = contact_medians(&played.runs)
        .into_iter()
        .filter(|(contact, median)| *median > HABIT_MILLI && came_up(*contact) >= FEW);
    too_well
        .map(|(contact, median)| {
            let message =
                format!("`{}` has a median of {} points here (in `{shift}`)", played.policy, points(median));
            Finding::warning(Code::HabitWins, scenario.contact(contact).id.clone(), message)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(medians: &[(PolicyName, i64)]) -> Vec<Code> {
        judge_medians("monday", medians).into_iter().map(|finding| finding.code).collect()
    }

    #[test]
    fn a_fair_shift_has_nothing_to_say() {
        let medians = [
            (PolicyName::Expert, 95_000),
            (PolicyName::ByTheBook, 65_000),
            (PolicyName::Pleaser, 20_000),
            (PolicyName::Longest, 45_000),
        ];
        assert_eq!(codes(&medians), []);
    }

    #[test]
    fn every_target_is_told_apart() {
        use PolicyName::*;
        assert_eq!(codes(&[(Expert, 84_999)]), [Code::ExpertFails]);
        assert_eq!(codes(&[(Longest, 60_001)]), [Code::HabitWins]);
        assert_eq!(codes(&[(Longest, 60_000)]), []);
        assert_eq!(codes(&[(Pleaser, 60_000)]), [Code::HabitWins]);
        assert_eq!(codes(&[(ByTheBook, 49_999), (First, 45_000)]), [Code::BookOutOfPlace]);
        assert_eq!(codes(&[(ByTheBook, 85_001), (Expert, 90_000)]), [Code::BookOutOfPlace]);
    }
}
