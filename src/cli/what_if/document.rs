//! The document that `what-if --format json` prints.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::recording::Recording;
use crate::recording::what_if::{Choice, Fate, Run, Way, others};
use crate::scenario::checked::{ReplyId, Scenario};
use crate::shift::Shift;
use crate::telling::what_if::{Comparison, Side};

/// A moment of a recording at which something was replied.
#[derive(Serialize)]
pub(super) struct JsonMoment {
    at: String,
    contact: String,
    turn: String,
    caller: u32,
    given: String,
    offers: Vec<String>,
}

impl JsonMoment {
    pub fn of(scenario: &Scenario, choice: &Choice) -> Self {
        let contact = scenario.contact(choice.contact);
        let name = |reply: ReplyId| contact.reply(reply).id.clone();
        Self {
            at: choice.at.to_string(),
            contact: contact.id.clone(),
            turn: contact.turn(choice.turn).id.clone(),
            caller: choice.caller.0,
            given: name(choice.given),
            offers: choice.offers.iter().copied().map(name).collect(),
        }
    }
}

/// The whole comparison.
#[derive(Serialize)]
pub(super) struct JsonWhatIf {
    pack: String,
    shift: String,
    seed: u64,
    moment: JsonMoment,
    reply: String,
    runs: Vec<JsonRun>,
    /// Everybody else whose wait differs between the last two runs.
    others: Vec<JsonOther>,
    sentences: Vec<String>,
}

#[derive(Serialize)]
struct JsonRun {
    heading: String,
    digest: String,
    at: String,
    ended: bool,
    customer: JsonCustomer,
    queue: JsonQueue,
    company: JsonCompany,
}

#[derive(Serialize)]
struct JsonCustomer {
    outcome: Option<&'static str>,
    hung_up: Option<String>,
    escalated: bool,
    waited_ms: i64,
    held_ms: i64,
    until_gone_ms: Option<i64>,
    frustration_milli: u16,
    trust_milli: u16,
    peak_milli: u16,
    quality_milli: Option<i64>,
    csat_milli: Option<u16>,
    promises: Vec<JsonPromise>,
    rang_again: u32,
    will_return: bool,
}

#[derive(Serialize)]
struct JsonPromise {
    what: String,
    written: bool,
    gap_milli: u16,
}

#[derive(Serialize)]
struct JsonQueue {
    offered: u32,
    answered: u32,
    abandoned: u32,
    turned_away: u32,
    service_level_permille: Option<u32>,
    speed_of_answer_ms: Option<i64>,
    handled: u32,
    handle_time_ms: Option<i64>,
    longest_wait_ms: i64,
    waited_ms: i64,
    quality_milli: Option<i64>,
}

#[derive(Serialize)]
struct JsonCompany {
    promises: u32,
    written: u32,
    kept: u32,
    broken: u32,
    tickets: u32,
    tickets_micro: u64,
    lost: u32,
    will_come: BTreeMap<String, u32>,
    goodwill_milli: BTreeMap<String, i32>,
}

#[derive(Serialize)]
struct JsonOther {
    contact: String,
    first: Option<JsonFate>,
    second: Option<JsonFate>,
}

#[derive(Serialize)]
struct JsonFate {
    came: String,
    waited_ms: i64,
    way: &'static str,
}

impl JsonWhatIf {
    pub fn of(
        recording: &Recording,
        choice: &Choice,
        reply: ReplyId,
        sides: &[Side<'_>],
        comparison: &Comparison,
    ) -> Self {
        let header = &recording.header;
        let scenario = sides[0].shift.scenario();
        let others = match sides {
            [.., first, second] => others(first.shift, second.shift, choice.caller),
            _ => Vec::new(),
        };
        let different = others.into_iter().filter(|other| !other.is_same());
        Self {
            pack: header.pack.clone(),
            shift: header.shift.clone(),
            seed: header.seed,
            moment: JsonMoment::of(scenario, choice),
            reply: scenario.contact(choice.contact).reply(reply).id.clone(),
            runs: sides.iter().map(JsonRun::of).collect(),
            others: different
                .map(|other| JsonOther {
                    contact: scenario.contact(other.contact).id.clone(),
                    first: other.first.as_ref().map(JsonFate::of),
                    second: other.second.as_ref().map(JsonFate::of),
                })
                .collect(),
            sentences: comparison.sentences.clone(),
        }
    }
}

impl JsonRun {
    fn of(side: &Side<'_>) -> Self {
        let run = side.run;
        Self {
            heading: side.heading.clone(),
            digest: side.shift.digest().hex(),
            at: run.at.to_string(),
            ended: run.ended,
            customer: JsonCustomer::of(side.shift, run),
            queue: JsonQueue::of(run),
            company: JsonCompany::of(side.shift, run),
        }
    }
}

impl JsonCustomer {
    fn of(shift: &Shift, run: &Run) -> Self {
        let customer = &run.customer;
        let deliverables = &shift.scenario().company().deliverables;
        let promises = customer.promises.iter().map(|promise| JsonPromise {
            what: deliverables[promise.what.index()].0.clone(),
            written: promise.written,
            gap_milli: promise.gap_milli,
        });
        Self {
            outcome: customer.outcome.map(|outcome| outcome.as_str()),
            hung_up: customer.hung_up.map(|why| format!("{why:?}")),
            escalated: customer.escalated,
            waited_ms: customer.waited.as_ms(),
            held_ms: customer.held.as_ms(),
            until_gone_ms: customer.until_gone.map(|time| time.as_ms()),
            frustration_milli: customer.mood.0,
            trust_milli: customer.mood.1,
            peak_milli: customer.peak,
            quality_milli: customer.score.as_ref().map(|score| score.mark.quality_milli),
            csat_milli: customer.score.as_ref().and_then(|score| score.csat_milli),
            promises: promises.collect(),
            rang_again: customer.rang_again,
            will_return: customer.will_return.is_some(),
        }
    }
}

impl JsonQueue {
    fn of(run: &Run) -> Self {
        let (queue, figures) = (&run.queue, &run.queue.figures);
        Self {
            offered: figures.offered,
            answered: figures.answered,
            abandoned: figures.abandoned,
            turned_away: figures.turned_away,
            service_level_permille: figures.service_level_permille,
            speed_of_answer_ms: figures.speed_of_answer.map(|time| time.as_ms()),
            handled: figures.handled,
            handle_time_ms: figures.handle_time.map(|time| time.as_ms()),
            longest_wait_ms: queue.longest_wait.as_ms(),
            waited_ms: queue.waited.as_ms(),
            quality_milli: queue.quality_milli,
        }
    }
}

impl JsonCompany {
    fn of(shift: &Shift, run: &Run) -> Self {
        let company = &run.company;
        let colleague = |id| shift.scenario().colleague(id).id.clone();
        let mut will_come = BTreeMap::new();
        for one in &company.will_come {
            *will_come.entry(format!("{:?}", one.reason)).or_insert(0) += one.count;
        }
        let goodwill = company.goodwill_milli.iter();
        Self {
            promises: company.promises,
            written: company.written,
            kept: company.kept,
            broken: company.broken,
            tickets: company.tickets,
            tickets_micro: company.tickets_micro,
            lost: company.lost,
            will_come,
            goodwill_milli: goodwill.map(|(id, change)| (colleague(*id), *change)).collect(),
        }
    }
}

impl JsonFate {
    fn of(fate: &Fate) -> Self {
        let way = match fate.way {
            Way::Waits => "waits",
            Way::Answered => "answered",
            Way::Colleague => "colleague",
            Way::GaveUp => "gave-up",
            Way::TurnedAway => "turned-away",
        };
        Self { came: fate.came.to_string(), waited_ms: fate.waited.as_ms(), way }
    }
}
