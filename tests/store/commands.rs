//! `other-desk records`, as it is called, and the exercise that fills the store.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use crate::room::{Room, Way, files_below};

fn records(base: &Path, words: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_other-desk"))
        .arg("records")
        .args(words)
        .arg("--dir")
        .arg(base)
        .env("COLUMNS", "1000")
        .env("LANG", "C")
        .output()
        .unwrap()
}

#[track_caller]
fn said(output: &Output, code: i32) -> String {
    let errors = String::from_utf8_lossy(&output.stderr);
    let page = String::from_utf8_lossy(&output.stdout);
    assert_eq!(output.status.code(), Some(code), "{page}\n{errors}");
    // Lines are not longer than is good to read.
    format!("{page}{errors}").replace('\n', " ")
}

#[test]
fn a_store_from_its_beginning_to_its_end() {
    let room = Room::new();
    let empty = said(&records(room.base(), &["check"]), 0);
    assert!(empty.contains("There is no store in"), "{empty}");
    assert!(said(&records(room.base(), &["backup"]), 0).contains("no attempt"));
    assert_eq!(files_below(room.base()), [], "asking leaves nothing behind");
    room.walk(Way::of("anna", 1));
    room.walk(Way { answers: 30, ..Way::of("boris", 2) });
    let backed_up = said(&records(room.base(), &["backup"]), 0);
    assert!(backed_up.contains("Taken in from the folders: 2 attempts, 5 recordings."), "{backed_up}");
    assert!(backed_up.contains("backups/records-"), "{backed_up}");
    let checked = said(&records(room.base(), &["check"]), 0);
    assert!(checked.contains("2 people, 2 attempts, 5 recordings."), "{checked}");
    assert!(checked.contains("Everything is as it was written."), "{checked}");

    let exported = said(&records(room.base(), &["export", "--trainee", "anna"]), 0);
    assert!(exported.contains("Everything about anna stands in"), "{exported}");
    let to = room.base().join("mine.json");
    said(&records(room.base(), &["export", "--trainee", "anna", "--to", to.to_str().unwrap()]), 0);
    assert!(fs::read_to_string(&to).unwrap().contains("attempt-1/progress.json"));
    let again =
        said(&records(room.base(), &["export", "--trainee", "anna", "--to", to.to_str().unwrap()]), 2);
    assert!(again.contains("already"), "{again}");
    assert!(
        said(&records(room.base(), &["export", "--trainee", "nobody"]), 2).contains("nobody called nobody")
    );

    let asked = said(&records(room.base(), &["erase", "--trainee", "anna"]), 1);
    assert!(asked.contains("--yes"), "{asked}");
    assert!(said(&records(room.base(), &["check"]), 0).contains("2 people"));
    let erased = said(&records(room.base(), &["erase", "--trainee", "anna", "--yes"]), 0);
    assert!(erased.contains("Nothing about anna is left here."), "{erased}");
    assert!(erased.contains("2 files; taken out of one backup"), "{erased}");
    assert!(said(&records(room.base(), &["check"]), 0).contains("One person, one attempt"));
    for (path, bytes) in files_below(room.base()) {
        assert!(!bytes.windows(4).any(|window| window == b"anna"), "{}", path.display());
    }

    let restored = said(&records(room.base(), &["restore"]), 0);
    assert!(restored.contains("is the store now") && restored.contains("is kept in"), "{restored}");
    assert!(said(&records(room.base(), &["check"]), 0).contains("One person"));
    let kept = said(&records(room.base(), &["retain"]), 0);
    assert!(kept.contains("none in the store, no file"), "{kept}");
    let gone = said(&records(room.base(), &["retain", "--days", "0"]), 0);
    assert!(gone.contains("2 recordings in the store, 2 files"), "{gone}");
    assert!(said(&records(room.base(), &["check"]), 0).contains("The events of 2 have gone"));

    said(&records(room.base(), &["erase", "--all"]), 1);
    assert!(room.file().exists());
    said(&records(room.base(), &["erase", "--all", "--yes"]), 0);
    assert_eq!(files_below(room.base()).len(), 0);
}

#[test]
fn trouble_is_told_in_three_languages() {
    let (room, store) = Room::with_three();
    drop(store);
    let bytes = fs::read(room.file()).unwrap();
    let mut newer = bytes.clone();
    newer[60..64].copy_from_slice(&9_u32.to_be_bytes());
    fs::write(room.file(), &newer).unwrap();
    for (language, words) in
        [("en", "written by a newer version"), ("ja", "新しい版のプログラム"), ("ru", "более новой версией")]
    {
        let told = said(&records(room.base(), &["check", "--lang", language]), 2);
        assert!(told.contains(words), "{told}");
    }
    assert_eq!(fs::read(room.file()).unwrap(), newer);
    let mut damaged = bytes;
    damaged[5_000..9_000].fill(0x55);
    fs::write(room.file(), &damaged).unwrap();
    let told = said(&records(room.base(), &["backup"]), 2);
    assert!(told.contains("other-desk records restore"), "{told}");
    let told = said(&records(room.base(), &["check"]), 1);
    assert!(told.contains("Not everything is as it was written"), "{told}");
    assert_eq!(fs::read(room.file()).unwrap(), damaged);
}

/// The exercise in the terminal.
fn exercise(room: &Room, base: &Path, words: &[&str]) -> Output {
    let pack = room.base().join("pack");
    for file in crate::pack::build("_exercise").files {
        let path = pack.join(&file.path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, file.bytes).unwrap();
    }
    Command::new(env!("CARGO_BIN_EXE_other-desk"))
        .arg("exercise")
        .arg(pack)
        .arg("--dir")
        .arg(base)
        .args(words)
        .env("COLUMNS", "1000")
        .env("LANG", "C")
        .env("USER", "kit")
        .env("TMPDIR", base.parent().unwrap())
        .stdin(answers())
        .output()
        .unwrap()
}

/// Enough answers for a survey and the shift after it; then there is no more input.
fn answers() -> std::fs::File {
    let path = tempfile::NamedTempFile::new().unwrap();
    fs::write(path.path(), ".\n".repeat(20)).unwrap();
    std::fs::File::open(path.path()).unwrap()
}

const ANNA: [&str; 7] = ["--trainee", "anna", "--home", "sales", "--policy", "pleaser", "--seed=7"];

#[test]
fn a_shift_that_was_played_in_the_terminal_is_in_the_store() {
    let (room, kept) = (Room::new(), Room::new());
    let page = said(&exercise(&room, kept.base(), &ANNA), 0);
    let checked = said(&records(kept.base(), &["check"]), 0);
    assert!(checked.contains("One person, one attempt, one recording."), "{checked}\n{page}");
}

#[test]
fn without_its_store_the_exercise_goes_on() {
    let (room, kept) = (Room::new(), Room::new());
    fs::write(kept.file(), "something else that somebody has put here").unwrap();
    let page = said(&exercise(&room, kept.base(), &ANNA), 0);
    assert!(page.contains("is no store of this program"), "{page}");
    assert!(page.contains("You can go on."), "{page}");
    let files = files_below(&kept.base().join("good/small/anna/attempt-1"));
    assert_eq!(files.len(), 4, "the answers, the recording, its summary, and a lock");
    assert_eq!(fs::read(kept.file()).unwrap(), b"something else that somebody has put here");
}

#[test]
fn where_nothing_can_be_kept_the_exercise_goes_on_elsewhere_and_says_so() {
    let (room, kept) = (Room::new(), Room::new());
    let base = kept.base().join("file");
    fs::write(&base, "").unwrap();
    let page = said(&exercise(&room, &base, &ANNA), 0);
    assert!(page.contains("everything is kept in"), "{page}");
    assert!(page.contains("Stopped."), "{page}");
    assert!(base.is_file());
    let spare = kept.base().join("other-desk-kit/exercises");
    assert!(files_below(&spare).iter().any(|(path, _)| path.ends_with("anna/attempt-1/progress.json")));
}
