//! What if, in words: two or three runs side by side, and what is different.
//!
//! Owns [`Side`], [`Row`] and [`Comparison`]. Shared by the terminal and the window.
//! Must not know how a page or a screen is laid out.

use crate::company::days::Reason;
use crate::recording::what_if::{Choice, Customer, Other, Run, Way, others};
use crate::scenario::checked::ColleagueId;
use crate::scoring::{Finding, FindingKind, Teller, Words};
use crate::shift::{CallerId, Shift, What};
use crate::vocab::{Duration, Moment, Tag};

use super::scorecard::rounded;
use super::words::{Arg, Mood, duration, language_of, name_of};

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
            let gap = super::scorecard::gap(words);
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

/// Says what is different.
struct Sentences<'a> {
    words: &'a Words,
    choice: &'a Choice,
    first: &'a Side<'a>,
    second: &'a Side<'a>,
}

impl Sentences<'_> {
    fn all(&self) -> Vec<String> {
        let mut told = self.customer();
        told.extend(self.losses());
        told.extend(self.promises());
        told.extend(self.queue());
        told.extend(self.tickets());
        told
    }

    fn customer(&self) -> Vec<String> {
        let name = name_of(self.words, self.first.shift, self.choice.caller);
        let (first, second) = (&self.first.run.customer, &self.second.run.customer);
        let outcome = |one: &Customer| one.outcome.map(|how| self.words.name(&format!("outcome-{how}")));
        let mut told = Vec::new();
        match (outcome(first), outcome(second)) {
            (Some(first), Some(second)) if first == second => {
                let args = [("name", Arg::Text(&name)), ("outcome", Arg::Text(&second))];
                told.push(self.words.say("what-if-ends-same", &args));
            }
            (None, None) => {}
            (first, second) => {
                let open = || self.words.name("what-if-open");
                let (first, second) = (first.unwrap_or_else(open), second.unwrap_or_else(open));
                let args = [
                    ("name", Arg::Text(&name)),
                    ("first", Arg::Text(&first)),
                    ("second", Arg::Text(&second)),
                ];
                told.push(self.words.say("what-if-ends-other", &args));
            }
        }
        let (before, after) = (first.mood.0, second.mood.0);
        // Less than five percent nobody would notice.
        if before.abs_diff(after) >= 50 {
            let key = if after < before { "what-if-calmer" } else { "what-if-angrier" };
            let (before, after) = (percent(self.words, before), percent(self.words, after));
            let args =
                [("name", Arg::Text(&name)), ("first", Arg::Text(&before)), ("second", Arg::Text(&after))];
            told.push(self.words.say(key, &args));
        }
        told
    }

    /// The findings that only one of the two has.
    fn losses(&self) -> Vec<String> {
        let of = |side: &Side<'_>| -> Vec<(Tag, bool)> {
            let findings = side.run.customer.score.iter().flat_map(|score| &score.findings);
            findings.map(kind_of).collect()
        };
        let only = |side: &Side<'_>, other: &Side<'_>, key: &str| -> Vec<String> {
            let known = of(other);
            let Some(score) = &side.run.customer.score else { return Vec::new() };
            if other.run.customer.score.is_none() {
                return Vec::new();
            }
            let teller = Teller::of_shift(self.words, side.shift);
            let findings = score.findings.iter().filter(|finding| !known.contains(&kind_of(finding)));
            let told = findings.map(|finding| teller.finding(score, finding).what);
            told.map(|what| self.words.say(key, &[("what", Arg::Text(&what))])).collect()
        };
        let mut told = only(self.first, self.second, "what-if-no-longer");
        told.extend(only(self.second, self.first, "what-if-new-loss"));
        told
    }

    fn promises(&self) -> Vec<String> {
        let only = |side: &Side<'_>, other: &Side<'_>, key: &str| -> Vec<String> {
            let language = language_of(self.words, side.shift.scenario());
            let known = |words| other.run.customer.promises.iter().any(|promise| promise.words == words);
            let made = side.run.customer.promises.iter().filter(|promise| !known(promise.words));
            made.map(|promise| {
                let said = side.shift.say_at(promise.at, self.choice.caller, promise.words, language);
                self.words.say(key, &[("words", Arg::Text(&said))])
            })
            .collect()
        };
        let mut told = only(self.second, self.first, "what-if-promised");
        told.extend(only(self.first, self.second, "what-if-not-promised"));
        told
    }

    fn queue(&self) -> Vec<String> {
        let all = others(self.first.shift, self.second.shift, self.choice.caller);
        if all.iter().all(Other::is_same) {
            return vec![self.words.name("what-if-others-same")];
        }
        let through = |way: Way| matches!(way, Way::Answered | Way::Colleague);
        let gone = |way: Way| matches!(way, Way::GaveUp | Way::TurnedAway);
        let (mut saved, mut lost, mut waited_ms) = (Vec::new(), Vec::new(), 0_i64);
        for other in &all {
            let (Some(first), Some(second)) = (other.first, other.second) else { continue };
            waited_ms += second.waited.as_ms() - first.waited.as_ms();
            if gone(first.way) && through(second.way) {
                saved.push(name_of(self.words, self.second.shift, second.caller));
            } else if through(first.way) && gone(second.way) {
                lost.push(name_of(self.words, self.second.shift, second.caller));
            }
        }
        let mut told = Vec::new();
        for (key, names) in [("what-if-saved", saved), ("what-if-gave-up", lost)] {
            if !names.is_empty() {
                let count = Arg::Number(i64::try_from(names.len()).unwrap_or(i64::MAX));
                let names = self.listed(&names);
                told.push(self.words.say(key, &[("count", count), ("names", Arg::Text(&names))]));
            }
        }
        let seconds = waited_ms.abs() / 1_000;
        if seconds > 0 {
            let key = if waited_ms < 0 { "what-if-waits-less" } else { "what-if-waits-more" };
            let time = duration(self.words, Duration::from_seconds(seconds));
            told.push(self.words.say(key, &[("time", Arg::Text(&time))]));
        }
        told
    }

    /// A few names, and how many more there are.
    fn listed(&self, names: &[String]) -> String {
        let between = if self.words.language() == "ja" { "、" } else { ", " };
        let named = names[..names.len().min(NAMED)].join(between);
        match names.len().saturating_sub(NAMED) {
            0 => named,
            more => {
                let count = Arg::Number(i64::try_from(more).unwrap_or(i64::MAX));
                self.words.say("what-if-and-more", &[("names", Arg::Text(&named)), ("count", count)])
            }
        }
    }

    fn tickets(&self) -> Vec<String> {
        let (first, second) = (self.first.run.company.tickets, self.second.run.company.tickets);
        let count = Arg::Number(i64::from(first.abs_diff(second)));
        let key = match second.cmp(&first) {
            std::cmp::Ordering::Less => "what-if-tickets-fewer",
            std::cmp::Ordering::Greater => "what-if-tickets-more",
            std::cmp::Ordering::Equal => return Vec::new(),
        };
        vec![self.words.say(key, &[("count", count)])]
    }
}

/// What a finding is about, and whether it was put right in part: the same in both
/// runs, whatever it cost.
fn kind_of(finding: &Finding) -> (Tag, bool) {
    (finding.tag, finding.kind == FindingKind::Repaired)
}
