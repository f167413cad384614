//! A store in words: what was done with it, and its trouble: what has happened, and
//! what to do.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use crate::records::store::backup::Restored;
use crate::records::store::check::Checked;
use crate::records::store::erase::Erased;
use crate::records::store::file::VERSION;
use crate::records::store::retain::Retained;
use crate::records::store::{Address, Damage, StoreError};
use crate::scoring::Words;

use super::exercise::count;
use super::records::as_sentence;
use super::words::Arg;

/// Why a store cannot be used, and what to do in the window.
pub fn trouble_here(words: &Words, error: &StoreError) -> String {
    match error {
        StoreError::Damaged { path, what } => {
            let (file, what) = (path.display().to_string(), damage(words, what));
            let (restore, page) = (words.name("keep-restore"), words.name("keep-title"));
            let args = [
                ("file", Arg::Text(&file)),
                ("what", Arg::Text(&what)),
                ("restore", Arg::Text(&restore)),
                ("page", Arg::Text(&page)),
            ];
            words.say("store-damaged-here", &args)
        }
        StoreError::NoBackup { folder } => with_file(words, "store-no-backup-here", folder),
        other => trouble(words, other),
    }
}

/// What is not as it was written, as a part of a sentence.
pub fn damage(words: &Words, what: &Damage) -> String {
    let of = |id: &str, place: &Address| {
        let Address { person, pack, exercise, number, .. } = place;
        let name = format!("{pack}/{exercise}/{person}/attempt-{number}");
        let step = Arg::Number(i64::from(place.step) + 1);
        words.say(id, &[("name", Arg::Text(&name)), ("step", step)])
    };
    match what {
        Damage::NoVersion => words.name("store-what-version"),
        Damage::Name => words.name("store-what-name"),
        Damage::Twice => words.name("store-what-twice"),
        Damage::Missing => words.name("store-what-missing"),
        Damage::Attempt(place) => of("store-what-attempt", place),
        Damage::Recording(place) => of("store-what-recording", place),
        Damage::Pack(place) => of("store-what-pack", place),
        Damage::Pages(_) => words.name("store-what-pages"),
    }
}

/// Why a file was out of reach, as a part of a sentence.
fn reason(words: &Words, error: &StoreError) -> String {
    let id = match error {
        StoreError::Newer { .. } => "store-why-newer",
        StoreError::NoStore { .. } => "store-why-none-of-ours",
        StoreError::Damaged { what, .. } => return damage(words, what),
        StoreError::ReadOnly { .. } => "disk-why-denied",
        StoreError::Full { .. } => "disk-why-full",
        StoreError::Busy { .. } => "store-why-busy",
        StoreError::Disk { kind: ErrorKind::NotFound, .. } => "disk-why-missing",
        _ => "store-why-disk",
    };
    words.name(id)
}

/// Why a store cannot be used, and what to do in the terminal.
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
        StoreError::Damaged { path, what } => {
            about("store-damaged", path, &[("what", Arg::Text(&damage(words, what)))])
        }
        StoreError::ReadOnly { path } => about("store-read-only", path, &[]),
        StoreError::Full { path } => about("store-full", path, &[]),
        StoreError::Busy { path } => about("store-busy", path, &[]),
        StoreError::Disk { path, kind: ErrorKind::NotFound, .. } => about("store-missing", path, &[]),
        StoreError::Disk { path, .. } => about("store-disk", path, &[]),
        StoreError::Exists { path } => about("store-exists", path, &[]),
        StoreError::Nobody { name } => words.say("store-nobody", &[("name", Arg::Text(name))]),
        StoreError::NoBackup { folder } => about("store-no-backup", folder, &[]),
        StoreError::NoRecording { place } => {
            let Address { person, pack, exercise, number, .. } = &**place;
            let name = format!("{pack}/{exercise}/{person}/attempt-{number}");
            let step = Arg::Number(i64::from(place.step) + 1);
            words.say("store-no-recording", &[("name", Arg::Text(&name)), ("step", step)])
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
    for problem in &found.problems {
        // Of the file's pages a database tells many times the same.
        let told = as_sentence(words, &damage(words, problem));
        if !said.contains(&told) {
            said.push(told);
        }
    }
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

fn out_of_reach(words: &Words, files: &[(PathBuf, StoreError)]) -> Vec<String> {
    let said = files.iter().map(|(file, why)| {
        let file = file.display().to_string();
        let why = reason(words, why);
        words.say("records-out-of-reach", &[("file", Arg::Text(&file)), ("why", Arg::Text(&why))])
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
    use crate::telling::words::words_of;
    use std::path::PathBuf;

    fn unreadable(path: &str, kind: ErrorKind) -> StoreError {
        StoreError::Disk { path: path.into(), kind, why: "input/output error".to_owned() }
    }

    /// No word of another language, but for what is a name: of files, or of a command.
    fn is_spoken(text: &str, language: &str) -> bool {
        let names = ["other-desk records restore", "/x", "/y", "p/e/anna/attempt-1", "anna"];
        let rest = names.iter().fold(text.to_owned(), |rest, name| rest.replace(name, ""));
        let rest = [".sqlite", "/records", "/b", "/c", "/old"]
            .iter()
            .fold(rest, |rest, name| rest.replace(name, ""));
        let letters = if language == "ja" { 'ぁ'..='ん' } else { 'а'..='я' };
        rest.chars().any(|letter| letters.contains(&letter))
            && !rest.chars().any(|letter| letter.is_ascii_alphabetic())
    }

    #[test]
    fn what_was_done_is_told_in_every_language() {
        let (file, gone) = (
            Path::new("/x/b.sqlite"),
            vec![(PathBuf::from("/y/c.sqlite"), unreadable("/y/c.sqlite", ErrorKind::Other))],
        );
        let taken = Erased { folders: 2, files: 1, backups: 1, out_of_reach: gone };
        for language in ["en", "ja", "ru"] {
            let words = words_of(Some(language)).unwrap();
            // The database says the same of many pages.
            let problems = vec![Damage::Pages("page 7".to_owned()), Damage::Pages("page 8".to_owned())];
            let unsound = Checked { problems, ..Checked::default() };
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
                assert!(language == "en" || is_spoken(said, language), "{language}: {said}");
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
        let place = || Box::new(place.clone());
        let damages = [
            Damage::NoVersion,
            Damage::Name,
            Damage::Twice,
            Damage::Missing,
            Damage::Attempt(place()),
            Damage::Recording(place()),
            Damage::Pack(place()),
            Damage::Pages("database disk image is malformed".to_owned()),
        ];
        let all: Vec<StoreError> = [
            StoreError::Newer { path: path(), version: 9 },
            StoreError::NoStore { path: path() },
            unreadable("/x/records.sqlite", ErrorKind::NotFound),
            StoreError::ReadOnly { path: path() },
            StoreError::Full { path: path() },
            StoreError::Busy { path: path() },
            unreadable("/x/records.sqlite", ErrorKind::Other),
            StoreError::Exists { path: path() },
            StoreError::Nobody { name: name() },
            StoreError::NoBackup { folder: path() },
            StoreError::NoRecording { place: place() },
        ]
        .into_iter()
        .chain(damages.map(|what| StoreError::Damaged { path: path(), what }))
        .collect();
        for language in ["en", "ja", "ru"] {
            let words = words_of(Some(language)).unwrap();
            for error in &all {
                for told in [trouble(&words, error), trouble_here(&words, error)] {
                    let named = ["records.sqlite", "anna"].iter().any(|name| told.contains(name));
                    assert!(named && !told.contains("store-"), "{language}: {told}");
                    assert!(language == "en" || is_spoken(&told, language), "{language}: {told}");
                    assert!(!told.contains("malformed") && !told.contains("input/output"), "{told}");
                    // What has happened, and what to do.
                    let sentences = told.matches(['。', '.']).count() - told.matches(".sqlite").count();
                    assert!(sentences >= 2, "{told}");
                }
                let here = trouble_here(&words, error);
                assert!(!here.contains("other-desk records"), "a terminal is spoken of: {here}");
                assert!(!reason(&words, error).contains("store-"));
            }
        }
    }
}
