//! What somebody thinks of their own shifts: a mark, how sure, and marks for the
//! dimensions.

use crate::scenario::checked::Step;

use super::{Programme, Progress, Said, unmarked_before};

impl Progress {
    /// Own mark and how sure, for the shift of a step.
    pub fn own_mark(&self, programme: Programme<'_>, shift: usize) -> (Option<u8>, Option<u8>) {
        let mut found = (None, None);
        for step in (0..programme.steps()).filter(|step| *programme.step(*step) == Step::SelfScore) {
            let unmarked = unmarked_before(programme, step);
            let Some(place) = unmarked.iter().position(|marked| *marked == shift) else { continue };
            let said: Vec<&Said> = self.said_in(step).collect();
            if let Some(Said::OwnMark(points) | Said::OwnMarks { whole: points, .. }) = said.get(2 * place) {
                found.0 = Some(*points);
            }
            if let Some(Said::Sure(percent)) = said.get(2 * place + 1) {
                found.1 = Some(*percent);
            }
        }
        found
    }

    /// Own marks for the dimensions of the shift of a step, in percent of what each
    /// can bring; nothing where none was given.
    pub fn own_parts(&self, programme: Programme<'_>, shift: usize) -> Vec<Option<u8>> {
        let steps = (0..programme.steps()).filter(|step| *programme.step(*step) == Step::SelfScore);
        let said = steps.filter_map(|step| {
            let place = unmarked_before(programme, step).iter().position(|marked| *marked == shift)?;
            self.said_in(step).nth(2 * place)
        });
        said.filter_map(|said| match said {
            Said::OwnMarks { parts, .. } => Some(parts.clone()),
            _ => None,
        })
        .next()
        .unwrap_or_default()
    }

    /// Whether an answer needs the newer form of what is kept.
    pub(in crate::exercise) fn has_parts(&self) -> bool {
        self.entries.iter().any(|entry| matches!(entry.said, Said::OwnMarks { .. }))
    }
}
