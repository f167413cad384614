//! Broken on purpose in a shift: a panel, the program, the graphics, the display, the
//! home folder. What was done is there afterwards, and it is said what happened.

use std::fs;
use std::path::PathBuf;
use std::process::Command;
use std::time::Duration;

use other_desk::recording::Recorded;
use other_desk::records::recording_file::read;

use crate::exercise::to_the_desk;
use crate::player::{Player, Way, can_click};
use crate::room::{Room, recordings, until};
use crate::starts::{clock, ended};

const LONG: &str = "Take part: A long morning";

/// Somebody at the desk who has taken a call, and the file that breaks things.
fn at_the_desk(room: &Room) -> (Player<'_>, PathBuf) {
    let breaks = room.folder.path().join("breaks");
    let mut program: Command = room.program();
    program.env("OTHER_DESK_BREAKS", &breaks);
    let mut player = Player::start_with(room, Way::Keyboard, &mut program);
    to_the_desk(&mut player, LONG);
    take(&mut player);
    until("the call on the disk", || (commands(&room.kept()).len() == 1).then_some(()));
    (player, breaks)
}

fn take(player: &mut Player<'_>) {
    let moss = player.wait("somebody", |node| node.name.starts_with("Answer Moss") && can_click(node));
    player.press(&moss, Some("Return"));
    player.wait("the call", |node| node.name.contains("It is dark. Nothing works."));
}

/// Breaks something, and how the program has ended, once it has. Nothing is drawn while
/// nothing happens, and nothing breaks then: somebody moves the mouse.
#[cfg(debug_assertions)]
fn ended_by(player: &mut Player<'_>, breaks: &std::path::Path, what: &str) -> Option<i32> {
    fs::write(breaks, what).unwrap();
    let mut across = ["610", "590"].into_iter().cycle();
    let code = until("the end of the program", || {
        let across = across.next()?;
        player.room.tool("xdotool", &["mousemove", across, "500"]);
        player.program.try_wait().unwrap()
    });
    code.code()
}

/// What the recording holds that came furthest.
fn commands(folder: &std::path::Path) -> Vec<Recorded> {
    let whole = recordings(folder).into_iter().filter_map(|path| read(&path).ok());
    whole.map(|recording| recording.commands).max_by_key(Vec::len).unwrap_or_default()
}

/// One sentence of its own, with these words and the log's place; the log says why.
#[track_caller]
fn said(player: &Player<'_>, words: &str, why: &str) {
    let log = player.log();
    let sentences: Vec<&str> = log.lines().filter(|line| line.starts_with("other-desk: ")).collect();
    assert_eq!(sentences.len(), 1, "{log}");
    assert!(sentences[0].contains(words), "{log}");
    let place = player.room.log();
    assert!(sentences[0].contains(place.to_str().unwrap()), "{log}");
    assert!(!log.contains("panicked"), "{log}");
    let noted = fs::read_to_string(place).unwrap();
    assert!(noted.contains(why), "{noted}");
}

/// The next start offers to go on, at the same second with the same commands.
fn goes_on(room: &Room, before: &[Recorded]) {
    let at = clock(room);
    let mut player = Player::start(room, Way::Keyboard);
    player.wait("the offer to go on", |node| node.role == "button" && node.name.starts_with("Go on"));
    player.key("Return");
    player.wait("the call", |node| node.name.contains("It is dark. Nothing works."));
    assert_eq!(commands(&room.kept()), before);
    let leave = player.ready("Leave, and go on later");
    player.press(&leave, None);
    player.wait("the title", |node| node.name == "Quit");
    assert_eq!(clock(room), at);
}

#[test]
#[cfg(debug_assertions)]
fn a_mistake_in_a_panel_costs_the_page_and_nothing_else() {
    let Some(room) = Room::open() else { return };
    let (mut player, breaks) = at_the_desk(&room);
    fs::write(&breaks, "panel").unwrap();
    let again = player.ready("Try again");
    player.wait("what it says", |node| node.name == "This page cannot be shown");
    player.wait("the log", |node| node.name.contains(room.log().to_str().unwrap()));
    let noted = fs::read_to_string(room.log()).unwrap();
    assert!(noted.contains("a test wants this to break"), "{noted}");
    // The clock stands.
    let at = clock(&room);
    std::thread::sleep(Duration::from_secs(2));
    assert_eq!(clock(&room), at);
    // It breaks again as long as it is broken.
    player.press(&again, None);
    until("the second break", || {
        let noted = fs::read_to_string(room.log()).unwrap();
        (noted.matches("a test wants this to break").count() == 2).then_some(())
    });
    fs::remove_file(&breaks).unwrap();
    let again = player.ready("Try again");
    player.press(&again, None);
    player.ready("End the shift early");
    player.key("space");
    let reply =
        player.wait("a reply", |node| node.name.contains("That must be a nuisance") && can_click(node));
    player.press(&reply, Some("1"));
    until("the reply on the disk", || (commands(&room.kept()).len() == 2).then_some(()));
    // Or one leaves, and goes on later.
    fs::write(&breaks, "panel").unwrap();
    let leave = player.ready("Back to the title");
    fs::remove_file(&breaks).unwrap();
    player.press(&leave, None);
    player.wait("the offer to go on", |node| node.role == "button" && node.name.starts_with("Go on"));
    let quit = player.ready("Quit");
    player.press(&quit, None);
    assert_eq!(ended(&mut player), Some(0), "{}", player.log());
    assert_eq!(player.log(), "", "nobody has to be told");
}

#[test]
#[cfg(debug_assertions)]
fn a_mistake_in_the_program_ends_it_and_nothing_is_lost() {
    let Some(room) = Room::open() else { return };
    let (mut player, breaks) = at_the_desk(&room);
    let before = commands(&room.kept());
    assert_eq!(ended_by(&mut player, &breaks, "system"), Some(2), "{}", player.log());
    said(&player, "a mistake in the program has ended the window", "a test wants this to break");
    drop(player);
    goes_on(&room, &before);
}

#[test]
#[cfg(debug_assertions)]
fn lost_graphics_end_it_and_nothing_is_lost() {
    let Some(room) = Room::open() else { return };
    let (mut player, breaks) = at_the_desk(&room);
    let before = commands(&room.kept());
    assert_eq!(ended_by(&mut player, &breaks, "graphics"), Some(2), "{}", player.log());
    said(&player, "the graphics driver has given up", "graphics: ");
    drop(player);
    goes_on(&room, &before);
}

#[test]
fn a_display_that_is_killed_ends_it_and_nothing_is_lost() {
    let Some(mut room) = Room::open() else { return };
    let (mut player, _) = at_the_desk(&room);
    let before = commands(&room.kept());
    room.kill_display();
    let code = ended(&mut player);
    assert!(code.is_some_and(|code| code != 0), "{code:?}");
    said(&player, "the display is gone", "the display is gone");
    drop(player);
    room.replace_display();
    goes_on(&room, &before);
}

#[test]
fn a_home_that_cannot_be_written_to_stops_nobody() {
    let Some(room) = Room::open() else { return };
    // Files in the place of folders stop whoever is in charge of the machine, too.
    let nothing = room.folder.path().join("nothing");
    fs::write(&nothing, "").unwrap();
    let start = || {
        let mut program = room.program();
        for name in ["XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME"] {
            program.env(name, &nothing);
        }
        Player::start_with(&room, Way::Keyboard, &mut program)
    };
    let mut player = start();
    to_the_desk(&mut player, LONG);
    // One thing after another is to be known, and each stays until it has been read.
    take(&mut player);
    while !player.look().iter().any(|node| node.name.contains("Your own folder cannot be written to")) {
        let read = player.ready("Understood");
        player.press(&read, Some("Escape"));
    }
    let spare = room.folder.path().join("tmp");
    until("the call on the disk", || (commands(&spare).len() == 1).then_some(()));
    let before = commands(&spare);
    player.program.kill().unwrap();
    player.program.wait().unwrap();
    drop(player);
    let mut player = start();
    player.wait("the offer to go on", |node| node.role == "button" && node.name.starts_with("Go on"));
    player.key("Return");
    player.wait("the call", |node| node.name.contains("It is dark. Nothing works."));
    assert_eq!(commands(&spare), before);
    player.key("space");
    let reply =
        player.wait("a reply", |node| node.name.contains("That must be a nuisance") && can_click(node));
    player.press(&reply, Some("1"));
    until("the reply on the disk", || (commands(&spare).len() == 2).then_some(()));
}
