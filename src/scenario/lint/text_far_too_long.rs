//! No text is longer than a page: it would freeze whatever shows it.

use super::lines::Lines;
use crate::scenario::diagnostic::{Code, Diagnostic, Diagnostics};

/// Most characters of a text.
pub(super) const MOST_CHARACTERS: usize = 4_000;

pub(super) fn check(lines: &Lines<'_>, found: &mut Diagnostics) {
    for line in lines.long.iter().filter(|line| is_far_too_long(line.text)) {
        let many = line.text.chars().count();
        let message =
            format!("{} has {many} characters; at most {MOST_CHARACTERS} are possible", lines.what(line));
        found.push(
            Diagnostic::error(Code::TextFarTooLong, message)
                .at(line.place)
                .on(lines.name(line))
                .hint("say it in a few sentences"),
        );
    }
}

/// More than a page. Counts only where there are enough bytes.
pub(super) fn is_far_too_long(text: &str) -> bool {
    text.len() > MOST_CHARACTERS && text.chars().nth(MOST_CHARACTERS).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::lint::testing::codes;

    #[test]
    fn characters_are_counted_not_bytes() {
        assert!(!is_far_too_long(&"日".repeat(MOST_CHARACTERS)));
        assert!(is_far_too_long(&"日".repeat(MOST_CHARACTERS + 1)));
        let long = "word ".repeat(1_000);
        let article = ("Off since nine, back by six.", long.as_str());
        assert_eq!(codes("company.ron", &[article]), ["text-far-too-long"]);
        // One mistake, one message: not also too long for the card.
        assert_eq!(codes("contacts/no-line.ron", &[("Soon.", &long)]), ["text-far-too-long"]);
    }
}
