//! What was shown in a contact, as a set.
//!
//! Owns [`Evidence`] and [`EvidenceSet`]. Must not know what anything is worth.

use crate::scenario::checked::{ArticleId, TurnId};
use crate::shift::event::Source;
use crate::vocab::Tag;

/// One thing that was shown, or taken back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Evidence {
    /// The number of its event in the shift's log.
    pub event: u32,
    /// It takes back an earlier commission of the tag.
    pub repairs: bool,
    /// What.
    pub tag: Tag,
    /// Of a fact: which article.
    pub article: Option<ArticleId>,
    /// By what.
    pub source: Source,
    /// The turn in which an action was taken; a reply knows its own turn.
    pub turn: Option<TurnId>,
}

/// What makes two pieces of evidence the same: shown or taken back, the tag, the
/// article, and the reply or action it came from.
///
/// The same reply given again in a loop shows nothing new, a second reply with
/// the same commission does; two notes are one note.
type Key = (bool, Tag, Option<ArticleId>, (u8, u16));

impl Evidence {
    fn key(&self) -> Key {
        let source = match self.source {
            Source::Reply(reply) => (0, reply.0),
            Source::Action(action) => (1, action as u16),
        };
        (self.repairs, self.tag, self.article, source)
    }
}

/// A piece of evidence of the set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Kept {
    /// As it was first seen; this is what is cited.
    pub first: Evidence,
    /// The number of the event with which it was seen last.
    pub last: u32,
}

/// Evidence by key.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EvidenceSet(Vec<Kept>);

impl EvidenceSet {
    /// All of it, in the order of first events.
    pub fn all(&self) -> &[Kept] {
        &self.0
    }

    /// What first meets an obligation. A fact does so only if its article is
    /// among those that the contact needs.
    pub fn meets(&self, tag: Tag, needs: &[ArticleId]) -> Option<&Evidence> {
        let shown = self.0.iter().map(|kept| &kept.first);
        let mut shown = shown.filter(|evidence| !evidence.repairs && evidence.tag == tag);
        shown.find(|evidence| counts(tag, evidence.article, needs))
    }

    /// The tag was taken back after the commission was seen last: who says it
    /// again has not taken it back.
    pub fn is_repaired(&self, commission: &Kept) -> bool {
        let tag = commission.first.tag;
        let mut repairs = self.0.iter().filter(|kept| kept.first.repairs && kept.first.tag == tag);
        repairs.any(|repair| repair.last > commission.last)
    }
}

impl FromIterator<Evidence> for EvidenceSet {
    fn from_iter<I: IntoIterator<Item = Evidence>>(evidence: I) -> Self {
        let kept = |first: Evidence| Kept { first, last: first.event };
        let mut set: Vec<Kept> = evidence.into_iter().map(kept).collect();
        set.sort_unstable_by_key(|kept| (kept.first.key(), kept.first.event));
        set.dedup_by(|later, kept| {
            let same = later.first.key() == kept.first.key();
            if same {
                kept.last = later.last;
            }
            same
        });
        set.sort_unstable_by_key(|kept| (kept.first.event, kept.first.key()));
        Self(set)
    }
}

/// Whether showing a tag, with this article, meets the obligation of the tag.
pub(super) fn counts(tag: Tag, article: Option<ArticleId>, needs: &[ArticleId]) -> bool {
    tag != Tag::Fact || article.is_some_and(|article| needs.contains(&article))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::scoring::sample::any_evidence;
    use crate::scoring::sample::{by_action, by_reply, fact, taken_back};
    use crate::shift::event::Action;

    #[test]
    fn the_same_tag_from_the_same_reply_counts_once() {
        let set: EvidenceSet = [
            by_reply(9, Tag::Interrupts, 1),
            by_reply(4, Tag::Interrupts, 1),
            by_reply(6, Tag::Interrupts, 2),
            by_action(7, Tag::HoldAnnounced, Action::Hold),
            by_action(8, Tag::HoldAnnounced, Action::Hold),
        ]
        .into_iter()
        .collect();
        let events: Vec<u32> = set.all().iter().map(|kept| kept.first.event).collect();
        assert_eq!(events, [4, 6, 7]);
    }

    #[test]
    fn only_a_needed_fact_is_the_correct_fact() {
        let set: EvidenceSet = [fact(3, 7, 0), fact(5, 2, 1)].into_iter().collect();
        let met = |needs: &[u16]| {
            let needs: Vec<ArticleId> = needs.iter().copied().map(ArticleId).collect();
            set.meets(Tag::Fact, &needs).map(|evidence| evidence.event)
        };
        assert_eq!(met(&[2]), Some(5));
        assert_eq!(met(&[7, 2]), Some(3));
        assert_eq!(met(&[1]), None);
        assert_eq!(met(&[]), None);
    }

    #[test]
    fn a_repair_comes_after_what_it_repairs() {
        let repaired = |evidence: &[Evidence]| {
            let set: EvidenceSet = evidence.iter().copied().collect();
            let commission = set.all().iter().find(|kept| !kept.first.repairs).unwrap();
            set.is_repaired(commission)
        };
        let slip = by_reply(5, Tag::Soon, 1);
        assert!(repaired(&[slip, taken_back(8, Tag::Soon, 0)]));
        assert!(repaired(&[slip, taken_back(3, Tag::Soon, 0), taken_back(8, Tag::Soon, 0)]));
        assert!(!repaired(&[slip, taken_back(3, Tag::Soon, 0)]));
        assert!(!repaired(&[slip, taken_back(8, Tag::Minimises, 0)]));
        // Said again after it was taken back.
        assert!(!repaired(&[slip, taken_back(8, Tag::Soon, 0), by_reply(9, Tag::Soon, 1)]));
    }

    proptest! {
        #[test]
        fn it_is_a_set(
            (evidence, shuffled) in proptest::collection::vec(any_evidence(), 0..20)
                .prop_flat_map(|all| (Just(all.clone()), Just(all).prop_shuffle())),
        ) {
            let set: EvidenceSet = evidence.iter().copied().collect();
            let other: EvidenceSet = shuffled.into_iter().chain(evidence).collect();
            prop_assert_eq!(set, other);
        }
    }
}
