//! Names become indices: from what authors wrote to what sessions run.
//!
//! Every name that cannot be resolved is reported at its place, with what was
//! probably meant. Owns the tables of names; the rules about what makes a good
//! scenario are in [`super::lint`].

mod contact;
mod leads;
mod names;
mod pack;
mod shift;

use super::checked::Scenario;
use super::diagnostic::Diagnostics;
use super::load::Sources;

pub(super) use names::did_you_mean;

/// Resolves all names of a pack. `None` if so much is missing that there is
/// nothing to run; otherwise the scenario counts only if nothing was an error.
pub(super) fn resolve(sources: &Sources, found: &mut Diagnostics) -> Option<Scenario> {
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
