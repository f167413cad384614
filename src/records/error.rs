//! Why something on the disk cannot be read, gone on with or written.

use std::io;
use std::path::{Path, PathBuf};

use crate::recording::RecordingError;
use crate::recording::command_words::WordsError;
use crate::recording::replay::Mismatch;

use crate::shift::Rejection;

use super::pack_folder::FolderError;
use super::store::StoreError;

/// Why something on the disk cannot be read, gone on with or written.
#[derive(Debug, thiserror::Error)]
pub enum RecordsError {
    /// A folder that is no pack, or cannot be read.
    #[error(transparent)]
    Folder(#[from] FolderError),
    /// A pack with errors.
    #[error("the pack `{name}` has errors\n\n{found}")]
    Pack {
        /// Its folder or name.
        name: String,
        /// The diagnostics as text.
        found: String,
    },
    /// A file or folder that cannot be read, written or made.
    #[error("`{}` cannot be {what}: {error}", path.display())]
    File {
        /// What was to be done: `read`, `written` or `made`.
        what: &'static str,
        /// Which.
        path: PathBuf,
        /// Why.
        error: io::Error,
    },
    /// A recording that is damaged, newer or something else.
    #[error("`{}`: {error}", path.display())]
    Recording {
        /// Which.
        path: PathBuf,
        /// Why.
        error: RecordingError,
    },
    /// A recording that cannot be replayed.
    #[error(transparent)]
    Replay(#[from] Mismatch),
    /// An attempt that cannot be gone on with; it has been left as it is.
    #[error(
        "`{}` cannot be gone on with: {why}. It has been left as it is; --again begins another attempt beside it",
        path.display()
    )]
    Attempt {
        /// Its file.
        path: PathBuf,
        /// Why.
        why: String,
    },
    /// An attempt that is being played in another window or terminal.
    #[error("`{}` is open in another window or terminal; go on there, or close it first", folder.display())]
    OpenElsewhere {
        /// Its folder.
        folder: PathBuf,
    },
    /// A small file beside an attempt that cannot be understood; it has been left as it is.
    #[error("`{}` cannot be understood; it has been left as it is, and nothing new is kept there until it is moved away", path.display())]
    Beside {
        /// Which.
        path: PathBuf,
    },
    /// A store that cannot be used.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The system knows no folder for this person.
    #[error("you have no folder of your own; name one with --dir")]
    NoFolder,
    /// A command that was recorded and cannot be read by now.
    #[error(transparent)]
    Words(#[from] WordsError),
    /// A command that was recorded and is refused by now.
    #[error(transparent)]
    Refused(#[from] Rejection),
    /// What is done cannot be recorded.
    #[error("the recording cannot be written: {0}")]
    CannotRecord(io::Error),
    /// A recording whose commands have another effect by now.
    #[error("it comes out differently now")]
    Differs,
    /// A recording of another shift than the one that it should be of.
    #[error("`{}` is the recording of another shift", path.display())]
    OtherShift {
        /// Its file.
        path: PathBuf,
    },
    /// The recording of a shift that was played to its end, and lacks it.
    #[error("`{}` stops before the shift is over", path.display())]
    NotOver {
        /// Its file.
        path: PathBuf,
    },
    /// A contact that cannot be practised alone.
    #[error("`{contact}` cannot be practised alone: it is no written contact of this pack's shifts")]
    CannotPractise {
        /// Its name.
        contact: String,
    },
    /// A command that was never given.
    #[error("there is no command {number} to go back to; {commands} were given")]
    NoSuchCommand {
        /// Which was asked for, from 0.
        number: usize,
        /// How many there are.
        commands: usize,
    },
}

impl RecordsError {
    /// Whether something could not be written: somewhere else it may be.
    pub const fn is_about_writing(&self) -> bool {
        match self {
            Self::File { what, .. } => !matches!(what.as_bytes(), b"read"),
            Self::CannotRecord(_) => true,
            _ => false,
        }
    }

    /// A file that cannot be read, written or made.
    pub fn file(what: &'static str, path: &Path, error: io::Error) -> Self {
        Self::File { what, path: path.to_owned(), error }
    }
}
