//! What a group takes of one recording: far less than a replay, and all that its debrief
//! and its report need.
//!
//! Owns [`Summary`], a plain value. Names of the pack are indices in it, so it is read with
//! the pack with which it was made; words stand in it only where the pack's own were filled
//! in for this shift, in all of the pack's languages. Must not know files.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::rubric::DimensionMark;
use crate::scenario::checked::{Contact, ContactId, PersonaId, ReplyId, Scenario, TurnId};
use crate::scenario::strings::{Language, TextId};
use crate::scoring::record::{ContactRecord, Step, read};
use crate::scoring::{Finding, FindingKind};
use crate::shift::Shift;
use crate::shift::event::CallerId;
use crate::telling::scorecard::{mean_dimensions, mood_at};
use crate::vocab::{Desk, Tag};

use super::record::PlayedShift;
use super::tables::played::heard;

/// What is taken of a recording.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Summary {
    /// By dimension of the own desk's rubric, what was kept of all contacts together, and of
    /// what, in milli-points.
    pub kept: Vec<(i64, i64)>,
    /// By dimension, the means over the contacts.
    pub means: Vec<DimensionMark>,
    /// Who was answered in a written contact.
    pub people: Vec<Somebody>,
    /// Every reply to them, contact after contact in the order of closing.
    pub replies: Vec<Given>,
    /// What was noticed at them, by the rubrics of sales and support, in the order of the sheet.
    pub found: [Vec<Found>; 2],
}

/// Who was answered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Somebody {
    contact: u16,
    persona: u16,
    /// Their name, by language.
    name: Vec<String>,
    /// The promise that they quote.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    quoted: Option<u32>,
}

/// A reply that was given. Written without names, as there are so many.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "GivenLine", into = "GivenLine")]
pub struct Given {
    /// To whom, as a place among [`Summary::people`].
    pub to: u16,
    reply: u16,
    /// Frustration and trust then, in thousandths.
    pub mood: Option<(u16, u16)>,
    /// What was heard before it.
    heard: Option<u32>,
    /// The words of texts that the pack's own words were filled in of, by text and language.
    filled: BTreeMap<u32, Vec<String>>,
}

/// The same in its file.
type GivenLine = (u16, u16, Option<(u16, u16)>, Option<u32>, BTreeMap<u32, Vec<String>>);

impl From<GivenLine> for Given {
    fn from((to, reply, mood, heard, filled): GivenLine) -> Self {
        Self { to, reply, mood, heard, filled }
    }
}

impl From<Given> for GivenLine {
    fn from(given: Given) -> Self {
        (given.to, given.reply, given.mood, given.heard, given.filled)
    }
}

/// A finding. Written without names, too.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "FoundLine", into = "FoundLine")]
pub struct Found {
    contact: u16,
    turn: u16,
    reply: Option<u16>,
    /// What kind.
    pub kind: FindingKind,
    /// What was noticed.
    pub tag: Tag,
    /// The dimension that it burdens.
    pub dimension: Option<u8>,
    /// What was taken within the dimension, in milli-points.
    pub lost_milli: i64,
    /// What the cap took beyond it.
    pub cap_lost_milli: i64,
}

/// The same in its file.
type FoundLine = (u16, u16, Option<u16>, FindingKind, Tag, Option<u8>, i64, i64);

impl From<FoundLine> for Found {
    fn from(line: FoundLine) -> Self {
        let (contact, turn, reply, kind, tag, dimension, lost_milli, cap_lost_milli) = line;
        Self { contact, turn, reply, kind, tag, dimension, lost_milli, cap_lost_milli }
    }
}

impl From<Found> for FoundLine {
    fn from(found: Found) -> Self {
        let Found { contact, turn, reply, kind, tag, dimension, lost_milli, cap_lost_milli } = found;
        (contact, turn, reply, kind, tag, dimension, lost_milli, cap_lost_milli)
    }
}

impl Summary {
    /// Of a shift that was played and marked.
    pub fn of(played: &PlayedShift) -> Self {
        let shift = &played.shift;
        let scenario = shift.scenario();
        let heard = heard(played);
        let (mut people, mut replies) = (Vec::new(), Vec::new());
        for record in read(scenario.contacts(), shift.events()) {
            if scenario.contact(record.contact).is_filler() {
                continue;
            }
            let to = u16::try_from(people.len()).unwrap_or(u16::MAX);
            people.push(Somebody::of(shift, &record));
            let given = |step: &Step| Given::of(shift, &record, (to, step), heard.get(&step.event).copied());
            replies.extend(record.steps.iter().filter_map(given));
        }
        let found = [Desk::Sales, Desk::Support].map(|rubric| {
            let contacts = played.by(rubric).contacts.iter();
            let written = contacts.filter(|score| !scenario.contact(score.contact).is_filler());
            written.flat_map(|score| score.findings.iter().filter_map(Found::of)).collect()
        });
        let dimensions = scenario.rubric(played.desk()).dimensions().len();
        let kept = |at: usize| {
            let marks = played.own.contacts.iter().filter_map(|score| score.mark.per_dimension.get(at));
            marks.fold((0, 0), |sum, mark| {
                (sum.0 + mark.budget_milli - mark.lost_milli, sum.1 + mark.budget_milli)
            })
        };
        Self {
            kept: (0..dimensions).map(kept).collect(),
            means: mean_dimensions(&played.own.contacts),
            people,
            replies,
            found,
        }
    }

    /// To whom a reply was given.
    pub fn whom(&self, given: &Given) -> &Somebody {
        &self.people[usize::from(given.to)]
    }

    /// Whether everything that it names is in the pack.
    pub fn is_of(&self, scenario: &Scenario) -> bool {
        let texts = scenario.texts();
        let languages = texts.languages().len();
        let is_text = |text: u32| (text as usize) < texts.len();
        let contact = |contact: u16| scenario.contacts().get(usize::from(contact));
        let person = |one: &Somebody| {
            contact(one.contact).is_some()
                && usize::from(one.persona) < scenario.personas().len()
                && one.name.len() == languages
                && one.quoted.is_none_or(is_text)
        };
        let given = |one: &Given| {
            let of = self.people.get(usize::from(one.to)).and_then(|whom| contact(whom.contact));
            of.is_some_and(|contact| usize::from(one.reply) < contact.replies.len())
                && one.heard.is_none_or(is_text)
                && one.filled.iter().all(|(text, words)| is_text(*text) && words.len() == languages)
        };
        let found = |one: &Found| {
            contact(one.contact).is_some_and(|contact| {
                usize::from(one.turn) < contact.turns.len()
                    && one.reply.is_none_or(|reply| usize::from(reply) < contact.replies.len())
            })
        };
        self.people.iter().all(person)
            && self.replies.iter().all(given)
            && self.found.iter().flatten().all(found)
    }
}

impl Somebody {
    fn of(shift: &Shift, record: &ContactRecord) -> Self {
        let languages = 0..shift.scenario().texts().languages().len();
        Self {
            contact: record.contact.0,
            persona: shift.caller(record.caller).persona.0,
            name: languages.map(|at| shift.name_of(record.caller, Language(at))).collect(),
            quoted: shift.quoted_promise(record.caller).map(|text| text.0),
        }
    }

    /// The contact.
    pub fn contact(&self) -> ContactId {
        ContactId(self.contact)
    }

    /// As whom they called.
    pub fn persona(&self) -> PersonaId {
        PersonaId(self.persona)
    }

    /// Their name.
    pub fn name(&self, language: Language) -> &str {
        self.name.get(language.0).map_or("", String::as_str)
    }

    /// The promise that they quote.
    pub fn quoted(&self) -> Option<TextId> {
        self.quoted.map(TextId)
    }
}

impl Given {
    fn of(
        shift: &Shift,
        record: &ContactRecord,
        (to, step): (u16, &Step),
        heard: Option<TextId>,
    ) -> Option<Self> {
        let reply = step.reply?;
        let contact = shift.scenario().contact(record.contact);
        let turn = contact.turn_of(reply);
        // All that is ever said of this moment.
        let says = contact.replies_of(turn).map(|reply| contact.reply(reply).says);
        let texts: Vec<TextId> = says.chain(contact.title).chain(heard).collect();
        let words = |text: TextId| Some((text.0, filled(shift, (step, record.caller), text)?));
        Some(Self {
            to,
            reply: reply.0,
            mood: mood_at(shift.events(), record.caller, step.event),
            heard: heard.map(|text| text.0),
            filled: texts.into_iter().filter_map(words).collect(),
        })
    }

    /// The reply.
    pub fn reply(&self) -> ReplyId {
        ReplyId(self.reply)
    }

    /// The turn at which it was given.
    pub fn turn(&self, contact: &Contact) -> TurnId {
        contact.turn_of(self.reply())
    }

    /// What was heard before it.
    pub fn heard(&self) -> Option<TextId> {
        self.heard.map(TextId)
    }

    /// A text of this moment: what was heard, the replies that could be given, the title.
    pub fn say<'a>(&'a self, scenario: &'a Scenario, text: TextId, language: Language) -> &'a str {
        let filled = self.filled.get(&text.0).and_then(|words| words.get(language.0));
        filled.map_or_else(|| scenario.texts().get(text, language), String::as_str)
    }
}

impl Found {
    /// One that is at no turn is at no moment.
    fn of(finding: &Finding) -> Option<Self> {
        Some(Self {
            contact: finding.line.contact.0,
            turn: finding.line.turn?.0,
            reply: finding.line.reply.map(|reply| reply.0),
            kind: finding.kind,
            tag: finding.tag,
            dimension: finding.dimension,
            lost_milli: finding.lost_milli,
            cap_lost_milli: finding.cap_lost_milli,
        })
    }

    /// In which contact.
    pub fn contact(&self) -> ContactId {
        ContactId(self.contact)
    }

    /// At which turn.
    pub fn turn(&self) -> TurnId {
        TurnId(self.turn)
    }

    /// At which reply, if it is one's.
    pub fn reply(&self) -> Option<ReplyId> {
        self.reply.map(ReplyId)
    }
}

/// The words of a text in all languages, where in any of them they are not the pack's own.
fn filled(shift: &Shift, (step, caller): (&Step, CallerId), text: TextId) -> Option<Vec<String>> {
    let texts = shift.scenario().texts();
    let languages = (0..texts.languages().len()).map(Language);
    let is_own = |language: Language| !texts.get(text, language).contains(['{', '}']);
    if languages.clone().all(is_own) {
        return None;
    }
    Some(languages.map(|language| shift.say_at(step.at, caller, text, language)).collect())
}
