//! What happened before this shift, as far as its customers and colleagues know.
//!
//! Owns [`History`]: earlier contacts with their promises and flags, what was
//! handed on, how colleagues feel about the trainee, how often a customer had to
//! get used to somebody new, and the day. Conditions ask it; nothing in a shift
//! changes it.

use crate::scenario::checked::{
    ColleagueId, Contact, ContactId, DeliverableId, Earlier, FactId, Facts, Flags, PastPromise, PersonaId,
    Scenario,
};

/// What the people of a shift remember.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct History {
    earlier: Vec<Earlier>,
    /// What was handed on, by contact.
    handed: Vec<(ContactId, Facts)>,
    /// Goodwill of every colleague in thousandths; empty means as the pack says.
    goodwill_milli: Vec<u16>,
    /// How many new people a customer had to get used to.
    changes: Vec<(PersonaId, u8)>,
    /// The day of the exercise; 1 is the first, 0 means that there is none.
    pub day: u32,
}

impl History {
    /// A history of these contacts, in order of time.
    pub fn new(earlier: Vec<Earlier>) -> Self {
        Self { earlier, ..Self::default() }
    }

    /// One more contact, later than those before.
    pub fn add(&mut self, earlier: Earlier) {
        self.earlier.push(earlier);
    }

    /// The earlier contacts, in order of time.
    pub fn earlier(&self) -> &[Earlier] {
        &self.earlier
    }

    /// The same with other earlier contacts.
    pub(super) fn replace_earlier(&mut self, other: Self) {
        self.earlier = other.earlier;
    }

    /// These facts of a contact were handed on, besides others.
    pub fn hand(&mut self, contact: ContactId, facts: Facts) {
        if facts == 0 {
            return;
        }
        match self.handed.iter_mut().find(|(known, _)| *known == contact) {
            Some((_, known)) => *known |= facts,
            None => self.handed.push((contact, facts)),
        }
    }

    /// What was handed on, by contact.
    pub fn packets(&self) -> &[(ContactId, Facts)] {
        &self.handed
    }

    /// Goodwill of every colleague in thousandths, in the pack's order.
    pub fn set_goodwill(&mut self, milli: &[u16]) {
        self.goodwill_milli = milli.to_vec();
    }

    /// The customer has had to get used to so many new people.
    pub fn change_persons(&mut self, persona: Option<PersonaId>, changes: u8) {
        self.changes.extend(persona.map(|persona| (persona, changes)));
    }

    /// How often customers had to get used to somebody new.
    pub fn changes(&self) -> &[(PersonaId, u8)] {
        &self.changes
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
                let theirs = scenario.contact(earlier.contact).persona;
                contact.persona.zip(theirs).is_some_and(|(one, other)| scenario.is_same_customer(one, other))
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

    /// The flags are up at the end of an earlier contact; the last time counts.
    pub fn flag(&self, contact: ContactId, flags: Flags) -> bool {
        let last = self.earlier.iter().rfind(|earlier| earlier.contact == contact);
        last.is_some_and(|earlier| earlier.flags & flags == flags)
    }

    /// The fact was handed on.
    pub fn has_handed(&self, contact: ContactId, fact: FactId) -> bool {
        self.handed.iter().any(|(known, facts)| *known == contact && facts >> fact.0 & 1 == 1)
    }

    /// A colleague's goodwill this morning, in thousandths.
    pub fn goodwill_milli(&self, scenario: &Scenario, colleague: ColleagueId) -> u16 {
        let known = self.goodwill_milli.get(colleague.index()).copied();
        known.unwrap_or_else(|| (scenario.colleague(colleague).goodwill * 1_000.0 + 0.5) as u16)
    }

    /// How many new people the customer of a contact had to get used to.
    pub fn contact_changes(&self, scenario: &Scenario, contact: &Contact) -> u8 {
        let Some(persona) = contact.persona else { return 0 };
        let of = self.changes.iter().filter(|(known, _)| scenario.is_same_customer(*known, persona));
        of.fold(0, |sum, (_, changes)| sum.saturating_add(*changes))
    }
}
