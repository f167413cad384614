//! A translation has the slots of the line that it translates.

use super::lines::{Lines, slots};
use crate::scenario::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::scenario::strings::pieces;

pub(super) fn check(lines: &Lines<'_>, found: &mut Diagnostics) {
    for line in &lines.slotted {
        let source = lines.texts.source(line.id);
        if pieces(source).is_err() || pieces(line.text).is_err() {
            continue; // bad-slot
        }
        let (wanted, written) = (slots(source), slots(line.text));
        let list = |names: &[&str], other: &[&str]| {
            let only: Vec<String> =
                names.iter().filter(|name| !other.contains(name)).map(|name| format!("{{{name}}}")).collect();
            only.join(", ")
        };
        let (missing, extra) = (list(&wanted, &written), list(&written, &wanted));
        let message = match (missing.is_empty(), extra.is_empty()) {
            (true, true) => continue,
            (false, true) => format!("{} lacks {missing}", lines.what(line)),
            (true, false) => format!("{} has {extra}, the line has not", lines.what(line)),
            (false, false) => format!("{} has {extra} instead of {missing}", lines.what(line)),
        };
        found.push(
            Diagnostic::error(Code::TranslationSlotsDiffer, message)
                .at(line.place)
                .on(lines.name(line))
                .hint(format!("the line is: {source}")),
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::scenario::lint::testing::{changed, codes_with};

    fn translated(text: &str) -> Vec<&'static str> {
        let files = changed("pack.ron", &[("languages: [\"en\"]", "languages: [\"en\", \"ru\"]")]);
        let sheet = format!(
            "Lang(code: \"ru\", source: \"en\", lines: {{ \"fillers/invoice/start/says\": \"{text}\" }})"
        );
        let mut codes = codes_with(files, &[("lang/ru/all.ron", &sheet)]);
        codes.retain(|code| *code != "missing-translation");
        codes
    }

    #[test]
    fn slots_are_the_same_in_any_order() {
        assert_eq!(translated("{sum|one: евро|few: евро|many: евро|other: евро}! {customer.name}."), [""; 0]);
        for wrong in ["{customer.name}.", "{sum} {customer.name} {wait}", "{summa} {customer.name}"] {
            assert_eq!(translated(wrong), ["translation-slots-differ"], "{wrong}");
        }
        assert_eq!(translated("{sum"), ["bad-slot"]);
    }
}
