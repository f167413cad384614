//! `strings stamp`: marks translations with the source texts that they translate.

use std::io::Write;

use clap::Args;

use crate::cli::end::{End, Ended, Failure};
use crate::scenario::strings::source_hash;

use super::Pack;
use super::catalogue::Catalogue;
use super::save::{Age, save_sheets};

/// What to stamp.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    #[command(flatten)]
    pack: Pack,
    /// Only this language; otherwise all.
    #[arg(long, value_name = "CODE")]
    lang: Option<String>,
}

pub(super) fn run(arguments: &Arguments, page: &mut dyn Write) -> Ended {
    let mut catalogue = Catalogue::open(&arguments.pack.pack)?;
    if let Some(code) = &arguments.lang {
        catalogue.check_code(code)?;
    }
    let mut sheets = std::mem::take(&mut catalogue.sheets);
    let mut stamped = vec![0_usize; sheets.len()];
    for (sheet, stamped) in sheets.iter_mut().zip(&mut stamped) {
        if arguments.lang.as_ref().is_some_and(|code| *code != sheet.code) {
            continue;
        }
        for entry in sheet.entries.iter_mut().filter(|entry| entry.hash.is_none()) {
            if entry.text.trim().is_empty() {
                continue;
            }
            entry.hash = catalogue.source(&entry.id).map(source_hash);
            *stamped += usize::from(entry.hash.is_some());
        }
    }
    let changed: Vec<_> = sheets
        .iter()
        .zip(&stamped)
        .filter(|(_, stamped)| **stamped > 0)
        .map(|(sheet, _)| (sheet, Age::Old))
        .collect();
    save_sheets(&catalogue.folder, &changed).map_err(Failure::wrong)?;
    for (sheet, stamped) in sheets.iter().zip(&stamped).filter(|(_, stamped)| **stamped > 0) {
        writeln!(page, "{}: {stamped} stamped", sheet.path)?;
    }
    writeln!(page, "{} stamped in {} files", stamped.iter().sum::<usize>(), changed.len())?;
    Ok(End::Fine)
}
