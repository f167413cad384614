//! A contact needs a reply that ends it.

use super::subject::Talk;
use crate::scenario::checked::Goto;
use crate::scenario::diagnostic::{Code, Diagnostic, Diagnostics};

pub(super) fn check(talk: &Talk<'_>, found: &mut Diagnostics) {
    if talk.contact.replies.is_empty() || has_end(talk) {
        return;
    }
    found.push(
        Diagnostic::error(Code::CannotEnd, "no reply that can be reached ends this contact")
            .at(talk.name.place)
            .on("turns")
            .hint("let a reply end it: `goto: End(Solved)`"),
    );
}

/// Whether a reply of a turn that is reached ends the contact.
pub(super) fn has_end(talk: &Talk<'_>) -> bool {
    let ends = |reply: &crate::scenario::checked::Reply| matches!(reply.goto, Goto::End(_));
    talk.contact.replies.iter().any(|reply| ends(reply) && talk.graph.reaches(reply.turn))
}

#[cfg(test)]
mod tests {
    use crate::scenario::lint::testing::codes;

    #[test]
    fn an_end_counts_only_where_it_is_reached() {
        let no_end = [("goto: End(Solved)", "goto: Stay"), ("goto: End(Open)", "goto: \"hello\"")];
        assert_eq!(codes("contacts/no-line.ron", &no_end), ["cannot-end"]);
        assert_eq!(codes("contacts/no-line.ron", &no_end[..1]), [""; 0]);
        let elsewhere = "turns: { \"z\": (says: \"Z.\", replies: [(id: \"x\", says: \"X.\", goto: End(Lost)), (id: \"y\", says: \"Y.\", goto: \"so\")]),";
        let changes = [no_end[0], no_end[1], ("turns: {", elsewhere)];
        assert_eq!(codes("contacts/no-line.ron", &changes), ["cannot-end", "unreachable-turn"]);
    }
}
