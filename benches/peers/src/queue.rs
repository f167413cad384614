//! Events of the same queue, M/M/5+M at 60 an hour: ours, nexosim, SimPy, and a
//! hand-written simulation on a binary heap.

use std::cmp::Reverse;
use std::collections::{BinaryHeap, VecDeque};
use std::process::Command;
use std::time::Duration;

use nexosim::model::{Context, Model, schedulable};
use nexosim::simulation::{EventKey, Mailbox, SimInit};
use nexosim::time::MonotonicTime;
use other_desk::shift::exact::Patience;
use other_desk::shift::rng::{Purpose, Stream, stream};
use other_desk::shift::simulate::QueueStudy;
use serde::{Deserialize, Serialize};

use crate::timing::{print_goal, print_table, runner, take_turns};

const PER_HOUR: f64 = 60.0;
const HANDLE_S: f64 = 240.0;
const AGENTS: u8 = 5;
const PATIENCE_S: f64 = 180.0;
const CUSTOMERS: u32 = 200_000;

pub fn measure() {
    let mut runners = vec![
        runner("ours: scheduler, queue, streams", ours),
        runner("nexosim", nexosim_run),
        runner("hand-written binary heap", heap_loop),
    ];
    let simpy = simpy_available();
    if simpy {
        runners.push(runner("SimPy", simpy_run));
    } else {
        println!("\nSimPy is not there: python3 -m pip install simpy");
    }
    let medians = take_turns(5, &mut runners);
    print_table("Events of the same queue", "event", &runners, &medians);
    print_goal("at least as fast as nexosim", medians[1] >= medians[0], medians[1] / medians[0]);
    print_goal("within 3 times of the binary heap", medians[0] / medians[2] <= 3.0, medians[0] / medians[2]);
    if simpy {
        print_goal("at least 50 times SimPy", medians[3] / medians[0] >= 50.0, medians[3] / medians[0]);
    }
}

/// An arrival, and then its end: answered and finished, or given up.
fn events_of(customers: u64) -> u64 {
    customers * 2
}

fn ours() -> u64 {
    let patience = Patience::Exponential { mean_s: PATIENCE_S };
    let mut study = QueueStudy::steady(PER_HOUR, HANDLE_S, AGENTS, patience, 7);
    study.contacts = CUSTOMERS;
    study.warm_up = 0;
    let figures = study.run().expect("a sound study");
    std::hint::black_box(figures.mean_queue.value);
    events_of(u64::from(CUSTOMERS))
}

/// The three streams of chance that every program draws from.
#[derive(Clone)]
struct Luck {
    arrivals: Stream,
    service: Stream,
    patience: Stream,
}

impl Luck {
    fn new() -> Self {
        let of = |purpose| stream(7, purpose, 0);
        Self {
            arrivals: of(Purpose::Arrivals),
            service: of(Purpose::Service),
            patience: of(Purpose::Patience),
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Due {
    Arrival,
    Done,
    GivesUp(u32),
}

fn heap_loop() -> u64 {
    let mut luck = Luck::new();
    let mut heap: BinaryHeap<Reverse<(i64, Due)>> = BinaryHeap::new();
    let mut waiting: VecDeque<u32> = VecDeque::new();
    let mut gone = vec![false; CUSTOMERS as usize];
    let (mut busy, mut arrived, mut abandoned) = (0_u8, 0_u32, 0_u32);
    heap.push(Reverse((luck.arrivals.exp(3_600_000.0 / PER_HOUR), Due::Arrival)));
    while let Some(Reverse((now, due))) = heap.pop() {
        match due {
            Due::Arrival => {
                let caller = arrived;
                arrived += 1;
                let service = luck.service.exp(HANDLE_S * 1_000.0);
                let patience = luck.patience.exp(PATIENCE_S * 1_000.0);
                if busy < AGENTS {
                    busy += 1;
                    heap.push(Reverse((now + service, Due::Done)));
                } else {
                    waiting.push_back(caller);
                    heap.push(Reverse((now + patience, Due::GivesUp(caller))));
                }
                if arrived < CUSTOMERS {
                    heap.push(Reverse((now + luck.arrivals.exp(3_600_000.0 / PER_HOUR), Due::Arrival)));
                }
            }
            Due::Done => {
                busy -= 1;
                while let Some(caller) = waiting.pop_front() {
                    if !std::mem::replace(&mut gone[caller as usize], true) {
                        busy += 1;
                        let service = luck.service.exp(HANDLE_S * 1_000.0);
                        heap.push(Reverse((now + service, Due::Done)));
                        break;
                    }
                }
            }
            Due::GivesUp(caller) => {
                if !std::mem::replace(&mut gone[caller as usize], true) {
                    abandoned += 1;
                }
            }
        }
    }
    std::hint::black_box(abandoned);
    events_of(u64::from(CUSTOMERS))
}

/// The same queue as a nexosim model. Chance comes from a seeded SplitMix, as
/// its models must be serializable.
#[derive(Serialize, Deserialize)]
struct Station {
    state: u64,
    busy: u8,
    arrived: u32,
    abandoned: u32,
    waiting: VecDeque<u32>,
    #[serde(skip)]
    keys: Vec<Option<EventKey>>,
}

#[Model]
impl Station {
    fn exp(&mut self, mean_s: f64) -> Duration {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.state;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        let unit = ((z ^ (z >> 31)) >> 11) as f64 / (1_u64 << 53) as f64;
        Duration::from_secs_f64((-mean_s * libm::log(1.0 - unit)).max(1e-6))
    }

    #[nexosim(schedulable)]
    async fn arrive(&mut self, _: (), cx: &Context<Self>) {
        let caller = self.arrived;
        self.arrived += 1;
        if self.busy < AGENTS {
            self.busy += 1;
            let service = self.exp(HANDLE_S);
            cx.schedule_event(service, schedulable!(Self::finish), ()).expect("later");
        } else {
            self.waiting.push_back(caller);
            let patience = self.exp(PATIENCE_S);
            let key = cx.schedule_keyed_event(patience, schedulable!(Self::give_up), caller);
            self.keys[caller as usize] = Some(key.expect("later"));
        }
        if self.arrived < CUSTOMERS {
            let gap = self.exp(3_600.0 / PER_HOUR);
            cx.schedule_event(gap, schedulable!(Self::arrive), ()).expect("later");
        }
    }

    #[nexosim(schedulable)]
    async fn finish(&mut self, _: (), cx: &Context<Self>) {
        self.busy -= 1;
        while let Some(caller) = self.waiting.pop_front() {
            if let Some(key) = self.keys[caller as usize].take() {
                key.cancel();
                self.busy += 1;
                let service = self.exp(HANDLE_S);
                cx.schedule_event(service, schedulable!(Self::finish), ()).expect("later");
                break;
            }
        }
    }

    #[nexosim(schedulable)]
    async fn give_up(&mut self, caller: u32) {
        if self.keys[caller as usize].take().is_some() {
            self.abandoned += 1;
        }
    }

    #[nexosim(init)]
    async fn init(&mut self, cx: &Context<Self>) {
        let gap = self.exp(3_600.0 / PER_HOUR);
        cx.schedule_event(gap, schedulable!(Self::arrive), ()).expect("later");
    }
}

fn nexosim_run() -> u64 {
    let station = Station {
        state: 7,
        busy: 0,
        arrived: 0,
        abandoned: 0,
        waiting: VecDeque::new(),
        keys: (0..CUSTOMERS).map(|_| None).collect(),
    };
    let bench = SimInit::with_num_threads(1).add_model(station, Mailbox::new(), "station");
    let mut simulation = bench.init(MonotonicTime::EPOCH).expect("a sound bench");
    simulation.run().expect("a sound run");
    events_of(u64::from(CUSTOMERS))
}

const SIMPY: &str = r"
import random, sys, simpy
def caller(env, desk, service, patience):
    with desk.request() as request:
        got = yield request | env.timeout(patience)
        if request in got:
            yield env.timeout(service)
def arrivals(env, desk, luck, count):
    for _ in range(count):
        yield env.timeout(luck.expovariate(60 / 3600))
        env.process(caller(env, desk, luck.expovariate(1 / 240), luck.expovariate(1 / 180)))
env = simpy.Environment()
env.process(arrivals(env, simpy.Resource(env, 5), random.Random(7), int(sys.argv[1])))
env.run()
";

/// A tenth of the customers: the interpreter needs its time.
const SIMPY_CUSTOMERS: u64 = 20_000;

fn simpy_available() -> bool {
    let import = Command::new("python3").args(["-c", "import simpy"]).output();
    import.is_ok_and(|output| output.status.success())
}

fn simpy_run() -> u64 {
    let status = Command::new("python3")
        .args(["-c", SIMPY, &SIMPY_CUSTOMERS.to_string()])
        .status()
        .expect("python3 runs");
    assert!(status.success());
    events_of(SIMPY_CUSTOMERS)
}
