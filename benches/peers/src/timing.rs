//! Taking turns: every program runs once a round, and medians over the rounds
//! are compared, so that a slow moment of the machine hits all of them.

use std::path::{Path, PathBuf};
use std::time::Instant;

/// An empty folder beside the sources: on a disk, where temporary folders may lie in memory.
pub fn on_disk(name: &str) -> PathBuf {
    let place = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target").join(name);
    let _ = std::fs::remove_dir_all(&place);
    std::fs::create_dir_all(&place).expect("a folder to write to");
    place
}

/// One program of a comparison: its name, and a run that returns how many
/// things it did.
pub struct Runner<'a> {
    pub name: &'a str,
    pub run: Box<dyn FnMut() -> u64 + 'a>,
}

/// A runner from a closure.
pub fn runner<'a>(name: &'a str, run: impl FnMut() -> u64 + 'a) -> Runner<'a> {
    Runner { name, run: Box::new(run) }
}

/// Median nanoseconds for each thing done, in the order of `runners`, after one
/// round that does not count.
pub fn take_turns(rounds: usize, runners: &mut [Runner<'_>]) -> Vec<f64> {
    let mut times: Vec<Vec<f64>> = vec![Vec::new(); runners.len()];
    for round in 0..=rounds {
        for (runner, times) in runners.iter_mut().zip(&mut times) {
            let start = Instant::now();
            let done = (runner.run)();
            let each = start.elapsed().as_nanos() as f64 / done.max(1) as f64;
            if round > 0 {
                times.push(each);
            }
        }
    }
    times
        .into_iter()
        .map(|mut times| {
            times.sort_by(f64::total_cmp);
            times[times.len() / 2]
        })
        .collect()
}

/// Prints the medians, and each compared with the first.
pub fn print_table(title: &str, unit: &str, runners: &[Runner<'_>], medians: &[f64]) {
    println!("\n{title} (median nanoseconds for each {unit})");
    for (runner, median) in runners.iter().zip(medians) {
        println!("  {:<34} {median:>14.1}   {:>8.2} x ours", runner.name, median / medians[0]);
    }
}

/// Prints whether a goal was reached.
pub fn print_goal(goal: &str, reached: bool, value: f64) {
    let word = if reached { "reached" } else { "NOT reached" };
    println!("  {word}: {goal} (measured {value:.2})");
}
