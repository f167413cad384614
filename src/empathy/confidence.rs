//! What people thought of their own marks before they saw them, and how sure.
//!
//! Owns [`SelfMark`], [`Judgement`] and [`Calibration`]. It must not know how a
//! mark came about. There is no floating point but in means.
//!
//! Somebody gives each dimension of their shift 0 to 100 points and says how
//! sure they are. **The rule** (a design default): whoever is c % sure claims to
//! be at most 100 − c points off; 80 % allows 20 points up or down, 100 % none,
//! 0 % everything. Home and away desk are kept apart: misjudging one's own trade
//! and misjudging a strange one are different news.

use serde::{Deserialize, Serialize};

use super::scale::Points;
use crate::vocab::Desk;

const MILLI: i64 = 1_000;

/// What somebody thinks of their own handling, in one dimension.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SelfMark {
    /// The mark they expect, out of 100.
    pub expected: Points,
    /// How sure they are, in percent.
    pub confidence: Points,
}

/// Whether a seat was at somebody's own desk.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Place {
    /// Their own desk.
    Home,
    /// The other one.
    Away,
}

/// A mark by somebody on themselves, beside the mark they got.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Judgement {
    /// At home or away.
    pub place: Place,
    /// Which dimension of that desk's rubric.
    pub dimension: u8,
    /// What they thought.
    pub own: SelfMark,
    /// What the rubric says, in thousandths of a point out of 100: 0 to 100 000.
    pub scored_milli: i64,
}

/// How well somebody's marks on themselves fit, over several judgements.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Calibration {
    /// How many judgements; at least 1.
    pub judgements: usize,
    /// The mean of |expected − scored|, in points.
    pub mean_gap: f64,
    /// The mean of expected − scored, in points; above zero, they thought more of
    /// themselves than the rubric does.
    pub mean_excess: f64,
    /// The mean confidence, in percent.
    pub mean_confidence: f64,
    /// In how many judgements the score lies within what they allowed.
    pub within: usize,
}

/// The two calibrations of one person, never blended.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct HomeAndAway {
    /// At their own desk; `None` without a judgement.
    pub home: Option<Calibration>,
    /// At the other one; `None` without a judgement.
    pub away: Option<Calibration>,
}

impl Place {
    /// Where somebody from the desk `home` is when they sit at `seat`.
    pub fn of(home: Desk, seat: Desk) -> Self {
        if home == seat { Self::Home } else { Self::Away }
    }
}

impl SelfMark {
    /// How far off the confidence allows the mark to be, in points: 100 − c.
    pub const fn allowed_gap(&self) -> u8 {
        Points::HIGHEST - self.confidence.get()
    }
}

impl Judgement {
    /// Expected − scored, in thousandths of a point.
    pub fn excess_milli(&self) -> i64 {
        i64::from(self.own.expected.get()) * MILLI - self.scored_milli
    }

    /// |expected − scored|, in thousandths of a point.
    pub fn gap_milli(&self) -> i64 {
        self.excess_milli().abs()
    }

    /// Whether the score lies within what the confidence allows, limits included.
    pub fn is_within(&self) -> bool {
        self.gap_milli() <= i64::from(self.own.allowed_gap()) * MILLI
    }
}

impl Calibration {
    /// The calibration over these judgements; `None` without any.
    fn of(judgements: &[Judgement]) -> Option<Self> {
        if judgements.is_empty() {
            return None;
        }
        let mean = |sum: i64| sum as f64 / judgements.len() as f64;
        let points = |each: fn(&Judgement) -> i64| mean(judgements.iter().map(each).sum()) / MILLI as f64;
        Some(Self {
            judgements: judgements.len(),
            mean_gap: points(Judgement::gap_milli),
            mean_excess: points(Judgement::excess_milli),
            mean_confidence: mean(judgements.iter().map(|one| i64::from(one.own.confidence.get())).sum()),
            within: judgements.iter().filter(|one| one.is_within()).count(),
        })
    }
}

impl HomeAndAway {
    /// The calibrations over one person's judgements.
    pub fn of(judgements: &[Judgement]) -> Self {
        let at = |place| {
            let there: Vec<Judgement> = judgements.iter().filter(|one| one.place == place).copied().collect();
            Calibration::of(&there)
        };
        Self { home: at(Place::Home), away: at(Place::Away) }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn judgement(place: Place, expected: u8, confidence: u8, scored_milli: i64) -> Judgement {
        let points = |number| Points::new(number).unwrap();
        let own = SelfMark { expected: points(expected), confidence: points(confidence) };
        Judgement { place, dimension: 0, own, scored_milli }
    }

    #[test]
    fn home_and_away_are_kept_apart() {
        let both = HomeAndAway::of(&[
            judgement(Place::Home, 80, 90, 75_500),
            judgement(Place::Away, 70, 90, 40_000),
            judgement(Place::Away, 40, 30, 50_000),
        ]);
        let home = both.home.unwrap();
        assert_eq!((home.judgements, home.mean_gap, home.mean_excess, home.within), (1, 4.5, 4.5, 1));
        let away = both.away.unwrap();
        assert_eq!((away.judgements, away.mean_gap, away.mean_excess, away.within), (2, 20.0, 10.0, 1));
        assert_eq!(away.mean_confidence, 60.0);
        assert_eq!(HomeAndAway::of(&[]), HomeAndAway { home: None, away: None });
    }

    #[test]
    fn confidence_allows_what_is_missing_to_a_hundred() {
        assert!(judgement(Place::Home, 60, 80, 80_000).is_within());
        assert!(!judgement(Place::Home, 60, 80, 80_001).is_within());
        assert!(judgement(Place::Home, 60, 100, 60_000).is_within());
        assert!(!judgement(Place::Home, 60, 100, 59_999).is_within());
        assert!(judgement(Place::Home, 0, 0, 100_000).is_within());
    }

    #[test]
    fn a_seat_at_the_own_desk_is_home() {
        assert_eq!(Place::of(Desk::Sales, Desk::Sales), Place::Home);
        assert_eq!(Place::of(Desk::Support, Desk::Sales), Place::Away);
    }

    proptest! {
        #[test]
        fn gaps_are_bounded_and_more_confidence_never_helps(
            expected in 0..=100_u8, sure in 0..100_u8, scored in 0..=100_000_i64,
        ) {
            let one = judgement(Place::Away, expected, sure, scored);
            let surer = judgement(Place::Away, expected, sure + 1, scored);
            prop_assert!((0..=100_000).contains(&one.gap_milli()));
            prop_assert!(one.is_within() || !surer.is_within());
            let both = HomeAndAway::of(&[one, surer]);
            let away = both.away.unwrap();
            prop_assert!(both.home.is_none() && away.mean_excess.abs() <= away.mean_gap);
        }
    }
}
