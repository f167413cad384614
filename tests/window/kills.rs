//! Killed at any moment of a shift: the next start goes on, and nothing that was
//! acknowledged is lost.
//!
//! Acknowledged is what the window has shown as done: somebody chooses a reply and sees
//! it gone from the cards. Around the kill keys rain down as well, so that it falls
//! between a command and its acknowledgement, too.

use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use other_desk::recording::Recorded;
use other_desk::records::recording_file::read;
use rand::rngs::ChaCha8Rng;
use rand::seq::IndexedRandom;
use rand::{RngExt, SeedableRng};

use crate::exercise::to_the_desk;
use crate::player::{Player, Way, can_click};
use crate::reader::Node;
use crate::room::{GLANCE, PATIENCE, Room, recordings};

/// How often, unless `OTHER_DESK_KILLS` says more.
const KILLS: u32 = 10;
/// What somebody presses who presses anything.
const KEYS: [&str; 10] = ["Return", "1", "2", "1", "Return", "2", "1", "t", "3", "Return"];
/// So many deeds somebody sees done in a life, at most; and how long they try once one is
/// done.
const MOST_DEEDS: usize = 5;
const LONGEST: Duration = Duration::from_secs(10);
/// How long keys rain down before the kill, at most, in milliseconds.
const RAIN: u32 = 800;

#[test]
fn killed_at_any_moment_of_a_shift_it_goes_on() {
    let Some(room) = Room::open() else { return };
    let kills = std::env::var("OTHER_DESK_KILLS").ok().and_then(|many| many.parse().ok()).unwrap_or(KILLS);
    let chosen = std::env::var("OTHER_DESK_SEED").ok().and_then(|seed| seed.parse().ok());
    let seed = chosen.unwrap_or_else(|| SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs());
    println!("OTHER_DESK_SEED={seed}");
    let mut chance = ChaCha8Rng::seed_from_u64(seed);
    let (mut on_disk, mut seen, mut at_stake) = (Vec::new(), 0, 0);
    let since = Instant::now();
    for kill in 0..kills {
        let mut player = Player::start(&room, Way::Keyboard);
        if kill == 0 {
            to_the_desk(&mut player, "Take part: A busy day");
        } else {
            go_on(&mut player, &on_disk);
        }
        let acknowledged = act(&mut player, &mut chance);
        let mut hands = rain(&room, &mut chance);
        std::thread::sleep(Duration::from_millis(u64::from(chance.random_range(0..RAIN))));
        // SIGKILL: nothing can be tidied up.
        player.program.kill().unwrap();
        player.program.wait().unwrap();
        let _ = hands.kill();
        let _ = hands.wait();
        // A key that was held down just then would repeat for ever.
        room.tool("xdotool", &[&["keyup"], &KEYS[..]].concat());
        let now = furthest(&room);
        let before = on_disk.len();
        assert!(now.len() >= before, "kill {kill}: {} of {before}", now.len());
        assert_eq!(now[..before], on_disk[..], "kill {kill}");
        let new = now.len() - before;
        assert!(new >= acknowledged, "kill {kill}: {acknowledged} were acknowledged, {new} are there");
        println!("kill {kill}: {acknowledged} seen as done, {new} on the disk, {} in all", now.len());
        (seen, at_stake) = (seen + acknowledged, at_stake + new);
        on_disk = now;
    }
    let seconds = since.elapsed().as_secs();
    println!(
        "{kills} kills in {seconds} s: {at_stake} commands given, {seen} of them seen as done, none lost"
    );
    assert!(seen >= kills as usize, "in each life something was done: {seen}");
    assert_eq!(on_disk.len(), at_stake);
}

/// The title offers it; the paused desk goes on.
fn go_on(player: &mut Player<'_>, on_disk: &[Recorded]) {
    player.wait("the offer to go on", |node| node.role == "button" && node.name.starts_with("Go on"));
    player.key("Return");
    player.wait("the paused desk", |node| node.role == "button" && node.name == "End the shift early");
    // All of it lies in the new recording, before anything new is done.
    assert_eq!(furthest(player.room), on_disk);
    player.key("space");
    player.wait("the running desk", |node| node.role == "button" && node.name == "Pause");
}

/// Does what is offered, up to a few deeds, and counts what the window shows as done:
/// its button is gone. Nothing happens by itself while it is somebody's turn.
fn act(player: &mut Player<'_>, chance: &mut ChaCha8Rng) -> usize {
    let (since, deeds) = (Instant::now(), chance.random_range(1..=MOST_DEEDS));
    let mut acknowledged = 0;
    while acknowledged < deeds && (acknowledged == 0 || since.elapsed() < LONGEST) {
        let tree = player.look();
        let names = || tree.iter().map(|node| format!("{}: {}", node.role, node.name)).collect::<Vec<_>>();
        assert!(since.elapsed() < PATIENCE * 2, "nothing can be done:\n{}", names().join("\n"));
        let offered: Vec<(&Node, String)> =
            tree.iter().filter_map(|node| Some((node, key_of(node)?))).collect();
        let Some((node, key)) = offered.choose(chance) else {
            std::thread::sleep(GLANCE);
            continue;
        };
        player.key(key);
        // An outcome stays where it is; it shows in that the wrap-up can be finished.
        if OUTCOMES.iter().any(|(outcome, _)| node.name == *outcome) {
            std::thread::sleep(GLANCE);
            continue;
        }
        let same = |other: &Node| other.name == node.name && can_click(other);
        let pressed = Instant::now();
        while pressed.elapsed() < LONGEST {
            let tree = player.look();
            // A tree that is just being built is no sign of anything.
            let whole = tree.iter().any(|other| other.name == "Pause");
            if whole && !tree.iter().any(same) {
                acknowledged += 1;
                break;
            }
            std::thread::sleep(GLANCE);
        }
    }
    acknowledged
}

/// With a record, or without.
const FINISH: &str = "Finish ";

/// The key of a button that does something in the shift and is gone when it is done.
fn key_of(node: &Node) -> Option<String> {
    if node.role != "button" || !can_click(node) {
        return None;
    }
    if node.name.starts_with(FINISH) || node.name.starts_with("Answer ") {
        return Some("Return".to_owned());
    }
    if let Some((_, key)) = OUTCOMES.iter().find(|(outcome, _)| node.name == *outcome) {
        return Some((*key).to_owned());
    }
    let (number, words) = node.name.split_once(": ")?;
    let is_reply = words.ends_with(['.', '?']) && number.len() == 1;
    is_reply.then(|| number.to_owned())
}

/// Outcomes that any contact here may have, with their keys.
const OUTCOMES: [(&str, &str); 2] = [("Next step with a date", "3"), ("Lost", "8")];

/// Keys, one after the other, until somebody stops them.
fn rain(room: &Room, chance: &mut ChaCha8Rng) -> Child {
    let keys: Vec<&str> = (0..200).filter_map(|_| KEYS.choose(chance)).copied().collect();
    let mut hands = Command::new("xdotool");
    room.surround(&mut hands);
    hands.args(["key", "--delay", "20"]).args(&keys).stderr(Stdio::null()).spawn().unwrap()
}

/// What the recordings hold that were there at the kill.
fn furthest(room: &Room) -> Vec<Recorded> {
    let whole = recordings(&room.kept()).into_iter().filter_map(|path| read(&path).ok());
    whole.map(|recording| recording.commands).max_by_key(Vec::len).unwrap_or_default()
}
