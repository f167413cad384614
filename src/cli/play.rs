//! `play`: a shift in the terminal, line by line, for a person or a screen reader.
//!
//! Nothing is drawn and nothing moves: what happened is told in sentences, and
//! what can be done is asked for. The clock is the simulated one; it runs with
//! what is said and done, so that reading costs nothing.

use std::io::{BufRead, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::Args;

use crate::recording::Recorder;
use crate::scenario::checked::{Scenario, ShiftId};
use crate::scenario::load::PackFile;
use crate::scoring::Words;
use crate::shift::Shift;
use crate::vocab::Desk;

use super::end::{EXIT_CODES, End, Ended, Failure};
use super::page;
use crate::records::any_seed;
use crate::records::pack_folder::{read_pack, scenario_of};
use crate::records::recording_file::RecordingFile;
use crate::telling::entry;
use crate::telling::plan::{self, perform};
use crate::telling::words::{Arg, language_of, words_of};

mod beside;
mod briefing;
mod deeds;
mod packet;
pub(in crate::cli) mod part;
pub(in crate::cli) mod session;
mod show;
mod tray;

use session::{How, Session};

/// Play a shift in the terminal, line by line.
///
/// What happened is told in sentences, what can be done is asked for: a number
/// says a reply, a letter does something, ? shows all of them. Works with a
/// screen reader. With --plan the shift is played from a file instead.
#[derive(Debug, Args)]
#[command(after_help = EXIT_CODES)]
pub struct Arguments {
    /// The pack's folder, such as scenarios/swap-day.
    pack: PathBuf,
    /// Which shift, by its name; otherwise it is asked for.
    #[arg(long, value_name = "NAME")]
    shift: Option<String>,
    /// The same seed brings the same customers; otherwise by chance.
    #[arg(long)]
    seed: Option<u64>,
    /// Play from this file instead of the keyboard, and check what it expects.
    #[arg(long, value_name = "FILE")]
    plan: Option<PathBuf>,
    /// Record the shift in this new file.
    #[arg(long, value_name = "FILE")]
    record: Option<PathBuf>,
    /// The language: en, ja or ru; otherwise the system's.
    #[arg(long)]
    lang: Option<String>,
    /// Where you usually work.
    #[arg(long, value_enum)]
    home: Option<Home>,
    /// Somebody plays the customers aloud and reads their part there: a new file, or
    /// another terminal such as /dev/pts/3. The trainee listens instead of reading.
    #[arg(long, value_name = "FILE", conflicts_with = "plan")]
    customer: Option<PathBuf>,
}

/// The desk at which somebody usually works.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Home {
    /// The sales desk.
    Sales,
    /// The support desk.
    Support,
}

impl Home {
    const fn desk(self) -> Desk {
        match self {
            Self::Sales => Desk::Sales,
            Self::Support => Desk::Support,
        }
    }
}

/// Runs the subcommand.
///
/// # Errors
/// A pack, plan or recording that cannot be read or written.
pub fn run(arguments: &Arguments, page: &mut dyn Write) -> Ended {
    let words = words_of(arguments.lang.as_deref())?;
    let files = read_pack(&arguments.pack).map_err(Failure::wrong)?;
    let scenario = scenario_of(files.clone(), &arguments.pack.display().to_string())?;
    let mut input = std::io::stdin().lock();
    let written = arguments.plan.as_deref().map(read_plan).transpose()?;
    let heading = written.as_ref().map(|plan| plan.heading.clone()).unwrap_or_default();
    let plan = match arguments.shift.as_ref().or(heading.shift.as_ref()) {
        Some(name) => named_shift(&scenario, name)?,
        None => ask_for_shift(&scenario, &words, &mut input, page)?,
    };
    let seed = arguments.seed.or(heading.seed).unwrap_or_else(any_seed);
    let shift = Shift::new(scenario, plan, seed, None);
    let recorder = begin_recording(arguments, &shift, &files)?;
    if let (Some(path), Some(plan)) = (&arguments.plan, &written) {
        return play_plan(path, plan, shift, recorder, &words, page);
    }
    let bold = anstream::AutoStream::choice(&std::io::stdout()) != anstream::ColorChoice::Never;
    let how = How { width: page::width(), bold, echo: !std::io::stdin().is_terminal(), keeps_open: false };
    let part = arguments.customer.as_deref().map(|path| part::Part::open(path, &words)).transpose()?;
    let mut session = Session::new(shift, &words, recorder, &mut input, page, how).with_part(part);
    session.briefing(arguments.record.as_deref())?;
    session.play()?;
    session.close(arguments.home.map(Home::desk), arguments.record.as_deref())?;
    Ok(End::Fine)
}

fn begin_recording(
    arguments: &Arguments,
    shift: &Shift,
    files: &[PackFile],
) -> Result<Option<Recorder<RecordingFile>>, Failure> {
    let Some(path) = &arguments.record else { return Ok(None) };
    let file = RecordingFile::create(path)?;
    let recorder = Recorder::begin(file, shift, files, arguments.home.map(Home::desk));
    recorder.map(Some).map_err(|error| cannot_record(&error))
}

/// What was done but could not be recorded must not count.
pub(in crate::cli) fn cannot_record(error: &std::io::Error) -> Failure {
    Failure::Wrong(format!("the recording cannot be written: {error}"))
}

pub(super) fn named_shift(scenario: &Scenario, name: &str) -> Result<ShiftId, Failure> {
    scenario.find_shift(name).ok_or_else(|| {
        let known: Vec<&str> = scenario.shifts().iter().map(|shift| shift.id.as_str()).collect();
        Failure::Wrong(format!("the pack has no shift `{name}`; it has: {}", known.join(", ")))
    })
}

fn ask_for_shift(
    scenario: &Arc<Scenario>,
    words: &Words,
    input: &mut dyn BufRead,
    page: &mut dyn Write,
) -> Result<ShiftId, Failure> {
    let shifts = scenario.shifts();
    if shifts.len() == 1 {
        return Ok(ShiftId(0));
    }
    if !std::io::stdin().is_terminal() {
        let known: Vec<&str> = shifts.iter().map(|shift| shift.id.as_str()).collect();
        return Err(Failure::Wrong(format!("name a shift with --shift; there are: {}", known.join(", "))));
    }
    let language = language_of(words, scenario);
    writeln!(page, "{}", words.name("choose-shift"))?;
    for (number, shift) in (1..).zip(shifts) {
        let title = scenario.texts().get(shift.title, language);
        let desk = words.name(&format!("desk-{}", shift.desk));
        let (opens, closes) = (shift.opens.to_string(), shift.closes.to_string());
        let args = [
            ("title", Arg::Text(title)),
            ("desk", Arg::Text(&desk)),
            ("opens", Arg::Text(&opens)),
            ("closes", Arg::Text(&closes)),
        ];
        writeln!(page, "{number}  {}", words.say("shift-row", &args))?;
    }
    loop {
        page.flush()?;
        let mut line = String::new();
        if input.read_line(&mut line)? == 0 {
            return Err(Failure::Wrong(words.name("quit-end-of-input")));
        }
        let number = match entry::read(&line) {
            entry::Entry::Number(number) => number,
            _ => 0,
        };
        if let Some(index) = number.checked_sub(1).filter(|index| *index < shifts.len()) {
            return Ok(ShiftId(u16::try_from(index).unwrap_or(0)));
        }
        let count = i64::try_from(shifts.len()).unwrap_or(i64::MAX);
        let args = [("typed", Arg::Text(line.trim())), ("count", Arg::Number(count))];
        writeln!(page, "{}", words.say("not-a-number", &args))?;
    }
}

/// Reads a plan.
///
/// # Errors
/// A file that cannot be read, or every line of it that cannot be understood.
pub fn read_plan(path: &Path) -> Result<plan::Plan, Failure> {
    let name = path.display().to_string();
    let text = std::fs::read_to_string(path)
        .map_err(|error| Failure::Wrong(format!("`{name}` cannot be read: {error}")))?;
    plan::Plan::parse(&text).map_err(|errors| Failure::Wrong(plan::listed(&name, &errors)))
}

/// Plays a plan, prints its log and the scorecard.
fn play_plan(
    path: &Path,
    plan: &plan::Plan,
    mut shift: Shift,
    mut recorder: Option<Recorder<RecordingFile>>,
    words: &Words,
    page: &mut dyn Write,
) -> Ended {
    let name = path.display().to_string();
    let width = page::width();
    let mut log = Vec::new();
    let mut accepted = |words: &str, shift: &Shift| match &mut recorder {
        Some(recorder) => recorder.command(words, shift),
        None => Ok(()),
    };
    let performed = perform::perform(plan, &mut shift, words, &mut log, &mut accepted);
    for entry in &log {
        super::replay::write_entry(entry, width, page)?;
    }
    if let Some(recorder) = recorder {
        recorder.end(&shift).map_err(|error| cannot_record(&error))?;
    }
    writeln!(page)?;
    super::scorecard::Scorecard::of(words, &shift, None).write(page, width)?;
    match performed {
        Ok(()) => Ok(End::Fine),
        Err(perform::Failed::Recording(error)) => Err(cannot_record(&error)),
        Err(failed) => {
            writeln!(page, "\n{name}:{failed}")?;
            Ok(End::Problems)
        }
    }
}
