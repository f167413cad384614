//! Shifts played by scripted trainees give the same digests for ever: in debug
//! and in release, on one thread and on two, on every machine.
//!
//! The goldens belong to `tests/packs/frozen`, which is never edited.
//! `UPDATE_GOLDEN=1` writes them anew and then fails.

#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]
#![allow(missing_docs)]

use std::path::{Path, PathBuf};

use other_desk::policy::PolicyName;
use other_desk::policy::runs::{PolicyRuns, run_all};
use other_desk::records::pack_folder::open_pack;
use other_desk::scenario::checked::ShiftId;

fn at(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn on_threads(threads: usize) -> Vec<(String, Vec<PolicyRuns>)> {
    let scenario = open_pack(&at("tests/packs/frozen")).unwrap();
    let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
    let plans = (0..scenario.shifts().len() as u16).map(ShiftId);
    plans
        .map(|plan| {
            let played = pool.install(|| run_all(&scenario, plan, PolicyName::ALL, 4, 7, &|| ()));
            (scenario.shift(plan).id.clone(), played)
        })
        .collect()
}

#[test]
fn digests_never_change() {
    let mut lines = String::new();
    for (shift, played) in on_threads(1) {
        for runs in &played {
            for run in &runs.runs {
                let quality = run.quality_milli.unwrap_or(-1);
                lines += &format!("{shift} {} {:016x} {} {quality}\n", runs.policy, run.seed, run.digest);
            }
        }
    }
    let golden = at("tests/goldens/digests.txt");
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(&golden, &lines).unwrap();
        panic!("the goldens were written anew; look at the difference, then run again");
    }
    let expected = std::fs::read_to_string(&golden).unwrap();
    for (line, expected) in lines.lines().zip(expected.lines()) {
        assert_eq!(line, expected);
    }
    assert_eq!(lines.len(), expected.len());
}

#[test]
fn the_number_of_threads_changes_nothing() {
    assert_eq!(on_threads(1), on_threads(2));
}
