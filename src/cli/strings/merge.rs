//! From a table that somebody has filled in to changed sheets, and to remarks
//! about every row that could not simply be taken over.
//!
//! Owns the rules: what is in the pack stays unless a row says otherwise, and
//! whatever a row says is either taken over or told. Must not know files.

use std::collections::BTreeMap;
use std::fmt;

use crate::scenario::strings::{Piece, pieces, source_hash};

use super::catalogue::{Catalogue, Standing, Status};
use super::sheets::{Entry, Sheet, unusable};
use super::table::{Cell, FilledRow};

/// What came of it.
#[derive(Debug, Default)]
pub(super) struct Merged {
    /// The numbers of the sheets that have changed, and how.
    pub sheets: BTreeMap<usize, Tally>,
    /// What somebody should look at, in the order of the rows.
    pub remarks: Vec<Remark>,
    /// Rows whose translation stands in the pack already.
    pub same: usize,
    /// Lines of the pack that have no row.
    pub without_row: usize,
    /// Lines of the pack that still have no translation.
    pub missing: usize,
}

/// How many translations of a sheet have changed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Tally {
    /// There was none.
    pub added: usize,
    /// There was another.
    pub changed: usize,
    /// The words are the same; they have been looked at.
    pub confirmed: usize,
}

/// A row that somebody should look at.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Remark {
    /// The row's number.
    pub number: u64,
    /// The line's name.
    pub id: String,
    /// What about it.
    pub what: What,
}

/// What about a row.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum What {
    /// It names no line.
    NoId,
    /// It names a line that the pack does not have.
    UnknownId,
    /// Several rows name the line and say different things.
    Twice,
    /// The cell holds something else than text.
    Strange(&'static str),
    /// The text cannot stand in a pack.
    Unusable(String),
    /// The cell is empty, but the pack has a translation.
    Emptied,
    /// The source text is not what it was at the export.
    SourceChanged,
    /// A slot that the source text does not have.
    NewSlot(String),
}

impl What {
    /// Whether the row has been taken over all the same.
    pub fn is_taken(&self) -> bool {
        matches!(self, Self::SourceChanged | Self::NewSlot(_))
    }
}

impl fmt::Display for What {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoId => f.write_str("the row has no id"),
            Self::UnknownId => f.write_str("the pack has no such line"),
            Self::Twice => f.write_str("the line stands in several rows with different translations"),
            Self::Strange(what) => write!(f, "the cell holds {what}; format it as text"),
            Self::Unusable(why) => f.write_str(why),
            Self::Emptied => f.write_str("the cell is empty; the pack keeps its translation"),
            Self::SourceChanged => {
                f.write_str("the source text has changed since the export; the translation is stale")
            }
            Self::NewSlot(name) => write!(f, "the source text has no slot {{{name}}}"),
        }
    }
}

/// A translation that is to be written.
#[derive(Debug)]
struct Change {
    id: String,
    hash: Option<String>,
    text: String,
    /// Where it stands now.
    at: Option<Standing>,
    kind: Kind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Added,
    Changed,
    Confirmed,
}

/// What becomes of a row.
#[derive(Debug)]
enum Verdict {
    /// The pack has the same, or neither has anything.
    Same,
    /// It is taken over.
    Taken(Change),
    /// It cannot be.
    Refused(What),
}

/// Takes the rows over into the sheets of a language.
pub(super) fn merge(catalogue: &mut Catalogue, code: &str, rows: &[FilledRow]) -> Merged {
    let mut merged = Merged::default();
    let mut by_id: BTreeMap<&str, Vec<&FilledRow>> = BTreeMap::new();
    for row in rows {
        by_id.entry(&row.id).or_default().push(row);
    }
    merged.without_row = catalogue.lines().filter(|(id, _)| !by_id.contains_key(id)).count();
    let mut changes = Vec::new();
    let (standing, _) = catalogue.standing(code);
    for (id, rows) in by_id {
        let at = standing.get(id).copied();
        let row = one_of(&rows);
        let verdict = row.map_or(Verdict::Refused(What::Twice), |row| judge(catalogue, row, at));
        match (verdict, row) {
            (Verdict::Refused(what), Some(row)) => merged.remark(row, what),
            (Verdict::Refused(_), None) => rows.iter().for_each(|row| merged.remark(row, What::Twice)),
            (Verdict::Same, None) => {}
            (Verdict::Same, Some(row)) => {
                merged.same += 1;
                merged.look_at_source(catalogue, row, at.and_then(|at| catalogue.entry(at).hash.as_deref()));
            }
            (Verdict::Taken(change), _) => {
                if let Some(row) = row {
                    merged.look_at_source(catalogue, row, change.hash.as_deref());
                    merged.look_at_slots(catalogue, row, &change.text);
                }
                changes.push(change);
            }
        }
    }
    merged.remarks.sort_by_key(|remark| remark.number);
    merged.sheets = apply(catalogue, code, changes);
    merged.missing = catalogue.count(code).missing;
    merged
}

/// The row to follow where several have the same id: one that is filled in, if
/// all that are filled in agree.
fn one_of<'r>(rows: &[&'r FilledRow]) -> Option<&'r FilledRow> {
    let blank = |row: &&&FilledRow| matches!(&row.translation, Cell::Text(text) if text.trim().is_empty());
    let mut filled = rows.iter().filter(|row| !blank(row));
    let Some(first) = filled.next() else {
        return rows.first().copied();
    };
    filled.all(|row| row.translation == first.translation).then_some(first)
}

fn judge(catalogue: &Catalogue, row: &FilledRow, at: Option<Standing>) -> Verdict {
    let text = match &row.translation {
        Cell::Text(text) => one_line_break(text),
        Cell::Strange(what) => return Verdict::Refused(What::Strange(what)),
    };
    let old = at.map(|at| catalogue.entry(at));
    let source = catalogue.source(&row.id);
    if row.id.is_empty() {
        return Verdict::Refused(What::NoId);
    }
    if source.is_none() && old.is_none() {
        return Verdict::Refused(What::UnknownId);
    }
    if text.trim().is_empty() {
        let emptied = old.is_some_and(|old| !old.text.trim().is_empty());
        return if emptied { Verdict::Refused(What::Emptied) } else { Verdict::Same };
    }
    let present = source.map(source_hash);
    let exported = row.hash.clone();
    let change =
        |hash, kind| Verdict::Taken(Change { id: row.id.clone(), hash, text: text.clone(), at, kind });
    let Some(old) = old.filter(|old| !old.text.trim().is_empty()) else {
        return unusable(&text)
            .map_or_else(|| change(exported, Kind::Added), |why| Verdict::Refused(What::Unusable(why)));
    };
    if one_line_break(&old.text) == text {
        let confirmed = row.status == Status::Ok.as_str() && exported.is_some() && exported == present;
        // The words in the pack stay as they are, to the last character.
        return if confirmed && old.hash != present {
            Verdict::Taken(Change {
                id: row.id.clone(),
                hash: present,
                text: old.text.clone(),
                at,
                kind: Kind::Confirmed,
            })
        } else {
            Verdict::Same
        };
    }
    if let Some(why) = unusable(&text) {
        return Verdict::Refused(What::Unusable(why));
    }
    // What belongs to no line translates nothing that could have a hash.
    change(if source.is_some() { exported } else { old.hash.clone() }, Kind::Changed)
}

/// Programs on Windows end lines with two characters.
fn one_line_break(text: &str) -> String {
    text.replace("\r\n", "\n")
}

impl Merged {
    fn remark(&mut self, row: &FilledRow, what: What) {
        self.remarks.push(Remark { number: row.number, id: row.id.clone(), what });
    }

    /// Tells when the source text has changed since the export and the
    /// translation, which now has this hash, does not fit it.
    fn look_at_source(&mut self, catalogue: &Catalogue, row: &FilledRow, hash: Option<&str>) {
        let Some(present) = catalogue.source(&row.id).map(source_hash) else {
            return;
        };
        let since_export = row.hash.as_ref().is_some_and(|exported| *exported != present);
        if since_export && hash.is_some_and(|hash| hash != present) {
            self.remark(row, What::SourceChanged);
        }
    }

    fn look_at_slots(&mut self, catalogue: &Catalogue, row: &FilledRow, text: &str) {
        let Some(source) = catalogue.source(&row.id) else {
            return;
        };
        let known = slots(source);
        for name in slots(text).into_iter().filter(|name| !known.contains(name)) {
            self.remark(row, What::NewSlot(name.to_owned()));
        }
    }
}

fn slots(text: &str) -> Vec<&str> {
    let name = |piece| if let Piece::Slot { name, .. } = piece { Some(name) } else { None };
    pieces(text).unwrap_or_default().into_iter().filter_map(name).collect()
}

/// Writes the changes into the sheets; lines of a sheet that changes get the
/// pack's order.
fn apply(catalogue: &mut Catalogue, code: &str, changes: Vec<Change>) -> BTreeMap<usize, Tally> {
    let mut sheets: BTreeMap<usize, Tally> = BTreeMap::new();
    for change in changes {
        let (number, index) = match change.at {
            Some(at) => at,
            None => {
                let number = sheet_for(catalogue, code, &change.id);
                let entries = &mut catalogue.sheets[number].entries;
                entries.push(Entry::new(change.id.clone(), None, String::new()));
                (number, entries.len() - 1)
            }
        };
        let entry = &mut catalogue.sheets[number].entries[index];
        (entry.hash, entry.text) = (change.hash, change.text);
        let tally = sheets.entry(number).or_default();
        match change.kind {
            Kind::Added => tally.added += 1,
            Kind::Changed => tally.changed += 1,
            Kind::Confirmed => tally.confirmed += 1,
        }
    }
    for number in sheets.keys() {
        let mut entries = std::mem::take(&mut catalogue.sheets[*number].entries);
        put_in_order(catalogue, &mut entries);
        catalogue.sheets[*number].entries = entries;
    }
    sheets
}

/// The sheet for a line that has no translation yet: beside the other lines of
/// its contact or kind, or else the sheet that is called like them.
fn sheet_for(catalogue: &mut Catalogue, code: &str, id: &str) -> usize {
    let name = catalogue.sheet_name(id);
    let of_code = || catalogue.sheets.iter().enumerate().filter(|(_, sheet)| sheet.code == code);
    let holds_others = |sheet: &Sheet| {
        let known = |entry: &&Entry| catalogue.source(&entry.id).is_some();
        sheet.entries.iter().filter(known).any(|entry| catalogue.sheet_name(&entry.id) == name)
    };
    let path = format!("lang/{code}/{name}.ron");
    let found = of_code()
        .find(|(_, sheet)| sheet.path == path)
        .or_else(|| of_code().find(|(_, sheet)| holds_others(sheet)));
    if let Some((number, _)) = found {
        return number;
    }
    let source = catalogue.source_code().to_owned();
    catalogue.sheets.push(Sheet::new(path, code.to_owned(), source));
    catalogue.sheets.len() - 1
}

/// Sorts entries as their lines stand in the pack; one that belongs to no line
/// stays behind the one it stood behind.
fn put_in_order(catalogue: &Catalogue, entries: &mut Vec<Entry>) {
    let mut last = None;
    let mut keyed: Vec<_> = std::mem::take(entries)
        .into_iter()
        .map(|entry| {
            let own = catalogue.order(&entry.id);
            last = own.or(last);
            ((last, own.is_none()), entry)
        })
        .collect();
    keyed.sort_by_key(|(key, _)| *key);
    entries.extend(keyed.into_iter().map(|(_, entry)| entry));
}
