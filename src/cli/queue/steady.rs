//! A queue whose rates stay the same.

use rayon::prelude::*;

use crate::shift::exact::{
    Figures, ModelError, Patience, Station, erlang_a, erlang_c, general_patience, two_classes, with_repeats,
};
use crate::shift::simulate::{CallerFigures, Estimate, QueueStudy, Repeats, StudyFigures};

use super::super::end::Failure;
use super::super::progress::Progress;
use super::{Arguments, Row};

/// Warm-up: this share of the customers that are counted.
const WARM_UP_SHARE: u32 = 100;

/// The figures of all seeds together.
pub(super) fn rows(arguments: &Arguments) -> Result<Vec<Row>, Failure> {
    let study = study(arguments);
    let exact = exact(arguments).map_err(Failure::wrong)?;
    let progress = Progress::new(u64::from(arguments.seeds));
    let runs: Vec<StudyFigures> = (0..u64::from(arguments.seeds))
        .into_par_iter()
        .map(|number| {
            let run = QueueStudy { seed: study.seed.wrapping_add(number), ..study.clone() }.run();
            progress.step();
            run
        })
        .collect::<Result<_, _>>()
        .map_err(Failure::wrong)?;
    let mut rows = table(&runs, &exact);
    for class in 0..if study.per_hour.len() > 1 { study.per_hour.len() } else { 0 } {
        let of = |run: &StudyFigures| run.classes[class].wait_s;
        let figure = format!("mean wait, class {}", class + 1);
        rows.push(Row::new(figure, "s", pooled(&runs, of), exact.classes.map(|waits| waits[class])));
    }
    Ok(rows)
}

fn study(arguments: &Arguments) -> QueueStudy {
    let mut per_hour: Vec<f64> = arguments.per_hour.into_iter().collect();
    per_hour.extend(arguments.second_per_hour);
    QueueStudy {
        per_hour,
        handle_s: arguments.handle_time,
        agents: arguments.agents,
        patience: patience(arguments),
        repeats: Repeats { share: arguments.repeats, mean_delay_s: arguments.repeats_after },
        threshold_s: arguments.within,
        contacts: arguments.customers,
        warm_up: arguments.customers / WARM_UP_SHARE,
        seed: arguments.seed,
    }
}

fn patience(arguments: &Arguments) -> Patience {
    let mean_s = arguments.patience;
    match (arguments.no_abandon, arguments.constant_patience) {
        (true, _) => Patience::Never,
        (false, true) => Patience::Constant { seconds: mean_s },
        (false, false) => Patience::Exponential { mean_s },
    }
}

/// What the mathematics knows of this queue.
struct Exact {
    /// Figures of all callers together, where order and repeats let them be known.
    all: Option<Figures>,
    /// With two kinds of calls: which of the figures do not depend on who goes first.
    order_matters: bool,
    /// The mean waits of two kinds of calls.
    classes: Option<[f64; 2]>,
}

fn exact(arguments: &Arguments) -> Result<Exact, ModelError> {
    let first = arguments.per_hour.unwrap_or(0.0);
    let two = arguments.second_per_hour.is_some();
    let both = Station {
        per_hour: first + arguments.second_per_hour.unwrap_or(0.0),
        handle_s: arguments.handle_time,
        agents: u32::from(arguments.agents),
    };
    let station = with_repeats(&both, arguments.repeats)?;
    let within = arguments.within;
    let all = match patience(arguments) {
        Patience::Never => Some(erlang_c(&station, within)?),
        Patience::Exponential { mean_s } => Some(erlang_a(&station, mean_s, within)?),
        // Repeats leave no Poisson stream, and who goes first changes who gives up.
        _ if two || arguments.repeats > 0.0 => None,
        other => Some(general_patience(&station, &other, within)?),
    };
    let classes = match arguments.second_per_hour {
        Some(second) if arguments.no_abandon && arguments.repeats == 0.0 => {
            Some(two_classes(first, second, arguments.handle_time, station.agents)?)
        }
        _ => None,
    };
    Ok(Exact { all, order_matters: two, classes })
}

fn pooled(runs: &[StudyFigures], of: impl Fn(&StudyFigures) -> Estimate) -> Estimate {
    Estimate::pooled(&runs.iter().map(of).collect::<Vec<_>>())
}

fn table(runs: &[StudyFigures], exact: &Exact) -> Vec<Row> {
    let known = |of: fn(&Figures) -> f64| exact.all.as_ref().map(of);
    // Who goes first changes neither how many wait nor how many give up, but
    // whose wait counts as answered.
    let in_order = |of: fn(&Figures) -> f64| known(of).filter(|_| !exact.order_matters);
    let callers = |of: fn(&CallerFigures) -> Estimate| pooled(runs, |run| of(&run.callers));
    vec![
        Row::new("has to wait", "share", callers(|all| all.p_wait), known(|all| all.p_wait)),
        Row::new("gives up", "share", callers(|all| all.p_abandon), known(|all| all.p_abandon)),
        Row::new("wait of the answered", "s", callers(|all| all.asa_s), in_order(|all| all.asa_s)),
        Row::new("wait of all", "s", callers(|all| all.wait_s), known(|all| all.wait_s)),
        Row::new("in the queue", "people", pooled(runs, |run| run.mean_queue), known(|all| all.mean_queue)),
        Row::new("busy", "share", pooled(runs, |run| run.occupancy), known(|all| all.occupancy)),
        Row::new(
            "service level",
            "share",
            callers(|all| all.service_level),
            in_order(|all| all.service_level),
        ),
    ]
}
