//! The golden of models.md §1 and every property it names.

use proptest::prelude::*;

use super::*;

const SUPPORT_BUDGETS: [i64; 6] = [30_000, 20_000, 15_000, 15_000, 10_000, 10_000];
const RESOLUTION: u8 = 0;
const ACKNOWLEDGEMENT: u8 = 1;
const EXPECTATION: u8 = 3;
const EFFORT: u8 = 4;

fn support() -> Budgets {
    Budgets::new(SUPPORT_BUDGETS.to_vec()).unwrap()
}

fn loss(id: u32, dimension: u8, milli: i64) -> Loss {
    Loss {
        id: LossId(id),
        dimension: Some(dimension),
        milli,
        repaired_percent: 0,
        critical: None,
        event: id + 100,
    }
}

/// The worked proof of models.md §1.
///
/// Repair: 6000 − ⌊6000·50/100⌋ = 3000. Acknowledgement: 3000 + 20 000 = 23 000,
/// cut to its budget of 20 000. So Q₀ = 100 000 − 15 000 − 20 000 − 5000 − 4000
/// = 56 000, and the customer-critical error caps it at 50 000; the cap takes
/// 6000. Within acknowledgement 20 000·3000/23 000 = 2608.69… and
/// 20 000·20 000/23 000 = 17 391.30…; the one milli-point left goes to the larger
/// fraction. 2609 + 4000 + 15 000 + 5000 + 17 391 + 6000 = 50 000.
#[test]
fn golden_support() {
    let losses = [
        Loss { repaired_percent: 50, ..loss(1, ACKNOWLEDGEMENT, 6_000) },
        loss(2, EFFORT, 4_000),
        Loss { critical: Some(CriticalClass::Customer), ..loss(3, RESOLUTION, 15_000) },
        loss(4, EXPECTATION, 5_000),
        loss(5, ACKNOWLEDGEMENT, 20_000),
    ];
    let mark = Mark::of(&losses, &support(), &Caps::default());
    assert_eq!(mark.quality_milli, 50_000);
    let cited = [(1, 2_609), (2, 4_000), (3, 15_000), (4, 5_000), (5, 17_391)];
    assert_eq!(mark.cited, cited.map(|(id, milli)| (LossId(id), milli)));
    assert_eq!(mark.cap_citation, Some((LossId(3), 6_000)));
    let lost: Vec<i64> = mark.per_dimension.iter().map(|mark| mark.lost_milli).collect();
    assert_eq!(lost, [15_000, 20_000, 0, 5_000, 4_000, 0]);
}

#[test]
fn without_losses_the_mark_is_whole() {
    let mark = Mark::of(&[], &support(), &Caps::default());
    assert_eq!((mark.quality_milli, mark.cited.len()), (WHOLE_MILLI, 0));
    assert_eq!(mark.cap_citation, None);
}

#[test]
fn the_lowest_cap_is_cited_then_the_lowest_id() {
    let critical = |id, class| Loss { critical: Some(class), dimension: None, ..loss(id, 0, 0) };
    let losses = [
        critical(1, CriticalClass::Business),
        critical(7, CriticalClass::Compliance),
        critical(5, CriticalClass::Compliance),
        critical(2, CriticalClass::Customer),
    ];
    let mark = Mark::of(&losses, &support(), &Caps::default());
    assert_eq!(mark.quality_milli, 40_000);
    assert_eq!(mark.cap_citation, Some((LossId(5), 60_000)));
    assert!(mark.cited.is_empty());
}

#[test]
fn a_cap_above_what_is_left_cites_nothing() {
    let losses = [
        loss(1, RESOLUTION, 30_000),
        loss(2, ACKNOWLEDGEMENT, 20_000),
        Loss { critical: Some(CriticalClass::Business), ..loss(3, EXPECTATION, 0) },
    ];
    let mark = Mark::of(&losses, &support(), &Caps::default());
    assert_eq!((mark.quality_milli, mark.cap_citation), (50_000, None));
}

#[test]
fn critical_errors_cannot_be_repaired_and_repairs_stop_at_half() {
    let critical =
        Loss { repaired_percent: 50, critical: Some(CriticalClass::Customer), ..loss(1, RESOLUTION, 15_000) };
    assert_eq!(critical.after_repair_milli(), 15_000);
    let generous = Loss { repaired_percent: 100, ..loss(2, RESOLUTION, 3_001) };
    assert_eq!(generous.after_repair_milli(), 1_501);
}

#[test]
fn budgets_are_checked() {
    assert_eq!(Budgets::new(vec![99_999]), Err(BudgetsError::Sum(99_999)));
    let outside = BudgetsError::OutOfRange { dimension: 1, milli: -1 };
    assert_eq!(Budgets::new(vec![100_001 - 1, -1]), Err(outside));
    assert_eq!(Budgets::new(vec![0; 256]), Err(BudgetsError::TooMany(256)));
}

fn any_class() -> impl Strategy<Value = Option<CriticalClass>> {
    prop_oneof![
        5 => Just(None),
        1 => Just(Some(CriticalClass::Business)),
        1 => Just(Some(CriticalClass::Customer)),
        1 => Just(Some(CriticalClass::Compliance)),
    ]
}

fn any_loss() -> impl Strategy<Value = Loss> {
    let dimension = proptest::option::weighted(0.9, 0..8_u8);
    let milli = prop_oneof![9 => 0..25_000_i64, 1 => any::<i64>()];
    (dimension, milli, 0..=100_u8, any_class()).prop_map(|(dimension, milli, repaired_percent, critical)| {
        Loss { id: LossId(0), dimension, milli, repaired_percent, critical, event: 0 }
    })
}

/// Up to 24 losses with ids of their own, in a shuffled order.
fn any_losses() -> impl Strategy<Value = Vec<Loss>> {
    proptest::collection::vec(any_loss(), 0..24)
        .prop_map(|mut losses| {
            for (id, loss) in (0..).zip(&mut losses) {
                loss.id = LossId(id);
                loss.event = id * 3;
            }
            losses
        })
        .prop_shuffle()
}

fn any_budgets() -> impl Strategy<Value = Budgets> {
    prop_oneof![
        Just(support()),
        proptest::collection::vec(1..100_i64, 1..8)
            .prop_map(|weights| { Budgets::new(by_largest_remainder(WHOLE_MILLI, &weights)).unwrap() }),
    ]
}

fn quality(losses: &[Loss], budgets: &Budgets) -> i64 {
    Mark::of(losses, budgets, &Caps::default()).quality_milli
}

proptest! {
    #[test]
    fn every_lost_point_is_cited_once(losses in any_losses(), budgets in any_budgets()) {
        let mark = Mark::of(&losses, &budgets, &Caps::default());
        prop_assert!((0..=WHOLE_MILLI).contains(&mark.quality_milli));
        prop_assert_eq!(mark.cited_milli(), WHOLE_MILLI - mark.quality_milli);
        let ids: Vec<LossId> = mark.cited.iter().map(|(id, _)| *id).collect();
        prop_assert!(ids.windows(2).all(|pair| pair[0] < pair[1]));
        for (id, milli) in mark.cited.iter().chain(&mark.cap_citation) {
            prop_assert!(*milli > 0);
            prop_assert!(losses.iter().any(|loss| loss.id == *id));
        }
        for (id, milli) in &mark.cited {
            let loss = losses.iter().find(|loss| loss.id == *id).unwrap();
            prop_assert!(*milli <= loss.after_repair_milli());
        }
        if let Some((id, _)) = mark.cap_citation {
            let loss = losses.iter().find(|loss| loss.id == id).unwrap();
            prop_assert!(loss.critical.is_some());
        }
        for dimension in &mark.per_dimension {
            prop_assert!((0..=dimension.budget_milli).contains(&dimension.lost_milli));
        }
    }

    #[test]
    fn order_means_nothing(
        (losses, shuffled) in any_losses()
            .prop_flat_map(|losses| (Just(losses.clone()), Just(losses).prop_shuffle())),
        budgets in any_budgets(),
    ) {
        let caps = Caps::default();
        prop_assert_eq!(
            Mark::of(&losses, &budgets, &caps),
            Mark::of(&shuffled, &budgets, &caps)
        );
    }

    #[test]
    fn duplicates_change_nothing(
        losses in any_losses(),
        again in proptest::collection::vec(any::<prop::sample::Index>(), 0..8),
        budgets in any_budgets(),
    ) {
        prop_assume!(!losses.is_empty());
        let caps = Caps::default();
        let mut more = losses.clone();
        more.extend(again.iter().map(|index| *index.get(&losses)));
        prop_assert_eq!(Mark::of(&losses, &budgets, &caps), Mark::of(&more, &budgets, &caps));
    }

    #[test]
    fn even_conflicting_duplicates_do_not_depend_on_order(
        losses in any_losses(), mut clash in any_loss(), budgets in any_budgets(),
    ) {
        clash.id = LossId(0);
        let mut first = vec![clash];
        first.extend(&losses);
        let mut last = losses;
        last.push(clash);
        let caps = Caps::default();
        prop_assert_eq!(Mark::of(&first, &budgets, &caps), Mark::of(&last, &budgets, &caps));
    }

    #[test]
    fn a_further_loss_never_raises_the_quality(
        losses in any_losses(), mut further in any_loss(), budgets in any_budgets(),
    ) {
        further.id = LossId(1_000);
        let mut more = losses.clone();
        more.push(further);
        prop_assert!(quality(&more, &budgets) <= quality(&losses, &budgets));
    }

    #[test]
    fn a_larger_loss_never_raises_the_quality(
        losses in any_losses(), which: prop::sample::Index,
        larger_by in 0..30_000_i64, budgets in any_budgets(),
    ) {
        prop_assume!(!losses.is_empty());
        let mut more = losses.clone();
        let milli = &mut more[which.index(losses.len())].milli;
        *milli = milli.saturating_add(larger_by);
        prop_assert!(quality(&more, &budgets) <= quality(&losses, &budgets));
    }

    #[test]
    fn a_repair_never_lowers_the_quality(
        losses in any_losses(), which: prop::sample::Index,
        better_by in 0..=100_u8, budgets in any_budgets(),
    ) {
        prop_assume!(!losses.is_empty());
        let mut repaired = losses.clone();
        let percent = &mut repaired[which.index(losses.len())].repaired_percent;
        *percent = percent.saturating_add(better_by);
        prop_assert!(quality(&repaired, &budgets) >= quality(&losses, &budgets));
    }
}
