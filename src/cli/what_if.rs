//! `what-if`: another reply at a moment of a recording, and what it would have changed.

use std::io::Write;
use std::path::PathBuf;
use std::sync::Arc;

use clap::Args;

use crate::policy::{Playbook, PolicyName, play_branch};
use crate::recording::Recording;
use crate::recording::what_if::{Choice, Run, WhatIf};
use crate::scenario::checked::{ReplyId, Scenario};
use crate::scoring::Words;
use crate::shift::Shift;
use crate::vocab::Moment;

use super::check::write_json;
use super::end::{EXIT_CODES, End, Ended, Failure};
use super::page::{self, wrap};
use crate::records::pack_folder::scenario_of;
use crate::records::recording_file::read;
use crate::telling::story::clock;
use crate::telling::what_if::{Comparison, Side, last_words};
use crate::telling::words::{Arg, language_of, name_of, words_of};

mod document;
mod table;

/// Try another reply at a moment of a recording, with the same customers and luck.
///
/// Everything before the moment happens again as it was; then the other reply is
/// given. Without --policy both runs stop at the next decision. With --policy the
/// rest is played once after your reply and once after the other, by the same
/// trainee, so that only the reply differs. Without --reply the replies of the
/// moment are listed.
#[derive(Debug, Args)]
#[command(after_help = EXIT_CODES)]
pub struct Arguments {
    /// The recording.
    file: PathBuf,
    /// The moment: CONTACT/TURN, or a time of the simulated day, such as 10:42; of a
    /// time, the first reply from then on counts.
    #[arg(long, value_name = "CONTACT/TURN or TIME")]
    at: Option<String>,
    /// The reply, by its name, CONTACT/TURN/REPLY or just REPLY.
    #[arg(long, value_name = "KEY", requires = "at")]
    reply: Option<String>,
    /// Who plays on: a scripted trainee, such as expert or blunt.
    #[arg(long, value_name = "NAME", requires = "reply")]
    policy: Option<PolicyName>,
    /// Go on as it was really played, as far as that fits.
    #[arg(long, requires = "reply", conflicts_with = "policy")]
    as_played: bool,
    /// How it is written.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// The language: en, ja or ru; otherwise the system's.
    #[arg(long)]
    lang: Option<String>,
}

/// How something is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub(in crate::cli) enum Format {
    /// For people.
    Text,
    /// For programs.
    Json,
}

/// Runs the subcommand.
///
/// # Errors
/// A recording that cannot be read; a moment or reply that it does not have.
pub fn run(arguments: &Arguments, page: &mut dyn Write) -> Ended {
    let words = words_of(arguments.lang.as_deref())?;
    let recording = read(&arguments.file)?;
    let scenario = scenario_of(recording.pack.clone(), &recording.header.pack)?;
    let choices = match WhatIf::choices(&recording, scenario.clone()) {
        Ok(choices) => choices,
        Err(mismatch) => {
            writeln!(page, "{}: {mismatch}", arguments.file.display())?;
            return Ok(End::Problems);
        }
    };
    let tried = Tried { arguments, words: &words, recording: &recording, scenario: &scenario };
    let Some(at) = &arguments.at else { return tried.list(&choices, page) };
    let Some(choice) = chosen(&scenario, &choices, at) else {
        return Err(Failure::Wrong(tried.no_moment(at, &choices)));
    };
    let what_if = WhatIf::at(&recording, scenario.clone(), choice.command).map_err(Failure::wrong)?;
    let Some(key) = &arguments.reply else { return tried.offers(&what_if, &choices, page) };
    let Some(reply) = named(&scenario, choice, key) else {
        return Err(Failure::Wrong(tried.no_reply(key, &what_if)));
    };
    tried.compare(&what_if, &choices, reply, page)
}

/// The reply that a moment means: by its turn the first time, by a time the first from
/// then on.
fn chosen<'a>(scenario: &Scenario, choices: &'a [Choice], at: &str) -> Option<&'a Choice> {
    if let Ok(from) = at.parse::<Moment>() {
        return choices.iter().find(|choice| choice.at >= from);
    }
    choices.iter().find(|choice| place(scenario, choice) == at)
}

/// The name of a moment: contact and turn.
fn place(scenario: &Scenario, choice: &Choice) -> String {
    let contact = scenario.contact(choice.contact);
    format!("{}/{}", contact.id, contact.turn(choice.turn).id)
}

/// A reply on offer by its name, alone or with contact and turn.
fn named(scenario: &Scenario, choice: &Choice, key: &str) -> Option<ReplyId> {
    let contact = scenario.contact(choice.contact);
    let place = place(scenario, choice);
    let name = key.strip_prefix(&place).and_then(|rest| rest.strip_prefix('/')).unwrap_or(key);
    choice.offers.iter().copied().find(|offer| contact.reply(*offer).id == name)
}

/// What is asked for, with all that is needed to tell it.
struct Tried<'a> {
    arguments: &'a Arguments,
    words: &'a Words,
    recording: &'a Recording,
    scenario: &'a Arc<Scenario>,
}

/// A run that somebody played on, or nobody.
struct Played {
    heading: String,
    shift: Shift,
    run: Run,
}

impl Tried<'_> {
    fn line(&self, page: &mut dyn Write, text: &str, indent: usize) -> Result<(), Failure> {
        for line in wrap(text, page::width() - indent, 3) {
            writeln!(page, "{:indent$}{line}", "")?;
        }
        Ok(())
    }

    /// Every moment of the recording, one a line.
    fn moments(&self, choices: &[Choice]) -> String {
        let row = |choice: &Choice| format!("  {}  {}\n", clock(choice.at), place(self.scenario, choice));
        choices.iter().map(row).collect::<String>().trim_end().to_owned()
    }

    fn list(&self, choices: &[Choice], page: &mut dyn Write) -> Ended {
        if self.arguments.format == Format::Json {
            let moments = choices.iter().map(|choice| document::JsonMoment::of(self.scenario, choice));
            write_json(&moments.collect::<Vec<_>>(), page)?;
        } else if choices.is_empty() {
            writeln!(page, "{}", self.words.name("what-if-no-replies"))?;
        } else {
            writeln!(page, "{}", self.moments(choices))?;
        }
        Ok(End::Fine)
    }

    fn no_moment(&self, at: &str, choices: &[Choice]) -> String {
        if choices.is_empty() {
            return self.words.name("what-if-no-replies");
        }
        let told = self.words.say("what-if-no-moment", &[("at", Arg::Text(at))]);
        format!("{told}\n{}", self.moments(choices))
    }

    fn no_reply(&self, key: &str, what_if: &WhatIf) -> String {
        let told = self.words.say("what-if-no-reply", &[("key", Arg::Text(key))]);
        let offers = self.offered(what_if.before(), what_if.choice());
        let offers: Vec<String> = offers.into_iter().map(|offer| format!("  {offer}")).collect();
        format!("{told} {}\n{}", self.words.name("what-if-offers"), offers.join("\n"))
    }

    /// The replies of a choice in words.
    fn offered(&self, shift: &Shift, choice: &Choice) -> Vec<String> {
        let contact = self.scenario.contact(choice.contact);
        let language = language_of(self.words, self.scenario);
        let offer = |reply: &ReplyId| {
            let said = contact.reply(*reply);
            let key = if *reply == choice.given { "what-if-offer-given" } else { "what-if-offer" };
            let words = shift.say(choice.caller, said.says, language);
            self.words.say(key, &[("key", Arg::Text(&said.id)), ("words", Arg::Text(&words))])
        };
        choice.offers.iter().map(offer).collect()
    }

    /// What the moment was, and which other times the turn came.
    fn moment(&self, what_if: &WhatIf, choices: &[Choice], page: &mut dyn Write) -> Result<(), Failure> {
        let (choice, shift) = (what_if.choice(), what_if.before());
        self.line(page, &self.words.name("what-if-title"), 0)?;
        writeln!(page)?;
        let name = name_of(self.words, shift, choice.caller);
        if let Some((at, said)) = last_words(self.words, shift, choice.caller) {
            let args =
                [("time", Arg::Text(&clock(at))), ("name", Arg::Text(&name)), ("words", Arg::Text(&said))];
            self.line(page, &self.words.say("what-if-moment", &args), 0)?;
        }
        let by_turn = self.arguments.at.as_ref().is_some_and(|at| at.parse::<Moment>().is_err());
        let same = choices.iter().filter(|one| (one.contact, one.turn) == (choice.contact, choice.turn));
        let times: Vec<String> = same.map(|one| clock(one.at)).collect();
        if by_turn && times.len() > 1 {
            let count = Arg::Number(i64::try_from(times.len()).unwrap_or(i64::MAX));
            let args = [("count", count), ("times", Arg::Text(&times.join(", ")))];
            self.line(page, &self.words.say("what-if-several", &args), 0)?;
        }
        Ok(())
    }

    fn offers(&self, what_if: &WhatIf, choices: &[Choice], page: &mut dyn Write) -> Ended {
        if self.arguments.format == Format::Json {
            write_json(&document::JsonMoment::of(self.scenario, what_if.choice()), page)?;
            return Ok(End::Fine);
        }
        self.moment(what_if, choices, page)?;
        self.line(page, &self.words.name("what-if-offers"), 0)?;
        for offer in self.offered(what_if.before(), what_if.choice()) {
            self.line(page, &offer, 2)?;
        }
        self.line(page, &self.words.name("what-if-name-reply"), 0)?;
        Ok(End::Fine)
    }

    /// The rest after a reply: played by a policy, or nothing at all.
    fn after(&self, what_if: &WhatIf, reply: ReplyId, book: &Arc<Playbook>) -> Result<Shift, Failure> {
        let mut branch = what_if.with(reply).map_err(Failure::wrong)?;
        Ok(match self.arguments.policy {
            Some(policy) => play_branch(branch, policy.trainee(book).as_mut()),
            None => {
                branch.settle();
                branch.into_shift()
            }
        })
    }

    fn played(&self, what_if: &WhatIf, heading: &str, shift: Shift) -> Played {
        let who = self.arguments.policy.map(|policy| policy.to_string()).unwrap_or_default();
        let run = Run::of(&shift, what_if.choice().caller, what_if.before().events().len());
        Played { heading: self.words.say(heading, &[("who", Arg::Text(&who))]), shift, run }
    }

    /// The runs to compare: the last two differ by the reply alone. With them, how much
    /// of the rest no longer fitted.
    fn runs(&self, what_if: &WhatIf, reply: ReplyId) -> Result<(Vec<Played>, usize), Failure> {
        let was = || self.played(what_if, "what-if-column-was", what_if.as_it_was().clone());
        if self.arguments.as_played {
            let played = what_if.as_played(reply).map_err(Failure::wrong)?;
            let left_out = played.left_out;
            let other = self.played(what_if, "what-if-column-as-played", played.branch.into_shift());
            return Ok((vec![was(), other], left_out));
        }
        let expert = self.arguments.policy == Some(PolicyName::Expert);
        let book = if expert {
            Playbook::write(self.scenario, what_if.as_it_was().plan())
        } else {
            Playbook::default()
        };
        let book = Arc::new(book);
        let given = self.after(what_if, what_if.choice().given, &book)?;
        let other = self.after(what_if, reply, &book)?;
        let runs = match self.arguments.policy {
            Some(_) => vec![
                was(),
                self.played(what_if, "what-if-column-given", given),
                self.played(what_if, "what-if-column-other", other),
            ],
            None => vec![
                self.played(what_if, "what-if-column-given-only", given),
                self.played(what_if, "what-if-column-other-only", other),
            ],
        };
        Ok((runs, 0))
    }

    fn compare(&self, what_if: &WhatIf, choices: &[Choice], reply: ReplyId, page: &mut dyn Write) -> Ended {
        let (runs, left_out) = self.runs(what_if, reply)?;
        let choice = what_if.choice();
        let sides: Vec<Side<'_>> = runs
            .iter()
            .map(|one| Side { heading: one.heading.clone(), shift: &one.shift, run: &one.run })
            .collect();
        let comparison = Comparison::of(self.words, choice, &sides);
        if self.arguments.format == Format::Json {
            let document = document::JsonWhatIf::of(self.recording, choice, reply, &sides, &comparison);
            write_json(&document, page)?;
            return Ok(End::Fine);
        }
        self.moment(what_if, choices, page)?;
        let contact = self.scenario.contact(choice.contact);
        let language = language_of(self.words, self.scenario);
        for (key, said) in [("what-if-given", choice.given), ("what-if-instead", reply)] {
            let words = what_if.before().say(choice.caller, contact.reply(said).says, language);
            self.line(page, &self.words.say(key, &[("words", Arg::Text(&words))]), 0)?;
        }
        if reply == choice.given {
            self.line(page, &self.words.name("what-if-same-reply"), 0)?;
        }
        writeln!(page)?;
        let plays_on = self.arguments.policy.is_some() || self.arguments.as_played;
        table::write(&comparison, plays_on, page::width(), page)?;
        writeln!(page, "\n{}", self.words.name("what-if-changed"))?;
        if comparison.sentences.is_empty() {
            self.line(page, &self.words.name("what-if-nothing"), 2)?;
        }
        for sentence in &comparison.sentences {
            self.line(page, &format!("· {sentence}"), 2)?;
        }
        self.ending(choice, &runs, left_out, page)?;
        Ok(End::Fine)
    }

    /// Where the runs stop, and what could be said there.
    fn ending(
        &self,
        choice: &Choice,
        runs: &[Played],
        left_out: usize,
        page: &mut dyn Write,
    ) -> Result<(), Failure> {
        let Some(other) = runs.last() else { return Ok(()) };
        if left_out > 0 {
            let count = Arg::Number(i64::try_from(left_out).unwrap_or(i64::MAX));
            let args = [("time", Arg::Text(&clock(other.run.at))), ("count", count)];
            writeln!(page)?;
            self.line(page, &self.words.say("what-if-fitted", &args), 0)?;
        }
        if self.arguments.policy.is_some() || self.arguments.as_played {
            return Ok(());
        }
        writeln!(page)?;
        let name = name_of(self.words, &other.shift, choice.caller);
        if let Some((_, said)) = last_words(self.words, &other.shift, choice.caller) {
            let args = [("name", Arg::Text(&name)), ("words", Arg::Text(&said))];
            self.line(page, &self.words.say("what-if-now-says", &args), 0)?;
        }
        let offers = other.shift.offers();
        if let Some(caller) = other.shift.on_the_desk().filter(|_| !offers.is_empty()) {
            self.line(page, &self.words.name("what-if-next-offers"), 0)?;
            let language = language_of(self.words, self.scenario);
            let contact = other.shift.contact_of(caller);
            for reply in offers.into_iter().map(|offer| contact.reply(offer)) {
                let words = other.shift.say(caller, reply.says, language);
                let args = [("key", Arg::Text(&reply.id)), ("words", Arg::Text(&words))];
                self.line(page, &self.words.say("what-if-offer", &args), 2)?;
            }
        }
        self.line(page, &self.words.name("what-if-stops-here"), 0)
    }
}
