//! `strings import`: what translators have written, back into the pack.

use std::fs::File;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};

use clap::Args;

use crate::cli::end::{End, Ended, Failure};

use super::catalogue::Catalogue;
use super::merge::{Merged, Remark, Tally, merge};
use super::save::{Age, save_sheets};
use super::table::{Filled, TableError, read_csv};
use super::{Pack, workbook};

/// Larger tables are not read, in MB.
const MOST_MB: u64 = 64;

/// What to import, and where to.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    #[command(flatten)]
    pack: Pack,
    /// The table: .xlsx, .ods or .csv, as it was saved by the spreadsheet program.
    file: PathBuf,
    /// The language of the translations; otherwise the one that the table names.
    #[arg(long, value_name = "CODE")]
    lang: Option<String>,
    /// Only show what would change; write nothing.
    #[arg(long)]
    dry_run: bool,
}

pub(super) fn run(arguments: &Arguments, page: &mut dyn Write) -> Ended {
    let filled = read_table(&arguments.file).map_err(|error| match error {
        TableError::Unreadable { .. } | TableError::TooLarge { .. } => Failure::wrong(error),
        error => Failure::Wrong(format!("{}: {error}", arguments.file.display())),
    })?;
    let mut catalogue = Catalogue::open(&arguments.pack.pack)?;
    let code = language(arguments.lang.as_deref(), filled.code.as_deref(), &catalogue)?;
    let old = catalogue.sheets.len();
    let merged = merge(&mut catalogue, &code, &filled.rows);
    if !arguments.dry_run {
        let age = |number| if number < old { Age::Old } else { Age::New };
        let changed: Vec<_> =
            merged.sheets.keys().map(|&number| (&catalogue.sheets[number], age(number))).collect();
        save_sheets(&catalogue.folder, &changed).map_err(Failure::wrong)?;
    }
    report(&merged, &catalogue, page)?;
    if arguments.dry_run {
        writeln!(page, "nothing has been written (--dry-run)")?;
    }
    Ok(if merged.remarks.is_empty() { End::Fine } else { End::Problems })
}

/// Reads a table by what it is, not by what its name says.
fn read_table(path: &Path) -> Result<Filled, TableError> {
    let unreadable = |error| TableError::Unreadable { path: path.to_owned(), error };
    let mut bytes = Vec::new();
    let most = MOST_MB * 1_000_000;
    File::open(path).and_then(|file| file.take(most + 1).read_to_end(&mut bytes)).map_err(unreadable)?;
    if bytes.len() as u64 > most {
        return Err(TableError::TooLarge { path: path.to_owned(), most: MOST_MB });
    }
    Filled::of(if workbook::is_workbook(&bytes) { workbook::read(&bytes)? } else { read_csv(&bytes)? })
}

/// The language of the translations, when arguments and table agree.
fn language(asked: Option<&str>, said: Option<&str>, catalogue: &Catalogue) -> Result<String, Failure> {
    if let (Some(asked), Some(said)) = (asked, said)
        && asked != said
    {
        return Err(Failure::Wrong(format!("the table translates into `{said}`, not into `{asked}`")));
    }
    let code = asked.or(said).ok_or_else(|| {
        let known = catalogue.codes().join(", ");
        Failure::Wrong(format!("the table does not say its language; add --lang with one of: {known}"))
    })?;
    catalogue.check_code(code)?;
    Ok(code.to_owned())
}

fn report(merged: &Merged, catalogue: &Catalogue, page: &mut dyn Write) -> Result<(), Failure> {
    let (taken, refused): (Vec<_>, Vec<_>) = merged.remarks.iter().partition(|remark| remark.what.is_taken());
    list("Not taken over:", &refused, page)?;
    list("Taken over, but look at these:", &taken, page)?;
    let mut all = Tally::default();
    for (&number, tally) in &merged.sheets {
        writeln!(page, "{}: {}", catalogue.sheets[number].path, words(*tally))?;
        all.added += tally.added;
        all.changed += tally.changed;
        all.confirmed += tally.confirmed;
    }
    writeln!(page, "{}; {} as they were", words(all), merged.same)?;
    let left =
        [(merged.without_row, "have no row in the table"), (merged.missing, "still have no translation")];
    for (lines, what) in left.into_iter().filter(|(lines, _)| *lines > 0) {
        writeln!(page, "{lines} lines of the pack {what}")?;
    }
    Ok(())
}

fn list(title: &str, remarks: &[&Remark], page: &mut dyn Write) -> Result<(), Failure> {
    if remarks.is_empty() {
        return Ok(());
    }
    writeln!(page, "{title}")?;
    for Remark { number, id, what } in remarks {
        // An id that somebody has written may hold anything.
        writeln!(page, "  row {number}  {}  {what}", id.escape_debug())?;
    }
    writeln!(page)?;
    Ok(())
}

fn words(tally: Tally) -> String {
    format!("{} added, {} changed, {} confirmed", tally.added, tally.changed, tally.confirmed)
}
