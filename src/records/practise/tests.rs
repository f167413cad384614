//! What can be practised, and where it is kept.

use std::path::Path;

use super::*;
use crate::records::pack_folder::{open_pack, read_pack};
use crate::shift::Command;

fn pack(folder: &str) -> Arc<Scenario> {
    open_pack(Path::new(folder)).unwrap_or_else(|error| panic!("{error}"))
}

fn sitting(folder: &Path) -> Sitting {
    let files = read_pack(Path::new("tests/packs/tray")).unwrap();
    let scenario = scenario_of(files.clone(), "tray").unwrap();
    practise(folder, Pack { scenario: &scenario, files: &files }, ShiftId(0), 4, Rough::Personal).unwrap()
}

#[test]
fn every_written_contact_is_listed_with_its_circumstances() {
    let scenario = pack("tests/packs/tray");
    let listed = list(&scenario);
    let written = scenario.contacts().iter().filter(|contact| !contact.is_filler());
    assert_eq!(listed.len(), written.count());
    for one in &listed {
        let contact = scenario.contact(one.contact);
        assert_eq!((&one.id, one.desk), (&contact.id, contact.desk));
        assert_eq!(scenario.shift(one.plan).desk, contact.desk);
        assert_eq!(one.is_request, contact.request.is_some());
        assert!((1..=60).contains(&one.minutes), "{}: {}", one.id, one.minutes);
    }
    assert!(listed.iter().any(|one| one.is_request));
}

#[test]
fn a_filler_cannot_be_practised() {
    let files = read_pack(Path::new("tests/packs/tray")).unwrap();
    let scenario = scenario_of(files.clone(), "tray").unwrap();
    let ids = (0..=u16::MAX).map(ContactId).zip(scenario.contacts());
    let (filler, _) = ids.into_iter().find(|(_, contact)| contact.is_filler()).unwrap();
    let refused = alone(&files, &scenario, filler);
    assert!(matches!(refused, Err(RecordsError::CannotPractise { .. })), "{refused:?}");
    // Nor anything with the files of another pack.
    let written = list(&scenario)[0].contact;
    let refused = alone(&[], &scenario, written);
    assert!(matches!(refused, Err(RecordsError::CannotPractise { .. })), "{refused:?}");
}

#[test]
fn practice_has_a_folder_of_its_own() {
    let home = home_of(Some(Path::new("here")), "swap-day", "forty-flats").unwrap();
    assert_eq!(home, Path::new("here/swap-day/forty-flats"));
}

#[test]
fn every_try_has_its_own_number_and_names_no_home() {
    let folder = tempfile::tempdir().unwrap();
    let home = folder.path().join("not/there/yet");
    let names: Vec<String> = (0..3).map(|_| sitting(&home).name).collect();
    assert_eq!(names, ["1.odr", "2.odr", "3.odr"]);
    let recording = read(&home.join("2.odr")).unwrap();
    assert_eq!(recording.header.home, None);
    // A hole in the row is not filled: the order is the order of time.
    fs::remove_file(home.join("2.odr")).unwrap();
    fs::write(home.join("notes.txt"), "").unwrap();
    assert_eq!(sitting(&home).name, "4.odr");
}

#[test]
fn a_damaged_try_is_told_and_the_others_count() {
    let folder = tempfile::tempdir().unwrap();
    let home = folder.path();
    let mut first = sitting(home);
    first.act(Command::Close).unwrap();
    first.finish().unwrap();
    sitting(home);
    let whole = fs::read(home.join("1.odr")).unwrap();
    let mut damaged = whole.clone();
    damaged[whole.len() / 2] ^= 1;
    fs::write(home.join("3.odr"), damaged).unwrap();
    fs::write(home.join("4.odr"), "").unwrap();
    let tries = tries(home, "who-knows", None);
    let told: Vec<(bool, bool)> = tries.iter().map(|one| (one.ended, one.fault.is_some())).collect();
    assert_eq!(told, [(true, false), (false, false), (false, true), (false, true)]);
    assert!(tries.iter().all(|one| one.quality_milli.is_none() && one.when.is_some()));
}

#[test]
fn only_the_last_tries_are_looked_at() {
    let folder = tempfile::tempdir().unwrap();
    for number in 1..=MOST_TRIES + 3 {
        fs::write(folder.path().join(format!("{number}.odr")), "").unwrap();
    }
    let tries = tries(folder.path(), "anybody", None);
    assert_eq!(tries.len(), MOST_TRIES);
    assert_eq!(times(folder.path()), MOST_TRIES + 3, "all of them count");
    assert_eq!(tries[0].recording, folder.path().join("4.odr"));
    assert_eq!(super::tries(&folder.path().join("nowhere"), "anybody", None).len(), 0);
}

#[test]
fn the_first_morning_is_the_one_at_home() {
    let scenario = pack("scenarios/swap-day");
    let name = |desk| first_morning(&scenario, desk).map(|shift| scenario.shift(shift).id.as_str());
    assert_eq!(name(Desk::Sales), Some("baseline-sales"));
    assert_eq!(name(Desk::Support), Some("baseline-support"));
}
