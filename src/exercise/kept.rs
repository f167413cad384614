//! Progress as a text, for whoever stores it.
//!
//! JSON with its format in front and a checksum over the rest, so that a newer
//! or a damaged text is told apart from one that can be gone on with. Must not
//! know files.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::progress::Progress;

/// The newest version of the format. The first is written as long as nothing in it
/// needs the second, which has own marks for each dimension.
pub const FORMAT: u32 = 2;
/// The largest text that is read, in bytes.
pub const LARGEST: usize = 8 << 20;

/// Why a text cannot be gone on with.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum KeptError {
    /// Written by a newer program.
    #[error("it was written by a newer version of this program (format {0}; this one reads {FORMAT})")]
    Newer(u32),
    /// It is not what was written.
    #[error("it is damaged, or it is something else")]
    Damaged,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Kept {
    format: u32,
    checksum: String,
    progress: Progress,
}

/// The one field that every version has.
#[derive(Deserialize)]
struct AnyKept {
    format: u32,
}

impl Progress {
    /// As a text.
    pub fn to_text(&self) -> String {
        let format = if self.has_parts() { FORMAT } else { 1 };
        let kept = Kept { format, checksum: checksum(self), progress: self.clone() };
        // Strings, numbers and lists: nothing in it can fail to be written.
        serde_json::to_string_pretty(&kept).unwrap_or_default() + "\n"
    }

    /// From a text.
    ///
    /// # Errors
    /// A text that is newer, damaged or something else.
    pub fn from_text(text: &str) -> Result<Self, KeptError> {
        if text.len() > LARGEST {
            return Err(KeptError::Damaged);
        }
        let any: AnyKept = serde_json::from_str(text).map_err(|_| KeptError::Damaged)?;
        if any.format > FORMAT {
            return Err(KeptError::Newer(any.format));
        }
        let kept: Kept = serde_json::from_str(text).map_err(|_| KeptError::Damaged)?;
        let whole = (1..=FORMAT).contains(&kept.format) && kept.checksum == checksum(&kept.progress);
        whole.then_some(kept.progress).ok_or(KeptError::Damaged)
    }
}

/// Sixteen hex digits over all of it.
fn checksum(progress: &Progress) -> String {
    let text = serde_json::to_string(progress).unwrap_or_default();
    let digest = Sha256::digest(text.as_bytes());
    digest[..8].iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exercise::sample;
    use proptest::prelude::*;

    #[test]
    fn a_newer_text_is_told_from_a_damaged_one() {
        let text = sample::at_the_end().to_text();
        assert_eq!(Progress::from_text(&text), Ok(sample::at_the_end()));
        let newer = text.replacen("\"format\": 1", "\"format\": 7", 1);
        assert_eq!(Progress::from_text(&newer), Err(KeptError::Newer(7)));
        let newer = "{\"format\": 3, \"what\": [1, {\"a\": null}]}";
        assert_eq!(Progress::from_text(newer), Err(KeptError::Newer(3)));
        for damaged in ["", "{}", "[]", "{\"format\": 1}", &text[..text.len() / 2]] {
            assert_eq!(Progress::from_text(damaged), Err(KeptError::Damaged));
        }
        let edited = text.replacen("\"home\": \"Sales\"", "\"home\": \"Support\"", 1);
        assert_ne!(edited, text);
        assert_eq!(Progress::from_text(&edited), Err(KeptError::Damaged));
    }

    #[test]
    fn only_marks_by_dimension_need_the_second_form() {
        let parts = vec![Some(80), None, Some(0)];
        let progress = sample::at_the_end_with(&parts);
        let text = progress.to_text();
        assert!(text.contains("\"format\": 2") && !sample::at_the_end().to_text().contains("\"format\": 2"));
        let read = Progress::from_text(&text).unwrap();
        assert_eq!(read, progress);
        let scenario = sample::scenario();
        let programme = sample::programme(&scenario);
        let (step, _) = read.played().next().unwrap();
        assert_eq!(read.own_parts(programme, step), parts);
        assert_eq!(read.own_mark(programme, step), (Some(70), Some(80)));
        assert_eq!(sample::at_the_end().own_parts(programme, step), []);
    }

    proptest! {
        #[test]
        fn no_changed_byte_passes_for_the_same(at in 0_usize..100_000, byte in any::<u8>()) {
            let text = sample::at_the_end().to_text();
            let mut bytes = text.clone().into_bytes();
            let at = at % bytes.len();
            bytes[at] = byte;
            let changed = String::from_utf8_lossy(&bytes);
            if let Ok(read) = Progress::from_text(&changed) {
                // White space may differ.
                prop_assert_eq!(read, sample::at_the_end());
            }
        }
    }
}
