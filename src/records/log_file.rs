//! The log: what went wrong in the window, and nothing else.
//!
//! One small file in one's own folder, or in the [spare](super::spare) one, with its
//! predecessor beside it. It holds no name, no answer and nothing of a shift.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

/// A file that is larger than this, in bytes, becomes the predecessor; and no more
/// than this is written in one run.
pub const LARGEST: u64 = 256 * 1024;
/// What stands where the rest would.
const FULL: &str = "\n(The log is full.)\n";

/// The log of this run.
#[derive(Debug)]
pub struct LogFile {
    path: PathBuf,
    file: File,
    /// So many bytes more are written.
    left: u64,
}

impl LogFile {
    /// Opens the log in one's own folder or, where that cannot be written to, in the
    /// spare one. None where nothing can be written at all.
    pub fn open() -> Option<Self> {
        let own = super::folders::own();
        let own = own.map(|own| own.state_dir().unwrap_or_else(|| own.data_local_dir()).to_owned());
        let own = own.and_then(|folder| Self::open_in(&folder).ok());
        own.or_else(|| Self::open_in(&super::spare::folder()?).ok())
    }

    /// Opens the log in a folder, which is made.
    ///
    /// # Errors
    /// A folder that cannot be written to.
    pub fn open_in(folder: &Path) -> io::Result<Self> {
        fs::create_dir_all(folder)?;
        let path = folder.join("other-desk.log");
        if fs::metadata(&path).is_ok_and(|about| about.len() > LARGEST) {
            fs::rename(&path, folder.join("other-desk.old.log"))?;
        }
        let file = OpenOptions::new().append(true).create(true).open(&path)?;
        Ok(Self { path, file, left: LARGEST })
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Writes down what went wrong, with the time in seconds since 1970.
    pub fn note(&mut self, what: &str) {
        let now = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
        let version = env!("CARGO_PKG_VERSION");
        // A log that cannot be written is nobody's trouble but its reader's.
        let _ = self.write_all(format!("[{now}] other-desk {version}: {what}\n").as_bytes());
        let _ = self.file.sync_data();
    }
}

impl Write for LogFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let length = bytes.len() as u64;
        if length > self.left {
            if self.left > 0 {
                self.file.write_all(FULL.as_bytes())?;
            }
            self.left = 0;
            return Ok(bytes.len());
        }
        self.left -= length;
        self.file.write_all(bytes)?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_stays_small_and_keeps_its_predecessor() {
        let room = tempfile::tempdir().unwrap();
        let folder = room.path().join("state");
        let mut log = LogFile::open_in(&folder).unwrap();
        let path = log.path().to_owned();
        log.note("first");
        let line = "x".repeat(60_000);
        for _ in 0..10 {
            log.note(&line);
        }
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.contains("first") && text.ends_with(FULL), "{}", text.len());
        assert_eq!(text.matches(FULL).count(), 1);
        assert!(text.len() as u64 <= LARGEST + FULL.len() as u64, "{}", text.len());
        // The next run adds to it, until it is too large.
        fs::write(&path, vec![b'y'; LARGEST as usize + 1]).unwrap();
        LogFile::open_in(&folder).unwrap().note("second");
        assert!(fs::read_to_string(&path).unwrap().contains("second"));
        assert!(fs::metadata(&path).unwrap().len() < 200);
        assert_eq!(fs::metadata(folder.join("other-desk.old.log")).unwrap().len(), LARGEST + 1);
    }
}
