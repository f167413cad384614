//! What a facilitator saw of a shift, beside what the machine found: for the scorecard
//! and for reports alike.
//!
//! Owns [`Beside`], a dimension with both scores, and the words of the anchors. Pure;
//! must not know where it is kept, or what it is shown on.

use crate::records::store::day;
use crate::rubric::overlay::{Level, Seen, for_calibration, latest, versions};
use crate::rubric::{CheckedRubric, DimensionMark};
use crate::scoring::{ContactScore, Words};
use crate::vocab::Desk;

use super::scorecard::mean_dimensions;
use super::words::Arg;

/// A dimension of the rubric of a shift's own desk, with both scores.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Beside {
    /// Its place in the rubric.
    pub index: u8,
    /// Its name in the rubric.
    pub dimension: String,
    /// What it could bring in this shift, in milli-points.
    pub budget_milli: i64,
    /// What the machine found of that.
    pub auto_milli: i64,
    /// What was written down last, if anything was.
    pub seen: Option<Seen>,
    /// How often something was written down.
    pub versions: usize,
}

impl Beside {
    /// The level that was written down last.
    pub fn level(&self) -> Option<Level> {
        self.seen.as_ref().map(|seen| Level::nearest(seen.points_milli, self.budget_milli))
    }

    /// Both scores lie more than 8 points apart.
    pub fn for_calibration(&self) -> bool {
        self.seen.as_ref().is_some_and(|seen| for_calibration(self.auto_milli, seen.points_milli))
    }
}

/// The dimensions that were exercised in a shift, in the order of the rubric. `scores` are
/// those of the shift by this rubric.
pub fn beside(rubric: &CheckedRubric, scores: &[ContactScore], seen: &[Seen]) -> Vec<Beside> {
    beside_means(rubric, &mean_dimensions(scores), seen)
}

/// The same from the means of the scores.
pub fn beside_means(rubric: &CheckedRubric, marks: &[DimensionMark], seen: &[Seen]) -> Vec<Beside> {
    let both = (0_u8..).zip(rubric.dimensions().iter().zip(marks));
    both.filter(|(_, (_, mark))| mark.budget_milli > 0)
        .map(|(index, (dimension, mark))| Beside {
            index,
            dimension: dimension.name().to_owned(),
            budget_milli: mark.budget_milli,
            auto_milli: mark.budget_milli - mark.lost_milli,
            seen: latest(seen, dimension.name()).cloned(),
            versions: versions(seen, dimension.name()),
        })
        .collect()
}

/// How many dimensions a facilitator has looked at, and how many of those lie more than
/// 8 points apart.
pub fn counted(rows: &[Beside]) -> (usize, usize) {
    let seen = rows.iter().filter(|row| row.seen.is_some()).count();
    (seen, rows.iter().filter(|row| row.for_calibration()).count())
}

/// What can be observed at each level of a dimension, the lowest level first. 3 and 1 lie
/// between their neighbours; a dimension of a pack's own rubric has anchors that fit
/// any.
pub fn anchors(words: &Words, desk: Desk, dimension: &str) -> [String; 5] {
    let desk = match desk {
        Desk::Support => "support",
        Desk::Sales => "sales",
    };
    Level::ALL.map(|level| {
        let level = level.number();
        if level % 2 == 1 {
            let args =
                [("below", Arg::Number(i64::from(level) - 1)), ("above", Arg::Number(i64::from(level) + 1))];
            return words.say("overlay-between", &args);
        }
        let own = words.find(&format!("anchor-{desk}-{dimension}-{level}"), &[]);
        own.unwrap_or_else(|| words.name(&format!("anchor-other-{level}")))
    })
}

/// Who wrote it down; somebody who has been erased has no name.
pub fn who(words: &Words, seen: &Seen) -> String {
    if seen.facilitator.is_empty() { words.name("overlay-no-name") } else { seen.facilitator.clone() }
}

/// Who wrote it down and when, and which version of several it is.
pub fn told(words: &Words, seen: &Seen, versions: usize) -> String {
    let (name, date) = (who(words, seen), day::written(seen.written));
    let number = i64::try_from(versions).unwrap_or(i64::MAX);
    let args = [("name", Arg::Text(&name)), ("date", Arg::Text(&date)), ("number", Arg::Number(number))];
    if versions > 1 {
        words.say("overlay-saved-again", &args)
    } else {
        words.say("overlay-saved", &args[..2])
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::records::pack_folder::open_pack;
    use crate::telling::words::words_of;

    #[test]
    fn every_dimension_has_anchors_of_its_own_in_every_language() {
        let scenario = open_pack(Path::new("scenarios/swap-day")).expect("the pack is sound");
        for language in ["en", "ja", "ru"] {
            let words = words_of(Some(language)).expect("the language exists");
            let other = anchors(&words, Desk::Sales, "a pack's own");
            let mut all: Vec<String> = other.iter().step_by(2).cloned().collect();
            assert_eq!(all.len(), 3);
            for desk in [Desk::Sales, Desk::Support] {
                for dimension in scenario.rubric(desk).dimensions() {
                    let found = anchors(&words, desk, dimension.name());
                    assert!(found[1].contains('0') && found[1].contains('2'), "{}", found[1]);
                    assert!(found[3].contains('2') && found[3].contains('4'), "{}", found[3]);
                    all.extend(found.into_iter().step_by(2));
                }
            }
            assert_eq!(all.len(), 3 * 13);
            let count = all.len();
            all.sort();
            all.dedup();
            assert_eq!(all.len(), count, "two anchors are the same in {language}");
        }
    }
}
