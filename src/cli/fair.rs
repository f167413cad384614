//! `fair`: what playing finds wrong with a pack; also behind `check --fair`.

use std::io::Write;
use std::path::PathBuf;
use std::sync::Arc;

use clap::Args;

use crate::policy::fairness::{self, Fairness, Finding, Severity, Thoroughness};
use crate::scenario::checked::Scenario;

use super::check::write_json;
use super::coverage::contacts;
use super::end::{EXIT_CODES, End, Ended, Failure};
use super::page::{pad, pad_left, width, wrap};
use super::progress::Progress;
use super::{simulate, threads};
use crate::records::pack_folder::open_pack;

/// Play a pack and say whether it is fair.
///
/// Searches each contact for the best way through it and for a way back after
/// every mistake, and plays each shift many times with scripted trainees: who
/// listens must do well, and no habit may.
///
/// Ends with exit code 1 if the pack is not fair.
#[derive(Debug, Args)]
#[command(after_help = EXIT_CODES)]
pub struct Arguments {
    /// The pack's folder.
    pack: PathBuf,
    /// Only this contact or filler, and no shifts.
    #[arg(long, value_name = "CONTACT")]
    contact: Option<String>,
    /// How many times each scripted trainee plays each shift; 0 plays none.
    #[arg(long, default_value_t = 1_000, value_parser = clap::value_parser!(u32).range(0..=1_000_000))]
    runs: u32,
    /// The seed from which the seeds of all runs follow.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// How many threads; otherwise one for each core.
    #[arg(long, value_parser = threads::count)]
    threads: Option<usize>,
    /// Print JSON.
    #[arg(long)]
    json: bool,
    /// End with exit code 1 on warnings too.
    #[arg(long)]
    deny_warnings: bool,
}

/// Runs the subcommand.
///
/// # Errors
/// A pack that cannot be read, a contact that does not exist.
pub fn run(arguments: &Arguments, page: &mut dyn Write) -> Ended {
    let scenario = open_pack(&arguments.pack)?;
    let mut how = Thoroughness { runs: arguments.runs, seed: arguments.seed, only: None };
    if let Some(name) = &arguments.contact {
        how.only = Some(contacts(&scenario, Some(name))?);
        how.runs = 0;
    }
    let fairness = examine(&scenario, &how, arguments.threads)?;
    if arguments.json {
        write_json(&fairness, page)?
    } else {
        text(&fairness, arguments.contact.is_some(), page)?
    }
    let (errors, warnings) = fairness.count();
    let bad = errors > 0 || arguments.deny_warnings && warnings > 0;
    Ok(if bad { End::Problems } else { End::Fine })
}

/// Examines a pack with a progress bar for whoever waits.
///
/// # Errors
/// If the threads cannot be made.
pub fn examine(
    scenario: &Arc<Scenario>,
    how: &Thoroughness,
    threads: Option<usize>,
) -> Result<Fairness, Failure> {
    let progress = Progress::new(fairness::steps(scenario, how));
    threads::on(threads, || fairness::examine(scenario, how, &|| progress.step()))
}

/// Writes tables, then the list of findings; notes and ways only if asked for.
///
/// # Errors
/// A page that cannot be written to.
pub fn text(fairness: &Fairness, with_ways: bool, page: &mut dyn Write) -> Result<(), Failure> {
    let head = ["best", "read before", "worst mistake", "dominated"];
    writeln!(page, "{}  {}", pad("contact", NAME), head.map(|head| pad_left(head, COLUMN)).join(""))?;
    for one in &fairness.contacts {
        let mark = |milli: Option<i64>| milli.map_or_else(|| "-".to_owned(), fairness::finding::points);
        let cells = [
            mark(one.best_milli),
            mark(one.best_informed_milli),
            mark(one.worst_mistake.as_ref().map(|(_, milli)| *milli)),
            one.dominated.to_string(),
        ];
        writeln!(
            page,
            "{}  {}",
            pad(&one.contact, NAME),
            cells.map(|cell| pad_left(&cell, COLUMN)).join("")
        )?;
    }
    for shift in &fairness.shifts {
        writeln!(page, "\n{}", shift.shift)?;
        simulate::marks(&shift.policies, page)?;
    }
    writeln!(page)?;
    let shown = |found: &&Finding| with_ways || found.severity != Severity::Note;
    fairness.findings.iter().filter(shown).try_for_each(|found| finding(found, with_ways, page))?;
    let (errors, warnings) = fairness.count();
    writeln!(page, "{errors} errors, {warnings} warnings")?;
    Ok(())
}

/// The width of the column of names, and of the others.
const NAME: usize = 28;
const COLUMN: usize = 14;

fn finding(found: &Finding, with_ways: bool, page: &mut dyn Write) -> Result<(), Failure> {
    let line = format!("{}[{}] {}: {}", found.severity.as_str(), found.code, found.place, found.message);
    for line in wrap(&line, width(), 2) {
        writeln!(page, "{line}")?;
    }
    if with_ways {
        for line in &found.path {
            writeln!(page, "    {line}")?;
        }
    }
    Ok(())
}
