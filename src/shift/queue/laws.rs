//! The laws of a queue, by example and for random histories.

use proptest::prelude::*;

use super::*;

fn at(seconds: i64) -> Moment {
    Moment::from_ms(seconds * 1_000)
}

fn agent(number: u8) -> AgentId {
    AgentId::new(number).unwrap()
}

fn queue(agents: u8) -> Queue {
    Queue::new(at(0), agents, Duration::from_seconds(20))
}

fn answered(queue: &mut Queue, now: Moment) -> Vec<(u32, u8, i64)> {
    let matches = std::iter::from_fn(|| queue.next_match(now));
    matches.map(|found| (found.caller.0, found.agent.0, found.waited.as_ms() / 1_000)).collect()
}

#[test]
fn first_come_first_served_within_a_class_and_lower_classes_first() {
    let mut queue = queue(1);
    queue.arrive(at(0), CallerId(0), 1, AgentSet::ALL).unwrap();
    assert_eq!(answered(&mut queue, at(0)), [(0, 0, 0)]);
    for (caller, class) in [(1, 1), (2, 1), (3, 0), (4, 1)] {
        queue.arrive(at(i64::from(caller)), CallerId(caller), class, AgentSet::ALL).unwrap();
    }
    assert_eq!(queue.waiting().map(|w| w.caller.0).collect::<Vec<_>>(), [3, 1, 2, 4]);
    assert_eq!(queue.position(CallerId(3)), Some(1));
    assert_eq!(queue.position(CallerId(4)), Some(4));
    assert_eq!(queue.position(CallerId(0)), None);
    assert_eq!(queue.abandon(at(5), CallerId(1)), Ok(Duration::from_seconds(4)));
    let mut order = Vec::new();
    for second in [10, 20, 30] {
        assert!(queue.release(at(second), agent(0)).is_ok());
        order.extend(answered(&mut queue, at(second)));
    }
    assert_eq!(order, [(3, 0, 7), (2, 0, 18), (4, 0, 26)]);
    let counted = queue.statistics(at(40));
    assert_eq!((counted.callers.offered, counted.callers.delayed), (5, 4));
    assert_eq!((counted.callers.answered, counted.callers.abandoned), (4, 1));
    assert_eq!(counted.callers.answered_within, 3);
    assert_eq!((counted.queue_ms, counted.callers.wait_ms()), (55_000, 55_000));
    assert_eq!((counted.busy_ms, counted.staffed_ms), (40_000, 40_000));
    assert_eq!(queue.class_statistics(0).answered, 1);
    assert_eq!(queue.class_statistics(7), ClassStatistics::default());
}

#[test]
fn the_agent_who_has_been_idle_longest_answers() {
    let mut queue = queue(3);
    for caller in 0..3 {
        queue.arrive(at(0), CallerId(caller), 0, AgentSet::ALL).unwrap();
    }
    assert_eq!(answered(&mut queue, at(0)), [(0, 0, 0), (1, 1, 0), (2, 2, 0)]);
    for (second, number) in [(5, 1), (5, 0), (6, 2)] {
        queue.release(at(second), agent(number)).unwrap();
    }
    for caller in 3..6 {
        queue.arrive(at(9), CallerId(caller), 0, AgentSet::ALL).unwrap();
    }
    assert_eq!(answered(&mut queue, at(9)), [(3, 1, 0), (4, 0, 0), (5, 2, 0)]);
}

#[test]
fn callers_wait_for_their_own_agents_without_holding_up_others() {
    let mut queue = queue(2);
    queue.arrive(at(0), CallerId(0), 0, AgentSet::only(agent(1))).unwrap();
    queue.arrive(at(0), CallerId(1), 0, AgentSet::only(agent(1))).unwrap();
    queue.arrive(at(0), CallerId(2), 9, AgentSet::ALL).unwrap();
    assert_eq!(answered(&mut queue, at(0)), [(0, 1, 0), (2, 0, 0)]);
    queue.release(at(4), agent(0)).unwrap();
    assert_eq!(answered(&mut queue, at(4)), []);
    assert_eq!(queue.position(CallerId(1)), Some(1));
    queue.release(at(7), agent(1)).unwrap();
    assert_eq!(answered(&mut queue, at(7)), [(1, 1, 7)]);
}

#[test]
fn an_agent_goes_away_at_once_when_idle_and_after_the_contact_when_busy() {
    let mut queue = queue(2);
    queue.set_away(at(0), agent(0)).unwrap();
    queue.arrive(at(1), CallerId(0), 0, AgentSet::ALL).unwrap();
    assert_eq!(answered(&mut queue, at(1)), [(0, 1, 0)]);
    queue.arrive(at(2), CallerId(1), 0, AgentSet::ALL).unwrap();
    queue.set_away(at(2), agent(1)).unwrap();
    let leaving = AgentState::Busy { caller: CallerId(0), leaving: true };
    assert_eq!(queue.agent(agent(1)).unwrap(), Agent { state: leaving, since: at(1) });
    assert_eq!(queue.release(at(5), agent(1)), Ok(CallerId(0)));
    assert_eq!(answered(&mut queue, at(5)), []);
    assert_eq!(queue.agent(agent(1)).unwrap().state, AgentState::Away);
    queue.set_back(at(8), agent(0)).unwrap();
    assert_eq!(answered(&mut queue, at(8)), [(1, 0, 6)]);
    queue.set_away(at(8), agent(0)).unwrap();
    queue.set_back(at(8), agent(0)).unwrap();
    queue.release(at(9), agent(0)).unwrap();
    assert_eq!(queue.agent(agent(0)).unwrap().state, AgentState::Idle);
    assert_eq!(queue.statistics(at(10)).staffed_ms, 5_000 + 2_000);
}

#[test]
fn what_cannot_be_done_is_refused_and_changes_nothing() {
    let mut queue = queue(1);
    let (caller, nobody) = (CallerId(4), AgentId::new(63).unwrap());
    assert_eq!(AgentId::new(64), None);
    queue.arrive(at(1), caller, 0, AgentSet::EMPTY).unwrap();
    let before = queue.clone();
    assert_eq!(queue.arrive(at(1), caller, 0, AgentSet::ALL), Err(QueueError::AlreadyWaiting(caller)));
    assert_eq!(queue.abandon(at(1), CallerId(9)), Err(QueueError::NotWaiting(CallerId(9))));
    assert_eq!(queue.release(at(1), agent(0)), Err(QueueError::NotBusy(agent(0))));
    assert_eq!(queue.release(at(1), nobody), Err(QueueError::NoSuchAgent(nobody)));
    assert_eq!(queue.set_away(at(1), nobody), Err(QueueError::NoSuchAgent(nobody)));
    assert_eq!(queue.set_back(at(1), nobody), Err(QueueError::NoSuchAgent(nobody)));
    assert_eq!(queue, before);
    assert_eq!(queue.next_match(at(2)), None);
    assert_eq!(Queue::new(at(0), 200, Duration::ZERO).agent_count(), MOST_AGENTS);
}

/// The queue, told again in the plainest way.
#[derive(Default)]
struct Plain {
    /// Caller, class, eligible, since; in order of arrival.
    waiting: Vec<(u32, u8, u64, i64)>,
    /// Longest idle first.
    idle: Vec<u8>,
    waits_ms: i64,
    queue_ms: i64,
    answered: u64,
    abandoned: u64,
}

impl Plain {
    fn next_match(&mut self, now: i64) -> Option<(u32, u8, i64)> {
        let fits = |agent: u8, set: u64| set >> agent & 1 == 1;
        let class = |place: &usize| self.waiting[*place].1;
        let place = (0..self.waiting.len())
            .filter(|place| self.idle.iter().any(|agent| fits(*agent, self.waiting[*place].2)))
            .min_by_key(class)?;
        let (caller, _, set, since) = self.waiting.remove(place);
        let agent = self.idle.remove(self.idle.iter().position(|agent| fits(*agent, set))?);
        self.waits_ms += now - since;
        self.answered += 1;
        Some((caller, agent, now - since))
    }

    fn abandon(&mut self, now: i64, caller: u32) -> Option<i64> {
        let place = self.waiting.iter().position(|waiting| waiting.0 == caller)?;
        let waited = now - self.waiting.remove(place).3;
        self.waits_ms += waited;
        self.abandoned += 1;
        Some(waited)
    }
}

#[derive(Clone, Debug)]
enum Step {
    Arrive { class: u8, eligible: u64 },
    Abandon(u32),
    Release(u8),
    Away(u8),
    Back(u8),
}

fn step() -> impl Strategy<Value = (i64, Step)> {
    let what = prop_oneof![
        4 => (0_u8..3, prop_oneof![Just(u64::MAX), 1_u64..8])
            .prop_map(|(class, eligible)| Step::Arrive { class, eligible }),
        2 => (0_u32..12).prop_map(Step::Abandon),
        3 => (0_u8..3).prop_map(Step::Release),
        1 => (0_u8..3).prop_map(Step::Away),
        1 => (0_u8..3).prop_map(Step::Back),
    ];
    (prop_oneof![1 => Just(0), 3 => 0_i64..30_000], what)
}

proptest! {
    #[test]
    fn does_what_the_plain_queue_does(steps in prop::collection::vec(step(), 1..200)) {
        let mut queue = queue(3);
        let mut plain = Plain { idle: vec![0, 1, 2], ..Plain::default() };
        let (mut now, mut offered) = (0, 0);
        for (gap, step) in steps {
            plain.queue_ms += gap * plain.waiting.len() as i64;
            now += gap;
            let moment = Moment::from_ms(now);
            match step {
                Step::Arrive { class, eligible } => {
                    let taken = |caller: &u32| plain.waiting.iter().any(|w| w.0 == *caller);
                    let caller = (0..).find(|caller| !taken(caller)).unwrap();
                    queue.arrive(moment, CallerId(caller), class, AgentSet(eligible)).unwrap();
                    plain.waiting.push((caller, class, eligible, now));
                    offered += 1;
                }
                Step::Abandon(caller) => {
                    let waited = queue.abandon(moment, CallerId(caller)).ok();
                    prop_assert_eq!(waited.map(Duration::as_ms), plain.abandon(now, caller));
                }
                Step::Release(number) => {
                    if queue.release(moment, agent(number)).is_ok()
                        && queue.idle().contains(agent(number))
                    {
                        plain.idle.push(number);
                    }
                }
                Step::Away(number) => {
                    queue.set_away(moment, agent(number)).unwrap();
                    plain.idle.retain(|idle| *idle != number);
                }
                Step::Back(number) => {
                    queue.set_back(moment, agent(number)).unwrap();
                    if queue.idle().contains(agent(number)) && !plain.idle.contains(&number) {
                        plain.idle.push(number);
                    }
                }
            }
            loop {
                let found = queue.next_match(moment);
                let found = found.map(|m| (m.caller.0, m.agent.0, m.waited.as_ms()));
                prop_assert_eq!(found, plain.next_match(now));
                if found.is_none() {
                    break;
                }
            }
            prop_assert!(queue.is_settled());
            let mut order = plain.waiting.clone();
            order.sort_by_key(|waiting| waiting.1);
            let listed: Vec<u32> = queue.waiting().map(|w| w.caller.0).collect();
            prop_assert_eq!(&listed, &order.iter().map(|w| w.0).collect::<Vec<_>>());
            for (place, waiting) in order.iter().enumerate() {
                prop_assert_eq!(queue.position(CallerId(waiting.0)), Some(place + 1));
            }
            let counted = queue.statistics(moment);
            prop_assert_eq!(counted.callers.offered, offered);
            prop_assert_eq!(counted.callers.answered, plain.answered);
            prop_assert_eq!(counted.callers.abandoned, plain.abandoned);
            prop_assert_eq!(counted.present, plain.waiting.len() as u64);
            prop_assert_eq!(counted.queue_ms, plain.queue_ms);
            prop_assert_eq!(counted.callers.wait_ms(), plain.waits_ms);
            if queue.is_empty() {
                prop_assert_eq!(counted.queue_ms, counted.callers.wait_ms());
            }
        }
    }
}
