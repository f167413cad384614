//! Small files beside attempts: bookmarks of a replay, the wall of a room.
//!
//! Owns how they are read and kept. One that cannot be understood is somebody's all the
//! same: it is left as it is, and nothing is written over it.

use std::fs::{self, File, TryLockError};
use std::io::{self, ErrorKind, Read};
use std::path::Path;
use std::thread::sleep;
use std::time::{Duration, Instant};

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::attempt::BESIDE;
use super::error::RecordsError;
use super::folders::named;
use super::settings_file;

/// No such file is larger, in bytes.
const LARGEST: u64 = 1 << 20;
/// How long somebody waits for another program to finish.
const PATIENCE: Duration = Duration::from_secs(2);

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
    remove(path)
}

/// Removes it for good.
fn remove(path: &Path) -> Result<(), RecordsError> {
    let removed = fs::remove_file(path).and_then(|()| named(path));
    removed.map_err(|error| RecordsError::file("written", path, error))
}

/// Changes what lies beside a recording: `change` makes of what is there what is to be there,
/// while nobody else changes what lies in that folder. Nothing is written beside a recording
/// that is not there any more: it may have been erased.
///
/// # Errors
/// As above; no recording; somebody else who does not come to an end.
pub(super) fn change<T>(
    recording: &Path,
    path: &Path,
    change: impl FnOnce(T) -> T,
) -> Result<(), RecordsError>
where
    T: Clone + Serialize + DeserializeOwned + Default + PartialEq,
{
    let gone = || RecordsError::file("written", path, ErrorKind::NotFound.into());
    let folder = recording.parent().filter(|_| recording.exists()).ok_or_else(gone)?;
    let _lock = lock(folder).map_err(|error| RecordsError::file("written", path, error))?;
    let there: T = read(path)?;
    let value = change(there.clone());
    if value == there {
        return Ok(());
    }
    if value == T::default() {
        return remove(path);
    }
    settings_file::keep_there(path, &value)?;
    if !recording.exists() {
        let _ = remove(path);
        return Err(gone());
    }
    Ok(())
}

/// Nobody else changes what lies beside recordings in this folder, as long as this is held;
/// none where the disk knows no locks.
fn lock(folder: &Path) -> io::Result<Option<File>> {
    let Ok(file) = File::options().create(true).append(true).open(folder.join(BESIDE)) else {
        return Ok(None);
    };
    let begun = Instant::now();
    loop {
        match file.try_lock() {
            Ok(()) => return Ok(Some(file)),
            Err(TryLockError::Error(_)) => return Ok(None),
            Err(TryLockError::WouldBlock) if begun.elapsed() > PATIENCE => {
                return Err(ErrorKind::ResourceBusy.into());
            }
            Err(TryLockError::WouldBlock) => sleep(Duration::from_millis(5)),
        }
    }
}
