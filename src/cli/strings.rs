//! `strings`: translations out of a pack, into a sheet, and back.
//!
//! A sheet holds every line of the pack in file order, stale and missing ones
//! marked. What the pack does not know is reported and kept, never dropped.

use std::io::Write;
use std::path::{Path, PathBuf};

use clap::{Args, Subcommand, ValueEnum};
use serde::Serialize;

use crate::scenario::load::{Loaded, PackFile, load};
use crate::scenario::render;

use super::check::write_json;
use super::end::{EXIT_CODES, End, Ended, Failure};
use super::pack_folder::read_pack;

mod lines;
mod sheet;
mod table;

use lines::{Lines, State};

/// Export, import and check the translations of a pack.
#[derive(Debug, Args)]
#[command(after_help = EXIT_CODES)]
pub struct Arguments {
    #[command(subcommand)]
    task: Task,
}

#[derive(Debug, Subcommand)]
enum Task {
    /// Write every line of the pack into a sheet for a translator.
    ///
    /// Fill the column `translation`; leave the other columns as they are.
    Export {
        /// The pack's folder.
        pack: PathBuf,
        /// Into which language, such as ja.
        #[arg(long)]
        lang: String,
        /// What kind of sheet; otherwise by the file's name.
        #[arg(long, value_enum)]
        format: Option<Format>,
        /// The sheet to write; one that is there already is replaced.
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
    },
    /// Read a translator's sheet back into the pack's lang folder.
    ///
    /// Nothing is written if the pack would have errors afterwards.
    Import {
        /// The pack's folder.
        pack: PathBuf,
        /// The sheet, .csv or .xlsx.
        file: PathBuf,
        /// The language; otherwise what the sheet says.
        #[arg(long)]
        lang: Option<String>,
    },
    /// Count what is translated, stale or missing, in each language.
    Status {
        /// The pack's folder.
        pack: PathBuf,
        /// Print JSON.
        #[arg(long)]
        json: bool,
    },
    /// Add to each translation the hash of the text that it translates.
    ///
    /// Translations that have one keep it, so that stale ones stay visible.
    Stamp {
        /// The pack's folder.
        pack: PathBuf,
    },
}

/// A kind of sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    /// Comma-separated values, UTF-8.
    Csv,
    /// A workbook of Excel and its kin.
    Xlsx,
}

impl Format {
    fn of(path: &Path) -> Result<Self, Failure> {
        let extension = path.extension().and_then(|extension| extension.to_str()).unwrap_or_default();
        match extension.to_ascii_lowercase().as_str() {
            "csv" => Ok(Self::Csv),
            "xlsx" => Ok(Self::Xlsx),
            _ => Err(Failure::Wrong(format!(
                "`{}` is neither .csv nor .xlsx; name a --format",
                path.display()
            ))),
        }
    }
}

/// Runs the subcommand.
///
/// # Errors
/// Packs with errors; sheets that cannot be read or written.
pub fn run(arguments: &Arguments, page: &mut dyn Write) -> Ended {
    match &arguments.task {
        Task::Export { pack, lang, format, out } => export(pack, lang, *format, out, page),
        Task::Import { pack, file, lang } => import(pack, file, lang.as_deref(), page),
        Task::Status { pack, json } => status(pack, *json, page),
        Task::Stamp { pack } => stamp(pack, page),
    }
}

/// Loads a pack whose translations are to be worked on.
fn open(folder: &Path) -> Result<(Vec<PackFile>, Loaded), Failure> {
    let files = read_pack(folder).map_err(Failure::wrong)?;
    let loaded = load(files.clone());
    // A sheet that could not be read would be taken for one without lines.
    if loaded.scenario.is_none() || loaded.diagnostics.has_errors() {
        let found = render::to_text(&loaded.diagnostics, &loaded.files, false);
        return Err(Failure::Wrong(format!("the pack `{}` has errors\n\n{found}", folder.display())));
    }
    Ok((files, loaded))
}

fn export(pack: &Path, lang: &str, format: Option<Format>, out: &Path, page: &mut dyn Write) -> Ended {
    let (files, loaded) = open(pack)?;
    let lines = Lines::of(&loaded, &files, lang)?;
    let format = format.map_or_else(|| Format::of(out), Ok)?;
    let rows = sheet::rows(&lines);
    let bytes = match format {
        Format::Csv => table::to_csv(&rows)?,
        Format::Xlsx => table::to_xlsx(&rows)?,
    };
    replace_file(out, &bytes)?;
    writeln!(page, "{}: {}", out.display(), lines.summary())?;
    Ok(End::Fine)
}

fn import(pack: &Path, file: &Path, lang: Option<&str>, page: &mut dyn Write) -> Ended {
    let (files, loaded) = open(pack)?;
    let table = match Format::of(file)? {
        Format::Csv => table::from_csv(file)?,
        Format::Xlsx => table::from_xlsx(file)?,
    };
    let sheet =
        sheet::read(&table).map_err(|error| Failure::Wrong(format!("`{}`: {error}", file.display())))?;
    let lang = lang.unwrap_or(&sheet.lang);
    let mut lines = Lines::of(&loaded, &files, lang)?;
    let taken = lines.take(&sheet);
    let mut written = lines.files();
    written.retain(|file| taken.paths.contains(&file.path));
    check(&files, &written)?;
    let count = write_files(pack, &files, &written)?;
    for id in &taken.unknown {
        writeln!(page, "the pack has no line `{id}`; its translation is kept")?;
    }
    for id in &taken.stale {
        writeln!(page, "`{id}` translates an older version of the line")?;
    }
    writeln!(page, "{} translations changed, {count} files written", taken.changed)?;
    writeln!(page, "{lang}: {}", lines.summary())?;
    Ok(if taken.unknown.is_empty() { End::Fine } else { End::Problems })
}

/// Refuses translations with which the pack would have errors.
fn check(files: &[PackFile], written: &[PackFile]) -> Result<(), Failure> {
    let replaced = |file: &&PackFile| written.iter().all(|new| new.path != file.path);
    let after: Vec<PackFile> = files.iter().filter(replaced).chain(written).cloned().collect();
    let loaded = load(after);
    if loaded.diagnostics.has_errors() {
        let found = render::to_text(&loaded.diagnostics, &loaded.files, false);
        return Err(Failure::Wrong(format!("nothing is written; the pack would have errors\n\n{found}")));
    }
    Ok(())
}

#[derive(Serialize)]
struct Status {
    language: String,
    lines: usize,
    translated: usize,
    stale: Vec<String>,
    missing: Vec<String>,
    unstamped: usize,
    unknown: Vec<String>,
}

fn status(pack: &Path, json: bool, page: &mut dyn Write) -> Ended {
    let (files, loaded) = open(pack)?;
    let scenario = loaded.scenario.as_ref().ok_or_else(|| Failure::wrong("the pack has errors"))?;
    let mut all = Vec::new();
    for lang in &scenario.texts().languages()[1..] {
        let lines = Lines::of(&loaded, &files, lang)?;
        all.push(Status {
            language: lang.clone(),
            lines: lines.known(),
            translated: lines.known() - lines.in_state(State::Missing).len(),
            stale: lines.in_state(State::Stale),
            missing: lines.in_state(State::Missing),
            unstamped: lines.in_state(State::Unstamped).len(),
            unknown: lines.in_state(State::Unknown),
        });
    }
    let open_work =
        all.iter().any(|one| !one.stale.is_empty() || !one.missing.is_empty() || !one.unknown.is_empty());
    if json {
        write_json(&all, page)?;
    } else {
        for one in &all {
            write_status(one, page)?;
        }
    }
    Ok(if open_work { End::Problems } else { End::Fine })
}

/// How many names of each kind are listed; JSON has them all.
const MOST_LISTED: usize = 20;

fn write_status(status: &Status, page: &mut dyn Write) -> Result<(), Failure> {
    writeln!(
        page,
        "{}: {} of {} lines translated, {} stale, {} missing, {} without a hash, {} unknown",
        status.language,
        status.translated,
        status.lines,
        status.stale.len(),
        status.missing.len(),
        status.unstamped,
        status.unknown.len()
    )?;
    for (name, list) in [("stale", &status.stale), ("missing", &status.missing), ("unknown", &status.unknown)]
    {
        for id in list.iter().take(MOST_LISTED) {
            writeln!(page, "  {name}: {id}")?;
        }
        if list.len() > MOST_LISTED {
            writeln!(page, "  {name}: and {} more", list.len() - MOST_LISTED)?;
        }
    }
    Ok(())
}

fn stamp(pack: &Path, page: &mut dyn Write) -> Ended {
    let (files, loaded) = open(pack)?;
    let scenario = loaded.scenario.as_ref().ok_or_else(|| Failure::wrong("the pack has errors"))?;
    for lang in &scenario.texts().languages()[1..] {
        let mut lines = Lines::of(&loaded, &files, lang)?;
        let stamped = lines.stamp();
        let written = lines.files();
        check(&files, &written)?;
        let count = write_files(pack, &files, &written)?;
        writeln!(page, "{lang}: {stamped} translations stamped, {count} files written")?;
    }
    Ok(End::Fine)
}

/// Writes the files that have changed; returns how many.
fn write_files(pack: &Path, before: &[PackFile], written: &[PackFile]) -> Result<usize, Failure> {
    let mut count = 0;
    for file in written.iter().filter(|file| !before.contains(file)) {
        replace_file(&pack.join(&file.path), &file.bytes)?;
        count += 1;
    }
    Ok(count)
}

/// Writes a file so that it is always whole: the old one or the new one.
fn replace_file(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let write = || -> std::io::Result<()> {
        if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
            std::fs::create_dir_all(folder)?;
        }
        let mut file = atomic_write_file::AtomicWriteFile::open(path)?;
        file.write_all(bytes)?;
        file.commit()
    };
    write().map_err(|error| Failure::Wrong(format!("`{}` cannot be written: {error}", path.display())))
}

#[cfg(test)]
mod tests;
