//! What a chart is written on: shapes, words, faces.
//!
//! Owns [`Paper`], SVG text in the making, and [`Look`], language and theme. Knows the
//! house fonts by name and about how wide their letters are; whoever shows the picture
//! must have them. Must not know what is drawn.

use std::fmt::Write;

use unicode_width::UnicodeWidthChar;

use crate::portrait::{Colour, Detail, Expression, Mood, Presentation, Theme, face, look_of, svg};

use super::palette::Palette;

/// How a chart looks: its language and theme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Look {
    /// `en`, `ja` or `ru`; decides which font comes first and how lines break.
    pub language: &'static str,
    /// By day or in the evening.
    pub theme: Theme,
}

impl Look {
    /// The colours.
    pub const fn palette(&self) -> Palette {
        Palette::of(self.theme)
    }

    /// The house fonts in the order of the language.
    fn fonts(&self) -> &'static str {
        match self.language {
            "ru" => "'PT Sans', 'M PLUS 1', sans-serif",
            _ => "'M PLUS 1', 'PT Sans', sans-serif",
        }
    }
}

/// Where words stand relative to their place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// They begin there.
    Start,
    /// Their middle is there.
    Middle,
    /// They end there.
    End,
}

/// How words are written.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Hand {
    /// Size of type.
    pub size: f64,
    /// Bold.
    pub bold: bool,
    /// Colour.
    pub colour: Colour,
    /// Where they stand.
    pub anchor: Anchor,
}

impl Hand {
    /// Words of a size and colour that begin at their place.
    pub const fn new(size: f64, colour: Colour) -> Self {
        Self { size, bold: false, colour, anchor: Anchor::Start }
    }

    /// The same in bold.
    pub const fn bold(self) -> Self {
        Self { bold: true, ..self }
    }

    /// The same, standing otherwise.
    pub const fn at(self, anchor: Anchor) -> Self {
        Self { anchor, ..self }
    }
}

/// A line along a path.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pen {
    /// Its colour.
    pub colour: Colour,
    /// Its width.
    pub width: f64,
    /// Dashes, as SVG writes them; none for a whole line.
    pub dashes: Option<&'static str>,
}

impl Pen {
    /// A whole line.
    pub const fn new(colour: Colour, width: f64) -> Self {
        Self { colour, width, dashes: None }
    }
}

/// A picture in the making.
#[derive(Debug)]
pub struct Paper {
    text: String,
    look: Look,
}

impl Paper {
    /// A sheet of this size. `title` says in words what the picture shows.
    pub fn new(width: f64, height: f64, look: Look, title: &str) -> Self {
        let (width, height) = (number(width), number(height));
        let mut text = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
             viewBox=\"0 0 {width} {height}\" role=\"img\" xml:lang=\"{}\" font-family=\"{}\">\n",
            look.language,
            look.fonts()
        );
        // Writing to a String cannot fail.
        let _ = writeln!(text, "<title>{}</title>", escaped(title));
        let palette = look.palette();
        let _ = writeln!(
            text,
            "<defs><pattern id=\"hatch-{mark}\" width=\"7\" height=\"7\" patternUnits=\"userSpaceOnUse\" \
             patternTransform=\"rotate(45)\"><rect width=\"7\" height=\"7\" fill=\"{}\"/><rect width=\"2.4\" \
             height=\"7\" fill=\"{}\" fill-opacity=\".34\"/></pattern></defs>",
            hex(palette.sunk),
            hex(palette.ink),
            mark = mark(look.theme)
        );
        Self { text, look }
    }

    /// The colours.
    pub const fn palette(&self) -> Palette {
        self.look.palette()
    }

    /// Language and theme.
    pub const fn look(&self) -> Look {
        self.look
    }

    /// The picture.
    pub fn finish(mut self) -> String {
        self.text.push_str("</svg>\n");
        self.text
    }

    fn push(&mut self, line: &str) {
        self.text.push_str(line);
        self.text.push('\n');
    }

    /// Another picture within this one, at its own size.
    pub fn nested(&mut self, (x, y): (f64, f64), picture: &str) {
        let place = format!("<svg x=\"{}\" y=\"{}\" ", number(x), number(y));
        self.push(&picture.trim_end().replacen("<svg ", &place, 1));
    }

    /// A rectangle with round corners.
    pub fn rect(&mut self, (x, y, width, height): (f64, f64, f64, f64), round: f64, fill: Colour) {
        self.rect_with((x, y, width, height), round, &hex(fill), None);
    }

    /// A rectangle of diagonal lines: waiting.
    pub fn hatched(&mut self, place: (f64, f64, f64, f64), round: f64, pen: Option<Pen>) {
        let fill = format!("url(#hatch-{})", mark(self.look.theme));
        self.rect_with(place, round, &fill, pen);
    }

    /// A rectangle with a line around it.
    pub fn framed(&mut self, place: (f64, f64, f64, f64), round: f64, fill: Colour, pen: Pen) {
        self.rect_with(place, round, &hex(fill), Some(pen));
    }

    fn rect_with(
        &mut self,
        (x, y, width, height): (f64, f64, f64, f64),
        round: f64,
        fill: &str,
        pen: Option<Pen>,
    ) {
        let round = round.min(width / 2.0).min(height / 2.0).max(0.0);
        let stroke = pen.map(stroke).unwrap_or_default();
        self.push(&format!(
            "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"{}\" fill=\"{fill}\"{stroke}/>",
            number(x),
            number(y),
            number(width.max(0.0)),
            number(height.max(0.0)),
            number(round)
        ));
    }

    /// A filled outline, written as SVG writes paths.
    pub fn area(&mut self, path: &str, fill: Colour) {
        self.push(&format!("<path d=\"{path}\" fill=\"{}\"/>", hex(fill)));
    }

    /// A line along a path.
    pub fn trace(&mut self, path: &str, pen: Pen) {
        self.push(&format!(
            "<path d=\"{path}\" fill=\"none\"{} stroke-linecap=\"round\" stroke-linejoin=\"round\"/>",
            stroke(pen)
        ));
    }

    /// A straight line.
    pub fn line(&mut self, from: (f64, f64), to: (f64, f64), pen: Pen) {
        let path = format!("M{},{}L{},{}", number(from.0), number(from.1), number(to.0), number(to.1));
        self.trace(&path, pen);
    }

    /// A disc with a line around it.
    pub fn disc(&mut self, (x, y): (f64, f64), radius: f64, fill: Colour, pen: Option<Pen>) {
        let stroke = pen.map(stroke).unwrap_or_default();
        self.push(&format!(
            "<circle cx=\"{}\" cy=\"{}\" r=\"{}\" fill=\"{}\"{stroke}/>",
            number(x),
            number(y),
            number(radius),
            hex(fill)
        ));
    }

    /// A square on its corner.
    pub fn diamond(&mut self, (x, y): (f64, f64), radius: f64, fill: Colour, pen: Option<Pen>) {
        let stroke = pen.map(stroke).unwrap_or_default();
        let path = format!(
            "M{},{}L{},{}L{},{}L{},{}Z",
            number(x),
            number(y - radius),
            number(x + radius),
            number(y),
            number(x),
            number(y + radius),
            number(x - radius),
            number(y)
        );
        self.push(&format!("<path d=\"{path}\" fill=\"{}\"{stroke} stroke-linejoin=\"round\"/>", hex(fill)));
    }

    /// Words.
    pub fn words(&mut self, (x, y): (f64, f64), hand: Hand, words: &str) {
        let anchor = match hand.anchor {
            Anchor::Start => "",
            Anchor::Middle => " text-anchor=\"middle\"",
            Anchor::End => " text-anchor=\"end\"",
        };
        let bold = if hand.bold { " font-weight=\"700\"" } else { "" };
        self.push(&format!(
            "<text x=\"{}\" y=\"{}\" font-size=\"{}\"{bold}{anchor} fill=\"{}\">{}</text>",
            number(x),
            number(y),
            number(hand.size),
            hex(hand.colour),
            escaped(words)
        ));
    }

    /// Words in lines of at most a width, at most so many; the last one is cut with a sign.
    pub fn paragraph(
        &mut self,
        (x, y): (f64, f64),
        hand: Hand,
        (width, lines): (f64, usize),
        words: &str,
    ) -> usize {
        let broken = broken(words, hand.size, width, lines);
        for (place, line) in broken.iter().enumerate() {
            self.words((x, y + place as f64 * hand.size * 1.3), hand, line);
        }
        broken.len()
    }

    /// Somebody's face in a round ground with a rim.
    pub fn face(&mut self, (x, y): (f64, f64), radius: f64, who: &Face, mood: (u16, u16), rim: Colour) {
        self.disc((x, y), radius + 2.5, rim, None);
        let share = |milli: u16| f64::from(milli) / 1_000.0;
        let expression = Expression::of(Mood::new(share(mood.0), share(mood.1)));
        let detail = Detail::for_pixels(radius * 2.0);
        let drawing = face(&look_of(&who.key, who.presentation), &expression, detail, self.look.theme);
        let scale = radius * 2.0 / drawing.width;
        self.push(&format!(
            "<g transform=\"translate({},{}) scale({})\">",
            number(x - radius),
            number(y - radius),
            format_args!("{scale:.4}")
        ));
        let picture = svg(&drawing);
        self.push(picture.trim_end());
        self.push("</g>");
    }
}

/// Whose face it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Face {
    /// Whose look.
    pub key: String,
    /// How they are addressed.
    pub presentation: Presentation,
}

fn stroke(pen: Pen) -> String {
    let dashes = pen.dashes.map(|dashes| format!(" stroke-dasharray=\"{dashes}\"")).unwrap_or_default();
    format!(" stroke=\"{}\" stroke-width=\"{}\"{dashes}", hex(pen.colour), number(pen.width))
}

const fn mark(theme: Theme) -> &'static str {
    match theme {
        Theme::Light => "day",
        Theme::Dark => "evening",
    }
}

/// A colour as SVG writes it.
pub fn hex(Colour(red, green, blue): Colour) -> String {
    format!("#{red:02X}{green:02X}{blue:02X}")
}

/// Two decimals, without zeros at the end.
pub fn number(value: f64) -> String {
    let text = format!("{value:.2}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    if text == "-0" { "0".to_owned() } else { text.to_owned() }
}

/// A text for XML: marks escaped, and what XML cannot hold left out.
pub fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            '\n' | '\t' => escaped.push(' '),
            '\u{FFFE}' | '\u{FFFF}' => {}
            letter if letter.is_control() => {}
            letter => escaped.push(letter),
        }
    }
    escaped
}

/// About how wide words are in the house fonts.
pub fn width_of(text: &str, size: f64) -> f64 {
    let em = |letter: char| match letter {
        letter if letter.width() == Some(2) => 1.0,
        'i' | 'l' | 'j' | '.' | ',' | ':' | ';' | '\'' | '’' | '‘' | '|' | '!' | 'I' | ' ' => 0.30,
        'm' | 'w' | 'M' | 'W' | 'Ш' | 'Щ' | 'Ж' | 'ш' | 'щ' | 'ж' | 'Ю' | 'ю' | '—' => 0.86,
        letter if letter.is_uppercase() => 0.66,
        _ => 0.56,
    };
    text.chars().map(em).sum::<f64>() * size
}

/// A text cut to a width, with a sign where it was cut.
pub fn cut(text: &str, size: f64, width: f64) -> String {
    if width_of(text, size) <= width {
        return text.to_owned();
    }
    let mut kept = String::new();
    for letter in text.chars() {
        kept.push(letter);
        if width_of(&kept, size) + size > width {
            kept.pop();
            break;
        }
    }
    format!("{}…", kept.trim_end())
}

/// A text in at most so many lines of a width; words stay whole where there are any.
pub fn broken(text: &str, size: f64, width: f64, lines: usize) -> Vec<String> {
    let mut all: Vec<String> = vec![String::new()];
    let mut pieces: Vec<&str> = Vec::new();
    for word in text.split_inclusive(' ') {
        let wide = word.chars().any(|letter| letter.width() == Some(2));
        if wide {
            pieces.extend(word.char_indices().map(|(at, letter)| &word[at..at + letter.len_utf8()]));
        } else {
            pieces.push(word);
        }
    }
    for piece in pieces {
        let line = all.last_mut().expect("there is a line from the beginning");
        let closes = piece.chars().all(|letter| "、。」』）！？・ー".contains(letter));
        if line.is_empty() || closes || width_of(line, size) + width_of(piece.trim_end(), size) <= width {
            line.push_str(piece);
        } else {
            all.push(piece.to_owned());
        }
    }
    let over = all.len() > lines;
    all.truncate(lines.max(1));
    let last = all.len() - 1;
    for (place, line) in all.iter_mut().enumerate() {
        let mut kept = line.trim_end().to_owned();
        if over && place == last {
            kept.push('…');
        }
        *line = cut(&kept, size, width.max(size * 2.0));
    }
    all
}
