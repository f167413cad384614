//! What those who ring are called, in the shipped pack.

use std::collections::BTreeMap;
use std::path::Path;

use other_desk::records::pack_folder::open_pack;
use other_desk::scenario::strings::Language;
use other_desk::shift::event::What;
use other_desk::shift::{CallerId, Shift};
use other_desk::telling::words::{name_of, words_of};
use other_desk::vocab::Duration;

/// A morning in which nobody answers, so that everybody who comes is there.
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
fn no_two_strangers_of_a_morning_have_one_name() {
    let mut most = 0;
    for (plan, seed) in [("support-wednesday", 1), ("support-wednesday", 2), ("sales-tuesday", 3)] {
        let shift = morning(plan, seed);
        let mut bearers: BTreeMap<String, Vec<_>> = BTreeMap::new();
        for id in crowd(&shift) {
            let origin = shift.caller(id).origin;
            let known = bearers.entry(shift.name_of(id, Language(0))).or_default();
            // Whoever rings again is the same person.
            if !known.contains(&origin) {
                known.push(origin);
            }
        }
        most = most.max(bearers.len());
        let twice: Vec<_> = bearers.iter().filter(|(_, who)| who.len() > 1).collect();
        assert!(twice.is_empty(), "{plan} {seed}: {twice:?}");
    }
    assert!(most > 20, "only {most} strangers came: the test shows nothing");
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
