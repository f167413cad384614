//! `records`: the store, looked after: checked, backed up, restored, exported, erased.

use std::io::Write;
use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};

use crate::records::attempt;
use crate::records::store::erase::everything;
use crate::records::store::file::{Lies, look};
use crate::records::store::retain::{self, DAYS};
use crate::records::store::{Damage, Store, StoreError, day, place};
use crate::scoring::Words;
use crate::telling::store as telling;
use crate::telling::words::{Arg, words_of};

use super::end::{EXIT_CODES, End, Ended, Failure};
use super::page::{self, wrap};

/// Look after what is kept: check it, back it up, hand it over, erase it.
///
/// The store is one file beside the attempts of exercises. Every command but check and
/// restore first takes in what is finished in the folders of attempts.
#[derive(Debug, Args)]
#[command(after_help = EXIT_CODES)]
pub struct Arguments {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    /// Hold everything against its checksums. Changes nothing.
    Check(Common),
    /// Copy everything into one file.
    Backup {
        /// A new file; otherwise one in the folder `backups` beside the store.
        #[arg(long, value_name = "FILE")]
        to: Option<PathBuf>,
        #[command(flatten)]
        common: Common,
    },
    /// Put a backup in the place of the store. What lay there is kept beside it.
    Restore {
        /// The backup; otherwise the latest one beside the store that is sound.
        file: Option<PathBuf>,
        #[command(flatten)]
        common: Common,
    },
    /// Write everything about one person into one file.
    Export {
        /// The name under which they are kept.
        #[arg(long, value_name = "NAME")]
        trainee: String,
        /// A new file; otherwise one in the folder `exports` beside the store.
        #[arg(long, value_name = "FILE")]
        to: Option<PathBuf>,
        #[command(flatten)]
        common: Common,
    },
    /// Erase one person, or everything.
    Erase {
        /// The name under which they are kept.
        #[arg(long, value_name = "NAME", required_unless_present = "all", conflicts_with = "all")]
        trainee: Option<String>,
        /// Everything that is kept in the folder.
        #[arg(long)]
        all: bool,
        /// Do it; otherwise it is only said what would be done.
        #[arg(long)]
        yes: bool,
        #[command(flatten)]
        common: Common,
    },
    /// Let go of events whose time is over. Marks and figures stay.
    Retain {
        /// For so many days events are kept.
        #[arg(long, default_value_t = DAYS, value_parser = clap::value_parser!(i64).range(0..=36_500))]
        days: i64,
        #[command(flatten)]
        common: Common,
    },
}

#[derive(Debug, Args)]
struct Common {
    /// The folder of attempts; otherwise your own.
    #[arg(long, value_name = "FOLDER")]
    dir: Option<PathBuf>,
    /// The language: en, ja or ru; otherwise the system's.
    #[arg(long)]
    lang: Option<String>,
}

/// Runs the subcommand.
///
/// # Errors
/// A store that cannot be used, or a disk that does not take it.
pub fn run(arguments: &Arguments, page: &mut dyn Write) -> Ended {
    let common = match &arguments.what {
        What::Check(common)
        | What::Backup { common, .. }
        | What::Restore { common, .. }
        | What::Export { common, .. }
        | What::Erase { common, .. }
        | What::Retain { common, .. } => common,
    };
    let words = words_of(common.lang.as_deref())?;
    let path = place(common.dir.as_deref())?;
    // Practice lies beside the attempts in one's own folder.
    let own = || Some(attempt::base(None).ok()?.parent()?.join("practise"));
    let practice = if common.dir.is_none() { own() } else { None };
    let mut desk = Desk { words: &words, page, path: &path };
    match &arguments.what {
        What::Check(_) => desk.check(),
        What::Backup { to, .. } => desk.backup(to.as_deref()),
        What::Restore { file, .. } => desk.restore(file.as_deref()),
        What::Export { trainee, to, .. } => desk.export(trainee, to.as_deref()),
        What::Erase { trainee: Some(name), yes, .. } => desk.erase(name, *yes),
        What::Erase { yes, .. } => desk.erase_all(practice.as_deref(), *yes),
        What::Retain { days, .. } => desk.retain(*days, practice.as_deref()),
    }
}

/// Where the store is looked after.
struct Desk<'a> {
    words: &'a Words,
    page: &'a mut dyn Write,
    path: &'a Path,
}

impl Desk<'_> {
    fn check(&mut self) -> Ended {
        let store = Store::open_to_read(self.path);
        let Some(store) = self.or_tell(store)? else {
            self.nothing_here()?;
            return Ok(End::Fine);
        };
        let found = store.check();
        let found = self.or_tell(found)?;
        self.say(
            "records-holds",
            &[
                ("people", number(found.people)),
                ("attempts", number(found.attempts)),
                ("recordings", number(found.recordings)),
                ("expired", number(found.expired)),
            ],
        )?;
        if found.problems.is_empty() {
            self.say("records-sound", &[])?;
            return Ok(End::Fine);
        }
        for problem in &found.problems {
            let mut told = telling::damage(self.words, problem);
            // Whoever mends a database knows its words.
            if let Damage::Pages(what) = problem {
                told = format!("{told} ({what})");
            }
            writeln!(self.page, "- {told}")?;
        }
        self.say("records-unsound", &[])?;
        Ok(End::Problems)
    }

    fn backup(&mut self, to: Option<&Path>) -> Ended {
        let Some(mut store) = self.open()? else { return Ok(End::Fine) };
        let made = store.backup(to);
        let made = self.or_tell(made)?;
        self.tell(&telling::backed_up(self.words, &made))?;
        Ok(End::Fine)
    }

    fn restore(&mut self, from: Option<&Path>) -> Ended {
        let restored = Store::restore(self.path, from);
        let restored = self.or_tell(restored)?;
        self.tell(&telling::restored(self.words, &restored))?;
        Ok(End::Fine)
    }

    fn export(&mut self, name: &str, to: Option<&Path>) -> Ended {
        let Some(mut store) = self.open()? else { return Ok(End::Problems) };
        let made = store.export(name, to);
        let made = self.or_tell(made)?;
        self.tell(&telling::exported(self.words, name, &made))?;
        Ok(End::Fine)
    }

    fn erase(&mut self, name: &str, yes: bool) -> Ended {
        let Some(mut store) = self.open()? else { return Ok(End::Problems) };
        if !yes {
            let person = store.person(name);
            let person = self.or_tell(person)?;
            let held = store.attempts_of(&person.code);
            let folders = number(self.or_tell(held)?.len());
            self.say("records-erase-one", &[("name", Arg::Text(name)), ("folders", folders)])?;
            return Ok(End::Problems);
        }
        let erased = store.erase(name);
        let erased = self.or_tell(erased)?;
        self.tell(&telling::erased(self.words, name, &erased))?;
        Ok(end_of(&erased.out_of_reach))
    }

    fn erase_all(&mut self, practice: Option<&Path>, yes: bool) -> Ended {
        let folder = self.path.parent().unwrap_or(Path::new("."));
        let shown = folder.display().to_string();
        if !yes {
            self.say("records-erase-all", &[("folder", Arg::Text(&shown))])?;
            return Ok(End::Problems);
        }
        let erased = everything(folder, practice);
        let erased = self.or_tell(erased)?;
        self.tell(&telling::erased_all(self.words, folder, &erased))?;
        Ok(end_of(&erased.out_of_reach))
    }

    fn retain(&mut self, days: i64, practice: Option<&Path>) -> Ended {
        let Some(mut store) = self.open()? else { return Ok(End::Fine) };
        let retained = store.retain(day::today(), days);
        let mut retained = self.or_tell(retained)?;
        let held = store.files_held();
        let held = self.or_tell(held)?;
        let old = retain::remove_old(store.folder(), practice, &held, days);
        retained.files += self.or_tell(old)?;
        self.tell(&telling::retained(self.words, days, &retained))?;
        Ok(end_of(&retained.out_of_reach))
    }

    /// The store with everything in it that is finished. None where there is nothing.
    fn open(&mut self) -> Result<Option<Store>, Failure> {
        let lies = look(self.path);
        let lies = self.or_tell(lies)?;
        let folder = self.path.parent().unwrap_or(Path::new("."));
        if lies == Lies::Nothing && attempt::folders(folder).is_empty() {
            self.nothing_here()?;
            return Ok(None);
        }
        let store = Store::open(self.path);
        let mut store = self.or_tell(store)?;
        let taken = store.take_in_all();
        let taken = self.or_tell(taken)?;
        if lies == Lies::Empty {
            self.say("records-was-empty", &[])?;
        }
        if taken.attempts > 0 {
            let args = [("attempts", number(taken.attempts)), ("recordings", number(taken.recordings))];
            self.say("records-taken-in", &args)?;
        }
        for (file, why) in &taken.left_out {
            let file = file.display().to_string();
            self.say("records-left-out", &[("file", Arg::Text(&file)), ("why", Arg::Text(why))])?;
        }
        Ok(Some(store))
    }

    fn nothing_here(&mut self) -> Result<(), Failure> {
        let folder = self.path.parent().unwrap_or(Path::new("."));
        self.tell(&telling::nothing(self.words, folder))
    }

    fn or_tell<T>(&self, done: Result<T, StoreError>) -> Result<T, Failure> {
        done.map_err(|error| Failure::Wrong(telling::trouble(self.words, &error)))
    }

    fn say(&mut self, key: &str, args: &[(&str, Arg<'_>)]) -> Result<(), Failure> {
        self.tell(&[self.words.say(key, args)])
    }

    fn tell(&mut self, said: &[String]) -> Result<(), Failure> {
        for line in said.iter().flat_map(|text| wrap(text, page::width(), 0)) {
            writeln!(self.page, "{line}")?;
        }
        Ok(())
    }
}

/// Whatever was to go is gone, or some of it could not be reached.
fn end_of(out_of_reach: &[(PathBuf, StoreError)]) -> End {
    if out_of_reach.is_empty() { End::Fine } else { End::Problems }
}

fn number(count: usize) -> Arg<'static> {
    Arg::Number(i64::try_from(count).unwrap_or(i64::MAX))
}
