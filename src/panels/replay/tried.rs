//! Another reply that was tried: both runs as plain values.

use crate::recording::timeline::Sample;
use crate::recording::what_if::WhatIf;
use crate::scoring::Words;
use crate::shift::conversation::thousandths;
use crate::shift::{CallerId, Shift, What};
use crate::telling::story::clock;
use crate::telling::what_if::{Comparison, Group, Side};
use crate::telling::words::{Arg, feeling};

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
    /// The same in sentences.
    pub sentences: Vec<String>,
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
            sentences: if sentences.is_empty() { vec![words.name("what-if-nothing")] } else { sentences },
            moods: last.map_or_else(Vec::new, |side| moods(what_if.before(), side.shift, choice.caller)),
            note: last.filter(|_| left_out > 0).map(fitted),
        }
    }
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
