//! What the trainee does at the desk: each command, and how it ends.

use crate::scenario::checked::{ArticleId, ColleagueId, InjectId, PromiseId, ReplyId, Shown, StandingLine};
use crate::vocab::{Department, Desk, Duration, Moment, Outcome, Tag};

use super::caller::Place;
use super::command::{Command, Handover};
use super::conversation::Conversation;
use super::customer::{BadMove, CsatInput, GoodMove, Move, Recovery};
use super::event::{Action, CallerId, Source, What, Why};
use super::machine::{Doing, Due, LunchState, Phase, Seat, Shift, TRAINEE};
use super::rejection::Rejection;
use super::rng::{Purpose, stream};

/// How long the standing actions take.
mod takes {
    use crate::vocab::Duration;

    pub const WRITING: Duration = Duration::from_seconds(60);
    pub const NOTE: Duration = Duration::from_seconds(40);
    pub const WARM: Duration = Duration::from_seconds(150);
    pub const COLD: Duration = Duration::from_seconds(15);
}

/// What each thing that a customer has to do again adds to their effort (design default).
const EFFORT_EACH: f64 = 0.25;
/// The longest wait or call-back that can be named.
const LONGEST: Duration = Duration::from_seconds(4 * 60 * 60);
/// A call-back that is this late is missed.
const CALL_BACK_GRACE: Duration = Duration::from_seconds(10 * 60);

impl Shift {
    pub(super) fn act(&mut self, command: Command) -> Result<(), Rejection> {
        if self.phase == Phase::Ended {
            return Err(Rejection::ShiftEnded);
        }
        match command {
            Command::Inject(inject) => return self.throw_in(inject),
            Command::AnnounceWait(wait) => return self.announce_wait(wait),
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
            Command::Inject(_) | Command::AnnounceWait(_) | Command::Close => Ok(()),
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

    fn check_free(&self) -> Result<(), Rejection> {
        self.busy_until().map_or(Ok(()), |until| Err(Rejection::BusyUntil { until }))
    }

    /// The conversation of a caller.
    pub fn conversation(&self, caller: CallerId) -> Option<&Conversation> {
        self.caller(caller).conversation.as_ref()
    }

    /// The caller with whom the trainee is in conversation.
    fn talking(&self) -> Result<CallerId, Rejection> {
        match self.seat {
            Seat::Talking(caller) => Ok(caller),
            _ => Err(Rejection::NobodyOnLine),
        }
    }

    /// The caller who is on the line and has not hung up.
    fn on_line(&self) -> Result<CallerId, Rejection> {
        let caller = self.talking()?;
        let parted = self.conversation(caller).is_none_or(|talk| talk.parted);
        if parted { Err(Rejection::PersonGone) } else { Ok(caller) }
    }

    /// The caller on the desk, in conversation or wrap-up.
    fn on_desk(&self) -> Result<CallerId, Rejection> {
        match self.seat {
            Seat::Talking(caller) | Seat::WrapUp(caller) => Ok(caller),
            Seat::Ready | Seat::Lunch => Err(Rejection::NobodyOnLine),
        }
    }

    fn do_until(&mut self, duration: Duration, doing: Doing) -> Moment {
        let until = self.now + duration;
        self.doing = Some((until, doing));
        until
    }

    /// What the trainee was doing is done.
    pub(super) fn finish(&mut self, doing: Doing) {
        match doing {
            Doing::Replying(reply) => self.replied(reply),
            Doing::Listening => self.silence(),
            Doing::LookingUp(article) => self.looked_up(article),
            Doing::Asking(colleague) => self.answered_by(colleague),
            Doing::Writing(promise) => self.wrote(promise),
            Doing::Noting => self.noted(),
            Doing::HandingOver(how, to) => self.handed_over(how, to),
        }
    }

    // --- answering ----------------------------------------------------------

    fn take_next(&mut self) -> Result<(), Rejection> {
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
        let matched = matched.ok_or(Rejection::NobodyWaiting)?;
        self.answer(matched.caller, matched.waited);
        Ok(())
    }

    fn answer(&mut self, id: CallerId, waited: Duration) {
        self.stop_waiting(id);
        let now = self.now;
        let caller = self.caller_mut(id);
        caller.place = Place::OnDesk;
        caller.answered = now;
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
                frustration: super::conversation::thousandths(mood.frustration),
                trust: super::conversation::thousandths(mood.trust),
            },
        );
        self.speak_turn(id);
    }

    /// The person speaks the current turn's line.
    fn speak_turn(&mut self, id: CallerId) {
        self.with_conversation(id, |talk, knows, now, setting, log| {
            talk.start_talking(now, setting, log);
            talk.speak(None, *knows, now, setting, log);
        });
        self.listen(id);
    }

    /// The trainee listens from now on; silence has its time.
    pub(super) fn listen(&mut self, id: CallerId) {
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

    fn reply(&mut self, reply: ReplyId) -> Result<(), Rejection> {
        let id = self.talking()?;
        if self.caller(id).place == Place::OnHold {
            return Err(Rejection::NobodyOnLine);
        }
        let now = self.now;
        let knows = self.knows;
        let setting = self.setting(id);
        let on_offer =
            self.conversation(id).is_some_and(|talk| talk.is_on_offer(reply, knows, now, &setting));
        if !on_offer {
            return Err(Rejection::NotOnOffer);
        }
        let until = self.with_conversation(id, |talk, _, now, setting, log| {
            talk.begin_reply(reply, now, setting.contact, log)
        });
        self.doing = until.map(|until| (until, Doing::Replying(reply)));
        Ok(())
    }

    fn replied(&mut self, reply: ReplyId) {
        let Seat::Talking(id) = self.seat else { return };
        let next = self.with_conversation(id, |talk, knows, now, setting, log| {
            talk.finish_reply(reply, knows, now, setting, log)
        });
        self.start_later_contact(id, reply);
        if let Some(next) = next {
            self.go_on(id, next);
        }
    }

    fn start_later_contact(&mut self, id: CallerId, reply: ReplyId) {
        let contact = self.scenario.contact(self.caller(id).contact);
        if let Some((started, after)) = contact.reply(reply).starts {
            let due = self.now + after;
            self.log.push(self.now, What::WillReturn { caller: id, contact: started, due: Some(due) });
            self.due.push(due, Due::Started(started));
        }
    }

    fn silence(&mut self) {
        let Seat::Talking(id) = self.seat else { return };
        let next = self.with_conversation(id, |talk, knows, now, setting, log| {
            talk.stay_silent(*knows, now, setting, log)
        });
        if let Some(next) = next {
            self.go_on(id, next);
        }
    }

    // --- the end of a conversation -------------------------------------------

    /// Remembers when the person went, for the handle time.
    fn note_parting(&mut self, id: CallerId) {
        let now = self.now;
        let caller = self.caller_mut(id);
        if caller.parted < caller.answered {
            caller.parted = now;
        }
    }

    pub(super) fn ended(&mut self, id: CallerId, outcome: Outcome) {
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

    pub(super) fn hang_up(&mut self, id: CallerId, why: Why) {
        self.say_standing(id, StandingLine::HangUp);
        self.log.push(self.now, What::HungUp { caller: id, why });
        self.ended(id, Outcome::Lost);
    }

    fn end_conversation(&mut self) -> Result<(), Rejection> {
        let id = self.talking()?;
        self.leave_hold(id);
        self.ended(id, Outcome::Open);
        Ok(())
    }

    /// The shift ends while a contact is on the desk.
    pub(super) fn cut_off(&mut self, id: CallerId) {
        self.leave_hold(id);
        if self.caller(id).outcome.is_none() {
            self.ended(id, Outcome::Open);
        }
        self.close(id);
    }

    fn dispose(&mut self, recorded: Outcome) -> Result<(), Rejection> {
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

    fn finish_wrap_up(&mut self) -> Result<(), Rejection> {
        let Seat::WrapUp(id) = self.seat else {
            return Err(Rejection::NothingToWrapUp);
        };
        self.close(id);
        self.seat = Seat::Ready;
        Ok(())
    }

    /// Closes a contact: measures it, and decides whether the customer comes back.
    fn close(&mut self, id: CallerId) {
        let caller = self.caller(id);
        let outcome = caller.outcome.unwrap_or(Outcome::Open);
        let answered_until = caller.parted.max(caller.answered);
        let talk = answered_until.since(caller.answered + caller.hold);
        let (hold, wrap_up) = (caller.hold, self.now.since(answered_until));
        let Some(conversation) = caller.conversation else {
            return;
        };
        let rubric = self.scenario.rubric(self.scenario.contact(caller.contact).desk);
        let (low, high) = rubric.pitch_percent();
        let pitch_percent = conversation.pitch_percent();
        if (low..=high).contains(&pitch_percent) && self.setting(id).contact.measure_pitch {
            self.show(id, Tag::PitchShare, Action::Measured);
        }
        let csat_milli = self.csat_milli(&conversation, outcome);
        self.log.push(
            self.now,
            What::Closed { caller: id, outcome, talk, hold, wrap_up, pitch_percent, csat_milli },
        );
        self.caller_mut(id).place = Place::Gone;
        self.may_return(id, &conversation);
    }

    /// The mark that the customer would give (models.md §4).
    fn csat_milli(&self, talk: &Conversation, outcome: Outcome) -> u16 {
        let setting = self.setting(talk.caller);
        let put_right =
            talk.has_shown(Tag::Fix) || talk.has_shown(Tag::Offer) || talk.has_shown(Tag::ConfirmedSolved);
        let failed_before = setting.contact.start.from_ledger.is_some();
        let repeats = u32::from(talk.attempt.saturating_sub(1));
        let effort = (f64::from(talk.burdens) + f64::from(repeats)) * EFFORT_EACH;
        let recovery = if put_right && failed_before {
            Recovery::PutRight { earlier_failures: repeats }
        } else {
            Recovery::Nothing
        };
        let mark = super::customer::csat(
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
        super::conversation::thousandths(mark)
    }

    /// Wrong or incomplete information brings customers back (models.md §6).
    fn may_return(&mut self, id: CallerId, talk: &Conversation) {
        let wrong = talk.has_shown(Tag::WrongInformation) || talk.has_shown(Tag::FalseFact);
        let badness = if wrong {
            0.8
        } else if talk.has_shown(Tag::Incomplete) {
            0.4
        } else {
            0.0
        };
        let chance = 0.05 + 0.95 * badness;
        let mut luck = stream(self.seed, Purpose::Repeat, id.0);
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

    // --- standing actions -----------------------------------------------------

    fn show(&mut self, id: CallerId, tag: Tag, action: Action) {
        let shown = Shown { tag, article: None, repairs: false };
        self.with_conversation(id, |talk, _, now, setting, log| {
            talk.settle(now, setting, log);
            talk.show(shown, Source::Action(action), now, setting, log);
            talk.tell_mood(now, setting, log);
        });
    }

    /// An obligation shown by an action counts where the contact exercises it.
    fn show_if_expected(&mut self, id: CallerId, tag: Tag, action: Action) {
        if self.setting(id).contact.expects & crate::scenario::checked::tag_bit(tag) != 0 {
            self.show(id, tag, action);
        }
    }

    pub(super) fn say_standing(&mut self, id: CallerId, line: StandingLine) {
        let until = self.now + super::conversation::STANDING_LINE;
        self.log.push(self.now, What::SpokeStanding { caller: id, line, until });
    }

    fn hold(&mut self, announced: Option<Duration>) -> Result<(), Rejection> {
        let id = self.on_line()?;
        if self.caller(id).place == Place::OnHold {
            return Err(Rejection::NobodyOnLine);
        }
        if announced.is_some_and(|wait| wait <= Duration::ZERO || wait > LONGEST) {
            return Err(Rejection::BadDuration);
        }
        let now = self.now;
        self.log.push(now, What::PlacedOnHold { caller: id, announced });
        if announced.is_some() {
            self.show(id, Tag::HoldAnnounced, Action::Hold);
            self.say_standing(id, StandingLine::Hold);
        } else {
            self.with_conversation(id, |talk, _, now, setting, log| {
                talk.settle(now, setting, log);
                talk.feel(Move::Bad(BadMove::Hold), setting);
                talk.tell_mood(now, setting, log);
            });
            self.say_standing(id, StandingLine::HoldUnannounced);
        }
        let pace = self.pace();
        self.with_conversation(id, |talk, _, now, setting, log| {
            talk.start_waiting(now, pace, announced, setting, log)
        });
        let limit = self.conversation(id).and_then(|talk| talk.hangs_up_at(self.scenario.customer()));
        let deadline = limit.map(|limit| self.due.push(limit.max(now), Due::HoldLimit(id)));
        let caller = self.caller_mut(id);
        caller.place = Place::OnHold;
        caller.held_since = now;
        caller.deadline = deadline;
        self.doing = None;
        self.held.push(id);
        self.seat = Seat::Ready;
        Ok(())
    }

    /// The caller is no longer on hold; returns how long it was.
    fn leave_hold(&mut self, id: CallerId) -> Option<Duration> {
        let now = self.now;
        let caller = self.caller_mut(id);
        if caller.place != Place::OnHold {
            return None;
        }
        let held = now.since(caller.held_since);
        caller.hold += held;
        caller.place = Place::OnDesk;
        if let Some(clock) = caller.deadline.take() {
            self.due.cancel(clock);
        }
        self.held.retain(|&other| other != id);
        Some(held)
    }

    fn resume(&mut self, id: CallerId) -> Result<(), Rejection> {
        if self.seat != Seat::Ready {
            return Err(Rejection::ContactOnDesk);
        }
        if !self.held.contains(&id) {
            return Err(Rejection::NotOnHold);
        }
        let held = self.leave_hold(id).unwrap_or_default();
        self.seat = Seat::Talking(id);
        self.log.push(self.now, What::Resumed { caller: id, held });
        self.with_conversation(id, |talk, _, now, setting, log| {
            talk.start_talking(now, setting, log);
            talk.tell_mood(now, setting, log);
        });
        self.listen(id);
        Ok(())
    }

    pub(super) fn hold_limit(&mut self, id: CallerId) {
        self.leave_hold(id);
        self.with_conversation(id, |talk, _, now, setting, log| {
            talk.settle(now, setting, log);
            talk.tell_mood(now, setting, log);
        });
        self.log.push(self.now, What::HungUp { caller: id, why: Why::Anger });
        let seat = self.seat;
        let doing = self.doing;
        self.ended(id, Outcome::Lost);
        self.close(id);
        // Nobody was at the desk for them: whoever is there stays there.
        self.seat = seat;
        self.doing = doing;
    }

    /// The line is left waiting while the trainee does something without a word.
    fn leave_waiting(&mut self) {
        if let Ok(id) = self.on_line() {
            self.with_conversation(id, |talk, _, now, setting, log| {
                talk.start_left_waiting(now, setting, log)
            });
        }
    }

    /// The trainee is back on the line after an action.
    fn back_on_line(&mut self) {
        let Seat::Talking(id) = self.seat else { return };
        let now = self.now;
        self.with_conversation(id, |talk, _, now, setting, log| {
            talk.start_talking(now, setting, log);
            talk.tell_mood(now, setting, log);
            talk.ready_at = talk.ready_at.max(now);
        });
        let leaves = self.conversation(id).and_then(|talk| talk.wants_to_hang_up(self.scenario.customer()));
        match leaves {
            Some(why) => self.hang_up(id, why),
            None => self.listen(id),
        }
        debug_assert!(self.now == now, "an action ends at one moment");
    }

    fn look_up(&mut self, article: ArticleId) -> Result<(), Rejection> {
        let scenario = self.scenario.clone();
        let found = scenario.company().articles.get(article.index()).ok_or(Rejection::NoSuchThing)?;
        self.check_not_at_lunch()?;
        self.leave_waiting();
        let until = self.do_until(found.takes, Doing::LookingUp(article));
        self.log.push(self.now, What::LookedUp { article, until });
        Ok(())
    }

    fn check_not_at_lunch(&self) -> Result<(), Rejection> {
        if self.seat == Seat::Lunch { Err(Rejection::NobodyOnLine) } else { Ok(()) }
    }

    fn learn(&mut self, article: ArticleId, from: Option<ColleagueId>) {
        let bit = 1 << article.0;
        if self.knows & bit == 0 {
            self.knows |= bit;
            self.log.push(self.now, What::Learned { article, from });
        }
    }

    fn looked_up(&mut self, article: ArticleId) {
        self.learn(article, None);
        self.checked(Some(article), Action::LookUp);
        self.back_on_line();
    }

    /// Looking up what the contact needs, or asking, is checking before answering.
    fn checked(&mut self, article: Option<ArticleId>, action: Action) {
        let Ok(id) = self.on_line() else { return };
        let needed = article.is_none_or(|article| self.setting(id).contact.needs.contains(&article));
        if needed {
            self.show_if_expected(id, Tag::FeasibilityChecked, action);
        }
    }

    fn ask(&mut self, colleague: ColleagueId) -> Result<(), Rejection> {
        let scenario = self.scenario.clone();
        let asked = scenario.colleagues().get(colleague.index()).ok_or(Rejection::NoSuchThing)?;
        if asked.desk == self.planned().desk {
            return Err(Rejection::SameDesk);
        }
        self.check_not_at_lunch()?;
        if let Ok(id) = self.on_line() {
            self.say_standing(id, StandingLine::AskTheDesk);
        }
        self.leave_waiting();
        // Goodwill quietly halves or doubles the time: M = 2^(1 − 2G) (models.md §6).
        let factor = libm::exp2(1.0 - 2.0 * asked.goodwill);
        let takes = Duration::from_ms((asked.replies_within.as_ms() as f64 * factor + 0.5) as i64);
        let until = self.do_until(takes, Doing::Asking(colleague));
        self.log.push(self.now, What::Asked { colleague, until });
        Ok(())
    }

    fn answered_by(&mut self, colleague: ColleagueId) {
        if let Ok(id) = self.on_desk() {
            let knows = self.knows;
            let needs = &self.setting(id).contact.needs;
            let next = needs.iter().copied().find(|article| knows >> article.0 & 1 == 0);
            if let Some(article) = next {
                self.learn(article, Some(colleague));
            }
            self.checked(None, Action::Ask);
        }
        self.back_on_line();
    }

    fn put_in_writing(&mut self) -> Result<(), Rejection> {
        let id = self.on_desk()?;
        let talk = self.conversation(id).ok_or(Rejection::NobodyOnLine)?;
        let promise = talk
            .last_promise
            .filter(|promise| talk.written >> promise.0 & 1 == 0)
            .ok_or(Rejection::NothingToWrite)?;
        if self.on_line().is_ok() {
            self.say_standing(id, StandingLine::InWriting);
        }
        self.do_until(takes::WRITING, Doing::Writing(promise));
        Ok(())
    }

    fn wrote(&mut self, promise: PromiseId) {
        if let Ok(id) = self.on_desk() {
            self.with_conversation(id, |talk, _, now, _, log| {
                talk.written |= 1 << promise.0;
                log.push(now, What::PutInWriting { caller: talk.caller, promise });
            });
            self.show_if_expected(id, Tag::PromiseLogged, Action::Writing);
        }
        self.back_on_line();
    }

    fn note(&mut self) -> Result<(), Rejection> {
        let id = self.on_desk()?;
        if self.caller(id).noted {
            return Err(Rejection::AlreadyDone);
        }
        self.leave_waiting();
        self.do_until(takes::NOTE, Doing::Noting);
        Ok(())
    }

    fn noted(&mut self) {
        if let Ok(id) = self.on_desk() {
            self.caller_mut(id).noted = true;
            self.log.push(self.now, What::Noted { caller: id });
            let tag = match self.planned().desk {
                Desk::Support => Tag::Notes,
                Desk::Sales => Tag::ContextForSupport,
            };
            self.show_if_expected(id, tag, Action::Note);
        }
        self.back_on_line();
    }

    fn transfer(&mut self, how: Handover, to: Department) -> Result<(), Rejection> {
        let id = self.on_line()?;
        if !self.setting(id).contact.transferable {
            return Err(Rejection::NotTransferable);
        }
        let (line, takes) = match how {
            Handover::Warm => (StandingLine::TransferWarm, takes::WARM),
            Handover::Cold => (StandingLine::TransferCold, takes::COLD),
        };
        self.say_standing(id, line);
        self.leave_waiting();
        self.do_until(takes, Doing::HandingOver(how, to));
        Ok(())
    }

    fn handed_over(&mut self, how: Handover, to: Department) {
        let Ok(id) = self.on_line() else { return };
        self.log.push(self.now, What::Transferred { caller: id, how, to });
        match how {
            Handover::Warm => {
                self.show_if_expected(id, Tag::WarmTransfer, Action::Transfer);
                self.show_if_expected(id, Tag::NoReexplaining, Action::Transfer);
            }
            Handover::Cold => self.show(id, Tag::ColdTransfer, Action::Transfer),
        }
        self.ended(id, Outcome::PassedOn);
    }

    fn announce_wait(&mut self, wait: Duration) -> Result<(), Rejection> {
        if wait <= Duration::ZERO || wait > LONGEST {
            return Err(Rejection::BadDuration);
        }
        self.log.push(self.now, What::WaitAnnounced { wait });
        self.announce_to_waiting(wait);
        Ok(())
    }

    // --- calling back -----------------------------------------------------------

    fn call_back(&mut self, after: Duration) -> Result<(), Rejection> {
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
        let caller = self.caller_mut(id);
        caller.place = Place::Parked;
        caller.deadline = Some(clock);
        self.doing = None;
        self.seat = Seat::Ready;
        Ok(())
    }

    pub(super) fn call_back_due(&mut self, id: CallerId) {
        self.log.push(self.now, What::CallBackDue { caller: id });
        self.callbacks.push(id);
        let clock = self.due.push(self.now + CALL_BACK_GRACE, Due::CallBackLapse(id));
        self.caller_mut(id).deadline = Some(clock);
    }

    /// The trainee keeps the word and calls.
    fn call_again(&mut self, id: CallerId) {
        if let Some(clock) = self.caller_mut(id).deadline.take() {
            self.due.cancel(clock);
        }
        self.caller_mut(id).place = Place::OnDesk;
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
                frustration: super::conversation::thousandths(talk.0),
                trust: super::conversation::thousandths(talk.1),
            },
        );
        self.speak_turn(id);
    }

    /// Nobody called: the person rings, and the word is broken.
    pub(super) fn call_back_lapses(&mut self, id: CallerId) {
        self.callbacks.retain(|&other| other != id);
        self.log.push(self.now, What::CallBackMissed { caller: id });
        self.with_conversation(id, |talk, _, now, setting, log| {
            talk.settle(now, setting, log);
            talk.feel(Move::Bad(BadMove::BrokenPromise), setting);
            talk.tell_mood(now, setting, log);
        });
        self.waits_again(id);
    }

    // --- lunch and the facilitator -------------------------------------------------

    fn go_to_lunch(&mut self) -> Result<(), Rejection> {
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

    fn throw_in(&mut self, inject: InjectId) -> Result<(), Rejection> {
        if inject.index() >= self.planned().injects.len() {
            return Err(Rejection::NoSuchThing);
        }
        self.inject(inject.0);
        Ok(())
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
