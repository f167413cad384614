//! The children of round brackets: fields with names, or values without, and
//! all the ways in which one is written for the other.

use super::{Inside, Parser, Step};
use crate::scenario::diagnostic::Code;
use crate::scenario::syntax::lexer::{begins_value, begins_word};
use crate::scenario::syntax::{Entry, Kind};

impl Parser<'_, '_> {
    /// A child of round brackets that begins with `byte`.
    pub(super) fn element_in_round(&mut self, byte: u8, inside: Inside) -> Step {
        if begins_word(byte) && !self.at_raw_text() {
            return self.word_in_round(inside);
        }
        if inside == Inside::Record {
            return self.nameless_in_record(byte);
        }
        if inside == Inside::Undecided && byte == b'"' {
            self.text();
            if self.skip_trivia() == b':' {
                self.quoted_name();
                return Step::Value;
            }
            self.set_inside(Inside::Tuple);
            return self.finish();
        }
        self.set_inside(Inside::Tuple);
        self.value()
    }

    /// A word in round brackets: the name of a field, or a value.
    fn word_in_round(&mut self, inside: Inside) -> Step {
        let start = self.at;
        let end = self.word_end(start);
        self.at = end;
        let next = self.skip_trivia();
        if next == b':' {
            self.at += 1;
            return self.field_name(start, end, inside);
        }
        let fullwidth = next == 0xEF && self.character() == Some('：');
        let slip = next == b'=' || fullwidth || next == b';' && inside == Inside::Record;
        if inside != Inside::Tuple && slip {
            let colon = self.at;
            self.at += if fullwidth { 3 } else { 1 };
            let message = "expected `:` after the name of a field";
            let hint = format!("write `{}: …`", &self.source[start..end]);
            self.error_hint(Code::UnexpectedToken, colon, self.at, message, hint);
            return self.field_name(start, end, inside);
        }
        let is_small =
            self.bytes[start].is_ascii_lowercase() && !matches!(&self.source[start..end], "true" | "false");
        let value_follows = begins_value(next) && !(next == b'-' && self.at == end);
        let misses_colon = match inside {
            Inside::Record => is_small && value_follows,
            Inside::Undecided => is_small && value_follows && next != b'(',
            _ => false,
        };
        if misses_colon {
            let message = format!("expected `:` after `{}`", &self.source[start..end]);
            self.error(Code::MissingColon, start, end, message);
            return self.field_name(start, end, inside);
        }
        if inside == Inside::Record && is_small && matches!(next, b',' | b')') {
            self.error(
                Code::MissingValue,
                start,
                end,
                format!("`{}` has no value", &self.source[start..end]),
            );
            self.field_name(start, end, inside);
            self.leaf(Kind::Broken, start, end, 0);
            return self.finish();
        }
        if inside == Inside::Record {
            self.at = start;
            return self.nameless_in_record(b'a');
        }
        self.set_inside(Inside::Tuple);
        self.word_value(start, end)
    }

    /// The name of a field has been read, with its colon.
    fn field_name(&mut self, start: usize, end: usize, inside: Inside) -> Step {
        if inside == Inside::Tuple {
            let message = "a named field among values without names";
            self.error(Code::UnexpectedToken, start, end, message);
            return Step::Value;
        }
        self.set_inside(Inside::Record);
        self.leaf(Kind::Word, start, end, 0);
        self.count_child();
        Step::Value
    }

    /// The text that was read last is followed by a colon in round brackets.
    fn quoted_name(&mut self) {
        self.at += 1;
        self.set_inside(Inside::Record);
        self.count_child();
        let Some(name) = self.entries.last_mut() else {
            return;
        };
        if name.kind != Kind::Text {
            return; // without an end, and reported as such
        }
        let (start, end) = (name.start as usize, name.end as usize);
        *name = Entry { kind: Kind::Word, flags: 0, start: name.start + 1, end: name.end - 1, ..*name };
        let hint = "names of fields have no quotes; keys in {…} have";
        self.error_hint(Code::UnexpectedToken, start, end, "the name of a field in quotes", hint);
    }

    /// A value stands in a record where the name of a field should be.
    /// If it would fit the bracket around, the record was not closed.
    fn nameless_in_record(&mut self, byte: u8) -> Step {
        let around = self.stack.len().checked_sub(2).map(|index| self.stack[index].inside);
        if byte == b'"' {
            let start = self.at;
            self.text();
            if self.skip_trivia() != b':' {
                self.error_hint(
                    Code::UnexpectedToken,
                    start,
                    self.last_end,
                    "expected the name of a field, found a text",
                    "write `name: \"…\"`",
                );
                // The text becomes the value of a name that is not there.
                if let Some(last) = self.entries.last_mut() {
                    last.kind = Kind::Broken;
                }
                self.count_child();
                self.leaf(Kind::Broken, self.last_end, self.last_end, 0);
                return self.finish();
            }
            if around != Some(Inside::MapValue) {
                self.quoted_name();
                return Step::Value;
            }
            // `"key":` belongs to the map around.
            let entries = self.entries.len() - 1;
            let key = self.entries[entries];
            self.entries.truncate(entries);
            self.close_unclosed();
            self.set_inside(Inside::MapKey);
            self.entries.push(Entry { next: self.entries.len() as u32 + 1, ..key });
            return self.finish();
        }
        if byte == b'(' && around == Some(Inside::List) {
            self.close_unclosed();
            return Step::Element;
        }
        let start = self.at;
        let letters =
            |rest: &str| rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(rest.len());
        let end = if begins_word(byte) {
            self.word_end(start)
        } else {
            // Words of other scripts are no names, but they are words.
            let width = self.character().map_or(1, char::len_utf8);
            start + letters(&self.source[start..]).max(width)
        };
        let shown = &self.source[start..end];
        let message = format!("expected the name of a field, found `{shown}`");
        self.error(Code::UnexpectedToken, start, end, message);
        self.leaf(Kind::Broken, start, start, 0);
        self.count_child();
        if begins_value(byte) {
            return Step::Value;
        }
        self.at = end;
        if self.skip_trivia() == b':' {
            self.at += 1;
            return Step::Value;
        }
        self.leaf(Kind::Broken, start, end, 0);
        self.finish()
    }
}
