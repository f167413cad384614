//! The file, written line by line: what was acknowledged is on disk.

use std::io;

use crate::scenario::load::PackFile;
use crate::shift::digest::Digest;
use crate::shift::{Event, Shift};
use crate::vocab::Desk;

use super::chain::{Chain, hex};
use super::format::{BETWEEN, FORMAT, Header, PACK_LINE, PACK_MARK};
use super::morning::Morning;
use super::packed::pack;

/// Where lines go. When `append` returns, they must last: written, flushed and
/// on the disk.
pub trait Sink {
    /// Adds text at the end and makes it last.
    ///
    /// # Errors
    /// Whatever the disk says.
    fn append(&mut self, text: &[u8]) -> io::Result<()>;
}

impl Sink for Vec<u8> {
    fn append(&mut self, text: &[u8]) -> io::Result<()> {
        self.extend_from_slice(text);
        Ok(())
    }
}

/// Writes a recording while the shift goes on.
#[derive(Debug)]
pub struct Recorder<S> {
    sink: S,
    chain: Chain,
    /// How many events have been marked.
    seen: usize,
    /// Lines that the sink did not take; they go before the next one, so that a
    /// recording never lacks a line in its middle.
    waiting: String,
}

impl<S: Sink> Recorder<S> {
    /// Begins a recording of a shift that has just been opened. `files` are the
    /// files of its pack.
    ///
    /// # Errors
    /// Whatever the sink says.
    pub fn begin(sink: S, shift: &Shift, files: &[PackFile], home: Option<Desk>) -> io::Result<Self> {
        let packed = pack(files);
        let scenario = shift.scenario();
        let header = Header {
            format: FORMAT,
            program: env!("CARGO_PKG_VERSION").to_owned(),
            pack: scenario.about().id.clone(),
            version: scenario.about().version.clone(),
            digest: hex(&scenario.digest()),
            shift: scenario.shift(shift.plan()).id.clone(),
            seed: shift.seed(),
            home,
            packed: packed.len(),
            before: shift.is_carried_on().then(|| Morning::of(shift.before(), scenario)),
        };
        let mut recorder = Self { sink, chain: Chain::new(), seen: 0, waiting: String::new() };
        let words = ron::to_string(&header).map_err(io::Error::other)?;
        let mut text = recorder.chain.line(&words);
        let mut rest = packed.as_str();
        while !rest.is_empty() {
            // Base64 is ASCII: every byte is a character.
            let (part, behind) = rest.split_at(rest.len().min(PACK_LINE));
            text.push_str(&recorder.chain.line(&format!("{PACK_MARK}{part}")));
            rest = behind;
        }
        recorder.sink.append(text.as_bytes())?;
        Ok(recorder)
    }

    /// Goes on in another sink, which is made from this one.
    ///
    /// # Errors
    /// It cannot be made.
    pub fn onto<T: Sink, E>(self, make: impl FnOnce(S) -> Result<T, E>) -> Result<Recorder<T>, E> {
        let Self { sink, chain, seen, waiting } = self;
        Ok(Recorder { sink: make(sink)?, chain, seen, waiting })
    }

    /// Records a command that was accepted: its words, as they were before it,
    /// and the shift after it.
    ///
    /// # Errors
    /// Whatever the sink says; then the command must not be acknowledged. It is
    /// recorded before the next one that the sink takes.
    pub fn command(&mut self, words: &str, shift: &Shift) -> io::Result<()> {
        let head = format!("at {}{BETWEEN}{words}", shift.now().as_ms());
        self.append(&head, shift)
    }

    /// Records the end.
    ///
    /// # Errors
    /// Whatever the sink says.
    pub fn end(mut self, shift: &Shift) -> io::Result<S> {
        self.append(&format!("end {}", shift.now().as_ms()), shift)?;
        Ok(self.sink)
    }

    fn append(&mut self, head: &str, shift: &Shift) -> io::Result<()> {
        let new = &shift.events()[self.seen..];
        let marks: Vec<String> = new.iter().map(|event| format!("{:04x}", mark(event))).collect();
        let digest = shift.digest();
        let words = format!("{head}{BETWEEN}{digest}{BETWEEN}{}", marks.join(" "));
        self.waiting += &self.chain.line(&words);
        self.seen = shift.events().len();
        self.sink.append(self.waiting.as_bytes())?;
        self.waiting.clear();
        Ok(())
    }
}

/// A short mark of an event, to find the first one that differs.
pub(super) fn mark(event: &Event) -> u16 {
    let mut digest = Digest::new();
    digest.absorb(event);
    // Any four of its hex digits are as good as others.
    u16::from_str_radix(&digest.hex()[28..], 16).unwrap_or_default()
}
