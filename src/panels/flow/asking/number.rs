//! Numbers: moved on a slider or typed.

use egui::Ui;

use crate::exercise::Said;
use crate::panels::theme::Size;
use crate::panels::widgets::{Field, Note, Slider, field, slider};
use crate::scenario::checked::ItemKind;
use crate::scoring::Words;
use crate::telling::exercise::{amount as in_words, points as read_points, predicted};
use crate::telling::words::Arg;

use super::super::question::PointsOf;
use super::{Answering, QuestionState, asks_ui};
use crate::panels::scorecard::parts::{Part, parts_ui};
use crate::panels::theme::Theme;

/// Longest number that is typed, in characters.
const LONGEST: usize = 24;

/// Points from 0 to 100.
pub(super) fn points(
    ui: &mut Ui,
    asks: &str,
    [least, most]: [&str; 2],
    (what, parts): (PointsOf, &[Part]),
    state: &mut QuestionState,
    words: &Words,
) -> Answering {
    asks_ui(ui, asks);
    let step = if what == PointsOf::Workload { 5 } else { 1 };
    let stops: Vec<i64> = (0..=100).step_by(step).collect();
    let in_words = |points: i64| match what {
        PointsOf::Sure => words.say("ex-percent", &[("number", Arg::Number(points))]),
        _ => points.to_string(),
    };
    let read = |typed: &str| read_points(typed, 0, 100).map(i64::from);
    let wrong = words.name("flow-typed-points");
    // Its ends are numbers already.
    let (least, most) = if what == PointsOf::OwnMark { ("", "") } else { (least, most) };
    let unit = |_| match what {
        PointsOf::Sure => String::new(),
        _ => words.name("flow-unit-points"),
    };
    let marks = [0, 25, 50, 75, 100].map(|points| (points, in_words(points)));
    let shown =
        Typed { asks, least, most, stops: &stops, marks: &marks, unit: &unit, hint: "", wrong: &wrong };
    let (value, first) = typed_slider(ui, &shown, &read, &in_words, state, words);
    if what == PointsOf::Sure {
        means(ui, value, &in_words, words);
    }
    if !parts.is_empty() {
        parts_ui(ui, parts, &mut state.parts, words);
    }
    let said = value.and_then(|points| u8::try_from(points).ok()).map(|points| match what {
        // The scale has steps of five.
        PointsOf::Workload => Said::Workload((points + 2) / 5 * 5),
        PointsOf::OwnMark if state.parts.iter().any(Option::is_some) => {
            Said::OwnMarks { whole: points, parts: state.parts.clone() }
        }
        PointsOf::OwnMark => Said::OwnMark(points),
        PointsOf::Sure => Said::Sure(points),
    });
    Answering { said, entered: false, first: Some(first), missing: "flow-missing-number" }
}

/// What so many percent mean, as they are moved; the room for it is kept before.
fn means(ui: &mut Ui, percent: Option<i64>, in_words: &dyn Fn(i64) -> String, words: &Words) {
    let theme = Theme::of(ui.ctx());
    let text = percent.map_or_else(
        || " ".to_owned(),
        |percent| {
            let said = in_words(percent);
            let args = [("percent", Arg::Text(&said)), ("off", Arg::Number(100 - percent))];
            words.say("flow-sure-means", &args)
        },
    );
    ui.label(theme.strong(text, Size::Lead, theme.colours.teal_text));
}

/// A number about the other desk, in thousandths of its unit.
pub(super) fn amount(
    ui: &mut Ui,
    asks: &str,
    (kind, people): (ItemKind, bool),
    state: &mut QuestionState,
    words: &Words,
) -> Answering {
    asks_ui(ui, asks);
    let stops = stops(kind);
    let in_words = |milli: i64| in_words(words, kind, milli as f64 / 1_000.0);
    let read = |typed: &str| predicted(kind, typed);
    let word = match kind {
        ItemKind::Count => "Count",
        ItemKind::Duration => "Duration",
        ItemKind::Share => "Share",
    };
    let hint = words.name(&format!("flow-hint-{word}"));
    let wrong = words.name(&format!("flow-typed-{word}"));
    let marks: Vec<(i64, String)> = marks(kind).iter().map(|&milli| (milli, in_words(milli))).collect();
    let unit = |milli: Option<i64>| match people {
        true => words.say("flow-unit-people", &[("number", Arg::Number(milli.unwrap_or(0) / 1_000))]),
        false => String::new(),
    };
    let (least, most) = ("", "");
    let shown =
        Typed { asks, least, most, stops: &stops, marks: &marks, unit: &unit, hint: &hint, wrong: &wrong };
    let (value, first) = typed_slider(ui, &shown, &read, &in_words, state, words);
    let said = value.map(Said::Predicted);
    Answering { said, entered: false, first: Some(first), missing: "flow-missing-number" }
}

/// The stops that are marked: they show that the scale is finer where numbers are small.
const fn marks(kind: ItemKind) -> &'static [i64] {
    match kind {
        ItemKind::Count => &[0, 10_000, 50_000, 100_000, 200_000],
        ItemKind::Duration => &[0, 10_000, 60_000, 300_000, 1_200_000, 3_600_000],
        ItemKind::Share => &[0, 250, 500, 750, 1_000],
    }
}

/// The stops of a slider for predictions: fine where numbers are small. They are
/// the same for all items of a kind, so that they give nothing away.
fn stops(kind: ItemKind) -> Vec<i64> {
    let ladder = |parts: &[(i64, i64, i64)]| -> Vec<i64> {
        let mut stops: Vec<i64> = parts
            .iter()
            .flat_map(|&(from, until, step)| (from..until).step_by(usize::try_from(step).unwrap_or(1)))
            .collect();
        stops.extend(parts.last().map(|&(_, until, _)| until));
        stops
    };
    match kind {
        ItemKind::Count => {
            ladder(&[(0, 40, 1), (40, 100, 2), (100, 200, 5)]).into_iter().map(|one| one * 1_000).collect()
        }
        ItemKind::Duration => {
            let seconds =
                ladder(&[(0, 10, 1), (10, 60, 5), (60, 300, 15), (300, 1_200, 30), (1_200, 3_600, 60)]);
            seconds.into_iter().map(|one| one * 1_000).collect()
        }
        ItemKind::Share => (0..=100).map(|percent| percent * 10).collect(),
    }
}

/// A slider with a field, both for one number.
struct Typed<'a> {
    asks: &'a str,
    least: &'a str,
    most: &'a str,
    stops: &'a [i64],
    marks: &'a [(i64, String)],
    /// What a number is counted in, where its words do not say so.
    unit: &'a dyn Fn(Option<i64>) -> String,
    hint: &'a str,
    wrong: &'a str,
}

/// Shows field and slider; the number, and what gets the focus first.
fn typed_slider(
    ui: &mut Ui,
    shown: &Typed<'_>,
    read: &dyn Fn(&str) -> Option<i64>,
    in_words: &dyn Fn(i64) -> String,
    state: &mut QuestionState,
    words: &Words,
) -> (Option<i64>, egui::Id) {
    let theme = Theme::of(ui.ctx());
    let value = read(&state.typed);
    let label = words.name("flow-number-label");
    let is_wrong = !state.typed.trim().is_empty() && value.is_none();
    let note = match (is_wrong, shown.hint.is_empty()) {
        (true, _) => Some(Note::Wrong(shown.wrong)),
        (false, false) => Some(Note::Plain(shown.hint)),
        (false, true) => None,
    };
    let unit = (shown.unit)(value);
    let view = Field {
        label_hidden: true,
        unit: &unit,
        width: theme.scaled(300.0),
        size: Size::Huge,
        note,
        ..Field::new(&label, LONGEST)
    };
    field(ui, "number", &view, &mut state.typed);
    let value = read(&state.typed);
    let spoken = value.map_or_else(String::new, in_words);
    let slid = slider(
        ui,
        &Slider {
            label: shown.asks,
            stops: shown.stops,
            value,
            spoken: &spoken,
            least: shown.least,
            most: shown.most,
            filled: true,
            marks: shown.marks,
        },
    );
    if let Some(chosen) = slid.chosen {
        state.typed = in_words(chosen);
    }
    (read(&state.typed), slid.response.id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::telling::words::words_of;

    #[test]
    fn what_a_slider_writes_can_be_read_again() {
        for language in ["en", "ja", "ru"] {
            let words = words_of(Some(language)).expect("it is a language");
            for kind in [ItemKind::Count, ItemKind::Duration, ItemKind::Share] {
                let stops = stops(kind);
                assert!(stops.is_sorted_by(|one, other| one < other), "{kind:?}");
                for stop in stops {
                    let text = in_words(&words, kind, stop as f64 / 1_000.0);
                    assert_eq!(predicted(kind, &text), Some(stop), "{language}: {text}");
                }
                assert!(marks(kind).iter().all(|mark| super::stops(kind).contains(mark)), "{kind:?}");
            }
        }
    }
}
