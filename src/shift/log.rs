//! The growing list of events with its digest.

use crate::vocab::Moment;

use super::digest::Digest;
use super::event::{Event, What};

/// Events so far, and the digest over them.
#[derive(Clone, Debug, Default)]
pub struct Log {
    events: Vec<Event>,
    digest: Digest,
    forgets: bool,
}

/// Room for the events of a few contacts.
const ROOM: usize = 1_024;

impl Log {
    /// An empty log.
    pub fn new() -> Self {
        Self { events: Vec::with_capacity(ROOM), ..Self::default() }
    }

    /// A log for trying things out: it forgets at once what it is told.
    pub fn scratch() -> Self {
        Self { forgets: true, ..Self::default() }
    }

    /// Adds an event.
    #[inline]
    pub fn push(&mut self, at: Moment, what: What) {
        if self.forgets {
            return;
        }
        let event = Event { at, what };
        self.digest.absorb(&event);
        self.events.push(event);
    }

    /// Mixes a part of the state into the digest that no event carries in full.
    #[inline]
    pub fn absorb_bits(&mut self, bits: u64) {
        if !self.forgets {
            self.digest.word(bits);
        }
    }

    /// All events.
    pub fn events(&self) -> &[Event] {
        &self.events
    }

    /// The digest over all events so far.
    pub fn digest(&self) -> Digest {
        self.digest
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_scratch_log_forgets_at_once() {
        let mut log = Log::scratch();
        log.push(Moment::from_ms(1), What::Opened);
        log.absorb_bits(7);
        assert!(log.events().is_empty());
        assert_eq!(log.digest(), Digest::new());
    }
}
