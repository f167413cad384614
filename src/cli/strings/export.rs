//! `strings export`: the table that translators get.

use std::io::Write;
use std::path::PathBuf;

use clap::Args;

use crate::cli::end::{End, Ended, Failure};
use crate::scenario::strings::source_hash;

use super::catalogue::{Catalogue, Status, kind};
use super::save::save;
use super::table::{Row, Table};
use super::{Format, Pack, workbook};

/// What to export, and where to.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    #[command(flatten)]
    pack: Pack,
    /// The language to translate into, such as ja.
    #[arg(long, value_name = "CODE")]
    lang: String,
    /// How to write the table; otherwise as the file's name says.
    #[arg(long, value_enum)]
    format: Option<Format>,
    /// The file to write; without it, a CSV table goes to standard output.
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// Write over a file that exists already.
    #[arg(long, requires = "out")]
    overwrite: bool,
}

impl Arguments {
    /// What was asked for, or what the name of the file says.
    fn format(&self) -> Format {
        let ending = self.out.as_ref().and_then(|path| path.extension()?.to_str());
        let by_name = if ending.is_some_and(|ending| ending.eq_ignore_ascii_case("xlsx")) {
            Format::Xlsx
        } else {
            Format::Csv
        };
        self.format.unwrap_or(by_name)
    }
}

pub(super) fn run(arguments: &Arguments, page: &mut dyn Write) -> Ended {
    if arguments.format() == Format::Xlsx && arguments.out.is_none() {
        return Err(Failure::wrong("a workbook needs a file: add --out, such as --out strings.xlsx"));
    }
    let catalogue = Catalogue::open(&arguments.pack.pack)?;
    catalogue.check_code(&arguments.lang)?;
    let table = table(&catalogue, &arguments.lang);
    let bytes = match arguments.format() {
        Format::Csv => table.to_csv().map_err(Failure::wrong)?,
        Format::Xlsx => workbook::write(&table)
            .map_err(|error| Failure::Wrong(format!("the workbook cannot be made: {error}")))?,
    };
    match &arguments.out {
        None => page.write_all(&bytes)?,
        Some(path) => {
            save(path, &bytes, arguments.overwrite).map_err(Failure::wrong)?;
            let rows = table.rows.len();
            let open = table.rows.iter().filter(|row| row.status != Status::Ok.as_str()).count();
            writeln!(page, "{}: {rows} rows, {open} of them not ok", path.display())?;
        }
    }
    Ok(End::Fine)
}

/// All lines in the pack's order, then the translations that belong to none.
fn table(catalogue: &Catalogue, code: &str) -> Table {
    let (standing, _) = catalogue.standing(code);
    let mut rows: Vec<Row> = catalogue
        .lines()
        .map(|(id, source)| {
            let entry = standing.get(id).map(|&at| catalogue.entry(at));
            Row {
                id: id.to_owned(),
                place: format!("{}, {}", catalogue.file_of(id), kind(id)),
                source: source.to_owned(),
                translation: entry.map(|entry| entry.text.clone()).unwrap_or_default(),
                status: Status::of(source, entry).as_str(),
                hash: Some(source_hash(source)),
            }
        })
        .collect();
    let mut unknown: Vec<_> =
        standing.iter().filter(|(id, _)| catalogue.source(id).is_none()).map(|(_, at)| *at).collect();
    unknown.sort_unstable();
    rows.extend(unknown.into_iter().map(|at| {
        let entry = catalogue.entry(at);
        Row {
            id: entry.id.clone(),
            place: catalogue.sheets[at.0].path.clone(),
            source: String::new(),
            translation: entry.text.clone(),
            status: Status::Unknown.as_str(),
            hash: None,
        }
    }));
    Table { source_code: catalogue.source_code().to_owned(), code: code.to_owned(), rows }
}
