//! Start and end: where there is nothing to draw on, at other sizes, closed in a
//! shift and opened again.

use std::fs;
use std::process::Output;

use crate::exercise::to_the_desk;
use crate::player::{Player, Way, can_click};
use crate::room::{Room, until};

/// Ends with 2 and one sentence that says why.
#[track_caller]
pub fn refused(output: &Output, words: &str) {
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(2), "{said}");
    let sentences: Vec<&str> = said.lines().filter(|line| line.starts_with("other-desk: ")).collect();
    assert_eq!(sentences.len(), 1, "{said}");
    assert!(sentences[0].contains(words), "{said}");
    assert!(!said.contains("panicked"), "{said}");
}

#[test]
fn without_a_display_it_says_so() {
    let Some(room) = Room::open() else { return };
    refused(&room.program().env_remove("DISPLAY").output().unwrap(), "there is no display here");
}

#[test]
fn without_anything_to_draw_with_it_says_so() {
    let Some(room) = Room::open() else { return };
    let nothing = "/nonexistent";
    let mut program = room.program();
    program.env("VK_ICD_FILENAMES", nothing).env("VK_DRIVER_FILES", nothing);
    refused(&program.output().unwrap(), "there is nothing to draw with");
}

#[test]
fn without_the_display_that_is_named_it_says_so() {
    let Some(room) = Room::open() else { return };
    let output = room.program().env("DISPLAY", ":64999").output().unwrap();
    refused(&output, "the window cannot be opened");
    refused(&output, room.log().to_str().unwrap());
    assert!(
        fs::read_to_string(room.log()).unwrap().contains("panicked"),
        "what the engine said is in the log"
    );
}

#[test]
fn without_a_sound_device_it_plays() {
    let Some(room) = Room::open() else { return };
    room.set(r#"{"pace": "Waits", "motion": "Reduced", "sound": true, "hints": false}"#);
    let mut program = room.program();
    // No configuration, no device.
    program.env("ALSA_CONFIG_PATH", "/nonexistent").env("PULSE_SERVER", "unix:/nonexistent");
    let mut player = Player::start_with(&room, Way::Keyboard, &mut program);
    to_the_desk(&mut player, "Take part: A long morning");
    player.wait("the message", |node| node.name.contains("no sound device"));
    let moss = player.wait("somebody", |node| node.name.starts_with("Answer Moss") && can_click(node));
    player.press(&moss, Some("Return"));
    player.wait("the call", |node| node.name.contains("It is dark. Nothing works."));
}

#[test]
fn the_command_line_needs_none_of_it() {
    let Some(room) = Room::open() else { return };
    let nothing = "/nonexistent";
    let mut program = std::process::Command::new(room.program().get_program());
    program.args(["check", "packs/window"]).current_dir(room.folder.path()).env_clear();
    program.env("VK_DRIVER_FILES", nothing).env("HOME", nothing).env("ALSA_CONFIG_PATH", nothing);
    let output = program.output().unwrap();
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
}

#[test]
fn it_starts_changes_its_size_is_minimised_and_ends() {
    let Some(room) = Room::open() else { return };
    let mut player = Player::start(&room, Way::Keyboard);
    let window = player.window.clone();
    for (width, height) in [(1024, 640), (1920, 1080), (1280, 800)] {
        let (wide, high) = (width.to_string(), height.to_string());
        room.tool("xdotool", &["windowsize", &window, &wide, &high]);
        let in_corner = |node: &crate::reader::Node| {
            let near = |[left, _, across, _]: [i32; 4]| left + across > width - 60 && left + across <= width;
            node.name == "Quit" && node.place.is_some_and(near)
        };
        player.wait("the cross in its corner", in_corner);
        let picture = room.folder.path().join("picture.png");
        until("a picture with something on it", || {
            let path = picture.to_str().unwrap();
            room.tool("import", &["-window", &window, path]);
            let said = room.tool("identify", &["-format", "%w %h %k", path]);
            let numbers: Vec<i64> =
                said.split_whitespace().filter_map(|number| number.parse().ok()).collect();
            let size = numbers.starts_with(&[i64::from(width), i64::from(height)]);
            (size && numbers.last().is_some_and(|colours| *colours > 500)).then_some(())
        });
    }
    // What a window manager does to minimise, and to bring back.
    room.tool("xdotool", &["windowunmap", "--sync", &window]);
    room.tool("xdotool", &["windowmap", "--sync", &window]);
    room.tool("xdotool", &["windowfocus", &window]);
    player.key("1");
    player.wait("the exercises", |node| node.name == "Take part: A short day");
    player.key("Escape");
    let quit = player.ready("Quit");
    player.press(&quit, None);
    assert_eq!(ended(&mut player), Some(0), "{}", player.log());
}

#[test]
fn closed_in_a_shift_it_goes_on_at_the_same_second() {
    let Some(room) = Room::open() else { return };
    let mut player = Player::start(&room, Way::Keyboard);
    to_the_desk(&mut player, "Take part: A long morning");
    // Nobody has rung yet, so the clock runs: closed while it does.
    let window = player.window.clone();
    player.reader.close(&window);
    assert_eq!(ended(&mut player), Some(0), "{}", player.log());
    let closed_at = clock(&room);
    drop(player);
    let mut player = Player::start(&room, Way::Keyboard);
    player.wait("the offer to go on", |node| node.role == "button" && node.name.starts_with("Go on"));
    player.key("Return");
    let leave = player.ready("Leave, and go on later");
    player.press(&leave, None);
    player.wait("the title", |node| node.name == "Quit");
    assert_eq!(clock(&room), closed_at);
}

/// How the program has ended, once it has.
pub fn ended(player: &mut Player<'_>) -> Option<i32> {
    until("the end of the program", || player.program.try_wait().unwrap()).code()
}

/// Where the clock of the shift stands, in milliseconds.
pub fn clock(room: &Room) -> i64 {
    let attempt = room.kept().join("long/desk-9/attempt-1");
    let entries = fs::read_dir(&attempt).unwrap().map(|entry| entry.unwrap().path());
    let clock = entries.into_iter().find(|path| path.extension().is_some_and(|end| end == "clock"));
    fs::read_to_string(clock.expect("a clock is kept")).unwrap().trim().parse().unwrap()
}
