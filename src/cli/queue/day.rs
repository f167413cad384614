//! A day whose rates change, step by step.

use rayon::prelude::*;

use crate::shift::exact::{DayPoint, Patience, half_hours};
use crate::shift::simulate::{DayEstimate, DayStudy, Estimate};

use super::super::end::Failure;
use super::super::progress::Progress;
use super::{Arguments, Row};

/// The figures at the end of each step, all seeds together.
pub(super) fn rows(arguments: &Arguments) -> Result<Vec<Row>, Failure> {
    let study = DayStudy {
        per_hour: arguments.steps.clone(),
        // The parser has made sure that it is a number; whole seconds are enough.
        step_s: arguments.step.round().clamp(0.0, f64::from(u32::MAX)) as u32,
        handle_s: arguments.handle_time,
        agents: arguments.agents,
        patience: Patience::Exponential { mean_s: arguments.patience },
        replications: arguments.days,
        seed: arguments.seed,
    };
    let agents = u32::from(arguments.agents);
    let step_s = f64::from(study.step_s);
    let exact = half_hours(&study.per_hour, step_s, study.handle_s, agents, arguments.patience)
        .map_err(Failure::wrong)?;
    let progress = Progress::new(u64::from(arguments.seeds));
    let runs: Vec<Vec<DayEstimate>> = (0..u64::from(arguments.seeds))
        .into_par_iter()
        .map(|number| {
            let run = DayStudy { seed: study.seed.wrapping_add(number), ..study.clone() }.run();
            progress.step();
            run
        })
        .collect::<Result<_, _>>()
        .map_err(Failure::wrong)?;
    Ok(exact.iter().enumerate().flat_map(|(step, point)| step_rows(&runs, step, point)).collect())
}

fn step_rows(runs: &[Vec<DayEstimate>], step: usize, exact: &DayPoint) -> Vec<Row> {
    let pooled = |of: fn(&DayEstimate) -> Estimate| {
        Estimate::pooled(&runs.iter().map(|run| of(&run[step])).collect::<Vec<_>>())
    };
    let minutes = exact.at_s / 60.0;
    let row = |figure: &str, unit, simulated, exact| {
        Row::new(format!("after {minutes} min: {figure}"), unit, simulated, Some(exact))
    };
    vec![
        row("all are busy", "share", pooled(|at| at.p_busy), exact.p_busy),
        row("in the queue", "people", pooled(|at| at.mean_queue), exact.mean_queue),
        row("have called", "people", pooled(|at| at.offered), exact.offered),
        row("have given up", "people", pooled(|at| at.abandoned), exact.abandoned),
        row("have been served", "people", pooled(|at| at.served), exact.served),
    ]
}
