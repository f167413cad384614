//! Simulated time: whole milliseconds, no wall clock.

use std::fmt;
use std::ops::{Add, AddAssign, Sub};
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A point of the simulated day, in milliseconds after its midnight.
///
/// Written `18:00`, `18:00:30` or `18:00:30.250`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Moment(i64);

/// A length of simulated time in milliseconds; never negative when parsed.
///
/// Written as people write it: `20s`, `4m`, `1h30m`, `3d`, `250ms`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Duration(i64);

/// A time that cannot be read, and how it is written instead.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ParseTimeError {
    /// Not a duration.
    #[error("`{0}` is not a duration; write it like \"20s\", \"4m\", \"1h30m\" or \"3d\"")]
    Duration(String),
    /// Not a time of day.
    #[error("`{0}` is not a time of day; write it like \"09:00\" or \"18:30\"")]
    Moment(String),
}

const MS_PER_SECOND: i64 = 1_000;
const MS_PER_MINUTE: i64 = 60 * MS_PER_SECOND;
const MS_PER_HOUR: i64 = 60 * MS_PER_MINUTE;
const MS_PER_DAY: i64 = 24 * MS_PER_HOUR;

/// The longest duration that can be written: a thousand days.
const LONGEST_MS: i64 = 1_000 * MS_PER_DAY;

impl Moment {
    /// The moment `ms` milliseconds after midnight.
    pub const fn from_ms(ms: i64) -> Self {
        Self(ms)
    }

    /// Milliseconds after midnight.
    pub const fn as_ms(self) -> i64 {
        self.0
    }

    /// How long after `earlier` this is; zero if it is not after it.
    pub const fn since(self, earlier: Self) -> Duration {
        let ms = self.0 - earlier.0;
        Duration(if ms < 0 { 0 } else { ms })
    }
}

impl Duration {
    /// No time at all.
    pub const ZERO: Self = Self(0);

    /// A duration of `ms` milliseconds.
    pub const fn from_ms(ms: i64) -> Self {
        Self(ms)
    }

    /// A duration of `seconds` seconds.
    pub const fn from_seconds(seconds: i64) -> Self {
        Self(seconds * MS_PER_SECOND)
    }

    /// Milliseconds.
    pub const fn as_ms(self) -> i64 {
        self.0
    }

    /// Seconds, with the fraction. Exact for every duration under 285 000 years.
    pub const fn as_seconds(self) -> f64 {
        self.0 as f64 / 1_000.0
    }
}

impl Add<Duration> for Moment {
    type Output = Self;

    fn add(self, duration: Duration) -> Self {
        Self(self.0 + duration.0)
    }
}

impl AddAssign<Duration> for Moment {
    fn add_assign(&mut self, duration: Duration) {
        self.0 += duration.0;
    }
}

impl Sub<Duration> for Moment {
    type Output = Self;

    fn sub(self, duration: Duration) -> Self {
        Self(self.0 - duration.0)
    }
}

impl Add for Duration {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }
}

impl AddAssign for Duration {
    fn add_assign(&mut self, other: Self) {
        self.0 += other.0;
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (hours, rest) = (self.0 / MS_PER_HOUR, self.0 % MS_PER_HOUR);
        let (minutes, rest) = (rest / MS_PER_MINUTE, rest % MS_PER_MINUTE);
        let (seconds, ms) = (rest / MS_PER_SECOND, rest % MS_PER_SECOND);
        write!(f, "{hours:02}:{minutes:02}")?;
        match (seconds, ms) {
            (0, 0) => Ok(()),
            (_, 0) => write!(f, ":{seconds:02}"),
            _ => write!(f, ":{seconds:02}.{ms:03}"),
        }
    }
}

impl fmt::Display for Duration {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut rest = self.0;
        if rest == 0 {
            return f.write_str("0s");
        }
        for (size, unit) in
            [(MS_PER_DAY, "d"), (MS_PER_HOUR, "h"), (MS_PER_MINUTE, "m"), (MS_PER_SECOND, "s"), (1, "ms")]
        {
            if rest >= size {
                write!(f, "{}{unit}", rest / size)?;
                rest %= size;
            }
        }
        Ok(())
    }
}

impl FromStr for Moment {
    type Err = ParseTimeError;

    fn from_str(text: &str) -> Result<Self, ParseTimeError> {
        parse_moment(text).ok_or_else(|| ParseTimeError::Moment(text.to_owned()))
    }
}

impl FromStr for Duration {
    type Err = ParseTimeError;

    fn from_str(text: &str) -> Result<Self, ParseTimeError> {
        parse_duration(text).ok_or_else(|| ParseTimeError::Duration(text.to_owned()))
    }
}

/// Reads one to `most` ASCII digits that fill `text`.
fn parse_digits(text: &str, most: usize) -> Option<i64> {
    let all_digits = text.bytes().all(|byte| byte.is_ascii_digit());
    if text.is_empty() || text.len() > most || !all_digits {
        return None;
    }
    text.parse().ok()
}

fn parse_moment(text: &str) -> Option<Moment> {
    let (clock, ms) = match text.split_once('.') {
        Some((clock, ms)) if ms.len() == 3 => (clock, parse_digits(ms, 3)?),
        Some(_) => return None,
        None => (text, 0),
    };
    let mut parts = clock.split(':');
    let hours = parse_digits(parts.next()?, 2)?;
    let minutes = parse_digits(parts.next()?, 2)?;
    let seconds = parts.next().map_or(Some(0), |part| parse_digits(part, 2))?;
    let complete = parts.next().is_none();
    let in_range = hours < 24 && minutes < 60 && seconds < 60;
    (complete && in_range)
        .then_some(Moment(hours * MS_PER_HOUR + minutes * MS_PER_MINUTE + seconds * MS_PER_SECOND + ms))
}

fn parse_duration(text: &str) -> Option<Duration> {
    let mut rest = text;
    let mut total = 0_i64;
    let mut largest_allowed = i64::MAX;
    while !rest.is_empty() {
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        let number = parse_digits(&rest[..digits], 12)?;
        rest = &rest[digits..];
        let letters = rest.bytes().take_while(u8::is_ascii_lowercase).count();
        let size = match &rest[..letters] {
            "d" => MS_PER_DAY,
            "h" => MS_PER_HOUR,
            "m" => MS_PER_MINUTE,
            "s" => MS_PER_SECOND,
            "ms" => 1,
            _ => return None,
        };
        // Units go from large to small, each once: "30m1h" is a slip, not a time.
        if size >= largest_allowed {
            return None;
        }
        largest_allowed = size;
        rest = &rest[letters..];
        total = total.checked_add(number.checked_mul(size)?)?;
    }
    (!text.is_empty() && total <= LONGEST_MS).then_some(Duration(total))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_are_written_as_people_write_them() {
        for (text, ms) in [
            ("20s", 20_000),
            ("4m", 240_000),
            ("1h30m", 5_400_000),
            ("3d", 259_200_000),
            ("250ms", 250),
            ("0s", 0),
        ] {
            let duration: Duration = text.parse().unwrap();
            assert_eq!(duration.as_ms(), ms, "{text}");
            assert_eq!(duration.to_string(), text);
        }
    }

    #[test]
    fn a_slip_is_not_a_duration() {
        for text in ["", "20", "s", "-5s", "30m1h", "1h1h", "1.5h", "99999999d", "4 m", "４m"] {
            assert!(text.parse::<Duration>().is_err(), "{text}");
        }
    }

    #[test]
    fn times_of_day_round_trip() {
        for text in ["00:00", "09:05", "18:00:30", "23:59:59.999"] {
            let moment: Moment = text.parse().unwrap();
            assert_eq!(moment.to_string(), text);
        }
        for text in ["24:00", "9", "09:60", "09:00:00.5", "09:00:00:00", "noon"] {
            assert!(text.parse::<Moment>().is_err(), "{text}");
        }
    }
}
