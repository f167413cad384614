//! Bytes between values: white space, comments, words, and the characters
//! that must not stand anywhere.

use super::Kind;
use super::parser::Parser;
use crate::scenario::diagnostic::Code;

/// Bytes of texts and comments that need no look: everything but quotes,
/// backslashes, control characters and the first bytes of suspicious
/// characters. Line feeds and tabs are ordinary here.
pub(super) const ORDINARY: [bool; 256] = {
    let mut table = [true; 256];
    let mut byte = 0;
    while byte < 0x20 {
        table[byte] = byte == b'\n' as usize || byte == b'\t' as usize;
        byte += 1;
    }
    table[0x7F] = false;
    table[b'"' as usize] = false;
    table[b'\\' as usize] = false;
    // U+0080–009F begin with C2; U+200E–202E and U+2066–2069 begin with E2.
    table[0xC2] = false;
    table[0xE2] = false;
    table
};

/// How far a search for the end of a line goes, in bytes.
const LONGEST_SEARCH: usize = 1 << 16;

/// Bytes that continue a word.
pub(super) const IN_WORD: [bool; 256] = {
    let mut table = [false; 256];
    let mut byte = 0;
    while byte < 128 {
        table[byte] = (byte as u8).is_ascii_alphanumeric() || byte as u8 == b'_';
        byte += 1;
    }
    table
};

/// Whether a word can begin with this byte.
pub(super) fn begins_word(byte: u8) -> bool {
    byte.is_ascii_alphabetic() || byte == b'_'
}

/// Whether a value can begin with this byte.
pub(super) fn begins_value(byte: u8) -> bool {
    begins_word(byte)
        || byte.is_ascii_digit()
        || matches!(byte, b'"' | b'\'' | b'(' | b'[' | b'{' | b'-' | b'+' | b'.')
}

/// A character that must not stand in the text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Odd {
    pub(super) code: Code,
    pub(super) character: char,
}

/// Whether a character must not stand anywhere in a file.
pub(super) fn odd(character: char) -> Option<Odd> {
    let code = match character {
        '\0' => Code::NulByte,
        '\n' | '\r' | '\t' => return None,
        '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => {
            Code::BidirectionalControl
        }
        _ if character.is_control() => Code::ControlCharacter,
        _ => return None,
    };
    Some(Odd { code, character })
}

impl Odd {
    pub(super) fn message(self) -> String {
        let number = u32::from(self.character);
        match self.code {
            Code::NulByte => "a zero byte in the text".to_owned(),
            Code::BidirectionalControl => {
                format!("U+{number:04X} turns the writing direction and can hide what the text says")
            }
            _ => format!("an invisible control character, U+{number:04X}"),
        }
    }
}

impl<'s> Parser<'s, '_> {
    /// The byte `ahead` of the cursor; 0 at the end of the file.
    pub(super) fn peek(&self, ahead: usize) -> u8 {
        self.bytes.get(self.at + ahead).copied().unwrap_or(0)
    }

    /// Whether the cursor is at the end of the file.
    pub(super) fn at_end(&self) -> bool {
        self.at >= self.bytes.len()
    }

    /// The character at the cursor.
    pub(super) fn character(&self) -> Option<char> {
        self.source.get(self.at..)?.chars().next()
    }

    /// Goes over white space and comments; returns the byte behind them, or
    /// 0 at the end of the file (zero bytes in the file are reported and skipped).
    pub(super) fn skip_trivia(&mut self) -> u8 {
        loop {
            let Some(&byte) = self.bytes.get(self.at) else {
                return 0;
            };
            match byte {
                b' ' | b'\n' | b'\r' | b'\t' => self.at += 1,
                b'/' => {
                    if !self.skip_comment() {
                        return byte;
                    }
                }
                0x21..=0x7E => return byte,
                _ => {
                    if !self.skip_odd_space() {
                        return byte;
                    }
                }
            }
        }
    }

    /// Reports and skips one character that is invisible between values.
    #[cold]
    fn skip_odd_space(&mut self) -> bool {
        let Some(character) = self.character() else {
            return false;
        };
        let (start, end) = (self.at, self.at + character.len_utf8());
        if let Some(odd) = odd(character) {
            self.report_odd(odd, start);
        } else if character.is_whitespace() || character == '\u{FEFF}' {
            let message = format!("U+{:04X} is not an ordinary space", u32::from(character));
            self.error_hint(Code::UnexpectedToken, start, end, message, "replace it by a space");
        } else {
            return false;
        }
        self.at = end.max(self.at);
        true
    }

    /// Goes over a comment; `false` if there is none.
    fn skip_comment(&mut self) -> bool {
        match self.peek(1) {
            b'/' => {
                let mut at = self.at + 2;
                while let Some(&byte) = self.bytes.get(at) {
                    if byte == b'\n' {
                        break;
                    }
                    at = if ORDINARY[usize::from(byte)] { at + 1 } else { self.look_at(at) };
                }
                self.move_to(at);
                true
            }
            b'*' => {
                self.skip_block_comment();
                true
            }
            _ => false,
        }
    }

    fn skip_block_comment(&mut self) {
        let start = self.at;
        let mut at = start + 2;
        let mut depth = 1_u32;
        while let Some(&byte) = self.bytes.get(at) {
            match (byte, self.bytes.get(at + 1)) {
                (b'*', Some(b'/')) => {
                    at += 2;
                    depth -= 1;
                    if depth == 0 {
                        return self.move_to(at);
                    }
                }
                (b'/', Some(b'*')) => {
                    at += 2;
                    depth += 1;
                }
                _ if ORDINARY[usize::from(byte)] => at += 1,
                _ => at = self.look_at(at),
            }
        }
        self.at = self.bytes.len();
        self.error_hint(
            Code::UnclosedComment,
            start,
            start + 2,
            "this comment has no end",
            "end it with `*/`",
        );
        self.stopped = true;
    }

    /// Moves the cursor, unless reporting has stopped the parsing.
    pub(super) fn move_to(&mut self, at: usize) {
        self.at = if self.stopped { self.bytes.len() } else { at };
    }

    /// Reports the character at `at` if it must not stand in a text; returns
    /// where the next character begins.
    pub(super) fn look_at(&mut self, at: usize) -> usize {
        let length = match self.bytes[at] {
            0xE2 => {
                let harmless = match self.bytes[at + 1] {
                    0x80 => !matches!(self.bytes[at + 2], 0x8E | 0x8F | 0xAA..=0xAE),
                    0x81 => !matches!(self.bytes[at + 2], 0xA6..=0xA9),
                    _ => true,
                };
                if harmless {
                    return at + 3;
                }
                3
            }
            0xC2 if self.bytes[at + 1] >= 0xA0 => return at + 2,
            0xC2 => 2,
            b'\r' if self.bytes.get(at + 1) == Some(&b'\n') => return at + 1,
            b'\r' => {
                let message = "a carriage return without a line feed";
                self.error_hint(Code::ControlCharacter, at, at + 1, message, "end lines with a line feed");
                return at + 1;
            }
            b'"' | b'\\' => return at + 1,
            _ => 1,
        };
        if let Some(odd) = self.source.get(at..).and_then(|rest| rest.chars().next()).and_then(odd) {
            self.report_odd(odd, at);
        }
        at + length
    }

    pub(super) fn report_odd(&mut self, odd: Odd, at: usize) {
        let end = at + odd.character.len_utf8();
        self.error_hint(odd.code, at, end, odd.message(), "delete it");
    }

    /// The end of the word that begins at `start`.
    pub(super) fn word_end(&self, start: usize) -> usize {
        let mut at = start;
        while self.bytes.get(at).is_some_and(|&byte| IN_WORD[usize::from(byte)]) {
            at += 1;
        }
        at
    }

    /// The end of the line in which `at` is, or a place in the same line at
    /// which a search for what was meant gives up.
    pub(super) fn line_end(&self, at: usize) -> usize {
        let limit = self.source.floor_char_boundary(at + LONGEST_SEARCH);
        let rest = &self.bytes[at..limit];
        let length = rest.iter().position(|&byte| byte == b'\n').unwrap_or(rest.len());
        let length = if length > 0 && rest[length - 1] == b'\r' { length - 1 } else { length };
        at + length
    }

    /// Reports what stands at the cursor where it cannot stand, and goes to
    /// the next character at which parsing can go on.
    #[cold]
    pub(super) fn skip_junk(&mut self, expected: &str) {
        let start = self.at;
        let Some(first) = self.character() else {
            return;
        };
        let mut end = start + first.len_utf8();
        while let Some(&byte) = self.bytes.get(end) {
            if matches!(byte, b',' | b'(' | b')' | b'[' | b']' | b'{' | b'}' | b'"' | b'\n' | b':' | b';')
                || byte < 0x20
            {
                break;
            }
            end += 1;
        }
        let end_of_junk = start + self.source[start..end].trim_end().len().max(first.len_utf8());
        let (end, hint) = match first {
            '“' | '”' | '„' | '«' | '「' | '‘' | '’' => {
                let close = self.source[start + first.len_utf8()..self.line_end(start)]
                    .find(['”', '“', '»', '」', '’', '\n']);
                let close = close.map(|at| start + first.len_utf8() + at);
                let end = close.map_or(end_of_junk, |at| {
                    at + self.source[at..].chars().next().map_or(0, char::len_utf8)
                });
                (end, Some("use straight quotes: \"…\""))
            }
            '（' | '）' | '［' | '］' | '｛' | '｝' | '，' | '、' | '：' | '；' | '＂' => {
                (start + first.len_utf8(), Some("use the ASCII character instead of the wide one"))
            }
            '#' => (self.line_end(start), Some("comments begin with `//`")),
            _ => (end_of_junk, None),
        };
        let shown: String = self.source[start..end].chars().take(30).collect();
        let message = format!("expected {expected}, found `{shown}`");
        self.at = end;
        match hint {
            Some(hint) => self.error_hint(Code::UnexpectedToken, start, end, message, hint),
            None => self.error(Code::UnexpectedToken, start, end, message),
        }
    }

    /// A single character in single quotes.
    pub(super) fn char_value(&mut self) {
        let start = self.at;
        let line = &self.source[start + 1..self.line_end(start)];
        let mut characters = line.chars();
        let (value, used) = match characters.next() {
            Some('\\') => match super::text::escape(line) {
                Ok((value, used)) => (value, used),
                Err(_) => ('\0', usize::MAX),
            },
            Some(value) if value != '\'' => (value, value.len_utf8()),
            _ => ('\0', usize::MAX),
        };
        let closed = line.get(used..).is_some_and(|rest| rest.starts_with('\''));
        if closed {
            let end = start + 1 + used + 1;
            self.at = end;
            if let Some(odd) = odd(value) {
                self.report_odd(odd, start + 1);
            }
            return self.leaf(Kind::Char, start, end, u64::from(u32::from(value)));
        }
        let closing = line.find('\'').map(|at| start + at + 2);
        let comma = line.find([',', ')', ']', '}']).map_or(line.len(), |at| at) + start + 1;
        let end = closing.unwrap_or(comma);
        self.at = end;
        let message = "single quotes hold exactly one character";
        self.error_hint(Code::UnexpectedToken, start, end, message, "write texts in double quotes: \"…\"");
        self.leaf(Kind::Broken, start, end, 0);
    }
}
