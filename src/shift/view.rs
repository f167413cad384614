//! What a shell or a scripted trainee can see of a shift.
//!
//! Reads only; nothing here changes the simulation.

use crate::scenario::checked::{
    ArticleId, ColleagueId, Contact, DeliverableId, FactId, ReplyId, StandingLine,
};
use crate::scenario::strings::{Language, TextId, Value};
use crate::vocab::{Department, Moment};

use super::caller::SlotValue;
use super::command::Handover;
use super::event::{CallerId, What};
use super::machine::{Doing, Phase, Seat, Shift};
use super::rng::{Purpose, stream};

/// What the trainee is in the middle of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Occupation {
    /// The person is speaking.
    Listening,
    /// Saying or doing a reply.
    Replying(ReplyId),
    /// Reading an article.
    LookingUp(ArticleId),
    /// Asking a colleague.
    Asking(ColleagueId),
    /// Putting a promise in writing.
    Writing,
    /// Writing a note.
    Noting,
    /// Handing the person over.
    HandingOver(Handover, Department),
    /// Writing a fact into the handoff packet.
    HandingOn(FactId),
}

impl Shift {
    /// What the trainee is in the middle of, and until when; nothing if the
    /// trainee can act, and nothing at lunch.
    pub fn occupation(&self) -> Option<(Occupation, Moment)> {
        let until = self.busy_until()?;
        let what = match self.doing.map(|(_, doing)| doing) {
            None | Some(Doing::Listening) => Occupation::Listening,
            Some(Doing::Replying(reply)) => Occupation::Replying(reply),
            Some(Doing::LookingUp(article)) => Occupation::LookingUp(article),
            Some(Doing::Asking(colleague)) => Occupation::Asking(colleague),
            Some(Doing::Writing(_)) => Occupation::Writing,
            Some(Doing::Noting) => Occupation::Noting,
            Some(Doing::HandingOver(how, to)) => Occupation::HandingOver(how, to),
            Some(Doing::HandingOn(fact)) => Occupation::HandingOn(fact),
        };
        Some((what, until))
    }

    /// From when on the person on the line waits for an answer, and when silence
    /// speaks; nothing while anybody speaks or does something, or where a turn
    /// does not mind silence.
    pub fn silence_speaks(&self) -> Option<(Moment, Moment)> {
        let Seat::Talking(caller) = self.seat else { return None };
        let Some((speaks, Doing::Listening)) = self.doing else { return None };
        let talk = self.conversation(caller)?;
        let after = self.contact_of(caller).turn(talk.turn).silence?.after;
        Some((speaks - after, speaks)).filter(|(from, _)| *from <= self.now)
    }

    /// When lunch is over; nothing if nobody is at lunch.
    pub fn lunch_until(&self) -> Option<Moment> {
        let takes = self.planned().lunch.filter(|_| self.seat == Seat::Lunch)?.takes;
        let began = self.events().iter().rev().find(|event| event.what == What::LunchBegan)?;
        Some(began.at + takes)
    }

    /// The contact of a caller.
    pub fn contact_of(&self, id: CallerId) -> &Contact {
        self.scenario.contact(self.caller(id).contact)
    }

    /// The caller on the desk, in conversation or wrap-up.
    pub fn on_the_desk(&self) -> Option<CallerId> {
        match self.seat {
            Seat::Talking(caller) | Seat::WrapUp(caller) => Some(caller),
            Seat::Ready | Seat::Lunch => None,
        }
    }

    /// Who is on hold, longest first.
    pub fn on_hold(&self) -> &[CallerId] {
        &self.held
    }

    /// Call-backs that are due.
    pub fn due_call_backs(&self) -> &[CallerId] {
        &self.callbacks
    }

    /// The trainee can do something now.
    pub fn can_act(&self) -> bool {
        self.phase != Phase::Ended && self.seat != Seat::Lunch && self.busy_until().is_none()
    }

    /// When the trainee can act again, or when something happens next.
    pub fn next_opportunity(&mut self) -> Option<Moment> {
        self.busy_until().or_else(|| self.next_due())
    }

    /// The replies on offer in the order in which they are shown: drawn from the
    /// seed, the same for as long as the turn lasts.
    pub fn offers(&self) -> Vec<ReplyId> {
        let Seat::Talking(id) = self.seat else {
            return Vec::new();
        };
        let Some(talk) = self.conversation(id) else {
            return Vec::new();
        };
        let setting = self.setting(id);
        let mut order: Vec<ReplyId> = setting.contact.replies_of(talk.turn).collect();
        let index = setting.luck << 12 | u32::from(talk.turn.0);
        stream(self.seed, Purpose::ReplyOrder, index).shuffle(&mut order);
        order.retain(|&reply| talk.is_on_offer(reply, self.knows, self.now, &setting));
        order
    }

    /// The text of a standing line, as this caller says it.
    pub fn standing_text(&self, id: CallerId, line: StandingLine) -> Option<TextId> {
        let caller = self.caller(id);
        self.contact_of(id).lines[line as usize]
            .or_else(|| self.scenario.persona(caller.persona).lines[line as usize])
    }

    /// A text as this caller's conversation fills it.
    pub fn say(&self, id: CallerId, text: TextId, language: Language) -> String {
        self.say_at(self.now, id, text, language)
    }

    /// The same as it was said at an earlier moment.
    pub fn say_at(&self, at: Moment, id: CallerId, text: TextId, language: Language) -> String {
        self.scenario.texts().fill(text, language, &|slot| self.slot_value(at, id, slot, language))
    }

    /// The caller's name: the persona's, otherwise the one that was drawn for them.
    pub fn name_of(&self, id: CallerId, language: Language) -> String {
        if let Some(name) = self.scenario.persona(self.caller(id).persona).name {
            return self.scenario.texts().get(name, language).to_owned();
        }
        match self.slot_value(self.now, id, "customer.name", language) {
            Some(Value::Text(name)) => name,
            _ => String::new(),
        }
    }

    /// The caller is one of the crowd: their name was drawn, and is written as they say it
    /// themselves.
    pub fn has_drawn_name(&self, id: CallerId) -> bool {
        self.scenario.persona(self.caller(id).persona).name.is_none()
    }

    fn slot_value(&self, at: Moment, id: CallerId, slot: &str, language: Language) -> Option<Value> {
        let texts = self.scenario.texts();
        let caller = self.caller(id);
        let contact = self.contact_of(id);
        let text = |text: TextId| Some(Value::Text(texts.get(text, language).to_owned()));
        if let Some(index) = contact.slots.iter().position(|(name, _)| name == slot) {
            return caller.slots.get(index).and_then(|value| self.drawn(at, *value, language));
        }
        let persona = self.scenario.persona(caller.persona);
        match slot {
            "customer.name" => persona.name.and_then(text),
            "customer.firm" => persona.firm.and_then(text),
            "wait" => Some(Value::Number(self.minutes_waited(id))),
            "promise.words" => self.quoted_by(at, id).and_then(text),
            "company.name" => text(self.scenario.company().name),
            "time" => Some(Value::Text(at.to_string())),
            _ => self.scenario.company().values.get(slot).copied().and_then(text),
        }
    }

    fn drawn(&self, at: Moment, value: SlotValue, language: Language) -> Option<Value> {
        Some(match value {
            SlotValue::Text(text) => Value::Text(self.scenario.texts().get(text, language).to_owned()),
            SlotValue::Number(number) => Value::Number(number),
            SlotValue::Time(time) => Value::Text(time.to_string()),
            SlotValue::Since(time) => Value::Number(at.since(time).as_ms() / 60_000),
        })
    }

    /// How long a caller has waited or had to wait, in whole minutes, at least 1.
    fn minutes_waited(&self, id: CallerId) -> i64 {
        let waited = match self.conversation(id) {
            Some(talk) => talk.waited,
            None => self.now.since(self.caller(id).arrived),
        };
        (waited.as_ms() / 60_000).max(1)
    }

    /// The promise that this caller quotes: the one their start names, or the
    /// last one made to them here.
    pub fn quoted_promise(&self, id: CallerId) -> Option<TextId> {
        self.quoted_by(self.now, id)
    }

    fn quoted_by(&self, at: Moment, id: CallerId) -> Option<TextId> {
        let contact = self.contact_of(id);
        let earlier = |what: DeliverableId| self.before.history.promise(&self.scenario, contact, what);
        let quoted = self.caller(id).quoted.map(|promise| promise.words);
        let past = contact.start.from_ledger.and_then(earlier).map(|promise| promise.words);
        let here = || {
            let so_far = self.events().iter().rev().filter(|event| event.at <= at);
            let mut made = so_far.filter_map(|event| match event.what {
                What::Promised { caller, promise, .. } if caller == id => Some(promise),
                _ => None,
            });
            made.next().map(|promise| contact.promises[promise.index()].words)
        };
        quoted.or(past).or_else(|| if contact.promises.is_empty() { None } else { here() })
    }
}
