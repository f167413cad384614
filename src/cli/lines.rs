//! What is said to a person, line by line: messages, paragraphs, headings.
//!
//! Owns [`Lines`], which everything that talks to somebody in the terminal shares.

use std::io::Write;

use super::end::Failure;
use super::page::wrap;
use crate::scoring::Words;
use crate::telling::words::Arg;

/// A page on which somebody is told things in their language, line by line.
pub(in crate::cli) trait Lines {
    /// What is written to.
    fn page(&mut self) -> &mut dyn Write;

    /// The words of the language.
    fn words(&self) -> &Words;

    /// Columns of a line.
    fn width(&self) -> usize;

    /// What stands out may be printed in bold.
    fn bold(&self) -> bool;

    /// Writes words that stand out.
    fn emphasis(&mut self, text: &str) -> Result<(), Failure> {
        if self.bold() {
            write!(self.page(), "\u{1B}[1m{text}\u{1B}[0m")?;
        } else {
            write!(self.page(), "{text}")?;
        }
        Ok(())
    }

    /// Writes a paragraph.
    fn paragraph(&mut self, text: &str) -> Result<(), Failure> {
        self.set_in(text, 0)
    }

    /// Writes a paragraph whose later lines are set in.
    fn set_in(&mut self, text: &str, indent: usize) -> Result<(), Failure> {
        for line in wrap(text, self.width(), indent) {
            writeln!(self.page(), "{line}")?;
        }
        Ok(())
    }

    /// Writes a message.
    fn say(&mut self, key: &str, args: &[(&str, Arg<'_>)]) -> Result<(), Failure> {
        let text = self.words().say(key, args);
        self.paragraph(&text)
    }

    /// Writes a message without arguments.
    fn line(&mut self, key: &str) -> Result<(), Failure> {
        self.say(key, &[])
    }

    /// Writes an empty line.
    fn gap(&mut self) -> Result<(), Failure> {
        writeln!(self.page())?;
        Ok(())
    }

    /// Writes a line that stands out.
    fn heading(&mut self, text: &str) -> Result<(), Failure> {
        for line in wrap(text, self.width(), 0) {
            self.emphasis(&line)?;
            writeln!(self.page())?;
        }
        Ok(())
    }
}
