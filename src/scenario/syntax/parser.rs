//! Brackets, names, commas and colons: the loop that builds the tree.
//!
//! A stack of at most 64 open brackets takes the place of recursion. After a
//! mistake the loop goes on where the author most probably meant it to.

mod brackets;
mod fields;

use super::lexer::{begins_value, begins_word};
use super::{DEEPEST_NESTING, Entry, Kind, LARGEST_FILE, Tree};
use crate::scenario::diagnostic::{Code, Diagnostic, Diagnostics, FileId, Place, Span};

/// What is going on, and how far it has come.
pub(super) struct Parser<'s, 'd> {
    pub(super) source: &'s str,
    pub(super) bytes: &'s [u8],
    /// The cursor.
    pub(super) at: usize,
    pub(super) entries: Vec<Entry>,
    pub(super) decoded: String,
    /// Nothing more is to be found: too many problems, or no way to go on.
    pub(super) stopped: bool,
    file: FileId,
    out: &'d mut Diagnostics,
    stack: Vec<Frame>,
    /// Where the last value or bracket ended.
    pub(super) last_end: usize,
}

/// An open bracket.
#[derive(Clone, Copy, Debug)]
struct Frame {
    entry: u32,
    /// Where the bracket itself is (behind the name).
    bracket: u32,
    children: u32,
    closer: u8,
    inside: Inside,
}

/// What the children of an open bracket look like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Inside {
    /// Round brackets before their first child.
    Undecided,
    Tuple,
    Record,
    List,
    /// A key comes next, or has just been read.
    MapKey,
    /// A value comes next, or has just been read.
    MapValue,
}

/// What comes next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step {
    /// A child of the open bracket, or its end.
    Element,
    /// A value.
    Value,
    /// A comma, or the end of the bracket.
    After,
    /// Nothing.
    Done,
}

/// See [`super::parse`].
pub(super) fn parse<'s>(file: FileId, bytes: &'s [u8], out: &mut Diagnostics) -> Tree<'s> {
    let empty = Tree { file, source: "", entries: Vec::new(), decoded: String::new() };
    let mut report = |code, start: usize, end: usize, message: String, hint: &str| {
        let place = Place::new(file, Span::new(start as u32, end as u32));
        out.push(Diagnostic::error(code, message).at(place).hint(hint));
    };
    if bytes.len() > LARGEST_FILE {
        let message = format!("the file has {} bytes; the limit is 8 MiB", bytes.len());
        report(Code::FileTooLarge, 0, 0, message, "split it into several files");
        return empty;
    }
    let source = match std::str::from_utf8(bytes) {
        Ok(source) => source,
        Err(error) => {
            let start = error.valid_up_to();
            let message = format!("byte 0x{:02X} is not UTF-8", bytes[start]);
            report(Code::InvalidUtf8, start, start + 1, message, "save the file as UTF-8");
            return empty;
        }
    };
    let mut parser = Parser {
        source,
        bytes,
        at: 0,
        entries: Vec::with_capacity(bytes.len() / 16 + 8),
        decoded: String::new(),
        stopped: false,
        file,
        out,
        stack: Vec::with_capacity(DEEPEST_NESTING),
        last_end: 0,
    };
    parser.run();
    Tree { file, source, entries: parser.entries, decoded: parser.decoded }
}

impl<'s> Parser<'s, '_> {
    fn run(&mut self) {
        self.byte_order_mark();
        self.attributes();
        let mut step = self.root();
        loop {
            step = match step {
                Step::Element => self.element(),
                Step::Value => self.value(),
                Step::After => self.after(),
                Step::Done => return,
            };
        }
    }

    fn byte_order_mark(&mut self) {
        if !self.source.starts_with('\u{FEFF}') {
            return;
        }
        self.at = 3;
        let place = self.place(0, 3);
        let message = "the file begins with a byte order mark";
        let hint = "save it as UTF-8 without a byte order mark";
        self.out.push(Diagnostic::warning(Code::ByteOrderMark, message).at(place).hint(hint));
    }

    /// Goes over `#![enable(…)]`.
    fn attributes(&mut self) {
        while self.skip_trivia() == b'#' && self.source[self.at..].starts_with("#![") {
            match self.source[self.at..].find(']') {
                Some(length) => self.at += length + 1,
                None => {
                    let open = self.at + 2;
                    self.at = self.bytes.len();
                    self.unclosed(open, &[]);
                    self.stopped = true;
                }
            }
        }
    }

    fn root(&mut self) -> Step {
        loop {
            let byte = self.skip_trivia();
            if self.at_end() {
                if !self.stopped {
                    let hint = "a file holds one value such as Contact(…)";
                    self.error_hint(Code::EmptyFile, 0, 0, "the file holds no value", hint);
                }
                return Step::Done;
            }
            if begins_value(byte) {
                return Step::Value;
            }
            if !matches!(byte, b',' | b')' | b']' | b'}' | b':' | b';') {
                self.skip_junk("a value");
                continue;
            }
            self.at += 1;
            let message = format!("expected a value, found `{}`", char::from(byte));
            self.error(Code::UnexpectedToken, self.at - 1, self.at, message);
        }
    }

    /// A child of the innermost bracket, or its end.
    fn element(&mut self) -> Step {
        let byte = self.skip_trivia();
        if self.at_end() {
            return self.end_of_file();
        }
        match byte {
            b')' | b']' | b'}' => return self.closer(byte, Step::Element),
            b',' => {
                self.at += 1;
                let message = "a comma without a value before it";
                self.error(Code::UnexpectedToken, self.at - 1, self.at, message);
                return Step::Element;
            }
            _ => {}
        }
        match self.inside() {
            Some(inside @ (Inside::Undecided | Inside::Tuple | Inside::Record)) => {
                self.element_in_round(byte, inside)
            }
            _ => self.value(),
        }
    }

    /// A value.
    fn value(&mut self) -> Step {
        let byte = self.skip_trivia();
        match byte {
            b'"' => self.text(),
            b'(' => return self.open(self.at, self.at, Inside::Undecided, b')'),
            b'[' => return self.open(self.at, self.at, Inside::List, b']'),
            b'{' => return self.open(self.at, self.at, Inside::MapKey, b'}'),
            b'0'..=b'9' | b'-' | b'+' | b'.' => self.number(),
            b'\'' => self.char_value(),
            b'r' if self.at_raw_text() => self.raw_text(),
            _ if begins_word(byte) => {
                let (start, end) = (self.at, self.word_end(self.at));
                self.at = end;
                return self.word_value(start, end);
            }
            b',' | b')' | b']' | b'}' => self.missing_value(),
            _ if self.at_end() => self.missing_value(),
            _ => {
                let start = self.at;
                self.skip_junk("a value");
                self.leaf(Kind::Broken, start, self.at, 0);
            }
        }
        self.finish()
    }

    /// A name or a key is followed by no value.
    fn missing_value(&mut self) {
        let (start, end) =
            self.entries.last().map_or((self.at, self.at), |name| (name.start as usize, name.end as usize));
        if !self.stopped {
            self.error(
                Code::MissingValue,
                start,
                end,
                format!("`{}` has no value", self.excerpt(start, end)),
            );
        }
        self.leaf(Kind::Broken, self.last_end, self.last_end, 0);
    }

    /// A word that is a value or the name in front of a bracket.
    fn word_value(&mut self, start: usize, end: usize) -> Step {
        if self.bytes.get(end) == Some(&b'-')
            && self.bytes.get(end + 1).is_some_and(u8::is_ascii_alphanumeric)
        {
            return self.unquoted_text(start);
        }
        if self.skip_trivia() == b'(' {
            return self.open(start, end, Inside::Undecided, b')');
        }
        match &self.source[start..end] {
            "true" => self.leaf(Kind::Bool, start, end, 1),
            "false" => self.leaf(Kind::Bool, start, end, 0),
            "inf" | "NaN" => {
                self.not_finite(start, end);
                self.leaf(Kind::Broken, start, end, 0);
            }
            _ => self.leaf(Kind::Word, start, end, 0),
        }
        self.finish()
    }

    /// `three-days` without quotes.
    fn unquoted_text(&mut self, start: usize) -> Step {
        let rest = &self.bytes[start..];
        let length = rest
            .iter()
            .take_while(|&&byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'))
            .count();
        let end = start + length;
        self.at = end;
        let shown = self.excerpt(start, end);
        let hint = format!("write \"{shown}\"");
        self.error_hint(Code::UnexpectedToken, start, end, format!("`{shown}` needs quotes"), hint);
        self.leaf(Kind::Broken, start, end, 0);
        self.finish()
    }

    /// Opens the bracket at the cursor, with the name before it.
    fn open(&mut self, start: usize, name_end: usize, inside: Inside, closer: u8) -> Step {
        let bracket = self.at;
        if self.stack.len() == DEEPEST_NESTING {
            return self.too_deep(start);
        }
        self.at += 1;
        let entry = self.entries.len() as u32;
        self.leaf(Kind::Tuple, start, bracket + 1, name_end as u64);
        self.stack.push(Frame { entry, bracket: bracket as u32, children: 0, closer, inside });
        Step::Element
    }

    /// Reports the bracket at the cursor and goes behind its end.
    #[cold]
    fn too_deep(&mut self, start: usize) -> Step {
        let bracket = self.at;
        let message = format!("brackets stand in each other more than {DEEPEST_NESTING} levels deep");
        self.error(Code::NestingTooDeep, bracket, bracket + 1, message);
        let mut depth = 0_usize;
        while !self.at_end() {
            match self.skip_trivia() {
                b'(' | b'[' | b'{' => depth += 1,
                b')' | b']' | b'}' => depth = depth.saturating_sub(1),
                b'"' => {
                    self.at += 1;
                    while !self.at_end() && self.peek(0) != b'"' {
                        self.at += if self.peek(0) == b'\\' { 2 } else { 1 };
                    }
                }
                _ => {}
            }
            self.at = (self.at + 1).min(self.bytes.len());
            while !self.source.is_char_boundary(self.at) {
                self.at += 1;
            }
            if depth == 0 {
                break;
            }
        }
        // What is missing at the end is no news after this.
        self.stopped |= depth > 0;
        self.leaf(Kind::Broken, start, self.at, 0);
        self.finish()
    }

    /// A comma, a colon or the end of the innermost bracket.
    fn after(&mut self) -> Step {
        let byte = self.skip_trivia();
        let Some(inside) = self.inside() else {
            return self.behind_root();
        };
        if self.at_end() {
            return self.end_of_file();
        }
        match (byte, inside) {
            (b':', Inside::MapKey) => {
                self.at += 1;
                self.set_inside(Inside::MapValue);
                return Step::Value;
            }
            (b',' | b')' | b']' | b'}', Inside::MapKey) => {
                self.missing_value();
                self.set_inside(Inside::MapValue);
                return self.finish();
            }
            (b',', _) => {
                self.at += 1;
                self.next_key();
                return Step::Element;
            }
            (b')' | b']' | b'}', _) => return self.closer(byte, Step::After),
            _ => {}
        }
        self.nothing_fits(byte, inside)
    }

    /// Something else than a comma or a closing bracket follows a value.
    #[cold]
    fn nothing_fits(&mut self, byte: u8, inside: Inside) -> Step {
        if let Some(open) = self.last_text_was_unclosed() {
            self.entries.pop();
            self.unclosed_text(open);
            return Step::After;
        }
        let end = self.last_end;
        if inside == Inside::MapKey {
            self.set_inside(Inside::MapValue);
            if begins_value(byte) {
                self.error_hint(
                    Code::MissingColon,
                    end,
                    end,
                    "expected `:` between key and value",
                    "write {\"key\": value}",
                );
            } else {
                let width = self.character().map_or(1, char::len_utf8);
                self.at += width;
                let message = "expected `:` between key and value";
                self.error_hint(
                    Code::UnexpectedToken,
                    self.at - width,
                    self.at,
                    message,
                    "write {\"key\": value}",
                );
            }
            return Step::Value;
        }
        if begins_value(byte) {
            self.error_hint(
                Code::MissingComma,
                end,
                end,
                "expected a comma between two values",
                "add `,` here",
            );
            self.next_key();
            return Step::Element;
        }
        match byte {
            b';' => {
                self.at += 1;
                self.error_hint(
                    Code::UnexpectedToken,
                    self.at - 1,
                    self.at,
                    "expected a comma, found `;`",
                    "write `,`",
                );
                self.next_key();
                Step::Element
            }
            b':' => {
                self.at += 1;
                let hint = "colons stand after the name of a field in (…) and after a key in {…}";
                self.error_hint(
                    Code::UnexpectedToken,
                    self.at - 1,
                    self.at,
                    "a colon that belongs to nothing",
                    hint,
                );
                if inside == Inside::Record {
                    // Names and values take turns: a name that is not there.
                    self.leaf(Kind::Broken, self.at, self.at, 0);
                    self.count_child();
                }
                Step::Value
            }
            _ => {
                self.skip_junk("a comma or a closing bracket");
                if begins_value(self.skip_trivia()) {
                    self.next_key();
                    return Step::Element;
                }
                Step::After
            }
        }
    }

    fn behind_root(&mut self) -> Step {
        if !self.at_end() && !self.stopped {
            let end = self.at + self.character().map_or(1, char::len_utf8);
            let hint = "a file holds exactly one value; look for a bracket that closes too early";
            self.error_hint(
                Code::UnexpectedToken,
                self.at,
                end,
                "something stands behind the end of the value",
                hint,
            );
        }
        Step::Done
    }
}
