//! Left alone, the window costs nothing: on the title, and in a paused shift.

use std::fs;
use std::time::{Duration, Instant};

use crate::exercise::to_the_desk;
use crate::player::{Player, Way};
use crate::room::Room;

/// How long is measured.
const LONG: Duration = Duration::from_secs(20);
/// Of a core, in percent.
const MOST: f64 = 1.0;
/// The unit of /proc: Linux tells every program that it is 100 a second.
const TICKS: f64 = 100.0;

#[test]
fn left_alone_it_rests() {
    let Some(room) = Room::open() else { return };
    room.set(r#"{"pace": "Waits", "motion": "Full", "sound": false, "hints": false}"#);
    let mut player = Player::start(&room, Way::Keyboard);
    rests(&player, "on the title");
    to_the_desk(&mut player, "Take part: A long morning");
    player.key("space");
    player.wait("the pause", |node| node.role == "button" && node.name == "End the shift early");
    rests(&player, "in a paused shift");
}

/// Measures the program's own time, which other programs do not change.
#[track_caller]
fn rests(player: &Player<'_>, place: &str) {
    let id = player.program.id();
    // What has just been shown comes to rest first.
    let since = Instant::now();
    let mut share = f64::INFINITY;
    while share > MOST && since.elapsed() < Duration::from_secs(15) {
        share = over(id, Duration::from_secs(1));
    }
    share = over(id, LONG);
    println!("{place}: {share:.2} % of a core");
    assert!(share < MOST, "{place}: {share:.2} % of a core over {LONG:?}");
}

/// The share of a core that a program uses for a while, in percent.
fn over(id: u32, long: Duration) -> f64 {
    let (before, since) = (ticks(id), Instant::now());
    std::thread::sleep(long);
    (ticks(id) - before) / TICKS / since.elapsed().as_secs_f64() * 100.0
}

/// The processor time of a program so far, all threads, with what the system did for it.
fn ticks(id: u32) -> f64 {
    let stat = fs::read_to_string(format!("/proc/{id}/stat")).unwrap();
    // The name stands in brackets and may hold anything.
    let (_, rest) = stat.rsplit_once(')').unwrap();
    let fields: Vec<&str> = rest.split_whitespace().collect();
    // utime and stime are the 14th and 15th of all; the first two are gone.
    fields[11].parse::<f64>().unwrap() + fields[12].parse::<f64>().unwrap()
}
