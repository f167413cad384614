//! Sheets of translations (`lang/<code>/*.ron`) as they are read, changed and
//! written again: entries in their order, with their comments.
//!
//! Owns the canonical form of a sheet. Must not know which lines the pack has.

use crate::cli::end::Failure;
use crate::scenario::diagnostic::{Diagnostics, Files};
use crate::scenario::load::PackFile;
use crate::scenario::read::read_file;
use crate::scenario::render;
use crate::scenario::source::{Lang, Translation};

use super::comments::{Comment, comments};

/// One sheet.
#[derive(Clone, Debug, Default)]
pub(super) struct Sheet {
    /// Where it lies in the pack's folder, with `/` between names.
    pub path: String,
    /// The language that it translates into.
    pub code: String,
    /// The language that it translates from.
    pub source: String,
    /// The translations, in the order of the file.
    pub entries: Vec<Entry>,
    /// Comments before everything, behind the last entry, and behind everything.
    remarks: [Vec<String>; 3],
}

/// One translation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Entry {
    /// The line's name.
    pub id: String,
    /// The hash of the source text that it translates, if it is stamped.
    pub hash: Option<String>,
    /// The translation.
    pub text: String,
    /// Comments in the lines before it.
    above: Vec<String>,
    /// Comments behind it in the same line.
    beside: Vec<String>,
}

impl Entry {
    /// A translation without comments.
    pub fn new(id: String, hash: Option<String>, text: String) -> Self {
        Self { id, hash, text, above: Vec::new(), beside: Vec::new() }
    }
}

/// Reads all sheets among these files, in the order of their paths, in which
/// later ones count before earlier ones.
///
/// # Errors
/// Sheets that cannot be read; what is wrong is in the message.
pub(super) fn read_sheets(mut list: Vec<PackFile>) -> Result<Vec<Sheet>, Failure> {
    list.sort_by(|a, b| a.path.cmp(&b.path));
    let mut files = Files::new();
    let mut found = Diagnostics::new();
    let mut sheets = Vec::with_capacity(list.len());
    for file in list {
        let path = file.path.clone();
        let id = files.add(file.path, file.bytes);
        if let Some(lang) = read_file::<Lang>(&files, id, &mut found) {
            sheets.push(Sheet::of(path, &lang, files.text(id)));
        }
    }
    if found.has_errors() {
        found.sort();
        let shown = render::to_text(&found, &files, false);
        return Err(Failure::Wrong(format!("the translations have errors\n\n{shown}")));
    }
    Ok(sheets)
}

/// Why a text cannot stand in a sheet: characters that no file of a pack may
/// have, or slots that cannot be read.
pub(super) fn unusable(text: &str) -> Option<String> {
    let entries = vec![Entry::new("line".into(), None, text.to_owned())];
    let sheet = Sheet { path: "new".into(), entries, ..Sheet::default() };
    let mut files = Files::new();
    let mut found = Diagnostics::new();
    let id = files.add("new", sheet.to_ron());
    read_file::<Lang>(&files, id, &mut found);
    let unreadable = found.iter().next().map(|one| one.message.clone());
    unreadable.or_else(|| crate::scenario::strings::pieces(text).err().map(|error| error.to_string()))
}

impl Sheet {
    /// An empty sheet.
    pub fn new(path: String, code: String, source: String) -> Self {
        Self { path, code, source, ..Self::default() }
    }

    fn of(path: String, lang: &Lang, file: &str) -> Self {
        let mut sheet = Self::new(path, lang.code.value.clone(), lang.source.value.clone());
        let whole = lang.place.span;
        let mut read_to = 0;
        for (id, translation) in &lang.lines {
            let (hash, text) = match translation {
                Translation::Text(text) => (None, text),
                Translation::Stamped((hash, text)) => (Some(hash.value.clone()), text),
            };
            let span = text.place.span;
            let between = comments(file, read_to, span.start as usize);
            let between = sheet.put_beside(between, file, read_to);
            let (before, above) = split(between, whole.start as usize);
            sheet.remarks[0].extend(before);
            sheet.entries.push(Entry { above, ..Entry::new(id.value.clone(), hash, text.value.clone()) });
            read_to = span.end as usize;
        }
        let rest = comments(file, read_to, file.len());
        let rest = sheet.put_beside(rest, file, read_to);
        // A sheet without entries still has what stands before it.
        let (before, rest) = split_comments(rest, whole.start as usize);
        sheet.remarks[0].extend(before.into_iter().map(|comment| comment.text));
        (sheet.remarks[1], sheet.remarks[2]) = split(rest, whole.end as usize);
        sheet
    }

    /// Gives the last entry the comments that stand in its line; returns the others.
    fn put_beside(&mut self, found: Vec<Comment>, file: &str, read_to: usize) -> Vec<Comment> {
        let Some(last) = self.entries.last_mut() else {
            return found;
        };
        let line_end = file[read_to..].find('\n').map_or(file.len(), |length| read_to + length);
        let (beside, others) = split_comments(found, line_end);
        last.beside = beside.into_iter().map(|comment| comment.text).collect();
        others
    }

    /// The sheet in its canonical form: one line an entry, comments where they
    /// stood, letters of all scripts as they are.
    pub fn to_ron(&self) -> String {
        let mut ron = String::new();
        let [before, last, behind] = &self.remarks;
        lines_of(before, "", &mut ron);
        ron.push_str("Lang(\n    code: ");
        quote(&self.code, &mut ron);
        ron.push_str(",\n    source: ");
        quote(&self.source, &mut ron);
        ron.push_str(",\n    lines: {\n");
        for entry in &self.entries {
            entry.write(&mut ron);
        }
        lines_of(last, "        ", &mut ron);
        ron.push_str("    },\n)\n");
        lines_of(behind, "", &mut ron);
        ron
    }

    /// Whether what [`to_ron`](Self::to_ron) gives is read as this sheet.
    pub fn survives(&self) -> bool {
        let mut files = Files::new();
        let mut found = Diagnostics::new();
        let id = files.add(self.path.as_str(), self.to_ron());
        let Some(lang) = read_file::<Lang>(&files, id, &mut found).filter(|_| !found.has_errors()) else {
            return false;
        };
        let read = Self::of(self.path.clone(), &lang, files.text(id));
        let meaning = |entry: &Entry| (entry.id.clone(), entry.hash.clone(), entry.text.clone());
        read.code == self.code
            && read.source == self.source
            && read.entries.iter().map(meaning).eq(self.entries.iter().map(meaning))
            && read.comment_count() == self.comment_count()
    }

    fn comment_count(&self) -> usize {
        let of_entries = self.entries.iter().map(|entry| entry.above.len() + entry.beside.len());
        self.remarks.iter().map(Vec::len).chain(of_entries).sum()
    }
}

impl Entry {
    fn write(&self, ron: &mut String) {
        lines_of(&self.above, "        ", ron);
        ron.push_str("        ");
        quote(&self.id, ron);
        ron.push_str(": ");
        match &self.hash {
            None => quote(&self.text, ron),
            Some(hash) => {
                ron.push('(');
                quote(hash, ron);
                ron.push_str(", ");
                quote(&self.text, ron);
                ron.push(')');
            }
        }
        ron.push(',');
        for comment in &self.beside {
            ron.push(' ');
            ron.push_str(comment);
        }
        ron.push('\n');
    }
}

/// The comments before a byte, and those behind it.
fn split_comments(found: Vec<Comment>, at: usize) -> (Vec<Comment>, Vec<Comment>) {
    found.into_iter().partition(|comment| comment.start < at)
}

fn split(found: Vec<Comment>, at: usize) -> (Vec<String>, Vec<String>) {
    let texts = |list: Vec<Comment>| list.into_iter().map(|comment| comment.text).collect();
    let (before, behind) = split_comments(found, at);
    (texts(before), texts(behind))
}

fn lines_of(comments: &[String], indent: &str, ron: &mut String) {
    for comment in comments {
        ron.push_str(indent);
        ron.push_str(comment);
        ron.push('\n');
    }
}

/// Writes a text in quotes, on one line.
fn quote(text: &str, ron: &mut String) {
    ron.push('"');
    for character in text.chars() {
        match character {
            '"' => ron.push_str("\\\""),
            '\\' => ron.push_str("\\\\"),
            '\n' => ron.push_str("\\n"),
            '\r' => ron.push_str("\\r"),
            '\t' => ron.push_str("\\t"),
            other => ron.push(other),
        }
    }
    ron.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn sheet(text: &str) -> Sheet {
        let file = PackFile { path: "lang/ru/a.ron".into(), bytes: text.into() };
        read_sheets(vec![file]).expect("a sheet").remove(0)
    }

    #[test]
    fn the_canonical_form_is_one_line_an_entry() {
        let read = sheet(
            "Lang(code:\"ru\",source:\"en\",lines:{\"a/b\":\"Да «так»\\nи\t\\\"так\\\" \\\\\",\n\n\"c\":(\"0a1b2c3d\",\"猫\")})",
        );
        let expected = "Lang(\n    code: \"ru\",\n    source: \"en\",\n    lines: {\n        \
                        \"a/b\": \"Да «так»\\nи\\t\\\"так\\\" \\\\\",\n        \
                        \"c\": (\"0a1b2c3d\", \"猫\"),\n    },\n)\n";
        assert_eq!(read.to_ron(), expected);
        assert_eq!(sheet(expected).to_ron(), expected);
        assert!(read.survives());
    }

    #[test]
    fn every_comment_stays_with_what_it_stands_by() {
        let text = "// first\nLang(\n    code: \"ru\",\n    source: \"en\",\n    lines: {\n        // a group\n        \
                    \"a\": \"А\", // beside\n        /* over\n  two lines */\n        \
                    \"b // no\": (\"0a1b2c3d\", \"Б /* no */\"), /* here */ // too\n        // last\n    },\n)\n// end\n";
        assert_eq!(sheet(text).to_ron(), text);
        let empty = "// first\nLang(\n    code: \"ru\",\n    source: \"en\",\n    lines: {\n        // none\n    },\n)\n// end\n";
        assert_eq!(sheet(empty).to_ron(), empty);
    }

    #[test]
    fn texts_that_no_file_may_have_are_told() {
        assert_eq!(unusable("Да, {name}.\nНет."), None);
        assert!(unusable("hidden \u{202E}").is_some_and(|why| why.contains("writing direction")));
        assert!(unusable("bell \u{7}").is_some());
        assert!(unusable("{name").is_some());
    }

    proptest! {
        #[test]
        fn whatever_is_written_is_read_again(id in "[a-z/]{1,9}", text in "[ -~\n\t\rа-я月。]{0,40}", stamped: bool) {
            let entry = Entry::new(id, stamped.then(|| "0a1b2c3d".to_owned()), text);
            let sheet = Sheet { entries: vec![entry], ..Sheet::new("x".into(), "ru".into(), "en".into()) };
            prop_assert!(sheet.survives());
        }
    }
}
