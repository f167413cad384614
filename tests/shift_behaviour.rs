//! How a shift behaves, rule by rule, on packs of a few lines.

#[path = "shift_behaviour/conversation.rs"]
mod conversation;
#[path = "shift_behaviour/day.rs"]
mod day;
#[path = "shift_behaviour/desk.rs"]
mod desk;
#[path = "shift_behaviour/handling.rs"]
mod handling;
#[path = "shift_behaviour/mornings.rs"]
mod mornings;
#[path = "shift_behaviour/names.rs"]
mod names;
#[path = "shift_behaviour/packet.rs"]
mod packet;
#[path = "shift_behaviour/random.rs"]
mod random;
#[path = "shift_behaviour/returning.rs"]
mod returning;
#[path = "shift_behaviour/rough.rs"]
mod rough;
#[path = "shift_behaviour/tray.rs"]
mod tray;
