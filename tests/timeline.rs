//! The replay as a plain value: exact, without gaps, and equal to what scoring says.
//! `OTHER_DESK_ROUNDS=500` tries more recordings.

#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]
#![allow(missing_docs)]

#[path = "what_if/made.rs"]
#[allow(dead_code, reason = "shared with the tests of what-if")]
mod made;

use std::path::{Path, PathBuf};
use std::process::Command as Program;
use std::sync::Arc;

use rayon::prelude::*;

use other_desk::company::Company;
use other_desk::policy::{PolicyName, play_aloud};
use other_desk::recording::timeline::{
    Call, Gone, Part, Replay, SeatLane, Seen, Ticket, Watched, company_of, spent, watch,
};
use other_desk::recording::{Recorder, Recording};
use other_desk::records::pack_folder::scenario_of;
use other_desk::shift::before::Cause;
use other_desk::shift::event::Why;
use other_desk::shift::rng::{Purpose, stream};
use other_desk::shift::{Shift, What};
use other_desk::vocab::{Channel, Desk, Duration, Moment};

use made::{Made, PACKS, rounds, trainee};

fn replay_of(watched: &[Watched]) -> Replay {
    Replay::of(watched, company_of(watched).unwrap().ledger())
}

/// Several days of the shipped pack by one trainee.
fn days(policy: PolicyName, seed: u64) -> Vec<(Vec<u8>, Shift)> {
    let made::Pack { files, scenario } = &PACKS[0];
    let mut company = Company::new(scenario);
    [(1_u16, "sales-tuesday"), (9, "support-wednesday"), (10, "sales-thursday")]
        .map(|(day, name)| {
            let plan = scenario.find_shift(name).unwrap();
            let before = company.morning(scenario, plan, day, seed);
            let shift = Shift::new(scenario.clone(), plan, seed, Some(before));
            let mut recorder = Recorder::begin(Vec::new(), &shift, files, None).unwrap();
            let mut heard = |words: &str, shift: &Shift| recorder.command(words, shift).unwrap();
            let shift = play_aloud(shift, trainee(policy).as_mut(), Some(&mut heard));
            company.evening(&shift, day);
            (recorder.end(&shift).unwrap(), shift)
        })
        .into()
}

fn watched_days(policy: PolicyName, seed: u64) -> Vec<Watched> {
    let recordings = days(policy, seed).into_iter().map(|(bytes, _)| Recording::parse(&bytes).unwrap());
    let watched = recordings.zip([1, 9, 10]);
    watched.map(|(recording, day)| watch(&recording, PACKS[0].scenario.clone(), day).unwrap()).collect()
}

/// Nothing of a call's time is missing or counted twice.
fn spans_tile(call: &Call, told: &str) {
    if let Some(first) = call.spans.first() {
        assert_eq!(first.from, call.came, "{told} {call:?}");
    }
    for span in &call.spans {
        assert!(span.from < span.to, "{told} {call:?}");
    }
    for pair in call.spans.windows(2) {
        assert_eq!(pair[0].to, pair[1].from, "{told} {call:?}");
    }
}

/// A trainee is with one person at a time.
fn nothing_overlaps(lane: &SeatLane, told: &str) {
    let on_desk = lane.calls.iter().flat_map(|call| call.spans.iter().filter(|span| span.is_on_desk()));
    let mut busy: Vec<(Moment, Moment)> = on_desk.map(|span| (span.from, span.to)).collect();
    busy.extend(&lane.lunches);
    busy.sort();
    for pair in busy.windows(2) {
        assert!(pair[0].1 <= pair[1].0, "{told}: {pair:?}");
    }
    for (from, to) in busy {
        assert!(lane.opens <= from && to <= lane.until, "{told}: {from} to {to}");
    }
}

/// Times and counts are those of the scorecard.
fn sums_are_those_of_scoring(lane: &SeatLane, shift: &Shift, told: &str) {
    let contacts = shift.scenario().contacts();
    let mut scored = 0;
    for call in &lane.calls {
        let Some(score) = &call.score else { continue };
        scored += 1;
        assert_eq!(spent(&call.spans, Part::Talk), score.talk, "{told} {call:?}");
        assert_eq!(spent(&call.spans, Part::Hold), score.hold, "{told} {call:?}");
        assert_eq!(spent(&call.spans, Part::AfterCall), score.wrap_up, "{told} {call:?}");
        let found = lane.bookmarks.iter().filter(|bookmark| bookmark.caller == call.caller);
        assert_eq!(found.count(), score.findings.len(), "{told}");
    }
    let figures = &lane.score.figures;
    assert_eq!(scored, figures.handled, "{told}");
    let sum = |part: Part| {
        let scored = lane.calls.iter().filter(|call| call.score.is_some());
        scored.fold(Duration::ZERO, |sum, call| sum + spent(&call.spans, part))
    };
    assert_eq!((sum(Part::Talk), sum(Part::Hold)), (figures.talk, figures.hold), "{told}");
    assert_eq!(sum(Part::AfterCall), figures.wrap_up, "{told}");
    // Every stretch of waiting in line is one that scoring counts, and ends as it says.
    let in_line = |call: &&Call| contacts[call.contact.index()].channel != Channel::Mail && !call.is_request;
    let gave_up = |call: &&Call| matches!(call.gone, Some((_, Gone::Unanswered(why))) if why != Why::Closed);
    let sent_home = |call: &&Call| matches!(call.gone, Some((_, Gone::Unanswered(Why::Closed))));
    let lines = || lane.calls.iter().filter(in_line);
    // Whoever was not called back, rang and gave up had parted in words before: they are few.
    let missed = usize::try_from(figures.call_backs.1).unwrap();
    let abandoned = usize::try_from(figures.abandoned + figures.turned_away).unwrap();
    let counted = lines().filter(gave_up).count() + lines().filter(sent_home).count();
    assert!(counted.abs_diff(abandoned) <= missed, "{told}: {counted}, {abandoned}, {missed}");
    // Whoever is answered in the last millisecond of an open recording has no stretch of it.
    if missed == 0 && lane.ended {
        let answered = lines()
            .filter(|call| !gave_up(call) && !sent_home(call))
            .filter(|call| call.spans.iter().any(|span| matches!(span.part, Part::Talk | Part::Colleague)));
        let waits: Vec<Duration> = answered.map(|call| spent(&call.spans, Part::Waiting)).collect();
        let sum = waits.iter().fold(Duration::ZERO, |sum, wait| sum + *wait);
        let mean = sum.as_ms().checked_div(i64::try_from(waits.len()).unwrap()).map(Duration::from_ms);
        assert_eq!(waits.len(), usize::try_from(figures.answered).unwrap(), "{told}");
        assert_eq!(mean, figures.speed_of_answer, "{told}");
    }
}

/// Moods are those of the events, wherever an event tells one.
fn moods_are_those_of_the_events(lane: &SeatLane, shift: &Shift, told: &str) {
    for (index, event) in shift.events().iter().enumerate() {
        let (What::Answered { caller, frustration, trust, .. }
        | What::MoodChanged { caller, frustration, trust }) = event.what
        else {
            continue;
        };
        // Of several at one moment the last one counts.
        let later = shift.events()[index + 1..].iter().take_while(|later| later.at == event.at);
        let mut later = later.filter(|later| {
            matches!(later.what, What::Answered { caller: of, .. } | What::MoodChanged { caller: of, .. }
                | What::Replied { caller: of, .. } | What::Promised { caller: of, .. }
                | What::Resumed { caller: of, .. } | What::PlacedOnHold { caller: of, .. } if of == caller)
        });
        if later.next().is_some() {
            continue;
        }
        let call = lane.call(caller).unwrap();
        let Some(shown) = call.mood_at(event.at) else { continue };
        let off = shown.frustration.abs_diff(frustration).max(shown.trust.abs_diff(trust));
        assert!(off <= 20, "{told} {event:?}: {shown:?}");
    }
}

#[test]
fn spans_tile_and_agree_with_scoring_on_any_recording() {
    let counts: Vec<usize> = (0..rounds(20))
        .into_par_iter()
        .map(|round| {
            let mut dice = stream(round, Purpose::Policy, 79);
            let made = Made::by(&mut dice);
            let recording = made.recording(&mut dice);
            let watched = [watch(&recording, made.pack().scenario.clone(), 1).unwrap()];
            let replay = replay_of(&watched);
            let (lane, told) = (&replay.seats[0], format!("{made:?}"));
            lane.calls.iter().for_each(|call| spans_tile(call, &told));
            let here =
                |call: &Call| call.gone.is_none_or(|(gone, _)| call.moods.iter().all(|one| one.at <= gone));
            assert!(lane.calls.iter().all(here), "{told}: a mood of somebody who has gone");
            nothing_overlaps(lane, &told);
            sums_are_those_of_scoring(lane, &watched[0].shift, &told);
            moods_are_those_of_the_events(lane, &watched[0].shift, &told);
            let in_customers: usize = replay.customers.iter().map(|one| one.calls.len()).sum();
            assert_eq!(in_customers, lane.calls.iter().filter(|call| !call.is_request).count(), "{told}");
            lane.calls.len()
        })
        .collect();
    assert!(counts.iter().sum::<usize>() > 200, "{counts:?}");
}

#[test]
fn threads_lead_from_the_words_to_everybody_who_came_because_of_them() {
    let watched = watched_days(PolicyName::Pleaser, 7);
    let replay = replay_of(&watched);
    let scenario = &PACKS[0].scenario;
    let mut came = 0;
    for (seat, one) in watched.iter().enumerate() {
        for event in one.shift.events() {
            let What::CameBack { caller, cause: Cause::Promise(_) } = event.what else { continue };
            let leads = |ticket: &Ticket| matches!(ticket, Ticket::Here { seat: there, caller: who, .. } if (*there, *who) == (seat, caller));
            let of = replay.threads.iter().filter(|thread| thread.tickets.iter().any(leads));
            let of: Vec<_> = of.collect();
            assert_eq!(of.len(), 1, "{caller:?} of {seat}");
            let thread = of[0];
            // Made before, to the same customer, by the reply that stands there.
            assert!(thread.day < one.day && thread.seat < seat);
            let made = replay.seats[thread.seat].call(thread.caller).unwrap();
            let who = one.shift.caller(caller).persona;
            let same = scenario.is_same_customer(made.persona, who);
            assert!(same || made.origin == one.shift.caller(caller).origin);
            for words in &thread.words {
                assert!(made.said.iter().any(|said| {
                    said.by == other_desk::recording::timeline::Speaker::Trainee(words.reply)
                        && said.at <= words.at
                }));
            }
            came += 1;
        }
    }
    assert!(came >= 3, "somebody who pleases is quoted");
    let ledger_tickets: usize = replay.threads.iter().map(|thread| thread.tickets.len()).sum();
    assert!(ledger_tickets >= came);
}

#[test]
fn everybody_has_a_seat_of_their_own_however_often_they_call() {
    let watched = watched_days(PolicyName::Pleaser, 7);
    let replay = replay_of(&watched);
    let scenario = &PACKS[0].scenario;
    let name =
        |customer: &other_desk::recording::timeline::Customer| scenario.persona(customer.persona).id.as_str();
    let known = replay.customers.iter().filter(|one| scenario.persona(one.persona).crowd_weight.is_none());
    let mut names: Vec<&str> = known.map(name).collect();
    names.sort_unstable();
    let all = names.len();
    names.dedup();
    assert_eq!(names.len(), all, "somebody is there twice");
    // Brother and sister share a firm: one account, and two who call.
    assert!(names.contains(&"morita") && names.contains(&"k-morita"), "{names:?}");
    for customer in &replay.customers {
        for &(seat, call) in &customer.calls {
            assert_eq!(replay.seats[seat].calls[call].persona, customer.persona);
        }
    }
    // Nobody is left out.
    let calls: usize = replay.customers.iter().map(|one| one.calls.len()).sum();
    let came = replay.seats.iter().flat_map(|lane| &lane.calls).filter(|call| !call.is_request);
    assert_eq!(calls, came.count());
}

#[test]
fn a_customer_sees_their_own_calls_and_nothing_behind_them() {
    let watched = watched_days(PolicyName::AlwaysHold, 7);
    let replay = replay_of(&watched);
    let scenario = &PACKS[0].scenario;
    let (mut several, mut holds) = (0, 0);
    for customer in &replay.customers {
        let desks: Vec<Desk> = customer.calls.iter().map(|(seat, _)| replay.seats[*seat].desk).collect();
        several += usize::from(desks.contains(&Desk::Sales) && desks.contains(&Desk::Support));
        let times: Vec<(u16, Moment)> = customer
            .calls
            .iter()
            .map(|&(seat, call)| (replay.seats[seat].day, replay.seats[seat].calls[call].came))
            .collect();
        assert!(times.is_sorted());
        for &(seat, call) in &customer.calls {
            let seen = replay.seen(scenario, seat, call);
            let call = &replay.seats[seat].calls[call];
            assert!(seen.iter().map(|(at, _)| *at).is_sorted());
            // What lies on the desk in the wrap-up is nobody's words.
            let contact = scenario.contact(call.contact);
            let wrap_up: Vec<_> = contact
                .turns
                .iter()
                .filter(|turn| turn.after_call)
                .flat_map(|turn| {
                    contact.variants[usize::from(turn.says.start)..usize::from(turn.says.end)].iter()
                })
                .map(|variant| variant.text)
                .collect();
            assert!(seen.iter().all(|(_, what)| !matches!(what, Seen::Says { text, .. } | Seen::Hears(text) if wrap_up.contains(text))));
            let held = seen.iter().filter_map(|(_, what)| match what {
                Seen::Holds(time) => Some(*time),
                _ => None,
            });
            assert_eq!(held.fold(Duration::ZERO, |sum, time| sum + time), spent(&call.spans, Part::Hold));
            if let Some((gone, _)) = call.gone {
                assert!(seen.iter().all(|(at, _)| *at <= gone), "{call:?}");
                assert!(matches!(seen.last(), Some((_, Seen::Goes(_)))));
            }
            holds += usize::from(spent(&call.spans, Part::Hold) > Duration::ZERO);
        }
    }
    assert!(several >= 3 && holds >= 5, "{several} at both desks, {holds} on hold");
}

#[test]
fn the_other_seat_is_that_of_the_same_minute() {
    let made = |plan: &str| {
        let pack = PACKS.iter().position(|pack| pack.scenario.about().id == "two-seats").unwrap();
        let scenario = PACKS[pack].scenario.clone();
        let made = Made {
            pack,
            plan: scenario.find_shift(plan).unwrap(),
            seed: 3,
            policy: PolicyName::Blunt,
            meddled_with: false,
            closed_after: None,
            left_open: false,
        };
        (made.recording(&mut stream(0, Purpose::Policy, 0)), scenario)
    };
    let scenario = &PACKS.iter().find(|pack| pack.scenario.about().id == "two-seats").unwrap().scenario;
    let plan = |desk: Desk| scenario.shifts().iter().find(|shift| shift.desk == desk).unwrap().id.clone();
    let watched: Vec<Watched> = [(Desk::Sales, 1), (Desk::Support, 1), (Desk::Sales, 2)]
        .map(|(desk, day)| {
            let (recording, scenario) = made(&plan(desk));
            watch(&recording, scenario, day).unwrap()
        })
        .into();
    let replay = replay_of(&watched);
    let at = replay.seats[1].opens + Duration::from_seconds(60);
    assert_eq!((replay.other_seat(0, at), replay.other_seat(1, at)), (Some(1), Some(0)));
    assert_eq!(replay.other_seat(2, at), None, "nobody sat there on that day");
    assert_eq!(replay.other_seat(0, at + Duration::from_seconds(86_000)), None, "nor so late");
    assert_eq!(replay.lane(Desk::Sales).collect::<Vec<_>>(), [0, 2]);
}

/// What the program prints, and whether it could do it.
fn ask(recordings: &[PathBuf], arguments: &[&str]) -> (String, bool) {
    let mut program = Program::new(env!("CARGO_BIN_EXE_other-desk"));
    let output =
        program.arg("replay").args(recordings).args(arguments).env("COLUMNS", "100").output().unwrap();
    let text = String::from_utf8(if output.status.success() { output.stdout } else { output.stderr });
    (text.unwrap(), output.status.success())
}

#[test]
fn the_command_tells_a_timeline_in_three_languages() {
    let folder = tempfile::tempdir().unwrap();
    let write = |(place, (bytes, _)): (usize, (Vec<u8>, Shift))| {
        let path = folder.path().join(format!("{place}.odr"));
        std::fs::write(&path, bytes).unwrap();
        path
    };
    let paths: Vec<PathBuf> = days(PolicyName::Pleaser, 7).into_iter().enumerate().map(write).collect();
    let thread = [
        ("en", "Because of day", "From this, on day"),
        ("ja", "もとは", "この先"),
        ("ru", "Откуда это", "Что дальше"),
    ];
    for (language, because, ticket) in thread {
        let (told, fine) = ask(&paths, &["--lang", language]);
        assert!(fine && told.contains(because) && told.contains(ticket), "{language}: the thread is told");
        assert!(!told.contains("timeline-") && !told.contains("unit-"), "{language}");
        let (eye, fine) = ask(&paths, &["--customer", "okafor", "--lang", language]);
        assert!(fine && !eye.contains("timeline-"), "{eye}");
        assert!(!eye.contains('−'), "a customer sees no points");
        let (nobody, fine) = ask(&paths, &["--customer", "no such name", "--lang", language]);
        assert!(!fine && !nobody.contains("timeline-"), "{nobody}");
    }
    let (whole, _) = ask(&paths[..1], &["--timeline", "--lang", "en"]);
    let (late, _) = ask(&paths[..1], &["--timeline", "--from", "12:00", "--lang", "en"]);
    assert!(late.len() < whole.len() / 2 && whole.contains("\n09:0") && !late.contains("\n09:0"));
    let (json, fine) = ask(&paths, &["--format", "json"]);
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert!(fine);
    assert_eq!(json["seats"].as_array().unwrap().len(), 3);
    assert!(ask(&paths[..1], &["--verify"]).1);
    assert!(!ask(&paths, &["--verify"]).1, "only one can be compared");
}

/// The exact replay of an old recording. `UPDATE_GOLDEN=1` writes it where it is missing,
/// and the run then fails.
#[test]
fn the_replay_of_an_old_recording_is_known_to_the_letter() {
    let golden = Path::new("tests/goldens/replay-small-line.json");
    let (json, fine) =
        ask(&[PathBuf::from("tests/recordings/small-line.odr")], &["--format", "json", "--lang", "en"]);
    assert!(fine, "{json}");
    if !golden.exists() && std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(golden, &json).unwrap();
        panic!("the golden was made; run again without UPDATE_GOLDEN");
    }
    let known = std::fs::read_to_string(golden).unwrap();
    let differs = known.lines().zip(json.lines()).position(|(known, now)| known != now);
    assert!(known == json, "line {differs:?} differs");
}

#[test]
fn a_recording_that_does_not_replay_has_no_timeline() {
    let bytes = std::fs::read("tests/recordings/small-line.odr").unwrap();
    let mut recording = Recording::parse(&bytes).unwrap();
    let scenario = scenario_of(recording.pack.clone(), "its pack").unwrap();
    assert!(watch(&recording, Arc::clone(&scenario), 1).is_ok());
    recording.commands.remove(1);
    assert!(watch(&recording, scenario, 1).is_err());
}
