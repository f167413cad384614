//! The packs on the disk: found, read and checked beside the window.
//!
//! Loading takes a moment, so it is done in a thread of its own; the window asks
//! each time it is drawn. Must not know the engine.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::desktop::fault::guarded;
use crate::records::pack_folder::{FolderError, find_packs, read_pack};
use crate::scenario::checked::Scenario;
use crate::scenario::diagnostic::{Diagnostics, Files, Severity};
use crate::scenario::load::{PackFile, load};
use crate::scenario::render;
use crate::scoring::Words;
use crate::telling::records;

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
    /// What was found.
    pub diagnostics: Arc<Diagnostics>,
    /// Where it was found.
    pub places: Arc<Files>,
    /// Why the folder could not be read at all.
    pub unreadable: Option<Unreadable>,
}

/// Why a folder could not be read at all.
#[derive(Clone, Debug)]
pub enum Unreadable {
    /// It is no pack, or the disk does not give it.
    Folder(Arc<FolderError>),
    /// The program itself has failed on it.
    Mistake,
}

impl Unreadable {
    /// In words, as a sentence.
    pub fn in_words(&self, words: &Words) -> String {
        let what = match self {
            Self::Folder(error) => records::folder(words, error),
            Self::Mistake => words.name("disk-mistake"),
        };
        records::as_sentence(words, &what)
    }
}

/// A pack that can be played.
#[derive(Clone, Debug)]
pub struct Sound {
    /// Its folder.
    pub folder: PathBuf,
    /// Its files, for recordings.
    pub files: Arc<[PackFile]>,
    /// What is played.
    pub scenario: Arc<Scenario>,
}

impl PackOnDisk {
    /// Reads and checks a pack. One on which the program itself fails takes no other
    /// one with it.
    pub fn read(folder: &Path) -> Self {
        guarded(|| Self::read_whole(folder))
            .unwrap_or_else(|_| Self { unreadable: Some(Unreadable::Mistake), ..Self::unread(folder) })
    }

    fn unread(folder: &Path) -> Self {
        Self {
            folder: folder.to_owned(),
            files: Arc::new([]),
            scenario: None,
            diagnostics: Arc::default(),
            places: Arc::default(),
            unreadable: None,
        }
    }

    fn read_whole(folder: &Path) -> Self {
        let mut pack = Self::unread(folder);
        match read_pack(folder) {
            Ok(files) => {
                let mut loaded = load(files.clone());
                pack.files = files.into();
                pack.scenario = loaded.scenario.take().map(Arc::new);
                pack.diagnostics = Arc::new(loaded.diagnostics);
                pack.places = Arc::new(loaded.files);
            }
            Err(error) => pack.unreadable = Some(Unreadable::Folder(Arc::new(error))),
        }
        pack
    }

    /// What is played of it, if it can be.
    pub fn sound(&self) -> Option<Sound> {
        let scenario = self.scenario.clone()?;
        Some(Sound { folder: self.folder.clone(), files: self.files.clone(), scenario })
    }

    /// How many errors and warnings there are.
    pub fn counts(&self) -> (usize, usize) {
        let count = |severity| self.diagnostics.iter().filter(|one| one.severity == severity).count();
        (count(Severity::Error) + usize::from(self.unreadable.is_some()), count(Severity::Warning))
    }

    /// What was found, each as the terminal prints it.
    pub fn found(&self, words: &Words) -> Vec<String> {
        match &self.unreadable {
            Some(why) => vec![why.in_words(words)],
            None => render::each(&self.diagnostics, &self.places),
        }
    }

    /// The name of its folder.
    pub fn name(&self) -> String {
        self.folder.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned())
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

    /// They are being read now.
    pub const fn are_being_read(&self) -> bool {
        matches!(self, Self::Reading(_))
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
            && let Some(old) = packs.iter_mut().find(|old| same(&old.folder, &pack.folder))
        {
            *old = PackOnDisk { folder: old.folder.clone(), ..pack };
        }
    }
}

/// Whether two paths name the same folder.
pub fn same(one: &Path, other: &Path) -> bool {
    let whole = |path: &Path| path.canonicalize().unwrap_or_else(|_| path.to_owned());
    one == other || whole(one) == whole(other)
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
