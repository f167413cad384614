//! `check`: reads packs and says what is wrong in them, and where.
//!
//! The text is checked by loading it; with `--fair` the pack is also played by
//! scripted trainees.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::{Args, ValueEnum};
use serde::Serialize;

use crate::policy::fairness::{Fairness, Thoroughness};
use crate::scenario::diagnostic::{Diagnostics, Files};
use crate::scenario::load::{LoadOptions, load_with};
use crate::scenario::render;

use super::end::{EXIT_CODES, End, Ended, Failure};
use super::fair;
use crate::records::pack_folder::{find_packs, read_pack};

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
    /// Play every sound pack as well, with scripted trainees, and say whether it is fair.
    #[arg(long)]
    fair: bool,
    /// With --fair: how many times each scripted trainee plays each shift.
    #[arg(long, default_value_t = 1_000, value_parser = clap::value_parser!(u32).range(0..=1_000_000))]
    runs: u32,
    /// With --fair: the seed from which the seeds of all runs follow.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// End with exit code 1 on warnings too.
    #[arg(long)]
    deny_warnings: bool,
    /// The day on which review dates are looked at, such as 2027-11-01; otherwise today.
    #[arg(long, value_name = "DATE", value_parser = date)]
    today: Option<String>,
}

/// Reads a date as `2027-11-01`.
fn date(text: &str) -> Result<String, String> {
    let parts: Vec<&str> = text.split('-').collect();
    let number = |part: &str, digits: usize| {
        let plain = part.len() == digits && part.bytes().all(|byte| byte.is_ascii_digit());
        if plain { part.parse::<u32>().ok() } else { None }
    };
    let read = match parts.as_slice() {
        [year, month, day] => (number(year, 4), number(month, 2), number(day, 2)),
        _ => (None, None, None),
    };
    match read {
        (Some(_), Some(1..=12), Some(1..=31)) => Ok(text.to_owned()),
        _ => Err("write it like 2027-11-01".to_owned()),
    }
}

/// The system's date, in UTC.
fn system_date() -> Option<String> {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).ok()?;
    let (year, month, day) = civil(i64::try_from(since.as_secs() / 86_400).ok()?);
    Some(format!("{year:04}-{month:02}-{day:02}"))
}

/// The date so many days after 1970-01-01: years are counted from March, so
/// that the leap day is the last of its year (Hinnant, `civil_from_days`).
const fn civil(days: i64) -> (i64, i64, i64) {
    let shifted = days + 719_468;
    let (era, of_era) = (shifted.div_euclid(146_097), shifted.rem_euclid(146_097));
    let year = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let from_march = (5 * of_year + 2) / 153;
    let day = of_year - (153 * from_march + 2) / 5 + 1;
    let month = if from_march < 10 { from_march + 3 } else { from_march - 9 };
    let carried = if month <= 2 { 1 } else { 0 };
    (year + era * 400 + carried, month, day)
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// Lines of the files with the mistakes under them.
    Text,
    /// One JSON document: packs with their diagnostics.
    Json,
}

/// One pack, checked.
struct Checked {
    folder: PathBuf,
    files: Files,
    found: Diagnostics,
    /// What playing it showed, if that was asked for and the pack is sound.
    fairness: Option<Fairness>,
}

impl Checked {
    fn is_bad(&self, arguments: &Arguments) -> bool {
        let (unfair, doubtful) = self.fairness.as_ref().map_or((0, 0), Fairness::count);
        let warnings = self.found.warnings() + doubtful;
        self.found.has_errors() || unfair > 0 || arguments.deny_warnings && warnings > 0
    }
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
    let bad = checked.iter().any(|one| one.is_bad(arguments));
    Ok(if bad { End::Problems } else { End::Fine })
}

fn check(arguments: &Arguments, folder: PathBuf) -> Result<Checked, Failure> {
    let options = LoadOptions { today: arguments.today.clone().or_else(system_date) };
    let mut loaded = load_with(read_pack(&folder).map_err(Failure::wrong)?, &options);
    loaded.diagnostics.sort();
    let files = under(&folder, &loaded.files);
    let played = loaded.scenario.filter(|_| arguments.fair);
    let how = Thoroughness { runs: arguments.runs, seed: arguments.seed, only: None };
    let fairness = played.map(|scenario| fair::examine(&Arc::new(scenario), &how, None)).transpose()?;
    Ok(Checked { folder, files, found: loaded.diagnostics, fairness })
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
        if let Some(fairness) = &one.fairness {
            writeln!(page)?;
            fair::text(fairness, false, page)?;
        }
    }
    Ok(())
}

/// A pack in the JSON document.
#[derive(Serialize)]
struct JsonPack<'a> {
    pack: String,
    errors: usize,
    warnings: usize,
    diagnostics: serde_json::Value,
    #[serde(skip_serializing_if = "Option::is_none")]
    fairness: Option<&'a Fairness>,
}

fn json(checked: &[Checked], page: &mut dyn Write) -> Result<(), Failure> {
    let packs: Vec<JsonPack<'_>> = checked
        .iter()
        .map(|one| JsonPack {
            pack: one.folder.display().to_string(),
            errors: one.found.errors(),
            warnings: one.found.warnings(),
            // What the renderer writes is JSON; null stands for the impossible.
            diagnostics: serde_json::from_str(&render::to_json(&one.found, &one.files)).unwrap_or_default(),
            fairness: one.fairness.as_ref(),
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_become_dates() {
        for (days, expected) in [
            (0, (1970, 1, 1)),
            (-1, (1969, 12, 31)),
            (59, (1970, 3, 1)),
            (11_016, (2000, 2, 29)),
            (19_782, (2024, 2, 29)),
            (20_779, (2026, 11, 22)),
        ] {
            assert_eq!(civil(days), expected);
        }
    }

    #[test]
    fn a_date_has_one_spelling() {
        assert!(date("2027-11-01").is_ok());
        for text in ["2027-11-1", "1.11.2027", "2027-13-01", "2027-11-32", "today", ""] {
            assert!(date(text).is_err(), "{text}");
        }
    }
}
