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

/// The units as people write them, longest first.
const UNITS: [(&str, &str); 15] = [
    ("minutes", "m"),
    ("minute", "m"),
    ("минуты", "m"),
    ("минут", "m"),
    ("min", "m"),
    ("мин", "m"),
    ("分", "m"),
    ("м", "m"),
    ("час", "h"),
    ("時間", "h"),
    ("ч", "h"),
    ("sec", "s"),
    ("сек", "s"),
    ("秒", "s"),
    ("с", "s"),
];

/// Reads a length of time that is more than nothing.
pub fn time(text: &str) -> Option<Duration> {
    length(text).filter(|time| *time > Duration::ZERO)
}

/// Reads a length of time: `90s`, `5m`, `2 мин`, `3分`, or nothing at all; a number
/// alone means minutes.
pub fn length(text: &str) -> Option<Duration> {
    let text: String = text.chars().map(half_width).filter(|letter| !letter.is_whitespace()).collect();
    let mut text = text.to_lowercase();
    for (unit, short) in UNITS {
        text = text.replace(unit, short);
    }
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
        assert_eq!(time("1час"), minutes(60));
        for text in ["", "soon", "0", "-5m"] {
            assert_eq!(time(text), None, "{text}");
        }
        assert_eq!(time_of_day("１０:30"), "10:30".parse().ok());
    }
}
