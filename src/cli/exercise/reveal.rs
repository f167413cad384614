//! What is true, as sentences; and the last page.

use crate::cli::end::Failure;
use crate::cli::lines::Lines;
use crate::exercise::reveal::{Expected, Reveal, RevealedItem, RevealedShift, Side, SurveyAnswers};
use crate::exercise::truth::Looked;
use crate::exercise::{Said, question};
use crate::scenario::checked::{ItemKind, ShiftId, Step};
use crate::telling::words::{Arg, duration};
use crate::vocab::Duration;

use super::Walk;
use super::ask::desk;
use super::talk::Typed;
use crate::records::truths::{RUNS, look};

/// A number in thousandths with one decimal.
fn milli(number: f64) -> Arg<'static> {
    Arg::Milli((number * 10.0).round() as i64 * 100)
}

fn whole(number: f64) -> Arg<'static> {
    Arg::Number(number.round() as i64)
}

const fn yes(yes: bool) -> Arg<'static> {
    Arg::Text(if yes { "yes" } else { "no" })
}

const fn place(home: bool) -> Arg<'static> {
    Arg::Text(if home { "home" } else { "away" })
}

/// The key of a prediction in words, and its percentage points.
fn words_of(expected: Expected) -> (&'static str, u8) {
    match expected {
        Expected::AboutRight => ("AboutRight", 0),
        Expected::Nothing => ("Nothing", 0),
        Expected::AFraction => ("AFraction", 0),
        Expected::AThird => ("AThird", 0),
        Expected::Half => ("Half", 0),
        Expected::Less => ("Less", 0),
        Expected::More => ("More", 0),
        Expected::Double => ("Double", 0),
        Expected::Triple => ("Triple", 0),
        Expected::ManyTimes => ("ManyTimes", 0),
        Expected::PointsBelow(points) => ("PointsBelow", points),
        Expected::PointsAbove(points) => ("PointsAbove", points),
    }
}

impl Walk<'_> {
    /// Shows what is true; none if somebody stops before it was read.
    pub(super) fn reveal(&mut self) -> Result<Option<Said>, Failure> {
        self.talk.gap()?;
        self.show_reveal()?;
        let prompt = self.words.name("ex-reveal-enter");
        self.talk.gap()?;
        Ok((self.talk.ask(&prompt)? != Typed::Stopped).then_some(Said::Seen))
    }

    fn show_reveal(&mut self) -> Result<(), Failure> {
        let (programme, about) = (self.programme, self.attempt.progress.away());
        let runs = Arg::Number(i64::try_from(RUNS).unwrap_or(i64::MAX));
        let predicts = programme.exercise.steps.contains(&Step::Predict);
        let looked = if predicts {
            self.talk.say("ex-reveal-wait", &[("runs", runs)])?;
            std::io::Write::flush(&mut self.talk.page)?;
            look(self.scenario, programme.exercise, about, self.arguments.own_people.as_deref())?
        } else {
            Default::default()
        };
        let own_people = looked.values().any(|looked| looked.own_people);
        let of = |shift: ShiftId| -> Looked { looked.get(&shift).cloned().unwrap_or_default() };
        let reveal = Reveal::of(&self.attempt.progress, programme, &of);
        if predicts {
            self.expectations(&reveal)?;
            let key = if own_people { "ex-origin-OwnPeople" } else { "ex-origin-Simulated" };
            self.talk.say(key, &[("runs", runs)])?;
        }
        self.marks(&reveal)
    }

    fn expectations(&mut self, reveal: &Reveal) -> Result<(), Failure> {
        for again in [false, true] {
            let heading = self.words.name(if again { "ex-form-second" } else { "ex-form-first" });
            self.talk.gap()?;
            self.talk.heading(&heading)?;
            for item in reveal.items.iter().filter(|item| item.again == again) {
                self.item(item)?;
            }
            let args = [("desk", desk(reveal.about)), ("again", yes(again))];
            match &reveal.accuracy[usize::from(again)] {
                Some(accuracy) => {
                    let percent = ("percent", whole(accuracy.accuracy * 100.0));
                    self.talk.say("ex-accuracy", &[args[0], args[1], percent])?;
                    if let Some(leaning) = accuracy.leaning() {
                        let (key, _) = words_of(Expected::of_ratio(leaning.ratio()));
                        self.talk.line(&format!("ex-bias-{key}"))?;
                    }
                }
                None => self.talk.say("ex-accuracy-few", &[args[1]])?,
            }
        }
        if let [Some(before), Some(after)] = &reveal.accuracy {
            let closer = after.accuracy > before.accuracy;
            self.talk.line(if closer { "ex-closer" } else { "ex-not-closer" })?;
        }
        self.talk.gap()
    }

    fn item(&mut self, item: &RevealedItem) -> Result<(), Failure> {
        let asked = &self.programme.exercise.items[item.item];
        let asks = self.text(asked.asks);
        self.talk.set_in(&format!("- {asks}"), 2)?;
        let value = |value: f64| self.value(asked.kind, value);
        let predicted = item.predicted.map(value);
        let truth = item.truth.map(|truth| value(truth.value));
        let expected = item.expected.map(|expected| {
            let (key, points) = words_of(expected);
            self.words.say(&format!("ex-expected-{key}"), &[("points", Arg::Number(i64::from(points)))])
        });
        let text = match (&predicted, &truth) {
            (Some(predicted), Some(truth)) => {
                let words = expected.unwrap_or_default();
                let args = [
                    ("predicted", Arg::Text(predicted)),
                    ("truth", Arg::Text(truth)),
                    ("words", Arg::Text(&words)),
                ];
                self.words.say("ex-item-known", &args)
            }
            (Some(predicted), None) => {
                self.words.say("ex-item-unknown", &[("predicted", Arg::Text(predicted))])
            }
            (None, Some(truth)) => self.words.say("ex-item-passed", &[("truth", Arg::Text(truth))]),
            (None, None) => self.words.name("ex-item-nothing"),
        };
        self.talk.set_in(&format!("  {text}"), 2)
    }

    /// A number as one says it.
    fn value(&self, kind: ItemKind, value: f64) -> String {
        match kind {
            ItemKind::Count => (value.round() as i64).to_string(),
            ItemKind::Duration => duration(self.words, Duration::from_ms((value * 1_000.0).round() as i64)),
            ItemKind::Share => self.words.say("ex-percent", &[("number", whole(value * 100.0))]),
        }
    }

    fn marks(&mut self, reveal: &Reveal) -> Result<(), Failure> {
        if reveal.shifts.is_empty() {
            return Ok(());
        }
        let heading = self.words.name("ex-marks");
        self.talk.gap()?;
        self.talk.heading(&heading)?;
        for shift in &reveal.shifts {
            self.mark(shift)?;
        }
        let heading = self.words.name("ex-sides");
        self.talk.gap()?;
        self.talk.heading(&heading)?;
        for (home, side) in [(true, &reveal.home), (false, &reveal.away)] {
            self.side(home, side)?;
        }
        self.talk.line("ex-nobody-compares")?;
        self.talk.gap()?;
        self.talk.line("ex-score-hint")?;
        if reveal.shifts.iter().filter(|shift| shift.result.day.is_some()).count() > 1 {
            self.talk.line("ex-ledger-hint")?;
        }
        for shift in &reveal.shifts {
            let path = self.attempt.file(&shift.result.recording).display().to_string();
            self.talk.paragraph(&path)?;
        }
        Ok(())
    }

    fn mark(&mut self, shift: &RevealedShift) -> Result<(), Failure> {
        let title = self.shift_title(shift.step);
        let mut args = vec![("title", Arg::Text(&title)), ("place", place(shift.home))];
        let mut sentences = Vec::new();
        match shift.result.quality_milli {
            None => sentences.push(self.words.say("ex-mark-none", &args)),
            Some(quality) => {
                args.push(("points", milli(quality as f64 / 1_000.0)));
                sentences.push(self.words.say("ex-mark", &args));
            }
        }
        if let Some(policy) = &shift.result.played_by {
            sentences.push(self.words.say("ex-mark-policy", &[("policy", Arg::Text(policy))]));
        }
        if let Some(own) = shift.own {
            sentences.push(self.words.say("ex-mark-own", &[("own", Arg::Number(i64::from(own)))]));
            if let Some(marked) = shift.marked() {
                let args = [
                    ("sure", Arg::Number(i64::from(marked.sure))),
                    ("allowed", Arg::Number(100 - i64::from(marked.sure))),
                    ("within", yes(marked.is_within())),
                ];
                sentences.push(self.words.say("ex-mark-sure", &args));
            }
        }
        let between = if self.words.language() == "ja" { "" } else { " " };
        self.talk.set_in(&format!("- {}", sentences.join(between)), 2)
    }

    fn side(&mut self, home: bool, side: &Side) -> Result<(), Failure> {
        if side.shifts == 0 {
            return Ok(());
        }
        let at = ("place", place(home));
        match side.quality {
            Some(quality) => self.talk.say("ex-side", &[at, ("points", milli(quality))])?,
            None => self.talk.say("ex-side-none", &[at])?,
        }
        if let Some(load) = side.workload {
            self.talk.say("ex-side-workload", &[at, ("load", whole(load))])?;
        }
        let number = |number: u32| Arg::Number(i64::from(number));
        let reflex = desk(self.attempt.progress.home);
        let counts = [("count", number(side.reflexes)), ("replies", number(side.replies))];
        self.talk.say("ex-reflex", &[at, counts[0], counts[1], ("desk", reflex)])
    }

    /// The last page: what has changed between two surveys, and the commitments.
    pub(super) fn finish(&mut self) -> Result<(), Failure> {
        let reveal = Reveal::of(&self.attempt.progress, self.programme, &|_| Looked::default());
        if let [before, .., after] = reveal.surveys.as_slice() {
            self.changed(before, after)?;
        }
        let commitments: Vec<question::Commitment> = (0..self.programme.steps())
            .flat_map(|step| self.attempt.progress.said_in(step))
            .filter_map(|said| match said {
                Said::Commitment(commitment) => Some(commitment.clone()),
                _ => None,
            })
            .collect();
        if !commitments.is_empty() {
            let heading = self.words.name("ex-commitments");
            self.talk.gap()?;
            self.talk.heading(&heading)?;
        }
        for commitment in &commitments {
            let args = [("situation", Arg::Text(&commitment.situation)), ("act", Arg::Text(&commitment.act))];
            self.talk.say("ex-commitment", &args)?;
            if !commitment.by.is_empty() {
                self.talk.say("ex-commitment-by", &[("by", Arg::Text(&commitment.by))])?;
            }
            if !commitment.ask.is_empty() {
                self.talk.say("ex-commitment-ask", &[("ask", Arg::Text(&commitment.ask))])?;
            }
        }
        self.talk.gap()?;
        self.talk.line("ex-complete")
    }

    fn changed(&mut self, before: &SurveyAnswers, after: &SurveyAnswers) -> Result<(), Failure> {
        let heading = self.words.name("ex-before-after");
        self.talk.gap()?;
        self.talk.heading(&heading)?;
        let picture = |answers: &SurveyAnswers| answers.closeness.map(f64::from);
        let quarrel = |answers: &SurveyAnswers| answers.quarrel.map(|quarrel| quarrel.mean());
        let easier = |answers: &SurveyAnswers| {
            answers.quarrel.map(|quarrel| f64::from(quarrel.easier_than_they_say.get()))
        };
        let situation = |answers: &SurveyAnswers| {
            answers.attribution.map(|attribution| attribution.situation_share() * 100.0)
        };
        let rows = [
            ("closeness", picture(before), picture(after)),
            ("quarrel", quarrel(before), quarrel(after)),
            ("easier", easier(before), easier(after)),
            ("situation", situation(before), situation(after)),
        ];
        for (key, before, after) in rows {
            if let (Some(before), Some(after)) = (before, after) {
                let args = [("before", milli(before)), ("after", milli(after))];
                self.talk.say(&format!("ex-changed-{key}"), &args)?;
            }
        }
        Ok(())
    }
}
