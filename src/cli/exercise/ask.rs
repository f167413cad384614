//! Every question of an exercise, and how an answer is read.

use crate::cli::end::Failure;
use crate::cli::lines::Lines;
use crate::exercise::{Commitment, Question, Said};
use crate::scenario::checked::ItemKind;
use crate::telling::exercise::{desk, number, points, predicted, shift_of};
use crate::telling::words::Arg;
use crate::vocab::Desk;

use super::Walk;
use super::talk::Typed;

impl Walk<'_> {
    /// Asks one question; none if somebody stops.
    pub(super) fn ask(
        &mut self,
        question: &Question,
        (number, of): (usize, Option<usize>),
    ) -> Result<Option<Said>, Failure> {
        if number == 0 && matches!(question, Question::Workload(_)) {
            self.talk.gap()?;
            self.talk.line("ex-shift-over")?;
        }
        self.talk.gap()?;
        if let Some(of) = of.filter(|of| *of > 1) {
            let count = |number: usize| Arg::Number(i64::try_from(number).unwrap_or(i64::MAX));
            self.talk.say("ex-number", &[("number", count(number + 1)), ("of", count(of))])?;
        }
        match question {
            Question::Closeness => self.closeness(),
            Question::Agreement(sentence) => {
                let about = desk(self.attempt.progress.away());
                let key = format!("ex-sentence-{}", sentence.as_str());
                let sentence = self.words.say(&key, &[("desk", about)]);
                self.talk.say("ex-agreement", &[("sentence", Arg::Text(&sentence))])?;
                self.points("ex-hint-seven", &|typed| points(typed, 1, 7).map(Said::Agreement))
            }
            Question::Vignette(index) => self.vignette(*index),
            Question::Workload(scale) => {
                self.talk.line(&format!("ex-workload-{}", scale.as_str()))?;
                // The scale has steps of five.
                let rounded = |points: u8| Said::Workload((points + 2) / 5 * 5);
                self.points("ex-hint-points", &|typed| points(typed, 0, 100).map(rounded))
            }
            Question::Prediction(item) => self.prediction(*item),
            Question::OwnMark(shift) => {
                let title = self.shift_title(*shift);
                self.talk.say("ex-own-mark", &[("title", Arg::Text(&title))])?;
                self.points("ex-hint-points", &|typed| points(typed, 0, 100).map(Said::OwnMark))
            }
            Question::Sure(_) => {
                self.talk.line("ex-sure")?;
                self.points("ex-hint-points", &|typed| points(typed, 0, 100).map(Said::Sure))
            }
            Question::Insider(left, more) => self.insider(left, *more),
            Question::Commitment(_) => self.commitment(),
        }
    }

    /// Asks until the answer is one, or is passed over.
    fn points(&mut self, hint: &str, read: &dyn Fn(&str) -> Option<Said>) -> Result<Option<Said>, Failure> {
        loop {
            let prompt = self.words.name(hint);
            match self.talk.ask(&prompt)? {
                Typed::Stopped => return Ok(None),
                Typed::Passed => return Ok(Some(Said::Passed)),
                Typed::Nothing => {}
                Typed::Line(typed) => match read(&typed) {
                    Some(said) => return Ok(Some(said)),
                    None => self.talk.not_possible(&typed)?,
                },
            }
        }
    }

    fn closeness(&mut self) -> Result<Option<Said>, Failure> {
        let about = desk(self.attempt.progress.away());
        self.talk.say("ex-closeness", &[("desk", about)])?;
        for picture in 1..=7 {
            let text = self.words.name(&format!("ex-closeness-{picture}"));
            self.talk.set_in(&format!("{picture}  {text}"), 3)?;
        }
        self.points("ex-hint-seven", &|typed| points(typed, 1, 7).map(Said::Closeness))
    }

    fn vignette(&mut self, index: usize) -> Result<Option<Said>, Failure> {
        let vignette = &self.programme.exercise.vignettes[index];
        let (tells, person, situation) =
            (self.text(vignette.tells), self.text(vignette.person), self.text(vignette.situation));
        self.talk.paragraph(&tells)?;
        self.talk.say("ex-vignette-person", &[("words", Arg::Text(&person))])?;
        self.talk.say("ex-vignette-situation", &[("words", Arg::Text(&situation))])?;
        self.talk.line("ex-vignette")?;
        self.points("ex-hint-points", &|typed| points(typed, 0, 100).map(Said::Person))
    }

    fn prediction(&mut self, item: usize) -> Result<Option<Said>, Failure> {
        let item = &self.programme.exercise.items[item];
        let asks = self.text(item.asks);
        self.talk.paragraph(&asks)?;
        let kind = item.kind;
        let hint = match kind {
            ItemKind::Count => "ex-hint-Count",
            ItemKind::Duration => "ex-hint-Duration",
            ItemKind::Share => "ex-hint-Share",
        };
        self.points(hint, &|typed| predicted(kind, typed).map(Said::Predicted))
    }

    fn insider(&mut self, left: &[u16], more: usize) -> Result<Option<Said>, Failure> {
        let insiders = self.scenario.insiders();
        for (number, index) in (1..).zip(left) {
            let asks = self.text(insiders[usize::from(*index)].asks);
            self.talk.set_in(&format!("{number}  {asks}"), 3)?;
        }
        let more = Arg::Number(i64::try_from(more).unwrap_or(i64::MAX));
        let prompt = self.words.say("ex-insider-choose", &[("more", more)]);
        loop {
            match self.talk.ask(&prompt)? {
                Typed::Stopped => return Ok(None),
                Typed::Nothing | Typed::Passed => return Ok(Some(Said::Enough)),
                Typed::Line(typed) => {
                    let chosen = number(&typed).and_then(|number| left.get(number.checked_sub(1)?));
                    let Some(chosen) = chosen else {
                        self.talk.not_possible(&typed)?;
                        continue;
                    };
                    let insider = &insiders[usize::from(*chosen)];
                    let away = self.attempt.progress.away();
                    let answer = self.text(match away {
                        Desk::Sales => insider.sales,
                        Desk::Support => insider.support,
                    });
                    let args = [("desk", desk(away)), ("words", Arg::Text(&answer))];
                    self.talk.say("ex-insider-answer", &args)?;
                    return Ok(Some(Said::Asked(insider.id.clone())));
                }
            }
        }
    }

    fn commitment(&mut self) -> Result<Option<Said>, Failure> {
        let mut texts: [String; 4] = Default::default();
        let keys = ["ex-commit-situation", "ex-commit-act", "ex-commit-by", "ex-commit-ask"];
        for (index, key) in keys.into_iter().enumerate() {
            let needed = index < 2;
            loop {
                let prompt = self.words.name(key);
                match self.talk.ask(&prompt)? {
                    Typed::Stopped => return Ok(None),
                    Typed::Nothing | Typed::Passed if index == 0 => return Ok(Some(Said::Enough)),
                    Typed::Nothing | Typed::Passed if needed => {}
                    Typed::Nothing | Typed::Passed => break,
                    Typed::Line(typed)
                        if typed.chars().count() <= crate::exercise::question::LONGEST_TEXT =>
                    {
                        texts[index] = typed;
                        break;
                    }
                    Typed::Line(typed) => self.talk.not_possible(&crate::cli::page::cut(&typed, 40))?,
                }
            }
        }
        let [situation, act, by, ask] = texts;
        Ok(Some(Said::Commitment(Commitment { situation, act, by, ask })))
    }

    /// The title of the shift of a step.
    pub(super) fn shift_title(&self, step: usize) -> String {
        let home = self.attempt.progress.home;
        let shift = shift_of(self.programme, home, step);
        shift.map_or_else(String::new, |shift| self.text(self.scenario.shift(shift).title))
    }
}
