//! What somebody has set for themselves: plain values, kept between two starts.
//!
//! Unknown fields are passed over and missing ones are as usual, so that an older
//! and a newer program can read each other's file. Must not know files.

use serde::{Deserialize, Serialize};

use crate::scoring::words::LANGUAGES;
use crate::vocab::Rough;

/// The slowest pace of one's own.
pub const SLOWEST: f32 = 0.1;
/// The fastest.
pub const FASTEST: f32 = 2.0;

/// How fast the clock runs while it is the trainee's turn. Costs no points.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub enum Pace {
    /// So many times as fast as a real clock: 0.1 to 2.
    Own(f32),
    /// The clock stands while the trainee decides.
    Waits,
}

impl Default for Pace {
    fn default() -> Self {
        Self::Own(1.0)
    }
}

/// The colours of the window.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Colours {
    /// As the system has it.
    #[default]
    System,
    /// The office by day.
    Light,
    /// The office by night.
    Dark,
}

/// How much moves.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Motion {
    /// Everything eases.
    #[default]
    Full,
    /// Short fades and nothing else.
    Reduced,
}

/// Everything that can be set.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// `en`, `ja` or `ru`; none for the system's.
    pub language: Option<String>,
    /// Of type, in percent: 80 to 200.
    pub text_percent: u16,
    /// Light or dark.
    pub colours: Colours,
    /// How much moves.
    pub motion: Motion,
    /// Sound is on.
    pub sound: bool,
    /// How loud, in percent.
    pub volume_percent: u8,
    /// What can be heard is also written.
    pub captions: bool,
    /// The pace.
    pub pace: Pace,
    /// How hostile callers may be: 0 to 3.
    pub abuse_level: u8,
    /// Hints for those who are new.
    pub hints: bool,
    /// How often each hint has been seen; after three times it stays away.
    pub hints_seen: Vec<(String, u8)>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            language: None,
            text_percent: 100,
            colours: Colours::default(),
            motion: Motion::default(),
            sound: true,
            volume_percent: 60,
            captions: false,
            pace: Pace::default(),
            abuse_level: 1,
            hints: true,
            hints_seen: Vec::new(),
        }
    }
}

impl Settings {
    /// The same with every value within its limits: a file may say anything.
    pub fn within_limits(mut self) -> Self {
        self.language = self.language.filter(|code| LANGUAGES.contains(&code.as_str()));
        self.text_percent = self.text_percent.clamp(80, 200);
        self.volume_percent = self.volume_percent.min(100);
        self.abuse_level = self.abuse_level.min(3);
        if let Pace::Own(own) = self.pace {
            self.pace = Pace::Own(if own.is_finite() { own.clamp(SLOWEST, FASTEST) } else { 1.0 });
        }
        self
    }

    /// How rough callers may get.
    pub fn roughest(&self) -> Rough {
        Rough::at_level(self.abuse_level)
    }

    /// Of type: 0.8 to 2.
    pub fn text_scale(&self) -> f32 {
        f32::from(self.text_percent) / 100.0
    }

    /// How often a hint has been seen.
    pub fn seen(&self, hint: &str) -> u8 {
        self.hints_seen.iter().find(|(name, _)| name == hint).map_or(0, |(_, times)| *times)
    }

    /// A hint was seen once more.
    pub fn see(&mut self, hint: &str) {
        match self.hints_seen.iter_mut().find(|(name, _)| name == hint) {
            Some((_, times)) => *times = times.saturating_add(1),
            None => self.hints_seen.push((hint.to_owned(), 1)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn other_versions_can_be_read_and_nothing_leaves_its_limits() {
        let text = r#"{"text_percent": 900, "pace": {"Own": 1e9}, "language": "xx", "new": [1]}"#;
        let settings = serde_json::from_str::<Settings>(text).expect("it is read").within_limits();
        assert_eq!(settings.text_percent, 200);
        assert_eq!(settings.pace, Pace::Own(FASTEST));
        assert_eq!(settings.language, None);
        assert_eq!(settings.abuse_level, 1);
        let whole = Settings { pace: Pace::Waits, ..Settings::default() };
        let again = serde_json::to_string(&whole).expect("plain values");
        assert_eq!(serde_json::from_str::<Settings>(&again).expect("its own text"), whole);
    }

    #[test]
    fn hints_are_counted() {
        let mut settings = Settings::default();
        settings.see("take");
        settings.see("take");
        assert_eq!((settings.seen("take"), settings.seen("hold")), (2, 0));
    }
}
