//! Studies of some hours at a steady station, averaged over replications.

use super::engine::{Arrivals, Engine, Handling};
use super::{CallerFigures, MOST_CONTACTS, Repeats, START, Stretch, StudyError, check_station, range};
use crate::shift::exact::Patience;
use crate::vocab::Duration;

/// Some hours at a steady station, to be simulated many times. Unlike the
/// batches of a [`QueueStudy`](super::QueueStudy), replications are independent.
#[derive(Clone, Debug, PartialEq)]
pub struct HoursStudy {
    /// Arrivals per hour, without those that come back.
    pub per_hour: f64,
    /// Mean handle time in seconds (exponential).
    pub handle_s: f64,
    /// How many agents answer.
    pub agents: u8,
    /// How long callers are willing to wait.
    pub patience: Patience,
    /// Contacts that come back.
    pub repeats: Repeats,
    /// The threshold of the service level, seconds.
    pub threshold_s: f64,
    /// Seconds from the empty station on that do not count.
    pub warm_up_s: u32,
    /// Seconds after them that do.
    pub counted_s: u32,
    /// How often the hours are simulated.
    pub replications: u16,
    /// Where all chance comes from.
    pub seed: u64,
}

impl HoursStudy {
    /// Runs the study. The errors are those of ratios over the replications;
    /// with one replication there is none to tell.
    ///
    /// # Errors
    /// Quantities that make no station or cannot be simulated.
    pub fn run(&self) -> Result<CallerFigures, StudyError> {
        self.check()?;
        let stretches: Vec<Stretch> = (0..self.replications).map(|number| self.replication(number)).collect();
        Ok(CallerFigures::of_stretches(&stretches))
    }

    fn replication(&self, number: u16) -> Stretch {
        let handling = Handling {
            handle_s: self.handle_s,
            patience: &self.patience,
            repeats: self.repeats,
            threshold_s: self.threshold_s,
        };
        let arrivals = vec![Arrivals::steady(self.per_hour)];
        let mut engine = Engine::new(self.seed, Some(number), self.agents, &handling, arrivals);
        let begin = START + Duration::from_seconds(i64::from(self.warm_up_s));
        let end = begin + Duration::from_seconds(i64::from(self.counted_s));
        let [before, after] = [begin, end].map(|until| {
            engine.run_until(until);
            engine.queue().statistics(until).callers
        });
        (before, after)
    }

    fn check(&self) -> Result<(), StudyError> {
        range("arrivals per hour", self.per_hour, 1.0, 1e6)?;
        range("share that comes back", self.repeats.share, 0.0, 0.95)?;
        range("delay of a return", self.repeats.mean_delay_s, 0.0, 1e6)?;
        range("seconds that are counted", f64::from(self.counted_s), 1.0, 1e7)?;
        range("number of replications", f64::from(self.replications), 1.0, f64::from(u16::MAX))?;
        let hours = (f64::from(self.warm_up_s) + f64::from(self.counted_s)) / 3_600.0;
        let contacts = self.per_hour / (1.0 - self.repeats.share) * hours;
        range("contacts of a replication", contacts, 0.0, f64::from(MOST_CONTACTS))?;
        check_station(self.handle_s, self.agents, &self.patience, self.threshold_s)
    }
}
