//! The program as it is called: exit codes, what it prints, what it leaves behind.

#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

use std::fs;
use std::io::{Read, Write};
use std::path::Path;
use std::process::{Command, Output, Stdio};

const PACK: &str = "tests/recordings/small-line";

fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_other-desk"));
    command.args(arguments).env("COLUMNS", "80").env("LANG", "C");
    command
}

fn run(arguments: &[&str]) -> Output {
    command(arguments).stdin(Stdio::null()).output().unwrap()
}

/// Runs with these lines typed, and then nothing more.
fn typed(arguments: &[&str], lines: &str) -> Output {
    let mut child = command(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // A program that ends early closes its end; that is tested elsewhere.
    let _ = child.stdin.take().unwrap().write_all(lines.as_bytes());
    child.wait_with_output().unwrap()
}

fn out(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn errors(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

#[track_caller]
fn code(output: &Output, expected: i32) {
    assert_eq!(output.status.code(), Some(expected), "{}\n{}", out(output), errors(output));
    assert!(!errors(output).contains("panicked"), "{}", errors(output));
}

const COMMANDS: [&str; 9] =
    ["check", "play", "exercise", "replay", "what-if", "score", "queue", "graph", "strings"];

#[test]
fn every_subcommand_explains_itself_and_its_exit_codes() {
    for name in COMMANDS {
        let help = run(&[name, "--help"]);
        code(&help, 0);
        assert!(out(&help).contains("Exit codes:") && out(&help).contains("Usage:"), "{name}");
    }
    code(&run(&[]), 0);
    code(&run(&["jump"]), 2);
    code(&run(&["check"]), 2);
}

#[test]
fn check_ends_by_what_it_found() {
    code(&run(&["check", PACK]), 0);
    code(&run(&["check", "no-such-folder"]), 2);
    code(&run(&["check", PACK, "--today", "tomorrow"]), 2);
    let later = run(&["check", "scenarios/swap-day", "--today", "2099-01-01"]);
    assert!(out(&later).contains("review-date-passed"), "{}", out(&later));
    let folder = tempfile::tempdir().unwrap();
    copy(Path::new(PACK), folder.path());
    let contact = folder.path().join("contacts/dark.ron");
    let text = fs::read_to_string(&contact).unwrap().replace("goto: \"when\"", "goto: \"whn\"");
    fs::write(&contact, text).unwrap();
    let path = folder.path().to_str().unwrap();
    let found = run(&["check", path]);
    code(&found, 1);
    assert!(out(&found).contains("did you mean \"when\"?"), "{}", out(&found));
    let json = run(&["check", path, "--format", "json"]);
    code(&json, 1);
    let json: serde_json::Value = serde_json::from_str(&out(&json)).unwrap();
    assert_eq!(json[0]["errors"], 2);
    let file = json[0]["diagnostics"][0]["file"].as_str().unwrap();
    assert!(Path::new(file).exists(), "{file}");
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

#[test]
fn a_closed_pipe_is_no_failure() {
    for arguments in [&["graph", PACK, "dark"][..], &["check", PACK], &["play", PACK, "--shift", "morning"]] {
        let mut child = command(arguments)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        drop(child.stdout.take());
        let status = child.wait().unwrap();
        let mut said = String::new();
        child.stderr.take().unwrap().read_to_string(&mut said).unwrap();
        assert_eq!(status.code(), Some(0), "{arguments:?}: {said}");
        assert_eq!(said, "", "{arguments:?}");
    }
}

#[test]
fn a_shift_is_played_recorded_replayed_and_scored() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("a.odr");
    let file = file.to_str().unwrap();
    let play = ["play", PACK, "--shift", "morning", "--seed", "3", "--lang", "en", "--record", file];
    // Briefing, wait, answer, odd things, a reply, hold and back, a reply, note, end.
    let lines = "\n\n\nzzz\n77\n1\nh 1m\n\nk lights\n1\n1\n1\n\nq\ny\n80\n";
    let played = typed(&play, lines);
    code(&played, 0);
    let text = out(&played);
    for expected in
        ["A morning", "On the line: Hale", "means nothing here", "There is no 77 here", "How it went"]
    {
        assert!(text.contains(expected), "{expected} in\n{text}");
    }
    assert!(!text.contains('\u{1B}'), "no colours in a pipe");
    code(&typed(&play, lines), 2);

    let verified = run(&["replay", file, "--verify", "--lang", "en"]);
    code(&verified, 0);
    assert!(out(&verified).contains("all as recorded"), "{}", out(&verified));
    let log = run(&["replay", file, "--at", "09:02", "--lang", "ru"]);
    code(&log, 0);
    assert!(out(&log).contains("Вы сняли трубку") || out(&log).contains("На линии"), "{}", out(&log));
    let score = run(&["score", file, "--json", "--lang", "ja"]);
    code(&score, 0);
    let score: serde_json::Value = serde_json::from_str(&out(&score)).unwrap();
    assert_eq!(score["contacts"][0]["contact"], "dark");

    let mut bytes = fs::read(file).unwrap();
    bytes.truncate(bytes.len() - 5);
    fs::write(file, &bytes).unwrap();
    let torn = run(&["replay", file, "--verify", "--lang", "en"]);
    code(&torn, 0);
    assert!(out(&torn).contains("torn"), "{}", out(&torn));
    let middle = bytes.len() / 2;
    bytes[middle] ^= 4;
    fs::write(file, &bytes).unwrap();
    let damaged = run(&["score", file]);
    code(&damaged, 2);
    assert!(errors(&damaged).contains("damaged"), "{}", errors(&damaged));
}

#[test]
fn the_end_of_the_input_ends_the_shift_politely_in_every_language() {
    for (language, end) in [("en", "no more input"), ("ja", "入力が終わった"), ("ru", "Ввод закончился")]
    {
        let played = typed(&["play", PACK, "--shift", "morning", "--lang", language], "\n\n\n1\nh");
        code(&played, 0);
        assert!(out(&played).contains(end), "{}", out(&played));
        let untranslated = out(&played);
        let untranslated =
            untranslated.lines().find(|line| line.starts_with("status-") || line.contains("{ $"));
        assert_eq!(untranslated, None);
    }
}

#[test]
fn bytes_that_are_no_text_are_no_disaster() {
    let mut child = command(&["play", PACK, "--shift", "morning", "--lang", "en"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(b"\n\xff\xfe\n\0\n\x1b[31m\n").unwrap();
    code(&child.wait_with_output().unwrap(), 0);
}

#[test]
fn another_version_of_the_pack_is_told_and_the_old_one_replayed() {
    let folder = tempfile::tempdir().unwrap();
    let other = folder.path().join("pack");
    copy(Path::new(PACK), &other);
    let contact = other.join("contacts/dark.ron");
    let text = fs::read_to_string(&contact).unwrap();
    let text = text.replace("It is dark. Nothing works.", "It is dark.").replace("End(Dated)", "End(Open)");
    fs::write(&contact, text).unwrap();
    let other = other.to_str().unwrap();
    let replayed = run(&["replay", "tests/recordings/small-line.odr", "--pack", other, "--lang", "en"]);
    code(&replayed, 0);
    let text = out(&replayed);
    assert!(text.contains("Text changed: dark/dark/says"), "{text}");
    assert!(text.contains("Reply does something else: dark/wrap/note"), "{text}");
    assert!(text.contains("Nothing works."), "{text}");
}

#[test]
fn a_recording_is_marked_under_another_rubric() {
    let folder = tempfile::tempdir().unwrap();
    let rubric = folder.path().join("rubric.ron");
    let text = fs::read_to_string("assets/rubrics/support.ron").unwrap();
    fs::write(&rubric, text.replace("repair_percent: 50", "repair_percent: 40")).unwrap();
    let recording = "tests/recordings/small-line.odr";
    let marked = run(&["score", recording, "--rubric", rubric.to_str().unwrap(), "--lang", "en"]);
    code(&marked, 0);
    assert!(out(&marked).contains("Quality of handling"), "{}", out(&marked));
    fs::write(&rubric, "Rubric(").unwrap();
    code(&run(&["score", recording, "--rubric", rubric.to_str().unwrap()]), 2);
}

#[test]
fn a_plan_that_fails_names_its_line() {
    let folder = tempfile::tempdir().unwrap();
    let plan = folder.path().join("a.plan");
    fs::write(&plan, "take\nexpect Escalated\n").unwrap();
    let path = plan.to_str().unwrap();
    let failed = run(&["play", PACK, "--shift", "morning", "--plan", path, "--lang", "en"]);
    code(&failed, 1);
    assert!(out(&failed).contains(&format!("{path}:2: this is not so")), "{}", out(&failed));
    fs::write(&plan, "tkae\n").unwrap();
    let wrong = run(&["play", PACK, "--shift", "morning", "--plan", path, "--lang", "en"]);
    code(&wrong, 2);
    assert!(errors(&wrong).contains(":1: `tkae` is no command"), "{}", errors(&wrong));
}

#[test]
fn the_queue_agrees_with_the_mathematics() {
    let study = ["queue", "--per-hour", "60", "--handle-time", "4m", "--agents", "5", "--patience", "3m"];
    let few = ["--customers", "5000", "--seeds", "4", "--json"];
    let found = run(&[&study[..], &few[..]].concat());
    code(&found, 0);
    let rows: serde_json::Value = serde_json::from_str(&out(&found)).unwrap();
    assert_eq!(rows.as_array().unwrap().len(), 7);
    assert!((rows[0]["exact"].as_f64().unwrap() - 0.352_658).abs() < 1e-6);
    code(&run(&["queue", "--per-hour", "60", "--handle-time", "4m", "--agents", "0"]), 2);
    code(&run(&["queue", "--per-hour", "600", "--handle-time", "4m", "--agents", "2", "--no-abandon"]), 2);
}

const TRAY: &str = "tests/packs/tray";

#[test]
fn requests_and_the_packet_are_handled_line_by_line_in_every_language() {
    // Briefing; wait, answer; a reply each, the packet too early; then in it by
    // number; a note, finish; wait for the request; put it off, refuse only after
    // a yes, open it; end of input.
    let lines = "\n\n\n1\ng\n1\ng 1\ng\n1\n2\n\n\n\nd\nd\nf\n\no\n";
    let told = [
        ("en", "In the tray: a request from Leo", "You can write once Hale has gone"),
        ("ja", "依頼箱にLeo", "Haleとの通話が終わってから"),
        ("ru", "В лотке новая просьба: Leo", "когда разговор окончен: Hale"),
    ];
    for (language, requested, later) in told {
        let play = ["play", TRAY, "--shift", "support", "--seed", "3", "--lang", language];
        let played = typed(&play, lines);
        code(&played, 0);
        let text = out(&played);
        for expected in [requested, later, "Could you help me with this?", "Restarted three times"] {
            assert!(text.contains(expected), "{language}: {expected} in\n{text}");
        }
        let untranslated = ["status-", "tray-", "packet-", "request-", "help-", "channel-", "figure-", "{ $"];
        let odd = text.lines().find(|line| untranslated.iter().any(|key| line.contains(key)));
        assert_eq!(odd, None, "{language}");
    }
}

#[test]
fn a_plan_opens_puts_off_refuses_and_hands_on() {
    let folder = tempfile::tempdir().unwrap();
    let plan = folder.path().join("a.plan");
    let text = "take\nreply feel\nexpect Told\nexpect Praised\nreply soon\nreply thank\nexpect Gestured\n\
        hand-on since-noon\nexpect HandedOn\nfinish\nopen numbers\nexpect no RequestReminded\nreply yes\n\
        reply today\nfinish\nat 06:00 refuse form\nexpect RequestRefused\n";
    fs::write(&plan, text).unwrap();
    for (language, words) in [("en", "without a word"), ("ja", "返事を添えずに"), ("ru", "без слова")]
    {
        let path = plan.to_str().unwrap();
        let played =
            run(&["play", TRAY, "--shift", "support", "--seed", "3", "--plan", path, "--lang", language]);
        code(&played, 0);
        assert!(out(&played).contains(words), "{}", out(&played));
    }
    fs::write(&plan, "open nothing\n").unwrap();
    let path = plan.to_str().unwrap();
    let failed = run(&["play", TRAY, "--shift", "support", "--seed", "3", "--plan", path, "--lang", "en"]);
    code(&failed, 1);
    assert!(out(&failed).contains("request in the tray"), "{}", out(&failed));
}

#[test]
fn somebody_can_play_the_customers_aloud() {
    let folder = tempfile::tempdir().unwrap();
    let part = folder.path().join("part.txt");
    let arguments =
        ["play", "scenarios/swap-day", "--shift", "support-wednesday", "--seed", "3", "--lang", "en"];
    let with_part = [arguments.as_slice(), &["--customer", part.to_str().unwrap()]].concat();
    let played = typed(&with_part, "\n\nr\n1\n");
    code(&played, 0);
    let spoken = "I've written it down";
    assert!(out(&played).contains("Listen to Mr Tanaka senior.") && !out(&played).contains(spoken));
    let part = fs::read_to_string(&part).unwrap();
    assert!(part.contains("You are Mr Tanaka senior.") && part.contains(spoken), "{part}");
    assert!(out(&typed(&arguments, "\n\nr\n1\n")).contains(spoken));
    let nowhere = [arguments.as_slice(), &["--customer", "/no/such/folder/part.txt"]].concat();
    let refused = typed(&nowhere, "\n");
    code(&refused, 2);
    assert!(errors(&refused).contains("cannot be written"), "{}", errors(&refused));
}
