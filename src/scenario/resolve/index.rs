//! Texts by their names, without keeping every name twice.

use std::hash::{DefaultHasher, Hash, Hasher};

use super::super::strings::{TextId, Texts};

/// Finds texts by the hashes of their names: a table with open addressing, half
/// of it empty, that is never gone through.
#[derive(Debug, Default)]
pub(super) struct Index {
    slots: Vec<Option<(u64, TextId)>>,
    used: usize,
}

impl Index {
    /// Adds a text. Of two with one name the later is found.
    pub fn add(&mut self, name: &str, text: TextId) {
        if 2 * (self.used + 1) > self.slots.len() {
            let larger = vec![None; (2 * self.slots.len()).max(1_024)];
            for (hash, text) in std::mem::replace(&mut self.slots, larger).into_iter().flatten() {
                self.put(hash, text);
            }
        }
        if self.put(hash(name), text) {
            self.used += 1;
        }
    }

    /// Whether the hash is new.
    fn put(&mut self, hash: u64, text: TextId) -> bool {
        let at = self.slot(hash);
        self.slots[at].replace((hash, text)).is_none()
    }

    /// The slot of a hash, or the empty one in which it would be.
    fn slot(&self, hash: u64) -> usize {
        // The number of slots is a power of two.
        let mask = self.slots.len() - 1;
        let mut at = hash as usize & mask;
        while self.slots[at].is_some_and(|(other, _)| other != hash) {
            at = (at + 1) & mask;
        }
        at
    }

    /// The text with this name.
    pub fn find(&self, name: &str, texts: &Texts) -> Option<TextId> {
        if self.slots.is_empty() {
            return None;
        }
        let (_, text) = self.slots[self.slot(hash(name))]?;
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

    #[test]
    fn a_large_table_keeps_everything() {
        let mut texts = Texts::new(vec!["en".to_owned()]);
        let mut index = Index::default();
        assert_eq!(index.find("0", &texts), None);
        for number in 0..5_000 {
            let name = number.to_string();
            index.add(&name, texts.add(name.clone(), String::new()));
        }
        for number in 0..5_000 {
            assert_eq!(index.find(&number.to_string(), &texts), Some(TextId(number)));
        }
        assert_eq!(index.find("5000", &texts), None);
    }
}
