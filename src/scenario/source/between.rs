//! What passes between the desks: requests, handoffs, thanks and blame, and
//! who comes because of an earlier day.

use crate::scenario::read::{At, choice, record};
use crate::vocab::Duration;

choice! {
    /// Why a filler comes in.
    pub enum Comes {
        /// A stream brings it.
        Stream,
        /// A promise about one of these deliverables was not kept, or has raised a question.
        Ticket(Vec<At<String>>),
        /// Wrong or incomplete information has come to light.
        Repeat,
        /// Something was ordered without saying what is in it and what is not.
        AddOn,
        /// A lost customer has talked about it.
        WordOfMouth,
    }
}

record! {
    /// An internal request: somebody of the company wants something from this desk.
    pub struct Request {
        /// When they need it, from the moment they ask.
        within: At<Duration>,
        /// How often it can be put off, each time by as long again.
        put_off: At<u32> = At::nowhere(1),
        /// What they say when the time is nearly up.
        reminder: At<String>,
        /// What they say when they go to somebody's boss.
        escalation: At<String>,
    }
}

record! {
    /// Something worth handing on that a conversation can bring to light.
    pub struct PacketFact {
        /// The field of the handoff packet in which it belongs.
        field: At<PacketField>,
        /// What stands there afterwards.
        text: At<String>,
        /// How long writing it takes.
        takes: At<Duration> = At::nowhere(Duration::from_seconds(8)),
    }
}

choice! {
    /// A field of the handoff packet.
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
}

record! {
    /// A question that the other desk could have spared the customer.
    pub struct AsksAgain {
        /// The other desk's contact.
        contact: At<String>,
        /// The fact of its packet.
        fact: At<String>,
    }
}

choice! {
    /// Something that moves a colleague's goodwill.
    pub enum Gesture {
        /// Thanks, in general words.
        Thanks(At<String>),
        /// Thanks with the customer's own words.
        ThanksInTheirWords(At<String>),
        /// Asking again what has been asked already.
        Nags(At<String>),
        /// Putting it on them.
        Blames(At<String>),
        /// Leaving their questionnaire or request for later, again.
        PutsOff(At<String>),
        /// Asking what they are measured on, or what would help.
        AsksWhatCounts(At<String>),
    }
}
