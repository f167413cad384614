//! The table of what facilitators saw, with both scores of each dimension.

use crate::records::store::day;
use crate::report::record::PlayedShift;
use crate::report::table::{Cell, Table};
use crate::rubric::overlay::{Level, Seen, for_calibration};
use crate::telling::overlay::{Beside, beside};

use super::Row;
use super::played::desk_word;

/// One row for each time that something was written down, the last of a dimension marked
/// as such. In the tables of a group nobody's words stand beside a number, and no
/// facilitator's name.
pub fn seen(people: &[Row<'_>], of_group: bool) -> Table {
    let mut rows = Vec::new();
    for row in people {
        for played in &row.record.shifts {
            let rubric = played.shift.scenario().rubric(played.desk());
            for both in beside(rubric, &played.own.contacts, &played.seen) {
                let mine = played.seen.iter().filter(|one| one.dimension == both.dimension);
                for (number, one) in mine.enumerate() {
                    let latest = number + 1 == both.versions;
                    rows.push(cells(row, played, &both, (one, latest), of_group));
                }
            }
        }
    }
    let columns = &[
        "person",
        "step",
        "rubric",
        "dimension",
        "budget",
        "recording",
        "facilitator",
        "level",
        "apart",
        "calibration",
        "latest",
        "written",
        "by",
        "note",
    ];
    Table { name: "overlays", columns, rows }
}

fn cells(
    row: &Row<'_>,
    played: &PlayedShift,
    both: &Beside,
    (one, latest): (&Seen, bool),
    of_group: bool,
) -> Vec<Cell> {
    let level = Level::nearest(one.points_milli, both.budget_milli);
    let words = |text: &str| if of_group || text.is_empty() { Cell::Nothing } else { Cell::text(text) };
    vec![
        row.cell(),
        Cell::count(played.step + 1),
        Cell::text(desk_word(played.desk())),
        Cell::text(both.dimension.as_str()),
        Cell::Milli(both.budget_milli),
        Cell::Milli(both.auto_milli),
        Cell::Milli(one.points_milli),
        Cell::Whole(i64::from(level.number())),
        Cell::Milli((both.auto_milli - one.points_milli).abs()),
        Cell::yes(for_calibration(both.auto_milli, one.points_milli)),
        Cell::yes(latest),
        Cell::text(day::written(one.written)),
        words(&one.facilitator),
        words(&one.note),
    ]
}
