//! The exercise as it is called: to its end from both home desks, stopped after
//! every answer and gone on with, damaged, newer, and in three languages.

#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use other_desk::recording::{Ending, Recording};
use tempfile::TempDir;

#[path = "rejected/pack.rs"]
mod pack;

const SWAP_DAY: &str = "scenarios/swap-day";

/// The small pack with an exercise, and a folder for what is kept.
struct Place {
    folder: TempDir,
}

impl Place {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        for file in pack::build("_exercise").files {
            let path = folder.path().join("good").join(&file.path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, file.bytes).unwrap();
        }
        Self { folder }
    }

    fn pack(&self) -> PathBuf {
        self.folder.path().join("good")
    }

    fn kept(&self) -> PathBuf {
        self.folder.path().join("kept")
    }

    fn attempt(&self, exercise: &str, name: &str, number: u32) -> PathBuf {
        self.kept().join(exercise).join(name).join(format!("attempt-{number}"))
    }

    /// Runs with these lines typed, and then nothing more.
    fn typed(&self, pack: &Path, arguments: &[&str], lines: &[&str]) -> Output {
        let mut child = Command::new(env!("CARGO_BIN_EXE_other-desk"))
            .arg("exercise")
            .arg(pack)
            .arg("--dir")
            .arg(self.kept())
            .args(arguments)
            .env("COLUMNS", "80")
            .env("LANG", "C")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let text: String = lines.iter().map(|line| format!("{line}\n")).collect();
        // A program that ends early closes its end.
        let _ = child.stdin.take().unwrap().write_all(text.as_bytes());
        child.wait_with_output().unwrap()
    }
}

fn out(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

#[track_caller]
fn fine(output: &Output) -> String {
    let errors = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(0), "{}\n{errors}", out(output));
    out(output)
}

#[track_caller]
fn refused(output: &Output) -> String {
    let errors = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(2), "{}\n{errors}", out(output));
    assert!(!errors.contains("panicked"), "{errors}");
    errors
}

const SURVEY: [&str; 9] = ["3", "5", "5", "5", "2", "60", "60", "40", "50"];
const WORKLOAD: [&str; 6] = ["50", "10", "62", "40", "70", "."];

/// What somebody types on their way, one answer after the other; a commitment
/// has four lines.
fn answers() -> Vec<Vec<&'static str>> {
    let one = |line: &'static str| vec![line];
    // Before the first answer one is told everything again.
    let mut lines = vec![vec!["", SURVEY[0]]];
    lines.extend(SURVEY[1..].iter().copied().map(one));
    lines.extend(WORKLOAD.map(one));
    lines.extend(["70", "80"].map(one));
    lines.extend(SMALL[0].map(one));
    for _ in 0..2 {
        lines.extend(WORKLOAD.map(one));
    }
    lines.extend(["65", "70%", "40", "20"].map(one));
    lines.extend(["2", ""].map(one));
    lines.extend(SMALL[1].map(one));
    lines.push(one(""));
    lines.extend(SURVEY.map(one));
    lines.push(vec!["somebody asks for a date", "look it up", "Monday", "Sato"]);
    lines.push(one(""));
    lines
}

const SMALL: [[&str; 8]; 2] =
    [["30", "2", "9", "40s", "3m", "5", "10%", "60"], ["30", "4", "9", "1m", "3", "0", ".", "60 %"]];

#[test]
fn whoever_stops_after_every_answer_comes_to_the_same_end() {
    for home in ["sales", "support"] {
        let place = Place::new();
        let run = |name: &str, lines: &[&str]| {
            let arguments =
                ["--home", home, "--seed", "7", "--form", "a", "--policy", "first", "--lang", "en"];
            let arguments = [&["--trainee", name][..], &arguments].concat();
            fine(&place.typed(&place.pack(), &arguments, lines))
        };
        let answers = answers();
        let all: Vec<&str> = answers.concat();
        let whole = run("whole", &all);
        assert!(whole.contains("This attempt is complete."), "{whole}");
        for answer in &answers {
            let page = run("pieces", answer);
            assert!(page.contains("Stopped.") || page.contains("complete"), "{answer:?}\n{page}");
        }
        let again = run("pieces", &[]);
        assert!(again.contains("This attempt is complete."), "{again}");
        let (_, end) = whole.split_once("Before and after").unwrap();
        let (_, same) = again.split_once("Before and after").unwrap();
        assert_eq!(end, same);
        // Nobody's shift was played twice.
        let files = fs::read_dir(place.attempt("good/small", "pieces", 1)).unwrap();
        let mut files: Vec<_> = files.map(|file| file.unwrap().file_name().into_string().unwrap()).collect();
        files.retain(|file| file != ".lock");
        // Its answers, three recordings, and what a group takes of each.
        assert_eq!(files.len(), 1 + 3 + 3, "{files:?}");
        assert_eq!(files.iter().filter(|file| file.ends_with(".summary")).count(), 3, "{files:?}");
    }
}

#[test]
fn from_both_home_desks_to_the_end_of_three_days() {
    let place = Place::new();
    let (away, back) =
        (["30", "8", "3", "3m", "2m", "5", "60", "20"], ["20", "4", "5", "8", "1m", "70", "60", "30"]);
    for (home, predicted) in [("sales", "support"), ("support", "sales")] {
        let mut lines = vec![""];
        lines.extend(SURVEY);
        lines.extend(WORKLOAD);
        lines.extend(["70", "80"]);
        lines.extend(away);
        for _ in 0..3 {
            lines.extend(WORKLOAD);
            lines.extend(["65", "70"]);
        }
        lines.extend(["2", "1", ""]);
        lines.extend(back);
        lines.push("");
        lines.extend(SURVEY);
        lines.extend(["a date is asked for", "I look it up", "", "", ""]);
        let arguments =
            ["--trainee", home, "--home", home, "--seed", "7", "--policy", "pleaser", "--lang", "en"];
        let page = fine(&place.typed(Path::new(SWAP_DAY), &arguments, &lines));
        let words: Vec<&str> = page.split_whitespace().collect();
        let text = words.join(" ");
        for said in [
            "Somebody from",
            "You expected 30. It is",
            "On the whole, you expected",
            "percentage points",
            "(at home)",
            "(away)",
            "These two are compared with each other",
            "If a date is asked for, then I look it up.",
            "This attempt is complete.",
        ] {
            assert!(text.contains(said), "{said}\n{page}");
        }
        assert!(text.contains(&format!("picture of {predicted}'s day")), "{page}");
        let (_, for_the_ledger) = text.split_once("other-desk ledger, with these").unwrap();
        assert!(!for_the_ledger.contains("step-02") && for_the_ledger.contains("step-07"), "{page}");
    }
    // What the pleaser promised on Tuesday is there on Wednesday of the week after.
    let wednesday = place.attempt("swap-day/three-days", "sales", 1).join("step-07-support-wednesday.odr");
    let recording = Recording::parse(&fs::read(wednesday).unwrap()).unwrap();
    assert!(matches!(recording.ending, Ending::Complete { .. }));
    assert!(recording.header.before.is_some());
    the_ledger_of_the_four_recordings(&place);
    own_people_are_the_truth(&place);
}

/// The shift at home is 'day 1, sales' too, if one counts; it is left out.
fn the_ledger_of_the_four_recordings(place: &Place) {
    let folder = place.attempt("swap-day/three-days", "sales", 1);
    let mut files: Vec<PathBuf> = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|path| path.extension().is_some_and(|extension| extension == "odr"));
    files.sort();
    assert_eq!(files.len(), 4, "{files:?}");
    let ledger = |files: &[PathBuf], language: &str| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_other-desk"));
        command.arg("ledger").args(files).args(["--lang", language]).env("COLUMNS", "400");
        fine(&command.output().unwrap())
    };
    for language in ["en", "ja", "ru"] {
        let (all, of_days) = (ledger(&files, language), ledger(&files[1..], language));
        let note = all.strip_suffix(&of_days).unwrap_or_else(|| panic!("{all}\n{of_days}"));
        assert!(note.contains("step-02") && !all.contains("ledger-"), "{all}");
    }
    // Whoever comes back quotes the words that were said to them.
    let told = ledger(&files[1..], "en");
    let mut tickets = 0;
    for entry in told.split("\n\n").filter(|entry| entry.contains("You said: ")) {
        let first = entry.lines().next().unwrap();
        let (named, _) = first.split_once(" (").unwrap();
        let customer = named.rsplit(' ').next().unwrap();
        for line in entry.lines().filter(|line| line.contains(" came back (")) {
            assert!(line.contains(customer), "{entry}");
            tickets += 1;
        }
    }
    assert!(tickets > 1, "{told}");
}

/// The support person's Wednesday is what the salesperson's expectation is held against.
fn own_people_are_the_truth(place: &Place) {
    let folder = place.attempt("swap-day/three-days", "support", 1);
    let lines = [&[""][..], &SURVEY, &WORKLOAD, &["70", "80"]].concat();
    let arguments = ["--trainee", "third", "--home", "sales", "--policy", "first", "--lang", "en"];
    let page = fine(&place.typed(Path::new(SWAP_DAY), &arguments, &lines));
    assert!(page.contains("Step 4 of 15"), "{page}");
    let rest = [
        &["."; 8][..],
        &["."; 6],
        &[".", "."],
        &["."; 6],
        &[".", "."],
        &["."; 6],
        &[".", "."],
        &[""],
        &["20", "4", "5", "8", "1m", "70", "60", "30"],
        &[""],
    ]
    .concat();
    let own = folder.display().to_string();
    let arguments = [&arguments[..], &["--own-people", &own]].concat();
    let page = fine(&place.typed(Path::new(SWAP_DAY), &arguments, &rest));
    assert!(page.contains("recordings of the desk's own people"), "{page}");
    assert!(page.contains("You passed it over. It is"), "{page}");
    assert!(page.contains("Fewer than eight of your first expectations"), "{page}");
}

/// Up to the shift at home.
fn until_the_first_shift() -> Vec<&'static str> {
    [&[""][..], &SURVEY].concat()
}

#[test]
fn a_shift_goes_on_where_it_stopped() {
    let place = Place::new();
    let arguments = ["--trainee", "desk-3", "--home", "support", "--seed", "7", "--lang", "en"];
    let run = |lines: &[&str]| fine(&place.typed(&place.pack(), &arguments, lines));
    let folder = place.attempt("good/small", "desk-3", 1);
    // Enter opens the desk and answers; then two replies.
    let page = run(&[&until_the_first_shift()[..], &["", "", "", "1"]].concat());
    assert!(page.contains("Stopped.") && !page.contains("The shift goes on"), "{page}");
    assert!(page.contains("Ctrl-C: everything up to there is kept"), "{page}");
    let first = fs::read(folder.join("step-02-support.odr")).unwrap();
    let recording = Recording::parse(&first).unwrap();
    assert!(matches!(recording.ending, Ending::Open) && !recording.commands.is_empty());
    let page = run(&["1", "s"]);
    assert!(page.contains("The shift goes on at"), "{page}");
    // Only the contact that was broken off is told; S tells the rest.
    let (told, all) = page.split_once(": s\n").unwrap_or_else(|| panic!("{page}"));
    assert!(told.contains("told before this contact"), "{page}");
    assert!(!told.contains("The desk opens.") && all.contains("The desk opens."), "{page}");
    assert!(page.contains("Stopped. Everything up to here is kept"), "{page}");
    assert!(!folder.join("step-02-support.odr").exists());
    // Whatever wrote it was cut off in the middle of a line.
    let second = folder.join("step-02-support.2.odr");
    let mut bytes = fs::read(&second).unwrap();
    assert!(Recording::parse(&bytes).unwrap().commands.len() > recording.commands.len());
    bytes.truncate(bytes.len() - 9);
    fs::write(&second, bytes).unwrap();
    let page = run(&["q", "y", "50"]);
    assert!(page.contains("The shift goes on at") && page.contains("The shift is over."), "{page}");
    let page = run(&[]);
    assert!(page.contains("2 of 6."), "{page}");
    // A recording that nobody can read is told and left alone.
    let lines = [&WORKLOAD[1..], &["70", "80"], &["."; 8], &["", ""]].concat();
    let page = run(&lines);
    assert!(page.contains("Day 1"), "{page}");
    let damaged = folder.join("step-05-sales.odr");
    fs::write(&damaged, "no recording").unwrap();
    let page = run(&["", "q", "y"]);
    assert!(page.contains("cannot be gone on with"), "{page}");
    assert_eq!(fs::read_to_string(&damaged).unwrap(), "no recording");
}

#[test]
fn what_cannot_be_gone_on_with_is_left_alone() {
    let place = Place::new();
    let arguments = ["--trainee", "desk-3", "--home", "support", "--lang", "en"];
    let run = |more: &[&str]| place.typed(&place.pack(), &[&arguments[..], more].concat(), &["", "3"]);
    fine(&run(&[]));
    let path = place.attempt("good/small", "desk-3", 1).join("progress.json");
    let good = fs::read_to_string(&path).unwrap();
    let newer = good.replacen("\"format\": 1", "\"format\": 9", 1);
    let other = good.replacen("\"Closeness\": 3", "\"Closeness\": 4", 1);
    let cut = good[..good.len() / 2].to_owned();
    for (text, why) in
        [(newer, "newer version"), (other, "damaged"), (cut, "damaged"), (String::new(), "damaged")]
    {
        fs::write(&path, &text).unwrap();
        let errors = refused(&run(&[]));
        assert!(errors.contains(why) && errors.contains("left as it is"), "{errors}");
        assert_eq!(fs::read_to_string(&path).unwrap(), text);
    }
    fine(&run(&["--again"]));
    assert!(place.attempt("good/small", "desk-3", 2).join("progress.json").exists());
    assert_eq!(fs::read_to_string(&path).unwrap(), "");
    // The exercise has changed since.
    let exercise = place.pack().join("exercises/small.ron");
    let text = fs::read_to_string(&exercise).unwrap();
    fs::write(&exercise, text.replacen("Survey, Baseline", "Baseline", 1)).unwrap();
    assert!(refused(&run(&[])).contains("another version of this exercise"));
}

#[test]
fn somebody_is_who_they_were() {
    let place = Place::new();
    let run = |arguments: &[&str], lines: &[&str]| {
        place.typed(&place.pack(), &[arguments, &["--lang", "en"]].concat(), lines)
    };
    let page = fine(&run(&[], &["a/b", "desk-3", "3", "1", "", "3"]));
    assert!(page.contains("cannot be a name") && page.contains("does not answer this"), "{page}");
    assert!(place.attempt("good/small", "desk-3", 1).exists());
    let page = fine(&run(&["--trainee", "desk-3"], &["."]));
    assert!(page.contains("You go on where you stopped") && page.contains("2 of 9."), "{page}");
    assert!(refused(&run(&["--trainee", "desk-3", "--home", "support"], &[])).contains("another name"));
    refused(&run(&["--trainee", "../up"], &[]));
    refused(&run(&["--exercise", "smal"], &[]));
    let desk_4 = ["--trainee", "desk-4", "--home", "sales"];
    for _ in 0..2 {
        let page = fine(&run(&desk_4, &["q"]));
        assert!(page.contains("What to expect") && !page.contains("Step 1"), "{page}");
    }
}

#[test]
fn every_language_has_words_for_all_of_it() {
    for language in ["en", "ja", "ru"] {
        let place = Place::new();
        let arguments = ["--trainee", "葵", "--home", "sales", "--policy", "last", "--lang", language];
        let page = fine(&place.typed(&place.pack(), &arguments, &answers().concat()));
        assert!(!page.contains("ex-"), "{page}");
        let end = fine(&place.typed(&place.pack(), &arguments, &[]));
        assert!(end.contains("Sato") && !end.contains("ex-"), "{end}");
    }
}
