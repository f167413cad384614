//! The packs on the disk: found, read and checked beside the window.
//!
//! Loading takes a moment, so it is done in a thread of its own; the window asks
//! each time it is drawn. Must not know the engine.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::records::pack_folder::{find_packs, read_pack};
use crate::scenario::checked::Scenario;
use crate::scenario::diagnostic::Severity;
use crate::scenario::load::{PackFile, load};
use crate::scenario::render;

use super::errand::Errand;

/// A pack on the disk.
#[derive(Clone, Debug)]
pub struct PackOnDisk {
    /// Its folder.
    pub folder: PathBuf,
    /// Its files, as they were read.
    pub files: Arc<[PackFile]>,
    /// What can be played; none if there are errors.
    pub scenario: Option<Arc<Scenario>>,
    /// How many errors and warnings there are.
    pub errors: usize,
    /// How many warnings.
    pub warnings: usize,
    /// What was found, as the terminal shows it; empty if nothing was.
    pub found: String,
}

impl PackOnDisk {
    /// Reads and checks a pack.
    pub fn read(folder: &Path) -> Self {
        let files = match read_pack(folder) {
            Ok(files) => files,
            Err(error) => return Self::broken(folder, error.to_string()),
        };
        let mut loaded = load(files.clone());
        let count = |severity| loaded.diagnostics.iter().filter(|one| one.severity == severity).count();
        let (errors, warnings) = (count(Severity::Error), count(Severity::Warning));
        let found = render::to_text(&loaded.diagnostics, &loaded.files, false);
        let scenario = loaded.scenario.take().map(Arc::new);
        Self { folder: folder.to_owned(), files: files.into(), scenario, errors, warnings, found }
    }

    fn broken(folder: &Path, found: String) -> Self {
        Self { folder: folder.to_owned(), files: Arc::new([]), scenario: None, errors: 1, warnings: 0, found }
    }
}

/// The packs, or the wait for them.
#[derive(Debug)]
pub enum Packs {
    /// They are being read.
    Reading(Errand<Vec<PackOnDisk>>),
    /// They are there.
    There(Vec<PackOnDisk>),
}

impl Packs {
    /// Begins to read the packs of these folders; `ready` is called when they are there.
    pub fn read(folders: Vec<PathBuf>, ready: impl FnOnce() + Send + 'static) -> Self {
        let work = move || {
            let found = folders.iter().filter_map(|folder| find_packs(folder).ok()).flatten();
            found.map(|folder| PackOnDisk::read(&folder)).collect()
        };
        Self::Reading(Errand::run(work, ready))
    }

    /// Takes what has been read meanwhile; whether that was now.
    pub fn look(&mut self) -> bool {
        let Self::Reading(errand) = self else { return false };
        let Some(packs) = errand.take() else { return false };
        *self = Self::There(packs);
        true
    }

    /// Those that are there.
    pub fn all(&self) -> &[PackOnDisk] {
        match self {
            Self::Reading(_) => &[],
            Self::There(packs) => packs,
        }
    }

    /// Puts a pack that was read again in the place of the old one.
    pub fn replace(&mut self, pack: PackOnDisk) {
        if let Self::There(packs) = self
            && let Some(old) = packs.iter_mut().find(|old| old.folder == pack.folder)
        {
            *old = pack;
        }
    }
}

/// Where packs are looked for: beside the person, beside the program, and where a
/// package puts them.
pub fn folders(chosen: Option<&Path>) -> Vec<PathBuf> {
    if let Some(chosen) = chosen {
        return vec![chosen.to_owned()];
    }
    let beside = std::env::current_exe().ok().and_then(|program| Some(program.parent()?.to_owned()));
    let beside = beside
        .iter()
        .flat_map(|folder| [folder.join("scenarios"), folder.join("../share/other-desk/scenarios")]);
    let mut places: Vec<PathBuf> = std::iter::once(PathBuf::from("scenarios")).chain(beside).collect();
    places.retain(|place| place.is_dir());
    places.truncate(1);
    places
}
