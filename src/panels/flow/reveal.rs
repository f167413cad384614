//! What is true: predictions beside it, item by item; in their words; one's own
//! marks; home and away; before and after.

use crate::exercise::reveal::{Reveal, RevealedItem};
use crate::exercise::truth::{Looked, Origin};
use crate::exercise::{Programme, Progress, Said};
use crate::scenario::checked::{ItemKind, Measure, Step};
use crate::scenario::strings::TextId;
use crate::scoring::Words;
use crate::telling::exercise::{
    amount, bias, change, changes, count, desk as as_argument, expected, mark, shift_of, side, whole,
};
use crate::telling::words::{Arg, gap, language_of};
use crate::vocab::Desk;

use super::page::Where;
use super::question::Letter;
use super::step::place;

mod bells;
mod show;

pub(super) use show::changes_ui;
pub use show::reveal_ui;

/// What is true, beside what was expected.
#[derive(Clone, Debug, PartialEq)]
pub struct RevealView {
    /// Where one is.
    pub at: Where,
    /// The desk that was predicted.
    pub about: Desk,
    /// One for each prediction, the first form before the second.
    pub items: Vec<ItemRow>,
    /// How near each form was, in percent of a perfect picture, where enough can be
    /// compared; the first form before the second.
    pub near: [Option<u8>; 2],
    /// The same in a sentence, and then which way it was off.
    pub summaries: [Vec<String>; 2],
    /// Closer or not; empty where that cannot be said.
    pub closer: String,
    /// Where the truth comes from; empty where nothing was predicted.
    pub origin: String,
    /// What people of the desk say.
    pub letters: Vec<Letter>,
    /// One's own marks, one paragraph for each shift.
    pub marks: Vec<String>,
    /// Home and away, in sentences.
    pub sides: Vec<String>,
    /// What has changed between two surveys; empty after only one.
    pub changes: Vec<ChangeRow>,
}

/// A prediction beside what is true.
#[derive(Clone, Debug, PartialEq)]
pub struct ItemRow {
    /// In the second prediction.
    pub again: bool,
    /// What was asked.
    pub asks: String,
    /// The prediction in words; empty if it was passed over.
    pub predicted: String,
    /// What is true, in words; empty if nothing measured it.
    pub truth: String,
    /// How the two differ, in words; empty where one is missing.
    pub words: String,
    /// Where prediction and truth lie on a common line, 0 to 1.
    pub places: [Option<f32>; 2],
}

/// A figure of two surveys.
#[derive(Clone, Debug, PartialEq)]
pub struct ChangeRow {
    /// In words, with both numbers.
    pub text: String,
    /// Where both lie between the ends of the scale, 0 to 1.
    pub places: [f32; 2],
    /// What the ends of the scale mean.
    pub ends: [String; 2],
    /// Closeness: the two pictures, from 0, and what they say.
    pub pictures: Option<[(usize, String); 2]>,
    /// Whose circle the first is.
    pub home: Desk,
}

impl RevealView {
    /// Puts what is true into words.
    pub fn of(reveal: &Reveal, programme: Programme<'_>, progress: &Progress, words: &Words) -> Self {
        let step = progress.next(programme).step().unwrap_or_default();
        let telling = Telling { programme, progress, words };
        let accuracy = |form: usize| telling.accuracy(reveal, form == 1);
        let closer = match &reveal.accuracy {
            [Some(before), Some(after)] if after.accuracy > before.accuracy => words.name("ex-closer"),
            [Some(_), Some(_)] => words.name("ex-not-closer"),
            _ => String::new(),
        };
        let gap = gap(words);
        let marks = reveal.shifts.iter().map(|shift| {
            let title = telling.shift_title(shift.step);
            mark(words, &title, shift).join(gap)
        });
        let sides = [(true, &reveal.home), (false, &reveal.away)];
        Self {
            at: place(programme, step, words),
            about: reveal.about,
            items: reveal.items.iter().map(|item| telling.item(item)).collect(),
            near: reveal.accuracy.each_ref().map(|accuracy| {
                let percent = accuracy.as_ref()?.accuracy * 100.0;
                Some(percent.round().clamp(0.0, 100.0) as u8)
            }),
            summaries: if reveal.items.is_empty() { Default::default() } else { [accuracy(0), accuracy(1)] },
            closer,
            origin: telling.origin(reveal),
            letters: telling.letters(),
            marks: marks.collect(),
            sides: sides.iter().flat_map(|(at, one)| side(words, progress.home, *at, one)).collect(),
            changes: changed(reveal, words),
        }
    }

    /// The same without looking at any shift: for the last page.
    pub fn without_truth(programme: Programme<'_>, progress: &Progress, words: &Words) -> Self {
        let reveal = Reveal::of(progress, programme, &|_| Looked::default());
        Self::of(&reveal, programme, progress, words)
    }
}

/// What has changed between the first and the last survey.
pub(super) fn changed(reveal: &Reveal, words: &Words) -> Vec<ChangeRow> {
    let [before, .., after] = reveal.surveys.as_slice() else { return Vec::new() };
    let rows = changes(before, after).into_iter().map(|(key, before, after)| {
        let on_scale = |value: f64| match key {
            "situation" => (value / 100.0) as f32,
            _ => ((value - 1.0) / 6.0) as f32,
        };
        let ends = match key {
            "situation" => [words.name("flow-all-person"), words.name("flow-all-situation")],
            _ => [words.name("flow-agreement-least"), words.name("flow-agreement-most")],
        };
        ChangeRow {
            text: changed_text(words, (key, before, after)),
            places: [on_scale(before), on_scale(after)],
            ends,
            pictures: (key == "closeness").then(|| [before, after].map(|number| picture(words, number))),
            home: reveal.about.other(),
        }
    });
    rows.collect()
}

/// A picture of closeness: which, from 0, and what it says.
fn picture(words: &Words, number: f64) -> (usize, String) {
    let number = number.round().clamp(1.0, 7.0) as usize;
    (number - 1, words.name(&format!("ex-closeness-{number}")))
}

/// A change in words; pictures by what they say, as nobody sees their numbers.
pub(super) fn changed_text(words: &Words, (key, before, after): (&'static str, f64, f64)) -> String {
    if key != "closeness" {
        return change(words, (key, before, after));
    }
    let [before, after] = [before, after].map(|number| picture(words, number).1);
    words.say("flow-closer-by", &[("before", Arg::Text(&before)), ("after", Arg::Text(&after))])
}

struct Telling<'a> {
    programme: Programme<'a>,
    progress: &'a Progress,
    words: &'a Words,
}

impl Telling<'_> {
    fn text(&self, text: TextId) -> String {
        let scenario = self.programme.scenario;
        scenario.texts().get(text, language_of(self.words, scenario)).to_owned()
    }

    fn shift_title(&self, step: usize) -> String {
        let shift = shift_of(self.programme, self.progress.home, step);
        shift.map_or_else(String::new, |shift| self.text(self.programme.scenario.shift(shift).title))
    }

    fn item(&self, item: &RevealedItem) -> ItemRow {
        let asked = &self.programme.exercise.items[item.item];
        let value = |value: f64| amount(self.words, asked.kind, value);
        let truth = item.truth.map(|truth| truth.value);
        let most = match asked.kind {
            ItemKind::Share => 1.0,
            // A little room behind the larger of the two.
            _ => item.predicted.unwrap_or(0.0).max(truth.unwrap_or(0.0)).max(1e-9) * 1.1,
        };
        let place = |value: f64| (value / most).clamp(0.0, 1.0) as f32;
        ItemRow {
            again: item.again,
            asks: self.text(asked.asks),
            predicted: item.predicted.map(value).unwrap_or_default(),
            truth: truth.map(value).unwrap_or_default(),
            words: item.expected.map(|one| expected(self.words, one)).unwrap_or_default(),
            places: [item.predicted.map(place), truth.map(place)],
        }
    }

    fn accuracy(&self, reveal: &Reveal, again: bool) -> Vec<String> {
        let which = Arg::Text(if again { "yes" } else { "no" });
        let args = [("desk", as_argument(reveal.about)), ("again", which)];
        let Some(accuracy) = &reveal.accuracy[usize::from(again)] else {
            return vec![self.words.say("ex-accuracy-few", &args[1..])];
        };
        let percent = ("percent", whole(accuracy.accuracy * 100.0));
        let mut sentences = vec![self.words.say("ex-accuracy", &[args[0], args[1], percent])];
        sentences.extend(accuracy.leaning().map(|leaning| bias(self.words, leaning.ratio())));
        sentences
    }

    fn origin(&self, reveal: &Reveal) -> String {
        let truths = || reveal.items.iter().filter_map(|item| item.truth);
        let own = truths().any(|truth| matches!(truth.origin, Origin::OwnPeople(_)));
        let runs = truths().map(|truth| match truth.origin {
            Origin::OwnPeople(runs) | Origin::Simulated(runs) => runs,
            Origin::Stated => 0,
        });
        match runs.max() {
            Some(runs) if runs > 0 => {
                let key = if own { "ex-origin-OwnPeople" } else { "ex-origin-Simulated" };
                self.words.say(key, &[("runs", count(runs))])
            }
            _ => String::new(),
        }
    }

    /// What was asked of the desk, and what tells an item's truth in words.
    fn letters(&self) -> Vec<Letter> {
        let scenario = self.programme.scenario;
        let about = self.progress.away();
        let stated = self.programme.exercise.items.iter().filter(|item| item.about == about);
        let mut wanted: Vec<usize> = stated
            .filter_map(|item| match item.measures {
                Measure::Stated(index, _) => Some(usize::from(index)),
                Measure::During(..) => None,
            })
            .collect();
        for step in 0..self.programme.steps() {
            for said in self.progress.said_in(step) {
                if let Said::Asked(name) = said {
                    wanted.extend(scenario.insiders().iter().position(|insider| insider.id == *name));
                }
            }
        }
        wanted.sort_unstable();
        wanted.dedup();
        let letters = wanted.into_iter().map(|index| &scenario.insiders()[index]).map(|insider| Letter {
            id: insider.id.clone(),
            asks: self.text(insider.asks),
            answer: self.text(match about {
                Desk::Sales => insider.sales,
                Desk::Support => insider.support,
            }),
        });
        if self.programme.exercise.steps.iter().any(|step| matches!(step, Step::AskInsider { .. })) {
            letters.collect()
        } else {
            Vec::new()
        }
    }
}
