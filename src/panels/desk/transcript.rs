//! What has been said today: a list that grows and is cheap to hand on.
//!
//! Lines lie in pages; a copy shares them. For the screen they are broken into
//! rows of one height, each line once for a width, so that only the rows that are
//! seen cost anything.

use std::sync::Arc;

use egui::{FontId, Ui};

use crate::telling::story::Entry;
use crate::vocab::Moment;

const PAGE: usize = 256;

/// One line of the transcript.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// When, as on a clock.
    pub clock: String,
    /// What, in a sentence or two.
    pub text: String,
    /// Somebody on the line said it.
    pub spoken: bool,
    /// It came from elsewhere, and nothing else at the desk says it.
    pub message: bool,
    /// When.
    pub at: Moment,
}

/// What has been said today.
#[derive(Clone, Debug, Default)]
pub struct Transcript {
    /// The same in all copies, and in no other transcript.
    begun: Arc<()>,
    pages: Arc<Vec<Arc<Vec<Line>>>>,
    length: usize,
}

impl Transcript {
    /// Adds what has been told.
    pub fn hear(&mut self, entries: &[Entry]) {
        for entry in entries {
            self.add(Line {
                clock: super::of::hour(entry.at),
                text: entry.text.clone(),
                spoken: entry.spoken_by.is_some(),
                message: entry.message,
                at: entry.at,
            });
        }
    }

    /// The messages since a moment, with the places of their lines, in their order.
    pub fn messages_since(&self, since: Moment) -> Vec<(usize, &Line)> {
        let lines = (0..self.length).rev().filter_map(|index| Some((index, self.line(index)?)));
        let late = lines.take_while(|(_, line)| line.at >= since);
        let mut messages: Vec<(usize, &Line)> = late.filter(|(_, line)| line.message).collect();
        messages.reverse();
        messages
    }

    fn add(&mut self, line: Line) {
        let pages = Arc::make_mut(&mut self.pages);
        match pages.last_mut().filter(|page| page.len() < PAGE) {
            Some(page) => Arc::make_mut(page).push(line),
            None => pages.push(Arc::new(vec![line])),
        }
        self.length += 1;
    }

    /// How many lines there are.
    pub fn len(&self) -> usize {
        self.length
    }

    /// Nothing has been said.
    pub fn is_empty(&self) -> bool {
        self.length == 0
    }

    /// A line, the first is 0.
    pub fn line(&self, index: usize) -> Option<&Line> {
        self.pages.get(index / PAGE)?.get(index % PAGE)
    }
}

/// A row: a piece of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Row {
    pub line: usize,
    pub from: usize,
    pub to: usize,
}

/// The lines of a transcript, broken for a width.
#[derive(Clone, Debug, Default)]
pub(super) struct Rows {
    rows: Vec<Row>,
    /// Of which transcript.
    of: Option<Arc<()>>,
    lines: usize,
    width: f32,
    font: Option<FontId>,
}

impl Rows {
    /// Breaks what has not been broken yet; all of it if transcript, width or font are
    /// new. The same lines in another language are another transcript.
    pub fn keep_up(&mut self, ui: &Ui, transcript: &Transcript, width: f32, font: &FontId) {
        let mine = self.of.as_ref().is_some_and(|of| Arc::ptr_eq(of, &transcript.begun));
        let same = mine && self.font.as_ref() == Some(font) && (self.width - width).abs() < 0.5;
        if !same || self.lines > transcript.len() {
            let of = Some(transcript.begun.clone());
            *self = Self { of, width, font: Some(font.clone()), ..Self::default() };
        }
        if self.lines == transcript.len() {
            return;
        }
        ui.fonts_mut(|fonts| {
            let mut measure = |letter: char| fonts.glyph_width(font, letter);
            for line in self.lines..transcript.len() {
                let Some(text) = transcript.line(line).map(|line| line.text.as_str()) else { break };
                let pieces = break_line(text, width, &mut measure);
                self.rows.extend(pieces.map(|(from, to)| Row { line, from, to }));
            }
        });
        self.lines = transcript.len();
    }

    pub fn len(&self) -> usize {
        self.rows.len()
    }

    pub fn row(&self, index: usize) -> Option<Row> {
        self.rows.get(index).copied()
    }
}

/// Japanese is broken between any two letters, but not before these.
const NOT_FIRST: &str = "、。，．・：；！？）」』】〉》〕］｝’”!?,.:;)]}…‥ー〜ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶゝゞ々〻％°℃";
/// And not behind these.
const NOT_LAST: &str = "（「『【〈《〔［｛‘“([{";

/// Letters of a script without spaces between words, and its marks.
fn is_japanese(letter: char) -> bool {
    matches!(letter, '\u{3000}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{ff00}'..='\u{ffef}')
}

/// A line may end behind `before` and the next one begin with `after`.
fn parts(before: char, after: char) -> bool {
    (is_japanese(before) || is_japanese(after))
        && !before.is_whitespace()
        && !after.is_whitespace()
        && !NOT_FIRST.contains(after)
        && !NOT_LAST.contains(before)
}

/// The pieces of a text that fit into a width, as bytes from and to: broken at
/// spaces, or between the letters of Japanese; anywhere where there is neither.
fn break_line(
    text: &str,
    width: f32,
    measure: &mut dyn FnMut(char) -> f32,
) -> impl Iterator<Item = (usize, usize)> + use<> {
    let mut pieces = Vec::new();
    let (mut from, mut used) = (0, 0.0);
    // The last place for a break: where the line ends, where the next begins, and how
    // wide what follows is by now.
    let mut place: Option<(usize, usize, f32)> = None;
    let mut before = ' ';
    for (at, letter) in text.char_indices() {
        let end = at + letter.len_utf8();
        if letter == '\n' {
            pieces.push((from, at));
            (from, used, place, before) = (end, 0.0, None, ' ');
            continue;
        }
        if at > from && parts(before, letter) {
            place = Some((at, at, 0.0));
        }
        before = letter;
        let wide = measure(letter);
        used += wide;
        if let Some((_, _, after)) = &mut place {
            *after += wide;
        }
        if letter == ' ' {
            place = Some((at, end, 0.0));
        } else if used > width && at > from {
            let (stop, start, after) = place.take().unwrap_or((at, at, wide));
            pieces.push((from, stop));
            (from, used) = (start, after);
        }
    }
    pieces.push((from, text.len()));
    pieces.into_iter()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn broken(text: &str, width: f32) -> Vec<&str> {
        break_line(text, width, &mut |_| 1.0).map(|(from, to)| &text[from..to]).collect()
    }

    #[test]
    fn lines_are_broken_at_spaces_or_anywhere() {
        assert_eq!(broken("one two three", 8.0), ["one two", "three"]);
        assert_eq!(broken("seventeen", 4.0), ["seve", "ntee", "n"]);
        assert_eq!(broken("月曜から線がない", 3.0), ["月曜か", "ら線が", "ない"]);
        assert_eq!(broken("a\nb", 9.0), ["a", "b"]);
        assert_eq!(broken("月曜です。「はい」と", 4.0), ["月曜で", "す。「は", "い」と"]);
        // No line begins with what closes, or ends with what opens.
        for width in 2..8 {
            for line in broken("月曜です。「はい」と、言いました。", width as f32) {
                assert!(!line.starts_with(['。', '、', '」']) && !line.ends_with('「'), "{width}: {line}");
            }
        }
        assert_eq!(broken("", 9.0), [""]);
    }

    #[test]
    fn a_copy_keeps_what_it_had() {
        let entry = |text: &str| Entry { text: text.to_owned(), ..Entry::default() };
        let mut all = Transcript::default();
        for number in 0..1_000 {
            all.hear(&[entry(&number.to_string())]);
        }
        let copy = all.clone();
        all.hear(&[entry("more")]);
        assert_eq!((copy.len(), all.len()), (1_000, 1_001));
        assert_eq!(copy.line(999).map(|line| line.text.as_str()), Some("999"));
        assert_eq!(all.line(1_000).map(|line| line.text.as_str()), Some("more"));
        assert!(copy.line(1_000).is_none());
    }

    #[test]
    fn messages_are_found_among_what_was_said_lately() {
        let entry = |minute: i64, message: bool| Entry {
            at: Moment::from_ms(minute * 60_000),
            message,
            ..Entry::default()
        };
        let mut all = Transcript::default();
        all.hear(&[entry(1, true), entry(2, false), entry(3, true), entry(3, false), entry(4, true)]);
        let found = |minute: i64| -> Vec<usize> {
            let since = Moment::from_ms(minute * 60_000);
            all.messages_since(since).into_iter().map(|(index, _)| index).collect()
        };
        assert_eq!(found(0), [0, 2, 4]);
        assert_eq!(found(3), [2, 4]);
        assert_eq!(found(5), [0; 0]);
    }
}
