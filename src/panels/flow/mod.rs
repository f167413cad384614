//! The way through an exercise: choosing, profile, briefing, questions, what is
//! true, the last page.
//!
//! Owns the pages between the shifts. Each has a view (plain values, made from
//! the core), a state (what is typed or moved) and gives back a [`FlowAction`].
//! Must not know where an attempt is kept, nor how a shift is played.
//!
//! - [`exercises`]: the cards to choose from, with what is wrong with a pack;
//! - [`profile`]: under which name, from which desk, how rough, how fast;
//! - [`step`]: what a step is and why;
//! - [`question`]: everything that is asked, and [`asking`] shows it;
//! - [`briefing`]: one page before the desk opens;
//! - [`reveal`]: predictions beside what is true; [`finished`]: the last page;
//! - [`page`]: what all of them share.

use crate::exercise::Said;
use crate::telling::settings::Pace;
use crate::vocab::Desk;

pub mod asking;
pub mod briefing;
pub mod exercises;
pub mod finished;
pub mod page;
pub mod profile;
pub mod question;
pub mod reveal;
pub mod step;

pub use asking::{QuestionState, question_ui};
pub use briefing::{BriefingView, briefing_ui};
pub use exercises::{Begun, ExercisesState, ExercisesView, PackSeen, exercises_ui};
pub use finished::{FinishedView, finished_ui};
pub use profile::{ProfileState, ProfileView, profile_ui};
pub use question::QuestionView;
pub use reveal::{RevealView, reveal_ui};
pub use step::{StepView, step_ui};

/// What somebody wants on one of these pages.
#[derive(Clone, Debug, PartialEq)]
pub enum FlowAction {
    /// This exercise.
    Choose {
        /// The index of the pack, in the order of the view.
        pack: usize,
        /// The index of its exercise.
        exercise: usize,
    },
    /// Go on with an attempt; its id is whoever made the view's.
    GoOn(String),
    /// Begin another attempt under the same name; the older one stays as it is.
    BeginAgain(String),
    /// Begin as this person.
    Begin(Beginning),
    /// The introduction of a step was read.
    Continue,
    /// An answer to what was asked.
    Answer(Said),
    /// The briefing was read; the desk opens.
    OpenDesk,
    /// What is true was read.
    Seen,
    /// The days that were played, moment by moment.
    Replay,
    /// Stop here; everything is kept.
    Stop,
    /// To where one came from.
    Back,
    /// Read the packs again.
    Reload,
}

/// Who begins an exercise, and how.
#[derive(Clone, Debug, PartialEq)]
pub struct Beginning {
    /// A pseudonym that can be a folder's name.
    pub name: String,
    /// Where they usually work.
    pub home: Desk,
    /// How rough callers may get: 0 (not at all) to 3.
    pub abuse: u8,
    /// How fast the clock runs to begin with.
    pub pace: Pace,
}
