//! Recordings on disk: the journal of a running shift.
//!
//! Owns [`RecordingFile`], to which lines are added for good, and [`Disk`], the little
//! that it asks of a disk, so that a disk can be simulated that forgets what was not
//! synced. A command costs one write and one sync of its bytes, which is the least that
//! makes it last; the folder is synced once, when the file is made.
//!
//! When the disk does not take something, it is remembered, and whoever added it is
//! told; with the next addition everything that is missing is tried again, from the last
//! place that is known to be on the disk. What lies behind that place is cut off first:
//! nobody can say what became of it.

use std::fmt;
use std::fs::{File, OpenOptions};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use crate::recording::format::LARGEST_RECORDING;
use crate::recording::{Recording, Sink};

use super::error::RecordsError;

/// A disk, as far as a journal needs one.
pub trait Disk: fmt::Debug + Send + Sync {
    /// A new file; one that is there already is not touched.
    ///
    /// # Errors
    /// A file that is there already, or whatever the disk says.
    fn create(&self, path: &Path) -> io::Result<Box<dyn DiskFile>>;

    /// Makes the names in a folder last.
    ///
    /// # Errors
    /// Whatever the disk says.
    fn sync_folder(&self, folder: &Path) -> io::Result<()>;
}

/// A file of a [`Disk`].
pub trait DiskFile: fmt::Debug + Send + Sync {
    /// Adds bytes at the end. They last when the file has been synced.
    ///
    /// # Errors
    /// Whatever the disk says; any part of them may be there then.
    fn add(&mut self, bytes: &[u8]) -> io::Result<()>;

    /// Cuts the file off behind so many bytes.
    ///
    /// # Errors
    /// Whatever the disk says.
    fn cut(&mut self, length: u64) -> io::Result<()>;

    /// Makes everything in it last.
    ///
    /// # Errors
    /// Whatever the disk says; nobody knows then what lasts.
    fn sync(&mut self) -> io::Result<()>;
}

/// The disk of this computer.
#[derive(Clone, Copy, Debug)]
pub struct RealDisk;

impl Disk for RealDisk {
    fn create(&self, path: &Path) -> io::Result<Box<dyn DiskFile>> {
        Ok(Box::new(OpenOptions::new().append(true).create_new(true).open(path)?))
    }

    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        // Not every system lets a folder be opened for that.
        match File::open(folder) {
            Ok(folder) => folder.sync_all().or(Ok(())),
            Err(_) => Ok(()),
        }
    }
}

impl DiskFile for File {
    fn add(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.write_all(bytes)
    }

    fn cut(&mut self, length: u64) -> io::Result<()> {
        self.set_len(length)
    }

    fn sync(&mut self) -> io::Result<()> {
        self.sync_data()
    }
}

/// A file to which lines are added for good: when [`Sink::append`] returns without an
/// error, the disk has them, and everything that was added before.
#[derive(Debug)]
pub struct RecordingFile {
    disk: Box<dyn Disk>,
    path: PathBuf,
    /// None as long as it could not be made.
    file: Option<Box<dyn DiskFile>>,
    /// Its name is on the disk.
    named: bool,
    /// So many bytes are known to be on the disk.
    kept: u64,
    /// What is to follow them.
    waiting: Vec<u8>,
    /// Something behind the kept bytes may be on the disk.
    frayed: bool,
    /// Why the disk does not have everything.
    trouble: Option<String>,
}

impl RecordingFile {
    /// A new file; one that is there already is not touched.
    ///
    /// # Errors
    /// A file that is there already, or a folder that cannot be written to.
    pub fn create(path: &Path) -> Result<Self, RecordsError> {
        Self::create_on(Box::new(RealDisk), path).map_err(|error| RecordsError::file("written", path, error))
    }

    /// The same on another disk.
    ///
    /// # Errors
    /// A file that is there already, or whatever the disk says.
    pub fn create_on(disk: Box<dyn Disk>, path: &Path) -> io::Result<Self> {
        let mut new = Self::remembered(disk, path);
        new.make()?;
        Ok(new)
    }

    /// A new file, or the memory of one that cannot be made as yet: everything that is
    /// added waits until the disk takes it.
    ///
    /// # Errors
    /// A file that is there already.
    pub fn create_or_remember(path: &Path) -> Result<Self, RecordsError> {
        let mut new = Self::remembered(Box::new(RealDisk), path);
        match new.make() {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
                return Err(RecordsError::file("written", path, error));
            }
            Err(error) => new.trouble = Some(error.to_string()),
            Ok(()) => {}
        }
        Ok(new)
    }

    fn remembered(disk: Box<dyn Disk>, path: &Path) -> Self {
        let path = path.to_owned();
        let waiting = Vec::new();
        Self { disk, path, file: None, named: false, kept: 0, waiting, frayed: false, trouble: None }
    }

    /// Why the disk does not have everything that was added; none if it has.
    pub fn trouble(&self) -> Option<&str> {
        self.trouble.as_deref()
    }

    /// Makes the file. Its name lasts only when its folder is on the disk too.
    fn make(&mut self) -> io::Result<()> {
        if self.file.is_none() {
            self.file = Some(self.disk.create(&self.path)?);
        }
        let folder = self.path.parent().filter(|folder| !folder.as_os_str().is_empty());
        self.disk.sync_folder(folder.unwrap_or(Path::new(".")))?;
        self.named = true;
        Ok(())
    }

    /// Brings everything that waits to the disk.
    fn bring(&mut self) -> io::Result<()> {
        if !self.named {
            self.make()?;
        }
        let Some(file) = &mut self.file else { return Ok(()) };
        while !self.waiting.is_empty() {
            if self.frayed {
                file.cut(self.kept)?;
            }
            self.frayed = true;
            // The beginning is one piece. After it each line is on the disk before the next
            // one is begun, so that a crash can fray the last line only.
            let line = self.waiting.iter().position(|byte| *byte == b'\n').map_or(0, |end| end + 1);
            let piece = if self.kept == 0 || line == 0 { self.waiting.len() } else { line };
            file.add(&self.waiting[..piece])?;
            file.sync()?;
            self.frayed = false;
            self.kept += piece as u64;
            self.waiting.drain(..piece);
        }
        Ok(())
    }
}

impl Sink for RecordingFile {
    fn append(&mut self, text: &[u8]) -> io::Result<()> {
        self.waiting.extend_from_slice(text);
        let brought = self.bring();
        self.trouble = brought.as_ref().err().map(ToString::to_string);
        brought
    }
}

/// Makes a folder and all that it lies in, and makes their names last.
///
/// # Errors
/// Whatever the disk says.
pub(super) fn make_folder(folder: &Path) -> io::Result<()> {
    let missing = folder.ancestors().take_while(|one| !one.as_os_str().is_empty() && !one.exists());
    let missing: Vec<&Path> = missing.collect();
    std::fs::create_dir_all(folder)?;
    for around in missing.iter().filter_map(|one| one.parent()) {
        RealDisk.sync_folder(if around.as_os_str().is_empty() { Path::new(".") } else { around })?;
    }
    Ok(())
}

/// Reads a recording.
///
/// # Errors
/// A file that cannot be read or is no undamaged recording.
pub fn read(path: &Path) -> Result<Recording, RecordsError> {
    let bytes = bytes_of(path)?;
    Recording::parse(&bytes).map_err(|error| RecordsError::Recording { path: path.to_owned(), error })
}

/// Reads a recording of a shift that may have been cut off by a crash: what the crash
/// has left behind the last whole line is passed over (see [`Recording::recover`]).
///
/// # Errors
/// A file that cannot be read, or that is damaged in what was acknowledged.
pub fn recover(path: &Path) -> Result<Recording, RecordsError> {
    let bytes = bytes_of(path)?;
    Recording::recover(&bytes).map_err(|error| RecordsError::Recording { path: path.to_owned(), error })
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
