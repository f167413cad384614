//! A shift whose recording cannot be written any more is recorded anew, somewhere
//! else: a disk that is full or has become read-only loses nothing that was done.

use std::path::Path;

use crate::recording::{Recorder, command_words, replay};
use crate::scenario::load::PackFile;
use crate::shift::{Command, Shift};
use crate::vocab::{Desk, Moment};

use super::error::RecordsError;
use super::recording_file::RecordingFile;
use super::reload::free_name;
use super::shifts::{Sitting, record};

/// All that a recording is made of.
#[derive(Clone, Debug)]
pub struct Course {
    /// The shift as it is now.
    pub shift: Shift,
    /// What was done in it, and when.
    pub done: Vec<(Moment, Command)>,
    /// The name of the step, which all its recordings share.
    pub stem: String,
}

/// The same shift at the same moment, recorded from its beginning in this folder.
///
/// # Errors
/// A folder that cannot be written to either.
pub fn record_anew(
    course: &Course,
    files: &[PackFile],
    home: Option<Desk>,
    folder: &Path,
) -> Result<Sitting, RecordsError> {
    let old = &course.shift;
    let before = old.is_carried_on().then(|| old.before().clone());
    let mut shift = Shift::new(old.scenario().clone(), old.plan(), old.seed(), before);
    let first = format!("{}.odr", course.stem);
    let (name, path) = if folder.join(&first).exists() {
        free_name(folder, &course.stem)
    } else {
        (first.clone(), folder.join(first))
    };
    let recorder = record(&path, &shift, files, home);
    let recorder = recorder.and_then(|recorder| do_again(course, &mut shift, recorder));
    if recorder.is_err() {
        // What is not whole would look like a recording of this step.
        let _ = std::fs::remove_file(&path);
    }
    let stem = course.stem.clone();
    Ok(Sitting { shift, recorder: recorder?, name, goes_on: true, stem, done: Vec::new() })
}

fn do_again(
    course: &Course,
    shift: &mut Shift,
    mut recorder: Recorder<RecordingFile>,
) -> Result<Recorder<RecordingFile>, RecordsError> {
    for (at, command) in &course.done {
        replay::pass(shift, *at, &mut |_| {});
        let words = command_words::write(*command, shift);
        shift.apply(*at, *command)?;
        recorder.command(&words, shift).map_err(RecordsError::CannotRecord)?;
    }
    replay::pass(shift, course.shift.now(), &mut |_| {});
    if shift.digest() != course.shift.digest() {
        return Err(RecordsError::Differs);
    }
    Ok(recorder)
}
