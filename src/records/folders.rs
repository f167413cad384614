//! Where the system keeps what belongs to this person, and folders that are made for good.

use std::fs;
use std::io;
use std::path::Path;

use directories::ProjectDirs;

use super::recording_file::{Disk, RealDisk};

/// The program's own folders for this person; none where the system knows none.
pub fn own() -> Option<ProjectDirs> {
    ProjectDirs::from("", "", "other-desk")
}

/// Makes a folder, and those around it that are missing, for good: a folder whose name is not
/// on the disk takes everything in it along when the power is lost.
pub fn make(folder: &Path) -> io::Result<()> {
    let missing = |around: &&Path| !around.as_os_str().is_empty() && !around.exists();
    let missing: Vec<&Path> = folder.ancestors().take_while(missing).collect();
    fs::create_dir_all(folder)?;
    missing.into_iter().try_for_each(named)
}

/// The name of a file or folder is on the disk.
pub fn named(path: &Path) -> io::Result<()> {
    let around = path.parent().filter(|around| !around.as_os_str().is_empty());
    RealDisk.sync_folder(around.unwrap_or(Path::new(".")))
}
