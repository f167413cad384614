//! The report as a whole, against another program and its own laws.

use proptest::prelude::*;

use super::*;

/// Ten differences, with what another program makes of them.
const TEN: [f64; 10] = [3.0, 1.0, 4.0, 1.0, 5.0, -2.0, 2.0, 6.0, 0.5, 3.5];

fn report(differences: &[f64]) -> GroupReport {
    Pool::new(&[differences]).unwrap().report(1)
}

fn close(one: f64, other: f64) -> bool {
    (one - other).abs() < 1e-9
}

#[test]
fn ten_differences_come_out_as_in_another_program() {
    let report = report(&TEN);
    assert_eq!((report.people, report.workshops, report.small), (10, 1, true));
    assert!(close(report.mean, 2.4));
    let interval = report.mean_interval;
    assert!(close(interval.low, 0.698_780_270_948_58) && close(interval.high, 4.101_219_729_051_42));
    assert_eq!(report.verdict, Verdict::Rise);
    let effect = report.effect.unwrap();
    assert!(close(effect.d_z, 1.009_191_549_457_81) && close(effect.hedges_g, 0.922_689_416_647_14));
    let interval = effect.d_z_interval;
    assert!(
        close(interval.low, 0.220_236_167_548_12) && close(interval.high, 1.762_900_305_058_30),
        "{interval:?}"
    );
}

#[test]
fn groups_under_eight_are_suppressed() {
    assert_eq!(Pool::new(&[&TEN[..7]]), Err(GroupError::TooFewPeople { people: 7 }));
    assert!(Pool::new(&[&TEN[..8]]).is_ok());
    assert_eq!(Pool::new::<&[f64]>(&[]), Err(GroupError::TooFewPeople { people: 0 }));
}

#[test]
fn workshops_are_pooled_and_counted() {
    let pool = Pool::new(&[&TEN[..3], &[], &TEN[3..]]).unwrap();
    assert_eq!((pool.people(), pool.differences()), (10, &TEN[..]));
    let pooled = pool.report(1);
    assert_eq!(pooled.workshops, 2);
    assert_eq!(GroupReport { workshops: 1, ..pooled }, report(&TEN));
}

#[test]
fn what_is_no_difference_is_named() {
    for value in [f64::NAN, f64::INFINITY, -2e9] {
        let mut differences = TEN;
        differences[4] = value;
        let refused = Pool::new(&[&differences[..3], &differences[3..]]).unwrap_err();
        assert!(matches!(refused, GroupError::NotADifference { index: 4, .. }), "{refused}");
    }
}

#[test]
fn equal_differences_are_told_without_an_effect() {
    let risen = report(&[1.0; 8]);
    assert_eq!(risen.mean_interval, Interval { low: 1.0, high: 1.0 });
    assert_eq!((risen.verdict, risen.effect, risen.bootstrap.mean), (Verdict::Rise, None, None));
    let same = report(&[0.0; 8]);
    assert_eq!((same.verdict, same.effect), (Verdict::Inconclusive, None));
}

#[test]
fn twenty_people_are_no_small_group() {
    let twenty = [TEN, TEN].concat();
    assert!(!report(&twenty).small && report(&twenty[..19]).small);
}

/// With no true difference, one group in twenty should be told otherwise; with
/// the true d_z of 0.8, nineteen intervals in twenty should hold it.
#[test]
fn intervals_cover_the_truth_as_often_as_they_say() {
    let mut state = 1_u64;
    let mut uniform = || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((state >> 12) as f64 + 0.5) / (1_u64 << 52) as f64
    };
    let groups = 300;
    let (mut mean_covered, mut effect_covered) = (0, 0);
    for _ in 0..groups {
        let drawn: Vec<f64> = (0..8).map(|_| 0.8 + distribution::normal_quantile(uniform())).collect();
        let moments = Moments::of(&drawn);
        mean_covered += u32::from(mean_interval(moments, 8).contains(0.8));
        effect_covered += u32::from(Effect::of(moments, 8).unwrap().d_z_interval.contains(0.8));
    }
    // Four standard errors of a share of 0.95 in 300 are 0.050.
    for covered in [mean_covered, effect_covered] {
        assert!((f64::from(covered) / f64::from(groups) - 0.95).abs() < 0.05, "{covered} of {groups}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn the_two_intervals_agree_about_zero(
        differences in proptest::collection::vec(-10.0..14.0_f64, 8..40), seed: u64,
    ) {
        let report = Pool::new(&[&differences]).unwrap().report(seed);
        prop_assert!(report.mean_interval.contains(report.mean));
        let inconclusive = report.verdict == Verdict::Inconclusive;
        prop_assert_eq!(report.mean_interval.contains(0.0), inconclusive);
        let effect = report.effect.unwrap();
        prop_assert_eq!(effect.d_z_interval.contains(0.0), inconclusive);
        prop_assert!(effect.hedges_g.abs() <= effect.d_z.abs());
        prop_assert!(report.bootstrap.mean.is_some_and(|interval| interval.contains(report.mean)));
    }

    #[test]
    fn turning_every_difference_round_turns_the_report_round(
        differences in proptest::collection::vec(-10.0..10.0_f64, 8..20),
    ) {
        let turned: Vec<f64> = differences.iter().map(|one| -one).collect();
        let (one, other) = (report(&differences), report(&turned));
        prop_assert!(close(one.mean, -other.mean));
        prop_assert!(close(one.mean_interval.low, -other.mean_interval.high));
        let expected = match one.verdict {
            Verdict::Rise => Verdict::Fall,
            Verdict::Fall => Verdict::Rise,
            Verdict::Inconclusive => Verdict::Inconclusive,
        };
        prop_assert_eq!(other.verdict, expected);
    }
}
