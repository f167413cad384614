//! Rates that change over the day: M(t)/M/n+M by differential equations.
//!
//! The distribution of the number of callers at the station follows the
//! forward equations of its birth and death chain; classical Runge-Kutta with
//! a step far below every rate. Starts empty.

use super::{MOST_AGENTS, ModelError, not_negative, positive};

/// Where a station stands at one moment of the day.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct DayPoint {
    /// Seconds since the beginning.
    pub at_s: f64,
    /// Probability that every agent is busy.
    pub p_busy: f64,
    /// Mean number of callers who wait.
    pub mean_queue: f64,
    /// Mean number of agents who are busy.
    pub mean_busy: f64,
    /// Callers who have arrived so far, on average.
    pub offered: f64,
    /// Callers who have given up so far, on average.
    pub abandoned: f64,
    /// Contacts that have been finished so far, on average.
    pub served: f64,
}

/// Probabilities smaller than this open no further state.
const NEGLIGIBLE: f64 = 1e-18;

/// The largest step, as a share of the shortest mean time to the next event.
const STEP_SHARE: f64 = 0.2;

/// Steps times states beyond which the model refuses to compute.
const MOST_WORK: f64 = 2e10;

/// The station at the end of each step of `step_s` seconds (1800 for half
/// hours) with these arrivals per hour, which may be 0.
///
/// # Errors
/// Quantities that are not positive; [`ModelError::TooLarge`].
pub fn half_hours(
    per_hour: &[f64],
    step_s: f64,
    handle_s: f64,
    agents: u32,
    mean_patience_s: f64,
) -> Result<Vec<DayPoint>, ModelError> {
    positive("length of a step", step_s)?;
    positive("handle time", handle_s)?;
    positive("mean patience", mean_patience_s)?;
    if agents == 0 || agents > MOST_AGENTS {
        return Err(ModelError::Agents(agents));
    }
    for &rate in per_hour {
        not_negative("arrivals per hour", rate)?;
    }
    let chain = Chain { agents: agents as usize, mu: 1.0 / handle_s, theta: 1.0 / mean_patience_s };
    let states = chain.states(per_hour, step_s);
    let mut day = Day::empty(chain, states);
    let mut points = Vec::with_capacity(per_hour.len());
    for &hourly in per_hour {
        day.run(hourly / 3_600.0, step_s)?;
        points.push(day.point());
    }
    Ok(points)
}

#[derive(Clone, Copy)]
struct Chain {
    agents: usize,
    mu: f64,
    theta: f64,
}

impl Chain {
    /// Rate of contacts finished in state `j`.
    fn served(&self, j: usize) -> f64 {
        j.min(self.agents) as f64 * self.mu
    }

    /// Rate of callers giving up in state `j`.
    fn abandoned(&self, j: usize) -> f64 {
        j.saturating_sub(self.agents) as f64 * self.theta
    }

    /// States beyond which the probability is negligible: those waiting are
    /// fewer than in a queue that only patience empties (Poisson with mean
    /// λ/θ), and fewer than have arrived at all.
    fn states(&self, per_hour: &[f64], step_s: f64) -> usize {
        let busiest = per_hour.iter().fold(0.0_f64, |most, &rate| most.max(rate)) / 3_600.0;
        let arrivals = per_hour.iter().sum::<f64>() / 3_600.0 * step_s;
        let waiting = (busiest / self.theta).min(arrivals);
        self.agents + (waiting + 12.0 * libm::sqrt(waiting) + 40.0) as usize
    }
}

/// The distribution, with what has happened so far in the last two places.
struct Day {
    chain: Chain,
    at_s: f64,
    offered: f64,
    abandoned: f64,
    served: f64,
    p: Vec<f64>,
    /// States 0..used carry more than a negligible probability.
    used: usize,
    slopes: [Vec<f64>; 4],
    middle: Vec<f64>,
}

/// Rates of giving up and of finishing, on average over a distribution.
type Flows = (f64, f64);

impl Day {
    fn empty(chain: Chain, states: usize) -> Self {
        let zero = vec![0.0; states + 1];
        let mut p = zero.clone();
        p[0] = 1.0;
        Self {
            chain,
            at_s: 0.0,
            offered: 0.0,
            abandoned: 0.0,
            served: 0.0,
            p,
            used: 1,
            slopes: std::array::from_fn(|_| zero.clone()),
            middle: zero,
        }
    }

    fn run(&mut self, rate: f64, step_s: f64) -> Result<(), ModelError> {
        let top = self.p.len() - 1;
        let fastest = rate + self.chain.served(top) + self.chain.abandoned(top);
        let steps = libm::ceil(step_s * fastest / STEP_SHARE).max(1.0);
        if steps * self.p.len() as f64 > MOST_WORK {
            return Err(ModelError::TooLarge);
        }
        for _ in 0..steps as u64 {
            self.step(rate, step_s / steps);
        }
        self.at_s += step_s;
        self.offered += rate * step_s;
        Ok(())
    }

    /// One step of classical Runge-Kutta.
    fn step(&mut self, rate: f64, h: f64) {
        let most = self.p.len();
        // A step reaches four states further.
        let used = (self.used + 4).min(most);
        let mut flows = [(0.0, 0.0); 4];
        let p = &self.p[..used];
        for (stage, flow) in flows.iter_mut().enumerate() {
            let (before, rest) = self.slopes.split_at_mut(stage);
            let slope = &mut rest[0][..used];
            let reach = if stage == 3 { h } else { h / 2.0 };
            let Some(last) = before.last() else {
                *flow = self.chain.slope(rate, p, slope);
                continue;
            };
            let middle = &mut self.middle[..used];
            for ((middle, p), slope) in middle.iter_mut().zip(p).zip(last) {
                *middle = p + reach * slope;
            }
            *flow = self.chain.slope(rate, middle, slope);
        }
        let [one, two, three, four] = &self.slopes;
        for j in 0..used {
            self.p[j] += h / 6.0 * (one[j] + 2.0 * (two[j] + three[j]) + four[j]);
        }
        let mean = |part: fn(&Flows) -> f64| {
            let [one, two, three, four] = flows.each_ref().map(part);
            h / 6.0 * (one + 2.0 * (two + three) + four)
        };
        self.abandoned += mean(|flows| flows.0);
        self.served += mean(|flows| flows.1);
        while self.used < used && self.p[self.used] > NEGLIGIBLE {
            self.used += 1;
        }
    }

    fn point(&self) -> DayPoint {
        let n = self.chain.agents;
        let waiting = |j: usize| j.saturating_sub(n) as f64;
        let mean = |of: &dyn Fn(usize) -> f64| {
            self.p[..self.used].iter().enumerate().map(|(j, p)| p * of(j)).sum::<f64>()
        };
        DayPoint {
            at_s: self.at_s,
            p_busy: mean(&|j| f64::from(u8::from(j >= n))),
            mean_queue: mean(&waiting),
            mean_busy: mean(&|j| j.min(n) as f64),
            offered: self.offered,
            abandoned: self.abandoned,
            served: self.served,
        }
    }
}

impl Chain {
    /// The forward equations over the states of `p`; the last of them takes
    /// no arrivals. Returns the flows out of the station.
    fn slope(&self, rate: f64, p: &[f64], slope: &mut [f64]) -> Flows {
        let top = p.len() - 1;
        let (mut abandoned, mut served) = (0.0, 0.0);
        let mut from_below = 0.0;
        let mut leaving = 0.0;
        for j in 0..=top {
            let up = if j < top { rate * p[j] } else { 0.0 };
            let (next_served, next_abandoned) = if j < top {
                (self.served(j + 1) * p[j + 1], self.abandoned(j + 1) * p[j + 1])
            } else {
                (0.0, 0.0)
            };
            let from_above = next_served + next_abandoned;
            slope[j] = from_below - up - leaving + from_above;
            abandoned += next_abandoned;
            served += next_served;
            from_below = up;
            leaving = from_above;
        }
        (abandoned, served)
    }
}
