//! Who waits, and who answers whom.
//!
//! Owns [`Queue`]: callers in priority classes, agents who are idle, busy or
//! away, the rule that brings them together, and the statistics of it all in
//! whole numbers. A shift and the `queue` command use this same code. Must not
//! know why callers lose patience or how long handling takes.
//!
//! **The rule.** A lower class number goes first; within a class, first come,
//! first served, among those for whom an eligible agent is idle. Of several
//! eligible idle agents the one who has been idle longest answers. Nobody is
//! kept waiting while an eligible agent is idle: after every arrival, release
//! and return the owner calls [`Queue::next_match`] until it says `None`, before
//! time moves on.
//!
//! Waiting callers are chained through their entries, one chain per class and
//! set of eligible agents, so that leaving from the middle costs the same as
//! from the front. Every operation costs O(1) in the number of callers, and
//! grows with the number of different chains and with the 64 agents at most.

mod agents;
mod statistics;

#[cfg(test)]
mod laws;

pub use agents::{Agent, AgentId, AgentSet, AgentState, CallerId, MOST_AGENTS, Match, QueueError, Waiting};
pub use statistics::{ClassStatistics, QueueStatistics};

use crate::vocab::{Duration, Moment};

/// The end of a chain.
const NOBODY: u32 = u32::MAX;

/// What the queue remembers under a caller's number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Entry {
    since: Moment,
    /// Counts arrivals; `ABSENT` while nobody waits under this number.
    order: u64,
    chain: u32,
    ahead: u32,
    behind: u32,
    /// No eligible agent was idle on arrival.
    delayed: bool,
}

const ABSENT: u64 = u64::MAX;

impl Entry {
    const EMPTY: Self = Self {
        since: Moment::from_ms(0),
        order: ABSENT,
        chain: 0,
        ahead: NOBODY,
        behind: NOBODY,
        delayed: false,
    };
}

/// Waiting callers of one class with the same eligible agents, in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Chain {
    class: u8,
    eligible: AgentSet,
    first: u32,
    last: u32,
    length: u32,
}

/// Callers, agents and what has happened between them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Queue {
    now: Moment,
    entries: Vec<Entry>,
    chains: Vec<Chain>,
    length: u32,
    arrivals: u64,
    agents: Vec<Agent>,
    idle: AgentSet,
    /// The idle agents, longest idle first.
    idle_order: Vec<AgentId>,
    busy: u32,
    tally: statistics::Tally,
}

impl Queue {
    /// An empty queue whose agents 0..`agents` are all idle, agent 0 longest.
    /// An answer counts towards the service level when the wait was at most
    /// `threshold`. More than [`MOST_AGENTS`] agents count as that many.
    pub fn new(start: Moment, agents: u8, threshold: Duration) -> Self {
        let mut queue = Self {
            now: start,
            entries: Vec::new(),
            chains: Vec::new(),
            length: 0,
            arrivals: 0,
            agents: Vec::new(),
            idle: AgentSet::EMPTY,
            idle_order: Vec::with_capacity(agents as usize),
            busy: 0,
            tally: statistics::Tally::new(threshold),
        };
        for number in 0..agents.min(MOST_AGENTS) {
            queue.agents.push(Agent { state: AgentState::Away, since: start });
            queue.becomes_idle(AgentId(number));
        }
        queue
    }

    /// A caller arrives and waits; call [`Self::next_match`] afterwards.
    #[inline]
    pub fn arrive(
        &mut self,
        now: Moment,
        caller: CallerId,
        class: u8,
        eligible: AgentSet,
    ) -> Result<(), QueueError> {
        self.advance(now);
        let index = caller.0 as usize;
        if index >= self.entries.len() {
            self.entries.resize(index + 1, Entry::EMPTY);
        }
        if self.entries[index].order != ABSENT {
            return Err(QueueError::AlreadyWaiting(caller));
        }
        let chain = self.chain_for(class, eligible);
        let last = std::mem::replace(&mut self.chains[chain].last, caller.0);
        self.chains[chain].length += 1;
        match last {
            NOBODY => self.chains[chain].first = caller.0,
            last => self.entries[last as usize].behind = caller.0,
        }
        let delayed = !self.idle.meets(eligible);
        self.entries[index] = Entry {
            since: self.now,
            order: self.arrivals,
            chain: chain as u32,
            ahead: last,
            behind: NOBODY,
            delayed,
        };
        self.arrivals += 1;
        self.length += 1;
        self.tally.offered(class, delayed);
        Ok(())
    }

    /// Brings the next caller and an agent together, if the rule allows one.
    #[inline]
    pub fn next_match(&mut self, now: Moment) -> Option<Match> {
        self.advance(now);
        if !self.may_match() {
            return None;
        }
        let caller = self.next_caller()?;
        let entry = self.entries[caller as usize];
        let Chain { class, eligible, .. } = self.chains[entry.chain as usize];
        let longest = self.idle_order.iter().position(|&agent| eligible.contains(agent))?;
        debug_assert!(
            entry.ahead == NOBODY
                && (entry.behind == NOBODY || self.entries[entry.behind as usize].order > entry.order),
            "first come, first served"
        );
        let agent = self.idle_order.remove(longest);
        self.idle = self.idle.without(agent);
        self.busy += 1;
        let caller = CallerId(caller);
        self.agents[agent.0 as usize] =
            Agent { state: AgentState::Busy { caller, leaving: false }, since: self.now };
        self.unlink(caller.0);
        let waited = self.now.since(entry.since);
        self.tally.answered(class, waited);
        self.check_waits();
        Some(Match { agent, caller, waited })
    }

    /// A waiting caller gives up. Returns how long the caller waited.
    #[inline]
    pub fn abandon(&mut self, now: Moment, caller: CallerId) -> Result<Duration, QueueError> {
        self.advance(now);
        let entry = self.entry(caller)?;
        let waited = self.now.since(entry.since);
        self.unlink(caller.0);
        self.tally.abandoned(self.chains[entry.chain as usize].class, waited);
        self.check_waits();
        Ok(waited)
    }

    /// A busy agent is done, wrap-up included; call [`Self::next_match`]
    /// afterwards. Returns whose contact it was.
    #[inline]
    pub fn release(&mut self, now: Moment, agent: AgentId) -> Result<CallerId, QueueError> {
        self.advance(now);
        let AgentState::Busy { caller, leaving } = self.agent(agent)?.state else {
            return Err(QueueError::NotBusy(agent));
        };
        self.busy -= 1;
        if leaving {
            self.agents[agent.0 as usize] = Agent { state: AgentState::Away, since: self.now };
        } else {
            self.becomes_idle(agent);
        }
        Ok(caller)
    }

    /// The agent takes no more callers: at once when idle, after the present
    /// contact when busy.
    pub fn set_away(&mut self, now: Moment, agent: AgentId) -> Result<(), QueueError> {
        self.advance(now);
        let Agent { state, since } = self.agent(agent)?;
        self.agents[agent.0 as usize] = match state {
            AgentState::Away => return Ok(()),
            AgentState::Busy { caller, .. } => {
                Agent { state: AgentState::Busy { caller, leaving: true }, since }
            }
            AgentState::Idle => {
                self.idle = self.idle.without(agent);
                self.idle_order.retain(|&other| other != agent);
                Agent { state: AgentState::Away, since: self.now }
            }
        };
        Ok(())
    }

    /// The agent takes callers again; call [`Self::next_match`] afterwards.
    /// Takes back a [`Self::set_away`] when busy.
    pub fn set_back(&mut self, now: Moment, agent: AgentId) -> Result<(), QueueError> {
        self.advance(now);
        let Agent { state, since } = self.agent(agent)?;
        match state {
            AgentState::Idle => {}
            AgentState::Away => self.becomes_idle(agent),
            AgentState::Busy { caller, .. } => {
                self.agents[agent.0 as usize] =
                    Agent { state: AgentState::Busy { caller, leaving: false }, since };
            }
        }
        Ok(())
    }

    /// How many callers wait.
    pub fn len(&self) -> usize {
        self.length as usize
    }

    /// Whether somebody waits and somebody is idle, though perhaps not for each
    /// other: what [`Self::next_match`] asks first.
    #[inline]
    pub fn may_match(&self) -> bool {
        self.length > 0 && !self.idle.is_empty()
    }

    /// Whether nobody waits.
    pub fn is_empty(&self) -> bool {
        self.length == 0
    }

    /// Whether this caller waits.
    pub fn is_waiting(&self, caller: CallerId) -> bool {
        self.entry(caller).is_ok()
    }

    /// How long this caller has waited.
    pub fn waited(&self, now: Moment, caller: CallerId) -> Option<Duration> {
        self.entry(caller).ok().map(|entry| now.since(entry.since))
    }

    /// The caller's place in the order of service, 1 for the first; `None` if
    /// the caller does not wait. O(callers ahead in the class).
    pub fn position(&self, caller: CallerId) -> Option<usize> {
        let own = self.entry(caller).ok()?;
        let class = self.chains[own.chain as usize].class;
        let mut ahead = 0;
        for chain in &self.chains {
            if chain.class < class {
                ahead += chain.length as usize;
            } else if chain.class == class {
                ahead += self.along(chain).take_while(|(_, entry)| entry.order < own.order).count();
            }
        }
        Some(ahead + 1)
    }

    /// The waiting callers in the order of service. O(n log n), for display
    /// and digests.
    pub fn waiting(&self) -> impl Iterator<Item = Waiting> + use<> {
        let mut all = Vec::with_capacity(self.len());
        for chain in &self.chains {
            all.extend(self.along(chain).map(|(caller, entry)| {
                let Chain { class, eligible, .. } = *chain;
                (entry.order, Waiting { caller, class, since: entry.since, eligible })
            }));
        }
        all.sort_unstable_by_key(|(order, waiting)| (waiting.class, *order));
        all.into_iter().map(|(_, waiting)| waiting)
    }

    /// How many agents the queue has, in whatever state.
    pub fn agent_count(&self) -> u8 {
        // At most MOST_AGENTS, see `new`.
        self.agents.len() as u8
    }

    /// What this agent is doing.
    pub fn agent(&self, agent: AgentId) -> Result<Agent, QueueError> {
        self.agents.get(agent.0 as usize).copied().ok_or(QueueError::NoSuchAgent(agent))
    }

    /// The idle agents.
    pub fn idle(&self) -> AgentSet {
        self.idle
    }

    /// The moment of the last operation.
    pub fn now(&self) -> Moment {
        self.now
    }

    /// Whether nobody waits for whom an eligible agent is idle.
    pub fn is_settled(&self) -> bool {
        self.chains.iter().all(|chain| chain.length == 0 || !chain.eligible.meets(self.idle))
    }

    /// All that has been counted, up to `now`.
    pub fn statistics(&self, now: Moment) -> QueueStatistics {
        let mut tally = self.tally.clone();
        let later = now.max(self.now);
        tally.pass(later.since(self.now), self.length, self.busy, self.idle.len());
        tally.total(self.length)
    }

    /// What has been counted for one class of callers.
    pub fn class_statistics(&self, class: u8) -> ClassStatistics {
        self.tally.class(class)
    }

    /// Moves time on. Time never runs backwards: an earlier `now` counts as
    /// the present one.
    #[inline]
    fn advance(&mut self, now: Moment) {
        debug_assert!(now >= self.now, "time ran backwards: {now} after {}", self.now);
        if now > self.now {
            debug_assert!(self.is_settled(), "time moved on while an eligible agent was idle");
            let passed = now.since(self.now);
            self.tally.pass(passed, self.length, self.busy, self.idle.len());
            self.now = now;
        }
    }

    /// The first caller by class and arrival for whom an agent is idle.
    #[inline]
    fn next_caller(&self) -> Option<u32> {
        let mut next: Option<(u8, u64, u32)> = None;
        for chain in &self.chains {
            if chain.length == 0 || !chain.eligible.meets(self.idle) {
                continue;
            }
            let first = (chain.class, self.entries[chain.first as usize].order, chain.first);
            if next.is_none_or(|best| first < best) {
                next = Some(first);
            }
        }
        next.map(|(_, _, caller)| caller)
    }

    /// The place of the chain for these callers; an empty one is used again.
    #[inline]
    fn chain_for(&mut self, class: u8, eligible: AgentSet) -> usize {
        let mut unused = None;
        for (place, chain) in self.chains.iter().enumerate() {
            if chain.class == class && chain.eligible == eligible {
                return place;
            }
            if chain.length == 0 {
                unused = Some(place);
            }
        }
        let fresh = Chain { class, eligible, first: NOBODY, last: NOBODY, length: 0 };
        match unused {
            Some(place) => {
                self.chains[place] = fresh;
                place
            }
            None => {
                self.chains.push(fresh);
                self.chains.len() - 1
            }
        }
    }

    /// Takes a waiting caller out of the chain.
    #[inline]
    fn unlink(&mut self, caller: u32) {
        let entry = std::mem::replace(&mut self.entries[caller as usize], Entry::EMPTY);
        let chain = &mut self.chains[entry.chain as usize];
        chain.length -= 1;
        match entry.ahead {
            NOBODY => chain.first = entry.behind,
            ahead => self.entries[ahead as usize].behind = entry.behind,
        }
        match entry.behind {
            NOBODY => chain.last = entry.ahead,
            behind => self.entries[behind as usize].ahead = entry.ahead,
        }
        self.length -= 1;
    }

    fn becomes_idle(&mut self, agent: AgentId) {
        self.agents[agent.0 as usize] = Agent { state: AgentState::Idle, since: self.now };
        self.idle = self.idle.with(agent);
        self.idle_order.push(agent);
    }

    fn entry(&self, caller: CallerId) -> Result<Entry, QueueError> {
        match self.entries.get(caller.0 as usize) {
            Some(entry) if entry.order != ABSENT => Ok(*entry),
            _ => Err(QueueError::NotWaiting(caller)),
        }
    }

    /// The callers of one chain in order.
    fn along(&self, chain: &Chain) -> impl Iterator<Item = (CallerId, Entry)> {
        let mut next = chain.first;
        std::iter::from_fn(move || {
            let caller = next;
            let entry = *self.entries.get(caller as usize)?;
            next = entry.behind;
            Some((CallerId(caller), entry))
        })
    }

    /// Between two moments at which nobody waits, the time that the queue has
    /// stood adds up to the time that callers have waited.
    #[inline]
    fn check_waits(&self) {
        debug_assert!(self.length > 0 || self.tally.waits_add_up(), "∫Q dt = Σ waits");
    }
}
