//! Lines of text for a terminal, a screen reader or a pipe.
//!
//! Owns the width of the page and the breaking of lines. Knows nothing about
//! what is written.

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// The width where nobody says how wide the page is.
const USUAL_WIDTH: usize = 80;
/// Lines that are longer are hard to read, however wide the window is.
const WIDEST: usize = 100;
/// Lines that are shorter are hard to read, however narrow the window is.
const NARROWEST: usize = 20;

/// How wide lines may be: as wide as the terminal, but not too wide to read.
pub fn width() -> usize {
    let columns = || std::env::var("COLUMNS").ok()?.parse::<usize>().ok();
    let terminal = || terminal_size::terminal_size().map(|(width, _)| usize::from(width.0));
    columns().or_else(terminal).unwrap_or(USUAL_WIDTH).clamp(NARROWEST, WIDEST)
}

/// Breaks a text into lines of at most `width` columns; every line after the
/// first of a paragraph begins with `indent` blanks. A line break in the text
/// stays one. Where a script has no blanks between words, a line may break
/// between any two characters, but not before a closing mark.
pub fn wrap(text: &str, width: usize, indent: usize) -> Vec<String> {
    let mut lines = Vec::new();
    for paragraph in text.split('\n') {
        wrap_paragraph(paragraph.trim_end(), width.max(indent + 2), indent, &mut lines);
    }
    lines
}

fn wrap_paragraph(text: &str, width: usize, indent: usize, lines: &mut Vec<String>) {
    let mut line = String::new();
    let mut used = 0;
    let mut empty = true;
    for piece in pieces(text) {
        let wide = piece.trim_end().width();
        if !empty && used + wide > width {
            lines.push(line.trim_end().to_owned());
            line = " ".repeat(indent);
            used = indent;
            empty = true;
        }
        let piece = if empty && used > 0 { piece.trim_start() } else { piece };
        used += piece.width();
        empty &= piece.trim().is_empty();
        line.push_str(piece);
    }
    lines.push(line.trim_end().to_owned());
}

/// The parts of a text between which a line may break.
fn pieces(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let end = break_after(rest);
        let (piece, behind) = rest.split_at(end);
        rest = behind;
        Some(piece)
    })
}

/// The first byte behind which a line may break.
fn break_after(text: &str) -> usize {
    let mut characters = text.char_indices().peekable();
    while let Some((_, character)) = characters.next() {
        let Some(&(at, next)) = characters.peek() else {
            break;
        };
        let after_blank = character == ' ' && next != ' ';
        let between_wide = (is_wide(character) || is_wide(next))
            && character != ' '
            && !begins_no_line(next)
            && !ends_no_line(character);
        if after_blank || between_wide {
            return at;
        }
    }
    text.len()
}

fn is_wide(character: char) -> bool {
    character.width() == Some(2)
}

/// Marks that belong to what stands before them.
fn begins_no_line(character: char) -> bool {
    "、。，．・：；？！゛゜´ヽヾゝゞ々ー」』）〕］｝〉》】〙ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ…‥,.:;?!)]}%»”’ "
        .contains(character)
}

/// Marks that belong to what stands behind them.
fn ends_no_line(character: char) -> bool {
    "「『（〔［｛〈《【〘([{«“‘".contains(character)
}

/// A text cut to `width` columns, with a sign where it was cut.
pub fn cut(text: &str, width: usize) -> String {
    if text.width() <= width {
        return text.to_owned();
    }
    let mut shown = String::new();
    let mut used = 1;
    for character in text.chars() {
        used += character.width().unwrap_or(0);
        if used > width {
            break;
        }
        shown.push(character);
    }
    let mut shown = shown.trim_end_matches(|end: char| end == ' ' || begins_no_line(end)).to_owned();
    shown.push('…');
    shown
}

/// A text with blanks behind it up to `width` columns.
pub fn pad(text: &str, width: usize) -> String {
    let missing = width.saturating_sub(text.width());
    format!("{text}{}", " ".repeat(missing))
}

/// A text with blanks before it up to `width` columns.
pub fn pad_left(text: &str, width: usize) -> String {
    let missing = width.saturating_sub(text.width());
    format!("{}{text}", " ".repeat(missing))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn words_stay_whole_and_later_lines_are_set_in() {
        let lines = wrap("1  Three days of a shop that nobody can reach.", 20, 3);
        assert_eq!(lines, ["1  Three days of a", "   shop that nobody", "   can reach."]);
    }

    #[test]
    fn japanese_breaks_between_characters_but_not_before_a_full_stop() {
        let lines = wrap("月曜から電話が使えないんです。三回目です。", 12, 0);
        for line in &lines {
            assert!(line.width() <= 14, "{line}");
            assert!(!line.starts_with('。'), "{lines:?}");
        }
        assert_eq!(lines.concat(), "月曜から電話が使えないんです。三回目です。");
    }

    #[test]
    fn breaks_of_the_author_stay() {
        assert_eq!(wrap("a\n\nb", 10, 0), ["a", "", "b"]);
        assert_eq!(wrap("", 10, 0), [""]);
    }

    #[test]
    fn cutting_says_so() {
        assert_eq!(cut("three days", 8), "three d…");
        assert_eq!(cut("月曜から", 5), "月曜…");
        assert_eq!(cut("short", 8), "short");
        assert_eq!(pad("月", 4), "月  ");
        assert_eq!(pad_left("7", 3), "  7");
    }

    proptest! {
        #[test]
        fn nothing_but_blanks_is_lost(text in "[a-zа-я月曜。 ]{0,80}", width in 1_usize..40, indent in 0_usize..5) {
            let squeeze = |text: &str| text.chars().filter(|c| *c != ' ').collect::<String>();
            prop_assert_eq!(squeeze(&wrap(&text, width, indent).concat()), squeeze(&text));
        }
    }
}
