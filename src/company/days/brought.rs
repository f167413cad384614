//! What a morning brings: tickets of promises, and others who come back.

use crate::scenario::checked::{Comes, Contact, ContactId, DeliverableId, PersonaId, Scenario, ShiftId};
use crate::shift::before::{Before, Carried, Cause, MOST_CARRIED, planned_arrival};
use crate::shift::rng::{Purpose, Stream, stream};
use crate::vocab::{Desk, Duration, Moment};

use super::super::ledger::{Date, Entry, Standing, Ticket};
use super::{Company, Owed, Reason};

/// So many who come because of the trainee ask for nobody else (design default).
pub(in crate::company) const FOR_TRAINEE: usize = 6;
/// Nobody comes back in the first minutes, nor in the last.
const QUIET: Duration = Duration::from_seconds(8 * 60);
/// Frustration of somebody who has only heard of it, in thousandths.
pub(in crate::company) const HEARD_MILLI: u16 = 350;
/// Frustration of somebody who was told something wrong, in thousandths.
const MISLED_MILLI: u16 = 500;
/// Frustration of somebody who was cut off, in thousandths.
const CUT_OFF_MILLI: u16 = 400;

/// Where the tickets of settled promises come in.
pub(super) trait TicketDesk {
    /// Somebody is expected who will quote this promise anyway.
    fn expects(&self, entry: &Entry) -> bool;

    /// Lets the trainee meet a ticket: with which contact, if they can.
    fn meet(&mut self, entry: &Entry) -> Option<ContactId>;
}

/// A desk at which the trainee does not sit.
pub(super) struct Elsewhere;

impl TicketDesk for Elsewhere {
    fn expects(&self, _: &Entry) -> bool {
        false
    }

    fn meet(&mut self, _: &Entry) -> Option<ContactId> {
        None
    }
}

/// The trainee's desk.
struct Here<'a, 's> {
    morning: &'a mut Morning<'s>,
    before: &'a mut Before,
}

impl TicketDesk for Here<'_, '_> {
    fn expects(&self, entry: &Entry) -> bool {
        self.morning.twin(entry, self.before).is_some()
    }

    fn meet(&mut self, entry: &Entry) -> Option<ContactId> {
        self.morning.ticket(entry, self.before)
    }
}

/// The morning of one shift.
struct Morning<'a> {
    scenario: &'a Scenario,
    plan: ShiftId,
    desk: Desk,
    luck: Stream,
}

impl Company {
    pub(super) fn bring(
        &mut self,
        scenario: &Scenario,
        plan: ShiftId,
        now: Date,
        seed: u64,
        before: &mut Before,
    ) {
        let desk = scenario.shift(plan).desk;
        let luck = stream(seed, Purpose::Company, u32::from(now.day()));
        let mut morning = Morning { scenario, plan, desk, luck };
        // At support the trainee may meet them; elsewhere colleagues do.
        match desk {
            Desk::Support => self.cause_tickets(now, &mut Here { morning: &mut morning, before }),
            Desk::Sales => self.cause_tickets(now, &mut Elsewhere),
        }
        let (here, elsewhere): (Vec<Owed>, Vec<Owed>) =
            std::mem::take(&mut self.owed).into_iter().partition(|owed| owed.desk == desk);
        self.owed = elsewhere;
        for owed in here.into_iter().filter(|owed| now.day() <= owed.day + owed.reason.lasts_days()) {
            before.carried.extend(morning.carried(&owed));
        }
        before.carried.truncate(MOST_CARRIED);
        before.carried.sort_by_key(|carried| carried.at);
        for carried in before.carried.iter_mut().take(FOR_TRAINEE) {
            carried.for_trainee = true;
        }
    }

    /// Promises whose time has come cause their tickets: τ each, by error
    /// diffusion. `desk` lets the trainee meet one, if they can.
    pub(super) fn cause_tickets(&mut self, now: Date, desk: &mut dyn TicketDesk) {
        for number in self.ledger.settle(now) {
            let Some(entry) = self.ledger.entry_mut(number) else { continue };
            entry.caused_micro = entry.tickets_micro();
            // Whoever quotes a broken promise anyway is its ticket.
            let tickets = if entry.standing == Standing::Broken && desk.expects(entry) {
                self.tickets.spawn_one(entry.caused_micro)
            } else {
                self.tickets.spawn(entry.caused_micro)
            };
            self.tickets_today += tickets;
            for _ in 0..tickets {
                let contact = desk.meet(entry);
                entry.tickets.push(Ticket { day: now.day(), contact });
            }
        }
    }
}

impl Morning<'_> {
    /// The written contact that quotes this entry, if the plan brings it and
    /// nothing else is quoted there.
    fn twin(&self, entry: &Entry, before: &Before) -> Option<ContactId> {
        let contacts = self.scenario.contacts().iter().zip((0..=u16::MAX).map(ContactId));
        let mut twins = contacts.filter(|(contact, _)| {
            contact.start.from_ledger == Some(entry.what) && contact.persona == Some(entry.persona)
        });
        let twin = twins.find(|(_, id)| planned_arrival(self.scenario, self.plan, *id).is_some());
        let free = |id: &ContactId| !before.cited.iter().any(|(contact, _)| contact == id);
        twin.map(|(_, id)| id).filter(free)
    }

    /// Lets the customer of an entry come: with the written contact that quotes
    /// it, if the plan has one, otherwise with a filler for such tickets.
    fn ticket(&mut self, entry: &Entry, before: &mut Before) -> Option<ContactId> {
        if let Some(id) = self.twin(entry, before) {
            before.cited.push((id, entry.number));
            return Some(id);
        }
        let contact =
            self.draw(|comes, what| matches!(comes, Comes::Ticket(of) if of.contains(&what)), entry.what)?;
        before.carried.push(entry.comes_back(self.some_time(), contact));
        Some(contact)
    }

    /// Somebody who comes back for another reason.
    fn carried(&mut self, owed: &Owed) -> Option<Carried> {
        let (cause, milli, wanted) = match owed.reason {
            Reason::WrongInformation => (Cause::WrongInformation, MISLED_MILLI, Some(Comes::Repeat)),
            Reason::AddOn => (Cause::AddOn, 0, Some(Comes::AddOn)),
            Reason::WordOfMouth => (Cause::WordOfMouth, HEARD_MILLI, Some(Comes::WordOfMouth)),
            Reason::CutOff => (Cause::CutOff, CUT_OFF_MILLI, None),
            Reason::Agreed => (Cause::Agreed, 0, None),
        };
        let filler = wanted.and_then(|wanted| self.draw(|comes, _| *comes == wanted, DeliverableId(0)));
        let contact = filler.or(owed.contact)?;
        // What the plan brings anyway does not come twice.
        if planned_arrival(self.scenario, self.plan, contact).is_some() {
            return None;
        }
        let persona = match owed.persona {
            Some(persona) => persona,
            None => self.anybody()?,
        };
        Some(Carried {
            at: self.some_time(),
            contact,
            persona,
            attempt: owed.attempt.saturating_add(1),
            cause,
            promise: None,
            origin: owed.origin,
            frustration_milli: Some(milli),
            for_trainee: false,
        })
    }

    /// A filler of this desk for such a case, by weight.
    fn draw(
        &mut self,
        fits: impl Fn(&Comes, DeliverableId) -> bool,
        what: DeliverableId,
    ) -> Option<ContactId> {
        filler(self.scenario, self.desk, &mut self.luck, |comes| fits(comes, what))
    }

    /// One of the crowd.
    fn anybody(&mut self) -> Option<PersonaId> {
        anybody(self.scenario, &mut self.luck)
    }

    /// Some time of the shift.
    fn some_time(&mut self) -> Moment {
        let plan = self.scenario.shift(self.plan);
        let open = plan.closes.since(plan.opens).as_ms() - 2 * QUIET.as_ms();
        let seconds = u32::try_from((open / 1_000).max(1)).unwrap_or(u32::MAX - 1);
        plan.opens + QUIET + Duration::from_seconds(i64::from(self.luck.below(seconds)))
    }
}

/// A filler of a desk for such a case, by weight.
pub(in crate::company) fn filler(
    scenario: &Scenario,
    desk: Desk,
    luck: &mut Stream,
    fits: impl Fn(&Comes) -> bool,
) -> Option<ContactId> {
    let weight = |contact: &Contact| {
        let fits = contact.is_filler() && contact.desk == desk && fits(&contact.comes);
        if fits { contact.weight } else { 0 }
    };
    let weights: Vec<u32> = scenario.contacts().iter().map(weight).collect();
    luck.pick(&weights).and_then(|place| u16::try_from(place).ok()).map(ContactId)
}

/// One of the crowd.
pub(in crate::company) fn anybody(scenario: &Scenario, luck: &mut Stream) -> Option<PersonaId> {
    let crowd = scenario.personas();
    let weights: Vec<u32> = crowd.iter().map(|one| one.crowd_weight.unwrap_or(0)).collect();
    luck.pick(&weights).and_then(|place| u16::try_from(place).ok()).map(PersonaId)
}
