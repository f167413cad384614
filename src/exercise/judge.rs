//! How close predictions are to what is true, and own marks to the others.
//!
//! The one place where an exercise asks the room of empathy what a difference
//! is worth; the formulas stand there (models.md §2).

use crate::empathy::accuracy::{Pair, Quantity};
use crate::empathy::confidence::{HomeAndAway, Judgement, Place, SelfMark};
use crate::empathy::{Accuracy, Attribution, Calibration, Points, Quarrel};
use crate::scenario::checked::ItemKind;
use crate::vocab::Duration;

/// A prediction with its true answer, in the unit of its kind: a number,
/// seconds, or a share of 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Guess {
    /// What it is.
    pub kind: ItemKind,
    /// What was predicted.
    pub predicted: f64,
    /// What is true.
    pub truth: f64,
}

impl Guess {
    /// The pair of the two; none where the truth is nothing, to which nothing
    /// has a ratio.
    fn pair(self) -> Option<Pair> {
        let quantity = |value: f64| match self.kind {
            ItemKind::Count => Quantity::Count(value),
            ItemKind::Duration => Quantity::Duration(Duration::from_ms((value * 1_000.0 + 0.5) as i64)),
            ItemKind::Share => Quantity::Share(value),
        };
        Pair::new(quantity(self.truth), quantity(self.predicted)).ok()
    }
}

/// How close one prediction is, 0 to 1.
pub fn closeness(guess: Guess) -> Option<f64> {
    guess.pair().map(|pair| pair.accuracy())
}

/// How accurate all of them are; none of too few.
pub fn accuracy(guesses: &[Guess]) -> Option<Accuracy> {
    let pairs: Vec<Pair> = guesses.iter().copied().filter_map(Guess::pair).collect();
    Accuracy::of(&pairs).ok()
}

/// One's own mark for a shift beside the other one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Marked {
    /// Played at the home desk.
    pub home: bool,
    /// What somebody thought, 0 to 100.
    pub own: u8,
    /// How sure they were, in percent.
    pub sure: u8,
    /// The mark, in milli-points.
    pub scored_milli: i64,
}

impl Marked {
    /// As one judgement. A shift is marked as a whole, so it has one dimension.
    fn judgement(self) -> Option<Judgement> {
        let place = if self.home { Place::Home } else { Place::Away };
        let own =
            SelfMark { expected: Points::new(self.own).ok()?, confidence: Points::new(self.sure).ok()? };
        Some(Judgement { place, dimension: 0, own, scored_milli: self.scored_milli })
    }

    /// Whether the mark lies within what the confidence allows.
    pub fn is_within(self) -> bool {
        self.judgement().is_some_and(|judgement| judgement.is_within())
    }
}

/// How well own marks fit, at home and away; none of nothing.
pub fn calibrations(marked: &[Marked]) -> (Option<Calibration>, Option<Calibration>) {
    let judgements: Vec<Judgement> = marked.iter().copied().filter_map(Marked::judgement).collect();
    let HomeAndAway { home, away } = HomeAndAway::of(&judgements);
    (home, away)
}

/// Points for the situation in four stories, from points for the person; none
/// unless all four were answered.
pub fn attribution(to_person: &[u8]) -> Option<Attribution> {
    let to_situation = |points: &u8| Points::new(Points::HIGHEST.checked_sub(*points)?).ok();
    let points: Option<Vec<Points>> = to_person.iter().map(to_situation).collect();
    Some(Attribution::new(points?.try_into().ok()?))
}

/// Agreement with the three sentences and with the one that watches; none unless
/// all were answered.
pub fn quarrel(agreements: [Option<u8>; 4]) -> Option<Quarrel> {
    let agreement = |index: usize| crate::empathy::Agreement::new(agreements[index]?).ok();
    Some(Quarrel {
        only_selling: agreement(0)?,
        office_all_day: agreement(1)?,
        cleaning_up: agreement(2)?,
        easier_than_they_say: agreement(3)?,
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
        assert_eq!(format!("{:.4} {:.4}", all.accuracy, all.bias.unwrap()), "0.6588 -0.2081");
        assert_eq!(closeness(guess(ItemKind::Count, 0.0, 5.0)), Some(0.0));
        assert_eq!(closeness(guess(ItemKind::Count, 5.0, 0.0)), None);
    }

    #[test]
    fn only_whole_surveys_count() {
        assert_eq!(attribution(&[40, 60, 50, 50]).map(|one| one.situation_share()), Some(0.5));
        assert_eq!(attribution(&[40, 60, 50]), None);
        assert_eq!(attribution(&[40, 60, 50, 101]), None);
        assert_eq!(quarrel([Some(3), Some(4), Some(5), Some(2)]).map(|one| one.mean()), Some(4.0));
        assert_eq!(quarrel([Some(3), None, Some(5), Some(2)]), None);
    }
}
