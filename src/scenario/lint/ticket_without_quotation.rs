//! Whoever comes because of a promise says which: a ticket quotes it.

use super::lines::slots;
use super::subject::{Subject, Talk};
use crate::scenario::checked::Comes;
use crate::scenario::diagnostic::{Code, Diagnostic, Diagnostics};

const SLOT: &str = "promise.words";

pub(super) fn check(subject: &Subject<'_>, talk: &Talk<'_>, found: &mut Diagnostics) {
    if !matches!(talk.contact.comes, Comes::Ticket(_)) {
        return;
    }
    let texts = subject.scenario.texts();
    let quotes =
        talk.contact.variants.iter().any(|variant| slots(texts.source(variant.text)).contains(&SLOT));
    if !quotes {
        let message = format!("`{}` comes because of a promise and never quotes it", talk.name.value);
        found.push(
            Diagnostic::warning(Code::TicketWithoutQuotation, message)
                .at(talk.name.place)
                .on("comes")
                .hint("let the person say it: Your colleague said: \"{promise.words}\""),
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::scenario::lint::testing::codes;

    #[test]
    fn a_ticket_quotes_its_promise() {
        let ticket = ("desk: Support,", "desk: Support, comes: Ticket([\"line\"]),");
        let base = codes("fillers/support.ron", &[ticket]);
        assert!(base.contains(&"ticket-without-quotation"), "{base:?}");
    }
}
