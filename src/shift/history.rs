//! What happened before this shift, as far as its customers know.

use crate::scenario::checked::{Contact, ContactId, DeliverableId, Earlier, Flags, PastPromise, Scenario};

/// The earlier contacts that a shift's customers remember.
#[derive(Clone, Debug, Default)]
pub struct History {
    earlier: Vec<Earlier>,
}

impl History {
    /// A history of these contacts, in order of time.
    pub fn new(earlier: Vec<Earlier>) -> Self {
        Self { earlier }
    }

    /// The promises that the customer of a contact remembers, in order of time.
    fn promises<'a>(
        &'a self,
        scenario: &'a Scenario,
        contact: &'a Contact,
    ) -> impl DoubleEndedIterator<Item = &'a PastPromise> {
        self.earlier
            .iter()
            .filter(move |earlier| {
                contact.persona.is_some() && scenario.contact(earlier.contact).persona == contact.persona
            })
            .flat_map(|earlier| &earlier.promises)
    }

    /// The last promise about a deliverable: a later one replaces the earlier.
    pub fn promise(
        &self,
        scenario: &Scenario,
        contact: &Contact,
        what: DeliverableId,
    ) -> Option<PastPromise> {
        self.promises(scenario, contact).rfind(|promise| promise.what == what).copied()
    }

    /// The customer of a contact comes because a promise could not be kept.
    pub fn was_failed(&self, scenario: &Scenario, contact: &Contact) -> bool {
        let promise = contact.start.from_ledger.and_then(|what| self.promise(scenario, contact, what));
        promise.is_some_and(|promise| !promise.honest)
    }

    /// The flags are up at the end of an earlier contact.
    pub fn flag(&self, contact: ContactId, flags: Flags) -> bool {
        self.earlier.iter().any(|earlier| earlier.contact == contact && earlier.flags & flags == flags)
    }
}
