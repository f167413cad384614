//! `replay`: a recorded shift as a log that can be read.

use std::io::Write;
use std::path::PathBuf;

use clap::Args;

use crate::recording::changes::{Change, Changes};
use crate::recording::replay::{Mismatch, follow};
use crate::recording::{Ending, Recording};
use crate::scoring::Words;
use crate::shift::Shift;
use crate::vocab::Moment;

use super::end::{EXIT_CODES, End, Ended, Failure};
use super::page::{self, wrap};
use super::score::write_score;
use super::what_if::Format;
use crate::records::pack_folder::{open_pack, scenario_of};
use crate::records::recording_file::read;
use crate::telling::story::{Entry, Reader, Story, clock};
use crate::telling::words::{Arg, words_of};

mod document;
mod timeline;

/// Replay a recorded shift and print what happened.
///
/// A recording carries the pack with which it was made, so it replays for ever.
/// Every command is compared with what was recorded; the first difference is
/// named, and the exit code is 1. Several recordings, in the order of their days,
/// become one timeline: every call with its waits, moods, findings and promises,
/// and what came of them. With --customer it is what this customer saw.
#[derive(Debug, Args)]
#[command(after_help = EXIT_CODES)]
pub struct Arguments {
    /// The recording; or several, in the order of the days.
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// Print a timeline of calls instead of a log of events.
    #[arg(long, conflicts_with_all = ["verify", "at", "rubric", "pack"])]
    timeline: bool,
    /// Print what this customer saw, across both desks and all days; a part of the name
    /// is enough.
    #[arg(long, value_name = "NAME", conflicts_with_all = ["verify", "at", "rubric", "pack"])]
    customer: Option<String>,
    /// Begin at this time of the simulated day, such as 10:30.
    #[arg(long, value_name = "TIME", conflicts_with = "verify")]
    from: Option<Moment>,
    /// How a timeline is written.
    #[arg(long, value_enum, conflicts_with_all = ["verify", "at", "rubric", "pack"])]
    format: Option<Format>,
    /// The recordings are the two seats of one day, the sales desk's first.
    #[arg(long)]
    same_day: bool,
    /// Only compare; print no log.
    #[arg(long)]
    verify: bool,
    /// Stop at this time of the simulated day, such as 10:30.
    #[arg(long, value_name = "TIME", conflicts_with = "verify")]
    at: Option<Moment>,
    /// Print the scorecard too, marked under the rubric in this file.
    #[arg(long, value_name = "FILE")]
    rubric: Option<PathBuf>,
    /// Say what this version of the pack says and does differently.
    #[arg(long, value_name = "FOLDER")]
    pack: Option<PathBuf>,
    /// The language: en, ja or ru; otherwise the system's.
    #[arg(long)]
    lang: Option<String>,
}

/// Runs the subcommand.
///
/// # Errors
/// Files that cannot be read.
pub fn run(arguments: &Arguments, page: &mut dyn Write) -> Ended {
    let words = words_of(arguments.lang.as_deref())?;
    let [file] = arguments.files.as_slice() else {
        let of_one = arguments.verify || arguments.at.is_some() || arguments.rubric.is_some();
        if of_one || arguments.pack.is_some() {
            return Err(Failure::wrong("--verify, --at, --rubric and --pack take one recording"));
        }
        return timeline::run(arguments, &words, page);
    };
    if arguments.timeline || arguments.customer.is_some() || arguments.format.is_some() {
        return timeline::run(arguments, &words, page);
    }
    let recording = read(file)?;
    title(&recording, &words, page)?;
    if let Some(folder) = &arguments.pack {
        compare(&recording, folder, &words, page)?;
    }
    let shift = match told(arguments, &recording, &words, page)? {
        Ok(shift) => shift,
        Err(mismatch) => {
            writeln!(page, "{mismatch}")?;
            return Ok(End::Problems);
        }
    };
    match recording.ending {
        Ending::Complete { .. } => {}
        Ending::Open => writeln!(page, "{}", words.name("replay-open"))?,
        Ending::Torn => writeln!(page, "{}", words.name("replay-torn"))?,
    }
    if arguments.verify {
        let count = i64::try_from(recording.commands.len()).unwrap_or(i64::MAX);
        writeln!(page, "{}", words.say("replay-verified", &[("count", Arg::Number(count))]))?;
    }
    if let Some(rubric) = &arguments.rubric {
        writeln!(page)?;
        write_score(&shift, &recording, Some(rubric), false, &words, page)?;
    }
    Ok(End::Fine)
}

fn title(recording: &Recording, words: &Words, page: &mut dyn Write) -> Result<(), Failure> {
    let header = &recording.header;
    let seed = header.seed.to_string();
    let args = [
        ("pack", Arg::Text(&header.pack)),
        ("version", Arg::Text(&header.version)),
        ("shift", Arg::Text(&header.shift)),
        ("seed", Arg::Text(&seed)),
    ];
    writeln!(page, "{}", words.say("replay-title", &args))?;
    Ok(())
}

/// Replays, and tells what happens unless it is only compared.
fn told(
    arguments: &Arguments,
    recording: &Recording,
    words: &Words,
    page: &mut dyn Write,
) -> Result<Result<Shift, Mismatch>, Failure> {
    let scenario = scenario_of(recording.pack.clone(), &recording.header.pack)?;
    let mut story = Story::new(Reader::Facilitator);
    let mut written = Ok(());
    let width = page::width();
    let replayed = follow(recording, scenario, arguments.at, &mut |shift| {
        if arguments.verify || written.is_err() {
            return;
        }
        let late = |at: Moment| arguments.from.is_none_or(|from| at >= from);
        for entry in story.tell(words, shift) {
            if written.is_ok() && late(entry.at) {
                written = write_entry(&entry, width, page);
            }
        }
    });
    written?;
    Ok(replayed)
}

/// Writes a line of the log: the clock, then what happened.
pub(super) fn write_entry(entry: &Entry, width: usize, page: &mut dyn Write) -> std::io::Result<()> {
    let line = format!("{}  {}", full_clock(entry.at), entry.text);
    for line in wrap(&line, width, 10) {
        writeln!(page, "{line}")?;
    }
    Ok(())
}

/// Hours, minutes and seconds, so that all lines begin alike.
fn full_clock(at: Moment) -> String {
    let short = clock(at);
    if short.len() == "09:00".len() { format!("{short}:00") } else { short }
}

/// Says what another version of the pack has changed.
fn compare(
    recording: &Recording,
    folder: &std::path::Path,
    words: &Words,
    page: &mut dyn Write,
) -> Result<(), Failure> {
    let (old, new) = (scenario_of(recording.pack.clone(), &recording.header.pack)?, open_pack(folder)?);
    if old.digest() == new.digest() {
        return Ok(());
    }
    writeln!(page, "{}", words.name("replay-changed"))?;
    let changes = Changes::between(&old, &new);
    let word = |change: &Change| match change {
        Change::Added => "Added",
        Change::Removed => "Removed",
        Change::Changed => "Changed",
    };
    for (kind, list) in [("text", &changes.texts), ("reply", &changes.replies)] {
        for (line, change) in list {
            let key = format!("replay-{kind}-{}", word(change));
            writeln!(page, "{}", words.say(&key, &[("line", Arg::Text(line))]))?;
        }
    }
    writeln!(page)?;
    Ok(())
}
