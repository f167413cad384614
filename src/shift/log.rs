//! The growing list of events with its digest.

use crate::vocab::Moment;

use super::digest::Digest;
use super::event::{Event, What};

/// Events so far, and the digest over them.
#[derive(Clone, Debug, Default)]
pub struct Log {
    events: Vec<Event>,
    digest: Digest,
}

impl Log {
    /// Adds an event.
    #[inline]
    pub fn push(&mut self, at: Moment, what: What) {
        let event = Event { at, what };
        self.digest.absorb(&event);
        self.events.push(event);
    }

    /// Mixes a part of the state into the digest that no event carries in full.
    #[inline]
    pub fn absorb_bits(&mut self, bits: u64) {
        self.digest.word(bits);
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
