//! Lines, and pieces that stay together, put onto pages.
//!
//! Owns [`Mark`], [`Chunk`] and [`Pages`]. Lengths are points, from the top left.
//! Must not know blocks.

use crate::report::breaking::may_break;
use crate::report::document::Text;

use super::fonts::Fonts;

/// A4.
pub(super) const PAPER: (f32, f32) = (595.28, 841.89);
/// Left and right.
pub(super) const SIDE: f32 = 46.0;
/// Above and below.
pub(super) const TOP: f32 = 46.0;
/// Room for the foot.
pub(super) const BOTTOM: f32 = 58.0;
/// How wide the text is.
pub(super) const WIDTH: f32 = PAPER.0 - 2.0 * SIDE;
/// How high.
pub(super) const HEIGHT: f32 = PAPER.1 - TOP - BOTTOM;

/// A colour: red, green, blue.
pub(super) type Ink = (u8, u8, u8);

/// Letters.
pub(super) const INK: Ink = (0x23, 0x30, 0x3A);
/// Quieter letters.
pub(super) const QUIET: Ink = (0x4C, 0x59, 0x63);

/// Something on a page.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Mark {
    /// A rectangle.
    Fill { x: f32, y: f32, width: f32, height: f32, ink: Ink },
    /// Letters on a line: `y` is the line on which they stand.
    Letters { x: f32, y: f32, size: f32, bold: bool, ink: Ink, text: String },
    /// A picture.
    Picture { x: f32, y: f32, width: f32, height: f32, svg: String },
    /// Here begins what a reader can jump to.
    Anchor { y: f32, name: String },
}

impl Mark {
    fn moved(&self, dx: f32, dy: f32) -> Self {
        let mut mark = self.clone();
        match &mut mark {
            Self::Fill { x, y, .. } | Self::Letters { x, y, .. } | Self::Picture { x, y, .. } => {
                *x += dx;
                *y += dy;
            }
            Self::Anchor { y, .. } => *y += dy,
        }
        mark
    }
}

/// A piece that stays together.
#[derive(Clone, Debug, Default)]
pub(super) struct Chunk {
    /// Blank above it, but not at the top of a page.
    pub before: f32,
    /// How high it is.
    pub height: f32,
    /// What is in it, from its own top left.
    pub marks: Vec<Mark>,
    /// It must not be the last on a page.
    pub glued: bool,
    /// What is put above it again where it begins a page.
    pub head: Option<Box<Chunk>>,
    /// What follows begins a page, unless most of this one is still empty.
    pub new_page: bool,
}

impl Chunk {
    /// Moves all of it to the right.
    pub fn shifted(mut self, dx: f32) -> Self {
        self.marks = self.marks.iter().map(|mark| mark.moved(dx, 0.0)).collect();
        if let Some(head) = self.head.take() {
            self.head = Some(Box::new(head.shifted(dx)));
        }
        self
    }
}

/// A page is left for the next part where more than this share of it is full.
const FULL: f32 = 0.55;

/// Pages in the making.
#[derive(Debug, Default)]
pub(super) struct Pages {
    /// Each with its marks, from the top left of the paper.
    pub pages: Vec<Vec<Mark>>,
    /// How far the last one is filled.
    y: f32,
}

impl Pages {
    /// Puts pieces one below the other.
    pub fn of(chunks: &[Chunk]) -> Self {
        let mut pages = Self { pages: vec![Vec::new()], y: 0.0 };
        for (at, chunk) in chunks.iter().enumerate() {
            if chunk.new_page {
                if pages.y > HEIGHT * FULL {
                    pages.turn();
                }
                continue;
            }
            // What is glued goes with what follows, as far as that is glued too.
            let mut needed = chunk.before + chunk.height;
            let mut next = at;
            while chunks[next].glued && next + 1 < chunks.len() && !chunks[next + 1].new_page {
                next += 1;
                needed += chunks[next].before + chunks[next].height;
            }
            let fits = pages.y + needed <= HEIGHT
                || (needed > HEIGHT && pages.y + chunk.before + chunk.height <= HEIGHT);
            if !fits {
                pages.turn();
                if let Some(head) = &chunk.head {
                    pages.put(head);
                }
            }
            pages.put(chunk);
        }
        pages
    }

    fn turn(&mut self) {
        if self.y > 0.0 {
            self.pages.push(Vec::new());
            self.y = 0.0;
        }
    }

    fn put(&mut self, chunk: &Chunk) {
        if self.y > 0.0 {
            self.y += chunk.before;
        }
        let top = TOP + self.y;
        if let Some(page) = self.pages.last_mut() {
            page.extend(chunk.marks.iter().map(|mark| mark.moved(SIDE, top)));
        }
        self.y += chunk.height;
    }
}

/// How a text is set.
#[derive(Clone, Copy, Debug)]
pub(super) struct Setting {
    /// The size of its letters.
    pub size: f32,
    /// All of it in bold.
    pub bold: bool,
    /// Its colour.
    pub ink: Ink,
}

impl Setting {
    /// From line to line.
    pub fn step(self) -> f32 {
        self.size * 1.45
    }
}

/// A line: parts in bold or not, and how wide all of it is.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Line {
    parts: Vec<(String, bool)>,
    /// How wide.
    pub width: f32,
}

/// A letter of a text on its way into lines.
#[derive(Clone, Copy)]
struct Set {
    letter: char,
    bold: bool,
    width: f32,
}

/// Breaks a text into lines.
pub(super) fn lines(fonts: &Fonts, text: &Text, setting: Setting, width: f32) -> Vec<Line> {
    let letters: Vec<Set> = text
        .runs
        .iter()
        .flat_map(|run| {
            let bold = run.strong || setting.bold;
            run.text.chars().map(move |letter| (letter, bold))
        })
        .map(|(letter, bold)| {
            let width = fonts.letter(letter, bold).advance * setting.size;
            Set { letter, bold, width: if letter == '\n' { 0.0 } else { width } }
        })
        .collect();
    let mut lines = Vec::new();
    let (mut start, mut last_break, mut wide) = (0, None, 0.0);
    let mut at = 0;
    while at < letters.len() {
        let set = letters[at];
        if set.letter == '\n' {
            lines.push(line(&letters[start..at]));
            (start, last_break, wide) = (at + 1, None, 0.0);
            at += 1;
            continue;
        }
        if at > start && may_break(letters[at - 1].letter, set.letter) {
            last_break = Some(at);
        }
        // A blank at the end of a line may stand outside.
        if wide + set.width > width && at > start && set.letter != ' ' {
            let end = last_break.unwrap_or(at);
            lines.push(line(&letters[start..end]));
            (start, last_break, wide) = (end, None, 0.0);
            at = end;
            continue;
        }
        wide += set.width;
        at += 1;
    }
    if start < letters.len() || lines.is_empty() {
        lines.push(line(&letters[start..]));
    }
    lines
}

fn line(letters: &[Set]) -> Line {
    let blank = letters.iter().rev().take_while(|set| set.letter == ' ').count();
    let letters = &letters[..letters.len() - blank];
    let blank = letters.iter().take_while(|set| set.letter == ' ').count();
    let mut line = Line::default();
    for set in &letters[blank..] {
        line.width += set.width;
        match line.parts.last_mut() {
            Some((text, bold)) if *bold == set.bold => text.push(set.letter),
            _ => line.parts.push((set.letter.to_string(), set.bold)),
        }
    }
    line
}

/// Where lines stand in their column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    /// At its left.
    Left,
    /// At its right.
    Right,
}

/// Lines as marks in a column: `y` is the top of the first.
pub(super) fn set(
    fonts: &Fonts,
    lines: &[Line],
    setting: Setting,
    (x, y, width): (f32, f32, f32),
    side: Side,
) -> Vec<Mark> {
    let mut marks = Vec::new();
    for (number, line) in (0_u16..).zip(lines) {
        let base = y + f32::from(number) * setting.step() + setting.size * 1.08;
        let mut at = match side {
            Side::Left => x,
            Side::Right => x + width - line.width,
        };
        for (text, bold) in &line.parts {
            let wide = fonts.width(text, setting.size, *bold);
            marks.push(Mark::Letters {
                x: at,
                y: base,
                size: setting.size,
                bold: *bold,
                ink: setting.ink,
                text: text.clone(),
            });
            at += wide;
        }
    }
    marks
}

/// How high so many lines are.
pub(super) fn high(lines: &[Line], setting: Setting) -> f32 {
    lines.len() as f32 * setting.step()
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLAIN: Setting = Setting { size: 10.0, bold: false, ink: INK };

    fn chunk(height: f32, glued: bool) -> Chunk {
        Chunk { height, glued, marks: vec![Mark::Anchor { y: 0.0, name: String::new() }], ..Chunk::default() }
    }

    #[test]
    fn no_line_is_wider_than_its_column_and_nothing_is_lost() {
        let fonts = Fonts::new("ja").unwrap();
        for words in
            ["Three days of a shop that nobody can reach.", "月曜から電話が使えないんです。三回目です。"]
        {
            let text = Text::of(words).then(Text::of(words).strong());
            let lines = lines(&fonts, &text, PLAIN, 90.0);
            assert!(lines.len() > 2);
            // A full stop may hang over rather than begin a line.
            assert!(lines.iter().all(|line| line.width <= 90.0 + 10.0), "{lines:?}");
            let squeeze = |text: &str| text.replace(' ', "");
            let set: String =
                lines.iter().flat_map(|line| &line.parts).map(|(text, _)| text.as_str()).collect();
            assert_eq!(squeeze(&set), squeeze(&text.plain()));
        }
    }

    #[test]
    fn what_is_glued_stays_with_what_follows() {
        let pages = Pages::of(&[chunk(HEIGHT - 30.0, false), chunk(20.0, true), chunk(20.0, false)]);
        let counts: Vec<usize> = pages.pages.iter().map(Vec::len).collect();
        assert_eq!(counts, [1, 2]);
        let pages = Pages::of(&[chunk(10.0, true), chunk(HEIGHT * 2.0, false), chunk(5.0, false)]);
        assert_eq!(pages.pages.len(), 3);
    }

    #[test]
    fn a_part_begins_a_page_unless_most_of_one_is_empty() {
        let part = Chunk { new_page: true, ..Chunk::default() };
        let pages = |full: f32| {
            Pages::of(&[chunk(HEIGHT * full, false), part.clone(), chunk(20.0, false)]).pages.len()
        };
        assert_eq!((pages(0.3), pages(0.7)), (1, 2));
    }
}
