//! The handoff packet: what the other desk will not have to ask again.

use crate::scenario::checked::{ContactId, FactId, Facts};
use crate::shift::event::{CallerId, What};
use crate::shift::machine::{Doing, Shift};
use crate::shift::rejection::Rejection;

impl Shift {
    /// The facts of a caller's packet that have come to light and are not handed
    /// on yet, in the packet's order.
    pub fn to_hand_on(&self, id: CallerId) -> impl Iterator<Item = FactId> + use<> {
        let open = self.conversation(id).map_or(0, |talk| talk.told & !talk.handed_on);
        facts(open)
    }

    /// The facts of a caller's packet that are handed on, in the packet's order.
    pub fn handed_on_of(&self, id: CallerId) -> impl Iterator<Item = FactId> + use<> {
        facts(self.conversation(id).map_or(0, |talk| talk.handed_on))
    }

    /// What the other desk has handed on that could be asked again in this
    /// caller's contact, or stands in its twin's packet.
    pub fn packet_from_the_other_desk(&self, id: CallerId) -> Vec<(ContactId, FactId)> {
        let contact = self.contact_of(id);
        let asked = contact.replies.iter().filter_map(|reply| reply.asks_again);
        let asked: Vec<(ContactId, FactId)> = asked.map(|asked| (asked.contact, asked.fact)).collect();
        let mut found: Vec<(ContactId, FactId)> = Vec::new();
        for &(from, handed) in self.before.history.packets() {
            let of_twin = contact.twin == Some(from);
            let all = facts(handed).map(|fact| (from, fact));
            found.extend(all.filter(|fact| of_twin || asked.contains(fact)));
        }
        found
    }

    /// Writes a fact into the packet. The person must have gone: nobody fills in
    /// a form while somebody is talking to them, and everybody else waits.
    pub(in crate::shift) fn hand_on(&mut self, fact: FactId) -> Result<(), Rejection> {
        let id = self.on_desk()?;
        let talk = self.conversation(id).ok_or(Rejection::NobodyOnLine)?;
        if !talk.parted {
            return Err(Rejection::NothingToWrapUp);
        }
        let packet = &self.contact_of(id).packet;
        let written = packet.get(fact.index()).ok_or(Rejection::NoSuchThing)?;
        if talk.told & !talk.handed_on & (1 << fact.0) == 0 {
            return Err(Rejection::NothingToHandOn);
        }
        let takes = written.takes;
        self.do_until(takes, Doing::HandingOn(fact));
        Ok(())
    }

    pub(in crate::shift) fn handed_on(&mut self, fact: FactId) {
        if let Ok(id) = self.on_desk() {
            self.with_conversation(id, |talk, _, now, _, log| {
                talk.handed_on |= 1 << fact.0;
                log.push(now, What::HandedOn { caller: talk.caller, fact });
            });
        }
    }
}

/// The facts of a set, in order.
fn facts(set: Facts) -> impl Iterator<Item = FactId> + use<> {
    (0..Facts::BITS as u16).map(FactId).filter(move |fact| set >> fact.0 & 1 == 1)
}
