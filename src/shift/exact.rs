//! What the mathematics of queues says about a station, to compare with.
//!
//! Owns [`Station`], [`Patience`] and [`Figures`], and the models that lead
//! from the first two to the third. Real numbers, seconds unless a name says
//! otherwise. Must not know the simulated queue: these figures are what it is
//! tested against.
//!
//! - [`erlang_a`], [`erlang_c`], [`two_classes`]: birth and death chains;
//! - [`general_patience`]: any patience, by the virtual wait;
//! - [`half_hours`]: rates that change over the day, by differential equations;
//! - [`with_repeats`]: contacts that come back.

mod day;
mod erlang;
mod general;
mod patience;

#[cfg(test)]
mod identities;

pub use day::{DayPoint, half_hours};
pub use erlang::{erlang_a, erlang_b, erlang_c, two_classes, with_repeats};
pub use general::general_patience;
pub use patience::Patience;

/// The most agents that the models accept.
pub const MOST_AGENTS: u32 = 10_000;

/// Callers of one kind, and those who answer them: Poisson arrivals,
/// exponential handle times, first come, first served.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Station {
    /// Arrivals per hour (λ).
    pub per_hour: f64,
    /// Mean handle time in seconds (1/μ).
    pub handle_s: f64,
    /// How many agents answer (n).
    pub agents: u32,
}

/// The long-run figures of a station.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Figures {
    /// Share of all callers who find every agent busy.
    pub p_wait: f64,
    /// Share of all callers who give up.
    pub p_abandon: f64,
    /// Mean wait of those who are answered, seconds.
    pub asa_s: f64,
    /// Mean wait of all callers, answered or not, seconds.
    pub wait_s: f64,
    /// Mean number of callers who wait.
    pub mean_queue: f64,
    /// Mean share of the agents who are busy.
    pub occupancy: f64,
    /// Share of all callers who are answered within the threshold.
    pub service_level: f64,
}

/// Why a model has no figures for a station.
#[derive(Clone, Copy, Debug, PartialEq, thiserror::Error)]
pub enum ModelError {
    /// A quantity that must be positive and finite is not.
    #[error("{what} must be a positive number, not {value}")]
    NotPositive {
        /// The quantity.
        what: &'static str,
        /// What was given.
        value: f64,
    },
    /// A quantity that must not be negative is, or is not a finite number.
    #[error("{what} must not be negative, nor {value}")]
    Negative {
        /// The quantity.
        what: &'static str,
        /// What was given.
        value: f64,
    },
    /// No agents, or more than [`MOST_AGENTS`].
    #[error("a station has 1 to 10000 agents, not {0}")]
    Agents(u32),
    /// More arrives than can be answered, and nobody gives up: the queue grows for ever.
    #[error("with a load of {load:.3} and unlimited patience the queue grows for ever")]
    GrowsForEver {
        /// Arrivals times handle time, per agent.
        load: f64,
    },
    /// A share that must lie in 0..1 does not.
    #[error("the share that comes back must be at least 0 and below 1, not {0}")]
    Share(f64),
    /// The figures would take too long to compute.
    #[error("patience and load are too large to compute")]
    TooLarge,
}

impl Station {
    /// Arrivals per second (λ).
    pub fn rate(&self) -> f64 {
        self.per_hour / 3_600.0
    }

    /// Contacts that all agents together can finish per second (nμ).
    pub fn capacity(&self) -> f64 {
        f64::from(self.agents) / self.handle_s
    }

    /// Arrivals times handle time: the agents that the work needs (λ/μ).
    pub fn offered_load(&self) -> f64 {
        self.rate() * self.handle_s
    }

    /// Refuses what is not a station.
    fn check(&self) -> Result<(), ModelError> {
        positive("arrivals per hour", self.per_hour)?;
        positive("handle time", self.handle_s)?;
        if self.agents == 0 || self.agents > MOST_AGENTS {
            return Err(ModelError::Agents(self.agents));
        }
        Ok(())
    }

    /// Refuses a station whose queue never empties.
    fn check_stable(&self) -> Result<(), ModelError> {
        let load = self.offered_load() / f64::from(self.agents);
        if load >= 1.0 { Err(ModelError::GrowsForEver { load }) } else { Ok(()) }
    }
}

impl Figures {
    /// Shares that rounding has put a hair outside 0..=1 come back.
    fn within_bounds(self) -> Self {
        let share = |value: f64| value.clamp(0.0, 1.0);
        Self {
            p_wait: share(self.p_wait),
            p_abandon: share(self.p_abandon),
            occupancy: share(self.occupancy),
            service_level: share(self.service_level),
            ..self
        }
    }
}

fn positive(what: &'static str, value: f64) -> Result<(), ModelError> {
    if value > 0.0 && value.is_finite() { Ok(()) } else { Err(ModelError::NotPositive { what, value }) }
}

fn not_negative(what: &'static str, value: f64) -> Result<(), ModelError> {
    if value >= 0.0 && value.is_finite() { Ok(()) } else { Err(ModelError::Negative { what, value }) }
}
