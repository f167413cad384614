//! Scripted trainees: what a shift or a contact is worth to different habits.
//!
//! In reading order:
//! - [`mod@play`]: a policy plays a shift from its opening to its end;
//! - [`seat`]: the same at one of two seats of a day;
//! - [`what_if`]: the same after another reply than the one that was given;
//! - [`tray`]: what they do about internal requests;
//! - [`choices`], [`habits`], [`manners`]: trainees who choose by habit or manner;
//! - [`yardstick`], [`stage`], [`search`]: the best run of one contact, by search;
//! - [`playbook`], [`expert`]: the best run of every contact of a shift;
//! - [`days`]: several days of the company, one after the other;
//! - [`room`]: a room of scripted people who do a whole exercise;
//! - [`runs`], [`distribution`]: many seeded shifts, on all cores, in order;
//! - [`worlds`], [`explore`], [`coverage`]: every turn and reply that can be
//!   reached, with its path;
//! - [`fairness`]: what playing finds wrong with a pack.
//!
//! Knows shifts and marks; must not know files or screens.

pub mod choices;
pub mod play;
pub mod seat;
pub mod tray;
pub mod what_if;

pub mod habits;
pub mod manners;

pub mod search;
pub mod stage;
pub mod yardstick;

pub mod expert;
pub mod playbook;

pub mod days;
pub mod distribution;
pub mod room;
pub mod runs;

pub mod coverage;
pub mod explore;
pub mod worlds;

pub mod fairness;

use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

pub use play::{Policy, play, play_aloud, play_on};
pub use playbook::Playbook;
pub use what_if::play_branch;

/// Declares the policies: variant, name, one sentence.
macro_rules! policies {
    ($($variant:ident = $name:literal: $explanation:literal;)+) => {
        /// A scripted trainee by name.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum PolicyName { $(#[doc = $explanation] $variant),+ }

        impl PolicyName {
            /// Every policy, in the order in which they are shown.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The name that is written on the command line.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $name),+ }
            }

            /// What this trainee does, in a sentence.
            pub const fn explain(self) -> &'static str {
                match self { $(Self::$variant => $explanation),+ }
            }
        }
    };
}

policies! {
    Expert = "expert": "Knows where every reply leads and takes the best way through each contact.";
    ByTheBook = "by-the-book": "Right facts, procedure and record, and not a word about the person.";
    HomeHabit = "home-habit": "Follows the reflexes of the desk at home, otherwise whatever comes up.";
    Pleaser = "pleaser": "Agrees, promises and soothes; never the honest no.";
    Blunt = "blunt": "Facts and brush-offs, as short as possible, and no kind word.";
    MostPolite = "most-polite": "Always the reply with most apologies, thanks, explanations and offers.";
    First = "first": "Always the reply that is shown first.";
    Last = "last": "Always the reply that is shown last.";
    Longest = "longest": "Always the longest reply.";
    Shortest = "shortest": "Always the shortest reply.";
    AlwaysHold = "always-hold": "Puts everybody on hold before every answer.";
    AlwaysTransfer = "always-transfer": "Hands everybody over to the other desk.";
    Random = "random": "Whatever comes up.";
}

impl PolicyName {
    /// A new trainee of this kind. The playbook is the expert's.
    pub fn trainee(self, book: &Arc<Playbook>) -> Box<dyn Policy> {
        match self {
            Self::Expert => Box::new(expert::Expert::new(book.clone())),
            Self::ByTheBook => Box::new(manners::by_the_book()),
            Self::HomeHabit => Box::new(habits::HomeHabit::default()),
            Self::Pleaser => Box::new(manners::pleaser()),
            Self::Blunt => Box::new(manners::blunt()),
            Self::MostPolite => Box::new(habits::most_polite()),
            Self::First => Box::new(habits::first()),
            Self::Last => Box::new(habits::last()),
            Self::Longest => Box::new(habits::longest()),
            Self::Shortest => Box::new(habits::shortest()),
            Self::AlwaysHold => Box::new(habits::AlwaysHold::default()),
            Self::AlwaysTransfer => Box::new(habits::AlwaysTransfer::default()),
            Self::Random => Box::new(habits::Random::default()),
        }
    }

    /// Does not listen: chooses by one outward mark or by chance.
    pub const fn is_single_habit(self) -> bool {
        matches!(
            self,
            Self::MostPolite
                | Self::First
                | Self::Last
                | Self::Longest
                | Self::Shortest
                | Self::AlwaysHold
                | Self::AlwaysTransfer
                | Self::HomeHabit
                | Self::Random
        )
    }
}

impl fmt::Display for PolicyName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// There is no policy of this name.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("there is no policy `{name}`{}", meant(.nearest))]
pub struct UnknownPolicy {
    /// What was asked for.
    pub name: String,
    /// What was probably meant.
    pub nearest: Option<PolicyName>,
}

fn meant(nearest: &Option<PolicyName>) -> String {
    match nearest {
        Some(name) => format!("; did you mean `{name}`?"),
        None => String::new(),
    }
}

impl FromStr for PolicyName {
    type Err = UnknownPolicy;

    fn from_str(name: &str) -> Result<Self, UnknownPolicy> {
        let same = |policy: &&Self| policy.as_str() == name;
        Self::ALL
            .iter()
            .find(same)
            .copied()
            .ok_or_else(|| UnknownPolicy { name: name.to_owned(), nearest: nearest(name) })
    }
}

fn nearest(name: &str) -> Option<PolicyName> {
    let distance = |policy: &PolicyName| strsim::damerau_levenshtein(policy.as_str(), name);
    let near = PolicyName::ALL.iter().copied().min_by_key(distance)?;
    (distance(&near) <= 3).then_some(near)
}
