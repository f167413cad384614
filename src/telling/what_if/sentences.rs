//! What is different between two runs, in sentences.

use super::{NAMED, Side, percent};
use crate::recording::what_if::{Choice, Customer, Other, Way, others};
use crate::scoring::{Finding, FindingKind, Teller, Words};
use crate::telling::words::{Arg, comma, duration, language_of, name_of};
use crate::vocab::{Duration, Tag};

/// Says what is different.
pub(super) struct Sentences<'a> {
    pub words: &'a Words,
    pub choice: &'a Choice,
    pub first: &'a Side<'a>,
    pub second: &'a Side<'a>,
}

impl Sentences<'_> {
    pub fn all(&self) -> Vec<String> {
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
        let between = comma(self.words);
        let named = names[..names.len().min(NAMED)].join(&between);
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
