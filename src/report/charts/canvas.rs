//! A picture in the making, as the text of an SVG.
//!
//! Owns [`Canvas`] and the colours of paper. Everything is drawn with attributes:
//! a report's content policy knows no style of its own for pictures. Texts are
//! escaped; a figure carries its name as it does in a table. Must not know what is
//! drawn.

use std::fmt::Write as _;

use crate::report::breaking::{about, lines};
use crate::report::document::{Picture, Run, Text};

/// Paper of a card.
pub const CARD: &str = "#FFFAF0";
/// A hollow in the paper.
pub const SUNK: &str = "#ECE4D4";
/// A line.
pub const LINE: &str = "#D8CCB6";
/// Letters.
pub const INK: &str = "#23303A";
/// Quieter letters.
pub const INK2: &str = "#4C5963";
/// The support desk.
pub const TEAL: &str = "#17797A";
/// Its ground.
pub const TEAL_TINT: &str = "#D9E8E1";
/// The sales desk.
pub const CORAL: &str = "#D9512C";
/// Its letters.
pub const CORAL_TEXT: &str = "#A83A19";
/// Its ground.
pub const CORAL_TINT: &str = "#F8DFD2";
/// A promise.
pub const PROMISE: &str = "#F2C14E";
/// The thread.
pub const THREAD: &str = "#B4283A";
/// The aisle.
pub const WOOD: &str = "#DDB681";

/// Where a text stands from its point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// Behind it.
    Start,
    /// Around it.
    Middle,
    /// Before it.
    End,
}

/// How letters look.
#[derive(Clone, Copy, Debug)]
pub struct Letters {
    /// Their height.
    pub size: f64,
    /// In bold.
    pub bold: bool,
    /// Their colour.
    pub colour: &'static str,
    /// From where they stand.
    pub anchor: Anchor,
}

impl Letters {
    /// Plain letters in ink.
    pub const fn of(size: f64) -> Self {
        Self { size, bold: false, colour: INK, anchor: Anchor::Start }
    }

    /// The same in bold.
    pub const fn bold(self) -> Self {
        Self { bold: true, ..self }
    }

    /// The same in another colour.
    pub const fn coloured(self, colour: &'static str) -> Self {
        Self { colour, ..self }
    }

    /// The same from another side.
    pub const fn anchored(self, anchor: Anchor) -> Self {
        Self { anchor, ..self }
    }
}

/// A picture in the making.
#[derive(Clone, Debug)]
pub struct Canvas {
    width: f64,
    body: String,
    family: &'static str,
}

impl Canvas {
    /// An empty picture of this width, with texts in a language.
    pub fn new(width: f64, language: &str) -> Self {
        let family = match language {
            // A name with a number in it is one only in quotes.
            "ru" => "'PT Sans', 'M PLUS 1', 'Noto Sans', sans-serif",
            _ => {
                "'M PLUS 1', 'PT Sans', 'Hiragino Sans', 'Yu Gothic UI', 'Noto Sans CJK JP', 'Noto Sans', sans-serif"
            }
        };
        Self { width, body: String::new(), family }
    }

    /// How wide it is.
    pub fn width(&self) -> f64 {
        self.width
    }

    /// The picture, so high, and what it shows.
    pub fn finish(self, height: f64, alt: &str) -> Picture {
        let (width, height_text) = (number(self.width), number(height));
        let svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height_text}\" viewBox=\"0 0 {width} {height_text}\" font-family=\"{}\">\n{}</svg>\n",
            self.family, self.body
        );
        Picture { svg, alt: alt.to_owned(), width: self.width, height }
    }

    /// A rectangle with round corners.
    pub fn rect(&mut self, (x, y): (f64, f64), (width, height): (f64, f64), radius: f64, fill: &str) {
        if width <= 0.0 || height <= 0.0 {
            return;
        }
        let radius = radius.min(width / 2.0).min(height / 2.0);
        self.push(&format!(
            "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"{}\" fill=\"{fill}\"/>",
            number(x),
            number(y),
            number(width),
            number(height),
            number(radius)
        ));
    }

    /// The outline of a rectangle.
    pub fn frame(&mut self, (x, y): (f64, f64), (width, height): (f64, f64), radius: f64, colour: &str) {
        self.push(&format!(
            "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"{}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"1.5\"/>",
            number(x),
            number(y),
            number(width),
            number(height),
            number(radius)
        ));
    }

    /// A disc with a ring.
    pub fn disc(&mut self, (x, y): (f64, f64), radius: f64, fill: &str, ring: Option<&str>) {
        let ring = ring.map(|ring| format!(" stroke=\"{ring}\" stroke-width=\"2.5\"")).unwrap_or_default();
        self.push(&format!(
            "<circle cx=\"{}\" cy=\"{}\" r=\"{}\" fill=\"{fill}\"{ring}/>",
            number(x),
            number(y),
            number(radius)
        ));
    }

    /// A square on its corner: the mark of sales.
    pub fn diamond(&mut self, (x, y): (f64, f64), radius: f64, fill: &str, ring: Option<&str>) {
        let d = format!(
            "M{} {}L{} {}L{} {}L{} {}Z",
            number(x),
            number(y - radius),
            number(x + radius),
            number(y),
            number(x),
            number(y + radius),
            number(x - radius),
            number(y)
        );
        let ring = ring.map(|ring| format!(" stroke=\"{ring}\" stroke-width=\"2.5\"")).unwrap_or_default();
        self.push(&format!("<path d=\"{d}\" fill=\"{fill}\"{ring} stroke-linejoin=\"round\"/>"));
    }

    /// A line from point to point.
    pub fn line(&mut self, from: (f64, f64), to: (f64, f64), width: f64, colour: &str) {
        self.dashed(from, to, width, colour, "");
    }

    /// The same with gaps, such as `4 4`.
    pub fn dashed(&mut self, from: (f64, f64), to: (f64, f64), width: f64, colour: &str, gaps: &str) {
        let gaps = if gaps.is_empty() { String::new() } else { format!(" stroke-dasharray=\"{gaps}\"") };
        self.push(&format!(
            "<line x1=\"{}\" y1=\"{}\" x2=\"{}\" y2=\"{}\" stroke=\"{colour}\" stroke-width=\"{}\"{gaps} stroke-linecap=\"round\"/>",
            number(from.0),
            number(from.1),
            number(to.0),
            number(to.1),
            number(width)
        ));
    }

    /// The thread: a curve with a halo, so that it shows on every ground.
    pub fn thread(&mut self, from: (f64, f64), to: (f64, f64)) {
        let bend = ((to.1 - from.1).abs() / 2.0).max((to.0 - from.0).abs() / 3.0).min(120.0);
        let d = format!(
            "M{} {}C{} {} {} {} {} {}",
            number(from.0),
            number(from.1),
            number(from.0 + bend),
            number(from.1),
            number(to.0 - bend),
            number(to.1),
            number(to.0),
            number(to.1)
        );
        self.strand(&d);
    }

    fn strand(&mut self, d: &str) {
        self.push(&format!("<path d=\"{d}\" fill=\"none\" stroke=\"{CARD}\" stroke-width=\"6.5\"/>"));
        self.push(&format!(
            "<path d=\"{d}\" fill=\"none\" stroke=\"{THREAD}\" stroke-width=\"3.5\" stroke-linecap=\"round\"/>"
        ));
    }

    /// The thread as it hangs: it leaves and comes in from above.
    pub fn thread_down(&mut self, from: (f64, f64), to: (f64, f64)) {
        let bend = ((to.1 - from.1) / 2.0).max(24.0);
        let d = format!(
            "M{} {}C{} {} {} {} {} {}",
            number(from.0),
            number(from.1),
            number(from.0),
            number(from.1 + bend),
            number(to.0),
            number(to.1 - bend),
            number(to.0),
            number(to.1)
        );
        self.strand(&d);
    }

    /// Hatching over a rectangle: something is not shown, or somebody waits.
    pub fn hatch(&mut self, (x, y): (f64, f64), (width, height): (f64, f64), colour: &str) {
        let mut d = String::new();
        let mut at = -height;
        while at < width {
            let (left, right) = (at.max(0.0), (at + height).min(width));
            if right > left {
                // Writing into a string cannot fail.
                let _ = write!(
                    d,
                    "M{} {}L{} {}",
                    number(x + left),
                    number(y + height - (left - at)),
                    number(x + right),
                    number(y + height - (right - at))
                );
            }
            at += 7.0;
        }
        self.push(&format!("<path d=\"{d}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"1.4\"/>"));
    }

    /// A text in one line.
    pub fn text(&mut self, (x, y): (f64, f64), letters: Letters, text: &Text) {
        let anchor = match letters.anchor {
            Anchor::Start => "",
            Anchor::Middle => " text-anchor=\"middle\"",
            Anchor::End => " text-anchor=\"end\"",
        };
        let weight = if letters.bold { " font-weight=\"700\"" } else { "" };
        let runs: String = text.runs.iter().map(run).collect();
        self.push(&format!(
            "<text x=\"{}\" y=\"{}\" font-size=\"{}\" fill=\"{}\"{anchor}{weight}>{runs}</text>",
            number(x),
            number(y),
            number(letters.size),
            letters.colour
        ));
    }

    /// Words of the interface in one line.
    pub fn words(&mut self, at: (f64, f64), letters: Letters, words: &str) {
        self.text(at, letters, &Text::of(words));
    }

    /// Words of the interface or the pack in several lines, no more than `most`;
    /// what is left out is shown by an ellipsis. How many lines there were.
    pub fn paragraph(
        &mut self,
        (x, y): (f64, f64),
        letters: Letters,
        text: &Text,
        (width, most): (f64, usize),
    ) -> usize {
        let said = text.runs.iter().any(|run| run.said);
        let all = broken(&text.plain(), letters.size, width, most);
        for (number, line) in (0_u32..).zip(&all) {
            let line = if said { Text::said(line) } else { Text::of(line) };
            self.text((x, y + f64::from(number) * letters.size * 1.35), letters, &line);
        }
        all.len()
    }

    /// Another picture, so large, inside this one, cut to a circle by its ground.
    pub fn place(&mut self, (x, y): (f64, f64), (width, height): (f64, f64), picture: &Picture) {
        let inner = picture.svg.trim_start_matches(|letter| letter != '>');
        let inner = inner.trim_start_matches('>').trim_end().trim_end_matches("</svg>");
        self.push(&format!(
            "<svg x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" viewBox=\"0 0 {} {}\" stroke-linecap=\"round\" stroke-linejoin=\"round\">{inner}</svg>",
            number(x),
            number(y),
            number(width),
            number(height),
            number(picture.width),
            number(picture.height)
        ));
    }

    fn push(&mut self, element: &str) {
        self.body.push_str(element);
        self.body.push('\n');
    }
}

/// The lines of a text of this size, no more than `most`.
pub fn broken(text: &str, size: f64, width: f64, most: usize) -> Vec<String> {
    let mut all = lines(text, width, &|line| about(line, size));
    if all.len() > most {
        all.truncate(most);
        if let Some(last) = all.last_mut() {
            while about(last, size) > width - size && last.pop().is_some() {}
            let end = last.trim_end_matches([' ', ',', '.', '、', '。']).len();
            last.truncate(end);
            last.push('…');
        }
    }
    all
}

fn run(run: &Run) -> String {
    let text = escaped(&run.text);
    let weight = if run.strong { " font-weight=\"700\"" } else { "" };
    match (&run.figure, run.said) {
        (Some(figure), _) => {
            format!("<tspan class=\"figure\" data-figure=\"{}\"{weight}>{text}</tspan>", escaped(figure))
        }
        (None, true) => format!("<tspan class=\"said\"{weight}>{text}</tspan>"),
        (None, false) if run.strong => format!("<tspan{weight}>{text}</tspan>"),
        (None, false) => text,
    }
}

/// A text as it may stand in an element or an attribute.
pub fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            _ => safe.push(letter),
        }
    }
    safe
}

/// Two decimals, without zeros at the end.
pub fn number(value: f64) -> String {
    let text = format!("{value:.2}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    if text == "-0" { "0".to_owned() } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_escaped_and_figures_named() {
        let mut canvas = Canvas::new(100.0, "en");
        canvas.text((1.0, 2.0), Letters::of(13.0), &Text::said("<script>\"&'"));
        canvas.text((1.0, 2.0), Letters::of(13.0), &Text::figure("a\"b", "5"));
        let picture = canvas.finish(20.0, "");
        assert!(picture.svg.contains("&lt;script&gt;&quot;&amp;&#39;"), "{}", picture.svg);
        assert!(picture.svg.contains("data-figure=\"a&quot;b\">5<"));
    }

    #[test]
    fn long_texts_end_with_an_ellipsis() {
        let lines = broken("one two three four five six seven", 10.0, 60.0, 2);
        assert_eq!(lines.len(), 2);
        assert!(lines[1].ends_with('…'));
        assert_eq!(broken("one", 10.0, 60.0, 2), ["one"]);
    }
}
