//! The window's panels without an engine: by label, in three languages, from the
//! smallest window to the largest, at every text scale.
//!
//! With `OUT` set to a folder, each screen also leaves pictures there:
//! `OUT=target/pictures cargo test --no-default-features --features panels --test panels`.

#![cfg(feature = "panels")]

#[path = "panels/broken.rs"]
mod broken;
#[path = "panels/debrief.rs"]
mod debrief;
#[path = "panels/debrief_numbers.rs"]
mod debrief_numbers;
#[path = "panels/desk.rs"]
mod desk;
#[path = "panels/flow.rs"]
mod flow;
#[path = "panels/glyphs.rs"]
mod glyphs;
#[path = "panels/paint.rs"]
mod paint;
#[path = "panels/practise.rs"]
mod practise;
#[path = "panels/prepare.rs"]
mod prepare;
#[path = "panels/records.rs"]
mod records;
#[path = "panels/replay.rs"]
mod replay;
#[path = "panels/room.rs"]
mod room;
#[path = "panels/scenes.rs"]
mod scenes;
#[path = "panels/scorecard.rs"]
mod scorecard;
#[path = "panels/settings.rs"]
mod settings;
#[path = "panels/title.rs"]
mod title;
