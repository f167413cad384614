//! Where each text of a pack is shown, and which slots it may have.

use std::borrow::Cow;

use super::subject::Subject;
use crate::scenario::checked::{Contact, StandingLines, as_range};
use crate::scenario::diagnostic::Place;
use crate::scenario::strings::{Language, Piece, TextId, Texts, pieces};

/// Where a text is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shown {
    /// Somewhere with room.
    Anywhere,
    /// Put into other texts, and not filled itself.
    Inserted,
    /// On a card or in a list.
    Title,
    /// What a customer says.
    Line,
    /// What a customer says before the next line.
    Reaction,
    /// What the trainee can answer.
    Reply,
}

/// A text of so many bytes is too long for nothing.
const SHORT: usize = 60;

/// The texts of a pack with their places.
pub(super) struct Lines<'a> {
    pub subject: &'a Subject<'a>,
    pub texts: &'a Texts,
    /// Those without words.
    pub empty: Vec<Line<'a>>,
    /// Those with braces.
    pub braced: Vec<Line<'a>>,
    /// Translations that have braces, or whose source has.
    pub slotted: Vec<Line<'a>>,
    /// Those that could be too long for something.
    pub long: Vec<Line<'a>>,
    shown: Vec<Shown>,
    /// Of texts of a conversation: the number of the contact, plus one.
    contact: Vec<u16>,
}

/// A text, of the source language or translated.
#[derive(Clone, Copy)]
pub(super) struct Line<'a> {
    pub id: TextId,
    pub language: Language,
    pub text: &'a str,
    pub place: Place,
    pub shown: Shown,
}

impl<'a> Lines<'a> {
    pub fn new(subject: &'a Subject<'a>) -> Self {
        let scenario = subject.scenario;
        let texts = scenario.texts();
        let mut lines = Self {
            subject,
            texts,
            empty: Vec::new(),
            braced: Vec::new(),
            slotted: Vec::new(),
            long: Vec::new(),
            shown: vec![Shown::Anywhere; texts.len()],
            contact: vec![0; texts.len()],
        };
        let about = scenario.about();
        lines.mark(about.title, Shown::Title);
        for shift in scenario.shifts() {
            lines.mark(shift.title, Shown::Title);
            shift.injects.iter().for_each(|inject| lines.mark(inject.title, Shown::Title));
        }
        scenario.exercises().iter().for_each(|exercise| lines.mark(exercise.title, Shown::Title));
        let company = scenario.company();
        company.values.values().for_each(|value| lines.mark(*value, Shown::Inserted));
        let words = company.pools.iter().flat_map(|(_, words)| words);
        words.for_each(|word| lines.mark(*word, Shown::Inserted));
        company.articles.iter().for_each(|article| lines.mark(article.title, Shown::Title));
        scenario.personas().iter().for_each(|persona| lines.mark_standing(&persona.lines));
        for (number, contact) in (1..).zip(scenario.contacts()) {
            lines.mark_contact(contact, number);
        }
        lines.sort_out();
        lines
    }

    /// Goes over all texts once; most have nothing to look at.
    fn sort_out(&mut self) {
        let mut source_has_braces = vec![false; self.texts.len()];
        let mut sorted = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        let (empty, braced, slotted, long) = (&mut sorted.0, &mut sorted.1, &mut sorted.2, &mut sorted.3);
        for line in self.sources().chain(self.translations()) {
            let has_braces = has_braces(line.text);
            let of_source = &mut source_has_braces[line.id.0 as usize];
            if line.language == Language(0) {
                *of_source = has_braces;
            } else if has_braces || *of_source {
                slotted.push(line);
            }
            if has_braces {
                braced.push(line);
            }
            if line.text.len() > SHORT {
                long.push(line);
            }
            // Most texts begin with a letter.
            if line.text.trim_start().is_empty() {
                empty.push(line);
            }
        }
        (self.empty, self.braced, self.slotted, self.long) = sorted;
    }

    fn mark(&mut self, text: TextId, shown: Shown) {
        self.shown[text.0 as usize] = shown;
    }

    fn mark_standing(&mut self, lines: &StandingLines) {
        lines.iter().flatten().for_each(|line| self.mark(*line, Shown::Line));
    }

    fn mark_contact(&mut self, contact: &Contact, number: u16) {
        self.mark_standing(&contact.lines);
        contact.title.into_iter().for_each(|title| self.mark(title, Shown::Title));
        for turn in &contact.turns {
            for variant in &contact.variants[as_range(&turn.says)] {
                self.mark(variant.text, Shown::Line);
                self.contact[variant.text.0 as usize] = number;
            }
            turn.screen.into_iter().for_each(|screen| self.contact[screen.0 as usize] = number);
        }
        for reply in &contact.replies {
            self.mark(reply.says, Shown::Reply);
            self.contact[reply.says.0 as usize] = number;
            for variant in &contact.variants[as_range(&reply.reaction)] {
                self.mark(variant.text, Shown::Reaction);
                self.contact[variant.text.0 as usize] = number;
            }
            for promise in &contact.promises[as_range(&reply.promises)] {
                self.contact[promise.words.0 as usize] = number;
                self.contact[promise.by.0 as usize] = number;
            }
        }
    }

    /// The lines of the source language.
    pub fn sources(&self) -> impl Iterator<Item = Line<'a>> {
        self.texts.all().zip(&self.subject.resolved.lines).map(|(id, &place)| Line {
            id,
            language: Language(0),
            text: self.texts.source(id),
            place,
            shown: self.shown[id.0 as usize],
        })
    }

    /// The translations.
    fn translations(&self) -> impl Iterator<Item = Line<'a>> {
        self.subject.resolved.translations.iter().map(|translated| Line {
            id: translated.text,
            language: translated.language,
            text: self.texts.translation(translated.text, translated.language).unwrap_or_default(),
            place: translated.place,
            shown: self.shown[translated.text.0 as usize],
        })
    }

    /// Whether the conversation of a text has the slot, as it is written.
    pub fn has_own_slot(&self, text: TextId, slot: &str) -> bool {
        self.own_slots(text).any(|name| name == slot)
    }

    /// The slots of the filler to which a text belongs.
    pub fn own_slots(&self, text: TextId) -> impl Iterator<Item = &'a str> + use<'a> {
        let sources = self.subject.sources;
        let contact = usize::from(self.contact[text.0 as usize]);
        let filler = contact.checked_sub(1 + sources.contacts.len());
        let slots = filler.and_then(|index| sources.fillers.get(index)).map(|filler| filler.slots.keys());
        slots.into_iter().flatten().map(|name| name.value.as_str())
    }

    /// A line as the author would name it, for the path of a diagnostic.
    pub fn name(&self, line: &Line<'_>) -> String {
        self.texts.id(line.id).to_owned()
    }

    /// "the line", or "the translation into `ja`".
    pub fn what(&self, line: &Line<'_>) -> Cow<'static, str> {
        match line.language {
            Language(0) => "the text".into(),
            Language(index) => format!("the translation into `{}`", self.texts.languages()[index]).into(),
        }
    }
}

/// Whether a text can have slots at all; quick.
pub(super) fn has_braces(text: &str) -> bool {
    // Without an end before the end, so that many bytes are looked at at once.
    text.as_bytes().iter().fold(false, |has, &byte| has | (byte == b'{') | (byte == b'}'))
}

/// The names of a text's slots, sorted, each once; none if they cannot be read.
pub(super) fn slots(text: &str) -> Vec<&str> {
    if !has_braces(text) {
        return Vec::new();
    }
    let Ok(pieces) = pieces(text) else { return Vec::new() };
    let names = pieces.into_iter().filter_map(|piece| match piece {
        Piece::Slot { name, .. } => Some(name),
        Piece::Words(_) | Piece::Brace(_) => None,
    });
    let mut names: Vec<&str> = names.collect();
    names.sort_unstable();
    names.dedup();
    names
}
