//! Calling back: agreed, due, kept or broken.

use super::LONGEST;
use crate::scenario::checked::StandingLine;
use crate::shift::caller::Place;
use crate::shift::conversation::thousandths;
use crate::shift::customer::{BadMove, GoodMove, Move};
use crate::shift::event::{Action, CallerId, What};
use crate::shift::handle_time::Spent;
use crate::shift::machine::{Due, Seat, Shift};
use crate::shift::rejection::Rejection;
use crate::vocab::{Desk, Duration, Tag};

/// A call-back that is this late is missed.
const CALL_BACK_GRACE: Duration = Duration::from_seconds(10 * 60);

impl Shift {
    pub(in crate::shift) fn call_back(&mut self, after: Duration) -> Result<(), Rejection> {
        let id = self.on_line()?;
        if after <= Duration::ZERO || after > LONGEST {
            return Err(Rejection::BadDuration);
        }
        let due = self.now + after;
        self.say_standing(id, StandingLine::CallBack);
        self.log.push(self.now, What::CallBackAgreed { caller: id, due });
        let tag = match self.planned().desk {
            Desk::Support => Tag::NextContact,
            Desk::Sales => Tag::NextStepDated,
        };
        self.show_if_expected(id, tag, Action::CallBack);
        self.with_conversation(id, |talk, _, now, setting, log| talk.start_talking(now, setting, log));
        let clock = self.due.push(due, Due::CallBack(id));
        let now = self.now;
        let caller = self.caller_mut(id);
        caller.time.turn_to(now, Spent::Away);
        caller.place = Place::Parked;
        caller.deadline = Some(clock);
        self.doing = None;
        self.seat = Seat::Ready;
        Ok(())
    }

    pub(in crate::shift) fn call_back_due(&mut self, id: CallerId) {
        self.log.push(self.now, What::CallBackDue { caller: id });
        self.callbacks.push(id);
        let clock = self.due.push(self.now + CALL_BACK_GRACE, Due::CallBackLapse(id));
        self.caller_mut(id).deadline = Some(clock);
    }

    /// The trainee keeps the word and calls.
    pub(in crate::shift) fn call_again(&mut self, id: CallerId) {
        let now = self.now;
        let caller = self.caller_mut(id);
        caller.place = Place::OnDesk;
        caller.time.turn_to(now, Spent::Talk);
        if let Some(clock) = caller.deadline.take() {
            self.due.cancel(clock);
        }
        self.seat = Seat::Talking(id);
        self.with_conversation(id, |talk, _, now, setting, log| {
            talk.settle(now, setting, log);
            talk.feel(Move::Good(GoodMove::KeptPromise), setting);
            talk.tell_mood(now, setting, log);
        });
        let talk = self.conversation(id).map_or((0.0, 0.0), |talk| (talk.mood.frustration, talk.mood.trust));
        self.log.push(
            self.now,
            What::Answered {
                caller: id,
                waited: Duration::ZERO,
                frustration: thousandths(talk.0),
                trust: thousandths(talk.1),
            },
        );
        self.speak_turn(id);
    }

    /// Nobody called: the person rings, and the word is broken.
    pub(in crate::shift) fn call_back_lapses(&mut self, id: CallerId) {
        self.callbacks.retain(|&other| other != id);
        self.break_call_back(id);
        self.waits_again(id);
    }

    /// The desk closes: whoever should have been called by now was not.
    pub(in crate::shift) fn break_due_call_backs(&mut self) {
        for id in std::mem::take(&mut self.callbacks) {
            self.break_call_back(id);
        }
    }

    fn break_call_back(&mut self, id: CallerId) {
        self.log.push(self.now, What::CallBackMissed { caller: id });
        self.with_conversation(id, |talk, _, now, setting, log| {
            talk.settle(now, setting, log);
            talk.feel(Move::Bad(BadMove::BrokenPromise), setting);
            talk.tell_mood(now, setting, log);
        });
    }
}
