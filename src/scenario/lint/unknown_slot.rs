//! A slot needs something that fills it.

use std::collections::BTreeSet;

use super::lines::{Line, Lines, Shown, slots};
use crate::scenario::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::scenario::resolve::{did_you_mean, shortened};
use crate::scenario::strings::Language;

/// The slots that every text of a conversation has.
pub(super) const BUILT_IN: [&str; 6] =
    ["customer.name", "customer.firm", "wait", "promise.words", "company.name", "time"];

pub(super) fn check(lines: &Lines<'_>, found: &mut Diagnostics) {
    let values = lines.subject.scenario.company().values.keys().map(String::as_str);
    let everywhere: BTreeSet<&str> = values.chain(BUILT_IN).collect();
    // Translations are compared with their source instead.
    for line in lines.braced.iter().filter(|line| line.language == Language(0)) {
        for slot in slots(line.text) {
            if line.shown == Shown::Inserted {
                not_filled(lines, line, slot, found);
            } else if !everywhere.contains(slot) && !lines.has_own_slot(line.id, slot) {
                let known = everywhere.iter().copied().chain(lines.own_slots(line.id));
                let diagnostic = Diagnostic::error(
                    Code::UnknownSlot,
                    format!("nothing fills the slot `{}`", shortened(slot)),
                );
                found.push(diagnostic.at(line.place).on(lines.name(line)).hint(did_you_mean(slot, known)));
            }
        }
    }
}

fn not_filled(lines: &Lines<'_>, line: &Line<'_>, slot: &str, found: &mut Diagnostics) {
    let message = format!("the slot `{}` stands in a text that is put into slots itself", shortened(slot));
    found.push(
        Diagnostic::error(Code::UnknownSlot, message)
            .at(line.place)
            .on(lines.name(line))
            .hint("write the words; what fills a slot is not filled again"),
    );
}

#[cfg(test)]
mod tests {
    use super::BUILT_IN;
    use crate::scenario::lint::testing::{codes, messages};

    #[test]
    fn slots_come_from_the_company_the_filler_or_the_call() {
        let soon = |text: &str| codes("contacts/no-line.ron", &[("Soon.", text)]);
        for slot in BUILT_IN.iter().chain(&["price.line"]) {
            assert_eq!(soon(&format!("{{{slot}}}")), [""; 0], "{slot}");
        }
        assert_eq!(soon("{price.lime}"), ["unknown-slot"]);
        assert_eq!(soon("{sum}"), ["unknown-slot"], "a filler's slot is its own");
        assert_eq!(codes("fillers/support.ron", &[("I'll look.", "{sum} {customer.name} {wait}")]), [""; 0]);
        assert_eq!(
            messages("company.ron", &[("{price.line}", "{price}")]),
            ["nothing fills the slot `price`"]
        );
        assert_eq!(codes("company.ron", &[("59 euros", "{price.line}")]), ["unknown-slot"]);
    }
}
