//! Scripted shifts: `<name>.ron` says what is played, `<name>.plan` what is done
//! and expected, `<name>.log` how it reads.
//!
//! `UPDATE_GOLDEN=1` rewrites the logs and then fails, so that nobody does it
//! without looking at the difference.

#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use other_desk::cli::ledger;
use other_desk::cli::page::wrap;
use other_desk::cli::scorecard::Scorecard;
use other_desk::company::Company;
use other_desk::recording::replay::verify;
use other_desk::recording::{Recorder, Recording};
use other_desk::records::pack_folder::{read_pack, scenario_of};
use other_desk::scenario::checked::Scenario;
use other_desk::scenario::load::PackFile;
use other_desk::shift::Shift;
use other_desk::telling::plan::perform::perform;
use other_desk::telling::plan::{Plan, listed};
use other_desk::telling::words::words_of;
use serde::Deserialize;

/// What is played.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Setting {
    pack: PathBuf,
    #[serde(default)]
    shift: String,
    /// Several days instead of one shift: number and shift. Their plans stand in
    /// one file, each after a line `day NUMBER`.
    #[serde(default)]
    days: Vec<(u16, String)>,
    seed: u64,
    lang: String,
}

const WIDTH: usize = 100;

struct Played {
    log: String,
    recording: Vec<u8>,
    failed: Option<String>,
}

fn play(setting: &Setting, files: &[PackFile], plan: &Plan, mut shift: Shift) -> (Played, Shift) {
    let words = words_of(Some(&setting.lang)).unwrap();
    let mut recorder = Recorder::begin(Vec::new(), &shift, files, None).unwrap();
    let mut entries = Vec::new();
    let performed =
        perform(plan, &mut shift, &words, &mut entries, &mut |words, shift| recorder.command(words, shift));
    let mut log = String::new();
    for entry in entries {
        let seconds = entry.at.as_ms() / 1_000;
        let (hours, minutes, seconds) = (seconds / 3_600, seconds / 60 % 60, seconds % 60);
        let line = format!("{hours:02}:{minutes:02}:{seconds:02}  {}", entry.text);
        for line in wrap(&line, WIDTH, 10) {
            writeln!(log, "{line}").unwrap();
        }
    }
    let mut card = Vec::new();
    Scorecard::of(&words, &shift, None).write(&mut card, WIDTH).unwrap();
    write!(log, "\n{}", String::from_utf8(card).unwrap()).unwrap();
    let recording = recorder.end(&shift).unwrap();
    (Played { log, recording, failed: performed.err().map(|failed| failed.to_string()) }, shift)
}

/// Several days of one company, and at the end its ledger.
fn play_days(
    setting: &Setting,
    text: &str,
    files: &[PackFile],
    scenario: &Arc<Scenario>,
) -> Result<Vec<Played>, String> {
    let mut company = Company::new(scenario);
    let mut all = Vec::new();
    let mut days = Vec::new();
    for (day, name) in &setting.days {
        let plan = part_of_day(text, *day);
        let plan = Plan::parse(&plan).map_err(|errors| listed(&format!("day {day}"), &errors))?;
        let id = scenario.find_shift(name).expect("the shift exists");
        let before = company.morning(scenario, id, *day, setting.seed);
        let shift = Shift::new(scenario.clone(), id, setting.seed, Some(before));
        let (mut played, shift) = play(setting, files, &plan, shift);
        played.log = format!("Day {day}, {name}\n\n{}\n", played.log);
        company.evening(&shift, *day);
        days.push(ledger::Played { day: *day, shift });
        let failed = played.failed.is_some();
        all.push(played);
        if failed {
            return Ok(all);
        }
    }
    let mut page = Vec::new();
    let words = words_of(Some(&setting.lang)).unwrap();
    ledger::write_ledger(&company, &days, &words, &mut page, WIDTH).unwrap();
    if let Some(last) = all.last_mut() {
        last.log += &String::from_utf8(page).unwrap();
    }
    Ok(all)
}

/// The lines of a plan that belong to one day; the others become comments, so
/// that numbers of lines stay right.
fn part_of_day(text: &str, day: u16) -> String {
    let mut here = false;
    let part = text.lines().map(|line| {
        if let Some(number) = line.strip_prefix("day ") {
            here = number.trim() == day.to_string();
            return String::new();
        }
        if here { line.to_owned() } else { String::new() }
    });
    part.collect::<Vec<_>>().join("\n")
}

fn plans() -> Vec<PathBuf> {
    let entries = fs::read_dir("tests/playthroughs").unwrap();
    let mut plans: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    plans.retain(|path| path.extension().is_some_and(|extension| extension == "plan"));
    plans.sort();
    plans
}

/// Plays one plan; returns what is wrong with it.
fn check(path: &Path, update: bool) -> Option<String> {
    let name = path.display().to_string();
    let setting = fs::read_to_string(path.with_extension("ron")).expect("every plan has its .ron");
    let setting: Setting = ron::from_str(&setting).expect("the .ron can be read");
    let text = fs::read_to_string(path).unwrap();
    let files = read_pack(&setting.pack).unwrap();
    let scenario = scenario_of(files.clone(), &name).unwrap_or_else(|failure| panic!("{failure}"));
    let all = if setting.days.is_empty() {
        let plan = match Plan::parse(&text) {
            Ok(plan) => plan,
            Err(errors) => return Some(listed(&name, &errors)),
        };
        let id = scenario.find_shift(&setting.shift).expect("the shift exists");
        vec![play(&setting, &files, &plan, Shift::new(scenario, id, setting.seed, None)).0]
    } else {
        match play_days(&setting, &text, &files, &scenario) {
            Ok(all) => all,
            Err(errors) => return Some(format!("{name}: {errors}")),
        }
    };
    let log: String = all.iter().map(|played| played.log.as_str()).collect();
    for played in &all {
        if let Some(failed) = &played.failed {
            return Some(format!("{name}:{failed}\n{log}"));
        }
        let recording = Recording::parse(&played.recording).unwrap();
        let packed = scenario_of(recording.pack.clone(), &name).unwrap_or_else(|failure| panic!("{failure}"));
        if let Err(mismatch) = verify(&recording, packed) {
            return Some(format!("{name}: its recording does not replay: {mismatch}"));
        }
    }
    let golden = path.with_extension("log");
    if update {
        fs::write(&golden, &log).unwrap();
        return None;
    }
    let expected = fs::read_to_string(&golden).unwrap_or_default();
    difference(&golden, &expected, &log)
}

fn difference(golden: &Path, expected: &str, log: &str) -> Option<String> {
    if expected == log {
        return None;
    }
    let mut pairs = (1..).zip(expected.lines().zip(log.lines()));
    let first = pairs.find(|(_, (expected, actual))| expected != actual);
    let place = first.map_or("its end".to_owned(), |(line, (expected, actual))| {
        format!("line {line}\n  it was: {expected}\n  it is:  {actual}")
    });
    Some(format!("{} differs at {place}", golden.display()))
}

#[test]
fn scripted_shifts_read_as_they_did() {
    let update = std::env::var_os("UPDATE_GOLDEN").is_some();
    let plans = plans();
    assert!(plans.len() >= 5);
    let wrong: Vec<String> = plans.iter().filter_map(|path| check(path, update)).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
    assert!(!update, "the logs are rewritten; look at the difference and run again without UPDATE_GOLDEN");
}
