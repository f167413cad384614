//! How many runs spread: marks, dimensions, critical errors and the queue.
//!
//! Owns [`Spread`] and [`Distribution`]. Everything is whole numbers; a mean is
//! rounded down. Must not know how runs are played.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::scenario::checked::{ContactId, Scenario, ShiftId};

use super::runs::{PolicyRuns, RunSummary};

/// Five points of a distribution, in milli-points, by nearest rank.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Spread {
    /// The smallest.
    pub min: i64,
    /// A tenth is not above it.
    pub p10: i64,
    /// A half is not above it.
    pub median: i64,
    /// Nine tenths are not above it.
    pub p90: i64,
    /// The largest.
    pub max: i64,
}

impl Spread {
    /// The spread of some numbers; all zero without any.
    pub fn of(mut numbers: Vec<i64>) -> Self {
        numbers.sort_unstable();
        let rank = |percent: usize| {
            let place = (numbers.len() * percent).div_ceil(100).max(1) - 1;
            numbers.get(place).copied().unwrap_or(0)
        };
        Self { min: rank(0), p10: rank(10), median: rank(50), p90: rank(90), max: rank(100) }
    }
}

/// What remains of a dimension's budget.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DimensionKept {
    /// Its name in the rubric.
    pub name: String,
    /// Of every thousand points that could be lost, how many were kept.
    pub kept_permille: i64,
}

/// How the runs of one policy spread.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Distribution {
    /// Who played.
    pub policy: &'static str,
    /// How many shifts.
    pub runs: usize,
    /// The marks of the shifts.
    pub score: Spread,
    /// The seed of the shift with the lowest mark.
    pub lowest_seed: Option<u64>,
    /// What remains of each dimension, in the rubric's order.
    pub dimensions: Vec<DimensionKept>,
    /// Contacts with a critical error, of every thousand handled: business-,
    /// customer-, compliance-critical.
    pub critical_permille: [i64; 3],
    /// The customers' mean mark, 1000 to 5000.
    pub csat_milli: Option<i64>,
    /// Mean wait of those who were answered.
    pub speed_of_answer_ms: Option<i64>,
    /// Of every thousand who waited, how many hung up.
    pub abandoned_permille: Option<i64>,
    /// Of every thousand who waited, how many were answered in time.
    pub service_level_permille: Option<i64>,
    /// Contacts that the trainee handled, in thousandths a shift.
    pub handled_milli: i64,
    /// The median mark of each contact, by its name.
    pub contacts: BTreeMap<String, i64>,
}

impl Distribution {
    /// The distribution of one policy's runs of a plan.
    pub fn of(scenario: &Scenario, plan: ShiftId, played: &PolicyRuns) -> Self {
        let runs = &played.runs;
        let quality = |run: &RunSummary| run.quality_milli.unwrap_or(0);
        let lowest = runs.iter().min_by_key(|run| quality(run));
        let figures = || runs.iter().map(|run| &run.figures);
        let handled: i64 = runs.iter().map(|run| count(run.contacts.len())).sum();
        let answered = |of: Option<u32>, all: u32| of.map(|of| (i64::from(of), i64::from(all)));
        let wait = figures().filter_map(|f| Some((f.speed_of_answer?.as_ms(), i64::from(f.answered))));
        let csat = runs.iter().flat_map(|run| &run.contacts).filter_map(|contact| contact.csat_milli);
        Self {
            policy: played.policy.as_str(),
            runs: runs.len(),
            score: Spread::of(runs.iter().map(quality).collect()),
            lowest_seed: lowest.map(|run| run.seed),
            dimensions: dimensions(scenario, plan, runs),
            critical_permille: [0, 1, 2].map(|class| {
                let with = runs.iter().flat_map(|run| &run.contacts);
                count(with.filter(|contact| contact.critical[class]).count()) * 1_000 / handled.max(1)
            }),
            csat_milli: mean(csat.map(|mark| (i64::from(mark), 1))),
            speed_of_answer_ms: mean(wait),
            abandoned_permille: mean(figures().filter_map(|f| answered(f.abandoned_permille, f.offered))),
            service_level_permille: mean(
                figures().filter_map(|f| answered(f.service_level_permille, f.offered)),
            ),
            handled_milli: handled * 1_000 / count(runs.len()).max(1),
            contacts: contact_medians(runs)
                .into_iter()
                .map(|(contact, median)| (scenario.contact(contact).id.clone(), median))
                .collect(),
        }
    }
}

/// The median mark of each contact over all runs, in milli-points.
pub fn contact_medians(runs: &[RunSummary]) -> BTreeMap<ContactId, i64> {
    let mut marks: BTreeMap<ContactId, Vec<i64>> = BTreeMap::new();
    for contact in runs.iter().flat_map(|run| &run.contacts) {
        marks.entry(contact.contact).or_default().push(contact.quality_milli);
    }
    marks.into_iter().map(|(contact, marks)| (contact, Spread::of(marks).median)).collect()
}

fn dimensions(scenario: &Scenario, plan: ShiftId, runs: &[RunSummary]) -> Vec<DimensionKept> {
    let rubric = scenario.rubric(scenario.shift(plan).desk);
    let names = rubric.dimensions().iter().map(|dimension| dimension.name().to_owned());
    let kept = |place: usize| {
        let sums = runs.iter().filter_map(|run| run.dimensions.get(place));
        let (lost, budget) = sums.fold((0, 0), |(lost, budget), sum| (lost + sum.0, budget + sum.1));
        1_000 - lost * 1_000 / budget.max(1)
    };
    names.enumerate().map(|(place, name)| DimensionKept { name, kept_permille: kept(place) }).collect()
}

/// The mean of numbers, each with a weight; none if nothing weighs anything.
fn mean(numbers: impl Iterator<Item = (i64, i64)>) -> Option<i64> {
    let (sum, weight) = numbers.fold((0_i128, 0_i128), |(sum, all), (number, weight)| {
        (sum + i128::from(number) * i128::from(weight), all + i128::from(weight))
    });
    i64::try_from(sum.checked_div(weight)?).ok()
}

fn count(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quantiles_are_members_by_nearest_rank() {
        let spread = Spread::of((1..=10).rev().collect());
        assert_eq!(spread, Spread { min: 1, p10: 1, median: 5, p90: 9, max: 10 });
        assert_eq!(Spread::of(vec![7]), Spread { min: 7, p10: 7, median: 7, p90: 7, max: 7 });
        assert_eq!(Spread::of(Vec::new()), Spread::default());
    }

    #[test]
    fn means_are_weighed() {
        assert_eq!(mean([(10, 1), (40, 2)].into_iter()), Some(30));
        assert_eq!(mean(std::iter::empty()), None);
    }
}
