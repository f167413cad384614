//! What passes between the desks, checked.

use crate::scenario::strings::TextId;
use crate::vocab::Duration;

use super::{ContactId, DeliverableId, FactId};

/// Most facts in a contact's packet: what is known is a 32-bit set.
pub const MOST_FACTS: usize = 32;

/// A set of a contact's facts, one bit each.
pub type Facts = u32;

/// Why a filler comes in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Comes {
    /// A stream brings it.
    #[default]
    Stream,
    /// A promise about one of these was not kept, or has raised a question.
    Ticket(Vec<DeliverableId>),
    /// Wrong or incomplete information has come to light.
    Repeat,
    /// Something was ordered without saying what is in it.
    AddOn,
    /// A lost customer has talked about it.
    WordOfMouth,
}

/// An internal request.
#[derive(Clone, Copy, Debug)]
pub struct Request {
    /// When it is needed, from the moment of asking.
    pub within: Duration,
    /// How often it can be put off.
    pub put_off: u32,
    /// Said when the time is nearly up.
    pub reminder: TextId,
    /// Said when they go to somebody's boss.
    pub escalation: TextId,
}

/// A field of the handoff packet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PacketField {
    /// Why they bought, or came.
    Why,
    /// What success means to them.
    Success,
    /// Who decides, and who else is concerned.
    People,
    /// What they were promised.
    Promises,
    /// What can go wrong.
    Risks,
    /// What was tried already.
    Tried,
}

impl PacketField {
    /// Every field, in the order of the form.
    pub const ALL: [Self; 6] =
        [Self::Why, Self::Success, Self::People, Self::Promises, Self::Risks, Self::Tried];
}

/// Something worth handing on.
#[derive(Clone, Debug)]
pub struct PacketFact {
    /// The author's name for it.
    pub id: String,
    /// Where in the packet it belongs.
    pub field: PacketField,
    /// What stands there.
    pub text: TextId,
    /// How long writing it takes.
    pub takes: Duration,
}

/// A question that the other desk could have spared the customer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AsksAgain {
    /// The other desk's contact.
    pub contact: ContactId,
    /// The fact of its packet.
    pub fact: FactId,
}

/// How a colleague is treated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Gesture {
    /// Thanks, in general words.
    Thanks,
    /// Thanks with the customer's own words.
    ThanksInTheirWords,
    /// Asking again.
    Nags,
    /// Putting it on them.
    Blames,
    /// Leaving what they want for later, again.
    PutsOff,
    /// Asking what they are measured on.
    AsksWhatCounts,
}

impl Gesture {
    /// The gesture passes on or expresses thanks.
    pub const fn is_thanks(self) -> bool {
        matches!(self, Self::Thanks | Self::ThanksInTheirWords)
    }
}
