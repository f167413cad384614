//! Goldens of models.md §4 and the properties of a mood.

use proptest::prelude::*;

use super::*;
use crate::shift::customer::{Circumstance, CsatInput, PatienceClock, Recovery, csat};
use crate::vocab::Moment;

fn temper(frustration: f64, trust: f64, sensitivity: f64) -> Temper {
    Temper { sensitivity, frustration, trust, patience: Duration::from_seconds(180) }
}

fn seconds(count: i64) -> Duration {
    Duration::from_seconds(count)
}

fn printed(value: f64, digits: usize) -> String {
    format!("{value:.digits$}")
}

#[test]
fn golden_waiting() {
    let model = CustomerModel::default();
    let slow =
        WaitPace::of(&model, &[Circumstance::Unoccupied, Circumstance::Uncertain, Circumstance::Unexplained]);
    let unoccupied = WaitPace::of(&model, &[Circumstance::Unoccupied]);
    for (t, even, dragging, announced) in [
        (60, "0.303560", "0.389496", "0.291386"),
        (300, "0.600000", "0.792947", "0.669420"),
        (600, "0.800000", "0.946411", "0.909875"),
    ] {
        let start = Mood::new(&temper(0.2, 0.6, 1.0));
        let mut mood = start;
        mood.wait(&model, seconds(t), WaitPace::EVEN);
        assert_eq!(printed(mood.frustration, 6), even, "{t} s, m = 1");
        let mut mood = start;
        mood.wait(&model, seconds(t), slow);
        assert_eq!(printed(mood.frustration, 6), dragging, "{t} s, m = 1.95");
        let mut mood = start;
        let began = Moment::from_ms(1_000);
        let mut clock = PatienceClock::start(seconds(9_999), began, unoccupied);
        clock.announce(&model, began, seconds(180));
        mood.bear(&model, clock.advance_to(&model, began + seconds(t)));
        assert_eq!(printed(mood.frustration, 6), announced, "{t} s, announced");
    }
}

#[test]
fn golden_good_conversation() {
    let model = CustomerModel::default();
    let mut mood = Mood::new(&temper(0.792947, 0.6, 1.0));
    mood.feel_good(&model, GoodMove::Feeling);
    mood.talk(&model, seconds(30));
    mood.feel_good(&model, GoodMove::ImpactOrFact);
    mood.feel_good(&model, GoodMove::Explain);
    mood.feel_good(&model, GoodMove::Fix);
    mood.talk(&model, seconds(20));
    mood.feel_good(&model, GoodMove::SetWait);
    assert_eq!(printed(mood.frustration, 4), "0.1592");
    assert_eq!(printed(mood.trust, 4), "0.7142");
    let input = CsatInput { resolution: 1.0, ..CsatInput::of(&mood) };
    assert_eq!(printed(csat(&model, &input), 4), "4.1818");
}

#[test]
fn golden_bad_conversation() {
    let model = CustomerModel::default();
    let temper = temper(0.792947, 0.6, 1.0);
    let mut mood = Mood::new(&temper);
    mood.feel_bad(&model, &temper, BadMove::BlameDepartment);
    mood.talk(&model, seconds(30));
    mood.feel_bad(&model, &temper, BadMove::WrongInformation);
    mood.talk(&model, seconds(20));
    assert_eq!(printed(mood.frustration, 4), "0.7935");
    assert_eq!(printed(mood.trust, 4), "0.3696");
    let input = CsatInput {
        resolution: 0.0,
        effort: 0.5,
        gap: 0.5,
        recovery: Recovery::Nothing,
        ..CsatInput::of(&mood)
    };
    assert_eq!(printed(csat(&model, &input), 4), "1.0704");
}

#[test]
fn a_fix_is_hardly_heard_before_the_feeling_is_named() {
    let model = CustomerModel::default();
    let mut deaf = Mood::new(&temper(0.8, 0.5, 1.0));
    deaf.feel_good(&model, GoodMove::Fix);
    assert!((deaf.frustration - 0.8 * (1.0 - 0.45 * 0.4)).abs() < 1e-12);
    assert!((deaf.trust - 0.6).abs() < 1e-12, "the trust of a fix is not shrunk");
    let mut calm = Mood::new(&temper(0.5, 0.5, 1.0));
    calm.feel_good(&model, GoodMove::Fix);
    assert!((calm.frustration - 0.275).abs() < 1e-12, "at .5 it is heard");
    let mut apology = Mood::new(&temper(0.8, 0.5, 1.0));
    apology.feel_good(&model, GoodMove::Apology);
    assert!((apology.frustration - 0.64).abs() < 1e-12 && !apology.acknowledged);
}

#[test]
fn repetition_wears_off_by_half() {
    let model = CustomerModel::default();
    let mut mood = Mood::new(&temper(0.4, 0.5, 1.0));
    mood.feel_good(&model, GoodMove::Explain);
    mood.feel_good(&model, GoodMove::Explain);
    assert!((mood.frustration - 0.4 * 0.88 * 0.94).abs() < 1e-12);
    assert!((mood.trust - (0.525 + 0.025 * 0.475)).abs() < 1e-12);
    for _ in 0..600 {
        mood.feel_good(&model, GoodMove::Explain);
    }
    assert_eq!(mood.uses(GoodMove::Explain), 255);
    assert_eq!(mood.uses(GoodMove::Fix), 0);
}

#[test]
fn a_wary_customer_is_hurt_more() {
    let model = CustomerModel::default();
    let wary = temper(0.2, 0.29, 1.0);
    let mut mood = Mood::new(&wary);
    mood.feel_bad(&model, &wary, BadMove::AskAgain);
    assert!((mood.frustration - (0.2 + 0.3 * 0.8)).abs() < 1e-12);
    assert_eq!(mood.trust, 0.29);
    let raw = temper(0.2, 0.1, 2.0);
    let mut mood = Mood::new(&raw);
    mood.feel_bad(&model, &raw, BadMove::BrokenPromise);
    assert_eq!(mood.frustration, 1.0, "b·s·1.5 is cut at 1");
}

#[test]
fn what_is_never_reached_is_said_so() {
    let model = CustomerModel::default();
    let mood = Mood::new(&temper(0.5, 0.5, 1.0));
    assert_eq!(mood.time_to_reach(&model, 1.0, WaitPace::EVEN), None);
    assert_eq!(mood.time_to_reach(&model, f64::NAN, WaitPace::EVEN), None);
    assert_eq!(mood.time_to_reach(&model, 0.9, WaitPace::STOPPED), None);
    assert_eq!(mood.time_to_reach(&model, 0.75, WaitPace::EVEN), Some(seconds(300)));
    assert_eq!(mood.time_to_reach(&model, 0.5, WaitPace::EVEN), Some(Duration::ZERO));
    assert_eq!(mood.talk_to_fall(&model, 0.1), None);
    assert_eq!(mood.talk_to_fall(&model, 0.3), Some(seconds(240)));
}

#[derive(Clone, Copy, Debug)]
enum Step {
    Wait(i64, i64),
    Talk(i64),
    Feel(Move),
}

fn any_move() -> impl Strategy<Value = Move> {
    prop_oneof![
        proptest::sample::select(GoodMove::ALL).prop_map(Move::Good),
        proptest::sample::select(BadMove::ALL).prop_map(Move::Bad),
    ]
}

fn any_step() -> impl Strategy<Value = Step> {
    prop_oneof![
        (0..4_000_000_i64, 280_000..4_500_000_i64).prop_map(|(ms, pace)| Step::Wait(ms, pace)),
        (0..4_000_000_i64).prop_map(Step::Talk),
        any_move().prop_map(Step::Feel),
    ]
}

proptest! {
    #[test]
    fn moods_keep_their_bounds(
        f in 0.0..=1.0_f64, r in 0.0..=1.0_f64, s in 0.0..=2.0_f64,
        steps in proptest::collection::vec(any_step(), 0..60),
    ) {
        let model = CustomerModel::default();
        let temper = temper(f, r, s);
        let mut mood = Mood::new(&temper);
        for step in steps {
            let before = mood;
            match step {
                Step::Wait(ms, pace) =>
                    mood.wait(&model, Duration::from_ms(ms), WaitPace::from_micro(pace)),
                Step::Talk(ms) => mood.talk(&model, Duration::from_ms(ms)),
                Step::Feel(felt) => mood.feel(&model, &temper, felt),
            }
            prop_assert!((0.0..=1.0).contains(&mood.frustration));
            prop_assert!((0.0..=1.0).contains(&mood.trust));
            prop_assert!(mood.peak >= mood.frustration && mood.peak >= before.peak);
            prop_assert!(mood.acknowledged >= before.acknowledged);
            match step {
                Step::Wait(..) | Step::Feel(Move::Bad(_)) =>
                    prop_assert!(mood.frustration >= before.frustration - 1e-15),
                Step::Feel(Move::Good(_)) => {
                    prop_assert!(mood.frustration <= before.frustration);
                    prop_assert!(mood.trust >= before.trust);
                }
                Step::Talk(_) => {}
            }
        }
    }

    #[test]
    fn waits_and_talks_compose(
        f in 0.0..=1.0_f64, a in 0..2_000_000_i64, b in 0..2_000_000_i64,
        pace in 280_000..4_500_000_i64, acknowledged: bool,
    ) {
        let model = CustomerModel::default();
        let mut start = Mood::new(&temper(f, 0.5, 1.0));
        start.acknowledged = acknowledged;
        let pace = WaitPace::from_micro(pace);
        let (mut whole, mut parts) = (start, start);
        whole.wait(&model, Duration::from_ms(a + b), pace);
        parts.wait(&model, Duration::from_ms(a), pace);
        parts.wait(&model, Duration::from_ms(b), pace);
        prop_assert!((whole.frustration - parts.frustration).abs() < 1e-13);
        let (mut whole, mut parts) = (start, start);
        whole.talk(&model, Duration::from_ms(a + b));
        parts.talk(&model, Duration::from_ms(a));
        parts.talk(&model, Duration::from_ms(b));
        prop_assert!((whole.frustration - parts.frustration).abs() < 1e-13);
    }

    #[test]
    fn longer_waits_and_heavier_waits_frustrate_more(
        f in 0.0..=1.0_f64, t in 0..3_000_000_i64, more in 0..1_000_000_i64,
        pace in 280_000..4_000_000_i64, heavier in 0..500_000_i64,
    ) {
        let model = CustomerModel::default();
        let after = |ms, micro| {
            let mut mood = Mood::new(&temper(f, 0.5, 1.0));
            mood.wait(&model, Duration::from_ms(ms), WaitPace::from_micro(micro));
            mood.frustration
        };
        prop_assert!(after(t + more, pace) >= after(t, pace) - 1e-15);
        prop_assert!(after(t, pace + heavier) >= after(t, pace) - 1e-15);
    }

    #[test]
    fn naming_the_feeling_first_is_never_worse(f in 0.500_001..=1.0_f64, r in 0.0..=1.0_f64) {
        let model = CustomerModel::default();
        let after = |moves: [GoodMove; 2]| {
            let mut mood = Mood::new(&temper(f, r, 1.0));
            for good in moves {
                mood.feel_good(&model, good);
            }
            mood
        };
        let feeling_first = after([GoodMove::Feeling, GoodMove::Fix]);
        let fix_first = after([GoodMove::Fix, GoodMove::Feeling]);
        prop_assert!(feeling_first.frustration <= fix_first.frustration);
        prop_assert!((feeling_first.trust - fix_first.trust).abs() < 1e-12);
    }

    #[test]
    fn the_time_to_reach_reaches(
        f in 0.0..0.99_f64, target in 0.0..0.999_f64, pace in 280_000..4_500_000_i64,
    ) {
        let model = CustomerModel::default();
        let pace = WaitPace::from_micro(pace);
        let start = Mood::new(&temper(f, 0.5, 1.0));
        let time = start.time_to_reach(&model, target, pace).unwrap();
        let mut there = start;
        there.wait(&model, time, pace);
        prop_assert!(there.frustration >= target - 1e-12);
        prop_assert_eq!(time == Duration::ZERO, f >= target);
        if time.as_ms() > 1 {
            let mut shortly_before = start;
            shortly_before.wait(&model, Duration::from_ms(time.as_ms() - 1), pace);
            prop_assert!(shortly_before.frustration < target + 1e-12);
        }
    }

    #[test]
    fn the_time_to_fall_falls(f in 0.0..=1.0_f64, target in 0.11..1.0_f64, acknowledged: bool) {
        let model = CustomerModel::default();
        let mut mood = Mood::new(&temper(f, 0.5, 1.0));
        mood.acknowledged = acknowledged;
        let time = mood.talk_to_fall(&model, target).unwrap();
        mood.talk(&model, time);
        prop_assert!(mood.frustration <= target + 1e-12);
    }
}
