//! `company`: what a habit of sales does to the whole company, day after day.

use std::io::Write;

use clap::Args;
use rayon::prelude::*;

use crate::company::causes::Memory;
use crate::company::long_run::{self, Conduct, Day, Habit, MOST_DAYS, Terms};
use crate::shift::simulate::CallerFigures;

use super::check::write_json;
use super::end::{EXIT_CODES, End, Ended, Failure};
use super::page::{pad_left, width, wrap};
use super::progress::Progress;

mod document;
mod options;

use options::{ConductOptions, TermOptions, weekdays};

/// Show what a habit of sales does to the whole company in the long run.
///
/// Promises made at the sales desk come back as calls at the support desk, wrong
/// answers come back too, waits grow, customers leave and talk about it, and
/// colleagues who hear nothing but complaints get slower. Four policies:
///
///   yes-man  promises 3 hours where 24 are needed and writes nothing down; the contact
///            person changes twice; support tells every fifth caller something wrong
///   written  promises 3 hours too, but in writing; every twentieth hears something wrong
///   honest   promises 24 hours, in writing; every twentieth hears something wrong
///   thanks   honest, and passes two specific thank-yous a week on to support
///
/// Compare them over two months:
///   other-desk company --days 60 --policy all
///
/// Every constant of this model is a design default: somebody chose it, nobody
/// measured it. Change one and see which conclusions survive.
#[derive(Debug, Args)]
#[command(verbatim_doc_comment, after_help = EXIT_CODES)]
pub struct Arguments {
    /// How many days, one after the other; day 1 is a Monday.
    #[arg(long, default_value_t = 60, value_parser = clap::value_parser!(u32).range(1..=i64::from(MOST_DAYS)))]
    days: u32,
    /// Which policies, such as yes-man,honest; or all.
    #[arg(long, value_name = "POLICY,…", value_delimiter = ',', default_value = "all")]
    policy: Vec<String>,
    /// Which days are shown; the last day always is.
    #[arg(long, value_name = "DAY,…", value_delimiter = ',', default_value = "1,2,5,10,30,60")]
    show: Vec<u32>,
    /// How often the queue of each shown day is simulated.
    #[arg(long, default_value_t = 200, value_parser = clap::value_parser!(u16).range(1..))]
    runs: u16,
    /// Where all chance comes from: the same seed gives the same figures.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Print JSON: every day, and the simulated queue of those that are shown.
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    terms: TermOptions,
    #[command(flatten)]
    conduct: ConductOptions,
}

/// A policy's days.
struct Course {
    habit: Habit,
    conduct: Conduct,
    days: Vec<Day>,
    /// The days that are shown, with their simulated queues.
    shown: Vec<(Day, CallerFigures)>,
}

/// Runs the subcommand.
///
/// # Errors
/// A policy that does not exist, quantities that make no company.
pub fn run(arguments: &Arguments, page: &mut dyn Write) -> Ended {
    let terms = arguments.terms.terms();
    let courses = courses(arguments, &terms)?;
    if arguments.json {
        write_json(&document::document(arguments, &terms, &courses), page)?;
    } else {
        text(&terms, arguments.runs, &courses, page)?;
    }
    Ok(End::Fine)
}

fn courses(arguments: &Arguments, terms: &Terms) -> Result<Vec<Course>, Failure> {
    let mut courses = Vec::new();
    for habit in habits(&arguments.policy)? {
        let conduct = arguments.conduct.apply(habit.conduct());
        let days = long_run::days(terms, &conduct, arguments.days).map_err(Failure::wrong)?;
        courses.push(Course { habit, conduct, days, shown: Vec::new() });
    }
    let shown = |day: &&Day| arguments.show.contains(&day.day) || day.day == arguments.days;
    let wanted: Vec<(usize, Day)> = (courses.iter().enumerate())
        .flat_map(|(place, course)| course.days.iter().filter(shown).map(move |day| (place, *day)))
        .collect();
    let progress = Progress::new(wanted.len() as u64);
    let simulated: Vec<CallerFigures> = wanted
        .par_iter()
        .map(|(_, day)| {
            let found = day.simulate(terms, arguments.runs, arguments.seed);
            progress.step();
            found
        })
        .collect::<Result<_, _>>()
        .map_err(Failure::wrong)?;
    for ((place, day), found) in wanted.into_iter().zip(simulated) {
        courses[place].shown.push((day, found));
    }
    Ok(courses)
}

/// The policies of these names; `all` is all of them.
fn habits(names: &[String]) -> Result<Vec<Habit>, Failure> {
    if names.iter().any(|name| name == "all") {
        return Ok(Habit::ALL.to_vec());
    }
    names.iter().map(|name| name.parse().map_err(Failure::wrong)).collect()
}

fn text(terms: &Terms, runs: u16, courses: &[Course], page: &mut dyn Write) -> Result<(), Failure> {
    for course in courses {
        writeln!(page, "{}: {}", course.habit, in_words(&course.conduct))?;
        queue_table(&course.shown, page)?;
        writeln!(page)?;
        people_table(&course.shown, terms, page)?;
        writeln!(page)?;
    }
    let open_h = terms.open_h();
    let legend = LEGEND
        .replace("{runs}", &runs.to_string())
        .replace("{threshold}", &terms.threshold_s.to_string())
        .replace("{request}", &terms.request_h.to_string())
        .replace("{open}", &open_h.to_string());
    for line in legend.lines() {
        let indent = if line.contains("  ") { INDENT } else { 0 };
        for line in wrap(line, width(), indent) {
            writeln!(page, "{line}")?;
        }
    }
    Ok(())
}

/// What a policy does, in a line.
fn in_words(conduct: &Conduct) -> String {
    let memory = match conduct.memory {
        Memory::Written => "in writing".to_owned(),
        Memory::Spoken { contact_changes } => {
            format!("spoken, contact person changes {contact_changes} times")
        }
    };
    let mut words = format!("promises {}, {memory}; {} wrong", conduct.promised, percent(conduct.wrong, 0));
    if conduct.incomplete > 0.0 {
        words += &format!(", {} incomplete", percent(conduct.incomplete, 0));
    }
    if !conduct.thanks_on.is_empty() {
        words += &format!("; thanks on {}", weekdays(&conduct.thanks_on));
    }
    words
}

/// How far the later lines of an explanation are set in.
const INDENT: usize = 12;

/// What the columns mean.
const LEGEND: &str = "\
tickets     calls of that day because of yesterday's promises, on average
contacts    all calls of that day ({open} hours), those that come back among them
ASA s       how long those wait who are answered, seconds; +- is the standard error of {runs} simulated days, exact is the Erlang-A formula
gave up %   the share of callers who hang up before they are answered
SL %        the share of callers who are answered within {threshold} seconds
request h   how long an internal request of {request} hours takes that is put that morning
goodwill    of support towards sales that morning, 0 to 1; neutral is 0.5. Followed by w where support warns before mistakes become incidents, and by r once somebody has resigned
gained      customers who ordered that day
lost        customers who left that day, and why: a broken promise, the wait, wrong information
warned %    the share of potential customers who have heard something bad
customers   at the end of that day; change, since before the first day
Every constant behind these figures is a design default, not a finding: see docs/models.md. Customers are a small model of its own; what it says about the order of the policies hangs on its constants, which --help lists.";

type Column<'a> = (&'a str, usize, Vec<String>);

fn queue_table(shown: &[(Day, CallerFigures)], page: &mut dyn Write) -> Result<(), Failure> {
    let column = |head, width, cell: &dyn Fn(&Day, &CallerFigures) -> String| {
        (head, width, shown.iter().map(|(day, found)| cell(day, found)).collect())
    };
    let columns: Vec<Column<'_>> = vec![
        column("day", 4, &|day, _| day.day.to_string()),
        column("tickets", 9, &|day, _| format!("{:.1}", day.tickets.mean)),
        column("contacts", 10, &|day, _| format!("{:.1}", day.contacts)),
        column("ASA s", 8, &|_, found| format!("{:.1}", found.asa_s.value)),
        column("+-", 6, &|_, found| format!("{:.2}", found.asa_s.standard_error)),
        column("exact", 7, &|day, _| format!("{:.1}", day.queue.asa_s)),
        column("gave up %", 11, &|_, found| points(found.p_abandon.value)),
        column("exact", 7, &|day, _| points(day.queue.p_abandon)),
        column("SL %", 7, &|_, found| points(found.service_level.value)),
        column("exact", 7, &|day, _| points(day.queue.service_level)),
    ];
    table(&columns, page)
}

fn people_table(shown: &[(Day, CallerFigures)], terms: &Terms, page: &mut dyn Write) -> Result<(), Failure> {
    let column = |head, width, cell: &dyn Fn(&Day) -> String| {
        (head, width, shown.iter().map(|(day, _)| cell(day)).collect())
    };
    let before = terms.market.customers;
    let columns: Vec<Column<'_>> = vec![
        column("day", 4, &|day| day.day.to_string()),
        column("request h", 11, &|day| format!("{:.1}", day.request_h)),
        column("goodwill", 10, &|day| format!("{:.2}{}", day.goodwill, marks(day))),
        column("gained", 8, &|day| format!("{:.1}", day.trade.gained)),
        column("lost", 6, &|day| format!("{:.1}", day.trade.lost())),
        column("broken", 8, &|day| format!("{:.1}", day.trade.lost_by_broken_promises)),
        column("wait", 6, &|day| format!("{:.1}", day.trade.lost_by_waiting)),
        column("wrong", 7, &|day| format!("{:.1}", day.trade.lost_by_wrong_information)),
        column("warned %", 10, &|day| points(day.trade.warned_share)),
        column("customers", 11, &|day| format!("{:.0}", day.trade.customers)),
        column("change", 9, &|day| format!("{:+.0}", day.trade.customers - before)),
    ];
    table(&columns, page)
}

/// What goodwill has led to: an early warning, a resignation.
fn marks(day: &Day) -> &'static str {
    match (day.warns_early, day.resigned_on) {
        (true, _) => "w",
        (false, Some(_)) => "r",
        (false, None) => " ",
    }
}

fn table(columns: &[Column<'_>], page: &mut dyn Write) -> Result<(), Failure> {
    for (head, width, _) in columns {
        write!(page, "{}", pad_left(head, *width))?;
    }
    writeln!(page)?;
    let rows = columns.first().map_or(0, |(_, _, cells)| cells.len());
    for row in 0..rows {
        for (_, width, cells) in columns {
            write!(page, "{}", pad_left(&cells[row], *width))?;
        }
        writeln!(page)?;
    }
    Ok(())
}

/// A share as percent, to one decimal, without its sign.
fn points(share: f64) -> String {
    format!("{:.1}", share * 100.0)
}

fn percent(share: f64, decimals: usize) -> String {
    format!("{:.decimals$} %", share * 100.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn policies_are_found_by_name() {
        assert_eq!(habits(&["all".to_owned()]).unwrap(), Habit::ALL);
        assert_eq!(habits(&["honest".to_owned()]).unwrap(), [Habit::Honest]);
        let message = habits(&["liar".to_owned()]).unwrap_err().to_string();
        assert!(message.contains("yes-man, written, honest and thanks"), "{message}");
    }

    #[test]
    fn a_policy_says_what_it_does() {
        let words = |habit: Habit| in_words(&habit.conduct());
        assert_eq!(words(Habit::YesMan), "promises 3h, spoken, contact person changes 2 times; 20 % wrong");
        assert_eq!(words(Habit::Thanks), "promises 1d, in writing; 5 % wrong; thanks on wed,wed");
    }
}
