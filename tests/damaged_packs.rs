//! Whatever is in a pack's folder ends in diagnostics: soon, in little memory,
//! without a panic, and without a look at anything outside.
//!
//! The damage is done by a seeded generator to the good pack of
//! `tests/rejected` and to scenarios/swap-day. A pack that still loads must
//! also run: its shifts are simulated without a trainee. The name of a case
//! that fails says how to make it again.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use other_desk::scenario::checked::ShiftId;
use other_desk::scenario::load::{Loaded, PackFile, load};
use other_desk::scenario::render;
use other_desk::shift::Shift;

#[path = "damaged_packs/damage.rs"]
mod damage;
#[path = "damaged_packs/folders.rs"]
mod folders;
#[path = "damaged_packs/measure.rs"]
mod measure;
#[path = "rejected/pack.rs"]
mod pack;

use measure::Measured;

/// A pack that is to be refused, or at least survived.
pub struct Case {
    /// What was done, and with which seed.
    pub name: String,
    /// The pack.
    pub files: Vec<PackFile>,
    /// Something must be said about it; chance may also spare what matters.
    pub must_be_told: bool,
}

/// Time of a thread that loading and rendering may take. An unoptimised build
/// is some twenty times slower; it is here to find panics.
const MOST_MS: u64 = if cfg!(debug_assertions) { 20_000 } else { 1_000 };
/// Memory that loading may take on top.
const MOST_KIB: u64 = 256 * 1024;
/// No case needs so many events for a shift that nobody works.
const MOST_EVENTS: usize = 200_000;

/// Loads and renders a pack, and says what went wrong in doing so.
fn survive(case: Case) -> Vec<String> {
    let mut wrong = Vec::new();
    let Case { name, files, must_be_told } = case;
    let measured = Measured::start();
    let loaded = catch_unwind(AssertUnwindSafe(|| {
        let loaded = load(files);
        let text = render::to_text(&loaded.diagnostics, &loaded.files, false);
        let json = render::to_json(&loaded.diagnostics, &loaded.files);
        (loaded, text.len() + json.len())
    }));
    let (ms, kib) = measured.stop();
    let Ok((loaded, rendered)) = loaded else {
        return vec![format!("{name}: loading panicked")];
    };
    if ms > MOST_MS {
        wrong.push(format!("{name}: took {ms} ms"));
    }
    if kib > MOST_KIB {
        wrong.push(format!("{name}: took {} MiB", kib / 1024));
    }
    if rendered > 4_000_000 {
        wrong.push(format!("{name}: {rendered} bytes of text about it"));
    }
    if loaded.scenario.is_some() == loaded.diagnostics.has_errors() {
        wrong.push(format!("{name}: errors and a scenario, or neither"));
    }
    if must_be_told && loaded.diagnostics.is_empty() {
        wrong.push(format!("{name}: nothing was said about it"));
    }
    if !cfg!(debug_assertions) || name.starts_with("good") {
        wrong.extend(run(&name, loaded));
    }
    wrong
}

/// Runs the shifts of a pack that loaded, without a trainee.
fn run(name: &str, loaded: Loaded) -> Option<String> {
    let scenario = Arc::new(loaded.scenario?);
    let ran = catch_unwind(AssertUnwindSafe(|| {
        (0..scenario.shifts().len()).all(|index| {
            let mut shift = Shift::new(scenario.clone(), ShiftId(index as u16), 1, None);
            while let Some(due) = shift.next_due() {
                shift.advance_to(due);
                if shift.events().len() > MOST_EVENTS {
                    return false;
                }
            }
            true
        })
    }));
    match ran {
        Ok(true) => None,
        Ok(false) => Some(format!("{name}: a shift grew without bound")),
        Err(_) => Some(format!("{name}: a shift panicked")),
    }
}

#[track_caller]
fn all_survive(cases: Vec<Case>, at_least: usize) {
    assert!(cases.len() >= at_least, "only {} cases", cases.len());
    let wrong: Vec<String> = cases.into_iter().flat_map(survive).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

// Memory is measured for the whole process, so the cases follow each other.
#[test]
fn damaged_packs_end_in_diagnostics() {
    all_survive(damage::by_chance(), 140);
    all_survive(damage::texts(), 60);
    all_survive(damage::conversations(), 10);
    all_survive(damage::names(), 50);
    all_survive(damage::large(), 20);
    let wrong: Vec<String> = folders::all().into_iter().flat_map(|make| make()).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
