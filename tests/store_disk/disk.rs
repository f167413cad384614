//! A disk that forgets what was not synced, tears sectors and writes them in any order.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::room::Dice;

const SECTOR: usize = 512;

/// The files that SQLite has in the store's folder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Name {
    Store,
    Journal,
}

/// What a disk is asked to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Asked {
    Create(Name),
    Write(Name, usize, Vec<u8>),
    Cut(Name, usize),
    Sync(Name),
    Delete(Name),
    SyncFolder,
    /// The program was told that a change is done: it must outlast everything.
    Done(String),
}

impl Asked {
    pub const fn is_sync(&self) -> bool {
        matches!(self, Self::SyncFolder | Self::Sync(_))
    }
}

/// What is left of the store and of its journal.
pub type Left = [Option<Vec<u8>>; 2];

/// A file, whatever it is called.
#[derive(Clone, Debug, Default)]
pub struct File<'a> {
    /// What is on the disk for good.
    pub kept: Vec<u8>,
    /// What has been asked since.
    pub asked: Vec<&'a Asked>,
}

/// Which file has a name.
#[derive(Clone, Debug, Default)]
pub struct Named {
    /// On the disk for good.
    pub kept: Option<usize>,
    /// What it has been since, one after the other.
    pub since: Vec<Option<usize>>,
}

impl Named {
    pub fn now(&self) -> Option<usize> {
        self.since.last().copied().unwrap_or(self.kept)
    }

    /// The folder is on the disk.
    pub fn sync(&mut self) {
        self.kept = self.now();
        self.since.clear();
    }

    /// Any that it has been since the folder was on the disk.
    pub fn crashed(&self, dice: &mut Dice) -> Option<usize> {
        let which = dice.below(self.since.len() + 1);
        if which == 0 { self.kept } else { self.since[which - 1] }
    }
}

/// The disk: what is on it for good, and what is still to be written.
#[derive(Clone, Debug, Default)]
pub struct Disk<'a> {
    files: Vec<File<'a>>,
    names: [Named; 2],
}

impl<'a> Disk<'a> {
    /// A disk on which this lies for good.
    pub fn with(left: Left) -> Self {
        let mut disk = Self::default();
        for (named, kept) in disk.names.iter_mut().zip(left) {
            let Some(kept) = kept else { continue };
            named.kept = Some(disk.files.len());
            disk.files.push(File { kept, asked: Vec::new() });
        }
        disk
    }

    /// Is asked for something.
    pub fn ask(&mut self, asked: &'a Asked) {
        match asked {
            Asked::Create(name) => {
                assert_eq!(self.named(*name).now(), None, "{name:?} is there already");
                let number = self.files.len();
                self.files.push(File::default());
                self.named(*name).since.push(Some(number));
            }
            Asked::Delete(name) => self.named(*name).since.push(None),
            Asked::SyncFolder => self.names.iter_mut().for_each(Named::sync),
            Asked::Write(name, ..) | Asked::Cut(name, _) => self.file(*name).asked.push(asked),
            Asked::Sync(name) => self.file(*name).sync(),
            Asked::Done(_) => {}
        }
    }

    /// As the running program sees it.
    pub fn seen(&self) -> Left {
        self.names.each_ref().map(|named| Some(self.files[named.now()?].seen()))
    }

    /// What is left after a crash.
    pub fn crashed(&self, dice: &mut Dice) -> Left {
        self.names.each_ref().map(|named| {
            let number = named.crashed(dice);
            Some(self.files[number?].torn(dice))
        })
    }

    fn named(&mut self, name: Name) -> &mut Named {
        &mut self.names[name as usize]
    }

    fn file(&mut self, name: Name) -> &mut File<'a> {
        let number = self.named(name).now().unwrap();
        &mut self.files[number]
    }
}

impl File<'_> {
    /// It is on the disk.
    pub fn sync(&mut self) {
        self.kept = self.seen();
        self.asked.clear();
    }

    /// As the running program sees it.
    pub fn seen(&self) -> Vec<u8> {
        let mut seen = self.kept.clone();
        self.asked.iter().for_each(|asked| done(&mut seen, asked));
        seen
    }

    /// Of what was not synced, any sectors are there, in part or as they were before.
    pub fn torn(&self, dice: &mut Dice) -> Vec<u8> {
        if self.asked.is_empty() {
            return self.kept.clone();
        }
        let mut lengths = vec![self.kept.len()];
        let mut touched: BTreeMap<usize, Vec<&Asked>> = BTreeMap::new();
        for asked in &self.asked {
            let length = lengths[lengths.len() - 1];
            let (range, after) = reach(asked, length);
            for sector in range.start / SECTOR..range.end.div_ceil(SECTOR) {
                touched.entry(sector).or_default().push(asked);
            }
            lengths.push(after);
        }
        // Any length that it has had, or one between two of them.
        let length = match dice.below(3) {
            0 => lengths[dice.below(lengths.len())],
            1 => lengths[lengths.len() - 1],
            _ => {
                let (shortest, longest) = (lengths.iter().min().unwrap(), lengths.iter().max().unwrap());
                shortest + dice.below(longest - shortest + 1)
            }
        };
        let mut left = self.kept.clone();
        // What was never written reads as nothing, or as what lay there before.
        left.resize(length, if dice.below(2) == 0 { 0 } else { 0xA5 });
        // How much of it has reached the disk: nothing, nearly nothing, … everything.
        let luck = dice.below(9);
        for (sector, asked) in touched {
            let start = sector * SECTOR;
            let Some(place) = left.get_mut(start..(start + SECTOR).min(length)) else { continue };
            let mut versions = vec![place.to_vec()];
            for asked in asked {
                let mut next = versions[versions.len() - 1].clone();
                done_in(&mut next, start, asked);
                versions.push(next);
            }
            let latest = versions.len() - 1;
            let mut one = || if dice.below(8) < luck { latest } else { dice.below(versions.len()) };
            // Written up to somewhere, and something older behind it.
            let (before, behind) = (one(), one());
            let at = dice.below(place.len() + 1);
            place[..at].copy_from_slice(&versions[before][..at]);
            place[at..].copy_from_slice(&versions[behind][at..]);
        }
        left
    }
}

/// Which bytes of a file of this length something changes, and how long the file is then.
fn reach(asked: &Asked, length: usize) -> (Range<usize>, usize) {
    match asked {
        Asked::Write(_, at, bytes) => (*at..at + bytes.len(), length.max(at + bytes.len())),
        Asked::Cut(_, to) => (*to.min(&length)..length, *to),
        _ => (0..0, length),
    }
}

/// Does to a file what was asked.
fn done(file: &mut Vec<u8>, asked: &Asked) {
    let (range, after) = reach(asked, file.len());
    match asked {
        Asked::Write(_, _, bytes) => {
            file.resize(after, 0);
            file[range].copy_from_slice(bytes);
        }
        _ => file.resize(after, 0),
    }
}

/// Does to one sector, which begins here, what was asked of its file.
fn done_in(sector: &mut [u8], start: usize, asked: &Asked) {
    let end = start + sector.len();
    match asked {
        Asked::Write(_, at, bytes) => {
            let (from, to) = (start.max(*at), end.min(at + bytes.len()));
            if from < to {
                sector[from - start..to - start].copy_from_slice(&bytes[from - at..to - at]);
            }
        }
        Asked::Cut(_, to) if *to < end => sector[start.max(*to) - start..].fill(0),
        _ => {}
    }
}
