//! Two programs write to one store, and one of them looks at its file all the while: nothing
//! that was reported is lost.

use std::env;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use other_desk::records::store::file::look;
use other_desk::records::store::{NAME, Overlay, Store};

use crate::room::{Room, Way};

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
        let mut store = Store::open(&base.join(NAME)).unwrap();
        let place = {
            let person = store.person(name).unwrap();
            store.attempts_of(&person.code).unwrap()[0].address(1)
        };
        let note = Overlay {
            facilitator: String::new(),
            dimension: "tone".to_owned(),
            points_milli: 1,
            note: number.to_string(),
            written: 1,
        };
        store.add_overlay(&place, "Frau Ōkubo", note).unwrap();
    }
}

#[test]
fn whoever_looks_at_the_file_lets_nobody_else_in() {
    let room = Room::new();
    room.walk(Way::of("anna", 1));
    room.walk(Way::of("chie", 3));
    room.store().take_in_all().unwrap();
    let over = AtomicBool::new(false);
    let mut child = Command::new(env::current_exe().unwrap())
        .args(["--exact", "locks::child_that_writes_notes", "--test-threads=1"])
        .env("OTHER_DESK_NOTES", room.base())
        .stdout(Stdio::null())
        .spawn()
        .unwrap();
    std::thread::scope(|scope| {
        scope.spawn(|| {
            while !over.load(Ordering::Relaxed) {
                look(&room.file()).unwrap();
                std::thread::sleep(Duration::from_millis(1));
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
    let notes = |held: &other_desk::records::store::HeldAttempt| -> usize {
        held.recordings.iter().map(|one| one.overlays.len()).sum()
    };
    let counts: Vec<usize> = store.attempts().unwrap().iter().map(notes).collect();
    assert_eq!(counts, [NOTES, NOTES]);
}
