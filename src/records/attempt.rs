//! Where an attempt is kept: one folder with its progress and its recordings.
//!
//! `PACK/EXERCISE/NAME/attempt-1/progress.json` below the folder that somebody
//! named, or below their own folder for such things. What cannot be gone on
//! with is never written over.

use std::fs::{self, File, TryLockError};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use atomic_write_file::AtomicWriteFile;
use rayon::prelude::*;

use crate::exercise::{Programme, Progress};

use super::error::RecordsError;
use super::folders::{make, named};

/// The folder beside the packs' folders in which pictures of replays are kept.
pub const PICTURES: &str = "pictures";
/// The file beside the people's folders with what a room has put on its wall
/// ([`Wall`](super::wall::Wall)).
pub const CARDS: &str = "cards.json";
/// The file that holds the answers.
const PROGRESS: &str = "progress.json";
/// Whoever has it locked plays the attempt.
const LOCK: &str = ".lock";
/// Whoever has it locked writes beside recordings in this folder.
pub(super) const BESIDE: &str = ".beside.lock";
/// How the names of other files end that belong to an attempt, or to practice.
const ENDINGS: [&str; 5] = ["odr", "clock", "lost", super::bookmarks::ENDING, super::summaries::ENDING];

/// An attempt of somebody, and where it is kept.
#[derive(Debug)]
pub struct Attempt {
    /// Its folder.
    pub folder: PathBuf,
    /// What was said and done.
    pub progress: Progress,
    /// Held as long as the attempt is open; none where the disk knows no locks.
    lock: Option<File>,
}

/// Locks the folder of an attempt for whoever plays it.
fn lock(folder: &Path) -> Result<Option<File>, RecordsError> {
    // A folder that is read-only, or a disk without locks: one can play without.
    let Ok(file) = File::create(folder.join(LOCK)) else { return Ok(None) };
    match file.try_lock() {
        Err(TryLockError::WouldBlock) => Err(RecordsError::OpenElsewhere { folder: folder.to_owned() }),
        Err(TryLockError::Error(_)) => Ok(None),
        Ok(()) => Ok(Some(file)),
    }
}

/// Whether an attempt is being played now, here or in another window or terminal.
pub fn is_open(folder: &Path) -> bool {
    let Ok(file) = File::open(folder.join(LOCK)) else { return false };
    matches!(file.try_lock(), Err(TryLockError::WouldBlock))
}

impl Attempt {
    /// Keeps all of it: whole or not at all.
    ///
    /// # Errors
    /// A file that cannot be written.
    pub fn save(&self) -> Result<(), RecordsError> {
        let path = self.folder.join(PROGRESS);
        let write = || -> io::Result<()> {
            let mut file = AtomicWriteFile::open(&path)?;
            file.write_all(self.progress.to_text().as_bytes())?;
            file.commit()
        };
        write().map_err(|error| RecordsError::file("written", &path, error))
    }

    /// Begins to keep an attempt in a new folder, or in one in which nothing was begun: the
    /// program stopped between making it and keeping anything in it.
    ///
    /// # Errors
    /// A folder that is there already or cannot be made.
    pub fn create(folder: PathBuf, progress: Progress) -> Result<Self, RecordsError> {
        let cannot = |error: io::Error| RecordsError::file("made", &folder, error);
        if let Some(parent) = folder.parent() {
            make(parent).map_err(cannot)?;
        }
        // One that is there already is somebody else's.
        match fs::create_dir(&folder) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists && is_unbegun(&folder) => {}
            made => made.map_err(cannot)?,
        }
        named(&folder).map_err(cannot)?;
        let lock = lock(&folder)?;
        let attempt = Self { folder, progress, lock };
        attempt.save()?;
        Ok(attempt)
    }

    /// Reads an attempt that was kept.
    ///
    /// # Errors
    /// One that cannot be read, is damaged, newer, or of another exercise, or is being
    /// played elsewhere; it stays as it is.
    pub fn open(folder: PathBuf, programme: Programme<'_>) -> Result<Self, RecordsError> {
        let path = folder.join(PROGRESS);
        let wrong =
            |why: &dyn std::fmt::Display| RecordsError::Attempt { path: path.clone(), why: why.to_string() };
        let bytes = fs::read(&path).map_err(|error| wrong(&error))?;
        let text = String::from_utf8(bytes).map_err(|_| wrong(&crate::exercise::kept::KeptError::Damaged))?;
        let progress = Progress::from_text(&text).map_err(|error| wrong(&error))?;
        if !progress.fits(programme) {
            return Err(wrong(&"it was begun with another version of this exercise"));
        }
        let lock = lock(&folder)?;
        Ok(Self { folder, progress, lock })
    }

    /// Keeps it in another folder from now on.
    ///
    /// # Errors
    /// A folder that cannot be written to; then nothing has changed.
    pub fn move_to(&mut self, folder: PathBuf) -> Result<(), RecordsError> {
        let lock = lock(&folder)?;
        let before = std::mem::replace(&mut self.folder, folder);
        let saved = self.save();
        match saved {
            Ok(()) => self.lock = lock,
            Err(_) => self.folder = before,
        }
        saved
    }

    /// A file of this attempt.
    pub fn file(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }
}

/// Whether answers are kept in the folder of an attempt.
pub fn is_kept(folder: &Path) -> bool {
    folder.join(PROGRESS).exists()
}

/// Where attempts are kept: in the folder that somebody named, or in their own.
///
/// # Errors
/// A system that knows no folder for this person, if none was chosen.
pub fn base(chosen: Option<&Path>) -> Result<PathBuf, RecordsError> {
    match chosen {
        Some(chosen) => Ok(chosen.to_owned()),
        None => super::folders::own()
            .map(|folders| folders.data_dir().join("exercises"))
            .ok_or(RecordsError::NoFolder),
    }
}

/// Where the attempts of somebody are kept.
///
/// # Errors
/// A system that knows no folder for this person, if none was chosen.
pub fn home_of(
    chosen: Option<&Path>,
    programme: Programme<'_>,
    trainee: &str,
) -> Result<PathBuf, RecordsError> {
    Ok(base(chosen)?.join(&programme.scenario.about().id).join(&programme.exercise.id).join(trainee))
}

/// Nothing was begun in this folder: a lock may lie there, and what was being written.
fn is_unbegun(folder: &Path) -> bool {
    let Ok(mut entries) = fs::read_dir(folder) else { return false };
    entries.all(|entry| entry.is_ok_and(|entry| entry.file_name().as_encoded_bytes().starts_with(b".")))
}

/// The number of the latest attempt; 0 if there is none.
pub fn latest(home: &Path) -> u32 {
    let Ok(entries) = fs::read_dir(home) else { return 0 };
    let number = |name: &str| {
        let number = name.strip_prefix("attempt-")?.parse::<u32>().ok()?;
        (!is_unbegun(&home.join(name))).then_some(number)
    };
    let names = entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    names.filter_map(|name| number(&name)).max().unwrap_or(0)
}

/// The folder of an attempt.
pub fn attempt(home: &Path, number: u32) -> PathBuf {
    home.join(format!("attempt-{number}"))
}

/// An attempt that lies on the disk.
#[derive(Clone, Debug)]
pub struct Kept {
    /// Its folder.
    pub folder: PathBuf,
    /// What was said and done.
    pub progress: Progress,
    /// When something was answered last.
    pub when: SystemTime,
}

/// All attempts below a folder, or below one's own, the latest first; what cannot
/// be read is passed over, and left as it is.
pub fn all(chosen: Option<&Path>) -> Vec<Kept> {
    let Ok(base) = base(chosen) else { return Vec::new() };
    let attempts = folders(&base).into_par_iter();
    let mut found: Vec<Kept> = attempts.filter_map(read_kept).collect();
    found.sort_by(|one, other| other.when.cmp(&one.when).then_with(|| one.folder.cmp(&other.folder)));
    found
}

/// The folders of all attempts below this one, readable or not:
/// `PACK/EXERCISE/NAME/attempt-N`.
pub fn folders(base: &Path) -> Vec<PathBuf> {
    let mut found = numbered(base);
    found.retain(|folder| is_kept(folder));
    found
}

/// The folders that are called like attempts.
fn numbered(base: &Path) -> Vec<PathBuf> {
    let deeper = |folders: Vec<PathBuf>| folders.iter().flat_map(|folder| inside(folder)).collect();
    let mut found: Vec<PathBuf> = deeper(deeper(deeper(inside(base))));
    let is_attempt = |path: &PathBuf| {
        let name = path.file_name().and_then(|name| name.to_str());
        name.and_then(|name| name.strip_prefix("attempt-")?.parse::<u32>().ok()).is_some()
    };
    found.retain(is_attempt);
    found
}

/// The same, and what is left of an attempt that was begun or erased in part: a folder of
/// such a name with nothing in it but what an attempt consists of.
pub fn remains(base: &Path) -> Vec<PathBuf> {
    let mut found = numbered(base);
    found.retain(|folder| is_kept(folder) || holds_parts_only(folder));
    found
}

/// The same of somebody.
pub fn remains_of(base: &Path, name: &str) -> Vec<PathBuf> {
    let mut found = remains(base);
    found.retain(|folder| folder.parent().and_then(Path::file_name).is_some_and(|whose| whose == name));
    found
}

fn holds_parts_only(folder: &Path) -> bool {
    let Ok(mut entries) = fs::read_dir(folder) else { return false };
    entries.all(|entry| entry.is_ok_and(|entry| entry.file_name().to_str().is_some_and(is_of_attempt)))
}

/// The folders in which somebody's attempts lie or have lain: `PACK/EXERCISE/NAME`.
pub fn homes(base: &Path, name: &str) -> Vec<PathBuf> {
    let exercises = inside(base).into_iter().flat_map(|pack| inside(&pack));
    let mut found: Vec<PathBuf> = exercises.map(|exercise| exercise.join(name)).collect();
    found.retain(|home| home.is_dir());
    found
}

/// Whether a file is called as those are of which an attempt or practice consists, or as one
/// of them that is being written.
pub fn is_of_attempt(name: &str) -> bool {
    let ours = |name: &str| {
        let ends = |ending: &&str| Path::new(name).extension().is_some_and(|is| is == *ending);
        [PROGRESS, LOCK, BESIDE].contains(&name) || ENDINGS.iter().any(ends)
    };
    ours(name) || being_written(name).is_some_and(ours)
}

/// What a file will be called that is being written under this name, if it is one.
pub(super) fn being_written(name: &str) -> Option<&str> {
    // As `AtomicWriteFile` names them: `.NAME.r4nd0m`.
    let (name, random) = name.strip_prefix('.')?.rsplit_once('.')?;
    (random.len() == 6 && random.bytes().all(|byte| byte.is_ascii_alphanumeric())).then_some(name)
}

/// The folders in a folder, by name.
pub(super) fn inside(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let mut found: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    found.retain(|path| path.is_dir());
    found.sort();
    found
}

fn read_kept(folder: PathBuf) -> Option<Kept> {
    let path = folder.join(PROGRESS);
    let when = fs::metadata(&path).ok()?.modified().ok()?;
    let progress = Progress::from_text(&fs::read_to_string(&path).ok()?).ok()?;
    Some(Kept { folder, progress, when })
}
