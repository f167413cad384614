//! The files that diagnostics are about, and lines and columns in them.

use std::sync::OnceLock;

use super::{FileId, Span};

/// A line and a column, both counted from 1; columns are characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct LineColumn {
    /// The line.
    pub line: u32,
    /// The character in the line.
    pub column: u32,
}

/// The files that were read: names as the author knows them, and contents.
#[derive(Debug, Default)]
pub struct Files {
    list: Vec<File>,
}

#[derive(Debug)]
struct File {
    name: String,
    content: Content,
    /// The byte at which each line begins; found when first asked for.
    lines: OnceLock<Vec<u32>>,
}

#[derive(Debug)]
enum Content {
    Text(String),
    /// Not UTF-8: what was in the file, and what can be shown of it.
    Broken {
        raw: Vec<u8>,
        shown: String,
    },
}

impl Files {
    /// No files yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a file. There is room for 65 536.
    ///
    /// # Panics
    /// If there are more; packs are limited to far fewer.
    pub fn add(&mut self, name: impl Into<String>, content: impl Into<Vec<u8>>) -> FileId {
        let id = FileId(u16::try_from(self.list.len()).expect("a pack has fewer than 65 536 files"));
        let content = match String::from_utf8(content.into()) {
            Ok(text) => Content::Text(text),
            Err(error) => {
                let shown = String::from_utf8_lossy(error.as_bytes()).into_owned();
                Content::Broken { raw: error.into_bytes(), shown }
            }
        };
        self.list.push(File { name: name.into(), content, lines: OnceLock::new() });
        id
    }

    /// How many files there are.
    pub fn len(&self) -> usize {
        self.list.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// The name; empty for a file that was never added.
    pub fn name(&self, file: FileId) -> &str {
        self.get(file).map_or("", |file| &file.name)
    }

    /// The text, with U+FFFD in place of what is not UTF-8.
    pub fn text(&self, file: FileId) -> &str {
        self.get(file).map_or("", File::text)
    }

    /// The bytes as they were read.
    pub fn bytes(&self, file: FileId) -> &[u8] {
        match self.get(file).map(|file| &file.content) {
            Some(Content::Text(text)) => text.as_bytes(),
            Some(Content::Broken { raw, .. }) => raw,
            None => &[],
        }
    }

    /// Line and column of a byte; a byte past the end counts as the end.
    pub fn line_column(&self, file: FileId, byte: u32) -> LineColumn {
        let Some(file) = self.get(file) else {
            return LineColumn { line: 1, column: 1 };
        };
        let text = file.text();
        let byte = text.floor_char_boundary((byte as usize).min(text.len()));
        let starts = file.lines.get_or_init(|| line_starts(text));
        let line = starts.partition_point(|&start| start as usize <= byte);
        let start = starts[line - 1] as usize;
        let column = text[start..byte].chars().count() + 1;
        LineColumn { line: line as u32, column: column as u32 }
    }

    /// The bytes of a line (counted from 1) without its end.
    pub fn line_span(&self, file: FileId, line: u32) -> Option<Span> {
        let file = self.get(file)?;
        let text = file.text();
        let starts = file.lines.get_or_init(|| line_starts(text));
        let index = (line as usize).checked_sub(1)?;
        let start = *starts.get(index)?;
        let end = starts.get(index + 1).map_or(text.len(), |&next| next as usize - 1);
        let trimmed = text[start as usize..end].trim_end_matches('\r');
        Some(Span::new(start, start + trimmed.len() as u32))
    }

    fn get(&self, file: FileId) -> Option<&File> {
        self.list.get(usize::from(file.0))
    }
}

impl File {
    fn text(&self) -> &str {
        match &self.content {
            Content::Text(text) => text,
            Content::Broken { shown, .. } => shown,
        }
    }
}

fn line_starts(text: &str) -> Vec<u32> {
    let after_breaks =
        text.bytes().enumerate().filter(|&(_, byte)| byte == b'\n').map(|(at, _)| at as u32 + 1);
    std::iter::once(0).chain(after_breaks).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_characters() {
        let mut files = Files::new();
        let file = files.add("a.ron", "ab\r\n日本x\n\nя");
        for (byte, line, column) in [
            (0, 1, 1),
            (2, 1, 3),
            (4, 2, 1),
            (7, 2, 2),
            (8, 2, 2),
            (10, 2, 3),
            (12, 3, 1),
            (13, 4, 1),
            (15, 4, 2),
            (99, 4, 2),
        ] {
            assert_eq!(files.line_column(file, byte), LineColumn { line, column }, "{byte}");
        }
        assert_eq!(files.line_span(file, 1), Some(Span::new(0, 2)));
        assert_eq!(files.line_span(file, 2), Some(Span::new(4, 11)));
        assert_eq!(files.line_span(file, 3), Some(Span::new(12, 12)));
        assert_eq!(files.line_span(file, 5), None);
    }

    #[test]
    fn broken_text_is_shown_as_far_as_it_goes() {
        let mut files = Files::new();
        let file = files.add("a.ron", b"a\xFFb");
        assert_eq!(files.text(file), "a\u{FFFD}b");
        assert_eq!(files.bytes(file), b"a\xFFb");
        assert_eq!((files.name(file), files.len()), ("a.ron", 1));
        assert_eq!(files.text(FileId(7)), "");
    }
}
