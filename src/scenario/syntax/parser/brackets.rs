//! How brackets end: well, wrongly, or not at all; and what is written into
//! the tree when they do.

use super::{Frame, Inside, Parser, Step};
use crate::scenario::diagnostic::{Code, Diagnostic, Place, Span};
use crate::scenario::syntax::{DECODED, Entry, FAULTY, INCOMPLETE, Kind};

/// Up to this many names, comparing each with each is the fastest way.
const FEW_NAMES: usize = 64;

/// The number, beginning and end of a name and what is compared.
type Name<'a> = (&'a str, u32);

impl Parser<'_, '_> {
    /// The closing bracket `byte` at the cursor.
    pub(super) fn closer(&mut self, byte: u8, step: Step) -> Step {
        let Some(&top) = self.stack.last() else {
            self.at += 1;
            return step;
        };
        if top.closer == byte {
            self.at += 1;
            self.close(self.at);
            return self.finish();
        }
        self.wrong_closer(byte, top, step)
    }

    #[cold]
    fn wrong_closer(&mut self, byte: u8, top: Frame, step: Step) -> Step {
        let at = self.at;
        let bracket = self.place(top.bracket as usize, top.bracket as usize + 1);
        let meant = self.stack.iter().rposition(|frame| frame.closer == byte);
        let (wrong, right) = (char::from(byte), char::from(top.closer));
        let Some(meant) = meant else {
            self.at += 1;
            let diagnostic = Diagnostic::error(Code::UnexpectedToken, format!("`{wrong}` closes no bracket"))
                .at(self.place(at, at + 1))
                .hint(format!("the innermost open bracket ends with `{right}`"))
                .related(bracket, "opened here");
            self.push(diagnostic);
            return step;
        };
        // A bracket that ends in the line where it begins, with the end of one
        // from another line, is a slip of the finger.
        let one_line = |frame: Frame| !self.bytes[frame.bracket as usize..at].contains(&b'\n');
        if one_line(top) && !one_line(self.stack[meant]) {
            self.at += 1;
            let diagnostic =
                Diagnostic::error(Code::UnexpectedToken, format!("expected `{right}`, found `{wrong}`"))
                    .at(self.place(at, at + 1))
                    .related(bracket, "opened here");
            self.push(diagnostic);
            self.close(self.at);
            return self.finish();
        }
        while self.stack.len() > meant + 1 {
            self.close_unclosed();
        }
        self.closer(byte, step)
    }

    /// Reports the innermost bracket as unclosed and closes it.
    #[cold]
    pub(super) fn close_unclosed(&mut self) {
        let Some(&top) = self.stack.last() else {
            return;
        };
        self.unclosed(top.bracket as usize, &[]);
        self.close(self.last_end);
        self.count_child();
    }

    /// Reports the bracket at `open`, with others that are open around it.
    #[cold]
    pub(super) fn unclosed(&mut self, open: usize, around: &[Frame]) {
        let closer = match self.bytes[open] {
            b'(' => ')',
            b'[' => ']',
            _ => '}',
        };
        let mut diagnostic = Diagnostic::error(Code::UnclosedBracket, "this bracket is never closed")
            .at(self.place(open, open + 1))
            .hint(format!("add `{closer}` where it should end"));
        for frame in around {
            let bracket = frame.bracket as usize;
            diagnostic = diagnostic.related(self.place(bracket, bracket + 1), "nor is this one");
        }
        self.push(diagnostic);
    }

    /// The file ends inside brackets.
    #[cold]
    pub(super) fn end_of_file(&mut self) -> Step {
        if self.stopped {
            for frame in &self.stack {
                self.entries[frame.entry as usize].flags |= FAULTY | INCOMPLETE;
            }
        } else if let Some((&top, around)) = self.stack.clone().split_last() {
            let around: Vec<Frame> = around.iter().rev().take(2).copied().collect();
            self.unclosed(top.bracket as usize, &around);
        }
        while !self.stack.is_empty() {
            self.close(self.last_end);
            self.count_child();
        }
        Step::Done
    }

    /// Closes the innermost bracket, which ends at `end`.
    pub(super) fn close(&mut self, end: usize) {
        let Some(frame) = self.stack.pop() else {
            return;
        };
        let next = self.entries.len() as u32;
        let kind = match frame.inside {
            Inside::Undecided | Inside::Tuple => Kind::Tuple,
            Inside::Record => Kind::Record,
            Inside::List => Kind::List,
            Inside::MapKey | Inside::MapValue => Kind::Map,
        };
        let entry = &mut self.entries[frame.entry as usize];
        entry.kind = kind;
        entry.end = end as u32;
        entry.next = next;
        entry.high = frame.children;
        self.last_end = end;
        if frame.children > 2 && matches!(kind, Kind::Record | Kind::Map) {
            self.duplicates(frame, kind);
        }
    }

    /// Reports names or keys that stand twice in a bracket that was closed.
    fn duplicates(&mut self, frame: Frame, kind: Kind) {
        let end = self.entries[frame.entry as usize].next;
        let count = frame.children as usize / 2;
        let mut twice: Vec<(u32, u32)> = Vec::new();
        if count > FEW_NAMES {
            let mut names: Vec<Name<'_>> = Vec::with_capacity(count);
            self.each_name(frame.entry, end, |name| names.push(name));
            names.sort_unstable();
            let same = names.chunk_by(|one, other| one.0 == other.0).filter(|names| !names[0].0.is_empty());
            for names in same {
                twice.extend(names[1..].iter().map(|&(_, index)| (names[0].1, index)));
            }
            twice.sort_unstable_by_key(|&(_, second)| second);
        } else {
            let mut names: [Name<'_>; FEW_NAMES] = [("", 0); FEW_NAMES];
            let mut seen = 0_u64;
            let mut known = 0;
            self.each_name(frame.entry, end, |name| {
                let bit = 1_u64 << (fingerprint(name.0) & 63);
                if seen & bit != 0 {
                    let first = names[..known].iter().find(|one| one.0 == name.0 && !name.0.is_empty());
                    twice.extend(first.map(|first| (first.1, name.1)));
                }
                seen |= bit;
                if known < FEW_NAMES {
                    names[known] = name;
                    known += 1;
                }
            });
        }
        for (first, second) in twice {
            self.duplicate(frame, kind, first, second);
        }
    }

    fn each_name<'p>(&'p self, container: u32, end: u32, mut visit: impl FnMut(Name<'p>)) {
        let mut index = container + 1;
        while index < end {
            let entry = &self.entries[index as usize];
            visit((self.compared(entry), index));
            let value = entry.next;
            if value >= end {
                return;
            }
            index = self.entries[value as usize].next;
        }
    }

    /// What makes two keys the same: the content of texts, otherwise how they
    /// are written; empty for what was broken.
    fn compared(&self, entry: &Entry) -> &str {
        match entry.kind {
            Kind::Text if entry.flags & DECODED != 0 => {
                &self.decoded[entry.low as usize..entry.low as usize + entry.high as usize]
            }
            Kind::Broken => "",
            Kind::Text => &self.source[entry.low as usize..entry.low as usize + entry.high as usize],
            _ => &self.source[entry.start as usize..entry.end as usize],
        }
    }

    #[cold]
    fn duplicate(&mut self, frame: Frame, kind: Kind, first: u32, second: u32) {
        let (first, second) = (self.entries[first as usize], self.entries[second as usize]);
        let shown = self.excerpt(second.start as usize, second.end as usize);
        let (code, what) = match kind {
            Kind::Record => (Code::DuplicateField, "field"),
            _ => (Code::DuplicateKey, "key"),
        };
        let place = |entry: Entry| Place::new(self.file, Span::new(entry.start, entry.end));
        let diagnostic = Diagnostic::error(code, format!("the {what} `{shown}` is written twice"))
            .at(place(second))
            .hint("keep one of the two")
            .related(place(first), "first written here");
        self.entries[frame.entry as usize].flags |= FAULTY;
        self.push(diagnostic);
    }

    /// Adds a value without brackets to the tree.
    pub(in crate::scenario::syntax) fn leaf(&mut self, kind: Kind, start: usize, end: usize, bits: u64) {
        self.leaf_with(kind, 0, start, end, bits);
    }

    /// Adds a value with flags to the tree.
    pub(in crate::scenario::syntax) fn leaf_with(
        &mut self,
        kind: Kind,
        flags: u8,
        start: usize,
        end: usize,
        bits: u64,
    ) {
        let next = self.entries.len() as u32 + 1;
        let (low, high) = (bits as u32, (bits >> 32) as u32);
        self.entries.push(Entry { start: start as u32, end: end as u32, next, kind, flags, low, high });
        self.last_end = end;
    }

    /// A value has come to its end.
    pub(super) fn finish(&mut self) -> Step {
        self.count_child();
        Step::After
    }

    pub(super) fn count_child(&mut self) {
        if let Some(frame) = self.stack.last_mut() {
            frame.children += 1;
        }
    }

    pub(super) fn inside(&self) -> Option<Inside> {
        self.stack.last().map(|frame| frame.inside)
    }

    pub(super) fn set_inside(&mut self, inside: Inside) {
        if let Some(frame) = self.stack.last_mut() {
            frame.inside = inside;
        }
    }

    /// After a comma in a map comes a key.
    pub(super) fn next_key(&mut self) {
        if self.inside() == Some(Inside::MapValue) {
            self.set_inside(Inside::MapKey);
        }
    }

    /// The beginning of what stands there.
    pub(super) fn excerpt(&self, start: usize, end: usize) -> String {
        self.source[start..end].trim_matches('"').chars().take(40).collect()
    }

    pub(super) fn place(&self, start: usize, end: usize) -> Place {
        Place::new(self.file, Span::new(start as u32, end as u32))
    }

    pub(in crate::scenario::syntax) fn error(
        &mut self,
        code: Code,
        start: usize,
        end: usize,
        message: impl Into<String>,
    ) {
        let place = self.place(start, end);
        self.push(Diagnostic::error(code, message).at(place));
    }

    pub(in crate::scenario::syntax) fn error_hint(
        &mut self,
        code: Code,
        start: usize,
        end: usize,
        message: impl Into<String>,
        hint: impl Into<String>,
    ) {
        let place = self.place(start, end);
        self.push(Diagnostic::error(code, message).at(place).hint(hint));
    }

    /// Reports an error inside the innermost bracket.
    pub(super) fn push(&mut self, diagnostic: Diagnostic) {
        if let Some(frame) = self.stack.last() {
            let loses_children = matches!(
                diagnostic.code,
                Code::UnexpectedToken | Code::UnclosedString | Code::UnclosedBracket
            );
            let flags = if loses_children { FAULTY | INCOMPLETE } else { FAULTY };
            self.entries[frame.entry as usize].flags |= flags;
        }
        self.out.push(diagnostic);
        if self.out.is_full(self.file) {
            self.stopped = true;
            self.at = self.bytes.len();
        }
    }
}

fn fingerprint(name: &str) -> usize {
    let bytes = name.as_bytes();
    let of = |index: usize| usize::from(bytes.get(index).copied().unwrap_or(0));
    bytes.len().wrapping_mul(7)
        ^ of(0)
        ^ of(bytes.len() / 2).wrapping_mul(3)
        ^ of(bytes.len().wrapping_sub(1)).wrapping_mul(5)
}
