//! The end of a conversation: parting, the wrap-up, the mark, and coming back.

use crate::scenario::checked::StandingLine;
use crate::shift::caller::Place;
use crate::shift::conversation::{Conversation, thousandths};
use crate::shift::customer::{CsatInput, Recovery, csat};
use crate::shift::event::{Action, CallerId, What, Why};
use crate::shift::handle_time::Spent;
use crate::shift::machine::{Due, Seat, Shift};
use crate::shift::rejection::Rejection;
use crate::shift::rng::{Purpose, stream};
use crate::vocab::{Duration, Outcome, Tag};

/// What each thing that a customer has to do again adds to their effort (design default).
const EFFORT_EACH: f64 = 0.25;

impl Shift {
    /// The person has gone: what is left, if anybody still handles them, is the wrap-up.
    pub(in crate::shift) fn note_parting(&mut self, id: CallerId) {
        let now = self.now;
        let time = &mut self.caller_mut(id).time;
        if time.state() != Spent::Away {
            time.turn_to(now, Spent::WrapUp);
        }
    }

    pub(in crate::shift) fn ended(&mut self, id: CallerId, outcome: Outcome) {
        self.with_conversation(id, |talk, _, now, setting, log| {
            if !talk.parted {
                talk.part(now, setting, log);
            }
        });
        self.note_parting(id);
        self.caller_mut(id).outcome = Some(outcome);
        self.log.push(self.now, What::Ended { caller: id, outcome });
        self.doing = None;
        self.seat = Seat::WrapUp(id);
    }

    pub(in crate::shift) fn hang_up(&mut self, id: CallerId, why: Why) {
        self.say_standing(id, StandingLine::HangUp);
        self.log.push(self.now, What::HungUp { caller: id, why });
        self.ended(id, Outcome::Lost);
    }

    pub(in crate::shift) fn end_conversation(&mut self) -> Result<(), Rejection> {
        let id = self.talking()?;
        self.ended(id, Outcome::Open);
        Ok(())
    }

    /// The shift ends while a contact is on the desk.
    pub(in crate::shift) fn cut_off(&mut self, id: CallerId) {
        self.leave_hold(id);
        if self.caller(id).outcome.is_none() {
            self.ended(id, Outcome::Open);
        }
        self.close(id);
    }

    pub(in crate::shift) fn dispose(&mut self, recorded: Outcome) -> Result<(), Rejection> {
        let Seat::WrapUp(id) = self.seat else {
            return Err(Rejection::NothingToWrapUp);
        };
        if self.caller(id).disposed {
            return Err(Rejection::AlreadyDone);
        }
        self.caller_mut(id).disposed = true;
        self.log.push(self.now, What::Disposed { caller: id, recorded });
        let outcome = self.caller(id).outcome.unwrap_or(Outcome::Open);
        let settled = |outcome| matches!(outcome, Outcome::Solved | Outcome::Ordered);
        if settled(recorded) && !settled(outcome) {
            self.show(id, Tag::FalseRecord, Action::Disposition);
        } else if recorded == outcome {
            self.show_if_expected(id, Tag::CauseTag, Action::Disposition);
        }
        Ok(())
    }

    pub(in crate::shift) fn finish_wrap_up(&mut self) -> Result<(), Rejection> {
        let Seat::WrapUp(id) = self.seat else {
            return Err(Rejection::NothingToWrapUp);
        };
        self.close(id);
        self.seat = Seat::Ready;
        Ok(())
    }

    /// Closes a contact: measures it, and decides whether the customer comes back.
    pub(in crate::shift) fn close(&mut self, id: CallerId) {
        let now = self.now;
        let caller = self.caller_mut(id);
        caller.time.turn_to(now, Spent::Away);
        caller.place = Place::Gone;
        let outcome = caller.outcome.unwrap_or(Outcome::Open);
        let time = caller.time;
        let Some(conversation) = caller.conversation else {
            return;
        };
        caller.mood = conversation.mood;
        let rubric = self.scenario.rubric(self.planned().desk);
        let (low, high) = rubric.pitch_percent();
        let pitch_percent = conversation.pitch_percent();
        if (low..=high).contains(&pitch_percent) && self.setting(id).contact.measure_pitch {
            self.show(id, Tag::PitchShare, Action::Measured);
        }
        let csat_milli = self.csat_milli(&conversation, outcome);
        self.log.push(
            now,
            What::Closed {
                caller: id,
                outcome,
                talk: time.talk(),
                hold: time.hold(),
                wrap_up: time.wrap_up(),
                pitch_percent,
                csat_milli,
            },
        );
        self.may_return(id, &conversation);
    }

    /// The mark that the customer would give (models.md §4).
    pub(in crate::shift) fn csat_milli(&self, talk: &Conversation, outcome: Outcome) -> u16 {
        let setting = self.setting(talk.caller);
        let put_right =
            talk.has_shown(Tag::Fix) || talk.has_shown(Tag::Offer) || talk.has_shown(Tag::ConfirmedSolved);
        let failed_before = setting.history.was_failed(setting.scenario, setting.contact)
            || setting.quoted.is_some_and(|promise| !promise.honest);
        let repeats = u32::from(talk.attempt.saturating_sub(1));
        let effort = (f64::from(talk.burdens) + f64::from(repeats)) * EFFORT_EACH;
        let recovery = if put_right && failed_before {
            Recovery::PutRight { earlier_failures: repeats }
        } else {
            Recovery::Nothing
        };
        let mark = csat(
            self.scenario.customer(),
            &CsatInput {
                resolution: resolved(outcome),
                effort: effort.min(1.0),
                gap: f64::from(talk.gap_milli) / 1_000.0,
                recovery,
                repeat_contacts: repeats,
                ..CsatInput::of(&talk.mood)
            },
        );
        thousandths(mark)
    }

    /// Wrong or incomplete information brings customers back (models.md §6).
    pub(in crate::shift) fn may_return(&mut self, id: CallerId, talk: &Conversation) {
        let badness = if talk.has_misinformed() {
            0.8
        } else if talk.has_shown(Tag::Incomplete) {
            0.4
        } else {
            0.0
        };
        let chance = 0.05 + 0.95 * badness;
        let mut luck = stream(self.seed, Purpose::Repeat, self.caller(id).luck);
        if !luck.chance(chance) {
            return;
        }
        let contact = self.caller(id).contact;
        let due = self.now + Duration::from_ms(luck.exp(40.0 * 60_000.0)) + Duration::from_seconds(600);
        let in_this_shift = self.scenario.contact(contact).is_filler() && due < self.planned().closes;
        let due = in_this_shift.then_some(due);
        self.log.push(self.now, What::WillReturn { caller: id, contact, due });
        if let Some(due) = due {
            self.due.push(due, Due::Return(id));
        }
    }
}

/// How far an outcome settles the matter, for the customer's mark (design default).
fn resolved(outcome: Outcome) -> f64 {
    match outcome {
        Outcome::Solved | Outcome::Ordered => 1.0,
        Outcome::Dated => 0.7,
        Outcome::Partly | Outcome::Declined => 0.5,
        Outcome::PassedOn => 0.4,
        Outcome::Open => 0.2,
        Outcome::Lost => 0.0,
    }
}
