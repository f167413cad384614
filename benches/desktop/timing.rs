//! Medians and goals.

/// The middle of some numbers; each share of them, sorted, at its place.
pub fn at_share(numbers: &[f64], share: f64) -> f64 {
    let mut sorted = numbers.to_vec();
    sorted.sort_by(f64::total_cmp);
    let last = sorted.len().saturating_sub(1);
    sorted.get((last as f64 * share).ceil() as usize).copied().unwrap_or(f64::NAN)
}

/// The median.
pub fn median(numbers: &[f64]) -> f64 {
    at_share(numbers, 0.5)
}

/// Prints whether a goal was reached.
pub fn print_goal(goal: &str, most: f64, value: f64) {
    let word = if value <= most { "reached" } else { "NOT reached" };
    println!("  {word}: {goal} (measured {value:.2}, at most {most})");
}
