//! The shipped rubrics, what is refused, and that nothing is lost in fitting.

use std::fmt;

use proptest::prelude::*;
use serde::de::{MapAccess, Visitor};

use super::*;
use crate::rubric::{Loss, LossId, Mark};

/// The form of `assets/rubrics/*.ron`.
#[derive(Deserialize)]
#[serde(rename = "Rubric", deny_unknown_fields)]
struct Source {
    desk: Desk,
    #[serde(deserialize_with = "in_order")]
    dimensions: Vec<(String, SourceDimension)>,
    compliance: Vec<Tag>,
    caps: SourceCaps,
    repair_percent: u8,
    pitch_percent: (u8, u8),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SourceDimension {
    budget: u32,
    obligations: Vec<(Tag, u32)>,
    commissions: Vec<SourceCommission>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SourceCommission {
    tag: Tag,
    points: u32,
    #[serde(default)]
    critical: Option<CriticalClass>,
    #[serde(default)]
    by_gap: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SourceCaps {
    bc: u32,
    cc: u32,
    xc: u32,
}

fn in_order<'de, D: serde::Deserializer<'de>>(
    deserializer: D,
) -> Result<Vec<(String, SourceDimension)>, D::Error> {
    struct Entries;
    impl<'de> Visitor<'de> for Entries {
        type Value = Vec<(String, SourceDimension)>;
        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a map of dimensions")
        }
        fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
            let mut entries = Vec::new();
            while let Some(entry) = map.next_entry()? {
                entries.push(entry);
            }
            Ok(entries)
        }
    }
    deserializer.deserialize_map(Entries)
}

fn parts(text: &str) -> RubricParts {
    let options = ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
    let source: Source = options.from_str(text).unwrap();
    let dimension = |(name, source): (String, SourceDimension)| DimensionParts {
        name,
        budget_points: source.budget,
        obligations: source.obligations,
        commissions: source
            .commissions
            .into_iter()
            .map(|commission| CommissionParts {
                tag: commission.tag,
                points: commission.points,
                critical: commission.critical,
                by_gap: commission.by_gap,
            })
            .collect(),
    };
    RubricParts {
        desk: source.desk,
        dimensions: source.dimensions.into_iter().map(dimension).collect(),
        compliance: source.compliance,
        caps_points: (source.caps.bc, source.caps.cc, source.caps.xc),
        repair_percent: source.repair_percent,
        pitch_percent: source.pitch_percent,
    }
}

fn support_parts() -> RubricParts {
    parts(include_str!("../../../assets/rubrics/support.ron"))
}

fn sales_parts() -> RubricParts {
    parts(include_str!("../../../assets/rubrics/sales.ron"))
}

fn support() -> CheckedRubric {
    CheckedRubric::new(support_parts()).unwrap()
}

fn sales() -> CheckedRubric {
    CheckedRubric::new(sales_parts()).unwrap()
}

fn mask(tags: &[Tag]) -> TagMask {
    tags.iter().copied().collect()
}

#[test]
fn the_shipped_rubrics_are_sound() {
    for (rubric, desk, tags) in [(support(), Desk::Support, 21), (sales(), Desk::Sales, 19)] {
        assert_eq!(rubric.desk(), desk);
        assert_eq!(rubric.obligation_mask().0.count_ones(), tags);
        assert_eq!(*rubric.caps(), Caps::default());
        assert_eq!((rubric.repair_percent(), rubric.pitch_percent()), (50, (35, 55)));
        assert_eq!(rubric.compliance(), [Tag::IdentitySkipped, Tag::Discloses]);
        for dimension in rubric.dimensions() {
            let weights: i64 = dimension.obligations().iter().map(|(_, weight)| weight).sum();
            assert_eq!(weights * 1_000, dimension.budget_milli(), "{}", dimension.name());
        }
    }
}

#[test]
fn a_contact_that_exercises_everything_keeps_the_printed_points() {
    for rubric in [support(), sales()] {
        let fitted = rubric.for_contact(TagMask::ALL);
        for (index, dimension) in (0_u8..).zip(rubric.dimensions()) {
            for &(tag, weight) in dimension.obligations() {
                let found = fitted.obligation(tag).unwrap();
                assert_eq!((found.dimension, found.milli), (index, weight * 1_000));
            }
            for parts in dimension.commissions() {
                let found = fitted.commission(parts.tag).unwrap();
                assert_eq!(found.dimension, Some(index));
                assert_eq!(found.milli, i64::from(parts.points) * 1_000);
                assert_eq!((found.critical, found.by_gap), (parts.critical, parts.by_gap));
            }
        }
    }
}

#[test]
fn blaming_the_other_desk_costs_where_the_table_says() {
    let place = |rubric: &CheckedRubric| {
        let fitted = rubric.for_contact(TagMask::ALL);
        let found = *fitted.commission(Tag::BlamesDepartment).unwrap();
        let dimension = usize::from(found.dimension.unwrap());
        (rubric.dimensions()[dimension].name().to_owned(), found.milli)
    };
    assert_eq!(place(&support()), ("acknowledgement".to_owned(), 8_000));
    assert_eq!(place(&sales()), ("relay".to_owned(), 5_000));
}

#[test]
fn what_a_contact_cannot_exercise_is_spread_over_the_rest() {
    // Resolution 30 and acknowledgement 20 share the whole as 60 and 40.
    let fitted = support().for_contact(mask(&[Tag::Fact, Tag::CauseFound, Tag::NamesFeeling]));
    assert_eq!(fitted.budgets().milli(), [60_000, 40_000, 0, 0, 0, 0]);
    assert!(fitted.is_applicable(1) && !fitted.is_applicable(2) && !fitted.is_applicable(9));
    let milli: Vec<(Tag, i64)> = fitted.obligations().iter().map(|o| (o.tag, o.milli)).collect();
    assert_eq!(milli, [(Tag::Fact, 36_000), (Tag::CauseFound, 24_000), (Tag::NamesFeeling, 40_000)]);
    // Twice the budget, twice the commission; unscaled where it has no home.
    let commission = |tag| {
        let found = fitted.commission(tag).unwrap();
        (found.dimension, found.milli)
    };
    assert_eq!(commission(Tag::WrongInformation), (Some(0), 30_000));
    assert_eq!(commission(Tag::BlamesDepartment), (Some(1), 16_000));
    assert_eq!(commission(Tag::Interrupts), (Some(0), 3_000));
    assert_eq!(commission(Tag::BeyondAuthority), (Some(0), 0));
    assert_eq!(commission(Tag::IdentitySkipped), (None, 0));
    assert_eq!(fitted.commission(Tag::OverPromise), None);
}

#[test]
fn a_contact_that_expects_nothing_still_counts_what_goes_wrong() {
    let fitted = sales().for_contact(mask(&[Tag::NamesFeeling]));
    assert!(fitted.obligations().is_empty());
    assert_eq!(fitted.budgets().milli(), [25_000, 25_000, 15_000, 15_000, 10_000, 10_000]);
    assert_eq!(fitted.commission(Tag::AddOnUnscoped).unwrap().milli, 5_000);
}

#[test]
fn an_over_promise_costs_by_its_gap() {
    let fitted = sales().for_contact(TagMask::ALL);
    let over_promise = fitted.commission(Tag::OverPromise).unwrap();
    assert_eq!(over_promise.milli_at(0), 0);
    assert_eq!(over_promise.milli_at(667), 10_672);
    assert_eq!(over_promise.milli_at(2_000), 16_000);
    let interrupts = fitted.commission(Tag::Interrupts).unwrap();
    assert_eq!(interrupts.milli_at(0), 3_000);
}

#[test]
fn slips_are_named() {
    let refused = |slip: fn(&mut RubricParts)| {
        let mut parts = support_parts();
        slip(&mut parts);
        CheckedRubric::new(parts).unwrap_err()
    };
    assert_eq!(
        refused(|p| p.dimensions[0].budget_points = 31),
        RubricError::Budgets(BudgetsError::Sum(101_000))
    );
    assert_eq!(
        refused(|p| p.dimensions[1].name = "resolution".to_owned()),
        RubricError::DimensionTwice("resolution".to_owned())
    );
    assert_eq!(
        refused(|p| p.dimensions[4].obligations.clear()),
        RubricError::NoObligation("effort".to_owned())
    );
    assert_eq!(refused(|p| p.dimensions[4].budget_points = 0), RubricError::NoBudget("effort".to_owned()));
    assert_eq!(
        refused(|p| p.dimensions[4].obligations.push((Tag::Fact, 1))),
        RubricError::TagTwice(Tag::Fact)
    );
    assert_eq!(refused(|p| p.compliance.push(Tag::Soon)), RubricError::TagTwice(Tag::Soon));
    assert_eq!(refused(|p| p.dimensions[0].obligations[0].1 = 0), RubricError::NoWeight(Tag::Fact));
    assert_eq!(refused(|p| p.dimensions[0].commissions[0].points = 0), RubricError::NoCost(Tag::Incomplete));
    assert_eq!(
        refused(|p| p.dimensions[0].commissions[0].points = 101),
        RubricError::TooManyPoints { tag: Tag::Incomplete, points: 101 }
    );
    assert_eq!(refused(|p| p.caps_points.2 = 101), RubricError::Cap(101));
    assert_eq!(refused(|p| p.repair_percent = 51), RubricError::RepairPercent(51));
    assert_eq!(refused(|p| p.pitch_percent = (55, 55)), RubricError::PitchPercent(55, 55));
    assert_eq!(refused(|p| p.dimensions.clear()), RubricError::Budgets(BudgetsError::Sum(0)));
}

proptest! {
    #[test]
    fn fitting_loses_nothing(bits: u128, at_sales: bool) {
        let rubric = if at_sales { sales() } else { support() };
        let expects = TagMask(bits);
        let fitted = rubric.for_contact(expects);
        let budgets = fitted.budgets().milli();
        prop_assert_eq!(budgets.iter().sum::<i64>(), WHOLE_MILLI);
        let expected = rubric.obligation_mask().0 & bits;
        prop_assert_eq!(fitted.obligations().len(), expected.count_ones() as usize);
        if expected != 0 {
            for (index, budget) in (0_u8..).zip(budgets) {
                let of_dimension = fitted.obligations().iter().filter(|o| o.dimension == index);
                prop_assert_eq!(of_dimension.map(|o| o.milli).sum::<i64>(), *budget);
            }
        }
        prop_assert!(fitted.obligations().iter().all(|o| o.milli > 0));
        for commission in fitted.commissions() {
            prop_assert!(commission.dimension.is_none_or(|index| fitted.is_applicable(index)));
        }
    }

    /// Missing everything costs everything, meeting everything nothing.
    #[test]
    fn missing_everything_leaves_nothing(bits: u128, at_sales: bool) {
        let rubric = if at_sales { sales() } else { support() };
        let fitted = rubric.for_contact(TagMask(bits));
        let losses: Vec<Loss> = (0..)
            .zip(fitted.obligations())
            .map(|(id, obligation)| Loss {
                id: LossId(id),
                dimension: Some(obligation.dimension),
                milli: obligation.milli,
                repaired_percent: 0,
                critical: None,
                event: id,
            })
            .collect();
        let mark = Mark::of(&losses, fitted.budgets(), fitted.caps());
        prop_assert_eq!(mark.quality_milli, if losses.is_empty() { WHOLE_MILLI } else { 0 });
    }
}
