//! Predictions beside what is true, one's own marks beside the others, home
//! beside away.
//!
//! Owns [`Reveal`]. Everything is a value; whoever shows it finds the words.
//! Home and away are never added together: a novice at a strange desk is
//! compared with nobody but themselves at home.

use crate::empathy::{Accuracy, Attribution, Calibration, Quarrel};
use crate::scenario::checked::{ItemKind, ShiftId, Step};
use crate::vocab::Desk;

use super::judge::{Guess, Marked, accuracy, attribution, calibrations, closeness, quarrel};
use super::progress::{Programme, Progress, mean};
use super::question::{Question, Said};
use super::result::ShiftResult;
use super::truth::{Looked, Truth, truth_of};

/// Up to this factor, or this many parts of all, a prediction is about right.
const RIGHT_FACTOR: f64 = 1.1;
const RIGHT_GAP: f64 = 0.05;

/// What was predicted, as one would say it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// Within a tenth, or five parts of a hundred.
    AboutRight,
    /// Nothing at all, and there is something.
    Nothing,
    /// Less than a third.
    AFraction,
    /// About a third.
    AThird,
    /// About half.
    Half,
    /// Somewhat less.
    Less,
    /// Somewhat more.
    More,
    /// About twice as much.
    Double,
    /// About three times as much.
    Triple,
    /// Much more than that.
    ManyTimes,
    /// A share that is lower by so many parts of a hundred.
    PointsBelow(u8),
    /// A share that is higher by so many parts of a hundred.
    PointsAbove(u8),
}

impl Expected {
    /// Puts a prediction into words.
    pub fn of(guess: Guess) -> Self {
        let Guess { kind, predicted, truth } = guess;
        if kind == ItemKind::Share {
            let gap = predicted - truth;
            // Shares lie between 0 and 1: at most a hundred points.
            let points = (gap.abs() * 100.0 + 0.5) as u8;
            return match gap {
                gap if gap.abs() <= RIGHT_GAP => Self::AboutRight,
                gap if gap < 0.0 => Self::PointsBelow(points),
                _ => Self::PointsAbove(points),
            };
        }
        if predicted <= 0.0 {
            return if truth <= 0.0 { Self::AboutRight } else { Self::Nothing };
        }
        Self::of_ratio(if truth <= 0.0 { f64::INFINITY } else { predicted / truth })
    }

    /// Puts what was expected for each one that is into words.
    pub fn of_ratio(ratio: f64) -> Self {
        match ratio {
            ratio if ratio < 0.29 => Self::AFraction,
            ratio if ratio < 0.41 => Self::AThird,
            ratio if ratio < 0.65 => Self::Half,
            ratio if ratio < 1.0 / RIGHT_FACTOR => Self::Less,
            ratio if ratio <= RIGHT_FACTOR => Self::AboutRight,
            ratio if ratio < 1.6 => Self::More,
            ratio if ratio < 2.5 => Self::Double,
            ratio if ratio < 3.5 => Self::Triple,
            _ => Self::ManyTimes,
        }
    }
}

/// One prediction beside what is true.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RevealedItem {
    /// The index of the item.
    pub item: usize,
    /// In the second prediction; otherwise in the first.
    pub again: bool,
    /// What was predicted, in its unit; none if it was passed over.
    pub predicted: Option<f64>,
    /// What is true, where something gives it.
    pub truth: Option<Truth>,
    /// The prediction in words.
    pub expected: Option<Expected>,
    /// How close it is, 0 to 1.
    pub closeness: Option<f64>,
}

/// A shift beside what its player thought of it.
#[derive(Clone, Debug, PartialEq)]
pub struct RevealedShift {
    /// The number of its step.
    pub step: usize,
    /// What it came to.
    pub result: ShiftResult,
    /// Played at the home desk.
    pub home: bool,
    /// Own mark, 0 to 100.
    pub own: Option<u8>,
    /// How sure, in percent.
    pub sure: Option<u8>,
    /// How demanding it was, 0 to 100.
    pub workload: Option<f64>,
}

/// All shifts of one side.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Side {
    /// How many.
    pub shifts: usize,
    /// Mean mark, in points.
    pub quality: Option<f64>,
    /// Mean workload, 0 to 100.
    pub workload: Option<f64>,
    /// Replies.
    pub replies: u32,
    /// Replies by the reflex of the home desk.
    pub reflexes: u32,
    /// One's own marks against the others.
    pub calibration: Option<Calibration>,
}

/// One survey.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct SurveyAnswers {
    /// Picture 1 to 7.
    pub closeness: Option<u8>,
    /// Agreement with the sentences, if all were answered.
    pub quarrel: Option<Quarrel>,
    /// Points for the situation, if all stories were answered.
    pub attribution: Option<Attribution>,
}

/// What is true.
#[derive(Clone, Debug, PartialEq)]
pub struct Reveal {
    /// The desk that was predicted.
    pub about: Desk,
    /// The first form, then the second.
    pub items: Vec<RevealedItem>,
    /// Before and after; none with too few items.
    pub accuracy: [Option<Accuracy>; 2],
    /// Every shift, in order.
    pub shifts: Vec<RevealedShift>,
    /// At the home desk.
    pub home: Side,
    /// At the other desk.
    pub away: Side,
    /// The surveys so far, in order.
    pub surveys: Vec<SurveyAnswers>,
}

impl Reveal {
    /// Puts everything side by side. `looked` gives the shifts that tell what is
    /// true about a plan.
    pub fn of(progress: &Progress, programme: Programme<'_>, looked: &dyn Fn(ShiftId) -> Looked) -> Self {
        let mut items = Vec::new();
        for again in [false, true] {
            for (item, predicted) in progress.predicted(programme, again) {
                items.push(revealed(programme, item, again, predicted, looked));
            }
        }
        let accuracy = [false, true].map(|again| {
            let mine = items.iter().filter(|item| item.again == again);
            accuracy(&mine.filter_map(|item| item.guess(programme)).collect::<Vec<_>>())
        });
        let shifts: Vec<RevealedShift> = progress
            .played()
            .map(|(step, result)| {
                let (own, sure) = progress.own_mark(programme, step);
                RevealedShift {
                    step,
                    result: result.clone(),
                    home: result.is_home(progress.home),
                    own,
                    sure,
                    workload: progress.workload(step),
                }
            })
            .collect();
        let side = |home| Side::of(shifts.iter().filter(|shift| shift.home == home), progress.home);
        let (mut home, mut away) = (side(true), side(false));
        let marked: Vec<Marked> = shifts.iter().filter_map(RevealedShift::marked).collect();
        (home.calibration, away.calibration) = calibrations(&marked);
        Self {
            about: progress.away(),
            items,
            accuracy,
            shifts,
            home,
            away,
            surveys: surveys(progress, programme),
        }
    }
}

impl RevealedShift {
    /// One's own mark beside the other one, where there are both.
    pub fn marked(&self) -> Option<Marked> {
        let scored_milli = self.result.quality_milli?;
        Some(Marked { home: self.home, own: self.own?, sure: self.sure?, scored_milli })
    }
}

impl RevealedItem {
    fn guess(&self, programme: Programme<'_>) -> Option<Guess> {
        let kind = programme.exercise.items[self.item].kind;
        Some(Guess { kind, predicted: self.predicted?, truth: self.truth?.value })
    }
}

fn revealed(
    programme: Programme<'_>,
    item: usize,
    again: bool,
    predicted: Option<f64>,
    looked: &dyn Fn(ShiftId) -> Looked,
) -> RevealedItem {
    let truth = truth_of(&programme.exercise.items[item], looked);
    let mut revealed = RevealedItem { item, again, predicted, truth, expected: None, closeness: None };
    let guess = revealed.guess(programme);
    revealed.expected = guess.map(Expected::of);
    revealed.closeness = guess.and_then(closeness);
    revealed
}

impl Side {
    fn of<'a>(shifts: impl Iterator<Item = &'a RevealedShift> + Clone, home: Desk) -> Self {
        let points = |milli: i64| milli as f64 / 1_000.0;
        Self {
            shifts: shifts.clone().count(),
            quality: mean(shifts.clone().filter_map(|shift| shift.result.quality_milli).map(points)),
            workload: mean(shifts.clone().filter_map(|shift| shift.workload)),
            replies: shifts.clone().map(|shift| shift.result.replies).sum(),
            reflexes: shifts.clone().map(|shift| shift.result.reflexes(home)).sum(),
            calibration: None,
        }
    }
}

/// The surveys that were answered to their end.
fn surveys(progress: &Progress, programme: Programme<'_>) -> Vec<SurveyAnswers> {
    let questions = super::progress::survey(programme.exercise);
    let steps = (0..programme.steps())
        .filter(|step| *programme.step(*step) == Step::Survey)
        .filter(|step| progress.said_in(*step).count() == questions.len());
    steps
        .map(|step| {
            let mut closeness = None;
            let mut agreements = [None; 4];
            let mut person = Vec::new();
            for (question, said) in questions.iter().zip(progress.said_in(step)) {
                match (question, said) {
                    (_, Said::Closeness(picture)) => closeness = Some(*picture),
                    (Question::Agreement(sentence), Said::Agreement(points)) => {
                        agreements[*sentence as usize] = Some(*points);
                    }
                    (_, Said::Person(points)) => person.push(*points),
                    _ => {}
                }
            }
            SurveyAnswers { closeness, quarrel: quarrel(agreements), attribution: attribution(&person) }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exercise::sample;
    use crate::exercise::truth::Origin;

    #[test]
    fn predictions_are_put_into_words() {
        let of = |kind, predicted, truth| Expected::of(Guess { kind, predicted, truth });
        let count = |predicted, truth| of(ItemKind::Count, predicted, truth);
        assert_eq!(count(30.0, 60.0), Expected::Half);
        assert_eq!(count(20.0, 60.0), Expected::AThird);
        assert_eq!(count(5.0, 60.0), Expected::AFraction);
        assert_eq!(count(0.0, 60.0), Expected::Nothing);
        assert_eq!(count(50.0, 60.0), Expected::Less);
        assert_eq!(count(60.0, 58.0), Expected::AboutRight);
        assert_eq!(count(80.0, 60.0), Expected::More);
        assert_eq!(count(120.0, 60.0), Expected::Double);
        assert_eq!(count(180.0, 60.0), Expected::Triple);
        assert_eq!(count(900.0, 60.0), Expected::ManyTimes);
        assert_eq!(count(3.0, 0.0), Expected::ManyTimes);
        assert_eq!(count(0.0, 0.0), Expected::AboutRight);
        let share = |predicted, truth| of(ItemKind::Share, predicted, truth);
        assert_eq!(share(0.10, 0.30), Expected::PointsBelow(20));
        assert_eq!(share(0.33, 0.30), Expected::AboutRight);
        assert_eq!(share(1.0, 0.0), Expected::PointsAbove(100));
    }

    #[test]
    fn home_and_away_are_split() {
        let scenario = sample::scenario();
        let programme = sample::programme(&scenario);
        let progress = sample::at_the_end();
        let reveal = Reveal::of(&progress, programme, &|_| Looked::default());
        assert_eq!(reveal.about, Desk::Support);
        assert_eq!((reveal.home.shifts, reveal.away.shifts), (2, 1));
        assert_eq!((reveal.home.reflexes, reveal.away.reflexes), (0, 2));
        assert_eq!(reveal.away.quality, Some(62.0));
        assert_eq!(reveal.away.calibration.map(|one| one.mean_gap), Some(8.0));
        assert_eq!(reveal.items.len(), 16);
        assert_eq!(reveal.surveys.len(), 2);
        assert_eq!(reveal.surveys[0].quarrel.map(|one| one.mean()), Some(5.0));
        assert_eq!(reveal.surveys[1].attribution.map(|one| one.situation_share()), Some(0.4));
        // Nothing was looked at, so nothing is known to be true.
        assert_eq!(reveal.accuracy, [None, None]);
    }

    #[test]
    fn what_is_looked_at_is_true() {
        let scenario = sample::scenario();
        let programme = sample::programme(&scenario);
        let shift = sample::finished_shift("support");
        let looked =
            |_| Looked { shifts: vec![crate::exercise::measure::Observed::of(&shift); 2], own_people: true };
        let reveal = Reveal::of(&sample::at_the_end(), programme, &looked);
        let offered = reveal.items.iter().find(|item| !item.again).unwrap();
        assert_eq!(offered.truth.unwrap().origin, Origin::OwnPeople(2));
        assert!(offered.truth.unwrap().value > 0.0 && offered.expected.is_some());
        let exact = |item: &&RevealedItem| item.closeness.is_some_and(|near| (0.0..=1.0).contains(&near));
        assert!(reveal.items.iter().filter(exact).count() > 8);
    }
}
