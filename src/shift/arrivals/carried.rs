//! Who comes because of an earlier day or of the other seat, and what the morning
//! brings besides.

use std::sync::Arc;

use crate::scenario::checked::{ContactId, FactId, PromiseId};
use crate::shift::before::{Carried, MOST_CARRIED, Origin};
use crate::shift::caller::SlotValue;
use crate::shift::event::{CallerId, What};
use crate::shift::luck::Came;
use crate::shift::machine::{Due, Shift};
use crate::shift::rejection::Rejection;
use crate::shift::rng::{Purpose, stream};

use super::{ANGRIEST_START, Newcomer, starting_temper};

/// Before anybody whom a stream brings, after the plan's own contacts.
const CARRIED_PRIORITY: u8 = 0;

impl Shift {
    /// What a desk hears before the doors open: who has resigned, and who warns.
    pub(in crate::shift) fn hear_the_news(&mut self) {
        let before = self.before.clone();
        for &colleague in &before.resigned {
            self.log.push(self.now, What::Resigned { colleague });
        }
        for &colleague in before.warnings.iter().filter(|one| !before.is_gone(**one)) {
            self.log.push(self.now, What::Warned { colleague });
            if let Some(article) = self.scenario.colleague(colleague).warns_of {
                self.learn(article, Some(colleague));
            }
        }
    }

    pub(in crate::shift) fn carried_arrives(&mut self, index: u16) {
        let Some(carried) = self.before.carried.get(usize::from(index)).copied() else {
            return;
        };
        self.somebody_comes_back(carried);
    }

    /// The other seat sends somebody.
    pub(in crate::shift) fn receive(&mut self, carried: Carried) -> Result<(), Rejection> {
        if !self.can_come(&carried) {
            return Err(Rejection::NoSuchThing);
        }
        let index = u16::try_from(self.received.len()).ok().filter(|at| usize::from(*at) < MOST_CARRIED);
        let index = index.ok_or(Rejection::TooManyInjects)?;
        self.received.push(carried);
        // Nobody comes in after the doors have closed, however late it would be.
        let at = carried.at.min(self.planned().closes).max(self.now);
        self.due.push(at, Due::Received(index));
        Ok(())
    }

    /// Everything that is named is there, and the contact is one of this desk.
    fn can_come(&self, carried: &Carried) -> bool {
        let scenario = &self.scenario;
        let known = |id: ContactId| scenario.contacts().get(id.index());
        let promised = |(contact, promise): (ContactId, PromiseId)| {
            known(contact).is_some_and(|contact| promise.index() < contact.promises.len())
        };
        known(carried.contact).is_some_and(|contact| contact.desk == self.planned().desk)
            && scenario.personas().get(carried.persona.index()).is_some()
            && carried.promise.is_none_or(promised)
            && carried.origin.is_none_or(|origin| known(origin.contact).is_some())
    }

    pub(in crate::shift) fn received_arrives(&mut self, index: u16) {
        if let Some(&carried) = self.received.get(usize::from(index)) {
            self.somebody_comes_back(carried);
        }
    }

    /// The other seat hands a fact on.
    pub(in crate::shift) fn receive_fact(
        &mut self,
        contact: ContactId,
        fact: FactId,
    ) -> Result<(), Rejection> {
        let known = self.scenario.contacts().get(contact.index());
        let theirs =
            known.is_some_and(|known| known.desk != self.planned().desk && fact.index() < known.packet.len());
        if !theirs {
            return Err(Rejection::NoSuchThing);
        }
        Arc::make_mut(&mut self.before).history.hand(contact, 1 << fact.0);
        self.log.push(self.now, What::PacketReceived { contact, fact });
        Ok(())
    }

    /// Somebody comes because of something that was done before, if the doors
    /// are still open.
    pub(in crate::shift) fn somebody_comes_back(&mut self, carried: Carried) {
        let Some(id) = self.next_id().filter(|_| self.before.comes(carried.contact)) else {
            return;
        };
        let scenario = self.scenario.clone();
        let contact = scenario.contact(carried.contact);
        let mut temper = starting_temper(&scenario, &self.before, contact, carried.persona);
        if let Some(milli) = carried.frustration_milli {
            temper.frustration = temper.frustration.max(f64::from(milli) / 1_000.0).min(ANGRIEST_START);
        }
        let luck = self.luck.next(Came::ByThemselves, id);
        let slots = self.slots_again(luck, &carried);
        let own = Origin { contact: carried.contact, seed: self.seed, caller: CallerId(luck) };
        self.arrive(
            id,
            Newcomer {
                contact: carried.contact,
                persona: carried.persona,
                attempt: carried.attempt,
                priority: CARRIED_PRIORITY,
                slots,
                temper,
                carried: Some(carried),
                quoted: carried.quoted(&scenario),
                origin: carried.origin.unwrap_or(own),
                came: Came::ByThemselves,
                luck,
            },
        );
    }

    /// The contact's slots: what was drawn for the same name in the call in which
    /// it began, otherwise drawn anew.
    fn slots_again(&self, luck: u32, carried: &Carried) -> Box<[SlotValue]> {
        let contact = self.scenario.contact(carried.contact);
        let mut drawn = stream(self.seed, Purpose::Filler, luck);
        let mut slots = self.draw_slots(contact, &mut drawn, (self.seed, luck));
        let earlier = carried.origin.map(|origin| (origin.contact, drawn_before(self, origin)));
        for (place, (name, _)) in contact.slots.iter().enumerate() {
            let same = earlier.as_ref().and_then(|(origin, values)| {
                let known = &self.scenario.contact(*origin).slots;
                values.get(known.iter().position(|(known, _)| known == name)?)
            });
            // Of somebody with a name of their own, as they would say it.
            let persona = self.scenario.persona(carried.persona);
            let own = (name == "customer.name").then(|| persona.surname.or(persona.name)).flatten();
            if let Some(value) = same.copied().or(own.map(SlotValue::Text)) {
                slots[place] = value;
            }
        }
        slots
    }
}

/// What the first call drew for its slots: the same stream gives it again.
fn drawn_before(shift: &Shift, origin: Origin) -> Box<[SlotValue]> {
    let mut luck = stream(origin.seed, Purpose::Filler, origin.caller.0);
    let described = shift.scenario.contact(origin.contact);
    if described.persona.is_none() {
        // A filler draws its person first.
        let _ = shift.draw_of_crowd(&mut luck);
    }
    shift.draw_slots(described, &mut luck, (origin.seed, origin.caller.0))
}
