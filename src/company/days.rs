//! The company from day to day.
//!
//! Owns [`Company`]: what an evening leaves ([`Company::evening`], a fold over the
//! events of a finished shift) and what the next morning brings
//! ([`Company::morning`]). Days on which the trainee sits at no desk pass by
//! themselves. Must not know who plays, nor what anything is worth in marks.

use crate::scenario::checked::{ColleagueId, ContactId, Earlier, Gesture, PersonaId, Scenario, ShiftId};
use crate::shift::Shift;
use crate::shift::before::{Before, past_promise};
use crate::shift::event::{CallerId, What};
use crate::vocab::{Desk, Moment, Tag};

use super::causes::Diffusion;
use super::goodwill::{Goodwill, Thanks};
use super::handoff::Handoffs;
use super::ledger::{Date, Ledger};
use super::tone::Tone;

pub(super) mod brought;
mod owed;

use brought::Elsewhere;

pub use owed::{Owed, Reason};

/// One colleague, as the company knows them.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Standing {
    /// What they think of the trainee's desk.
    pub goodwill: Goodwill,
    /// How often customers praised them to the trainee.
    pub thanks_received: u32,
    /// How often the trainee passed that on.
    pub thanks_relayed: u32,
    /// The day on which they resigned.
    pub resigned: Option<u16>,
}

/// The company, as the days have left it.
#[derive(Clone, Debug)]
pub struct Company {
    /// The day that comes next at the earliest.
    today: u16,
    ledger: Ledger,
    handoffs: Handoffs,
    colleagues: Vec<Standing>,
    tone: Tone,
    /// The client's tone on the day that was played last.
    client: Tone,
    /// Played contacts, in order of time.
    earlier: Vec<Earlier>,
    /// What played customers think of the company, in thousandths.
    trust_milli: Vec<(PersonaId, u16)>,
    /// How many people of the company a customer has talked to.
    talked: Vec<(PersonaId, u8)>,
    /// Who comes back for other reasons than a promise.
    owed: Vec<Owed>,
    tickets: Diffusion,
    word_of_mouth: Diffusion,
    add_ons: Diffusion,
    /// Tickets that sales caused and that came in since the last evening.
    tickets_today: u32,
    /// Customers who were lost.
    lost: u32,
}

impl Company {
    /// The company on its first morning.
    pub fn new(scenario: &Scenario) -> Self {
        let standing = |goodwill| Standing {
            goodwill: Goodwill::new(goodwill),
            thanks_received: 0,
            thanks_relayed: 0,
            resigned: None,
        };
        Self {
            today: 0,
            ledger: Ledger::default(),
            handoffs: Handoffs::default(),
            colleagues: scenario.colleagues().iter().map(|one| standing(one.goodwill)).collect(),
            tone: Tone::default(),
            client: Tone::default(),
            earlier: Vec::new(),
            trust_milli: Vec::new(),
            talked: Vec::new(),
            owed: Vec::new(),
            tickets: Diffusion::default(),
            word_of_mouth: Diffusion::default(),
            add_ons: Diffusion::default(),
            tickets_today: 0,
            lost: 0,
        }
    }

    /// A company of which nothing is known but what a morning brings: enough to say what
    /// one shift leaves, not what the days before it left.
    pub fn as_of_morning(scenario: &Scenario, before: &Before) -> Self {
        let mut company = Self::new(scenario);
        for (id, standing) in (0..=u16::MAX).map(ColleagueId).zip(&mut company.colleagues) {
            let milli = before.history.goodwill_milli(scenario, id);
            standing.goodwill = Goodwill::new(f64::from(milli) / 1_000.0);
        }
        company
    }

    /// Who comes back for other reasons than a promise.
    pub fn owed(&self) -> &[Owed] {
        &self.owed
    }

    /// The promise ledger.
    pub fn ledger(&self) -> &Ledger {
        &self.ledger
    }

    /// The handoff packets.
    pub fn handoffs(&self) -> &Handoffs {
        &self.handoffs
    }

    /// A colleague, as the company knows them.
    pub fn colleague(&self, id: ColleagueId) -> &Standing {
        &self.colleagues[id.index()]
    }

    /// The tone at the trainee's desk (a hypothesis).
    pub fn tone(&self) -> Tone {
        self.tone
    }

    /// How many customers were lost.
    pub fn lost(&self) -> u32 {
        self.lost
    }

    /// What a shift on that day begins with. The days since the last one pass;
    /// promises whose time has come are settled, and who comes because of them is
    /// on the way.
    pub fn morning(&mut self, scenario: &Scenario, plan: ShiftId, day: u16, seed: u64) -> Before {
        self.pass_days(scenario, day);
        let planned = scenario.shift(plan);
        let client = f64::from(planned.client_tone_milli) / 1_000.0;
        self.client = Tone::new(client);
        let mut before = Before { tone_milli: (self.tone.value() * 1_000.0) as i16, ..Before::default() };
        self.earlier.iter().for_each(|earlier| before.history.add(earlier.clone()));
        before.fill_history(&planned.history);
        before.history.day = u32::from(day);
        let goodwill: Vec<u16> = self.colleagues.iter().map(|one| one.goodwill.thousandths()).collect();
        before.history.set_goodwill(&goodwill);
        for packet in self.handoffs.packets() {
            before.history.hand(packet.contact, packet.handed);
        }
        for &(persona, people) in &self.talked {
            before.history.change_persons(Some(persona), people);
        }
        before.trust_milli = self.trust_milli.clone();
        for (colleague, standing) in (0..=u16::MAX).map(ColleagueId).zip(&self.colleagues) {
            match standing.resigned {
                Some(on) => {
                    before.gone.push(colleague);
                    if on + 1 >= day {
                        before.resigned.push(colleague);
                    }
                }
                None if standing.goodwill.warns_early() => before.warnings.push(colleague),
                None => {}
            }
        }
        self.bring(scenario, plan, Date::new(day, planned.opens), seed, &mut before);
        before
    }

    /// Lets the days pass up to one on which the trainee sits at no desk.
    pub fn wait_until(&mut self, scenario: &Scenario, day: u16) {
        self.pass_days(scenario, day);
        self.cause_tickets(Date::new(day, Moment::from_ms(0)), &mut Elsewhere);
    }

    /// What a finished shift leaves.
    pub fn evening(&mut self, shift: &Shift, day: u16) {
        self.today = self.today.max(day);
        self.ledger.record(shift, day);
        self.handoffs.record(shift, day);
        self.remember_contacts(shift, day);
        self.feel(shift);
        self.owe(shift, day);
    }

    /// The nights up to the morning of a day.
    fn pass_days(&mut self, scenario: &Scenario, day: u16) {
        while self.today < day {
            let tickets = f64::from(std::mem::take(&mut self.tickets_today));
            for (standing, colleague) in self.colleagues.iter_mut().zip(scenario.colleagues()) {
                // The tickets land on support.
                let theirs = if colleague.desk == Desk::Support { tickets } else { 0.0 };
                standing.goodwill.end_day(theirs);
                if standing.resigned.is_none() && standing.goodwill.resigns() {
                    standing.resigned = Some(self.today);
                }
            }
            self.tone = self.tone.after_day_with(self.client);
            self.today += 1;
        }
    }

    /// What customers remember of their contacts.
    fn remember_contacts(&mut self, shift: &Shift, day: u16) {
        let scenario = shift.scenario();
        for event in shift.events() {
            let What::Closed { caller, .. } = event.what else { continue };
            let who = shift.caller(caller);
            let Some(talk) = who.conversation else { continue };
            if scenario.contact(who.contact).is_filler() {
                continue;
            }
            let entries = self.ledger.entries().iter();
            let made = entries
                .filter(|entry| entry.day == day && entry.caller == caller && entry.contact == who.contact);
            let contact = scenario.contact(who.contact);
            let promises = made.map(|entry| past_promise(contact, entry.promise(), entry.written)).collect();
            self.earlier.push(Earlier { contact: who.contact, flags: talk.flags, promises });
            let trust = (who.mood.trust * 1_000.0 + 0.5) as u16;
            self.trust_milli.retain(|(known, _)| *known != who.persona);
            self.trust_milli.push((who.persona, trust));
            match self.talked.iter_mut().find(|(known, _)| *known == who.persona) {
                Some((_, people)) => *people = people.saturating_add(1),
                None => self.talked.push((who.persona, 1)),
            }
        }
    }

    /// What colleagues heard of the day. Everybody at a desk knows within seconds
    /// who puts things on them (B5).
    fn feel(&mut self, shift: &Shift) {
        let scenario = shift.scenario();
        let other = scenario.shift(shift.plan()).desk.other();
        // Whoever is named when their desk is blamed hears it once.
        let mut desk_blamed = None;
        for event in shift.events() {
            match event.what {
                What::Gestured { caller, colleague, gesture: Gesture::Blames }
                    if desk_blamed == Some((event.at, caller))
                        && scenario.colleague(colleague).desk == other => {}
                What::Praised { colleague, .. } => {
                    self.colleagues[colleague.index()].thanks_received += 1;
                }
                What::Gestured { colleague, gesture, .. } => {
                    self.colleagues[colleague.index()].gesture(gesture);
                }
                What::Showed { caller, tag: Tag::BlamesDepartment, .. } => {
                    desk_blamed = Some((event.at, caller));
                    let there = self.colleagues.iter_mut().zip(scenario.colleagues());
                    there.filter(|(_, one)| one.desk == other).for_each(|(one, _)| one.goodwill.blame());
                }
                _ => {}
            }
        }
    }
}

impl Standing {
    /// What a gesture does. Thanks that nobody gave cannot be passed on: what is
    /// left of them is a friendly word.
    fn gesture(&mut self, gesture: Gesture) {
        let can_relay = self.thanks_relayed < self.thanks_received;
        match gesture {
            Gesture::ThanksInTheirWords if can_relay => {
                self.thanks_relayed += 1;
                self.goodwill.thank(Thanks::Specific);
            }
            Gesture::Thanks if can_relay => {
                self.thanks_relayed += 1;
                self.goodwill.thank(Thanks::Generic);
            }
            Gesture::Thanks | Gesture::ThanksInTheirWords | Gesture::AsksWhatCounts => {
                self.goodwill.thank(Thanks::Generic);
            }
            Gesture::Nags => self.goodwill.nag(),
            Gesture::PutsOff => self.goodwill.ignore_questionnaire(),
            Gesture::Blames => self.goodwill.blame(),
        }
    }
}

/// A caller's contact on that shift.
fn contact_of(shift: &Shift, caller: CallerId) -> ContactId {
    shift.caller(caller).contact
}
