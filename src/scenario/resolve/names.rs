//! Looking names up, and guessing what was meant.

use std::collections::BTreeMap;

use super::super::diagnostic::{Code, Diagnostic, Diagnostics, Place};
use super::super::read::At;

/// Names of one kind, with their index and the place where they are written.
#[derive(Debug)]
pub(in crate::scenario) struct Table<'s> {
    /// What is named, as in "an article".
    what: &'static str,
    unknown: Code,
    entries: BTreeMap<&'s str, (u16, Place)>,
}

impl<'s> Table<'s> {
    pub fn new(what: &'static str, unknown: Code) -> Self {
        Self { what, unknown, entries: BTreeMap::new() }
    }

    /// Adds a name; a second one of the same spelling is a mistake. Returns the index.
    pub fn add(&mut self, name: &'s At<String>, index: usize, found: &mut Diagnostics) -> u16 {
        let index = u16::try_from(index).unwrap_or(u16::MAX);
        if let Some((_, first)) = self.entries.get(name.value.as_str()) {
            found.push(
                Diagnostic::error(
                    Code::DuplicateId,
                    format!("{} `{}` exists already", self.what, shortened(&name.value)),
                )
                .at(name.place)
                .hint("give one of the two another name")
                .related(*first, "the first one"),
            );
        } else {
            self.entries.insert(&name.value, (index, name.place));
        }
        index
    }

    /// The index of a name, if there is one.
    pub fn get(&self, name: &str) -> Option<u16> {
        self.entries.get(name).map(|(index, _)| *index)
    }

    /// The index of a name, or a report that there is none.
    pub fn find(&self, name: &At<String>, path: &dyn Fn() -> String, found: &mut Diagnostics) -> Option<u16> {
        if let Some((index, _)) = self.entries.get(name.value.as_str()) {
            return Some(*index);
        }
        if found.is_full(name.place.file) {
            // Only counted: thousands of guesses would take their time.
            found.push(Diagnostic::error(self.unknown, String::new()).at(name.place));
            return None;
        }
        let message = format!("there is no {} `{}`", self.what, shortened(&name.value));
        let mut diagnostic = Diagnostic::error(self.unknown, message).at(name.place).on(path());
        diagnostic.hint = Some(did_you_mean(&name.value, self.entries.keys().copied()));
        found.push(diagnostic);
        None
    }

    pub fn into_names<T>(self, make: impl Fn(u16) -> T) -> BTreeMap<String, T> {
        self.entries.into_iter().map(|(name, (index, _))| (name.to_owned(), make(index))).collect()
    }
}

/// The longest word for which something similar is looked for.
const LONGEST_GUESSED: usize = 100;
/// Among so many names a similar one is looked for.
const MOST_GUESSED: usize = 2_000;

/// A word as a message shows it: not all of a megabyte.
pub(in crate::scenario) fn shortened(word: &str) -> std::borrow::Cow<'_, str> {
    match word.char_indices().nth(LONGEST_GUESSED) {
        Some((end, _)) => format!("{}…", &word[..end]).into(),
        None => word.into(),
    }
}

/// 'did you mean "x"?', or what there is.
pub(in crate::scenario) fn did_you_mean<'a>(word: &str, known: impl Iterator<Item = &'a str>) -> String {
    let known: Vec<&str> = known.collect();
    let guessed = if word.len() > LONGEST_GUESSED { 0 } else { MOST_GUESSED };
    let farthest = word.chars().count().max(3) / 3 + 1;
    let closest = known
        .iter()
        .take(guessed)
        .filter(|candidate| candidate.len().abs_diff(word.len()) <= 2 * farthest)
        .map(|candidate| (strsim::damerau_levenshtein(word, candidate), *candidate))
        .min();
    match closest {
        Some((distance, candidate)) if distance <= farthest => {
            format!("did you mean \"{candidate}\"?")
        }
        _ if known.is_empty() => "there is none yet".to_owned(),
        _ if known.len() <= 12 => {
            let shown: Vec<_> = known.iter().map(|name| shortened(name)).collect();
            format!("there are: {}", shown.join(", "))
        }
        _ => {
            let shown = known.iter().take(10).map(|name| shortened(name)).collect::<Vec<_>>().join(", ");
            format!("there are {} of them, such as {shown}", known.len())
        }
    }
}

/// Names are words that an author chose: letters, digits, `-`, `_`, `.` and
/// single spaces inside, at most 64 characters.
pub(in crate::scenario) fn is_name(name: &str) -> bool {
    let fitting = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.' | ' ');
    !name.is_empty()
        && name.chars().count() <= 64
        && name.chars().all(fitting)
        && !name.starts_with([' ', '.', '-'])
        && !name.ends_with([' ', '.'])
        && !name.contains("..")
}
