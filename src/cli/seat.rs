//! `seat`: one of the two seats of a company day, played on one clock.

use std::io::{IsTerminal, Write};
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration as RealTime;

use clap::Args;

use crate::policy::seat::{SeatPlayer, Went};
use crate::policy::{Playbook, PolicyName};
use crate::recording::{Recorder, command_words};
use crate::scoring::Words;
use crate::shift::Shift;
use crate::vocab::Desk;

use super::end::{EXIT_CODES, End, Ended, Failure};
use super::page::{self, wrap};
use super::play::session::{How, Session};
use super::play::{cannot_record, named_shift};
use super::scorecard::Scorecard;
use crate::records::any_seed;
use crate::records::pack_folder::{read_pack, scenario_of};
use crate::records::recording_file::RecordingFile;
use crate::telling::words::words_of;

pub mod partner;

use partner::{Partner, Waited};

/// How long a person waits before being asked whether to go on alone.
const PERSON_WAITS: u64 = 120;
/// How long a scripted trainee waits before going on alone: people think.
const POLICY_WAITS: u64 = 3_600;

/// Play one of two seats of the same day, on one clock with the other seat.
///
/// One sits at the sales desk, the other at the support desk, each in a terminal
/// of the same machine. What sales promises reaches support as a caller within
/// the same hour; whom support loses, sales hears of; facts that are handed on
/// are there. Start both with the same pack, seed and folder:
///
///   other-desk seat scenarios/swap-day --shift sales-tuesday     --exchange day-1 --seed 7
///   other-desk seat scenarios/swap-day --shift support-wednesday --exchange day-1 --seed 7
///
/// The clock runs with what is said and done, and neither clock can be more than
/// ten minutes ahead of the other: whoever is ahead waits, and is told so. With
/// --policy a scripted trainee takes a seat, for one person alone.
#[derive(Debug, Args)]
#[command(verbatim_doc_comment, after_help = EXIT_CODES)]
pub struct Arguments {
    /// The pack's folder, such as scenarios/swap-day.
    pack: PathBuf,
    /// Which shift, by its name; the other seat names one of the other desk.
    #[arg(long, value_name = "NAME")]
    shift: String,
    /// The folder through which the two seats hear of each other; a new one for
    /// each day that is played.
    #[arg(long, value_name = "FOLDER")]
    exchange: PathBuf,
    /// The same seed at both seats; otherwise that of the seat that is there, or
    /// by chance.
    #[arg(long)]
    seed: Option<u64>,
    /// Record the shift in this new file.
    #[arg(long, value_name = "FILE")]
    record: Option<PathBuf>,
    /// Let a scripted trainee play, such as expert, by-the-book or pleaser.
    #[arg(long, value_name = "NAME", value_parser = policy)]
    policy: Option<PolicyName>,
    /// After how many seconds without a sign of the other seat you are asked
    /// whether to go on alone (120); a scripted trainee then does (3600).
    #[arg(long, value_name = "SECONDS")]
    wait: Option<u64>,
    /// The language: en, ja or ru; otherwise the system's.
    #[arg(long)]
    lang: Option<String>,
}

fn policy(name: &str) -> Result<PolicyName, String> {
    let known = || PolicyName::ALL.iter().map(|policy| policy.as_str()).collect::<Vec<_>>().join(", ");
    name.parse().map_err(|error| format!("{error}\nThere are: {}", known()))
}

/// Runs the subcommand.
///
/// # Errors
/// A pack or recording that cannot be read or written, or another seat that does
/// not belong to this one.
pub fn run(arguments: &Arguments, page: &mut dyn Write) -> Ended {
    let words = words_of(arguments.lang.as_deref())?;
    let files = read_pack(&arguments.pack).map_err(Failure::wrong)?;
    let scenario = scenario_of(files.clone(), &arguments.pack.display().to_string())?;
    let plan = named_shift(&scenario, &arguments.shift)?;
    let desk = scenario.shift(plan).desk;
    let there = partner::seat_there(&arguments.exchange, desk.other())?;
    let seed = arguments.seed.or(there.map(|hello| hello.seed)).unwrap_or_else(any_seed);
    let shift = Shift::new(scenario, plan, seed, None);
    let waits = if arguments.policy.is_some() { POLICY_WAITS } else { PERSON_WAITS };
    let waits = RealTime::from_secs(arguments.wait.unwrap_or(waits));
    let partner = Partner::sit_down(&arguments.exchange, &shift, waits)?;
    let recorder = match &arguments.record {
        Some(path) => {
            let begun = Recorder::begin(RecordingFile::create(path)?, &shift, &files, None);
            Some(begun.map_err(|error| cannot_record(&error))?)
        }
        None => None,
    };
    match arguments.policy {
        Some(policy) => {
            let mut scripted = Scripted { shift, partner, recorder, words: &words, page };
            scripted.play(policy)?;
            scripted.close()
        }
        None => play(arguments, shift, partner, recorder, &words, page),
    }
}

/// A person plays.
fn play(
    arguments: &Arguments,
    shift: Shift,
    partner: Partner,
    recorder: Option<Recorder<RecordingFile>>,
    words: &Words,
    page: &mut dyn Write,
) -> Ended {
    let mut input = std::io::stdin().lock();
    let bold = anstream::AutoStream::choice(&std::io::stdout()) != anstream::ColorChoice::Never;
    let how = How { width: page::width(), bold, keeps_open: false, echo: !std::io::stdin().is_terminal() };
    let mut session = Session::new(shift, words, recorder, &mut input, page, how).beside(partner);
    session.briefing(arguments.record.as_deref())?;
    session.play()?;
    session.close(None, arguments.record.as_deref())?;
    Ok(End::Fine)
}

/// A scripted trainee at a seat.
struct Scripted<'a> {
    shift: Shift,
    partner: Partner,
    recorder: Option<Recorder<RecordingFile>>,
    words: &'a Words,
    page: &'a mut dyn Write,
}

impl Scripted<'_> {
    fn play(&mut self, policy: PolicyName) -> Result<(), Failure> {
        let book = match policy {
            PolicyName::Expert => Playbook::write(self.shift.scenario(), self.shift.plan()),
            _ => Playbook::default(),
        };
        let mut trainee = policy.trainee(&Arc::new(book));
        let mut player = SeatPlayer::new(trainee.as_mut(), &self.shift);
        loop {
            match player.go_on(&mut self.shift, &mut self.partner.exchange) {
                Went::Over => return self.partner.tell_all(&self.shift),
                Went::On => {}
                Went::Received(command) => {
                    let words = command_words::write(command, &self.shift);
                    self.record(&words)?;
                }
                Went::Do(command) => {
                    let words = command_words::write(command, &self.shift);
                    let accepted = self.shift.apply(self.shift.now(), command).is_ok();
                    player.done(accepted);
                    if accepted {
                        self.record(&words)?;
                    }
                }
                Went::Waits => self.wait()?,
            }
            self.partner.tell_some(&self.shift)?;
        }
    }

    fn record(&mut self, words: &str) -> Result<(), Failure> {
        match &mut self.recorder {
            Some(recorder) => recorder.command(words, &self.shift).map_err(|error| cannot_record(&error)),
            None => Ok(()),
        }
    }

    fn wait(&mut self) -> Result<(), Failure> {
        let text = match self.partner.wait(&self.shift)? {
            Waited::Heard => self.partner.news(self.words),
            Waited::Quietly => None,
            Waited::Announce => Some(self.partner.whom_we_wait_for(self.words, &self.shift)),
            Waited::TooLong => {
                self.partner.go_on_alone(&self.shift)?;
                Some(self.words.name("seat-alone"))
            }
        };
        for text in text.into_iter().flat_map(|text| wrap(&text, page::width(), 0)) {
            writeln!(self.page, "{text}")?;
        }
        self.page.flush()?;
        Ok(())
    }

    fn close(self) -> Ended {
        if let Some(recorder) = self.recorder {
            recorder.end(&self.shift).map_err(|error| cannot_record(&error))?;
        }
        let passed = self.partner.passed(self.words, &self.shift);
        for line in wrap(&passed, page::width(), 0) {
            writeln!(self.page, "{line}")?;
        }
        writeln!(self.page)?;
        Scorecard::of(self.words, &self.shift, None).write(self.page, page::width())?;
        Ok(End::Fine)
    }
}

/// The name of a seat's file.
pub(super) const fn file_of(desk: Desk) -> &'static str {
    match desk {
        Desk::Sales => "sales.seat",
        Desk::Support => "support.seat",
    }
}
