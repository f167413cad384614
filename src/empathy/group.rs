//! Before and after of a group of people, with its uncertainty.
//!
//! Owns [`Pool`], [`GroupReport`], [`Verdict`] and [`Interval`]. It must not
//! know which measure the differences are of: accuracy, points given to the
//! situation, pictures, agreement.
//!
//! In reading order:
//! - [`effect`]: the difference in units of its spread (d_z, Hedges' g);
//! - [`bootstrap`]: BCa intervals, which do not ask for a normal distribution;
//! - [`power`]: the smallest effect that so many people can show.
//!
//! Each person counts with one difference, after − before. First stands the
//! mean difference in its own unit, with a t interval; the rest is for readers
//! who compare studies. A group of fewer than [`FEWEST_PEOPLE`] is not reported
//! at all, because in a small group everybody can be recognised. Nothing here
//! ranks people.
//!
//! **Pooling** is fixed: the differences of several workshops are put together
//! as if they were one group, and the number of workshops is reported. That is
//! simple and can be checked by hand; it takes the workshops to be alike.

use self::bootstrap::Bootstrap;
use self::effect::Effect;

pub mod bootstrap;
pub mod effect;
pub mod power;

mod distribution;

/// Smaller groups are suppressed.
pub const FEWEST_PEOPLE: usize = 8;

/// In groups below this, no interval is more than a rough guide.
pub const SMALL_BELOW: usize = 20;

/// Every interval is meant to cover the truth in this share of groups.
pub const CONFIDENCE: f64 = 0.95;

/// The largest difference, up or down, that is taken as one.
pub const LARGEST_DIFFERENCE: f64 = 1e9;

/// What other studies have found, to be shown beside a result.
pub mod prior {
    /// Hedges' g of randomised trials of trainings in empathy: from about, to about.
    pub const TRAININGS_G: (f64, f64) = (0.5, 0.6);

    /// Correlation of job rotation with what one hopes for: from about, to about.
    pub const JOB_ROTATION_R: (f64, f64) = (0.13, 0.27);

    /// Controlled studies of a one-day swap of sales and support that were found.
    pub const ONE_DAY_SWAPS_FOUND: usize = 0;
}

/// Why differences make no group.
#[derive(Clone, Copy, Debug, PartialEq, thiserror::Error)]
pub enum GroupError {
    /// The group is suppressed: nothing about it may be shown.
    #[error("{people} people; groups of fewer than {FEWEST_PEOPLE} are not shown")]
    TooFewPeople {
        /// How many there are.
        people: usize,
    },
    /// A difference that is no number, or beyond all measures.
    #[error("difference {index} is {value}: not a number within ±{LARGEST_DIFFERENCE}")]
    NotADifference {
        /// Which, counted over all workshops from 0.
        index: usize,
        /// What was given.
        value: f64,
    },
}

/// The differences of one or more workshops: at least [`FEWEST_PEOPLE`], all of them numbers.
#[derive(Clone, Debug, PartialEq)]
pub struct Pool {
    differences: Vec<f64>,
    workshops: usize,
}

/// From where to where, limits included.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Interval {
    /// The lower limit.
    pub low: f64,
    /// The upper limit.
    pub high: f64,
}

/// What may be said about a mean difference.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// The whole interval lies above zero.
    Rise,
    /// The whole interval lies below zero.
    Fall,
    /// The interval contains zero: it may have risen, fallen or stayed.
    Inconclusive,
}

/// What is known about a group after a workshop, or several.
#[derive(Clone, Debug, PartialEq)]
pub struct GroupReport {
    /// How many people; each counts once.
    pub people: usize,
    /// From how many workshops.
    pub workshops: usize,
    /// The mean difference, in the measure's own unit.
    pub mean: f64,
    /// Its 95 % t interval, in the measure's own unit.
    pub mean_interval: Interval,
    /// Follows from `mean_interval` alone.
    pub verdict: Verdict,
    /// The difference in units of its spread; `None` where there is next to no spread.
    pub effect: Option<Effect>,
    /// BCa intervals.
    pub bootstrap: Bootstrap,
    /// Whether there are fewer than [`SMALL_BELOW`] people: every interval is
    /// then to be shown with a warning, the bootstrap's above all.
    pub small: bool,
    /// The smallest |d_z| that this many people find with 80 % power.
    pub detectable_d_z: f64,
}

/// Mean and standard deviation (with n − 1) of differences.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Moments {
    mean: f64,
    deviation: f64,
}

impl Pool {
    /// Puts the differences of workshops together, each after − before of one
    /// person. A workshop without differences is not counted.
    ///
    /// # Errors
    /// With fewer than [`FEWEST_PEOPLE`] people in all, or if a difference is no number.
    pub fn new<D: AsRef<[f64]>>(workshops: &[D]) -> Result<Self, GroupError> {
        let differences: Vec<f64> = workshops.iter().flat_map(|one| one.as_ref()).copied().collect();
        if differences.len() < FEWEST_PEOPLE {
            return Err(GroupError::TooFewPeople { people: differences.len() });
        }
        let wrong = |value: &f64| !(-LARGEST_DIFFERENCE..=LARGEST_DIFFERENCE).contains(value);
        if let Some(index) = differences.iter().position(wrong) {
            return Err(GroupError::NotADifference { index, value: differences[index] });
        }
        let workshops = workshops.iter().filter(|one| !one.as_ref().is_empty()).count();
        Ok(Self { differences, workshops })
    }

    /// One difference per person.
    pub fn differences(&self) -> &[f64] {
        &self.differences
    }

    /// How many people: at least [`FEWEST_PEOPLE`].
    pub fn people(&self) -> usize {
        self.differences.len()
    }

    /// What is known about the group. The seed is the bootstrap's: with the same
    /// seed, the same differences give the same report.
    pub fn report(&self, seed: u64) -> GroupReport {
        let moments = Moments::of(&self.differences);
        let mean_interval = mean_interval(moments, self.people());
        GroupReport {
            people: self.people(),
            workshops: self.workshops,
            mean: moments.mean,
            mean_interval,
            verdict: mean_interval.verdict(),
            effect: Effect::of(moments, self.people()),
            bootstrap: Bootstrap::of(&self.differences, seed),
            small: self.people() < SMALL_BELOW,
            detectable_d_z: power::smallest_effect(self.people())
                .expect("a pool has at least eight people, and two are enough"),
        }
    }
}

impl Interval {
    /// Whether the value lies inside or on a limit.
    pub fn contains(&self, value: f64) -> bool {
        self.low <= value && value <= self.high
    }

    /// What may be said about a difference with this interval.
    pub fn verdict(&self) -> Verdict {
        if self.low > 0.0 {
            Verdict::Rise
        } else if self.high < 0.0 {
            Verdict::Fall
        } else {
            Verdict::Inconclusive
        }
    }
}

impl Moments {
    /// For two differences or more; otherwise there is no deviation, and it is zero.
    fn of(differences: &[f64]) -> Self {
        // Rounding must not make a spread of differences that are all equal.
        if let Some(first) = differences.first().filter(|first| differences.iter().all(|one| one == *first)) {
            return Self { mean: *first, deviation: 0.0 };
        }
        let people = differences.len() as f64;
        let mean = differences.iter().sum::<f64>() / people.max(1.0);
        let squares: f64 = differences.iter().map(|one| (one - mean) * (one - mean)).sum();
        Self { mean, deviation: libm::sqrt(squares / (people - 1.0).max(1.0)) }
    }
}

/// Student's interval: mean ± t·SD/√n, with t for n − 1 degrees of freedom.
fn mean_interval(moments: Moments, people: usize) -> Interval {
    let t = distribution::t_quantile(0.5 + CONFIDENCE / 2.0, freedom(people));
    let half = t * moments.deviation / libm::sqrt(people as f64);
    Interval { low: moments.mean - half, high: moments.mean + half }
}

/// n − 1.
fn freedom(people: usize) -> f64 {
    people as f64 - 1.0
}

#[cfg(test)]
mod tests;
