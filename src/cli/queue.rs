//! `queue`: the simulated queue beside what the mathematics of queues says.
//!
//! The queue of a shift and the queue of this command are one and the same
//! code, so that its figures vouch for the shifts.

use std::io::Write;

use clap::Args;
use serde::Serialize;

use crate::vocab::Duration;

use super::check::write_json;
use super::end::{EXIT_CODES, End, Ended, Failure};
use super::page::{pad, pad_left};

mod day;
mod steady;

/// Compare a simulated queue with what queueing theory says about it.
///
/// Runs a queue many times and prints each figure with its standard error beside
/// the exact value: what would one more person change?
///
/// Calls come by chance at a steady rate, handle times are exponential, and the
/// first to come is the first to be answered. The last column is how many
/// standard errors lie between the two; most of the time it is between -2 and 2.
///
/// Example, five people and a call a minute:
///   other-desk queue --per-hour 60 --handle-time 4m --agents 5 --patience 3m
#[derive(Debug, Args)]
#[command(verbatim_doc_comment, after_help = EXIT_CODES)]
pub struct Arguments {
    /// Calls per hour; with --second-per-hour, those that go first.
    #[arg(long, value_name = "CALLS", required_unless_present = "steps", conflicts_with = "steps")]
    per_hour: Option<f64>,
    /// Mean time for one contact, wrap-up included: seconds, or as in 4m.
    #[arg(long, value_name = "TIME", value_parser = seconds)]
    handle_time: f64,
    /// How many people answer.
    #[arg(long, value_name = "PEOPLE")]
    agents: u8,
    /// Mean time after which callers give up: seconds, or as in 3m.
    #[arg(long, value_name = "TIME", value_parser = seconds, default_value = "180")]
    patience: f64,
    /// Everybody gives up after exactly the time of --patience.
    #[arg(long, conflicts_with = "no_abandon")]
    constant_patience: bool,
    /// Nobody ever gives up.
    #[arg(long)]
    no_abandon: bool,
    /// A second kind of calls per hour, which waits behind the first.
    #[arg(long, value_name = "CALLS", conflicts_with = "steps")]
    second_per_hour: Option<f64>,
    /// A day that begins empty: calls per hour, one step after the other, such as 20,60,30.
    #[arg(long, value_name = "CALLS,…", value_delimiter = ',', conflicts_with_all = ["constant_patience", "no_abandon", "repeats"])]
    steps: Vec<f64>,
    /// How long a step of --steps lasts.
    #[arg(long, value_name = "TIME", value_parser = seconds, default_value = "30m")]
    step: f64,
    /// How often the day of --steps is run for each seed.
    #[arg(long, value_name = "DAYS", default_value_t = 2_000)]
    days: u16,
    /// The share of all calls that comes back, such as 0.3.
    #[arg(long, value_name = "SHARE", default_value_t = 0.0)]
    repeats: f64,
    /// After how long they come back, on average.
    #[arg(long, value_name = "TIME", value_parser = seconds, default_value = "30m")]
    repeats_after: f64,
    /// Within what an answer counts for the service level.
    #[arg(long, value_name = "TIME", value_parser = seconds, default_value = "20")]
    within: f64,
    /// How many customers are counted for each seed.
    #[arg(long, value_name = "COUNT", default_value_t = 200_000)]
    customers: u32,
    /// The first seed: the same seed gives the same customers.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// How many seeds are run, one after the other from --seed on.
    #[arg(long, default_value_t = 10, value_parser = clap::value_parser!(u32).range(1..=10_000))]
    seeds: u32,
    /// Print JSON.
    #[arg(long)]
    json: bool,
}

/// Reads `240`, `240.5` or `4m` as seconds.
fn seconds(text: &str) -> Result<f64, String> {
    if let Ok(number) = text.parse::<f64>() {
        return Ok(number);
    }
    text.parse::<Duration>().map(Duration::as_seconds).map_err(|error| error.to_string())
}

/// A figure: simulated, and exact where the mathematics has an answer.
#[derive(Debug, Serialize)]
struct Row {
    figure: String,
    unit: &'static str,
    simulated: f64,
    standard_error: f64,
    exact: Option<f64>,
    /// How many standard errors the simulated figure lies above the exact one.
    standard_errors_off: Option<f64>,
}

/// A figure this far off is a mistake, not chance: one figure in a million.
const TOO_FAR: f64 = 5.0;

impl Row {
    fn new(
        figure: impl Into<String>,
        unit: &'static str,
        simulated: crate::shift::simulate::Estimate,
        exact: Option<f64>,
    ) -> Self {
        let off = exact.map(|exact| {
            // What cannot vary and is right is no distance away at all.
            let same = (simulated.value - exact).abs() <= 1e-12 * exact.abs();
            if same { 0.0 } else { simulated.errors_from(exact) }
        });
        Self {
            figure: figure.into(),
            unit,
            simulated: simulated.value,
            standard_error: simulated.standard_error,
            exact,
            standard_errors_off: off,
        }
    }

    fn is_off(&self) -> bool {
        self.standard_errors_off.is_some_and(|off| off.is_nan() || off.abs() > TOO_FAR)
    }
}

/// Runs the subcommand.
///
/// # Errors
/// Quantities that make no queue.
pub fn run(arguments: &Arguments, page: &mut dyn Write) -> Ended {
    let rows = if arguments.steps.is_empty() { steady::rows(arguments)? } else { day::rows(arguments)? };
    if arguments.json {
        write_json(&rows, page)?;
    } else {
        table(&rows, page)?;
    }
    Ok(if rows.iter().any(Row::is_off) { End::Problems } else { End::Fine })
}

fn table(rows: &[Row], page: &mut dyn Write) -> Result<(), Failure> {
    let name = |row: &Row| match row.unit {
        "" => row.figure.clone(),
        unit => format!("{} ({unit})", row.figure),
    };
    let wide = rows.iter().map(|row| name(row).chars().count()).max().unwrap_or(0);
    let head = ["simulated", "+-", "exact", "errors off"];
    write!(page, "{}", pad("", wide))?;
    for title in head {
        write!(page, " {}", pad_left(title, 12))?;
    }
    writeln!(page)?;
    for row in rows {
        let exact = row.exact.map_or("-".to_owned(), |exact| format!("{exact:.6}"));
        let off = row.standard_errors_off.map_or("-".to_owned(), |off| format!("{off:+.2}"));
        write!(page, "{}", pad(&name(row), wide))?;
        let (simulated, error) = (format!("{:.6}", row.simulated), format!("{:.6}", row.standard_error));
        for cell in [simulated, error, exact, off] {
            write!(page, " {}", pad_left(&cell, 12))?;
        }
        writeln!(page)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_seconds_or_words() {
        assert_eq!(seconds("240"), Ok(240.0));
        assert_eq!(seconds("4m"), Ok(240.0));
        assert!(seconds("soon").is_err());
    }
}
