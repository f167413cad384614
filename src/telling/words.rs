//! The words of the interface in three languages, and moods in words.

use crate::scenario::checked::{PacketField, Scenario};
use crate::scenario::strings::Language;
use crate::scoring::sentence::called;
use crate::scoring::words::{LANGUAGES, Words, WordsError};
use crate::shift::customer::Mood as Feeling;
use crate::shift::log::Log;
use crate::shift::{CallerId, Rejection, Shift};

use crate::vocab::Duration;

pub use crate::scoring::words::Arg;

/// The files of a language: the terminal's own, one for each larger subcommand,
/// then those of the window.
macro_rules! texts {
    ($code:literal) => {
        &[
            include_str!(concat!("../../assets/lang/", $code, "/terminal.ftl")),
            include_str!(concat!("../../assets/lang/", $code, "/ledger.ftl")),
            include_str!(concat!("../../assets/lang/", $code, "/exercise.ftl")),
            include_str!(concat!("../../assets/lang/", $code, "/seat.ftl")),
            include_str!(concat!("../../assets/lang/", $code, "/records.ftl")),
            include_str!(concat!("../../assets/lang/", $code, "/what-if.ftl")),
            include_str!(concat!("../../assets/lang/", $code, "/timeline.ftl")),
            include_str!(concat!("../../assets/lang/", $code, "/chart.ftl")),
            include_str!(concat!("../../assets/lang/", $code, "/window.ftl")),
            include_str!(concat!("../../assets/lang/", $code, "/desk.ftl")),
            include_str!(concat!("../../assets/lang/", $code, "/flow.ftl")),
            include_str!(concat!("../../assets/lang/", $code, "/card.ftl")),
            include_str!(concat!("../../assets/lang/", $code, "/overlay.ftl")),
            include_str!(concat!("../../assets/lang/", $code, "/sound.ftl")),
            include_str!(concat!("../../assets/lang/", $code, "/report.ftl")),
            include_str!(concat!("../../assets/lang/", $code, "/debrief.ftl")),
            include_str!(concat!("../../assets/lang/", $code, "/replay.ftl")),
        ]
    };
}

/// The interface's messages; the languages are those of [`LANGUAGES`].
const INTERFACE: [(&str, &[&str]); 3] = [("en", texts!("en")), ("ja", texts!("ja")), ("ru", texts!("ru"))];

/// Why there are no words.
#[derive(Debug, thiserror::Error)]
pub enum LanguageError {
    /// A language that was asked for and does not exist.
    #[error("there is no language `{asked}`; there are {known}")]
    Unknown {
        /// What was asked for.
        asked: String,
        /// What there is.
        known: String,
    },
    /// Texts of this program that are no Fluent.
    #[error(transparent)]
    Words(#[from] WordsError),
}

/// The words of the interface: in the language that was asked for, otherwise in the
/// system's, otherwise in English.
///
/// # Errors
/// A language that was asked for and does not exist.
pub fn words_of(asked: Option<&str>) -> Result<Words, LanguageError> {
    let primary = |code: &str| code.split(['-', '_', '.']).next().unwrap_or("").to_lowercase();
    let code = match asked {
        Some(code) if LANGUAGES.contains(&primary(code).as_str()) => primary(code),
        Some(code) => {
            let known = LANGUAGES.join(", ");
            return Err(LanguageError::Unknown { asked: code.to_owned(), known });
        }
        None => primary(&sys_locale::get_locale().unwrap_or_default()),
    };
    let text = |code: &str| INTERFACE.iter().find(|(known, _)| *known == code).map(|(_, text)| *text);
    let own = text(&code).unwrap_or(INTERFACE[0].1);
    let words = Words::load(&code, own).and_then(|words| words.and_english(INTERFACE[0].1));
    Ok(words?)
}

/// The pack's language for these words; its source language if it has no other.
pub fn language_of(words: &Words, scenario: &Scenario) -> Language {
    scenario.texts().language(words.language()).unwrap_or_default()
}

/// What stands between two sentences.
pub fn gap(words: &Words) -> &'static str {
    if words.language() == "ja" { "" } else { " " }
}

/// What stands between two things of a list.
pub fn comma(words: &Words) -> String {
    words.name("flow-comma")
}

/// The mood of a caller by now. A copy catches up with the clock; the shift stays as it
/// is.
pub fn feeling(shift: &Shift, id: CallerId) -> Feeling {
    match shift.conversation(id) {
        Some(talk) if !shift.queue().is_waiting(id) => {
            let mut talk = *talk;
            talk.settle(shift.now(), &shift.setting(id), &mut Log::default());
            talk.mood
        }
        _ => shift.mood_now(id),
    }
}

/// How somebody feels, as one would say it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mood {
    /// Calm.
    Calm,
    /// Waiting.
    Waiting,
    /// Tense.
    Tense,
    /// Angry.
    Angry,
    /// About to hang up.
    Leaving,
}

impl Mood {
    /// From frustration and trust in thousandths. Whoever is this angry, or has
    /// this little trust, is one more word from hanging up.
    pub const fn of(frustration: u16, trust: u16) -> Self {
        match (frustration, trust) {
            (900.., _) | (_, 0..=100) => Self::Leaving,
            (700.., _) => Self::Angry,
            (500.., _) => Self::Tense,
            (300.., _) => Self::Waiting,
            _ => Self::Calm,
        }
    }

    /// The mood of a caller by now.
    pub fn of_caller(shift: &Shift, id: CallerId) -> Self {
        let mood = feeling(shift, id);
        let thousandths = crate::shift::conversation::thousandths;
        Self::of(thousandths(mood.frustration), thousandths(mood.trust))
    }

    /// In words.
    pub fn words(self, words: &Words) -> String {
        words.name(match self {
            Self::Calm => "mood-calm",
            Self::Waiting => "mood-waiting",
            Self::Tense => "mood-tense",
            Self::Angry => "mood-angry",
            Self::Leaving => "mood-leaving",
        })
    }
}

/// Why something was refused, in words.
pub fn refusal(words: &Words, rejection: Rejection) -> String {
    words.name(match rejection {
        Rejection::ShiftEnded => "refused-ShiftEnded",
        Rejection::InThePast { .. } => "refused-InThePast",
        Rejection::BusyUntil { .. } => "refused-BusyUntil",
        Rejection::NobodyWaiting => "refused-NobodyWaiting",
        Rejection::ContactOnDesk => "refused-ContactOnDesk",
        Rejection::NobodyOnLine => "refused-NobodyOnLine",
        Rejection::PersonGone => "refused-PersonGone",
        Rejection::NothingToWrapUp => "refused-NothingToWrapUp",
        Rejection::NotOnOffer => "refused-NotOnOffer",
        Rejection::NotOnHold => "refused-NotOnHold",
        Rejection::NoSuchThing => "refused-NoSuchThing",
        Rejection::NothingToWrite => "refused-NothingToWrite",
        Rejection::AlreadyDone => "refused-AlreadyDone",
        Rejection::NotTransferable => "refused-NotTransferable",
        Rejection::NothingToHandOn => "refused-NothingToHandOn",
        Rejection::NoMorePuttingOff => "refused-NoMorePuttingOff",
        Rejection::NotLunchTime => "refused-NotLunchTime",
        Rejection::BadDuration => "refused-BadDuration",
        Rejection::TooManyInjects => "refused-TooManyInjects",
    })
}

/// A length of time in words, rounded down to the second.
pub fn duration(words: &Words, time: Duration) -> String {
    let seconds = time.as_ms() / 1_000;
    if seconds >= 60 && seconds % 60 == 0 {
        return words.say("time-minutes", &[("minutes", Arg::Number(seconds / 60))]);
    }
    crate::scoring::figures::rows::duration(words, time)
}

/// A caller's name; `somebody` if they have none.
pub fn name_of(words: &Words, shift: &Shift, id: CallerId) -> String {
    let name = called(words, shift, id, language_of(words, shift.scenario()));
    if name.is_empty() { words.name("someone") } else { name }
}

/// Who has an internal request: the name, and the desk or firm.
pub fn who_asks(words: &Words, shift: &Shift, id: CallerId) -> String {
    let scenario = shift.scenario();
    let persona = scenario.persona(shift.caller(id).persona);
    let desk = persona.colleague.map(|colleague| scenario.colleague(colleague).desk);
    let desk = desk.map(|desk| words.name(&format!("desk-{desk}")));
    let language = language_of(words, scenario);
    let firm = || persona.firm.map(|firm| scenario.texts().get(firm, language).to_owned());
    let name = name_of(words, shift, id);
    match desk.or_else(firm) {
        Some(from) => words.say("who-from", &[("name", Arg::Text(&name)), ("from", Arg::Text(&from))]),
        None => name,
    }
}

/// A field of the handoff packet in words.
pub fn packet_field(words: &Words, field: PacketField) -> String {
    words.name(match field {
        PacketField::Why => "packet-Why",
        PacketField::Success => "packet-Success",
        PacketField::People => "packet-People",
        PacketField::Promises => "packet-Promises",
        PacketField::Risks => "packet-Risks",
        PacketField::Tried => "packet-Tried",
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    /// The messages of a file with the arguments that they use.
    fn messages(text: &str) -> BTreeMap<String, Vec<String>> {
        let mut found: BTreeMap<String, Vec<String>> = BTreeMap::new();
        let mut current = String::new();
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            if let Some((id, _)) = line.split_once(" = ").filter(|_| !line.starts_with(' ')) {
                current = id.to_owned();
                assert!(found.insert(current.clone(), Vec::new()).is_none(), "{current} stands twice");
            }
            let used = line.split('$').skip(1).map(|rest| {
                rest.chars().take_while(|letter| letter.is_ascii_alphanumeric()).collect::<String>()
            });
            found.entry(current.clone()).or_default().extend(used);
        }
        for used in found.values_mut() {
            used.sort();
            used.dedup();
        }
        found
    }

    #[test]
    fn three_languages_say_the_same_with_the_same_arguments() {
        let english = messages(&INTERFACE[0].1.concat());
        for (code, texts) in &INTERFACE[1..] {
            let other = messages(&texts.concat());
            let names = |all: &BTreeMap<String, Vec<String>>| all.keys().cloned().collect::<Vec<_>>();
            assert_eq!(names(&english), names(&other), "{code}");
            for (id, used) in &english {
                let missing = used.iter().filter(|used| !other[id].contains(used));
                // Number words that a language does not need may go unused.
                assert_eq!(missing.count(), 0, "{code}: {id}");
            }
        }
    }

    #[test]
    fn plurals_are_right_in_russian() {
        let words = words_of(Some("ru")).unwrap();
        let say = |count| {
            words.say(
                "status-waiting",
                &[
                    ("time", Arg::Text("09:05")),
                    ("count", Arg::Number(count)),
                    ("wait", Arg::Text("40 с")),
                    ("mood", Arg::Text("держится спокойно")),
                ],
            )
        };
        assert!(say(1).contains("Ждёт 1 человек."), "{}", say(1));
        assert!(say(2).contains("Ждут 2 человека."), "{}", say(2));
        assert!(say(5).contains("Ждут 5 человек."), "{}", say(5));
    }

    #[test]
    fn moods_are_bands() {
        let of = |frustration, trust| Mood::of(frustration, trust);
        assert_eq!(of(250, 500), Mood::Calm);
        assert_eq!(of(300, 500), Mood::Waiting);
        assert_eq!(of(500, 500), Mood::Tense);
        assert_eq!(of(700, 500), Mood::Angry);
        assert_eq!(of(900, 500), Mood::Leaving);
        assert_eq!(of(100, 80), Mood::Leaving);
    }

    #[test]
    fn a_language_is_english_japanese_or_russian() {
        assert_eq!(words_of(Some("ja_JP")).unwrap().language(), "ja");
        assert!(words_of(Some("de")).is_err());
    }
}
