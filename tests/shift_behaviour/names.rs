//! What those who ring are called, in the shipped pack.

use std::collections::BTreeMap;
use std::path::Path;

use other_desk::records::pack_folder::open_pack;
use other_desk::scenario::strings::Language;
use other_desk::shift::event::What;
use other_desk::shift::{CallerId, Shift};
use other_desk::telling::words::{name_of, words_of};
use other_desk::vocab::Duration;

/// How many names the pack has for strangers.
const NAMES: u32 = 60;

/// A morning in which nobody answers: as many as can come, come.
fn morning(plan: &str, seed: u64) -> Shift {
    let pack = open_pack(Path::new("scenarios/swap-day")).expect("the pack is sound");
    let plan = pack.find_shift(plan).expect("the shift is in the pack");
    let mut shift = Shift::new(pack, plan, seed, None);
    let until = shift.now() + Duration::from_seconds(4 * 3_600);
    shift.advance_to(until);
    shift
}

/// Those of the crowd, in the order in which they came.
fn crowd(shift: &Shift) -> Vec<CallerId> {
    let came = shift.events().iter().filter_map(|event| match event.what {
        What::Arrived { caller, .. } => Some(caller),
        _ => None,
    });
    came.filter(|id| shift.has_drawn_name(*id)).collect()
}

#[test]
fn a_name_comes_again_only_after_all_others() {
    let mut most = 0;
    for (plan, seed) in [("support-wednesday", 1), ("support-wednesday", 2), ("sales-tuesday", 3)] {
        let shift = morning(plan, seed);
        let mut bearers: BTreeMap<String, Vec<CallerId>> = BTreeMap::new();
        for id in crowd(&shift) {
            // Whoever rings again is the same person.
            let begun = shift.caller(id).origin.caller;
            let known = bearers.entry(shift.name_of(id, Language(0))).or_default();
            let near = known.iter().find(|other| **other != begun && other.0.abs_diff(begun.0) < NAMES);
            assert_eq!(near, None, "{plan} {seed}: {} and {begun:?} have one name", id.0);
            known.push(begun);
        }
        most = most.max(bearers.len());
    }
    assert!(most > 40, "only {most} names were given: the test shows nothing");
}

#[test]
fn in_japanese_a_stranger_is_spoken_of_with_courtesy_and_says_the_bare_name() {
    let shift = morning("support-wednesday", 1);
    let words = words_of(Some("ja")).expect("there is Japanese");
    let japanese = shift.scenario().texts().language("ja").expect("the pack speaks it");
    for id in crowd(&shift) {
        let bare = shift.name_of(id, japanese);
        assert!(!bare.ends_with('様'), "{bare}");
        assert_eq!(name_of(&words, &shift, id), format!("{bare}様"));
    }
    let english = words_of(Some("en")).expect("there is English");
    let first = crowd(&shift)[0];
    assert_eq!(name_of(&english, &shift, first), shift.name_of(first, Language(0)));
}
