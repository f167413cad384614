//! Recordings on disk.

use std::fs::{File, OpenOptions};
use std::io::{self, Read, Write};
use std::path::Path;

use crate::recording::format::LARGEST_RECORDING;
use crate::recording::{Recording, Sink};

use super::error::RecordsError;

/// A file to which lines are added for good: when [`Sink::append`] returns, the
/// disk has them. What a full disk took of a line only in part is cut off again.
#[derive(Debug)]
pub struct RecordingFile {
    file: File,
    /// How many bytes of it were taken whole.
    whole: u64,
    /// It may be longer than that.
    torn: bool,
}

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
        Ok(Self { file, whole: 0, torn: false })
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
        if self.torn {
            self.file.set_len(self.whole)?;
            self.torn = false;
        }
        let written = self.file.write_all(text).and_then(|()| self.file.sync_data());
        match written {
            Ok(()) => self.whole += text.len() as u64,
            Err(_) => self.torn = self.file.set_len(self.whole).is_err(),
        }
        written
    }
}

/// Reads a recording.
///
/// # Errors
/// A file that cannot be read or is no undamaged recording.
pub fn read(path: &Path) -> Result<Recording, RecordsError> {
    let bytes = bytes_of(path)?;
    Recording::parse(&bytes).map_err(|error| RecordsError::Recording { path: path.to_owned(), error })
}

/// The bytes of a recording, and at most one more than it may have, so that the
/// reader can say that it is too much.
///
/// # Errors
/// A file that cannot be read.
pub fn bytes_of(path: &Path) -> Result<Vec<u8>, RecordsError> {
    let file = File::open(path).map_err(|error| RecordsError::file("read", path, error))?;
    let mut bytes = Vec::new();
    let limit = LARGEST_RECORDING as u64 + 1;
    file.take(limit).read_to_end(&mut bytes).map_err(|error| RecordsError::file("read", path, error))?;
    Ok(bytes)
}
