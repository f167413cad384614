//! Who works where, and how a contact reaches them.

use std::fmt;

use serde::{Deserialize, Serialize};

/// Declares a field-less enum whose variants have one spelling everywhere:
/// in scenario files, in recordings and in `Display`.
macro_rules! words {
    ($(#[$meta:meta])* $name:ident { $($(#[$vmeta:meta])* $variant:ident),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[repr(u8)]
        pub enum $name { $($(#[$vmeta])* $variant),+ }

        impl $name {
            /// Every value, in declaration order.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The one spelling used in files.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => stringify!($variant)),+ }
            }

            /// The value with this spelling.
            pub fn from_word(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|value| value.as_str() == word)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.as_str())
            }
        }
    };
}

words! {
    /// One of the two desks that a trainee can sit at.
    Desk {
        /// Talks to people who may buy.
        Sales,
        /// Talks to people who have bought.
        Support,
    }
}

impl Desk {
    /// The desk across the aisle.
    pub const fn other(self) -> Self {
        match self {
            Self::Sales => Self::Support,
            Self::Support => Self::Sales,
        }
    }
}

words! {
    /// A part of the company that owns articles and powers. Only the first two
    /// are desks that a trainee can sit at.
    Department {
        /// The sales desk.
        Sales,
        /// The support desk.
        Support,
        /// Confirms and moves installation days.
        Planning,
        /// Moves telephone numbers between providers.
        Porting,
        /// Books and pays back.
        Accounts,
    }
}

words! {
    /// How a contact reaches the desk.
    Channel {
        /// A telephone call; the caller waits and may hang up.
        Phone,
        /// A written conversation in real time.
        Chat,
        /// A letter or mail; the sender does not wait in a queue.
        Mail,
        /// Somebody stands in front of the desk.
        Door,
    }
}

words! {
    /// How rough a caller gets, the mildest first. Whoever plays decides how much of it
    /// comes.
    Rough {
        /// Nobody raises their voice.
        Civil,
        /// Impatient, but never personal.
        Curt,
        /// Loud, with reproaches.
        Loud,
        /// Gets personal.
        Personal,
    }
}

impl Rough {
    /// The roughest that may come at an abuse level, 0 to 3.
    pub fn at_level(level: u8) -> Self {
        Self::ALL[usize::from(level).min(Self::ALL.len() - 1)]
    }
}

words! {
    /// How a contact ended.
    Outcome {
        /// The matter is settled.
        Solved,
        /// The customer bought.
        Ordered,
        /// A next step with a date was agreed.
        Dated,
        /// Some of it is settled.
        Partly,
        /// Somebody else at the company has it now.
        PassedOn,
        /// An honest no and a fair parting.
        Declined,
        /// Nothing is settled.
        Open,
        /// The customer went away.
        Lost,
    }
}
