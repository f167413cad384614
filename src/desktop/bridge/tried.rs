//! What was practised before, looked up beside the window.
//!
//! Each try is done again to find its mark, and brings a pack of its own: that takes
//! seconds where much was practised, and nobody waits for it.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::{Arc, Weak};

use super::errand::Errand;
use super::{Bridge, Screen};
use crate::desktop::fault::guarded;
use crate::panels::practise::Practised;
use crate::records::practise;
use crate::scenario::checked::Scenario;

/// By the contact's name.
type Practice = BTreeMap<String, Practised>;

/// What was practised before, as far as it is known.
#[derive(Debug, Default)]
pub struct Tried {
    found: Option<Practice>,
    looking: Option<Looking>,
}

#[derive(Debug)]
struct Looking {
    errand: Errand<Practice>,
    /// As long as it is there, somebody wants to know.
    _wanted: Arc<()>,
}

impl Bridge {
    /// What was practised before, by the contact's name; nothing as long as it is not
    /// known.
    pub fn practised(&self) -> Option<&BTreeMap<String, Practised>> {
        self.tried.found.as_ref()
    }

    /// What was practised is looked up anew: it is another pack.
    pub fn look_again_at_tries(&mut self) {
        self.tried = Tried::default();
    }

    /// Looks up what was practised while that is shown, and forgets it afterwards:
    /// there may be more of it the next time.
    pub(super) fn look_at_tries(&mut self) {
        if self.screen != Screen::Practise {
            self.tried = Tried::default();
            return;
        }
        if let Some(looking) = &self.tried.looking {
            if let Some(found) = looking.errand.take() {
                self.tried.found = Some(found);
                self.reloaded = true;
            }
            return;
        }
        let Some((scenario, _)) = self.practised_pack().and_then(|index| self.pack(index)) else { return };
        let (folder, wake, wanted) = (self.tries(), self.wake.clone(), Arc::new(()));
        let still = Arc::downgrade(&wanted);
        let work = move || guarded(|| look(folder.as_deref(), &scenario, &still)).unwrap_or_default();
        let errand = Errand::run(work, move || wake());
        self.tried.looking = Some(Looking { errand, _wanted: wanted });
    }
}

/// Looks at every contact of a pack, until nobody wants to know any more.
fn look(chosen: Option<&Path>, scenario: &Arc<Scenario>, wanted: &Weak<()>) -> Practice {
    let mut found = Practice::new();
    for contact in scenario.contacts().iter().filter(|contact| !contact.is_filler()) {
        if wanted.upgrade().is_none() {
            break;
        }
        let Ok(folder) = practise::home_of(chosen, &scenario.about().id, &contact.id) else { break };
        let times = u32::try_from(practise::times(&folder)).unwrap_or(u32::MAX);
        if times == 0 {
            continue;
        }
        let tries = practise::tries(&folder, &contact.id, Some(scenario));
        let best_milli = tries.iter().filter_map(|one| one.quality_milli).max();
        found.insert(contact.id.clone(), Practised { times, best_milli });
    }
    found
}
