//! Texts by their names, without keeping every name twice.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};

use super::super::strings::{TextId, Texts};

/// Finds texts by the hashes of their names.
#[derive(Debug, Default)]
pub(super) struct Index(HashMap<u64, TextId>);

impl Index {
    /// Adds a text. Of two with one name the later is found.
    pub fn add(&mut self, name: &str, text: TextId) {
        self.0.insert(hash(name), text);
    }

    /// The text with this name.
    pub fn find(&self, name: &str, texts: &Texts) -> Option<TextId> {
        let text = *self.0.get(&hash(name))?;
        if texts.id(text) == name {
            return Some(text);
        }
        // Two names with one hash: nobody has seen that yet.
        texts.all().find(|text| texts.id(*text) == name)
    }
}

fn hash(name: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    name.hash(&mut hasher);
    hasher.finish()
}

/// Names that could have been meant: those of the same turn, or where there is
/// none, of the same contact. Goes over all texts; it is for mistakes.
pub(super) fn near<'t>(name: &str, texts: &'t Texts) -> Vec<&'t str> {
    let ends = name.match_indices('/').map(|(at, _)| at);
    for head in ends.rev().take(3).map(|at| &name[..=at]) {
        let names = texts.all().map(|text| texts.id(text));
        let found: Vec<&str> = names.filter(|known| known.starts_with(head)).take(40).collect();
        if !found.is_empty() {
            return found;
        }
    }
    Vec::new()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_found_by_its_name() {
        let mut texts = Texts::new(vec!["en".to_owned()]);
        let mut index = Index::default();
        for name in ["a/b/c", "a/b/d", "a/e", "f/g"] {
            index.add(name, texts.add(name.to_owned(), String::new()));
        }
        assert_eq!(index.find("a/e", &texts), Some(TextId(2)));
        assert_eq!(index.find("a/x", &texts), None);
        assert_eq!(near("a/b/x", &texts), ["a/b/c", "a/b/d"]);
        assert_eq!(near("a/y/x", &texts), ["a/b/c", "a/b/d", "a/e"]);
        assert_eq!(near("z", &texts), [""; 0]);
    }
}
