//! Opening the debrief of a group when ten thousand recordings are kept: what the window
//! asks of the core then, part by part.
//!
//! The people are those of one room, again and again under other names, and their recordings
//! are the same files under other names; with `OTHER_DESK_COPIES` set, each is a file of its
//! own, which takes 11 GB.

use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::time::Instant;

use other_desk::exercise::Programme;
use other_desk::exercise::truth::Looked;
use other_desk::recording::Recording;
use other_desk::recording::replay::verify;
use other_desk::records::attempt::{Attempt, all};
use other_desk::records::pack_folder::{read_pack, scenario_of};
use other_desk::records::recording_file;
use other_desk::records::room::Room;
use other_desk::records::shifts::Pack;
use other_desk::report::attempts::{People, truths};
use other_desk::report::group::Group;
use other_desk::report::tables::Source;
use other_desk::scenario::checked::{ExerciseId, Scenario, ShiftId};
use other_desk::telling::words::words_of;
use other_desk::vocab::Desk;
use rayon::prelude::*;

use crate::timing::{on_disk, print_goal};

const RECORDINGS: usize = 10_000;
const ROOM: u32 = 24;
const SECONDS: f64 = 2.0;

pub fn measure() {
    let place = on_disk("debrief-bench");
    let pack = concat!(env!("CARGO_MANIFEST_DIR"), "/../../scenarios/swap-day");
    let files = read_pack(pack.as_ref()).expect("the first pack is there");
    let scenario = scenario_of(files.clone(), "swap-day").expect("it is sound");
    let (room, base) = (place.join("room"), place.join("kept"));
    let played = Room {
        pack: Pack { scenario: &scenario, files: &files },
        exercise: ExerciseId(0),
        people: ROOM,
        seed: 1,
        commitments: &[],
    };
    played.play(&room, &|| {}).expect("the room plays");
    let recordings = many(&room, &base);
    one(&room, &scenario);
    // The first time may be slower than the next ones: every time is told.
    for time in 1..=3 {
        let (parts, people) = open(&base, &scenario);
        let told: Vec<String> =
            parts.iter().map(|(name, seconds)| format!("{name} {seconds:.2} s")).collect();
        let whole: f64 = parts.iter().map(|(_, seconds)| seconds).sum();
        println!("\n{recordings} recordings of {people} people, time {time}: {}", told.join(", "));
        print_goal("the debrief of a group is open within 2 s", whole <= SECONDS, whole);
    }
    let _ = fs::remove_dir_all(&place);
}

/// Everybody of the room again and again, until there are enough recordings.
fn many(room: &Path, base: &Path) -> usize {
    let copies = std::env::var_os("OTHER_DESK_COPIES").is_some();
    let kept = all(Some(room));
    let each: usize = kept.iter().map(|one| one.progress.played().count()).sum::<usize>() / kept.len();
    let people = RECORDINGS.div_ceil(each);
    (0..people).into_par_iter().for_each(|number| {
        let from = &kept[number % kept.len()];
        let mut progress = from.progress.clone();
        progress.trainee = format!("person-{number:04}");
        let into =
            base.join(&progress.pack).join(&progress.exercise).join(&progress.trainee).join("attempt-1");
        let attempt = Attempt::create(into, progress).expect("the disk takes it");
        for (_, result) in from.progress.played() {
            let (old, new) = (from.folder.join(&result.recording), attempt.file(&result.recording));
            let done = if copies { fs::copy(&old, &new).map(|_| ()) } else { fs::hard_link(&old, &new) };
            done.expect("the disk takes it");
        }
    });
    people * each
}

/// What one recording costs, read whole or past the pack that is at hand; on one thread.
fn one(room: &Path, scenario: &Arc<Scenario>) {
    let digest: String = scenario.digest().iter().map(|byte| format!("{byte:02x}")).collect();
    let kept = all(Some(room));
    let files = || {
        kept.iter()
            .flat_map(|one| one.progress.played().map(|(_, result)| one.folder.join(&result.recording)))
    };
    let each = |read: &dyn Fn(&Path) -> Recording| {
        let begun = Instant::now();
        for file in files() {
            verify(&read(&file), scenario.clone()).expect("it is the same shift");
        }
        begun.elapsed().as_secs_f64() * 1e3 / files().count() as f64
    };
    let whole = each(&|file| recording_file::read(file).expect("it is undamaged"));
    let past = each(&|file| recording_file::read_with(file, &digest).expect("it is undamaged"));
    println!("\none recording, read and replayed: whole {whole:.2} ms, past the pack {past:.2} ms");
}

/// What the window does from the wish to the page, and how long each part takes.
fn open(base: &Path, scenario: &Arc<Scenario>) -> (Vec<(&'static str, f64)>, usize) {
    let mut parts = Vec::new();
    let mut begun = Instant::now();
    let mut part = |name| {
        parts.push((name, begun.elapsed().as_secs_f64()));
        begun = Instant::now();
    };
    let programme = Programme::new(scenario, ExerciseId(0));
    let kept = all(Some(base));
    part("attempts");
    let people = People::of(scenario, programme, kept);
    let records = people.records().expect("they are undamaged");
    part("recordings, replayed and marked");
    let truths = truths(scenario, programme, &[Desk::Sales, Desk::Support], None).expect("no folder is read");
    part("what is true");
    let looked = |plan: ShiftId| -> Looked { truths.get(&plan).cloned().unwrap_or_default() };
    let words = words_of(Some("en")).expect("English is there");
    let group = Group::of(Source { programme, words: &words, truths: &looked }, &records);
    part("the group");
    assert_eq!(group.people, people.len());
    (parts, group.people)
}
