//! Five hundred sizes and scales of text, at the desk and in the settings.

use std::cmp::Ordering;
use std::fs;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use rand::rngs::ChaCha8Rng;
use rand::{RngExt, SeedableRng};

use crate::exercise::to_the_desk;
use crate::player::{Player, Way, can_click};
use crate::reader::Node;
use crate::room::{GLANCE, Room, until};
use crate::shifts::recorded;

/// Rounds, and how often something changes in each: at the desk, and in the settings.
const ROUNDS: usize = 10;
const AT_THE_DESK: usize = 30;
const IN_THE_SETTINGS: usize = 20;
/// So much more memory than after the first round is a leak.
const MOST_GROWTH: f64 = 1.5;

#[test]
fn five_hundred_sizes_and_scales_leave_it_as_it_was() {
    let Some(room) = Room::open() else { return };
    let chosen = std::env::var("OTHER_DESK_SEED").ok().and_then(|seed| seed.parse().ok());
    let seed = chosen.unwrap_or_else(|| SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs());
    println!("OTHER_DESK_SEED={seed}");
    let mut chance = ChaCha8Rng::seed_from_u64(seed);
    let mut player = Player::start(&room, Way::Actions);
    to_the_desk(&mut player, "Take part: A long morning");
    let (mut changes, mut resident) = (0, Vec::new());
    for _ in 0..ROUNDS {
        for _ in 0..AT_THE_DESK {
            resize(&player, &mut chance);
            changes += 1;
        }
        to_the_settings(&mut player);
        player.wait("the settings", |node| node.name.starts_with("Size of the text:"));
        for _ in 0..IN_THE_SETTINGS {
            changes += 1;
            let name = if chance.random_range(0..2) == 0 { "Larger text" } else { "Smaller text" };
            match player.look().iter().find(|node| node.name == name && can_click(node)) {
                Some(node) if chance.random_range(0..4) > 0 => {
                    // The largest text may have been reached since it was looked at.
                    let node = node.clone();
                    player.may_click(&node);
                }
                _ => resize(&player, &mut chance),
            }
        }
        click(&mut player, "Done", "Go on");
        click(&mut player, "Go on", "Pause");
        player.wait("the running desk", |node| node.role == "button" && node.name == "Pause");
        resident.push(megabytes(player.program.id()));
    }
    println!("{changes} sizes and scales; resident after each round: {resident:.0?} MB");
    assert_eq!(changes, 500);
    assert!(resident[ROUNDS - 1] < resident[0] * MOST_GROWTH, "{resident:.0?} MB");
    // It is still the same desk: with usual text everything is in the window and can be
    // used; the largest text scrolls.
    usual_text(&mut player);
    let (width, height) = (1024, 640);
    room.tool("xdotool", &["windowsize", &player.window, "1024", "640"]);
    until("everything within the window", || {
        let tree = player.look();
        let buttons = tree.iter().filter(|node| node.role == "button" && can_click(node));
        let places: Vec<[i32; 4]> = buttons.filter_map(|node| node.place).collect();
        let inside = |place: &[i32; 4]| place[0] + place[2] <= width && place[1] + 1 < height.max(place[3]);
        (!places.is_empty() && places.iter().all(inside)).then_some(())
    });
    let before = recorded(&room.kept(), "long");
    until("the call on the disk", || {
        if recorded(&room.kept(), "long") > before {
            return Some(());
        }
        // With the last size the card may have been drawn anew since it was looked at.
        let moss = |node: &&Node| node.name.starts_with("Answer Moss") && can_click(node);
        if let Some(node) = player.look().iter().find(moss).cloned() {
            click_once(&mut player, &node);
        }
        None
    });
    assert_eq!(player.log(), "");
}

/// Clicks a button by its name until another one is there. While a new size comes, the
/// button that was looked at may be another one by the time of the click.
fn click(player: &mut Player<'_>, name: &str, then: &str) {
    let is = |node: &Node, name: &str| node.role == "button" && node.name == name && can_click(node);
    until(then, || {
        let tree = player.look();
        if tree.iter().any(|node| is(node, then)) {
            return Some(());
        }
        if let Some(node) = tree.iter().find(|node| is(node, name)) {
            let node = node.clone();
            click_once(player, &node);
        }
        None
    });
}

/// From the desk to the settings. On a busy machine a click may come twice, and end the
/// pause that it has begun: then it begins again.
fn to_the_settings(player: &mut Player<'_>) {
    until("the settings", || {
        let tree = player.look();
        let is = |name: &str| {
            let found =
                tree.iter().find(|node| node.role == "button" && node.name == name && can_click(node));
            found.cloned()
        };
        if is("Done").is_some() {
            return Some(());
        }
        if let Some(node) = is("Settings").or_else(|| is("Pause")) {
            click_once(player, &node);
        }
        None
    });
}

/// Clicks, and waits until it has had its effect: on a busy machine that takes a while,
/// and a second click may undo the first. With a new size a click may be lost.
fn click_once(player: &mut Player<'_>, node: &Node) {
    player.may_click(node);
    let since = Instant::now();
    let there = |other: &Node| other.role == "button" && other.name == node.name && can_click(other);
    while player.look().iter().any(there) && since.elapsed() < Duration::from_secs(4) {
        std::thread::sleep(GLANCE);
    }
}

/// Sets the text to 100 %.
fn usual_text(player: &mut Player<'_>) {
    to_the_settings(player);
    until("text at 100 %", || {
        let tree = player.look();
        let size = tree.iter().find_map(|node| node.name.strip_prefix("Size of the text:"))?;
        let percent: u32 = size.trim().trim_end_matches('%').trim().parse().ok()?;
        let name = match percent.cmp(&100) {
            Ordering::Less => "Larger text",
            Ordering::Equal => return Some(()),
            Ordering::Greater => "Smaller text",
        };
        let button = tree.iter().find(|node| node.name == name && can_click(node))?;
        player.may_click(button);
        std::thread::sleep(GLANCE * 5);
        None
    });
    click(player, "Done", "Go on");
    click(player, "Go on", "Pause");
}

/// Any size from smaller than everything fits into to the whole display.
fn resize(player: &Player<'_>, chance: &mut ChaCha8Rng) {
    let (width, height) = (chance.random_range(320..=1920), chance.random_range(240..=1080));
    let (width, height) = (i32::to_string(&width), i32::to_string(&height));
    player.room.tool("xdotool", &["windowsize", &player.window, &width, &height]);
}

/// Resident memory of a program.
fn megabytes(id: u32) -> f64 {
    let status = fs::read_to_string(format!("/proc/{id}/status")).unwrap();
    let line = status.lines().find(|line| line.starts_with("VmRSS:")).unwrap();
    line.split_whitespace().nth(1).unwrap().parse::<f64>().unwrap() / 1024.0
}
