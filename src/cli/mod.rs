//! The command line: one file per subcommand.
//!
//! In reading order: what every subcommand shares ([`end`], [`page`],
//! [`progress`], [`threads`]), those that show a shift the [`scorecard`]; then the subcommands. Each has
//! `Arguments`, which `main` parses, and `run`, which writes to the page that it
//! is given and says how it ended. Nothing here is needed by the rooms below.

pub mod end;
pub mod ledger;
mod lines;
pub mod page;
pub mod progress;
pub mod threads;

pub mod scorecard;

pub mod check;
pub mod company;
pub mod exercise;
pub mod graph;
pub mod play;
pub mod queue;
pub mod records;
pub mod replay;
pub mod report;
pub mod score;
pub mod seat;
pub mod what_if;

pub mod coverage;
pub mod fair;
pub mod simulate;

pub mod strings;
