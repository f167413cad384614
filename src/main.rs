//! Argument parsing only: each subcommand has its file in `cli/`.
//!
//! A new subcommand is a line in [`Command`], a line in [`run`] and its module.

use std::io::Write;
use std::process::ExitCode;

use clap::{CommandFactory, Parser, Subcommand};
use other_desk::cli::end::{EXIT_CODES, End, Ended, exit_code};
use other_desk::cli::{
    check, company, coverage, exercise, fair, graph, ledger, play, queue, records, replay, report, score,
    seat, simulate, strings, what_if,
};
#[cfg(feature = "desktop")]
use other_desk::desktop::{
    app,
    bridge::{Planned, Start},
};
#[cfg(feature = "desktop")]
use other_desk::telling::settings::{Colours, Settings};

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
    #[command(flatten)]
    pictures: Pictures,
}

/// A plan that plays in the window and is photographed, instead of somebody.
#[cfg(feature = "desktop")]
#[derive(Debug, clap::Args)]
struct Pictures {
    /// Play a plan in the window and save its pictures in this folder, then leave.
    #[arg(long, value_name = "DIR", requires = "plan")]
    screenshot: Option<std::path::PathBuf>,
    /// The plan of the pictures.
    #[arg(long, value_name = "FILE", requires = "screenshot")]
    plan: Option<std::path::PathBuf>,
    /// The size of the pictures.
    #[arg(long, value_name = "WIDTHxHEIGHT", requires = "screenshot", default_value = "1600x900", value_parser = size)]
    size: (u32, u32),
    /// The size of type in the pictures, in percent.
    #[arg(long, value_name = "PERCENT", requires = "screenshot", default_value_t = 100)]
    text_scale: u16,
    /// The colours of the pictures.
    #[arg(long, value_enum, requires = "screenshot", default_value_t = Theme::Light)]
    theme: Theme,
    /// The same seed brings the same customers; otherwise what the plan says.
    #[arg(long, requires = "screenshot")]
    seed: Option<u64>,
}

/// The colours of pictures.
#[cfg(feature = "desktop")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Theme {
    /// The office by day.
    Light,
    /// The office by night.
    Dark,
}

#[cfg(feature = "desktop")]
fn size(text: &str) -> Result<(u32, u32), String> {
    let sides = text.split_once('x').and_then(|(width, height)| {
        let side = |text: &str| text.parse().ok().filter(|side| (320..=7_680).contains(side));
        Some((side(width)?, side(height)?))
    });
    sides.ok_or_else(|| "write it like 1600x900, each from 320 to 7680".to_owned())
}

#[derive(Debug, Subcommand)]
enum Command {
    Check(check::Arguments),
    Play(play::Arguments),
    Exercise(exercise::Arguments),
    Seat(seat::Arguments),
    Replay(replay::Arguments),
    WhatIf(what_if::Arguments),
    Score(score::Arguments),
    Records(records::Arguments),
    Queue(queue::Arguments),
    Company(company::Arguments),
    Ledger(ledger::Arguments),
    Report(report::Arguments),
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
        return open_window(arguments.window);
    }
    let mut page = anstream::stdout();
    let ended = run(arguments, &mut page);
    exit_code(ended.and_then(|end| {
        page.flush()?;
        Ok(end)
    }))
}

/// Opens the window, for somebody or for pictures.
#[cfg(feature = "desktop")]
fn open_window(window: Window) -> ExitCode {
    let Window { packs, lang, pictures } = window;
    let mut start = Start { packs, language: lang, ..Start::default() };
    let (Some(folder), Some(plan)) = (pictures.screenshot, pictures.plan) else { return app::run(&start) };
    let file = plan.display().to_string();
    let plan = match play::read_plan(&plan) {
        Ok(plan) => plan,
        Err(failure) => return exit_code(Err(failure)),
    };
    let colours = match pictures.theme {
        Theme::Light => Colours::Light,
        Theme::Dark => Colours::Dark,
    };
    // Whoever has been here a while sees no hints.
    let settings =
        Settings { text_percent: pictures.text_scale, colours, hints: false, ..Settings::default() };
    let own = std::env::temp_dir().join(format!("other-desk-pictures-{}", std::process::id()));
    start.settings = Some(settings);
    start.size = Some(pictures.size);
    start.records = Some(own.clone());
    start.planned = Some(Planned { plan, file, pictures: folder, seed: pictures.seed });
    let ended = app::run(&start);
    // What was played for the pictures is nobody's; if it cannot be removed, the system will.
    let _ = std::fs::remove_dir_all(own);
    ended
}

fn run(arguments: Arguments, page: &mut dyn Write) -> Ended {
    match arguments.command {
        Some(Command::Check(arguments)) => check::run(&arguments, page),
        Some(Command::Play(arguments)) => play::run(&arguments, page),
        Some(Command::Exercise(arguments)) => exercise::run(&arguments, page),
        Some(Command::Seat(arguments)) => seat::run(&arguments, page),
        Some(Command::Replay(arguments)) => replay::run(&arguments, page),
        Some(Command::WhatIf(arguments)) => what_if::run(&arguments, page),
        Some(Command::Score(arguments)) => score::run(&arguments, page),
        Some(Command::Records(arguments)) => records::run(&arguments, page),
        Some(Command::Queue(arguments)) => queue::run(&arguments, page),
        Some(Command::Company(arguments)) => company::run(&arguments, page),
        Some(Command::Ledger(arguments)) => ledger::run(&arguments, page),
        Some(Command::Report(arguments)) => report::run(&arguments, page),
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
