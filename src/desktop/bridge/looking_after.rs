//! What is kept on this computer, looked after by whoever leads: checked, backed up, put
//! back, handed over, erased.
//!
//! Each of it is done beside the window and told in sentences. The store's own room does
//! the work (`records::store`), `telling::store` finds the words.

use std::path::{Path, PathBuf};

use crate::desktop::fault::guarded;
use crate::panels::records::{RecordsAction, RecordsView};
use crate::records::attempt;
use crate::records::store::erase::everything;
use crate::records::store::file::{Lies, look};
use crate::records::store::retain::{self, DAYS};
use crate::records::store::{Store, StoreError, day, place};
use crate::scoring::Words;
use crate::telling::records::sentence;
use crate::telling::store as telling;
use crate::telling::words::words_of;

use super::Bridge;
use super::debriefing::taken_part;
use super::errand::Errand;

/// What was done last, and what is being done.
#[derive(Debug, Default)]
pub struct LookingAfter {
    errand: Option<Errand<Done>>,
    last: Done,
}

/// What something came to.
#[derive(Clone, Debug, Default)]
struct Done {
    failed: bool,
    said: Vec<String>,
}

impl Bridge {
    /// What is kept, for the page of whoever leads.
    pub fn records_view(&self) -> RecordsView {
        let folder = attempt::base(self.attempts().as_deref()).unwrap_or_default();
        let mut people: Vec<String> = self.kept.iter().map(|kept| kept.progress.trainee.clone()).collect();
        people.sort();
        people.dedup();
        let after = &self.looking_after;
        RecordsView {
            folder: folder.display().to_string(),
            people,
            days: DAYS,
            groups: taken_part(self).into_iter().map(|group| group.seen).collect(),
            working: after.errand.is_some() || self.is_reading_debrief(),
            failed: after.last.failed,
            results: after.last.said.clone(),
        }
    }

    /// Does something with what is kept, beside the window.
    pub fn look_after(&mut self, action: RecordsAction) {
        match action {
            RecordsAction::Debrief(number) => return self.read_debrief(number),
            RecordsAction::OpenFolder => {
                if let Ok(folder) = attempt::base(self.attempts().as_deref()) {
                    self.show_folder(&folder);
                }
                return;
            }
            _ => {}
        }
        let chosen = self.attempts();
        let language = self.words.language();
        let wake = self.wake.clone();
        let work = move || guarded(|| done(chosen.as_deref(), &action, language)).unwrap_or_default();
        self.looking_after.last = Done::default();
        self.looking_after.errand = Some(Errand::run(work, move || wake()));
    }

    /// Takes what something came to.
    pub(super) fn look_at_records(&mut self) {
        let Some(done) = self.looking_after.errand.as_ref().and_then(Errand::take) else { return };
        self.looking_after.errand = None;
        self.unsaid.extend(done.said.iter().cloned());
        self.looking_after.last = done;
        self.look_at_kept();
        self.reloaded = true;
    }

    /// What was done last belongs to the page on which it was done.
    pub fn forget_what_was_done(&mut self) {
        self.looking_after.last = Done::default();
    }
}

/// Does it, and says what it came to.
fn done(chosen: Option<&Path>, action: &RecordsAction, language: &str) -> Done {
    // The language is one that the window speaks.
    let Ok(words) = words_of(Some(language)) else { return Done::default() };
    let path = match place(chosen) {
        Ok(path) => path,
        Err(error) => return Done { failed: true, said: vec![sentence(&words, &error)] },
    };
    match with_store(chosen, &path, action, &words) {
        Ok(done) => done,
        Err(error) => Done { failed: true, said: vec![telling::trouble_here(&words, &error)] },
    }
}

fn with_store(
    chosen: Option<&Path>,
    path: &Path,
    action: &RecordsAction,
    words: &Words,
) -> Result<Done, StoreError> {
    let folder = path.parent().unwrap_or(Path::new("."));
    let fine = |said: Vec<String>| Ok(Done { failed: false, said });
    // Practice lies beside the attempts in one's own folder.
    let practice = || Some(attempt::base(None).ok()?.parent()?.join("practise"));
    let practice: Option<PathBuf> = if chosen.is_none() { practice() } else { None };
    match action {
        RecordsAction::Restore => return fine(telling::restored(words, &Store::restore(path, None)?)),
        RecordsAction::EraseAll => {
            let erased = everything(folder, practice.as_deref())?;
            let failed = !erased.out_of_reach.is_empty();
            return Ok(Done { failed, said: telling::erased_all(words, folder, &erased) });
        }
        _ => {}
    }
    if look(path)? == Lies::Nothing && attempt::folders(folder).is_empty() {
        return fine(telling::nothing(words, folder));
    }
    let mut store = Store::open(path)?;
    store.take_in_all()?;
    match action {
        RecordsAction::Check => {
            let found = store.check()?;
            Ok(Done { failed: !found.problems.is_empty(), said: telling::checked(words, &found) })
        }
        RecordsAction::BackUp => fine(telling::backed_up(words, &store.backup(None)?)),
        RecordsAction::Export(name) => fine(telling::exported(words, name, &store.export(name, None)?)),
        RecordsAction::Erase(name) => {
            let erased = store.erase(name)?;
            let failed = !erased.out_of_reach.is_empty();
            Ok(Done { failed, said: telling::erased(words, name, &erased) })
        }
        RecordsAction::Retain => {
            let mut retained = store.retain(day::today(), DAYS)?;
            let held = store.files_held()?;
            retained.files += retain::remove_old(store.folder(), practice.as_deref(), &held, DAYS)?;
            let failed = !retained.out_of_reach.is_empty();
            Ok(Done { failed, said: telling::retained(words, DAYS, &retained) })
        }
        RecordsAction::Restore
        | RecordsAction::EraseAll
        | RecordsAction::Debrief(_)
        | RecordsAction::OpenFolder => Ok(Done::default()),
    }
}
