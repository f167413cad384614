//! Argument parsing only: each subcommand has its file in `cli/`.
//!
//! A new subcommand is a line in [`Command`], a line in [`run`] and its module.

use std::io::Write;
use std::process::ExitCode;

use clap::{CommandFactory, Parser, Subcommand};
use other_desk::cli::end::{EXIT_CODES, End, Ended, exit_code};
use other_desk::cli::{
    check, company, coverage, exercise, fair, graph, ledger, play, queue, replay, score, seat, simulate,
    strings,
};
#[cfg(feature = "desktop")]
use other_desk::desktop::{app, bridge::Start};

/// A role-play in which sales and support work each other's desk for a shift.
///
/// Without a subcommand it opens the window.
#[derive(Debug, Parser)]
#[command(version, after_help = EXIT_CODES, propagate_version = true)]
struct Arguments {
    #[command(subcommand)]
    command: Option<Command>,
    #[cfg(feature = "desktop")]
    #[command(flatten)]
    window: Window,
}

/// How the window is opened, when there is no subcommand.
#[cfg(feature = "desktop")]
#[derive(Debug, clap::Args)]
struct Window {
    /// Look for packs in this folder.
    #[arg(long, value_name = "FOLDER")]
    packs: Option<std::path::PathBuf>,
    /// The language of the window: en, ja or ru; otherwise what is set, otherwise the system's.
    #[arg(long)]
    lang: Option<String>,
}

#[derive(Debug, Subcommand)]
enum Command {
    Check(check::Arguments),
    Play(play::Arguments),
    Exercise(exercise::Arguments),
    Seat(seat::Arguments),
    Replay(replay::Arguments),
    Score(score::Arguments),
    Queue(queue::Arguments),
    Company(company::Arguments),
    Ledger(ledger::Arguments),
    Graph(graph::Arguments),
    Simulate(simulate::Arguments),
    Coverage(coverage::Arguments),
    Fair(fair::Arguments),
    Strings(strings::Arguments),
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    #[cfg(feature = "desktop")]
    if arguments.command.is_none() {
        let Window { packs, lang } = arguments.window;
        return app::run(&Start { packs, language: lang, settings: None });
    }
    let mut page = anstream::stdout();
    let ended = run(arguments, &mut page);
    exit_code(ended.and_then(|end| {
        page.flush()?;
        Ok(end)
    }))
}

fn run(arguments: Arguments, page: &mut dyn Write) -> Ended {
    match arguments.command {
        Some(Command::Check(arguments)) => check::run(&arguments, page),
        Some(Command::Play(arguments)) => play::run(&arguments, page),
        Some(Command::Exercise(arguments)) => exercise::run(&arguments, page),
        Some(Command::Seat(arguments)) => seat::run(&arguments, page),
        Some(Command::Replay(arguments)) => replay::run(&arguments, page),
        Some(Command::Score(arguments)) => score::run(&arguments, page),
        Some(Command::Queue(arguments)) => queue::run(&arguments, page),
        Some(Command::Company(arguments)) => company::run(&arguments, page),
        Some(Command::Ledger(arguments)) => ledger::run(&arguments, page),
        Some(Command::Graph(arguments)) => graph::run(&arguments, page),
        Some(Command::Simulate(arguments)) => simulate::run(&arguments, page),
        Some(Command::Coverage(arguments)) => coverage::run(&arguments, page),
        Some(Command::Fair(arguments)) => fair::run(&arguments, page),
        Some(Command::Strings(arguments)) => strings::run(&arguments, page),
        None => {
            write!(page, "{}", <Arguments as CommandFactory>::command().render_help())?;
            Ok(End::Fine)
        }
    }
}
