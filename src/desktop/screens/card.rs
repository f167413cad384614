//! What a scorecard shows besides the shift itself: what the same person did before.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::desktop::bridge::{Bridge, Walk};
use crate::exercise::{Programme, Progress};
use crate::panels::scorecard::{About, CardView, OwnMark};
use crate::recording::replay::verify;
use crate::records::practise;
use crate::records::recording_file::read;
use crate::scenario::checked::Scenario;
use crate::scoring::score;
use crate::shift::Shift;
use crate::telling::scorecard::{before_caps_milli, shares};
use crate::vocab::Desk;

/// The scorecard of the shift that was played last.
pub fn card(bridge: &Bridge) -> Option<CardView> {
    let played = bridge.scored.as_ref()?;
    let practice = bridge.practice.as_ref().filter(|_| bridge.planned.is_none());
    let walk = bridge.walk.as_ref().filter(|_| practice.is_none());
    let mut about = About {
        home: bridge.home().filter(|_| practice.is_none()),
        ask: practice.is_some(),
        practice: practice.is_some(),
        ..About::default()
    };
    about.facilitating = bridge.facilitating(played);
    if let Some(walk) = walk {
        of_a_walk(&mut about, bridge, walk, &played.shift);
    } else if let Some(planned) = &bridge.planned {
        about.own = planned.own_mark();
        about.own_parts = planned.plan.heading.own_parts.iter().copied().map(Some).collect();
        if let Some(home) = bridge.home_planned() {
            let score = score(home.scenario(), home.plan(), home.events());
            about.home_milli = score.quality_milli;
            about.home_before_caps_milli = before_caps_milli(&score);
            about.home_parts = both(&home);
        }
    }
    if let Some(practice) = practice
        && let Some(contact) = &practice.contact
    {
        let tries = practise::tries(&practice.folder, contact, Some(played.shift.scenario()));
        about.attempts = tries.iter().filter_map(|one| one.quality_milli).collect();
    }
    Some(CardView::of(&played.shift, &about, &bridge.words))
}

fn of_a_walk(about: &mut About, bridge: &Bridge, walk: &Walk, shift: &Shift) {
    let (points, sure) = walk.own_mark();
    about.own = points.map(|points| OwnMark { points, sure });
    about.own_parts = walk.own_parts();
    about.attempts = attempts(bridge, walk, shift);
    if let Some(home) = at_home(bridge, walk) {
        about.home_milli = home.milli;
        about.home_off = home.off;
        if let Some(shift) = home.shift() {
            let score = score(shift.scenario(), shift.plan(), shift.events());
            about.home_before_caps_milli = before_caps_milli(&score);
            about.home_parts = both(&shift);
        }
    }
}

/// By the rubrics of both desks.
fn both(shift: &Shift) -> Vec<(Desk, Vec<Option<u16>>)> {
    [Desk::Sales, Desk::Support].map(|desk| (desk, shares(shift, desk))).into()
}

/// The other attempts of the same person at the same exercise, the latest first.
fn others<'a>(bridge: &'a Bridge, walk: &'a Walk) -> impl Iterator<Item = (&'a Path, &'a Progress)> {
    let own = &walk.attempt;
    let kept = bridge.kept.iter().map(|kept| (kept.folder.as_path(), &kept.progress));
    kept.filter(move |(folder, progress)| {
        progress.pack == own.progress.pack
            && progress.exercise == own.progress.exercise
            && progress.trainee == own.progress.trainee
            && progress.home == own.progress.home
            && *folder != own.folder
    })
}

/// The marks of the same shift in all attempts, this one included, the oldest first.
fn attempts(bridge: &Bridge, walk: &Walk, shift: &Shift) -> Vec<i64> {
    let name = &shift.scenario().shift(shift.plan()).id;
    let own = std::iter::once(&walk.attempt.progress);
    let all = own.chain(others(bridge, walk).map(|(_, progress)| progress));
    let mut marks: Vec<(u32, i64)> = all
        .filter_map(|progress| {
            let (_, result) = progress.played().find(|(_, result)| result.shift == *name)?;
            Some((progress.attempt, result.quality_milli?))
        })
        .collect();
    marks.sort_unstable();
    marks.into_iter().map(|(_, mark)| mark).collect()
}

/// What somebody did at their home desk.
struct AtHome {
    milli: Option<i64>,
    /// Their own mark, less what was scored, in whole points.
    off: Option<i64>,
    recording: PathBuf,
    scenario: Arc<Scenario>,
}

impl AtHome {
    fn of(
        folder: &Path,
        progress: &Progress,
        programme: Programme<'_>,
        scenario: &Arc<Scenario>,
    ) -> Option<Self> {
        let (step, result) = progress.played().find(|(_, result)| result.is_home(progress.home))?;
        let own = progress.own_mark(programme, step).0;
        let off = own.zip(result.quality_milli);
        Some(Self {
            milli: result.quality_milli,
            off: off.map(|(own, milli)| i64::from(own) - (milli + 500).div_euclid(1_000)),
            recording: folder.join(&result.recording),
            scenario: scenario.clone(),
        })
    }

    /// The shift, done again; none if its recording is of another pack, or gone.
    fn shift(&self) -> Option<Shift> {
        verify(&read(&self.recording).ok()?, self.scenario.clone()).ok()
    }
}

/// In this attempt, or else in the latest other one that has it.
fn at_home(bridge: &Bridge, walk: &Walk) -> Option<AtHome> {
    let own = std::iter::once((walk.attempt.folder.as_path(), &walk.attempt.progress));
    own.chain(others(bridge, walk)).find_map(|(folder, progress)| {
        let programme = walk.programme();
        let fits = progress.fits(programme);
        fits.then(|| AtHome::of(folder, progress, programme, &walk.scenario)).flatten()
    })
}
