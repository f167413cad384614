//! `coverage`: which turns, replies and findings of a pack can be reached.

use std::io::Write;
use std::path::PathBuf;

use clap::Args;
use rayon::prelude::*;

use crate::policy::coverage::{Coverage, MOST_PLACES, Reachable, cover};
use crate::policy::playbook::contacts_of;
use crate::scenario::checked::{ContactId, Scenario, ShiftId};

use super::check::write_json;
use super::end::{EXIT_CODES, End, Ended, Failure};
use super::page::{pad, wrap};
use super::progress::Progress;
use super::threads;
use crate::records::pack_folder::open_pack;

/// Show which turns and replies can be reached, and how to get to each finding.
///
/// Every contact is explored from its first line, under every past that its
/// conditions ask about. Each finding is shown with the shortest way there, as
/// lines of a plan.
///
/// Ends with exit code 1 if a turn or a reply can never be reached.
#[derive(Debug, Args)]
#[command(after_help = EXIT_CODES)]
pub struct Arguments {
    /// The pack's folder.
    pack: PathBuf,
    /// Only this contact or filler.
    #[arg(long, value_name = "CONTACT")]
    contact: Option<String>,
    /// How many threads; otherwise one for each core.
    #[arg(long, value_parser = threads::count)]
    threads: Option<usize>,
    /// Print JSON.
    #[arg(long)]
    json: bool,
}

/// Runs the subcommand.
///
/// # Errors
/// A pack that cannot be read, a contact that does not exist.
pub fn run(arguments: &Arguments, page: &mut dyn Write) -> Ended {
    let scenario = open_pack(&arguments.pack)?;
    let contacts = contacts(&scenario, arguments.contact.as_deref())?;
    let progress = Progress::new(contacts.len() as u64);
    let covered: Vec<Coverage> = threads::on(arguments.threads, || {
        let cover = |&contact: &ContactId| {
            let covered = cover(&scenario, contact, home(&scenario, contact), MOST_PLACES);
            progress.step();
            covered
        };
        contacts.par_iter().map(cover).collect()
    })?;
    drop(progress);
    if arguments.json {
        write_json(&covered, page)?;
    } else {
        let in_full = arguments.contact.is_some();
        covered.iter().try_for_each(|one| text(one, in_full, page))?;
        summary(&covered, page)?;
    }
    let all = covered.iter().all(|one| one.unreached_turns.is_empty() && one.unreached_replies.is_empty());
    Ok(if all { End::Fine } else { End::Problems })
}

/// The contact of this name; without a name, every one.
pub(super) fn contacts(scenario: &Scenario, name: Option<&str>) -> Result<Vec<ContactId>, Failure> {
    let Some(name) = name else {
        return Ok((0..scenario.contacts().len() as u16).map(ContactId).collect());
    };
    let distance = |id: &str| strsim::damerau_levenshtein(id, name);
    let nearest = scenario.contacts().iter().map(|contact| contact.id.as_str()).min_by_key(|id| distance(id));
    let meant = nearest.map_or_else(String::new, |nearest| format!("; did you mean `{nearest}`?"));
    let unknown = || Failure::Wrong(format!("there is no contact `{name}`{meant}"));
    scenario.find_contact(name).map(|contact| vec![contact]).ok_or_else(unknown)
}

/// The first shift that brings the contact.
fn home(scenario: &Scenario, contact: ContactId) -> Option<ShiftId> {
    let mut plans = (0..scenario.shifts().len() as u16).map(ShiftId);
    plans.find(|&plan| contacts_of(scenario, plan).contains(&contact))
}

fn text(one: &Coverage, in_full: bool, page: &mut dyn Write) -> Result<(), Failure> {
    let reached = one.turns - one.unreached_turns.len();
    let given = one.replies - one.unreached_replies.len();
    writeln!(
        page,
        "{}: {reached} of {} turns, {given} of {} replies, {} findings ({} places in {} worlds{})",
        one.contact,
        one.turns,
        one.replies,
        one.findings.len(),
        one.places,
        one.worlds,
        if one.exhaustive { "" } else { "; too many to try them all" },
    )?;
    for turn in &one.unreached_turns {
        writeln!(page, "  never reached: turn {turn}")?;
    }
    for reply in &one.unreached_replies {
        writeln!(page, "  never on offer: {reply}")?;
    }
    if in_full {
        one.findings.iter().try_for_each(|found| finding(found, page))?;
    }
    Ok(())
}

fn finding(found: &Reachable, page: &mut dyn Write) -> Result<(), Failure> {
    let kind = match (found.expected, found.costs) {
        (true, _) => "obligation",
        (false, true) => "commission",
        (false, false) => "finding",
    };
    let how = match (found.by_action, found.world) {
        (true, _) => "by a standing action",
        (false, 0) => "",
        (false, _) => "under another past than the shift's",
    };
    writeln!(page, "  {} {} {how}", pad(kind, 10), found.tag)?;
    for line in &found.path {
        for line in wrap(line, super::page::width().saturating_sub(6), 2) {
            writeln!(page, "      {line}")?;
        }
    }
    Ok(())
}

fn summary(covered: &[Coverage], page: &mut dyn Write) -> Result<(), Failure> {
    let sum = |of: fn(&Coverage) -> usize| covered.iter().map(of).sum::<usize>();
    let (turns, replies) = (sum(|one| one.turns), sum(|one| one.replies));
    let missing = (sum(|one| one.unreached_turns.len()), sum(|one| one.unreached_replies.len()));
    writeln!(
        page,
        "{} contacts: {} of {turns} turns and {} of {replies} replies can be reached",
        covered.len(),
        turns - missing.0,
        replies - missing.1
    )?;
    Ok(())
}
