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
                    format!("{} `{}` exists already", self.what, name.value),
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

    /// The index of a name, or a report that there is none.
    pub fn find(&self, name: &At<String>, path: &dyn Fn() -> String, found: &mut Diagnostics) -> Option<u16> {
        if let Some((index, _)) = self.entries.get(name.value.as_str()) {
            return Some(*index);
        }
        let message = format!("there is no {} `{}`", self.what, name.value);
        let mut diagnostic = Diagnostic::error(self.unknown, message).at(name.place).on(path());
        diagnostic.hint = Some(did_you_mean(&name.value, self.entries.keys().copied()));
        found.push(diagnostic);
        None
    }

    pub fn into_names<T>(self, make: impl Fn(u16) -> T) -> BTreeMap<String, T> {
        self.entries.into_iter().map(|(name, (index, _))| (name.to_owned(), make(index))).collect()
    }
}

/// 'did you mean "x"?', or what there is.
pub(in crate::scenario) fn did_you_mean<'a>(word: &str, known: impl Iterator<Item = &'a str>) -> String {
    let known: Vec<&str> = known.collect();
    let closest =
        known.iter().map(|candidate| (strsim::damerau_levenshtein(word, candidate), *candidate)).min();
    match closest {
        Some((distance, candidate)) if distance <= word.chars().count().max(3) / 3 + 1 => {
            format!("did you mean \"{candidate}\"?")
        }
        Some(_) if known.len() <= 12 => format!("there are: {}", known.join(", ")),
        Some(_) => {
            let shown = known.iter().take(10).copied().collect::<Vec<_>>().join(", ");
            format!("there are {} of them, such as {shown}", known.len())
        }
        None => "there is none yet".to_owned(),
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
