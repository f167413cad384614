//! A pack that has changed on the disk: checked at once, and if it is sound, a
//! running shift goes on with it at the same turn.

use crate::records::reload::reload;
use crate::records::shifts::Pack;
use crate::scenario::diagnostic::Severity;
use crate::scenario::render;
use crate::telling::records::clause;
use crate::telling::words::Arg;

use super::watch::Watch;
use super::{Bridge, Live, PackOnDisk};

impl Bridge {
    /// Begins to watch the folders of the packs.
    pub(super) fn watch(&mut self) {
        let folders = self.packs.all().iter().map(|pack| pack.folder.clone()).collect();
        let wake = self.wake.clone();
        self.watched = Watch::over(folders, move || wake());
    }

    /// Takes packs that have been read again.
    pub(super) fn look_at_changes(&mut self) {
        let Some(watch) = &self.watched else { return };
        for pack in watch.take() {
            self.reloaded = true;
            self.change(&pack);
            self.packs.replace(pack);
        }
    }

    /// Goes on with a changed pack where it concerns what is being played.
    fn change(&mut self, pack: &PackOnDisk) {
        let Some(walk) = &mut self.walk else { return };
        // What is practised is played with what it was begun with.
        if self.practice.is_some() || !super::packs::same(&walk.pack_folder, &pack.folder) {
            return;
        }
        let Some(sound) = pack.sound() else {
            let text = broken(pack, &self.words);
            self.remark(text);
            return;
        };
        let Some(exercise) = walk.in_pack(&sound.scenario) else {
            self.notice(self.words.name("window-reload-other-steps"));
            return;
        };
        let Some(live) = &self.live else {
            walk.change_pack(sound, exercise);
            return;
        };
        let new = Pack { scenario: &sound.scenario, files: &sound.files };
        match reload(&live.sitting, &walk.attempt.folder, new) {
            Ok(sitting) => {
                let paused = live.paused;
                walk.change_pack(sound, exercise);
                let mut live = Live::new(sitting, &self.words);
                live.paused = paused;
                self.live = Some(live);
                self.remark(self.words.name("window-reloaded"));
            }
            Err(why) => {
                let why = clause(&self.words, &why);
                self.notice(self.words.say("window-reload-differs", &[("why", Arg::Text(&why))]));
            }
        }
    }
}

/// What is wrong with a changed pack: how many errors, and the first of them.
fn broken(pack: &PackOnDisk, words: &crate::scoring::Words) -> String {
    let (errors, _) = pack.counts();
    let first = pack.diagnostics.iter().find(|one| one.severity == Severity::Error);
    let first = match (first, &pack.unreadable) {
        (Some(one), _) => render::one_line(one, &pack.places),
        (None, Some(why)) => why.in_words(words),
        (None, None) => String::new(),
    };
    let errors = Arg::Number(i64::try_from(errors).unwrap_or(i64::MAX));
    words.say("window-reload-broken", &[("errors", errors), ("first", Arg::Text(&first))])
}
