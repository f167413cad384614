//! Everything that is asked, as plain values in words.

use crate::exercise::question::MOST_COMMITMENTS;
use crate::exercise::{Next, Programme, Progress, Question, Said};
use crate::panels::scorecard::parts::{Part, parts_of};
use crate::scenario::checked::{Figure, ItemKind, Measure};
use crate::scenario::strings::TextId;
use crate::scoring::Words;
use crate::telling::exercise::{amount, commitment, count, desk, shift_of};
use crate::telling::words::{Arg, gap, language_of};
use crate::vocab::Desk;

use super::page::Where;
use super::step::place;

/// A question with everything around it.
#[derive(Clone, Debug, PartialEq)]
pub struct QuestionView {
    /// Where one is.
    pub at: Where,
    /// 'Question 3 of 9', or nothing where there is only one.
    pub number: String,
    /// Tells one question from the next: the step and the number in it.
    pub key: (usize, usize),
    /// A sentence before the first question of a shift.
    pub before: String,
    /// What is asked.
    pub asked: Asked,
    /// What was answered before in this step, in sentences.
    pub said: Vec<String>,
    /// It may be passed over.
    pub passable: bool,
}

/// A question of one kind.
#[derive(Clone, Debug, PartialEq)]
pub enum Asked {
    /// Seven pictures of two circles.
    Closeness {
        /// The question.
        asks: String,
        /// What each picture says.
        pictures: [String; 7],
        /// Whose circle the first is.
        home: Desk,
    },
    /// From 1 to 7.
    Agreement {
        /// The sentence to agree with.
        sentence: String,
    },
    /// 100 points between person and situation.
    Split {
        /// What happened.
        tells: String,
        /// If it lay in the person.
        person: String,
        /// If it lay in the situation.
        situation: String,
    },
    /// Points from 0 to 100.
    Points {
        /// The question.
        asks: String,
        /// What 0 means.
        least: String,
        /// What 100 means.
        most: String,
        /// Which points.
        what: PointsOf,
        /// The dimensions that can be given a mark too.
        parts: Vec<Part>,
    },
    /// A number about the other desk.
    Amount {
        /// The question.
        asks: String,
        /// What it is measured in.
        kind: ItemKind,
        /// People are counted.
        people: bool,
    },
    /// Questions to somebody of the other desk.
    Insider {
        /// Which desk answers.
        desk: Desk,
        /// How many may still be asked, in words.
        left: String,
        /// The questions.
        questions: Vec<Letter>,
    },
    /// One thing to do.
    Commitment {
        /// How many there are, and how many there may be.
        so_far: (usize, usize),
    },
}

/// What points are for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PointsOf {
    /// How demanding a shift was, in steps of five.
    Workload,
    /// One's own mark.
    OwnMark,
    /// How sure, in percent.
    Sure,
}

/// A question to the other desk, and its answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    /// The author's name for it.
    pub id: String,
    /// The question.
    pub asks: String,
    /// What somebody of the desk answers.
    pub answer: String,
}

/// Whether what a figure counts are people.
const fn counts_people(measures: Measure) -> bool {
    matches!(
        measures,
        Measure::During(
            _,
            Figure::ContactsOffered
                | Figure::CameAgain
                | Figure::QuotesOfPromises
                | Figure::Escalations
                | Figure::LongestQueue
        )
    )
}

/// The texts and words that questions are made of.
struct Asking<'a> {
    programme: Programme<'a>,
    progress: &'a Progress,
    words: &'a Words,
}

impl QuestionView {
    /// A question that is asked now: which one of the step (from 0), and how many
    /// there are where that is known.
    pub fn of(
        question: &Question,
        (number, of): (usize, Option<usize>),
        programme: Programme<'_>,
        progress: &Progress,
        words: &Words,
    ) -> Self {
        let step = progress.next(programme).step().unwrap_or_default();
        let asking = Asking { programme, progress, words };
        let after_shift = number == 0 && matches!(question, Question::Workload(_));
        Self {
            at: place(programme, step, words),
            number: of.filter(|of| *of > 1).map_or_else(String::new, |of| {
                words.say("flow-number", &[("number", count(number + 1)), ("of", count(of))])
            }),
            key: (step, number),
            before: if after_shift { words.name("ex-shift-over") } else { String::new() },
            asked: asking.asked(question),
            said: asking.said(step),
            passable: !matches!(question, Question::Insider(..) | Question::Commitment(_)),
        }
    }

    /// What is next, if it is a question.
    pub fn of_next(programme: Programme<'_>, progress: &Progress, words: &Words) -> Option<Self> {
        match progress.next(programme) {
            Next::Ask { question, number, of, .. } => {
                Some(Self::of(&question, (number, of), programme, progress, words))
            }
            _ => None,
        }
    }
}

impl Asking<'_> {
    fn text(&self, text: TextId) -> String {
        let scenario = self.programme.scenario;
        scenario.texts().get(text, language_of(self.words, scenario)).to_owned()
    }

    fn asked(&self, question: &Question) -> Asked {
        let words = self.words;
        let about = self.progress.away();
        let exercise = self.programme.exercise;
        match question {
            Question::Closeness => Asked::Closeness {
                asks: words.say("flow-closeness", &[("desk", desk(about))]),
                pictures: [1, 2, 3, 4, 5, 6, 7].map(|picture| words.name(&format!("ex-closeness-{picture}"))),
                home: self.progress.home,
            },
            Question::Agreement(sentence) => {
                let key = format!("ex-sentence-{}", sentence.as_str());
                Asked::Agreement { sentence: words.say(&key, &[("desk", desk(about))]) }
            }
            Question::Vignette(index) => {
                let vignette = &exercise.vignettes[*index];
                Asked::Split {
                    tells: self.text(vignette.tells),
                    person: self.text(vignette.person),
                    situation: self.text(vignette.situation),
                }
            }
            Question::Workload(scale) => {
                let word = |end: &str| words.name(&format!("flow-workload-{}{end}", scale.as_str()));
                let (asks, least, most) = (word(""), word("-least"), word("-most"));
                Asked::Points { asks, least, most, what: PointsOf::Workload, parts: Vec::new() }
            }
            Question::Prediction(item) => {
                let item = &exercise.items[*item];
                Asked::Amount {
                    asks: self.text(item.asks),
                    kind: item.kind,
                    people: counts_people(item.measures),
                }
            }
            Question::OwnMark(step) => {
                let title = self.shift_title(*step);
                let asks = words.say("flow-own-mark", &[("title", Arg::Text(&title))]);
                let shift = shift_of(self.programme, self.progress.home, *step);
                let scenario = self.programme.scenario;
                let parts = shift
                    .map_or_else(Vec::new, |shift| parts_of(scenario, scenario.shift(shift).desk, words));
                self.points(asks, "flow-own-mark", PointsOf::OwnMark, parts)
            }
            Question::Sure(_) => {
                self.points(words.name("flow-sure"), "flow-sure", PointsOf::Sure, Vec::new())
            }
            Question::Insider(left, more) => Asked::Insider {
                desk: about,
                left: words.say("flow-insider-left", &[("more", count(*more))]),
                questions: left.iter().map(|index| self.letter(*index)).collect(),
            },
            Question::Commitment(so_far) => Asked::Commitment { so_far: (*so_far, MOST_COMMITMENTS) },
        }
    }

    fn points(&self, asks: String, key: &str, what: PointsOf, parts: Vec<Part>) -> Asked {
        let word = |end: &str| self.words.name(&format!("{key}-{end}"));
        Asked::Points { asks, least: word("least"), most: word("most"), what, parts }
    }

    fn letter(&self, index: u16) -> Letter {
        let insider = &self.programme.scenario.insiders()[usize::from(index)];
        let answer = match self.progress.away() {
            Desk::Sales => insider.sales,
            Desk::Support => insider.support,
        };
        Letter { id: insider.id.clone(), asks: self.text(insider.asks), answer: self.text(answer) }
    }

    fn shift_title(&self, step: usize) -> String {
        let shift = shift_of(self.programme, self.progress.home, step);
        shift.map_or_else(String::new, |shift| self.text(self.programme.scenario.shift(shift).title))
    }

    /// What was said in a step, in sentences.
    fn said(&self, step: usize) -> Vec<String> {
        let questions = self.progress.questions(self.programme, step);
        let said: Vec<&Said> =
            self.progress.said_in(step).filter(|said| !matches!(said, Said::Played(_))).collect();
        if questions.is_empty() {
            return said.into_iter().flat_map(|said| self.list_entry(said)).collect();
        }
        questions.iter().zip(said).map(|(question, said)| self.sentence(question, said)).collect()
    }

    /// What was asked or promised.
    fn list_entry(&self, said: &Said) -> Vec<String> {
        match said {
            Said::Asked(name) => {
                let insiders = self.programme.scenario.insiders();
                let found = (0_u16..).zip(insiders).find(|(_, insider)| insider.id == *name);
                found.map(|(index, _)| self.letter(index)).map(|letter| letter.asks).into_iter().collect()
            }
            Said::Commitment(made) => {
                let gap = gap(self.words);
                vec![commitment(self.words, made).join(gap)]
            }
            _ => Vec::new(),
        }
    }

    fn sentence(&self, question: &Question, said: &Said) -> String {
        let words = self.words;
        let answer = match (question, said) {
            (_, Said::Passed) => words.name("flow-said-passed"),
            (_, Said::Closeness(picture)) => {
                let picture = words.name(&format!("ex-closeness-{picture}"));
                return words.say("flow-said-closeness", &[("picture", Arg::Text(&picture))]);
            }
            (_, Said::Agreement(points)) => {
                words.say("flow-said-of-seven", &[("points", Arg::Number(i64::from(*points)))])
            }
            (_, Said::Person(points)) => {
                let person = Arg::Number(i64::from(*points));
                let rest = Arg::Number(100 - i64::from(*points));
                words.say("flow-said-split", &[("person", person), ("situation", rest)])
            }
            (Question::Sure(_), Said::Sure(points)) => {
                words.say("ex-percent", &[("number", Arg::Number(i64::from(*points)))])
            }
            (_, Said::Workload(points) | Said::OwnMark(points) | Said::OwnMarks { whole: points, .. }) => {
                words.say("flow-said-of-hundred", &[("points", Arg::Number(i64::from(*points)))])
            }
            (Question::Prediction(item), Said::Predicted(milli)) => {
                amount(words, self.programme.exercise.items[*item].kind, *milli as f64 / 1_000.0)
            }
            _ => String::new(),
        };
        let what = match question {
            Question::Closeness => words.name("flow-said-pair"),
            Question::Agreement(sentence) => {
                let key = format!("ex-sentence-{}", sentence.as_str());
                words.say(&key, &[("desk", desk(self.progress.away()))])
            }
            Question::Vignette(index) => words.say("flow-said-story", &[("number", count(index + 1))]),
            Question::Workload(scale) => words.name(&format!("flow-workload-{}", scale.as_str())),
            Question::Prediction(item) => self.text(self.programme.exercise.items[*item].asks),
            Question::OwnMark(step) => self.shift_title(*step),
            Question::Sure(_) => words.name("flow-said-sure"),
            Question::Insider(..) | Question::Commitment(_) => String::new(),
        };
        words.say("flow-said", &[("what", Arg::Text(&what)), ("answer", Arg::Text(&answer))])
    }
}
