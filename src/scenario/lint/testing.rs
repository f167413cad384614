//! The good pack of `tests/rejected/_good`, with changes, for the tests of rules.

use super::subject::{Subject, Talk};
use crate::scenario::load::{LoadOptions, Loaded, PackFile, load, load_with};

const GOOD: [(&str, &str); 8] = [
    ("pack.ron", include_str!("../../../tests/rejected/_good/pack.ron")),
    ("company.ron", include_str!("../../../tests/rejected/_good/company.ron")),
    ("people.ron", include_str!("../../../tests/rejected/_good/people.ron")),
    ("contacts/no-line.ron", include_str!("../../../tests/rejected/_good/contacts/no-line.ron")),
    ("contacts/new-line.ron", include_str!("../../../tests/rejected/_good/contacts/new-line.ron")),
    ("fillers/support.ron", include_str!("../../../tests/rejected/_good/fillers/support.ron")),
    ("shifts/support.ron", include_str!("../../../tests/rejected/_good/shifts/support.ron")),
    ("shifts/sales.ron", include_str!("../../../tests/rejected/_good/shifts/sales.ron")),
];

/// The good pack, in which each `from` of a file (its first) has become `to`.
pub(super) fn changed(file: &str, changes: &[(&str, &str)]) -> Vec<PackFile> {
    assert!(GOOD.iter().any(|(path, _)| *path == file), "there is no {file}");
    let change = |path: &str, text: &str| {
        let mut text = text.to_owned();
        for (from, to) in changes.iter().filter(|_| path == file) {
            assert!(text.contains(from), "{path} has no {from}");
            text = text.replacen(from, to, 1);
        }
        PackFile { path: path.to_owned(), bytes: text.into_bytes() }
    };
    GOOD.iter().map(|(path, text)| change(path, text)).collect()
}

/// What is found, as `code: message`.
pub(super) fn told(loaded: &Loaded) -> Vec<String> {
    loaded.diagnostics.iter().map(|one| format!("{}: {}", one.code, one.message)).collect()
}

/// The codes that are found after changes in a file.
pub(super) fn codes(file: &str, changes: &[(&str, &str)]) -> Vec<&'static str> {
    let loaded = load(changed(file, changes));
    loaded.diagnostics.iter().map(|one| one.code.as_str()).collect()
}

/// The messages that are found after changes in a file.
pub(super) fn messages(file: &str, changes: &[(&str, &str)]) -> Vec<String> {
    let loaded = load(changed(file, changes));
    loaded.diagnostics.iter().map(|one| one.message.clone()).collect()
}

/// The codes that are found on a certain day.
pub(super) fn codes_on(today: &str, file: &str, changes: &[(&str, &str)]) -> Vec<&'static str> {
    let options = LoadOptions { today: Some(today.to_owned()) };
    let loaded = load_with(changed(file, changes), &options);
    loaded.diagnostics.iter().map(|one| one.code.as_str()).collect()
}

/// The codes that are found with further files.
pub(super) fn codes_with(mut files: Vec<PackFile>, more: &[(&str, &str)]) -> Vec<&'static str> {
    for (path, text) in more {
        files.retain(|file| file.path != *path);
        files.push(PackFile { path: (*path).to_owned(), bytes: text.as_bytes().to_vec() });
    }
    load(files).diagnostics.iter().map(|one| one.code.as_str()).collect()
}

/// The exercise of `tests/rejected/_exercise`, and the questions that it asks.
const EXERCISE: [(&str, &str); 2] = [
    ("exercises/small.ron", include_str!("../../../tests/rejected/_exercise/exercises/small.ron")),
    ("insiders.ron", include_str!("../../../tests/rejected/_exercise/insiders.ron")),
];

/// The codes that are found after changes in the exercise.
pub(super) fn exercise_codes(changes: &[(&str, &str)]) -> Vec<&'static str> {
    let [(path, exercise), insiders] = EXERCISE;
    let mut text = exercise.to_owned();
    for (from, to) in changes {
        assert!(text.contains(from), "{path} has no {from}");
        text = text.replacen(from, to, 1);
    }
    codes_with(changed("pack.ron", &[]), &[(path, &text), insiders])
}

/// The contact `no-line` after changes, whatever is wrong with it.
pub(super) fn talk_of(changes: &[(&str, &str)], look: impl FnOnce(&Talk<'_>)) {
    let loaded = load(changed("contacts/no-line.ron", changes));
    let mut found = crate::scenario::diagnostic::Diagnostics::new();
    let resolved = crate::scenario::resolve::resolve(&loaded.sources, &mut found).expect("it resolves");
    assert!(found.is_empty(), "{found:?}");
    let subject = Subject::new(&loaded.sources, &resolved, &found);
    let talk = subject.talks.iter().find(|talk| talk.name.value == "no-line");
    look(talk.expect("the contact is there"));
}

#[test]
fn the_good_pack_is_good() {
    assert_eq!(told(&load(changed("pack.ron", &[]))), [""; 0]);
}
