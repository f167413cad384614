//! What the trainee does at the desk: each command, and how it ends.

mod actions;
mod calling_back;
mod closing;
mod handing_on;
pub mod takes;
mod tray;

use crate::scenario::checked::{InjectId, ReplyId};
use crate::shift::caller::Place;
use crate::shift::command::Command;
use crate::shift::conversation::{Conversation, thousandths};
use crate::shift::event::{CallerId, What};
use crate::shift::handle_time::Spent;
use crate::shift::machine::{Doing, Due, LunchState, Phase, Seat, Shift, TRAINEE};
use crate::shift::rejection::Rejection;
use crate::vocab::{Duration, Moment};

/// The longest wait or call-back that can be named.
pub(super) const LONGEST: Duration = Duration::from_seconds(4 * 60 * 60);

/// How often a facilitator can throw something in: each rush is one more stream.
const MOST_THROWN_IN: u8 = 100;

impl Shift {
    pub(in crate::shift) fn act(&mut self, command: Command) -> Result<(), Rejection> {
        if self.phase == Phase::Ended {
            return Err(Rejection::ShiftEnded);
        }
        match command {
            Command::Inject(inject) => return self.throw_in(inject),
            Command::AnnounceWait(wait) => return self.announce_wait(wait),
            Command::Receive(carried) => return self.receive(carried),
            Command::ReceiveFact(contact, fact) => return self.receive_fact(contact, fact),
            Command::Close => {
                self.end();
                return Ok(());
            }
            _ => self.check_free()?,
        }
        match command {
            Command::TakeNext => self.take_next(),
            Command::Reply(reply) => self.reply(reply),
            Command::Hold(announced) => self.hold(announced),
            Command::Resume(caller) => self.resume(caller),
            Command::LookUp(article) => self.look_up(article),
            Command::Ask(colleague) => self.ask(colleague),
            Command::PutInWriting => self.put_in_writing(),
            Command::Note => self.note(),
            Command::Transfer(how, to) => self.transfer(how, to),
            Command::CallBack(after) => self.call_back(after),
            Command::End => self.end_conversation(),
            Command::Dispose(outcome) => self.dispose(outcome),
            Command::FinishWrapUp => self.finish_wrap_up(),
            Command::Lunch => self.go_to_lunch(),
            Command::HandOn(fact) => self.hand_on(fact),
            Command::OpenRequest(caller) => self.open_request(caller),
            Command::PutOff(caller) => self.put_off(caller),
            Command::Refuse(caller) => self.refuse(caller),
            Command::Inject(_)
            | Command::AnnounceWait(_)
            | Command::Receive(_)
            | Command::ReceiveFact(..)
            | Command::Close => Ok(()),
        }
    }

    /// Until when the trainee cannot act: somebody speaks, or something is being done.
    pub fn busy_until(&self) -> Option<Moment> {
        let until = match (self.seat, self.doing) {
            (Seat::Lunch, _) => return None,
            (Seat::Talking(caller), None | Some((_, Doing::Listening))) => {
                self.conversation(caller).map_or(self.now, |talk| talk.ready_at)
            }
            (_, None | Some((_, Doing::Listening))) => self.now,
            (_, Some((until, _))) => until,
        };
        (until > self.now).then_some(until)
    }

    pub(in crate::shift) fn check_free(&self) -> Result<(), Rejection> {
        self.busy_until().map_or(Ok(()), |until| Err(Rejection::BusyUntil { until }))
    }

    /// The conversation of a caller.
    pub fn conversation(&self, caller: CallerId) -> Option<&Conversation> {
        self.caller(caller).conversation.as_ref()
    }

    /// The caller with whom the trainee is in conversation.
    pub(in crate::shift) fn talking(&self) -> Result<CallerId, Rejection> {
        match self.seat {
            Seat::Talking(caller) => Ok(caller),
            _ => Err(Rejection::NobodyOnLine),
        }
    }

    /// The caller who is on the line and has not hung up.
    pub(in crate::shift) fn on_line(&self) -> Result<CallerId, Rejection> {
        let caller = self.talking()?;
        let parted = self.conversation(caller).is_none_or(|talk| talk.parted);
        if parted { Err(Rejection::PersonGone) } else { Ok(caller) }
    }

    /// The caller on the desk, in conversation or wrap-up.
    pub(in crate::shift) fn on_desk(&self) -> Result<CallerId, Rejection> {
        match self.seat {
            Seat::Talking(caller) | Seat::WrapUp(caller) => Ok(caller),
            Seat::Ready | Seat::Lunch => Err(Rejection::NobodyOnLine),
        }
    }

    pub(in crate::shift) fn do_until(&mut self, duration: Duration, doing: Doing) -> Moment {
        let until = self.now + duration;
        self.doing = Some((until, doing));
        until
    }

    /// What the trainee was doing is done.
    pub(in crate::shift) fn finish(&mut self, doing: Doing) {
        match doing {
            Doing::Replying(reply) => self.replied(reply),
            Doing::Listening => self.silence(),
            Doing::LookingUp(article) => self.looked_up(article),
            Doing::Asking(colleague) => self.answered_by(colleague),
            Doing::Writing(promise) => self.wrote(promise),
            Doing::Noting => self.noted(),
            Doing::HandingOver(how, to) => self.handed_over(how, to),
            Doing::HandingOn(fact) => self.handed_on(fact),
        }
    }

    // --- answering ----------------------------------------------------------

    pub(in crate::shift) fn take_next(&mut self) -> Result<(), Rejection> {
        match self.seat {
            Seat::Ready => {}
            Seat::Lunch => return Err(Rejection::NobodyWaiting),
            Seat::Talking(_) | Seat::WrapUp(_) => return Err(Rejection::ContactOnDesk),
        }
        if !self.callbacks.is_empty() {
            let caller = self.callbacks.remove(0);
            self.call_again(caller);
            return Ok(());
        }
        // The seat counts as an agent only while it takes somebody, so that
        // nobody is ever given to a trainee who does not answer.
        let _ = self.queue.set_back(self.now, TRAINEE);
        let matched = self.queue.next_match(self.now);
        let _ = self.queue.set_away(self.now, TRAINEE);
        if matched.is_some() {
            let _ = self.queue.release(self.now, TRAINEE);
        }
        let matched = matched.ok_or(Rejection::NobodyWaiting)?;
        self.answer(matched.caller, matched.waited);
        Ok(())
    }

    pub(in crate::shift) fn answer(&mut self, id: CallerId, waited: Duration) {
        self.stop_waiting(id);
        let now = self.now;
        let caller = self.caller_mut(id);
        caller.place = Place::OnDesk;
        caller.time.turn_to(now, Spent::Talk);
        let (contact, mood, attempt) = (caller.contact, caller.mood, caller.attempt);
        let scenario = self.scenario.clone();
        let contact = scenario.contact(contact);
        let mut talk = match self.caller_mut(id).conversation.take() {
            // Whoever was not called back goes on where they were.
            Some(earlier) => earlier.taken_up_again(mood, now),
            None => Conversation::begin(id, contact, mood, now),
        };
        talk.waited = waited;
        talk.attempt = attempt;
        self.caller_mut(id).conversation = Some(talk);
        self.seat = Seat::Talking(id);
        self.log.push(
            now,
            What::Answered {
                caller: id,
                waited,
                frustration: thousandths(mood.frustration),
                trust: thousandths(mood.trust),
            },
        );
        self.speak_turn(id);
    }

    /// The person speaks the current turn's line.
    pub(in crate::shift) fn speak_turn(&mut self, id: CallerId) {
        self.with_conversation(id, |talk, knows, now, setting, log| {
            talk.start_talking(now, setting, log);
            talk.speak(None, *knows, now, setting, log);
        });
        self.listen(id);
    }

    /// The trainee listens from now on; silence has its time.
    pub(in crate::shift) fn listen(&mut self, id: CallerId) {
        self.doing = None;
        let Some(talk) = self.conversation(id) else {
            return;
        };
        let contact = self.scenario.contact(self.caller(id).contact);
        let silence = contact.turn(talk.turn).silence.filter(|_| !talk.parted);
        if talk.parted {
            self.note_parting(id);
        } else if let Some(silence) = silence {
            let from = talk.ready_at.max(self.now);
            self.doing = Some((from + silence.after, Doing::Listening));
        }
    }

    pub(in crate::shift) fn reply(&mut self, reply: ReplyId) -> Result<(), Rejection> {
        let id = self.talking()?;
        let until = self.with_conversation(id, |talk, knows, now, setting, log| {
            let on_offer = talk.is_on_offer(reply, *knows, now, setting);
            on_offer.then(|| talk.begin_reply(reply, now, setting.contact, log))
        });
        let until = until.flatten().ok_or(Rejection::NotOnOffer)?;
        self.doing = Some((until, Doing::Replying(reply)));
        Ok(())
    }

    pub(in crate::shift) fn replied(&mut self, reply: ReplyId) {
        let Seat::Talking(id) = self.seat else { return };
        let next = self.with_conversation(id, |talk, knows, now, setting, log| {
            talk.finish_reply(reply, knows, now, setting, log)
        });
        self.start_later_contact(id, reply);
        if let Some(next) = next {
            self.go_on(id, next);
        }
    }

    pub(in crate::shift) fn start_later_contact(&mut self, id: CallerId, reply: ReplyId) {
        let contact = self.scenario.contact(self.caller(id).contact);
        if let Some((started, after)) = contact.reply(reply).starts {
            let plan = self.planned();
            let here = self.scenario.contact(started).desk == plan.desk;
            let due = Some(self.now + after).filter(|due| here && *due < plan.closes);
            self.log.push(self.now, What::WillReturn { caller: id, contact: started, due });
            if let Some(due) = due {
                self.due.push(due, Due::Started(started));
            }
        }
    }

    pub(in crate::shift) fn silence(&mut self) {
        let Seat::Talking(id) = self.seat else { return };
        let next = self.with_conversation(id, |talk, knows, now, setting, log| {
            talk.stay_silent(*knows, now, setting, log)
        });
        if let Some(next) = next {
            self.go_on(id, next);
        }
    }

    pub(in crate::shift) fn go_to_lunch(&mut self) -> Result<(), Rejection> {
        let lunch = self.planned().lunch.ok_or(Rejection::NotLunchTime)?;
        if self.seat != Seat::Ready || !self.held.is_empty() {
            return Err(Rejection::ContactOnDesk);
        }
        let in_time = self.now >= lunch.from && self.now <= lunch.until;
        if !in_time || self.lunch != LunchState::Ahead {
            return Err(Rejection::NotLunchTime);
        }
        self.lunch = LunchState::Taken;
        self.seat = Seat::Lunch;
        self.log.push(self.now, What::LunchBegan);
        self.due.push(self.now + lunch.takes, Due::LunchOver);
        Ok(())
    }

    pub(in crate::shift) fn throw_in(&mut self, inject: InjectId) -> Result<(), Rejection> {
        if inject.index() >= self.planned().injects.len() {
            return Err(Rejection::NoSuchThing);
        }
        if self.thrown_in >= MOST_THROWN_IN {
            return Err(Rejection::TooManyInjects);
        }
        self.thrown_in += 1;
        self.inject(inject.0);
        Ok(())
    }
}
