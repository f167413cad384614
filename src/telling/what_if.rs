//! What if, in words: two or three runs side by side, and what is different.
//!
//! Owns [`Side`], [`Row`] and [`Comparison`]. Shared by the terminal and the window.
//! Must not know how a page or a screen is laid out.

use crate::company::days::Reason;
use crate::recording::what_if::{Choice, Customer, Run};
use crate::scenario::checked::ColleagueId;
use crate::scoring::Words;
use crate::shift::{CallerId, Shift, What};
use crate::vocab::{Duration, Moment};

use super::scorecard::rounded;
use super::words::{Arg, Mood, duration, gap, language_of, name_of};

mod sentences;

use sentences::Sentences;

/// So many people are named; the rest are counted.
const NAMED: usize = 3;

/// One run with its heading.
#[derive(Clone, Debug)]
pub struct Side<'a> {
    /// What the run is called.
    pub heading: String,
    /// The shift.
    pub shift: &'a Shift,
    /// What it came to.
    pub run: &'a Run,
}

/// A line of the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Its name for ever: `outcome`.
    pub key: String,
    /// Its name in words.
    pub name: String,
    /// One value for each side.
    pub values: Vec<String>,
}

impl Row {
    /// The values differ.
    pub fn differs(&self) -> bool {
        self.values.windows(2).any(|pair| pair[0] != pair[1])
    }
}

/// Lines that belong together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// For whom.
    pub title: String,
    /// Its lines.
    pub rows: Vec<Row>,
}

/// Runs side by side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// The sides' headings.
    pub headings: Vec<String>,
    /// For the customer, for the queue, for the company.
    pub groups: Vec<Group>,
    /// What is different between the last two sides.
    pub sentences: Vec<String>,
}

impl Comparison {
    /// Compares runs of one choice: all in a table, the last two in sentences.
    pub fn of(words: &Words, choice: &Choice, sides: &[Side<'_>]) -> Self {
        let rows = Rows { words, choice, sides };
        let sentences = match sides {
            [.., first, second] => Sentences { words, choice, first, second }.all(),
            _ => Vec::new(),
        };
        Self {
            headings: sides.iter().map(|side| side.heading.clone()).collect(),
            groups: vec![rows.customer(), rows.queue(), rows.company()],
            sentences,
        }
    }
}

/// The last words before a moment that the person of a choice spoke aloud.
pub fn last_words(words: &Words, shift: &Shift, who: CallerId) -> Option<(Moment, String)> {
    let language = language_of(words, shift.scenario());
    shift.events().iter().rev().find_map(|event| match event.what {
        What::Spoke { caller, reaction, text, .. } if caller == who => {
            let said = |text| shift.say_at(event.at, who, text, language);
            let gap = gap(words);
            let both: Vec<String> = reaction.into_iter().chain([text]).map(said).collect();
            Some((event.at, both.join(gap)))
        }
        _ => None,
    })
}

/// Makes the table.
struct Rows<'a> {
    words: &'a Words,
    choice: &'a Choice,
    sides: &'a [Side<'a>],
}

impl Rows<'_> {
    fn row(&self, key: &str, name: &str, value: impl Fn(&Side<'_>) -> String) -> Row {
        let values = self.sides.iter().map(value).collect();
        Row { key: key.to_owned(), name: self.words.name(name), values }
    }

    fn of_customer(&self, key: &str, value: impl Fn(&Customer) -> String) -> Row {
        self.row(key, &format!("what-if-row-{key}"), |side| value(&side.run.customer))
    }

    fn number(&self, count: u32) -> String {
        self.words.say("unit-count", &[("n", Arg::Number(i64::from(count)))])
    }

    fn nothing(&self) -> String {
        self.words.name("unit-nothing")
    }

    fn yes(&self, yes: bool) -> String {
        self.words.name(if yes { "what-if-yes" } else { "what-if-no" })
    }

    fn time(&self, time: Duration) -> String {
        duration(self.words, time)
    }

    fn customer(&self) -> Group {
        let words = self.words;
        let name = name_of(words, self.sides[0].shift, self.choice.caller);
        let points = |milli: i64| words.say("unit-points", &[("n", Arg::Milli(rounded(milli)))]);
        let rows = vec![
            self.of_customer("outcome", |one| match one.outcome {
                Some(outcome) => words.name(&format!("outcome-{outcome}")),
                None => words.name("what-if-open"),
            }),
            self.of_customer("mood", |one| Mood::of(one.mood.0, one.mood.1).words(words)),
            self.of_customer("peak", |one| percent(words, one.peak)),
            self.of_customer("mark", |one| {
                one.score.as_ref().map_or_else(|| self.nothing(), |score| points(score.mark.quality_milli))
            }),
            self.of_customer("csat", |one| {
                let mark = one.score.as_ref().and_then(|score| score.csat_milli);
                let told =
                    |mark: u16| words.say("unit-mark", &[("n", Arg::Milli(i64::from(mark / 10 * 10)))]);
                mark.map_or_else(|| self.nothing(), told)
            }),
            self.of_customer("gone", |one| match one.until_gone {
                Some(time) => self.time(time),
                None => words.name("what-if-there"),
            }),
            self.of_customer("held", |one| self.time(one.held)),
            self.of_customer("promises", |one| {
                let written = one.promises.iter().filter(|promise| promise.written).count();
                let count = |count: usize| Arg::Number(i64::try_from(count).unwrap_or(i64::MAX));
                let args = [("count", count(one.promises.len())), ("written", count(written))];
                words.say("what-if-promises", &args)
            }),
            self.of_customer("rang-again", |one| self.number(one.rang_again)),
            self.of_customer("will-return", |one| self.yes(one.will_return.is_some())),
        ];
        Group { title: words.say("what-if-group-customer", &[("name", Arg::Text(&name))]), rows }
    }

    fn queue(&self) -> Group {
        /// The operational figures that a single reply can move.
        const KEYS: [&str; 8] = [
            "answered",
            "abandoned",
            "turned-away",
            "service-level",
            "speed-of-answer",
            "handled",
            "handle-time",
            "lunch",
        ];
        let figures: Vec<_> = self.sides.iter().map(|side| side.run.queue.figures.rows(self.words)).collect();
        let of_key = |key: &str| -> Option<Row> {
            let place = figures.first()?.iter().position(|row| row.key == key)?;
            let values = figures.iter().map(|rows| rows[place].value.clone()).collect();
            Some(Row { key: key.to_owned(), name: figures[0][place].name.clone(), values })
        };
        let mut rows: Vec<Row> = KEYS.into_iter().filter_map(of_key).collect();
        let words = self.words;
        rows.push(self.row("longest", "what-if-row-longest", |side| self.time(side.run.queue.longest_wait)));
        rows.push(self.row("waited", "what-if-row-waited", |side| self.time(side.run.queue.waited)));
        rows.push(self.row("quality", "figure-quality", |side| match side.run.queue.quality_milli {
            Some(milli) => words.say("unit-points", &[("n", Arg::Milli(rounded(milli)))]),
            None => self.nothing(),
        }));
        Group { title: words.name("what-if-group-queue"), rows }
    }

    fn company(&self) -> Group {
        let mut rows = vec![
            self.row("promised", "figure-promised", |side| self.number(side.run.company.promises)),
            self.row("written", "figure-promised-in-writing", |side| self.number(side.run.company.written)),
            self.row("broken", "what-if-row-broken", |side| self.number(side.run.company.broken)),
            self.row("tickets", "what-if-row-tickets", |side| self.number(side.run.company.tickets)),
        ];
        for reason in
            [Reason::WrongInformation, Reason::AddOn, Reason::CutOff, Reason::WordOfMouth, Reason::Agreed]
        {
            let count = |side: &Side<'_>| {
                let of = side.run.company.will_come.iter().filter(|one| one.reason == reason);
                of.map(|one| one.count).sum::<u32>()
            };
            if self.sides.iter().any(|side| count(side) > 0) {
                let (key, name) = (format!("{reason:?}"), format!("what-if-row-{reason:?}"));
                rows.push(self.row(&key, &name, |side| self.number(count(side))));
            }
        }
        rows.push(self.row("lost", "what-if-row-lost", |side| self.number(side.run.company.lost)));
        let figures = |side: &Side<'_>| side.run.queue.figures.clone();
        rows.push(self.row("handed-on", "figure-handed-on", |side| self.number(figures(side).handed_on)));
        rows.push(
            self.row("asked-again", "figure-asked-again", |side| self.number(figures(side).asked_again.1)),
        );
        rows.extend(self.goodwill());
        Group { title: self.words.name("what-if-group-company"), rows }
    }

    /// How goodwill moves, for everybody for whom it moves in any run.
    fn goodwill(&self) -> Vec<Row> {
        let Some(first) = self.sides.first() else { return Vec::new() };
        let scenario = first.shift.scenario();
        let language = language_of(self.words, scenario);
        let moves = |side: &Side<'_>, id: ColleagueId| {
            let known = side.run.company.goodwill_milli.iter().find(|(known, _)| *known == id);
            known.map_or(0, |(_, change)| *change)
        };
        let ids = (0..=u16::MAX).map(ColleagueId).take(scenario.colleagues().len());
        let moved = ids.filter(|id| self.sides.iter().any(|side| moves(side, *id) != 0));
        moved
            .map(|id| {
                let name = scenario.texts().get(scenario.colleague(id).name, language);
                let value = |side: &Side<'_>| {
                    let milli = i64::from(moves(side, id));
                    let sign = if milli > 0 { "+" } else { "" };
                    let shown = self.words.say("unit-percent", &[("n", Arg::Milli(milli * 100))]);
                    format!("{sign}{shown}")
                };
                Row {
                    key: format!("goodwill-{}", scenario.colleague(id).id),
                    name: self.words.say("what-if-row-goodwill", &[("name", Arg::Text(name))]),
                    values: self.sides.iter().map(value).collect(),
                }
            })
            .collect()
    }
}

/// Thousandths as whole percent.
fn percent(words: &Words, milli: u16) -> String {
    let whole = i64::from(milli + 5) / 10;
    words.say("unit-percent", &[("n", Arg::Number(whole))])
}
