//! Files that go, and stay gone: also after a loss of power.
//!
//! Owns [`Gone`], which remembers where something was deleted until the folders around it
//! are on the disk. What is reported as deleted has been settled before.

use std::collections::BTreeSet;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use super::StoreError;
use super::backup::{being_written, beside_journal};
use super::error::Stored;
use crate::records::recording_file::{Disk, RealDisk};

/// Where something was deleted that a loss of power could bring back.
#[derive(Debug, Default)]
pub(super) struct Gone(BTreeSet<PathBuf>);

impl Gone {
    /// Deletes a file; whether it was there. One that was not is settled all the same: it
    /// may have been deleted a moment ago.
    pub(super) fn file(&mut self, path: &Path) -> Stored<bool> {
        self.0.insert(path.to_owned());
        match fs::remove_file(path) {
            Ok(()) => Ok(true),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(false),
            Err(error) => Err(StoreError::of_io(path, &error)),
        }
    }

    /// Deletes what a file was being written as, when somebody was interrupted or has not
    /// finished; whether it was there. They cannot give it its name any more then.
    pub(super) fn unfinished(&mut self, path: &Path) -> Stored<bool> {
        let part = being_written(path);
        let was_there = self.file(&part)?;
        self.file(&beside_journal(&part))?;
        Ok(was_there)
    }

    /// Deletes the files of a folder with such names; how many.
    pub(super) fn files(&mut self, folder: &Path, ours: impl Fn(&str) -> bool) -> Stored<usize> {
        let Ok(entries) = fs::read_dir(folder) else { return Ok(0) };
        let mut many = 0;
        for path in entries.filter_map(|entry| Some(entry.ok()?.path())) {
            let name = path.file_name().and_then(|name| name.to_str());
            if path.is_file() && name.is_some_and(&ours) {
                many += usize::from(self.file(&path)?);
            }
        }
        Ok(many)
    }

    /// Deletes a folder with all that is in it.
    pub(super) fn folder(&mut self, folder: &Path) -> Stored<()> {
        self.0.insert(folder.to_owned());
        match fs::remove_dir_all(folder) {
            Err(error) if error.kind() != ErrorKind::NotFound => Err(StoreError::of_io(folder, &error)),
            _ => Ok(()),
        }
    }

    /// Deletes a folder, and those around it below `base`, as far as they are empty; whether
    /// the folder was.
    pub(super) fn empty(&mut self, folder: &Path, base: &Path) -> bool {
        for around in folder.ancestors().take_while(|around| *around != base) {
            match fs::remove_dir(around) {
                Err(error) if error.kind() != ErrorKind::NotFound => break,
                _ => drop(self.0.insert(around.to_owned())),
            }
        }
        !folder.exists()
    }

    /// What was deleted stays deleted: the folders that are still there are on the disk.
    pub(super) fn settle(&mut self) {
        let gone = std::mem::take(&mut self.0);
        let left = gone.iter().filter_map(|path| path.ancestors().skip(1).find(|around| around.is_dir()));
        for folder in left.collect::<BTreeSet<&Path>>() {
            // A system that cannot do that says so by none.
            let _ = RealDisk.sync_folder(folder);
        }
    }
}
