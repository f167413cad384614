//! Another reply that was tried: both runs as plain values.

use crate::recording::timeline::Sample;
use crate::recording::what_if::WhatIf;
use crate::scoring::Words;
use crate::shift::conversation::thousandths;
use crate::shift::{CallerId, Shift, What};
use crate::telling::story::clock;
use crate::telling::what_if::{Comparison, Group, Side};
use crate::telling::words::{Arg, feeling, name_of};

use super::view::Attempt;

/// Lines that are shown although they are the same in every run.
const ALWAYS: [&str; 2] = ["outcome", "mood"];

/// What another reply came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TriedView {
    /// What was tried.
    pub attempt: Attempt,
    /// What the runs are called.
    pub headings: Vec<String>,
    /// For the customer, for the queue, for the company: what is different.
    pub groups: Vec<Group>,
    /// What is different in sentences.
    pub sentences: Vec<String>,
    /// What is the same, in sentences.
    pub same: Vec<String>,
    /// How the customer felt with the other reply, from it on.
    pub moods: Vec<Sample>,
    /// How far the rest could go on as it was.
    pub note: Option<String>,
}

impl TriedView {
    /// Two or three runs of one choice; the last one is that with the other reply. Of
    /// `as_played`, `left_out` says how many commands no longer fitted.
    pub fn of(
        attempt: Attempt,
        what_if: &WhatIf,
        sides: &[Side<'_>],
        left_out: usize,
        words: &Words,
    ) -> Self {
        let choice = what_if.choice();
        let Comparison { headings, groups, sentences } = Comparison::of(words, choice, sides);
        let last = sides.last();
        let (same, sentences) = apart(sentences, &groups, sides, choice.caller, words);
        let shown = |mut group: Group| {
            group.rows.retain(|row| row.differs() || ALWAYS.contains(&row.key.as_str()));
            group
        };
        let fitted = |side: &Side<'_>| {
            let args = [
                ("time", Arg::Text(&clock(side.run.at))),
                ("count", Arg::Number(i64::try_from(left_out).unwrap_or(i64::MAX))),
            ];
            words.say("what-if-fitted", &args)
        };
        Self {
            attempt,
            headings,
            groups: groups.into_iter().map(shown).collect(),
            same,
            sentences: if sentences.is_empty() { vec![words.name("what-if-nothing")] } else { sentences },
            moods: last.map_or_else(Vec::new, |side| moods(what_if.before(), side.shift, choice.caller)),
            note: last.filter(|_| left_out > 0).map(fitted),
        }
    }
}

/// What is the same apart from what is different.
fn apart(
    sentences: Vec<String>,
    groups: &[Group],
    sides: &[Side<'_>],
    caller: CallerId,
    words: &Words,
) -> (Vec<String>, Vec<String>) {
    let outcome = groups.iter().flat_map(|group| &group.rows).find(|row| row.key == "outcome");
    let outcome = outcome.and_then(|row| row.values.last());
    let ends_same = sides.first().zip(outcome).map(|(side, outcome)| {
        let name = name_of(words, side.shift, caller);
        words.say("what-if-ends-same", &[("name", Arg::Text(&name)), ("outcome", Arg::Text(outcome))])
    });
    let others_same = words.name("what-if-others-same");
    sentences.into_iter().partition(|one| *one == others_same || ends_same.as_ref() == Some(one))
}

/// How somebody felt from where two runs part until they went.
fn moods(before: &Shift, after: &Shift, who: CallerId) -> Vec<Sample> {
    let mood = feeling(before, who);
    let at = before.now();
    let mut moods =
        vec![Sample { at, frustration: thousandths(mood.frustration), trust: thousandths(mood.trust) }];
    let since = after.events().iter().skip(before.events().len());
    for event in since {
        match event.what {
            What::Answered { caller, frustration, trust, .. }
            | What::MoodChanged { caller, frustration, trust }
                if caller == who =>
            {
                // Of several at one moment the last one counts.
                moods.retain(|sample| sample.at < event.at);
                moods.push(Sample { at: event.at, frustration, trust });
            }
            What::HungUp { caller, .. } | What::Parted { caller } if caller == who => break,
            _ => {}
        }
    }
    moods
}
