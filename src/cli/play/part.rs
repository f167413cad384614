//! The part of the customer, for somebody who plays it aloud.
//!
//! Owns [`Part`]: what the person beside the trainee reads (who they are, how
//! they feel, what they say) goes to a page of its own; the trainee hears it
//! instead of reading it.

use std::fs::{File, OpenOptions};
use std::io::Write;
use std::path::Path;

use crate::cli::end::Failure;
use crate::cli::page::wrap;
use crate::scenario::strings::TextId;
use crate::scoring::Words;
use crate::shift::{CallerId, Shift};
use crate::telling::story::Entry;
use crate::telling::words::{Arg, Mood, language_of, name_of};

/// Columns of the part's page: it may be another terminal or a sheet of paper.
const WIDTH: usize = 80;

/// The page of whoever plays the customers.
#[derive(Debug)]
pub(in crate::cli) struct Part {
    page: File,
    /// Whose part was introduced last.
    introduced: Option<CallerId>,
}

impl Part {
    /// Opens the page, which can be a new file or another terminal, and says what
    /// it is for.
    ///
    /// # Errors
    /// A page that cannot be written to.
    pub(in crate::cli) fn open(path: &Path, words: &Words) -> Result<Self, Failure> {
        let page = OpenOptions::new().append(true).create(true).open(path).map_err(|error| {
            let name = path.display();
            Failure::Wrong(format!("the customer's part cannot be written to `{name}`: {error}"))
        })?;
        let mut part = Self { page, introduced: None };
        part.paragraph(&words.name("part-title"))?;
        Ok(part)
    }

    /// Hands a line over; what the trainee sees in its place.
    pub(super) fn take(
        &mut self,
        shift: &Shift,
        words: &Words,
        who: CallerId,
        entry: &Entry,
    ) -> Result<String, Failure> {
        let name = name_of(words, shift, who);
        if self.introduced != Some(who) {
            self.introduced = Some(who);
            self.introduce(shift, words, who, &name)?;
        }
        let mood = Mood::of_caller(shift, who).words(words);
        self.paragraph(&words.say("part-feels", &[("name", Arg::Text(&name)), ("mood", Arg::Text(&mood))]))?;
        self.paragraph(&entry.text)?;
        self.gap()?;
        Ok(words.say("part-listen", &[("name", Arg::Text(&name))]))
    }

    fn introduce(&mut self, shift: &Shift, words: &Words, who: CallerId, name: &str) -> Result<(), Failure> {
        let scenario = shift.scenario();
        let language = language_of(words, scenario);
        let persona = scenario.persona(shift.caller(who).persona);
        self.gap()?;
        self.paragraph(&words.say("part-begins", &[("name", Arg::Text(name))]))?;
        let known: [(&str, Option<TextId>); 4] = [
            ("part-about", persona.about),
            ("part-voice", persona.voice),
            ("part-wants", persona.wants),
            ("part-fears", persona.fears),
        ];
        for (key, text) in known {
            if let Some(text) = text {
                let text = scenario.texts().get(text, language).to_owned();
                self.paragraph(&words.say(key, &[("text", Arg::Text(&text))]))?;
            }
        }
        self.gap()
    }

    fn paragraph(&mut self, text: &str) -> Result<(), Failure> {
        for line in wrap(text, WIDTH, 2) {
            writeln!(self.page, "{line}")?;
        }
        Ok(())
    }

    fn gap(&mut self) -> Result<(), Failure> {
        Ok(writeln!(self.page)?)
    }
}
