//! What a company is like, and what its salespeople do all day.
//!
//! Owns [`Terms`], [`Conduct`] and [`Habit`]. All figures are design defaults;
//! any of them can be replaced. Must not know what comes of them.

use std::fmt;
use std::str::FromStr;

use serde::Serialize;

use super::super::causes::Memory;
use crate::shift::simulate::StudyError;
use crate::vocab::Duration;

/// A whole hour in milliseconds.
const HOUR_MS: i64 = 3_600_000;

/// What the company is like: the same for every habit.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Terms {
    /// Promises that sales makes in a day.
    pub promises_a_day: u32,
    /// How long what is promised really takes.
    pub real_ms: Duration,
    /// Contacts that support gets in a day anyway.
    pub base_contacts_a_day: f64,
    /// How long support is open.
    pub open_ms: Duration,
    /// How many people answer, 1 to 64.
    pub agents: u8,
    /// Mean handle time, seconds (exponential).
    pub handle_s: f64,
    /// Mean patience of those who wait, seconds (exponential).
    pub patience_s: f64,
    /// Within what an answer counts for the service level, seconds.
    pub threshold_s: f64,
    /// After how long those come back whom the answer did not help, seconds on
    /// average (exponential). Matters to the simulation only, and little.
    pub repeats_after_s: f64,
    /// How long an internal request takes a colleague who is neutral, hours.
    pub request_h: f64,
    /// Who might buy, who does, and who leaves.
    pub market: MarketTerms,
}

/// Constants of [`Market`](super::market::Market); a small model, made to be argued with.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct MarketTerms {
    /// Customers before the first day.
    pub customers: f64,
    /// People who ask for an offer in a day.
    pub prospects_a_day: f64,
    /// The share of them who order when the truth is told.
    pub order_share: f64,
    /// What a promise with a gap of 1 adds to that share: promises sell.
    pub order_share_by_gap: f64,
    /// The share of those who ordered on a promise with a gap of 1 who leave when it is broken.
    pub leave_when_broken: f64,
    /// Customers who leave, for each contact that gives up waiting.
    pub leave_when_abandoned: f64,
    /// Customers who leave, for each contact that comes back because of wrong or incomplete information.
    pub leave_when_misinformed: f64,
    /// How many potential customers each lost one talks to (A6).
    pub told_by_each: f64,
    /// How many potential customers there are to be told.
    pub potential: f64,
    /// In how many days half of what was told is forgotten.
    pub forgotten_in_days: f64,
}

/// What a company does, day after day.
#[derive(Clone, Debug, PartialEq)]
pub struct Conduct {
    /// The time that is promised.
    pub promised: Duration,
    /// How the promise is remembered.
    pub memory: Memory,
    /// The share of contacts that support tells something wrong.
    pub wrong: f64,
    /// The share of contacts that support does not tell all.
    pub incomplete: f64,
    /// The days of the week on which sales thanks support, specifically: 1 is
    /// Monday, and a day that stands twice has two thanks.
    pub thanks_on: Vec<u8>,
}

/// A conduct with a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Habit {
    /// Says yes to everything and writes nothing down.
    YesMan,
    /// Promises too much, but in writing.
    Written,
    /// Promises what the company can do, in writing.
    Honest,
    /// The same, and passes two thank-yous a week on to support.
    Thanks,
}

impl Default for Terms {
    fn default() -> Self {
        Self {
            promises_a_day: 40,
            real_ms: Duration::from_ms(24 * HOUR_MS),
            base_contacts_a_day: 400.0,
            open_ms: Duration::from_ms(8 * HOUR_MS),
            agents: 5,
            handle_s: 240.0,
            patience_s: 180.0,
            threshold_s: 20.0,
            repeats_after_s: 1_800.0,
            request_h: 8.0,
            market: MarketTerms::default(),
        }
    }
}

impl Default for MarketTerms {
    fn default() -> Self {
        Self {
            customers: 1_000.0,
            prospects_a_day: 40.0,
            order_share: 0.25,
            order_share_by_gap: 0.20,
            leave_when_broken: 0.50,
            leave_when_abandoned: 0.005,
            leave_when_misinformed: 0.005,
            told_by_each: 10.0,
            potential: 2_000.0,
            forgotten_in_days: 60.0,
        }
    }
}

impl Terms {
    /// Hours for which support is open.
    pub const fn open_h(&self) -> f64 {
        self.open_ms.as_ms() as f64 / HOUR_MS as f64
    }

    /// Refuses what is no company. The station is checked where it is used.
    pub(super) fn check(&self) -> Result<(), StudyError> {
        let market = &self.market;
        range("promises a day", f64::from(self.promises_a_day), 0.0, 100_000.0)?;
        range("contacts a day", self.base_contacts_a_day, 1.0, 1e6)?;
        range("opening hours", self.open_h(), 0.25, 24.0)?;
        range("hours of an internal request", self.request_h, 0.0, 1e6)?;
        for (what, value) in [
            ("customers", market.customers),
            ("prospects a day", market.prospects_a_day),
            ("customers told by each who leaves", market.told_by_each),
        ] {
            range(what, value, 0.0, 1e9)?;
        }
        for (what, value) in [
            ("share of prospects who order", market.order_share),
            ("share of prospects won by a promise", market.order_share_by_gap),
            ("share who leave when a promise is broken", market.leave_when_broken),
            ("customers lost for each contact given up", market.leave_when_abandoned),
            ("customers lost for each contact misinformed", market.leave_when_misinformed),
        ] {
            range(what, value, 0.0, 1.0)?;
        }
        range("number of potential customers", market.potential, 1.0, 1e9)?;
        range("days in which half is forgotten", market.forgotten_in_days, 0.001, 1e9)
    }
}

impl Conduct {
    pub(super) fn check(&self) -> Result<(), StudyError> {
        range("share of wrong information", self.wrong, 0.0, 1.0)?;
        range("share of incomplete information", self.incomplete, 0.0, 1.0 - self.wrong)?;
        range("number of thank-yous in a week", self.thanks_on.len() as f64, 0.0, 1_000.0)?;
        self.thanks_on.iter().try_for_each(|day| range("day of the week", f64::from(*day), 1.0, 7.0))
    }
}

pub(super) fn range(what: &'static str, value: f64, least: f64, most: f64) -> Result<(), StudyError> {
    if value >= least && value <= most {
        Ok(())
    } else {
        Err(StudyError::OutOfRange { what, least, most, value })
    }
}

impl Habit {
    /// Every habit, in the order in which they are shown.
    pub const ALL: [Self; 4] = [Self::YesMan, Self::Written, Self::Honest, Self::Thanks];

    /// The name that is written on the command line.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::YesMan => "yes-man",
            Self::Written => "written",
            Self::Honest => "honest",
            Self::Thanks => "thanks",
        }
    }

    /// What this habit does. Both thank-yous of [`Habit::Thanks`] are passed on
    /// on Wednesday: see [`long_run`](super).
    pub fn conduct(self) -> Conduct {
        let written = |hours: i64| Conduct {
            promised: Duration::from_ms(hours * HOUR_MS),
            memory: Memory::Written,
            wrong: 0.05,
            incomplete: 0.0,
            thanks_on: Vec::new(),
        };
        match self {
            Self::YesMan => {
                Conduct { memory: Memory::Spoken { contact_changes: 2 }, wrong: 0.20, ..written(3) }
            }
            Self::Written => written(3),
            Self::Honest => written(24),
            Self::Thanks => Conduct { thanks_on: vec![3, 3], ..written(24) },
        }
    }
}

impl fmt::Display for Habit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// There is no habit of this name.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("there is no policy `{0}`; there are yes-man, written, honest and thanks")]
pub struct UnknownHabit(pub String);

impl FromStr for Habit {
    type Err = UnknownHabit;

    fn from_str(name: &str) -> Result<Self, UnknownHabit> {
        let found = Self::ALL.into_iter().find(|habit| habit.as_str() == name);
        found.ok_or_else(|| UnknownHabit(name.to_owned()))
    }
}
