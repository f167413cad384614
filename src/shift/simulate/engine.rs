//! The loop that both kinds of study run: scheduler, queue and streams.

use super::{Repeats, START};
use crate::shift::exact::Patience;
use crate::shift::queue::{AgentId, AgentSet, CallerId, MOST_AGENTS, Queue};
use crate::shift::rng::{Purpose, Stream, stream};
use crate::shift::scheduler::{Scheduler, Token};
use crate::vocab::{Duration, Moment};

/// Milliseconds in an hour.
const HOUR_MS: f64 = 3_600_000.0;

/// A wait that nobody outlives, about three thousand years.
const FOR_EVER_MS: f64 = 1e14;

/// What callers bring with them, whatever their class.
pub(super) struct Handling<'a> {
    pub(super) handle_s: f64,
    pub(super) patience: &'a Patience,
    pub(super) repeats: Repeats,
    pub(super) threshold_s: f64,
}

/// When callers of one class arrive: at the busiest rate, of which only the
/// share that belongs to the present step is let in (thinning; Lewis &
/// Shedler 1979).
pub(super) struct Arrivals {
    busiest_gap_ms: f64,
    /// Shares of the busiest rate; empty where it never changes.
    shares: Vec<f64>,
    step_ms: i64,
}

impl Arrivals {
    pub(super) fn steady(per_hour: f64) -> Self {
        Self { busiest_gap_ms: HOUR_MS / per_hour, shares: Vec::new(), step_ms: 1 }
    }

    /// One rate per step; nobody arrives after the last, nor where all are zero.
    pub(super) fn in_steps(per_hour: &[f64], step_ms: i64) -> Self {
        let busiest = per_hour.iter().fold(0.0_f64, |most, &rate| most.max(rate));
        let shares =
            if busiest > 0.0 { per_hour.iter().map(|rate| rate / busiest).collect() } else { vec![0.0] };
        Self { busiest_gap_ms: if busiest > 0.0 { HOUR_MS / busiest } else { FOR_EVER_MS }, shares, step_ms }
    }

    /// The next arrival after `now`.
    #[inline]
    fn next(&self, now: Moment, luck: &mut Stream) -> Option<Moment> {
        let mut at = now;
        loop {
            at += Duration::from_ms(luck.exp(self.busiest_gap_ms));
            if self.shares.is_empty() {
                return Some(at);
            }
            let step = at.since(START).as_ms() / self.step_ms;
            let share = self.shares.get(step as usize)?;
            if luck.chance(*share) {
                return Some(at);
            }
        }
    }
}

/// Patience in milliseconds, ready to be drawn.
enum PatienceDraw {
    Never,
    Constant(i64),
    Exponential(f64),
    /// The mean, and pace by pace: from which millisecond, which pace.
    Paced(f64, Vec<(f64, f64)>),
}

impl PatienceDraw {
    fn new(patience: &Patience) -> Self {
        match patience {
            Patience::Never => Self::Never,
            Patience::Constant { seconds } => Self::Constant((seconds * 1_000.0 + 0.5) as i64),
            Patience::Exponential { mean_s } => Self::Exponential(mean_s * 1_000.0),
            Patience::Paced { mean_s, first, changes } => {
                let mut paces = vec![(0.0, *first)];
                paces.extend(changes.iter().map(|(from_s, pace)| (from_s * 1_000.0, *pace)));
                Self::Paced(mean_s * 1_000.0, paces)
            }
        }
    }

    /// After how long a wait this caller gives up; `None` for never.
    #[inline]
    fn draw(&self, luck: &mut Stream) -> Option<Duration> {
        let ms = match self {
            Self::Never => return None,
            Self::Constant(ms) => *ms,
            Self::Exponential(mean_ms) => luck.exp(*mean_ms),
            Self::Paced(mean_ms, paces) => {
                let wait = wait_until_used_up(paces, luck.exp_exact(*mean_ms));
                if wait > FOR_EVER_MS {
                    return None;
                }
                (wait + 0.5) as i64
            }
        };
        Some(Duration::from_ms(ms))
    }
}

/// The wait t at which ∫ m dt over 0..t reaches `patience`; infinite where
/// patience is no longer used up.
fn wait_until_used_up(paces: &[(f64, f64)], patience: f64) -> f64 {
    let mut left = patience;
    for (place, &(from, pace)) in paces.iter().enumerate() {
        let used = match paces.get(place + 1) {
            Some(&(until, _)) => pace * (until - from),
            None => f64::INFINITY,
        };
        if left <= used {
            return from + left / pace;
        }
        left -= used;
    }
    f64::INFINITY
}

/// The streams of one class, and when it arrives.
struct Class {
    arrivals: Arrivals,
    arrival: Stream,
    service: Stream,
    patience: Stream,
    repeat: Stream,
    delay: Stream,
}

/// What was drawn for a waiting caller.
#[derive(Clone, Copy)]
struct Contact {
    handle: Duration,
    returns: Returns,
    gives_up: Option<Token>,
}

/// Whether and when a contact comes back.
#[derive(Clone, Copy)]
enum Returns {
    No,
    After { delay: Duration, class: u8 },
}

#[derive(Clone, Copy, Debug)]
enum Event {
    Arrival { class: u8 },
    Return { class: u8 },
    GivesUp(CallerId),
    Released(AgentId),
}

/// One run in progress.
pub(super) struct Engine {
    scheduler: Scheduler<Event>,
    queue: Queue,
    handle_ms: f64,
    patience: PatienceDraw,
    repeats: Repeats,
    classes: Vec<Class>,
    contacts: Vec<Contact>,
    free: Vec<CallerId>,
    /// What becomes of the contact that each agent has.
    returns: [Returns; MOST_AGENTS as usize],
    arrived: u64,
    served: u64,
}

impl Engine {
    /// An empty station at the beginning. `replication` sets the runs of one
    /// study apart; a study of one run has none.
    pub(super) fn new(
        seed: u64,
        replication: Option<u16>,
        agents: u8,
        handling: &Handling<'_>,
        arrivals: Vec<Arrivals>,
    ) -> Self {
        let base = replication.map_or(0, |number| (u32::from(number) + 1) << 8);
        let classes = arrivals.into_iter().zip(base..).map(|(arrivals, index)| Class {
            arrivals,
            arrival: stream(seed, Purpose::Arrivals, index),
            service: stream(seed, Purpose::Service, index),
            patience: stream(seed, Purpose::Patience, index),
            repeat: stream(seed, Purpose::Repeat, index),
            delay: stream(seed, Purpose::Delay, index),
        });
        let threshold = Duration::from_ms((handling.threshold_s * 1_000.0) as i64);
        let mut engine = Self {
            scheduler: Scheduler::new(),
            queue: Queue::new(START, agents, threshold),
            handle_ms: handling.handle_s * 1_000.0,
            patience: PatienceDraw::new(handling.patience),
            repeats: handling.repeats,
            classes: classes.collect(),
            contacts: Vec::new(),
            free: Vec::new(),
            returns: [Returns::No; MOST_AGENTS as usize],
            arrived: 0,
            served: 0,
        };
        for class in 0..engine.classes.len() {
            engine.schedule_arrival(START, class as u8);
        }
        engine
    }

    pub(super) fn queue(&self) -> &Queue {
        &self.queue
    }

    /// How many contacts have been finished.
    pub(super) fn served(&self) -> u64 {
        self.served
    }

    /// Runs until this many contacts have arrived, repeats included.
    pub(super) fn run_until_arrived(&mut self, contacts: u64) {
        while self.arrived < contacts {
            let Some((now, event)) = self.scheduler.pop_due(Moment::from_ms(i64::MAX)) else {
                return;
            };
            self.handle(now, event);
        }
    }

    /// Runs everything that is due at `until` or before.
    pub(super) fn run_until(&mut self, until: Moment) {
        while let Some((now, event)) = self.scheduler.pop_due(until) {
            self.handle(now, event);
        }
    }

    #[inline]
    fn handle(&mut self, now: Moment, event: Event) {
        match event {
            Event::Arrival { class } => {
                self.schedule_arrival(now, class);
                self.arrive(now, class);
            }
            Event::Return { class } => self.arrive(now, class),
            Event::GivesUp(caller) => {
                let left = self.queue.abandon(now, caller);
                debug_assert!(left.is_ok(), "patience is cancelled with the answer: {left:?}");
                let returns = self.contacts[caller.0 as usize].returns;
                self.free.push(caller);
                self.come_back(now, returns);
            }
            Event::Released(agent) => {
                let done = self.queue.release(now, agent);
                debug_assert!(done.is_ok(), "only busy agents are released: {done:?}");
                self.served += 1;
                let returns = self.returns[agent.number() as usize];
                self.come_back(now, returns);
                self.answer(now);
            }
        }
    }

    #[inline]
    fn schedule_arrival(&mut self, now: Moment, class: u8) {
        let luck = &mut self.classes[class as usize];
        if let Some(at) = luck.arrivals.next(now, &mut luck.arrival) {
            self.scheduler.push(at, Event::Arrival { class });
        }
    }

    /// A contact arrives and draws everything it will need.
    #[inline]
    fn arrive(&mut self, now: Moment, class: u8) {
        self.arrived += 1;
        let luck = &mut self.classes[class as usize];
        let handle = Duration::from_ms(luck.service.exp(self.handle_ms));
        let patience = self.patience.draw(&mut luck.patience);
        let mut returns = Returns::No;
        if self.repeats.share > 0.0 && luck.repeat.chance(self.repeats.share) {
            let delay = luck.delay.exp(self.repeats.mean_delay_s * 1_000.0);
            returns = Returns::After { delay: Duration::from_ms(delay), class };
        }
        let contact = Contact { handle, returns, gives_up: None };
        let caller = match self.free.pop() {
            Some(caller) => {
                self.contacts[caller.0 as usize] = contact;
                caller
            }
            None => {
                self.contacts.push(contact);
                CallerId(self.contacts.len() as u32 - 1)
            }
        };
        let arrived = self.queue.arrive(now, caller, class, AgentSet::ALL);
        debug_assert!(arrived.is_ok(), "the number was free: {arrived:?}");
        if !self.answer(now)
            && let Some(patience) = patience
        {
            let token = self.scheduler.push(now + patience, Event::GivesUp(caller));
            self.contacts[caller.0 as usize].gives_up = Some(token);
        }
    }

    /// Brings at most one caller and agent together: each event frees or asks
    /// for one. Whether it did.
    #[inline]
    fn answer(&mut self, now: Moment) -> bool {
        let Some(found) = self.queue.next_match(now) else {
            return false;
        };
        let contact = self.contacts[found.caller.0 as usize];
        if let Some(token) = contact.gives_up {
            self.scheduler.cancel(token);
        }
        self.free.push(found.caller);
        self.returns[found.agent.number() as usize] = contact.returns;
        self.scheduler.push(now + contact.handle, Event::Released(found.agent));
        true
    }

    #[inline]
    fn come_back(&mut self, now: Moment, returns: Returns) {
        if let Returns::After { delay, class } = returns {
            self.scheduler.push(now + delay, Event::Return { class });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patience_is_used_up_at_its_paces() {
        let announced = [(0.0, 0.7), (60.0, 1.5)];
        for (paces, patience, wait) in [
            (&announced[..], 21.0, 30.0),
            (&announced[..], 42.0 + 30.0, 80.0),
            (&[(0.0, 0.0), (10.0, 2.0)][..], 6.0, 13.0),
        ] {
            assert!((wait_until_used_up(paces, patience) - wait).abs() < 1e-9);
        }
        let hopeful = [(0.0, 1.0), (10.0, 0.0)];
        assert_eq!(wait_until_used_up(&hopeful, 11.0), f64::INFINITY);
        let never = PatienceDraw::Paced(1_000.0, vec![(0.0, 0.0)]);
        assert_eq!(never.draw(&mut stream(1, Purpose::Patience, 0)), None);
    }

    #[test]
    fn thinning_lets_in_what_belongs_to_the_step() {
        let arrivals = Arrivals::in_steps(&[600.0, 0.0, 1_200.0], 3_600_000);
        let mut counts = [0; 3];
        let mut luck = stream(3, Purpose::Arrivals, 0);
        let mut now = START;
        while let Some(at) = arrivals.next(now, &mut luck) {
            counts[(at.as_ms() / 3_600_000) as usize] += 1;
            now = at;
        }
        assert!((500..700).contains(&counts[0]), "{counts:?}");
        assert_eq!(counts[1], 0);
        assert!((1_050..1_350).contains(&counts[2]), "{counts:?}");
        assert_eq!(Arrivals::in_steps(&[0.0], 1).next(START, &mut luck), None);
    }
}
