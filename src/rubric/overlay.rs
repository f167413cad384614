//! What a facilitator saw in a dimension, beside what the machine found there.
//!
//! Owns [`Level`], the formula of models.md §2 (a dimension with budget B at level 0–4
//! loses B·(4 − level)/4), the mark for calibration, and [`Seen`], a plain value of what
//! was written down. Both scores are kept: nothing here changes a mark. Must not know
//! where it is kept, or in which words it is shown.

/// The best level.
pub const BEST: u8 = 4;

/// Further apart than this, in milli-points, a machine's and a facilitator's score of
/// a dimension are talked about (models.md §2: more than 8 points).
pub const CALIBRATION_MILLI: i64 = 8_000;

/// How a facilitator saw a dimension: 0 to 4, anchored in what can be observed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Level(u8);

impl Level {
    /// All levels, the lowest first.
    pub const ALL: [Self; 5] = [Self(0), Self(1), Self(2), Self(3), Self(4)];

    /// The level of a number; none beyond 4.
    pub const fn new(number: u8) -> Option<Self> {
        if number <= BEST { Some(Self(number)) } else { None }
    }

    /// Its number.
    pub const fn number(self) -> u8 {
        self.0
    }

    /// What a dimension with this budget loses at this level, in milli-points, rounded
    /// down.
    pub const fn loss_milli(self, budget_milli: i64) -> i64 {
        budget_milli * (BEST - self.0) as i64 / BEST as i64
    }

    /// What is left of the budget, in milli-points.
    pub const fn points_milli(self, budget_milli: i64) -> i64 {
        budget_milli - self.loss_milli(budget_milli)
    }

    /// The level whose points these are; of points that are none of any level, the
    /// nearest one, the higher of two.
    pub fn nearest(points_milli: i64, budget_milli: i64) -> Self {
        let away = |level: &Self| (points_milli - level.points_milli(budget_milli)).abs();
        let found = Self::ALL.into_iter().rev().min_by_key(away);
        found.unwrap_or(Self(BEST))
    }
}

/// The two scores of a dimension lie so far apart that facilitators compare what they
/// mean by a level: more than 8 points.
pub const fn for_calibration(auto_milli: i64, seen_milli: i64) -> bool {
    (auto_milli - seen_milli).abs() > CALIBRATION_MILLI
}

/// What a facilitator wrote down about a dimension of a shift.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seen {
    /// Under which name.
    pub facilitator: String,
    /// The dimension's name in its rubric.
    pub dimension: String,
    /// The points that they gave it, in milli-points.
    pub points_milli: i64,
    /// What they wrote; may be empty.
    pub note: String,
    /// The day, counted from 1970.
    pub written: i64,
}

/// What was written down last about a dimension; what was written earlier stays kept.
pub fn latest<'a>(seen: &'a [Seen], dimension: &str) -> Option<&'a Seen> {
    seen.iter().rev().find(|one| one.dimension == dimension)
}

/// How often something was written down about a dimension.
pub fn versions(seen: &[Seen], dimension: &str) -> usize {
    seen.iter().filter(|one| one.dimension == dimension).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn level(number: u8) -> Level {
        Level::new(number).expect("it is at most 4")
    }

    #[test]
    fn a_level_costs_its_share_of_the_budget() {
        // Expectation has 15 points: 4 keeps them, 2 is 'soon', 0 an unkeepable promise.
        let losses = Level::ALL.map(|level| level.loss_milli(15_000));
        assert_eq!(losses, [15_000, 11_250, 7_500, 3_750, 0]);
        assert_eq!(level(2).points_milli(15_000), 7_500);
        // Every budget of the two rubrics.
        for budget in [30_000, 25_000, 20_000, 15_000, 10_000] {
            for level in Level::ALL {
                let expected = budget * i64::from(4 - level.number()) / 4;
                assert_eq!(level.loss_milli(budget), expected);
                assert_eq!(level.points_milli(budget) + expected, budget);
            }
        }
        assert_eq!(Level::new(5), None);
    }

    #[test]
    fn a_level_comes_back_from_its_points() {
        for budget in (4..40_000).step_by(7) {
            for level in Level::ALL {
                assert_eq!(
                    Level::nearest(level.points_milli(budget), budget),
                    level,
                    "{level:?} of {budget}"
                );
            }
        }
        assert_eq!(Level::nearest(8_000, 15_000), level(2));
        assert_eq!(Level::nearest(82_500, 15_000), level(4));
        assert_eq!(Level::nearest(-1, 15_000), level(0));
    }

    #[test]
    fn more_than_eight_points_apart_is_for_calibration() {
        assert!(!for_calibration(15_000, 7_000));
        assert!(for_calibration(15_000, 6_999));
        assert!(for_calibration(6_999, 15_000));
        assert!(!for_calibration(12_000, 12_000));
        // Of 30 points: the machine found all of them, somebody saw level 2.
        assert!(for_calibration(30_000, level(2).points_milli(30_000)));
        assert!(!for_calibration(30_000, level(3).points_milli(30_000)));
    }

    #[test]
    fn the_latest_of_a_dimension_counts() {
        let seen = |dimension: &str, points_milli| Seen {
            facilitator: "lehmann".to_owned(),
            dimension: dimension.to_owned(),
            points_milli,
            note: String::new(),
            written: 20_000,
        };
        let all = [seen("effort", 2_500), seen("record", 10_000), seen("effort", 5_000)];
        assert_eq!(latest(&all, "effort").map(|one| one.points_milli), Some(5_000));
        assert_eq!((versions(&all, "effort"), versions(&all, "listening")), (2, 0));
        assert_eq!(latest(&all, "listening"), None);
    }
}
