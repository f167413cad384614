//! Everything that is held about one person, in one file that anybody can read.

use std::fs::{self, File};
use std::io::{BufReader, BufWriter, Write};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::backup::{Made, moved, named};
use super::error::Stored;
use super::held::{HeldAttempt, Overlay};
use super::{Store, StoreError, day};
use crate::records::attempt;

/// The folder of exports beside the store.
pub const EXPORTS: &str = "exports";
/// The version of the file's format.
const FORMAT: u32 = 1;

/// The file.
#[derive(Debug, Serialize)]
struct Everything {
    format: u32,
    program: &'static str,
    exported: String,
    name: String,
    code: String,
    /// What is held of each attempt, marks included.
    attempts: Vec<HeldAttempt>,
    /// Recordings that are in the store and in no folder any more.
    recordings: Vec<TextFile>,
    /// Every file in the folders of the attempts, finished or not.
    files: Vec<TextFile>,
    /// What this person wrote about recordings as a facilitator.
    overlays_written: Vec<Written>,
    /// Other files that the program has made about this person.
    exported_to: Vec<String>,
}

#[derive(Debug, Serialize)]
struct TextFile {
    path: String,
    text: String,
}

#[derive(Debug, Serialize)]
struct Written {
    recording: String,
    overlay: Overlay,
}

impl Store {
    /// Writes everything about a person into a new file: the one that is named, or one
    /// beside the store.
    ///
    /// # Errors
    /// Nobody of that name; a damaged store; a file that is there already or cannot be
    /// written.
    pub fn export(&mut self, name: &str, to: Option<&Path>) -> Stored<PathBuf> {
        let person = self.person(name)?;
        let everything = self.everything(name, &person.code)?;
        let (to, part) = match to {
            Some(to) => named(to)?,
            // The code, not the name: a list of files is no list of people.
            None => self.free_name(EXPORTS, &person.code, "json")?,
        };
        let entered = self.change(|moment| match moment.name_of(&person.code)? {
            Some(_) => moment.enter(Made::Export, &to, Some(&person.code)),
            // Erased since it was read.
            None => Err(StoreError::Nobody { name: name.to_owned() }),
        });
        let write = || -> std::io::Result<()> {
            // It has been made; where it is not there any more, somebody is erasing.
            let mut file = BufWriter::new(File::options().write(true).open(&part)?);
            serde_json::to_writer_pretty(&mut file, &everything)?;
            writeln!(file)?;
            file.into_inner()?.sync_all()
        };
        let written = entered
            .and_then(|()| write().map_err(|error| StoreError::of_io(&to, &error)))
            .and_then(|()| moved(&part, &to));
        if let Err(why) = written {
            let _ = fs::remove_file(&part);
            return Err(why);
        }
        Ok(to)
    }

    fn everything(&self, name: &str, code: &str) -> Stored<Everything> {
        let (attempts, others): (Vec<HeldAttempt>, Vec<HeldAttempt>) =
            self.attempts()?.into_iter().partition(|held| held.person == code);
        let files = files_of(self.folder(), name);
        let mut recordings = Vec::new();
        for held in &attempts {
            for one in &held.recordings {
                let path =
                    format!("{}/{}/{name}/attempt-{}/{}", held.pack, held.exercise, held.number, one.name);
                let lies_there = files.iter().any(|file| file.path == path);
                if let (false, Some(bytes)) = (lies_there, self.at_once(|moment| moment.file_in(held, one))?)
                {
                    recordings.push(TextFile { path, text: String::from_utf8_lossy(&bytes).into_owned() });
                }
            }
        }
        let mut overlays_written = Vec::new();
        for held in others.iter().chain(&attempts) {
            for one in &held.recordings {
                let mine = one.overlays.iter().filter(|overlay| overlay.facilitator == code);
                let recording = held.address(one.step).to_string();
                overlays_written.extend(
                    mine.map(|overlay| Written { recording: recording.clone(), overlay: overlay.clone() }),
                );
            }
        }
        let mut exported_to: Vec<String> = Vec::new();
        for (path, person) in self.made(Made::Export)? {
            if person.as_deref() == Some(code) {
                exported_to.push(path.display().to_string());
            }
        }
        Ok(Everything {
            format: FORMAT,
            program: env!("CARGO_PKG_VERSION"),
            exported: day::written(day::today()),
            name: name.to_owned(),
            code: code.to_owned(),
            attempts,
            recordings,
            files,
            overlays_written,
            exported_to,
        })
    }
}

/// Whether a file is an export about somebody of this name.
pub(super) fn is_about(path: &Path, name: &str) -> bool {
    #[derive(Deserialize)]
    struct About {
        name: String,
    }
    let file = File::open(path).map(BufReader::new);
    let about = file.ok().and_then(|file| serde_json::from_reader::<_, About>(file).ok());
    about.is_some_and(|about| about.name == name)
}

/// Every file of somebody's attempts, by its path from the folder on.
fn files_of(base: &Path, name: &str) -> Vec<TextFile> {
    let mut found = Vec::new();
    for folder in attempt::remains_of(base, name) {
        let Ok(entries) = fs::read_dir(&folder) else { continue };
        let mut paths: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
        // A lock is no record.
        let is_hidden =
            |path: &PathBuf| path.file_name().is_some_and(|name| name.as_encoded_bytes().starts_with(b"."));
        paths.retain(|path| path.is_file() && !is_hidden(path));
        paths.sort();
        for path in paths {
            let Ok(bytes) = fs::read(&path) else { continue };
            let inside = path.strip_prefix(base).unwrap_or(&path).display().to_string();
            found.push(TextFile { path: inside, text: String::from_utf8_lossy(&bytes).into_owned() });
        }
    }
    found
}
