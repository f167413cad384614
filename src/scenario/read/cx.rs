//! What is known while reading: where the cursor is, and what was wrong.

use std::fmt::Write as _;

use crate::scenario::diagnostic::{Code, Diagnostic, Diagnostics, Place};
use crate::scenario::syntax::{Kind, Node, Pairs, Tree};

/// One step from a value to a value inside it.
#[derive(Clone, Copy, Debug)]
enum Step {
    Field(&'static str),
    /// By its number in the tree.
    Key(u32),
    Index(u32),
}

/// Goes along with a [`Read::read`](super::Read::read): the path so far and
/// the list of mistakes.
#[derive(Debug)]
pub struct Cx<'a> {
    diagnostics: &'a mut Diagnostics,
    tree: &'a Tree<'a>,
    path: Vec<Step>,
}

impl<'a> Cx<'a> {
    /// At the beginning of `tree`.
    pub fn new(tree: &'a Tree<'a>, diagnostics: &'a mut Diagnostics) -> Self {
        Self { diagnostics, tree, path: Vec::new() }
    }

    /// Reports a mistake at `place`, with the path where the reading is.
    pub fn error(&mut self, code: Code, place: Place, message: impl Into<String>, hint: Option<String>) {
        if self.only_counted(code, place) {
            return;
        }
        let mut diagnostic = Diagnostic::error(code, message).at(place).on(self.path());
        diagnostic.hint = hint;
        self.diagnostics.push(diagnostic);
    }

    /// Whether the file has so many problems that this one is only counted, at
    /// once and without the trouble of a message.
    fn only_counted(&mut self, code: Code, place: Place) -> bool {
        let full = self.diagnostics.is_full(place.file);
        if full {
            self.diagnostics.push(Diagnostic::error(code, String::new()).at(place));
        }
        full
    }

    /// Reports that `expected` (as "a text") should stand at `node`.
    pub fn wrong_type(&mut self, node: Node<'_>, expected: &str) {
        self.wrong_type_hint(node, expected, None);
    }

    /// The same with advice.
    pub fn wrong_type_hint(&mut self, node: Node<'_>, expected: &str, hint: Option<String>) {
        if node.kind() == Kind::Broken {
            return; // reported by the parser
        }
        if self.only_counted(Code::WrongType, node.opening()) {
            return;
        }
        let message = format!("expected {expected}, found {}", found(node));
        self.error(Code::WrongType, node.opening(), message, hint);
    }

    /// Reports a word that is none of `known`.
    pub fn unknown_word(&mut self, place: Place, word: &str, known: &[&str]) {
        if self.only_counted(Code::UnknownWord, place) {
            return;
        }
        let hint = did_you_mean(word, known);
        self.error(Code::UnknownWord, place, format!("`{}` is unknown here", shortened(word)), Some(hint));
    }

    /// Reports the name of a field that is none of `known`. Returns the one
    /// that was probably meant.
    pub fn unknown_field(
        &mut self,
        name: Node<'_>,
        owner: &str,
        known: &[&'static str],
    ) -> Option<&'static str> {
        if name.kind() == Kind::Broken {
            return None; // reported by the parser
        }
        if self.only_counted(Code::UnknownField, name.place()) {
            return None;
        }
        let word = name.source();
        let hint = did_you_mean(word, known);
        self.error(
            Code::UnknownField,
            name.place(),
            format!("{owner} has no field `{}`", shortened(word)),
            Some(hint),
        );
        nearest(word, known)
    }

    /// Reports a field that is missing in the record at `node`.
    pub fn missing_field(&mut self, node: Node<'_>, owner: &str, field: &str, type_text: fn() -> String) {
        if node.is_incomplete() {
            return; // the parser has reported why it may be missing
        }
        if self.only_counted(Code::MissingField, node.opening()) {
            return;
        }
        let message = format!("{owner} needs a field `{field}`");
        let hint = format!("add `{field}: …` ({})", without_links(&type_text()));
        self.error(Code::MissingField, node.opening(), message, Some(hint));
    }

    /// The children of a bracket that must hold `count` values.
    pub fn arguments<'n, const N: usize>(&mut self, node: Node<'n>) -> Option<[Node<'n>; N]> {
        if node.kind() == Kind::Tuple && node.child_count() == N {
            let mut nodes = [node; N];
            for (slot, child) in nodes.iter_mut().zip(node.children()) {
                *slot = child;
            }
            return Some(nodes);
        }
        if !node.is_incomplete() {
            self.wrong_arguments(node, N);
        }
        None
    }

    /// Reports that the word at `node` needs `count` values in brackets.
    pub fn wrong_arguments(&mut self, node: Node<'_>, count: usize) {
        if self.only_counted(Code::WrongArguments, node.opening()) {
            return;
        }
        let name = node.name().unwrap_or("this");
        let message = match count {
            0 => format!("`{name}` stands alone, without brackets"),
            1 => format!("`{name}` needs exactly one value in its brackets"),
            _ => format!("`{name}` needs exactly {count} values in its brackets"),
        };
        let hint = match count {
            0 => format!("write `{name}`"),
            1 => format!("write `{name}(…)`"),
            _ => format!("write `{name}({})`", vec!["…"; count].join(", ")),
        };
        self.error(Code::WrongArguments, node.opening(), message, Some(hint));
    }

    /// Reports that the value of `node` cannot be read, in the words of `error`.
    pub fn error_here(&mut self, node: Node<'_>, code: Code, error: &dyn std::fmt::Display) {
        self.error(code, node.place(), error.to_string(), None);
    }

    /// The fields of a record that may be called `name`.
    pub fn fields<'n>(&mut self, node: Node<'n>, name: &str) -> Option<Pairs<'n>> {
        let is_empty = node.kind() == Kind::Tuple && node.child_count() == 0;
        if node.kind() != Kind::Record && !is_empty {
            if !node.is_incomplete() || node.kind() != Kind::Tuple {
                self.wrong_type(node, &format!("{name}(…) with named fields"));
            }
            return None;
        }
        match node.name() {
            Some(written) if written != name => {
                let message = format!("expected {name}(…), found {written}(…)");
                let hint = format!("write `{name}(…)`, or leave the name out");
                self.error(Code::WrongStruct, node.opening(), message, Some(hint));
                None
            }
            _ => Some(node.pairs()),
        }
    }

    /// Checks that the word at `node` has no brackets.
    pub fn unit(&mut self, node: Node<'_>) -> Option<()> {
        if node.kind() == Kind::Word {
            return Some(());
        }
        self.wrong_arguments(node, 0);
        None
    }

    /// Reports a word that is none of a choice.
    pub fn unknown_choice(&mut self, node: Node<'_>, owner: &str, words: &[&str]) {
        if self.only_counted(Code::UnknownWord, node.opening()) {
            return;
        }
        let words: Vec<&str> = words.iter().copied().filter(|word| !word.is_empty()).collect();
        let word = node.name().unwrap_or_default();
        if words.is_empty() {
            return self.wrong_type(node, owner);
        }
        self.unknown_word(node.opening(), word, &words);
    }

    /// Reports a value that is no variant of a choice, which are the kinds
    /// of values in `bare` and the words in `words`.
    pub fn wrong_choice(&mut self, node: Node<'_>, owner: &str, bare: &[&str], words: &[&str]) {
        if node.kind() != Kind::Broken && self.only_counted(Code::WrongType, node.opening()) {
            return;
        }
        let mut expected: Vec<&str> = bare.iter().filter_map(|kind| bare_expectation(kind)).collect();
        let examples: Vec<String> =
            words.iter().filter(|word| !word.is_empty()).take(3).map(|word| format!("`{word}`")).collect();
        let example = format!("a word such as {}", examples.join(", "));
        if !examples.is_empty() {
            expected.push(&example);
        }
        let expected = if expected.is_empty() { owner.to_owned() } else { expected.join(" or ") };
        let text = node.text().unwrap_or_default();
        let hint = words
            .iter()
            .any(|word| *word == text && !word.is_empty())
            .then(|| format!("write `{text}` without quotes"));
        self.wrong_type_hint(node, &expected, hint);
    }

    /// Reads something inside the field `name`.
    pub fn in_field<T>(&mut self, name: &'static str, read: impl FnOnce(&mut Self) -> T) -> T {
        self.within(Step::Field(name), read)
    }

    /// Reads something inside the element `index`.
    pub fn in_element<T>(&mut self, index: usize, read: impl FnOnce(&mut Self) -> T) -> T {
        self.within(Step::Index(index as u32), read)
    }

    /// Reads something inside the entry of a map.
    pub fn in_entry<T>(&mut self, key: Node<'_>, read: impl FnOnce(&mut Self) -> T) -> T {
        self.within(Step::Key(key.index()), read)
    }

    fn within<T>(&mut self, step: Step, read: impl FnOnce(&mut Self) -> T) -> T {
        self.path.push(step);
        let value = read(self);
        self.path.pop();
        value
    }

    /// Where the reading is: `turns["hello"].replies[2]`.
    pub fn path(&self) -> String {
        let mut path = String::new();
        for step in &self.path {
            // Writing to a String cannot fail.
            let _ = match step {
                Step::Field(name) if path.is_empty() => write!(path, "{name}"),
                Step::Field(name) => write!(path, ".{name}"),
                Step::Key(index) => {
                    let key = self.tree.node(*index);
                    match key.text() {
                        Some(text) => write!(path, "[{text:?}]"),
                        None => write!(path, "[{}]", key.source()),
                    }
                }
                Step::Index(index) => write!(path, "[{index}]"),
            };
        }
        path
    }
}

/// What a variant with `#[bare(kind)]` looks like, for a message.
fn bare_expectation(kind: &str) -> Option<&'static str> {
    Some(match kind {
        "text" => "a text",
        "list" => "a list",
        "map" => "a map",
        "number" => "a number",
        "bool" => "`true` or `false`",
        "record" => "a value with named fields",
        "tuple" => "values in round brackets",
        _ => return None,
    })
}

/// What stands there, for a message.
pub(super) fn found(node: Node<'_>) -> String {
    match node.kind() {
        Kind::Record | Kind::Tuple if node.name().is_some() => {
            format!("`{}(…)`", node.name().unwrap_or_default())
        }
        Kind::Record => "a value with named fields".to_owned(),
        Kind::Tuple if node.child_count() == 0 => "empty brackets".to_owned(),
        Kind::Tuple => "values in round brackets".to_owned(),
        Kind::List => "a list".to_owned(),
        Kind::Map => "a map".to_owned(),
        Kind::Word => format!("the word `{}`", node.source()),
        Kind::Text => "a text".to_owned(),
        Kind::Char => "a single character".to_owned(),
        Kind::Integer => "a whole number".to_owned(),
        Kind::Float => "a number with a point".to_owned(),
        Kind::Bool => format!("`{}`", node.source()),
        Kind::Broken => "something broken".to_owned(),
    }
}

/// The longest word for which something similar is looked for.
const LONGEST_GUESSED: usize = 100;

/// A word as a message shows it: not all of a megabyte.
fn shortened(word: &str) -> std::borrow::Cow<'_, str> {
    match word.char_indices().nth(LONGEST_GUESSED) {
        Some((end, _)) => format!("{}…", &word[..end]).into(),
        None => word.into(),
    }
}

/// The nearest of `known`, if it is near.
fn nearest<'k>(word: &str, known: &[&'k str]) -> Option<&'k str> {
    known
        .iter()
        .filter(|_| word.len() <= LONGEST_GUESSED)
        .map(|candidate| {
            (strsim::damerau_levenshtein(&word.to_lowercase(), &candidate.to_lowercase()), *candidate)
        })
        .min_by_key(|&(distance, _)| distance)
        .filter(|&(distance, candidate)| {
            distance <= 1 + candidate.chars().count().min(word.chars().count()) / 4
        })
        .map(|(_, candidate)| candidate)
}

/// Names the nearest of `known`, or all of them if none is near.
pub(super) fn did_you_mean(word: &str, known: &[&str]) -> String {
    let near = nearest(word, known);
    let list = known.iter().map(|one| format!("`{one}`")).collect::<Vec<_>>().join(", ");
    match near {
        Some(candidate) if known.len() > 12 => format!("did you mean `{candidate}`?"),
        Some(candidate) => format!("did you mean `{candidate}`? Possible: {list}"),
        None => format!("possible: {list}"),
    }
}

/// `list of [Reply](#reply)` as `list of Reply`.
fn without_links(markdown: &str) -> String {
    let mut plain = String::new();
    let mut rest = markdown;
    while let Some((before, after)) = rest.split_once('[') {
        plain.push_str(before);
        let Some((name, after)) = after.split_once("](") else {
            break;
        };
        plain.push_str(name);
        rest = after.split_once(')').map_or("", |(_, after)| after);
    }
    plain.push_str(rest);
    plain
}
