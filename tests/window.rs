//! The real window, on a display of its own: played by keyboard alone, by mouse
//! alone and through an assistive technology alone; cut off a hundred times; opened
//! where it cannot be opened; broken on purpose; given other packs, sizes and scales;
//! left alone.
//!
//! Needs Xvfb, xdotool, a Vulkan driver (software will do), dbus-daemon,
//! at-spi2-core and python3-gi; scripts/test installs them. Without Xvfb it fails,
//! unless `OTHER_DESK_NO_WINDOW_TESTS` is set.

#![cfg(feature = "desktop")]
#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

#[path = "window/room.rs"]
mod room;

#[path = "window/reader.rs"]
mod reader;

#[path = "window/player.rs"]
mod player;

#[path = "window/shifts.rs"]
mod shifts;

#[path = "window/exercise.rs"]
mod exercise;

#[path = "window/kills.rs"]
mod kills;

#[path = "window/starts.rs"]
mod starts;

#[path = "window/faults.rs"]
mod faults;

#[path = "window/sizes.rs"]
mod sizes;

#[path = "window/reloads.rs"]
mod reloads;

#[path = "window/idle.rs"]
mod idle;
