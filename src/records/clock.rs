//! How far the clock of a shift had come: so that a shift which was cut off goes
//! on at the same second, not at its last command.
//!
//! A small file beside the recording, written about once a second. It holds
//! nothing that counts: losing it costs the seconds since the last command.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use atomic_write_file::AtomicWriteFile;

use crate::vocab::Moment;

use super::attempt::Attempt;
use super::error::RecordsError;

fn path(folder: &Path, stem: &str) -> PathBuf {
    folder.join(format!("{stem}.clock"))
}

/// Keeps the time of a step's shift.
///
/// # Errors
/// A file that cannot be written.
pub fn keep(attempt: &Attempt, stem: &str, now: Moment) -> Result<(), RecordsError> {
    let path = path(&attempt.folder, stem);
    let write = || {
        let mut file = AtomicWriteFile::open(&path)?;
        writeln!(file, "{}", now.as_ms())?;
        file.commit()
    };
    write().map_err(|error| RecordsError::file("written", &path, error))
}

/// The time that was kept in the folder of an attempt; none without a file, or if it is something else.
pub fn kept(folder: &Path, stem: &str) -> Option<Moment> {
    let text = fs::read_to_string(path(folder, stem)).ok()?;
    text.trim().parse().ok().map(Moment::from_ms)
}

/// Forgets it: the shift is over.
pub fn forget(attempt: &Attempt, stem: &str) {
    let _ = fs::remove_file(path(&attempt.folder, stem));
}
