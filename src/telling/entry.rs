//! What a person has typed, whatever keyboard they have.
//!
//! Small letters, full-width letters and digits, and the letters that lie on the
//! same keys of a Russian keyboard mean the same. Knows nothing about the shift.

use crate::vocab::{Duration, Moment};

/// One line that was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Entry {
    /// Enter alone.
    Nothing,
    /// A full stop: say nothing.
    Silence,
    /// A number.
    Number(usize),
    /// A letter, in capitals, and what stands behind it.
    Letter(char, String),
    /// A question mark.
    Help,
    /// Anything else.
    Unknown(String),
}

/// The letters of a Russian keyboard, and what lies on the same keys.
const RUSSIAN_KEYS: &str = "йцукенгшщзфывапролдячсмить";
const LATIN_KEYS: &str = "qwertyuiopasdfghjklzxcvbnm";

/// Reads a line.
pub fn read(line: &str) -> Entry {
    let typed: String = line.trim().chars().map(half_width).collect();
    let typed = typed.trim();
    let mut characters = typed.chars();
    let first = characters.next();
    let rest = characters.as_str();
    match first {
        None => Entry::Nothing,
        Some('?') => Entry::Help,
        Some('.' | '。') if rest.is_empty() => Entry::Silence,
        Some(digit) if digit.is_ascii_digit() => match typed.parse() {
            Ok(number) => Entry::Number(number),
            Err(_) => Entry::Unknown(typed.to_owned()),
        },
        Some(letter) if rest.is_empty() || rest.starts_with(' ') => match latin(letter) {
            Some(letter) => Entry::Letter(letter.to_ascii_uppercase(), rest.trim().to_owned()),
            None => Entry::Unknown(typed.to_owned()),
        },
        Some(_) => Entry::Unknown(typed.to_owned()),
    }
}

/// A full-width letter, digit or mark as the ordinary one.
fn half_width(character: char) -> char {
    match character {
        '\u{3000}' => ' ',
        '\u{FF01}'..='\u{FF5E}' => {
            // The full-width forms lie in the order of ASCII.
            char::from_u32(u32::from(character) - 0xFF01 + 0x21).unwrap_or(character)
        }
        _ => character,
    }
}

/// The Latin letter on the key of this letter.
fn latin(letter: char) -> Option<char> {
    if letter.is_ascii_alphabetic() {
        return Some(letter);
    }
    let small = letter.to_lowercase().next()?;
    let place = RUSSIAN_KEYS.chars().position(|key| key == small)?;
    LATIN_KEYS.chars().nth(place)
}

/// The units as people write them, with the letter that stands for each.
const UNITS: [(&str, &[&str]); 3] = [
    ("h", &["h", "hr", "hrs", "hour", "hours", "ч", "час", "часа", "часов", "時", "時間"]),
    (
        "m",
        &["m", "min", "mins", "minute", "minutes", "м", "мин", "минута", "минуту", "минуты", "минут", "分"],
    ),
    (
        "s",
        &[
            "s",
            "sec",
            "secs",
            "second",
            "seconds",
            "с",
            "сек",
            "секунда",
            "секунду",
            "секунды",
            "секунд",
            "秒",
        ],
    ),
];

/// The letter for a unit; what is none stays as it is.
fn unit(word: &str) -> &str {
    // Abbreviations may have their stop; a stop between digits stays where it is.
    let name = word.trim_end_matches('.');
    let found = UNITS.iter().find(|(_, names)| names.contains(&name));
    found.map_or(word, |(letter, _)| letter)
}

/// Reads a length of time that is more than nothing.
pub fn time(text: &str) -> Option<Duration> {
    length(text).filter(|time| *time > Duration::ZERO)
}

/// Reads a length of time: `90s`, `5m`, `2 мин`, `3分`, or nothing at all; a number
/// alone means minutes.
pub fn length(text: &str) -> Option<Duration> {
    let text: String = text.chars().map(half_width).filter(|letter| !letter.is_whitespace()).collect();
    // Numbers and words in turn.
    let lower = text.to_lowercase();
    let is_number = |letter: char| letter.is_ascii_digit() || letter == '-';
    let parts = lower.split_inclusive(is_number).flat_map(|part| match part.char_indices().next_back() {
        Some((at, last)) if is_number(last) => [&part[..at], &part[at..]],
        _ => [part, ""],
    });
    let mut text: String = parts.map(unit).collect();
    if text.bytes().all(|byte| byte.is_ascii_digit()) {
        text.push('m');
    }
    text.parse().ok().filter(|time| *time >= Duration::ZERO)
}

/// Reads a time of day.
pub fn time_of_day(text: &str) -> Option<Moment> {
    let text: String = text.trim().chars().map(half_width).collect();
    text.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_keyboard_will_do() {
        let letter = |letter, rest: &str| Entry::Letter(letter, rest.to_owned());
        assert_eq!(read("h\n"), letter('H', ""));
        assert_eq!(read("H 2m"), letter('H', "2m"));
        assert_eq!(read("р 2m"), letter('H', "2m"));
        assert_eq!(read("ｈ　２ｍ"), letter('H', "2m"));
        assert_eq!(read("Л оптика"), letter('K', "оптика"));
        assert_eq!(read("２"), Entry::Number(2));
        assert_eq!(read(" 12 "), Entry::Number(12));
        assert_eq!(read("？"), Entry::Help);
        assert_eq!(read("。"), Entry::Silence);
        assert_eq!(read(""), Entry::Nothing);
        assert_eq!(read("hello"), Entry::Unknown("hello".to_owned()));
        assert_eq!(read("99999999999999999999999"), Entry::Unknown("99999999999999999999999".to_owned()));
        assert_eq!(read("…"), Entry::Unknown("…".to_owned()));
    }

    #[test]
    fn times_are_written_as_people_write_them() {
        let minutes = |count: i64| Some(Duration::from_seconds(count * 60));
        for text in ["2m", "2", "2 мин", "2м", "２分", "120s", "2 min", "120сек"] {
            assert_eq!(time(text), minutes(2), "{text}");
        }
        assert_eq!(time("1h30m"), minutes(90));
        let hours = ["1час", "1 час", "1 hour", "1時", "1 ч.", "60 минут", "60 мин.", "1時間", "60 minutes"];
        for text in hours {
            assert_eq!(time(text), minutes(60), "{text}");
        }
        for text in ["2 часа", "2 hours", "2時間", "１２０分"] {
            assert_eq!(time(text), minutes(120), "{text}");
        }
        for text in ["1 hour 30 minutes", "1 час 30 минут", "1時間30分"] {
            assert_eq!(time(text), minutes(90), "{text}");
        }
        let minute = ["1 минута", "1 минуту", "1 minute", "60 seconds", "60 секунд", "60 сек.", "60秒"];
        for text in minute {
            assert_eq!(time(text), minutes(1), "{text}");
        }
        for text in ["41 секунда", "41 секунду", "41 second", "41 sec"] {
            assert_eq!(time(text), Some(Duration::from_seconds(41)), "{text}");
        }
        for text in ["", "soon", "0", "-5m", "1.5h", "minutes", "5 apples", "5 mmm"] {
            assert_eq!(time(text), None, "{text}");
        }
        assert_eq!(time_of_day("１０:30"), "10:30".parse().ok());
    }
}
