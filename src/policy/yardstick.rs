//! The mark of one contact while it is still being played.
//!
//! Owns [`Tally`] (what has been met and done wrong so far, as bits) and
//! [`Yardstick`] (what each bit is worth in one contact). A search asks for
//! thousands of marks; this gives the same number as the scoring room, without
//! its findings. It holds everything that is expected to be owed, whatever happened
//! on the way ([`crate::scoring::due`]): where something was not, the mark is better. Must not know moods or clocks.

use crate::rubric::WHOLE_MILLI;
use crate::scenario::checked::{Contact, Goto, ReplyId, Shown, TagSet, TurnId, as_range, tag_bit};
use crate::scoring::contact::GAP_WITHOUT_TIME_MILLI;
use crate::vocab::Tag;

/// Slips of one contact, one bit each. What a contact has beyond 128 shares the
/// last bit.
pub type Slips = u128;

/// What has been shown so far.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Tally {
    /// Expected obligations that are met, as tags.
    pub met: TagSet,
    /// What was done wrong, as places among the contact's slips.
    pub slips: Slips,
    /// Those of them that were taken back since.
    pub repaired: Slips,
}

impl Tally {
    /// Nothing that the other has is missing, and nothing is wrong that is not
    /// wrong there too: whatever follows, this one ends at least as well.
    pub fn is_at_least(self, other: Self) -> bool {
        let open = self.slips & !self.repaired;
        other.met & !self.met == 0
            && self.slips & !other.slips == 0
            && open & !(other.slips & !other.repaired) == 0
    }
}

/// One thing that costs points in a contact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Slip {
    /// What.
    pub tag: Tag,
    /// By which reply.
    pub reply: ReplyId,
    /// The contact is capped; this cannot be taken back.
    pub critical: bool,
    dimension: Option<usize>,
    milli: i64,
    repaired_milli: i64,
    cap_milli: Option<i64>,
}

/// What showing a tag does to the tally.
#[derive(Clone, Copy, Debug)]
enum Effect {
    Meets(TagSet),
    Slips(Slips),
    Repairs(Slips),
}

/// What can still come from a turn on, whatever the conditions say.
#[derive(Clone, Copy, Debug, Default)]
struct Ahead {
    met: TagSet,
    repairs: Slips,
}

/// What each bit of a tally is worth in one contact.
#[derive(Clone, Debug)]
pub struct Yardstick {
    obligations: Vec<(TagSet, usize, i64)>,
    slips: Vec<Slip>,
    effects: Vec<Vec<Effect>>,
    budgets: Vec<i64>,
    pitch_percent: (u8, u8),
    expects: TagSet,
    ahead: Vec<Ahead>,
    leads: Vec<Vec<bool>>,
}

/// Obligations that the wrap-up itself can meet: a note and the right outcome.
const IN_WRAP_UP: TagSet = tag_bit(Tag::Notes) | tag_bit(Tag::ContextForSupport) | tag_bit(Tag::CauseTag);

impl Yardstick {
    /// The yardstick of a contact.
    pub fn new(contact: &Contact) -> Self {
        let rubric = &contact.rubric;
        let obligations = rubric
            .obligations()
            .iter()
            .map(|obligation| (tag_bit(obligation.tag), usize::from(obligation.dimension), obligation.milli));
        let mut yardstick = Self {
            obligations: obligations.collect(),
            slips: Vec::new(),
            effects: Vec::with_capacity(contact.replies.len()),
            budgets: rubric.budgets().milli().to_vec(),
            pitch_percent: rubric.pitch_percent(),
            expects: contact.expects,
            ahead: Vec::new(),
            leads: Vec::new(),
        };
        yardstick.find_slips(contact);
        yardstick.find_effects(contact);
        yardstick.look_ahead(contact);
        yardstick
    }

    fn find_slips(&mut self, contact: &Contact) {
        for reply in replies(contact) {
            for shown in contact.shown_by(reply).iter().filter(|shown| !shown.repairs) {
                let Some(commission) = contact.rubric.commission(shown.tag) else {
                    continue;
                };
                let milli = commission.milli_at(gap_milli(contact, reply));
                let known = self.slips.iter().any(|slip| slip.tag == shown.tag && slip.reply == reply);
                if known || (milli == 0 && commission.critical.is_none()) {
                    continue;
                }
                let back = match commission.critical {
                    Some(_) => 0,
                    None => milli * i64::from(contact.rubric.repair_percent()) / 100,
                };
                self.slips.push(Slip {
                    tag: shown.tag,
                    reply,
                    critical: commission.critical.is_some(),
                    dimension: commission.dimension.map(usize::from),
                    milli,
                    repaired_milli: milli - back,
                    cap_milli: commission.critical.map(|class| contact.rubric.caps().of(class)),
                });
            }
        }
    }

    fn find_effects(&mut self, contact: &Contact) {
        for reply in replies(contact) {
            let shows = contact.shown_by(reply).iter();
            let effects = shows.flat_map(|shown| self.effects_of(contact, reply, *shown));
            self.effects.push(effects.collect());
        }
    }

    fn effects_of(&self, contact: &Contact, reply: ReplyId, shown: Shown) -> Vec<Effect> {
        let of_tag = |slip: &Slip| slip.tag == shown.tag;
        if shown.repairs {
            let mask = self.mask(|slip| of_tag(slip) && !slip.critical);
            return vec![Effect::Repairs(mask)];
        }
        let right =
            shown.tag != Tag::Fact || shown.article.is_some_and(|article| contact.needs.contains(&article));
        let met = tag_bit(shown.tag) & self.expects;
        let slips = self.mask(|slip| of_tag(slip) && slip.reply == reply);
        let meets = (right && met != 0).then_some(Effect::Meets(met));
        let slip = (slips != 0).then_some(Effect::Slips(slips));
        meets.into_iter().chain(slip).collect()
    }

    fn mask(&self, which: impl Fn(&Slip) -> bool) -> Slips {
        let chosen = self.slips.iter().enumerate().filter(|(_, slip)| which(slip));
        chosen.fold(0, |mask, (place, _)| mask | bit(place))
    }

    /// Which turns lead to which, and what can be shown on the way.
    fn look_ahead(&mut self, contact: &Contact) {
        let turns = contact.turns.len();
        let next: Vec<Vec<TurnId>> = (0..turns).map(|turn| targets_of(contact, turn_id(turn))).collect();
        for start in 0..turns {
            let mut reached = vec![false; turns];
            let mut open = vec![start];
            reached[start] = true;
            while let Some(turn) = open.pop() {
                for target in &next[turn] {
                    if !std::mem::replace(&mut reached[target.index()], true) {
                        open.push(target.index());
                    }
                }
            }
            let mut ahead = Ahead::default();
            for turn in (0..turns).filter(|&turn| reached[turn]) {
                for reply in contact.replies_of(turn_id(turn)) {
                    for effect in &self.effects[reply.index()] {
                        match effect {
                            Effect::Meets(tags) => ahead.met |= tags,
                            Effect::Repairs(slips) => ahead.repairs |= slips,
                            Effect::Slips(_) => {}
                        }
                    }
                }
            }
            self.ahead.push(ahead);
            self.leads.push(reached);
        }
    }

    /// What the contact expects.
    pub fn expects(&self) -> TagSet {
        self.expects
    }

    /// Everything that costs points in the contact.
    pub fn slips(&self) -> &[Slip] {
        &self.slips
    }

    /// What a reply does wrong.
    pub fn slips_of(&self, reply: ReplyId) -> Slips {
        self.mask(|slip| slip.reply == reply)
    }

    /// One of the slips is critical.
    pub fn is_critical(&self, slips: Slips) -> bool {
        self.mask(|slip| slip.critical) & slips != 0
    }

    /// The first turn can lead to the second one, whatever the conditions say.
    pub fn leads_to(&self, from: TurnId, to: TurnId) -> bool {
        self.leads[from.index()][to.index()]
    }

    /// The tally after a reply.
    pub fn after(&self, mut tally: Tally, reply: ReplyId) -> Tally {
        for effect in &self.effects[reply.index()] {
            match *effect {
                Effect::Meets(tags) => tally.met |= tags,
                Effect::Slips(slips) => {
                    tally.slips |= slips;
                    tally.repaired &= !slips;
                }
                Effect::Repairs(slips) => tally.repaired |= slips & tally.slips,
            }
        }
        tally
    }

    /// The tally after something was shown without a reply.
    pub fn after_action(&self, mut tally: Tally, tag: Tag) -> Tally {
        tally.met |= tag_bit(tag) & self.expects;
        tally
    }

    /// The tally at the close, when the wrap-up is done as it should be.
    /// `owed` says that something promised is not in writing yet.
    pub fn after_wrap_up(&self, mut tally: Tally, owed: bool, pitch_percent: u8) -> Tally {
        tally.met |= IN_WRAP_UP & self.expects;
        if owed {
            tally.met |= tag_bit(Tag::PromiseLogged) & self.expects;
        }
        let (low, high) = self.pitch_percent;
        if (low..=high).contains(&pitch_percent) {
            tally.met |= tag_bit(Tag::PitchShare) & self.expects;
        }
        tally
    }

    /// The quality of the contact if it were closed now, in milli-points: the
    /// formula of models.md §1.
    pub fn quality_milli(&self, tally: Tally) -> i64 {
        let mut lost = vec![0_i64; self.budgets.len()];
        for &(tag, dimension, milli) in &self.obligations {
            if tally.met & tag == 0
                && let Some(lost) = lost.get_mut(dimension)
            {
                *lost += milli;
            }
        }
        let mut cap = WHOLE_MILLI;
        let mut slips = tally.slips;
        while slips != 0 {
            let place = slips.trailing_zeros() as usize;
            slips &= slips - 1;
            let slip = &self.slips[place];
            let repaired = tally.repaired & bit(place) != 0;
            let milli = if repaired { slip.repaired_milli } else { slip.milli };
            if let Some(lost) = slip.dimension.and_then(|dimension| lost.get_mut(dimension)) {
                *lost += milli;
            }
            cap = cap.min(slip.cap_milli.unwrap_or(WHOLE_MILLI).max(0));
        }
        let capped = |(lost, budget): (&i64, &i64)| (*lost).min(*budget);
        let lost: i64 = lost.iter().zip(&self.budgets).map(capped).sum();
        (WHOLE_MILLI - lost).min(cap)
    }

    /// The best that can still come of it from a turn on, in milli-points;
    /// never too low.
    pub fn best_from(&self, tally: Tally, turn: TurnId) -> i64 {
        let ahead = self.ahead[turn.index()];
        let by_the_way = IN_WRAP_UP | tag_bit(Tag::PromiseLogged) | tag_bit(Tag::PitchShare);
        self.quality_milli(Tally {
            met: tally.met | ahead.met | by_the_way & self.expects,
            slips: tally.slips,
            repaired: tally.repaired | ahead.repairs & tally.slips,
        })
    }

    /// What is expected and not met, in the rubric's order.
    pub fn missing<'a>(&'a self, contact: &'a Contact, tally: Tally) -> impl Iterator<Item = Tag> {
        let expected = contact.rubric.obligations().iter();
        expected.map(|obligation| obligation.tag).filter(move |tag| tally.met & tag_bit(*tag) == 0)
    }
}

/// Every reply of a contact.
pub fn replies(contact: &Contact) -> impl Iterator<Item = ReplyId> + use<> {
    (0..contact.replies.len() as u16).map(ReplyId)
}

/// The turns to which the replies and the silence of a turn can lead, itself
/// left out.
pub fn targets_of(contact: &Contact, turn: TurnId) -> Vec<TurnId> {
    let silence = contact.turn(turn).silence.map(|silence| silence.goto);
    let gotos = contact.replies_of(turn).map(|reply| contact.reply(reply).goto);
    gotos.chain(silence).flat_map(|goto| targets(contact, goto)).collect()
}

fn targets(contact: &Contact, goto: Goto) -> Vec<TurnId> {
    match goto {
        Goto::Turn(turn) => vec![turn],
        Goto::Stay | Goto::End(_) => Vec::new(),
        Goto::If(from, to) | Goto::Chance(from, to) => {
            contact.branches[as_range(&(from..to))].iter().map(|branch| branch.turn).collect()
        }
    }
}

fn turn_id(turn: usize) -> TurnId {
    TurnId(u16::try_from(turn).unwrap_or(u16::MAX))
}

fn bit(place: usize) -> Slips {
    1 << place.min(127)
}

/// The largest gap among the promises with a time that the reply makes.
fn gap_milli(contact: &Contact, reply: ReplyId) -> u16 {
    let promises = &contact.promises[as_range(&contact.reply(reply).promises)];
    let timed = promises.iter().filter(|promise| promise.within.is_some());
    timed.map(|promise| promise.gap_milli).max().unwrap_or(GAP_WITHOUT_TIME_MILLI)
}
