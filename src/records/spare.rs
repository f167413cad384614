//! A folder for when one's own cannot be written to: a home that is read-only or
//! full stops nobody from playing.
//!
//! It lies where the system keeps what is temporary, and belongs to one person
//! alone: a folder that others can look into is not used.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::error::RecordsError;

/// The spare folder; it is made if it is not there. None where nothing can be
/// written at all.
pub fn folder() -> Option<PathBuf> {
    // What is somebody else's is not even tried.
    let is_free = |place: &Path| fs::symlink_metadata(place).is_err() || is_own(place);
    places().into_iter().find(|place| is_free(place) && make(place).is_ok() && is_own(place))
}

/// The spare folder, if something was kept in it before.
pub fn there() -> Option<PathBuf> {
    places().into_iter().find(|place| is_own(place))
}

fn places() -> Vec<PathBuf> {
    let who = std::env::var("USER").or_else(|_| std::env::var("USERNAME")).unwrap_or_default();
    let who: String = who.chars().filter(|letter| letter.is_ascii_alphanumeric()).collect();
    let name = if who.is_empty() { "other-desk".to_owned() } else { format!("other-desk-{who}") };
    let mut places = vec![std::env::temp_dir().join(name)];
    // Gone when this person logs out, so only if there is nothing better.
    let own = super::folders::own();
    places.extend(own.as_ref().and_then(directories::ProjectDirs::runtime_dir).map(Path::to_owned));
    places
}

#[cfg(unix)]
fn make(place: &Path) -> io::Result<()> {
    use std::os::unix::fs::DirBuilderExt;
    if place.is_dir() {
        // It may have become read-only itself.
        let probe = place.join(".probe");
        fs::write(&probe, "")?;
        return fs::remove_file(probe);
    }
    fs::DirBuilder::new().mode(0o700).create(place)
}

#[cfg(not(unix))]
fn make(place: &Path) -> io::Result<()> {
    fs::create_dir_all(place)
}

/// Nobody else can look into it or write there: somebody else's folder of the same
/// name would be closed to us or open to all.
#[cfg(unix)]
fn is_own(place: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    let about = fs::symlink_metadata(place);
    about.is_ok_and(|about| about.is_dir() && about.permissions().mode() & 0o077 == 0)
}

#[cfg(not(unix))]
fn is_own(place: &Path) -> bool {
    place.is_dir()
}

/// Copies the files of a folder into another one, which is made. What cannot be
/// read is left out: nothing that could be kept is lost.
///
/// # Errors
/// A folder that cannot be made or written to.
pub fn copy(from: &Path, to: &Path) -> Result<(), RecordsError> {
    fs::create_dir_all(to).map_err(|error| RecordsError::file("made", to, error))?;
    let Ok(entries) = fs::read_dir(from) else { return Ok(()) };
    for path in entries.filter_map(|entry| Some(entry.ok()?.path())) {
        let (true, Some(name)) = (path.is_file(), path.file_name()) else { continue };
        let Ok(bytes) = fs::read(&path) else { continue };
        let goal = to.join(name);
        fs::write(&goal, bytes).map_err(|error| RecordsError::file("written", &goal, error))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[cfg(unix)]
    fn only_a_folder_of_ones_own_is_used() {
        use std::os::unix::fs::{PermissionsExt, symlink};
        let room = tempfile::tempdir().unwrap();
        let place = room.path().join("spare");
        make(&place).unwrap();
        assert!(is_own(&place));
        make(&place).unwrap();
        fs::set_permissions(&place, fs::Permissions::from_mode(0o755)).unwrap();
        assert!(!is_own(&place), "others can look into it");
        fs::set_permissions(&place, fs::Permissions::from_mode(0o700)).unwrap();
        let link = room.path().join("link");
        symlink(&place, &link).unwrap();
        assert!(!is_own(&link), "a link may lead anywhere");
        let file = room.path().join("file");
        fs::write(&file, "").unwrap();
        assert!(make(&file).is_err() && !is_own(&file));
    }

    #[test]
    fn what_can_be_read_is_copied() {
        let room = tempfile::tempdir().unwrap();
        let (from, to) = (room.path().join("from"), room.path().join("to/deep"));
        fs::create_dir_all(from.join("inner")).unwrap();
        fs::write(from.join("one"), "1").unwrap();
        copy(&from, &to).unwrap();
        assert_eq!(fs::read_to_string(to.join("one")).unwrap(), "1");
        assert_eq!(fs::read_dir(&to).unwrap().count(), 1);
        copy(&room.path().join("nothing"), &to).unwrap();
    }
}
