//! The nouns of a queue: callers, agents, sets of agents, and what comes of them.

use crate::vocab::{Duration, Moment};

/// The most agents that one queue can have.
pub const MOST_AGENTS: u8 = 64;

/// A caller's number. Numbers are small (the queue holds an entry for each up
/// to the greatest) and may be used again once the caller is no longer waiting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CallerId(pub u32);

/// An agent's number, 0..64.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AgentId(pub(super) u8);

/// A set of agents.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AgentSet(pub(super) u64);

/// What an agent is doing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AgentState {
    /// Ready for a caller.
    Idle,
    /// Has a caller, or the wrap-up of one.
    Busy {
        /// Whose contact it is.
        caller: CallerId,
        /// Asked to be away as soon as this contact is done.
        leaving: bool,
    },
    /// Takes no callers.
    Away,
}

/// One agent's state and since when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Agent {
    /// What the agent is doing.
    pub state: AgentState,
    /// Since when.
    pub since: Moment,
}

/// An agent answers a caller.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Match {
    /// Who answers.
    pub agent: AgentId,
    /// Who is answered.
    pub caller: CallerId,
    /// How long the caller waited.
    pub waited: Duration,
}

/// A caller in the queue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Waiting {
    /// Who waits.
    pub caller: CallerId,
    /// The priority class; a lower one goes first.
    pub class: u8,
    /// Since when.
    pub since: Moment,
    /// Who may answer.
    pub eligible: AgentSet,
}

/// Why the queue did not do what was asked; it is unchanged then.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum QueueError {
    /// The caller waits already.
    #[error("caller {} is already waiting", .0.0)]
    AlreadyWaiting(CallerId),
    /// The caller does not wait.
    #[error("caller {} is not waiting", .0.0)]
    NotWaiting(CallerId),
    /// The queue has no such agent.
    #[error("the queue has no agent {}", .0.0)]
    NoSuchAgent(AgentId),
    /// The agent has no contact.
    #[error("agent {} is not busy", .0.0)]
    NotBusy(AgentId),
}

impl AgentId {
    /// Agent 0.
    pub const FIRST: Self = Self(0);

    /// The agent with this number, if it is below [`MOST_AGENTS`].
    pub const fn new(number: u8) -> Option<Self> {
        if number < MOST_AGENTS { Some(Self(number)) } else { None }
    }

    /// The agent's number.
    pub const fn number(self) -> u8 {
        self.0
    }
}

impl AgentSet {
    /// Nobody.
    pub const EMPTY: Self = Self(0);
    /// All that a queue can have.
    pub const ALL: Self = Self(u64::MAX);

    /// This agent alone.
    pub const fn only(agent: AgentId) -> Self {
        Self(1 << agent.0)
    }

    /// This set and the agent.
    #[must_use]
    pub const fn with(self, agent: AgentId) -> Self {
        Self(self.0 | 1 << agent.0)
    }

    /// This set without the agent.
    #[must_use]
    pub const fn without(self, agent: AgentId) -> Self {
        Self(self.0 & !(1 << agent.0))
    }

    /// Whether the agent is in it.
    pub const fn contains(self, agent: AgentId) -> bool {
        self.0 >> agent.0 & 1 == 1
    }

    /// Whether some agent is in both.
    pub const fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Whether nobody is in it.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// How many are in it.
    pub const fn len(self) -> u32 {
        self.0.count_ones()
    }
}
