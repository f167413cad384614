//! The shifts that tell what is true about a desk: recordings of its own people,
//! and otherwise its morning, simulated.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rayon::prelude::*;

use crate::exercise::measure::Observed;
use crate::exercise::truth::Looked;
use crate::policy::runs::run_seed;
use crate::policy::{Playbook, PolicyName, play};
use crate::recording::replay;
use crate::scenario::checked::{Measure, Scenario, ShiftId};
use crate::vocab::Desk;

use super::error::RecordsError;
use super::pack_folder::scenario_of;
use super::recording_file::read;

/// How many mornings are simulated.
pub const RUNS: u64 = 20;
/// Where their chance comes from: what is true does not depend on who asks.
const SEED: u64 = 2_027;
/// Most recordings that are looked at.
const MOST_RECORDINGS: usize = 500;

/// What is known about each shift that an exercise asks about.
pub type Shifts = BTreeMap<ShiftId, Looked>;

/// Looks at every shift in which an item about this desk is measured.
///
/// # Errors
/// A folder of recordings that cannot be read.
pub fn look(
    scenario: &Arc<Scenario>,
    exercise: &crate::scenario::checked::Exercise,
    about: Desk,
    own_people: Option<&Path>,
) -> Result<Shifts, RecordsError> {
    let measured = exercise.items.iter().filter(|item| item.about == about);
    let plans: BTreeSet<ShiftId> = measured
        .filter_map(|item| match item.measures {
            Measure::During(shift, _) => Some(shift),
            Measure::Stated(..) => None,
        })
        .collect();
    let mut shifts = Shifts::new();
    for plan in plans {
        let recorded = recorded(scenario, plan, own_people)?;
        let own_people = !recorded.is_empty();
        let looked = if own_people { recorded } else { simulated(scenario, plan) };
        shifts.insert(plan, Looked { shifts: looked, own_people });
    }
    Ok(shifts)
}

/// The desk's morning with somebody in the seat who knows it.
fn simulated(scenario: &Arc<Scenario>, plan: ShiftId) -> Vec<Observed> {
    let book = Arc::new(Playbook::write(scenario, plan));
    let morning = |run| {
        let mut trainee = PolicyName::Expert.trainee(&book);
        Observed::of(&play(scenario, plan, run_seed(SEED, run), trainee.as_mut()))
    };
    (0..RUNS).into_par_iter().map(morning).collect()
}

/// The recordings of this shift by people whose home desk it is. What cannot be
/// read or comes out differently tells nothing.
fn recorded(
    scenario: &Arc<Scenario>,
    plan: ShiftId,
    folder: Option<&Path>,
) -> Result<Vec<Observed>, RecordsError> {
    let Some(folder) = folder else { return Ok(Vec::new()) };
    let planned = scenario.shift(plan);
    let mut observed = Vec::new();
    for path in files(folder)? {
        let Ok(recording) = read(&path) else { continue };
        let header = &recording.header;
        let of_own = header.home == Some(planned.desk)
            && header.shift == planned.id
            && header.pack == scenario.about().id;
        if !of_own {
            continue;
        }
        let Ok(with) = scenario_of(recording.pack.clone(), &header.pack) else { continue };
        observed.extend(replay::verify(&recording, with).ok().map(|shift| Observed::of(&shift)));
    }
    Ok(observed)
}

fn files(folder: &Path) -> Result<Vec<PathBuf>, RecordsError> {
    let cannot = |error| RecordsError::file("read", folder, error);
    let entries = fs::read_dir(folder).map_err(cannot)?;
    let mut paths: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    paths.retain(|path| path.extension().is_some_and(|end| end == "odr"));
    paths.sort();
    paths.truncate(MOST_RECORDINGS);
    Ok(paths)
}
