//! Reading the folder of a pack, and nothing outside it.
//!
//! Links are not followed, whatever they point to; hidden files are passed
//! over; files that a pack cannot hold are named, not read.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use std::sync::Arc;

use crate::scenario::checked::Scenario;
use crate::scenario::load::{PackFile, load};
use crate::scenario::render;

use super::error::RecordsError;

/// Most files in a pack.
const MOST_FILES: usize = 30_000;
/// Folders in folders: `lang/ja/x.ron` is the deepest that is needed.
const DEEPEST: usize = 4;
/// A file is read up to one byte over the limit, so that the loader can say
/// that it is too large without anybody reading it all.
const MOST_BYTES: u64 = 8 * 1024 * 1024 + 1;

/// Why a folder cannot be read as a pack.
#[derive(Debug, thiserror::Error)]
pub enum FolderError {
    /// There is nothing of this name.
    #[error("there is no folder `{}`; name a pack's folder, such as scenarios/swap-day", .0.display())]
    Missing(PathBuf),
    /// It is not a pack.
    #[error("`{}` holds no pack.ron; name the folder of a pack, or one that holds packs", .0.display())]
    NoPack(PathBuf),
    /// A file or folder cannot be read.
    #[error("`{}` cannot be read: {error}", path.display())]
    Unreadable {
        /// Which.
        path: PathBuf,
        /// Why.
        error: io::Error,
    },
    /// Too many files.
    #[error("`{}` holds more than {MOST_FILES} files; is it really a pack?", .0.display())]
    TooManyFiles(PathBuf),
}

/// The packs at or in these paths: each folder with a `pack.ron`.
pub fn find_packs(path: &Path) -> Result<Vec<PathBuf>, FolderError> {
    let path = if path.ends_with("pack.ron") { path.parent().unwrap_or(path) } else { path };
    if !path.is_dir() {
        return Err(FolderError::Missing(path.to_owned()));
    }
    if path.join("pack.ron").exists() {
        return Ok(vec![path.to_owned()]);
    }
    let mut packs: Vec<PathBuf> = entries(path)?
        .into_iter()
        .filter(|entry| entry.is_dir() && !entry.is_symlink() && entry.join("pack.ron").exists())
        .collect();
    packs.sort();
    if packs.is_empty() {
        return Err(FolderError::NoPack(path.to_owned()));
    }
    Ok(packs)
}

/// Reads all files of a pack.
pub fn read_pack(folder: &Path) -> Result<Vec<PackFile>, FolderError> {
    if !folder.is_dir() {
        return Err(FolderError::Missing(folder.to_owned()));
    }
    let mut files = Vec::new();
    let mut open = vec![(folder.to_owned(), String::new(), 0)];
    while let Some((path, prefix, depth)) = open.pop() {
        for entry in entries(&path)? {
            let Some(name) = entry.file_name().and_then(|name| name.to_str()) else {
                continue;
            };
            if name.starts_with('.') || entry.is_symlink() {
                continue;
            }
            let inside = format!("{prefix}{name}");
            if entry.is_dir() {
                if depth < DEEPEST {
                    open.push((entry, format!("{inside}/"), depth + 1));
                }
            } else if name.ends_with(".ron") {
                files.push(read_file(&entry, inside)?);
            }
            if files.len() > MOST_FILES {
                return Err(FolderError::TooManyFiles(folder.to_owned()));
            }
        }
    }
    Ok(files)
}

/// Loads a pack that is to be used, not checked.
///
/// # Errors
/// A folder that cannot be read; a pack with errors, which are in the message.
pub fn open_pack(folder: &Path) -> Result<Arc<Scenario>, RecordsError> {
    scenario_of(read_pack(folder)?, &folder.display().to_string())
}

/// The same from the files of a pack, wherever they come from.
///
/// # Errors
/// A pack with errors, which are in the message.
pub fn scenario_of(files: Vec<PackFile>, name: &str) -> Result<Arc<Scenario>, RecordsError> {
    let mut loaded = load(files);
    match loaded.scenario.take() {
        Some(scenario) => Ok(Arc::new(scenario)),
        None => {
            let found = render::to_text(&loaded.diagnostics, &loaded.files, false);
            Err(RecordsError::Pack { name: name.to_owned(), found })
        }
    }
}

fn read_file(path: &Path, inside: String) -> Result<PackFile, FolderError> {
    use io::Read;
    let unreadable = |error| FolderError::Unreadable { path: path.to_owned(), error };
    let no_file = || unreadable(io::Error::new(io::ErrorKind::InvalidInput, "it is no ordinary file"));
    // Opening a pipe would wait for somebody to write into it, and a device
    // could be read for ever: both are asked first, and again once they are open.
    if !fs::symlink_metadata(path).map_err(unreadable)?.is_file() {
        return Err(no_file());
    }
    let file = fs::File::open(path).map_err(unreadable)?;
    if !file.metadata().map_err(unreadable)?.is_file() {
        return Err(no_file());
    }
    let mut bytes = Vec::new();
    file.take(MOST_BYTES).read_to_end(&mut bytes).map_err(unreadable)?;
    Ok(PackFile { path: inside, bytes })
}

fn entries(path: &Path) -> Result<Vec<PathBuf>, FolderError> {
    let unreadable = |error| FolderError::Unreadable { path: path.to_owned(), error };
    let mut found = Vec::new();
    for entry in fs::read_dir(path).map_err(unreadable)? {
        found.push(entry.map_err(unreadable)?.path());
    }
    found.sort();
    Ok(found)
}
