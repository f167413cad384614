//! A moment of a replay as a picture to keep: both desks with the line of the moment, and
//! below them what was heard and what was found.
//!
//! Owns [`MomentPicture`], a plain view, and [`moment`], its picture. Must not know where
//! the words come from.

use crate::vocab::Moment;

use super::lanes::scale::Scale;
use super::lanes::{HEIGHT, Lanes, lanes};
use super::paper::{Anchor, Hand, Look, Paper, Pen, width_of};

/// Something that was heard.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heard {
    /// By whom; empty of what nobody said.
    pub name: String,
    /// The words.
    pub words: String,
}

/// A moment as values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MomentPicture {
    /// Both desks.
    pub lanes: Lanes,
    /// When, and in which column; none if it is not in the picture.
    pub at: Option<(usize, Moment)>,
    /// The same in words.
    pub time: String,
    /// What is heard, and by whom.
    pub heading: String,
    /// The last lines, the oldest first.
    pub heard: Vec<Heard>,
    /// What was found, in a sentence.
    pub found: Option<String>,
}

/// Round the words.
const PAD: f64 = 28.0;
/// The height of a line of words.
const LINE: f64 = 22.0;
/// No text takes more lines.
const MOST_LINES: usize = 3;
/// Size of the words.
const SIZE: f64 = 16.0;

/// The picture, so wide and as high as its words need.
pub fn moment(view: &MomentPicture, width: f64, look: Look) -> String {
    let palette = look.palette();
    let room = width - 2.0 * PAD;
    let lines = |text: &str| (width_of(text, SIZE) / (room * 0.92)).ceil().max(1.0).min(MOST_LINES as f64);
    let heard = view.heard.iter().map(|one| lines(&one.words) * LINE + LINE + 6.0).sum::<f64>();
    let found = view.found.as_ref().map_or(0.0, |text| lines(text) * LINE + 12.0);
    let height = HEIGHT + PAD + LINE + heard + found + PAD;
    let mut paper = Paper::new(width, height, look, &view.lanes.title);
    paper.rect((0.0, 0.0, width, height), 16.0, palette.paper);
    paper.nested((0.0, 0.0), &lanes(&view.lanes, width, look));
    cursor(&mut paper, view, width);
    let mut y = HEIGHT + PAD;
    paper.words((PAD, y), Hand::new(SIZE, palette.ink).bold(), &view.heading);
    y += LINE + 6.0;
    for one in &view.heard {
        if !one.name.is_empty() {
            paper.words((PAD, y), Hand::new(13.0, palette.ink2), &one.name);
            y += LINE - 3.0;
        }
        let hand = Hand::new(SIZE, palette.ink);
        y += paper.paragraph((PAD, y), hand, (room, MOST_LINES), &one.words) as f64 * LINE + 4.0;
    }
    if let Some(found) = &view.found {
        paper.diamond((PAD + 6.0, y + 1.0), 6.0, palette.card, Some(Pen::new(palette.thread, 1.6)));
        let hand = Hand::new(SIZE, palette.ink).bold();
        paper.paragraph((PAD + 22.0, y + 6.0), hand, (room - 22.0, MOST_LINES), found);
    }
    paper.finish()
}

/// The line of the moment, with its time on top.
fn cursor(paper: &mut Paper, view: &MomentPicture, width: f64) {
    let Some((column, at)) = view.at else { return };
    let palette = paper.palette();
    let x = Scale::new(&view.lanes.columns, width).x(column, at);
    let wide = width_of(&view.time, 13.0) + 18.0;
    paper.line((x, 42.0), (x, HEIGHT - 10.0), Pen::new(palette.ink, 2.4));
    let left = (x - wide / 2.0).clamp(0.0, (width - wide).max(0.0));
    paper.rect((left, 31.0, wide, 22.0), 11.0, palette.ink);
    let hand = Hand::new(13.0, palette.paper).bold().at(Anchor::Middle);
    paper.words((left + wide / 2.0, 46.5), hand, &view.time);
}
