//! What is true, as sentences; and the last page.

use crate::cli::end::Failure;
use crate::cli::lines::Lines;
use crate::exercise::reveal::{Reveal, RevealedItem, RevealedShift, Side, SurveyAnswers};
use crate::exercise::truth::Looked;
use crate::exercise::{Said, question};
use crate::scenario::checked::{ShiftId, Step};
use crate::telling::exercise::{self as telling, desk, whole};
use crate::telling::words::{Arg, gap};

use super::Walk;
use super::talk::Typed;
use crate::records::truths::{RUNS, look};

const fn yes(yes: bool) -> Arg<'static> {
    Arg::Text(if yes { "yes" } else { "no" })
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
                        let bias = telling::bias(self.words, leaning.ratio());
                        self.talk.paragraph(&bias)?;
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
        let value = |value: f64| telling::amount(self.words, asked.kind, value);
        let predicted = item.predicted.map(value);
        let truth = item.truth.map(|truth| value(truth.value));
        let expected = item.expected.map(|expected| telling::expected(self.words, expected));
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
        self.files_of(&reveal.shifts.iter().collect::<Vec<_>>())?;
        // The shift at home stands before the days and leaves them nothing.
        let days: Vec<_> = reveal.shifts.iter().filter(|shift| shift.result.day.is_some()).collect();
        if days.len() > 1 {
            self.talk.line("ex-ledger-hint")?;
            self.files_of(&days)?;
        }
        Ok(())
    }

    /// The recordings of these shifts, one a line.
    fn files_of(&mut self, shifts: &[&RevealedShift]) -> Result<(), Failure> {
        for shift in shifts {
            let path = self.attempt.file(&shift.result.recording).display().to_string();
            self.talk.paragraph(&path)?;
        }
        Ok(())
    }

    fn mark(&mut self, shift: &RevealedShift) -> Result<(), Failure> {
        let title = self.shift_title(shift.step);
        let sentences = telling::mark(self.words, &title, shift);
        let between = gap(self.words);
        self.talk.set_in(&format!("- {}", sentences.join(between)), 2)
    }

    fn side(&mut self, home: bool, side: &Side) -> Result<(), Failure> {
        for sentence in telling::side(self.words, self.attempt.progress.home, home, side) {
            self.talk.paragraph(&sentence)?;
        }
        Ok(())
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
            for sentence in telling::commitment(self.words, commitment) {
                self.talk.paragraph(&sentence)?;
            }
        }
        self.talk.gap()?;
        self.talk.line("ex-complete")
    }

    fn changed(&mut self, before: &SurveyAnswers, after: &SurveyAnswers) -> Result<(), Failure> {
        let heading = self.words.name("ex-before-after");
        self.talk.gap()?;
        self.talk.heading(&heading)?;
        for change in telling::changes(before, after) {
            self.talk.paragraph(&telling::change(self.words, change))?;
        }
        Ok(())
    }
}
