//! Tables of what was played.
//!
//! Points are out of 100 with three decimals, times in seconds, moments of the
//! day as hours, minutes and seconds.

use std::collections::BTreeMap;

use crate::report::record::PlayedShift;
use crate::report::table::{Cell, Table};
use crate::rubric::Dimension;
use crate::scenario::source::Instinct;
use crate::scenario::strings::TextId;
use crate::scoring::record::read;
use crate::scoring::{ContactScore, Met, ShiftScore, Teller, Words};
use crate::shift::event::{CallerId, What};
use crate::telling::scorecard::{capped_milli, reflex};
use crate::telling::story::clock;
use crate::telling::words::language_of;
use crate::vocab::{Desk, Duration};

use super::{Row, Source};

/// The word for a desk in a table.
pub const fn desk_word(desk: Desk) -> &'static str {
    match desk {
        Desk::Sales => "sales",
        Desk::Support => "support",
    }
}

const fn place_word(home: bool) -> &'static str {
    if home { "home" } else { "away" }
}

pub(super) fn seconds(time: Duration) -> Cell {
    Cell::Milli(time.as_ms())
}

/// A step is counted from 1, as people count.
fn step(played: &PlayedShift) -> Cell {
    Cell::count(played.step + 1)
}

/// Every shift of everybody, with its number in the table of people.
fn each<'a>(people: &'a [Row<'a>]) -> impl Iterator<Item = (&'a Row<'a>, &'a PlayedShift)> {
    people.iter().flat_map(|row| row.record.shifts.iter().map(move |played| (row, played)))
}

/// One row a shift.
pub fn shifts(people: &[Row<'_>]) -> Table {
    let row = |(row, played): (&Row<'_>, &PlayedShift)| {
        let result = &played.result;
        let home = result.is_home(row.record.home());
        vec![
            row.cell(),
            step(played),
            Cell::text(result.shift.as_str()),
            Cell::text(desk_word(result.desk)),
            Cell::text(place_word(home)),
            result.day.map_or(Cell::Nothing, |day| Cell::Whole(i64::from(day))),
            Cell::milli(played.own.quality_milli),
            Cell::milli(played.other.quality_milli),
            Cell::Whole(i64::from(played.own.figures.handled)),
            Cell::Whole(i64::from(result.replies)),
            Cell::Whole(i64::from(played.own.figures.closing_reflex)),
            Cell::Whole(i64::from(played.own.figures.troubleshooting_reflex)),
            result.played_by.as_deref().map_or(Cell::Nothing, Cell::text),
        ]
    };
    Table {
        name: "shifts",
        columns: &[
            "person",
            "step",
            "shift",
            "desk",
            "place",
            "day",
            "quality",
            "quality_other_desk",
            "handled",
            "replies",
            "closing_reflex",
            "troubleshooting_reflex",
            "played_by",
        ],
        rows: each(people).map(row).collect(),
    }
}

/// One row a contact that was answered and closed.
pub fn contacts(source: Source<'_>, people: &[Row<'_>]) -> Table {
    let mut rows = Vec::new();
    for (row, played) in each(people) {
        let teller = Teller::of_shift(source.words, &played.shift);
        let both = played.own.contacts.iter().zip(&played.other.contacts);
        for (number, (score, other)) in both.enumerate() {
            rows.push(contact(row, played, &teller, number, score, other));
        }
    }
    Table {
        name: "contacts",
        columns: &[
            "person",
            "step",
            "number",
            "answered_at",
            "contact",
            "written_contact",
            "title",
            "customer",
            "attempt",
            "outcome",
            "quality",
            "quality_before_caps",
            "quality_other_desk",
            "critical_errors",
            "csat",
            "waited",
            "talk",
            "hold",
            "wrap_up",
        ],
        rows,
    }
}

fn contact(
    row: &Row<'_>,
    played: &PlayedShift,
    teller: &Teller<'_>,
    number: usize,
    score: &ContactScore,
    other: &ContactScore,
) -> Vec<Cell> {
    let contact = played.shift.scenario().contact(score.contact);
    let title = contact.title.map(|title| teller.text(score, title));
    // Colleagues with a request fill in no survey.
    let csat = score.csat_milli.filter(|_| contact.request.is_none());
    vec![
        row.cell(),
        step(played),
        Cell::count(number + 1),
        at(played, score.answered),
        Cell::text(contact.id.as_str()),
        Cell::yes(!contact.is_filler()),
        title.map_or(Cell::Nothing, Cell::Text),
        teller.customer(score).map_or(Cell::Nothing, Cell::Text),
        Cell::Whole(i64::from(score.attempt)),
        Cell::text(score.outcome.to_string()),
        Cell::Milli(score.mark.quality_milli),
        Cell::Milli(score.mark.quality_milli + capped_milli(score)),
        Cell::Milli(other.mark.quality_milli),
        Cell::count(score.criticals().count()),
        Cell::milli(csat.map(i64::from)),
        seconds(score.waited),
        seconds(score.talk),
        seconds(score.hold),
        seconds(score.wrap_up),
    ]
}

/// When an event was.
fn at(played: &PlayedShift, event: u32) -> Cell {
    let event = played.shift.events().get(event as usize);
    event.map_or(Cell::Nothing, |event| Cell::text(clock(event.at)))
}

/// One row a contact, rubric and dimension: what it could cost and did.
pub fn dimensions(people: &[Row<'_>]) -> Table {
    let mut rows = Vec::new();
    for (row, played) in each(people) {
        for rubric in [played.desk(), played.desk().other()] {
            let dimensions = played.shift.scenario().rubric(rubric).dimensions();
            for (number, score) in played.by(rubric).contacts.iter().enumerate() {
                for (dimension, mark) in dimensions.iter().zip(&score.mark.per_dimension) {
                    rows.push(vec![
                        row.cell(),
                        step(played),
                        Cell::count(number + 1),
                        Cell::text(desk_word(rubric)),
                        Cell::text(dimension.name()),
                        Cell::Milli(mark.budget_milli),
                        Cell::Milli(mark.lost_milli),
                    ]);
                }
            }
        }
    }
    let columns = &["person", "step", "number", "rubric", "dimension", "budget", "lost"];
    Table { name: "dimensions", columns, rows }
}

/// One row a finding, by both rubrics.
pub fn findings(source: Source<'_>, people: &[Row<'_>]) -> Table {
    let mut rows = Vec::new();
    for (row, played) in each(people) {
        for rubric in [played.desk(), played.desk().other()] {
            let sheet = Sheet { row, played, rubric, score: played.by(rubric) };
            rows.extend(sheet.findings(source.words));
        }
    }
    Table {
        name: "findings",
        columns: &[
            "person",
            "step",
            "number",
            "rubric",
            "at",
            "contact",
            "turn",
            "reply",
            "kind",
            "tag",
            "dimension",
            "critical",
            "lost",
            "lost_to_cap",
            "reflex",
            "rule",
            "sentence",
        ],
        rows,
    }
}

/// One shift by one rubric.
struct Sheet<'a> {
    row: &'a Row<'a>,
    played: &'a PlayedShift,
    rubric: Desk,
    score: &'a ShiftScore,
}

impl Sheet<'_> {
    fn findings(&self, words: &Words) -> Vec<Vec<Cell>> {
        let scenario = self.played.shift.scenario();
        let teller = Teller::of_shift(words, &self.played.shift);
        let dimensions = scenario.rubric(self.rubric).dimensions();
        let mut rows = Vec::new();
        for (number, score) in self.score.contacts.iter().enumerate() {
            rows.extend(score.met.iter().map(|met| self.met(number, met, dimensions)));
            for finding in &score.findings {
                let contact = scenario.contact(finding.line.contact);
                let turn = finding.line.turn.map(|turn| contact.turn(turn).id.as_str());
                let reply = finding.line.reply.map(|reply| contact.reply(reply).id.as_str());
                let dimension = finding.dimension.and_then(|index| dimensions.get(usize::from(index)));
                let critical = finding.critical.map(|class| format!("{class:?}"));
                let reflex = reflex(scenario, finding).map(desk_word);
                let text = |text: Option<&str>| text.map_or(Cell::Nothing, Cell::text);
                rows.push(vec![
                    self.row.cell(),
                    step(self.played),
                    Cell::count(number + 1),
                    Cell::text(desk_word(self.rubric)),
                    at(self.played, finding.event),
                    Cell::text(contact.id.as_str()),
                    text(turn),
                    text(reply),
                    Cell::text(format!("{:?}", finding.kind)),
                    Cell::text(finding.tag.to_string()),
                    text(dimension.map(|dimension| dimension.name())),
                    text(critical.as_deref()),
                    Cell::Milli(finding.lost_milli),
                    Cell::Milli(finding.cap_lost_milli),
                    text(reflex),
                    Cell::text(finding.rule.as_str()),
                    Cell::text(teller.finding(score, finding).to_string()),
                ]);
            }
        }
        rows
    }
}

impl Sheet<'_> {
    /// What was met costs nothing and stands in the same table.
    fn met(&self, number: usize, met: &Met, dimensions: &[Dimension]) -> Vec<Cell> {
        let contact = self.played.shift.scenario().contact(met.line.contact);
        let turn = met.line.turn.map(|turn| contact.turn(turn).id.as_str());
        let reply = met.line.reply.map(|reply| contact.reply(reply).id.as_str());
        let dimension = dimensions.get(usize::from(met.dimension)).map(|dimension| dimension.name());
        let text = |text: Option<&str>| text.map_or(Cell::Nothing, Cell::text);
        vec![
            self.row.cell(),
            step(self.played),
            Cell::count(number + 1),
            Cell::text(desk_word(self.rubric)),
            at(self.played, met.event),
            Cell::text(contact.id.as_str()),
            text(turn),
            text(reply),
            Cell::text("Met"),
            Cell::text(met.tag.to_string()),
            text(dimension),
            Cell::Nothing,
            Cell::Milli(0),
            Cell::Milli(0),
            Cell::Nothing,
            Cell::Nothing,
            Cell::Nothing,
        ]
    }
}

/// The columns of the table of replies.
pub const REPLY_COLUMNS: &[&str] = &[
    "person",
    "step",
    "number",
    "at",
    "contact",
    "written_contact",
    "turn",
    "heard",
    "reply",
    "said",
    "reflex",
];

/// One row a reply that was taken, in the order of the contacts.
pub fn replies<'a>(words: &'a Words, row: &'a Row<'a>) -> impl Iterator<Item = Vec<Cell>> + 'a {
    row.record.shifts.iter().flat_map(move |played| replies_of(words, row, played))
}

fn replies_of(words: &Words, row: &Row<'_>, played: &PlayedShift) -> Vec<Vec<Cell>> {
    let shift = &played.shift;
    let scenario = shift.scenario();
    let language = language_of(words, scenario);
    let heard = heard(played);
    let mut rows = Vec::new();
    for (number, record) in read(scenario.contacts(), shift.events()).iter().enumerate() {
        let contact = scenario.contact(record.contact);
        let taken = record.steps.iter().filter_map(|step| Some((step, step.reply?)));
        for (taken, reply) in taken {
            let said = contact.reply(reply);
            let text = |text: TextId| shift.say_at(taken.at, record.caller, text, language);
            rows.push(vec![
                row.cell(),
                step(played),
                Cell::count(number + 1),
                Cell::text(clock(taken.at)),
                Cell::text(contact.id.as_str()),
                Cell::yes(!contact.is_filler()),
                Cell::text(contact.turn(said.turn).id.as_str()),
                heard.get(&taken.event).map_or(Cell::Nothing, |heard| Cell::text(text(*heard))),
                Cell::text(said.id.as_str()),
                Cell::text(text(said.says)),
                said.instinct.as_ref().map_or(Cell::Nothing, |instinct| Cell::text(instinct_word(instinct))),
            ]);
        }
    }
    rows
}

const fn instinct_word(instinct: &Instinct) -> &'static str {
    match instinct {
        Instinct::Closing => "sales",
        Instinct::Troubleshooting => "support",
    }
}

/// What was heard last before each reply, by the reply's event.
pub fn heard(played: &PlayedShift) -> BTreeMap<u32, TextId> {
    let mut last: BTreeMap<CallerId, TextId> = BTreeMap::new();
    let mut heard = BTreeMap::new();
    for (index, event) in (0_u32..).zip(played.shift.events()) {
        match event.what {
            What::Spoke { caller, text, .. } => {
                last.insert(caller, text);
            }
            What::Replied { caller, .. } => {
                heard.extend(last.get(&caller).map(|text| (index, *text)));
            }
            _ => {}
        }
    }
    heard
}

/// One row a figure of a shift, in words.
pub fn figures(source: Source<'_>, people: &[Row<'_>]) -> Table {
    let mut rows = Vec::new();
    for (row, played) in each(people) {
        for figure in played.own.figures.rows(source.words) {
            rows.push(vec![
                row.cell(),
                step(played),
                Cell::text(figure.key),
                Cell::text(figure.name),
                Cell::text(figure.value),
            ]);
        }
    }
    Table { name: "figures", columns: &["person", "step", "figure", "name", "value"], rows }
}
