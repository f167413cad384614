//! Interface texts in three languages, by Fluent.
//!
//! Owns [`Words`]: messages in one language, English where one is missing. The
//! findings' texts are built in; whoever shows more brings its own. Must not
//! know what the messages are about.

use std::fmt;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::types::FluentNumber;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use super::address::in_sentences;
use super::rule::points;

/// The languages of the interface with their findings; the first is the fallback.
const BUILT_IN: [(&str, &str); 3] = [
    ("en", include_str!("../../assets/lang/en/findings.ftl")),
    ("ja", include_str!("../../assets/lang/ja/findings.ftl")),
    ("ru", include_str!("../../assets/lang/ru/findings.ftl")),
];

/// The codes of the languages of the interface; the first is the fallback.
pub const LANGUAGES: [&str; 3] = [BUILT_IN[0].0, BUILT_IN[1].0, BUILT_IN[2].0];

/// What stands in a message's place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arg<'a> {
    /// Words.
    Text(&'a str),
    /// A whole number; plurals choose by it.
    Number(i64),
    /// Thousandths, shown with as many decimals as they need; plurals choose by it.
    Milli(i64),
}

/// Why a text brought along is no list of messages.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the messages in `{language}` cannot be read: {what}")]
pub struct WordsError {
    /// In which language they are.
    pub language: &'static str,
    /// What is wrong, from Fluent.
    pub what: String,
}

type Bundle = FluentBundle<FluentResource>;

/// Messages in one language, English where one is missing.
///
/// Texts hold no isolation marks: they are read in terminals and files too.
pub struct Words {
    language: &'static str,
    chosen: Bundle,
    /// English; none if English is the language.
    fallback: Option<Bundle>,
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Words").field("language", &self.language).finish_non_exhaustive()
    }
}

impl Words {
    /// The built-in messages in a language: `ja`, `ru-RU`, `en_GB.UTF-8`;
    /// English if it is none of the three.
    pub fn new(language: &str) -> Self {
        Self::load(language, &[]).expect("the built-in messages can be read, which a test makes sure of")
    }

    /// The same with further messages in that language, as texts of `.ftl` files.
    /// A message that is there already is replaced.
    ///
    /// # Errors
    /// If a text cannot be read.
    pub fn load(language: &str, extra: &[&str]) -> Result<Self, WordsError> {
        let spoken = |&(code, _): &(&str, &str)| {
            let primary = language.split(['-', '_', '.']).next();
            primary.is_some_and(|primary| primary.eq_ignore_ascii_case(code))
        };
        let index = BUILT_IN.iter().position(spoken).unwrap_or(0);
        let chosen = bundle(BUILT_IN[index], extra)?;
        let fallback = if index == 0 { None } else { Some(bundle(BUILT_IN[0], &[])?) };
        Ok(Self { language: BUILT_IN[index].0, chosen, fallback })
    }

    /// The same with further messages in English, for where those of
    /// [`load`](Self::load) are incomplete.
    ///
    /// # Errors
    /// If a text cannot be read.
    pub fn and_english(mut self, extra: &[&str]) -> Result<Self, WordsError> {
        if let Some(fallback) = &mut self.fallback {
            add(fallback, BUILT_IN[0].0, extra)?;
        }
        Ok(self)
    }

    /// The language: `en`, `ja` or `ru`.
    pub fn language(&self) -> &'static str {
        self.language
    }

    /// The message, if there is one in the language or in English.
    pub fn find(&self, id: &str, args: &[(&str, Arg<'_>)]) -> Option<String> {
        let bundles = std::iter::once(&self.chosen).chain(&self.fallback);
        let found = bundles.filter_map(|bundle| format(bundle, id, args)).next()?;
        Some(if self.language == "ru" { in_sentences(found) } else { found })
    }

    /// The message; its name if there is none.
    pub fn say(&self, id: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.find(id, args).unwrap_or_else(|| id.to_owned())
    }

    /// The message without arguments; its name if there is none.
    pub fn name(&self, id: &str) -> String {
        self.say(id, &[])
    }
}

fn bundle((language, text): (&'static str, &str), extra: &[&str]) -> Result<Bundle, WordsError> {
    let id: LanguageIdentifier =
        language.parse().map_err(|error| WordsError { language, what: format!("{error:?}") })?;
    let mut bundle = Bundle::new_concurrent(vec![id]);
    bundle.set_use_isolating(false);
    if language == "ru" {
        bundle.set_formatter(Some(with_comma));
    }
    add(&mut bundle, language, &[text])?;
    add(&mut bundle, language, extra)?;
    Ok(bundle)
}

fn add(bundle: &mut Bundle, language: &'static str, texts: &[&str]) -> Result<(), WordsError> {
    for text in texts {
        let resource = FluentResource::try_new((*text).to_owned()).map_err(|(_, errors)| {
            let what: Vec<String> = errors.iter().map(ToString::to_string).collect();
            WordsError { language, what: what.join("; ") }
        })?;
        bundle.add_resource_overriding(resource);
    }
    Ok(())
}

fn format(bundle: &Bundle, id: &str, args: &[(&str, Arg<'_>)]) -> Option<String> {
    let pattern = bundle.get_message(id)?.value()?;
    let args: FluentArgs<'_> = args.iter().map(|&(name, arg)| (name, value(arg))).collect();
    // What a message asks for and does not get stays visible in its text.
    let mut missing = Vec::new();
    Some(bundle.format_pattern(pattern, Some(&args), &mut missing).into_owned())
}

fn value(arg: Arg<'_>) -> FluentValue<'_> {
    match arg {
        Arg::Text(text) => FluentValue::from(text),
        Arg::Number(number) => FluentValue::from(number),
        Arg::Milli(milli) => match points(milli).parse::<FluentNumber>() {
            Ok(number) => FluentValue::Number(number),
            Err(_) => FluentValue::Error,
        },
    }
}

/// Numbers with the decimal comma.
fn with_comma<M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    match value {
        FluentValue::Number(number) => Some(number.as_string().replace('.', ",")),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_is_found_by_its_first_part() {
        for (asked, found) in
            [("ja", "ja"), ("ru-RU", "ru"), ("en_GB.UTF-8", "en"), ("JA_jp", "ja"), ("de", "en"), ("", "en")]
        {
            assert_eq!(Words::new(asked).language(), found, "{asked}");
        }
    }

    #[test]
    fn plurals_and_decimals_are_those_of_the_language() {
        let points =
            |language: &str, milli: i64| Words::new(language).say("unit-points", &[("n", Arg::Milli(milli))]);
        assert_eq!(points("en", 1_000), "1 point");
        assert_eq!(points("en", 2_609), "2.609 points");
        assert_eq!(points("ja", 17_500), "17.5点");
        for (milli, text) in [
            (1_000, "1 балл"),
            (3_000, "3 балла"),
            (5_000, "5 баллов"),
            (21_000, "21 балл"),
            (2_500, "2,5 балла"),
        ] {
            assert_eq!(points("ru", milli), text);
        }
    }

    #[test]
    fn what_is_missing_is_english_and_then_its_own_name() {
        let words = Words::load("ru", &["hello = Привет, { $who }\noutcome-Lost = Иначе"]).unwrap();
        let words = words.and_english(&["bye = Goodbye"]).unwrap();
        assert_eq!(words.say("hello", &[("who", Arg::Text("Лев"))]), "Привет, Лев");
        assert_eq!(words.name("outcome-Lost"), "Иначе");
        assert_eq!(words.name("bye"), "Goodbye");
        assert_eq!(words.name("no-such-message"), "no-such-message");
        assert_eq!(words.find("no-such-message", &[]), None);
    }

    #[test]
    fn a_text_that_is_no_list_of_messages_is_refused() {
        let error = Words::load("ja", &["hello = { $who"]).unwrap_err();
        assert_eq!(error.language, "ja");
    }

    #[test]
    fn words_can_be_shared_between_threads() {
        fn shared<T: Send + Sync>(_: &T) {}
        shared(&Words::new("en"));
    }
}
