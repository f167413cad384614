//! Two seats of one day on one clock: however the exchange travels, the same two
//! trainees give the same two logs. `OTHER_DESK_ROUNDS=1000` tries more of its ways.

#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]
#![allow(missing_docs)]

#[path = "seats/table.rs"]
mod table;

use std::path::{Path, PathBuf};
use std::process::{Child, Command as Program, Output, Stdio};

use other_desk::company::seats::{Exchange, LOOKAHEAD, Message};
use other_desk::policy::PolicyName;
use other_desk::recording::exchange::{ExchangeError, Hello, Listener, Speaker};
use other_desk::recording::replay::verify;
use other_desk::recording::{Ending, Recording, command_words};
use other_desk::records::pack_folder::{read_pack, scenario_of};
use other_desk::scenario::checked::{ContactId, FactId, PromiseId};
use other_desk::shift::before::{Carried, Cause, MOST_CARRIED};
use other_desk::shift::{Command, Event, Rejection, Shift, What};
use other_desk::telling::plan::Plan;
use other_desk::telling::plan::perform::perform;
use other_desk::telling::words::words_of;
use other_desk::vocab::{Duration, Moment};

use table::{PACK, Table, open};

const SALES: usize = 0;
const SUPPORT: usize = 1;

const PAIRS: [[PolicyName; 2]; 3] = [
    [PolicyName::Pleaser, PolicyName::Blunt],
    [PolicyName::ByTheBook, PolicyName::HomeHabit],
    [PolicyName::Random, PolicyName::Random],
];

#[test]
fn whatever_comes_when_the_logs_are_the_same() {
    let asked = std::env::var("OTHER_DESK_ROUNDS").ok().and_then(|rounds| rounds.parse().ok());
    let rounds = asked.unwrap_or(if cfg!(debug_assertions) { 12 } else { 300 });
    for (pair, seed) in PAIRS.into_iter().zip(5..) {
        let mut reference = Table::new(seed, pair);
        reference.in_turns();
        let expected = reference.outcome();
        assert!(expected[SUPPORT].1.iter().any(|(_, words)| words.starts_with("receive")), "{pair:?}");
        for luck in 0..rounds {
            let mut table = Table::new(seed, pair);
            table.by_chance(luck, None);
            assert!(table.outcome() == expected, "{pair:?}, seed {seed}, luck {luck}");
        }
    }
}

#[test]
fn a_seat_that_was_cut_off_for_an_hour_misses_nothing() {
    for (pair, seed) in PAIRS.into_iter().zip(21..) {
        let mut reference = Table::new(seed, pair);
        reference.in_turns();
        for luck in 0..4 {
            for cut in [SALES, SUPPORT] {
                let mut table = Table::new(seed, pair);
                table.by_chance(luck, Some(cut));
                assert!(table.waited, "whoever hears nothing waits");
                assert!(
                    table.outcome() == reference.outcome(),
                    "{pair:?}, seed {seed}, luck {luck}, cut {cut}"
                );
            }
        }
    }
}

#[test]
fn both_recordings_verify_by_replay() {
    for (pair, seed) in PAIRS.into_iter().zip(40..) {
        let mut table = Table::new(seed, pair);
        table.by_chance(3, Some(SALES));
        let played = table.outcome();
        for (bytes, (digest, _)) in table.recordings().iter().zip(&played) {
            let recording = Recording::parse(bytes).unwrap();
            assert!(matches!(recording.ending, Ending::Complete { .. }));
            let scenario = scenario_of(recording.pack.clone(), "pack").unwrap();
            let shift = verify(&recording, scenario).unwrap_or_else(|mismatch| panic!("{mismatch}"));
            assert_eq!(shift.digest().hex(), *digest);
        }
    }
}

fn happened<T>(shift: &Shift, of: impl Fn(&Event) -> Option<T>) -> Vec<T> {
    shift.events().iter().filter_map(of).collect()
}

#[test]
fn what_sales_promises_support_hears_within_the_hour() {
    let mut met = 0;
    for seed in 0..20 {
        let mut table = Table::new(seed, PAIRS[0]);
        table.in_turns();
        let [sales, support] = table.shifts();
        // 'Tomorrow' for twelve days, and only said: one ticket each, exactly.
        let promised = happened(sales, |event| match event.what {
            What::Promised { written: false, .. } => Some(event.at),
            _ => None,
        });
        let came = happened(support, |event| match event.what {
            What::CameBack { caller, cause: Cause::Promise(number) } => Some((number, event.at, caller)),
            _ => None,
        });
        for &(number, at, caller) in &came {
            let after = at.since(promised[usize::from(number)]);
            assert!(
                after >= Duration::from_seconds(15 * 60) && after <= Duration::from_seconds(3_600),
                "{after}"
            );
            let quoted = support.quoted_promise(caller).unwrap();
            let texts = support.scenario().texts();
            assert_eq!(texts.get(quoted, texts.language("en").unwrap()), "Tomorrow, I promise.");
        }
        let closes = support.scenario().shift(support.plan()).closes;
        let in_time = promised.iter().filter(|at| **at + Duration::from_seconds(3_600) <= closes).count();
        assert!(came.len() >= in_time, "seed {seed}: {} of {in_time}", came.len());
        met += came.len();
    }
    assert!(met > 40, "{met}");
}

#[test]
fn facts_that_were_handed_on_are_there_ten_minutes_later() {
    let mut table = Table::new(2, [PolicyName::ByTheBook, PolicyName::ByTheBook]);
    table.in_turns();
    let shifts = table.shifts();
    let mut handed = 0;
    for (from, to) in [(shifts[0], shifts[1]), (shifts[1], shifts[0])] {
        let told = happened(from, |event| match event.what {
            What::HandedOn { caller, fact } => {
                Some((event.at + LOOKAHEAD, from.caller(caller).contact, fact))
            }
            _ => None,
        });
        let received = happened(to, |event| match event.what {
            What::PacketReceived { contact, fact } => Some((event.at, contact, fact)),
            _ => None,
        });
        let end = to.events().last().unwrap().at;
        let opens = to.scenario().shift(to.plan()).opens;
        let told: Vec<_> =
            told.into_iter().map(|(at, contact, fact)| (at.max(opens), contact, fact)).collect();
        let in_time: Vec<_> = told.into_iter().filter(|(at, ..)| *at < end).collect();
        assert_eq!(received, in_time);
        for (_, contact, fact) in &received {
            assert!(to.before().history.has_handed(*contact, *fact));
        }
        handed += received.len();
    }
    assert!(handed >= 4, "{handed}");
}

#[test]
fn whom_support_loses_sales_hears_of() {
    for seed in 9..40 {
        let mut table = Table::new(seed, [PolicyName::ByTheBook, PolicyName::Random]);
        table.in_turns();
        let [sales, _] = table.shifts();
        let heard = |event: &Event| match event.what {
            What::CameBack { caller, cause: Cause::WordOfMouth } => Some(sales.contact_of(caller).id.clone()),
            _ => None,
        };
        if let [first, ..] = happened(sales, heard).as_slice() {
            assert_eq!(first, "is-it-true");
            return;
        }
    }
    panic!("nobody was ever lost");
}

#[test]
fn whoever_goes_on_alone_finishes_and_says_so() {
    let mut table = Table::new(12, PAIRS[0]);
    table.until(SUPPORT, Moment::from_ms(10 * 3_600_000));
    table.go_on_alone(SUPPORT);
    table.alone(SUPPORT);
    let lines = String::from_utf8(table.wire(SUPPORT).to_vec()).unwrap();
    let end = lines.lines().last().unwrap();
    assert!(end.contains("End(") && end.contains("Some("), "{end}");
    // The other one hears of it and need not wait either.
    table.deliver_all(SUPPORT);
    table.alone(SALES);
    for bytes in table.recordings() {
        let recording = Recording::parse(&bytes).unwrap();
        verify(&recording, open()).unwrap_or_else(|mismatch| panic!("{mismatch}"));
    }
}

#[test]
fn a_desk_takes_only_what_is_meant_for_it() {
    let scenario = open();
    let contact = |name: &str| scenario.find_contact(name).unwrap();
    let plan = scenario.find_shift("support").unwrap();
    let mut shift = Shift::new(scenario.clone(), plan, 1, None);
    let who = Carried {
        at: Moment::from_ms(0),
        contact: contact("where-is-it"),
        persona: scenario.contact(contact("new-line")).persona.unwrap(),
        attempt: 2,
        cause: Cause::Promise(3),
        promise: Some((contact("new-line"), PromiseId(1))),
        origin: None,
        frustration_milli: Some(800),
        for_trainee: true,
    };
    let now = shift.now();
    for (command, words) in [
        (
            Command::Receive(who),
            "receive (at:0,contact:\"where-is-it\",persona:\"hale\",attempt:2,cause:\"promise-3\",\
             promise:Some((\"new-line\",1)),origin:None,frustration:Some(800),for_trainee:true)",
        ),
        (Command::ReceiveFact(contact("new-line"), FactId(0)), "receive-fact new-line two-shops"),
    ] {
        assert_eq!(command_words::write(command, &shift), words);
        assert_eq!(command_words::read(words, &shift), Ok(command));
        assert!(shift.apply(now, command).is_ok());
    }
    assert!(command_words::read("receive (at:0)", &shift).is_err());
    assert!(command_words::read("receive-fact new-line nothing", &shift).is_err());
    // Never before now, and while somebody is on the desk as well.
    shift.advance_to(now);
    assert_eq!(shift.waiting().count(), 1);
    let elsewhere = Carried { contact: contact("price"), ..who };
    for refused in [
        Command::Receive(elsewhere),
        Command::Receive(Carried { contact: ContactId(999), ..who }),
        Command::ReceiveFact(contact("dark"), FactId(0)),
        Command::ReceiveFact(contact("new-line"), FactId(1)),
    ] {
        assert_eq!(shift.apply(now, refused).unwrap_err(), Rejection::NoSuchThing);
    }
    for _ in 1..MOST_CARRIED {
        shift.apply(now, Command::Receive(who)).unwrap();
    }
    assert_eq!(shift.apply(now, Command::Receive(who)).unwrap_err(), Rejection::TooManyInjects);
}

#[test]
fn a_plan_can_say_what_the_other_seat_sends() {
    let text = "at 10:00 receive (at:0,contact:\"where-is-it\",persona:\"hale\",attempt:2,cause:\"promise-3\",\
                promise:Some((\"new-line\",0)),origin:None,frustration:Some(800),for_trainee:true)\n\
                receive-fact new-line two-shops # from sales\nexpect PacketReceived\ntake\nexpect Answered\n";
    let plan = Plan::parse(text).unwrap();
    let scenario = open();
    let mut shift = Shift::new(scenario.clone(), scenario.find_shift("support").unwrap(), 1, None);
    let words = words_of(Some("en")).unwrap();
    let mut log = Vec::new();
    perform(&plan, &mut shift, &words, &mut log, &mut |_, _| Ok(())).unwrap();
    let told: Vec<&str> = log.iter().map(|entry| entry.text.as_str()).collect();
    let told = told.join("\n");
    assert!(told.contains("From the other desk") && told.contains("Two shops share one line."), "{told}");
    assert!(told.contains("promise 3 of the ledger"), "{told}");
}

// --- lines --------------------------------------------------------------------

fn hello(shift: &str, seed: u64) -> (Shift, Hello) {
    let scenario = open();
    let plan = scenario.find_shift(shift).unwrap();
    let shift = Shift::new(scenario, plan, seed, None);
    let hello = Hello::of(&shift);
    (shift, hello)
}

#[test]
fn seats_that_do_not_belong_together_say_why() {
    let (shift, here) = hello("sales", 7);
    let hear = |first: String| {
        let mut exchange = Exchange::new(&shift);
        Listener::default().hear(first.as_bytes(), &here, shift.scenario(), &mut exchange).unwrap_err()
    };
    let said = |there: &Hello| hear(Speaker::default().hello(there)).to_string();
    let there = hello("support", 7).1;
    let seed = said(&Hello { seed: 8, ..there.clone() });
    assert!(seed.contains("seed 8") && seed.contains('7'), "{seed}");
    assert!(said(&Hello { day: 2, ..there.clone() }).contains("day 2"));
    assert!(said(&Hello { pack: "other".to_owned(), ..there.clone() }).contains("`other`"));
    assert!(said(&Hello { digest: "0".repeat(64), ..there.clone() }).contains("another version of the pack"));
    assert!(said(&Hello { exchange: 2, ..there.clone() }).contains("another version of the program"));
    assert_eq!(hear(Speaker::default().hello(&here)), ExchangeError::SameDesk);
    assert_eq!(hear("hello\n".to_owned()), ExchangeError::NoExchange);
}

#[test]
fn a_torn_line_waits_and_a_damaged_one_does_not_pass() {
    let (shift, here) = hello("sales", 7);
    let scenario = shift.scenario();
    let mut speaker = Speaker::default();
    let at = |minutes: i64| Moment::from_ms((9 * 60 + minutes) * 60_000);
    let lines = [
        speaker.hello(&hello("support", 7).1),
        speaker.message(Message::Clock(at(20)), scenario),
        speaker.message(Message::Clock(at(10)), scenario),
    ];
    let (mut listener, mut exchange) = (Listener::default(), Exchange::new(&shift));
    let mut hear = |text: &str| listener.hear(text.as_bytes(), &here, scenario, &mut exchange);
    let (torn, rest) = lines[1].split_at(lines[1].len() - 3);
    hear(&lines[0]).unwrap();
    hear(torn).unwrap();
    hear("").unwrap();
    hear(rest).unwrap();
    let late = hear(&lines[2]).unwrap_err();
    assert!(matches!(late, ExchangeError::TooLate { line: 3, .. }), "{late}");
    assert_eq!(exchange.other_clock(), Some(at(20)));
    for damaged in
        ["3 Clock(1)\n", "2 Clock(x)\n", "2 Clock(-5)\n", "2 Fact(0,\"dark\",\"nothing\")\n", "\u{fffd}\n"]
    {
        let (mut listener, mut exchange) = (Listener::default(), Exchange::new(&shift));
        listener.hear(lines[0].as_bytes(), &here, scenario, &mut exchange).unwrap();
        assert!(listener.hear(damaged.as_bytes(), &here, scenario, &mut exchange).is_err(), "{damaged}");
    }
    let (mut listener, mut exchange) = (Listener::default(), Exchange::new(&shift));
    assert!(listener.hear(&[b'1'; 40_000], &here, scenario, &mut exchange).is_err());
}

// --- two processes --------------------------------------------------------------

fn seat(folder: &Path, shift: &str, more: &[&str]) -> Program {
    let mut program = Program::new(env!("CARGO_BIN_EXE_other-desk"));
    program.args(["seat", PACK, "--shift", shift, "--lang", "en", "--exchange"]).arg(folder.join("day"));
    program.args(more).env("COLUMNS", "80").env("LANG", "C");
    program.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    program
}

fn out(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

#[track_caller]
fn ends(child: Child, code: i32) -> Output {
    let output = child.wait_with_output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(code), "{}\n{said}", out(&output));
    output
}

#[test]
fn two_processes_play_what_two_seats_at_one_table_play() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| -> PathBuf { folder.path().join(name) };
    let record = |name: &str| path(name).to_str().unwrap().to_owned();
    let [sales, support] = [record("sales.odr"), record("support.odr")];
    let one = seat(
        folder.path(),
        "sales",
        &["--seed", "5", "--policy", "pleaser", "--wait", "60", "--record", &sales],
    );
    let other = seat(
        folder.path(),
        "support",
        &["--seed", "5", "--policy", "blunt", "--wait", "60", "--record", &support],
    );
    let children = [one, other].map(|mut seat| seat.spawn().unwrap());
    for child in children {
        assert!(out(&ends(child, 0)).contains("Between the desks"));
    }
    let mut table = Table::new(5, PAIRS[0]);
    table.in_turns();
    for (file, (digest, words)) in [&sales, &support].into_iter().zip(table.outcome()) {
        let recording = Recording::parse(&std::fs::read(file).unwrap()).unwrap();
        let recorded: Vec<_> =
            recording.commands.iter().map(|command| (command.at, command.words.clone())).collect();
        assert_eq!(recorded, words);
        assert_eq!(verify(&recording, open()).unwrap().digest().hex(), digest);
    }
    let again = seat(folder.path(), "sales", &["--seed", "5", "--policy", "pleaser"]).spawn().unwrap();
    let said = String::from_utf8(ends(again, 2).stderr).unwrap();
    assert!(said.contains("there already") && said.contains("new folder"), "{said}");
    let other = tempfile::tempdir().unwrap();
    std::fs::create_dir(other.path().join("day")).unwrap();
    std::fs::copy(path("day/support.seat"), other.path().join("day/support.seat")).unwrap();
    let wrong = seat(other.path(), "sales", &["--seed", "6", "--policy", "pleaser"]).spawn().unwrap();
    let said = String::from_utf8(ends(wrong, 2).stderr).unwrap();
    assert!(said.contains("seed 5") && said.contains('6'), "{said}");
    assert!(!other.path().join("day/sales.seat").exists(), "who is refused takes no seat");
}

#[test]
fn a_person_waits_is_told_for_whom_and_goes_on_alone() {
    use std::io::Write;
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("alone.odr");
    let mut program =
        seat(folder.path(), "sales", &["--seed", "5", "--wait", "2", "--record", file.to_str().unwrap()]);
    let mut child = program.stdin(Stdio::piped()).spawn().unwrap();
    // Enter opens the desk; not yet alone; now alone; then a few calls, and the end.
    child.stdin.take().unwrap().write_all(b"\n\ny\n\n\n1\n1\n\n").unwrap();
    let text = out(&ends(child, 0));
    for words in
        ["Waiting for somebody to sit down", "--seed 5", "Go on alone?", "goes on alone", "Between the desks"]
    {
        assert!(text.contains(words), "{words}: {text}");
    }
    let recording = Recording::parse(&std::fs::read(&file).unwrap()).unwrap();
    verify(&recording, open()).unwrap();
    // Who comes later finds that seat left, and plays without waiting.
    let late = seat(folder.path(), "support", &["--policy", "first", "--wait", "1"]).spawn().unwrap();
    assert!(out(&ends(late, 0)).contains("has finished its day"));
}

#[test]
fn a_person_and_a_scripted_trainee_share_a_day() {
    use std::io::Write;
    let folder = tempfile::tempdir().unwrap();
    let files = ["sales.odr", "support.odr"].map(|name| folder.path().join(name));
    let names = [&files[0], &files[1]].map(|file| file.to_str().unwrap());
    let scripted = ["--seed", "5", "--policy", "pleaser", "--wait", "60", "--record", names[0]];
    let mut sales = seat(folder.path(), "sales", &scripted).spawn().unwrap();
    let mut program = seat(folder.path(), "support", &["--seed", "5", "--record", names[1]]);
    let mut support = program.stdin(Stdio::piped()).spawn().unwrap();
    let mut lines = b"\n".to_vec();
    // Whatever is asked, let five minutes pass: nobody is answered.
    lines.extend(b"p 5m\n".repeat(40));
    support.stdin.take().unwrap().write_all(&lines).unwrap();
    let text = out(&ends(support, 0));
    assert!(text.contains("Somebody sits at the sales desk now."), "{text}");
    assert!(sales.wait().unwrap().success());
    for file in &files {
        let recording = Recording::parse(&std::fs::read(file).unwrap()).unwrap();
        verify(&recording, open()).unwrap_or_else(|mismatch| panic!("{mismatch}"));
    }
    let support = Recording::parse(&std::fs::read(&files[1]).unwrap()).unwrap();
    assert!(support.commands.iter().any(|command| command.words.starts_with("receive (")));
}

#[test]
fn help_is_for_a_trainer() {
    let help = Program::new(env!("CARGO_BIN_EXE_other-desk")).args(["seat", "--help"]).output().unwrap();
    for word in ["Exit codes:", "--exchange", "within", "--policy", "alone"] {
        assert!(out(&help).contains(word), "{word}");
    }
    let folder = tempfile::tempdir().unwrap();
    let unknown = seat(folder.path(), "sales", &["--policy", "pleser"]).spawn().unwrap();
    assert!(String::from_utf8(ends(unknown, 2).stderr).unwrap().contains("did you mean `pleaser`?"));
}

#[test]
fn the_pack_of_these_tests_is_sound() {
    let files = read_pack(Path::new(PACK)).unwrap();
    assert!(scenario_of(files, PACK).is_ok());
}
