//! Differences of a group with what may be said about them.
//!
//! Owns [`Statistic`]. The figures are the room of empathy's; here it is decided
//! which answers make a pair. Must not know words.

use rayon::prelude::*;

use crate::empathy::group::{GroupReport, Pool};
use crate::exercise::reveal::Reveal;
use crate::report::member::Member;
use crate::report::tables::Source;
use crate::telling::exercise::changes;

/// The seed of the redrawn groups; what is shown on pages does not depend on it.
const SEED: u64 = 2_027;

/// The measures' names, the primary one first.
const KEYS: [&str; 6] = ["accuracy", "away", "closeness", "quarrel", "situation", "easier"];

/// A measure, before and after.
#[derive(Clone, Debug, PartialEq)]
pub struct Statistic {
    /// Its name for ever.
    pub key: &'static str,
    /// The mean before (at home).
    pub before: f64,
    /// The mean after (away).
    pub after: f64,
    /// The difference, and how sure it is.
    pub report: GroupReport,
}

/// The measures, the primary one first. One that fewer than eight people answered
/// twice is not there.
pub fn statistics(source: Source<'_>, records: &[Member]) -> Vec<Statistic> {
    let reveal = |record: &Member| Reveal::of(&record.progress, source.programme, source.truths);
    let reveals: Vec<Reveal> = records.par_iter().map(reveal).collect();
    let accuracy = |reveal: &Reveal| {
        let [Some(before), Some(after)] = &reveal.accuracy else { return None };
        Some((before.accuracy * 100.0, after.accuracy * 100.0))
    };
    let away = |reveal: &Reveal| Some((reveal.home.quality?, reveal.away.quality?));
    let survey = |reveal: &Reveal, key: &str| {
        let [before, .., after] = reveal.surveys.as_slice() else { return None };
        let found = changes(before, after).into_iter().find(|(name, ..)| *name == key);
        found.map(|(_, before, after)| (before, after))
    };
    let pairs = |key: &'static str| -> Vec<(f64, f64)> {
        match key {
            "accuracy" => reveals.iter().filter_map(accuracy).collect(),
            "away" => reveals.iter().filter_map(away).collect(),
            key => reveals.iter().filter_map(|reveal| survey(reveal, key)).collect(),
        }
    };
    // Each redraws its group thousands of times.
    KEYS.into_par_iter().filter_map(|key| statistic(key, &pairs(key))).collect()
}

fn statistic(key: &'static str, pairs: &[(f64, f64)]) -> Option<Statistic> {
    let differences: Vec<f64> = pairs.iter().map(|(before, after)| after - before).collect();
    let report = Pool::new(&[differences]).ok()?.report(SEED);
    let mean = |side: fn(&(f64, f64)) -> f64| pairs.iter().map(side).sum::<f64>() / pairs.len() as f64;
    Some(Statistic { key, before: mean(|pair| pair.0), after: mean(|pair| pair.1), report })
}
