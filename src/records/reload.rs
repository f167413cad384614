//! A shift that goes on with a pack whose author has changed it meanwhile.
//!
//! Everything that was done is done again with the new texts. Where that is not
//! possible (a reply that was given is gone), the running shift stays as it is.

use std::path::{Path, PathBuf};

use crate::recording::{Recording, command_words, replay};

use super::error::RecordsError;
use super::recording_file::read;
use super::shifts::{Pack, Repeated, Sitting, copy, put_down};

/// The same shift at the same moment, played with another version of its pack and
/// recorded anew beside the old recording, which is taken away.
///
/// # Errors
/// What was done cannot be done with the new pack; nothing has changed then.
pub fn reload(sitting: &Sitting, folder: &Path, pack: Pack<'_>) -> Result<Sitting, RecordsError> {
    let old = folder.join(&sitting.name);
    let recording = read(&old)?;
    let (name, path) = free_name(folder, &sitting.stem);
    let again = again(&recording, pack, &path, sitting);
    match again {
        Ok(Repeated { shift, recorder, done }) => {
            // All of it is in the new one, and on the disk.
            let _ = std::fs::remove_file(&old);
            Ok(Sitting { shift, recorder, name, goes_on: true, stem: sitting.stem.clone(), done })
        }
        Err(why) => {
            let _ = std::fs::remove_file(&path);
            Err(why)
        }
    }
}

fn again(
    recording: &Recording,
    pack: Pack<'_>,
    path: &Path,
    sitting: &Sitting,
) -> Result<Repeated, RecordsError> {
    let mut shift = replay::begin_anyway(recording, pack.scenario.clone())?;
    let mut recorder = copy(&shift, pack.files, recording.header.home)?;
    let mut done = Vec::with_capacity(recording.commands.len());
    for recorded in &recording.commands {
        replay::pass(&mut shift, recorded.at, &mut |_| {});
        let command = command_words::read(&recorded.words, &shift)?;
        shift.apply(recorded.at, command)?;
        recorder.command(&recorded.words, &shift).map_err(RecordsError::CannotRecord)?;
        done.push((recorded.at, command));
    }
    let now = sitting.shift.now();
    if now > shift.now() {
        replay::pass(&mut shift, now, &mut |_| {});
    }
    Ok(Repeated { shift, recorder: put_down(recorder, path)?, done })
}

/// A name of a recording of this step that is not there yet.
pub(super) fn free_name(folder: &Path, stem: &str) -> (String, PathBuf) {
    let name = |number: u32| format!("{stem}.{number}.odr");
    let free = (2..).map(name).find(|name| !folder.join(name).exists()).unwrap_or_default();
    let path = folder.join(&free);
    (free, path)
}
