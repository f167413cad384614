//! The shipped pack is fair: whoever listens does well, and no habit does.
//!
//! In debug with fewer runs; `OTHER_DESK_RUNS` says how many.

#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]
#![allow(missing_docs)]

use std::path::Path;
use std::sync::{Arc, OnceLock};

use other_desk::policy::PolicyName;
use other_desk::policy::coverage::{MOST_PLACES, cover, replay};
use other_desk::policy::fairness::{Code, Fairness, Severity, Thoroughness, examine};
use other_desk::policy::playbook::{Playbook, contacts_of};
use other_desk::policy::runs::{run_all, run_one};
use other_desk::policy::worlds::worlds;
use other_desk::records::pack_folder::open_pack;
use other_desk::rubric::WHOLE_MILLI;
use other_desk::scenario::checked::{ContactId, Scenario, ShiftId};

fn pack() -> Arc<Scenario> {
    static PACK: OnceLock<Arc<Scenario>> = OnceLock::new();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios/swap-day");
    PACK.get_or_init(|| open_pack(&folder).unwrap()).clone()
}

fn runs() -> u32 {
    let asked = std::env::var("OTHER_DESK_RUNS").ok().and_then(|runs| runs.parse().ok());
    asked.unwrap_or(if cfg!(debug_assertions) { 40 } else { 1_000 })
}

fn fairness() -> &'static Fairness {
    static FAIRNESS: OnceLock<Fairness> = OnceLock::new();
    FAIRNESS.get_or_init(|| {
        let how = Thoroughness { runs: runs(), ..Thoroughness::default() };
        examine(&pack(), &how, &|| ())
    })
}

fn told(code: Code) -> Vec<String> {
    let findings = fairness().findings.iter().filter(|finding| finding.code == code);
    findings
        .filter(|finding| finding.severity != Severity::Note)
        .map(|finding| format!("{}: {}\n  {}", finding.place, finding.message, finding.path.join("\n  ")))
        .collect()
}

fn none(code: Code) {
    let told = told(code);
    assert!(told.is_empty(), "{}", told.join("\n"));
}

#[test]
fn full_marks_can_be_reached_in_every_contact() {
    none(Code::FullMarksUnreachable);
    assert!(fairness().contacts.iter().all(|contact| contact.best_milli == Some(WHOLE_MILLI)));
}

#[test]
fn there_is_a_way_back_after_every_first_mistake() {
    none(Code::NoWayBack);
    // A customer's contact in which nothing can go wrong would prove nothing. Some
    // fillers know only what is left out, or what is critical.
    let pack = pack();
    let without: Vec<&str> = fairness()
        .contacts
        .iter()
        .filter(|contact| contact.mistakes == 0)
        .map(|contact| contact.contact.as_str())
        .filter(|name| !pack.contact(pack.find_contact(name).unwrap()).is_filler())
        .collect();
    assert_eq!(without, [""; 0]);
}

#[test]
fn no_reply_is_dominated() {
    none(Code::DecidedTurn);
    none(Code::DominatedReply);
}

#[test]
fn the_expert_does_well() {
    none(Code::ExpertFails);
}

#[test]
fn no_habit_wins() {
    none(Code::HabitWins);
}

#[test]
fn by_the_book_is_between() {
    none(Code::BookOutOfPlace);
}

#[test]
fn nobody_is_a_caricature() {
    none(Code::Caricature);
}

/// The search and the scoring room agree about every contact of an expert's shift.
#[test]
fn what_the_search_promises_is_what_is_scored() {
    let scenario = pack();
    for plan in (0..scenario.shifts().len() as u16).map(ShiftId) {
        let book = Arc::new(Playbook::write(&scenario, plan));
        for seed in 0..10 {
            let run = run_one(&scenario, plan, PolicyName::Expert, &book, seed);
            for contact in &run.contacts {
                let page = book.page(contact.contact).unwrap();
                let best = page.best.as_ref().unwrap().quality_milli;
                let informed = page.best_informed.as_ref().unwrap().quality_milli;
                let name = &scenario.contact(contact.contact).id;
                assert!(
                    (best.min(informed)..=best.max(informed)).contains(&contact.quality_milli),
                    "{name} in seed {seed}: {} instead of {best} or {informed}",
                    contact.quality_milli
                );
            }
        }
    }
}

#[test]
fn runs_do_not_depend_on_the_number_of_threads() {
    let scenario = pack();
    let play = |threads| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        let policies = [PolicyName::Expert, PolicyName::Random];
        pool.install(|| run_all(&scenario, ShiftId(1), &policies, 6, 3, &|| ()))
    };
    assert_eq!(play(1), play(2));
}

#[test]
fn every_turn_and_reply_can_be_reached_and_every_way_can_be_played() {
    let scenario = pack();
    let plan_of = |contact: ContactId| {
        let mut plans = (0..scenario.shifts().len() as u16).map(ShiftId);
        plans.find(|&plan| contacts_of(&scenario, plan).contains(&contact))
    };
    for id in (0..scenario.contacts().len() as u16).map(ContactId) {
        let contact = scenario.contact(id);
        let covered = cover(&scenario, id, plan_of(id), MOST_PLACES);
        assert_eq!(covered.unreached_turns, [""; 0], "{}", contact.id);
        assert_eq!(covered.unreached_replies, [""; 0], "{}", contact.id);
        assert_eq!(covered.unreachable_obligations(contact), [], "{}", contact.id);
        let stages = worlds(&scenario, id, plan_of(id));
        for found in &covered.findings {
            let stage = &stages[found.world];
            assert!(replay(stage, &found.path).is_some(), "{}: {}", contact.id, found.tag);
        }
    }
}
