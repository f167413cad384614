//! Who will come back for other reasons than a promise.

use crate::scenario::checked::{ContactId, PersonaId};
use crate::shift::Shift;
use crate::shift::before::Origin;
use crate::shift::event::{CallerId, What};
use crate::vocab::{Desk, Outcome, Tag};

use super::super::causes::{MICRO, add_ons};
use super::{Company, contact_of};

/// Requests that an add-on customer has in a day if nobody says what is in the
/// order and what is not (design default).
const CREEP: f64 = 0.6;

/// Of ten who hear of a lost customer, one rings (design default; that a lost
/// customer talks to ten is a practitioner's figure, A6).
const WORD_OF_MOUTH_MICRO: u32 = MICRO;

/// Whoever gave up waiting is lost one time in five (design default).
const GAVE_UP_MICRO: u32 = MICRO / 5;

/// Somebody who will come back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Owed {
    /// Why.
    pub reason: Reason,
    /// To which desk.
    pub desk: Desk,
    /// With what, if it is the same again or what was agreed.
    pub contact: Option<ContactId>,
    /// As whom; somebody who has only heard of it is anybody.
    pub persona: Option<PersonaId>,
    /// Where their matter began.
    pub origin: Option<Origin>,
    /// How often they have contacted the company about it so far.
    pub attempt: u8,
    /// Since which day.
    pub day: u16,
}

/// Why somebody will come back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reason {
    /// Wrong or incomplete information.
    WrongInformation,
    /// Something that was ordered without saying what is in it.
    AddOn,
    /// Cut off, or given up.
    CutOff,
    /// Told by a lost customer.
    WordOfMouth,
    /// A reply has started this contact.
    Agreed,
}

impl Company {
    /// Reads out of a shift's events who will come back.
    pub(super) fn owe(&mut self, shift: &Shift, day: u16) {
        let desk = shift.scenario().shift(shift.plan()).desk;
        for event in shift.events() {
            match event.what {
                What::WillReturn { caller, contact, due: None } => {
                    self.will_return(shift, caller, contact, day)
                }
                What::Abandoned { caller, .. } if !comes_again(shift, caller) => {
                    let contact = contact_of(shift, caller);
                    self.owed.push(again(shift, caller, Reason::CutOff, desk, Some(contact), day));
                    self.lose(GAVE_UP_MICRO, desk, day);
                }
                What::Closed { caller, outcome, .. } => self.closed(shift, caller, outcome, desk, day),
                _ => {}
            }
        }
    }

    fn will_return(&mut self, shift: &Shift, caller: CallerId, contact: ContactId, day: u16) {
        let desk = shift.scenario().contact(contact).desk;
        let reason = if contact != contact_of(shift, caller) {
            Reason::Agreed
        } else if shift
            .conversation(caller)
            .is_some_and(|talk| talk.has_misinformed() || talk.has_shown(Tag::Incomplete))
        {
            Reason::WrongInformation
        } else {
            // The twentieth who would have come back anyway.
            return;
        };
        self.owed.push(again(shift, caller, reason, desk, Some(contact), day));
    }

    fn closed(&mut self, shift: &Shift, caller: CallerId, outcome: Outcome, desk: Desk, day: u16) {
        let Some(talk) = shift.conversation(caller) else { return };
        if shift.contact_of(caller).request.is_some() {
            return; // a colleague is no customer
        }
        match outcome {
            Outcome::Lost => {
                self.lost += 1;
                self.lose(WORD_OF_MOUTH_MICRO, desk, day);
            }
            Outcome::Ordered if desk == Desk::Sales => {
                let share = |shown| if shown { 1.0 } else { 0.0 };
                let written = share(talk.has_shown(Tag::ScopeChangeWritten));
                let boundary = share(talk.has_shown(Tag::ScopeOut));
                let micro = (add_ons(CREEP, written, boundary) * f64::from(MICRO) + 0.5) as u32;
                for _ in 0..self.add_ons.spawn(micro) {
                    self.owed.push(again(shift, caller, Reason::AddOn, desk, None, day));
                }
            }
            _ => {}
        }
    }

    /// A customer is lost, or partly so: somebody else hears of it.
    fn lose(&mut self, micro: u32, desk: Desk, day: u16) {
        for _ in 0..self.word_of_mouth.spawn(micro) {
            self.owed.push(Owed {
                reason: Reason::WordOfMouth,
                desk,
                contact: None,
                persona: None,
                origin: None,
                attempt: 0,
                day,
            });
        }
    }
}

/// Somebody of the shift, once more.
fn again(
    shift: &Shift,
    caller: CallerId,
    reason: Reason,
    desk: Desk,
    contact: Option<ContactId>,
    day: u16,
) -> Owed {
    let who = shift.caller(caller);
    Owed {
        reason,
        desk,
        contact,
        persona: Some(who.persona),
        origin: Some(who.origin),
        attempt: who.attempt,
        day,
    }
}

/// Whoever gave up has rung again in the same shift.
fn comes_again(shift: &Shift, caller: CallerId) -> bool {
    let (first, attempt) = (shift.caller(caller).origin, shift.caller(caller).attempt);
    shift.events().iter().any(|event| match event.what {
        What::Arrived { caller: later, attempt: next, .. } => {
            next > attempt && shift.caller(later).origin == first
        }
        _ => false,
    })
}
