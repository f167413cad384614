//! Killed at any moment of a shift: the next start goes on, and nothing that was
//! acknowledged is lost.

use std::process::Command;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use other_desk::recording::Recorded;
use other_desk::records::recording_file::read;
use rand::rngs::ChaCha8Rng;
use rand::{Rng, RngExt, SeedableRng};

use crate::exercise::to_the_desk;
use crate::player::{Player, Way};
use crate::room::{Room, recordings, until};

/// How often, unless `OTHER_DESK_KILLS` says more.
const KILLS: u32 = 10;
/// What somebody presses who presses anything.
const KEYS: [&str; 10] = ["Return", "1", "2", "1", "2", "Return", "3", "t", "n", "Return"];

#[test]
fn killed_at_any_moment_of_a_shift_it_goes_on() {
    let Some(room) = Room::open() else { return };
    let kills = std::env::var("OTHER_DESK_KILLS").ok().and_then(|many| many.parse().ok()).unwrap_or(KILLS);
    let chosen = std::env::var("OTHER_DESK_SEED").ok().and_then(|seed| seed.parse().ok());
    let seed = chosen.unwrap_or_else(|| SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs());
    println!("OTHER_DESK_SEED={seed}");
    let mut chance = ChaCha8Rng::seed_from_u64(seed);
    let mut acknowledged = Vec::new();
    for kill in 0..kills {
        let mut player = Player::start(&room, Way::Keyboard);
        if kill == 0 {
            to_the_desk(&mut player, "Take part: A long morning");
        } else {
            go_on(&mut player, &acknowledged);
        }
        let keys: Vec<&str> = (0..400).map(|_| KEYS[chance.random_range(0..KEYS.len())]).collect();
        let mut hands = Command::new("xdotool");
        room.surround(&mut hands);
        let mut hands = hands.args(["key", "--delay", "25"]).args(&keys).spawn().unwrap();
        std::thread::sleep(Duration::from_millis(u64::from(chance.next_u32() % 2_500)));
        // SIGKILL: nothing can be tidied up.
        player.program.kill().unwrap();
        player.program.wait().unwrap();
        let _ = hands.kill();
        let _ = hands.wait();
        let now = furthest(&room);
        assert!(now.len() >= acknowledged.len(), "kill {kill}: {} of {}", now.len(), acknowledged.len());
        assert_eq!(now[..acknowledged.len()], acknowledged[..], "kill {kill}");
        acknowledged = now;
    }
    println!("{kills} kills, {} acknowledged commands, none lost", acknowledged.len());
    assert!(acknowledged.len() as u32 >= kills / 2, "something was played: {}", acknowledged.len());
}

/// The title offers it; the paused desk goes on.
fn go_on(player: &mut Player<'_>, acknowledged: &[Recorded]) {
    player.wait("the offer to go on", |node| node.role == "button" && node.name.starts_with("Go on"));
    player.key("Return");
    player.wait("the paused desk", |node| node.role == "button" && node.name == "End the shift early");
    // All of it lies in the new recording, before anything new is done.
    let now = until("the new recording", || {
        let now = furthest(player.room);
        (now.len() >= acknowledged.len()).then_some(now)
    });
    assert_eq!(now, acknowledged);
    player.key("space");
    player.wait("the running desk", |node| node.role == "button" && node.name == "Pause");
}

/// What the recordings hold that were there at the kill.
fn furthest(room: &Room) -> Vec<Recorded> {
    let whole = recordings(&room.kept()).into_iter().filter_map(|path| read(&path).ok());
    whole.map(|recording| recording.commands).max_by_key(Vec::len).unwrap_or_default()
}
