//! Texts must fit the cards and bubbles that show them.

use std::borrow::Cow;

use unicode_width::UnicodeWidthStr;

use super::lines::{Line, Lines, Shown, has_braces};
use super::text_far_too_long::is_far_too_long;
use crate::scenario::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::scenario::strings::{Language, Piece, pieces};

/// What is put into a slot is about as wide as this.
const SLOT_COLUMNS: usize = 10;

pub(super) fn check(lines: &Lines<'_>, found: &mut Diagnostics) {
    for line in &lines.long {
        let Some((most, what)) = most_columns(line) else { continue };
        // A character is never wider than it has bytes.
        if line.text.len() <= most || is_far_too_long(line.text) {
            continue;
        }
        let columns = columns(line.text);
        if columns > most {
            let of = match line.language {
                Language(0) => Cow::Borrowed(what),
                Language(index) => format!("{what} in `{}`", lines.texts.languages()[index]).into(),
            };
            let message = format!("{of} takes {columns} columns; {most} fit");
            found.push(
                Diagnostic::warning(Code::TextTooLong, message)
                    .at(line.place)
                    .on(lines.name(line))
                    .hint("shorten it, or divide it between two turns"),
            );
        }
    }
}

/// How many columns fit, and what the text is. Translations may be 15 % longer.
fn most_columns(line: &Line<'_>) -> Option<(usize, &'static str)> {
    let (most, what) = match line.shown {
        Shown::Anywhere | Shown::Inserted => return None,
        Shown::Title => (60, "a title"),
        Shown::Line => (260, "a customer's line"),
        Shown::Reaction => (160, "a reaction"),
        Shown::Reply => (200, "a reply"),
    };
    let most = if line.language == Language(0) { most } else { most + most * 15 / 100 };
    Some((most, what))
}

/// How wide a text is: Chinese, Japanese and Korean characters take two columns.
fn columns(text: &str) -> usize {
    if !has_braces(text) {
        return text.width();
    }
    let Ok(pieces) = pieces(text) else { return text.width() };
    let width = |piece: &Piece<'_>| match piece {
        Piece::Words(words) => words.width(),
        Piece::Brace(_) => 1,
        Piece::Slot { forms, .. } => {
            SLOT_COLUMNS + forms.iter().map(|(_, words)| words.width()).max().unwrap_or(0)
        }
    };
    pieces.iter().map(width).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::lint::testing::{codes, messages};

    #[test]
    fn columns_are_what_is_seen() {
        assert_eq!(columns("日本語 abc"), 10);
        assert_eq!(columns("{wait|one: minute|other: minutes}!"), 18);
        assert_eq!(columns("{{x}}"), 3);
        assert_eq!(columns("{broken"), 7);
    }

    #[test]
    fn each_kind_of_text_has_its_limit() {
        let file = "contacts/no-line.ron";
        for (text, most) in
            [("Soon.", 200), ("And when is it back?", 260), ("\"Yes.\"", 160), ("\"No line\"", 60)]
        {
            let quoted = text.starts_with('"');
            let long = |length: usize| {
                if quoted { format!("\"{}\"", "x".repeat(length)) } else { "x".repeat(length) }
            };
            assert_eq!(codes(file, &[(text, &long(most))]), [""; 0], "{text}");
            assert_eq!(codes(file, &[(text, &long(most + 1))]), ["text-too-long"], "{text}");
        }
        let wide = "日".repeat(101);
        assert_eq!(messages(file, &[("Soon.", &wide)]), ["a reply takes 202 columns; 200 fit"]);
        // What is only read has room.
        assert_eq!(codes("company.ron", &[("Off since nine, back by six.", &"x".repeat(900))]), [""; 0]);
    }
}
