//! How a rule of the rubric is cited: `resolution.correct-fact −12`.
//!
//! The number is what the rubric prints, before the rubric was fitted to the
//! contact; a finding says beside it what was really lost.

use std::fmt::Write;

use crate::rubric::{CheckedRubric, CommissionParts, CriticalClass, Dimension};
use crate::vocab::Tag;

/// The citation of the rule by which a tag costs points; the tag alone if the
/// rubric does not know it.
pub(super) fn cite(rubric: &CheckedRubric, tag: Tag) -> String {
    for dimension in rubric.dimensions() {
        let weights: i64 = dimension.obligations().iter().map(|(_, weight)| weight).sum();
        if let Some((_, weight)) = dimension.obligations().iter().find(|(known, _)| *known == tag) {
            let milli = dimension.budget_milli() * weight / weights.max(1);
            return format!("{} −{}", name(dimension, tag), points(milli));
        }
        if let Some(commission) = dimension.commissions().iter().find(|known| known.tag == tag) {
            return cite_commission(rubric, dimension, *commission);
        }
    }
    if rubric.compliance().contains(&tag) {
        let cap = points(rubric.caps().of(CriticalClass::Compliance));
        return format!("compliance.{}, at most {cap}", kebab(tag));
    }
    kebab(tag)
}

fn cite_commission(rubric: &CheckedRubric, dimension: &Dimension, commission: CommissionParts) -> String {
    let mut rule = name(dimension, commission.tag);
    // Writing to a String cannot fail.
    if commission.points > 0 {
        let _ = write!(rule, " −{}", commission.points);
    }
    if commission.by_gap {
        rule.push_str("·g");
    }
    if let Some(class) = commission.critical {
        let _ = write!(rule, ", at most {}", points(rubric.caps().of(class)));
    }
    rule
}

fn name(dimension: &Dimension, tag: Tag) -> String {
    format!("{}.{}", dimension.name(), kebab(tag))
}

/// A tag as the rubric's table names it: `names-feeling`. Of the facts only the
/// correct one is an obligation.
fn kebab(tag: Tag) -> String {
    if tag == Tag::Fact {
        return "correct-fact".to_owned();
    }
    let mut words = String::new();
    for letter in tag.as_str().chars() {
        if letter.is_ascii_uppercase() && !words.is_empty() {
            words.push('-');
        }
        words.push(letter.to_ascii_lowercase());
    }
    words
}

/// Milli-points as points, with as many decimals as they need.
pub(super) fn points(milli: i64) -> String {
    let (whole, rest) = (milli / 1_000, milli % 1_000);
    if rest == 0 {
        return whole.to_string();
    }
    let decimals = format!("{:03}", rest.abs());
    let sign = if milli < 0 && whole == 0 { "-" } else { "" };
    format!("{sign}{whole}.{}", decimals.trim_end_matches('0'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scoring::sample::{sales, support};

    #[test]
    fn rules_are_cited_as_the_rubric_prints_them() {
        for (tag, rule) in [
            (Tag::Fact, "resolution.correct-fact −12"),
            (Tag::NamesFeeling, "acknowledgement.names-feeling −8"),
            (Tag::Soon, "expectation.soon −3"),
            (Tag::WrongInformation, "resolution.wrong-information −15, at most 50"),
            (Tag::BeyondAuthority, "expectation.beyond-authority, at most 60"),
            (Tag::Discloses, "compliance.discloses, at most 40"),
            (Tag::Explain, "explain"),
        ] {
            assert_eq!(cite(&support(), tag), rule);
        }
        assert_eq!(cite(&sales(), Tag::OverPromise), "truth.over-promise −16·g");
    }

    #[test]
    fn points_need_no_floating_point() {
        for (milli, text) in
            [(0, "0"), (12_000, "12"), (2_609, "2.609"), (50, "0.05"), (-1_500, "-1.5"), (-500, "-0.5")]
        {
            assert_eq!(points(milli), text);
        }
    }
}
