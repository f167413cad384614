//! Random three-day exercises: what passes between the desks adds up.
//!
//! `OTHER_DESK_EXERCISES=10000 cargo test --release --test company_days` plays as
//! many as the design asks for; a debug build plays fewer. A failure names the seed.

#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]
#![allow(missing_docs)]

use std::path::Path;
use std::sync::Arc;

use other_desk::company::ledger::Standing;
use other_desk::policy::days::{Days, play_days};
use other_desk::policy::runs::run_seed;
use other_desk::policy::{Playbook, PolicyName};
use other_desk::recording::morning::Morning;
use other_desk::records::pack_folder::open_pack;
use other_desk::scenario::checked::{ColleagueId, Scenario, ShiftId};
use other_desk::shift::before::Cause;
use other_desk::shift::{Shift, What};
use rayon::prelude::*;

fn swap_day() -> Arc<Scenario> {
    open_pack(&Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios/swap-day")).unwrap()
}

fn plan(scenario: &Scenario, name: &str) -> ShiftId {
    scenario.find_shift(name).unwrap()
}

/// Sales on Tuesday, support on Wednesday of the week after, sales the day after.
fn three_days(scenario: &Scenario) -> [(u16, ShiftId); 3] {
    let third = scenario.find_shift("sales-thursday").unwrap_or_else(|| plan(scenario, "sales-tuesday"));
    [(1, plan(scenario, "sales-tuesday")), (9, plan(scenario, "support-wednesday")), (10, third)]
}

fn exercises() -> u64 {
    let asked = std::env::var("OTHER_DESK_EXERCISES").ok().and_then(|many| many.parse().ok());
    asked.unwrap_or(if cfg!(debug_assertions) { 150 } else { 10_000 })
}

fn playing(scenario: &Arc<Scenario>, policy: PolicyName, seed: u64) -> Days {
    let days = three_days(scenario);
    let book = Arc::new(Playbook::write(scenario, days[0].1));
    play_days(scenario, &days, seed, policy.trainee(&book).as_mut())
}

/// Everything that must hold after any exercise.
fn check(days: &Days, scenario: &Scenario, seed: u64) {
    let ledger = days.company.ledger();
    let count = |standing| ledger.count(standing);
    let made = ledger.entries().len();
    assert_eq!(made, count(Standing::Kept) + count(Standing::Broken) + count(Standing::Open), "seed {seed}");
    // Tickets follow the promises, exactly.
    let due: u64 = ledger.entries().iter().map(|entry| u64::from(entry.caused_micro)).sum();
    let spawned = ledger.tickets() as u64 * 1_000_000;
    assert!(spawned.abs_diff(due) < 1_000_000, "seed {seed}: {spawned} of {due}");
    for entry in ledger.entries().iter().filter(|entry| entry.standing == Standing::Open) {
        assert!(entry.tickets.is_empty(), "seed {seed}: an open promise has caused nothing yet");
    }
    let made_on = |day: u16| ledger.entries().iter().filter(move |entry| entry.day == day).count();
    for (day, shift) in &days.shifts {
        let mut callers = std::collections::BTreeSet::new();
        for event in shift.events() {
            match event.what {
                What::CameBack { cause: Cause::Promise(number), caller } => {
                    let entry = ledger.entry(number).expect("a ticket cites an entry");
                    assert!(entry.day < *day && entry.standing != Standing::Open, "seed {seed}");
                    let contact = shift.caller(caller).contact;
                    assert!(entry.tickets.iter().any(|one| one.day == *day && one.contact == Some(contact)));
                }
                What::Promised { caller, promise, .. } => {
                    let made = &shift.contact_of(caller).promises[promise.index()];
                    callers.insert((caller, made.what));
                }
                _ => {}
            }
        }
        assert_eq!(callers.len(), made_on(*day), "seed {seed}: one entry a caller and thing");
    }
    for index in 0..scenario.colleagues().len() as u16 {
        let standing = days.company.colleague(ColleagueId(index));
        assert!(standing.thanks_relayed <= standing.thanks_received, "seed {seed}");
        assert!((0.0..=1.0).contains(&standing.goodwill.value()), "seed {seed}");
    }
    for packet in days.company.handoffs().packets() {
        assert_eq!(packet.handed & !packet.told, 0, "seed {seed}: only what came to light is handed on");
        assert_eq!(packet.asked_again & !packet.needed, 0, "seed {seed}");
    }
}

#[test]
fn random_exercises_add_up() {
    let scenario = swap_day();
    let days = three_days(&scenario);
    let book = Arc::new(Playbook::write(&scenario, days[0].1));
    (0..exercises()).into_par_iter().for_each(|index| {
        let seed = run_seed(3, index);
        let policy = PolicyName::ALL[index as usize % PolicyName::ALL.len()];
        // Every other one does whatever comes up.
        let policy = if index % 2 == 0 { PolicyName::Random } else { policy };
        let played = play_days(&scenario, &days, seed, policy.trainee(&book).as_mut());
        check(&played, &scenario, seed);
    });
}

#[test]
fn the_same_seed_and_choices_give_the_same_days() {
    let scenario = swap_day();
    for policy in [PolicyName::Pleaser, PolicyName::Random] {
        let (one, other) = (playing(&scenario, policy, 5), playing(&scenario, policy, 5));
        for ((_, one), (_, other)) in one.shifts.iter().zip(&other.shifts) {
            assert_eq!(one.digest(), other.digest());
        }
        assert_eq!(one.company.ledger(), other.company.ledger());
    }
}

#[test]
fn a_morning_is_kept_by_names() {
    let scenario = swap_day();
    for seed in 0..20 {
        let days = playing(&scenario, PolicyName::Pleaser, seed);
        for (_, shift) in &days.shifts {
            let words = ron::to_string(&Morning::of(shift.before(), &scenario)).unwrap();
            let read = ron::from_str::<Morning>(&words).unwrap().read(&scenario).unwrap();
            assert_eq!(&read, shift.before());
            // A shift that begins with what was read begins in the same way.
            let again = Shift::new(scenario.clone(), shift.plan(), shift.seed(), Some(read));
            assert_eq!(again.events()[0], shift.events()[0]);
        }
    }
}

#[test]
fn whoever_promises_everything_meets_more_and_angrier_callers() {
    let scenario = swap_day();
    let met = |policy| {
        let mut callers = 0_u32;
        let mut frustration = 0_u64;
        for seed in 0..40 {
            let days = playing(&scenario, policy, seed);
            let (_, support) = &days.shifts[1];
            for event in support.events() {
                if let What::CameBack { caller, cause: Cause::Promise(_) } = event.what {
                    callers += 1;
                    frustration += (support.caller(caller).temper.frustration * 1_000.0) as u64;
                }
            }
        }
        (callers, frustration / u64::from(callers.max(1)))
    };
    let (of_the_pleaser, angry) = met(PolicyName::Pleaser);
    let (of_the_expert, calm) = met(PolicyName::Expert);
    assert!(of_the_pleaser > 2 * of_the_expert, "{of_the_pleaser} and {of_the_expert}");
    assert!(angry > calm, "{angry} and {calm}");
}
