//! What scripted trainees do about internal requests and handoff packets.

use std::collections::BTreeSet;
use std::sync::Arc;

use other_desk::policy::fairness::{Thoroughness, examine};
use other_desk::policy::playbook::contacts_of;
use other_desk::policy::{Playbook, PolicyName, play};
use other_desk::records::pack_folder::open_pack;
use other_desk::scenario::checked::{Scenario, ShiftId};
use other_desk::scoring::{Figures, score};
use other_desk::shift::event::What;
use other_desk::shift::{Phase, Shift};
use other_desk::vocab::Duration;

const SEEDS: u64 = 6;

fn pack() -> Arc<Scenario> {
    open_pack(&super::at("tests/packs/tray")).unwrap()
}

fn support(scenario: &Scenario) -> ShiftId {
    scenario.find_shift("support").unwrap()
}

fn plays(policy: PolicyName) -> Vec<(Shift, Figures)> {
    let scenario = pack();
    let plan = support(&scenario);
    let book = Arc::new(Playbook::write(&scenario, plan));
    let one = |seed| {
        let shift = play(&scenario, plan, seed, policy.trainee(&book).as_mut());
        let figures = score(&scenario, plan, shift.events()).figures;
        (shift, figures)
    };
    (0..SEEDS).map(one).collect()
}

#[test]
fn nobody_is_ever_stuck_with_a_tray() {
    for &policy in PolicyName::ALL {
        for (shift, figures) in plays(policy) {
            assert_eq!(shift.phase(), Phase::Ended, "{policy}");
            let requests = figures.requests;
            assert_eq!(requests.received, 2, "{policy}");
            assert!(requests.opened + requests.refused + requests.escalated <= 2, "{policy}: {requests:?}");
            // The doors close at half past ten; who still waits is served.
            let closed = shift.now() <= "11:30".parse().unwrap();
            assert!(closed, "{policy} ends at {}", shift.now());
        }
    }
}

#[test]
fn each_handles_the_tray_in_a_way_of_their_own() {
    for policy in [PolicyName::Expert, PolicyName::ByTheBook, PolicyName::Pleaser] {
        for (_, figures) in plays(policy) {
            assert_eq!(figures.requests.opened, 2, "{policy}");
        }
    }
    for (shift, figures) in plays(PolicyName::Blunt) {
        assert_eq!((figures.requests.opened, figures.requests.refused), (0, 2));
        let asked = shift.events().iter().any(|event| matches!(event.what, What::RequestReminded { .. }));
        assert!(!asked);
    }
    let random = plays(PolicyName::Random);
    let opened: BTreeSet<u32> = random.iter().map(|(_, figures)| figures.requests.opened).collect();
    assert!(opened.len() > 1, "whatever comes up: {opened:?}");
}

#[test]
fn the_expert_and_the_book_hand_on_all_that_comes_to_light() {
    for policy in [PolicyName::Expert, PolicyName::ByTheBook] {
        for (_, figures) in plays(policy) {
            assert_eq!(figures.told, figures.handed_on, "{policy}");
        }
    }
    assert!(plays(PolicyName::Expert).iter().any(|(_, figures)| figures.told > 0));
    assert!(plays(PolicyName::Longest).iter().all(|(_, figures)| figures.handed_on == 0));
}

#[test]
fn requests_are_marked_once_opened_and_count_as_nobody_who_waits() {
    let scenario = pack();
    for (shift, figures) in plays(PolicyName::Expert) {
        let scored = score(&scenario, support(&scenario), shift.events());
        let of_requests = |contact: &&other_desk::scoring::ContactScore| {
            scenario.contact(contact.contact).request.is_some()
        };
        assert_eq!(scored.contacts.iter().filter(of_requests).count(), 2);
        assert_eq!(figures.offered, figures.answered + figures.abandoned + figures.turned_away);
    }
    // Whoever refuses everything has fewer contacts, and none that counts as lost.
    for (shift, _) in plays(PolicyName::Blunt) {
        let scored = score(&scenario, support(&scenario), shift.events());
        assert!(scored.contacts.iter().all(|contact| scenario.contact(contact.contact).request.is_none()));
    }
}

#[test]
fn requests_are_searched_and_simulated_like_other_contacts() {
    let scenario = pack();
    let contacts = contacts_of(&scenario, support(&scenario));
    let requests = contacts.iter().filter(|&&contact| scenario.contact(contact).request.is_some());
    assert_eq!(requests.count(), 2);
    let how = Thoroughness { runs: 2, seed: 1, only: None };
    let fairness = examine(&scenario, &how, &|| {});
    for name in ["numbers", "form", "claim"] {
        let contact = fairness.contacts.iter().find(|contact| contact.contact == name).unwrap();
        assert_eq!(contact.best_milli, Some(100_000), "{name}: {:?}", contact.missing);
    }
}

/// A shift in which the trainee opens requests takes no longer than the day.
#[test]
fn what_lies_in_the_tray_keeps_no_shift_open() {
    for (shift, _) in plays(PolicyName::Last) {
        let ended = shift.events().last().unwrap().at;
        let doors = shift.events().iter().find(|event| event.what == What::ClosedDoors).unwrap().at;
        assert!(ended.since(doors) < Duration::from_seconds(3_600));
    }
}
