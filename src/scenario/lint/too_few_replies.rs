//! With a single reply there is nothing to decide.

use super::subject::Talk;
use crate::scenario::diagnostic::{Code, Diagnostic, Diagnostics};

pub(super) fn check(talk: &Talk<'_>, found: &mut Diagnostics) {
    for turn in talk.turn_ids().filter(|turn| talk.contact.turn(*turn).replies.len() == 1) {
        let name = talk.turn_name(turn);
        found.push(
            Diagnostic::warning(Code::TooFewReplies, format!("the turn `{}` has only one reply", name.value))
                .at(name.place)
                .on(talk.turn_path(turn))
                .hint("add what else a sensible, tired person might say"),
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::scenario::lint::testing::codes;

    #[test]
    fn two_replies_are_enough() {
        let bye = ("( id: \"bye\", says: \"Goodbye.\", goto: End(Open) ),", "");
        assert_eq!(codes("contacts/no-line.ron", &[bye]), ["too-few-replies"]);
    }
}
