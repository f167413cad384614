//! A promise is found again by its name, which is unique in its contact.

use std::collections::BTreeMap;

use super::subject::Talk;
use crate::scenario::diagnostic::{Code, Diagnostic, Diagnostics, Place};
use crate::scenario::resolve::shortened;

pub(super) fn check(talk: &Talk<'_>, found: &mut Diagnostics) {
    if talk.contact.promises.len() < 2 {
        return;
    }
    let mut first: BTreeMap<&str, Place> = BTreeMap::new();
    for id in talk.replies() {
        for promise in &talk.reply(id).promises {
            let Some(&earlier) = first.get(promise.id.value.as_str()) else {
                first.insert(&promise.id.value, promise.id.place);
                continue;
            };
            found.push(
                Diagnostic::error(
                    Code::DuplicatePromiseId,
                    format!("a promise `{}` exists already", shortened(&promise.id.value)),
                )
                .at(promise.id.place)
                .on(talk.reply_path(id, ".promises"))
                .hint("give one of the two another name")
                .related(earlier, "the first one"),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::scenario::lint::testing::codes;

    #[test]
    fn names_of_promises_are_unique() {
        let second = |id: &str| {
            let promises = format!(
                "promises: (id: \"{id}\", what: \"line\", by: \"the 20th\", within: \"12d\", words: \"In twelve days.\"), shows: [DateWithin]"
            );
            codes("contacts/new-line.ron", &[("shows: [DateWithin]", &promises)])
        };
        assert_eq!(second("twelve"), [""; 0]);
        assert_eq!(second("friday"), ["duplicate-promise-id"]);
    }
}
