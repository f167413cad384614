//! `check`: reads packs and says what is wrong in them, and where.
//!
//! The text is checked by loading it. What needs more than the text (today's
//! date, scripted play) is a [`Further`] check: it gets the loaded pack and adds
//! its diagnostics to the others.

use std::io::Write;
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use serde::Serialize;

use crate::scenario::diagnostic::{Diagnostics, Files};
use crate::scenario::load::{Loaded, load};
use crate::scenario::render;

use super::end::{EXIT_CODES, End, Ended, Failure};
use super::pack_folder::{find_packs, read_pack};

/// Read packs and say what is wrong in them, and where.
///
/// Prints the file, the line, what is wrong and what to do about it: all mistakes
/// at once, one message each.
#[derive(Debug, Args)]
#[command(after_help = EXIT_CODES)]
pub struct Arguments {
    /// A pack's folder, such as scenarios/swap-day, or a folder that holds packs.
    #[arg(required = true, value_name = "PATH")]
    paths: Vec<PathBuf>,
    /// How to print: for people, or for programs.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// End with exit code 1 on warnings too.
    #[arg(long)]
    deny_warnings: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// Lines of the files with the mistakes under them.
    Text,
    /// One JSON document: packs with their diagnostics.
    Json,
}

/// A check that needs more than the text.
type Further = fn(&Arguments, &mut Loaded);

/// All further checks, in the order in which they run.
const FURTHER: &[Further] = &[];

/// One pack, checked.
struct Checked {
    folder: PathBuf,
    files: Files,
    found: Diagnostics,
}

/// Runs the subcommand.
///
/// # Errors
/// A path that holds no pack, or cannot be read.
pub fn run(arguments: &Arguments, page: &mut dyn Write) -> Ended {
    let mut checked = Vec::new();
    for path in &arguments.paths {
        for folder in find_packs(path).map_err(Failure::wrong)? {
            checked.push(check(arguments, folder)?);
        }
    }
    match arguments.format {
        Format::Text => text(&checked, page)?,
        Format::Json => json(&checked, page)?,
    }
    let bad = |one: &Checked| one.found.has_errors() || arguments.deny_warnings && one.found.warnings() > 0;
    Ok(if checked.iter().any(bad) { End::Problems } else { End::Fine })
}

fn check(arguments: &Arguments, folder: PathBuf) -> Result<Checked, Failure> {
    let mut loaded = load(read_pack(&folder).map_err(Failure::wrong)?);
    for further in FURTHER {
        further(arguments, &mut loaded);
    }
    loaded.diagnostics.sort();
    let files = under(&folder, &loaded.files);
    Ok(Checked { folder, files, found: loaded.diagnostics })
}

/// The same files, named so that an editor finds them.
fn under(folder: &Path, files: &Files) -> Files {
    let mut named = Files::new();
    for number in 0..files.len() {
        let file = crate::scenario::diagnostic::FileId(number as u16);
        let name = files.name(file);
        let full = match name.strip_prefix("built-in/") {
            Some(_) => name.to_owned(),
            None => folder.join(name).display().to_string(),
        };
        named.add(full, files.bytes(file));
    }
    named
}

fn text(checked: &[Checked], page: &mut dyn Write) -> Result<(), Failure> {
    let color = anstream::AutoStream::choice(&std::io::stdout()) != anstream::ColorChoice::Never;
    for one in checked {
        let shown = render::to_text(&one.found, &one.files, color);
        let summary = render::summary(&one.found);
        // The renderer's last line is the summary; here it names the pack.
        let diagnostics = shown.trim_end().strip_suffix(&summary).unwrap_or(&shown);
        write!(page, "{diagnostics}")?;
        writeln!(page, "{}: {summary}", one.folder.display())?;
    }
    Ok(())
}

/// A pack in the JSON document.
#[derive(Serialize)]
struct JsonPack {
    pack: String,
    errors: usize,
    warnings: usize,
    diagnostics: serde_json::Value,
}

fn json(checked: &[Checked], page: &mut dyn Write) -> Result<(), Failure> {
    let packs: Vec<JsonPack> = checked
        .iter()
        .map(|one| JsonPack {
            pack: one.folder.display().to_string(),
            errors: one.found.errors(),
            warnings: one.found.warnings(),
            // What the renderer writes is JSON; null stands for the impossible.
            diagnostics: serde_json::from_str(&render::to_json(&one.found, &one.files)).unwrap_or_default(),
        })
        .collect();
    write_json(&packs, page)
}

/// Writes a value as one JSON document with a line break behind it.
pub(super) fn write_json(value: &impl Serialize, page: &mut dyn Write) -> Result<(), Failure> {
    let text = serde_json::to_string_pretty(value).map_err(Failure::wrong)?;
    writeln!(page, "{text}")?;
    Ok(())
}
