//! What a group takes of a recording, kept beside it so that a debrief of many people need
//! not replay every shift.
//!
//! Owns the file `NAME.summary` beside `NAME.odr` and its seal; what stands in it is the
//! business of whoever made it. It is derived: it can always be deleted, and is made anew
//! from its recording. It counts only where
//!
//! - its own bytes are sealed by a checksum over all of them;
//! - it was written by this version of the program in this version of its format, for the
//!   pack and the rubrics at hand, for the shift, seed and desk that the answers name;
//! - the recording lies beside it and is the one of which it was made, to the last bit, but
//!   for the pack's text, which nobody needs who has the pack ([`Stamp`]).
//!
//! Otherwise it is as if it were not there. It is no more than a recording is: sealed
//! against damage, not against forgers.

use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::exercise::ShiftResult;
use crate::recording::entries::{checksum, checksum_of};
use crate::scenario::checked::Scenario;
use crate::vocab::Desk;

use super::recording_file::Stamp;

/// How the name of such a file ends.
pub const ENDING: &str = "summary";
/// The version of what stands in it. Whoever changes what is taken of a recording, or how
/// it is reckoned, raises it: older files are passed over then.
pub const FORMAT: u32 = 2;
/// None is larger, in bytes.
const LARGEST: u64 = 4 << 20;

/// Of what it is a summary: the first line of the file.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Head {
    format: u32,
    program: String,
    judged_by: String,
    shift: String,
    seed: u64,
    desk: Desk,
    recording: Stamp,
}

impl Head {
    fn of(judged_by: &str, result: &ShiftResult, recording: Stamp) -> Self {
        Self {
            format: FORMAT,
            program: env!("CARGO_PKG_VERSION").to_owned(),
            judged_by: judged_by.to_owned(),
            shift: result.shift.clone(),
            seed: result.seed,
            desk: result.desk,
            recording,
        }
    }
}

/// By what shifts of a pack are judged: a checksum over the pack's digest and both rubrics,
/// which may be the program's own.
pub fn judged_by(scenario: &Scenario) -> String {
    let rubrics = [Desk::Sales, Desk::Support].map(|desk| format!("{:?}", scenario.rubric(desk)));
    checksum_of(&[&scenario.digest()[..], rubrics[0].as_bytes(), b"\n", rubrics[1].as_bytes()])
}

/// Where the summary of a recording lies.
pub fn file_of(recording: &Path) -> PathBuf {
    recording.with_extension(ENDING)
}

/// The summary of a recording, if there is one that fits it.
pub fn read<T: DeserializeOwned>(recording: &Path, judged_by: &str, result: &ShiftResult) -> Option<T> {
    let file = File::open(file_of(recording)).ok()?;
    // Room for all of it at once: there are thousands.
    let length = file.metadata().ok()?.len().min(LARGEST);
    let mut bytes = Vec::with_capacity(usize::try_from(length).unwrap_or_default() + 1);
    file.take(LARGEST + 1).read_to_end(&mut bytes).ok()?;
    let sealed = bytes.strip_suffix(b"\n")?;
    let seal = sealed.iter().rposition(|byte| *byte == b'\n')? + 1;
    let (text, seal) = sealed.split_at(seal);
    if checksum(text).as_bytes() != seal {
        return None;
    }
    let (head, body) = text.split_at(text.iter().position(|byte| *byte == b'\n')? + 1);
    let head: Head = serde_json::from_slice(head).ok()?;
    let fits = head == Head::of(judged_by, result, head.recording.clone()) && head.recording.holds(recording);
    if fits { serde_json::from_slice(body).ok() } else { None }
}

/// Keeps the summary of a recording with this stamp. A disk that does not take it, or takes
/// only a part, does no harm: what is not sealed does not count. So nothing is synced.
pub fn keep<T: Serialize>(recording: &Path, judged_by: &str, result: &ShiftResult, of: (Stamp, &T)) {
    let (stamp, value) = of;
    let head = serde_json::to_vec(&Head::of(judged_by, result, stamp));
    let (Ok(head), Ok(body)) = (head, serde_json::to_vec(value)) else { return };
    let text = [&head[..], b"\n", &body[..], b"\n"].concat();
    let seal = checksum(&text);
    let path = file_of(recording);
    let written = fs::write(&path, [&text[..], seal.as_bytes(), b"\n"].concat());
    // Somebody may have erased the recording meanwhile: then nothing of it may stay. And what
    // was written in part only takes room.
    if written.is_err() || !recording.exists() {
        let _ = fs::remove_file(&path);
    }
}
