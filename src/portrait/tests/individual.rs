//! Everybody looks like somebody, always the same, and like nobody else.

use super::sheet::{CALLERS, MOODS, everybody, expression};
use crate::portrait::look::{Beard, HairStyle};
use crate::portrait::{FAMILIAR, Look, Presentation, Theme, bust, look_of};

#[test]
fn no_two_drawings_are_alike() {
    let drawings: Vec<_> = everybody()
        .iter()
        .map(|(name, look)| (*name, bust(look, &expression(MOODS[0]), Theme::Light)))
        .collect();
    for (index, (name, drawing)) in drawings.iter().enumerate() {
        for (other, second) in &drawings[index + 1..] {
            assert!(drawing != second, "{name} and {other} are drawn alike");
        }
    }
}

#[test]
fn a_key_looks_the_same_each_time_and_a_hint_changes_only_strangers() {
    for (name, _) in everybody() {
        assert_eq!(look_of(name, Presentation::Man), look_of(name, Presentation::Man));
    }
    for key in FAMILIAR {
        assert_eq!(look_of(key, Presentation::Man), look_of(key, Presentation::Woman));
    }
    for name in CALLERS {
        assert_ne!(look_of(name, Presentation::Man), look_of(name, Presentation::Woman));
    }
}

/// A thousand strangers: every part of the wardrobe is used, nobody is left without choice.
#[test]
fn strangers_vary() {
    let names: Vec<String> = (0..1000).map(|number| format!("caller {number}")).collect();
    for presentation in [Presentation::Woman, Presentation::Man, Presentation::Unsaid] {
        let looks: Vec<Look> = names.iter().map(|name| look_of(name, presentation)).collect();
        let kinds = |of: &dyn Fn(&Look) -> String| {
            let mut kinds: Vec<String> = looks.iter().map(of).collect();
            kinds.sort();
            kinds.dedup();
            kinds.len()
        };
        assert!(kinds(&|look| format!("{:?}", look.hair.style)) >= 7, "{presentation:?}");
        assert!(kinds(&|look| format!("{:?}", look.skin)) == 12, "{presentation:?}");
        assert!(kinds(&|look| format!("{:?}", look.clothes)) >= 90, "{presentation:?}");
        assert!(kinds(&|look| format!("{look:?}")) == 1000, "{presentation:?}");
        let old = looks.iter().filter(|look| look.age > 0.6).count();
        assert!((300..500).contains(&old), "{presentation:?}: {old}");
    }
}

#[test]
fn what_a_hint_leaves_open_stays_open() {
    for number in 0..200 {
        let look = look_of(&format!("caller {number}"), Presentation::Unsaid);
        assert_eq!(look.beard, Beard::Shaven);
        assert!(!look.lashes);
        let woman = look_of(&format!("caller {number}"), Presentation::Woman);
        assert_eq!(woman.beard, Beard::Shaven);
        assert!(!matches!(woman.hair.style, HairStyle::Bald | HairStyle::Wreath | HairStyle::Receding));
    }
}

#[test]
fn a_name_says_how_somebody_is_addressed() {
    assert_eq!(Presentation::of_name("Ms Bauer"), Presentation::Woman);
    assert_eq!(Presentation::of_name("Mr Tanaka senior"), Presentation::Man);
    assert_eq!(Presentation::of_name("Nina"), Presentation::Unsaid);
    assert_eq!(Presentation::of_name(""), Presentation::Unsaid);
}

/// The look of a stranger is part of what a recording's replay shows: it must not
/// change from release to release without somebody meaning it.
#[test]
fn the_lots_of_a_key_stay_as_they_are() {
    let look = look_of("Ms Bauer", Presentation::Woman);
    let told = format!("{:?} {:?} {:?} {:?}", look.hair.style, look.clothes.cut, look.nose, look.glasses);
    assert_eq!(told, "LooseBun Scarf Small Without");
}
