//! From every turn that can be reached, replies lead to an end.

use super::cannot_end::has_end;
use super::subject::Talk;
use crate::scenario::checked::TurnId;
use crate::scenario::diagnostic::{Code, Diagnostic, Diagnostics};

pub(super) fn check(talk: &Talk<'_>, found: &mut Diagnostics) {
    let stuck: Vec<TurnId> =
        talk.turn_ids().filter(|turn| talk.graph.reaches(*turn) && !talk.graph.ends[turn.index()]).collect();
    let Some(&first) = stuck.first() else { return };
    if !has_end(talk) {
        return; // cannot-end
    }
    let message = match stuck.len() {
        1 => format!("from the turn {} no way leads to an end", talk.names(&stuck)),
        _ => format!("from the turns {} no way leads to an end", talk.names(&stuck)),
    };
    found.push(
        Diagnostic::error(Code::DeadEnd, message)
            .at(talk.turn_name(first).place)
            .on(talk.turn_path(first))
            .hint("let one of the replies go on to a turn from which the contact can end"),
    );
}

#[cfg(test)]
mod tests {
    use crate::scenario::lint::testing::messages;

    #[test]
    fn turns_that_only_lead_to_each_other_are_stuck() {
        let trap = "turns: {
            \"a\": (says: \"A.\", replies: [(id: \"x\", says: \"X.\", goto: \"b\"), (id: \"y\", says: \"Y.\", goto: Stay)]),
            \"b\": (says: \"B.\", replies: [(id: \"x\", says: \"X.\", goto: \"a\"), (id: \"y\", says: \"Y.\", goto: \"a\")]),";
        let told = messages(
            "contacts/no-line.ron",
            &[("turns: {", trap), ("shows: [Soon], goto: \"so\"", "shows: [Soon], goto: \"a\"")],
        );
        assert_eq!(told, ["from the turns `a`, `b` no way leads to an end"]);
    }
}
