//! The handoff packet: what the other desk will not have to ask again.

use crate::scenario::checked::FactId;
use crate::shift::event::What;
use crate::shift::machine::{Doing, Shift};
use crate::shift::rejection::Rejection;

impl Shift {
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
