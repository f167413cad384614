//! The document that `company --json` prints.

use serde::Serialize;

use crate::company::causes::Memory;
use crate::company::long_run::{Conduct, Day, Terms, Tickets, Trade};
use crate::shift::exact::Figures;
use crate::shift::simulate::{CallerFigures, Estimate};

use super::options::weekdays;
use super::{Arguments, Course};

/// All that was asked for and found.
#[derive(Serialize)]
pub struct Document<'a> {
    /// Said once, in the document too.
    note: &'static str,
    seed: u64,
    runs: u16,
    terms: &'a Terms,
    policies: Vec<PolicyRow>,
}

#[derive(Serialize)]
struct PolicyRow {
    policy: &'static str,
    promised_ms: i64,
    written: bool,
    contact_changes: u16,
    wrong_share: f64,
    incomplete_share: f64,
    thanks_on: String,
    /// The day in whose evening the first colleague resigned.
    resigned_on: Option<u32>,
    days: Vec<DayRow>,
}

#[derive(Serialize)]
struct DayRow {
    day: u32,
    promises: u32,
    tickets: Tickets,
    contacts: f64,
    repeat_share: f64,
    exact: QueueRow<f64>,
    simulated: Option<QueueRow<EstimateRow>>,
    goodwill: f64,
    request_h: f64,
    warns_early: bool,
    trade: Trade,
    customers_lost: f64,
}

#[derive(Serialize)]
struct QueueRow<F> {
    must_wait_share: F,
    abandoned_share: F,
    asa_s: F,
    wait_s: F,
    service_level: F,
}

#[derive(Serialize)]
struct EstimateRow {
    value: f64,
    standard_error: f64,
}

/// The document for these courses.
pub fn document<'a>(arguments: &Arguments, terms: &'a Terms, courses: &[Course]) -> Document<'a> {
    Document {
        note: "every constant is a design default, not a finding",
        seed: arguments.seed,
        runs: arguments.runs,
        terms,
        policies: courses.iter().map(policy_row).collect(),
    }
}

fn policy_row(course: &Course) -> PolicyRow {
    let Conduct { promised, memory, wrong, incomplete, thanks_on } = &course.conduct;
    let contact_changes = match *memory {
        Memory::Written => 0,
        Memory::Spoken { contact_changes } => contact_changes,
    };
    let simulated = |day: &Day| course.shown.iter().find(|(shown, _)| shown.day == day.day);
    PolicyRow {
        policy: course.habit.as_str(),
        promised_ms: promised.as_ms(),
        written: *memory == Memory::Written,
        contact_changes,
        wrong_share: *wrong,
        incomplete_share: *incomplete,
        thanks_on: weekdays(thanks_on),
        resigned_on: course.days.last().and_then(|day| day.resigned_on),
        days: course.days.iter().map(|day| day_row(day, simulated(day).map(|(_, found)| found))).collect(),
    }
}

fn day_row(day: &Day, simulated: Option<&CallerFigures>) -> DayRow {
    DayRow {
        day: day.day,
        promises: day.promises,
        tickets: day.tickets,
        contacts: day.contacts,
        repeat_share: day.repeat_share,
        exact: exact_row(&day.queue),
        simulated: simulated.map(simulated_row),
        goodwill: day.goodwill,
        request_h: day.request_h,
        warns_early: day.warns_early,
        trade: day.trade,
        customers_lost: day.trade.lost(),
    }
}

fn exact_row(found: &Figures) -> QueueRow<f64> {
    QueueRow {
        must_wait_share: found.p_wait,
        abandoned_share: found.p_abandon,
        asa_s: found.asa_s,
        wait_s: found.wait_s,
        service_level: found.service_level,
    }
}

fn simulated_row(found: &CallerFigures) -> QueueRow<EstimateRow> {
    let row = |Estimate { value, standard_error }: Estimate| EstimateRow { value, standard_error };
    QueueRow {
        must_wait_share: row(found.p_wait),
        abandoned_share: row(found.p_abandon),
        asa_s: row(found.asa_s),
        wait_s: row(found.wait_s),
        service_level: row(found.service_level),
    }
}
