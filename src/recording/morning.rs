//! What earlier days brought to a shift, by names: part of a recording's header.
//!
//! Owns [`Morning`], the form in which a [`Before`] is kept. Like commands, it
//! names everything by what its author called it, because numbers change with
//! every edit of a pack.

use serde::{Deserialize, Serialize};

use crate::scenario::checked::{
    ColleagueId, ContactId, Earlier, FactId, PastPromise, PersonaId, PromiseId, Scenario,
};
use crate::shift::CallerId;
use crate::shift::before::{Before, Carried, Cause, Origin};
use crate::vocab::Moment;

/// An earlier contact: its name, flags, and promises as what, written, honest
/// and the words' line.
type Played = (String, Vec<String>, Vec<(String, bool, bool, String)>);

/// What earlier days brought, by names.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Morning {
    /// The day of the exercise.
    pub day: u32,
    /// Contact, flags, and promises as what, written, honest and the words' line.
    pub earlier: Vec<Played>,
    /// Contact and the facts that were handed on.
    pub handed: Vec<(String, Vec<String>)>,
    /// Colleague and goodwill in thousandths.
    pub goodwill: Vec<(String, u16)>,
    /// Customer and how many people they have talked to.
    pub changes: Vec<(String, u8)>,
    /// Customer and trust in thousandths.
    pub trust: Vec<(String, u16)>,
    /// Who comes because of something that was done before.
    pub carried: Vec<Comeback>,
    /// Planned contact and the number of the promise that it comes from.
    pub cited: Vec<(String, u16)>,
    /// Colleagues who have resigned.
    pub gone: Vec<String>,
    /// Colleagues who resigned last.
    pub resigned: Vec<String>,
    /// Colleagues who warn.
    pub warnings: Vec<String>,
    /// The tone at the desk, in thousandths.
    pub tone_milli: i16,
    /// Contacts that do not come; not there where all do.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub left_out: Vec<String>,
}

/// Somebody who comes because of something that was done before, by names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Comeback {
    /// When, in milliseconds since midnight.
    pub at: i64,
    /// With what.
    pub contact: String,
    /// As whom.
    pub persona: String,
    /// How often, this time included.
    pub attempt: u8,
    /// Why: `promise-3`, `wrong-information`, `add-on`, `cut-off`, `word-of-mouth`, `agreed`.
    pub cause: String,
    /// The promise: contact and its number among the contact's promises.
    pub promise: Option<(String, u16)>,
    /// Where it began: contact, seed and caller.
    pub origin: Option<(String, u64, u32)>,
    /// Where frustration starts, in thousandths.
    pub frustration: Option<u16>,
    /// They ask for the trainee.
    pub for_trainee: bool,
}

/// A name in a recording's header that the pack does not have.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("what the recording says of earlier days names a {kind} `{name}` that the pack does not have")]
pub struct UnknownName {
    /// What kind of thing.
    pub kind: &'static str,
    /// How it is called.
    pub name: String,
}

impl Morning {
    /// The names of what a shift began with.
    pub fn of(before: &Before, scenario: &Scenario) -> Self {
        let colleagues =
            |ids: &[ColleagueId]| ids.iter().map(|id| scenario.colleague(*id).id.clone()).collect();
        let contact = |id: ContactId| scenario.contact(id).id.clone();
        let history = &before.history;
        Self {
            day: history.day,
            earlier: history.earlier().iter().map(|earlier| write_earlier(earlier, scenario)).collect(),
            handed: history
                .packets()
                .iter()
                .map(|(id, facts)| {
                    let packet = scenario.contact(*id).packet.iter().enumerate();
                    let known = packet.filter(|(index, _)| facts >> index & 1 == 1);
                    (contact(*id), known.map(|(_, fact)| fact.id.clone()).collect())
                })
                .collect(),
            goodwill: (0..=u16::MAX)
                .map(ColleagueId)
                .zip(scenario.colleagues())
                .map(|(id, one)| (one.id.clone(), history.goodwill_milli(scenario, id)))
                .collect(),
            changes: history
                .changes()
                .iter()
                .map(|(id, many)| (persona_name(*id, scenario), *many))
                .collect(),
            trust: before
                .trust_milli
                .iter()
                .map(|(id, trust)| (persona_name(*id, scenario), *trust))
                .collect(),
            carried: before.carried.iter().map(|carried| Comeback::of(carried, scenario)).collect(),
            cited: before.cited.iter().map(|(id, entry)| (contact(*id), *entry)).collect(),
            gone: colleagues(&before.gone),
            resigned: colleagues(&before.resigned),
            warnings: colleagues(&before.warnings),
            tone_milli: before.tone_milli,
            left_out: before.left_out.iter().map(|id| contact(*id)).collect(),
        }
    }

    /// What a shift of this pack begins with.
    ///
    /// # Errors
    /// A name that the pack does not have.
    pub fn read(&self, scenario: &Scenario) -> Result<Before, UnknownName> {
        let colleague = |name: &String| find("colleague", name, scenario.find_colleague(name));
        let contact = |name: &String| find("contact", name, scenario.find_contact(name));
        let colleagues = |names: &[String]| names.iter().map(colleague).collect::<Result<Vec<_>, _>>();
        let mut before = Before { tone_milli: self.tone_milli, ..Before::default() };
        before.history.day = self.day;
        for earlier in &self.earlier {
            before.history.add(read_earlier(earlier, scenario)?);
        }
        for (name, facts) in &self.handed {
            let id = contact(name)?;
            for fact in facts {
                let packet = &scenario.contact(id).packet;
                let place = packet.iter().position(|known| known.id == *fact);
                let place = find("fact of a packet", fact, place)?;
                before.history.hand(id, 1 << FactId(place as u16).0);
            }
        }
        let mut goodwill: Vec<u16> = (0..=u16::MAX)
            .map(ColleagueId)
            .zip(scenario.colleagues())
            .map(|(id, _)| before.history.goodwill_milli(scenario, id))
            .collect();
        for (name, milli) in &self.goodwill {
            goodwill[colleague(name)?.index()] = *milli;
        }
        before.history.set_goodwill(&goodwill);
        for (name, many) in &self.changes {
            before.history.change_persons(Some(find_persona(name, scenario)?), *many);
        }
        for (name, trust) in &self.trust {
            before.trust_milli.push((find_persona(name, scenario)?, *trust));
        }
        for carried in &self.carried {
            before.carried.push(carried.read(scenario)?);
        }
        for (name, entry) in &self.cited {
            before.cited.push((contact(name)?, *entry));
        }
        before.gone = colleagues(&self.gone)?;
        before.resigned = colleagues(&self.resigned)?;
        before.warnings = colleagues(&self.warnings)?;
        before.left_out = self.left_out.iter().map(contact).collect::<Result<_, _>>()?;
        Ok(before)
    }
}

impl Comeback {
    /// The names of somebody who comes.
    pub fn of(carried: &Carried, scenario: &Scenario) -> Self {
        let contact = |id: ContactId| scenario.contact(id).id.clone();
        Self {
            at: carried.at.as_ms(),
            contact: contact(carried.contact),
            persona: persona_name(carried.persona, scenario),
            attempt: carried.attempt,
            cause: write_cause(carried.cause),
            promise: carried.promise.map(|(id, promise)| (contact(id), promise.0)),
            origin: carried.origin.map(|origin| (contact(origin.contact), origin.seed, origin.caller.0)),
            frustration: carried.frustration_milli,
            for_trainee: carried.for_trainee,
        }
    }

    /// Somebody who comes.
    ///
    /// # Errors
    /// A name that the pack does not have.
    pub fn read(&self, scenario: &Scenario) -> Result<Carried, UnknownName> {
        let contact = |name: &String| find("contact", name, scenario.find_contact(name));
        let promise = match &self.promise {
            Some((name, number)) => {
                let id = contact(name)?;
                let known = usize::from(*number) < scenario.contact(id).promises.len();
                Some((id, find("promise", name, known.then_some(PromiseId(*number)))?))
            }
            None => None,
        };
        let origin = match &self.origin {
            Some((name, seed, caller)) => {
                Some(Origin { contact: contact(name)?, seed: *seed, caller: CallerId(*caller) })
            }
            None => None,
        };
        Ok(Carried {
            at: Moment::from_ms(self.at),
            contact: contact(&self.contact)?,
            persona: find_persona(&self.persona, scenario)?,
            attempt: self.attempt,
            cause: find("reason", &self.cause, read_cause(&self.cause))?,
            promise,
            origin,
            frustration_milli: self.frustration,
            for_trainee: self.for_trainee,
        })
    }
}

fn find<T>(kind: &'static str, name: &str, found: Option<T>) -> Result<T, UnknownName> {
    found.ok_or_else(|| UnknownName { kind, name: name.to_owned() })
}

/// A colleague who brings a request is written with an @: a customer may have
/// the same name.
fn persona_name(id: PersonaId, scenario: &Scenario) -> String {
    let persona = scenario.persona(id);
    if persona.colleague.is_some() { format!("@{}", persona.id) } else { persona.id.clone() }
}

fn find_persona(name: &str, scenario: &Scenario) -> Result<PersonaId, UnknownName> {
    let mut known = (0..=u16::MAX).map(PersonaId).zip(scenario.personas());
    let found = known.find(|(id, _)| persona_name(*id, scenario) == name);
    find("person", name, found.map(|(id, _)| id))
}

fn write_earlier(earlier: &Earlier, scenario: &Scenario) -> Played {
    let contact = scenario.contact(earlier.contact);
    let flags = contact.flags.iter().enumerate().filter(|(index, _)| earlier.flags >> index & 1 == 1);
    let promises = earlier.promises.iter().map(|promise| {
        let what = scenario.company().deliverables[promise.what.index()].0.clone();
        (what, promise.written, promise.honest, scenario.texts().id(promise.words).to_owned())
    });
    (contact.id.clone(), flags.map(|(_, flag)| flag.clone()).collect(), promises.collect())
}

fn read_earlier((name, flags, promises): &Played, scenario: &Scenario) -> Result<Earlier, UnknownName> {
    let id = find("contact", name, scenario.find_contact(name))?;
    let mut earlier = Earlier { contact: id, flags: 0, promises: Vec::new() };
    for flag in flags {
        let place = scenario.contact(id).flags.iter().position(|known| known == flag);
        earlier.flags |= 1 << find("flag", flag, place)?;
    }
    for (what, written, honest, words) in promises {
        let mut deliverables = (0..=u16::MAX).zip(&scenario.company().deliverables);
        let found = deliverables.find(|(_, (known, _))| known == what).map(|(place, _)| place);
        let line = scenario.texts().all().find(|text| scenario.texts().id(*text) == words);
        earlier.promises.push(PastPromise {
            what: crate::scenario::checked::DeliverableId(find("deliverable", what, found)?),
            written: *written,
            honest: *honest,
            words: find("line", words, line)?,
        });
    }
    Ok(earlier)
}

fn write_cause(cause: Cause) -> String {
    match cause {
        Cause::Promise(entry) => format!("promise-{entry}"),
        Cause::WrongInformation => "wrong-information".to_owned(),
        Cause::AddOn => "add-on".to_owned(),
        Cause::CutOff => "cut-off".to_owned(),
        Cause::WordOfMouth => "word-of-mouth".to_owned(),
        Cause::Agreed => "agreed".to_owned(),
    }
}

fn read_cause(words: &str) -> Option<Cause> {
    Some(match words {
        "wrong-information" => Cause::WrongInformation,
        "add-on" => Cause::AddOn,
        "cut-off" => Cause::CutOff,
        "word-of-mouth" => Cause::WordOfMouth,
        "agreed" => Cause::Agreed,
        _ => Cause::Promise(words.strip_prefix("promise-")?.parse().ok()?),
    })
}
