//! Where a line of few words may break: between words, and in Japanese after a particle,
//! never inside a word.
//!
//! For words on drawn things and in small boxes, where a broken word is seen. Must not draw.

/// After these a Japanese phrase ends, if what follows is kanji or katakana.
const PARTICLES: [char; 11] = ['は', 'が', 'を', 'に', 'で', 'と', 'も', 'へ', 'の', 'て', 'や'];

/// Behind these something always may begin.
const STOPS: [char; 6] = ['、', '。', '！', '？', '：', ' '];

/// Letters of Japanese that are no hiragana: kanji, katakana.
fn is_heavy(letter: char) -> bool {
    matches!(letter, '\u{30a0}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '々')
}

fn is_hiragana(letter: char) -> bool {
    ('\u{3041}'..='\u{309f}').contains(&letter)
}

/// The parts of a text between which a line may break, spaces behind their word.
pub fn phrases(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut from = 0;
    let mut before = None;
    for (at, letter) in text.char_indices() {
        let ends = before.is_some_and(|before| {
            let stops = STOPS.contains(&before) && !STOPS.contains(&letter);
            stops || PARTICLES.contains(&before) && is_heavy(letter)
        });
        if ends {
            found.push(&text[from..at]);
            from = at;
        }
        before = Some(letter);
    }
    found.push(&text[from..]);
    found
}

/// The text with its lines broken for this room, and the share of their size to which its
/// letters have to shrink because a phrase is wider; 1 as a rule. `wide` measures.
pub fn broken(text: &str, room: f32, wide: impl Fn(&str) -> f32) -> (String, f32) {
    let parts = phrases(text);
    let widest = parts.iter().map(|part| wide(part.trim_end())).fold(0.0, f32::max);
    let share = if widest > room { room / widest } else { 1.0 };
    let mut lines = vec![String::new()];
    for part in parts {
        // There is always a last line.
        let Some(line) = lines.last_mut() else { break };
        let longer = format!("{line}{part}");
        if line.is_empty() || wide(longer.trim_end()) * share <= room {
            *line = longer;
        } else {
            lines.push(part.to_owned());
        }
    }
    let lines: Vec<&str> = lines.iter().map(|line| line.trim_end()).collect();
    (lines.join("\n"), share)
}

/// The same for words that are laid out in lines as wide as the room anyway: Japanese gets
/// its breaks, other languages break between words by themselves.
pub fn in_lines(text: &str, room: f32, wide: impl Fn(&str) -> f32) -> String {
    let japanese = text.chars().any(|letter| is_heavy(letter) || is_hiragana(letter));
    if japanese { broken(text, room, wide).0 } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every letter is one wide.
    fn wide(text: &str) -> f32 {
        text.chars().count() as f32
    }

    #[test]
    fn japanese_breaks_after_particles_and_nowhere_else() {
        assert_eq!(phrases("一分も止まりません"), ["一分も", "止まりません"]);
        assert_eq!(phrases("金曜までに"), ["金曜までに"]);
        assert_eq!(phrases("今日の昼、お待ちします"), ["今日の", "昼、", "お待ちします"]);
        assert_eq!(phrases("引き取りと見直し"), ["引き取りと", "見直し"]);
    }

    #[test]
    fn other_languages_break_between_words() {
        assert_eq!(phrases("not a minute"), ["not ", "a ", "minute"]);
        assert_eq!(broken("ни минуты без связи", 10.0, wide), ("ни минуты\nбез связи".to_owned(), 1.0));
    }

    #[test]
    fn lines_fill_the_room_and_a_word_is_never_cut() {
        assert_eq!(broken("一分も止まりません", 9.0, wide), ("一分も止まりません".to_owned(), 1.0));
        assert_eq!(broken("一分も止まりません", 6.0, wide), ("一分も\n止まりません".to_owned(), 1.0));
        let (text, share) = broken("一分も止まりません", 3.0, wide);
        assert_eq!((text.as_str(), share), ("一分も\n止まりません", 0.5));
        assert_eq!(broken("", 3.0, wide), (String::new(), 1.0));
        assert_eq!(in_lines("教材の点検、進行、振り返り。", 11.0, wide), "教材の点検、進行、\n振り返り。");
        assert_eq!(in_lines("from day to day", 6.0, wide), "from day to day");
    }
}
