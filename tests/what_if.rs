//! What if: the reply that was really given gives the recording again, to the last
//! bit; with another one, the customers and their luck are the same.
//! `OTHER_DESK_ROUNDS=500` tries more recordings and moments.

#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]
#![allow(missing_docs)]

#[path = "what_if/made.rs"]
mod made;

use std::path::{Path, PathBuf};
use std::process::Command as Program;

use rayon::prelude::*;

use other_desk::policy::{PolicyName, play_branch};
use other_desk::recording::Recorder;
use other_desk::recording::what_if::{NoWhatIf, Run, Way, WhatIf, others};
use other_desk::scenario::checked::ReplyId;
use other_desk::shift::luck::Came;
use other_desk::shift::rng::{Purpose, stream};
use other_desk::shift::{CallerId, Phase, Shift, What};
use other_desk::vocab::Duration;

use made::{Made, PACKS, POLICIES, rounds, swap_day, trainee};

/// Who came by themselves: when, with what, as whom, how patient, with which luck.
fn by_themselves(shift: &Shift) -> Vec<String> {
    let arrivals = shift.events().iter().filter_map(|event| match event.what {
        What::Arrived { caller, .. } => Some((event.at, caller)),
        _ => None,
    });
    let mut seen: Vec<CallerId> = Vec::new();
    let mut told = Vec::new();
    for (at, caller) in arrivals {
        let who = shift.caller(caller);
        if who.came != Came::ByThemselves || seen.contains(&caller) {
            continue;
        }
        seen.push(caller);
        told.push(format!(
            "{at} {:?} {:?} {:?} {:?} {} {:?}",
            who.contact, who.persona, who.temper, who.slots, who.luck, who.origin
        ));
    }
    told
}

#[test]
fn the_reply_that_was_given_and_the_rest_as_it_was_give_the_recording() {
    let tried: usize = (0..rounds(10))
        .into_par_iter()
        .map(|round| {
            let mut dice = stream(round, Purpose::Policy, 77);
            let made = Made::by(&mut dice);
            let recording = made.recording(&mut dice);
            let scenario = &made.pack().scenario;
            let choices = WhatIf::choices(&recording, scenario.clone()).unwrap();
            let step = choices.len() / 6 + 1;
            for choice in choices.iter().step_by(step) {
                let what_if = WhatIf::at(&recording, scenario.clone(), choice.command).unwrap();
                assert_eq!(what_if.choice(), choice);
                assert!(choice.offers.contains(&choice.given), "{made:?} {choice:?}");
                let again = what_if.as_played(choice.given).unwrap();
                assert_eq!(again.left_out, 0, "{made:?} {choice:?}");
                let (again, was) = (again.branch.shift(), what_if.as_it_was());
                assert_eq!(again.events(), was.events(), "{made:?} {choice:?}");
                assert_eq!(again.digest(), was.digest(), "{made:?} {choice:?}");
            }
            choices.len()
        })
        .sum();
    assert!(tried > 100, "{tried} replies are too few to prove anything");
}

#[test]
fn with_another_reply_customers_and_luck_are_the_same() {
    let counts: Vec<[usize; 4]> = (0..rounds(16))
        .into_par_iter()
        .map(|round| {
            let mut dice = stream(round, Purpose::Policy, 78);
            let made = Made::by(&mut dice);
            let recording = made.recording(&mut dice);
            let scenario = &made.pack().scenario;
            let choices = WhatIf::choices(&recording, scenario.clone()).unwrap();
            let mut counts = [0; 4];
            for _ in 0..4_usize.min(choices.len()) {
                let choice = &choices[dice.below(u32::try_from(choices.len()).unwrap()) as usize];
                let what_if = WhatIf::at(&recording, scenario.clone(), choice.command).unwrap();
                let other = choice.offers[dice.below(u32::try_from(choice.offers.len()).unwrap()) as usize];
                let mut policy = trainee(POLICIES[dice.below(7) as usize]);
                let now = play_branch(what_if.with(other).unwrap(), policy.as_mut());
                let was = what_if.as_it_was();
                let before = what_if.before().events().len();
                assert_eq!(&now.events()[..before], &was.events()[..before], "{made:?} {choice:?}");
                // Both are compared as far as both went.
                let (first, second) = (by_themselves(was), by_themselves(&now));
                let both = first.len().min(second.len());
                assert_eq!(first[..both], second[..both], "{made:?} {choice:?} {other:?}");
                let closed = |shift: &Shift| {
                    shift.events().iter().any(|event| matches!(event.what, What::ClosedDoors))
                };
                if closed(was) == closed(&now) && was.phase() == Phase::Ended && !closed_early(&made) {
                    assert_eq!(first.len(), second.len(), "{made:?} {choice:?} {other:?}");
                }
                let again =
                    |shift: &Shift| shift.events().iter().filter(|event| is_again(shift, event.what)).count();
                counts[0] += 1;
                counts[1] += usize::from(again(was) != again(&now));
                counts[2] += both - by_themselves(what_if.before()).len();
                counts[3] += usize::from(was.digest() != now.digest());
            }
            counts
        })
        .collect();
    let sum = |place: usize| counts.iter().map(|count| count[place]).sum::<usize>();
    // Otherwise nothing was proved: runs must differ, and people must ring again in one and not in the other.
    assert!(sum(0) > 40 && sum(1) > 5 && sum(2) > 100 && sum(3) > 30, "{:?}", [0, 1, 2, 3].map(sum));
}

fn closed_early(made: &Made) -> bool {
    made.closed_after.is_some()
}

fn is_again(shift: &Shift, what: What) -> bool {
    matches!(what, What::Arrived { caller, .. } if shift.caller(caller).came != Came::ByThemselves)
}

#[test]
fn whoever_waits_is_the_same_person_in_both_runs() {
    let (recording, scenario) = swap_day("support-wednesday", PolicyName::Random, 4);
    let choices = WhatIf::choices(&recording, scenario.clone()).unwrap();
    let choice = choices.iter().find(|choice| choice.offers.len() > 2).unwrap();
    let what_if = WhatIf::at(&recording, scenario, choice.command).unwrap();
    let other = *choice.offers.iter().find(|offer| **offer != choice.given).unwrap();
    let now = play_branch(what_if.with(other).unwrap(), trainee(PolicyName::AlwaysHold).as_mut());
    let was = what_if.as_it_was();
    let all = others(was, &now, choice.caller);
    assert!(all.iter().any(|one| !one.is_same()));
    let both: Vec<_> = all.iter().filter_map(|one| Some((one, one.first?, one.second?))).collect();
    assert!(both.len() > 5);
    for (one, first, second) in both {
        let (there, here) = (was.caller(first.caller), now.caller(second.caller));
        assert_eq!((there.luck, here.luck), (one.luck, one.luck));
        assert_eq!((there.contact, there.persona, &there.slots), (here.contact, here.persona, &here.slots));
    }
    // Whoever waited is told once: as many as the figures count, but for the one talked to.
    let run = Run::of(was, choice.caller, what_if.before().events().len());
    let waited = all.iter().filter_map(|one| one.first);
    let gave_up = waited.clone().filter(|fate| fate.way == Way::GaveUp).count();
    assert_eq!(gave_up, run.queue.figures.abandoned as usize);
    let longest = waited.map(|fate| fate.waited).max().unwrap();
    assert!(longest <= run.queue.longest_wait);
}

#[test]
fn the_run_of_the_recording_says_what_its_scorecard_says() {
    let (recording, scenario) = swap_day("sales-tuesday", PolicyName::Pleaser, 9);
    let choices = WhatIf::choices(&recording, scenario.clone()).unwrap();
    let mut promised = 0;
    for choice in choices.iter().step_by(choices.len() / 8) {
        let what_if = WhatIf::at(&recording, scenario.clone(), choice.command).unwrap();
        let run = Run::of(what_if.as_it_was(), choice.caller, what_if.before().events().len());
        let scored =
            other_desk::scoring::score(&scenario, what_if.as_it_was().plan(), what_if.as_it_was().events());
        let theirs = scored.contacts.iter().rfind(|contact| contact.caller == choice.caller);
        assert_eq!(run.customer.score.as_ref(), theirs);
        assert_eq!(run.customer.outcome, theirs.map(|contact| contact.outcome));
        assert_eq!(run.queue.quality_milli, scored.quality_milli);
        let company = &run.company;
        assert_eq!(company.kept + company.broken, company.promises, "all promises fall due");
        let tickets = i64::from(company.tickets) * 1_000_000;
        let due = i64::try_from(company.tickets_micro).unwrap();
        assert!((tickets - due).abs() < 1_000_000, "{tickets} of {due}");
        promised += run.customer.promises.len();
    }
    assert!(promised > 0, "somebody who pleases promises");
}

#[test]
fn without_anybody_who_goes_on_a_branch_stops_at_the_next_decision() {
    let (recording, scenario) = swap_day("support-wednesday", PolicyName::Pleaser, 4);
    for choice in WhatIf::choices(&recording, scenario.clone()).unwrap().iter().take(12) {
        let what_if = WhatIf::at(&recording, scenario.clone(), choice.command).unwrap();
        for &reply in &choice.offers {
            let mut branch = what_if.with(reply).unwrap();
            branch.settle();
            let shift = branch.shift();
            assert!(branch.is_over() || shift.can_act());
            let told = |what: What| matches!(what, What::Replied { caller, reply: said, .. } if caller == choice.caller && said == reply);
            let after = &shift.events()[what_if.before().events().len()..];
            assert_eq!(after.iter().filter(|event| told(event.what)).count(), 1);
            assert!(
                !after
                    .iter()
                    .any(|event| matches!(event.what, What::Replied { reply: said, .. } if said != reply))
            );
        }
    }
}

#[test]
fn what_cannot_be_tried_is_said() {
    let (recording, scenario) = swap_day("support-wednesday", PolicyName::First, 4);
    let first = WhatIf::choices(&recording, scenario.clone()).unwrap().remove(0);
    assert_eq!(recording.commands[0].words, "take");
    let no_reply = WhatIf::at(&recording, scenario.clone(), 0);
    assert!(matches!(no_reply, Err(NoWhatIf::NoReply(0))), "{no_reply:?}");
    let too_late = WhatIf::at(&recording, scenario.clone(), recording.commands.len());
    assert!(matches!(too_late, Err(NoWhatIf::NoReply(_))), "{too_late:?}");
    let what_if = WhatIf::at(&recording, scenario.clone(), first.command).unwrap();
    let count = scenario.contact(first.contact).replies.len();
    let elsewhere =
        (0..u16::try_from(count).unwrap()).map(ReplyId).find(|reply| !first.offers.contains(reply));
    assert!(matches!(what_if.with(elsewhere.unwrap()), Err(NoWhatIf::Refused(_))));
    let other = &PACKS[1].scenario;
    assert!(WhatIf::choices(&recording, other.clone()).is_err());
}

#[test]
fn a_shift_that_was_stopped_is_stopped_again() {
    let mut stopped = 0;
    for seed in 0..6 {
        let scenario = &PACKS[0].scenario;
        let made = Made {
            pack: 0,
            plan: scenario.find_shift("support-wednesday").unwrap(),
            seed,
            policy: PolicyName::AlwaysHold,
            meddled_with: false,
            closed_after: Some(Duration::from_seconds(1_500)),
            left_open: seed % 2 == 0,
        };
        let recording = made.recording(&mut stream(0, Purpose::Policy, 0));
        let choices = WhatIf::choices(&recording, scenario.clone()).unwrap();
        let choice = &choices[choices.len() / 2];
        let what_if = WhatIf::at(&recording, scenario.clone(), choice.command).unwrap();
        let other = *choice.offers.last().unwrap();
        let now = play_branch(what_if.with(other).unwrap(), trainee(PolicyName::Blunt).as_mut());
        let was = what_if.as_it_was();
        if made.left_open {
            assert_ne!(was.phase(), Phase::Ended);
            assert_eq!(now.now(), was.now(), "compared as far as it was played");
        } else {
            assert_eq!((was.phase(), now.phase()), (Phase::Ended, Phase::Ended));
            let late = now.now().since(was.now());
            assert!(now.now() >= was.now() && late < Duration::from_seconds(900), "{late}");
            stopped += usize::from(now.now() == was.now());
        }
    }
    assert!(stopped > 0);
}

/// What the program prints, and whether it could do it.
fn ask(recording: &Path, arguments: &[&str]) -> (String, bool) {
    let mut program = Program::new(env!("CARGO_BIN_EXE_other-desk"));
    let output =
        program.arg("what-if").arg(recording).args(arguments).env("COLUMNS", "100").output().unwrap();
    let text = String::from_utf8(if output.status.success() { output.stdout } else { output.stderr });
    (text.unwrap(), output.status.success())
}

/// A whole morning on the disk, and its last digest.
fn on_disk(folder: &Path) -> (PathBuf, String) {
    let scenario = &PACKS[0].scenario;
    let plan = scenario.find_shift("support-wednesday").unwrap();
    let shift = Shift::new(scenario.clone(), plan, 4, None);
    let mut recorder = Recorder::begin(Vec::new(), &shift, &PACKS[0].files, None).unwrap();
    let mut heard = |words: &str, shift: &Shift| recorder.command(words, shift).unwrap();
    let mut policy = trainee(PolicyName::Pleaser);
    let shift = other_desk::policy::play_aloud(shift, policy.as_mut(), Some(&mut heard));
    let path = folder.join("morning.odr");
    std::fs::write(&path, recorder.end(&shift).unwrap()).unwrap();
    (path, shift.digest().hex())
}

#[test]
fn the_command_lists_compares_and_names_what_is_available() {
    let folder = tempfile::tempdir().unwrap();
    let (path, digest) = on_disk(folder.path());
    let (moments, fine) = ask(&path, &["--format", "json"]);
    assert!(fine, "{moments}");
    let moments: Vec<serde_json::Value> = serde_json::from_str(&moments).unwrap();
    let moment = moments.iter().find(|moment| moment["offers"].as_array().unwrap().len() > 2).unwrap();
    let word = |value: &serde_json::Value| value.as_str().unwrap().to_owned();
    let place = format!("{}/{}", word(&moment["contact"]), word(&moment["turn"]));
    let (at, given) = (word(&moment["at"]), word(&moment["given"]));
    let offers = moment["offers"].as_array().unwrap();
    let other = word(offers.iter().find(|offer| word(offer) != given).unwrap());
    for language in ["en", "ja", "ru"] {
        let (listed, fine) = ask(&path, &["--at", &place, "--lang", language]);
        assert!(fine && offers.iter().all(|offer| listed.contains(&word(offer))), "{listed}");
        for more in [&[][..], &["--policy", "blunt"], &["--as-played"]] {
            let asked = [&["--at", &at, "--reply", &other, "--lang", language], more].concat();
            let (told, fine) = ask(&path, &asked);
            assert!(fine && !told.contains("what-if-") && !told.contains("unit-"), "{told}");
        }
        let (refused, fine) = ask(&path, &["--at", &at, "--reply", "no-such", "--lang", language]);
        assert!(!fine && refused.contains("no-such") && refused.contains(&other), "{refused}");
        let (refused, fine) = ask(&path, &["--at", "no/such", "--lang", language]);
        assert!(!fine && refused.contains("no/such") && refused.contains(&place), "{refused}");
    }
    // As it was, to the last bit; and after both replies the same person plays on.
    let asked = ["--at", &at, "--reply", &given, "--as-played", "--format", "json"];
    let same: serde_json::Value = serde_json::from_str(&ask(&path, &asked).0).unwrap();
    assert!(same["runs"].as_array().unwrap().iter().all(|run| word(&run["digest"]) == digest));
    assert_eq!(same["others"], serde_json::json!([]));
    let asked = ["--at", &at, "--reply", &other, "--policy", "blunt", "--format", "json"];
    let (told, again) = (ask(&path, &asked), ask(&path, &asked));
    assert_eq!(told, again);
    let told: serde_json::Value = serde_json::from_str(&told.0).unwrap();
    let runs = told["runs"].as_array().unwrap();
    assert_eq!((runs.len(), word(&runs[0]["digest"])), (3, digest));
    assert!(runs.iter().all(|run| run["ended"] == true));
}
