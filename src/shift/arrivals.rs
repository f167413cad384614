//! Who comes in, how long they wait, and when they give up.

use crate::scenario::checked::{
    self, Arrival, Contact, ContactId, InjectDoes, InjectId, PastPromise, PersonaId, Scenario, Slot,
};
use crate::vocab::{Channel, Duration, Moment};

use super::before::{Before, Carried, Cause, Origin, greeted};
use super::caller::{Caller, Place, SlotValue};
use super::conversation::Conversation;
use super::customer::{BadMove, Mood, PatienceClock, Temper, WaitPace};
use super::event::{CallerId, What, Why};
use super::handle_time::HandleTime;
use super::luck::Came;
use super::machine::{Due, Phase, Shift, TRAINEE, agent_of};
use super::queue::AgentSet;
use super::rng::{Purpose, Stream, stream};

use in_turn::in_turn;

mod carried;
mod in_turn;

/// Quarter hours: drawn times of day look like appointments.
const QUARTER_MS: i64 = 15 * 60 * 1_000;

/// Where frustration starts after a broken promise: .2 + .6·g with g = ⅔ (models.md §6).
const BROKEN_START: f64 = 0.6;

/// Nobody rings so angry that they hang up at the first word.
const ANGRIEST_START: f64 = 0.9;

/// The most callers of one shift. Whoever would be one more never reaches the
/// desk; a day has a few hundred.
const MOST_CALLERS: u32 = 1 << 16;

/// A Poisson stream of fillers, drawn by thinning.
#[derive(Clone, Debug)]
pub(super) struct Flow {
    /// Rates an hour, each from a time on.
    per_hour: Vec<(Moment, f64)>,
    pool: Vec<ContactId>,
    /// How often each of the pool is drawn.
    weights: Vec<u32>,
    priority: u8,
    until: Moment,
    /// The largest rate: candidates come at this rate and are then thinned.
    most: f64,
    luck: Stream,
    fillers: Stream,
}

impl Flow {
    fn rate_at(&self, now: Moment) -> f64 {
        let begun = self.per_hour.iter().rfind(|(from, _)| *from <= now);
        begun.map_or(0.0, |(_, rate)| *rate)
    }

    /// When the next candidate comes.
    fn next_candidate(&mut self, now: Moment) -> Option<Moment> {
        if self.most <= 0.0 || self.pool.is_empty() {
            return None;
        }
        let gap = self.luck.exp(3_600_000.0 / self.most);
        let next = now + Duration::from_ms(gap.max(1));
        (next < self.until).then_some(next)
    }
}

impl Shift {
    /// Puts the whole plan of the day into the scheduler.
    pub(super) fn schedule_day(&mut self) {
        let scenario = self.scenario.clone();
        let plan = scenario.shift(self.plan);
        let _ = self.queue.set_away(self.now, TRAINEE);
        for (index, duty) in (0_u8..).zip(&plan.duty) {
            let _ = self.queue.set_away(self.now, agent_of(index));
            // A duty that ends before the doors open is not this shift's.
            if duty.until > plan.opens && !self.before.is_gone(duty.colleague) {
                self.due.push(duty.from.max(plan.opens), Due::DutyBegins(index));
                self.due.push(duty.until, Due::DutyEnds(index));
            }
        }
        for (index, arrival) in (0..=u16::MAX).zip(&plan.arrivals) {
            match arrival {
                Arrival::Between { from, until, .. } => {
                    let mut luck = stream(self.seed, Purpose::Arrivals, u32::from(index));
                    let seconds = until.since(*from).as_ms() / 1_000;
                    let span = u32::try_from(seconds).unwrap_or(u32::MAX - 1);
                    let offset = Duration::from_seconds(i64::from(luck.below(span + 1)));
                    self.due.push((*from + offset).max(plan.opens), Due::Planned(index));
                }
                Arrival::Stream { per_hour, pool, priority } => {
                    self.start_flow(per_hour.clone(), pool.clone(), *priority, plan.closes);
                }
            }
        }
        for (index, inject) in (0..=u16::MAX).zip(&plan.injects) {
            if let Some(at) = inject.at {
                self.due.push(at.max(plan.opens), Due::Inject(index));
            }
        }
        if let Some(lunch) = plan.lunch {
            self.due.push(lunch.until + Duration::from_ms(1), Due::LunchDeadline);
        }
        for (index, carried) in (0..=u16::MAX).zip(&self.before.clone().carried) {
            self.due.push(carried.at.max(plan.opens), Due::Carried(index));
        }
        self.due.push(plan.closes, Due::CloseDoors);
    }

    fn start_flow(
        &mut self,
        per_hour: Vec<(Moment, f64)>,
        pool: Vec<ContactId>,
        priority: u8,
        until: Moment,
    ) {
        let pool: Vec<ContactId> = pool.into_iter().filter(|one| self.before.comes(*one)).collect();
        let number = self.flows.len();
        let index = u32::try_from(number).unwrap_or(u32::MAX);
        let most = per_hour.iter().fold(0.0_f64, |most, (_, rate)| most.max(*rate));
        let weights = pool.iter().map(|&contact| self.scenario.contact(contact).weight).collect();
        let mut flow = Flow {
            per_hour,
            pool,
            weights,
            priority,
            until,
            most,
            // Planned arrivals use the small indices.
            luck: stream(self.seed, Purpose::Arrivals, 1 << 16 | index),
            fillers: stream(self.seed, Purpose::Filler, 1 << 31 | index),
        };
        let first = flow.next_candidate(self.now);
        self.flows.push(flow);
        if let (Some(first), Ok(number)) = (first, u16::try_from(number)) {
            self.due.push(first, Due::Flow(number));
        }
    }

    pub(super) fn flow_ticks(&mut self, number: u16) {
        let now = self.now;
        let flow = &mut self.flows[usize::from(number)];
        let accepted = flow.luck.uniform() * flow.most < flow.rate_at(now);
        let drawn = if accepted {
            flow.fillers.pick(&flow.weights).map(|place| (flow.pool[place], flow.priority))
        } else {
            None
        };
        if let Some(next) = flow.next_candidate(now) {
            self.due.push(next, Due::Flow(number));
        }
        if let Some((contact, priority)) = drawn {
            self.contact_arrives(contact, priority, Came::ByThemselves);
        }
    }

    pub(super) fn planned_arrives(&mut self, index: u16) {
        if let Arrival::Between { contact, priority, .. } = self.planned().arrivals[usize::from(index)] {
            self.contact_arrives(contact, priority, Came::ByThemselves);
        }
    }

    /// Somebody comes in for the first time, if the doors are open and nobody is spared
    /// them.
    pub(super) fn contact_arrives(&mut self, contact: ContactId, priority: u8, came: Came) {
        let Some(id) = self.next_id().filter(|_| self.before.comes(contact)) else {
            return;
        };
        let scenario = self.scenario.clone();
        let described = scenario.contact(contact);
        // Where there is no crowd, nobody comes with a filler, and no number is used up.
        if described.persona.is_none() && !self.has_crowd() {
            return;
        }
        let number = self.luck.next(came, id);
        let mut luck = stream(self.seed, Purpose::Filler, number);
        let Some(persona) = described.persona.or_else(|| self.draw_of_crowd(&mut luck)) else {
            return;
        };
        let slots = self.draw_slots(described, &mut luck, (self.seed, number));
        let temper = starting_temper(&scenario, &self.before, described, persona);
        let origin = Origin { contact, seed: self.seed, caller: CallerId(number) };
        let who = Newcomer {
            contact,
            persona,
            attempt: 1,
            priority,
            slots,
            temper,
            carried: None,
            quoted: None,
            origin,
            came,
            luck: number,
        };
        self.arrive(id, who);
        if let Some((_, entry)) = self.before.cited.iter().find(|(cited, _)| *cited == contact) {
            self.log.push(self.now, What::CameBack { caller: id, cause: Cause::Promise(*entry) });
        }
    }

    /// The number of the next caller; nobody comes in once the doors are closed.
    fn next_id(&self) -> Option<CallerId> {
        let next = u32::try_from(self.callers.len()).ok().filter(|next| *next < MOST_CALLERS);
        next.filter(|_| self.phase == Phase::Open).map(CallerId)
    }

    fn has_crowd(&self) -> bool {
        self.scenario.personas().iter().any(|persona| persona.crowd_weight.is_some_and(|weight| weight > 0))
    }

    fn draw_of_crowd(&self, luck: &mut Stream) -> Option<PersonaId> {
        let crowd = self.scenario.personas();
        let weights: Vec<u32> = crowd.iter().map(|persona| persona.crowd_weight.unwrap_or(0)).collect();
        luck.pick(&weights).and_then(|drawn| u16::try_from(drawn).ok()).map(PersonaId)
    }

    /// What is drawn for somebody of this contact: `luck` is theirs, `turn` the seed of
    /// the shift in which they first came and their number there.
    fn draw_slots(&self, contact: &Contact, luck: &mut Stream, turn: (u64, u32)) -> Box<[SlotValue]> {
        let mut values: Vec<SlotValue> = Vec::with_capacity(contact.slots.len());
        for (_, slot) in &contact.slots {
            values.push(match *slot {
                Slot::Pool(pool) => {
                    let words = &self.scenario.company().pools[pool.index()].1;
                    let count = u32::try_from(words.len()).unwrap_or(u32::MAX);
                    SlotValue::Text(words[luck.below(count) as usize])
                }
                Slot::InTurn(pool) => {
                    let words = &self.scenario.company().pools[pool.index()].1;
                    // Drawn all the same: which list a name comes from moves no other slot.
                    let _ = luck.below(u32::try_from(words.len()).unwrap_or(u32::MAX));
                    SlotValue::Text(words[in_turn(words.len(), pool, turn)])
                }
                Slot::Range(low, high) => {
                    let span = u32::try_from(high - low).unwrap_or(u32::MAX - 1);
                    SlotValue::Number(low + i64::from(luck.below(span + 1)))
                }
                Slot::Time(from, until) => {
                    let quarters = until.since(from).as_ms() / QUARTER_MS;
                    let quarters = u32::try_from(quarters).unwrap_or(0);
                    let offset = i64::from(luck.below(quarters + 1)) * QUARTER_MS;
                    SlotValue::Time(from + Duration::from_ms(offset))
                }
                // The checker makes sure that the other slot stands before.
                Slot::Since(other) => match values.get(usize::from(other)) {
                    Some(SlotValue::Time(time)) => SlotValue::Since(*time),
                    _ => SlotValue::Since(self.now),
                },
            });
        }
        values.into_boxed_slice()
    }

    fn arrive(&mut self, id: CallerId, who: Newcomer) {
        let now = self.now;
        let mean_ms = who.temper.patience.as_ms() as f64;
        let drawn = stream(self.seed, Purpose::Patience, who.luck).exp(mean_ms).max(1);
        let patience = Duration::from_ms(drawn);
        let clock = PatienceClock::start(patience, now, self.waiting_pace(who.contact));
        self.log.push(
            now,
            What::Arrived {
                caller: id,
                contact: who.contact,
                persona: who.persona,
                attempt: who.attempt,
                priority: who.priority,
            },
        );
        self.callers.push(Caller {
            contact: who.contact,
            persona: who.persona,
            attempt: who.attempt,
            priority: who.priority,
            arrived: now,
            temper: Temper { patience, ..who.temper },
            mood: Mood::new(&who.temper),
            clock,
            patience: None,
            slots: who.slots,
            place: Place::Waiting,
            conversation: None,
            time: HandleTime::new(now),
            held_since: now,
            outcome: None,
            disposed: false,
            noted: false,
            deadline: None,
            quoted: who.quoted,
            origin: who.origin,
            put_off: 0,
            came: who.came,
            luck: who.luck,
        });
        if let Some(carried) = who.carried {
            self.log.push(now, What::CameBack { caller: id, cause: carried.cause });
        }
        if self.scenario.contact(who.contact).request.is_some() {
            self.enter_tray(id);
        } else {
            self.enter_queue(id, who.carried.is_some_and(|carried| carried.for_trainee));
        }
    }

    /// Puts a caller into the queue and starts the patience clock.
    fn enter_queue(&mut self, id: CallerId, for_trainee: bool) {
        let caller = self.caller(id);
        let written = !self.scenario.contact(caller.contact).is_filler();
        // A written contact was addressed to this seat; the rest anybody takes.
        let only_trainee = written || for_trainee || caller.conversation.is_some();
        let eligible = if only_trainee { AgentSet::only(TRAINEE) } else { AgentSet::ALL };
        let priority = caller.priority;
        let entered = self.queue.arrive(self.now, id, priority, eligible);
        debug_assert!(entered.is_ok(), "a caller waits once");
        self.set_patience(id);
    }

    /// How waiting feels: whoever has written a mail does not wait, and a request
    /// has its own clock.
    fn waiting_pace(&self, contact: ContactId) -> WaitPace {
        let contact = self.scenario.contact(contact);
        match contact.channel {
            _ if contact.request.is_some() => WaitPace::STOPPED,
            Channel::Mail => WaitPace::STOPPED,
            Channel::Phone | Channel::Chat | Channel::Door => self.pace(),
        }
    }

    /// How waiting feels at this desk.
    pub(super) fn pace(&self) -> WaitPace {
        WaitPace::from_micro((self.planned().wait_factor * 1e6 + 0.5) as i64)
    }

    /// Schedules the moment at which a waiting caller's patience runs out:
    /// A = ∫ m dt reaches Π (models.md §4).
    fn set_patience(&mut self, id: CallerId) {
        if let Some(token) = self.caller_mut(id).patience.take() {
            self.due.cancel(token);
        }
        let due = self.caller(id).clock.runs_out(self.scenario.customer());
        let token = due.map(|due| self.due.push(due.max(self.now), Due::Patience(id)));
        self.caller_mut(id).patience = token;
    }

    /// The caller waits no longer: mood settled, clock stopped.
    pub(super) fn stop_waiting(&mut self, id: CallerId) {
        let now = self.now;
        let scenario = self.scenario.clone();
        let model = scenario.customer();
        let caller = self.caller_mut(id);
        let load = caller.clock.stop(model, now);
        caller.mood.bear(model, load);
        if let Some(token) = self.caller_mut(id).patience.take() {
            self.due.cancel(token);
        }
    }

    /// A waiting caller hangs up, and may ring again.
    pub(super) fn leave_queue(&mut self, id: CallerId, why: Why) {
        self.stop_waiting(id);
        self.caller_mut(id).place = Place::Gone;
        let waited = self.queue.abandon(self.now, id).unwrap_or_default();
        self.log.push(self.now, What::Abandoned { caller: id, waited, why });
        let redial = self.planned().redial;
        let tries_left = u32::from(self.caller(id).attempt) < redial.most;
        if why == Why::Closed || !tries_left || self.phase != Phase::Open {
            return;
        }
        let mut luck = stream(self.seed, Purpose::Delay, self.caller(id).luck);
        if luck.below(100) >= redial.percent {
            return;
        }
        let after = Duration::from_ms(luck.exp(redial.after.as_ms() as f64).max(1_000));
        let due = self.now + after;
        if due < self.planned().closes {
            let contact = self.caller(id).contact;
            self.log.push(self.now, What::WillReturn { caller: id, contact, due: Some(due) });
            self.due.push(due, Due::Return(id));
        }
    }

    /// Somebody who was here rings again: as they went, no calmer than when they
    /// first rang, and wrong information that they got has come to light.
    pub(super) fn returns(&mut self, earlier: CallerId) {
        let Some(id) = self.next_id() else {
            return;
        };
        let came = Came::Again { earlier: self.caller(earlier).luck };
        let luck = self.luck.next(came, id);
        let caller = self.caller(earlier);
        let mut mood = caller.mood;
        mood.frustration = mood.frustration.max(caller.temper.frustration);
        if caller.conversation.as_ref().is_some_and(Conversation::has_misinformed) {
            mood.feel_bad(self.scenario.customer(), &caller.temper, BadMove::WrongInformation);
        }
        let patience = self.scenario.persona(caller.persona).patience;
        let who = Newcomer {
            contact: caller.contact,
            persona: caller.persona,
            attempt: caller.attempt.saturating_add(1),
            priority: caller.priority,
            slots: caller.slots.clone(),
            temper: Temper {
                frustration: mood.frustration.min(ANGRIEST_START),
                trust: mood.trust,
                patience,
                ..caller.temper
            },
            carried: None,
            quoted: caller.quoted,
            origin: caller.origin,
            came,
            luck,
        };
        self.arrive(id, who);
    }

    /// Somebody who was not called back rings and goes on where they were.
    pub(super) fn waits_again(&mut self, id: CallerId) {
        let now = self.now;
        let pace = self.waiting_pace(self.caller(id).contact);
        let caller = self.caller_mut(id);
        caller.attempt = caller.attempt.saturating_add(1);
        caller.priority = 0;
        caller.place = Place::Waiting;
        caller.arrived = now;
        caller.clock = PatienceClock::start(caller.temper.patience, now, pace);
        caller.deadline = None;
        if let Some(talk) = caller.conversation {
            caller.mood = talk.mood;
        }
        let (contact, persona, attempt, priority) =
            (caller.contact, caller.persona, caller.attempt, caller.priority);
        self.log.push(now, What::Arrived { caller: id, contact, persona, attempt, priority });
        self.enter_queue(id, false);
    }

    /// Everybody who waits is told how long it will take.
    pub(super) fn announce_to_waiting(&mut self, wait: Duration) {
        let now = self.now;
        let scenario = self.scenario.clone();
        let model = scenario.customer();
        for id in self.waiting() {
            let caller = self.caller_mut(id);
            let load = caller.clock.announce(model, now, wait);
            caller.mood.bear(model, load);
            self.set_patience(id);
        }
    }

    /// Who waits, in the order in which they will be answered.
    pub fn waiting(&self) -> impl Iterator<Item = CallerId> + use<> {
        let ids: Vec<CallerId> = self.queue.waiting().map(|waiting| waiting.caller).collect();
        ids.into_iter()
    }

    /// How a waiting caller feels by now.
    pub fn mood_now(&self, id: CallerId) -> Mood {
        let caller = self.caller(id);
        let (mut clock, mut mood) = (caller.clock, caller.mood);
        let load = clock.advance_to(self.scenario.customer(), self.now);
        mood.bear(self.scenario.customer(), load);
        mood
    }

    /// How long a colleague talks to a caller.
    pub(super) fn service_time(&self, id: CallerId, mean: Duration) -> Duration {
        let drawn = stream(self.seed, Purpose::Service, self.caller(id).luck).exp(mean.as_ms() as f64);
        Duration::from_ms(drawn.max(1_000))
    }

    /// Something planned or thrown in happens.
    pub(super) fn inject(&mut self, index: u16) {
        let scenario = self.scenario.clone();
        let plan = scenario.shift(self.plan);
        self.log.push(self.now, What::Injected { inject: InjectId(index) });
        match plan.injects[usize::from(index)].does {
            InjectDoes::Rush { per_hour, lasts } => {
                let until = (self.now + lasts).min(plan.closes);
                self.start_flow(vec![(self.now, per_hour)], rush_pool(&scenario, plan), 1, until);
            }
            InjectDoes::ColleagueLeaves(colleague) => {
                let duties = (0_u8..).zip(&plan.duty);
                for (index, _) in duties.filter(|(_, duty)| duty.colleague == colleague) {
                    self.duty_ends(index);
                }
            }
            InjectDoes::Message(..) => {}
            InjectDoes::Arrive(contact) => self.contact_arrives(contact, 0, Came::ByThemselves),
        }
    }
}

/// What a rush brings: what the day's streams bring, or any filler of the desk.
fn rush_pool(scenario: &Scenario, plan: &checked::Shift) -> Vec<ContactId> {
    let streams = plan.arrivals.iter().filter_map(|arrival| match arrival {
        Arrival::Stream { pool, .. } => Some(pool.iter().copied()),
        Arrival::Between { .. } => None,
    });
    let pool: Vec<ContactId> = streams.flatten().collect();
    if !pool.is_empty() {
        return pool;
    }
    let all = (0..=u16::MAX).map(ContactId).zip(scenario.contacts());
    let fillers = all.filter(|(_, contact)| contact.is_filler() && contact.desk == plan.desk);
    fillers.map(|(id, _)| id).collect()
}

/// Who somebody is when they bring a contact for the first time, after what
/// happened before: the contact's own start, otherwise the persona's, and no
/// calmer than a broken promise leaves anybody.
pub fn starting_temper(
    scenario: &Scenario,
    before: &Before,
    contact: &Contact,
    persona: PersonaId,
) -> Temper {
    let known = before.trust_of(scenario, persona);
    let persona = scenario.persona(persona);
    let mut frustration = contact.start.frustration.unwrap_or(persona.frustration);
    let mut trust = contact.start.trust.unwrap_or(persona.trust);
    if let Some(known) = known {
        // Half of what they have lived through, half of what they hope for.
        trust = (trust + known) / 2.0;
    }
    if before.history.was_failed(scenario, contact) {
        frustration = frustration.max(BROKEN_START);
    }
    if contact.request.is_none() && before.tone_milli != 0 {
        // The tone at the desk reaches the callers (models.md §6, a hypothesis).
        frustration = greeted(frustration, f64::from(before.tone_milli) / 1_000.0).min(ANGRIEST_START);
    }
    Temper { sensitivity: persona.sensitivity, frustration, trust, patience: persona.patience }
}

/// Somebody about to wait.
struct Newcomer {
    contact: ContactId,
    persona: PersonaId,
    attempt: u8,
    priority: u8,
    slots: Box<[SlotValue]>,
    temper: Temper,
    carried: Option<Carried>,
    quoted: Option<PastPromise>,
    origin: Origin,
    came: Came,
    luck: u32,
}
