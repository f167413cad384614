//! The settings on the disk: one small file in one's own folder.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use atomic_write_file::AtomicWriteFile;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::error::RecordsError;

/// Where they are kept; none if the system knows no folder for this person.
pub fn path() -> Option<PathBuf> {
    let folders = super::folders::own()?;
    Some(folders.config_dir().join("settings.json"))
}

/// Reads them: as usual where there are none or they cannot be understood.
pub fn read<T: DeserializeOwned + Default>(path: &Path) -> T {
    let text = fs::read_to_string(path).unwrap_or_default();
    serde_json::from_str(&text).unwrap_or_default()
}

/// Keeps them: whole or not at all.
///
/// # Errors
/// A file that cannot be written.
pub fn keep<T: Serialize>(path: &Path, settings: &T) -> Result<(), RecordsError> {
    let made = path.parent().map_or(Ok(()), super::folders::make);
    made.map_err(|error| RecordsError::file("written", path, error))?;
    keep_there(path, settings)
}

/// The same in a folder that must be there.
///
/// # Errors
/// As above.
pub(super) fn keep_there<T: Serialize>(path: &Path, settings: &T) -> Result<(), RecordsError> {
    let write = || {
        let mut file = AtomicWriteFile::open(path)?;
        serde_json::to_writer_pretty(&mut file, settings)?;
        writeln!(file)?;
        file.commit()
    };
    write().map_err(|error| RecordsError::file("written", path, error))
}
