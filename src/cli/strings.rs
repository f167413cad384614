//! `strings`: a pack's texts out to translators, and their translations back in.
//!
//! In reading order: the sheets as they stand in the pack (`sheets`, with the
//! comments in them, and `save`), all texts with their translations
//! (`catalogue`), the table that translators get (`table`, `workbook`),
//! then one file per subcommand. Must not know what a line means to a shift.

use std::io::Write;
use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};

use super::end::{EXIT_CODES, Ended};

mod comments;
mod save;
mod sheets;

mod catalogue;

mod table;
mod workbook;

mod export;
mod import;
mod merge;
mod quotes;
mod stamp;
mod status;

/// Have a pack translated: export its texts, import the translations.
///
/// The way of a translation:
///
///   1. other-desk strings export scenarios/swap-day --lang ru --out ru.xlsx
///   2. The translator opens ru.xlsx in any spreadsheet program, writes into the
///      column `translation` and saves.
///   3. other-desk strings import scenarios/swap-day ru.xlsx
///   4. other-desk strings status scenarios/swap-day
///
/// Every translation remembers which source text it translates. When the source
/// text changes, the translation is called stale until somebody looks at it.
#[derive(Debug, Args)]
#[command(verbatim_doc_comment, after_help = EXIT_CODES)]
pub struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Write all texts of a pack and their translations into one table.
    ///
    /// One row is one line of the pack, in the pack's order. Write only into the
    /// column `translation`; rows may be sorted, filtered or left out. The columns:
    ///
    ///   id           the line's name; never change it
    ///   where        the file and what it is: a reply, a reaction, a title …
    ///   source       the text to translate
    ///   translation  the translation; a line break in the text is one in the cell
    ///   status       ok; missing; stale: the source text has changed since;
    ///                unstamped: nobody knows which source text it translates;
    ///                unknown: no line of the pack has this id any more
    ///   hash         marks the source text; never change it
    ///
    /// Words in braces, such as {name}, are filled in later: keep them as they are.
    /// A stale or unstamped translation that is right as it stands: write ok into
    /// its status. A cell that begins with = + - or @ has an apostrophe before it,
    /// so that no program takes it for a formula; import takes it off again.
    #[command(verbatim_doc_comment, after_help = EXIT_CODES)]
    Export(export::Arguments),
    /// Read a table with translations back into the pack.
    ///
    /// Reads what `strings export` has written and a spreadsheet program has saved:
    /// .xlsx, .ods, or .csv in UTF-8. Rows are found by their id. Rows that were
    /// left out and cells that were left empty change nothing in the pack.
    ///
    /// Whatever cannot be taken over is shown with its row, and so is a translation
    /// whose source text has changed since the export: it is taken over, and stays
    /// stale. Then the exit code is 1.
    #[command(verbatim_doc_comment, after_help = EXIT_CODES)]
    Import(import::Arguments),
    /// Count the lines of a pack that are translated, missing and stale.
    #[command(after_help = EXIT_CODES)]
    Status(status::Arguments),
    /// Declare that translations without a mark translate the present source texts.
    ///
    /// Adds the mark (hash) of the present source text to every translation that
    /// has none, so that it can be told when the source text changes later. Texts,
    /// their order and comments stay.
    #[command(verbatim_doc_comment, after_help = EXIT_CODES)]
    Stamp(stamp::Arguments),
    /// Show every line that quotes a promise with the promises really in it, in all
    /// languages: a quotation must be grammatical whatever was promised.
    #[command(after_help = EXIT_CODES)]
    Quotes(quotes::Arguments),
}

/// What every subcommand begins with.
#[derive(Debug, Args)]
struct Pack {
    /// The pack's folder, such as scenarios/swap-day.
    #[arg(value_name = "PACK")]
    pack: PathBuf,
}

/// How a table is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// Text with commas, in UTF-8; for programs, and spreadsheets that are asked to import it.
    Csv,
    /// A workbook for Excel, LibreOffice and others.
    Xlsx,
}

/// Runs the subcommand.
///
/// # Errors
/// A pack that cannot be read or has errors; a file that cannot be read, is no
/// such table, or cannot be written; a language that the pack does not name.
pub fn run(arguments: &Arguments, page: &mut dyn Write) -> Ended {
    match &arguments.command {
        Command::Export(arguments) => export::run(arguments, page),
        Command::Import(arguments) => import::run(arguments, page),
        Command::Status(arguments) => status::run(arguments, page),
        Command::Stamp(arguments) => stamp::run(arguments, page),
        Command::Quotes(arguments) => quotes::run(arguments, page),
    }
}
