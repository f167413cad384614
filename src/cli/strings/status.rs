//! `strings status`: how far the translations of a pack are.

use std::io::Write;

use clap::Args;

use crate::cli::check::write_json;
use crate::cli::end::{End, Ended};
use crate::cli::page::{pad, pad_left};

use super::Pack;
use super::catalogue::{Catalogue, Count};

/// What to count.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    #[command(flatten)]
    pack: Pack,
    /// Print one JSON document, for programs.
    #[arg(long)]
    json: bool,
    /// End with exit code 1 if a translation is missing or stale.
    #[arg(long)]
    deny: bool,
}

const COLUMNS: [&str; 6] = ["lines", "translated", "missing", "stale", "unstamped", "unknown"];

pub(super) fn run(arguments: &Arguments, page: &mut dyn Write) -> Ended {
    let catalogue = Catalogue::open(&arguments.pack.pack)?;
    let counts: Vec<Count> = catalogue.codes().iter().map(|code| catalogue.count(code)).collect();
    if arguments.json {
        write_json(&counts, page)?;
    } else if counts.is_empty() {
        writeln!(page, "pack.ron names no language but `{}`", catalogue.source_code())?;
    } else {
        table(&counts, page)?;
        notes(&catalogue, page)?;
    }
    let open = counts.iter().any(|count| count.missing + count.stale > 0);
    Ok(if arguments.deny && open { End::Problems } else { End::Fine })
}

fn table(counts: &[Count], page: &mut dyn Write) -> std::io::Result<()> {
    let first = counts.iter().map(|count| count.language.len()).max().unwrap_or(0).max("language".len());
    writeln!(page, "{}  {}", pad("language", first), COLUMNS.join("  "))?;
    for count in counts {
        let numbers =
            [count.lines, count.translated, count.missing, count.stale, count.unstamped, count.unknown];
        let cells =
            numbers.iter().zip(COLUMNS).map(|(number, name)| pad_left(&number.to_string(), name.len()));
        writeln!(page, "{}  {}", pad(&count.language, first), cells.collect::<Vec<_>>().join("  "))?;
    }
    Ok(())
}

/// What the numbers do not say.
fn notes(catalogue: &Catalogue, page: &mut dyn Write) -> std::io::Result<()> {
    for code in catalogue.codes() {
        let (standing, eclipsed) = catalogue.standing(code);
        for at in eclipsed {
            let id = &catalogue.entry(at).id;
            let path = |sheet: usize| catalogue.sheets[sheet].path.as_str();
            if let Some(&(counts, _)) = standing.get(id.as_str()) {
                writeln!(
                    page,
                    "{code}: `{id}` stands in {} and in {}, which counts",
                    path(at.0),
                    path(counts)
                )?;
            }
        }
    }
    for sheet in catalogue.sheets.iter().filter(|sheet| !catalogue.codes().contains(&sheet.code)) {
        writeln!(page, "{}: pack.ron names no language `{}` to translate into", sheet.path, sheet.code)?;
    }
    Ok(())
}
