//! `other-desk company` as it is called.

#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

use std::process::{Command, Output, Stdio};

use serde_json::Value;

fn run(arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_other-desk"));
    command.arg("company").args(arguments).env("COLUMNS", "100").env("LANG", "C");
    command.stdin(Stdio::null()).output().unwrap()
}

fn out(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn errors(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

#[track_caller]
fn shows(arguments: &[&str]) -> String {
    let output = run(arguments);
    assert_eq!(output.status.code(), Some(0), "{}\n{}", out(&output), errors(&output));
    assert_eq!(errors(&output), "");
    out(&output)
}

#[track_caller]
fn refuses(arguments: &[&str], word: &str) {
    let output = run(arguments);
    assert_eq!(output.status.code(), Some(2), "{}", out(&output));
    assert!(errors(&output).contains(word), "{}", errors(&output));
    assert!(!errors(&output).contains("panicked"));
}

#[test]
fn four_policies_and_what_the_columns_mean() {
    let text = shows(&["--runs", "5"]);
    for head in ["yes-man: promises 3h, spoken", "written: ", "honest: promises 1d", "thanks: "] {
        assert!(text.contains(head), "{text}");
    }
    assert!(text.contains("54.4") && text.contains("design default"), "{text}");
    assert!(text.lines().all(|line| line.chars().count() <= 100), "{text}");
    // Days 1, 2, 5, 10, 30, 60, in two tables for each of four policies.
    let rows = text.lines().filter(|line| line.starts_with("  60 ")).count();
    assert_eq!(rows, 8, "{text}");
}

#[test]
fn help_is_for_a_trainer() {
    let text = shows(&["--help"]);
    for word in ["Exit codes:", "yes-man", "design default", "--thanks-on", "[default: 40]"] {
        assert!(text.contains(word), "{word}: {text}");
    }
}

#[test]
fn json_has_every_day_and_simulates_those_that_are_shown() {
    let arguments = ["--days", "12", "--policy", "honest,thanks", "--show", "2,5", "--runs", "3", "--json"];
    let text = shows(&arguments);
    assert_eq!(text, shows(&arguments), "the same seed, the same figures");
    let document: Value = serde_json::from_str(&text).unwrap();
    let policies = document["policies"].as_array().unwrap();
    assert_eq!(policies.len(), 2);
    assert_eq!(document["terms"]["market"]["told_by_each"], 10.0);
    let days = policies[1]["days"].as_array().unwrap();
    assert_eq!(days.len(), 12);
    for day in days {
        let number = day["day"].as_u64().unwrap();
        assert_eq!(day["simulated"].is_object(), [2, 5, 12].contains(&number), "{day}");
    }
    // Thursday, after two thank-yous on Wednesday and one evening: G = 0.699.
    let request = days[3]["request_h"].as_f64().unwrap();
    assert!((request - 6.07).abs() < 0.01, "{request}");
}

#[test]
fn every_part_can_be_replaced() {
    let text = shows(&[
        "--days",
        "2",
        "--policy",
        "yes-man",
        "--runs",
        "2",
        "--promised",
        "12h",
        "--real",
        "2d",
        "--contact-changes",
        "1",
        "--wrong",
        "0.1",
        "--incomplete",
        "0.1",
        "--promises",
        "25",
        "--thanks-on",
        "mon,thu",
        "--json",
    ]);
    let document: Value = serde_json::from_str(&text).unwrap();
    let second = &document["policies"][0]["days"][1];
    assert!((second["tickets"]["mean"].as_f64().unwrap() - 20.5).abs() < 1e-9, "{second}");
    assert!((second["repeat_share"].as_f64().unwrap() - 0.164).abs() < 1e-9);
    assert!(second["goodwill"].as_f64().unwrap() > 0.6);
    let never = shows(&["--days", "4", "--policy", "thanks", "--runs", "1", "--thanks-on", "never"]);
    assert!(!never.contains("thanks on"), "{never}");
}

#[test]
fn what_makes_no_sense_is_refused_with_a_reason() {
    refuses(&["--policy", "liar"], "there are yes-man, written, honest and thanks");
    refuses(&["--days", "0"], "--days");
    refuses(&["--runs", "0"], "--runs");
    refuses(&["--agents", "0", "--runs", "1"], "agents");
    refuses(&["--wrong", "1.5"], "share of wrong information");
    refuses(&["--thanks-on", "someday"], "say mon");
    refuses(&["--in-writing", "--contact-changes", "2"], "cannot be used with");
    refuses(&["--patience", "soon"], "duration");
}
