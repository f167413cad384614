//! The file, read.
//!
//! One line each: the header; the pack; a command with its time, its words, the
//! shift's digest after it and a mark for every event since the line before;
//! at last the end. Every line carries the running checksum. Lines are only
//! ever added, so a file that stops early holds what happened until then.
//!
//! ```text
//! (format: 1, program: "0.1.0", pack: "swap-day", …) | 5d0c…
//! pack eJzsvWtz40aW…                                | 91fe…
//! at 32465000 | take | 7da8c1…                | 3f2a 1b2c | 77aa…
//! end 45000000 | 0a1b2c…                      | 3f2a      | e0c4…
//! ```

use serde::{Deserialize, Serialize};

use crate::scenario::load::PackFile;
use crate::vocab::{Desk, Moment};

use super::chain::Chain;
use super::morning::Morning;
use super::packed::{PackedError, unpack};

/// The version of the format that this program writes.
///
/// - 1: one shift, which began with its plan's history.
/// - 2: the header can say what earlier days brought; commands for the tray,
///   the packet and another seat of the same day. Files of format 1 are read as they are.
pub const FORMAT: u32 = 2;
/// The largest recording that is read, in bytes.
pub const LARGEST_RECORDING: usize = 64 << 20;
/// The most commands of a recording.
pub const MOST_COMMANDS: usize = 1_000_000;

/// How many characters of the pack stand in a line; only its last line has fewer.
pub(super) const PACK_LINE: usize = 4_000;
/// With what a line of the pack begins.
pub(super) const PACK_MARK: &str = "pack ";
/// How many characters a line's checksum has.
const LINK: usize = 16;

/// With what every recording begins.
const BEGINNING: &[u8] = b"(format:";
/// What stands between the parts of a line.
pub(super) const BETWEEN: &str = " | ";

/// What was played: the first line. Nothing in it depends on a language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Header {
    /// The version of the format.
    pub format: u32,
    /// The program's version.
    pub program: String,
    /// The pack's name.
    pub pack: String,
    /// The pack's version.
    pub version: String,
    /// The pack's digest, as 64 hex digits.
    pub digest: String,
    /// The shift's name.
    pub shift: String,
    /// The seed.
    pub seed: u64,
    /// The trainee's home desk, if it was told.
    pub home: Option<Desk>,
    /// How many characters the pack's lines hold together.
    pub packed: usize,
    /// What earlier days brought; without it, what the shift's plan says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub before: Option<Morning>,
}

/// The one field that every version of the header has.
#[derive(Deserialize)]
struct AnyHeader {
    format: u32,
}

/// A command that was given and accepted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recorded {
    /// When.
    pub at: Moment,
    /// The command in words.
    pub words: String,
    /// What it led to.
    pub after: After,
}

/// What a shift was like after a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct After {
    /// The shift's digest, as 32 hex digits.
    pub digest: String,
    /// A mark for each event since the line before.
    pub events: Vec<u16>,
}

/// How a recording ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ending {
    /// With its end.
    Complete {
        /// The clock then.
        at: Moment,
        /// The shift then.
        after: After,
    },
    /// Between two lines: whatever recorded it has stopped.
    Open,
    /// Within a line, which was dropped.
    Torn,
}

/// A recording, read and found undamaged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recording {
    /// What was played.
    pub header: Header,
    /// The files of the pack with which it was played.
    pub pack: Vec<PackFile>,
    /// What was done.
    pub commands: Vec<Recorded>,
    /// How it ends.
    pub ending: Ending,
}

/// The beginning of a recording, read, and where its pack ends.
#[derive(Clone, Debug)]
pub struct Opened {
    /// What was played.
    pub header: Header,
    /// So many bytes lie before the last line of the pack.
    pub before: usize,
    /// So many bytes that line has.
    last: usize,
    /// Its number, from 1.
    line: usize,
}

/// Why a file cannot be used as a recording.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RecordingError {
    /// Something else.
    #[error("this is no recording")]
    NoRecording,
    /// Written by a newer program.
    #[error("the recording has format {0}; this program reads format {FORMAT}")]
    Newer(u32),
    /// Larger than [`LARGEST_RECORDING`].
    #[error("the recording is larger than 64 MiB")]
    TooLarge,
    /// More than [`MOST_COMMANDS`].
    #[error("the recording has more than {MOST_COMMANDS} commands")]
    TooManyCommands,
    /// A line is not what was written.
    #[error("line {line} of the recording is damaged")]
    Damaged {
        /// Which, counted from 1.
        line: usize,
    },
    /// A line has the right checksum but says nothing that is known.
    #[error("line {line} of the recording cannot be understood")]
    Unknown {
        /// Which, counted from 1.
        line: usize,
    },
    /// The file stops before the shift begins.
    #[error("the recording stops before the shift begins")]
    NoBeginning,
    /// The pack cannot be unpacked.
    #[error("the pack in the recording cannot be read: {0}")]
    Pack(#[from] PackedError),
}

impl Recording {
    /// Reads a recording. A last line without its end is dropped, and
    /// [`Recording::ending`] says so.
    ///
    /// # Errors
    /// Anything but an undamaged recording.
    pub fn parse(bytes: &[u8]) -> Result<Self, RecordingError> {
        Self::read(bytes, Sound::All)
    }

    /// Reads what a crash has left of a recording. A line is on the disk before the next
    /// one is begun, so only the last one can be frayed, in whatever way the disk wrote
    /// its sectors: it is dropped, and [`Recording::ending`] says so. A damaged line
    /// behind which there is one that was written later is damage, and is refused.
    ///
    /// # Errors
    /// Anything but a recording that is undamaged up to its last line.
    pub fn recover(bytes: &[u8]) -> Result<Self, RecordingError> {
        if BEGINNING.starts_with(bytes) {
            return Err(RecordingError::NoBeginning);
        }
        Self::read(bytes, Sound::ButTheLast)
    }

    /// The first line of a file, without its line break: enough to pass over the pack.
    ///
    /// # Errors
    /// A line with which no recording begins.
    pub fn open(first: &[u8]) -> Result<Opened, RecordingError> {
        let line = [first, b"\n"].concat();
        let header = header(&mut Lines::new(&line))?;
        if header.packed > LARGEST_RECORDING {
            return Err(RecordingError::TooLarge);
        }
        let full = header.packed / PACK_LINE;
        let last = header.packed % PACK_LINE;
        let of_line = |words: usize| words + PACK_MARK.len() + BETWEEN.len() + LINK + 1;
        let (full, last) = if last == 0 { (full.saturating_sub(1), PACK_LINE) } else { (full, last) };
        Ok(Opened {
            header,
            before: line.len() + full * of_line(PACK_LINE),
            last: of_line(last),
            line: full + 2,
        })
    }

    /// The rest of a recording whose pack is at hand: `behind` is the file from
    /// [`Opened::before`] on. What is not looked at, the pack's text, is not needed; every
    /// line behind it is checked as usual, and [`Recording::pack`] is empty.
    ///
    /// # Errors
    /// Anything but an undamaged recording with a pack of that length.
    pub fn behind_pack(opened: Opened, behind: &[u8]) -> Result<Self, RecordingError> {
        let Opened { header, last, line, .. } = opened;
        let damaged = RecordingError::Damaged { line };
        let (words, rest) = behind.split_at_checked(last).ok_or(RecordingError::NoBeginning)?;
        let words = words.strip_suffix(b"\n").filter(|words| !words.contains(&b'\n'));
        let words = words.and_then(|words| std::str::from_utf8(words).ok()).ok_or(damaged.clone())?;
        let (words, link) = Chain::link_of(words).ok_or(damaged.clone())?;
        if !words.starts_with(PACK_MARK) || rest.starts_with(PACK_MARK.as_bytes()) {
            return Err(damaged);
        }
        let mut lines = Lines { rest, number: line, chain: Chain::at(link) };
        let (commands, ending) = body(&mut lines, Sound::All)?;
        Ok(Self { header, pack: Vec::new(), commands, ending })
    }

    /// It has its end.
    pub const fn is_complete(&self) -> bool {
        matches!(self.ending, Ending::Complete { .. })
    }

    fn read(bytes: &[u8], sound: Sound) -> Result<Self, RecordingError> {
        if bytes.len() > LARGEST_RECORDING {
            return Err(RecordingError::TooLarge);
        }
        let mut lines = Lines::new(bytes);
        let header = header(&mut lines)?;
        let mut packed = String::new();
        while packed.len() < header.packed {
            let (number, words) = lines.next()?.ok_or(RecordingError::NoBeginning)?;
            let part = words.strip_prefix(PACK_MARK).ok_or(RecordingError::Unknown { line: number })?;
            packed.push_str(part);
        }
        let pack = unpack(&packed)?;
        let (commands, ending) = body(&mut lines, sound)?;
        Ok(Self { header, pack, commands, ending })
    }
}

/// How much of a file has to be sound.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sound {
    /// All of it.
    All,
    /// Everything but the last line that was begun.
    ButTheLast,
}

/// The lines of a file, each checked.
struct Lines<'a> {
    rest: &'a [u8],
    number: usize,
    chain: Chain,
}

impl<'a> Lines<'a> {
    fn new(bytes: &'a [u8]) -> Self {
        Self { rest: bytes, number: 0, chain: Chain::new() }
    }

    /// The number and the words of the next whole line.
    fn next(&mut self) -> Result<Option<(usize, &'a str)>, RecordingError> {
        let Some(end) = self.rest.iter().position(|&byte| byte == b'\n') else {
            return Ok(None);
        };
        let line = &self.rest[..end];
        self.rest = &self.rest[end + 1..];
        self.number += 1;
        let number = self.number;
        let words = std::str::from_utf8(line).ok().and_then(|line| self.chain.words(line));
        words.map(|words| Some((number, words))).ok_or(RecordingError::Damaged { line: number })
    }
}

fn header(lines: &mut Lines<'_>) -> Result<Header, RecordingError> {
    // What does not even begin like one is no damaged recording but another file.
    if !lines.rest.starts_with(BEGINNING) {
        return Err(RecordingError::NoRecording);
    }
    let (line, words) = lines.next()?.ok_or(RecordingError::NoBeginning)?;
    let any = ron::Options::default().from_str::<AnyHeader>(words);
    match any {
        Ok(AnyHeader { format }) if format > FORMAT => Err(RecordingError::Newer(format)),
        _ => ron::from_str(words).map_err(|_| RecordingError::Unknown { line }),
    }
}

fn body(lines: &mut Lines<'_>, sound: Sound) -> Result<(Vec<Recorded>, Ending), RecordingError> {
    let mut commands = Vec::new();
    loop {
        let (here, before) = (lines.rest, lines.chain.clone());
        let (line, words) = match lines.next() {
            Ok(Some(next)) => next,
            Ok(None) => break,
            Err(_) if sound == Sound::ButTheLast && !has_successors(here, &before) => {
                return Ok((commands, Ending::Torn));
            }
            Err(damaged) => return Err(damaged),
        };
        let unknown = RecordingError::Unknown { line };
        let parts: Vec<&str> = words.split(BETWEEN).collect();
        match parts.as_slice() {
            [at, words, digest, events] => {
                if commands.len() == MOST_COMMANDS {
                    return Err(RecordingError::TooManyCommands);
                }
                let at = time(at, "at ").ok_or(unknown.clone())?;
                let after = after(digest, events).ok_or(unknown)?;
                commands.push(Recorded { at, words: (*words).to_owned(), after });
            }
            [at, digest, events] => {
                let at = time(at, "end ").ok_or(unknown.clone())?;
                let after = after(digest, events).ok_or(unknown)?;
                if !lines.rest.is_empty() {
                    return Err(RecordingError::Unknown { line: line + 1 });
                }
                return Ok((commands, Ending::Complete { at, after }));
            }
            _ => return Err(unknown),
        }
    }
    let ending = if lines.rest.is_empty() { Ending::Open } else { Ending::Torn };
    Ok((commands, ending))
}

/// Whether something was written behind the damaged line with which these bytes begin.
/// Then it was on the disk before, and is no line that a crash has frayed. `before` is the
/// chain before that line.
fn has_successors(bytes: &[u8], before: &Chain) -> bool {
    let mut lines = bytes.split(|byte| *byte == b'\n').map(String::from_utf8_lossy);
    let damaged = lines.next().unwrap_or_default();
    // Its own line break is what is damaged.
    if before.is_swallowed(&damaged) {
        return true;
    }
    // Either its words are damaged, or what it says its checksum is, or what stands between.
    let mut chains = before.possible_after(&damaged);
    let fixed = chains.len();
    for line in lines {
        let link = Chain::link_of(&line);
        if link.is_some_and(|(words, link)| chains.iter().any(|chain| chain.clone().next_is(words, link))) {
            return true;
        }
        chains.truncate(fixed);
        chains.extend(link.map(|(_, link)| Chain::at(link)));
    }
    false
}

fn time(text: &str, prefix: &str) -> Option<Moment> {
    /// Ten days: no shift is as long, and no sum of times overflows.
    const LATEST_MS: i64 = 10 * 24 * 3_600_000;
    let ms: i64 = text.strip_prefix(prefix)?.parse().ok()?;
    (0..=LATEST_MS).contains(&ms).then(|| Moment::from_ms(ms))
}

fn after(digest: &str, events: &str) -> Option<After> {
    let is_digest = digest.len() == 32 && digest.bytes().all(|byte| byte.is_ascii_hexdigit());
    let marks: Result<Vec<u16>, _> =
        events.split_whitespace().map(|mark| u16::from_str_radix(mark, 16)).collect();
    let events = marks.ok()?;
    is_digest.then(|| After { digest: digest.to_owned(), events })
}

#[cfg(test)]
mod tests;
