//! A room of scripted people who do a whole exercise.

use std::io::Write;
use std::path::Path;

use crate::cli::end::{End, Ended};
use crate::cli::exercise::choose;
use crate::cli::progress::Progress;
use crate::cli::threads;
use crate::exercise::Commitment;
use crate::records::pack_folder::{read_pack, scenario_of};
use crate::records::room::Room;
use crate::records::shifts::Pack;
use crate::scoring::Words;
use crate::telling::words::{Arg, words_of};

use super::super::end::Failure;
use super::Arguments;

/// How many commitments there are to choose from.
const COMMITMENTS: usize = 6;

/// Plays and keeps.
pub(super) fn run(arguments: &Arguments, exercise: &str, into: &Path, page: &mut dyn Write) -> Ended {
    let words = words_of(arguments.lang.as_deref())?;
    let files = read_pack(&arguments.pack).map_err(Failure::wrong)?;
    let scenario = scenario_of(files.clone(), &arguments.pack.display().to_string())?;
    let exercise = choose(&scenario, Some(exercise))?;
    let commitments: Vec<Commitment> = (1..=COMMITMENTS).map(|number| commitment(&words, number)).collect();
    let pack = Pack { scenario: &scenario, files: &files };
    let room =
        Room { pack, exercise, people: arguments.people, seed: arguments.seed, commitments: &commitments };
    let progress = Progress::new(u64::from(arguments.people));
    let kept = threads::on(arguments.threads, || room.play(into, &|| progress.step()))??;
    drop(progress);
    let folder = into.display().to_string();
    let people = i64::try_from(kept.len()).unwrap_or(i64::MAX);
    let args = [("people", Arg::Number(people)), ("folder", Arg::Text(&folder))];
    writeln!(page, "{}", words.say("report-room-kept", &args))?;
    Ok(End::Fine)
}

fn commitment(words: &Words, number: usize) -> Commitment {
    let part = |part: &str| words.name(&format!("report-room-{number}-{part}"));
    Commitment { situation: part("if"), act: part("then"), by: part("by"), ask: part("ask") }
}
