//! A promise that the company can keep is no over-promise.

use super::subject::Talk;
use crate::scenario::checked::{as_range, tag_bit};
use crate::scenario::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::vocab::Tag;

pub(super) fn check(talk: &Talk<'_>, found: &mut Diagnostics) {
    for id in talk.replies() {
        let reply = talk.contact.reply(id);
        let promises = &talk.contact.promises[as_range(&reply.promises)];
        let counts = reply.tags & tag_bit(Tag::OverPromise) != 0 && !promises.is_empty();
        if !counts || promises.iter().any(|promise| promise.gap_milli > 0) {
            continue;
        }
        let source = talk.reply(id);
        let message = format!(
            "the reply `{}` shows OverPromise, and the company delivers within that time",
            source.id.value
        );
        found.push(
            Diagnostic::warning(Code::OverPromiseKept, message)
                .at(source.promises.first().map_or(source.id.place, |promise| promise.place))
                .on(talk.reply_path(id, ".promises"))
                .hint("compare `within` with `delivers` in company.ron, or show DateWithin"),
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::scenario::lint::testing::codes;

    #[test]
    fn the_time_decides() {
        for (within, expected) in [("\"12d\"", 1), ("\"20d\"", 1), ("\"6d\"", 0)] {
            let codes = codes("contacts/new-line.ron", &[("\"3d\"", within)]);
            assert_eq!(codes, vec!["over-promise-kept"; expected], "{within}");
        }
        // Without a time the gap counts as two thirds.
        assert_eq!(codes("contacts/new-line.ron", &[("within: \"3d\", ", "")]), [""; 0]);
    }
}
