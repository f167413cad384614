//! `simulate`: many seeded shifts, played by scripted trainees.

use std::io::Write;
use std::path::PathBuf;

use clap::Args;
use serde::Serialize;

use crate::policy::distribution::Distribution;
use crate::policy::{PolicyName, runs};
use crate::scenario::checked::{Scenario, ShiftId};

use super::check::write_json;
use super::end::{EXIT_CODES, End, Ended, Failure};
use super::page::{pad, pad_left};
use super::progress::Progress;
use super::threads;
use crate::records::pack_folder::open_pack;

mod room;

/// Play a shift many times with scripted trainees and show how they do.
///
/// Every trainee meets the same customers: run number i has the same seed with
/// each of them. The same seed gives the same figures, on any number of threads.
///
///   other-desk simulate scenarios/swap-day --shift support-wednesday --policy all
///
/// Marks are points out of 100, the mean over the contacts of a shift.
///
/// With --exercise, a room of scripted people does a whole exercise instead, and
/// what they did is kept as if they had sat there, to try reports with:
///
///   other-desk simulate scenarios/swap-day --exercise three-days --people 24 --into room
#[derive(Debug, Args)]
#[command(verbatim_doc_comment, after_help = EXIT_CODES)]
pub struct Arguments {
    /// The pack's folder.
    pack: PathBuf,
    /// The shift's name; otherwise every shift of the pack.
    #[arg(long, value_name = "SHIFT", conflicts_with = "exercise")]
    shift: Option<String>,
    /// A room of people does this exercise, each in their own way.
    #[arg(long, value_name = "ID", requires = "into")]
    exercise: Option<String>,
    /// How many people; every second one from each desk.
    #[arg(long, requires = "exercise", default_value_t = 24, value_parser = clap::value_parser!(u32).range(1..=500))]
    people: u32,
    /// Keep what the room does in this folder.
    #[arg(long, value_name = "FOLDER", requires = "exercise")]
    into: Option<PathBuf>,
    /// The language of what people promise to do: en, ja or ru; otherwise the system's.
    #[arg(long, requires = "exercise")]
    lang: Option<String>,
    /// Which trainees, such as expert,random; or all.
    #[arg(long, value_name = "POLICY,…", value_delimiter = ',', default_value = "all")]
    policy: Vec<String>,
    /// How many shifts each of them plays.
    #[arg(long, default_value_t = 1_000, value_parser = clap::value_parser!(u32).range(1..=1_000_000))]
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
}

/// The document that `--json` prints.
#[derive(Serialize)]
struct Document {
    pack: String,
    seed: u64,
    runs: u32,
    shifts: Vec<Simulated>,
}

/// One shift of it.
#[derive(Serialize)]
struct Simulated {
    shift: String,
    policies: Vec<Distribution>,
}

/// Runs the subcommand.
///
/// # Errors
/// A pack that cannot be read, a shift or policy that does not exist.
pub fn run(arguments: &Arguments, page: &mut dyn Write) -> Ended {
    if let (Some(exercise), Some(into)) = (&arguments.exercise, &arguments.into) {
        return room::run(arguments, exercise, into, page);
    }
    let policies = policies(&arguments.policy)?;
    let scenario = open_pack(&arguments.pack)?;
    let plans = plans(&scenario, arguments.shift.as_deref())?;
    let steps = u64::from(arguments.runs) * (policies.len() * plans.len()) as u64;
    let progress = Progress::new(steps);
    let shifts = threads::on(arguments.threads, || {
        let simulate = |&plan: &ShiftId| {
            let done = || progress.step();
            let played = runs::run_all(&scenario, plan, &policies, arguments.runs, arguments.seed, &done);
            let of = |runs| Distribution::of(&scenario, plan, runs);
            Simulated { shift: scenario.shift(plan).id.clone(), policies: played.iter().map(of).collect() }
        };
        plans.iter().map(simulate).collect::<Vec<_>>()
    })?;
    drop(progress);
    let document =
        Document { pack: scenario.about().id.clone(), seed: arguments.seed, runs: arguments.runs, shifts };
    if arguments.json {
        write_json(&document, page)?
    } else {
        text(&document, page)?
    }
    Ok(End::Fine)
}

/// The policies of these names; `all` is all of them.
pub(super) fn policies(names: &[String]) -> Result<Vec<PolicyName>, Failure> {
    if names.iter().any(|name| name == "all") {
        return Ok(PolicyName::ALL.to_vec());
    }
    let known = || PolicyName::ALL.iter().map(|policy| policy.as_str()).collect::<Vec<_>>().join(", ");
    let read = |name: &String| {
        name.parse().map_err(|error| Failure::Wrong(format!("{error}\nThere are: {}", known())))
    };
    names.iter().map(read).collect()
}

/// The shift of this name; without a name, every shift.
pub(super) fn plans(scenario: &Scenario, name: Option<&str>) -> Result<Vec<ShiftId>, Failure> {
    let all = (0..scenario.shifts().len() as u16).map(ShiftId);
    let Some(name) = name else { return Ok(all.collect()) };
    let names = || scenario.shifts().iter().map(|shift| shift.id.as_str()).collect::<Vec<_>>().join(", ");
    let unknown = || Failure::Wrong(format!("there is no shift `{name}`\nThere are: {}", names()));
    scenario.find_shift(name).map(|plan| vec![plan]).ok_or_else(unknown)
}

fn text(document: &Document, page: &mut dyn Write) -> Result<(), Failure> {
    for simulated in &document.shifts {
        writeln!(page, "{}: {} runs, seed {}", simulated.shift, document.runs, document.seed)?;
        marks(&simulated.policies, page)?;
        writeln!(page)?;
        dimensions(&simulated.policies, page)?;
        writeln!(page)?;
    }
    Ok(())
}

/// Marks, critical errors and the queue, one line a policy.
pub(super) fn marks(policies: &[Distribution], page: &mut dyn Write) -> Result<(), Failure> {
    let heads = [
        ("min", 6),
        ("p10", 6),
        ("median", 7),
        ("p90", 6),
        ("max", 6),
        ("BC %", 6),
        ("CC %", 6),
        ("XC %", 6),
        ("CSAT", 6),
        ("handled", 8),
        ("ASA s", 7),
        ("lost %", 7),
        ("SL %", 6),
    ];
    write!(page, "  {}", pad("", NAME))?;
    for (head, width) in heads {
        write!(page, "{}", pad_left(head, width))?;
    }
    writeln!(page)?;
    for one in policies {
        let score = one.score;
        let critical = one.critical_permille.map(|permille| tenths(Some(permille)));
        let cells = [
            hundredths(score.min),
            hundredths(score.p10),
            hundredths(score.median),
            hundredths(score.p90),
            hundredths(score.max),
            critical[0].clone(),
            critical[1].clone(),
            critical[2].clone(),
            one.csat_milli.map_or_else(none, |milli| decimal(milli / 10, 2)),
            decimal(one.handled_milli / 100, 1),
            one.speed_of_answer_ms.map_or_else(none, |ms| decimal(ms / 100, 1)),
            tenths(one.abandoned_permille),
            tenths(one.service_level_permille),
        ];
        write!(page, "  {}", pad(one.policy, NAME))?;
        for (cell, (_, width)) in cells.iter().zip(heads) {
            write!(page, "{}", pad_left(cell, width))?;
        }
        writeln!(page)?;
    }
    Ok(())
}

/// The width of the column of names.
const NAME: usize = 16;

/// What remains of each dimension, in percent.
fn dimensions(policies: &[Distribution], page: &mut dyn Write) -> Result<(), Failure> {
    let Some(first) = policies.first() else { return Ok(()) };
    write!(page, "  {}", pad("kept, %", NAME))?;
    for dimension in &first.dimensions {
        write!(page, "  {}", pad_left(&dimension.name, dimension.name.len().max(6)))?;
    }
    writeln!(page)?;
    for one in policies {
        write!(page, "  {}", pad(one.policy, NAME))?;
        for dimension in &one.dimensions {
            let kept = tenths(Some(dimension.kept_permille));
            write!(page, "  {}", pad_left(&kept, dimension.name.len().max(6)))?;
        }
        writeln!(page)?;
    }
    Ok(())
}

fn none() -> String {
    "-".to_owned()
}

/// Milli-points as points with one decimal, rounded down.
fn hundredths(milli: i64) -> String {
    decimal(milli / 100, 1)
}

/// Thousandths as percent with one decimal.
fn tenths(permille: Option<i64>) -> String {
    permille.map_or_else(none, |permille| decimal(permille, 1))
}

/// A number in tenths or hundredths with its decimal point.
fn decimal(number: i64, places: usize) -> String {
    let sign = if number < 0 { "-" } else { "" };
    let digits = format!("{:0width$}", number.abs(), width = places + 1);
    let (whole, rest) = digits.split_at(digits.len() - places);
    format!("{sign}{whole}.{rest}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_keep_their_decimals() {
        assert_eq!(decimal(5, 1), "0.5");
        assert_eq!(decimal(1_000, 1), "100.0");
        assert_eq!(decimal(418, 2), "4.18");
        assert_eq!(decimal(-7, 1), "-0.7");
    }

    #[test]
    fn a_slip_in_a_name_is_answered_with_the_nearest() {
        let message = policies(&["expret".to_owned()]).unwrap_err().to_string();
        assert!(message.contains("did you mean `expert`?"), "{message}");
        assert_eq!(policies(&["all".to_owned()]).unwrap(), PolicyName::ALL);
        assert_eq!(
            policies(&["random".to_owned(), "expert".to_owned()]).unwrap(),
            [PolicyName::Random, PolicyName::Expert]
        );
    }
}
