//! A report as blocks of text and pictures, before it is a page of anything.
//!
//! Owns [`Document`], [`Block`] and [`Text`]. The same document becomes HTML and
//! PDF, so both say the same. A number that was computed carries the name by which
//! it can be computed again from the exported tables; what somebody said or typed
//! is marked as said. Must not know formats.

/// Private letters around a computed figure (name, letter, shown) and around
/// foreign words; no text from outside keeps them.
const FIGURE: char = '\u{e000}';
const SHOWN: char = '\u{e001}';
const SAID: char = '\u{e002}';
const END: char = '\u{e003}';

/// A report.
#[derive(Clone, Debug, PartialEq)]
pub struct Document {
    /// `en`, `ja` or `ru`.
    pub language: &'static str,
    /// What it is called.
    pub title: Text,
    /// Whose it is, of what.
    pub under: Text,
    /// What stands in it, in order.
    pub blocks: Vec<Block>,
    /// The line at the foot of each page.
    pub foot: Text,
}

/// A piece of a report.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// A heading: 1 of a part, 2 of a section.
    Heading(u8, Text),
    /// A paragraph.
    Paragraph(Text),
    /// A small remark.
    Note(Text),
    /// Points.
    List(Vec<Text>),
    /// A few large figures beside each other.
    Tiles(Vec<Tile>),
    /// A table.
    Table(Grid),
    /// A picture as wide as the page, or as a part of it, in percent.
    Picture(Picture, u8),
    /// What happened, one entry each.
    Entries(Vec<Entry>),
    /// Sticky notes.
    Cards(Vec<Card>),
    /// Something apart, in a frame.
    Frame(Frame, Vec<Block>),
    /// What follows begins a page, where there are pages.
    NewPage,
}

/// What a frame says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Frame {
    /// Worth knowing.
    Aside,
    /// A critical error.
    Alarm,
}

/// A large figure.
#[derive(Clone, Debug, PartialEq)]
pub struct Tile {
    /// What it is.
    pub label: Text,
    /// The figure.
    pub value: Text,
    /// What it means, or how far one can trust it.
    pub under: Text,
}

/// A table of texts.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Grid {
    /// The columns.
    pub columns: Vec<Column>,
    /// As many texts each as there are columns.
    pub rows: Vec<Vec<Text>>,
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// Its heading.
    pub name: Text,
    /// It holds figures, which stand to the right.
    pub figures: bool,
}

/// A picture as SVG.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Picture {
    /// One `svg` element.
    pub svg: String,
    /// What it shows, for whoever does not see it.
    pub alt: String,
    /// How wide it was drawn.
    pub width: f64,
    /// How high.
    pub height: f64,
}

/// Something that happened.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Entry {
    /// The face of whoever it happened to.
    pub face: Option<Picture>,
    /// When.
    pub lead: Text,
    /// What.
    pub text: Text,
    /// More about it.
    pub more: Vec<Text>,
    /// What it cost.
    pub side: Text,
}

/// A sticky note.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Card {
    /// In larger letters.
    pub title: Text,
    /// Below it.
    pub lines: Vec<Text>,
}

/// A text of differing looks.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Text {
    /// The runs, in order.
    pub runs: Vec<Run>,
}

/// A run of one look.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Run {
    /// The words.
    pub text: String,
    /// In bold.
    pub strong: bool,
    /// It was said or typed by somebody, or is the pack's.
    pub said: bool,
    /// The name by which the figure can be computed again.
    pub figure: Option<String>,
}

impl Column {
    /// A column of words.
    pub fn words(name: &str) -> Self {
        Self { name: Text::of(name), figures: false }
    }

    /// A column of figures.
    pub fn figures(name: &str) -> Self {
        Self { name: Text::of(name), figures: true }
    }
}

impl Text {
    /// A text of the interface, in which figures and foreign words may be marked.
    pub fn of(text: &str) -> Self {
        let mut runs = Vec::new();
        let mut rest = text;
        while let Some(at) = rest.find([FIGURE, SAID]) {
            push(&mut runs, Run { text: clean(&rest[..at]), ..Run::default() });
            let behind = &rest[at..];
            let (inner, after) = behind.split_once(END).unwrap_or((behind, ""));
            let mut letters = inner.chars();
            let said = letters.next() == Some(SAID);
            let inner = letters.as_str();
            let (figure, shown) =
                inner.split_once(SHOWN).map_or((None, inner), |(figure, shown)| (Some(clean(figure)), shown));
            push(&mut runs, Run { text: clean(shown), said, figure, ..Run::default() });
            rest = after;
        }
        push(&mut runs, Run { text: clean(rest), ..Run::default() });
        Self { runs }
    }

    /// Words of somebody, or of the pack.
    pub fn said(text: &str) -> Self {
        let mut runs = Vec::new();
        push(&mut runs, Run { text: clean(text), said: true, ..Run::default() });
        Self { runs }
    }

    /// A figure that was computed.
    pub fn figure(name: &str, shown: &str) -> Self {
        Self::of(&figure(name, shown))
    }

    /// The same in bold.
    #[must_use]
    pub fn strong(mut self) -> Self {
        self.runs.iter_mut().for_each(|run| run.strong = true);
        self
    }

    /// With another text behind it.
    #[must_use]
    pub fn then(mut self, other: Self) -> Self {
        self.runs.extend(other.runs);
        self
    }

    /// There is nothing in it.
    pub fn is_empty(&self) -> bool {
        self.runs.is_empty()
    }

    /// Without its looks.
    pub fn plain(&self) -> String {
        self.runs.iter().map(|run| run.text.as_str()).collect()
    }
}

fn push(runs: &mut Vec<Run>, run: Run) {
    if !run.text.is_empty() {
        runs.push(run);
    }
}

/// A figure inside a message.
pub fn figure(name: &str, shown: &str) -> String {
    format!("{FIGURE}{}{SHOWN}{}{END}", clean(name), clean(shown))
}

/// Foreign words inside a message.
pub fn said(text: &str) -> String {
    format!("{SAID}{}{END}", clean(text))
}

/// A text without the private letters, and without what no page should hold:
/// control characters, and letters that turn the direction of writing.
pub fn clean(text: &str) -> String {
    let is_odd = |letter: char| {
        matches!(letter, FIGURE..=END | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{fffe}' | '\u{ffff}')
            || (letter.is_control() && letter != '\n')
    };
    text.chars().filter(|letter| !is_odd(*letter)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_become_runs() {
        let text = Text::of(&format!("Home {} and {}.", figure("quality/home", "62.3"), said("“5 = x”")));
        let told: Vec<(&str, bool, Option<&str>)> =
            text.runs.iter().map(|run| (run.text.as_str(), run.said, run.figure.as_deref())).collect();
        let expected = [
            ("Home ", false, None),
            ("62.3", false, Some("quality/home")),
            (" and ", false, None),
            ("“5 = x”", true, None),
            (".", false, None),
        ];
        assert_eq!(told, expected);
        assert_eq!(text.plain(), "Home 62.3 and “5 = x”.");
    }

    #[test]
    fn nobody_can_type_a_mark() {
        let hostile = "a\u{e000}key\u{e001}99\u{e003}b\u{202e}c\u{0}";
        assert_eq!(clean(hostile), "akey99bc");
        let text = Text::of(&said(hostile));
        assert_eq!(text.runs.len(), 1);
        assert!(text.runs[0].said && text.runs[0].figure.is_none());
        // A mark without an end swallows nothing.
        assert_eq!(Text::of("a\u{e002}b").plain(), "ab");
    }
}
