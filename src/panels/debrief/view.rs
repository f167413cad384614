//! What is shown to a room, as plain values: words and shares, nobody's name.

use crate::panels::widgets::FaceView;
use crate::vocab::Desk;

/// The whole debrief.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DebriefView {
    /// Of which exercise.
    pub title: String,
    /// How many people took part, and from which desks.
    pub who: String,
    /// What is shown and what is not; who of them is scripted.
    pub rules: Vec<String>,
    /// Why nothing is shown about a group that is too small.
    pub too_small: Option<String>,
    /// The parts with their minutes.
    pub script: Vec<PartView>,
    /// What was kept, desk by desk.
    pub heat: Vec<HeatView>,
    /// Where guests lose most of what the desk's people keep, in a sentence.
    pub gap: Option<String>,
    /// Where the desks disagree most.
    pub moments: Vec<MomentView>,
    /// What is worth a question, dimension by dimension.
    pub questions: Vec<QuestionView>,
    /// Before and after, home and away.
    pub numbers: Vec<NumberView>,
    /// Why those numbers are to be taken with care.
    pub caveat: Option<String>,
    /// What else to know about them.
    pub about_numbers: Vec<String>,
    /// What people have written down that they will do, sentence by sentence.
    pub commitments: Vec<Vec<String>>,
    /// What comes next.
    pub next_steps: Vec<String>,
}

/// A part of the script.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartView {
    /// Its name.
    pub name: String,
    /// What is done in it.
    pub what: String,
    /// How long.
    pub minutes: u32,
    /// It was over before the debrief was opened.
    pub over: bool,
    /// The pages on which it is.
    pub pages: Vec<Page>,
}

/// What was kept by a desk's rubric.
#[derive(Clone, Debug, PartialEq)]
pub struct HeatView {
    /// Whose rubric.
    pub desk: Desk,
    /// The desk's name.
    pub name: String,
    /// Dimension by dimension.
    pub rows: Vec<HeatRow>,
}

/// A dimension.
#[derive(Clone, Debug, PartialEq)]
pub struct HeatRow {
    /// Its name.
    pub name: String,
    /// The desk's own people, and guests.
    pub cells: [HeatCell; 2],
    /// Nowhere are guests further below the desk's own people.
    pub widest: bool,
}

/// What is kept of a dimension.
#[derive(Clone, Debug, PartialEq)]
pub struct HeatCell {
    /// 0 to 1; none where too few people are behind it.
    pub share: Option<f64>,
    /// The figure, or why there is none.
    pub shown: String,
}

/// A moment at which the shift stands still.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MomentView {
    /// Where it is in the pack: `CONTACT/TURN`.
    pub key: String,
    /// What it is about.
    pub title: String,
    /// At which desk.
    pub desk: Option<Desk>,
    /// The customer's name.
    pub name: String,
    /// Their face.
    pub face: FaceView,
    /// How they feel, in a word.
    pub mood: String,
    /// What they say.
    pub heard: String,
    /// The promise that they quote in it; empty where none is.
    pub quoted: String,
    /// What can be answered.
    pub replies: Vec<ReplyView>,
    /// What each of the two sheets minds here.
    pub judged: Vec<(Desk, String)>,
    /// What was seen, what it led to, and an open question.
    pub question: QuestionView,
}

/// A reply, and who gave it.
#[derive(Clone, Debug, PartialEq)]
pub struct ReplyView {
    /// Its name in the pack.
    pub id: String,
    /// Its words.
    pub said: String,
    /// How many of the group chose it, in a sentence.
    pub chosen: String,
    /// The same in short.
    pub people: String,
    /// The same as a share of 1.
    pub share: f64,
}

/// Somebody who says something.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SpeakerView {
    /// Their name, and where it is said.
    pub name: String,
    /// Their face.
    pub face: FaceView,
    /// What they say.
    pub heard: String,
}

/// A question in advocacy and inquiry.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct QuestionView {
    /// The dimension and whose it is; empty for a moment's own question.
    pub about: String,
    /// To whom it was answered; nobody where they are on the page already.
    pub speaker: Option<SpeakerView>,
    /// How many people answered.
    pub saw: String,
    /// Their answer, in quotation marks.
    pub said: String,
    /// What it led to.
    pub effect: String,
    /// The open question.
    pub ask: String,
    /// What to ask then.
    pub further: String,
}

/// A measure before and after.
#[derive(Clone, Debug, PartialEq)]
pub struct NumberView {
    /// What is measured.
    pub name: String,
    /// Both levels.
    pub levels: String,
    /// What may be said about the difference.
    pub said: String,
    /// It is more than chance.
    pub conclusive: bool,
    /// The lower end of the interval, the mean, the upper end.
    pub interval: [f64; 3],
    /// The lower end, nothing, the upper end, as they are written.
    pub ends: [String; 3],
}

/// A page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Page {
    /// Who is here, and what comes when.
    Start,
    /// Why there are no results.
    TooFew,
    /// What was kept.
    Heat,
    /// A moment, by its number.
    Moment(usize),
    /// A question, by its number.
    Question(usize),
    /// Before and after.
    Numbers,
    /// What people will do.
    Cards,
    /// Thanks, and what comes next.
    End,
}

impl DebriefView {
    /// The pages in their order.
    pub fn pages(&self) -> Vec<Page> {
        let mut pages = vec![Page::Start];
        if self.too_small.is_some() {
            pages.push(Page::TooFew);
        } else {
            if !self.heat.is_empty() {
                pages.push(Page::Heat);
            }
            pages.extend((0..self.moments.len()).map(Page::Moment));
            pages.extend((0..self.questions.len()).map(Page::Question));
            pages.push(Page::Numbers);
        }
        pages.extend([Page::Cards, Page::End]);
        pages
    }

    /// The number of the part that a page belongs to.
    pub fn part_of(&self, page: Page) -> Option<usize> {
        self.script.iter().position(|part| part.pages.contains(&page))
    }
}
