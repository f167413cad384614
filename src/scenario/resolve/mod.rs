//! Names become indices: from what authors wrote to what sessions run.
//!
//! Every name that cannot be resolved is reported at its place, with what was
//! probably meant. Owns the tables of names; the rules about what makes a good
//! scenario are in [`super::lint`].

mod between;
mod contact;
mod index;
mod leads;
mod limits;
mod names;
mod pack;
mod people;
mod shift;

use super::checked::Scenario;
use super::diagnostic::{Diagnostics, Place};
use super::load::Sources;
use super::strings::{Language, TextId};

pub(super) use names::{did_you_mean, shortened};

/// A scenario, and where its texts are written.
pub(super) struct Resolved {
    /// What sessions run.
    pub scenario: Scenario,
    /// Where each text of the source language stands, by its [`TextId`].
    pub lines: Vec<Place>,
    /// The translations, in the order of the sheets.
    pub translations: Vec<Translated>,
}

/// Where a translation is written.
pub(super) struct Translated {
    /// Which line.
    pub text: TextId,
    /// Into which language.
    pub language: Language,
    /// Where.
    pub place: Place,
}

/// Resolves all names of a pack. `None` if so much is missing that there is
/// nothing to run; otherwise the scenario counts only if nothing was an error.
pub(super) fn resolve(sources: &Sources, found: &mut Diagnostics) -> Option<Resolved> {
    if !limits::fits(sources, found) {
        return None;
    }
    let mut resolver = pack::Resolver::new(sources, found)?;
    resolver.company();
    resolver.people();
    resolver.insiders();
    resolver.rubrics();
    if resolver.rubrics.len() < 2 {
        return None;
    }
    resolver.contacts();
    resolver.shifts();
    resolver.translations();
    resolver.finish()
}
