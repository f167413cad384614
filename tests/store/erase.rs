//! Whoever is erased is gone: no byte of the name anywhere that the program keeps.

use std::fs;
use std::path::Path;

use other_desk::records::store::erase::everything;
use other_desk::records::store::take_in::Known;
use other_desk::records::store::{Overlay, Store};
use proptest::prelude::*;

use crate::room::{Room, SMALL, Way, files_below};

fn holds(bytes: &[u8], name: &str) -> bool {
    bytes.windows(name.len()).any(|window| window == name.as_bytes())
}

/// No file below the folder holds the name, and no path does.
pub fn assert_gone(folder: &Path, name: &str) {
    for (path, bytes) in files_below(folder) {
        let inside = path.strip_prefix(folder).unwrap().display().to_string();
        assert!(!inside.contains(name), "{inside}");
        assert!(!holds(&bytes, name), "{inside} holds {name}");
    }
}

#[test]
fn no_byte_of_the_name_is_left() {
    let (room, mut store) = Room::with_three();
    let name = "Zwetajewa-Ōkubo-Müller";
    for number in 1..=3 {
        room.walk(Way { number, ..Way::of(name, u64::from(number)) });
        store.take_in_all().unwrap();
        store.backup(None).unwrap();
        // Rows move about in the file when others grow.
        room.walk(Way { number: number + 10, ..Way::of("anna", 40 + u64::from(number)) });
        store.take_in_all().unwrap();
    }
    let elsewhere = tempfile::tempdir().unwrap();
    store.backup(Some(&elsewhere.path().join("stick.sqlite"))).unwrap();
    let export = store.export(name, None).unwrap();
    store.export(name, Some(&elsewhere.path().join(format!("{name}.json")))).unwrap();
    assert!(holds(&fs::read(&export).unwrap(), name));
    assert!(holds(&fs::read(room.file()).unwrap(), name));
    let place = {
        let anna = store.person("anna").unwrap();
        store.attempts_of(&anna.code).unwrap()[0].address(1)
    };
    let seen = Overlay {
        facilitator: String::new(),
        dimension: "tone".to_owned(),
        points_milli: 1,
        note: "seen".to_owned(),
        written: 1,
    };
    store.add_overlay(&place, name, seen).unwrap();
    let others: Vec<_> = store.people().unwrap().into_iter().filter(|person| person.name != name).collect();
    let before: Vec<_> = others.iter().map(|person| store.attempts_of(&person.code).unwrap()).collect();

    let erased = store.erase(name).unwrap();
    assert_eq!((erased.folders, erased.files, erased.backups), (3, 2, 4), "{erased:?}");
    assert_eq!(erased.out_of_reach, []);
    assert_gone(room.base(), name);
    assert_gone(elsewhere.path(), name);
    assert!(store.person(name).is_err());
    let after: Vec<_> = others.iter().map(|person| store.attempts_of(&person.code).unwrap()).collect();
    assert_eq!(after, before, "nobody else has lost anything");
    assert_eq!(store.check().unwrap().problems, []);
    for (path, _) in files_below(&room.base().join("backups")) {
        let backup = Store::open_to_read(&path).unwrap().unwrap();
        assert_eq!(backup.check().unwrap().problems, []);
    }
    // A copy that somebody made by hand does not bring them back.
    drop(store);
    let first = room.base().join("backups");
    let first = files_below(&first).remove(0).0;
    Store::restore(&room.file(), Some(&first)).unwrap();
    assert_gone(room.base(), name);
}

#[test]
fn an_old_copy_does_not_bring_anybody_back() {
    let (room, mut store) = Room::with_three();
    let backup = store.backup(None).unwrap();
    let by_hand = tempfile::tempdir().unwrap();
    let copy = by_hand.path().join("copy.sqlite");
    fs::copy(&backup, &copy).unwrap();
    let moved = by_hand.path().join("moved.sqlite");
    fs::rename(&backup, &moved).unwrap();
    let erased = store.erase("борис").unwrap();
    // The backup that was moved away cannot be reached, and that is said.
    assert_eq!(erased.out_of_reach.len(), 1);
    assert_eq!(erased.out_of_reach[0].0, backup);
    assert!(holds(&fs::read(&copy).unwrap(), "борис"));
    drop(store);
    for old in [copy, moved] {
        Store::restore(&room.file(), Some(&old)).unwrap();
        let names: Vec<String> =
            room.store().people().unwrap().into_iter().map(|person| person.name).collect();
        assert_eq!(names, ["anna", "chie"]);
        assert_gone(room.base(), "борис");
    }
}

#[test]
fn a_damaged_store_that_was_moved_aside_goes_with_the_name() {
    let (room, mut store) = Room::with_three();
    store.backup(None).unwrap();
    drop(store);
    let mut damaged = fs::read(room.file()).unwrap();
    damaged[5_000..9_000].fill(0xAA);
    fs::write(room.file(), &damaged).unwrap();
    let restored = Store::restore(&room.file(), None).unwrap();
    assert!(holds(&fs::read(restored.before.unwrap()).unwrap(), "anna"));
    let mut store = room.store();
    assert_eq!(store.erase("anna").unwrap().files, 1);
    assert_gone(room.base(), "anna");
}

#[test]
fn copies_of_a_store_that_was_lost_let_go_as_well() {
    let (room, mut store) = Room::with_three();
    store.backup(None).unwrap();
    store.export("anna", None).unwrap();
    let others = store.export("chie", None).unwrap();
    drop(store);
    // Begun anew from the folders: the same names under other codes, and no copy is known.
    fs::write(room.file(), "").unwrap();
    let mut store = room.store();
    store.take_in_all().unwrap();
    let erased = store.erase("anna").unwrap();
    assert_eq!((erased.backups, erased.files, erased.out_of_reach.len()), (1, 1, 0), "{erased:?}");
    assert_gone(room.base(), "anna");
    assert!(others.exists());
}

#[test]
fn what_was_interrupted_goes_with_the_name() {
    let (room, mut store) = Room::with_three();
    // Somebody was interrupted while they began, while they were erased, and while copies of
    // the store were made.
    let home = room.base().join("good/small");
    for folder in ["Dora/attempt-1", "Egon", "anna/attempt-7"] {
        fs::create_dir_all(home.join(folder)).unwrap();
    }
    fs::write(home.join("Dora/attempt-1/.lock"), "").unwrap();
    fs::write(home.join("anna/attempt-7/step-01-sales.odr"), "").unwrap();
    let backup = store.backup(None).unwrap();
    let export = store.export("anna", None).unwrap();
    for path in [&backup, &export] {
        let mut part = path.clone().into_os_string();
        part.push(".part");
        fs::rename(path, part).unwrap();
    }
    for ending in ["restoring", "restoring-journal", "damaged-7", "damaged-8-journal"] {
        fs::write(room.base().join(format!("records.sqlite.{ending}")), "anna").unwrap();
    }
    // A folder of that name which is somebody's own stays.
    fs::create_dir_all(home.join("anna/attempt-8/photos")).unwrap();
    let erased = store.erase("anna").unwrap();
    assert_eq!((erased.folders, erased.out_of_reach.len()), (3, 0), "{erased:?}");
    assert!(home.join("anna/attempt-8/photos").exists());
    fs::remove_dir_all(home.join("anna")).unwrap();
    assert_gone(room.base(), "anna");
    assert!(store.erase("anna").is_err(), "there is nobody left");
    for name in ["Dora", "Egon"] {
        store.erase(name).unwrap();
        assert!(!home.join(name).exists() && store.erase(name).is_err());
    }
}

#[test]
fn who_was_erased_is_not_taken_in_from_memory() {
    let (room, mut store) = Room::with_three();
    let attempt = room.begin(Way::of("anna", 1));
    let (folder, progress) = (attempt.folder.clone(), attempt.progress.clone());
    drop(attempt);
    room.store().erase("anna").unwrap();
    let mut known = Known::with(SMALL.scenario.clone());
    assert_eq!(store.take_in(&progress, &folder, &mut known).unwrap().attempts, 0);
    assert!(store.person("anna").is_err());
    assert_gone(room.base(), "anna");
}

#[test]
fn whoever_stands_in_a_backup_alone_is_erased_there() {
    let (room, mut store) = Room::with_three();
    let before = store.backup(None).unwrap();
    let name = "Zwetajewa-Ōkubo-Müller";
    let folder = room.walk(Way::of(name, 9)).folder.clone();
    store.take_in_all().unwrap();
    drop(store);
    // What lay there goes into a backup; the folder went with an old computer.
    Store::restore(&room.file(), Some(&before)).unwrap();
    fs::remove_dir_all(folder.parent().unwrap()).unwrap();
    let mut store = room.store();
    assert!(store.person(name).is_err());
    assert!(files_below(room.base()).iter().any(|(_, bytes)| holds(bytes, name)));
    store.erase(name).unwrap();
    assert_gone(room.base(), name);
    assert!(store.erase(name).is_err());
}

#[test]
fn everything_goes_and_what_is_not_ours_stays() {
    let (room, mut store) = Room::with_three();
    store.backup(None).unwrap();
    store.export("anna", None).unwrap();
    drop(store);
    // The room's cards, and a picture of a replay.
    fs::write(room.base().join("good/small/cards.json"), "[]").unwrap();
    fs::create_dir(room.base().join("pictures")).unwrap();
    fs::write(room.base().join("pictures/day-1-10-42.png"), "").unwrap();
    fs::write(room.base().join("pictures/cat.jpeg"), "mine").unwrap();
    fs::write(room.base().join("letter.txt"), "mine").unwrap();
    fs::create_dir_all(room.base().join("good/small/anna/photos")).unwrap();
    fs::write(room.base().join("good/small/anna/photos/cat.png"), "mine").unwrap();
    // What was marked in practice.
    let practice = tempfile::tempdir().unwrap();
    let tried = practice.path().join("practise/good/late");
    fs::create_dir_all(&tried).unwrap();
    for name in ["1.odr", "1.bookmarks"] {
        fs::write(tried.join(name), "").unwrap();
    }
    let erased = everything(room.base(), Some(&practice.path().join("practise"))).unwrap();
    assert!(!practice.path().join("practise").exists());
    assert_eq!((erased.folders, erased.files), (4, 2));
    let left: Vec<_> = files_below(room.base()).into_iter().map(|(path, _)| path).collect();
    let names: Vec<_> = left.iter().map(|path| path.file_name().unwrap().to_str().unwrap()).collect();
    assert_eq!(names, ["cat.png", "letter.txt", "cat.jpeg"]);
    // Again, with nothing there.
    assert_eq!(everything(room.base(), None).unwrap().folders, 0);
}

#[test]
fn everything_about_one_person_is_in_one_file() {
    let (room, mut store) = Room::with_three();
    // A shift that is not finished belongs to it, too.
    fs::write(room.base().join("good/small/anna/attempt-2/step-99-sales.clock"), "32400000\n").unwrap();
    // And so do the bookmarks of a replay.
    let marks = room.base().join("good/small/anna/attempt-2/step-99-sales.bookmarks");
    fs::write(&marks, r#"[{"at_ms": 32400000, "note": "ask here"}]"#).unwrap();
    let lost = room.base().join("good/small/anna/attempt-1");
    let (_, name) = {
        let anna = store.person("anna").unwrap();
        let held = store.attempts_of(&anna.code).unwrap().remove(0);
        (held.number, held.recordings[0].name.clone())
    };
    fs::remove_file(lost.join(&name)).unwrap();
    let path = store.export("anna", None).unwrap();
    assert!(store.export("anna", Some(&path)).is_err(), "nothing is written over");
    let text = fs::read_to_string(&path).unwrap();
    let read: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert_eq!(read["name"], "anna");
    assert_eq!(read["attempts"].as_array().unwrap().len(), 2);
    assert_eq!(read["attempts"][0]["recordings"].as_array().unwrap().len(), 3);
    assert_eq!(read["attempts"][0]["predictions"].as_array().unwrap().len(), 16);
    let files: Vec<&str> =
        read["files"].as_array().unwrap().iter().map(|file| file["path"].as_str().unwrap()).collect();
    assert!(files.contains(&"good/small/anna/attempt-2/step-99-sales.clock"), "{files:?}");
    assert!(files.contains(&"good/small/anna/attempt-2/step-99-sales.bookmarks"), "{files:?}");
    assert!(text.contains("ask here"));
    assert!(files.contains(&"good/small/anna/attempt-1/progress.json"), "{files:?}");
    assert_eq!(read["recordings"][0]["path"], format!("good/small/anna/attempt-1/{name}"));
    assert!(!text.contains("борис") && !text.contains("chie"));
    assert!(store.export("nobody", None).is_err());
    store.erase("anna").unwrap();
    assert!(!marks.exists(), "bookmarks are left");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]
    #[test]
    fn whatever_they_are_called(name in "[\\p{Lu}\\p{Ll}\\p{Katakana}]{9,14}", others in 1_u64..4) {
        let room = Room::new();
        for other in 0..others {
            room.walk(Way { answers: 20, ..Way::of(&format!("o{other}"), other) });
        }
        room.walk(Way { answers: 40, ..Way::of(&name, 7) });
        let mut store = room.store();
        store.take_in_all().unwrap();
        store.backup(None).unwrap();
        store.erase(&name).unwrap();
        for (path, bytes) in files_below(room.base()) {
            prop_assert!(!holds(&bytes, &name), "{}", path.display());
        }
        prop_assert_eq!(store.people().unwrap().len() as u64, others);
    }
}
