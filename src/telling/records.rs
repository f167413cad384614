//! Why something on the disk did not work, in words.
//!
//! Owns the sentences for [`RecordsError`] and for what is lost on the way through an
//! exercise. What the system says of a disk is told in words where it is usual, and
//! otherwise handed on as it is. Must not know options of the terminal or screens.

use std::io;
use std::path::Path;

use crate::recording::RecordingError;
use crate::records::RecordsError;
use crate::records::pack_folder::FolderError;
use crate::records::shifts::Lost;
use crate::scoring::Words;

use super::words::Arg;

/// What did not work, as a sentence of its own.
pub fn sentence(words: &Words, error: &RecordsError) -> String {
    match error {
        RecordsError::Store(error) => super::store::trouble_here(words, error),
        error => as_sentence(words, &clause(words, error)),
    }
}

/// A part of a sentence as a sentence of its own.
pub fn as_sentence(words: &Words, what: &str) -> String {
    let mut letters = what.chars();
    let first: String = letters.next().into_iter().flat_map(char::to_uppercase).collect();
    words.say("disk-sentence", &[("what", Arg::Text(&(first + letters.as_str())))])
}

/// What did not work, as a part of a sentence.
pub fn clause(words: &Words, error: &RecordsError) -> String {
    let about = |key: &str, path: &Path| {
        let path = path.display().to_string();
        words.say(key, &[("path", Arg::Text(&path))])
    };
    match error {
        RecordsError::Folder(error) => folder(words, error),
        RecordsError::Pack { name, .. } => words.say("disk-pack-faulty", &[("name", Arg::Text(name))]),
        RecordsError::File { what: "read", path, error } => with_why(words, "disk-cannot-read", path, error),
        RecordsError::File { what: "made", path, error } => with_why(words, "disk-cannot-make", path, error),
        RecordsError::File { path, error, .. } => with_why(words, "disk-cannot-write", path, error),
        RecordsError::Recording { path, error: RecordingError::Newer(_) } => about("disk-newer", path),
        RecordsError::Recording { path, .. } => about("disk-damaged", path),
        RecordsError::OtherShift { path } => about("disk-other-shift", path),
        RecordsError::NotOver { path } => about("disk-not-over", path),
        RecordsError::Replay(_)
        | RecordsError::Words(_)
        | RecordsError::Refused(_)
        | RecordsError::Differs => words.name("disk-differs"),
        RecordsError::Attempt { path, .. } => about("disk-attempt", path),
        RecordsError::Beside { path } => about("disk-beside", path),
        RecordsError::OpenElsewhere { .. } => words.name("disk-open-elsewhere"),
        RecordsError::NoFolder => words.name("disk-no-own-folder"),
        RecordsError::CannotRecord(error) => {
            words.say("disk-cannot-record", &[("why", Arg::Text(&why(words, error)))])
        }
        RecordsError::Store(_) => words.name("disk-store"),
        RecordsError::CannotPractise { contact } => {
            words.say("disk-cannot-practise", &[("name", Arg::Text(contact))])
        }
        RecordsError::NoSuchCommand { .. } => words.name("disk-no-such-moment"),
    }
}

/// Why a folder cannot be read as a pack, as a part of a sentence.
pub fn folder(words: &Words, error: &FolderError) -> String {
    let about = |key: &str, path: &Path| {
        let path = path.display().to_string();
        words.say(key, &[("path", Arg::Text(&path))])
    };
    match error {
        FolderError::Missing(path) => about("disk-no-such-folder", path),
        FolderError::NoPack(path) => about("disk-no-pack", path),
        FolderError::TooManyFiles(path) => about("disk-too-many-files", path),
        FolderError::Unreadable { path, error } => with_why(words, "disk-cannot-read", path, error),
    }
}

/// What is lost on the way through an exercise, in a sentence or two.
pub fn lost(words: &Words, lost: &Lost) -> String {
    match lost {
        Lost::Earlier(error) => words.say("ex-earlier-lost", &[("why", Arg::Text(&clause(words, error)))]),
        Lost::ThisShift(_) => words.say("ex-shift-lost", &[("why", Arg::Text(&words.name("disk-differs")))]),
    }
}

fn with_why(words: &Words, key: &str, path: &Path, error: &io::Error) -> String {
    let (path, why) = (path.display().to_string(), why(words, error));
    words.say(key, &[("path", Arg::Text(&path)), ("why", Arg::Text(&why))])
}

/// What the system says of a disk, as a part of a sentence.
pub fn why(words: &Words, error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => words.name("disk-why-full"),
        io::ErrorKind::ReadOnlyFilesystem => words.name("disk-why-read-only"),
        io::ErrorKind::PermissionDenied => words.name("disk-why-denied"),
        io::ErrorKind::NotFound => words.name("disk-why-missing"),
        io::ErrorKind::AlreadyExists => words.name("disk-why-there"),
        _ => error.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::recording::replay::Mismatch;
    use crate::records::store::StoreError;
    use crate::telling::words::words_of;

    fn every() -> Vec<RecordsError> {
        let path = || Path::new("/home/u/exercises").to_owned();
        let denied = || io::Error::from(io::ErrorKind::PermissionDenied);
        vec![
            RecordsError::Folder(FolderError::Missing(path())),
            RecordsError::Folder(FolderError::NoPack(path())),
            RecordsError::Folder(FolderError::TooManyFiles(path())),
            RecordsError::Folder(FolderError::Unreadable { path: path(), error: denied() }),
            RecordsError::Pack { name: "swap-day".to_owned(), found: "error[x]".to_owned() },
            RecordsError::file("read", &path(), denied()),
            RecordsError::file("written", &path(), denied()),
            RecordsError::file("made", &path(), io::Error::from(io::ErrorKind::StorageFull)),
            RecordsError::Recording { path: path(), error: RecordingError::Newer(9) },
            RecordsError::Recording { path: path(), error: RecordingError::NoRecording },
            RecordsError::OtherShift { path: path() },
            RecordsError::NotOver { path: path() },
            RecordsError::Replay(Mismatch::NoShift("x".to_owned())),
            RecordsError::Differs,
            RecordsError::Attempt { path: path(), why: "it was begun with another version".to_owned() },
            RecordsError::Beside { path: path() },
            RecordsError::OpenElsewhere { folder: path() },
            RecordsError::NoFolder,
            RecordsError::CannotRecord(io::Error::from(io::ErrorKind::ReadOnlyFilesystem)),
            RecordsError::Store(StoreError::Busy { path: path() }),
            RecordsError::CannotPractise { contact: "late".to_owned() },
            RecordsError::NoSuchCommand { number: 7, commands: 3 },
        ]
    }

    /// Letters of the language that is spoken, and no word of another one.
    fn is_spoken(text: &str, language: &str) -> bool {
        let others = ["there is", "cannot", "pack ", "recorded", "folder", "differently", "begun"];
        let letters = if language == "ja" { 'ぁ'..='ん' } else { 'а'..='я' };
        text.chars().any(|letter| letters.contains(&letter)) && !others.iter().any(|word| text.contains(word))
    }

    #[test]
    fn whatever_fails_is_said_in_the_language_and_advises_no_option() {
        for language in ["en", "ja", "ru"] {
            let words = words_of(Some(language)).unwrap();
            for error in every() {
                let said = sentence(&words, &error);
                assert!(!said.contains("--") && !said.contains("disk-"), "{said}");
                assert!(said.ends_with(['.', '。']), "{said}");
                assert!(!said.trim_end_matches(['.', '。']).ends_with(['.', '。']), "two stops: {said}");
                assert!(!said.starts_with(|first: char| first.is_lowercase()), "{said}");
                assert!(language == "en" || is_spoken(&said, language), "{language}: {said}");
            }
            let losses = [Lost::Earlier(RecordsError::Differs), Lost::ThisShift("it is refused".to_owned())];
            for loss in &losses {
                let said = lost(&words, loss);
                assert!(language == "en" || is_spoken(&said, language), "{language}: {said}");
                assert!(!said.contains("refused"), "{said}");
            }
        }
    }

    #[test]
    fn what_the_system_says_and_nobody_else_knows_is_handed_on() {
        let words = words_of(Some("en")).unwrap();
        let said = sentence(&words, &RecordsError::CannotRecord(io::Error::other("drive 3 burns")));
        assert!(said.contains("drive 3 burns"), "{said}");
    }
}
