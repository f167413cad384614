//! The trouble of a store in words: what has happened, and what to do.

use crate::records::store::StoreError;
use crate::records::store::file::VERSION;
use crate::scoring::Words;

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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::records::store::Address;
    use crate::telling::words::words_of;
    use std::path::PathBuf;

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
