//! How rough callers may get, as it is set: the shift of the window is without those
//! who get rougher, and so is what is recorded of it.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use other_desk::desktop::bridge::{Bridge, Start, Who};
use other_desk::recording::replay;
use other_desk::records::pack_folder::scenario_of;
use other_desk::records::recording_file::read;
use other_desk::shift::event::What;
use other_desk::telling::settings::{Pace, Settings};
use other_desk::vocab::Desk;

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        let goal = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &goal)
        } else {
            _ = fs::copy(entry.path(), goal).unwrap()
        }
    }
}

/// Who has come after a while, with Moss getting loud, and what was recorded of it.
fn came(level: u8) -> BTreeSet<String> {
    let room = tempfile::tempdir().unwrap();
    let pack = room.path().join("pack");
    copy(Path::new("tests/packs/window"), &pack);
    let dark = pack.join("contacts/dark.ron");
    let text = fs::read_to_string(&dark).unwrap().replace("channel: Phone,", "channel: Phone, rough: Loud,");
    fs::write(&dark, text).unwrap();
    let settings = Settings { abuse_level: level, pace: Pace::Own(2.0), sound: false, ..Settings::default() };
    let start = Start {
        packs: Some(pack),
        language: Some("en".to_owned()),
        settings: Some(settings),
        records: Some(room.path().join("records")),
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
    for _ in 0..4_000 {
        bridge.pass(Duration::from_millis(250));
    }
    let live = bridge.live.as_ref().unwrap();
    let file = bridge.walk.as_ref().unwrap().attempt.file(&live.sitting.name);
    let recording = read(&file).unwrap();
    let own = scenario_of(recording.pack.clone(), "window").unwrap();
    let mut again = replay::begin(&recording, own).unwrap();
    replay::pass(&mut again, live.shift().now(), &mut |_| {});
    assert_eq!(again.digest(), live.shift().digest(), "level {level}");
    let events = live.shift().events().iter();
    let contacts = events.filter_map(|event| match event.what {
        What::Arrived { contact, .. } => Some(scenario.contact(contact).id.clone()),
        _ => None,
    });
    contacts.collect()
}

#[test]
fn whoever_gets_rougher_than_was_set_does_not_come() {
    assert!(!came(1).contains("dark"));
    assert!(came(1).contains("reboot"), "the others do");
    assert!(came(2).contains("dark"));
}
