//! A recording as entries: what a store keeps of it, apart from its pack.
//!
//! Owns [`Entries`]. Every entry keeps its link of the chain that runs through the
//! file, so that a changed, lost, added or moved entry is noticed when the file is
//! put together again; and the pack, which many recordings share, is kept once.
//! Must not know where they are kept.

use sha2::{Digest, Sha256};

use super::chain::{Chain, hex};
use super::format::{Recording, RecordingError};

/// What stands before a part of the pack.
const PACK: &str = "pack ";

/// A line of a recording: its words and its link of the chain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// What stands in the line.
    pub words: String,
    /// The checksum over the link before it and these words.
    pub link: String,
}

/// A recording taken apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entries {
    /// The pack, as the file carries it.
    pub packed: String,
    /// How many characters of it stand in a line.
    pub width: usize,
    /// The header, then every command, then the end.
    pub entries: Vec<Entry>,
}

/// SHA-256 of some bytes as 64 hex digits.
pub fn checksum(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

/// The same of bytes that lie in several places, as if they were one piece.
pub fn checksum_of(parts: &[&[u8]]) -> String {
    let mut hasher = Sha256::new();
    parts.iter().for_each(|part| hasher.update(part));
    hex(&hasher.finalize())
}

impl Entries {
    /// Takes a recording apart; a line that stops in the middle is left out.
    ///
    /// # Errors
    /// Whatever is no undamaged recording.
    pub fn of(bytes: &[u8]) -> Result<Self, RecordingError> {
        Recording::parse(bytes)?;
        let (mut packed, mut width, mut entries) = (String::new(), 0, Vec::new());
        // It has been read: every whole line is UTF-8 and has a checksum.
        let end = bytes.iter().rposition(|byte| *byte == b'\n').map_or(0, |last| last + 1);
        let text = std::str::from_utf8(&bytes[..end]).map_err(|_| RecordingError::NoRecording)?;
        for (number, line) in text.lines().enumerate() {
            let damaged = RecordingError::Damaged { line: number + 1 };
            let (words, link) = Chain::link_of(line).ok_or(damaged)?;
            match words.strip_prefix(PACK) {
                Some(part) => {
                    width = width.max(part.len());
                    packed.push_str(part);
                }
                None => entries.push(Entry { words: words.to_owned(), link: link.to_owned() }),
            }
        }
        Ok(Self { packed, width, entries })
    }

    /// The file again, byte for byte.
    ///
    /// # Errors
    /// An entry whose link does not fit what stands before it, or whatever is no
    /// recording.
    pub fn put_together(&self) -> Result<Vec<u8>, RecordingError> {
        let mut chain = Chain::new();
        let mut text = String::new();
        let mut number = 0;
        for (place, entry) in self.entries.iter().enumerate() {
            number += 1;
            let line = chain.line(&entry.words);
            if Chain::link_of(line.trim_end_matches('\n')).map(|(_, link)| link) != Some(&entry.link) {
                return Err(RecordingError::Damaged { line: number });
            }
            text.push_str(&line);
            // The pack stands behind the header.
            let mut rest = if place == 0 { self.packed.as_str() } else { "" };
            while !rest.is_empty() {
                let width = self.width.clamp(1, rest.len());
                let cut = rest.is_char_boundary(width);
                let (part, behind) =
                    if cut { rest.split_at(width) } else { return Err(RecordingError::NoRecording) };
                text.push_str(&chain.line(&format!("{PACK}{part}")));
                number += 1;
                rest = behind;
            }
        }
        Recording::parse(text.as_bytes())?;
        Ok(text.into_bytes())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn old() -> Vec<u8> {
        std::fs::read("tests/recordings/small-line.odr").unwrap()
    }

    #[test]
    fn it_comes_together_byte_for_byte() {
        let bytes = old();
        let entries = Entries::of(&bytes).unwrap();
        assert!(entries.entries.len() > 3);
        assert_eq!(entries.put_together().unwrap(), bytes);
        // What was torn off in the middle of a line is not there.
        let torn = &bytes[..bytes.len() - 3];
        let whole_lines = torn.iter().rposition(|byte| *byte == b'\n').unwrap() + 1;
        assert_eq!(Entries::of(torn).unwrap().put_together().unwrap(), torn[..whole_lines]);
    }

    #[test]
    fn nothing_can_be_changed_moved_or_lost() {
        let whole = Entries::of(&old()).unwrap();
        let last = whole.entries.len() - 1;
        for place in 0..=last {
            let mut changed = whole.clone();
            changed.entries[place].words.push(' ');
            assert!(changed.put_together().is_err(), "{place}");
            let mut lost = whole.clone();
            lost.entries.remove(place);
            // Without its end, it is a recording that stops early.
            assert_eq!(lost.put_together().is_ok(), place == last, "{place}");
        }
        let mut moved = whole.clone();
        moved.entries.swap(last, last - 1);
        assert!(moved.put_together().is_err());
        let mut pack = whole.clone();
        let other = if pack.packed.starts_with('e') { "f" } else { "e" };
        pack.packed.replace_range(..1, other);
        assert!(pack.put_together().is_err());
        let mut width = whole;
        width.width -= 1;
        assert!(width.put_together().is_err());
    }
}
