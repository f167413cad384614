//! Why a store cannot be used, and what to do about it.

use std::io;
use std::path::{Path, PathBuf};

use rusqlite::ffi::ErrorCode;

use super::held::Address;

/// What is not as it was written.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Damage {
    /// The file's head.
    #[error("it has no version")]
    NoVersion,
    /// The name of somebody.
    #[error("a name is not what was written")]
    Name,
    /// An attempt, which is there twice.
    #[error("an attempt stands twice")]
    Twice,
    /// One of all attempts.
    #[error("an attempt is missing or not what was written")]
    Missing,
    /// This attempt.
    #[error("the attempt {0} is not what was written")]
    Attempt(Box<Address>),
    /// This recording.
    #[error("{0}: the recording is not what was written")]
    Recording(Box<Address>),
    /// The pack of this recording.
    #[error("{0}: the pack is not what was written")]
    Pack(Box<Address>),
    /// The pages of the file, or what stands on them, in the words of the database.
    #[error("{0}")]
    Pages(String),
}

/// Why a store cannot be used. The file is as it was; what is played goes on
/// without it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum StoreError {
    /// Written by a newer program.
    #[error(
        "`{}` was written by a newer version of this program (store {version}; this one reads {}). It has been left as it is; use the newer program",
        path.display(), super::file::VERSION
    )]
    Newer {
        /// Which.
        path: PathBuf,
        /// Its version.
        version: u32,
    },
    /// Something else lies there.
    #[error("`{}` is no store of this program. It has been left as it is; move it away, and a new one is begun", path.display())]
    NoStore {
        /// Which.
        path: PathBuf,
    },
    /// It is not what was written.
    #[error(
        "`{}` is damaged: {what}. It has been left as it is; `other-desk records restore` puts a backup in its place",
        path.display()
    )]
    Damaged {
        /// Which.
        path: PathBuf,
        /// What was noticed first.
        what: Damage,
    },
    /// It, or its folder, cannot be written to.
    #[error("`{}` cannot be written to. Ask for the right to write there, or choose another folder", path.display())]
    ReadOnly {
        /// Which.
        path: PathBuf,
    },
    /// The disk is full.
    #[error("the disk of `{}` is full. Make room, and nothing is lost that was kept before", path.display())]
    Full {
        /// Which.
        path: PathBuf,
    },
    /// Another program holds it for longer than anybody should.
    #[error("`{}` is in use by another program. Close that one, or try again later", path.display())]
    Busy {
        /// Which.
        path: PathBuf,
    },
    /// A file that was to be made is there already.
    #[error("there is a file `{}` already. It has been left as it is; choose another name", path.display())]
    Exists {
        /// Which.
        path: PathBuf,
    },
    /// Nobody of this name.
    #[error("there is nobody called `{name}` in the store")]
    Nobody {
        /// The name.
        name: String,
    },
    /// No backup that could be put in the store's place.
    #[error("there is no sound backup in `{}`. Name one", folder.display())]
    NoBackup {
        /// Where it was looked for.
        folder: PathBuf,
    },
    /// No such recording.
    #[error("there is no recording {place} in the store")]
    NoRecording {
        /// Which.
        place: Box<Address>,
    },
    /// The disk does not do what it is told.
    #[error("`{}` cannot be read or written: {why}. Look whether the disk is there and sound", path.display())]
    Disk {
        /// Which.
        path: PathBuf,
        /// What kind of trouble it is.
        kind: io::ErrorKind,
        /// What the system says.
        why: String,
    },
}

impl StoreError {
    /// What a file's trouble is.
    pub(super) fn of_io(path: &Path, error: &io::Error) -> Self {
        let path = path.to_owned();
        match error.kind() {
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => Self::ReadOnly { path },
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::Full { path },
            kind => Self::Disk { path, kind, why: error.to_string() },
        }
    }

    /// A file that should be there and is not.
    pub(super) fn gone(path: &Path) -> Self {
        let kind = io::ErrorKind::NotFound;
        Self::Disk { path: path.to_owned(), kind, why: "it is not there".to_owned() }
    }

    /// What is wrong with a store, whatever kept it from being read.
    pub(super) fn into_damage(self) -> Damage {
        match self {
            Self::Damaged { what, .. } => what,
            other => Damage::Pages(other.to_string()),
        }
    }

    /// What the database's trouble is.
    pub(super) fn of(path: &Path, error: &rusqlite::Error) -> Self {
        let path = path.to_owned();
        let damaged = |what: &rusqlite::Error| {
            let what = Damage::Pages(what.to_string());
            Self::Damaged { path: path.clone(), what }
        };
        let rusqlite::Error::SqliteFailure(failure, _) = error else {
            // A value of another kind than was written.
            return damaged(error);
        };
        match failure.code {
            ErrorCode::ReadOnly | ErrorCode::CannotOpen | ErrorCode::PermissionDenied => {
                Self::ReadOnly { path }
            }
            ErrorCode::DiskFull => Self::Full { path },
            ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => Self::Busy { path },
            ErrorCode::DatabaseCorrupt
            | ErrorCode::NotADatabase
            | ErrorCode::ConstraintViolation
            | ErrorCode::TypeMismatch
            | ErrorCode::TooBig
            | ErrorCode::Unknown => damaged(error),
            _ => Self::Disk { path, kind: io::ErrorKind::Other, why: error.to_string() },
        }
    }
}

/// What a store's work comes to.
pub type Stored<T> = Result<T, StoreError>;
