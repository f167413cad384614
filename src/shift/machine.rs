//! The simulation of one desk's shift.
//!
//! State changes only through [`Shift::apply`] and [`Shift::advance_to`]; both
//! return the events of the change, and everything else is derived from them.
//! Owns the clock, the queue, the callers and the trainee's seat. Must not know
//! who plays: a person, a plan or a scripted trainee.
//!
//! When several things are due at the same moment, what the trainee is doing
//! finishes first; then things happen in the order in which they were scheduled.

use std::sync::Arc;

use crate::scenario::checked::{self, ColleagueId, Knowledge, ReplyId, Scenario, ShiftId};
use crate::vocab::{Department, Duration, Moment};

use super::arrivals::Flow;
use super::before::{Before, Carried};
use super::caller::{Caller, Place};
use super::command::{Command, Handover};
use super::conversation::{Conversation, Next, Setting};
use super::digest::Digest;
use super::event::{CallerId, Event, What, Why};
use super::log::Log;
use super::luck::{Came, Luck};
use super::queue::{AgentId, Queue};
use super::rejection::Rejection;
use super::scheduler::Scheduler;

/// The trainee's place among the agents of the queue.
pub(super) const TRAINEE: AgentId = AgentId::FIRST;

/// How long after the doors close the shift ends at the latest.
const GRACE: Duration = Duration::from_seconds(60 * 60);

/// After everything that is due.
const FOREVER: Moment = Moment::from_ms(i64::MAX);

/// Something that will happen by itself.
#[derive(Clone, Copy, Debug)]
pub(super) enum Due {
    /// A planned contact comes in: index into the plan's arrivals.
    Planned(u16),
    /// The next candidate of a stream: index into the flows.
    Flow(u16),
    /// Somebody who was here comes back.
    Return(CallerId),
    /// A contact that a reply started, or that was thrown in.
    Started(checked::ContactId),
    /// A waiting person's patience runs out.
    Patience(CallerId),
    /// A colleague finishes.
    ColleagueDone(u8, CallerId),
    /// A colleague begins or ends duty: index into the plan's duty.
    DutyBegins(u8),
    DutyEnds(u8),
    /// An inject happens by itself.
    Inject(u16),
    /// The time for lunch is over, or lunch is.
    LunchDeadline,
    LunchOver,
    /// A person on hold hangs up.
    HoldLimit(CallerId),
    /// A call-back is due, or overdue.
    CallBack(CallerId),
    CallBackLapse(CallerId),
    /// Somebody comes because of an earlier day: index into what the morning brought.
    Carried(u16),
    /// Somebody comes because of the other seat: index into what it sent.
    Received(u16),
    /// A request is nearly due, or overdue.
    RequestReminder(CallerId),
    RequestLapse(CallerId),
    /// The last contact has come in.
    CloseDoors,
    /// Nobody waits any longer.
    LastGrace,
}

/// What the trainee is doing, until when.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Doing {
    /// Saying a reply.
    Replying(ReplyId),
    /// Listening; if nothing is said, this is when silence speaks.
    Listening,
    /// Reading an article.
    LookingUp(checked::ArticleId),
    /// Asking a colleague.
    Asking(ColleagueId),
    /// Putting a promise in writing.
    Writing(checked::PromiseId),
    /// Writing a note.
    Noting,
    /// Handing over.
    HandingOver(Handover, Department),
    /// Writing a fact into the handoff packet.
    HandingOn(checked::FactId),
}

/// Where the trainee is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seat {
    /// Free.
    Ready,
    /// In a conversation, or in the part of it that follows the call.
    Talking(CallerId),
    /// The conversation has ended; wrap-up.
    WrapUp(CallerId),
    /// At lunch.
    Lunch,
}

/// How far the day has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Phase {
    /// Contacts come in.
    Open,
    /// Who is waiting is still served.
    DoorsClosed,
    /// Over.
    Ended,
}

/// Lunch, once its time has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LunchState {
    /// Not taken yet.
    Ahead,
    /// Taken.
    Taken,
    /// Forgotten.
    Missed,
}

/// One desk's shift.
#[derive(Clone, Debug)]
pub struct Shift {
    pub(super) scenario: Arc<Scenario>,
    pub(super) plan: ShiftId,
    pub(super) seed: u64,
    pub(super) before: Arc<Before>,
    carried_on: bool,
    pub(super) now: Moment,
    pub(super) log: Log,
    pub(super) due: Scheduler<Due>,
    pub(super) queue: Queue,
    pub(super) callers: Vec<Caller>,
    pub(super) flows: Vec<Flow>,
    pub(super) knows: Knowledge,
    pub(super) seat: Seat,
    pub(super) doing: Option<(Moment, Doing)>,
    pub(super) held: Vec<CallerId>,
    pub(super) callbacks: Vec<CallerId>,
    pub(super) lunch: LunchState,
    pub(super) phase: Phase,
    /// How often a facilitator has thrown something in.
    pub(super) thrown_in: u8,
    /// Internal requests that wait to be opened.
    pub(super) tray: Vec<CallerId>,
    /// Whom the other seat of the same day has sent.
    pub(super) received: Vec<Carried>,
    /// With which numbers chance is drawn for those who come.
    pub(super) luck: Luck,
}

impl Shift {
    /// A shift that opens its doors. What happened before is the plan's history
    /// unless earlier days say otherwise.
    pub fn new(scenario: Arc<Scenario>, plan: ShiftId, seed: u64, before: Option<Before>) -> Self {
        let planned = scenario.shift(plan);
        let opens = planned.opens;
        let carried_on = before.is_some();
        let before = before.unwrap_or_else(|| Before::of_plan(&scenario, plan));
        let agents = u8::try_from(planned.duty.len() + 1).unwrap_or(u8::MAX);
        let mut shift = Self {
            plan,
            seed,
            before: Arc::new(before),
            carried_on,
            now: opens,
            log: Log::new(),
            due: Scheduler::new(),
            queue: Queue::new(opens, agents, SERVICE_LEVEL_WITHIN),
            callers: Vec::new(),
            flows: Vec::new(),
            knows: 0,
            seat: Seat::Ready,
            doing: None,
            held: Vec::new(),
            callbacks: Vec::new(),
            lunch: LunchState::Ahead,
            phase: Phase::Open,
            thrown_in: 0,
            tray: Vec::new(),
            received: Vec::new(),
            luck: Luck::default(),
            scenario,
        };
        shift.log.push(opens, What::Opened);
        shift.hear_the_news();
        shift.schedule_day();
        shift.advance(opens);
        shift
    }

    /// Does something at a moment that is not before the clock. Returns all that
    /// happened up to then and by it. A refused command changes nothing but the
    /// clock; what happened until then is in [`events`](Self::events).
    pub fn apply(&mut self, at: Moment, command: Command) -> Result<&[Event], Rejection> {
        if at < self.now {
            return Err(Rejection::InThePast { now: self.now });
        }
        let before = self.log.events().len();
        self.advance(at);
        self.act(command)?;
        self.after_change();
        Ok(&self.log.events()[before..])
    }

    /// Lets time pass. Returns what happened. A moment before the clock changes
    /// nothing.
    pub fn advance_to(&mut self, to: Moment) -> &[Event] {
        let before = self.log.events().len();
        self.advance(to);
        &self.log.events()[before..]
    }

    /// When something happens next by itself; nothing does after the end.
    pub fn next_due(&mut self) -> Option<Moment> {
        if self.phase == Phase::Ended {
            return None;
        }
        let doing = self.doing.map(|(until, _)| until);
        match (doing, self.due.next_due()) {
            (Some(doing), Some(due)) => Some(doing.min(due)),
            (doing, due) => doing.or(due),
        }
    }

    /// Most calls find nothing due; they end with the two comparisons here.
    #[inline]
    fn advance(&mut self, to: Moment) {
        while self.phase != Phase::Ended {
            let due = self.due.nothing_before().unwrap_or(FOREVER);
            let done = self.doing.map_or(FOREVER, |(until, _)| until);
            if to < due.min(done) || !self.take_place(to) {
                break;
            }
            self.after_change();
        }
        self.now = self.now.max(to);
    }

    /// Lets the next thing that is due take place, if there is one.
    fn take_place(&mut self, to: Moment) -> bool {
        let due = self.due.next_due().unwrap_or(FOREVER);
        match self.doing {
            // What falls due in the same moment waits for what the trainee does.
            Some((until, doing)) if until <= to.min(due) => {
                self.now = until;
                self.doing = None;
                self.finish(doing);
            }
            _ => {
                let Some((at, due)) = self.due.pop_due(to) else {
                    return false;
                };
                self.now = at;
                self.happen(due);
            }
        }
        true
    }

    /// Gives waiting people to free colleagues, and ends the shift when all is done.
    #[inline]
    pub(super) fn after_change(&mut self) {
        if self.phase != Phase::Ended && self.queue.may_match() {
            self.colleagues_answer();
        }
        if self.phase == Phase::DoorsClosed {
            self.end_when_done();
        }
    }

    fn end_when_done(&mut self) {
        let done = self.queue.is_empty()
            && self.seat == Seat::Ready
            && self.held.is_empty()
            && self.callbacks.is_empty()
            && !self.callers.iter().any(|caller| matches!(caller.place, Place::Parked));
        if done {
            self.end();
        }
    }

    /// Ends the shift: who waits is sent home, what is on the desk is closed.
    pub(super) fn end(&mut self) {
        let waiting: Vec<CallerId> = self.waiting().collect();
        for caller in waiting {
            self.leave_queue(caller, Why::Closed);
        }
        let on_desk: Vec<CallerId> = match self.seat {
            Seat::Talking(caller) | Seat::WrapUp(caller) => vec![caller],
            Seat::Ready | Seat::Lunch => Vec::new(),
        };
        let parked: Vec<CallerId> = self.ids().filter(|id| self.caller(*id).place == Place::Parked).collect();
        self.break_due_call_backs();
        let held = std::mem::take(&mut self.held);
        for caller in on_desk.into_iter().chain(held).chain(parked) {
            self.cut_off(caller);
        }
        self.leave_tray();
        self.doing = None;
        self.seat = Seat::Ready;
        self.phase = Phase::Ended;
        self.log.push(self.now, What::ShiftEnded);
    }

    fn happen(&mut self, due: Due) {
        match due {
            Due::Planned(index) => self.planned_arrives(index),
            Due::Flow(index) => self.flow_ticks(index),
            Due::Return(caller) => self.returns(caller),
            Due::Started(contact) => self.contact_arrives(contact, 0, Came::Started(contact)),
            Due::Patience(caller) => self.leave_queue(caller, Why::Patience),
            Due::ColleagueDone(agent, caller) => self.colleague_done(agent, caller),
            Due::DutyBegins(index) => self.duty_begins(index),
            Due::DutyEnds(index) => self.duty_ends(index),
            Due::Inject(index) => self.inject(index),
            Due::LunchDeadline => self.lunch_deadline(),
            Due::LunchOver => {
                self.seat = Seat::Ready;
                self.log.push(self.now, What::LunchEnded);
            }
            Due::HoldLimit(caller) => self.hold_limit(caller),
            Due::CallBack(caller) => self.call_back_due(caller),
            Due::CallBackLapse(caller) => self.call_back_lapses(caller),
            Due::Carried(index) => self.carried_arrives(index),
            Due::Received(index) => self.received_arrives(index),
            Due::RequestReminder(caller) => self.request_reminded(caller),
            Due::RequestLapse(caller) => self.request_lapses(caller),
            Due::CloseDoors => self.close_doors(),
            Due::LastGrace => self.end(),
        }
    }

    fn close_doors(&mut self) {
        self.phase = Phase::DoorsClosed;
        self.log.push(self.now, What::ClosedDoors);
        self.due.push(self.now + GRACE, Due::LastGrace);
    }

    fn lunch_deadline(&mut self) {
        if self.lunch == LunchState::Ahead {
            self.lunch = LunchState::Missed;
            self.log.push(self.now, What::LunchMissed);
        }
    }

    // --- colleagues -------------------------------------------------------

    pub(super) fn planned(&self) -> &checked::Shift {
        self.scenario.shift(self.plan)
    }

    fn duty_begins(&mut self, index: u8) {
        let colleague = self.planned().duty[usize::from(index)].colleague;
        // Agent numbers come from the plan, so they always exist.
        let _ = self.queue.set_back(self.now, agent_of(index));
        self.log.push(self.now, What::DutyChanged { colleague, present: true });
    }

    pub(super) fn duty_ends(&mut self, index: u8) {
        let agent = agent_of(index);
        let was_idle = self.queue.idle().contains(agent);
        let _ = self.queue.set_away(self.now, agent);
        if was_idle {
            self.colleague_left(index);
        }
    }

    fn colleague_left(&mut self, index: u8) {
        let colleague = self.planned().duty[usize::from(index)].colleague;
        self.log.push(self.now, What::DutyChanged { colleague, present: false });
    }

    fn colleagues_answer(&mut self) {
        while let Some(matched) = self.queue.next_match(self.now) {
            let index = matched.agent.number() - 1;
            let duty = self.planned().duty[usize::from(index)];
            let caller = matched.caller;
            self.stop_waiting(caller);
            self.caller_mut(caller).place = Place::WithColleague;
            self.log.push(
                self.now,
                What::ColleagueAnswered { colleague: duty.colleague, caller, waited: matched.waited },
            );
            let service = self.service_time(caller, duty.handle);
            self.due.push(self.now + service, Due::ColleagueDone(index, caller));
        }
    }

    fn colleague_done(&mut self, index: u8, caller: CallerId) {
        let colleague = self.planned().duty[usize::from(index)].colleague;
        self.caller_mut(caller).place = Place::Gone;
        let released = self.queue.release(self.now, agent_of(index));
        debug_assert!(released == Ok(caller), "a colleague finishes with whom they answered");
        self.log.push(self.now, What::ColleagueFinished { colleague, caller });
        if !self.queue.idle().contains(agent_of(index)) {
            self.colleague_left(index);
        }
    }

    // --- access -----------------------------------------------------------

    /// The clock.
    pub fn now(&self) -> Moment {
        self.now
    }

    /// The seed.
    pub fn seed(&self) -> u64 {
        self.seed
    }

    /// The shift began with what earlier days brought, not only with its plan.
    pub fn is_carried_on(&self) -> bool {
        self.carried_on
    }

    /// What earlier days brought.
    pub fn before(&self) -> &Before {
        &self.before
    }

    /// The pack.
    pub fn scenario(&self) -> &Arc<Scenario> {
        &self.scenario
    }

    /// The plan of this shift.
    pub fn plan(&self) -> ShiftId {
        self.plan
    }

    /// Everything that has happened.
    pub fn events(&self) -> &[Event] {
        self.log.events()
    }

    /// The digest over everything that has happened.
    pub fn digest(&self) -> Digest {
        self.log.digest()
    }

    /// Where the trainee is.
    pub fn seat(&self) -> Seat {
        self.seat
    }

    /// How far the day has come.
    pub fn phase(&self) -> Phase {
        self.phase
    }

    /// Lunch.
    pub fn lunch(&self) -> LunchState {
        self.lunch
    }

    /// What the trainee knows.
    pub fn knows(&self) -> Knowledge {
        self.knows
    }

    /// From now on everybody who comes has the luck that they have in another course of
    /// this shift: the same person with the same patience, however many have rung again
    /// in between. Callers who are here already keep theirs.
    pub fn share_luck_with(&mut self, other: &Self) {
        let here = self.callers.len();
        let known = other.callers.iter().skip(here).map(|caller| (caller.came, caller.luck));
        self.luck = Luck::shared(known, other.callers.len());
    }

    /// The queue.
    pub fn queue(&self) -> &Queue {
        &self.queue
    }

    /// A caller.
    pub fn caller(&self, id: CallerId) -> &Caller {
        &self.callers[id.0 as usize]
    }

    pub(super) fn caller_mut(&mut self, id: CallerId) -> &mut Caller {
        &mut self.callers[id.0 as usize]
    }

    fn ids(&self) -> impl Iterator<Item = CallerId> + use<> {
        (0..self.callers.len() as u32).map(CallerId)
    }

    /// What surrounds a caller's conversation.
    pub fn setting(&self, id: CallerId) -> Setting<'_> {
        let caller = &self.callers[id.0 as usize];
        Setting {
            scenario: &self.scenario,
            contact: self.scenario.contact(caller.contact),
            temper: caller.temper,
            model: self.scenario.customer(),
            history: &self.before.history,
            quoted: caller.quoted,
            seed: self.seed,
            luck: caller.luck,
        }
    }

    /// Runs a step of a caller's conversation, with all that it needs.
    pub(super) fn with_conversation<R>(
        &mut self,
        id: CallerId,
        step: impl FnOnce(&mut Conversation, &mut Knowledge, Moment, &Setting<'_>, &mut Log) -> R,
    ) -> Option<R> {
        let caller = &mut self.callers[id.0 as usize];
        let setting = Setting {
            scenario: &self.scenario,
            contact: self.scenario.contact(caller.contact),
            temper: caller.temper,
            model: self.scenario.customer(),
            history: &self.before.history,
            quoted: caller.quoted,
            seed: self.seed,
            luck: caller.luck,
        };
        let conversation = caller.conversation.as_mut()?;
        Some(step(conversation, &mut self.knows, self.now, &setting, &mut self.log))
    }

    pub(super) fn go_on(&mut self, caller: CallerId, next: Next) {
        match next {
            Next::Turn => self.listen(caller),
            Next::Ended(outcome) => self.ended(caller, outcome),
            Next::HungUp(why) => self.hang_up(caller, why),
        }
    }
}

/// The agent of a colleague on duty.
pub(super) fn agent_of(index: u8) -> AgentId {
    AgentId::new(index + 1).unwrap_or(TRAINEE)
}

/// The queue's own service level counts answers within this time.
const SERVICE_LEVEL_WITHIN: Duration = Duration::from_seconds(20);
