//! The values that are not declared with a macro: texts, numbers, times,
//! words of the vocabulary, lists, maps and pairs.

use std::ops::Deref;

use super::cx::found;
use super::{Cx, Read, Schemas};
use crate::scenario::diagnostic::{Code, Place};
use crate::scenario::syntax::{Kind, Node};
use crate::vocab::{Channel, Department, Desk, Duration, Moment, Outcome, Rough, Tag};

/// A value and where it is written.
#[derive(Clone, Debug)]
pub struct At<T> {
    /// The value.
    pub value: T,
    /// All of it in its file.
    pub place: Place,
}

impl<T> At<T> {
    /// A default: a value that nobody has written.
    pub fn nowhere(value: T) -> Self {
        Self { value, place: Place::default() }
    }
}

impl<T> Deref for At<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

impl<T: Read> Read for At<T> {
    fn read(node: Node<'_>, cx: &mut Cx<'_>) -> Option<Self> {
        Some(Self { value: T::read(node, cx)?, place: node.place() })
    }

    fn type_text() -> String {
        T::type_text()
    }

    fn describe(schemas: &mut Schemas) {
        T::describe(schemas);
    }
}

/// A value that needs no entry of its own in the reference.
macro_rules! plain {
    ($type:ty, $text:literal, |$node:ident, $cx:ident| $read:expr) => {
        impl Read for $type {
            fn read($node: Node<'_>, $cx: &mut Cx<'_>) -> Option<Self> {
                $read
            }

            fn type_text() -> String {
                $text.to_owned()
            }

            fn describe(_: &mut Schemas) {}
        }
    };
}

fn read_text<'t>(node: Node<'t>, cx: &mut Cx<'_>, expected: &str) -> Option<&'t str> {
    let text = node.text();
    if text.is_none() {
        let hint = match node.kind() {
            Kind::Word | Kind::Bool => Some(format!("write \"{}\"", node.source())),
            Kind::Integer | Kind::Float => Some("write it in quotes".to_owned()),
            _ => None,
        };
        cx.wrong_type_hint(node, expected, hint);
    }
    text
}

plain!(String, "text", |node, cx| read_text(node, cx, "a text").map(str::to_owned));
plain!(Box<str>, "text", |node, cx| read_text(node, cx, "a text").map(Box::from));
plain!(char, "character", |node, cx| {
    let character = node.character();
    if character.is_none() {
        cx.wrong_type(node, "a single character such as 'a'");
    }
    character
});
plain!(bool, "`true` or `false`", |node, cx| {
    let value = node.boolean();
    if value.is_none() {
        cx.wrong_type(node, "`true` or `false`");
    }
    value
});
plain!(f64, "number", |node, cx| {
    let value = node.float();
    if value.is_none() {
        cx.wrong_type(node, "a number");
    }
    value
});
plain!(Duration, "duration such as `\"4m\"`", |node, cx| {
    let text = read_text(node, cx, "a duration such as \"4m\"")?;
    text.parse().map_err(|error| cx.error_here(node, Code::BadDuration, &error)).ok()
});
plain!(Moment, "time of day such as `\"18:00\"`", |node, cx| {
    let text = read_text(node, cx, "a time of day such as \"18:00\"")?;
    text.parse().map_err(|error| cx.error_here(node, Code::BadTime, &error)).ok()
});

macro_rules! whole_numbers {
    ($($type:ty),+) => {$(
        impl Read for $type {
            fn read(node: Node<'_>, cx: &mut Cx<'_>) -> Option<Self> {
                let Some(value) = node.integer() else {
                    cx.wrong_type(node, "a whole number");
                    return None;
                };
                let fitting = Self::try_from(value).ok();
                if fitting.is_none() {
                    let message = format!("{value} is not between {} and {}", Self::MIN, Self::MAX);
                    cx.error(Code::NumberOutOfRange, node.place(), message, None);
                }
                fitting
            }

            fn type_text() -> String {
                if Self::MIN == 0 { format!("whole number from 0 to {}", Self::MAX) } else { "whole number".to_owned() }
            }

            fn describe(_: &mut Schemas) {}
        }
    )+};
}

whole_numbers!(u8, u16, u32, i64);

macro_rules! vocabulary_words {
    ($($type:ty: $expected:literal),+ $(,)?) => {$(
        impl Read for $type {
            fn read(node: Node<'_>, cx: &mut Cx<'_>) -> Option<Self> {
                let find = |word: &str| Self::ALL.iter().copied().find(|value| value.as_str() == word);
                if node.kind() != Kind::Word {
                    let meant = node.text().and_then(find);
                    cx.wrong_type_hint(node, $expected, meant.map(|word| format!("write `{word}` without quotes")));
                    return None;
                }
                let word = node.source();
                let value = find(word);
                if value.is_none() {
                    let known: Vec<&str> = Self::ALL.iter().map(|value| value.as_str()).collect();
                    cx.unknown_word(node.place(), word, &known);
                }
                value
            }

            fn type_text() -> String {
                let words: Vec<String> = Self::ALL.iter().map(|value| format!("`{value}`")).collect();
                if words.len() > 12 { $expected.to_owned() } else { words.join(", ") }
            }

            fn describe(_: &mut Schemas) {}
        }
    )+};
}

vocabulary_words! {
    Desk: "a desk such as Sales",
    Department: "a department such as Planning",
    Channel: "a channel such as Phone",
    Outcome: "an outcome such as Solved",
    Rough: "how rough, such as Loud",
    Tag: "an evidence tag such as NamesFeeling",
}

impl<T: Read> Read for Vec<T> {
    fn read(node: Node<'_>, cx: &mut Cx<'_>) -> Option<Self> {
        if node.kind() != Kind::List {
            cx.wrong_type(node, "a list");
            return None;
        }
        let mut values = Self::with_capacity(node.child_count());
        let mut complete = !node.is_faulty();
        for (index, child) in node.children().enumerate() {
            match cx.in_element(index, |cx| T::read(child, cx)) {
                Some(value) => values.push(value),
                None => complete = false,
            }
        }
        complete.then_some(values)
    }

    fn type_text() -> String {
        format!("list of {}", T::type_text())
    }

    fn describe(schemas: &mut Schemas) {
        T::describe(schemas);
    }
}

impl<T: Read> Read for Option<T> {
    fn read(node: Node<'_>, cx: &mut Cx<'_>) -> Option<Self> {
        match (node.kind(), node.name()) {
            (Kind::Word, Some("None")) => Some(None),
            (Kind::Tuple, Some("Some")) => {
                let [inner] = cx.arguments(node)?;
                T::read(inner, cx).map(Some)
            }
            _ => T::read(node, cx).map(Some),
        }
    }

    fn type_text() -> String {
        T::type_text()
    }

    fn describe(schemas: &mut Schemas) {
        T::describe(schemas);
    }
}

impl<T: Read> Read for Box<T> {
    fn read(node: Node<'_>, cx: &mut Cx<'_>) -> Option<Self> {
        T::read(node, cx).map(Self::new)
    }

    fn type_text() -> String {
        T::type_text()
    }

    fn describe(schemas: &mut Schemas) {
        T::describe(schemas);
    }
}

impl<A: Read, B: Read> Read for (A, B) {
    fn read(node: Node<'_>, cx: &mut Cx<'_>) -> Option<Self> {
        let fits = node.kind() == Kind::Tuple && node.name().is_none() && node.child_count() == 2;
        if !fits {
            if !node.is_incomplete() {
                let message = format!("expected two values in round brackets, found {}", found(node));
                cx.error(Code::WrongType, node.opening(), message, None);
            }
            return None;
        }
        let mut children = node.children();
        let (first, second) = (children.next()?, children.next()?);
        let first = cx.in_element(0, |cx| A::read(first, cx));
        let second = cx.in_element(1, |cx| B::read(second, cx));
        if node.is_faulty() { None } else { Some((first?, second?)) }
    }

    fn type_text() -> String {
        format!("({}, {})", A::type_text(), B::type_text())
    }

    fn describe(schemas: &mut Schemas) {
        A::describe(schemas);
        B::describe(schemas);
    }
}

/// Values by their keys, in the order of the file; no key stands twice.
#[derive(Clone, Debug)]
pub struct Map<T>(pub Vec<(At<String>, T)>);

impl<T> Map<T> {
    /// Without entries.
    pub const fn empty() -> Self {
        Self(Vec::new())
    }

    /// The value with this key; looks through all of them.
    pub fn get(&self, key: &str) -> Option<&T> {
        self.0.iter().find(|(candidate, _)| candidate.value == key).map(|(_, value)| value)
    }

    /// The keys, in the order of the file.
    pub fn keys(&self) -> impl Iterator<Item = &At<String>> {
        self.0.iter().map(|(key, _)| key)
    }
}

impl<T> Default for Map<T> {
    fn default() -> Self {
        Self::empty()
    }
}

impl<T> Deref for Map<T> {
    type Target = [(At<String>, T)];

    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

impl<'a, T> IntoIterator for &'a Map<T> {
    type Item = &'a (At<String>, T);
    type IntoIter = std::slice::Iter<'a, (At<String>, T)>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}

impl<T> IntoIterator for Map<T> {
    type Item = (At<String>, T);
    type IntoIter = std::vec::IntoIter<(At<String>, T)>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl<T: Read> Read for Map<T> {
    fn read(node: Node<'_>, cx: &mut Cx<'_>) -> Option<Self> {
        if node.kind() != Kind::Map {
            cx.wrong_type(node, "a map such as {\"key\": …}");
            return None;
        }
        let mut entries = Vec::with_capacity(node.child_count() / 2);
        let mut complete = !node.is_faulty();
        for (key, value) in node.pairs() {
            let read_key = At::<String>::read(key, cx);
            let read_value = cx.in_entry(key, |cx| T::read(value, cx));
            match read_key.zip(read_value) {
                Some(entry) => entries.push(entry),
                None => complete = false,
            }
        }
        complete.then_some(Self(entries))
    }

    fn type_text() -> String {
        format!("map from text to {}", T::type_text())
    }

    fn describe(schemas: &mut Schemas) {
        T::describe(schemas);
    }
}

/// One value, written bare, or several in a list.
#[derive(Clone, Debug)]
pub struct Several<T>(pub Vec<T>);

impl<T> Several<T> {
    /// Not one.
    pub const fn none() -> Self {
        Self(Vec::new())
    }
}

impl<T> Default for Several<T> {
    fn default() -> Self {
        Self::none()
    }
}

impl<T> Deref for Several<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        &self.0
    }
}

impl<'a, T> IntoIterator for &'a Several<T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}

impl<T> IntoIterator for Several<T> {
    type Item = T;
    type IntoIter = std::vec::IntoIter<T>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl<T: Read> Read for Several<T> {
    fn read(node: Node<'_>, cx: &mut Cx<'_>) -> Option<Self> {
        if node.kind() == Kind::List {
            return Vec::read(node, cx).map(Self);
        }
        T::read(node, cx).map(|only| Self(vec![only]))
    }

    fn type_text() -> String {
        format!("{0}, or a list of {0}", T::type_text())
    }

    fn describe(schemas: &mut Schemas) {
        T::describe(schemas);
    }
}
