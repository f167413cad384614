//! `score`: the scorecard of a recording.

use std::io::Write;
use std::path::{Path, PathBuf};

use clap::Args;

use crate::recording::{Recording, replay};
use crate::shift::Shift;

use super::check::write_json;
use super::end::{EXIT_CODES, End, Ended, Failure};
use super::page;
use super::scorecard::{Scorecard, with_rubric};
use crate::records::pack_folder::scenario_of;
use crate::records::recording_file::read;
use crate::telling::words::words_of;

/// Score a recorded shift: every lost point with its reason.
///
/// The shift is replayed with the pack that the recording carries. With --rubric
/// it is marked under another rubric; what was said and done stays the same.
#[derive(Debug, Args)]
#[command(after_help = EXIT_CODES)]
pub struct Arguments {
    /// The recording.
    file: PathBuf,
    /// Mark under the rubric in this file, such as a newer rubric.ron.
    #[arg(long, value_name = "FILE")]
    rubric: Option<PathBuf>,
    /// The language: en, ja or ru; otherwise the system's.
    #[arg(long)]
    lang: Option<String>,
    /// Print JSON.
    #[arg(long)]
    json: bool,
}

/// Runs the subcommand.
///
/// # Errors
/// Files that cannot be read.
pub fn run(arguments: &Arguments, page: &mut dyn Write) -> Ended {
    let recording = read(&arguments.file)?;
    let words = words_of(arguments.lang.as_deref())?;
    let scenario = scenario_of(recording.pack.clone(), &recording.header.pack)?;
    let shift = match replay::verify(&recording, scenario) {
        Ok(shift) => shift,
        Err(mismatch) => {
            writeln!(page, "{mismatch}")?;
            return Ok(End::Problems);
        }
    };
    write_score(&shift, &recording, arguments.rubric.as_deref(), arguments.json, &words, page)?;
    Ok(End::Fine)
}

/// Writes the scorecard of a replayed shift.
pub(super) fn write_score(
    shift: &Shift,
    recording: &Recording,
    rubric: Option<&Path>,
    json: bool,
    words: &crate::scoring::Words,
    page: &mut dyn Write,
) -> Result<(), Failure> {
    let other = rubric
        .map(|path| {
            let name = path.display().to_string();
            let text = std::fs::read(path)
                .map_err(|error| Failure::Wrong(format!("`{name}` cannot be read: {error}")))?;
            with_rubric(text, &name, &recording.pack)
        })
        .transpose()?;
    let desk = shift.scenario().shift(shift.plan()).desk;
    let card = Scorecard::of(words, shift, other.as_ref().map(|scenario| scenario.rubric(desk)));
    if json {
        return write_json(&card.json(), page);
    }
    card.write(page, page::width())?;
    Ok(())
}
