//! A language that the pack names has a translation of every line.

use std::collections::BTreeMap;

use super::lines::{Line, Lines};
use crate::scenario::diagnostic::{Code, Diagnostic, Diagnostics, FileId};
use crate::scenario::strings::Language;

/// So many lines are named.
const NAMED: usize = 3;

pub(super) fn check(lines: &Lines<'_>, found: &mut Diagnostics) {
    for (index, code) in lines.texts.languages().iter().enumerate().skip(1) {
        let mut missing: BTreeMap<FileId, Missing<'_>> = BTreeMap::new();
        let untranslated =
            lines.sources().filter(|line| lines.texts.translation(line.id, Language(index)).is_none());
        // The lines of a file follow each other.
        let mut file = FileId(u16::MAX);
        let mut at_hand = Missing::default();
        for line in untranslated.filter(|line| !line.text.trim_start().is_empty()) {
            if line.place.file != file {
                missing.insert(file, std::mem::take(&mut at_hand));
                file = line.place.file;
                at_hand = missing.remove(&file).unwrap_or_default();
            }
            at_hand.count += 1;
            if at_hand.first.len() < NAMED {
                at_hand.first.push(line);
            }
        }
        missing.insert(file, at_hand);
        for missing in missing.values() {
            report(lines, missing, code, found);
        }
    }
}

/// The lines of a file that are not translated.
#[derive(Default)]
struct Missing<'a> {
    count: usize,
    first: Vec<Line<'a>>,
}

fn report(lines: &Lines<'_>, missing: &Missing<'_>, code: &str, found: &mut Diagnostics) {
    let Some(first) = missing.first.first() else { return };
    let message = match missing.count {
        1 => format!("a line of this file is not translated into `{code}`"),
        count => format!("{count} lines of this file are not translated into `{code}`"),
    };
    let mut named: Vec<&str> = missing.first.iter().map(|line| lines.texts.id(line.id)).collect();
    if missing.count > NAMED {
        named.push("…");
    }
    found.push(
        Diagnostic::warning(Code::MissingTranslation, message)
            .at(first.place)
            .hint(format!("write them in a sheet in lang/{code}: {}", named.join(", "))),
    );
}

#[cfg(test)]
mod tests {
    use crate::scenario::lint::testing::{changed, codes, messages};
    use crate::scenario::load::{PackFile, load};

    #[test]
    fn every_file_is_named_once_for_each_language() {
        let two = ("languages: [\"en\"]", "languages: [\"en\", \"ja\", \"ru\"]");
        assert_eq!(codes("pack.ron", &[two]), ["missing-translation"; 16]);
        let told = messages("pack.ron", &[two]);
        assert!(told.contains(&"2 lines of this file are not translated into `ja`".to_owned()), "{told:?}");
    }

    #[test]
    fn a_translated_line_is_not_missed() {
        let mut files = changed("pack.ron", &[("languages: [\"en\"]", "languages: [\"en\", \"ru\"]")]);
        let sheet = r#"Lang(code: "ru", source: "en", lines: { "pack/title": "Доброе утро" })"#;
        files.push(PackFile { path: "lang/ru/pack.ron".to_owned(), bytes: sheet.into() });
        let loaded = load(files);
        let mut told = loaded.diagnostics.iter().map(|one| one.message.as_str());
        assert!(told.any(|message| message == "a line of this file is not translated into `ru`"));
    }
}
