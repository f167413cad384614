//! No score changes in silence because a summary lies beside its recording.

use std::fs;
use std::path::Path;

use other_desk::records::attempt::Attempt;
use other_desk::records::store::day;
use other_desk::records::store::erase::everything;
use other_desk::records::summaries::{ENDING, file_of};
use other_desk::report::member::Reader;
use other_desk::report::summary::Summary;
use rayon::prelude::*;

use crate::room::{Dice, Room, SMALL, Way, files_below};

/// What a group takes of an attempt, from summaries where there are any; or why it cannot.
fn taken(folder: &Path) -> Result<Vec<Summary>, String> {
    let attempt = Attempt::open(folder.to_owned(), SMALL.programme()).map_err(|why| why.to_string())?;
    let taken = Reader::of(&SMALL.scenario).shifts(folder, &attempt.progress);
    Ok(taken.map_err(|why| why.to_string())?.into_iter().map(|taken| taken.summary).collect())
}

/// An attempt with a summary beside each recording: its files by name, and what they come to.
fn sound() -> (Vec<(String, Vec<u8>)>, Vec<Summary>) {
    let room = Room::new();
    let folder = room.walk(Way::of("anna", 3)).folder.clone();
    let whole = taken(&folder).unwrap();
    let files = files_below(&folder).into_iter().map(|(path, bytes)| {
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        (name, bytes)
    });
    let files: Vec<(String, Vec<u8>)> = files.filter(|(name, _)| !name.starts_with('.')).collect();
    let summaries = files.iter().filter(|(name, _)| name.ends_with(&format!(".{ENDING}"))).count();
    assert!(whole.len() == summaries && summaries == 3, "{summaries} summaries");
    (files, whole)
}

/// Flips bits in files with this ending, and says how often that was noticed.
fn flipped(ending: &str, flips: usize) -> usize {
    let (files, whole) = sound();
    let those: Vec<usize> = (0..files.len()).filter(|at| files[*at].0.ends_with(ending)).collect();
    (0..flips)
        .into_par_iter()
        .map(|seed| {
            let mut dice = Dice::new(seed as u64 + 77_000);
            let folder = tempfile::tempdir().unwrap();
            let chosen = those[dice.below(those.len())];
            for (name, bytes) in &files {
                fs::write(folder.path().join(name), bytes).unwrap();
            }
            let (name, bytes) = &files[chosen];
            let mut damaged = bytes.clone();
            // Every other one behind the pack, where the shift is.
            let from = if seed % 2 == 0 { damaged.len() * 9 / 10 } else { 0 };
            let (at, bit) = (from + dice.below(damaged.len() - from), dice.below(8));
            damaged[at] ^= 1 << bit;
            fs::write(folder.path().join(name), &damaged).unwrap();
            match taken(folder.path()) {
                Err(_) => 1,
                Ok(read) => {
                    assert_eq!(read, whole, "{name}, byte {at}, bit {bit}");
                    0
                }
            }
        })
        .sum()
}

#[test]
fn no_flipped_bit_of_a_recording_changes_a_group_in_silence() {
    let flips = std::env::var("OTHER_DESK_FLIPS").ok().and_then(|text| text.parse().ok()).unwrap_or(3_000);
    let noticed = flipped(".odr", flips);
    println!("{flips} flips of recordings with summaries, {noticed} noticed; the others changed nothing");
    // Those in the text of the pack, which nobody needs who has it, change nothing.
    assert!(noticed > flips / 4, "{noticed}");
}

#[test]
fn a_flipped_bit_of_a_summary_changes_nothing() {
    assert_eq!(flipped(&format!(".{ENDING}"), 1_000), 0);
}

#[test]
fn erasing_and_letting_go_leave_no_summary() {
    let summaries = |room: &Room| {
        let files = files_below(room.base()).into_iter();
        files.filter(|(path, _)| path.extension().is_some_and(|is| is == ENDING)).count()
    };
    let filled = || {
        let (room, store) = Room::with_three();
        for kept in other_desk::records::attempt::all(Some(room.base())) {
            Reader::of(&SMALL.scenario).shifts(&kept.folder, &kept.progress).unwrap();
        }
        assert_eq!(summaries(&room), 11);
        (room, store)
    };
    // They are part of what is exported about somebody.
    let (room, mut store) = filled();
    let export = fs::read_to_string(store.export("anna", None).unwrap()).unwrap();
    assert!(export.matches(&format!(".{ENDING}\"")).count() >= 3, "they are not exported");
    let before = summaries(&room);
    store.erase("anna").unwrap();
    assert!(summaries(&room) < before);
    assert!(files_below(room.base()).iter().all(|(path, _)| !path.to_str().unwrap().contains("anna")));
    drop(store);
    everything(room.base(), None).unwrap();
    assert_eq!(summaries(&room), 0);
    // After 90 days they go with their recordings, and also where somebody has taken those.
    let (room, mut store) = filled();
    let files = files_below(room.base()).into_iter().map(|(path, _)| path);
    let mut recordings = files.filter(|path| path.extension().is_some_and(|is| is == "odr"));
    let first = recordings.next().unwrap();
    fs::remove_file(&first).unwrap();
    assert!(file_of(&first).exists());
    assert_eq!(store.retain(day::today() + 90, 90).unwrap().files, 10);
    assert_eq!(summaries(&room), 0);
}
