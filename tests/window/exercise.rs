//! A complete exercise in three ways; each ends as the same plans do in the terminal.

use std::collections::BTreeSet;
use std::fs;

use other_desk::exercise::{Next, Programme, Progress};
use other_desk::records::attempt::Attempt;

use crate::player::{Player, Way, can_click, of};
use crate::reader::Node;
use crate::room::{Room, until};
use crate::shifts::{SALES, SUPPORT, act, ended, in_the_terminal, pack};

#[test]
fn a_whole_exercise_by_keyboard_alone() {
    play(Way::Keyboard);
}

#[test]
fn a_whole_exercise_by_mouse_alone() {
    play(Way::Mouse);
}

#[test]
fn a_whole_exercise_through_accessibility_actions_alone() {
    play(Way::Actions);
}

fn play(way: Way) {
    let Some(room) = Room::open() else { return };
    let mut player = Player::start(&room, way);
    let mut shifts = [("support", SUPPORT), ("sales", SALES)].into_iter();
    let mut pages = 0;
    loop {
        let tree = player.look();
        if of(&tree, "button", "Done").is_some() {
            break;
        }
        if of(&tree, "button", "Pause").is_some() {
            let (name, deeds) = shifts.next().expect("there are two shifts");
            for (_, deed) in deeds {
                act(&mut player, name, *deed);
            }
            player.wait("what comes after the shift", |node| node.name == "Stop for now");
            continue;
        }
        pages += 1;
        assert!(pages < 120, "this goes round in circles: {:?}", signature(&tree));
        page(&mut player, &tree, "Take part: A short day");
        // The next page, whichever it is.
        let before = signature(&tree);
        until(&format!("another page than {before:?}"), || {
            (signature(&player.look()) != before).then_some(())
        });
    }
    drop(player);
    as_in_the_terminal(&room);
}

/// What tells one page from another, and stays while it is being answered.
fn signature(tree: &[Node]) -> BTreeSet<String> {
    let numbers = ["Step ", "Question ", "One thing you will do"];
    let ways =
        ["Stop for now", "Back", "Take part", "Begin", "Go on", "Next", "Open the desk", "Pause", "Done"];
    let tells = |node: &&Node| match node.role.as_str() {
        "label" => numbers.iter().any(|begin| node.name.starts_with(begin)),
        "button" => ways.iter().any(|begin| node.name.starts_with(begin)),
        _ => false,
    };
    tree.iter().filter(tells).map(|node| node.name.clone()).collect()
}

/// Goes from the title to the open desk of an exercise.
pub fn to_the_desk(player: &mut Player<'_>, exercise: &str) {
    loop {
        let tree = player.look();
        if of(&tree, "button", "Pause").is_some() {
            return;
        }
        page(player, &tree, exercise);
        let before = signature(&tree);
        until("the next page", || (signature(&player.look()) != before).then_some(()));
    }
}

/// Answers what is asked and goes on.
pub fn page(player: &mut Player<'_>, tree: &[Node], exercise: &str) {
    if of(tree, "entry", "Under which name").is_some() {
        return profile(player);
    }
    if of(tree, "entry", "If …").is_some() {
        return commitment(player, tree);
    }
    for (choice, key) in [("4: ", "4"), ("6", "6")] {
        if let Some(node) = of(tree, "radio button", choice) {
            player.press(node, Some(key));
            player.wait("the choice", |other| other.name == node.name && other.is("checked"));
        }
    }
    if let Some(node) = of(tree, "slider", "") {
        player.slide(node);
    }
    let forward = [
        ("Take part. ", Some("1")),
        (exercise, None),
        ("Open the desk", Some("Return")),
        ("Next", Some("Return")),
        ("Go on", Some("Return")),
    ];
    for (name, key) in forward {
        if of(tree, "button", name).is_some() {
            let node = player
                .wait(name, |node| node.role == "button" && node.name.starts_with(name) && can_click(node));
            // On the scorecard Enter plays from a finding: one goes there.
            let is_page = of(tree, "button", "Stop for now").is_some() || name != "Go on";
            return player.press(&node, key.filter(|_| is_page));
        }
    }
    // What is being read, or worked out.
    player.wait("a way on", |node| {
        node.role == "button" && forward.iter().any(|(name, _)| node.name.starts_with(name))
    });
}

/// A name, a desk.
fn profile(player: &mut Player<'_>) {
    if player.plays(Way::Keyboard) {
        player.wait("the field", |node| node.role == "entry" && node.is("focused"));
        player.letters("desk-9");
        player.wait("the name", |node| node.text.as_deref() == Some("desk-9"));
    } else {
        let node = player.ready("Take “desk-1”");
        player.press(&node, None);
        player.wait("the name", |node| node.text.as_deref() == Some("desk-1"));
    }
    let node = player.ready("Sales");
    player.press(&node, None);
    player.wait("the desk", |node| node.name == "Sales" && node.is("checked"));
    let node = player.ready("Begin");
    player.press(&node, Some("Return"));
}

/// Words need keys: whoever has none makes no commitment here.
fn commitment(player: &mut Player<'_>, tree: &[Node]) {
    let made = tree.iter().any(|node| node.name.contains("2 of at most"));
    if player.plays(Way::Keyboard) && !made {
        for (entry, text) in [("If …", "a date"), ("… then I …", "look it up")] {
            player.wait(entry, |node| node.role == "entry" && node.name == entry && node.is("focused"));
            player.letters(text);
            player.wait(text, |node| node.text.as_deref() == Some(text));
            player.key("Return");
        }
        let node = player.ready("Keep this");
        player.press(&node, None);
    } else {
        let node = player.ready("That is enough");
        player.press(&node, None);
    }
}

/// What was recorded is what the terminal makes of the same plans.
fn as_in_the_terminal(room: &Room) {
    let scenario = pack(&room.pack());
    let folder = room.kept().join("short");
    let (support, window) = ended(&folder, "support");
    let first = in_the_terminal(&scenario, &[], "support", 1, support.header.seed);
    assert_eq!(window, first.digest().hex());
    let (sales, window) = ended(&folder, "sales");
    let second = in_the_terminal(&scenario, &[(1, first)], "sales", 2, sales.header.seed);
    assert_eq!(window, second.digest().hex());
    let exercise = scenario.find_exercise("short").unwrap();
    let attempt = fs::read_dir(&folder).unwrap().next().unwrap().unwrap().path().join("attempt-1");
    let programme = Programme::new(&scenario, exercise);
    let progress: Progress = Attempt::open(attempt, programme).unwrap().progress;
    assert_eq!(progress.next(programme), Next::Finished);
}
