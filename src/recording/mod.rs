//! A shift on disk: every command that was given, with what it led to.
//!
//! In reading order:
//! - [`command_words`]: a command in words, by names that last;
//! - `chain`: the checksum that runs through all lines;
//! - [`packed`]: the pack that a recording carries with it;
//! - [`mod@format`]: the file, read;
//! - [`recorder`]: the file, written line by line;
//! - [`entries`]: a recording taken apart, for a store;
//! - [`morning`]: what earlier days brought, by names;
//! - [`replay`]: the same shift again, and where it would differ;
//! - [`timeline`]: the replay as a plain value: spans, moods, words, findings, threads;
//! - [`what_if`]: another reply at the same moment, with the same luck;
//! - [`exchange`]: what two seats of one day tell each other;
//! - [`changes`]: what another version of the pack says and does differently.
//!
//! Knows shifts and scenarios; must not know the disk: lines go to a [`Sink`].

pub mod command_words;

mod chain;
pub mod entries;
pub mod format;
pub mod packed;
pub mod recorder;

pub mod morning;

pub mod exchange;

pub mod changes;
pub mod replay;
pub mod timeline;
pub mod what_if;

pub use format::{Ending, Header, Opened, Recorded, Recording, RecordingError};
pub use recorder::{Recorder, Sink};
