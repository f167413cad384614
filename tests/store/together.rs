//! Two do something with one store at the same time: who was erased is gone whatever else was
//! being made, and what somebody wrote while a backup was put in place stands somewhere.

use std::path::Path;
use std::thread::{scope, sleep};
use std::time::Duration;

use other_desk::records::store::{Overlay, Store};

use crate::erase::assert_gone;
use crate::room::{Room, Way, files_below};

/// A room of two with a backup.
fn room() -> (Room, Store) {
    let room = Room::new();
    for (name, seed) in [("anna", 1), ("chie", 3)] {
        drop(room.walk(Way { answers: 30, ..Way::of(name, seed) }));
    }
    let mut store = room.store();
    store.take_in_all().unwrap();
    store.backup(None).unwrap();
    (room, store)
}

/// Somebody is erased while another does this, a little earlier or later.
fn erased_while(other: impl Fn(&Path) + Sync) {
    for round in 0..12 {
        let (room, mut store) = room();
        let file = room.file();
        scope(|scope| {
            scope.spawn(|| {
                sleep(Duration::from_millis(round * 4));
                other(&file);
            });
            store.erase("anna").unwrap();
        });
        drop(store);
        let store = room.store();
        assert_eq!(store.check().unwrap().problems, [], "round {round}");
        assert_eq!(store.people().unwrap().len(), 1, "round {round}");
        drop(store);
        assert_gone(room.base(), "anna");
    }
}

#[test]
fn an_export_that_is_being_made_does_not_outlive_an_erasure() {
    erased_while(|file| {
        // There may be nobody of that name any more.
        let _ = Store::open(file).unwrap().export("anna", None);
    });
}

#[test]
fn a_backup_that_is_being_made_does_not_outlive_an_erasure() {
    erased_while(|file| {
        let _ = Store::open(file).unwrap().backup(None);
    });
}

#[test]
fn a_backup_that_is_put_in_place_brings_nobody_back_who_is_being_erased() {
    erased_while(|file| {
        let _ = Store::restore(file, None);
    });
}

#[test]
fn what_is_written_while_a_backup_is_put_in_place_stands_somewhere() {
    const NOTES: usize = 60;
    let (room, store) = room();
    let place = store.attempts().unwrap()[0].address(1);
    let first = files_below(&room.base().join("backups")).remove(0).0;
    drop(store);
    scope(|scope| {
        let writing = scope.spawn(|| {
            for number in 0..NOTES {
                let seen = Overlay {
                    facilitator: String::new(),
                    dimension: "tone".to_owned(),
                    points_milli: 1,
                    note: format!("note {number}"),
                    written: 1,
                };
                room.store().add_overlay(&place, "Frau Lehmann", seen).unwrap();
            }
        });
        while !writing.is_finished() {
            Store::restore(&room.file(), Some(&first)).unwrap();
        }
    });
    let mut found = std::collections::BTreeSet::new();
    let backups = files_below(&room.base().join("backups")).into_iter().map(|(path, _)| path);
    for path in backups.chain([room.file()]) {
        let store = Store::open_to_read(&path).unwrap().unwrap();
        let recordings = store.attempts().unwrap().into_iter().flat_map(|held| held.recordings);
        found.extend(recordings.flat_map(|one| one.overlays).map(|one| one.note));
    }
    assert_eq!(found.len(), NOTES, "some are nowhere");
}
