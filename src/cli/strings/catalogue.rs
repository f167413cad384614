//! All texts of a pack beside their translations, line by line.
//!
//! Owns the status of a translation, and where a line stands: in which file of
//! the pack, and in which sheet. Must not know how a table looks.

use std::collections::BTreeMap;
use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde::Serialize;

use crate::cli::end::Failure;
use crate::records::pack_folder::{find_packs, read_pack, scenario_of};
use crate::scenario::checked::Scenario;
use crate::scenario::diagnostic::Place;
use crate::scenario::load::{Sources, load};
use crate::scenario::strings::{TextId, Texts, source_hash};
use crate::vocab::Desk;

use super::sheets::{Entry, Sheet, read_sheets};

/// How far the translation of a line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Status {
    /// It translates the present source text.
    Ok,
    /// There is none.
    Missing,
    /// It translates an earlier source text.
    Stale,
    /// Nobody knows which source text it translates.
    Unstamped,
    /// It belongs to no line.
    Unknown,
}

impl Status {
    /// The word in tables and reports.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Ok => "ok",
            Self::Missing => "missing",
            Self::Stale => "stale",
            Self::Unstamped => "unstamped",
            Self::Unknown => "unknown",
        }
    }

    /// How far `entry` is as a translation of `source`. A line without words
    /// needs none.
    pub fn of(source: &str, entry: Option<&Entry>) -> Self {
        match entry.filter(|entry| !entry.text.trim().is_empty()) {
            None if source.trim().is_empty() => Self::Ok,
            None => Self::Missing,
            Some(Entry { hash: None, .. }) => Self::Unstamped,
            Some(Entry { hash: Some(hash), .. }) if *hash == source_hash(source) => Self::Ok,
            Some(_) => Self::Stale,
        }
    }
}

impl fmt::Display for Status {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// Where an entry stands: the number of the sheet, and its number in it.
pub(super) type Standing = (usize, usize);

/// A pack's texts and sheets.
#[derive(Debug)]
pub(super) struct Catalogue {
    /// The pack's folder.
    pub folder: PathBuf,
    /// The sheets of all languages.
    pub sheets: Vec<Sheet>,
    scenario: Arc<Scenario>,
    /// Line names to lines.
    lines: BTreeMap<String, TextId>,
    /// Contacts and fillers: their file, and the name of their sheet.
    homes: BTreeMap<String, (String, String)>,
}

impl Catalogue {
    /// Reads the one pack at this path.
    ///
    /// # Errors
    /// No pack, several, one with errors, or sheets that cannot be read. What is
    /// only wrong with a translation is no error: it is to be repaired here.
    pub fn open(path: &Path) -> Result<Self, Failure> {
        let packs = find_packs(path).map_err(Failure::wrong)?;
        let [folder] = packs.as_slice() else {
            let names: Vec<String> = packs.iter().map(|pack| pack.display().to_string()).collect();
            return Err(Failure::Wrong(format!("name one of these packs: {}", names.join(", "))));
        };
        let files = read_pack(folder).map_err(Failure::wrong)?;
        let (sheets, files): (Vec<_>, Vec<_>) =
            files.into_iter().partition(|file| file.path.starts_with("lang/"));
        let loaded = load(files.clone());
        let name = |place: crate::scenario::diagnostic::Place| loaded.files.name(place.file).to_owned();
        let homes = homes(&loaded.sources, &name);
        let scenario = match loaded.scenario {
            Some(scenario) => Arc::new(scenario),
            None => scenario_of(files, &folder.display().to_string())?,
        };
        let texts = scenario.texts();
        let lines = texts.all().map(|text| (texts.id(text).to_owned(), text)).collect();
        Ok(Self { folder: folder.clone(), sheets: read_sheets(sheets)?, scenario, lines, homes })
    }

    /// The texts in the source language. Their translations are in the sheets.
    pub fn texts(&self) -> &Texts {
        self.scenario.texts()
    }

    /// The language that the pack is written in.
    pub fn source_code(&self) -> &str {
        self.texts().languages().first().map_or("", String::as_str)
    }

    /// The languages that the pack is translated into.
    pub fn codes(&self) -> &[String] {
        self.texts().languages().get(1..).unwrap_or_default()
    }

    /// The lines in the pack's order.
    pub fn lines(&self) -> impl Iterator<Item = (&str, &str)> {
        let texts = self.texts();
        // Of two lines with one name, the second is the one that translations reach.
        let counts = |text: &TextId| self.lines.get(texts.id(*text)) == Some(text);
        texts.all().filter(counts).map(|text| (texts.id(text), texts.source(text)))
    }

    /// The source text of a line, if the pack has such a line.
    pub fn source(&self, id: &str) -> Option<&str> {
        self.lines.get(id).map(|&text| self.texts().source(text))
    }

    /// The place of a line in the pack's order.
    pub fn order(&self, id: &str) -> Option<TextId> {
        self.lines.get(id).copied()
    }

    /// A language that the pack is translated into.
    ///
    /// # Errors
    /// The pack does not name it, or is written in it.
    pub fn check_code(&self, code: &str) -> Result<(), Failure> {
        if self.codes().iter().any(|known| known == code) {
            return Ok(());
        }
        let known = self.codes().join(", ");
        Err(Failure::Wrong(if code == self.source_code() {
            format!("`{code}` is the language that the pack is written in; translate into: {known}")
        } else {
            format!("pack.ron names no language `{code}`; it names: {known}")
        }))
    }

    /// Where the translations into a language stand. Of several with one name the
    /// last counts; the others come second.
    pub fn standing(&self, code: &str) -> (BTreeMap<&str, Standing>, Vec<Standing>) {
        let mut standing = BTreeMap::new();
        let mut eclipsed = Vec::new();
        for (number, sheet) in self.sheets.iter().enumerate().filter(|(_, sheet)| sheet.code == code) {
            for (index, entry) in sheet.entries.iter().enumerate() {
                eclipsed.extend(standing.insert(entry.id.as_str(), (number, index)));
            }
        }
        (standing, eclipsed)
    }

    /// The entry that stands there.
    pub fn entry(&self, (sheet, index): Standing) -> &Entry {
        &self.sheets[sheet].entries[index]
    }

    /// The file of the pack in which a line stands.
    pub fn file_of(&self, id: &str) -> String {
        let parts: Vec<&str> = id.split('/').collect();
        match parts.as_slice() {
            [folder @ ("shifts" | "exercises"), name, ..] => format!("{folder}/{name}.ron"),
            ["fillers", name, ..] | [name, ..] if self.homes.contains_key(*name) => {
                self.homes[*name].0.clone()
            }
            [room, ..] => format!("{room}.ron"),
            [] => String::new(),
        }
    }

    /// The name of the sheet in which a line stands where nobody has chosen
    /// another: one a contact, and one for each other kind.
    pub fn sheet_name(&self, id: &str) -> String {
        let mut parts = id.split('/');
        let first = parts.next().unwrap_or_default();
        let name = if first == "fillers" { parts.next().unwrap_or_default() } else { first };
        self.homes.get(name).map_or_else(|| first.to_owned(), |(_, sheet)| sheet.clone())
    }

    /// How far the translation into a language is.
    pub fn count(&self, code: &str) -> Count {
        let (standing, eclipsed) = self.standing(code);
        let known = |id: &str| self.lines.contains_key(id);
        let mut count = Count {
            language: code.to_owned(),
            unknown: standing.keys().filter(|id| !known(id)).count(),
            repeated: eclipsed.len(),
            ..Count::default()
        };
        for (id, source) in self.lines() {
            count.lines += 1;
            match Status::of(source, standing.get(id).map(|&at| self.entry(at))) {
                Status::Missing => count.missing += 1,
                Status::Stale => count.stale += 1,
                Status::Unstamped => count.unstamped += 1,
                Status::Ok | Status::Unknown => {}
            }
        }
        count.translated = count.lines - count.missing;
        count
    }
}

/// How far the translation into a language is, in lines.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub(super) struct Count {
    /// The language's code.
    pub language: String,
    /// Lines of the pack.
    pub lines: usize,
    /// Lines with a translation, stale ones among them.
    pub translated: usize,
    /// Lines without one.
    pub missing: usize,
    /// Lines whose source text has changed since.
    pub stale: usize,
    /// Lines of whose translation nobody knows what it translates.
    pub unstamped: usize,
    /// Translations that belong to no line.
    pub unknown: usize,
    /// Translations that do not count, because the line has another behind them.
    pub repeated: usize,
}

/// Contacts and fillers by name: their file, and the name of their sheet.
fn homes(sources: &Sources, file: &dyn Fn(Place) -> String) -> BTreeMap<String, (String, String)> {
    let mut homes = BTreeMap::new();
    for contact in &sources.contacts {
        let id = contact.id.value.clone();
        homes.insert(id.clone(), (file(contact.place), id));
    }
    for filler in &sources.fillers {
        let sheet = match filler.desk.value {
            Desk::Sales => "fillers-sales",
            Desk::Support => "fillers-support",
        };
        homes.insert(filler.id.value.clone(), (file(filler.place), sheet.to_owned()));
    }
    homes
}

/// What kind of text a line is, by its name.
pub(super) fn kind(id: &str) -> String {
    let numbered = |part: &&str| part.bytes().all(|byte| byte.is_ascii_digit());
    let mut parts: Vec<&str> = id.split('/').collect();
    while parts.len() > 2 && parts.last().is_some_and(numbered) {
        parts.pop();
    }
    let in_talk = match parts.as_slice() {
        ["pack" | "company" | "people" | "shifts" | "exercises" | "insiders", ..] => None,
        ["fillers", _, talk @ ..] => Some(talk),
        [_, talk @ ..] => Some(talk),
        [] => None,
    };
    let kind = match in_talk {
        Some(["title"]) => "title",
        Some(["lines", _]) => "standing line",
        Some([_, "says"]) => "line",
        Some([_, "screen"]) => "screen",
        Some([_, _, "reaction"]) => "reaction",
        Some([_, _, "promise"]) => "promise",
        Some([_, _, "promise", .., "by"]) => "deadline of a promise",
        Some([_, _]) => "reply",
        _ => match parts.as_slice() {
            ["people", _, "lines", _] => "standing line",
            ["company", "products" | "values", _] => "name",
            ["company", "rivals", _, "facts", _] => "fact",
            ["shifts", _, "injects", _] => "title",
            ["exercises", _, "items", _] => "question",
            ["shifts", _, "history", ..] => "promise",
            ["company", "powers" | "pools", ..] => parts[1],
            _ => parts.last().copied().unwrap_or_default(),
        },
    };
    kind.replace('_', " ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_come_from_names() {
        for (id, expected) in [
            ("pack/title", "title"),
            ("third-window/title", "title"),
            ("third-window/lines/hold_unannounced", "standing line"),
            ("third-window/hello/says", "line"),
            ("third-window/hello/says/2", "line"),
            ("third-window/hello/screen", "screen"),
            ("third-window/hello/sorry", "reply"),
            ("third-window/hello/sorry/reaction/1", "reaction"),
            ("third-window/hello/sorry/promise", "promise"),
            ("third-window/hello/sorry/promise/2/by", "deadline of a promise"),
            ("fillers/price/start/says", "line"),
            ("fillers/price/start/tell", "reply"),
            ("people/morita/wins/1", "wins"),
            ("people/morita/lines/hold", "standing line"),
            ("people/sato/asked_low_goodwill", "asked low goodwill"),
            ("company/articles/tech/text", "text"),
            ("company/rivals/comet/facts/comet-upload", "fact"),
            ("shifts/tuesday/blind_spots/1", "blind spots"),
            ("shifts/tuesday/injects/note/message", "message"),
            ("exercises/three-days/summary", "summary"),
            ("exercises/three-days/items/calls-a", "question"),
            ("exercises/three-days/vignettes/short-no/tells", "tells"),
        ] {
            assert_eq!(kind(id), expected, "{id}");
        }
    }

    #[test]
    fn a_translation_is_as_good_as_its_mark() {
        let entry = |hash: Option<String>, text: &str| Entry::new("a".into(), hash, text.into());
        let status = |source: &str, entry: &Entry| Status::of(source, Some(entry));
        assert_eq!(Status::of("Hello.", None), Status::Missing);
        assert_eq!(Status::of(" ", None), Status::Ok);
        assert_eq!(status("Hello.", &entry(None, "Да.")), Status::Unstamped);
        assert_eq!(status("Hello.", &entry(None, " ")), Status::Missing);
        assert_eq!(status("Hello.", &entry(Some(source_hash("Hello.")), "Да.")), Status::Ok);
        assert_eq!(status("Hello!", &entry(Some(source_hash("Hello.")), "Да.")), Status::Stale);
    }
}
