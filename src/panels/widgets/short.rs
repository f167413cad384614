//! The beginning of a text that has no room as a whole.

use egui::{Color32, FontId, Ui};

/// As many words of a text as fit into a line of this width, with dots behind them;
/// letters where not even one word fits, or where there are none (as in Japanese).
/// For where the whole of it stands somewhere else.
pub fn short(ui: &Ui, text: &str, font: &FontId, width: f32) -> String {
    let wide =
        |text: &str| ui.painter().layout_no_wrap(text.to_owned(), font.clone(), Color32::WHITE).size().x;
    fitting(text, &|text: &str| wide(text) <= width)
}

/// As much of somebody's name as fits into a line of this width: all of it, then without
/// how one addresses them, which is left out at once if it is not `titled`, then their
/// first name of those; letters at last.
pub fn short_name(ui: &Ui, name: &str, font: &FontId, width: f32, titled: bool) -> String {
    let wide =
        |text: &str| ui.painter().layout_no_wrap(text.to_owned(), font.clone(), Color32::WHITE).size().x;
    let fits = |text: &str| wide(text) <= width;
    names(name)
        .into_iter()
        .skip(usize::from(!titled))
        .find(|name| fits(name))
        .map_or_else(|| fitting(last(name), &fits), str::to_owned)
}

/// Somebody's whole name if it fits into a line of this width: with how one addresses
/// them if it is `titled` and there is room, without otherwise.
pub fn whole_name(ui: &Ui, name: &str, font: &FontId, width: f32, titled: bool) -> Option<String> {
    let wide =
        |text: &str| ui.painter().layout_no_wrap(text.to_owned(), font.clone(), Color32::WHITE).size().x;
    let forms = [name, last(name)].into_iter().skip(usize::from(!titled));
    forms.map(str::to_owned).find(|name| wide(name) <= width)
}

/// A name, and its shorter forms.
fn names(name: &str) -> Vec<&str> {
    let bare = last(name);
    let first = bare.split([' ', '-']).next().unwrap_or(bare);
    vec![name, bare, first]
}

/// A name without how one addresses whoever has it.
fn last(name: &str) -> &str {
    name.split_once(' ').map_or(name, |(_, rest)| rest)
}

fn fitting(text: &str, fits: &dyn Fn(&str) -> bool) -> String {
    if fits(text) {
        return text.to_owned();
    }
    let with_dots = |end: usize| {
        let kept = text[..end].trim_end_matches([' ', ',', ';', ':', '.', '、', '。']);
        format!("{kept}…")
    };
    let mut words: Vec<usize> = text.match_indices(' ').map(|(at, _)| at).collect();
    let letters: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
    words.retain(|at| *at > 0);
    let longest = |ends: &[usize]| {
        // What is shorter fits as well: halve.
        let count = ends.partition_point(|end| fits(&with_dots(*end)));
        count.checked_sub(1).map(|last| ends[last])
    };
    let word = longest(&words);
    let letter = longest(&letters).unwrap_or(0);
    // A long word is cut rather than leaving a good part of the line empty.
    let end = word.filter(|end| end * 4 >= letter * 3).unwrap_or(letter);
    with_dots(end)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str, letters: usize) -> String {
        fitting(text, &|text: &str| text.chars().count() <= letters)
    }

    #[test]
    fn names_become_shorter_by_what_says_least() {
        assert_eq!(names("Mr Tanaka senior"), ["Mr Tanaka senior", "Tanaka senior", "Tanaka"]);
        assert_eq!(names("Aya"), ["Aya", "Aya", "Aya"]);
    }

    #[test]
    fn words_stay_whole_where_there_are_words() {
        assert_eq!(cut("Friday at noon", 20), "Friday at noon");
        assert_eq!(cut("A technician on Friday, between eight and twelve", 26), "A technician on Friday…");
        assert_eq!(cut("月曜から線がありません", 6), "月曜から線…");
        assert_eq!(cut("Donaudampfschiff on time", 9), "Donaudam…");
    }
}
