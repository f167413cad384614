//! The store on a disk that forgets what was not synced, tears sectors and writes them in any
//! order: it opens, it is sound, and it holds everything that was reported as done.
//!
//! What SQLite asks of a disk is noted by running it under `strace`: that is what the system
//! is asked for, folders included, and no code of ours stands between. Where there is no
//! `strace`, or it is forbidden, these tests say so and do nothing. `scripts/test` installs it.
//!
//! The same for all of a folder of attempts, files and folders, while somebody is erased and
//! events go: what was reported as gone stays gone; and for the small files beside recordings.
//!
//! Beside that, locks: two programs write to one store at once.
//!
//! `OTHER_DESK_DISKS` says for how many seeds (3000 without it).

#![cfg(target_os = "linux")]
#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

#[path = "rejected/pack.rs"]
mod pack;

#[path = "store/room.rs"]
#[expect(dead_code, reason = "shared with the tests of the store")]
mod room;

#[path = "store_disk/asked.rs"]
mod asked;

#[path = "store_disk/disk.rs"]
mod disk;

#[path = "store_disk/crashes.rs"]
mod crashes;

#[path = "store_disk/locks.rs"]
mod locks;

#[path = "store_disk/tree.rs"]
mod tree;

#[path = "store_disk/noted.rs"]
mod noted;

#[path = "store_disk/gone.rs"]
mod gone;

#[path = "store_disk/beside.rs"]
mod beside;
