//! How a subcommand ends, and the exit code for it.

use std::io;
use std::process::ExitCode;

use crate::records::RecordsError;
use crate::telling::words::LanguageError;

/// The lines that every `--help` ends with.
pub const EXIT_CODES: &str = "Exit codes:
  0  all is well
  1  problems were found, or something does not match
  2  wrong usage, or something that cannot be read or written";

/// How a subcommand ended that could do its work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// All is well.
    Fine,
    /// Problems were found, or something does not match; they have been shown.
    Problems,
}

/// Why a subcommand could not do its work.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// What was asked for cannot be done, in words for the person who asked.
    #[error("{0}")]
    Wrong(String),
    /// The page cannot be written to; a closed pipe among others.
    #[error("the output cannot be written: {0}")]
    Page(#[from] io::Error),
}

impl Failure {
    /// What was asked for cannot be done.
    pub fn wrong(message: impl ToString) -> Self {
        Self::Wrong(message.to_string())
    }

    /// The reader has gone away, as `| head` does; nobody wants to hear of it.
    pub fn is_closed_pipe(&self) -> bool {
        matches!(self, Self::Page(error) if error.kind() == io::ErrorKind::BrokenPipe)
    }
}

impl From<RecordsError> for Failure {
    fn from(error: RecordsError) -> Self {
        Self::wrong(error)
    }
}

impl From<LanguageError> for Failure {
    fn from(error: LanguageError) -> Self {
        Self::wrong(error)
    }
}

/// How a subcommand ended.
pub type Ended = Result<End, Failure>;

/// The exit code for it. What could not be done is said on standard error.
pub fn exit_code(ended: Ended) -> ExitCode {
    match ended {
        Ok(End::Fine) => ExitCode::SUCCESS,
        Ok(End::Problems) => ExitCode::from(1),
        Err(failure) if failure.is_closed_pipe() => ExitCode::SUCCESS,
        Err(failure) => {
            use io::Write;
            // If standard error is closed too, nobody is left to be told.
            let _ = writeln!(anstream::stderr(), "other-desk: {failure}");
            ExitCode::from(2)
        }
    }
}
