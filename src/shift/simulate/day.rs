//! Studies of a day whose rates change, averaged over replications.

use super::engine::{Arrivals, Engine, Handling};
use super::{Estimate, MOST_CONTACTS, Repeats, START, StudyError, check_station, range};
use crate::shift::exact::Patience;
use crate::vocab::Duration;

/// A day that begins with an empty station, to be simulated many times.
#[derive(Clone, Debug, PartialEq)]
pub struct DayStudy {
    /// Arrivals per hour, step by step.
    pub per_hour: Vec<f64>,
    /// How long a step lasts, seconds; 1800 for half hours.
    pub step_s: u32,
    /// Mean handle time in seconds (exponential).
    pub handle_s: f64,
    /// How many agents answer.
    pub agents: u8,
    /// How long callers are willing to wait.
    pub patience: Patience,
    /// How often the day is simulated.
    pub replications: u16,
    /// Where all chance comes from.
    pub seed: u64,
}

/// The station at the end of one step.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct DayEstimate {
    /// Seconds since the beginning.
    pub at_s: u32,
    /// Probability that every agent is busy.
    pub p_busy: Estimate,
    /// Mean number of callers who wait.
    pub mean_queue: Estimate,
    /// Callers who have arrived so far.
    pub offered: Estimate,
    /// Callers who have given up so far.
    pub abandoned: Estimate,
    /// Contacts that have been finished so far.
    pub served: Estimate,
}

/// One replication at the end of one step, in the order of [`DayEstimate`].
type Observed = [f64; 5];

impl DayStudy {
    /// Runs the study; one estimate per step.
    ///
    /// # Errors
    /// Quantities that make no station or cannot be simulated.
    pub fn run(&self) -> Result<Vec<DayEstimate>, StudyError> {
        self.check()?;
        let days: Vec<Vec<Observed>> =
            (0..self.replications).map(|number| self.replication(number)).collect();
        let estimates = self.step_ends().enumerate().map(|(step, at_s)| {
            let column = |place: usize| {
                let observed: Vec<f64> = days.iter().map(|day| day[step][place]).collect();
                Estimate::of_mean(&observed)
            };
            DayEstimate {
                at_s,
                p_busy: column(0),
                mean_queue: column(1),
                offered: column(2),
                abandoned: column(3),
                served: column(4),
            }
        });
        Ok(estimates.collect())
    }

    fn step_ends(&self) -> impl Iterator<Item = u32> {
        (1..=self.per_hour.len() as u32).map(|step| step * self.step_s)
    }

    fn replication(&self, number: u16) -> Vec<Observed> {
        let handling = Handling {
            handle_s: self.handle_s,
            patience: &self.patience,
            repeats: Repeats::default(),
            threshold_s: 0.0,
        };
        let step_ms = i64::from(self.step_s) * 1_000;
        let arrivals = vec![Arrivals::in_steps(&self.per_hour, step_ms)];
        let mut engine = Engine::new(self.seed, Some(number), self.agents, &handling, arrivals);
        let ends = self.step_ends().map(|at_s| {
            let now = START + Duration::from_seconds(i64::from(at_s));
            engine.run_until(now);
            let counted = engine.queue().statistics(now).callers;
            [
                f64::from(u8::from(engine.queue().idle().is_empty())),
                engine.queue().len() as f64,
                counted.offered as f64,
                counted.abandoned as f64,
                engine.served() as f64,
            ]
        });
        ends.collect()
    }

    fn check(&self) -> Result<(), StudyError> {
        range("number of steps", self.per_hour.len() as f64, 1.0, 1_000.0)?;
        range("length of a step in seconds", f64::from(self.step_s), 1.0, 1e6)?;
        range("number of replications", f64::from(self.replications), 1.0, f64::from(u16::MAX))?;
        let mut arrivals = 0.0;
        for &per_hour in &self.per_hour {
            range("arrivals per hour", per_hour, 0.0, 1e6)?;
            arrivals += per_hour * f64::from(self.step_s) / 3_600.0;
        }
        range("arrivals of the day", arrivals, 0.0, f64::from(MOST_CONTACTS))?;
        check_station(self.handle_s, self.agents, &self.patience, 0.0)
    }
}
