//! Left alone, the window costs nothing.

use std::time::{Duration, Instant};

use crate::day::{self, Stop};
use crate::process::processor_time;
use crate::room::{Room, Running};
use crate::timing::print_goal;

/// How long is measured.
const LONG: Duration = Duration::from_secs(20);
/// What comes to rest later than the pixels do, does so within this.
const SETTLES: Duration = Duration::from_secs(5);
/// Of a core, in percent.
const MOST: f64 = 1.0;

/// Measures the title and a paused shift, as it is set at first.
pub fn measure() {
    let room = Room::open(r#"{"pace": "Waits", "sound": false, "hints": false}"#);
    day::write(&room.packs());
    drop(day::play(&room.packs(), &room.records(), &Stop { exercise: "rush", lines: 0, waiting: 5 }));
    let (ours, _) = room.start(&mut room.ours());
    println!("\nLeft alone for {} s: percent of a core", LONG.as_secs());
    rests(&room, &ours, "on the title");
    room.focus();
    room.press("Return");
    rests(&room, &ours, "in a paused shift");
    room.press("space");
    let (share, server) = over(&room, &ours, LONG);
    println!("  for comparison, a running shift: {share:.0} %, and the display's server {server:.1} %");
}

fn rests(room: &Room, ours: &Running, place: &str) {
    std::thread::sleep(SETTLES);
    let (share, server) = over(room, ours, LONG);
    println!(
        "  {place}: {share:.3} %, and the display's server {server:.3} % (every picture would cost both)"
    );
    print_goal(&format!("{place}, percent of a core"), MOST, share);
}

/// The shares of a core that the program and the display's server use for a while.
fn over(room: &Room, ours: &Running, long: Duration) -> (f64, f64) {
    let used = || (processor_time(ours.id()), processor_time(room.screen.server()));
    let (before, since) = (used(), Instant::now());
    std::thread::sleep(long);
    let (after, passed) = (used(), since.elapsed().as_secs_f64());
    let share =
        |before: Duration, after: Duration| after.saturating_sub(before).as_secs_f64() / passed * 100.0;
    (share(before.0, after.0), share(before.1, after.1))
}
