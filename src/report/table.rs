//! Tables for spreadsheets and scripts, and how they are written as CSV.
//!
//! Owns [`Table`] and [`Cell`]. A text can never become a formula: one that
//! begins as formulas do gets an apostrophe in front. Numbers stay numbers. Must
//! not know what is in a table, nor files.

use std::borrow::Cow;
use std::fmt::Write as _;
use std::io::{self, Write};

use rayon::prelude::*;

/// The longest text of a cell, in characters: what a spreadsheet holds.
const LONGEST_CELL: usize = 32_000;

/// So many rows are put into lines on one thread at a time.
const ROWS_AT_ONCE: usize = 1_024;

/// What stands in a cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// Nothing is known.
    Nothing,
    /// Words.
    Text(String),
    /// A whole number.
    Whole(i64),
    /// Thousandths: written as a decimal number, exactly.
    Milli(i64),
    /// Another number.
    Real(f64),
}

/// Rows with the same columns.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// Its name for ever: `contacts`.
    pub name: &'static str,
    /// The columns' names for ever: `quality`.
    pub columns: &'static [&'static str],
    /// As many cells each as there are columns.
    pub rows: Vec<Vec<Cell>>,
}

impl Cell {
    /// Words.
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    /// A count.
    pub fn count(count: usize) -> Self {
        Self::Whole(i64::try_from(count).unwrap_or(i64::MAX))
    }

    /// Thousandths, if there are any.
    pub fn milli(milli: Option<i64>) -> Self {
        milli.map_or(Self::Nothing, Self::Milli)
    }

    /// A number, if there is one.
    pub fn real(number: Option<f64>) -> Self {
        number.filter(|number| number.is_finite()).map_or(Self::Nothing, Self::Real)
    }

    /// A yes or a no, as a word for scripts.
    pub fn yes(yes: bool) -> Self {
        Self::text(if yes { "yes" } else { "no" })
    }

    /// As it stands in a file.
    pub fn written(&self) -> Cow<'_, str> {
        if let Self::Text(text) = self {
            return harmless(text);
        }
        let mut figures = String::new();
        self.write_figure(&mut figures);
        Cow::Owned(figures)
    }

    /// What is no text, behind what is there already.
    fn write_figure(&self, page: &mut String) {
        // Writing to a String cannot fail.
        let _ = match self {
            Self::Nothing | Self::Text(_) => Ok(()),
            Self::Whole(number) => write!(page, "{number}"),
            Self::Milli(milli) => {
                page.push_str(&decimal(*milli));
                Ok(())
            }
            Self::Real(number) => write!(page, "{number}"),
        };
    }
}

/// Thousandths as a decimal number, without zeros at its end.
pub fn decimal(milli: i64) -> String {
    let (whole, rest) = (milli.unsigned_abs() / 1_000, milli.unsigned_abs() % 1_000);
    let sign = if milli < 0 { "-" } else { "" };
    if rest == 0 {
        return format!("{sign}{whole}");
    }
    let text = format!("{sign}{whole}.{rest:03}");
    text.trim_end_matches('0').to_owned()
}

/// A text that no spreadsheet takes for a formula, and without characters that no
/// file should hold. A bare number that somebody typed is none.
pub fn harmless(text: &str) -> Cow<'_, str> {
    harmless_of(text, kinds(text))
}

fn harmless_of(text: &str, kinds: u8) -> Cow<'_, str> {
    let is_odd = |letter: char| letter.is_control() && !matches!(letter, '\n' | '\t' | '\r');
    let long = text.len() > LONGEST_CELL && text.chars().nth(LONGEST_CELL).is_some();
    let clean = if long || (kinds & MAY_BE_ODD != 0 && text.contains(is_odd)) {
        Cow::Owned(text.chars().filter(|letter| !is_odd(*letter)).take(LONGEST_CELL).collect::<String>())
    } else {
        Cow::Borrowed(text)
    };
    if begins_like_a_formula(&clean) && !is_plain_number(&clean) {
        return Cow::Owned(format!("'{clean}"));
    }
    clean
}

/// Bytes with which a character begins that no file should hold; those of the upper range
/// begin with 0xC2.
const MAY_BE_ODD: u8 = 1;

/// Bytes that would end a cell.
const ENDS_CELL: u8 = 2;

/// What is known of each byte.
const KINDS: [u8; 256] = {
    let mut kinds = [0; 256];
    let mut byte = 0;
    while byte < 0x20 {
        kinds[byte] = MAY_BE_ODD;
        byte += 1;
    }
    kinds[0x7f] = MAY_BE_ODD;
    kinds[0xc2] = MAY_BE_ODD;
    kinds[b',' as usize] = ENDS_CELL;
    kinds[b'"' as usize] = ENDS_CELL;
    kinds[b'\r' as usize] |= ENDS_CELL;
    kinds[b'\n' as usize] |= ENDS_CELL;
    kinds
};

/// Which kinds of bytes a text has. Nearly every cell has none, and to look at all of them
/// once is sooner done than to look for each.
fn kinds(text: &str) -> u8 {
    text.bytes().fold(0, |kinds, byte| kinds | KINDS[usize::from(byte)])
}

/// Spreadsheets pass over blanks in front, and some take the wide signs of
/// Japanese keyboards for the narrow ones.
fn begins_like_a_formula(text: &str) -> bool {
    let first = text.chars().find(|letter| !matches!(letter, ' ' | '\u{a0}' | '\u{3000}' | '\u{feff}'));
    first.is_some_and(|first| {
        matches!(first, '=' | '+' | '-' | '@' | '\t' | '\r' | '\n' | '＝' | '＋' | '－' | '＠' | '|' | '%')
    })
}

fn is_plain_number(text: &str) -> bool {
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    let parts = digits.split_once(['.', ',']);
    let all = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    match parts {
        Some((whole, rest)) => all(whole) && all(rest),
        None => all(digits),
    }
}

/// Writes rows as CSV with their heading: UTF-8 with a mark in front, by which
/// spreadsheet programs know it. Rows are taken as they are written, so that there can be
/// any number of them; some are put into lines on all threads while others are written.
///
/// # Errors
/// Whatever the page says.
pub fn write_csv(
    page: &mut (dyn Write + Send),
    columns: &[&str],
    mut rows: impl Iterator<Item: AsRef<[Cell]> + Sync>,
) -> io::Result<()> {
    page.write_all("\u{feff}".as_bytes())?;
    let heading: Vec<Cell> = columns.iter().copied().map(Cell::text).collect();
    // Some for each thread, so that none waits long for the others. Two sets of pages, used
    // again and again: one is written while the other is filled.
    let at_once = 8 * rayon::current_num_threads();
    let [mut ready, mut next] = [(); 2].map(|()| vec![String::new(); at_once]);
    lines(&[heading], &mut ready[0]);
    while !ready[0].is_empty() {
        let batch: Vec<_> = rows.by_ref().take(ROWS_AT_ONCE * at_once).collect();
        next.iter_mut().for_each(String::clear);
        let (written, ()) = rayon::join(
            || ready.iter().try_for_each(|lines| page.write_all(lines.as_bytes())),
            || {
                let pages = next.par_iter_mut().zip(batch.par_chunks(ROWS_AT_ONCE));
                pages.for_each(|(page, rows)| lines(rows, page));
            },
        );
        written?;
        std::mem::swap(&mut ready, &mut next);
    }
    page.flush()
}

/// Rows as lines of CSV (RFC 4180), behind what is there already. By hand: a library looks
/// at a text letter by letter, and a million replies are then written at a third of the
/// disk's speed.
fn lines(rows: &[impl AsRef<[Cell]>], page: &mut String) {
    for row in rows {
        for (column, cell) in row.as_ref().iter().enumerate() {
            if column > 0 {
                page.push(',');
            }
            match cell {
                Cell::Text(text) => write_text(text, page),
                figure => figure.write_figure(page),
            }
        }
        page.push_str("\r\n");
    }
}

/// A text, in quotation marks where something in it would end the cell.
fn write_text(text: &str, page: &mut String) {
    let kinds = kinds(text);
    let text = harmless_of(text, kinds);
    if kinds & ENDS_CELL == 0 {
        return page.push_str(&text);
    }
    page.push('"');
    for (number, part) in text.split('"').enumerate() {
        if number > 0 {
            page.push_str("\"\"");
        }
        page.push_str(part);
    }
    page.push('"');
}

impl Table {
    /// The table as CSV.
    ///
    /// # Errors
    /// Whatever the page says.
    pub fn write(&self, page: &mut (dyn Write + Send)) -> io::Result<()> {
        write_csv(page, self.columns, self.rows.iter())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_begins_like_a_formula_is_none() {
        for text in
            ["=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", " =1", "\u{3000}＝1", "|x", "\r=1"]
        {
            assert!(harmless(text).starts_with('\''), "{text:?}");
        }
        for text in ["-5", "+5", "-5.25", "-5,5", "5", "a=1", "", "Morita", "…", "–5 °C"] {
            assert_eq!(harmless(text), text);
        }
        assert_eq!(harmless("a\u{0}b\u{7}c"), "abc");
        assert_eq!(harmless(&"x".repeat(40_000)).len(), LONGEST_CELL);
    }

    #[test]
    fn numbers_stay_numbers() {
        let written = |cell: Cell| cell.written().into_owned();
        assert_eq!(written(Cell::Whole(-5)), "-5");
        assert_eq!([-500, 0, 62_340, 1_001].map(decimal), ["-0.5", "0", "62.34", "1.001"]);
        assert_eq!(written(Cell::Real(-0.25)), "-0.25");
        assert_eq!(Cell::real(Some(f64::NAN)), Cell::Nothing);
    }

    #[test]
    fn any_number_of_rows_stays_in_its_order() {
        for many in [0, 1, ROWS_AT_ONCE, 10 * ROWS_AT_ONCE + 1] {
            let rows = (0..many).map(|number| [Cell::count(number), Cell::text(format!("row {number}"))]);
            let mut bytes = Vec::new();
            write_csv(&mut bytes, &["number", "name"], rows).unwrap();
            let expected: String = (0..many).map(|number| format!("{number},row {number}\r\n")).collect();
            assert!(
                String::from_utf8(bytes).unwrap() == format!("\u{feff}number,name\r\n{expected}"),
                "{many}"
            );
        }
    }

    #[test]
    fn a_table_is_read_back_as_it_was() {
        let hostile = ["=HYPERLINK(\"http://x\")", "a,b", "\"quoted\"", "two\nlines", "月曜; да"];
        let rows = hostile.map(|text| vec![Cell::text(text), Cell::Milli(-5_000)]).to_vec();
        let table = Table { name: "notes", columns: &["note", "points"], rows };
        let mut bytes = Vec::new();
        table.write(&mut bytes).unwrap();
        let text = String::from_utf8(bytes).unwrap();
        let mut reader = csv::Reader::from_reader(text.trim_start_matches('\u{feff}').as_bytes());
        let read: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
        for (record, text) in read.iter().zip(hostile) {
            assert_eq!(&record[0], harmless(text));
            assert_eq!(&record[1], "-5");
        }
    }

    proptest! {
        #[test]
        fn another_reader_reads_the_same(
            texts in prop::collection::vec(prop::collection::vec("[a,\"\r\n\u{0}\u{7f}\u{85}« =月д]{0,6}", 3), 1..6)
        ) {
            let rows: Vec<Vec<Cell>> =
                texts.iter().map(|row| row.iter().map(Cell::text).collect()).collect();
            let mut bytes = Vec::new();
            write_csv(&mut bytes, &["one", "two", "three"], rows.iter()).unwrap();
            let mut reader = csv::Reader::from_reader(bytes.strip_prefix("\u{feff}".as_bytes()).unwrap());
            let read: Vec<Vec<String>> =
                reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect();
            let expected: Vec<Vec<String>> =
                texts.iter().map(|row| row.iter().map(|text| harmless(text).into_owned()).collect()).collect();
            prop_assert_eq!(read, expected);
        }

        #[test]
        fn no_text_becomes_a_formula(text in "[=+@\\-\t \u{3000}＝|%a1月]{0,8}") {
            let written = harmless(&text);
            prop_assert!(!begins_like_a_formula(&written) || is_plain_number(&written));
            prop_assert!(written.ends_with(&text));
        }
    }
}
