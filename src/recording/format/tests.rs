//! Recordings that are whole, torn, damaged, or something else.

use std::sync::Arc;

use proptest::prelude::*;

use super::*;
use crate::recording::changes::{Change, Changes};
use crate::recording::command_words::{self, WordsError};
use crate::recording::recorder::Recorder;
use crate::recording::replay::{Mismatch, verify};
use crate::scenario::checked::Scenario;
use crate::scenario::load::load;
use crate::shift::Shift;

/// A pack with one contact of one turn, small enough to flip every bit.
fn files() -> Vec<PackFile> {
    [
        (
            "pack.ron",
            r#"Pack(id: "tiny", format: 1, version: "1.0.0", title: "Tiny", summary: "Small.", languages: ["en"], source: "en", authors: ["A"])"#,
        ),
        (
            "company.ron",
            r#"Company(name: "Small Line", delivers: { "line": "12d" }, articles: { "lights": (title: "Lights", owner: Support, takes: "20s", text: "Green is good.") })"#,
        ),
        (
            "people.ron",
            r#"People(
                customers: { "hale": (name: "Hale", about: "Asks.", patience: "10m", sensitivity: 1.0, frustration: 0.2, trust: 0.5) },
                crowd: { "calm": (about: "Calm.", patience: "3m", sensitivity: 1.0, frustration: 0.2, trust: 0.5) },
                colleagues: { "sato": (name: "Sato", desk: Support, about: "Knows.", replies_within: "90s", lines: (asked: "Look at the lights.")) },
            )"#,
        ),
        (
            "contacts/lights.ron",
            r#"Contact(id: "lights", desk: Support, channel: Phone, persona: "hale", title: "Lights", needs: ["lights"], opening: "dark",
                turns: { "dark": (says: "It is dark.", silence: (after: "20s", goto: Stay), replies: [
                    (id: "look", says: "Let me look.", shows: [OpenQuestion], goto: Stay),
                    (id: "green", says: "It should be green.", shows: [Fact("lights")], goto: End(Solved)),
                ]) })"#,
        ),
        (
            "shifts/day.ron",
            r#"Shift(id: "day", desk: Support, title: "A day", day: "Monday", opens: "09:00", closes: "09:20", briefing: "Listen.",
                pace: 6.0, arrivals: [At(time: "09:01", contact: "lights")])"#,
        ),
    ]
    .map(|(path, text)| PackFile { path: path.to_owned(), bytes: text.as_bytes().to_vec() })
    .to_vec()
}

fn scenario_of(files: Vec<PackFile>) -> Arc<Scenario> {
    let loaded = load(files);
    let shown = crate::scenario::render::to_text(&loaded.diagnostics, &loaded.files, false);
    Arc::new(loaded.scenario.unwrap_or_else(|| panic!("{shown}")))
}

/// A short shift, recorded.
fn recorded() -> Vec<u8> {
    let files = files();
    let scenario = scenario_of(files.clone());
    let plan = scenario.find_shift("day").unwrap();
    let mut shift = Shift::new(scenario, plan, 7, None);
    let mut recorder = Recorder::begin(Vec::new(), &shift, &files, Some(Desk::Sales)).unwrap();
    let steps =
        ["take", "reply look", "look-up lights", "reply lights/dark/green", "dispose Solved", "finish"];
    shift.advance_to(Moment::from_ms(9 * 3_600_000 + 90_000));
    for words in steps {
        while let Some(until) = shift.busy_until() {
            shift.advance_to(until);
        }
        let at = shift.now();
        let command = command_words::read(words, &shift).unwrap();
        let words = command_words::write(command, &shift);
        shift.apply(at, command).unwrap();
        recorder.command(&words, &shift).unwrap();
    }
    while let Some(due) = shift.next_due() {
        shift.advance_to(due);
    }
    recorder.end(&shift).unwrap()
}

#[test]
fn a_recording_replays_to_the_same_digest() {
    let recording = Recording::parse(&recorded()).unwrap();
    assert_eq!(recording.header.shift, "day");
    assert_eq!(recording.header.home, Some(Desk::Sales));
    assert_eq!(recording.commands[1].words, "reply lights/dark/look");
    assert_eq!(recording.pack.len(), files().len());
    let shift = verify(&recording, scenario_of(recording.pack.clone())).unwrap();
    let Ending::Complete { after, .. } = &recording.ending else { panic!("complete") };
    assert_eq!(shift.digest().hex(), after.digest);
}

#[test]
fn every_flipped_bit_is_noticed() {
    let whole = recorded();
    let original = Recording::parse(&whole).unwrap();
    for position in 0..whole.len() {
        for bit in 0..8 {
            let mut damaged = whole.clone();
            damaged[position] ^= 1 << bit;
            if let Ok(read) = Recording::parse(&damaged) {
                // Only the last line break can go: then the end is torn off, and said so.
                assert_eq!((position, &read.ending), (whole.len() - 1, &Ending::Torn));
                assert_eq!(read.commands, original.commands);
            }
        }
    }
}

/// Read as by somebody who has the pack at hand.
fn read_behind_pack(bytes: &[u8]) -> Result<Recording, RecordingError> {
    let end = bytes.iter().position(|byte| *byte == b'\n').unwrap();
    let opened = Recording::open(&bytes[..end])?;
    let behind = bytes.get(opened.before..).ok_or(RecordingError::NoBeginning)?;
    Recording::behind_pack(opened, behind)
}

#[test]
fn with_the_pack_at_hand_all_else_is_read_and_checked() {
    let whole = recorded();
    let original = Recording { pack: Vec::new(), ..Recording::parse(&whole).unwrap() };
    assert_eq!(read_behind_pack(&whole).unwrap(), original);
    let first = whole.iter().position(|byte| *byte == b'\n').unwrap();
    let behind_pack = first + 1 + whole[first + 1..].iter().position(|byte| *byte == b'\n').unwrap();
    for position in 0..whole.len() {
        for bit in 0..8 {
            let mut damaged = whole.clone();
            damaged[position] ^= 1 << bit;
            // A first line without its end is for the reader of whole files.
            if position == first {
                continue;
            }
            if let Ok(read) = read_behind_pack(&damaged) {
                let of_pack = (first..behind_pack).contains(&position);
                let end_is_off = position == whole.len() - 1 && read.ending == Ending::Torn;
                assert!(of_pack || end_is_off, "byte {position}, bit {bit}");
                assert_eq!(read.commands, original.commands);
            }
        }
    }
    for length in first + 1..whole.len() {
        if let Ok(read) = read_behind_pack(&whole[..length]) {
            assert_eq!(read.commands, original.commands[..read.commands.len()]);
            assert_ne!(read.ending, original.ending);
        }
    }
}

#[test]
fn packs_of_any_length_are_passed_over() {
    let scenario = scenario_of(files());
    let plan = scenario.find_shift("day").unwrap();
    let shift = Shift::new(scenario, plan, 7, None);
    let mut lengths = std::collections::BTreeSet::new();
    for extra in (0..4).chain(2_900..3_010).chain(5_900..6_010) {
        // Chance that does not deflate.
        let mut state = 1_u32;
        let bytes = (0..extra).map(|_| {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (state >> 24) as u8
        });
        let more = PackFile { path: "more".to_owned(), bytes: bytes.collect() };
        let recorder = Recorder::begin(Vec::new(), &shift, &[more], None).unwrap();
        let whole = recorder.end(&shift).unwrap();
        let read = read_behind_pack(&whole).unwrap();
        lengths.insert(read.header.packed % PACK_LINE);
        assert_eq!(read, Recording { pack: Vec::new(), ..Recording::parse(&whole).unwrap() });
    }
    assert!(lengths.contains(&0), "no pack fills its last line");
    // Any length may be claimed.
    let whole = recorded();
    let header = Recording::parse(&whole).unwrap().header;
    for packed in [0, usize::MAX] {
        let words = ron::to_string(&Header { packed, ..header.clone() }).unwrap();
        let first = Chain::new().line(&words);
        let opened = Recording::open(first.trim_end().as_bytes());
        assert!(opened.and_then(|opened| Recording::behind_pack(opened, &whole)).is_err());
    }
}

#[test]
fn a_torn_file_holds_what_happened_until_then() {
    let whole = recorded();
    let original = Recording::parse(&whole).unwrap();
    let mut read_some = false;
    for length in 0..whole.len() {
        match Recording::parse(&whole[..length]) {
            Ok(read) => {
                read_some = true;
                assert_ne!(read.ending, original.ending);
                assert_eq!(read.commands, original.commands[..read.commands.len()]);
                let torn = whole[length - 1] != b'\n';
                assert_eq!(read.ending == Ending::Torn, torn);
                if length % 7 == 0 {
                    verify(&read, scenario_of(read.pack.clone())).unwrap();
                }
            }
            Err(error) => assert!(
                matches!(error, RecordingError::NoRecording | RecordingError::NoBeginning),
                "{length}: {error}"
            ),
        }
    }
    assert!(read_some);
}

#[test]
fn lines_that_are_moved_or_added_are_noticed() {
    let whole = String::from_utf8(recorded()).unwrap();
    let mut lines: Vec<&str> = whole.lines().collect();
    let last = lines.len() - 1;
    lines.swap(last - 1, last - 2);
    let moved = format!("{}\n", lines.join("\n"));
    assert!(matches!(Recording::parse(moved.as_bytes()), Err(RecordingError::Damaged { .. })));
    let twice = format!("{whole}{}\n", lines[last]);
    assert!(Recording::parse(twice.as_bytes()).is_err());
}

#[test]
fn the_first_difference_is_named() {
    let mut recording = Recording::parse(&recorded()).unwrap();
    recording.commands[2].after.events[0] ^= 1;
    recording.commands[2].after.digest = "0".repeat(32);
    let scenario = scenario_of(recording.pack.clone());
    let mismatch = verify(&recording, scenario.clone()).unwrap_err();
    let Mismatch::Differs { place, event: Some((number, Some(_))), .. } = &mismatch else {
        panic!("{mismatch}")
    };
    assert_eq!(place.command, Some(3));
    let before: usize = recording.commands[..2].iter().map(|one| one.after.events.len()).sum();
    assert_eq!(*number, before);

    recording.commands[2].words = "take".to_owned();
    let refused = verify(&recording, scenario.clone()).unwrap_err();
    assert!(matches!(refused, Mismatch::Refused { place, .. } if place.command == Some(3)), "{refused}");

    recording.commands[1].words = "reply lights/dark/loop".to_owned();
    let unknown = verify(&recording, scenario).unwrap_err();
    assert!(unknown.to_string().contains("did you mean `look`?"), "{unknown}");
}

#[test]
fn another_pack_is_told_by_lines_and_replies() {
    let recording = Recording::parse(&recorded()).unwrap();
    let mut changed = files();
    let text = String::from_utf8(changed[3].bytes.clone()).unwrap();
    let text = text.replace("Let me look.", "Let me see.").replace("goto: End(Solved)", "goto: End(Partly)");
    changed[3].bytes = text.into_bytes();
    let (old, new) = (scenario_of(recording.pack.clone()), scenario_of(changed));
    assert!(matches!(verify(&recording, new.clone()), Err(Mismatch::OtherPack { .. })));
    let changes = Changes::between(&old, &new);
    assert_eq!(changes.texts, [("lights/dark/look".to_owned(), Change::Changed)]);
    assert_eq!(changes.replies, [("lights/dark/green".to_owned(), Change::Changed)]);
    assert!(Changes::between(&old, &old).is_empty());
}

#[test]
fn other_files_are_refused_in_plain_words() {
    assert_eq!(Recording::parse(b""), Err(RecordingError::NoRecording));
    assert_eq!(Recording::parse(b"hello\n"), Err(RecordingError::NoRecording));
    let newer = Chain::new().line("(format: 3, mood: 3)");
    assert_eq!(Recording::parse(newer.as_bytes()), Err(RecordingError::Newer(3)));
}

#[test]
fn words_that_mean_nothing_are_explained() {
    let scenario = scenario_of(files());
    let shift = Shift::new(scenario, crate::scenario::checked::ShiftId(0), 1, None);
    let read = |words: &str| command_words::read(words, &shift).unwrap_err();
    assert!(matches!(read("jump"), WordsError::NoCommand(_)));
    assert_eq!(read("look-up light").to_string(), "there is no article `light`; did you mean `lights`?");
    assert_eq!(read("ask").to_string(), "`ask` is written `ask COLLEAGUE`");
    assert!(matches!(read("reply look"), WordsError::Nobody(_)));
}

proptest! {
    #[test]
    fn no_bytes_make_it_panic(bytes in any::<Vec<u8>>(), cut in any::<prop::sample::Index>()) {
        let _ = Recording::parse(&bytes);
        let mut mixed = recorded();
        let at = cut.index(mixed.len());
        mixed.splice(at.., bytes);
        let _ = Recording::parse(&mixed);
    }
}
