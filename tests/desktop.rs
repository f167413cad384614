//! The whole program of the window without a window: the engine's frames pass by hand,
//! in equal steps, and nothing reaches a screen.

#![cfg(feature = "desktop")]
#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

#[path = "desktop/facilitator.rs"]
mod facilitator;

#[path = "desktop/frames.rs"]
mod frames;

#[cfg(target_os = "linux")]
#[path = "desktop/full.rs"]
mod full;

#[path = "desktop/rough.rs"]
mod rough;
