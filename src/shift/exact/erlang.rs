//! Queues as chains of births and deaths: Erlang's B, C and A, two classes,
//! repeats.
//!
//! Sources: A. K. Erlang 1917 (B, C); C. Palm 1957, and Garnett, Mandelbaum &
//! Reiman 2002 (A); A. Cobham 1954 (priorities).

use super::{Figures, ModelError, Station, positive};

/// Beyond this many states of the queue a model refuses to compute.
const MOST_STATES: f64 = 2e7;

/// What a weight is scaled down by, so that long queues do not overflow.
const SCALE: f64 = 1e-200;

/// A logarithm below which `exp` is denormal or zero.
const LEAST_LOG: f64 = -700.0;

/// The share of callers who find all `agents` busy where nobody can wait;
/// `load` is arrivals times handle time. B(0) = 1, B(j) = a·B(j−1)/(j + a·B(j−1)).
pub fn erlang_b(load: f64, agents: u32) -> f64 {
    (1..=agents).fold(1.0, |blocked, j| load * blocked / (f64::from(j) + load * blocked))
}

/// M/M/n: nobody gives up.
///
/// # Errors
/// [`ModelError::GrowsForEver`] from a load of 1 on; quantities that are not positive.
pub fn erlang_c(station: &Station, threshold_s: f64) -> Result<Figures, ModelError> {
    station.check()?;
    station.check_stable()?;
    let blocked = erlang_b(station.offered_load(), station.agents);
    let occupancy = station.offered_load() / f64::from(station.agents);
    let p_wait = blocked / (1.0 - occupancy * (1.0 - blocked));
    let spare = station.capacity() - station.rate();
    let wait_s = p_wait / spare;
    Ok(Figures {
        p_wait,
        p_abandon: 0.0,
        asa_s: wait_s,
        wait_s,
        mean_queue: station.rate() * wait_s,
        occupancy,
        service_level: 1.0 - p_wait * libm::exp(-spare * threshold_s.max(0.0)),
    })
}

/// M/M/n+M: exponential patience with this mean (1/θ).
///
/// With w(n+k) the weight of k waiting: w(n+k) = w(n)·Π λ/(nμ+iθ). Who finds k
/// waiting is answered with probability nμ/(nμ+(k+1)θ), after the sum of k+1
/// exponential steps; within T with the tail of a negative binomial
/// distribution (the incomplete beta function I of the models' document).
///
/// # Errors
/// Quantities that are not positive; [`ModelError::TooLarge`] when the queue
/// would have more than twenty million states.
pub fn erlang_a(station: &Station, mean_patience_s: f64, threshold_s: f64) -> Result<Figures, ModelError> {
    station.check()?;
    positive("mean patience", mean_patience_s)?;
    let (rate, capacity, theta) = (station.rate(), station.capacity(), 1.0 / mean_patience_s);
    let sums = WaitingSums::of(rate, capacity, theta, threshold_s.max(0.0))?;
    let blocked = erlang_b(station.offered_load(), station.agents);
    // Σ of all weights, times B/w(n): states below n give 1 − B.
    let all = sums.one * (1.0 - blocked) + blocked * sums.states;
    let mean_queue = blocked * sums.waiting / all;
    let p_wait = blocked * sums.states / all;
    let p_abandon = theta * mean_queue / rate;
    Ok(Figures {
        p_wait,
        p_abandon,
        asa_s: blocked * sums.answered_wait / all / (1.0 - p_abandon),
        wait_s: mean_queue / rate,
        mean_queue,
        occupancy: rate * (1.0 - p_abandon) / capacity,
        service_level: 1.0 - p_wait + blocked * sums.answered_within / all,
    }
    .within_bounds())
}

/// Sums over the states in which all agents are busy, relative to the first
/// of them, and all scaled like `one`.
struct WaitingSums {
    one: f64,
    states: f64,
    waiting: f64,
    answered_wait: f64,
    answered_within: f64,
}

impl WaitingSums {
    fn of(rate: f64, capacity: f64, theta: f64, threshold_s: f64) -> Result<Self, ModelError> {
        let mut sums = Self { one: 1.0, states: 0.0, waiting: 0.0, answered_wait: 0.0, answered_within: 0.0 };
        let mut late = StepsWithin::new(capacity / theta, theta * threshold_s);
        let (mut weight, mut k, mut wait) = (1.0, 0.0, 0.0);
        loop {
            // k wait; the caller who comes now has k + 1 steps to go.
            let step = capacity + (k + 1.0) * theta;
            wait += 1.0 / step;
            let answered = weight * capacity / step;
            sums.states += weight;
            sums.waiting += k * weight;
            sums.answered_wait += answered * wait;
            sums.answered_within += answered * (1.0 - late.share()).max(0.0);
            let ratio = rate / step;
            if ratio < 1.0 {
                let rest = weight * (k + 1.0) * ratio / ((1.0 - ratio) * (1.0 - ratio));
                if rest < 1e-16 * sums.states {
                    return Ok(sums);
                }
            }
            if k > MOST_STATES {
                return Err(ModelError::TooLarge);
            }
            weight *= ratio;
            k += 1.0;
            late.next();
            if weight > 1.0 / SCALE {
                weight *= SCALE;
                sums.scale();
            }
        }
    }

    fn scale(&mut self) {
        self.one *= SCALE;
        self.states *= SCALE;
        self.waiting *= SCALE;
        self.answered_wait *= SCALE;
        self.answered_within *= SCALE;
    }
}

/// The chance I(c+1, k+1) at e^{−θT} that at most k of the k + 1 steps are done
/// within T, for k = 0, 1, 2 …
///
/// I(c+1, k+1) is the distribution function of a negative binomial
/// distribution: the sum over i ≤ k of x^{c+1}·(1−x)^i·Γ(c+1+i)/(Γ(c+1)·i!).
/// All terms are positive, so nothing cancels; while they are too small for a
/// number they are kept as logarithms.
struct StepsWithin {
    c: f64,
    /// 1 − e^{−θT}.
    gone: f64,
    i: f64,
    log_term: f64,
    term: f64,
    sum: f64,
}

impl StepsWithin {
    fn new(c: f64, theta_t: f64) -> Self {
        let log_term = -(c + 1.0) * theta_t;
        let term = if log_term > LEAST_LOG { libm::exp(log_term) } else { 0.0 };
        Self { c, gone: -libm::expm1(-theta_t), i: 0.0, log_term, term, sum: term }
    }

    fn share(&self) -> f64 {
        self.sum
    }

    fn next(&mut self) {
        self.i += 1.0;
        let ratio = self.gone * (self.c + self.i) / self.i;
        if self.term > 0.0 {
            self.term *= ratio;
        } else if self.log_term.is_finite() {
            self.log_term += libm::log(ratio);
            if self.log_term > LEAST_LOG {
                self.term = libm::exp(self.log_term);
            }
        }
        self.sum += self.term;
    }
}

/// M/M/n with two classes, neither of whom gives up; the first goes first,
/// nobody is interrupted. The mean waits of both, in seconds.
///
/// # Errors
/// [`ModelError::GrowsForEver`] from a joint load of 1 on; quantities that are
/// not positive.
pub fn two_classes(
    first_per_hour: f64,
    second_per_hour: f64,
    handle_s: f64,
    agents: u32,
) -> Result<[f64; 2], ModelError> {
    positive("arrivals of the first class per hour", first_per_hour)?;
    positive("arrivals of the second class per hour", second_per_hour)?;
    let both = Station { per_hour: first_per_hour + second_per_hour, handle_s, agents };
    let next_release = erlang_c(&both, 0.0)?.p_wait / both.capacity();
    let first = first_per_hour / 3_600.0 / both.capacity();
    let all = both.rate() / both.capacity();
    let wait = next_release / (1.0 - first);
    Ok([wait, wait / (1.0 - all)])
}

/// The station with its repeats: when a share r of all contacts, answered or
/// not, comes back, λ = λ₀ + r·λ gives λ = λ₀/(1−r).
///
/// Exact for Erlang-A, whatever the delay of the return: all departures
/// together leave a birth and death chain as they came, so the chain with
/// returns has the same long-run distribution (Jackson's product form).
///
/// # Errors
/// [`ModelError::Share`] unless 0 ≤ r < 1.
pub fn with_repeats(station: &Station, share: f64) -> Result<Station, ModelError> {
    if !(0.0..1.0).contains(&share) {
        return Err(ModelError::Share(share));
    }
    Ok(Station { per_hour: station.per_hour / (1.0 - share), ..*station })
}
