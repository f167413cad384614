//! Texts: escapes, raw texts, and texts without an end.

use super::lexer::{ORDINARY, odd};
use super::parser::Parser;
use super::{DECODED, Kind};
use crate::scenario::diagnostic::Code;

impl Parser<'_, '_> {
    /// The text whose opening quote is at the cursor.
    pub(super) fn text(&mut self) {
        let open = self.at;
        let mut at = open + 1;
        loop {
            while self.bytes.get(at).is_some_and(|&byte| ORDINARY[usize::from(byte)]) {
                at += 1;
            }
            match self.bytes.get(at) {
                Some(b'"') => {
                    self.at = at + 1;
                    return self.text_leaf(open, at + 1, open + 1, at - open - 1, 0);
                }
                Some(b'\\' | b'\r') => return self.decoded_text(open, at),
                Some(_) => at = self.look_at(at),
                None => return self.unclosed_text(open),
            }
        }
    }

    /// The rest of a text that cannot be borrowed as it is; the first
    /// character that must be replaced is at `at`.
    fn decoded_text(&mut self, open: usize, mut at: usize) {
        let begin = self.decoded.len();
        self.decoded.push_str(&self.source[open + 1..at]);
        loop {
            let plain = at;
            while self.bytes.get(at).is_some_and(|&byte| ORDINARY[usize::from(byte)]) {
                at += 1;
            }
            self.decoded.push_str(&self.source[plain..at]);
            match self.bytes.get(at) {
                Some(b'"') => {
                    self.at = at + 1;
                    let length = self.decoded.len() - begin;
                    return self.text_leaf(open, at + 1, begin, length, DECODED);
                }
                Some(b'\\') => at = self.escape_at(at),
                // A line break is one character, however the file ends its lines.
                Some(b'\r') => at = self.look_at(at),
                Some(_) => {
                    let next = self.look_at(at);
                    self.decoded.push_str(&self.source[at..next]);
                    at = next;
                }
                None => {
                    self.decoded.truncate(begin);
                    return self.unclosed_text(open);
                }
            }
        }
    }

    /// Decodes the escape at `at`; returns where it ends.
    fn escape_at(&mut self, at: usize) -> usize {
        match escape(&self.source[at..]) {
            Ok((character, used)) => {
                self.decoded.push(character);
                if let Some(odd) = odd(character) {
                    let message = odd.message();
                    self.error_hint(odd.code, at, at + used, message, "delete it");
                }
                at + used
            }
            Err(used) => {
                let shown = self.source[at..at + used].escape_debug().to_string().replace("\\\\", "\\");
                let message = format!("`{shown}` is not an escape");
                let hint = "use \\\" \\\\ \\n \\t \\u{1F600}, or \\\\ for a backslash";
                self.error_hint(Code::BadEscape, at, at + used, message, hint);
                at + used
            }
        }
    }

    /// Whether a raw text begins at the cursor: `r"` or `r#"`.
    pub(super) fn at_raw_text(&self) -> bool {
        if self.peek(0) != b'r' {
            return false;
        }
        let hashes = self.bytes[self.at + 1..].iter().take_while(|&&byte| byte == b'#').count();
        self.peek(1 + hashes) == b'"'
    }

    /// The raw text at the cursor.
    pub(super) fn raw_text(&mut self) {
        let open = self.at;
        let hashes = self.bytes[open + 1..].iter().take_while(|&&byte| byte == b'#').count();
        let content = open + 1 + hashes + 1;
        let mut at = content;
        let mut has_returns = false;
        while let Some(&byte) = self.bytes.get(at) {
            if byte == b'"' {
                let closing =
                    self.bytes[at + 1..].iter().take(hashes).take_while(|&&byte| byte == b'#').count();
                if closing == hashes {
                    self.at = at + 1 + hashes;
                    return self.raw_leaf(open, content, at, has_returns);
                }
            }
            has_returns |= byte == b'\r';
            at = if ORDINARY[usize::from(byte)] { at + 1 } else { self.look_at(at) };
        }
        self.unclosed_text(open);
    }

    fn raw_leaf(&mut self, open: usize, content: usize, end: usize, has_returns: bool) {
        if !has_returns {
            return self.text_leaf(open, self.at, content, end - content, 0);
        }
        let begin = self.decoded.len();
        self.decoded.push_str(&self.source[content..end].replace('\r', ""));
        self.text_leaf(open, self.at, begin, self.decoded.len() - begin, DECODED);
    }

    fn text_leaf(&mut self, start: usize, end: usize, content: usize, length: usize, flags: u8) {
        if self.stopped {
            self.at = self.bytes.len();
        }
        let bits = content as u64 | (length as u64) << 32;
        self.leaf_with(Kind::Text, flags, start, end, bits);
    }

    /// Reports that the text at `open` has no end, and goes on where it
    /// probably should have ended.
    #[cold]
    pub(super) fn unclosed_text(&mut self, open: usize) {
        let end = self.probable_end(open);
        self.at = end;
        let hint = "end it with a quote; a quote inside a text is written \\\"";
        self.error_hint(Code::UnclosedString, open, end, "this text has no end", hint);
        self.leaf(Kind::Broken, open, end, 0);
    }

    /// The first bracket in the line that closes one from before the text,
    /// or the end of the line without its comma.
    fn probable_end(&self, open: usize) -> usize {
        let line_end = self.line_end(open);
        let mut depth = 0_u32;
        for (offset, &byte) in self.bytes[open..line_end].iter().enumerate() {
            match byte {
                b'(' | b'[' | b'{' => depth += 1,
                b')' | b']' | b'}' if depth == 0 => return open + offset,
                b')' | b']' | b'}' => depth -= 1,
                _ => {}
            }
        }
        let line = self.source[open..line_end].trim_end();
        let line = line.strip_suffix(',').unwrap_or(line);
        open + line.len().max(1)
    }

    /// Whether the text that was read last has probably swallowed what
    /// followed a text without an end, because something impossible follows
    /// it: it goes over several lines, or its line has an odd quote.
    pub(super) fn last_text_was_unclosed(&self) -> Option<usize> {
        let last = self.entries.last()?;
        // Behind a bracket that has been closed the text in it is innocent.
        if last.kind != Kind::Text || last.end as usize != self.last_end {
            return None;
        }
        let (start, end) = (last.start as usize, last.end as usize);
        if self.bytes[start] != b'"' {
            return None;
        }
        let over_lines = self.bytes[start..end].contains(&b'\n');
        let touching = end == self.at;
        let odd_quotes = || {
            let line = &self.bytes[end..self.line_end(end)];
            line.iter().filter(|&&byte| byte == b'"').count() % 2 == 1
        };
        (over_lines || (touching && odd_quotes())).then_some(start)
    }
}

/// The character of the escape at the beginning of `text` and its length in
/// bytes, or the length of what is none.
pub(super) fn escape(text: &str) -> Result<(char, usize), usize> {
    let mut characters = text.chars();
    characters.next();
    let Some(kind) = characters.next() else {
        return Err(1);
    };
    let simple = match kind {
        '"' | '\\' | '\'' => kind,
        'n' => '\n',
        't' => '\t',
        'r' => '\r',
        '0' => '\0',
        'x' => return hexadecimal_escape(text),
        'u' => return unicode_escape(text),
        _ => return Err(1 + kind.len_utf8()),
    };
    Ok((simple, 2))
}

fn hexadecimal_escape(text: &str) -> Result<(char, usize), usize> {
    let digits = text.get(2..4).filter(|digits| digits.bytes().all(|byte| byte.is_ascii_hexdigit()));
    let value = digits.and_then(|digits| u8::from_str_radix(digits, 16).ok());
    match value {
        Some(value) if value.is_ascii() => Ok((char::from(value), 4)),
        Some(_) => Err(4),
        None => Err(2),
    }
}

fn unicode_escape(text: &str) -> Result<(char, usize), usize> {
    let inner = text.get(2..).and_then(|rest| rest.strip_prefix('{')).ok_or(2_usize)?;
    let length = inner.bytes().take_while(u8::is_ascii_hexdigit).count();
    if length == 0 || length > 6 || inner.as_bytes().get(length) != Some(&b'}') {
        return Err(3);
    }
    let used = 3 + length + 1;
    let value = u32::from_str_radix(&inner[..length], 16).map_err(|_| used)?;
    char::from_u32(value).map(|character| (character, used)).ok_or(used)
}
