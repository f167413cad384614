//! Old recordings: every `tests/recordings/*.odr` carries its pack and must
//! replay to the same digests for ever.
//!
//! A recording that is missing is made from the plan and the pack of its name
//! with `UPDATE_GOLDEN=1`, and the run then fails; one that is there is never
//! written over. When the simulation is changed on purpose, the recordings of
//! before are moved away by hand.

#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

use std::fs;
use std::path::{Path, PathBuf};

use other_desk::recording::replay::verify;
use other_desk::recording::{Ending, Recorder, Recording};
use other_desk::records::pack_folder::{read_pack, scenario_of};
use other_desk::scenario::checked::ShiftId;
use other_desk::shift::Shift;
use other_desk::telling::plan::Plan;
use other_desk::telling::plan::perform::perform;
use other_desk::telling::words::words_of;
use other_desk::vocab::Desk;

const FOLDER: &str = "tests/recordings";

fn files(extension: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(FOLDER).unwrap();
    let mut found: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    found.retain(|path| path.extension().is_some_and(|is| is == extension));
    found.sort();
    found
}

/// Plays a plan on the first shift of the pack that lies beside it.
fn record(plan: &Path) -> Vec<u8> {
    let files = read_pack(&plan.with_extension("")).unwrap();
    let scenario = scenario_of(files.clone(), "pack").unwrap_or_else(|failure| panic!("{failure}"));
    let parsed = Plan::parse(&fs::read_to_string(plan).unwrap()).unwrap();
    let mut shift = Shift::new(scenario, ShiftId(0), 11, None);
    let mut recorder = Recorder::begin(Vec::new(), &shift, &files, Some(Desk::Sales)).unwrap();
    let words = words_of(Some("en")).unwrap();
    let performed = perform(&parsed, &mut shift, &words, &mut Vec::new(), &mut |words, shift| {
        recorder.command(words, shift)
    });
    performed.unwrap_or_else(|failed| panic!("{}:{failed}", plan.display()));
    recorder.end(&shift).unwrap()
}

#[test]
fn recordings_replay_to_the_same_digests() {
    let mut made = 0;
    for plan in files("plan") {
        let recording = plan.with_extension("odr");
        if !recording.exists() && std::env::var_os("UPDATE_GOLDEN").is_some() {
            fs::write(recording, record(&plan)).unwrap();
            made += 1;
        }
    }
    let recordings = files("odr");
    assert!(!recordings.is_empty());
    for path in recordings {
        let recording = Recording::parse(&fs::read(&path).unwrap()).unwrap();
        assert!(matches!(recording.ending, Ending::Complete { .. }), "{}", path.display());
        let scenario = scenario_of(recording.pack.clone(), "its pack");
        let scenario = scenario.unwrap_or_else(|failure| panic!("{}: {failure}", path.display()));
        verify(&recording, scenario).unwrap_or_else(|mismatch| panic!("{}: {mismatch}", path.display()));
    }
    assert_eq!(made, 0, "recordings were made; run again without UPDATE_GOLDEN");
}

#[test]
fn the_same_plan_gives_the_same_recording() {
    for plan in files("plan") {
        assert_eq!(record(&plan), record(&plan), "{}", plan.display());
    }
}
