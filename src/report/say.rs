//! Numbers and marked texts as a report shows them.
//!
//! Owns [`Say`]. A figure is shown in one way everywhere, and carries the name by
//! which it can be computed again. Must not know what a report says.

use crate::scenario::checked::ItemKind;
use crate::scenario::strings::{Language, TextId};
use crate::scoring::Words;
use crate::telling::exercise::amount;
use crate::telling::scorecard::rounded;
use crate::telling::words::{Arg, language_of};
use crate::vocab::{Desk, Duration, Moment};

use super::document::{Text, figure, said};
use super::tables::Source;
use crate::scenario::checked::Scenario;

/// Says things in a language.
#[derive(Clone, Copy)]
pub struct Say<'a> {
    /// The interface's words.
    pub words: &'a Words,
    scenario: &'a Scenario,
    language: Language,
}

impl<'a> Say<'a> {
    /// In the words of a report.
    pub fn new(source: Source<'a>) -> Self {
        Self::of(source.words, source.programme.scenario)
    }

    /// In these words, about this pack.
    pub fn of(words: &'a Words, scenario: &'a Scenario) -> Self {
        Self { words, scenario, language: language_of(words, scenario) }
    }

    /// The language's code.
    pub fn code(&self) -> &'static str {
        self.words.language()
    }

    /// A message without arguments.
    pub fn name(&self, id: &str) -> String {
        self.words.name(id)
    }

    /// The same as a text.
    pub fn text(&self, id: &str) -> Text {
        Text::of(&self.words.name(id))
    }

    /// A message with texts in it, which may be marked.
    pub fn with(&self, id: &str, args: &[(&str, &str)]) -> Text {
        let args: Vec<(&str, Arg<'_>)> = args.iter().map(|(name, text)| (*name, Arg::Text(text))).collect();
        Text::of(&self.words.say(id, &args))
    }

    /// A message that chooses by a number beside texts.
    pub fn counted(&self, id: &str, count: usize, args: &[(&str, &str)]) -> Text {
        let number = Arg::Number(i64::try_from(count).unwrap_or(i64::MAX));
        let texts = args.iter().map(|(name, text)| (*name, Arg::Text(text)));
        let args: Vec<(&str, Arg<'_>)> = texts.chain([("count", number)]).collect();
        Text::of(&self.words.say(id, &args))
    }

    /// A text of the pack, without its slots filled.
    pub fn pack(&self, text: TextId) -> String {
        self.scenario.texts().get(text, self.language).to_owned()
    }

    /// The same, marked as the pack's.
    pub fn pack_said(&self, text: TextId) -> Text {
        Text::said(&self.pack(text))
    }

    /// A desk's name.
    pub fn desk(&self, desk: Desk) -> String {
        self.words.name(match desk {
            Desk::Sales => "desk-short-Sales",
            Desk::Support => "desk-short-Support",
        })
    }

    /// 'As sales scores it.'
    pub fn as_scored(&self, desk: Desk) -> String {
        self.words.name(match desk {
            Desk::Sales => "card-as-sales",
            Desk::Support => "card-as-support",
        })
    }

    /// Both desks' names: sales, support.
    pub fn desks(&self) -> [String; 2] {
        [Desk::Sales, Desk::Support].map(|desk| self.desk(desk))
    }

    /// Who has read a pack: a desk, or any role that an author names.
    pub fn role(&self, who: &str) -> String {
        self.words.find(&format!("flow-signed-{who}"), &[]).unwrap_or_else(|| self.quote(who))
    }

    /// A dimension's name; one of a pack's own rubric by its own.
    pub fn dimension(&self, name: &str) -> String {
        self.words.find(&format!("dimension-{name}"), &[]).unwrap_or_else(|| name.to_owned())
    }

    /// Points with one decimal, named.
    pub fn points(&self, name: &str, milli: i64) -> String {
        figure(name, &self.written(rounded(milli), 1))
    }

    /// Thousandths with so many decimals, up to three, as the language writes them:
    /// figures of a column stand below each other.
    fn written(&self, milli: i64, places: u32) -> String {
        let (whole, rest) = (milli.unsigned_abs() / 1_000, milli.unsigned_abs() % 1_000);
        let sign = if milli < 0 { "−" } else { "" };
        let places = places.min(3);
        if places == 0 {
            return format!("{sign}{whole}");
        }
        let decimals = rest / 10_u64.pow(3 - places);
        let point = if self.code() == "ru" { ',' } else { '.' };
        format!("{sign}{whole}{point}{decimals:0width$}", width = places as usize)
    }

    /// A number with one decimal, named.
    pub fn tenths(&self, name: &str, value: f64) -> String {
        self.decimals(name, value, 1)
    }

    /// A number with so many decimals, up to three, named.
    pub fn decimals(&self, name: &str, value: f64, places: u32) -> String {
        let step = 10_i64.pow(3 - places.min(3));
        let milli = (value * 1_000.0 / step as f64).round() as i64 * step;
        figure(name, &self.written(milli, places))
    }

    /// A difference: with its sign.
    pub fn signed(&self, name: &str, value: f64, places: u32) -> String {
        let step = 10_i64.pow(3 - places.min(3));
        let milli = (value * 1_000.0 / step as f64).round() as i64 * step;
        let sign = if milli > 0 { "+" } else { "" };
        figure(name, &format!("{sign}{}", self.written(milli, places)))
    }

    /// A count, named.
    pub fn count(&self, name: &str, count: usize) -> String {
        figure(name, &count.to_string())
    }

    /// A share of 1 in whole percent, named.
    pub fn percent(&self, name: &str, share: f64) -> String {
        let number = Arg::Number((share * 100.0).round() as i64);
        figure(name, &self.words.say("ex-percent", &[("number", number)]))
    }

    /// The time of day in hours and minutes, named.
    pub fn time(&self, name: &str, at: Moment) -> String {
        let clock = crate::telling::story::clock(at);
        figure(name, &clock.chars().take(5).collect::<String>())
    }

    /// A prediction or a truth, named.
    pub fn amount(&self, name: &str, kind: ItemKind, value: f64) -> String {
        figure(name, &amount(self.words, kind, value))
    }

    /// A length of time as one would promise it: in days or hours where it is long.
    pub fn span(&self, name: &str, time: Duration) -> String {
        const HOUR_MS: i64 = 3_600_000;
        let hours = (time.as_ms() + HOUR_MS / 2) / HOUR_MS;
        let shown = if hours >= 48 || hours == 24 {
            self.words.say("ledger-days", &[("days", Arg::Milli(hours * 10 / 24 * 100))])
        } else if hours >= 2 {
            self.words.say("ledger-hours", &[("hours", Arg::Number(hours))])
        } else {
            crate::telling::words::duration(self.words, time)
        };
        figure(name, &shown)
    }

    /// Foreign words inside a message.
    pub fn quote(&self, text: &str) -> String {
        said(text)
    }
}
