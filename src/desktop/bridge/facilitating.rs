//! What a facilitator saw of the shift whose scorecard is shown: read and kept beside the
//! window.
//!
//! Owns [`Overlays`]. It is kept in the store of the attempt; the day on which it was
//! written is known here and nowhere below.

use std::path::PathBuf;

use crate::desktop::fault::guarded;
use crate::panels::scorecard::overlay::view::{Facilitating, Marked, SeenHere};
use crate::records::store::overlays::{keep_seen, read_seen};
use crate::records::store::{Overlay, StoreError, Stored, day};
use crate::rubric::overlay::Seen;
use crate::telling::store::trouble_here;

use super::errand::Errand;
use super::{Bridge, Played};

/// What is read and kept.
#[derive(Debug, Default)]
pub struct Overlays {
    /// Under which name something was written last, as long as the window is open.
    name: String,
    /// The recording that it is about.
    of: PathBuf,
    /// All that was written down about it, in order.
    seen: Vec<Seen>,
    /// That cannot be read now.
    unread: bool,
    errand: Option<Run>,
}

/// What is being done.
#[derive(Debug)]
struct Run {
    of: PathBuf,
    saves: bool,
    errand: Errand<Stored<Vec<Seen>>>,
}

impl Bridge {
    /// What a facilitator has seen of a shift; none of one that is no step of an exercise.
    pub fn facilitating(&self, played: &Played) -> Option<Facilitating> {
        let overlays = &self.overlays;
        let of_a_walk = self.walk.is_some() && self.practice.is_none() && self.planned.is_none();
        (of_a_walk && overlays.of == played.recording).then(|| Facilitating {
            of: played.recording.display().to_string(),
            name: overlays.name.clone(),
            seen: overlays.seen.clone(),
            saving: overlays.errand.as_ref().is_some_and(|run| run.saves),
            unread: overlays.unread,
        })
    }

    /// Begins to read what was written down about a shift before.
    pub(super) fn read_overlays(&mut self, played: &Played) {
        let Some(walk) = &self.walk else { return };
        let (folder, progress) = (walk.attempt.folder.clone(), walk.attempt.progress.clone());
        let step = played.step;
        let work = move || Ok(read_seen(&folder, &progress)?.remove(&step).unwrap_or_default());
        let name = std::mem::take(&mut self.overlays.name);
        self.overlays = Overlays { name, of: played.recording.clone(), ..Overlays::default() };
        self.run_overlays(false, work);
    }

    /// Begins to keep what a facilitator saw.
    pub fn keep_seen(&mut self, seen: SeenHere) {
        let (Some(walk), Some(played)) = (&self.walk, &self.scored) else { return };
        if played.recording.display().to_string() != seen.of {
            return;
        }
        let (folder, progress) = (walk.attempt.folder.clone(), walk.attempt.progress.clone());
        let (scenario, step) = (walk.scenario.clone(), played.step);
        self.overlays.name.clone_from(&seen.name);
        let written = day::today();
        let overlay = |mark: Marked| Overlay {
            // The store enters the facilitator under a code.
            facilitator: String::new(),
            dimension: mark.dimension,
            points_milli: mark.points_milli,
            note: mark.note,
            written,
        };
        let marks: Vec<Overlay> = seen.marks.into_iter().map(overlay).collect();
        let name = seen.name;
        self.run_overlays(true, move || keep_seen(&folder, &progress, scenario, step, (&name, marks)));
    }

    fn run_overlays(&mut self, saves: bool, work: impl FnOnce() -> Stored<Vec<Seen>> + Send + 'static) {
        let wake = self.wake.clone();
        let of = self.overlays.of.clone();
        let path = of.clone();
        let broken = move || StoreError::Disk {
            path,
            kind: std::io::ErrorKind::Interrupted,
            why: "it ended in the middle".to_owned(),
        };
        let errand = Errand::run(move || guarded(work).unwrap_or_else(|_| Err(broken())), move || wake());
        self.overlays.errand = Some(Run { of, saves, errand });
    }

    /// Takes what has been read or kept meanwhile.
    pub(super) fn look_at_overlays(&mut self) {
        let Some(run) = &self.overlays.errand else { return };
        let Some(done) = run.errand.take() else { return };
        let (saves, here) = (run.saves, run.of == self.overlays.of);
        self.overlays.errand = None;
        self.reloaded = true;
        match done {
            Ok(seen) if here => {
                self.overlays.seen = seen;
                self.overlays.unread = false;
                if saves {
                    self.unsaid.push(self.words.name("overlay-all-saved"));
                }
            }
            Ok(_) => {}
            Err(error) if saves => {
                self.notice(trouble_here(&self.words, &error));
                self.notice(self.words.name("overlay-not-kept"));
            }
            Err(_) => self.overlays.unread = true,
        }
    }
}
