//! The texts of a pack in all its languages, and the slots in them.
//!
//! The source language stands inline in the pack's files, translations in
//! sheets (`lang/<code>/*.ron`). A line is named by its path, such as
//! `fast-line-by-friday/season/why-drops/reaction`.

use std::fmt;

use intl_pluralrules::{PluralCategory, PluralRuleType, PluralRules};
use sha2::{Digest, Sha256};
use unic_langid::LanguageIdentifier;

/// A text of a pack.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TextId(pub u32);

/// A language of a pack: an index into [`Texts::languages`]; 0 is the source.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Language(pub usize);

/// All texts of a pack.
#[derive(Debug, Default)]
pub struct Texts {
    languages: Vec<String>,
    lines: Vec<Line>,
    /// For each language after the source, its lines; as long as needed.
    translations: Vec<Vec<Option<String>>>,
}

#[derive(Debug)]
struct Line {
    id: String,
    source: String,
}

impl Texts {
    /// An empty table; the first language is the source.
    pub fn new(languages: Vec<String>) -> Self {
        let translations = vec![Vec::new(); languages.len().saturating_sub(1)];
        Self { languages, lines: Vec::new(), translations }
    }

    /// The language codes, the source language first.
    pub fn languages(&self) -> &[String] {
        &self.languages
    }

    /// The language with this code.
    pub fn language(&self, code: &str) -> Option<Language> {
        self.languages.iter().position(|known| known == code).map(Language)
    }

    /// Adds a line of the source language.
    pub fn add(&mut self, id: String, source: String) -> TextId {
        let text = TextId(u32::try_from(self.lines.len()).unwrap_or(u32::MAX));
        self.lines.push(Line { id, source });
        text
    }

    /// Sets the translation of a line.
    pub fn translate(&mut self, text: TextId, language: Language, translation: String) {
        let sheet = language.0.checked_sub(1).and_then(|index| self.translations.get_mut(index));
        if let Some(sheet) = sheet {
            if sheet.len() < self.lines.len() {
                sheet.resize(self.lines.len(), None);
            }
            sheet[text.0 as usize] = Some(translation);
        }
    }

    /// How many lines there are.
    pub fn len(&self) -> usize {
        self.lines.len()
    }

    /// There is no line.
    pub fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }

    /// Every line's name, in file order.
    pub fn all(&self) -> impl Iterator<Item = TextId> + use<> {
        (0..u32::try_from(self.lines.len()).unwrap_or(u32::MAX)).map(TextId)
    }

    /// The line's name.
    pub fn id(&self, text: TextId) -> &str {
        &self.lines[text.0 as usize].id
    }

    /// The line in the source language.
    pub fn source(&self, text: TextId) -> &str {
        &self.lines[text.0 as usize].source
    }

    /// The line's translation, if there is one.
    pub fn translation(&self, text: TextId, language: Language) -> Option<&str> {
        match language.0.checked_sub(1) {
            None => Some(self.source(text)),
            Some(index) => self.translations.get(index)?.get(text.0 as usize)?.as_deref(),
        }
    }

    /// The line in a language, or in the source language where a translation
    /// is missing.
    pub fn get(&self, text: TextId, language: Language) -> &str {
        self.translation(text, language).unwrap_or_else(|| self.source(text))
    }

    /// The line in a language, with its slots filled. A slot without a value
    /// stays as it is written; the checker has complained about it.
    pub fn fill(&self, text: TextId, language: Language, values: &dyn Fn(&str) -> Option<Value>) -> String {
        let code = self.languages.get(language.0).map_or("en", String::as_str);
        fill(self.get(text, language), code, values)
    }
}

/// The first eight hex digits of the SHA-256 of a source text; a translation
/// carries it, and is stale when it no longer matches.
pub fn source_hash(source: &str) -> String {
    use fmt::Write;
    let digest = Sha256::digest(source.as_bytes());
    digest[..4].iter().fold(String::new(), |mut text, byte| {
        // Writing to a String cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// The value of a slot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// Words.
    Text(String),
    /// A number; plural help chooses by it.
    Number(i64),
}

/// A part of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    /// Words.
    Words(&'a str),
    /// A brace that was written twice.
    Brace(char),
    /// A slot, with its plural forms if it has any.
    Slot {
        /// Its name.
        name: &'a str,
        /// Category and words, such as `("few", "минуты")`.
        forms: Vec<(&'a str, &'a str)>,
    },
}

/// Why a text's slots cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SlotError {
    /// `{` without `}`.
    #[error("a `{{` is never closed; write `{{{{` for a brace")]
    Unclosed,
    /// `}` without `{`.
    #[error("a `}}` closes nothing; write `}}}}` for a brace")]
    Unopened,
    /// `{}`.
    #[error("a slot has no name")]
    NoName,
    /// A plural form is not `category: words`.
    #[error("`{0}` is not a plural form; write `one: minute` with one of zero, one, two, few, many, other")]
    BadForm(String),
    /// Plural forms without `other`.
    #[error("plural forms need `other`")]
    NoOther,
}

const CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// Takes a text apart.
pub fn pieces(text: &str) -> Result<Vec<Piece<'_>>, SlotError> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find(['{', '}']) {
        if at > 0 {
            found.push(Piece::Words(&rest[..at]));
        }
        let brace = if rest.as_bytes()[at] == b'{' { '{' } else { '}' };
        rest = &rest[at + 1..];
        if rest.starts_with(brace) {
            found.push(Piece::Brace(brace));
            rest = &rest[1..];
        } else if brace == '}' {
            return Err(SlotError::Unopened);
        } else {
            let end = rest.find('}').ok_or(SlotError::Unclosed)?;
            found.push(slot(&rest[..end])?);
            rest = &rest[end + 1..];
        }
    }
    if !rest.is_empty() {
        found.push(Piece::Words(rest));
    }
    Ok(found)
}

fn slot(inside: &str) -> Result<Piece<'_>, SlotError> {
    let mut parts = inside.split('|').map(str::trim);
    let name = parts.next().filter(|name| !name.is_empty()).ok_or(SlotError::NoName)?;
    let mut forms = Vec::new();
    for part in parts {
        let form = part.split_once(':').map(|(category, words)| (category.trim(), words.trim()));
        match form {
            Some((category, words)) if CATEGORIES.contains(&category) => forms.push((category, words)),
            _ => return Err(SlotError::BadForm(part.to_owned())),
        }
    }
    if !forms.is_empty() && !forms.iter().any(|(category, _)| *category == "other") {
        return Err(SlotError::NoOther);
    }
    Ok(Piece::Slot { name, forms })
}

fn fill(text: &str, code: &str, values: &dyn Fn(&str) -> Option<Value>) -> String {
    if !text.contains(['{', '}']) {
        return text.to_owned();
    }
    let Ok(pieces) = pieces(text) else {
        return text.to_owned();
    };
    let mut filled = String::with_capacity(text.len());
    for piece in pieces {
        match piece {
            Piece::Words(words) => filled.push_str(words),
            Piece::Brace(brace) => filled.push(brace),
            Piece::Slot { name, forms } => match values(name) {
                Some(Value::Text(words)) => filled.push_str(&words),
                Some(Value::Number(number)) => fill_number(&mut filled, number, &forms, code),
                None => {
                    filled.push('{');
                    filled.push_str(name);
                    filled.push('}');
                }
            },
        }
    }
    filled
}

/// Writes a number, and after it the plural form that it needs.
fn fill_number(filled: &mut String, number: i64, forms: &[(&str, &str)], code: &str) {
    filled.push_str(&number.to_string());
    if forms.is_empty() {
        return;
    }
    let wanted = plural_category(code, number);
    let form = forms
        .iter()
        .find(|(category, _)| *category == wanted)
        .or_else(|| forms.iter().find(|(category, _)| *category == "other"));
    if let Some((_, words)) = form {
        if !words.is_empty() && code != "ja" {
            filled.push(' ');
        }
        filled.push_str(words);
    }
}

fn plural_category(code: &str, number: i64) -> &'static str {
    let language: Option<LanguageIdentifier> = code.parse().ok();
    let category = language
        .and_then(|language| PluralRules::create(language, PluralRuleType::CARDINAL).ok())
        .and_then(|rules| rules.select(number.unsigned_abs()).ok());
    match category {
        Some(PluralCategory::ZERO) => "zero",
        Some(PluralCategory::ONE) => "one",
        Some(PluralCategory::TWO) => "two",
        Some(PluralCategory::FEW) => "few",
        Some(PluralCategory::MANY) => "many",
        _ => "other",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn minutes(number: i64) -> impl Fn(&str) -> Option<Value> {
        move |name| (name == "wait").then_some(Value::Number(number))
    }

    #[test]
    fn slots_are_filled_with_the_plural_that_the_language_needs() {
        let ru = "{wait|one: минуту|few: минуты|many: минут|other: минуты}";
        for (number, expected) in [(1, "1 минуту"), (3, "3 минуты"), (5, "5 минут"), (21, "21 минуту")]
        {
            assert_eq!(fill(ru, "ru", &minutes(number)), expected);
        }
        let en = "{wait|one: minute|other: minutes}";
        assert_eq!(fill(en, "en", &minutes(1)), "1 minute");
        assert_eq!(fill(en, "en", &minutes(2)), "2 minutes");
        assert_eq!(fill("{wait|other: 分}", "ja", &minutes(2)), "2分");
    }

    #[test]
    fn braces_are_written_twice() {
        assert_eq!(fill("a {{b}} {wait}", "en", &minutes(4)), "a {b} 4");
        assert_eq!(pieces("{wait"), Err(SlotError::Unclosed));
        assert_eq!(pieces("wait}"), Err(SlotError::Unopened));
        assert_eq!(pieces("{}"), Err(SlotError::NoName));
        assert_eq!(pieces("{n|one: x}"), Err(SlotError::NoOther));
        assert!(matches!(pieces("{n|uno: x}"), Err(SlotError::BadForm(_))));
    }

    #[test]
    fn the_hash_is_short_and_stable() {
        assert_eq!(source_hash("Exactly."), source_hash("Exactly."));
        assert_eq!(source_hash("").as_str(), "e3b0c442");
    }
}
