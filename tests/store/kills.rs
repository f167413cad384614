//! Four shifts record at once, each in a program of its own that is killed at a random
//! moment: no acknowledged command is lost, nothing is there that was not done, every shift
//! opens again, and the store that they share is sound.
//!
//! `OTHER_DESK_KILLS` says how often (50 without it).

use std::collections::BTreeMap;
use std::env;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use other_desk::exercise::Next;
use other_desk::policy::PolicyName;
use other_desk::recording::Recording;
use other_desk::records::recording_file::recover;
use other_desk::records::store::{Store, take_in::keep};

use crate::room::{Dice, Room, SMALL, Way, begin, next_answer};

const SEATS: [&str; 4] = ["kill-a", "kill-b", "kill-c", "kill-d"];

/// The child: plays one attempt after the other, and says on its output what is on the disk.
/// As a test of its own it has nothing to do.
#[test]
fn child_that_records() {
    let (Some(base), Ok(seat)) = (env::var_os("OTHER_DESK_CHILD"), env::var("OTHER_DESK_SEAT")) else {
        return;
    };
    let (base, seat): (&Path, usize) = (Path::new(&base), seat.parse().unwrap());
    let mut out = std::io::stdout();
    let latest = other_desk::records::attempt::latest(
        &other_desk::records::attempt::home_of(Some(base), SMALL.programme(), SEATS[seat]).unwrap(),
    );
    for number in latest.max(1).. {
        let way = Way { number, ..Way::of(SEATS[seat], u64::from(number) * 4 + seat as u64) };
        let mut attempt = begin(base, way);
        while let Some(step) = attempt.progress.next(SMALL.programme()).step() {
            let mut done = |sitting: &other_desk::records::shifts::Sitting, count: usize| {
                let name = &sitting.name;
                writeln!(out, "ack {number} {step} {count} {name}").unwrap();
                out.flush().unwrap();
            };
            let Some(said) = next_answer(&attempt, PolicyName::Pleaser, &mut done) else { break };
            attempt.progress.accept(SMALL.programme(), said).unwrap();
            attempt.save().unwrap();
            if matches!(
                attempt.progress.next(SMALL.programme()),
                Next::Ask { number: 0, .. } | Next::Finished
            ) {
                keep(&attempt.folder, &attempt.progress, SMALL.scenario.clone()).unwrap();
            }
        }
        keep(&attempt.folder, &attempt.progress, SMALL.scenario.clone()).unwrap();
    }
}

fn child(base: &Path, seat: usize) -> Child {
    Command::new(env::current_exe().unwrap())
        .args(["--exact", "kills::child_that_records", "--nocapture", "--test-threads=1"])
        .env("OTHER_DESK_CHILD", base)
        .env("OTHER_DESK_SEAT", seat.to_string())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap()
}

/// What a child has said to be on the disk last: attempt, step, and how many commands.
fn last_said(child: &mut Child) -> (usize, Option<(u32, usize, usize)>) {
    let mut last = None;
    let mut count = 0;
    for line in BufReader::new(child.stdout.take().unwrap()).split(b'\n') {
        let line = String::from_utf8(line.unwrap()).unwrap();
        // The harness writes before the child, on the same line.
        let Some((_, said)) = line.rsplit_once("ack ") else { continue };
        let words: Vec<&str> = said.split(' ').collect();
        // A line that was cut off in the middle was not said.
        if let [number, step, commands, name] = words.as_slice()
            && name.ends_with(".odr")
        {
            last = Some((number.parse().unwrap(), step.parse().unwrap(), commands.parse().unwrap()));
            count += 1;
        }
    }
    (count, last)
}

/// The recordings of a step by their names, and the furthest.
fn furthest(folder: &Path, step: usize) -> Option<Recording> {
    let prefix = format!("step-{:02}-", step + 1);
    let mut found: Vec<Recording> = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        if !name.starts_with(&prefix) || !name.ends_with(".odr") {
            continue;
        }
        match recover(&path) {
            Ok(recording) => found.push(recording),
            // Killed before the beginning was written: nothing was said of it.
            Err(why) => assert!(why.to_string().contains("before the shift begins"), "{why}"),
        }
    }
    found.into_iter().max_by_key(|recording| recording.commands.len())
}

#[test]
fn no_acknowledged_command_is_lost_whenever_they_are_killed() {
    let kills: usize = env::var("OTHER_DESK_KILLS").ok().and_then(|text| text.parse().ok()).unwrap_or(50);
    let room = Room::new();
    let mut dice = Dice::new(17);
    // What each shift held when it was looked at last: later it begins in the same way.
    let mut seen: BTreeMap<(usize, u32, usize), Vec<String>> = BTreeMap::new();
    let mut all = 0;
    for kill in 0..kills {
        let mut children: Vec<Child> = (0..SEATS.len()).map(|seat| child(room.base(), seat)).collect();
        std::thread::sleep(Duration::from_millis(30 + dice.below(500) as u64));
        for child in &mut children {
            // One that has ended by itself could not open what the kill before it has left.
            assert!(child.try_wait().unwrap().is_none(), "kill {kill}: a shift does not open");
            child.kill().unwrap();
        }
        for (seat, mut child) in children.into_iter().enumerate() {
            let (count, last) = last_said(&mut child);
            child.wait().unwrap();
            all += count;
            let Some((number, step, commands)) = last else { continue };
            let folder = begin(room.base(), Way { number, ..Way::of(SEATS[seat], 0) }).folder;
            let recording = furthest(&folder, step).expect("the shift is there");
            let words: Vec<String> = recording.commands.iter().map(|one| one.words.clone()).collect();
            assert!(words.len() >= commands, "kill {kill}: {commands} were said, {} are there", words.len());
            let scenario = SMALL.scenario.clone();
            other_desk::recording::replay::verify(&recording, scenario).unwrap();
            let key = (seat, number, step);
            if let Some(before) = seen.get(&key) {
                assert_eq!(&words[..before.len()], before, "kill {kill}");
            }
            seen.insert(key, words);
        }
        // Whoever was killed in the middle of it has left the store whole.
        if let Some(store) = Store::open_to_read(&room.file()).unwrap() {
            if kill % 10 == 9 || kill + 1 == kills {
                assert_eq!(store.check().unwrap().problems, [], "kill {kill}");
            }
            store.attempts().unwrap();
        }
    }
    println!("{kills} kills of four programs, {all} commands acknowledged, {} shifts", seen.len());
    assert!(kills == 0 || all > kills, "{all} commands in {kills} kills");
    let mut store = room.store();
    store.take_in_all().unwrap();
    assert_eq!(store.check().unwrap().problems, []);
}

#[test]
fn two_programs_write_to_one_store_at_once() {
    let room = Room::new();
    let writers = 4;
    for writer in 0..writers {
        for number in 1..=3 {
            room.walk(Way {
                number,
                answers: 24,
                ..Way::of(&format!("w{writer}"), u64::from(number) + writer)
            });
        }
    }
    let base = room.base();
    let mut children: Vec<Child> = (0..3)
        .map(|_| {
            Command::new(env!("CARGO_BIN_EXE_other-desk"))
                .args(["records", "backup", "--dir"])
                .arg(base)
                .stdout(Stdio::null())
                .spawn()
                .unwrap()
        })
        .collect();
    let mut own = room.store();
    own.take_in_all().unwrap();
    for child in &mut children {
        assert!(child.wait().unwrap().success());
    }
    let checked = own.check().unwrap();
    assert_eq!((checked.people, checked.attempts), (4, 12));
    assert_eq!(checked.problems, []);
    assert_eq!(std::fs::read_dir(base.join("backups")).unwrap().count(), 3);
}
