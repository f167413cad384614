//! Somebody goes through the whole of an exercise, with and without stops.

use proptest::prelude::*;

use super::*;
use crate::exercise::sample::{answer, at_the_end, programme, scenario, trainee};

#[test]
fn from_both_home_desks_the_exercise_comes_to_its_end() {
    let scenario = scenario();
    let programme = programme(&scenario);
    for home in [Desk::Sales, Desk::Support] {
        let mut progress = Progress::begin(programme, trainee(home));
        let mut steps = Vec::new();
        while let Some(said) = answer(&scenario, &progress, &progress.next(programme)) {
            steps.push(progress.next(programme).step().unwrap());
            // Stopped after every answer, and gone on with.
            let text = progress.to_text();
            let mut again = Progress::from_text(&text).unwrap();
            assert!(again.fits(programme));
            assert_eq!(again.next(programme), progress.next(programme));
            again.accept(programme, said.clone()).unwrap();
            progress.accept(programme, said).unwrap();
            assert_eq!(again, progress);
        }
        assert!(steps.is_sorted(), "{steps:?}");
        steps.dedup();
        assert_eq!(steps, (0..programme.steps()).collect::<Vec<_>>());
        assert_eq!(progress.accept(programme, Said::Seen), Err(Refused));
        assert_eq!(progress.played().count(), 3);
        let baseline = progress.played().next().unwrap().1;
        assert_eq!((baseline.desk, baseline.day), (home, None));
    }
}

#[test]
fn the_forms_are_parallel_and_about_the_other_desk() {
    let scenario = scenario();
    let programme = programme(&scenario);
    for (home, form) in [(Desk::Sales, Form::A), (Desk::Support, Form::B)] {
        let who = Trainee { form: Some(form), ..trainee(home) };
        let progress = Progress::begin(programme, who);
        for again in [false, true] {
            let items: Vec<_> = progress.predicted(programme, again);
            assert_eq!(items.len(), 8);
            for (item, predicted) in items {
                let item = &programme.exercise.items[item];
                assert_eq!((item.about, predicted), (progress.away(), None));
                assert_eq!(item.form, if again { form.other() } else { form });
            }
        }
    }
}

#[test]
fn a_question_to_the_desk_is_asked_once() {
    let scenario = scenario();
    let programme = programme(&scenario);
    let mut progress = Progress::begin(programme, trainee(Desk::Sales));
    loop {
        let next = progress.next(programme);
        if matches!(next, Next::Ask { question: Question::Insider(..), .. }) {
            break;
        }
        let said = answer(&scenario, &progress, &next).unwrap();
        progress.accept(programme, said).unwrap();
    }
    let next = progress.accept(programme, Said::Asked("lunch".to_owned())).unwrap();
    let Next::Ask { question: Question::Insider(left, more), .. } = next else { panic!("{next:?}") };
    assert_eq!((left, more), (vec![0], 1));
    assert_eq!(progress.accept(programme, Said::Asked("lunch".to_owned())), Err(Refused));
    let next = progress.accept(programme, Said::Enough).unwrap();
    assert!(matches!(next, Next::Ask { question: Question::Prediction(_), .. }));
}

#[test]
fn own_marks_belong_to_their_shifts() {
    let scenario = scenario();
    let programme = programme(&scenario);
    let progress = at_the_end();
    for (step, _) in progress.played() {
        assert_eq!(progress.own_mark(programme, step), (Some(70), Some(80)));
        assert_eq!(progress.workload(step), Some(55.0));
    }
    assert_eq!(progress.own_mark(programme, 0), (None, None));
}

#[test]
fn another_exercise_does_not_fit() {
    let scenario = scenario();
    let programme = programme(&scenario);
    let progress = at_the_end();
    let fits = |change: fn(&mut Exercise)| {
        let mut exercise = programme.exercise.clone();
        change(&mut exercise);
        progress.fits(Programme { exercise: &exercise, ..programme })
    };
    assert!(fits(|_| {}));
    assert!(fits(|exercise| exercise.minutes = 90));
    assert!(!fits(|exercise| exercise.id = "large".to_owned()));
    assert!(!fits(|exercise| exercise.vignettes.truncate(3)));
    assert!(!fits(|exercise| {
        exercise.steps.remove(0);
    }));
}

#[test]
fn a_share_is_no_more_than_all() {
    for (kind, milli, possible) in [
        (ItemKind::Share, 1_000, true),
        (ItemKind::Share, 1_001, false),
        (ItemKind::Count, 60_000, true),
        (ItemKind::Duration, 420_000, true),
        (ItemKind::Duration, -1, false),
    ] {
        assert_eq!(is_possible(kind, milli), possible, "{kind:?} {milli}");
    }
}

fn anything() -> impl Strategy<Value = Said> {
    prop_oneof![
        any::<u8>().prop_map(Said::Closeness),
        any::<u8>().prop_map(Said::Agreement),
        any::<u8>().prop_map(Said::Person),
        any::<u8>().prop_map(Said::Workload),
        (-5_000_i64..5_000).prop_map(Said::Predicted),
        any::<u8>().prop_map(Said::OwnMark),
        (any::<u8>(), proptest::collection::vec(proptest::option::of(any::<u8>()), 0..40))
            .prop_map(|(whole, parts)| Said::OwnMarks { whole, parts }),
        any::<u8>().prop_map(Said::Sure),
        "[a-z]{0,5}".prop_map(Said::Asked),
        Just(Said::Seen),
        Just(Said::Enough),
        Just(Said::Passed),
    ]
}

proptest! {
    /// Whatever is answered: what was refused changes nothing, what was accepted
    /// fits, and everybody who goes on comes to the end.
    #[test]
    fn whatever_is_said(said in proptest::collection::vec(anything(), 0..400)) {
        let scenario = scenario();
        let programme = programme(&scenario);
        let mut progress = Progress::begin(programme, trainee(Desk::Support));
        for said in said {
            let before = progress.clone();
            if progress.accept(programme, said).is_err() {
                prop_assert_eq!(&before, &progress);
            } else {
                prop_assert_eq!(before.len() + 1, progress.len());
            }
            if let next @ Next::Play { .. } = progress.next(programme) {
                let played = answer(&scenario, &progress, &next).unwrap();
                progress.accept(programme, played).unwrap();
            }
        }
        prop_assert!(progress.fits(programme));
        prop_assert_eq!(Progress::from_text(&progress.to_text()), Ok(progress.clone()));
        let mut left = 0;
        while let Some(said) = answer(&scenario, &progress, &progress.next(programme)) {
            progress.accept(programme, said).unwrap();
            left += 1;
            prop_assert!(left < 200);
        }
    }
}
