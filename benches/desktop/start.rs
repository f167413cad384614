//! From the start of the program to its first picture, and until all of it is there.

use std::time::Duration;

use crate::room::Room;
use crate::screen::{Sight, likeness};
use crate::timing::{median, print_goal};

/// Rounds that count; one before them does not.
const ROUNDS: usize = 11;
/// Everything is there when so much looks as it does at rest.
const EVERYTHING: f64 = 0.995;

/// Measures the title beside the empty window.
pub fn measure() {
    // What arrives late on purpose would not be the machine's fault.
    let room = Room::open(r#"{"motion": "Reduced"}"#);
    let (mut ours, mut empty) = (Times::default(), Times::default());
    for round in 0..=ROUNDS {
        for (times, mut command) in [(&mut empty, room.empty()), (&mut ours, room.ours())] {
            let (program, seen) = room.start(&mut command);
            drop(program);
            if round > 0 {
                times.add(&seen);
            }
        }
    }
    println!("\nFrom the start to the title, {ROUNDS} rounds in turn (median, milliseconds)");
    println!("  {:<24} {:>8} {:>12}", "", "first", "everything");
    for (name, times) in [("other-desk", &ours), ("an empty window", &empty)] {
        println!("  {name:<24} {:>8.0} {:>12.0}", median(&times.first), median(&times.all));
    }
    let empty_first = median(&empty.first);
    print_goal("first picture, times that of the empty window", 1.3, median(&ours.first) / empty_first);
    let all = median(&ours.all) / median(&empty.all);
    print_goal("everything visible, times that of the empty window", 2.0, all);
}

#[derive(Default)]
struct Times {
    first: Vec<f64>,
    all: Vec<f64>,
}

impl Times {
    fn add(&mut self, seen: &[(Duration, Sight)]) {
        let ms = |at: &Duration| at.as_secs_f64() * 1_000.0;
        let (_, last) = seen.last().unwrap();
        let all = seen.iter().find(|(_, sight)| likeness(sight, last) >= EVERYTHING);
        self.first.push(ms(&seen[0].0));
        self.all.push(ms(&all.unwrap().0));
    }
}
