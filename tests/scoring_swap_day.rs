//! The shipped pack, played by simple hands: what the fold over a real shift's
//! events must keep.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

use other_desk::records::pack_folder::read_pack;
use other_desk::rubric::WHOLE_MILLI;
use other_desk::scenario::checked::{ReplyId, Scenario, ShiftId, tag_bit};
use other_desk::scenario::load::load;
use other_desk::scoring::words::LANGUAGES;
use other_desk::scoring::{FindingKind, ShiftScore, Teller, Words, score, score_with};
use other_desk::shift::event::{CallerId, What};
use other_desk::shift::{Command, Event, Phase, Seat, Shift};
use other_desk::vocab::{Duration, Tag};

/// A hand at the desk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Hand {
    /// The first reply that is shown.
    First,
    /// The reply that shows most of what is still missing, and nothing that costs.
    Careful,
    /// Careful, but hangs up on everybody after a few replies, looks things up
    /// and forgets to call back.
    Restless,
}

fn pack() -> Arc<Scenario> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios/swap-day");
    let loaded = load(read_pack(&folder).expect("the shipped pack can be read"));
    Arc::new(loaded.scenario.expect("the shipped pack loads"))
}

/// How much of what is missing a reply shows, less what it costs.
fn worth(shift: &Shift, caller: CallerId, reply: ReplyId) -> i64 {
    let (contact, shown) =
        (shift.contact_of(caller), shift.conversation(caller).map_or(0, |talk| talk.shown));
    let of_tag = |tag: Tag| {
        let missing = shown & tag_bit(tag) == 0;
        let obligation = contact.rubric.obligation(tag).filter(|_| missing).map_or(0, |found| found.milli);
        let commission = contact.rubric.commission(tag).map_or(0, |found| 10_000 + found.milli);
        obligation - commission
    };
    contact.shown_by(reply).iter().filter(|shown| !shown.repairs).map(|shown| of_tag(shown.tag)).sum()
}

fn next(shift: &Shift, hand: Hand, step: usize) -> Command {
    let caller = match shift.seat() {
        Seat::Ready => {
            let held = shift.on_hold().first();
            return held.map_or(Command::TakeNext, |&caller| Command::Resume(caller));
        }
        Seat::WrapUp(_) => return Command::FinishWrapUp,
        Seat::Talking(caller) => caller,
        Seat::Lunch => unreachable!("nobody acts at lunch"),
    };
    if hand == Hand::Restless {
        match step % 23 {
            5 => return Command::Hold(Some(Duration::from_seconds(30))),
            7 => return Command::LookUp(other_desk::scenario::checked::ArticleId(0)),
            11 => return Command::CallBack(Duration::from_seconds(300)),
            13 => return Command::Note,
            17 => return Command::PutInWriting,
            19 => return Command::End,
            _ => {}
        }
    }
    let offers = shift.offers();
    let best = match hand {
        Hand::First => offers.first(),
        Hand::Careful | Hand::Restless => {
            offers.iter().max_by_key(|&&reply| (worth(shift, caller, reply), std::cmp::Reverse(reply)))
        }
    };
    best.map_or(Command::End, |&reply| Command::Reply(reply))
}

/// Plays a whole shift.
fn play(scenario: &Arc<Scenario>, plan: ShiftId, seed: u64, hand: Hand) -> Shift {
    let mut shift = Shift::new(scenario.clone(), plan, seed, None);
    for step in 0..200_000 {
        if shift.phase() == Phase::Ended {
            return shift;
        }
        let now = shift.now();
        let done = shift.can_act() && shift.apply(now, next(&shift, hand, step)).is_ok();
        if !done && shift.can_act() && shift.on_the_desk().is_some() {
            // Refused: what is always possible brings the contact on.
            let _ = shift.apply(now, Command::End);
        }
        if !done && let Some(next) = shift.next_opportunity() {
            shift.advance_to(next);
        }
    }
    panic!("the shift does not end; seed {seed}, {hand:?}");
}

fn plans(scenario: &Scenario) -> Vec<ShiftId> {
    (0..scenario.shifts().len() as u16).map(ShiftId).collect()
}

fn caller_of(event: &Event) -> Option<CallerId> {
    match event.what {
        What::Spoke { caller, .. }
        | What::Replied { caller, .. }
        | What::Showed { caller, .. }
        | What::Parted { caller }
        | What::Closed { caller, .. }
        | What::Abandoned { caller, .. }
        | What::ColleagueAnswered { caller, .. } => Some(caller),
        _ => None,
    }
}

/// Every lost point is cited, and every citation is an event of the contact it
/// belongs to, between the answer and the close.
fn check_citations(scenario: &Scenario, events: &[Event], score: &ShiftScore) {
    for contact in &score.contacts {
        let cited: i64 = contact.findings.iter().map(|found| found.lost_milli + found.cap_lost_milli).sum();
        assert_eq!(cited, WHOLE_MILLI - contact.mark.quality_milli);
        for finding in &contact.findings {
            assert!((contact.answered..=contact.closed).contains(&finding.event));
            let event = &events[finding.event as usize];
            assert_eq!(caller_of(event), Some(contact.caller), "{finding:?}");
            let path = finding.line.path(scenario.contact(contact.contact));
            assert!(finding.line.turn.is_none() || path.contains('/'), "{path}");
            match event.what {
                What::Showed { tag, .. } => assert_eq!(tag, finding.tag),
                _ => assert_eq!(finding.kind, FindingKind::Omission),
            }
        }
        for met in &contact.met {
            let shown = matches!(events[met.event as usize].what, What::Showed { tag, .. } if tag == met.tag);
            assert!(shown, "{met:?}");
        }
    }
}

#[test]
fn every_point_of_a_played_shift_is_cited() {
    let scenario = pack();
    let mut kinds = BTreeSet::new();
    for plan in plans(&scenario) {
        for hand in [Hand::First, Hand::Careful, Hand::Restless] {
            for seed in 1..=3 {
                let shift = play(&scenario, plan, seed, hand);
                let scored = score(&scenario, plan, shift.events());
                check_citations(&scenario, shift.events(), &scored);
                assert!(!scored.contacts.is_empty());
                kinds.extend(
                    scored.contacts.iter().flat_map(|contact| &contact.findings).map(|found| found.kind),
                );
                let answered: BTreeSet<CallerId> = shift
                    .events()
                    .iter()
                    .filter_map(|event| match event.what {
                        What::Answered { caller, .. } => Some(caller),
                        _ => None,
                    })
                    .collect();
                // The shift is over: whoever was answered is closed, each once.
                let closed: BTreeSet<CallerId> =
                    scored.contacts.iter().map(|contact| contact.caller).collect();
                assert_eq!((closed.len(), &closed), (scored.contacts.len(), &answered));
            }
        }
    }
    assert!(kinds.contains(&FindingKind::Omission) && kinds.contains(&FindingKind::Commission));
}

#[test]
fn care_is_worth_more_than_the_first_reply() {
    let scenario = pack();
    for plan in plans(&scenario) {
        let quality = |hand| {
            let shift = play(&scenario, plan, 7, hand);
            score(&scenario, plan, shift.events()).quality_milli.unwrap()
        };
        let (careful, first) = (quality(Hand::Careful), quality(Hand::First));
        assert!(careful > first + 20_000, "{careful} {first}");
    }
}

#[test]
fn the_fold_is_pure_and_works_on_a_running_shift() {
    let scenario = pack();
    for plan in plans(&scenario) {
        let shift = play(&scenario, plan, 2, Hand::Restless);
        let (events, whole) = (shift.events(), score(&scenario, plan, shift.events()));
        assert!(whole == score(&scenario, plan, events));
        for so_far in (0..events.len()).step_by(97) {
            let part = score(&scenario, plan, &events[..so_far]);
            assert!(part.contacts == whole.contacts[..part.contacts.len()]);
        }
    }
}

#[test]
fn the_same_rubric_instead_changes_nothing_and_another_one_only_the_marks() {
    let scenario = pack();
    for plan in plans(&scenario) {
        let shift = play(&scenario, plan, 4, Hand::First);
        let own = score(&scenario, plan, shift.events());
        let same = scenario.rubric(own.desk);
        assert!(own == score_with(&scenario, plan, shift.events(), Some(same)));
        let other = score_with(&scenario, plan, shift.events(), Some(scenario.rubric(own.desk.other())));
        check_citations(&scenario, shift.events(), &other);
        let times = |score: &ShiftScore| {
            let times =
                score.contacts.iter().map(|contact| (contact.caller, contact.outcome, contact.handle()));
            times.collect::<Vec<_>>()
        };
        assert_eq!(times(&own), times(&other));
        assert_eq!(own.figures.handle_time, other.figures.handle_time);
    }
}

#[test]
fn figures_add_up() {
    let scenario = pack();
    for plan in plans(&scenario) {
        for hand in [Hand::Careful, Hand::Restless] {
            let shift = play(&scenario, plan, 5, hand);
            let scored = score(&scenario, plan, shift.events());
            let figures = &scored.figures;
            // The shift is over: nobody waits any longer.
            assert_eq!(figures.offered, figures.answered + figures.abandoned + figures.turned_away);
            assert_eq!(figures.handled as usize, scored.contacts.len());
            assert!(figures.promised_in_writing <= figures.promised);
            assert!(figures.call_backs.1 <= figures.call_backs.0);
            for class in figures.accuracy_permille {
                assert!(class.is_some_and(|share| share <= 1_000));
            }
        }
    }
}

#[test]
fn every_finding_of_a_played_shift_can_be_told() {
    let scenario = pack();
    let all: Vec<Words> = LANGUAGES.map(Words::new).into();
    for plan in plans(&scenario) {
        let shift = play(&scenario, plan, 3, Hand::First);
        let scored = score(&scenario, plan, shift.events());
        for words in &all {
            for teller in [Teller::new(words, &scenario), Teller::of_shift(words, &shift)] {
                for contact in &scored.contacts {
                    for finding in &contact.findings {
                        let told = teller.finding(contact, finding).to_string();
                        assert!(!told.contains(['{', '}']), "{told}");
                        assert!(finding.line.reply.is_none() || told.contains([':', '：']), "{told}");
                    }
                }
            }
            assert!(scored.figures.rows(words).iter().all(|row| !row.name.is_empty()));
        }
    }
}
