//! `exercise`: the whole programme of a swap in the terminal, line by line.
//!
//! Survey, predictions, shifts, own marks, questions to the other desk, what is
//! true, commitments. Every answer is kept in a folder as soon as it is given,
//! so that anybody can stop at any time; the same command goes on from there.

use std::io::{IsTerminal, Write};
use std::path::PathBuf;
use std::sync::Arc;

use clap::Args;

use crate::cli::lines::Lines;
use crate::exercise::{Next, Programme, Said};
use crate::policy::PolicyName;
use crate::scenario::checked::{ExerciseId, Form, Scenario};
use crate::scenario::load::PackFile;
use crate::scoring::Words;
use crate::vocab::{Desk, Rough};

use super::end::{EXIT_CODES, End, Ended, Failure};
use super::page;
use crate::records::pack_folder::{read_pack, scenario_of};
use crate::telling::words::{language_of, words_of};

mod ask;
mod begin;
mod reveal;
mod shifts;
mod talk;

use crate::records::attempt::Attempt;
use crate::records::store::take_in::keep;
use crate::report::member::Reader;
use crate::telling::store::trouble;
use crate::telling::words::Arg;
use talk::{How, Talk};

/// Go through an exercise: survey, predictions, shifts, what is true, what to do.
///
/// Every answer is kept as soon as it is given. Stop at any question with Q and
/// go on with the same command. Works line by line and with a screen reader.
#[derive(Debug, Args)]
#[command(after_help = EXIT_CODES)]
pub struct Arguments {
    /// The pack's folder, such as scenarios/swap-day.
    pack: PathBuf,
    /// Which exercise, by its name; not needed if the pack has only one.
    #[arg(long, value_name = "ID")]
    exercise: Option<String>,
    /// A name under which it is kept; any word will do. Otherwise it is asked for.
    #[arg(long, value_name = "NAME")]
    trainee: Option<String>,
    /// Where you usually work; otherwise it is asked for.
    #[arg(long, value_enum)]
    home: Option<Home>,
    /// In the terminal, line by line; there is no other way yet.
    #[arg(long)]
    terminal: bool,
    /// The same seed brings the same customers; otherwise by chance. For a new attempt.
    #[arg(long)]
    seed: Option<u64>,
    /// Begin with this form of predictions; otherwise by name and attempt. For a new attempt.
    #[arg(long, value_enum)]
    form: Option<FirstForm>,
    /// Keep it in this folder; otherwise in your own folder for such things.
    #[arg(long, value_name = "FOLDER")]
    dir: Option<PathBuf>,
    /// Begin another attempt; those before it stay as they are.
    #[arg(long)]
    again: bool,
    /// Let a scripted trainee play the shifts, such as expert or pleaser.
    #[arg(long, value_name = "NAME")]
    policy: Option<PolicyName>,
    /// Recordings of the desks' own people: what is true is measured from them.
    #[arg(long, value_name = "FOLDER")]
    own_people: Option<PathBuf>,
    /// How rough callers may get, 0 to 3: those who get rougher do not come.
    #[arg(long, value_name = "0-3", default_value_t = 1, value_parser = clap::value_parser!(u8).range(0..=3))]
    abuse_level: u8,
    /// Somebody plays the customers aloud and reads their part there: a new file, or
    /// another terminal such as /dev/pts/3.
    #[arg(long, value_name = "FILE", conflicts_with = "policy")]
    customer: Option<PathBuf>,
    /// The language: en, ja or ru; otherwise the system's.
    #[arg(long)]
    lang: Option<String>,
}

impl Arguments {
    /// The roughest that comes.
    fn rough(&self) -> Rough {
        Rough::at_level(self.abuse_level)
    }
}

/// The desk at which somebody usually works.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Home {
    /// The sales desk.
    Sales,
    /// The support desk.
    Support,
}

impl Home {
    const fn desk(self) -> Desk {
        match self {
            Self::Sales => Desk::Sales,
            Self::Support => Desk::Support,
        }
    }
}

/// The form of the first prediction.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum FirstForm {
    /// Form A.
    A,
    /// Form B.
    B,
}

impl FirstForm {
    const fn form(self) -> Form {
        match self {
            Self::A => Form::A,
            Self::B => Form::B,
        }
    }
}

/// Runs the subcommand.
///
/// # Errors
/// A pack, progress or recording that cannot be read or written.
pub fn run(arguments: &Arguments, page: &mut dyn Write) -> Ended {
    let words = words_of(arguments.lang.as_deref())?;
    let files = read_pack(&arguments.pack).map_err(Failure::wrong)?;
    let scenario = scenario_of(files.clone(), &arguments.pack.display().to_string())?;
    let programme = Programme::new(&scenario, choose(&scenario, arguments.exercise.as_deref())?);
    let mut input = std::io::stdin().lock();
    let bold = anstream::AutoStream::choice(&std::io::stdout()) != anstream::ColorChoice::Never;
    let how = How { width: page::width(), bold, echo: !std::io::stdin().is_terminal() };
    let mut talk = Talk::new(&words, &mut input, page, how);
    let Some(attempt) = begin::begin(arguments, programme, &mut talk)? else {
        return Ok(End::Fine);
    };
    let mut walk = Walk {
        arguments,
        words: &words,
        scenario: &scenario,
        files: &files,
        programme,
        talk,
        attempt,
        in_memory: false,
        without_store: false,
    };
    walk.go()
}

/// The exercise that is meant.
pub(super) fn choose(scenario: &Scenario, name: Option<&str>) -> Result<ExerciseId, Failure> {
    let exercises = scenario.exercises();
    let known = || exercises.iter().map(|one| one.id.as_str()).collect::<Vec<_>>().join(", ");
    match (name, exercises) {
        (_, []) => Err(Failure::Wrong("the pack has no exercise".to_owned())),
        (Some(name), _) => scenario
            .find_exercise(name)
            .ok_or_else(|| Failure::Wrong(format!("the pack has no exercise `{name}`; it has: {}", known()))),
        (None, [_]) => Ok(ExerciseId(0)),
        (None, _) => Err(Failure::Wrong(format!("name an exercise with --exercise; there are: {}", known()))),
    }
}

/// Somebody on the way through an exercise.
struct Walk<'a> {
    arguments: &'a Arguments,
    words: &'a Words,
    scenario: &'a Arc<Scenario>,
    /// The pack, for recordings.
    files: &'a [PackFile],
    programme: Programme<'a>,
    talk: Talk<'a>,
    attempt: Attempt,
    /// The disk does not have every answer, and that was said.
    in_memory: bool,
    /// The store cannot be used, and that was said.
    without_store: bool,
}

impl Walk<'_> {
    /// Goes on until the end, or until somebody stops.
    fn go(&mut self) -> Ended {
        let mut shown = None;
        loop {
            let next = self.attempt.progress.next(self.programme);
            if let Some(step) = next.step().filter(|step| shown != Some(*step)) {
                self.introduce(step)?;
                shown = Some(step);
            }
            let said = match &next {
                Next::Ask { question, number, of, .. } => self.ask(question, (*number, *of))?,
                Next::Play { step, shift, day, seed } => self.play(*step, *shift, *day, *seed)?,
                Next::Reveal { .. } => self.reveal()?,
                Next::Finished => {
                    self.finish()?;
                    return Ok(End::Fine);
                }
            };
            let Some(said) = said else {
                self.talk.gap()?;
                self.talk.line("ex-stopped")?;
                return Ok(End::Fine);
            };
            self.accept(said)?;
        }
    }

    /// Keeps an answer.
    fn accept(&mut self, said: Said) -> Result<(), Failure> {
        let played = matches!(said, Said::Played(_));
        let accepted = self.attempt.progress.accept(self.programme, said);
        // Whatever was asked, only possible answers come back.
        let next = accepted.map_err(Failure::wrong)?;
        self.save()?;
        if played || next == Next::Finished {
            self.take_in()?;
        }
        Ok(())
    }

    /// Keeps all answers. What the disk does not take is remembered and kept with the next
    /// one, and that is said once.
    fn save(&mut self) -> Result<(), Failure> {
        let trouble = self.attempt.save().err().map(|error| error.to_string());
        match (&trouble, self.in_memory) {
            (Some(why), false) => self.talk.say("disk-memory", &[("why", Arg::Text(why))])?,
            (None, true) => self.talk.line("disk-again")?,
            _ => {}
        }
        self.in_memory = trouble.is_some();
        Ok(())
    }

    /// Takes what is finished into the store; without it, one goes on all the same.
    fn take_in(&mut self) -> Result<(), Failure> {
        // So that a debrief of many people opens without a replay. What cannot be read is said
        // by whoever needs it.
        let _ = Reader::of(self.scenario).shifts(&self.attempt.folder, &self.attempt.progress);
        let kept = keep(&self.attempt.folder, &self.attempt.progress, self.scenario.clone());
        if let (Err(error), false) = (kept, self.without_store) {
            self.without_store = true;
            self.talk.paragraph(&trouble(self.words, &error))?;
            self.talk.line("store-goes-on")?;
        }
        Ok(())
    }

    /// A text of the pack.
    fn text(&self, text: crate::scenario::strings::TextId) -> String {
        self.scenario.texts().get(text, language_of(self.words, self.scenario)).to_owned()
    }
}
