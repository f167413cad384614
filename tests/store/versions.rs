//! Stores of every version that has existed still open: `tests/stores/N.sqlite` with what
//! is read of it in `tests/stores/N.txt`.
//!
//! A store that is missing is made with `UPDATE_GOLDEN=1`, and the run then fails; one that
//! is there is never written over.

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use other_desk::recording::entries::checksum;
use other_desk::records::store::file::{APPLICATION, Lies, VERSION, look};
use other_desk::records::store::{Overlay, Store};
use rusqlite::Connection;

use crate::room::Room;

const FOLDER: &str = "tests/stores";

fn fixture(version: u32) -> PathBuf {
    Path::new(FOLDER).join(format!("{version}.sqlite"))
}

/// Everything that is read of a store, in a few lines: what counts in words, the rest as a
/// checksum.
fn told(store: &Store) -> String {
    let mut told = String::new();
    for person in store.people().unwrap() {
        writeln!(told, "{} {}", person.code, person.name).unwrap();
    }
    for held in store.attempts().unwrap() {
        let (answers, predictions) = (held.answers.len(), held.predictions.len());
        let finished = held.finished;
        writeln!(told, "{} {answers} {predictions} {finished} {}", held.address(0), held.seal()).unwrap();
        for one in &held.recordings {
            let marks: Vec<_> = one.scorecards.iter().map(|card| (card.rubric, card.quality_milli)).collect();
            let bytes = store.file_of(&held.address(one.step)).unwrap().map(|bytes| checksum(&bytes));
            writeln!(told, "  {} {marks:?} {} {bytes:?}", one.name, one.overlays.len()).unwrap();
        }
    }
    told
}

/// A store of this version: today's, as far as its tables were there.
fn make(version: u32) {
    let (room, mut store) = Room::with_three();
    if version >= 2 {
        let place = store.attempts().unwrap()[0].address(1);
        let note = Overlay {
            facilitator: String::new(),
            dimension: "tone".to_owned(),
            points_milli: 90_000,
            note: "kept calm".to_owned(),
            written: 20_779,
        };
        store.add_overlay(&place, "trainer", note).unwrap();
    }
    drop(store);
    let path = fixture(version);
    let old = Connection::open(&path).unwrap();
    for number in 1..=version {
        let text = fs::read_to_string(format!("src/records/store/migrations/{number}.sql")).unwrap();
        old.execute_batch(&text).unwrap();
    }
    old.execute("ATTACH ?1 AS today", [room.file().display().to_string()]).unwrap();
    old.pragma_update(None, "foreign_keys", false).unwrap();
    let tables: Vec<String> = {
        let mut statement = old.prepare("SELECT name FROM main.sqlite_schema WHERE type = 'table'").unwrap();
        statement.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
    };
    for table in tables {
        let copy = format!("DELETE FROM main.{table}; INSERT INTO main.{table} SELECT * FROM today.{table}");
        old.execute_batch(&copy).unwrap();
    }
    old.pragma_update(Some("main"), "application_id", APPLICATION).unwrap();
    old.pragma_update(Some("main"), "user_version", version).unwrap();
    drop(old);
    fs::write(path.with_extension("txt"), told(&room.store())).unwrap();
}

#[test]
fn stores_of_every_version_still_open() {
    let mut made = 0;
    for version in 1..=VERSION {
        if !fixture(version).exists() && std::env::var_os("UPDATE_GOLDEN").is_some() {
            make(version);
            made += 1;
        }
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("records.sqlite");
        fs::copy(fixture(version), &path).unwrap();
        assert_eq!(look(&path).unwrap(), Lies::Store(version));
        let expected = fs::read_to_string(fixture(version).with_extension("txt")).unwrap();
        // By whoever only reads, and by whoever writes.
        assert_eq!(told(&Store::open_to_read(&path).unwrap().unwrap()), expected, "version {version}");
        assert_eq!(look(&path).unwrap(), Lies::Store(VERSION));
        let mut store = Store::open(&path).unwrap();
        assert_eq!(store.check().unwrap().problems, []);
        // All of today's tables are there.
        let note = Overlay {
            facilitator: String::new(),
            dimension: "tone".to_owned(),
            points_milli: 1,
            note: "later".to_owned(),
            written: 20_800,
        };
        let place = store.attempts().unwrap()[0].address(1);
        store.add_overlay(&place, "trainer", note).unwrap();
        store.backup(None).unwrap();
        store.erase("anna").unwrap();
        assert_eq!(store.check().unwrap().problems, []);
    }
    assert_eq!(made, 0, "stores were made; run again without UPDATE_GOLDEN");
}
