//! Tables of what was promised, and what it came back as.

use crate::report::promises::promises as promises_of;
use crate::report::table::{Cell, Table};
use crate::telling::story::clock;

use super::played::{desk_word, seconds};
use super::{Row, Source};

/// One row a promise, and one a ticket that it caused.
pub fn promises(source: Source<'_>, people: &[Row<'_>]) -> [Table; 2] {
    let (mut made, mut came) = (Vec::new(), Vec::new());
    for row in people {
        for promise in promises_of(row.record, source.words) {
            for ticket in &promise.tickets {
                let (at, who) = ticket.met.as_ref().map_or((Cell::Nothing, Cell::Nothing), |(at, who)| {
                    (Cell::text(clock(*at)), Cell::text(who.name.as_str()))
                });
                came.push(vec![
                    row.cell(),
                    Cell::Whole(i64::from(promise.number)),
                    Cell::Whole(i64::from(ticket.day)),
                    at,
                    who,
                    ticket.said.as_deref().map_or(Cell::Nothing, Cell::text),
                ]);
            }
            made.push(vec![
                row.cell(),
                Cell::Whole(i64::from(promise.number)),
                Cell::Whole(i64::from(promise.day)),
                Cell::text(clock(promise.at)),
                Cell::text(desk_word(promise.desk)),
                Cell::text(promise.who.name),
                Cell::text(promise.reply),
                Cell::text(promise.words),
                Cell::yes(promise.written),
                seconds(promise.promised),
                seconds(promise.real),
                Cell::text(format!("{:?}", promise.standing)),
                Cell::count(promise.tickets.len()),
            ]);
        }
    }
    let promises = &[
        "person",
        "promise",
        "day",
        "at",
        "desk",
        "customer",
        "said",
        "promised_words",
        "in_writing",
        "promised",
        "really",
        "standing",
        "tickets",
    ];
    let tickets = &["person", "promise", "day", "at", "customer", "said"];
    [
        Table { name: "promises", columns: promises, rows: made },
        Table { name: "tickets", columns: tickets, rows: came },
    ]
}
