//! The shape of a RON text: a tree of values that know their places.
//!
//! Owns [`Tree`], its [`Node`]s and the parser that makes one out of any
//! bytes. The parser reports every mistake it can tell apart, goes on behind
//! it, and neither recurses nor allocates for a single value. Knows which
//! characters make a value, not what any value means.

mod lexer;
mod number;
mod parser;
mod text;

use super::diagnostic::{Diagnostics, FileId, Files, Place, Span};

/// The largest file that is read, in bytes.
pub const LARGEST_FILE: usize = 8 << 20;

/// How deep brackets may stand in each other.
pub const DEEPEST_NESTING: usize = 64;

/// What kind of value a node is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Kind {
    /// `(a: 1)` or `Name(a: 1)`: names and values take turns as children.
    Record,
    /// `(1, 2)`, `Name(1, 2)` or `()`.
    Tuple,
    /// `[1, 2]`.
    List,
    /// `{"a": 1}`: keys and values take turns as children.
    Map,
    /// `Name` without brackets, or the name of a field.
    Word,
    /// `"text"` or `r#"text"#`.
    Text,
    /// `'c'`.
    Char,
    /// A whole number.
    Integer,
    /// A number with a point or an exponent.
    Float,
    /// `true` or `false`.
    Bool,
    /// Something that was wrong and has been reported.
    Broken,
}

/// One value in the arena; its subtree follows it directly.
#[derive(Clone, Copy, Debug)]
struct Entry {
    start: u32,
    end: u32,
    /// The number of the entry behind this subtree.
    next: u32,
    kind: Kind,
    /// `FAULTY`, `INCOMPLETE` and `DECODED`.
    flags: u8,
    /// Containers: end of the name, number of children. Texts: start and
    /// length of the content. Numbers: the bits of the `i64` or `f64`.
    low: u32,
    high: u32,
}

/// Something directly inside this container was reported.
const FAULTY: u8 = 1;
/// The content of this text is in `Tree::decoded`, not in the source.
const DECODED: u8 = 2;
/// Children of this container may be missing because of what was reported.
const INCOMPLETE: u8 = 4;

impl Entry {
    fn bits(&self) -> u64 {
        u64::from(self.low) | u64::from(self.high) << 32
    }
}

/// A parsed file.
#[derive(Debug)]
pub struct Tree<'s> {
    file: FileId,
    source: &'s str,
    entries: Vec<Entry>,
    /// The contents of the texts with escapes, one behind the other.
    decoded: String,
}

impl<'s> Tree<'s> {
    /// The file that was parsed.
    pub fn file(&self) -> FileId {
        self.file
    }

    /// The text that was parsed; empty if it was not UTF-8.
    pub fn source(&self) -> &'s str {
        self.source
    }

    /// The value of the file, if there is one.
    pub fn root(&self) -> Option<Node<'_>> {
        (!self.entries.is_empty()).then_some(Node { tree: self, index: 0 })
    }

    /// The value with this number.
    pub(in crate::scenario) fn node(&self, index: u32) -> Node<'_> {
        Node { tree: self, index }
    }

    /// How many values there are.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there is no value.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }
}

/// Parses `bytes` as the content of `file`.
///
/// Reports all mistakes into `out`; the tree then holds [`Kind::Broken`] or
/// faulty nodes in their places and still everything else.
pub fn parse<'s>(file: FileId, bytes: &'s [u8], out: &mut Diagnostics) -> Tree<'s> {
    parser::parse(file, bytes, out)
}

/// Parses one of `files`.
pub fn parse_file<'s>(files: &'s Files, file: FileId, out: &mut Diagnostics) -> Tree<'s> {
    parse(file, files.bytes(file), out)
}

/// A value in a [`Tree`].
#[derive(Clone, Copy, Debug)]
pub struct Node<'t> {
    tree: &'t Tree<'t>,
    index: u32,
}

impl<'t> Node<'t> {
    /// What kind of value it is.
    pub fn kind(self) -> Kind {
        self.entry().kind
    }

    /// All of it, from the first to the last character.
    pub fn place(self) -> Place {
        let entry = self.entry();
        self.at(entry.start, entry.end)
    }

    /// Where it begins: the name in front of the bracket or, without a name,
    /// the bracket; for values without brackets all of it.
    pub fn opening(self) -> Place {
        let entry = self.entry();
        match entry.kind {
            Kind::Record | Kind::Tuple | Kind::List | Kind::Map if entry.low == entry.start => {
                self.at(entry.start, entry.start + 1)
            }
            Kind::Record | Kind::Tuple | Kind::List | Kind::Map => self.at(entry.start, entry.low),
            _ => self.at(entry.start, entry.end),
        }
    }

    /// The name in front of the bracket, or the word itself.
    pub fn name(self) -> Option<&'t str> {
        let entry = self.entry();
        let end = match entry.kind {
            Kind::Record | Kind::Tuple => entry.low,
            Kind::Word => entry.end,
            _ => return None,
        };
        (end > entry.start).then(|| &self.tree.source[entry.start as usize..end as usize])
    }

    /// Whether the parser reported it, or something directly inside it.
    pub fn is_faulty(self) -> bool {
        let entry = self.entry();
        entry.flags & FAULTY != 0 || entry.kind == Kind::Broken
    }

    /// Whether children may be missing because of what the parser reported.
    pub fn is_incomplete(self) -> bool {
        let entry = self.entry();
        entry.flags & INCOMPLETE != 0 || entry.kind == Kind::Broken
    }

    /// The content of a text.
    pub fn text(self) -> Option<&'t str> {
        let entry = self.entry();
        if entry.kind != Kind::Text {
            return None;
        }
        let from: &'t str = if entry.flags & DECODED == 0 { self.tree.source } else { &self.tree.decoded };
        Some(&from[entry.low as usize..entry.low as usize + entry.high as usize])
    }

    /// The value of a whole number.
    pub fn integer(self) -> Option<i64> {
        let entry = self.entry();
        (entry.kind == Kind::Integer).then(|| entry.bits().cast_signed())
    }

    /// The value of a number with or without a point.
    pub fn float(self) -> Option<f64> {
        let entry = self.entry();
        match entry.kind {
            Kind::Float => Some(f64::from_bits(entry.bits())),
            Kind::Integer => Some(entry.bits().cast_signed() as f64),
            _ => None,
        }
    }

    /// `true` or `false`.
    pub fn boolean(self) -> Option<bool> {
        let entry = self.entry();
        (entry.kind == Kind::Bool).then_some(entry.low != 0)
    }

    /// The character between single quotes.
    pub fn character(self) -> Option<char> {
        let entry = self.entry();
        if entry.kind == Kind::Char { char::from_u32(entry.low) } else { None }
    }

    /// How many children there are; names and keys are children, too.
    pub fn child_count(self) -> usize {
        match self.kind() {
            Kind::Record | Kind::Tuple | Kind::List | Kind::Map => self.entry().high as usize,
            _ => 0,
        }
    }

    /// The values directly inside, with names and keys, in the order of the text.
    pub fn children(self) -> Children<'t> {
        let entry = self.entry();
        let end = if self.child_count() == 0 { self.index + 1 } else { entry.next };
        Children { tree: self.tree, index: self.index + 1, end }
    }

    /// Name and value, or key and value, two by two.
    pub fn pairs(self) -> Pairs<'t> {
        Pairs(self.children())
    }

    /// As it stands in the file.
    pub fn source(self) -> &'t str {
        let entry = self.entry();
        &self.tree.source[entry.start as usize..entry.end as usize]
    }

    /// Its number in the tree.
    pub(in crate::scenario) fn index(self) -> u32 {
        self.index
    }

    fn entry(self) -> &'t Entry {
        &self.tree.entries[self.index as usize]
    }

    fn at(self, start: u32, end: u32) -> Place {
        Place::new(self.tree.file, Span::new(start, end))
    }
}

/// The children of a node.
#[derive(Clone, Debug)]
pub struct Children<'t> {
    tree: &'t Tree<'t>,
    index: u32,
    end: u32,
}

impl<'t> Iterator for Children<'t> {
    type Item = Node<'t>;

    fn next(&mut self) -> Option<Node<'t>> {
        if self.index >= self.end {
            return None;
        }
        let node = Node { tree: self.tree, index: self.index };
        self.index = node.entry().next;
        Some(node)
    }
}

/// The children of a record or a map, two by two.
#[derive(Clone, Debug)]
pub struct Pairs<'t>(Children<'t>);

impl<'t> Iterator for Pairs<'t> {
    type Item = (Node<'t>, Node<'t>);

    fn next(&mut self) -> Option<(Node<'t>, Node<'t>)> {
        let key = self.0.next()?;
        Some((key, self.0.next()?))
    }
}

/// Whether a character must not stand anywhere in a file: invisible controls
/// and those that turn the writing direction.
pub fn is_odd(character: char) -> bool {
    lexer::odd(character).is_some()
}

#[cfg(test)]
mod tests;
