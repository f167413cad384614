//! A pack as tables: its contacts, what they exercise, its shifts and exercises.

use crate::report::say::Say;
use crate::report::table::{Cell, Table};
use crate::report::tables::played::desk_word;
use crate::scenario::checked::{Contact, Exercise, Scenario, Shift, tag_bit};
use crate::scoring::Words;
use crate::telling::story::clock;

use super::Guide;

/// One row a contact, one a dimension and obligation that it exercises, one a shift,
/// one an exercise.
pub fn tables(words: &Words, scenario: &Scenario) -> Vec<Table> {
    let guide = Guide { say: Say::of(words, scenario), scenario };
    let exercise = |exercise: &Exercise| {
        vec![Cell::text(exercise.id.as_str()), Cell::Whole(i64::from(exercise.minutes))]
    };
    vec![
        guide.table_of_contacts(),
        dimensions(scenario),
        guide.table_of_shifts(),
        Table {
            name: "pack_exercises",
            columns: &["exercise", "minutes"],
            rows: scenario.exercises().iter().map(exercise).collect(),
        },
    ]
}

/// One row a dimension and obligation that a contact exercises.
fn dimensions(scenario: &Scenario) -> Table {
    let mut rows = Vec::new();
    for contact in scenario.contacts() {
        for dimension in scenario.rubric(contact.desk).dimensions() {
            for (tag, _) in dimension.obligations() {
                if contact.expects & tag_bit(*tag) != 0 {
                    rows.push(vec![
                        Cell::text(contact.id.as_str()),
                        Cell::text(dimension.name()),
                        Cell::text(tag.to_string()),
                    ]);
                }
            }
        }
    }
    Table { name: "pack_dimensions", columns: &["contact", "dimension", "tag"], rows }
}

impl Guide<'_> {
    fn table_of_contacts(&self) -> Table {
        let row = |contact: &Contact| {
            let title = contact.title.map(|title| self.filled(contact, title));
            let twin = contact.twin.map(|twin| self.scenario.contact(twin).id.as_str());
            vec![
                Cell::text(contact.id.as_str()),
                Cell::text(desk_word(contact.desk)),
                Cell::yes(!contact.is_filler()),
                title.map_or(Cell::Nothing, Cell::Text),
                Cell::text(self.customer(contact)),
                Cell::text(contact.channel.as_str()),
                twin.map_or(Cell::Nothing, Cell::text),
                Cell::text(contact.about.join(" ")),
                Cell::count(contact.turns.len()),
                Cell::count(contact.replies.len()),
            ]
        };
        Table {
            name: "pack_contacts",
            columns: &[
                "contact",
                "desk",
                "written_contact",
                "title",
                "customer",
                "channel",
                "twin",
                "practises",
                "turns",
                "replies",
            ],
            rows: self.scenario.contacts().iter().map(row).collect(),
        }
    }

    fn table_of_shifts(&self) -> Table {
        let row = |shift: &Shift| {
            vec![
                Cell::text(shift.id.as_str()),
                Cell::text(desk_word(shift.desk)),
                Cell::text(self.say.pack(shift.title)),
                Cell::text(clock(shift.opens)),
                Cell::text(clock(shift.closes)),
            ]
        };
        Table {
            name: "pack_shifts",
            columns: &["shift", "desk", "title", "opens", "closes"],
            rows: self.scenario.shifts().iter().map(row).collect(),
        }
    }
}
