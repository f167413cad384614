//! A disk that is full in the middle of a shift, or at its end: everything goes on in
//! the spare folder, and it is said.

use std::fs::OpenOptions;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use other_desk::desktop::bridge::{Bridge, Screen, Start, Who};
use other_desk::recording::{Ending, Recorder, replay};
use other_desk::records::pack_folder::scenario_of;
use other_desk::records::recording_file::{RecordingFile, read};
use other_desk::shift::Command;
use other_desk::telling::settings::{Pace, Settings};
use other_desk::vocab::Desk;

/// Somebody at the desk of an exercise, somebody waiting.
fn at_the_desk(folder: &Path) -> Bridge {
    let settings = Settings { pace: Pace::Waits, sound: false, ..Settings::default() };
    let start = Start {
        packs: Some("tests/packs/window".into()),
        language: Some("en".to_owned()),
        settings: Some(settings),
        records: Some(folder.join("records")),
        spare: Some(folder.join("spare")),
        ..Start::default()
    };
    let mut bridge = Bridge::open(&start, Arc::new(|| {})).unwrap();
    while bridge.packs.are_being_read() {
        std::thread::sleep(Duration::from_millis(5));
        bridge.pass(Duration::ZERO);
    }
    let (scenario, _) = bridge.pack(0).unwrap();
    let long = scenario.find_exercise("long").unwrap();
    bridge.begin(0, long.0, Who { name: "one".to_owned(), home: Desk::Sales });
    bridge.open_desk();
    for _ in 0..2_000 {
        bridge.pass(Duration::from_millis(200));
    }
    bridge
}

/// From now on the disk takes nothing.
fn fill(bridge: &mut Bridge) {
    let full = OpenOptions::new().write(true).open("/dev/full").unwrap();
    let sitting = &mut bridge.live.as_mut().unwrap().sitting;
    let recorder = Recorder::begin(Vec::new(), &sitting.shift, &[], None).unwrap();
    sitting.recorder = recorder.onto(|_| Ok::<_, ()>(RecordingFile::from(full))).unwrap();
}

#[test]
fn a_disk_that_is_full_in_a_shift_loses_nothing() {
    let room = tempfile::tempdir().unwrap();
    let mut bridge = at_the_desk(room.path());
    bridge.act(Command::TakeNext);
    fill(&mut bridge);
    let before = bridge.live.as_ref().unwrap().shift().events().len();
    for _ in 0..200 {
        bridge.pass(Duration::from_millis(200));
    }
    bridge.act(Command::Hold(None));
    assert!(bridge.live.as_ref().unwrap().shift().events().len() > before, "{:?}", bridge.notices);
    let notice = bridge.notices.last().unwrap();
    let spare = room.path().join("spare");
    assert!(notice.contains("Your own folder cannot be written to"), "{notice}");
    assert!(notice.contains(spare.to_str().unwrap()), "{notice}");
    // All of it is there, and from now on everything is written there.
    let attempt = bridge.walk.as_ref().unwrap().attempt.folder.clone();
    assert!(attempt.starts_with(&spare), "{}", attempt.display());
    let file = attempt.join(&bridge.live.as_ref().unwrap().sitting.name);
    let recording = read(&file).unwrap();
    assert_eq!(recording.commands.len(), 2);
    let scenario = scenario_of(recording.pack.clone(), "window").unwrap();
    replay::verify(&recording, scenario).unwrap();
    // The end, too.
    for _ in 0..200 {
        bridge.pass(Duration::from_millis(200));
    }
    bridge.act(Command::Close);
    assert!(bridge.to_read().is_some_and(|text| text.contains("Your own folder")), "nobody has read it yet");
    assert_eq!(bridge.screen, Screen::Question, "{:?}", bridge.notices);
    let recording = read(&file).unwrap();
    assert!(matches!(recording.ending, Ending::Complete { .. }));
    assert!(attempt.join("progress.json").exists());
    // The next start finds it.
    bridge.look_at_kept();
    assert_eq!(bridge.kept[0].folder, attempt);
}

#[test]
fn a_disk_that_is_full_at_the_end_of_a_shift_loses_nothing() {
    let room = tempfile::tempdir().unwrap();
    let mut bridge = at_the_desk(room.path());
    fill(&mut bridge);
    bridge.act(Command::Close);
    assert_eq!(bridge.screen, Screen::Question, "{:?}", bridge.notices);
    let walk = bridge.walk.as_ref().unwrap();
    let played = walk.last.as_ref().unwrap();
    assert!(played.recording.starts_with(room.path().join("spare")), "{}", played.recording.display());
    assert!(matches!(read(&played.recording).unwrap().ending, Ending::Complete { .. }));
}

#[test]
fn a_clock_that_was_running_is_kept_however_it_ends() {
    let room = tempfile::tempdir().unwrap();
    let mut bridge = at_the_desk(room.path());
    bridge.act(Command::TakeNext);
    let (now, attempt) = (
        bridge.live.as_ref().unwrap().shift().now().as_ms(),
        bridge.walk.as_ref().unwrap().attempt.folder.clone(),
    );
    // As when a panic passes by.
    drop(bridge);
    let clock = std::fs::read_to_string(attempt.join("step-01-long.clock")).unwrap();
    assert_eq!(clock.trim(), now.to_string());
}
