//! The command line: one file per subcommand.
//!
//! In reading order: what every subcommand shares ([`end`], [`page`],
//! [`progress`], [`threads`], [`words`], [`pack_folder`]), then the subcommands. Each has
//! `Arguments`, which `main` parses, and `run`, which writes to the page that it
//! is given and says how it ended. Nothing here is needed by the rooms below.

pub mod end;
pub mod pack_folder;
pub mod page;
pub mod progress;
pub mod threads;

pub mod check;
pub mod graph;
pub mod queue;

pub mod coverage;
pub mod fair;
pub mod simulate;
