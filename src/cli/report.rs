//! `report`: results on paper, for one trainee, a group, or whoever leads.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use atomic_write_file::AtomicWriteFile;
use clap::{Args, Subcommand, ValueEnum};

use crate::empathy::group::FEWEST_PEOPLE;
use crate::exercise::Programme;
use crate::exercise::truth::Looked;
use crate::records::RecordsError;
use crate::records::attempt::all;
use crate::records::pack_folder::open_pack;
use crate::records::store::StoreError;
use crate::report::attempts::{Everybody, People, truths};
use crate::report::document::Document;
use crate::report::group::Group;
use crate::report::table::Table;
use crate::report::tables::{Row, Source, tables};
use crate::report::{html, pages, pdf, workbook};
use crate::scenario::checked::{Scenario, ShiftId};
use crate::scoring::Words;
use crate::telling::store::trouble;
use crate::telling::words::{Arg, words_of};
use crate::vocab::Desk;

use super::end::{EXIT_CODES, End, Ended, Failure};
use super::exercise::choose;

/// Put results on paper: HTML, PDF, CSV or XLSX.
///
/// A trainee's page is theirs. A group's page names nobody, and shows nothing that
/// rests on fewer than eight people. A guide is about a pack, and about nobody.
///
///   other-desk report trainee scenarios/swap-day --trainee desk-3
///   other-desk report group scenarios/swap-day --dir workshop --format pdf
///   other-desk report guide scenarios/swap-day --lang ja
#[derive(Debug, Args)]
#[command(verbatim_doc_comment, after_help = EXIT_CODES)]
pub struct Arguments {
    #[command(subcommand)]
    what: What,
}

/// About whom or what.
#[derive(Debug, Subcommand)]
enum What {
    /// One trainee's page: marks, findings, promises, expectations, commitments.
    Trainee(Trainee),
    /// A group's page for the debrief: no names, nothing about fewer than eight people.
    Group(Attempts),
    /// A pack's guide for whoever leads: what it practises, map of the contacts, questions.
    Guide(Paper),
}

/// Of whom.
#[derive(Debug, Args)]
struct Trainee {
    /// The name under which the attempt is kept.
    #[arg(long, value_name = "NAME")]
    trainee: String,
    /// Which attempt; otherwise the latest.
    #[arg(long, value_name = "NUMBER")]
    attempt: Option<u32>,
    #[command(flatten)]
    attempts: Attempts,
}

/// Where the attempts are.
#[derive(Debug, Args)]
struct Attempts {
    #[command(flatten)]
    paper: Paper,
    /// Which exercise, by its name; not needed if the pack has only one.
    #[arg(long, value_name = "ID")]
    exercise: Option<String>,
    /// The folder in which the attempts are kept; otherwise your own folder for such things.
    #[arg(long, value_name = "FOLDER")]
    dir: Option<PathBuf>,
    /// Recordings of the desks' own people: what is true is measured from them.
    #[arg(long, value_name = "FOLDER")]
    own_people: Option<PathBuf>,
}

/// What it is written on.
#[derive(Debug, Args)]
struct Paper {
    /// The pack's folder, such as scenarios/swap-day.
    pack: PathBuf,
    /// What kind of file.
    #[arg(long, value_enum, default_value_t = Format::Html)]
    format: Format,
    /// The file; of CSV the folder, for it is several files. Otherwise a name in this folder.
    #[arg(long, value_name = "PATH")]
    out: Option<PathBuf>,
    /// Replace what is there already.
    #[arg(long)]
    replace: bool,
    /// The language: en, ja or ru; otherwise the system's.
    #[arg(long)]
    lang: Option<String>,
}

/// A kind of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// One page for a browser, which prints well.
    Html,
    /// Pages for a printer.
    Pdf,
    /// Tables for scripts: a folder of files.
    Csv,
    /// The same tables as one workbook.
    Xlsx,
}

/// A report, made only as far as its format needs.
struct Report<'a> {
    stem: String,
    document: &'a dyn Fn() -> Document,
    tables: &'a dyn Fn() -> Vec<Table>,
}

/// Runs the subcommand.
///
/// # Errors
/// A pack or an attempt that cannot be read, or a file that cannot be written.
pub fn run(arguments: &Arguments, page: &mut dyn Write) -> Ended {
    match &arguments.what {
        What::Trainee(trainee) => of_trainee(trainee, page),
        What::Group(attempts) => of_group(attempts, page),
        What::Guide(paper) => of_pack(paper, page),
    }
}

fn of_pack(paper: &Paper, page: &mut dyn Write) -> Ended {
    let words = words_of(paper.lang.as_deref())?;
    let scenario = open_pack(&paper.pack)?;
    let report = Report {
        stem: format!("{}-guide", scenario.about().id),
        document: &|| pages::guide::guide(&words, &scenario),
        tables: &|| pages::guide::tables(&words, &scenario),
    };
    write(paper, &words, &report, page)
}

/// What attempts are read with.
struct Reading<'a> {
    words: Words,
    programme: Programme<'a>,
    people: People<'a>,
}

impl<'a> Reading<'a> {
    fn open(attempts: &Attempts, scenario: &'a Arc<Scenario>) -> Result<Self, Failure> {
        let words = words_of(attempts.paper.lang.as_deref())?;
        let programme = Programme::new(scenario, choose(scenario, attempts.exercise.as_deref())?);
        let people = People::of(scenario, programme, all(attempts.dir.as_deref()));
        if people.is_empty() {
            return Err(Failure::Wrong(words.name("report-no-attempts")));
        }
        Ok(Self { words, programme, people })
    }
}

fn of_trainee(trainee: &Trainee, page: &mut dyn Write) -> Ended {
    let attempts = &trainee.attempts;
    let scenario = open_pack(&attempts.paper.pack)?;
    let reading = Reading::open(attempts, &scenario)?;
    let name = trainee.trainee.as_str();
    let unknown = |message: &str, known: Vec<String>| {
        let args = [("name", Arg::Text(name)), ("known", Arg::Text(&known.join(", ")))];
        Failure::Wrong(reading.words.say(message, &args))
    };
    let numbers = reading.people.numbers(name);
    if numbers.is_empty() {
        return Err(unknown("report-no-such-trainee", reading.people.names().map(str::to_owned).collect()));
    }
    let Some(record) = reading.people.record(name, trainee.attempt)? else {
        return Err(unknown("report-no-such-attempt", numbers.iter().map(u32::to_string).collect()));
    };
    let own_people = attempts.own_people.as_deref();
    let truths = truths(&scenario, reading.programme, &[record.progress.away()], own_people)?;
    let looked = |plan: ShiftId| -> Looked { truths.get(&plan).cloned().unwrap_or_default() };
    let source = Source { programme: reading.programme, words: &reading.words, truths: &looked };
    say_what_is_unread(&reading.words, record.unread.as_ref(), page)?;
    let report = Report {
        stem: format!("{name}-attempt-{}", record.progress.attempt),
        document: &|| pages::trainee::trainee(source, &record),
        tables: &|| tables(source, &[Row { person: name.to_owned(), record: &record }]),
    };
    write(&attempts.paper, &reading.words, &report, page)
}

fn of_group(attempts: &Attempts, page: &mut dyn Write) -> Ended {
    let scenario = open_pack(&attempts.paper.pack)?;
    let reading = Reading::open(attempts, &scenario)?;
    let people = reading.people.len();
    let as_tables = matches!(attempts.paper.format, Format::Csv | Format::Xlsx);
    if as_tables && people < FEWEST_PEOPLE {
        let count = |count: usize| Arg::Number(i64::try_from(count).unwrap_or(i64::MAX));
        let args = [("people", count(people)), ("fewest", count(FEWEST_PEOPLE))];
        return Err(Failure::Wrong(reading.words.say("report-group-too-small", &args)));
    }
    let own_people = attempts.own_people.as_deref();
    let truths = truths(&scenario, reading.programme, &[Desk::Sales, Desk::Support], own_people)?;
    let looked = |plan: ShiftId| -> Looked { truths.get(&plan).cloned().unwrap_or_default() };
    let source = Source { programme: reading.programme, words: &reading.words, truths: &looked };
    // Tables hold every reply; a page needs the summaries of the shifts, and no replay.
    let (records, members, unread) = if as_tables {
        let Everybody { people, unread } = reading.people.records()?;
        (people, Vec::new(), unread)
    } else {
        let Everybody { people, unread } = reading.people.members()?;
        (Vec::new(), people, unread)
    };
    say_what_is_unread(&reading.words, unread.as_ref(), page)?;
    let rows = || -> Vec<Row<'_>> {
        let row = |(number, record)| Row { person: format!("person-{number:02}"), record };
        (1..).zip(&records).map(row).collect()
    };
    let report = Report {
        stem: format!("{}-group", reading.programme.exercise.id),
        document: &|| pages::group::group(source, &Group::of_members(source, &members)),
        tables: &|| tables(source, &rows()),
    };
    write(&attempts.paper, &reading.words, &report, page)
}

/// The report is made without what facilitators saw, where that cannot be read.
fn say_what_is_unread(
    words: &Words,
    unread: Option<&StoreError>,
    page: &mut dyn Write,
) -> Result<(), Failure> {
    if let Some(error) = unread {
        let why = trouble(words, error);
        writeln!(page, "{}", words.say("report-overlay-unread", &[("why", Arg::Text(&why))]))?;
    }
    Ok(())
}

fn write(paper: &Paper, words: &Words, report: &Report<'_>, page: &mut dyn Write) -> Ended {
    let end = match paper.format {
        Format::Html => ".html",
        Format::Pdf => ".pdf",
        Format::Csv => "",
        Format::Xlsx => ".xlsx",
    };
    let out = paper.out.clone().unwrap_or_else(|| PathBuf::from(format!("{}{end}", report.stem)));
    if out.exists() && !paper.replace {
        let path = out.display().to_string();
        return Err(Failure::Wrong(words.say("report-exists", &[("path", Arg::Text(&path))])));
    }
    match paper.format {
        Format::Html => save_bytes(&out, html::write(&(report.document)()).as_bytes())?,
        Format::Pdf => save_bytes(&out, &pdf::write(&(report.document)()).map_err(Failure::wrong)?)?,
        Format::Xlsx => {
            save_bytes(&out, &workbook::write(words, &(report.tables)()).map_err(Failure::wrong)?)?;
        }
        Format::Csv => {
            let made = |error: io::Error| RecordsError::file("made", &out, error);
            fs::create_dir_all(&out).map_err(made)?;
            for table in (report.tables)() {
                save(&out.join(format!("{}.csv", table.name)), |file| table.write(file))?;
            }
        }
    }
    let path = out.display().to_string();
    writeln!(page, "{}", words.say("report-written", &[("path", Arg::Text(&path))]))?;
    Ok(End::Fine)
}

fn save_bytes(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    save(path, |file| file.write_all(bytes))
}

/// The whole file or nothing.
fn save(path: &Path, fill: impl FnOnce(&mut AtomicWriteFile) -> io::Result<()>) -> Result<(), Failure> {
    let write = || -> io::Result<()> {
        let mut file = AtomicWriteFile::open(path)?;
        fill(&mut file)?;
        file.commit()
    };
    Ok(write().map_err(|error| RecordsError::file("written", path, error))?)
}
