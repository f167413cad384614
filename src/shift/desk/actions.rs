//! The standing actions of every conversation: hold, look-up, asking, writing,
//! noting, handing over, announcing a wait.

use super::{LONGEST, takes};
use crate::scenario::checked::{ArticleId, ColleagueId, PromiseId, Shown, StandingLine, tag_bit};
use crate::shift::before::favour_takes;
use crate::shift::caller::Place;
use crate::shift::command::Handover;
use crate::shift::conversation::STANDING_LINE;
use crate::shift::customer::{BadMove, Move};
use crate::shift::event::{Action, CallerId, Source, What, Why};
use crate::shift::handle_time::Spent;
use crate::shift::machine::{Doing, Due, Seat, Shift};
use crate::shift::rejection::Rejection;
use crate::vocab::{Department, Desk, Duration, Outcome, Tag};

impl Shift {
    pub(in crate::shift) fn show(&mut self, id: CallerId, tag: Tag, action: Action) {
        let shown = Shown { tag, article: None, repairs: false };
        self.with_conversation(id, |talk, _, now, setting, log| {
            talk.settle(now, setting, log);
            talk.show(shown, Source::Action(action), now, setting, log);
            talk.tell_mood(now, setting, log);
        });
    }

    /// An obligation shown by an action counts where the contact exercises it.
    pub(in crate::shift) fn show_if_expected(&mut self, id: CallerId, tag: Tag, action: Action) {
        if self.setting(id).contact.expects & tag_bit(tag) != 0 {
            self.show(id, tag, action);
        }
    }

    pub(in crate::shift) fn say_standing(&mut self, id: CallerId, line: StandingLine) {
        let until = self.now + STANDING_LINE;
        self.log.push(self.now, What::SpokeStanding { caller: id, line, until });
    }

    pub(in crate::shift) fn hold(&mut self, announced: Option<Duration>) -> Result<(), Rejection> {
        let id = self.on_line()?;
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
        caller.time.turn_to(now, Spent::Hold);
        caller.held_since = now;
        caller.deadline = deadline;
        self.doing = None;
        self.held.push(id);
        self.seat = Seat::Ready;
        Ok(())
    }

    /// The caller is no longer on hold; returns how long it was.
    pub(in crate::shift) fn leave_hold(&mut self, id: CallerId) -> Option<Duration> {
        let now = self.now;
        let caller = self.caller_mut(id);
        if caller.place != Place::OnHold {
            return None;
        }
        let held = caller.time.turn_to(now, Spent::Talk);
        caller.place = Place::OnDesk;
        if let Some(clock) = caller.deadline.take() {
            self.due.cancel(clock);
        }
        self.held.retain(|&other| other != id);
        Some(held)
    }

    pub(in crate::shift) fn resume(&mut self, id: CallerId) -> Result<(), Rejection> {
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

    pub(in crate::shift) fn hold_limit(&mut self, id: CallerId) {
        self.leave_hold(id);
        let why = self.with_conversation(id, |talk, _, now, setting, log| {
            talk.settle(now, setting, log);
            talk.tell_mood(now, setting, log);
            talk.wants_to_hang_up(setting.model)
        });
        let why = why.flatten().unwrap_or(Why::Anger);
        self.log.push(self.now, What::HungUp { caller: id, why });
        let seat = self.seat;
        let doing = self.doing;
        self.ended(id, Outcome::Lost);
        self.close(id);
        // Nobody was at the desk for them: whoever is there stays there.
        self.seat = seat;
        self.doing = doing;
    }

    /// The line is left waiting while the trainee does something without a word.
    pub(in crate::shift) fn leave_waiting(&mut self) {
        if let Ok(id) = self.on_line() {
            self.with_conversation(id, |talk, _, now, setting, log| {
                talk.start_left_waiting(now, setting, log)
            });
        }
    }

    /// The trainee is back on the line after an action, if anybody is there.
    pub(in crate::shift) fn back_on_line(&mut self) {
        let Ok(id) = self.on_line() else { return };
        let leaves = self.with_conversation(id, |talk, _, now, setting, log| {
            talk.start_talking(now, setting, log);
            talk.tell_mood(now, setting, log);
            talk.wants_to_hang_up(setting.model)
        });
        match leaves.flatten() {
            Some(why) => self.hang_up(id, why),
            None => self.listen(id),
        }
    }

    pub(in crate::shift) fn look_up(&mut self, article: ArticleId) -> Result<(), Rejection> {
        let scenario = self.scenario.clone();
        let found = scenario.company().articles.get(article.index()).ok_or(Rejection::NoSuchThing)?;
        self.check_not_at_lunch()?;
        self.leave_waiting();
        let until = self.do_until(found.takes, Doing::LookingUp(article));
        self.log.push(self.now, What::LookedUp { article, until });
        Ok(())
    }

    pub(in crate::shift) fn check_not_at_lunch(&self) -> Result<(), Rejection> {
        if self.seat == Seat::Lunch { Err(Rejection::NobodyOnLine) } else { Ok(()) }
    }

    pub(in crate::shift) fn learn(&mut self, article: ArticleId, from: Option<ColleagueId>) {
        let bit = 1 << article.0;
        if self.knows & bit == 0 {
            self.knows |= bit;
            self.log.push(self.now, What::Learned { article, from });
        }
    }

    pub(in crate::shift) fn looked_up(&mut self, article: ArticleId) {
        self.learn(article, None);
        self.checked(Some(article), Action::LookUp);
        self.back_on_line();
    }

    /// Looking up what the contact needs, or asking, is checking before answering.
    pub(in crate::shift) fn checked(&mut self, article: Option<ArticleId>, action: Action) {
        let Ok(id) = self.on_line() else { return };
        let needed = article.is_none_or(|article| self.setting(id).contact.needs.contains(&article));
        if needed {
            self.show_if_expected(id, Tag::FeasibilityChecked, action);
        }
    }

    pub(in crate::shift) fn ask(&mut self, colleague: ColleagueId) -> Result<(), Rejection> {
        let scenario = self.scenario.clone();
        let asked = scenario.colleagues().get(colleague.index()).ok_or(Rejection::NoSuchThing)?;
        self.check_not_at_lunch()?;
        if let Ok(id) = self.on_line() {
            self.say_standing(id, StandingLine::AskTheDesk);
        }
        self.leave_waiting();
        if self.before.is_gone(colleague) {
            return Err(Rejection::NoSuchThing);
        }
        // Quietly slower or faster; nobody announces it.
        let goodwill_milli = self.before.history.goodwill_milli(&scenario, colleague);
        let takes = favour_takes(asked.replies_within, goodwill_milli);
        let until = self.do_until(takes, Doing::Asking(colleague));
        self.log.push(self.now, What::Asked { colleague, until });
        Ok(())
    }

    pub(in crate::shift) fn answered_by(&mut self, colleague: ColleagueId) {
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

    pub(in crate::shift) fn put_in_writing(&mut self) -> Result<(), Rejection> {
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

    pub(in crate::shift) fn wrote(&mut self, promise: PromiseId) {
        if let Ok(id) = self.on_desk() {
            self.with_conversation(id, |talk, _, now, _, log| {
                talk.written |= 1 << promise.0;
                log.push(now, What::PutInWriting { caller: talk.caller, promise });
            });
            self.show_if_expected(id, Tag::PromiseLogged, Action::Writing);
        }
        self.back_on_line();
    }

    pub(in crate::shift) fn note(&mut self) -> Result<(), Rejection> {
        let id = self.on_desk()?;
        if self.caller(id).noted {
            return Err(Rejection::AlreadyDone);
        }
        self.leave_waiting();
        self.do_until(takes::NOTE, Doing::Noting);
        Ok(())
    }

    pub(in crate::shift) fn noted(&mut self) {
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

    pub(in crate::shift) fn transfer(&mut self, how: Handover, to: Department) -> Result<(), Rejection> {
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

    pub(in crate::shift) fn handed_over(&mut self, how: Handover, to: Department) {
        let Ok(id) = self.on_line() else { return };
        // The introduction takes its time, and the person hears none of it.
        let leaves = self.with_conversation(id, |talk, _, now, setting, log| {
            talk.settle(now, setting, log);
            talk.wants_to_hang_up(setting.model)
        });
        if let Some(why) = leaves.flatten() {
            self.hang_up(id, why);
            return;
        }
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

    pub(in crate::shift) fn announce_wait(&mut self, wait: Duration) -> Result<(), Rejection> {
        if wait <= Duration::ZERO || wait > LONGEST {
            return Err(Rejection::BadDuration);
        }
        self.log.push(self.now, What::WaitAnnounced { wait });
        self.announce_to_waiting(wait);
        Ok(())
    }
}
