//! Findings as sentences: short, spoken, without blame.
//!
//! Owns [`Sentence`] and [`Teller`], which knows a pack's names and words. Must
//! not decide what a finding is.

use std::fmt;

use crate::rubric::CheckedRubric;
use crate::scenario::checked::Scenario;
use crate::scenario::strings::{Language, TextId, Value};
use crate::shift::{CallerId, Shift};
use crate::vocab::{Desk, Tag};

use super::contact::{ContactScore, Finding, FindingKind};
use super::words::{Arg, Words};

/// A finding as it is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// What happened, and what it cost the customer or the other desk.
    pub what: String,
    /// The words behind it: of an omission what was said instead.
    pub cited: Option<String>,
    /// What a cap took beyond the dimension.
    pub capped: Option<String>,
}

impl fmt::Display for Sentence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.what)?;
        for more in [&self.cited, &self.capped].into_iter().flatten() {
            write!(f, " {more}")?;
        }
        Ok(())
    }
}

/// What a sentence is told about its contact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Told<'a> {
    /// The customer's name; none in the crowd.
    pub customer: Option<&'a str>,
    /// The words of the reply that the finding cites.
    pub words: Option<&'a str>,
    /// The reply belongs to the wrap-up, where things are done, not said.
    pub after_call: bool,
    /// Where the trainee sits.
    pub desk: Desk,
}

/// What a caller is called here; empty if they have no name. Somebody of the crowd says
/// their bare name; a desk that speaks of them adds what courtesy asks for.
pub fn called(words: &Words, shift: &Shift, caller: CallerId, language: Language) -> String {
    let name = shift.name_of(caller, language);
    if name.is_empty() || !shift.has_drawn_name(caller) {
        return name;
    }
    words.say("customer-drawn", &[("name", Arg::Text(&name))])
}

/// The finding as a sentence.
pub fn sentence(words: &Words, finding: &Finding, told: &Told<'_>) -> Sentence {
    let someone = words.name("customer-someone");
    let args =
        [("customer", Arg::Text(told.customer.unwrap_or(&someone))), ("desk", Arg::Text(told.desk.as_str()))];
    let what = what(words, (finding.kind, finding.tag), &args);
    let cited = told.words.map(|said| {
        let done = told.after_call || said.starts_with(['(', '（']);
        let cite = match finding.kind {
            _ if done => "cite-chose",
            FindingKind::Omission => "cite-instead",
            FindingKind::Commission | FindingKind::Critical | FindingKind::Repaired => "cite-said",
        };
        words.say(cite, &[("words", Arg::Text(said))])
    });
    let capped = (finding.cap_lost_milli > 0)
        .then(|| words.say("cap-took", &[("points", Arg::Milli(tenths(finding.cap_lost_milli)))]));
    // A name is written as it is; `the customer` can be the first word of a sentence.
    Sentence { what: capitalised(&what, told.customer.is_none()), cited, capped }
}

/// What a finding of this kind is, and what it cost the customer or the other desk, whoever
/// the customer was.
pub fn effect(words: &Words, kind: FindingKind, tag: Tag, desk: Desk) -> String {
    let someone = words.name("customer-someone");
    let args = [("customer", Arg::Text(&someone)), ("desk", Arg::Text(desk.as_str()))];
    capitalised(&what(words, (kind, tag), &args), true)
}

/// Milli-points rounded to tenths of a point: nobody reads thousandths.
fn tenths(milli: i64) -> i64 {
    (milli + 50) / 100 * 100
}

/// The message of the kind; of a kind that the built-in rubrics do not give the
/// tag, as a pack's own can, the nearest; of a tag without any, its name.
fn what(words: &Words, (kind, tag): (FindingKind, Tag), args: &[(&str, Arg<'_>)]) -> String {
    let message = |kind: &str| words.find(&format!("{kind}-{tag}"), args);
    let happened = || message("commission").or_else(|| message("critical"));
    let found = match kind {
        FindingKind::Omission => message("omission"),
        FindingKind::Commission => happened(),
        FindingKind::Critical => message("critical").or_else(happened),
        FindingKind::Repaired => {
            message("repaired").or_else(|| Some(format!("{} {}", happened()?, words.name("repaired-any"))))
        }
    };
    found.unwrap_or_else(|| words.name(&format!("tag-{tag}")))
}

/// The text with a capital letter at its beginning, and at that of each further
/// sentence if `everywhere`.
fn capitalised(text: &str, everywhere: bool) -> String {
    let mut told = String::with_capacity(text.len());
    let mut begins = true;
    for letter in text.chars() {
        if begins && letter.is_lowercase() {
            told.extend(letter.to_uppercase());
        } else {
            told.push(letter);
        }
        let goes_on = begins && !letter.is_alphanumeric();
        begins = goes_on || everywhere && matches!(letter, '.' | '?' | '!');
    }
    told
}

/// Tells findings with the names and words of a pack.
pub struct Teller<'a> {
    words: &'a Words,
    scenario: &'a Scenario,
    shift: Option<&'a Shift>,
    language: Language,
}

impl<'a> Teller<'a> {
    /// Tells from events alone, in the language of `words`; the pack's texts are
    /// in its source language where it has no other. What was drawn for one call
    /// only, such as a name in the crowd, is not in the events.
    pub fn new(words: &'a Words, scenario: &'a Scenario) -> Self {
        let language = scenario.texts().language(words.language()).unwrap_or_default();
        Self { words, scenario, shift: None, language }
    }

    /// The same with the shift that made the events, played or replayed: what
    /// was drawn is named too.
    pub fn of_shift(words: &'a Words, shift: &'a Shift) -> Self {
        Self { shift: Some(shift), ..Self::new(words, shift.scenario()) }
    }

    /// A finding of a contact.
    pub fn finding(&self, score: &ContactScore, finding: &Finding) -> Sentence {
        let contact = self.scenario.contact(finding.line.contact);
        let customer = self.customer(score);
        let reply = finding.line.reply.map(|reply| contact.reply(reply));
        let said = reply.map(|reply| self.text_at(score, finding.event, reply.says));
        let told = Told {
            customer: customer.as_deref(),
            words: said.as_deref(),
            after_call: finding.line.turn.is_some_and(|turn| contact.turn(turn).after_call),
            desk: contact.desk,
        };
        sentence(self.words, finding, &told)
    }

    /// The customer's name, if it is known.
    pub fn customer(&self, score: &ContactScore) -> Option<String> {
        if let Some(shift) = self.shift {
            let name = called(self.words, shift, score.caller, self.language);
            return Some(name).filter(|name| !name.is_empty());
        }
        let name = self.scenario.persona(score.persona?).name?;
        Some(self.scenario.texts().get(name, self.language).to_owned())
    }

    /// A text of the contact with its slots filled; what is not known stands as
    /// an ellipsis.
    pub fn text(&self, score: &ContactScore, text: TextId) -> String {
        self.text_at(score, score.closed, text)
    }

    /// The same as it was said at an event.
    fn text_at(&self, score: &ContactScore, event: u32, text: TextId) -> String {
        if let Some(shift) = self.shift {
            let at = shift.events().get(event as usize).map_or(shift.now(), |event| event.at);
            return shift.say_at(at, score.caller, text, self.language);
        }
        let (scenario, texts) = (self.scenario, self.scenario.texts());
        let words = |text: TextId| texts.get(text, self.language).to_owned();
        let persona = score.persona.map(|persona| scenario.persona(persona));
        let value = |slot: &str| {
            let known = match slot {
                "customer.name" => persona.and_then(|persona| persona.name).map(words),
                "customer.firm" => persona.and_then(|persona| persona.firm).map(words),
                "company.name" => Some(words(scenario.company().name)),
                _ => scenario.company().values.get(slot).copied().map(words),
            };
            Some(Value::Text(known.unwrap_or_else(|| "…".to_owned())))
        };
        texts.fill(text, self.language, &value)
    }
}

/// The name of a dimension of a rubric.
pub fn dimension(words: &Words, rubric: &CheckedRubric, index: u8) -> String {
    let Some(dimension) = rubric.dimensions().get(usize::from(index)) else {
        return String::new();
    };
    let message = format!("dimension-{}", dimension.name());
    words.find(&message, &[]).unwrap_or_else(|| dimension.name().to_owned())
}

#[cfg(test)]
mod tests;
