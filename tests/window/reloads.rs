//! A pack that changes on the disk in the middle of a shift.

use std::fs;
use std::path::Path;

use other_desk::recording::replay;
use other_desk::records::pack_folder::scenario_of;
use other_desk::records::recording_file::read;

use crate::exercise::to_the_desk;
use crate::player::{Player, Way, can_click};
use crate::room::{Room, recordings, until};
use crate::shifts::recorded;

/// Writes a file as editors do: a new one in the place of the old.
fn edit(file: &Path, from: &str, to: &str) {
    let old = fs::read_to_string(file).unwrap();
    assert!(old.contains(from), "{from}");
    let new = file.with_extension("new");
    fs::write(&new, old.replace(from, to)).unwrap();
    fs::rename(new, file).unwrap();
}

/// Chooses the reply with these words and waits until it is on the disk.
#[track_caller]
fn reply(player: &mut Player<'_>, words: &str) {
    let before = recorded(&player.room.kept(), "long");
    let node = player.wait(words, |node| node.name.ends_with(words) && can_click(node));
    let key = node.name.split_once(": ").unwrap().0.to_owned();
    player.press(&node, Some(&key));
    until("the reply on the disk", || (recorded(&player.room.kept(), "long") > before).then_some(()));
}

#[test]
fn a_changed_pack_goes_on_at_the_same_turn_and_an_unsound_one_is_shown() {
    let Some(room) = Room::open() else { return };
    let file = room.pack().join("contacts/dark.ron");
    let mut player = Player::start(&room, Way::Keyboard);
    to_the_desk(&mut player, "Take part: A long morning");
    let moss = player.wait("somebody", |node| node.name.starts_with("Answer Moss") && can_click(node));
    player.press(&moss, Some("Return"));
    player.wait("the call", |node| node.name.contains("It is dark. Nothing works."));

    // Sound: the same turn in other words, told as if it had always been so.
    edit(&file, "It is dark. Nothing works.", "It is pitch dark. Nothing works.");
    player.wait("the new line", |node| node.name.contains("It is pitch dark."));
    player.wait("the message", |node| node.name.contains("the shift goes on with the new texts"));
    assert_eq!(recorded(&room.kept(), "long"), 1);

    // Unsound: the diagnostics stand in the window, and the shift goes on as it was.
    edit(&file, "goto: \"when\"", "goto: \"whenever\"");
    let shown = player.wait("the diagnostics", |node| node.name.contains("2 errors"));
    for part in ["unknown-turn", "dark.ron", "whenever"] {
        assert!(shown.name.contains(part), "{part}: {}", shown.name);
    }
    reply(&mut player, "That must be a nuisance, with customers in the shop.");
    player.wait("the next turn", |node| node.name.contains("And when does it work?"));
    assert_eq!(recorded(&room.kept(), "long"), 2);

    // Sound again, but what was answered is gone: it goes on as it was, and says so.
    edit(&file, "goto: \"whenever\"", "goto: \"when\"");
    edit(&file, "And when does it work?", "And when will it work?");
    player.wait("the new line", |node| node.name.contains("And when will it work?"));
    player.wait("the message", |node| node.name.contains("the shift goes on with the new texts"));
    edit(&file, "id: \"feel\"", "id: \"pity\"");
    player.wait("the message", |node| node.name.contains("does not fit the new version"));
    reply(&mut player, "A technician comes by Thursday.");

    // And what was recorded is one whole shift, with the pack that was played.
    let lying = recordings(&room.kept());
    assert_eq!(lying.len(), 1, "{lying:?}");
    let recording = read(&lying[0]).unwrap();
    assert_eq!(recording.commands.len(), 3);
    let scenario = scenario_of(recording.pack.clone(), "window").unwrap();
    replay::verify(&recording, scenario).unwrap();
}
