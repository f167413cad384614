//! A shift whose recording cannot be written any more is recorded anew, somewhere
//! else: a disk that is full or has become read-only loses nothing that was done.

use std::path::Path;

use crate::recording::{command_words, replay};
use crate::scenario::load::PackFile;
use crate::shift::{Command, Shift};
use crate::vocab::{Desk, Moment};

use super::error::RecordsError;
use super::reload::free_name;
use super::shifts::{Sitting, copy, put_down};

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
    let mut recorder = copy(&shift, files, home)?;
    for (at, command) in &course.done {
        replay::pass(&mut shift, *at, &mut |_| {});
        let words = command_words::write(*command, &shift);
        shift.apply(*at, *command)?;
        recorder.command(&words, &shift).map_err(RecordsError::CannotRecord)?;
    }
    replay::pass(&mut shift, old.now(), &mut |_| {});
    if shift.digest() != old.digest() {
        return Err(RecordsError::Differs);
    }
    let recorder = put_down(recorder, &path)?;
    Ok(Sitting { shift, recorder, name, goes_on: true, stem: course.stem.clone(), done: Vec::new() })
}
