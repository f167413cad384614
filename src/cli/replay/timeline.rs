//! Several recordings as one timeline, for people or for programs.

use std::io::Write;

use crate::recording::timeline::{Customer, Replay, Watched, company_of, watch};
use crate::recording::{Recording, replay::Mismatch};
use crate::scoring::Words;

use super::Arguments;
use super::document::JsonReplay;
use crate::cli::check::write_json;
use crate::cli::end::{End, Ended, Failure};
use crate::cli::page::{self, wrap};
use crate::cli::what_if::Format;
use crate::records::pack_folder::scenario_of;
use crate::records::recording_file::read;
use crate::telling::story::clock;
use crate::telling::timeline::{Line, Timeline};
use crate::telling::words::{Arg, name_of};

/// Runs `replay` as a timeline.
pub(super) fn run(arguments: &Arguments, words: &Words, page: &mut dyn Write) -> Ended {
    let mut recordings = Vec::new();
    for path in &arguments.files {
        recordings.push((path, read(path)?));
    }
    let mut watched: Vec<Watched> = Vec::new();
    for (path, recording) in &recordings {
        match watched_day(arguments, recording, &watched)? {
            Ok(day) => watched.push(day),
            Err(mismatch) => {
                writeln!(page, "{}: {mismatch}", path.display())?;
                return Ok(End::Problems);
            }
        }
    }
    let Some(company) = company_of(&watched) else { return Ok(End::Fine) };
    let replay = Replay::of(&watched, company.ledger());
    let timeline = Timeline::new(words, &replay, &watched);
    let chosen = match &arguments.customer {
        Some(name) => Some(chosen(name, &replay, &watched, words)?),
        None => None,
    };
    if arguments.format == Some(Format::Json) {
        let all: Vec<&Customer> = chosen.unwrap_or_else(|| replay.customers.iter().collect());
        write_json(&JsonReplay::of(&replay, &watched, &timeline, &all), page)?;
        return Ok(End::Fine);
    }
    let parts: Vec<Vec<Line>> = match chosen {
        Some(customers) => {
            customers.into_iter().map(|customer| timeline.customer(customer, arguments.from)).collect()
        }
        None => (0..replay.seats.len()).map(|seat| timeline.seat(seat, arguments.from)).collect(),
    };
    for (place, lines) in parts.iter().enumerate() {
        if place > 0 {
            writeln!(page)?;
        }
        write(lines, page)?;
    }
    Ok(End::Fine)
}

/// Does a recording again; its day stands in it, or follows the one before.
fn watched_day(
    arguments: &Arguments,
    recording: &Recording,
    before: &[Watched],
) -> Result<Result<Watched, Mismatch>, Failure> {
    let scenario = match before.first() {
        Some(first) if digest(&first.shift) == recording.header.digest => first.shift.scenario().clone(),
        Some(_) => {
            return Err(Failure::wrong(
                "the recordings were made with different packs, or versions of a pack",
            ));
        }
        None => scenario_of(recording.pack.clone(), &recording.header.pack)?,
    };
    let written = recording.header.before.as_ref().and_then(|before| u16::try_from(before.day).ok());
    let day = match before.last() {
        Some(last) if arguments.same_day => last.day,
        last => written
            .filter(|day| *day > 0)
            .unwrap_or_else(|| last.map_or(1, |last| last.day.saturating_add(1))),
    };
    Ok(watch(recording, scenario, day))
}

fn digest(shift: &crate::shift::Shift) -> String {
    shift.scenario().digest().iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Whoever has these words in their name, in any case; every such customer.
fn chosen<'a>(
    name: &str,
    replay: &'a Replay,
    watched: &[Watched],
    words: &Words,
) -> Result<Vec<&'a Customer>, Failure> {
    let names = |customer: &Customer| -> Vec<String> {
        let of = |&(seat, call): &(usize, usize)| {
            name_of(words, &watched[seat].shift, replay.seats[seat].calls[call].caller)
        };
        let mut names: Vec<String> = customer.calls.iter().map(of).collect();
        let scenario = watched[customer.calls[0].0].shift.scenario();
        names.push(scenario.persona(customer.persona).id.clone());
        names
    };
    let wanted = name.to_lowercase();
    let fits =
        |customer: &&Customer| names(customer).iter().any(|name| name.to_lowercase().contains(&wanted));
    let found: Vec<&Customer> = replay.customers.iter().filter(fits).collect();
    if found.is_empty() {
        let mut known: Vec<String> = replay.customers.iter().map(|one| names(one)[0].clone()).collect();
        known.sort();
        known.dedup();
        let known = known.join(", ");
        return Err(Failure::Wrong(words.say("timeline-nobody", &[("names", Arg::Text(&known))])));
    }
    Ok(found)
}

fn write(lines: &[Line], page: &mut dyn Write) -> Result<(), Failure> {
    /// Room for a time of day with seconds, and two blanks.
    const CLOCK: usize = 10;
    let mut last_depth = 0;
    for line in lines {
        // A little air before every call.
        if line.depth == 1 || (line.depth == 0 && last_depth > 0) {
            writeln!(page)?;
        }
        last_depth = line.depth;
        if line.depth == 0 {
            for text in wrap(&line.text, page::width(), 0) {
                writeln!(page, "{text}")?;
            }
            continue;
        }
        let at = line.at.map(clock).unwrap_or_default();
        let at = if at.len() == "09:00".len() { format!("{at}:00") } else { at };
        let indent = CLOCK + 2 * (usize::from(line.depth) - 1);
        let text = format!("{at:indent$}{}", line.text);
        for text in wrap(&text, page::width(), indent + 2) {
            writeln!(page, "{text}")?;
        }
    }
    Ok(())
}
