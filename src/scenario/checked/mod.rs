//! What a session runs: the checked, flat form of a pack.
//!
//! Every name has become an index, every text a [`TextId`](crate::scenario::strings::TextId), every duration
//! milliseconds. Only [`super::load`] makes a [`Scenario`]; who holds one can
//! index it without looking twice.

use std::collections::BTreeMap;

use crate::rubric::CheckedRubric;
use crate::scenario::customer::CustomerModel;
use crate::scenario::strings::Texts;
use crate::vocab::{Desk, Rough, Tag};

mod between;
mod company;
mod contact;
mod exercise;
mod shift;

pub use between::*;
pub use company::*;
pub use contact::*;
pub use exercise::*;
pub use shift::*;

/// Declares index newtypes into the scenario's tables.
macro_rules! indices {
    ($($(#[$meta:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub u16);

        impl $name {
            /// The index as a table index.
            pub const fn index(self) -> usize {
                self.0 as usize
            }
        }
    )+};
}

indices! {
    /// A written contact or a filler.
    ContactId,
    /// A turn within its contact.
    TurnId,
    /// A reply within its contact (not within its turn).
    ReplyId,
    /// A knowledge article or a rival's fact.
    ArticleId,
    /// A customer or a temperament of the crowd.
    PersonaId,
    /// A colleague.
    ColleagueId,
    /// Something that can be promised.
    DeliverableId,
    /// A condition within its contact.
    CondId,
    /// A promise within its contact.
    PromiseId,
    /// A fact of a contact's handoff packet.
    FactId,
    /// A list of `company.ron`.
    PoolId,
    /// A shift of the pack.
    ShiftId,
    /// An inject of a shift.
    InjectId,
    /// An exercise of the pack.
    ExerciseId,
}

/// Most knowledge articles and facts in a pack: knowledge is a 128-bit set.
pub const MOST_ARTICLES: usize = 128;
/// Most flags in a contact: flags are a 64-bit set.
pub const MOST_FLAGS: usize = 64;
/// Most turns in a contact.
pub const MOST_TURNS: usize = 500;
/// Most replies in a turn.
pub const MOST_REPLIES: usize = 8;
/// Most contacts and fillers in a pack.
pub const MOST_CONTACTS: usize = 10_000;

/// A set of knowledge articles and facts, one bit each.
pub type Knowledge = u128;
/// A set of a contact's flags, one bit each.
pub type Flags = u64;
/// A set of [`Tag`]s, one bit each.
pub type TagSet = u128;

/// The bit of a tag in a [`TagSet`].
pub const fn tag_bit(tag: Tag) -> TagSet {
    1 << (tag as u8)
}

/// A checked pack.
#[derive(Debug)]
pub struct Scenario {
    pub(super) about: PackAbout,
    pub(super) digest: [u8; 32],
    pub(super) texts: Texts,
    pub(super) company: Company,
    pub(super) personas: Vec<Persona>,
    pub(super) colleagues: Vec<Colleague>,
    pub(super) contacts: Vec<Contact>,
    pub(super) shifts: Vec<Shift>,
    pub(super) insiders: Vec<Insider>,
    pub(super) exercises: Vec<Exercise>,
    pub(super) rubrics: [CheckedRubric; 2],
    pub(super) customer: CustomerModel,
    pub(super) names: Names,
}

/// Names to indices, for commands and conditions that come from outside.
#[derive(Debug, Default)]
pub struct Names {
    pub(super) contacts: BTreeMap<String, ContactId>,
    pub(super) articles: BTreeMap<String, ArticleId>,
    pub(super) colleagues: BTreeMap<String, ColleagueId>,
    pub(super) shifts: BTreeMap<String, ShiftId>,
    pub(super) exercises: BTreeMap<String, ExerciseId>,
}

impl Scenario {
    /// What the pack says about itself.
    pub fn about(&self) -> &PackAbout {
        &self.about
    }

    /// SHA-256 over the meaning of the pack: not over comments, white space,
    /// field order or translations.
    pub fn digest(&self) -> [u8; 32] {
        self.digest
    }

    /// The contacts that get rougher than this.
    pub fn rougher_than(&self, most: Rough) -> Vec<ContactId> {
        let all = (0..=u16::MAX).map(ContactId).zip(&self.contacts);
        all.filter(|(_, contact)| contact.rough > most).map(|(id, _)| id).collect()
    }

    /// All texts in all languages.
    pub fn texts(&self) -> &Texts {
        &self.texts
    }

    /// The company.
    pub fn company(&self) -> &Company {
        &self.company
    }

    /// A customer or temperament.
    pub fn persona(&self, id: PersonaId) -> &Persona {
        &self.personas[id.index()]
    }

    /// The two are one customer to the company: the same person, or people of the
    /// same firm.
    pub fn is_same_customer(&self, one: PersonaId, other: PersonaId) -> bool {
        let firm = |id: PersonaId| self.persona(id).firm.map(|firm| self.texts.source(firm));
        one == other || firm(one).is_some_and(|firm_of_one| firm(other) == Some(firm_of_one))
    }

    /// Customers first, then the crowd, then colleagues with requests.
    pub fn personas(&self) -> &[Persona] {
        &self.personas
    }

    /// A colleague.
    pub fn colleague(&self, id: ColleagueId) -> &Colleague {
        &self.colleagues[id.index()]
    }

    /// All colleagues.
    pub fn colleagues(&self) -> &[Colleague] {
        &self.colleagues
    }

    /// A written contact or filler.
    pub fn contact(&self, id: ContactId) -> &Contact {
        &self.contacts[id.index()]
    }

    /// Written contacts first, then fillers.
    pub fn contacts(&self) -> &[Contact] {
        &self.contacts
    }

    /// A shift.
    pub fn shift(&self, id: ShiftId) -> &Shift {
        &self.shifts[id.index()]
    }

    /// All shifts.
    pub fn shifts(&self) -> &[Shift] {
        &self.shifts
    }

    /// What insiders answer.
    pub fn insiders(&self) -> &[Insider] {
        &self.insiders
    }

    /// An exercise.
    pub fn exercise(&self, id: ExerciseId) -> &Exercise {
        &self.exercises[id.index()]
    }

    /// All exercises.
    pub fn exercises(&self) -> &[Exercise] {
        &self.exercises
    }

    /// The constants of the customer.
    pub fn customer(&self) -> &CustomerModel {
        &self.customer
    }

    /// The rubric of a desk.
    pub fn rubric(&self, desk: Desk) -> &CheckedRubric {
        &self.rubrics[desk as usize]
    }

    /// The contact with this name.
    pub fn find_contact(&self, name: &str) -> Option<ContactId> {
        self.names.contacts.get(name).copied()
    }

    /// The article or fact with this name.
    pub fn find_article(&self, name: &str) -> Option<ArticleId> {
        self.names.articles.get(name).copied()
    }

    /// The colleague with this name.
    pub fn find_colleague(&self, name: &str) -> Option<ColleagueId> {
        self.names.colleagues.get(name).copied()
    }

    /// The shift with this name.
    pub fn find_shift(&self, name: &str) -> Option<ShiftId> {
        self.names.shifts.get(name).copied()
    }

    /// The exercise with this name.
    pub fn find_exercise(&self, name: &str) -> Option<ExerciseId> {
        self.names.exercises.get(name).copied()
    }
}
