//! How close predictions are to what is true (models.md §2).
//!
//! The one place where an exercise asks what a difference is worth.

use crate::scenario::checked::{FEWEST_ITEMS, ItemKind};

/// A prediction with its true answer, in the unit of its kind.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Guess {
    /// What it is.
    pub kind: ItemKind,
    /// What was predicted.
    pub predicted: f64,
    /// What is true.
    pub truth: f64,
}

/// How accurate somebody is about the other desk.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Accuracy {
    /// Perspective accuracy PA, 0 to 1: the mean over all items.
    pub accuracy: f64,
    /// Mean ln(p/T) over counts and durations: negative if their load is
    /// underestimated. None without such an item.
    pub bias: Option<f64>,
    /// Over how many items.
    pub items: usize,
}

/// How close one prediction is, 0 to 1. A count or duration whose true answer
/// is nothing cannot be judged.
pub fn closeness(guess: Guess) -> Option<f64> {
    let Guess { kind, predicted, truth } = guess;
    match kind {
        ItemKind::Share => Some(1.0 - ((predicted - truth).abs() / 0.5).min(1.0)),
        ItemKind::Count | ItemKind::Duration if truth <= 0.0 => None,
        ItemKind::Count | ItemKind::Duration if predicted <= 0.0 => Some(0.0),
        ItemKind::Count | ItemKind::Duration => {
            Some(1.0 - (libm::log(predicted / truth).abs() / libm::log(4.0)).min(1.0))
        }
    }
}

/// How accurate all of them are; none of fewer than [`FEWEST_ITEMS`].
pub fn accuracy(guesses: &[Guess]) -> Option<Accuracy> {
    let near: Vec<f64> = guesses.iter().copied().filter_map(closeness).collect();
    if near.len() < FEWEST_ITEMS {
        return None;
    }
    let ratios = guesses
        .iter()
        .filter(|guess| guess.kind != ItemKind::Share && guess.predicted > 0.0 && guess.truth > 0.0);
    let logs = ratios.map(|guess| libm::log(guess.predicted / guess.truth));
    Some(Accuracy {
        accuracy: near.iter().sum::<f64>() / near.len() as f64,
        bias: super::progress::mean(logs),
        items: near.len(),
    })
}

/// One's own mark beside the other one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Marked {
    /// What somebody thought, 0 to 100.
    pub own: u8,
    /// How sure they were, in percent.
    pub sure: Option<u8>,
    /// The mark, in milli-points.
    pub scored_milli: i64,
}

/// How well somebody's own marks fit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Calibration {
    /// Mean distance, in points.
    pub mean_gap: f64,
    /// Mean of own minus scored, in points: above zero, they thought more of it.
    pub mean_excess: f64,
    /// Mean confidence, in percent.
    pub mean_sure: Option<f64>,
    /// How many were as close as the confidence claimed: whoever is c % sure
    /// claims to be at most 100 − c points off.
    pub within: usize,
    /// How many marks there are.
    pub marks: usize,
}

/// How well own marks fit; none of nothing.
pub fn calibration(marked: &[Marked]) -> Option<Calibration> {
    let excess = |one: &Marked| f64::from(one.own) - one.scored_milli as f64 / 1_000.0;
    let within = |one: &&Marked| one.sure.is_some_and(|sure| excess(one).abs() <= 100.0 - f64::from(sure));
    Some(Calibration {
        mean_gap: super::progress::mean(marked.iter().map(|one| excess(one).abs()))?,
        mean_excess: super::progress::mean(marked.iter().map(excess))?,
        mean_sure: super::progress::mean(marked.iter().filter_map(|one| one.sure).map(f64::from)),
        within: marked.iter().filter(within).count(),
        marks: marked.len(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_golden_of_the_models() {
        let guess = |kind, predicted, truth| Guess { kind, predicted, truth };
        let guesses = [
            guess(ItemKind::Count, 30.0, 60.0),
            guess(ItemKind::Duration, 180.0, 240.0),
            guess(ItemKind::Share, 0.10, 0.30),
            guess(ItemKind::Duration, 600.0, 420.0),
        ];
        let near: Vec<String> =
            guesses.iter().filter_map(|one| closeness(*one)).map(|near| format!("{near:.4}")).collect();
        assert_eq!(near, ["0.5000", "0.7925", "0.6000", "0.7427"]);
        assert_eq!(accuracy(&guesses), None);
        let twice: Vec<Guess> = guesses.into_iter().chain(guesses).collect();
        let all = accuracy(&twice).unwrap();
        assert_eq!(format!("{:.4} {:.4} {}", all.accuracy, all.bias.unwrap(), all.items), "0.6588 -0.2081 8");
        assert_eq!(closeness(guess(ItemKind::Count, 0.0, 5.0)), Some(0.0));
        assert_eq!(closeness(guess(ItemKind::Count, 5.0, 0.0)), None);
    }
}
