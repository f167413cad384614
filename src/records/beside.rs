//! Small files beside attempts: bookmarks of a replay, the wall of a room.
//!
//! Owns how they are read and kept. One that cannot be understood is somebody's all the
//! same: it is left as it is, and nothing is written over it.

use std::fs::{self, File};
use std::io::{ErrorKind, Read};
use std::path::Path;

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::error::RecordsError;
use super::settings_file;

/// No such file is larger, in bytes.
const LARGEST: u64 = 1 << 20;

/// Reads it: nothing where there is no file.
///
/// # Errors
/// A file that cannot be read or understood.
pub fn read<T: DeserializeOwned + Default>(path: &Path) -> Result<T, RecordsError> {
    let cannot = |error| RecordsError::file("read", path, error);
    let mut text = Vec::new();
    match File::open(path) {
        Ok(file) => file.take(LARGEST + 1).read_to_end(&mut text).map_err(cannot)?,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(T::default()),
        Err(error) => return Err(cannot(error)),
    };
    let strange = |_| RecordsError::Beside { path: path.to_owned() };
    serde_json::from_slice(&text).map_err(strange)
}

/// Keeps it: whole or not at all. What is as if there were nothing needs no file.
///
/// # Errors
/// A file that cannot be written, or one there that cannot be understood.
pub fn keep<T>(path: &Path, value: &T) -> Result<(), RecordsError>
where
    T: Serialize + DeserializeOwned + Default + PartialEq,
{
    if read::<T>(path)? == *value {
        return Ok(());
    }
    if *value != T::default() {
        return settings_file::keep(path, value);
    }
    fs::remove_file(path).map_err(|error| RecordsError::file("written", path, error))
}
