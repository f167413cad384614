//! `{promise.words}` needs a promise that can be quoted: one that the contact
//! starts from, or one that was made on the way.

use super::lines::slots;
use super::subject::{Subject, Talk};
use crate::scenario::checked::{Comes, as_range};
use crate::scenario::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::scenario::strings::TextId;

const SLOT: &str = "promise.words";

pub(super) fn check(subject: &Subject<'_>, talk: &Talk<'_>, found: &mut Diagnostics) {
    let contact = talk.contact;
    if contact.start.from_ledger.is_some() || matches!(contact.comes, Comes::Ticket(_)) {
        return;
    }
    let quotes = |text: TextId| {
        let source = subject.scenario.texts().source(text);
        source.contains(SLOT) && slots(source).contains(&SLOT)
    };
    let mut check = |text: TextId, promised: bool| {
        if !promised && quotes(text) {
            report(subject, text, found);
        }
    };
    let variants = |range: &std::ops::Range<u16>| contact.variants[as_range(range)].iter();
    for (index, turn) in contact.turns.iter().enumerate() {
        let before = talk.graph.promised[index];
        variants(&turn.says).for_each(|variant| check(variant.text, before));
        turn.screen.into_iter().for_each(|screen| check(screen, before));
        for reply in &contact.replies[as_range(&turn.replies)] {
            check(reply.says, before);
            let promised = before || !reply.promises.is_empty();
            variants(&reply.reaction).for_each(|variant| check(variant.text, promised));
        }
    }
    let ever = !contact.promises.is_empty();
    contact.lines.iter().flatten().for_each(|line| check(*line, ever));
}

fn report(subject: &Subject<'_>, text: TextId, found: &mut Diagnostics) {
    let message = "no promise can have been made here that `{promise.words}` could quote";
    found.push(
        Diagnostic::error(Code::PromiseSlotWithoutPromise, message)
            .at(subject.resolved.lines[text.0 as usize])
            .on(subject.scenario.texts().id(text))
            .hint("write `starts: (from: Ledger(\"…\"))` in the contact, or let a reply before it promise something"),
    );
}

#[cfg(test)]
mod tests {
    use crate::scenario::lint::testing::codes;

    #[test]
    fn a_promise_comes_before_its_quotation() {
        let gone = ("starts: (from: Ledger(\"line\")),", "");
        let contact = |changes: &[(&str, &str)]| codes("contacts/no-line.ron", changes);
        assert_eq!(contact(&[gone]), ["promise-slot-without-promise"]);
        let not_quoted = ("They told me: {promise.words} There", "There");
        let promise = (
            "shows: [Soon]",
            "shows: [Soon], promises: (id: \"soon\", what: \"line\", by: \"soon\", words: \"Soon.\")",
        );
        let later = ("\"Good.\"", "\"{promise.words} Good.\"");
        let reaction = ("reaction: \"Yes.\"", "reaction: \"{promise.words} Yes.\"");
        assert_eq!(contact(&[gone, not_quoted, promise, later, reaction]), [""; 0]);
        let earlier = ("And when", "{promise.words} And when");
        assert_eq!(contact(&[gone, not_quoted, promise, earlier]), ["promise-slot-without-promise"]);
    }
}
