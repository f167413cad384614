//! The page and the keyboard of an exercise.

use std::io::{BufRead, Write};

use crate::cli::end::Failure;
use crate::cli::lines::Lines;
use crate::cli::page::wrap;
use crate::scoring::Words;
use crate::telling::entry::{Entry, read};
use crate::telling::words::Arg;

/// How a page is written.
#[derive(Clone, Copy, Debug)]
pub(super) struct How {
    /// Columns of a line.
    pub width: usize,
    /// What stands out may be printed in bold.
    pub bold: bool,
    /// What is typed does not show by itself: it comes from a pipe.
    pub echo: bool,
}

/// What was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Typed {
    /// Some words.
    Line(String),
    /// Enter alone.
    Nothing,
    /// A full stop alone: passed over.
    Passed,
    /// Q, or there is no more input.
    Stopped,
}

/// Asks and tells.
pub(super) struct Talk<'a> {
    pub words: &'a Words,
    pub input: &'a mut dyn BufRead,
    pub page: &'a mut dyn Write,
    pub how: How,
}

impl<'a> Talk<'a> {
    pub fn new(words: &'a Words, input: &'a mut dyn BufRead, page: &'a mut dyn Write, how: How) -> Self {
        Self { words, input, page, how }
    }

    /// Asks, and reads a line.
    pub fn ask(&mut self, prompt: &str) -> Result<Typed, Failure> {
        let lines = wrap(prompt, self.how.width, 0);
        let (last, before) =
            lines.split_last().map_or(("", &[][..]), |(last, before)| (last.as_str(), before));
        for line in before {
            writeln!(self.page, "{line}")?;
        }
        self.emphasis(last)?;
        write!(self.page, " ")?;
        self.page.flush()?;
        let mut typed = Vec::new();
        if self.input.read_until(b'\n', &mut typed)? == 0 {
            writeln!(self.page)?;
            return Ok(Typed::Stopped);
        }
        let typed = String::from_utf8_lossy(&typed).trim().to_owned();
        if self.how.echo {
            writeln!(self.page, "{typed}")?;
        }
        Ok(match read(&typed) {
            Entry::Nothing => Typed::Nothing,
            Entry::Silence => Typed::Passed,
            Entry::Letter('Q', rest) if rest.is_empty() => Typed::Stopped,
            _ => Typed::Line(typed),
        })
    }

    /// Says that something typed is no answer.
    pub fn not_possible(&mut self, typed: &str) -> Result<(), Failure> {
        self.say("ex-not-possible", &[("typed", Arg::Text(typed))])
    }
}

impl Lines for Talk<'_> {
    fn page(&mut self) -> &mut dyn Write {
        self.page
    }

    fn words(&self) -> &Words {
        self.words
    }

    fn width(&self) -> usize {
        self.how.width
    }

    fn bold(&self) -> bool {
        self.how.bold
    }
}
