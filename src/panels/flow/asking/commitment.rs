//! What somebody will do: if, then, by when, and whom they ask.

use egui::Ui;

use crate::exercise::question::LONGEST_TEXT;
use crate::exercise::{Commitment, Said};
use crate::panels::widgets::{Field, Note, field};
use crate::scoring::Words;
use crate::telling::exercise::count;

use super::{Answering, QuestionState};

/// The four questions.
const KEYS: [&str; 4] = ["flow-commit-situation", "flow-commit-act", "flow-commit-by", "flow-commit-ask"];
/// From here on the room that is left is said.
const LOW: usize = 60;

pub(super) fn commitment(
    ui: &mut Ui,
    (so_far, most): (usize, usize),
    state: &mut QuestionState,
    words: &Words,
) -> Answering {
    let asks = words.say("flow-commit", &[("number", count(so_far + 1)), ("most", count(most))]);
    super::asks_ui(ui, &asks);
    let mut first = None;
    let enter = ui.input(|input| input.key_pressed(egui::Key::Enter));
    let mut onward = None;
    let mut ids = Vec::new();
    for (index, (key, text)) in KEYS.iter().zip(&mut state.texts).enumerate() {
        let label = words.name(key);
        let left = LONGEST_TEXT.saturating_sub(text.chars().count());
        let room = (left < LOW).then(|| words.say("flow-characters-left", &[("left", count(left))]));
        let hint = words.name(&format!("{key}-such-as"));
        let rows = if index < 2 { 2 } else { 1 };
        let view = Field {
            hint: &hint,
            rows,
            note: room.as_deref().map(Note::Plain),
            ..Field::new(&label, LONGEST_TEXT)
        };
        let response = field(ui, key, &view, text);
        first = first.or(Some(response.id));
        if enter && (response.lost_focus() || response.has_focus()) {
            onward = Some(index + 1);
        }
        ids.push(response.id);
    }
    let [situation, act, by, ask] = state.texts.clone().map(|text| text.trim().to_owned());
    let missing = match (situation.is_empty(), act.is_empty()) {
        (true, true) => "flow-commit-needs",
        (true, false) => "flow-missing-if",
        (false, true) => "flow-missing-then",
        (false, false) => "",
    };
    // Enter goes from field to field; in the last one it answers.
    let onward = onward.and_then(|index| ids.get(index));
    if let Some(id) = onward {
        ui.memory_mut(|memory| memory.request_focus(*id));
    }
    let said = (missing.is_empty() && onward.is_none()).then_some(Commitment { situation, act, by, ask });
    Answering { said: said.map(Said::Commitment), entered: false, first, missing }
}
