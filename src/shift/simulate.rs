//! Studies of a queue: many callers, no conversations.
//!
//! Owns [`QueueStudy`] (a steady station), [`HoursStudy`] (some hours of a steady
//! station, many times) and [`DayStudy`] (rates that change over the day), which run the shift's own scheduler, queue and streams and
//! end in figures with standard errors. Must not know the exact models, only
//! their noun [`Patience`].
//!
//! **Chance.** Arrivals, handle times, patience and repeats each have a stream
//! per class, and a caller draws all of them on arrival, needed or not: two
//! studies that differ in the number of agents, say, see the same callers.
//!
//! **Whole milliseconds.** Times are drawn exactly and rounded to the nearest
//! millisecond. That lowers a mean of t ms by one part in 24·t², under 10⁻⁷
//! for the busiest station of the goldens (a caller every 1.25 s). Events in
//! the same millisecond come in the order of scheduling, so that a release
//! mostly goes before an arrival; that lowers P(wait) by about half the
//! releases per millisecond times P(all busy, nobody waits), 2·10⁻⁵ for that
//! station, against a standard error of 10⁻³ after 2 000 000 callers.

mod day;
mod engine;
mod estimate;
mod hours;

pub use day::{DayEstimate, DayStudy};
pub use estimate::Estimate;
pub use hours::HoursStudy;

use super::exact::{ModelError, Patience};
use super::queue::{ClassStatistics, MOST_AGENTS, QueueStatistics};
use crate::vocab::Moment;
use engine::{Arrivals, Engine, Handling};

/// Batches into which a study is cut for its standard errors.
pub const BATCHES: u32 = 30;

/// The most contacts of one study, warm-up included; keeps every sum of
/// milliseconds within 63 bits.
pub const MOST_CONTACTS: u32 = 2_000_000;

/// Contacts that come back.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Repeats {
    /// The share of all contacts, answered or not, that comes back.
    pub share: f64,
    /// How long that takes on average, seconds (exponential).
    pub mean_delay_s: f64,
}

/// A steady station, to be simulated.
#[derive(Clone, Debug, PartialEq)]
pub struct QueueStudy {
    /// Arrivals per hour of each priority class, the one that goes first first.
    pub per_hour: Vec<f64>,
    /// Mean handle time in seconds (exponential).
    pub handle_s: f64,
    /// How many agents answer, 1 to [`MOST_AGENTS`].
    pub agents: u8,
    /// How long callers are willing to wait.
    pub patience: Patience,
    /// Contacts that come back.
    pub repeats: Repeats,
    /// The threshold of the service level, seconds.
    pub threshold_s: f64,
    /// Contacts that count; repeats are contacts too.
    pub contacts: u32,
    /// Contacts before them that do not count.
    pub warm_up: u32,
    /// Where all chance comes from.
    pub seed: u64,
}

/// What the callers of one class, or of all, met with.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct CallerFigures {
    /// Share of callers who found every agent busy.
    pub p_wait: Estimate,
    /// Share of callers who gave up.
    pub p_abandon: Estimate,
    /// Mean wait of those who were answered, seconds.
    pub asa_s: Estimate,
    /// Mean wait of all, answered or not, seconds.
    pub wait_s: Estimate,
    /// Share of callers who were answered within the threshold.
    pub service_level: Estimate,
}

/// What a study found.
#[derive(Clone, Debug, PartialEq)]
pub struct StudyFigures {
    /// All callers together.
    pub callers: CallerFigures,
    /// Each class by itself.
    pub classes: Vec<CallerFigures>,
    /// Mean number of callers who wait.
    pub mean_queue: Estimate,
    /// Mean share of the agents who are busy.
    pub occupancy: Estimate,
    /// The exact counts from the first caller on, warm-up included.
    pub counted: QueueStatistics,
}

/// Why a study cannot be run.
#[derive(Clone, Copy, Debug, PartialEq, thiserror::Error)]
pub enum StudyError {
    /// A quantity of the station is impossible.
    #[error(transparent)]
    Station(#[from] ModelError),
    /// A quantity is outside what can be simulated.
    #[error("{what} must lie between {least} and {most}, not {value}")]
    OutOfRange {
        /// The quantity.
        what: &'static str,
        /// The least that is allowed.
        least: f64,
        /// The most that is allowed.
        most: f64,
        /// What was given.
        value: f64,
    },
}

impl QueueStudy {
    /// One class, no repeats, 200 000 contacts after 2 000 of warm-up, service
    /// level at 20 seconds.
    pub fn steady(per_hour: f64, handle_s: f64, agents: u8, patience: Patience, seed: u64) -> Self {
        Self {
            per_hour: vec![per_hour],
            handle_s,
            agents,
            patience,
            repeats: Repeats::default(),
            threshold_s: 20.0,
            contacts: 200_000,
            warm_up: 2_000,
            seed,
        }
    }

    /// Runs the study.
    ///
    /// # Errors
    /// Quantities that make no station or cannot be simulated.
    pub fn run(&self) -> Result<StudyFigures, StudyError> {
        self.check()?;
        let handling = Handling {
            handle_s: self.handle_s,
            patience: &self.patience,
            repeats: self.repeats,
            threshold_s: self.threshold_s,
        };
        let arrivals = self.per_hour.iter().map(|rate| Arrivals::steady(*rate)).collect();
        let mut engine = Engine::new(self.seed, None, self.agents, &handling, arrivals);
        let mut marks = Vec::with_capacity(BATCHES as usize + 1);
        for batch in 0..=BATCHES {
            let share = u64::from(self.contacts) * u64::from(batch) / u64::from(BATCHES);
            engine.run_until_arrived(u64::from(self.warm_up) + share);
            marks.push(Mark::of(&engine, self.per_hour.len()));
        }
        Ok(self.figures(&marks))
    }

    fn figures(&self, marks: &[Mark]) -> StudyFigures {
        let class = |place: usize| CallerFigures::between(marks, &move |mark: &Mark| mark.classes[place]);
        StudyFigures {
            callers: CallerFigures::between(marks, &|mark: &Mark| mark.total.callers),
            classes: (0..self.per_hour.len()).map(class).collect(),
            mean_queue: ratio(marks, &|mark| mark.total.queue_ms, &|mark| mark.total.elapsed_ms),
            occupancy: ratio(marks, &|mark| mark.total.busy_ms, &|mark| mark.total.staffed_ms),
            counted: marks.last().map(|mark| mark.total).unwrap_or_default(),
        }
    }

    fn check(&self) -> Result<(), StudyError> {
        let classes = self.per_hour.len() as f64;
        range("number of classes", classes, 1.0, 8.0)?;
        for &per_hour in &self.per_hour {
            range("arrivals per hour", per_hour, 1.0, 1e6)?;
        }
        check_station(self.handle_s, self.agents, &self.patience, self.threshold_s)?;
        range("share that comes back", self.repeats.share, 0.0, 0.95)?;
        range("delay of a return", self.repeats.mean_delay_s, 0.0, 1e6)?;
        let contacts = f64::from(self.contacts);
        range("number of contacts", contacts, f64::from(BATCHES), f64::from(MOST_CONTACTS))?;
        let warm_up = f64::from(self.warm_up);
        range("warm-up", warm_up, 0.0, f64::from(MOST_CONTACTS) - contacts)
    }
}

impl CallerFigures {
    fn between(marks: &[Mark], of: &dyn Fn(&Mark) -> ClassStatistics) -> Self {
        let stretches: Vec<Stretch> = marks.windows(2).map(|pair| (of(&pair[0]), of(&pair[1]))).collect();
        Self::of_stretches(&stretches)
    }

    fn of_stretches(stretches: &[Stretch]) -> Self {
        type Count = fn(&ClassStatistics) -> i64;
        let ratio = |above: Count, below: Count| {
            let between = |of: Count, stretch: &Stretch| (of(&stretch.1) - of(&stretch.0)) as f64;
            let counts = |stretch: &Stretch| (between(above, stretch), between(below, stretch));
            Estimate::of_ratio(&stretches.iter().map(counts).collect::<Vec<_>>())
        };
        let offered: Count = |counted| counted.offered as i64;
        let answered: Count = |counted| counted.answered as i64;
        let left: Count = |counted| (counted.answered + counted.abandoned) as i64;
        Self {
            p_wait: ratio(|counted| counted.delayed as i64, offered),
            p_abandon: ratio(|counted| counted.abandoned as i64, left),
            asa_s: ratio(|counted| counted.answered_wait_ms, answered).in_seconds(),
            wait_s: ratio(ClassStatistics::wait_ms, left).in_seconds(),
            service_level: ratio(|counted| counted.answered_within as i64, left),
        }
    }
}

/// What had been counted at the beginning and at the end of some time.
type Stretch = (ClassStatistics, ClassStatistics);

/// What had been counted at the border of two batches.
struct Mark {
    total: QueueStatistics,
    classes: Vec<ClassStatistics>,
}

impl Mark {
    fn of(engine: &Engine, classes: usize) -> Self {
        let queue = engine.queue();
        Self {
            total: queue.statistics(queue.now()),
            classes: (0..classes).map(|class| queue.class_statistics(class as u8)).collect(),
        }
    }
}

/// The ratio of two counts over all batches.
fn ratio(marks: &[Mark], above: &dyn Fn(&Mark) -> i64, below: &dyn Fn(&Mark) -> i64) -> Estimate {
    let counts = |pair: &[Mark]| {
        let between = |of: &dyn Fn(&Mark) -> i64| (of(&pair[1]) - of(&pair[0])) as f64;
        (between(above), between(below))
    };
    Estimate::of_ratio(&marks.windows(2).map(counts).collect::<Vec<_>>())
}

fn range(what: &'static str, value: f64, least: f64, most: f64) -> Result<(), StudyError> {
    if value >= least && value <= most {
        Ok(())
    } else {
        Err(StudyError::OutOfRange { what, least, most, value })
    }
}

/// What both kinds of study ask of a station.
fn check_station(handle_s: f64, agents: u8, patience: &Patience, threshold_s: f64) -> Result<(), StudyError> {
    range("handle time", handle_s, 0.01, 1e6)?;
    range("number of agents", f64::from(agents), 1.0, f64::from(MOST_AGENTS))?;
    range("threshold of the service level", threshold_s, 0.0, 1e6)?;
    patience.check()?;
    match patience {
        Patience::Never => Ok(()),
        Patience::Constant { seconds: mean_s }
        | Patience::Exponential { mean_s }
        | Patience::Paced { mean_s, .. } => range("patience", *mean_s, 0.001, 1e8),
    }
}

/// Every study begins here.
const START: Moment = Moment::from_ms(0);
