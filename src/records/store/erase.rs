//! One person erased, or everything.
//!
//! The folders of attempts go first: they are the source, and would bring back what the
//! store has forgotten. Then go the exports, and what lies in backups; the store is last,
//! so that whoever is interrupted can begin again. Afterwards every file is written anew
//! without a gap in which something old could lie; until that is done the store remembers
//! that it is to be done, and whoever opens it next does it.
//!
//! What is reported as erased stays erased after a loss of power (`docs/proofs.md`).
//!
//! What the file system keeps of files that were deleted, and copies that somebody else
//! made, are out of reach.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::Write;
use std::path::{Component, Path, PathBuf};

use rusqlite::{Connection, OptionalExtension, params};

use super::backup::{BACKUPS, Made, beside_journal, files_in, is_aside};
use super::error::Stored;
use super::export::{EXPORTS, is_about};
use super::file::{self, Lies};
use super::gone::Gone;
use super::held::Tally;
use super::moment::Moment;
use super::write;
use super::{NAME, Store, StoreError};
use crate::records::attempt;
use crate::records::recording_file::{Disk, RealDisk};

/// Whose folders are being erased with everything, while they are: whoever is interrupted
/// leaves some of them empty, and nothing else would tell that these were ours.
const ERASING: &str = ".erasing";
/// In the table of files: the store's own file is to be written anew without gaps.
const GAPS: &str = "gaps";

/// What was erased, and what was out of reach.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Erased {
    /// Folders of attempts.
    pub folders: usize,
    /// Exports and damaged files that were deleted.
    pub files: usize,
    /// Backups from which the person was taken out.
    pub backups: usize,
    /// Files that the program once made and that cannot be reached now, with the reason.
    pub out_of_reach: Vec<(PathBuf, StoreError)>,
}

impl Store {
    /// The codes of people who were erased.
    ///
    /// # Errors
    /// A damaged store.
    pub fn erased(&self) -> Stored<Vec<String>> {
        let run = || -> rusqlite::Result<Vec<String>> {
            let mut statement = self.connection.prepare_cached("SELECT code FROM erased ORDER BY code")?;
            statement.query_map([], |row| row.get(0))?.collect()
        };
        run().map_err(|error| self.failed(&error))
    }

    /// Erases a person: folders, exports, what lies in backups, and all that is held.
    /// Notes that they wrote as a facilitator stay under a code that means nobody.
    ///
    /// # Errors
    /// Nobody of that name; a damaged store; a disk that does not take it. What was not
    /// erased then can be erased by calling it again.
    pub fn erase(&mut self, name: &str) -> Stored<Erased> {
        let mut codes: BTreeSet<String> = self.at_once(|moment| moment.code_of(name))?.into_iter().collect();
        let mut erased = Erased::default();
        let mut gone = Gone::default();
        let base = self.folder().to_owned();
        for folder in attempt::remains_of(&base, name) {
            gone.folder(&folder)?;
            erased.folders += 1;
        }
        let homes = attempt::homes(&base, name);
        let homes = homes.iter().filter(|home| gone.empty(home, &base)).count();
        if codes.is_empty() && erased.folders + homes == 0 && !self.is_in_a_backup(name)? {
            // Erased but for the gaps.
            return match self.has_gaps()? {
                true => self.close_gaps().map(|()| erased),
                false => Err(StoreError::Nobody { name: name.to_owned() }),
            };
        }
        // Nobody can say whose names stand in what was damaged, or left over by a restoring.
        erased.files += gone.files(&base, is_aside)?;
        let mut backups = BTreeSet::new();
        loop {
            self.erase_exports(name, &codes, &mut gone, &mut erased)?;
            for path in self.backups()? {
                if backups.insert(path.clone()) {
                    match self.erase_from_backup(&path, name, &mut codes, &mut gone) {
                        Ok(reached) => erased.backups += usize::from(reached),
                        Err(why) => erased.out_of_reach.push((path, why)),
                    }
                }
            }
            for folder in [BACKUPS, EXPORTS] {
                let part = |name: &str| name.ends_with(".part") || name.ends_with(".part-journal");
                gone.files(&base.join(folder), part)?;
            }
            gone.settle();
            if rows_of(self, &codes, Some(&backups))? {
                return Ok(erased);
            }
        }
    }

    /// Deletes exports about a person, and what was damaged, and forgets them.
    fn erase_exports(
        &mut self,
        name: &str,
        codes: &BTreeSet<String>,
        gone: &mut Gone,
        erased: &mut Erased,
    ) -> Stored<()> {
        let mut files = self.made(Made::Export)?;
        files.retain(|(_, about)| about.as_ref().is_some_and(|about| codes.contains(about)));
        files.extend(self.made(Made::Damaged)?);
        // Those of a store that was lost are known by what stands in them.
        let known: BTreeSet<PathBuf> = files.into_iter().map(|(path, _)| path).collect();
        let others = files_in(&self.folder().join(EXPORTS)).into_iter();
        let others = others.filter(|path| !known.contains(path) && is_about(path, name));
        for path in others.chain(known.iter().cloned()).collect::<Vec<PathBuf>>() {
            gone.unfinished(&path)?;
            gone.file(&beside_journal(&path))?;
            erased.files += usize::from(gone.file(&path)?);
            gone.settle();
            self.forget(&path)?;
        }
        Ok(())
    }

    /// The backups that are known, and those that lie beside the store: one that was lost may
    /// have known them.
    fn backups(&self) -> Stored<BTreeSet<PathBuf>> {
        let mut found = files_in(&self.folder().join(BACKUPS));
        found.retain(|path| path.extension().is_some_and(|is| is == "sqlite"));
        found.extend(self.made(Made::Backup)?.into_iter().map(|(path, _)| path));
        Ok(found.into_iter().collect())
    }

    /// Whether somebody stands in a backup, as those do who were in the store before an older
    /// one was restored.
    fn is_in_a_backup(&self, name: &str) -> Stored<bool> {
        let knows = |path: &PathBuf| {
            // One that cannot be read is told of when somebody is erased.
            let backup = Store::open_to_read(path).ok().flatten()?;
            backup.at_once(|moment| moment.code_of(name)).ok().flatten()
        };
        Ok(self.backups()?.iter().any(|path| knows(path).is_some()))
    }

    /// Takes a person out of a backup, under whatever code they stand there; whether it was
    /// ever made.
    fn erase_from_backup(
        &mut self,
        path: &Path,
        name: &str,
        codes: &mut BTreeSet<String>,
        gone: &mut Gone,
    ) -> Stored<bool> {
        let unfinished = gone.unfinished(path)?;
        let found = match file::look(path)? {
            Lies::Store(_) => {
                let mut backup = Store::open(path)?;
                codes.extend(backup.at_once(|moment| moment.code_of(name))?);
                rows_of(&mut backup, codes, None)?;
                true
            }
            Lies::Nothing | Lies::Empty if unfinished => {
                gone.settle();
                self.forget(path)?;
                false
            }
            Lies::Nothing | Lies::Empty => return Err(StoreError::gone(path)),
        };
        // A path can hold a name, too.
        if found && path.display().to_string().contains(name) {
            self.forget(path)?;
        }
        Ok(found)
    }

    /// Forgets that a file was made.
    fn forget(&mut self, path: &Path) -> Stored<()> {
        let inside = path.strip_prefix(self.folder()).unwrap_or(path).display().to_string();
        let whole = path.display().to_string();
        self.change(|moment| {
            let sql = "DELETE FROM made WHERE path IN (?1, ?2)";
            moment.ask(|connection| connection.execute(sql, params![inside, whole]).map(|_| ()))
        })
    }

    /// Whether the file is to be written anew.
    pub(super) fn has_gaps(&self) -> Stored<bool> {
        let sql = "SELECT count(*) FROM made WHERE kind = ?1";
        let many = self.at_once(|moment| {
            moment.ask(|connection| connection.query_row(sql, [GAPS], |row| row.get::<_, i64>(0)))
        });
        many.map(|many| many > 0)
    }

    /// Writes the whole file anew, without gaps, and remembers that it is done.
    pub(super) fn close_gaps(&mut self) -> Stored<()> {
        let vacuumed = self.connection.execute_batch(
            "DELETE FROM pack_version WHERE id NOT IN (SELECT pack_version FROM recording); VACUUM;",
        );
        vacuumed.map_err(|error| self.failed(&error))?;
        let sql = "DELETE FROM made WHERE kind = ?1";
        self.change(|moment| moment.ask(|connection| connection.execute(sql, [GAPS]).map(|_| ())))
    }
}

impl Moment<'_> {
    /// Remembers that the file is to be written anew, whoever is interrupted before that.
    pub(super) fn leaves_gaps(&self) -> Stored<()> {
        let sql = "INSERT OR REPLACE INTO made (kind, path) VALUES (?1, '')";
        self.ask(|connection| connection.execute(sql, [GAPS]).map(|_| ()))
    }
}

/// Erases what a store holds of these people. With the backups that are known already it
/// does nothing, and says so, if another one or an export about them was made since.
pub(super) fn rows_of(
    store: &mut Store,
    codes: &BTreeSet<String>,
    backups: Option<&BTreeSet<PathBuf>>,
) -> Stored<bool> {
    let done = store.change(|moment| {
        if let Some(backups) = backups {
            let about = |one: &Option<String>| one.as_ref().is_some_and(|one| codes.contains(one));
            let exported = moment.made(Made::Export)?.iter().any(|(_, whom)| about(whom));
            let known = |(path, _): &(PathBuf, Option<String>)| backups.contains(path);
            if exported || !moment.made(Made::Backup)?.iter().all(known) {
                return Ok(false);
            }
        }
        codes.iter().try_for_each(|code| moment.ask(|connection| out_of(connection, code)))?;
        moment.leaves_gaps()?;
        Ok(true)
    })?;
    if done {
        store.close_gaps()?;
    }
    Ok(done)
}

/// Takes a person out of the tables.
fn out_of(connection: &Connection, code: &str) -> rusqlite::Result<()> {
    let find = "SELECT id FROM person WHERE code = ?1";
    let person: Option<i64> = connection.query_row(find, [code], |row| row.get(0)).optional()?;
    if let Some(person) = person {
        let mut sum: Tally = write::tally(connection)?;
        let mut statement = connection.prepare("SELECT seal FROM attempt WHERE person = ?1")?;
        let seals = statement.query_map([person], |row| row.get(0))?;
        let seals = seals.collect::<rusqlite::Result<Vec<String>>>()?;
        seals.iter().for_each(|seal| sum.take_away(seal));
        connection.execute("DELETE FROM person WHERE id = ?1", [person])?;
        write::keep_tally(connection, sum)?;
    }
    connection.execute("INSERT OR IGNORE INTO erased VALUES (?1)", [code]).map(|_| ())
}

/// Erases everything in a folder of attempts that the program has put there, and
/// `practice` where it is named. A store that cannot be opened is deleted as it is.
///
/// # Errors
/// A disk that does not let go of something.
pub fn everything(base: &Path, practice: Option<&Path>) -> Stored<Erased> {
    let path = base.join(NAME);
    let mut erased = Erased::default();
    let mut gone = Gone::default();
    if let Ok(Some(store)) = Store::open_to_read(&path) {
        erase_made(&store, &mut gone, &mut erased);
    }
    gone.files(&base.join(attempt::PICTURES), |name| name.ends_with(".png"))?;
    let attempts = attempt::remains(base);
    let mut homes: BTreeSet<PathBuf> =
        attempts.iter().filter_map(|folder| Some(folder.parent()?.to_owned())).collect();
    homes.extend(begun_before(base));
    let exercises: BTreeSet<PathBuf> =
        homes.iter().filter_map(|home| Some(home.parent()?.to_owned())).collect();
    // Somebody may have been interrupted before there was anything in their folder.
    homes.extend(exercises.iter().flat_map(|exercise| attempt::inside(exercise)));
    begin(base, &homes);
    for folder in attempts {
        gone.folder(&folder)?;
        erased.folders += 1;
    }
    for exercise in exercises {
        gone.file(&exercise.join(attempt::CARDS))?;
    }
    for home in &homes {
        gone.empty(home, base);
    }
    for folder in [BACKUPS, EXPORTS] {
        let folder = base.join(folder);
        let ours = |name: &str| {
            ["sqlite", "sqlite-journal", "json", "part", "part-journal"].iter().any(|is| name.ends_with(is))
        };
        gone.files(&folder, ours)?;
        gone.empty(&folder, base);
    }
    gone.empty(&base.join(attempt::PICTURES), base);
    if let Some(practice) = practice {
        remove_practice(practice, &mut gone)?;
    }
    gone.settle();
    for name in [NAME.to_owned(), format!("{NAME}-journal"), ERASING.to_owned()] {
        gone.file(&base.join(name))?;
    }
    gone.files(base, is_aside)?;
    gone.settle();
    Ok(erased)
}

/// Deletes the files that were made from a store, wherever they are.
fn erase_made(store: &Store, gone: &mut Gone, erased: &mut Erased) {
    for kind in [Made::Export, Made::Damaged, Made::Backup] {
        for (path, _) in store.made(kind).unwrap_or_default() {
            let unfinished = gone.unfinished(&path).is_ok_and(|was_there| was_there);
            let _ = gone.file(&beside_journal(&path));
            match gone.file(&path) {
                Ok(true) => erased.files += 1,
                Ok(false) if kind == Made::Backup && !unfinished => {
                    let why = StoreError::gone(&path);
                    erased.out_of_reach.push((path, why));
                }
                Ok(false) => {}
                Err(why) => erased.out_of_reach.push((path, why)),
            }
        }
    }
}

/// The folders of people that somebody was erasing when they were interrupted.
fn begun_before(base: &Path) -> Vec<PathBuf> {
    let text = fs::read_to_string(base.join(ERASING)).unwrap_or_default();
    let inside = |line: &&str| {
        let parts: Vec<Component<'_>> = Path::new(line).components().collect();
        parts.len() == 3 && parts.iter().all(|part| matches!(part, Component::Normal(_)))
    };
    text.lines().filter(inside).map(|line| base.join(line)).collect()
}

/// Writes down whose folders are going to be erased. A disk that is full or read-only keeps
/// nobody from erasing.
fn begin(base: &Path, homes: &BTreeSet<PathBuf>) {
    let inside = homes.iter().filter_map(|home| home.strip_prefix(base).ok()?.to_str());
    let lines: String = inside.map(|home| format!("{home}\n")).collect();
    if !lines.is_empty() {
        let write = || {
            let mut file = File::create(base.join(ERASING))?;
            file.write_all(lines.as_bytes())?;
            file.sync_all()?;
            RealDisk.sync_folder(base)
        };
        let _ = write();
    }
}

/// Deletes all practice: `PACK/CONTACT/N.odr`.
fn remove_practice(practice: &Path, gone: &mut Gone) -> Stored<()> {
    for contact in attempt::inside(practice).iter().flat_map(|pack| attempt::inside(pack)) {
        gone.files(&contact, attempt::is_of_attempt)?;
        gone.empty(&contact, practice);
    }
    gone.empty(practice, practice.parent().unwrap_or(practice));
    Ok(())
}
