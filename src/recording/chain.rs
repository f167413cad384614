//! The checksum that runs through all lines of a recording.
//!
//! Each line ends with a checksum over the checksum before it and its own
//! words, so that a changed, lost, added or moved line is noticed, down to a
//! single bit. It protects against damage, not against forgers.

use sha2::{Digest, Sha256};

/// What stands between the words of a line and its checksum.
const BETWEEN: &str = " | ";

/// The checksum up to here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Chain(String);

impl Chain {
    /// The checksum before the first line.
    pub fn new() -> Self {
        Self("other-desk".to_owned())
    }

    /// A line with its checksum and line break.
    pub fn line(&mut self, words: &str) -> String {
        self.advance(words);
        format!("{words}{BETWEEN}{}\n", self.0)
    }

    /// The words of a line without its line break, if its checksum is right.
    pub fn words<'a>(&mut self, line: &'a str) -> Option<&'a str> {
        let (words, checksum) = Self::link_of(line)?;
        self.advance(words);
        (self.0 == checksum).then_some(words)
    }

    /// The chain behind a line with this checksum.
    pub fn at(link: &str) -> Self {
        Self(link.to_owned())
    }

    /// The chain behind a line of these words.
    pub fn after(mut self, words: &str) -> Self {
        self.advance(words);
        self
    }

    /// The chains that may come behind a damaged line: by what it says its checksum is, and
    /// by its words, whether or not what stands between the two can be made out.
    pub fn possible_after(&self, damaged: &str) -> Vec<Self> {
        let length = self.0.len();
        let link = damaged.len().checked_sub(length).and_then(|at| damaged.get(at..));
        let words = damaged.len().checked_sub(length + BETWEEN.len()).and_then(|at| damaged.get(..at));
        let by_place = words.into_iter().chain(Self::link_of(damaged).map(|(words, _)| words));
        let by_words = by_place.map(|words| self.clone().after(words));
        link.map(Self::at).into_iter().chain(by_words).collect()
    }

    /// Whether this text begins with the next line, whole, and goes on behind it.
    pub fn is_swallowed(&self, text: &str) -> bool {
        text.match_indices(BETWEEN).any(|(at, _)| {
            let (words, behind) = (&text[..at], &text[at + BETWEEN.len()..]);
            let link = self.clone().after(words).0;
            behind.len() > link.len() && behind.starts_with(&link)
        })
    }

    /// Whether a line of these words with this checksum comes next.
    pub fn next_is(self, words: &str, link: &str) -> bool {
        self.after(words).0 == link
    }

    /// The words of a line without its line break, and its checksum, right or wrong.
    pub fn link_of(line: &str) -> Option<(&str, &str)> {
        line.rsplit_once(BETWEEN)
    }

    fn advance(&mut self, words: &str) {
        let mut hasher = Sha256::new();
        hasher.update(self.0.as_bytes());
        hasher.update(b"\n");
        hasher.update(words.as_bytes());
        self.0 = hex(&hasher.finalize()[..8]);
    }
}

/// Bytes as hex digits.
pub(super) fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write;
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        // Writing to a String cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_read_only_where_it_was_written() {
        let mut chain = Chain::new();
        let (first, second) = (chain.line("a"), chain.line("b | c"));
        let mut reader = Chain::new();
        assert_eq!(reader.words(first.trim_end()), Some("a"));
        assert_eq!(reader.words(second.trim_end()), Some("b | c"));
        assert_eq!(Chain::new().words(second.trim_end()), None);
    }
}
