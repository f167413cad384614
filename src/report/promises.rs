//! From reply to promise to ticket: what somebody promised, and who came back
//! because of it.
//!
//! Owns [`Promise`]. Folds the days of one trainee through the company, as its
//! ledger does. Must not know pages.

use crate::company::Company;
use crate::company::ledger::{Entry, Standing};
use crate::scenario::checked::Scenario;
use crate::scoring::Words;
use crate::shift::before::Cause;
use crate::shift::{CallerId, Shift, What};
use crate::telling::scorecard::mood_at;
use crate::telling::words::{language_of, name_of};
use crate::vocab::{Desk, Duration, Moment};

use super::record::{PlayedShift, TraineeRecord};

/// A promise, and what it came back as.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Promise {
    /// Its number in the ledger, from 1.
    pub number: u16,
    /// On which day.
    pub day: u16,
    /// When.
    pub at: Moment,
    /// At which desk.
    pub desk: Desk,
    /// To whom.
    pub who: Seen,
    /// What the trainee said.
    pub reply: String,
    /// What was promised, in its words.
    pub words: String,
    /// It is in writing.
    pub written: bool,
    /// How long it was promised to take.
    pub promised: Duration,
    /// How long it really takes.
    pub real: Duration,
    /// How it stands.
    pub standing: Standing,
    /// Who came back.
    pub tickets: Vec<Ticket>,
}

/// Somebody as they were seen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Seen {
    /// Their name.
    pub name: String,
    /// The persona's name in the pack, by which they have a face.
    pub persona: String,
    /// Frustration and trust then, in thousandths.
    pub mood: (u16, u16),
}

/// A ticket.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ticket {
    /// On which day.
    pub day: u16,
    /// When, and who; none if somebody else took it, away from this trainee's desk.
    pub met: Option<(Moment, Seen)>,
    /// What they said first.
    pub said: Option<String>,
}

/// A shift of a numbered day.
struct Day<'a> {
    day: u16,
    played: &'a PlayedShift,
}

/// The promises of a trainee's days, in order. A day that was played with another
/// version of the pack than the first stands alone and is left out.
pub fn promises(record: &TraineeRecord, words: &Words) -> Vec<Promise> {
    let days: Vec<Day<'_>> =
        record.shifts.iter().filter_map(|played| Some(Day { day: played.result.day?, played })).collect();
    let Some(first) = days.first() else { return Vec::new() };
    let scenario = first.played.shift.scenario();
    let days: Vec<Day<'_>> = days
        .iter()
        .filter(|day| day.played.shift.scenario().digest() == scenario.digest())
        .map(|day| Day { day: day.day, played: day.played })
        .collect();
    let mut company = Company::new(scenario);
    for Day { day, played } in &days {
        // The days between pass in the morning.
        company.morning(scenario, played.shift.plan(), *day, played.shift.seed());
        company.evening(&played.shift, *day);
    }
    company.ledger().entries().iter().map(|entry| promise(entry, &days, scenario, words)).collect()
}

fn promise(entry: &Entry, days: &[Day<'_>], scenario: &Scenario, words: &Words) -> Promise {
    let language = language_of(words, scenario);
    let contact = scenario.contact(entry.contact);
    let made = days.get(entry.shift).map(|day| &day.played.shift);
    let reply = entry.said.last().map(|said| contact.reply(said.reply).says);
    let said =
        reply.zip(made).map(|(reply, shift)| shift.say_at(entry.said_last, entry.caller, reply, language));
    let promised = &contact.promises[entry.promise().index()];
    let mut met = met(entry, days, scenario);
    let mut tickets: Vec<Ticket> = Vec::new();
    for ticket in &entry.tickets {
        let place = met.iter().position(|(day, caller)| {
            day.day == ticket.day && Some(day.played.shift.caller(*caller).contact) == ticket.contact
        });
        tickets.push(match place.map(|place| met.remove(place)) {
            Some((day, caller)) => seen_ticket(day, caller, words),
            None => Ticket { day: ticket.day, met: None, said: None },
        });
    }
    tickets.extend(met.into_iter().map(|(day, caller)| seen_ticket(day, caller, words)));
    Promise {
        number: entry.number.saturating_add(1),
        day: entry.day,
        at: entry.said_last,
        desk: entry.desk,
        who: made.map(|shift| seen(shift, entry.caller, entry.said_last, words)).unwrap_or_default(),
        reply: said.unwrap_or_default(),
        words: scenario.texts().get(promised.words, language).to_owned(),
        written: entry.written,
        promised: entry.promised,
        real: entry.real,
        standing: entry.standing,
        tickets,
    }
}

/// Who came because of an entry and quotes it.
fn met<'a>(entry: &Entry, days: &'a [Day<'a>], scenario: &Scenario) -> Vec<(&'a Day<'a>, CallerId)> {
    let mut met = Vec::new();
    for day in days {
        let shift = &day.played.shift;
        met.extend(shift.events().iter().filter_map(|event| match event.what {
            What::CameBack { caller, cause: Cause::Promise(number) } if number == entry.number => {
                let who = shift.caller(caller);
                let same =
                    who.origin == entry.origin || scenario.is_same_customer(who.persona, entry.persona);
                same.then_some((day, caller))
            }
            _ => None,
        }));
    }
    met
}

fn seen_ticket(day: &Day<'_>, caller: CallerId, words: &Words) -> Ticket {
    let shift = &day.played.shift;
    let came = shift.caller(caller).arrived;
    let spoke = shift.events().iter().find_map(|event| match event.what {
        What::Spoke { caller: who, text, .. } if who == caller => Some((event.at, text)),
        _ => None,
    });
    let language = language_of(words, shift.scenario());
    let said = spoke.map(|(at, text)| shift.say_at(at, caller, text, language));
    let at = spoke.map_or(came, |(at, _)| at);
    Ticket { day: day.day, met: Some((came, seen(shift, caller, at, words))), said }
}

/// Somebody as they were at a moment.
pub fn seen(shift: &Shift, caller: CallerId, at: Moment, words: &Words) -> Seen {
    let until = shift.events().partition_point(|event| event.at <= at);
    let last = u32::try_from(until.saturating_sub(1)).unwrap_or(0);
    let mood = mood_at(shift.events(), caller, last).unwrap_or((300, 500));
    let persona = shift.scenario().persona(shift.caller(caller).persona).id.clone();
    Seen { name: name_of(words, shift, caller), persona, mood }
}
