//! The store: what is taken in comes back, damage is noticed, who is erased is gone.
//!
//! `OTHER_DESK_KILLS` says how often four shifts that record at once are killed (50
//! without it), `OTHER_DESK_FLIPS` how many bits are flipped (3000).

#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

#[path = "rejected/pack.rs"]
mod pack;

#[path = "store/room.rs"]
mod room;

#[path = "store/kept.rs"]
mod kept;

#[path = "store/damage.rs"]
mod damage;

#[path = "store/erase.rs"]
mod erase;

#[path = "store/commands.rs"]
mod commands;

#[path = "store/kills.rs"]
mod kills;

#[path = "store/disk.rs"]
mod disk;

#[path = "store/versions.rs"]
mod versions;

#[path = "store/seen.rs"]
mod seen;

#[path = "store/summaries.rs"]
mod summaries;

#[path = "store/together.rs"]
mod together;
