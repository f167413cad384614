//! Small contacts, records and evidence for the tests of this room.

use proptest::prelude::*;

use crate::rubric::{CheckedRubric, CommissionParts, CriticalClass, DimensionParts, RubricParts, TagMask};
use crate::scenario::checked::{
    ArticleId, Cond, CondId, Contact, ContactId, DeliverableId, Goto, Promise, Reply, ReplyId, Shown, Start,
    Turn, TurnId,
};
use crate::scenario::strings::TextId;
use crate::shift::event::{Action, CallerId, Source};
use crate::vocab::{Channel, Desk, Duration, Outcome, Tag};

use super::evidence::Evidence;
use super::record::{Closing, ContactRecord};

fn dimension(
    name: &str,
    budget_points: u32,
    obligations: &[(Tag, u32)],
    commissions: &[(Tag, u32, Option<CriticalClass>)],
) -> DimensionParts {
    let commissions = commissions.iter().map(|&(tag, points, critical)| CommissionParts {
        tag,
        points,
        critical,
        by_gap: tag == Tag::OverPromise,
    });
    DimensionParts {
        name: name.to_owned(),
        budget_points,
        obligations: obligations.to_vec(),
        commissions: commissions.collect(),
    }
}

fn rubric(desk: Desk, dimensions: Vec<DimensionParts>, pitch_percent: (u8, u8)) -> CheckedRubric {
    CheckedRubric::new(RubricParts {
        desk,
        dimensions,
        compliance: vec![Tag::IdentitySkipped, Tag::Discloses],
        caps_points: (60, 50, 40),
        repair_percent: 50,
        pitch_percent,
    })
    .unwrap()
}

/// The support rubric of models.md §1.
pub fn support() -> CheckedRubric {
    use Tag::*;
    let (business, customer) = (Some(CriticalClass::Business), Some(CriticalClass::Customer));
    rubric(
        Desk::Support,
        vec![
            dimension(
                "resolution",
                30,
                &[(Fact, 12), (CauseFound, 8), (ConfirmedSolved, 10)],
                &[(Incomplete, 6, None), (WrongInformation, 15, customer)],
            ),
            dimension(
                "acknowledgement",
                20,
                &[(NamesFeeling, 8), (Impact, 5), (Ownership, 4), (ClosingThanks, 3)],
                &[(BlamesCustomer, 12, None), (BlamesDepartment, 8, None), (Minimises, 6, None)],
            ),
            dimension(
                "listening",
                15,
                &[(OpenQuestion, 5), (Paraphrase, 5), (UsesKnown, 5)],
                &[(Interrupts, 3, None), (AsksAgain, 4, None)],
            ),
            dimension(
                "expectation",
                15,
                &[(When, 5), (Who, 4), (Limit, 3), (NextContact, 3)],
                &[(Soon, 3, None), (BeyondAuthority, 0, business)],
            ),
            dimension(
                "effort",
                10,
                &[(WarmTransfer, 4), (HoldAnnounced, 3), (NoReexplaining, 3)],
                &[(ColdTransfer, 4, None)],
            ),
            dimension(
                "record",
                10,
                &[(Notes, 3), (CauseTag, 3), (RelayToSales, 2), (ThanksPassedOn, 2)],
                &[(FalseRecord, 0, business)],
            ),
        ],
        (35, 55),
    )
}

/// The sales rubric of models.md §1.
pub fn sales() -> CheckedRubric {
    sales_with_pitch(35, 55)
}

/// The same with another range of the pitch share.
pub fn sales_with_pitch(low: u8, high: u8) -> CheckedRubric {
    use Tag::*;
    rubric(
        Desk::Sales,
        vec![
            dimension(
                "discovery",
                25,
                &[(Situation, 5), (Problem, 7), (Implication, 7), (NeedPayoff, 6)],
                &[(PitchBeforeProblem, 6, None)],
            ),
            dimension(
                "truth",
                25,
                &[(FeasibilityChecked, 10), (LimitsDisclosed, 8), (DateWithin, 7)],
                &[(OverPromise, 16, None), (FalseFact, 0, Some(CriticalClass::Customer))],
            ),
            dimension(
                "scope",
                15,
                &[(ScopeIn, 5), (ScopeOut, 5), (ScopeChangeWritten, 5)],
                &[(AddOnUnscoped, 5, None)],
            ),
            dimension(
                "lead",
                15,
                &[(NextStepDated, 5), (DecisionProcess, 5), (Fallback, 5)],
                &[(WhateverYouLike, 4, None)],
            ),
            dimension(
                "listening",
                10,
                &[(CustomerFirst, 4), (Paraphrase, 3), (PitchShare, 3)],
                &[(Interrupts, 3, None)],
            ),
            dimension(
                "relay",
                10,
                &[(ContextForSupport, 4), (PromiseLogged, 3), (ThanksPassedOn, 3)],
                &[(BlamesDepartment, 5, None)],
            ),
        ],
        (low, high),
    )
}

/// A contact in the making.
pub struct Sample(Contact);

impl Sample {
    /// Of the support desk, expecting everything.
    pub fn support() -> Self {
        Self::of(&support(), Desk::Support)
    }

    /// Of the sales desk, expecting everything.
    pub fn sales() -> Self {
        Self::of(&sales(), Desk::Sales)
    }

    fn of(rubric: &CheckedRubric, desk: Desk) -> Self {
        let expects = rubric.obligation_mask();
        Self(Contact {
            id: "sample".to_owned(),
            desk,
            channel: Channel::Phone,
            persona: None,
            title: None,
            about: Vec::new(),
            needs: Vec::new(),
            twin: None,
            start: Start::default(),
            measure_pitch: desk == Desk::Sales,
            expects: expects.0,
            transferable: true,
            rough: crate::vocab::Rough::Civil,
            opening: TurnId(0),
            lines: [None; 9],
            turns: Vec::new(),
            replies: Vec::new(),
            shows: Vec::new(),
            variants: Vec::new(),
            branches: Vec::new(),
            conds: Vec::new(),
            promises: Vec::new(),
            flags: Vec::new(),
            slots: Vec::new(),
            weight: 1,
            comes: crate::scenario::checked::Comes::Stream,
            request: None,
            packet: Vec::new(),
            gestures: Vec::new(),
            praises: Vec::new(),
            rubric: rubric.for_contact(expects),
        })
    }

    /// Expects only these.
    pub fn expects(&mut self, rubric: &CheckedRubric, tags: &[Tag]) {
        let expects: TagMask = tags.iter().copied().collect();
        self.0.expects = expects.0;
        self.0.rubric = rubric.for_contact(expects);
    }

    /// Needs these articles.
    pub fn needs(&mut self, articles: &[u16]) {
        self.0.needs = articles.iter().copied().map(ArticleId).collect();
    }

    /// Another turn.
    pub fn turn(&mut self, id: &str) -> TurnId {
        let next = self.0.replies.len() as u16;
        self.0.turns.push(Turn {
            id: id.to_owned(),
            after_call: false,
            says: 0..0,
            screen: None,
            replies: next..next,
            silence: None,
        });
        TurnId(self.0.turns.len() as u16 - 1)
    }

    /// Another condition.
    pub fn cond(&mut self, cond: Cond) -> CondId {
        self.0.conds.push(cond);
        CondId(self.0.conds.len() as u16 - 1)
    }

    /// Another reply of the last turn; its facts are about article 0.
    pub fn reply(&mut self, turn: TurnId, id: &str, tags: &[Tag]) -> ReplyId {
        let from = self.0.shows.len() as u16;
        self.0.shows.extend(tags.iter().map(|&tag| Shown {
            tag,
            article: (tag == Tag::Fact).then_some(ArticleId(0)),
            repairs: false,
        }));
        let promises = self.0.promises.len() as u16;
        self.0.replies.push(Reply {
            id: id.to_owned(),
            turn,
            says: TextId(0),
            speak: Duration::from_seconds(4),
            takes: Duration::ZERO,
            shows: from..self.0.shows.len() as u16,
            tags: 0,
            when: None,
            reaction: 0..0,
            goto: Goto::Stay,
            sets: 0,
            clears: 0,
            reveals: 0,
            asks: None,
            instinct: None,
            promises: promises..promises,
            starts: None,
            tells: 0,
            asks_again: None,
            gestures: 0..0,
            praises: 0..0,
        });
        self.0.turns[turn.index()].replies.end = self.0.replies.len() as u16;
        ReplyId(self.0.replies.len() as u16 - 1)
    }

    /// The reply that was added last.
    pub fn last_reply(&mut self) -> &mut Reply {
        self.0.replies.last_mut().unwrap()
    }

    /// The last reply makes a promise.
    pub fn promise(&mut self, within: Option<Duration>, gap_milli: u16) {
        self.0.promises.push(Promise {
            id: "promise".to_owned(),
            what: DeliverableId(0),
            by: TextId(0),
            within,
            written: false,
            words: TextId(0),
            gap_milli,
        });
        self.last_reply().promises.end += 1;
    }

    /// The finished contact.
    pub fn contact(self) -> Contact {
        self.0
    }
}

/// A record without steps or evidence that closes with this event.
pub fn record_of(closed: u32) -> ContactRecord {
    ContactRecord {
        caller: CallerId(1),
        contact: ContactId(0),
        persona: None,
        attempt: 1,
        waited: Duration::from_seconds(10),
        answered: 1,
        steps: Vec::new(),
        evidence: Vec::new(),
        promises: Vec::new(),
        kept_waiting: false,
        handed_over: false,
        parted: closed.checked_sub(1),
        closing: Closing {
            event: closed,
            outcome: Outcome::Solved,
            talk: Duration::from_seconds(200),
            hold: Duration::from_seconds(20),
            wrap_up: Duration::from_seconds(30),
            pitch_percent: Some(45),
            csat_milli: Some(4_000),
        },
    }
}

/// Evidence from a reply.
pub fn by_reply(event: u32, tag: Tag, reply: u16) -> Evidence {
    Evidence { event, repairs: false, tag, article: None, source: Source::Reply(ReplyId(reply)), turn: None }
}

/// Evidence from an action.
pub fn by_action(event: u32, tag: Tag, action: Action) -> Evidence {
    Evidence { source: Source::Action(action), ..by_reply(event, tag, 0) }
}

/// A fact from a reply.
pub fn fact(event: u32, article: u16, reply: u16) -> Evidence {
    Evidence { article: Some(ArticleId(article)), ..by_reply(event, Tag::Fact, reply) }
}

/// A commission taken back by a reply.
pub fn taken_back(event: u32, tag: Tag, reply: u16) -> Evidence {
    Evidence { repairs: true, ..by_reply(event, tag, reply) }
}

/// Any evidence of six replies and two actions. One event is one piece of
/// evidence, so the event follows from the rest and a running number.
pub fn any_evidence() -> impl Strategy<Value = Evidence> {
    let source = prop_oneof![
        6 => (0..6_u16).prop_map(|reply| Source::Reply(ReplyId(reply))),
        1 => Just(Source::Action(Action::Hold)),
        1 => Just(Source::Action(Action::Disposition)),
    ];
    (0..Tag::COUNT, source, 0..3_u16, any::<bool>(), 2..40_u32).prop_map(
        |(tag, source, article, repairs, running)| {
            let tag = Tag::ALL[tag];
            let article = (tag == Tag::Fact).then_some(ArticleId(article));
            Evidence { event: running, repairs, tag, article, source, turn: None }
        },
    )
}
