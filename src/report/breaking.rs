//! Where a line of text may end.
//!
//! Between words; in Japanese between any two letters but before a closing mark
//! and after an opening one. Widths come from whoever measures. Must not know
//! fonts.

/// Breaks a text into lines that are no wider than `width`, if its pieces allow;
/// a piece that is wider stands alone and is cut where it must be.
pub fn lines(text: &str, width: f64, measure: &dyn Fn(&str) -> f64) -> Vec<String> {
    let mut lines = Vec::new();
    for paragraph in text.split('\n') {
        let mut line = String::new();
        for piece in pieces(paragraph) {
            let longer = format!("{line}{}", piece.trim_end());
            if !line.is_empty() && measure(&longer) > width {
                lines.push(line.trim_end().to_owned());
                line.clear();
            }
            if line.is_empty() && measure(piece.trim_end()) > width {
                line = cut(piece, width, measure, &mut lines);
            } else {
                line.push_str(piece);
            }
        }
        lines.push(line.trim_end().to_owned());
    }
    lines
}

/// Cuts what is wider than a line; what is left of it begins the next.
fn cut(piece: &str, width: f64, measure: &dyn Fn(&str) -> f64, lines: &mut Vec<String>) -> String {
    let mut line = String::new();
    for letter in piece.chars() {
        line.push(letter);
        if measure(&line) > width && line.chars().count() > 1 {
            line.pop();
            lines.push(std::mem::take(&mut line));
            line.push(letter);
        }
    }
    line
}

/// The parts of a text between which a line may end.
pub fn pieces(text: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut start = 0;
    let mut letters = text.char_indices().peekable();
    while let Some((_, letter)) = letters.next() {
        let Some(&(at, next)) = letters.peek() else { break };
        if may_break(letter, next) {
            pieces.push(&text[start..at]);
            start = at;
        }
    }
    if start < text.len() {
        pieces.push(&text[start..]);
    }
    pieces
}

/// Whether a line may end between two letters.
pub fn may_break(letter: char, next: char) -> bool {
    let after_blank = letter == ' ' && next != ' ';
    let after_dash = matches!(letter, '—' | '/') && next.is_alphanumeric();
    let between_wide =
        (is_wide(letter) || is_wide(next)) && letter != ' ' && !begins_no_line(next) && !ends_no_line(letter);
    after_blank || after_dash || between_wide
}

/// A letter as wide as it is high.
pub fn is_wide(letter: char) -> bool {
    use unicode_width::UnicodeWidthChar;
    letter.width() == Some(2)
}

fn begins_no_line(letter: char) -> bool {
    "、。，．・：；？！゛゜´ヽヾゝゞ々ー」』）〕］｝〉》】〙ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ…‥,.:;?!)]}%»”’ "
        .contains(letter)
}

fn ends_no_line(letter: char) -> bool {
    "「『（〔［｛〈《【〘([{«“‘".contains(letter)
}

/// About how wide a text is in a humanist sans, for pictures whose fonts are the
/// reader's: `size` is the height of the letters.
pub fn about(text: &str, size: f64) -> f64 {
    let em = |letter: char| match letter {
        letter if is_wide(letter) => 1.0,
        'i' | 'l' | 'j' | 'I' | '.' | ',' | ':' | ';' | '\'' | '|' | '!' | ' ' | 't' | 'f' | 'r' => 0.34,
        'm' | 'w' | 'M' | 'W' | 'ж' | 'ш' | 'щ' | 'ю' | 'Ж' | 'Ш' | 'Щ' | 'Ю' | 'ф' | 'м' => 0.86,
        letter if letter.is_uppercase() => 0.68,
        _ => 0.57,
    };
    text.chars().map(em).sum::<f64>() * size
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn count(text: &str) -> f64 {
        text.chars().map(|letter| if is_wide(letter) { 2.0 } else { 1.0 }).sum()
    }

    #[test]
    fn lines_end_between_words_and_japanese_letters() {
        assert_eq!(
            lines("Three days of a shop that nobody can reach.", 20.0, &count),
            ["Three days of a shop", "that nobody can", "reach."]
        );
        let japanese = lines("月曜から電話が使えないんです。三回目です。", 12.0, &count);
        assert!(japanese.iter().all(|line| !line.starts_with('。') && count(line) <= 14.0), "{japanese:?}");
        assert_eq!(lines("abcdefgh", 3.0, &count), ["abc", "def", "gh"]);
        assert_eq!(lines("", 3.0, &count), [""]);
    }

    proptest! {
        #[test]
        fn nothing_but_blanks_is_lost(text in "[a-zа-я月曜。 /—]{0,60}", width in 1_usize..30) {
            let squeeze = |text: &str| text.chars().filter(|letter| *letter != ' ').collect::<String>();
            prop_assert_eq!(squeeze(&lines(&text, width as f64, &count).concat()), squeeze(&text));
        }
    }
}
