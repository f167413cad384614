//! A store in words: what was done with it, and its trouble: what has happened, and
//! what to do.

use std::path::{Path, PathBuf};

use crate::records::store::StoreError;
use crate::records::store::backup::Restored;
use crate::records::store::check::Checked;
use crate::records::store::erase::Erased;
use crate::records::store::file::VERSION;
use crate::records::store::retain::Retained;
use crate::scoring::Words;

use super::exercise::count;

use super::words::Arg;

/// Why a store cannot be used, in the words of the interface.
pub fn trouble(words: &Words, error: &StoreError) -> String {
    let about = |id: &str, path: &std::path::Path, more: &[(&str, Arg<'_>)]| {
        let file = path.display().to_string();
        let mut args = vec![("file", Arg::Text(&file))];
        args.extend_from_slice(more);
        words.say(id, &args)
    };
    match error {
        StoreError::Newer { path, version } => {
            let more =
                [("version", Arg::Number(i64::from(*version))), ("ours", Arg::Number(i64::from(VERSION)))];
            about("store-newer", path, &more)
        }
        StoreError::NoStore { path } => about("store-none-of-ours", path, &[]),
        StoreError::Damaged { path, what } => about("store-damaged", path, &[("what", Arg::Text(what))]),
        StoreError::ReadOnly { path } => about("store-read-only", path, &[]),
        StoreError::Full { path } => about("store-full", path, &[]),
        StoreError::Busy { path } => about("store-busy", path, &[]),
        StoreError::Disk { path, why } => about("store-disk", path, &[("why", Arg::Text(why))]),
        StoreError::Exists { path } => about("store-exists", path, &[]),
        StoreError::Nobody { name } => words.say("store-nobody", &[("name", Arg::Text(name))]),
        StoreError::NoBackup { folder } => about("store-no-backup", folder, &[]),
        StoreError::NoRecording { place } => {
            words.say("store-no-recording", &[("name", Arg::Text(&place.to_string()))])
        }
    }
}

/// What a store holds, and whether it is sound; for who has no terminal at hand.
pub fn checked(words: &Words, found: &Checked) -> Vec<String> {
    let args = [
        ("people", count(found.people)),
        ("attempts", count(found.attempts)),
        ("recordings", count(found.recordings)),
        ("expired", count(found.expired)),
    ];
    let mut said = vec![words.say("records-holds", &args)];
    said.extend(found.problems.iter().cloned());
    said.push(words.name(if found.problems.is_empty() { "records-sound" } else { "keep-unsound" }));
    said
}

/// Where a backup lies.
pub fn backed_up(words: &Words, file: &Path) -> Vec<String> {
    vec![with_file(words, "records-backup", file)]
}

/// Which backup is the store now, and where what lay there is.
pub fn restored(words: &Words, restored: &Restored) -> Vec<String> {
    let before = restored.before.iter().map(|file| with_file(words, "records-before", file));
    std::iter::once(with_file(words, "records-restored", &restored.from)).chain(before).collect()
}

/// Where everything about a person stands.
pub fn exported(words: &Words, name: &str, file: &Path) -> Vec<String> {
    let file = file.display().to_string();
    vec![words.say("records-exported", &[("name", Arg::Text(name)), ("file", Arg::Text(&file))])]
}

/// What was erased about a person, and what could not be reached.
pub fn erased(words: &Words, name: &str, erased: &Erased) -> Vec<String> {
    let args = [
        ("name", Arg::Text(name)),
        ("folders", count(erased.folders)),
        ("files", count(erased.files)),
        ("backups", count(erased.backups)),
    ];
    let said = words.say("records-erased-one", &args);
    std::iter::once(said).chain(out_of_reach(words, &erased.out_of_reach)).collect()
}

/// That a folder is empty, and what could not be reached.
pub fn erased_all(words: &Words, folder: &Path, erased: &Erased) -> Vec<String> {
    let folder = folder.display().to_string();
    let said = words.say("records-erased-all", &[("folder", Arg::Text(&folder))]);
    std::iter::once(said).chain(out_of_reach(words, &erased.out_of_reach)).collect()
}

/// What has gone after so many days, and what could not be reached.
pub fn retained(words: &Words, days: i64, retained: &Retained) -> Vec<String> {
    let args = [
        ("days", Arg::Number(days)),
        ("recordings", count(retained.recordings)),
        ("files", count(retained.files)),
    ];
    let said = words.say("records-retained", &args);
    std::iter::once(said).chain(out_of_reach(words, &retained.out_of_reach)).collect()
}

/// That there is nothing to look after.
pub fn nothing(words: &Words, folder: &Path) -> Vec<String> {
    let folder = folder.display().to_string();
    vec![words.say("records-none", &[("folder", Arg::Text(&folder))])]
}

fn out_of_reach(words: &Words, files: &[(PathBuf, String)]) -> Vec<String> {
    let said = files.iter().map(|(file, why)| {
        let file = file.display().to_string();
        words.say("records-out-of-reach", &[("file", Arg::Text(&file)), ("why", Arg::Text(why))])
    });
    said.collect()
}

fn with_file(words: &Words, id: &str, file: &Path) -> String {
    let file = file.display().to_string();
    words.say(id, &[("file", Arg::Text(&file))])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::records::store::Address;
    use crate::telling::words::words_of;
    use std::path::PathBuf;

    #[test]
    fn what_was_done_is_told_in_every_language() {
        let (file, gone) =
            (Path::new("/x/b.sqlite"), vec![(PathBuf::from("/y/c.sqlite"), "away".to_owned())]);
        let taken = Erased { folders: 2, files: 1, backups: 1, out_of_reach: gone };
        for language in ["en", "ja", "ru"] {
            let words = words_of(Some(language)).unwrap();
            let unsound = Checked { problems: vec!["page 7".to_owned()], ..Checked::default() };
            let all = [
                checked(&words, &unsound),
                backed_up(&words, file),
                restored(&words, &Restored { from: file.into(), before: Some("/x/old".into()) }),
                exported(&words, "anna", file),
                erased(&words, "anna", &taken),
                erased_all(&words, Path::new("/x"), &taken),
                retained(&words, 90, &Retained::default()),
                nothing(&words, Path::new("/x")),
            ];
            let lengths: Vec<usize> = all.iter().map(Vec::len).collect();
            assert_eq!(lengths, [3, 1, 2, 1, 2, 2, 1, 1]);
            for said in all.iter().flatten() {
                assert!(!said.contains("records-r") && !said.contains("keep-"), "{language}: {said}");
            }
        }
    }

    #[test]
    fn every_trouble_is_told_in_every_language() {
        let path = || PathBuf::from("/x/records.sqlite");
        let name = || "anna".to_owned();
        let place = Address {
            person: name(),
            pack: "p".to_owned(),
            exercise: "e".to_owned(),
            number: 1,
            seed: 0,
            step: 0,
        };
        let all = [
            StoreError::Newer { path: path(), version: 9 },
            StoreError::NoStore { path: path() },
            StoreError::Damaged { path: path(), what: "page 7".to_owned() },
            StoreError::ReadOnly { path: path() },
            StoreError::Full { path: path() },
            StoreError::Busy { path: path() },
            StoreError::Disk { path: path(), why: "input/output error".to_owned() },
            StoreError::Exists { path: path() },
            StoreError::Nobody { name: name() },
            StoreError::NoBackup { folder: path() },
            StoreError::NoRecording { place: Box::new(place) },
        ];
        for language in ["en", "ja", "ru"] {
            let words = words_of(Some(language)).unwrap();
            for error in &all {
                let told = trouble(&words, error);
                let named = ["records.sqlite", "anna"].iter().any(|name| told.contains(name));
                assert!(named && !told.contains("store-"), "{language}: {told}");
            }
        }
    }
}
