//! Writing files so that nothing is lost: whole or not at all, and never over
//! something that has not been read.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use atomic_write_file::AtomicWriteFile;

use super::sheets::Sheet;

/// Why a file has not been written.
#[derive(Debug, thiserror::Error)]
pub(super) enum SaveError {
    /// The disk is full, the folder must not be written to, or the like.
    #[error("`{}` cannot be written: {error}", path.display())]
    Write {
        /// Which.
        path: PathBuf,
        /// Why.
        error: io::Error,
    },
    /// A sheet could not be written, and others have been.
    #[error("{error}; {written} of {all} files had been written: once that is put right, do the same again")]
    HalfWay {
        /// What went wrong.
        error: Box<SaveError>,
        /// How many files are as they should be.
        written: usize,
        /// How many there are.
        all: usize,
    },
    /// Something is there that was not asked for.
    #[error("`{}` exists already; name another file, or add --overwrite", .0.display())]
    Exists(PathBuf),
    /// A folder, a device.
    #[error("`{}` is no ordinary file", .0.display())]
    NoFile(PathBuf),
    /// A link in a pack is not followed, so what is behind it has not been read.
    #[error("`{}` is a link, or stands where a new file should; nothing has been written", .0.display())]
    NotOfThePack(PathBuf),
    /// What would be written could not be read again.
    #[error("`{0}` would not be readable any more, so nothing has been written")]
    Unreadable(String),
}

/// Writes a file that somebody asked for.
///
/// # Errors
/// There is one already and it must not be overwritten; it cannot be written.
pub(super) fn save(path: &Path, bytes: &[u8], overwrite: bool) -> Result<(), SaveError> {
    if let Ok(there) = fs::metadata(path) {
        if !there.is_file() {
            return Err(SaveError::NoFile(path.to_owned()));
        }
        if !overwrite {
            return Err(SaveError::Exists(path.to_owned()));
        }
    }
    write(path, bytes)
}

/// Writes sheets into a pack's folder. Before the first is written, all are known
/// to be readable and to lie in the pack.
///
/// # Errors
/// A sheet that could not be read again, or cannot be written.
pub(super) fn save_sheets(folder: &Path, sheets: &[(&Sheet, Age)]) -> Result<(), SaveError> {
    for (sheet, age) in sheets {
        if !sheet.survives() {
            return Err(SaveError::Unreadable(sheet.path.clone()));
        }
        check_place(folder, &sheet.path, *age)?;
    }
    for (written, (sheet, _)) in sheets.iter().enumerate() {
        let path = folder.join(&sheet.path);
        let parent = path.parent().unwrap_or(folder);
        fs::create_dir_all(parent)
            .map_err(|error| SaveError::Write { path: parent.to_owned(), error })
            .and_then(|()| write(&path, sheet.to_ron().as_bytes()))
            .map_err(|error| match written {
                0 => error,
                written => SaveError::HalfWay { error: Box::new(error), written, all: sheets.len() },
            })?;
    }
    Ok(())
}

/// Whether a sheet was read from a file, or is new.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Age {
    /// There is a file that holds an earlier form of it.
    Old,
    /// There must be no file yet.
    New,
}

fn check_place(folder: &Path, inside: &str, age: Age) -> Result<(), SaveError> {
    let mut path = folder.to_owned();
    for part in inside.split('/') {
        path.push(part);
        if path.is_symlink() {
            return Err(SaveError::NotOfThePack(path));
        }
    }
    if age == Age::New && path.exists() {
        return Err(SaveError::NotOfThePack(path));
    }
    Ok(())
}

fn write(path: &Path, bytes: &[u8]) -> Result<(), SaveError> {
    let attempt = || {
        let mut file = AtomicWriteFile::open(path)?;
        file.write_all(bytes)?;
        file.commit()
    };
    attempt().map_err(|error| SaveError::Write { path: path.to_owned(), error })
}
