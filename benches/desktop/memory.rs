//! Resident memory with forty people waiting.

use std::time::Duration;

use crate::day::{self, Stop};
use crate::process::memory;
use crate::room::Room;
use crate::timing::{median, print_goal};

const ROUNDS: usize = 3;
/// How many wait.
pub const WAITING: usize = 40;
/// How long the shift runs before it is measured.
const RUNS: Duration = Duration::from_secs(10);

/// Measures a running shift, and the title, beside the empty window.
pub fn measure() {
    let room = Room::open(r#"{"pace": "Waits", "sound": false, "hints": false}"#);
    day::write(&room.packs());
    let stop = Stop { exercise: "rush", lines: 0, waiting: WAITING };
    drop(day::play(&room.packs(), &room.records(), &stop));
    let mut rows: [(&str, Vec<f64>, Vec<f64>); 3] = [
        ("an empty window", Vec::new(), Vec::new()),
        ("the title", Vec::new(), Vec::new()),
        ("a shift, 40 waiting", Vec::new(), Vec::new()),
    ];
    for _ in 0..ROUNDS {
        let (empty, _) = room.start(&mut room.empty());
        std::thread::sleep(RUNS);
        let mut measured = vec![memory(empty.id())];
        drop(empty);
        let (ours, _) = room.start(&mut room.ours());
        measured.push(memory(ours.id()));
        room.focus();
        room.press("Return");
        room.press("space");
        std::thread::sleep(RUNS);
        measured.push(memory(ours.id()));
        for ((_, resident, shared), now) in rows.iter_mut().zip(measured) {
            resident.push(now.0);
            shared.push(now.1);
        }
    }
    println!("\nMemory, {ROUNDS} rounds in turn (median, MiB)");
    println!("  {:<24} {:>10} {:>14}", "", "resident", "proportional");
    for (name, resident, shared) in &rows {
        println!("  {name:<24} {:>10.0} {:>14.0}", median(resident), median(shared));
    }
    let ratio = median(&rows[2].1) / median(&rows[0].1);
    print_goal("resident memory of the shift, times that of the empty window", 1.4, ratio);
}
