//! What earlier days bring to a shift: the morning's state of the company as
//! far as one desk feels it.
//!
//! A plain value. The company makes it, recordings keep it, and a shift starts
//! with it: the same pack, plan, seed, commands and `Before` give the same
//! events. Must not know how the company came to it.

use crate::scenario::checked::{
    Arrival, ColleagueId, Contact, ContactId, Earlier, PastPromise, PersonaId, PromiseId, Scenario, ShiftId,
};
use crate::vocab::{Duration, Moment};

use super::event::CallerId;
use super::history::History;

/// Most people who come because of earlier days.
pub const MOST_CARRIED: usize = 500;

/// What earlier days bring.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Before {
    /// What people remember.
    pub history: History,
    /// Who comes because of something that was done before.
    pub carried: Vec<Carried>,
    /// Planned contacts that come because of a promise: the number of its entry.
    pub cited: Vec<(ContactId, u16)>,
    /// Colleagues who have resigned: not on duty, and nobody to ask.
    pub gone: Vec<ColleagueId>,
    /// Colleagues who resigned last night; the morning hears of it.
    pub resigned: Vec<ColleagueId>,
    /// Colleagues who give an early warning.
    pub warnings: Vec<ColleagueId>,
    /// The tone at the desk, −1000 to 1000 (models.md §6, a hypothesis).
    pub tone_milli: i16,
    /// Contacts that do not come, whatever the plan says: whoever plays is spared them.
    pub left_out: Vec<ContactId>,
    /// Trust of customers whom the company knows already, in thousandths.
    pub trust_milli: Vec<(PersonaId, u16)>,
}

/// Somebody who comes because of something that was done before.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Carried {
    /// When they come in.
    pub at: Moment,
    /// With what.
    pub contact: ContactId,
    /// As whom.
    pub persona: PersonaId,
    /// How often they have contacted the company about it, this time included.
    pub attempt: u8,
    /// Why.
    pub cause: Cause,
    /// What they were promised: the contact and its promise.
    pub promise: Option<(ContactId, PromiseId)>,
    /// The call in which it began. What was drawn there for the slots is drawn again.
    pub origin: Option<Origin>,
    /// Where their frustration starts, in thousandths, if not as usual.
    pub frustration_milli: Option<u16>,
    /// They ask for the trainee and wait for nobody else.
    pub for_trainee: bool,
}

/// The call in which somebody's matter began.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Origin {
    /// With what.
    pub contact: ContactId,
    /// The seed of its shift.
    pub seed: u64,
    /// Which caller they were there.
    pub caller: CallerId,
}

/// Why somebody comes back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Cause {
    /// A promise: the number of its entry in the ledger.
    Promise(u16),
    /// Wrong or incomplete information.
    WrongInformation,
    /// Something was ordered without saying what is in it.
    AddOn,
    /// They were cut off, or gave up waiting.
    CutOff,
    /// Somebody told them about the company.
    WordOfMouth,
    /// It was agreed so.
    Agreed,
}

impl Before {
    /// A morning without earlier days: only what the plan says.
    pub fn of_plan(scenario: &Scenario, plan: ShiftId) -> Self {
        Self { history: History::new(scenario.shift(plan).history.clone()), ..Self::default() }
    }

    /// The same without these contacts; a morning is only made where there are any.
    pub fn without(
        before: Option<Self>,
        left_out: Vec<ContactId>,
        scenario: &Scenario,
        plan: ShiftId,
    ) -> Option<Self> {
        if left_out.is_empty() {
            return before;
        }
        let before = before.unwrap_or_else(|| Self::of_plan(scenario, plan));
        Some(Self { left_out, ..before })
    }

    /// Whether a contact can come.
    pub fn comes(&self, contact: ContactId) -> bool {
        !self.left_out.contains(&contact)
    }

    /// The plan's own history for every contact that was not really played.
    pub fn fill_history(&mut self, planned: &[Earlier]) {
        let mut history = History::new(Vec::new());
        let played = self.history.earlier();
        let is_played = |contact| played.iter().any(|earlier| earlier.contact == contact);
        planned
            .iter()
            .filter(|earlier| !is_played(earlier.contact))
            .for_each(|earlier| history.add(earlier.clone()));
        played.iter().for_each(|earlier| history.add(earlier.clone()));
        self.history.replace_earlier(history);
    }

    /// The trust with which a customer begins, if the company knows them.
    pub fn trust_of(&self, scenario: &Scenario, persona: PersonaId) -> Option<f64> {
        let known = self.trust_milli.iter().rfind(|(known, _)| scenario.is_same_customer(*known, persona));
        known.map(|(_, milli)| f64::from(*milli) / 1_000.0)
    }

    /// The colleague works here no more.
    pub fn is_gone(&self, colleague: ColleagueId) -> bool {
        self.gone.contains(&colleague)
    }
}

impl Carried {
    /// The promise as the customer remembers it.
    pub fn quoted(&self, scenario: &Scenario) -> Option<PastPromise> {
        let (contact, promise) = self.promise?;
        Some(past_promise(scenario.contact(contact), promise, false))
    }
}

/// A contact's promise as it is remembered afterwards; `put_in_writing` if it
/// was spoken first and written later.
pub fn past_promise(contact: &Contact, promise: PromiseId, put_in_writing: bool) -> PastPromise {
    let made = &contact.promises[promise.index()];
    PastPromise {
        what: made.what,
        written: made.written || put_in_writing,
        honest: made.gap_milli == 0,
        words: made.words,
    }
}

/// When a plan's written contact comes in at the earliest; none if it does not.
pub fn planned_arrival(scenario: &Scenario, plan: ShiftId, contact: ContactId) -> Option<Moment> {
    scenario.shift(plan).arrivals.iter().find_map(|arrival| match arrival {
        Arrival::Between { from, contact: planned, .. } if *planned == contact => Some(*from),
        _ => None,
    })
}

/// What goodwill, 0 to 1, makes of the time that a favour takes: M = 2^(1 − 2G),
/// ½ to 2; M(G)·M(1−G) = 1 (models.md §6).
pub fn turnaround(goodwill: f64) -> f64 {
    libm::exp2(1.0 - 2.0 * goodwill)
}

/// How long a favour takes at a goodwill in thousandths, from its time at a half.
pub fn favour_takes(at_half: Duration, goodwill_milli: u16) -> Duration {
    let factor = turnaround(f64::from(goodwill_milli) / 1_000.0);
    Duration::from_ms((at_half.as_ms() as f64 * factor + 0.5) as i64)
}

/// What the tone at the desk, −1 to 1, makes of the frustration with which somebody
/// begins, 0 to 1: lowered by .15 · tone (models.md §6, a hypothesis).
pub fn greeted(frustration: f64, tone: f64) -> f64 {
    (frustration - 0.15 * tone).clamp(0.0, 1.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unfriendly_tone_is_heard_by_the_callers() {
        assert!((greeted(0.2, -0.683_593_75) - (0.2 + 0.15 * 0.683_593_75)).abs() < 1e-12);
        assert!((greeted(0.2, 1.0) - 0.05).abs() < 1e-12);
        assert_eq!(greeted(0.1, 1.0), 0.0);
    }
}
