//! The lines of a pack in one language: what is translated, stale or missing.
//!
//! Owns [`Lines`], which reads the files of a language and writes them again:
//! sorted by line order, with their comments, nothing dropped.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use crate::scenario::load::{Loaded, PackFile};
use crate::scenario::source::Translation;
use crate::scenario::strings::source_hash;

use super::super::end::Failure;
use super::sheet::Sheet;

/// How a translation stands to its line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum State {
    /// It translates the line as it is.
    Current,
    /// It does not say which version of the line it translates.
    Unstamped,
    /// It translates an older version.
    Stale,
    /// There is none.
    Missing,
    /// The pack has no such line.
    Unknown,
}

impl State {
    /// The word in a sheet.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Current => "current",
            Self::Unstamped => "no hash",
            Self::Stale => "STALE",
            Self::Missing => "MISSING",
            Self::Unknown => "UNKNOWN",
        }
    }
}

/// A translation as it stands in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Entry {
    /// The hash of the text that it translates.
    pub hash: Option<String>,
    /// The words.
    pub text: String,
    /// The file in the pack.
    path: String,
}

/// The lines of a pack in one language.
pub(super) struct Lines {
    /// The language.
    pub lang: String,
    source_lang: String,
    /// Line and source text, in file order.
    order: Vec<(String, String)>,
    /// Translations by line.
    entries: BTreeMap<String, Entry>,
    /// What stands before `Lang(` and before each line in the files, by file and line.
    comments: BTreeMap<(String, String), String>,
    heads: BTreeMap<String, String>,
    tails: BTreeMap<String, String>,
    /// The names of fillers, which share a file.
    contacts: BTreeSet<String>,
}

/// What importing a sheet did.
#[derive(Debug, Default)]
pub(super) struct Taken {
    pub changed: usize,
    /// The files with a changed translation; others are left as they are.
    pub paths: BTreeSet<String>,
    pub unknown: Vec<String>,
    pub stale: Vec<String>,
}

impl Lines {
    /// The lines of a pack that has been loaded without errors.
    pub fn of(loaded: &Loaded, files: &[PackFile], lang: &str) -> Result<Self, Failure> {
        let scenario = loaded.scenario.as_ref().ok_or_else(|| Failure::wrong("the pack has errors"))?;
        let texts = scenario.texts();
        if texts.language(lang).is_none_or(|language| language.0 == 0) {
            let known = texts.languages()[1..].join(", ");
            return Err(Failure::Wrong(format!(
                "the pack is not translated into `{lang}`, but into: {known}"
            )));
        }
        let mut lines = Self {
            lang: lang.to_owned(),
            source_lang: texts.languages()[0].clone(),
            order: texts.all().map(|id| (texts.id(id).to_owned(), texts.source(id).to_owned())).collect(),
            entries: BTreeMap::new(),
            comments: BTreeMap::new(),
            heads: BTreeMap::new(),
            tails: BTreeMap::new(),
            contacts: scenario.contacts().iter().map(|contact| contact.id.clone()).collect(),
        };
        for sheet in loaded.sources.translations.iter().filter(|sheet| sheet.code.value == lang) {
            let path = loaded.files.name(sheet.code.place.file).to_owned();
            for (id, translation) in &sheet.lines.0 {
                let (hash, text) = match translation {
                    Translation::Text(text) => (None, text.value.clone()),
                    Translation::Stamped((hash, text)) => (Some(hash.value.clone()), text.value.clone()),
                };
                lines.entries.insert(id.value.clone(), Entry { hash, text, path: path.clone() });
            }
            if let Some(file) = files.iter().find(|file| file.path == path) {
                lines.read_comments(&path, &String::from_utf8_lossy(&file.bytes));
            }
        }
        Ok(lines)
    }

    /// Remembers the comments of a file, each with the line that it stands before.
    fn read_comments(&mut self, path: &str, text: &str) {
        let (head, body) = text.split_at(text.find("Lang(").unwrap_or(0));
        self.heads.insert(path.to_owned(), head.to_owned());
        let mut comments = String::new();
        for line in body.lines().map(str::trim) {
            if line.starts_with("//") {
                comments.push_str(line);
                comments.push('\n');
                continue;
            }
            let id = line.strip_prefix('"').and_then(|rest| rest.split_once('"')).map(|(id, _)| id);
            if let Some(id) = id.filter(|id| self.entries.contains_key(*id)) {
                let before = std::mem::take(&mut comments);
                self.comments.insert((path.to_owned(), id.to_owned()), before);
            }
        }
        self.tails.insert(path.to_owned(), comments);
    }

    /// How many lines the pack has.
    pub fn known(&self) -> usize {
        self.order.len()
    }

    /// Lines with their source texts, in file order.
    pub fn order(&self) -> &[(String, String)] {
        &self.order
    }

    /// The translation of a line.
    pub fn entry(&self, id: &str) -> Option<&Entry> {
        self.entries.get(id)
    }

    /// How the translation of a line stands to it.
    pub fn state(&self, id: &str, source: &str) -> State {
        match self.entries.get(id) {
            None => State::Missing,
            Some(Entry { hash: None, .. }) => State::Unstamped,
            Some(Entry { hash: Some(hash), .. }) if *hash == source_hash(source) => State::Current,
            Some(_) => State::Stale,
        }
    }

    /// Translations of lines that the pack does not have.
    pub fn unknown(&self) -> Vec<(&String, &Entry)> {
        let known: BTreeSet<&String> = self.order.iter().map(|(id, _)| id).collect();
        self.entries.iter().filter(|(id, _)| !known.contains(id)).collect()
    }

    /// The names of all lines in a state, in file order.
    pub fn in_state(&self, state: State) -> Vec<String> {
        if state == State::Unknown {
            return self.unknown().into_iter().map(|(id, _)| id.clone()).collect();
        }
        let matching = self.order.iter().filter(|(id, source)| self.state(id, source) == state);
        matching.map(|(id, _)| id.clone()).collect()
    }

    /// Counts, for people.
    pub fn summary(&self) -> String {
        let count = |state| self.in_state(state).len();
        format!(
            "{} lines, {} missing, {} stale, {} without a hash, {} unknown",
            self.known(),
            count(State::Missing),
            count(State::Stale),
            count(State::Unstamped),
            count(State::Unknown)
        )
    }

    /// Takes over a sheet. An empty translation changes nothing. A translation
    /// that was changed belongs to the source text in the sheet; one that was
    /// not keeps its hash.
    pub fn take(&mut self, sheet: &Sheet) -> Taken {
        let mut taken = Taken::default();
        let sources: BTreeMap<String, String> = self.order.iter().cloned().collect();
        for row in sheet.rows.iter().filter(|row| !row.translation.is_empty()) {
            let path = self.path_of(&row.id);
            let before = self.entries.get(&row.id);
            let changed = before.is_none_or(|entry| entry.text != row.translation);
            if !sources.contains_key(&row.id) {
                taken.unknown.push(row.id.clone());
            }
            if changed {
                let hash = Some(source_hash(&row.source));
                taken.paths.insert(path.clone());
                self.entries.insert(row.id.clone(), Entry { hash, text: row.translation.clone(), path });
                taken.changed += 1;
            }
            if sources.get(&row.id).is_some_and(|source| self.state(&row.id, source) == State::Stale) {
                taken.stale.push(row.id.clone());
            }
        }
        taken
    }

    /// Gives each translation without a hash that of its line; returns how many.
    pub fn stamp(&mut self) -> usize {
        let mut stamped = 0;
        for (id, source) in &self.order {
            if let Some(entry) = self.entries.get_mut(id).filter(|entry| entry.hash.is_none()) {
                entry.hash = Some(source_hash(source));
                stamped += 1;
            }
        }
        stamped
    }

    /// The file for a line: where it stands, or where its neighbours do.
    fn path_of(&self, id: &str) -> String {
        if let Some(entry) = self.entries.get(id) {
            return entry.path.clone();
        }
        let first = id.split('/').next().unwrap_or(id);
        let beside = format!("{first}/");
        let neighbour = self.entries.iter().find(|(other, _)| other.starts_with(&beside));
        if let Some((_, entry)) = neighbour {
            return entry.path.clone();
        }
        // A line of a sheet could name anything: only plain words become files.
        let plain = |letter: char| letter.is_ascii_alphanumeric() || letter == '-' || letter == '_';
        let usable = !first.is_empty() && first.chars().all(plain);
        let name = if usable || self.contacts.contains(first) { first } else { "other" };
        format!("lang/{}/{name}.ron", self.lang)
    }

    /// The files of the language as they should be.
    pub fn files(&self) -> Vec<PackFile> {
        let mut by_file: BTreeMap<&str, Vec<(&String, &Entry)>> = BTreeMap::new();
        let known = self.order.iter().filter_map(|(id, _)| self.entries.get_key_value(id));
        for (id, entry) in known.chain(self.unknown()) {
            by_file.entry(&entry.path).or_default().push((id, entry));
        }
        by_file
            .into_iter()
            .map(|(path, entries)| PackFile {
                path: path.to_owned(),
                bytes: self.file(path, &entries).into_bytes(),
            })
            .collect()
    }

    fn file(&self, path: &str, entries: &[(&String, &Entry)]) -> String {
        let mut text = self.heads.get(path).cloned().unwrap_or_default();
        // Writing to a String cannot fail.
        let _ = writeln!(
            text,
            "Lang(\n    code: {},\n    source: {},\n    lines: {{",
            quoted(&self.lang),
            quoted(&self.source_lang)
        );
        for (id, entry) in entries {
            let comments = self.comments.get(&(path.to_owned(), (*id).clone()));
            for comment in comments.into_iter().flat_map(|comments| comments.lines()) {
                let _ = writeln!(text, "        {comment}");
            }
            let (id, words) = (quoted(id), quoted(&entry.text));
            let _ = match &entry.hash {
                Some(hash) => writeln!(text, "        {id}: ({}, {words}),", quoted(hash)),
                None => writeln!(text, "        {id}: {words},"),
            };
        }
        for comment in self.tails.get(path).into_iter().flat_map(|tail| tail.lines()) {
            let _ = writeln!(text, "        {comment}");
        }
        text.push_str("    },\n)\n");
        text
    }
}

/// A text as RON writes it.
fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for character in text.chars() {
        match character {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            '\n' => quoted.push_str("\\n"),
            '\r' => quoted.push_str("\\r"),
            '\t' => quoted.push_str("\\t"),
            other => quoted.push(other),
        }
    }
    quoted.push('"');
    quoted
}
