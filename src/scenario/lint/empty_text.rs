//! A text without words is a slip: nothing would be said or shown.

use super::lines::Lines;
use crate::scenario::diagnostic::{Code, Diagnostic, Diagnostics};

pub(super) fn check(lines: &Lines<'_>, found: &mut Diagnostics) {
    for line in &lines.empty {
        found.push(
            Diagnostic::error(Code::EmptyText, format!("{} is empty", lines.what(line)))
                .at(line.place)
                .on(lines.name(line))
                .hint("write something; what is done without words stands in brackets: \"(She nods.)\""),
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::scenario::lint::testing::codes;

    #[test]
    fn a_text_has_words() {
        assert_eq!(codes("contacts/no-line.ron", &[("\"Soon.\"", "\"\"")]), ["empty-text"]);
        assert_eq!(codes("contacts/no-line.ron", &[("\"Soon.\"", "\" \\n \"")]), ["empty-text"]);
        assert_eq!(codes("company.ron", &[("\"Ms Bauer\"", "\"\"")]), ["empty-text"]);
    }
}
