//! By which key somebody who called is drawn, and as whom.
//!
//! Owns [`Looks`]. The desk, the scorecard, the replay and the reports show the same face
//! for the same person. Must not know how a face is drawn.

use crate::portrait::Presentation;
use crate::scenario::strings::Language;
use crate::shift::{CallerId, Shift};

/// Who somebody is to the eye: the same key looks the same.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Looks {
    /// The key.
    pub key: String,
    /// How they present themselves, where their name says it.
    pub as_whom: Presentation,
}

/// The looks of somebody who called. One of the crowd is somebody else with another contact
/// or another story, though the name be the same; who rings again has kept both.
pub fn looks_of(shift: &Shift, id: CallerId) -> Looks {
    let caller = shift.caller(id);
    let persona = shift.scenario().persona(caller.persona);
    let source = shift.name_of(id, Language::default());
    let as_whom = Presentation::of_name(&source);
    let drawn = persona.name.is_none() && !source.is_empty();
    let key =
        if drawn { format!("{source}/{}/{:?}", caller.contact.0, caller.slots) } else { persona.id.clone() };
    Looks { key, as_whom }
}
