//! Conditions.

use crate::scenario::read::{At, choice, record};
use crate::vocab::{Duration, Moment};

choice! {
    /// A condition.
    pub enum Cond {
        /// The flag is up.
        Flag(At<String>),
        /// The trainee knows the article.
        Knows(At<String>),
        /// The condition does not hold.
        Not(Box<Cond>),
        /// All hold.
        All(Vec<Cond>),
        /// At least one holds.
        Any(Vec<Cond>),
        /// Frustration is at least this, 0 to 1.
        FrustrationAtLeast(At<f64>),
        /// Trust is at least this, 0 to 1.
        TrustAtLeast(At<f64>),
        /// Trust is below this, 0 to 1.
        TrustBelow(At<f64>),
        /// The customer waited at least this long before anybody answered.
        WaitedAtLeast(At<Duration>),
        /// It is this time or later.
        TimeAtLeast(At<Moment>),
        /// Something was promised about this deliverable, here or earlier.
        Promised(At<String>),
        /// Nothing was promised about it.
        NothingPromised(At<String>),
        /// A promise of an earlier contact.
        Ledger{LedgerCond},
        /// A flag of an earlier contact of the same customer.
        Earlier(At<String>, EarlierFlag),
        /// The slot has a value.
        Slot(At<String>),
        /// The customer has contacted the company at least this often about it.
        ContactsAtLeast(At<u32>),
        /// The other desk has handed this fact over: contact and fact.
        Handed(At<String>, At<String>),
        /// The colleague's goodwill is at least this, 0 to 1.
        GoodwillAtLeast(At<String>, At<f64>),
        /// The colleague's goodwill is below this, 0 to 1.
        GoodwillBelow(At<String>, At<f64>),
        /// The customer has had to do with this many new people since.
        ContactChangesAtLeast(At<u32>),
        /// It is this day of the exercise or a later one.
        DayAtLeast(At<u32>),
    }
}

record! {
    /// A promise of an earlier contact.
    pub struct LedgerCond {
        /// What was promised, from `delivers`.
        what: At<String>,
        /// It could be kept, or not.
        honest: Option<At<bool>> = None,
        /// It was written, or only spoken.
        written: Option<At<bool>> = None,
    }
}

choice! {
    /// A flag of an earlier contact.
    pub enum EarlierFlag {
        /// The flag's name.
        Flag(At<String>),
    }
}
