//! Where the system keeps what belongs to this person.

use directories::ProjectDirs;

/// The program's own folders for this person; none where the system knows none.
pub fn own() -> Option<ProjectDirs> {
    ProjectDirs::from("", "", "other-desk")
}
