//! What a scorecard adds to a score, for the terminal and the window alike.
//!
//! Pure: folds over what scoring has found. Must not know pages or screens.

use crate::rubric::DimensionMark;
use crate::scenario::checked::Scenario;
use crate::scenario::source::Instinct;
use crate::scoring::{ContactScore, Finding, ShiftScore, score_with};
use crate::shift::event::{CallerId, What};
use crate::shift::{Event, Shift};
use crate::vocab::Desk;

/// Points with one decimal are exact enough to read.
pub fn rounded(milli: i64) -> i64 {
    (milli + 50).div_euclid(100) * 100
}

/// The desk whose reflex the reply behind a finding is; none if it is nobody's.
pub fn reflex(scenario: &Scenario, finding: &Finding) -> Option<Desk> {
    let reply = finding.line.reply?;
    match scenario.contact(finding.line.contact).reply(reply).instinct.as_ref()? {
        Instinct::Closing => Some(Desk::Sales),
        Instinct::Troubleshooting => Some(Desk::Support),
    }
}

/// What a cap took from a contact beyond its dimensions, in milli-points.
pub fn capped_milli(score: &ContactScore) -> i64 {
    score.mark.cap_citation.map_or(0, |(_, milli)| milli)
}

/// What a shift would have come to without the caps of critical errors, in milli-points.
pub fn before_caps_milli(score: &ShiftScore) -> Option<i64> {
    let count = i64::try_from(score.contacts.len()).unwrap_or(i64::MAX).max(1);
    let capped: i64 = score.contacts.iter().map(capped_milli).sum();
    score.quality_milli.map(|quality| quality + capped / count)
}

/// The means of what each dimension could cost and did, over contacts that were
/// marked by one rubric, rounded down; nothing without a contact.
pub fn mean_dimensions(scores: &[ContactScore]) -> Vec<DimensionMark> {
    let Some(count) = i64::try_from(scores.len()).ok().filter(|count| *count > 0) else {
        return Vec::new();
    };
    let dimensions = scores.iter().map(|score| score.mark.per_dimension.len()).max().unwrap_or(0);
    let mean = |of: &dyn Fn(&DimensionMark) -> i64, at: usize| {
        scores.iter().filter_map(|score| score.mark.per_dimension.get(at)).map(of).sum::<i64>() / count
    };
    (0..dimensions)
        .map(|at| DimensionMark {
            budget_milli: mean(&|mark| mark.budget_milli, at),
            lost_milli: mean(&|mark| mark.lost_milli, at),
        })
        .collect()
}

/// What a shift came to in each dimension of a desk's rubric, in thousandths of what
/// it could bring; none where no contact exercised it.
pub fn shares(shift: &Shift, desk: Desk) -> Vec<Option<u16>> {
    let scenario = shift.scenario();
    let own = scenario.shift(shift.plan()).desk == desk;
    let instead = (!own).then(|| scenario.rubric(desk));
    let score = score_with(scenario, shift.plan(), shift.events(), instead);
    let share = |mark: &DimensionMark| {
        let got = (mark.budget_milli - mark.lost_milli).max(0);
        let thousandths = got.saturating_mul(1_000).checked_div(mark.budget_milli)?;
        u16::try_from(thousandths).ok()
    };
    mean_dimensions(&score.contacts).iter().map(share).collect()
}

/// Frustration and trust of a caller after an event, in thousandths; as the
/// events say it, that is since they were answered.
pub fn mood_at(events: &[Event], caller: CallerId, event: u32) -> Option<(u16, u16)> {
    let until = events.len().min(event as usize + 1);
    events[..until].iter().rev().find_map(|event| match event.what {
        What::Answered { caller: of, frustration, trust, .. }
        | What::MoodChanged { caller: of, frustration, trust }
            if of == caller =>
        {
            Some((frustration, trust))
        }
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_are_rounded_to_tenths() {
        assert_eq!([rounded(12_349), rounded(12_350), rounded(-50)], [12_300, 12_400, 0]);
    }

    #[test]
    fn nothing_has_no_mean() {
        assert!(mean_dimensions(&[]).is_empty());
    }
}
