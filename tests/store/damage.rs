//! Damaged files: refused or recovered, never a panic, never made worse.

use std::fs;
use std::path::Path;

use other_desk::records::attempt::Attempt;
use other_desk::records::store::{HeldAttempt, Person, Store, StoreError};
use other_desk::report::record::TraineeRecord;
use rayon::prelude::*;

use crate::room::{Dice, Room, SMALL, Way, files_below};

/// All that can be read of a store: people, attempts with their marks, and every
/// recording.
type Everything = (Vec<Person>, Vec<HeldAttempt>, Vec<Option<Vec<u8>>>);

fn everything(path: &Path) -> Result<Option<Everything>, StoreError> {
    let Some(store) = Store::open_to_read(path)? else { return Ok(None) };
    let (people, attempts) = (store.people()?, store.attempts()?);
    let mut files = Vec::new();
    for held in &attempts {
        for one in &held.recordings {
            files.push(store.file_of(&held.address(one.step))?);
        }
    }
    Ok(Some((people, attempts, files)))
}

/// The bytes of a store with three people, and what it holds.
fn sound() -> (Vec<u8>, Everything) {
    let (room, store) = Room::with_three();
    drop(store);
    let whole = everything(&room.file()).unwrap().unwrap();
    (fs::read(room.file()).unwrap(), whole)
}

fn number(name: &str, usual: usize) -> usize {
    std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(usual)
}

#[test]
fn no_flipped_bit_changes_a_score_in_silence() {
    let (bytes, whole) = sound();
    let flips = number("OTHER_DESK_FLIPS", 3_000);
    let noticed: usize = (0..flips)
        .into_par_iter()
        .map(|seed| {
            let mut dice = Dice::new(seed as u64);
            let folder = tempfile::tempdir().unwrap();
            let path = folder.path().join("records.sqlite");
            let mut damaged = bytes.clone();
            // The header is small and everything hangs on it.
            let at = if seed % 10 == 0 { dice.below(100) } else { dice.below(damaged.len()) };
            let bit = dice.below(8);
            damaged[at] ^= 1 << bit;
            fs::write(&path, &damaged).unwrap();
            let read = everything(&path);
            assert_eq!(fs::read(&path).unwrap(), damaged, "reading changes nothing");
            match read {
                Err(_) => 1,
                Ok(read) => {
                    assert_eq!(read.as_ref(), Some(&whole), "byte {at}, bit {bit}");
                    0
                }
            }
        })
        .sum();
    println!("{flips} flips, {noticed} noticed; the others changed nothing that is held");
    assert!(noticed > flips / 3, "{noticed}");
}

#[test]
fn five_hundred_damaged_files() {
    let (bytes, whole) = sound();
    (0..500_usize).into_par_iter().for_each(|seed| {
        let mut dice = Dice::new(seed as u64 + 10_000);
        let room = Room::new();
        let path = room.file();
        let mut damaged = bytes.clone();
        match seed % 5 {
            0 => damaged.truncate(dice.below(bytes.len())),
            1 => {
                // Two pages change places.
                let (one, other) =
                    (dice.below(bytes.len() / 4096) * 4096, dice.below(bytes.len() / 4096) * 4096);
                for at in 0..4096 {
                    damaged.swap(one + at, other + at);
                }
            }
            2 => {
                let (from, many) = (dice.below(bytes.len()), dice.below(5_000) + 1);
                for (at, byte) in damaged.iter_mut().enumerate().skip(from).take(many) {
                    *byte = (at % 251) as u8;
                }
            }
            3 => {
                let from = dice.below(bytes.len());
                damaged[from..].fill(0);
            }
            _ => damaged = damaged[..dice.below(5_000).min(bytes.len())].iter().rev().copied().collect(),
        }
        fs::write(&path, &damaged).unwrap();
        if let Ok(Some(read)) = everything(&path) {
            assert_eq!(read, whole, "{seed}");
        }
        assert_eq!(fs::read(&path).unwrap(), damaged, "{seed}: reading changes nothing");
        let problems =
            |path: &Path| match Store::open_to_read(path).map(|store| store.map(|store| store.check())) {
                Ok(Some(Ok(checked))) => checked.problems.len(),
                _ => 0,
            };
        let before = problems(&path);
        // Whoever writes to it finds out first, or makes nothing worse.
        room.walk(Way { answers: 3, ..Way::of("zoe", 9) });
        let written = Store::open(&path).and_then(|mut store| {
            store.take_in_all()?;
            store.check()
        });
        match written {
            Ok(checked) => assert!(checked.problems.len() <= before, "{seed}: {:?}", checked.problems),
            Err(why) => {
                assert_eq!(fs::read(&path).unwrap(), damaged, "{seed}: {why}");
                assert!(why.to_string().contains("records.sqlite"), "{why}");
            }
        }
    });
}

/// A shift's mark by its own desk and by the other, in milli-points.
type Marks = (Option<i64>, Option<i64>);

/// What the folder of an attempt comes to: its recordings with their marks, as a report reads
/// them, or why they cannot be had.
fn reported(folder: &Path) -> Result<Vec<Marks>, String> {
    let attempt = Attempt::open(folder.to_owned(), SMALL.programme()).map_err(|why| why.to_string())?;
    let read = TraineeRecord::replay(folder, attempt.progress.clone(), &SMALL.scenario);
    let shifts = read.map_err(|why| why.to_string())?.shifts;
    Ok(shifts.iter().map(|played| (played.own.quality_milli, played.other.quality_milli)).collect())
}

/// What else might lie where a file of an attempt was.
fn damage(kind: usize, bytes: &[u8], other: &[u8], dice: &mut Dice) -> Vec<u8> {
    let mut damaged = bytes.to_vec();
    match kind {
        0 => damaged.truncate(dice.below(bytes.len())),
        1 => damaged[dice.below(bytes.len())] ^= 1 << dice.below(8),
        2 => damaged = other.to_vec(),
        3 => damaged.clear(),
        // Both kinds of file say their version in the first line.
        _ => {
            let text = String::from_utf8(damaged).unwrap();
            damaged =
                text.replacen("format:2", "format:77", 1).replacen("\"format\": ", "\"format\": 7", 1).into();
        }
    }
    damaged
}

#[test]
fn five_hundred_damaged_files_of_an_attempt() {
    let sound = Room::new();
    let attempt = sound.walk(Way::of("anna", 1));
    let names: Vec<_> = files_below(&attempt.folder)
        .into_iter()
        .filter(|(path, _)| path.extension().is_some_and(|end| end == "odr" || end == "json"))
        .map(|(path, bytes)| (path.file_name().unwrap().to_owned(), bytes))
        .collect();
    let whole = {
        let folder = attempt.folder.clone();
        drop(attempt);
        reported(&folder).unwrap()
    };
    assert_eq!((names.len(), whole.len()), (4, 3));
    let refused: usize = (0..500_usize)
        .into_par_iter()
        .map(|seed| {
            let mut dice = Dice::new(seed as u64 + 20_000);
            let folder = tempfile::tempdir().unwrap();
            for (name, bytes) in &names {
                fs::write(folder.path().join(name), bytes).unwrap();
            }
            let (at, other) = (dice.below(names.len()), dice.below(names.len()));
            let (name, bytes) = &names[at];
            let damaged = damage(seed % 5, bytes, &names[other].1, &mut dice);
            fs::write(folder.path().join(name), &damaged).unwrap();
            let read = reported(folder.path());
            assert_eq!(fs::read(folder.path().join(name)).unwrap(), damaged, "{seed}: it stays as it is");
            match read {
                Ok(marks) => {
                    assert_eq!(marks, whole, "{seed}: {name:?}");
                    0
                }
                Err(why) => {
                    assert!(!why.is_empty() && &damaged != bytes, "{seed}: {name:?} {why}");
                    1
                }
            }
        })
        .sum();
    println!("500 damaged files of an attempt: {refused} refused with a message, the others said the same");
    assert!(refused >= 300, "{refused}");
}

#[test]
fn an_empty_file_is_begun_anew_from_the_folders() {
    let (room, store) = Room::with_three();
    let before = store.attempts().unwrap();
    drop(store);
    fs::write(room.file(), "").unwrap();
    assert!(Store::open_to_read(&room.file()).unwrap().is_none());
    let mut store = room.store();
    store.take_in_all().unwrap();
    let strip = |attempts: Vec<HeldAttempt>| -> Vec<_> {
        attempts.into_iter().map(|held| (held.pack, held.number, held.answers, held.recordings)).collect()
    };
    assert_eq!(strip(store.attempts().unwrap()), strip(before));
}

#[test]
fn what_is_newer_or_something_else_is_left_alone() {
    let (bytes, _) = sound();
    let room = Room::new();
    room.walk(Way { answers: 3, ..Way::of("anna", 1) });
    let mut newer = bytes.clone();
    newer[60..64].copy_from_slice(&77_u32.to_be_bytes());
    let mut other = bytes.clone();
    other[68..72].copy_from_slice(b"qgis");
    let cases: [(&[u8], &str); 4] =
        [(&newer, "newer"), (&other, "no store"), (b"Dear diary, ", "no store"), (&[7; 5_000], "no store")];
    for (bytes, said) in cases {
        fs::write(room.file(), bytes).unwrap();
        // What a newer program has begun beside it must not be undone.
        let journal = room.base().join("records.sqlite-journal");
        fs::write(&journal, "of the newer program").unwrap();
        for refused in [
            Store::open(&room.file()).err(),
            Store::open_to_read(&room.file()).err(),
            (said == "newer").then(|| Store::restore(&room.file(), None).unwrap_err()),
        ] {
            let Some(refused) = refused else { continue };
            assert!(refused.to_string().contains(said), "{refused}");
        }
        assert_eq!(fs::read(room.file()).unwrap(), bytes);
        assert_eq!(fs::read(journal).unwrap(), b"of the newer program");
    }
}

#[test]
fn a_backup_takes_the_place_of_a_damaged_store() {
    let (room, mut store) = Room::with_three();
    let backup = store.backup(None).unwrap();
    let whole = everything(&room.file()).unwrap().unwrap();
    assert_eq!(everything(&backup).unwrap().unwrap(), whole);
    drop(store);
    let mut damaged = fs::read(room.file()).unwrap();
    damaged[5_000..9_000].fill(0xAA);
    fs::write(room.file(), &damaged).unwrap();
    assert!(matches!(Store::open(&room.file()), Err(StoreError::Damaged { .. })));
    let restored = Store::restore(&room.file(), None).unwrap();
    assert_eq!(fs::read(restored.before.unwrap()).unwrap(), damaged, "the damaged file is kept");
    assert_eq!(everything(&room.file()).unwrap().unwrap(), whole);
    // A backup that is damaged is no backup; the store stays.
    fs::write(&backup, &damaged).unwrap();
    let before = fs::read(room.file()).unwrap();
    assert!(matches!(Store::restore(&room.file(), Some(&backup)), Err(StoreError::Damaged { .. })));
    assert!(matches!(Store::restore(&room.file(), None), Err(StoreError::NoBackup { .. })));
    assert_eq!(fs::read(room.file()).unwrap(), before);
}

#[test]
fn a_full_disk_changes_nothing_that_was_kept() {
    let (room, store) = Room::with_three();
    drop(store);
    let whole = everything(&room.file()).unwrap().unwrap();
    let mut store = room.store();
    room.walk(Way::of("egon", 6));
    // The database may not grow by another page, which it says in the disk's own words.
    store.limit_pages_to_its_size().unwrap();
    let refused = store.take_in_all().unwrap_err();
    assert!(matches!(refused, StoreError::Full { .. }), "{refused:?}");
    drop(store);
    assert_eq!(everything(&room.file()).unwrap().unwrap(), whole);
    // As soon as there is room, it goes in.
    let mut store = room.store();
    assert_eq!(store.take_in_all().unwrap().attempts, 1);
}

#[test]
fn where_nothing_can_be_written_it_is_said() {
    // A file in the place of the folder; rights do not stop whoever may do everything.
    let folder = tempfile::tempdir().unwrap();
    let no_folder = folder.path().join("file");
    fs::write(&no_folder, "").unwrap();
    let refused = Store::open(&no_folder.join("records.sqlite")).unwrap_err();
    assert!(matches!(refused, StoreError::Disk { .. } | StoreError::ReadOnly { .. }), "{refused:?}");
    let refused = Store::open(Path::new("/proc/records.sqlite"));
    assert!(refused.is_err());
}
