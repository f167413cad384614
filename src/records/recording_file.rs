//! Recordings on disk: the journal of a running shift.
//!
//! Owns [`RecordingFile`], to which lines are added for good, and [`Disk`], the little
//! that it asks of a disk, so that a disk can be simulated that forgets what was not
//! synced. A command costs one write and one sync of its bytes, which is the least that
//! makes it last; the folder is synced once, when the file is made.
//!
//! What a disk took only in part is cut off again, from the last place that is known to
//! be on it: nobody can say what became of what lies behind that place.

use std::fmt;
use std::fs::{File, OpenOptions};
use std::io::{self, BufRead, BufReader, Read, Seek, SeekFrom, Write};
use std::path::Path;

use serde::{Deserialize, Serialize};

use crate::recording::entries::checksum_of;
use crate::recording::format::{LARGEST_RECORDING, Opened};
use crate::recording::{Recording, Sink};

use super::error::RecordsError;

/// The usual length of a first line; it says what earlier days brought.
const FIRST_LINE: usize = 8 << 10;
/// A first line that is longer is read with its file.
const LONGEST_FIRST_LINE: u64 = 1 << 20;

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
/// error, the disk has them.
#[derive(Debug)]
pub struct RecordingFile {
    file: Box<dyn DiskFile>,
    /// So many bytes are known to be on the disk.
    kept: u64,
    /// Something behind them may be on it, too.
    frayed: bool,
}

impl RecordingFile {
    /// A new file; one that is there already is not touched.
    ///
    /// # Errors
    /// A file that is there already, or a folder that cannot be written to.
    pub fn create(path: &Path) -> Result<Self, RecordsError> {
        Self::create_on(&RealDisk, path).map_err(|error| RecordsError::file("written", path, error))
    }

    /// The same on another disk.
    ///
    /// # Errors
    /// A file that is there already, or whatever the disk says.
    pub fn create_on(disk: &dyn Disk, path: &Path) -> io::Result<Self> {
        let file = disk.create(path)?;
        // The name of a new file lasts only when its folder is on the disk too.
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
        disk.sync_folder(folder.unwrap_or(Path::new(".")))?;
        Ok(Self { file, kept: 0, frayed: false })
    }

    /// Adds text, and says how many bytes are on the disk then.
    fn add(&mut self, text: &[u8]) -> io::Result<u64> {
        if self.frayed {
            self.file.cut(self.kept)?;
        }
        self.frayed = true;
        let mut rest = text;
        while !rest.is_empty() {
            // The beginning is one piece. After it each line is on the disk before the next
            // one is begun, so that a crash can fray the last line only.
            let line = rest.iter().position(|byte| *byte == b'\n').map_or(rest.len(), |end| end + 1);
            let (piece, behind) = rest.split_at(if self.kept == 0 { rest.len() } else { line });
            self.file.add(piece)?;
            self.file.sync()?;
            rest = behind;
        }
        self.frayed = false;
        Ok(self.kept + text.len() as u64)
    }
}

impl From<File> for RecordingFile {
    /// A file that is open already; lines are added where it stands.
    fn from(file: File) -> Self {
        // Of an open file the system always knows how long it is.
        let kept = file.metadata().map_or(0, |about| about.len());
        Self { file: Box::new(file), kept, frayed: false }
    }
}

impl Sink for RecordingFile {
    fn append(&mut self, text: &[u8]) -> io::Result<()> {
        let added = self.add(text);
        match &added {
            Ok(kept) => self.kept = *kept,
            // At once, as far as that is possible: the file may never be written to again.
            Err(_) => self.frayed = self.file.cut(self.kept).is_err(),
        }
        added.map(|_| ())
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

/// Reads a recording of a shift that was played with the pack of this digest, and passes
/// over the pack in it: nearly all of its bytes. Played with another one, it is read whole.
///
/// # Errors
/// A file that cannot be read or is no undamaged recording.
pub fn read_with(path: &Path, digest: &str) -> Result<Recording, RecordsError> {
    read_stamped(path, digest).map(|(recording, _)| recording)
}

/// The same, with the stamp of the bytes that were read; none where it was read whole.
///
/// # Errors
/// As above.
pub fn read_stamped(path: &Path, digest: &str) -> Result<(Recording, Option<Stamp>), RecordsError> {
    let cannot = |error| RecordsError::file("read", path, error);
    let mut file = BufReader::with_capacity(FIRST_LINE, File::open(path).map_err(cannot)?);
    let mut first = Vec::new();
    file.by_ref().take(LONGEST_FIRST_LINE).read_until(b'\n', &mut first).map_err(cannot)?;
    let opened = first.strip_suffix(b"\n").map(Recording::open);
    let Some(Ok(opened)) = opened.filter(|opened| has_pack(opened.as_ref().ok(), digest)) else {
        return read(path).map(|recording| (recording, None));
    };
    let before = opened.before as u64;
    file.seek(SeekFrom::Start(before)).map_err(cannot)?;
    let mut behind = Vec::new();
    let limit = LARGEST_RECORDING as u64 + 1;
    file.take(limit).read_to_end(&mut behind).map_err(cannot)?;
    let stamp = Stamp {
        length: before + behind.len() as u64,
        first: first.len() as u64,
        behind: before,
        checksum: checksum_of(&[&first, &behind]),
    };
    match Recording::behind_pack(opened, &behind) {
        Ok(recording) => Ok((recording, Some(stamp))),
        // What is wrong with it says the reader of whole files.
        Err(_) => read(path).map(|recording| (recording, None)),
    }
}

fn has_pack(opened: Option<&Opened>, digest: &str) -> bool {
    opened.is_some_and(|opened| opened.header.digest == digest)
}

/// Everything in a recording that is looked at when its pack is at hand, as a checksum: all
/// bytes but those of the pack's text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Stamp {
    /// How many bytes the file has.
    length: u64,
    /// How many of those its first line has.
    first: u64,
    /// How many lie before the last line of the pack.
    behind: u64,
    /// SHA-256 of the first line and of everything from there on.
    checksum: String,
}

impl Stamp {
    /// Whether these bytes of a file are still the same, to the last bit.
    pub fn holds(&self, path: &Path) -> bool {
        let longest = LARGEST_RECORDING as u64;
        let sound = self.first <= LONGEST_FIRST_LINE && self.first <= self.behind;
        sound
            && self.length <= longest
            && self.looked_at(path).is_ok_and(|checksum| checksum == self.checksum)
    }

    fn looked_at(&self, path: &Path) -> io::Result<String> {
        let mut file = File::open(path)?;
        if file.metadata()?.len() != self.length {
            return Ok(String::new());
        }
        let mut first = Vec::with_capacity(usize::try_from(self.first).unwrap_or_default());
        Read::by_ref(&mut file).take(self.first).read_to_end(&mut first)?;
        file.seek(SeekFrom::Start(self.behind))?;
        let behind = self.length.saturating_sub(self.behind);
        let mut rest = Vec::with_capacity(usize::try_from(behind).unwrap_or_default());
        // One more than there were: a file that has grown is another one.
        file.take(behind + 1).read_to_end(&mut rest)?;
        Ok(checksum_of(&[&first, &rest]))
    }
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
