//! Practising alone: one contact, again, from any moment.

use crate::records::RecordsError;

use super::{Bridge, Live, Practice, Screen};
use crate::records::any_seed;

impl Bridge {
    /// Begins to practise something.
    pub fn practise(&mut self, practice: Result<Practice, RecordsError>) {
        let sitting = practice.and_then(|practice| {
            let at_home = practice.sit().map(|sitting| (sitting, practice.clone()));
            self.or_elsewhere(at_home, |spare| {
                let practice = practice.moved_to(&spare.join("practise"));
                Ok((practice.sit()?, practice))
            })
        });
        match sitting {
            Ok((sitting, practice)) => {
                self.live = Some(Live::new(sitting, &self.words));
                self.practice = Some(practice);
                self.screen = Screen::Desk;
            }
            Err(error) => self.failed(&error),
        }
    }

    /// Plays the shift whose scorecard is shown from just before an event.
    pub fn play_from(&mut self, event: u32) {
        let Some(played) = self.scored.clone() else { return };
        let folder = match &self.practice {
            Some(practice) => Ok(practice.folder.clone()),
            None => {
                let pack = played.shift.scenario().about().id.clone();
                let shift = &played.shift.scenario().shift(played.shift.plan()).id;
                crate::records::practise::home_of(self.tries().as_deref(), &pack, shift)
            }
        };
        let contact = self.practice.as_ref().and_then(|practice| practice.contact.clone());
        self.practise(folder.and_then(|folder| Practice::moment(played.recording, event, folder, contact)));
    }

    /// Practises the same again.
    pub fn again(&mut self, other_luck: bool) {
        let Some(practice) = self.practice.clone() else { return };
        self.practise(Ok(if other_luck { practice.with_seed(any_seed()) } else { practice }));
    }

    /// Leaves the scorecard: back to the exercise, or to what can be practised.
    pub fn after_scorecard(&mut self) {
        self.scored = None;
        match (self.practice.take(), &self.walk) {
            (Some(_), None) => self.screen = Screen::Practise,
            _ => self.go_on(),
        }
    }
}
