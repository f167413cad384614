//! Recordings on disk.

use std::fs::{File, OpenOptions};
use std::io::{self, Read, Write};
use std::path::Path;

use crate::recording::format::LARGEST_RECORDING;
use crate::recording::{Recording, Sink};

use super::error::RecordsError;

/// A file to which lines are added for good: when [`Sink::append`] returns, the
/// disk has them.
#[derive(Debug)]
pub struct RecordingFile(File);

impl RecordingFile {
    /// A new file; one that is there already is not touched.
    ///
    /// # Errors
    /// A file that is there already, or a folder that cannot be written to.
    pub fn create(path: &Path) -> Result<Self, RecordsError> {
        let file = OpenOptions::new().append(true).create_new(true).open(path);
        let file = file.map_err(|error| RecordsError::file("written", path, error))?;
        // The name of a new file lasts only when its folder is on the disk too;
        // not every system lets a folder be opened for that.
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
        if let Ok(folder) = File::open(folder.unwrap_or(Path::new("."))) {
            let _ = folder.sync_all();
        }
        Ok(Self(file))
    }
}

impl From<File> for RecordingFile {
    /// A file that is open already; lines are added where it stands.
    fn from(file: File) -> Self {
        Self(file)
    }
}

impl Sink for RecordingFile {
    fn append(&mut self, text: &[u8]) -> io::Result<()> {
        self.0.write_all(text)?;
        self.0.sync_data()
    }
}

/// Reads a recording.
///
/// # Errors
/// A file that cannot be read or is no undamaged recording.
pub fn read(path: &Path) -> Result<Recording, RecordsError> {
    let file = File::open(path).map_err(|error| RecordsError::file("read", path, error))?;
    let mut bytes = Vec::new();
    // One byte more than allowed, so that the reader can say that it is too much.
    let limit = LARGEST_RECORDING as u64 + 1;
    file.take(limit).read_to_end(&mut bytes).map_err(|error| RecordsError::file("read", path, error))?;
    Recording::parse(&bytes).map_err(|error| RecordsError::Recording { path: path.to_owned(), error })
}
