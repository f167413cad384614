//! What costs what, what is cited, and that nothing is lost on the way.

use proptest::prelude::*;

use super::*;
use crate::rubric::WHOLE_MILLI;
use crate::scoring::sample::{
    Sample, any_evidence, by_action, by_reply, fact, record_of, sales, support, taken_back,
};
use crate::shift::event::Action;
use crate::vocab::Moment;

fn step(event: u32, turn: u16, reply: u16) -> Step {
    let at = Moment::from_ms(i64::from(event) * 1_000);
    Step { event, at, turn: TurnId(turn), reply: Some(ReplyId(reply)), flags: 0, knows: 0, promised: 0 }
}

/// Three turns with two replies each.
fn at_support(expects: &[Tag]) -> Contact {
    let mut sample = Sample::support();
    let first = sample.turn("since-monday");
    sample.reply(first, "three-days", &[Tag::NamesFeeling, Tag::Impact]);
    sample.reply(first, "lights", &[Tag::OpenQuestion]);
    let second = sample.turn("why");
    sample.reply(second, "one-field", &[Tag::Fact, Tag::CauseFound]);
    sample.reply(second, "the-system", &[Tag::Incomplete]);
    let last = sample.turn("wrap");
    sample.reply(last, "note", &[Tag::Notes]);
    sample.reply(last, "next-call", &[]);
    sample.needs(&[0]);
    sample.expects(&support(), expects);
    sample.contact()
}

fn score(contact: &Contact, evidence: &[Evidence]) -> ContactScore {
    let mut record = record_of(40);
    record.steps = vec![step(3, 0, 1), step(6, 1, 3), step(39, 2, 5)];
    record.parted = Some(20);
    record.evidence = evidence.to_vec();
    let rubric = if contact.desk == crate::vocab::Desk::Support { support() } else { sales() };
    ContactScore::of(contact, &rubric, &contact.rubric, &record)
}

fn paths(contact: &Contact, score: &ContactScore) -> Vec<(Tag, u32, String)> {
    let path = |finding: &Finding| (finding.tag, finding.event, finding.line.path(contact));
    score.findings.iter().map(path).collect()
}

#[test]
fn an_omission_cites_the_reply_that_was_given_instead() {
    let contact = at_support(&[Tag::Impact, Tag::Fact, Tag::Notes, Tag::Ownership, Tag::CauseTag]);
    let score = score(&contact, &[]);
    assert_eq!(score.mark.quality_milli, 0);
    let path = |turn: &str| format!("sample/{turn}");
    assert_eq!(
        paths(&contact, &score),
        [
            (Tag::Impact, 3, path("since-monday/lights")),
            (Tag::Fact, 6, path("why/the-system")),
            // No reply would have taken it on: the last line before the person went.
            (Tag::Ownership, 6, path("why/the-system")),
            (Tag::Notes, 39, path("wrap/next-call")),
            (Tag::CauseTag, 39, path("wrap/next-call")),
        ]
    );
    let deadlines: Vec<_> = score.findings.iter().map(|finding| finding.deadline.unwrap()).collect();
    assert_eq!(deadlines[..3], [Deadline::Parted; 3]);
    assert_eq!(deadlines[3..], [Deadline::Closed; 2]);
}

#[test]
fn a_contact_without_a_word_cites_its_deadlines() {
    let contact = at_support(&[Tag::Impact, Tag::Notes]);
    let score = ContactScore::of(&contact, &support(), &contact.rubric, &record_of(12));
    let nowhere = "sample".to_owned();
    assert_eq!(paths(&contact, &score), [(Tag::Impact, 11, nowhere.clone()), (Tag::Notes, 12, nowhere)]);
}

#[test]
fn what_was_shown_is_met_and_a_wrong_article_is_not_the_fact() {
    let contact = at_support(&[Tag::Fact, Tag::NamesFeeling]);
    let met = score(&contact, &[fact(6, 0, 2), by_reply(3, Tag::NamesFeeling, 0)]);
    assert_eq!((met.mark.quality_milli, met.findings.len()), (100_000, 0));
    let tags: Vec<(Tag, u32)> = met.met.iter().map(|met| (met.tag, met.event)).collect();
    assert_eq!(tags, [(Tag::Fact, 6), (Tag::NamesFeeling, 3)]);
    let other = score(&contact, &[fact(6, 5, 2), by_reply(3, Tag::NamesFeeling, 0)]);
    // Resolution 30 and acknowledgement 20 share the whole as 60 and 40.
    assert_eq!(other.mark.quality_milli, 40_000);
    assert_eq!(other.findings[0].rule, "resolution.correct-fact −12");
}

#[test]
fn a_repair_gives_back_half_and_only_afterwards() {
    let contact = at_support(&[Tag::NamesFeeling]);
    let shown = by_reply(3, Tag::NamesFeeling, 0);
    let slip = by_reply(5, Tag::BlamesCustomer, 1);
    let plain = score(&contact, &[shown, slip]);
    assert_eq!(plain.findings[0].kind, FindingKind::Commission);
    // One dimension holds the whole: 12 of 20 points become 60 of 100.
    assert_eq!(plain.findings[0].lost_milli, 60_000);
    let repaired = score(&contact, &[shown, slip, taken_back(9, Tag::BlamesCustomer, 2)]);
    assert_eq!(repaired.findings[0].kind, FindingKind::Repaired);
    assert_eq!(repaired.mark.quality_milli, 70_000);
    let too_early = score(&contact, &[shown, slip, taken_back(4, Tag::BlamesCustomer, 2)]);
    assert_eq!(too_early.mark, plain.mark);
}

#[test]
fn a_critical_error_is_listed_caps_and_cannot_be_repaired() {
    let contact = at_support(&[Tag::NamesFeeling, Tag::Fact]);
    let shown = [by_reply(3, Tag::NamesFeeling, 0), fact(4, 0, 2)];
    let wrong = [by_reply(5, Tag::WrongInformation, 3), taken_back(7, Tag::WrongInformation, 2)];
    let evidence: Vec<Evidence> = shown.into_iter().chain(wrong).collect();
    let score = score(&contact, &evidence);
    assert_eq!(score.mark.quality_milli, 50_000);
    let critical = score.criticals().next().unwrap();
    assert_eq!(critical.critical, Some(CriticalClass::Customer));
    // 15 of 30 points, twice: the dimension counts 60; the cap takes the rest.
    assert_eq!((critical.lost_milli, critical.cap_lost_milli), (30_000, 20_000));
    assert_eq!(critical.rule, "resolution.wrong-information −15, at most 50");
}

#[test]
fn compliance_costs_through_its_cap_alone() {
    let contact = at_support(&[Tag::NamesFeeling]);
    let evidence = [by_reply(3, Tag::NamesFeeling, 0), by_reply(4, Tag::IdentitySkipped, 1)];
    let score = score(&contact, &evidence);
    assert_eq!(score.mark.quality_milli, 40_000);
    let finding = &score.findings[0];
    assert_eq!((finding.dimension, finding.lost_milli, finding.cap_lost_milli), (None, 0, 60_000));
}

#[test]
fn an_action_cites_the_turn_in_which_it_was_taken() {
    let contact = at_support(&[Tag::NamesFeeling]);
    let cold = Evidence { turn: Some(TurnId(1)), ..by_action(8, Tag::ColdTransfer, Action::Transfer) };
    let score = score(&contact, &[cold]);
    let cited = score.findings.iter().find(|finding| finding.tag == Tag::ColdTransfer).unwrap();
    assert_eq!(cited.line.path(&contact), "sample/why");
}

#[test]
fn an_over_promise_costs_by_its_gap() {
    let milli = |promises: &[(Option<Duration>, u16)]| {
        let mut sample = Sample::sales();
        let turn = sample.turn("by-friday");
        sample.reply(turn, "friday", &[Tag::OverPromise]);
        for &(within, gap) in promises {
            sample.promise(within, gap);
        }
        sample.expects(&sales(), &[Tag::FeasibilityChecked, Tag::Situation]);
        let contact = sample.contact();
        let shown = [Tag::FeasibilityChecked, Tag::Situation].map(|tag| by_reply(2, tag, 0));
        let score = score(&contact, &[shown[0], shown[1], by_reply(4, Tag::OverPromise, 0)]);
        score.findings.first().map_or(0, |finding| finding.lost_milli)
    };
    // Truth 25 and discovery 25 share the whole: 16 points become 32.
    let within = Some(Duration::from_seconds(60));
    assert_eq!(milli(&[]), 21_344);
    assert_eq!(milli(&[(None, 100)]), 21_344);
    assert_eq!(milli(&[(within, 1_000)]), 32_000);
    assert_eq!(milli(&[(within, 250), (within, 500), (None, 900)]), 16_000);
    assert_eq!(milli(&[(within, 0)]), 0);
}

#[test]
fn the_pitch_share_is_an_obligation_like_any_other() {
    let contact = any_contact(1 << (Tag::PitchShare as u8), true);
    assert_eq!(score(&contact, &[]).mark.quality_milli, 0);
    let measured = by_action(39, Tag::PitchShare, Action::Measured);
    assert_eq!(score(&contact, &[measured]).mark.quality_milli, 100_000);
}

/// A contact with six replies, so that any evidence finds its reply.
fn any_contact(bits: u128, at_sales: bool) -> Contact {
    let mut sample = if at_sales { Sample::sales() } else { Sample::support() };
    let rubric = if at_sales { sales() } else { support() };
    let tags: Vec<Tag> = Tag::ALL.iter().copied().filter(|&tag| bits >> (tag as u8) & 1 == 1).collect();
    for turn in ["first", "second", "third"] {
        let turn = sample.turn(turn);
        sample.reply(turn, "one", &tags[..tags.len() / 2]);
        sample.reply(turn, "two", &tags[tags.len() / 2..]);
    }
    sample.needs(&[0, 1]);
    sample.expects(&rubric, &tags);
    sample.contact()
}

proptest! {
    #[test]
    fn every_lost_point_is_cited_and_every_citation_exists(
        bits: u128, at_sales: bool, evidence in proptest::collection::vec(any_evidence(), 0..24),
    ) {
        let contact = any_contact(bits, at_sales);
        let score = score(&contact, &evidence);
        let cited: i64 = score.findings.iter().map(|f| f.lost_milli + f.cap_lost_milli).sum();
        prop_assert_eq!(cited, WHOLE_MILLI - score.mark.quality_milli);
        for finding in &score.findings {
            let of_evidence = evidence.iter().any(|e| e.event == finding.event && e.tag == finding.tag);
            let of_the_talk = [3, 6, 20, 39, 40].contains(&finding.event);
            prop_assert_eq!(finding.kind == FindingKind::Omission, finding.deadline.is_some());
            let omission = finding.deadline.is_some();
            prop_assert!(omission && of_the_talk || !omission && of_evidence);
            prop_assert!(!finding.rule.is_empty());
            prop_assert_eq!(finding.critical.is_some(), finding.kind == FindingKind::Critical);
        }
        let met = score.met.len() + score.findings.iter().filter(|f| f.deadline.is_some()).count();
        let conditional = [Tag::HoldAnnounced, Tag::WarmTransfer];
        let is_met = |tag| score.met.iter().any(|met| met.tag == tag);
        let missing = |tag| score.findings.iter().any(|f| f.deadline.is_some() && f.tag == tag);
        let expected = contact.rubric.obligations().iter().map(|obligation| obligation.tag);
        let waived = expected.filter(|tag| conditional.contains(tag) && !is_met(*tag) && !missing(*tag)).count();
        prop_assert_eq!(met + waived, contact.rubric.obligations().len());
    }

    #[test]
    fn neither_order_nor_repetition_means_anything(
        bits: u128, at_sales: bool,
        (evidence, shuffled) in proptest::collection::vec(any_evidence(), 0..24)
            .prop_flat_map(|all| (Just(all.clone()), Just(all).prop_shuffle())),
    ) {
        let contact = any_contact(bits, at_sales);
        let twice: Vec<Evidence> = shuffled.into_iter().chain(evidence.iter().copied()).collect();
        prop_assert_eq!(score(&contact, &evidence), score(&contact, &twice));
    }

    #[test]
    fn a_further_commission_never_helps_and_a_further_obligation_never_hurts(
        bits: u128, at_sales: bool, evidence in proptest::collection::vec(any_evidence(), 0..24),
        further in any_evidence(),
    ) {
        let contact = any_contact(bits, at_sales);
        let with: Vec<Evidence> = evidence.iter().copied().chain([further]).collect();
        let (before, after) = (score(&contact, &evidence), score(&contact, &with));
        let commission = contact.rubric.commission(further.tag).is_some();
        if commission && !further.repairs {
            prop_assert!(after.mark.quality_milli <= before.mark.quality_milli);
        } else {
            prop_assert!(after.mark.quality_milli >= before.mark.quality_milli);
        }
    }
}
