//! Opening the debrief of a group when ten thousand recordings are kept: what the window
//! asks of the core then, part by part.
//!
//! The people are those of one room, again and again under other names, and their recordings
//! are the same files under other names; with `OTHER_DESK_COPIES` set, each is a file of its
//! own, which takes 11 GB. Each has a summary of its own, and all of them are in the store, where
//! a facilitator has written about one person in ten. Opened is it three ways: by replaying
//! all recordings, as it was before there were summaries; with no summary there yet; and with
//! all of them, three times. `OTHER_DESK_KEPT` names a folder, empty at first, in which all of
//! it stays for the next time; to take them into the store alone takes minutes.

use std::fs;
use std::path::{Path, PathBuf};
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
use other_desk::records::store::{NAME, Overlay, Store, day};
use other_desk::report::attempts::{People, truths};
use other_desk::report::group::Group;
use other_desk::report::member::Member;
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
    let kept = std::env::var_os("OTHER_DESK_KEPT").map(PathBuf::from);
    let place = kept.clone().unwrap_or_else(|| on_disk("debrief-bench"));
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
    if !base.join(NAME).exists() {
        played.play(&room, &|| {}).expect("the room plays");
        many(&room, &base);
        noted(&base);
    }
    let recordings: usize = all(Some(&base)).iter().map(|one| one.progress.played().count()).sum();
    one(&room, &scenario);
    let told = |name: &str, opened: &Opened| {
        let parts: Vec<String> =
            opened.parts.iter().map(|(name, [wall, cpu])| format!("{name} {wall:.2} s ({cpu:.2})")).collect();
        let [wall, cpu] = opened.whole();
        println!("\n{name}: {wall:.2} s ({cpu:.2} s of the processor): {}", parts.join(", "));
        wall
    };
    println!("\n{recordings} recordings; in brackets seconds of the processor, all threads together");
    told(
        "replayed",
        &open(&base, &scenario, &|people| {
            let records = people.records().expect("they are undamaged").people;
            records.par_iter().map(Member::of).collect()
        }),
    );
    let members = |people: &People<'_>| people.members().expect("they are undamaged").people;
    told("summaries are made", &open(&base, &scenario, &members));
    // The first time may be slower than the next ones: every time is told.
    for time in 1..=3 {
        let wall = told(&format!("from summaries, time {time}"), &open(&base, &scenario, &members));
        print_goal("the debrief of a group is open within 2 s", wall <= SECONDS, wall);
    }
    if kept.is_none() {
        let _ = fs::remove_dir_all(&place);
    }
}

/// Everybody of the room again and again, until there are enough recordings.
fn many(room: &Path, base: &Path) {
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
}

/// Everybody in the store, and a facilitator's notes about one in ten.
fn noted(base: &Path) {
    let begun = Instant::now();
    let mut store = Store::open(&base.join(NAME)).expect("the disk takes it");
    let taken = store.take_in_all().expect("the disk takes it");
    let written = day::today();
    for held in store.attempts().expect("it is sound").iter().step_by(10) {
        let place = held.address(held.recordings[0].step);
        let seen = |dimension: &str| Overlay {
            facilitator: String::new(),
            dimension: dimension.to_owned(),
            points_milli: 75_000,
            note: "asked before answering".to_owned(),
            written,
        };
        let seen = ["resolution", "empathy", "promises"].map(seen).to_vec();
        store.add_overlays(&place, "facilitator", seen).expect("the disk takes it");
    }
    println!(
        "\n{} attempts taken into the store in {:.0} s; it holds {} MB",
        taken.attempts,
        begun.elapsed().as_secs_f64(),
        store.size() / 1_000_000
    );
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

/// How long each part took, and how long the processor worked for it.
struct Opened {
    parts: Vec<(&'static str, [f64; 2])>,
}

impl Opened {
    fn whole(&self) -> [f64; 2] {
        [0, 1].map(|at| self.parts.iter().map(|(_, times)| times[at]).sum())
    }
}

/// What the window does from the wish to the page.
fn open(base: &Path, scenario: &Arc<Scenario>, read: &dyn Fn(&People<'_>) -> Vec<Member>) -> Opened {
    let mut opened = Opened { parts: Vec::new() };
    let mut begun = (Instant::now(), processor());
    let mut part = |name| {
        opened.parts.push((name, [begun.0.elapsed().as_secs_f64(), processor() - begun.1]));
        begun = (Instant::now(), processor());
    };
    let programme = Programme::new(scenario, ExerciseId(0));
    let kept = all(Some(base));
    part("attempts");
    let people = People::of(scenario, programme, kept);
    part("people");
    let members = read(&people);
    part("recordings");
    let truths = truths(scenario, programme, &[Desk::Sales, Desk::Support], None).expect("no folder is read");
    part("what is true");
    let looked = |plan: ShiftId| -> Looked { truths.get(&plan).cloned().unwrap_or_default() };
    let words = words_of(Some("en")).expect("English is there");
    let group = Group::of_members(Source { programme, words: &words, truths: &looked }, &members);
    part("the group");
    assert_eq!(group.people, people.len());
    opened
}

/// Seconds for which the processor has worked for this program; 0 where Linux does not say so.
fn processor() -> f64 {
    let stat = fs::read_to_string("/proc/self/stat").unwrap_or_default();
    // Behind the name, in ticks of a hundredth of a second.
    let fields = stat.rsplit(") ").next().unwrap_or_default().split(' ');
    let ticks: f64 = fields.skip(11).take(2).filter_map(|ticks| ticks.parse::<f64>().ok()).sum();
    ticks / 100.0
}
