//! Conditions, and all that they could be looking at.

use crate::scenario::checked::{
    Cond, CondId, Contact, ContactId, DeliverableId, Flags, Knowledge, Reply, as_range,
};

/// So many combinations of what can be either are tried out at one place.
const MOST_COMBINATIONS: usize = 512;

/// What the conditions of a contact ask for.
pub(super) struct Vocabulary {
    pub flags: Flags,
    pub knows: Knowledge,
    /// Deliverables about which a condition asks; at most 64.
    promises: Vec<DeliverableId>,
    /// Flags of earlier contacts; at most 64.
    earlier: Vec<(ContactId, Flags)>,
    /// A filler's caller has no history.
    has_past: bool,
}

impl Vocabulary {
    /// `None` if the conditions ask for too much.
    pub fn of(contact: &Contact) -> Option<Self> {
        let mut all = Self {
            flags: 0,
            knows: 0,
            promises: Vec::new(),
            earlier: Vec::new(),
            has_past: !contact.is_filler(),
        };
        for cond in &contact.conds {
            match cond {
                Cond::Flag(flags) => all.flags |= flags,
                Cond::Knows(articles) => all.knows |= articles,
                Cond::Promised(what) | Cond::NothingPromised(what) | Cond::Ledger { what, .. }
                    if !all.promises.contains(what) =>
                {
                    all.promises.push(*what);
                }
                Cond::Earlier(contact, flags) if !all.earlier.contains(&(*contact, *flags)) => {
                    all.earlier.push((*contact, *flags));
                }
                _ => {}
            }
            if all.promises.len() > 64 || all.earlier.len() > 64 {
                return None;
            }
        }
        Some(all)
    }

    /// The deliverables that a reply promises, one bit each.
    pub fn promised_by(&self, contact: &Contact, reply: &Reply) -> u64 {
        if self.promises.is_empty() {
            return 0;
        }
        let promises = &contact.promises[as_range(&reply.promises)];
        promises.iter().filter_map(|promise| self.promise(promise.what)).fold(0, |set, bit| set | 1 << bit)
    }

    fn promise(&self, what: DeliverableId) -> Option<usize> {
        self.promises.iter().position(|known| *known == what)
    }
}

/// Everything that a condition can look at, in one combination.
pub(super) struct World<'v> {
    vocabulary: &'v Vocabulary,
    flags: Flags,
    /// Known from the conversation.
    revealed: Knowledge,
    /// Known from elsewhere.
    looked_up: Knowledge,
    promised: u64,
    frustration: f64,
    trust: f64,
    waited: i64,
    time: i64,
    attempts: u32,
    /// The earlier promise about each deliverable: honest, written.
    past: Vec<Option<(bool, bool)>>,
    earlier: u64,
}

impl<'v> World<'v> {
    pub fn new(vocabulary: &'v Vocabulary) -> Self {
        Self {
            vocabulary,
            flags: 0,
            revealed: 0,
            looked_up: 0,
            promised: 0,
            frustration: -1.0,
            trust: -1.0,
            waited: i64::MIN,
            time: i64::MIN,
            attempts: 1,
            past: vec![None; vocabulary.promises.len()],
            earlier: 0,
        }
    }

    /// Takes over what a state says.
    pub fn set(&mut self, flags: Flags, revealed: Knowledge, promised: u64) {
        (self.flags, self.revealed, self.promised) = (flags, revealed, promised);
    }

    /// The condition holds, if there is one.
    pub fn may(&self, contact: &Contact, when: Option<CondId>) -> bool {
        when.is_none_or(|cond| self.holds(contact, cond))
    }

    fn holds(&self, contact: &Contact, cond: CondId) -> bool {
        let vocabulary = self.vocabulary;
        let promise = |what| vocabulary.promise(what);
        let here = |what| promise(what).is_some_and(|bit| self.promised >> bit & 1 == 1);
        let past = |what| promise(what).and_then(|index| self.past[index]);
        match &contact.conds[cond.index()] {
            Cond::Flag(flags) => self.flags & flags == *flags,
            Cond::Knows(articles) => (self.revealed | self.looked_up) & articles == *articles,
            Cond::Not(inner) => !self.holds(contact, *inner),
            Cond::All(conds) => conds.iter().all(|cond| self.holds(contact, *cond)),
            Cond::Any(conds) => conds.iter().any(|cond| self.holds(contact, *cond)),
            Cond::FrustrationAtLeast(level) => self.frustration >= *level,
            Cond::TrustAtLeast(level) => self.trust >= *level,
            Cond::TrustBelow(level) => self.trust < *level,
            Cond::WaitedAtLeast(wait) => self.waited >= wait.as_ms(),
            Cond::TimeAtLeast(time) => self.time >= time.as_ms(),
            Cond::Promised(what) => here(*what) || past(*what).is_some(),
            Cond::NothingPromised(what) => !here(*what) && past(*what).is_none(),
            Cond::Ledger { what, honest, written } => past(*what).is_some_and(|(was_honest, was_written)| {
                honest.is_none_or(|honest| honest == was_honest)
                    && written.is_none_or(|written| written == was_written)
            }),
            Cond::Earlier(contact, flags) => {
                let known = vocabulary.earlier.iter().position(|known| *known == (*contact, *flags));
                known.is_some_and(|bit| self.earlier >> bit & 1 == 1)
            }
            Cond::Slot(_) => true,
            Cond::ContactsAtLeast(count) => self.attempts >= *count,
        }
    }
}

/// Something that can be one or the other at a place.
#[derive(Clone, Debug)]
enum Free {
    Flag(Flags),
    LookedUp(Knowledge),
    /// One value for each threshold, and one below all.
    Frustration(Vec<f64>),
    Trust(Vec<f64>),
    Waited(Vec<i64>),
    Time(Vec<i64>),
    Attempts(Vec<u32>),
    Past(DeliverableId),
    Earlier(ContactId, Flags),
}

impl Free {
    fn values(&self) -> usize {
        match self {
            Self::Flag(_) | Self::LookedUp(_) | Self::Earlier(..) => 2,
            Self::Frustration(levels) | Self::Trust(levels) => levels.len() + 1,
            Self::Waited(levels) | Self::Time(levels) => levels.len() + 1,
            Self::Attempts(levels) => levels.len() + 1,
            Self::Past(_) => 5,
        }
    }

    /// Lets the world have the value with this number.
    fn apply(&self, value: usize, world: &mut World<'_>) {
        let level = |levels: &[f64]| value.checked_sub(1).map_or(-1.0, |index| levels[index]);
        let whole = |levels: &[i64]| value.checked_sub(1).map_or(i64::MIN, |index| levels[index]);
        match self {
            Self::Flag(flag) => world.flags = world.flags & !flag | if value == 1 { *flag } else { 0 },
            Self::LookedUp(article) => {
                world.looked_up = world.looked_up & !article | if value == 1 { *article } else { 0 };
            }
            Self::Frustration(levels) => world.frustration = level(levels),
            Self::Trust(levels) => world.trust = level(levels),
            Self::Waited(levels) => world.waited = whole(levels),
            Self::Time(levels) => world.time = whole(levels),
            Self::Attempts(levels) => {
                world.attempts = value.checked_sub(1).map_or(1, |index| levels[index].max(1));
            }
            Self::Past(what) => {
                if let Some(index) = world.vocabulary.promise(*what) {
                    let past = [None, Some((false, false)), Some((false, true)), Some((true, false))];
                    world.past[index] = past.get(value).copied().unwrap_or(Some((true, true)));
                }
            }
            Self::Earlier(contact, flags) => {
                let known = world.vocabulary.earlier.iter().position(|known| *known == (*contact, *flags));
                if let Some(bit) = known {
                    world.earlier = world.earlier & !(1 << bit) | (value as u64) << bit;
                }
            }
        }
    }
}

/// A place where conditions are looked at, with all that can be either there.
#[derive(Debug)]
pub(super) struct Site {
    free: Vec<Free>,
    combinations: usize,
}

impl Site {
    /// What no state says: moods, times, the past.
    pub fn free(contact: &Contact, vocabulary: &Vocabulary, conds: impl Iterator<Item = CondId>) -> Self {
        Self::collect(contact, conds, false, vocabulary.has_past)
    }

    /// The same, and flags.
    pub fn with_flags(contact: &Contact, conds: impl Iterator<Item = CondId>) -> Self {
        Self::collect(contact, conds, true, true)
    }

    fn collect(contact: &Contact, conds: impl Iterator<Item = CondId>, flags: bool, past: bool) -> Self {
        let mut levels = Levels::default();
        let mut free = Vec::new();
        let mut open: Vec<CondId> = conds.collect();
        while let Some(cond) = open.pop() {
            match &contact.conds[cond.index()] {
                Cond::Flag(flag) if flags => add_bit(&mut free, *flag, &Free::Flag),
                Cond::Flag(_) | Cond::Slot(_) => {}
                Cond::Knows(article) => add_bit(&mut free, *article, &Free::LookedUp),
                Cond::Not(inner) => open.push(*inner),
                Cond::All(inner) | Cond::Any(inner) => open.extend(inner),
                Cond::FrustrationAtLeast(level) => levels.frustration.push(*level),
                Cond::TrustAtLeast(level) | Cond::TrustBelow(level) => levels.trust.push(*level),
                Cond::WaitedAtLeast(wait) => levels.waited.push(wait.as_ms()),
                Cond::TimeAtLeast(time) => levels.time.push(time.as_ms()),
                Cond::ContactsAtLeast(count) => levels.attempts.push(*count),
                Cond::Promised(what) | Cond::NothingPromised(what) | Cond::Ledger { what, .. } => {
                    let known = free.iter().any(|one| matches!(one, Free::Past(known) if known == what));
                    if past && !known {
                        free.push(Free::Past(*what));
                    }
                }
                Cond::Earlier(earlier, flag) => {
                    let is_this =
                        |one: &Free| matches!(one, Free::Earlier(a, b) if (a, b) == (earlier, flag));
                    if !free.iter().any(is_this) {
                        free.push(Free::Earlier(*earlier, *flag));
                    }
                }
            }
            if free.len() > 16 {
                return Self { free: Vec::new(), combinations: usize::MAX };
            }
        }
        levels.add_to(&mut free);
        let combinations = free.iter().fold(1_usize, |product, one| product.saturating_mul(one.values()));
        Self { free, combinations }
    }

    /// Calls `visit` with each combination; `false`, without a call, if there
    /// are too many.
    pub fn each(&self, world: &mut World<'_>, mut visit: impl FnMut(&World<'_>)) -> bool {
        if self.combinations > MOST_COMBINATIONS {
            return false;
        }
        for combination in 0..self.combinations {
            let mut rest = combination;
            for free in &self.free {
                free.apply(rest % free.values(), world);
                rest /= free.values();
            }
            visit(world);
        }
        true
    }
}

/// The thresholds at a place.
#[derive(Default)]
struct Levels {
    frustration: Vec<f64>,
    trust: Vec<f64>,
    waited: Vec<i64>,
    time: Vec<i64>,
    attempts: Vec<u32>,
}

impl Levels {
    fn add_to(self, free: &mut Vec<Free>) {
        let Self { mut frustration, mut trust, mut waited, mut time, mut attempts } = self;
        for levels in [&mut frustration, &mut trust] {
            levels.sort_by(f64::total_cmp);
            levels.dedup();
        }
        for levels in [&mut waited, &mut time] {
            levels.sort_unstable();
            levels.dedup();
        }
        attempts.sort_unstable();
        attempts.dedup();
        let all = [
            (!frustration.is_empty()).then_some(Free::Frustration(frustration)),
            (!trust.is_empty()).then_some(Free::Trust(trust)),
            (!waited.is_empty()).then_some(Free::Waited(waited)),
            (!time.is_empty()).then_some(Free::Time(time)),
            (!attempts.is_empty()).then_some(Free::Attempts(attempts)),
        ];
        free.extend(all.into_iter().flatten());
    }
}

/// Adds something that is a single bit, once.
fn add_bit<T>(free: &mut Vec<Free>, bit: T, make: &dyn Fn(T) -> Free) {
    let bit_of = |one: &Free| match one {
        Free::Flag(flag) => Some((0, u128::from(*flag))),
        Free::LookedUp(article) => Some((1, *article)),
        _ => None,
    };
    let new = make(bit);
    if !free.iter().any(|one| bit_of(one).is_some() && bit_of(one) == bit_of(&new)) {
        free.push(new);
    }
}
