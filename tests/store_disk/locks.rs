//! Two programs write to one store, about the same attempt or about others, and one of them
//! looks at its file all the while: nothing that was reported is lost.

use std::env;
use std::fs;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::sleep;
use std::time::Duration;

use other_desk::records::store::day::today;
use other_desk::records::store::file::look;
use other_desk::records::store::retain::DAYS;
use other_desk::records::store::take_in::Known;
use other_desk::records::store::{HeldAttempt, NAME, Overlay, Store};
use rusqlite::Connection;

use crate::room::{Room, SMALL, Way, begin};

const NOTES: usize = 30;

/// The other program. As a test of its own it has nothing to do.
#[test]
fn child_that_writes_notes() {
    let Some(base) = env::var_os("OTHER_DESK_NOTES") else { return };
    write_notes(Path::new(&base), "chie");
}

/// Writes so many notes about the first shift of somebody, each reported as done.
fn write_notes(base: &Path, name: &str) {
    for number in 0..NOTES {
        write_note(&mut Store::open(&base.join(NAME)).unwrap(), name, &number.to_string());
    }
}

fn write_note(store: &mut Store, name: &str, note: &str) {
    let place = {
        let person = store.person(name).unwrap();
        store.attempts_of(&person.code).unwrap()[0].address(1)
    };
    let note = Overlay {
        facilitator: String::new(),
        dimension: "tone".to_owned(),
        points_milli: 1,
        note: note.to_owned(),
        written: 1,
    };
    store.add_overlay(&place, "Frau Ōkubo", note).unwrap();
}

/// One of two programs that do something about the same attempt. As a test of its own it has
/// nothing to do.
#[test]
fn child_that_does_one_thing() {
    let Some(base) = env::var_os("OTHER_DESK_ONE_THING") else { return };
    let base = Path::new(&base);
    let what = env::var("OTHER_DESK_WHAT").unwrap();
    let mut store = Store::open(&base.join(NAME)).unwrap();
    let attempt = (what == "take in").then(|| begin(base, GROWS));
    fs::write(base.join(format!("ready-{}", what.replace(' ', "-"))), "").unwrap();
    match what.as_str() {
        "take in" => {
            let (attempt, mut known) = (attempt.unwrap(), Known::with(SMALL.scenario.clone()));
            store.take_in(&attempt.progress, &attempt.folder, &mut known).unwrap();
        }
        "let go" => drop(store.retain(today() + DAYS, DAYS).unwrap()),
        note => write_note(&mut store, GROWS.name, note),
    }
}

const GROWS: Way<'_> =
    Way { name: "anna", seed: 1, policy: other_desk::policy::PolicyName::Blunt, number: 1, answers: 30 };

/// Another program that runs one of the tests here.
fn other_program(test: &str, settings: &[(&str, &std::ffi::OsStr)]) -> Child {
    let mut command = Command::new(env::current_exe().unwrap());
    command.args(["--exact", test, "--test-threads=1"]).envs(settings.iter().copied());
    command.stdout(Stdio::null()).spawn().unwrap()
}

fn notes(held: &HeldAttempt) -> Vec<&str> {
    held.recordings.iter().flat_map(|one| &one.overlays).map(|one| one.note.as_str()).collect()
}

/// Whoever writes last writes what it has read: two who have read before one of them wrote
/// would forget what the other one did. While the store is held by a third, both come as far
/// as they can without it.
#[test]
fn two_programs_about_one_attempt_forget_nothing() {
    for pair in [["calm", "late"], ["calm", "take in"], ["calm", "let go"], ["take in", "let go"]] {
        let room = Room::new();
        drop(room.walk(GROWS));
        room.store().take_in_all().unwrap();
        // What is taken in has grown.
        drop(room.walk(Way { answers: usize::MAX, ..GROWS }));
        let third = Connection::open(room.file()).unwrap();
        third.execute_batch("BEGIN IMMEDIATE").unwrap();
        let child = |what: &&str| {
            let settings =
                [("OTHER_DESK_ONE_THING", room.base().as_os_str()), ("OTHER_DESK_WHAT", what.as_ref())];
            other_program("locks::child_that_does_one_thing", &settings)
        };
        let mut children: Vec<Child> = pair.iter().map(child).collect();
        let ready = |what: &&str| room.base().join(format!("ready-{}", what.replace(' ', "-"))).exists();
        while !pair.iter().all(ready) {
            sleep(Duration::from_millis(5));
            let ended = children.iter_mut().any(|child| child.try_wait().unwrap().is_some());
            assert!(!ended, "{pair:?}: one has not come so far");
        }
        // Reading takes a few milliseconds, waiting for the third ten seconds.
        sleep(Duration::from_millis(1_500));
        third.execute_batch("COMMIT").unwrap();
        drop(third);
        for mut child in children {
            assert!(child.wait().unwrap().success(), "{pair:?}");
        }
        let store = room.store();
        assert_eq!(store.check().unwrap().problems, [], "{pair:?}");
        let held = store.attempts().unwrap().remove(0);
        let mut found = notes(&held);
        found.sort_unstable();
        let mut written: Vec<&str> = pair.into_iter().filter(|one| !one.contains(' ')).collect();
        written.sort_unstable();
        assert_eq!(found, written, "{pair:?}");
        if pair.contains(&"take in") {
            assert!(held.finished && held.recordings.len() == 3, "{pair:?}");
        }
        if pair.contains(&"let go") {
            assert!(held.recordings[0].expired, "{pair:?}");
        }
    }
}

#[test]
fn many_notes_of_two_programs_about_one_attempt() {
    let room = Room::new();
    room.walk(Way::of("chie", 3));
    room.store().take_in_all().unwrap();
    let settings = [("OTHER_DESK_NOTES", room.base().as_os_str())];
    let mut child = other_program("locks::child_that_writes_notes", &settings);
    write_notes(room.base(), "chie");
    assert!(child.wait().unwrap().success());
    let held = room.store().attempts().unwrap().remove(0);
    assert_eq!(notes(&held).len(), 2 * NOTES);
    // Each program's notes in the order in which it wrote them.
    for number in 0..NOTES {
        assert_eq!(notes(&held).iter().filter(|note| **note == number.to_string()).count(), 2);
    }
}

#[test]
fn whoever_looks_at_the_file_lets_nobody_else_in() {
    let room = Room::new();
    room.walk(Way::of("anna", 1));
    room.walk(Way::of("chie", 3));
    room.store().take_in_all().unwrap();
    let over = AtomicBool::new(false);
    let settings = [("OTHER_DESK_NOTES", room.base().as_os_str())];
    let mut child = other_program("locks::child_that_writes_notes", &settings);
    std::thread::scope(|scope| {
        scope.spawn(|| {
            while !over.load(Ordering::Relaxed) {
                look(&room.file()).unwrap();
                sleep(Duration::from_millis(1));
            }
        });
        let written = scope.spawn(|| write_notes(room.base(), "anna")).join();
        let other = child.wait();
        over.store(true, Ordering::Relaxed);
        assert!(written.is_ok(), "own notes were not written");
        assert!(other.unwrap().success(), "the other program's notes were not written");
    });
    let store = room.store();
    assert_eq!(store.check().unwrap().problems, []);
    let counts: Vec<usize> = store.attempts().unwrap().iter().map(|held| notes(held).len()).collect();
    assert_eq!(counts, [NOTES, NOTES]);
}
