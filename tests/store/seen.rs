//! What facilitators saw, read for everybody at once: the same as for each alone, and none of
//! it lost in silence.

use std::fs;
use std::path::{Path, PathBuf};

use other_desk::exercise::Progress;
use other_desk::records::attempt::all;
use other_desk::records::store::overlays::{AllSeen, read_seen};
use other_desk::records::store::{Overlay, day};
use rayon::prelude::*;

use crate::room::{Dice, Room};

/// A room of three with notes in two attempts, and all attempts in their folders.
fn with_notes() -> (Room, Vec<(PathBuf, Progress)>) {
    let (room, mut store) = Room::with_three();
    let mut held = store.attempts().unwrap();
    held.retain(|held| held.recordings.len() > 1);
    let last = held.len() - 1;
    for (of, step, note) in
        [(0, 1, "kept calm"), (0, 0, "but late"), (last, 0, "asked twice"), (0, 1, "again")]
    {
        let place = held[of].address(held[of].recordings[step].step);
        let seen = Overlay {
            facilitator: String::new(),
            dimension: "resolution".to_owned(),
            points_milli: 82_500,
            note: note.to_owned(),
            written: day::today(),
        };
        store.add_overlay(&place, "frau-lehmann", seen).unwrap();
    }
    let kept = all(Some(room.base())).into_iter().map(|kept| (kept.folder, kept.progress)).collect();
    (room, kept)
}

#[test]
fn for_everybody_at_once_as_for_each_alone() {
    let (_room, kept) = with_notes();
    let seen = AllSeen::read(&kept[0].0).unwrap();
    let mut notes = 0;
    for (folder, progress) in &kept {
        let alone = read_seen(folder, progress).unwrap();
        notes += alone.values().map(Vec::len).sum::<usize>();
        assert_eq!(seen.of(progress), alone);
    }
    assert_eq!(notes, 4);
    let first = kept.iter().find(|(_, progress)| !seen.of(progress).is_empty()).unwrap();
    assert!(seen.of(&first.1).values().flatten().all(|one| one.facilitator == "frau-lehmann"));
    // Where there is no store there is nothing, and that is no mistake.
    let empty = Room::new();
    let nobody = AllSeen::read(&empty.base().join("pack/exercise/name/attempt-1")).unwrap();
    assert!(nobody.of(&first.1).is_empty());
}

/// Damages the store of a room with notes, and says how often that was noticed where
/// everybody's notes are read; whenever not, they are what they were.
fn damaged(times: usize, damage: impl Fn(usize, &mut Vec<u8>, &mut Dice) + Sync) -> usize {
    let (room, kept) = with_notes();
    let bytes = fs::read(room.file()).unwrap();
    let all_of = |base: &Path| {
        let seen = AllSeen::read(&base.join("pack/exercise/name/attempt-1"))?;
        Ok::<_, other_desk::records::store::StoreError>(
            kept.iter().map(|(_, progress)| seen.of(progress)).collect::<Vec<_>>(),
        )
    };
    let whole = all_of(room.base()).unwrap();
    let noticed = (0..times).into_par_iter().filter(|seed| {
        let mut dice = Dice::new(*seed as u64 + 31_000);
        let folder = tempfile::tempdir().unwrap();
        let mut changed = bytes.clone();
        damage(*seed, &mut changed, &mut dice);
        fs::write(folder.path().join("records.sqlite"), &changed).unwrap();
        match all_of(folder.path()) {
            Err(_) => true,
            Ok(read) => {
                assert_eq!(read, whole, "damage {seed}");
                false
            }
        }
    });
    noticed.count()
}

#[test]
fn no_flipped_bit_loses_a_note_in_silence() {
    let pages = pages_of_notes();
    assert!(!pages.is_empty());
    let noticed = damaged(3_000, |seed, bytes, dice| {
        // One in three where the notes are, one in ten in the header, the rest anywhere.
        let at = match seed % 10 {
            0 => dice.below(100),
            1..=3 => pages[dice.below(pages.len())] * 4096 + dice.below(4096),
            _ => dice.below(bytes.len()),
        };
        bytes[at] ^= 1 << dice.below(8);
    });
    println!("3000 flips, {noticed} noticed; the others changed no note");
    assert!(noticed > 300, "{noticed}");
}

#[test]
fn no_page_in_another_place_loses_a_note_in_silence() {
    let pages = pages_of_notes();
    let noticed = damaged(500, |seed, bytes, dice| {
        let many = bytes.len() / 4096;
        let one = if seed % 2 == 0 { pages[dice.below(pages.len())] } else { dice.below(many) };
        let other = dice.below(many);
        for at in 0..4096 {
            bytes.swap(one * 4096 + at, other * 4096 + at);
        }
    });
    assert!(noticed > 250, "{noticed}");
}

/// The pages, from 0, on which notes stand.
fn pages_of_notes() -> Vec<usize> {
    let (room, _) = with_notes();
    let bytes = fs::read(room.file()).unwrap();
    let note = b"kept calm";
    let holds = |page: &&[u8]| page.windows(note.len()).any(|at| at == note);
    bytes.chunks(4096).enumerate().filter(|(_, page)| holds(page)).map(|(number, _)| number).collect()
}
