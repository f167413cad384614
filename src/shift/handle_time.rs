//! Handle time: talk, hold and wrap-up of one caller.
//!
//! Owns [`HandleTime`], a stop watch that is always in exactly one of the
//! [`Spent`] states, so that the three parts cover the time with a caller
//! without gap or overlap. The time between an agreed call-back and the next
//! talk belongs to none of them. Must not know why the caller changes hands.
//!
//! The person counts as gone when they begin their last words: those last
//! seconds belong to the wrap-up.

use crate::vocab::{Duration, Moment};

/// What the time with a caller is spent on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spent {
    /// Nothing: they wait in the queue or for a call-back, or are closed.
    Away,
    /// Talking, look-ups on the line included.
    Talk,
    /// On hold.
    Hold,
    /// After the person has gone.
    WrapUp,
}

/// Talk, hold and wrap-up time so far.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HandleTime {
    state: Spent,
    since: Moment,
    talk: Duration,
    hold: Duration,
    wrap_up: Duration,
}

impl HandleTime {
    /// Nobody has handled the caller yet.
    pub fn new(now: Moment) -> Self {
        Self {
            state: Spent::Away,
            since: now,
            talk: Duration::ZERO,
            hold: Duration::ZERO,
            wrap_up: Duration::ZERO,
        }
    }

    /// From `now` on the time is spent on something else. Returns how long the
    /// state before lasted.
    pub fn turn_to(&mut self, now: Moment, state: Spent) -> Duration {
        let lasted = now.since(self.since);
        match self.state {
            Spent::Away => {}
            Spent::Talk => self.talk += lasted,
            Spent::Hold => self.hold += lasted,
            Spent::WrapUp => self.wrap_up += lasted,
        }
        (self.state, self.since) = (state, now);
        lasted
    }

    /// What the time is being spent on.
    pub fn state(&self) -> Spent {
        self.state
    }

    /// Talk time of the states that are over.
    pub fn talk(&self) -> Duration {
        self.talk
    }

    /// Hold time of the states that are over.
    pub fn hold(&self) -> Duration {
        self.hold
    }

    /// Wrap-up time of the states that are over.
    pub fn wrap_up(&self) -> Duration {
        self.wrap_up
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_parts_cover_the_time_with_a_caller() {
        let at = |seconds: i64| Moment::from_ms(seconds * 1_000);
        let mut time = HandleTime::new(at(5));
        for (seconds, state) in [
            (10, Spent::Talk),
            (30, Spent::Hold),
            (45, Spent::Talk),
            (50, Spent::Away),
            (500, Spent::Talk),
            (503, Spent::WrapUp),
        ] {
            time.turn_to(at(seconds), state);
        }
        assert_eq!(time.turn_to(at(510), Spent::Away), Duration::from_seconds(7));
        assert_eq!(time.talk(), Duration::from_seconds(20 + 5 + 3));
        assert_eq!(time.hold(), Duration::from_seconds(15));
        assert_eq!(time.wrap_up(), Duration::from_seconds(7));
    }
}
