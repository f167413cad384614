//! What is kept on the disk: packs, recordings, attempts at an exercise.
//!
//! - [`pack_folder`]: the folder of a pack, and nothing outside it;
//! - [`recording_file`]: a recording, written line by line;
//! - [`attempt`]: one person's way through an exercise, kept after every answer;
//! - [`beside`], [`bookmarks`]: small files beside attempts and recordings;
//! - [`summaries`]: what a group takes of a recording, kept beside it under a seal;
//! - [`clock`]: how far the clock of a shift had come;
//! - [`reload`]: a shift that goes on with a pack that has changed;
//! - [`shifts`]: the shifts of an attempt: begun, gone on with, finished;
//! - [`practise`]: one contact alone, again, from the moment where it went wrong;
//! - [`settings_file`]: what somebody has set for themselves;
//! - [`spare`]: where everything goes when one's own folder cannot be written to;
//! - [`rescue`]: a shift whose recording cannot be written any more is recorded anew;
//! - [`log_file`]: what went wrong in the window;
//! - [`store`]: what is finished, in one file: people, attempts, recordings, marks;
//! - [`room`]: a room of scripted people, kept as if they had sat there;
//! - [`wall`]: what a room has put up in its debrief;
//! - [`truths`]: recordings of a desk's own people, and what is true without them.
//!
//! Knows files; must not know screens or how anything is told.

pub mod error;

pub mod attempt;
pub mod beside;
pub mod bookmarks;
pub mod clock;
mod folders;
pub mod log_file;
pub mod pack_folder;
pub mod practise;
pub mod recording_file;
pub mod reload;
pub mod rescue;
pub mod room;
pub mod settings_file;
pub mod shifts;
pub mod spare;
pub mod store;
pub mod summaries;
pub mod truths;
pub mod wall;

pub use error::RecordsError;

/// A seed that nobody chose.
pub fn any_seed() -> u64 {
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
    // A clock before 1970 is as good a seed as any.
    now.map_or(1, |since| since.as_micros() as u64 % 1_000_000)
}
