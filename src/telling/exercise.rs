//! An exercise in words: figures as one says them, marks, changes, commitments.
//!
//! Shared by the terminal and the window: both ask the same questions and tell
//! the same truth. Also reads what somebody types in answer to a question.

use crate::exercise::progress::is_possible;
use crate::exercise::reveal::{Expected, RevealedShift, Side, SurveyAnswers};
use crate::exercise::{Commitment, Programme};
use crate::scenario::checked::{ItemKind, ShiftId, Step};
use crate::scoring::Words;
use crate::vocab::{Desk, Duration};

use super::entry::{Entry, length, read};
use super::words::{Arg, duration};

/// Longest name of a trainee, in characters.
pub const LONGEST_NAME: usize = 40;

/// A name that can be a folder's.
pub fn is_possible_name(name: &str) -> bool {
    let fits = |letter: char| letter.is_alphanumeric() || matches!(letter, '-' | '_');
    !name.is_empty() && name.chars().count() <= LONGEST_NAME && name.chars().all(fits)
}

/// A whole number, on whatever keyboard.
pub fn number(typed: &str) -> Option<usize> {
    match read(typed) {
        Entry::Number(number) => Some(number),
        _ => None,
    }
}

/// A number from `least` up to `most`; a sign for percent behind it does no harm.
pub fn points(typed: &str, least: u8, most: u8) -> Option<u8> {
    let points = u8::try_from(number(without_percent(typed))?).ok()?;
    (least..=most).contains(&points).then_some(points)
}

fn without_percent(typed: &str) -> &str {
    typed.trim().trim_end_matches(['%', '％']).trim_end()
}

/// A prediction, in thousandths of its unit.
pub fn predicted(kind: ItemKind, typed: &str) -> Option<i64> {
    let whole = |typed: &str| i64::try_from(number(typed)?).ok();
    let milli = match kind {
        ItemKind::Count => whole(typed)?.checked_mul(1_000)?,
        ItemKind::Share => whole(without_percent(typed))?.checked_mul(10)?,
        ItemKind::Duration => length(typed)?.as_ms(),
    };
    is_possible(kind, milli).then_some(milli)
}

/// A desk as an argument that a message chooses by.
pub const fn desk(desk: Desk) -> Arg<'static> {
    Arg::Text(desk.as_str())
}

/// A number in thousandths with one decimal.
pub fn milli(number: f64) -> Arg<'static> {
    Arg::Milli((number * 10.0).round() as i64 * 100)
}

/// A whole number.
pub fn whole(number: f64) -> Arg<'static> {
    Arg::Number(number.round() as i64)
}

/// A count.
pub fn count(number: usize) -> Arg<'static> {
    Arg::Number(i64::try_from(number).unwrap_or(i64::MAX))
}

const fn yes(yes: bool) -> Arg<'static> {
    Arg::Text(if yes { "yes" } else { "no" })
}

const fn place(home: bool) -> Arg<'static> {
    Arg::Text(if home { "home" } else { "away" })
}

/// A number of an item as one says it; `value` in its unit (a number, seconds, a share of 1).
pub fn amount(words: &Words, kind: ItemKind, value: f64) -> String {
    match kind {
        ItemKind::Count => (value.round() as i64).to_string(),
        ItemKind::Duration => duration(words, Duration::from_ms((value * 1_000.0).round() as i64)),
        ItemKind::Share => words.say("ex-percent", &[("number", whole(value * 100.0))]),
    }
}

/// The key of a prediction in words, and its percentage points.
pub fn expected_key(expected: Expected) -> (&'static str, u8) {
    match expected {
        Expected::AboutRight => ("AboutRight", 0),
        Expected::Nothing => ("Nothing", 0),
        Expected::AFraction => ("AFraction", 0),
        Expected::AThird => ("AThird", 0),
        Expected::Half => ("Half", 0),
        Expected::Less => ("Less", 0),
        Expected::More => ("More", 0),
        Expected::Double => ("Double", 0),
        Expected::Triple => ("Triple", 0),
        Expected::ManyTimes => ("ManyTimes", 0),
        Expected::PointsBelow(points) => ("PointsBelow", points),
        Expected::PointsAbove(points) => ("PointsAbove", points),
    }
}

/// A prediction beside what is true, in words.
pub fn expected(words: &Words, expected: Expected) -> String {
    let (key, points) = expected_key(expected);
    words.say(&format!("ex-expected-{key}"), &[("points", Arg::Number(i64::from(points)))])
}

/// All predictions beside what is true, in words: `ratio` for each one that is.
pub fn bias(words: &Words, ratio: f64) -> String {
    words.name(&format!("ex-bias-{}", expected_key(Expected::of_ratio(ratio)).0))
}

/// The shift of a step, for somebody of this home desk.
pub fn shift_of(programme: Programme<'_>, home: Desk, step: usize) -> Option<ShiftId> {
    match (programme.step(step), home) {
        (Step::Shift { shift, .. }, _) => Some(*shift),
        (Step::Baseline { sales, .. }, Desk::Sales) => Some(*sales),
        (Step::Baseline { support, .. }, Desk::Support) => Some(*support),
        _ => None,
    }
}

/// A shift beside what its player thought of it, in sentences.
pub fn mark(words: &Words, title: &str, shift: &RevealedShift) -> Vec<String> {
    let mut args = vec![("title", Arg::Text(title)), ("place", place(shift.home))];
    let mut sentences = Vec::new();
    match shift.result.quality_milli {
        None => sentences.push(words.say("ex-mark-none", &args)),
        Some(quality) => {
            args.push(("points", milli(quality as f64 / 1_000.0)));
            sentences.push(words.say("ex-mark", &args));
        }
    }
    if let Some(policy) = &shift.result.played_by {
        sentences.push(words.say("ex-mark-policy", &[("policy", Arg::Text(policy))]));
    }
    if let Some(own) = shift.own {
        sentences.push(words.say("ex-mark-own", &[("own", Arg::Number(i64::from(own)))]));
        if let Some(marked) = shift.marked() {
            let args = [
                ("sure", Arg::Number(i64::from(marked.sure))),
                ("allowed", Arg::Number(100 - i64::from(marked.sure))),
                ("within", yes(marked.is_within())),
            ];
            sentences.push(words.say("ex-mark-sure", &args));
        }
    }
    sentences
}

/// All shifts of one side in sentences; `home` is the trainee's own desk.
pub fn side(words: &Words, home: Desk, is_home: bool, side: &Side) -> Vec<String> {
    if side.shifts == 0 {
        return Vec::new();
    }
    let at = ("place", place(is_home));
    let mut sentences = vec![match side.quality {
        Some(quality) => words.say("ex-side", &[at, ("points", milli(quality))]),
        None => words.say("ex-side-none", &[at]),
    }];
    if let Some(load) = side.workload {
        sentences.push(words.say("ex-side-workload", &[at, ("load", whole(load))]));
    }
    let number = |number: u32| Arg::Number(i64::from(number));
    let counts = [("count", number(side.reflexes)), ("replies", number(side.replies))];
    sentences.push(words.say("ex-reflex", &[at, counts[0], counts[1], ("desk", desk(home))]));
    sentences
}

/// What has changed between two surveys: the word of the row, before, after.
pub fn changes(before: &SurveyAnswers, after: &SurveyAnswers) -> Vec<(&'static str, f64, f64)> {
    let picture = |answers: &SurveyAnswers| answers.closeness.map(f64::from);
    let quarrel = |answers: &SurveyAnswers| answers.quarrel.map(|quarrel| quarrel.mean());
    let easier = |answers: &SurveyAnswers| {
        answers.quarrel.map(|quarrel| f64::from(quarrel.easier_than_they_say.get()))
    };
    let situation = |answers: &SurveyAnswers| {
        answers.attribution.map(|attribution| attribution.situation_share() * 100.0)
    };
    let rows = [
        ("closeness", picture(before), picture(after)),
        ("quarrel", quarrel(before), quarrel(after)),
        ("easier", easier(before), easier(after)),
        ("situation", situation(before), situation(after)),
    ];
    rows.into_iter().filter_map(|(key, before, after)| Some((key, before?, after?))).collect()
}

/// A change in words.
pub fn change(words: &Words, (key, before, after): (&'static str, f64, f64)) -> String {
    words.say(&format!("ex-changed-{key}"), &[("before", milli(before)), ("after", milli(after))])
}

/// What somebody typed, without the words that the sentence has around it: its
/// beginning, where it is one of these words, and a full stop.
fn without<'a>(typed: &'a str, words: &str) -> &'a str {
    let mut rest = typed.trim_matches([' ', '\u{3000}', '…']).trim_end_matches(['.', '。']);
    while let Some(shorter) = words.split(' ').find_map(|word| after_word(rest, word)) {
        rest = shorter;
    }
    rest
}

/// What stands behind the word, if the text begins with it and goes on.
fn after_word<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    let (at, _) = text.char_indices().nth(word.chars().count()).filter(|_| !word.is_empty())?;
    let (first, rest) = text.split_at(at);
    // Japanese has no spaces between words.
    let ends = rest.starts_with([' ', ',', '、']) || word.chars().all(|letter| letter >= '\u{3000}');
    let rest = rest.trim_start_matches([' ', ',', '、']);
    (first.to_lowercase() == word.to_lowercase() && ends && !rest.is_empty()).then_some(rest)
}

/// A commitment in sentences.
pub fn commitment(words: &Words, commitment: &Commitment) -> Vec<String> {
    let situation = without(&commitment.situation, &words.name("ex-commitment-if-words"));
    let act = without(&commitment.act, &words.name("ex-commitment-act-words"));
    let args = [("situation", Arg::Text(situation)), ("act", Arg::Text(act))];
    let mut sentences = vec![words.say("ex-commitment", &args)];
    if !commitment.by.is_empty() {
        sentences.push(words.say("ex-commitment-by", &[("by", Arg::Text(&commitment.by))]));
    }
    if !commitment.ask.is_empty() {
        sentences.push(words.say("ex-commitment-ask", &[("ask", Arg::Text(&commitment.ask))]));
    }
    sentences
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn predictions_are_typed_as_people_type_them() {
        let count = |typed| predicted(ItemKind::Count, typed);
        assert_eq!(
            (count("60"), count("６０"), count("0"), count("many")),
            (Some(60_000), Some(60_000), Some(0), None)
        );
        let time = |typed| predicted(ItemKind::Duration, typed);
        assert_eq!(
            (time("4"), time("40s"), time("4 мин"), time("４分")),
            (Some(240_000), Some(40_000), Some(240_000), Some(240_000))
        );
        assert_eq!((time("0"), time("soon")), (Some(0), None));
        let share = |typed| predicted(ItemKind::Share, typed);
        assert_eq!(
            (share("30"), share("30 %"), share("３０％"), share("101")),
            (Some(300), Some(300), Some(300), None)
        );
        assert_eq!(predicted(ItemKind::Count, "99999999999999999"), None);
    }

    #[test]
    fn a_commitment_says_nothing_twice() {
        let told = |language: &str, situation: &str, act: &str| {
            let words = crate::telling::words::words_of(Some(language)).expect("a known language");
            let [situation, act] = [situation, act].map(str::to_owned);
            let made = Commitment { situation, act, by: String::new(), ask: String::new() };
            commitment(&words, &made).remove(0)
        };
        let plain = "If a date is asked for, then I look it up.";
        for (situation, act) in [
            ("a date is asked for", "look it up"),
            ("a date is asked for.", "I look it up."),
            ("If a date is asked for", "then I look it up"),
            ("if a date is asked for", "… then I'll look it up"),
        ] {
            assert_eq!(told("en", situation, act), plain);
        }
        assert_eq!(told("en", "iffy", "iron it"), "If iffy, then I iron it.");
        assert_eq!(told("en", "", "I"), "If , then I I.");
        let plain = "Если спросят дату, то я посмотрю.";
        assert_eq!(told("ru", "спросят дату", "Я посмотрю"), plain);
        assert_eq!(told("ru", "Если спросят дату", "то я посмотрю."), plain);
        assert_eq!(told("ru", "спросят дату", "яблоко съем"), "Если спросят дату, то я яблоко съем.");
        let plain = "場面：日を聞かれる。すること：調べる。";
        assert_eq!(told("ja", "日を聞かれる", "私は調べる。"), plain);
        assert_eq!(told("ja", "もし、日を聞かれる", "そのとき私は、調べる"), plain);
    }

    #[test]
    fn a_name_is_a_word_in_any_script() {
        for name in ["desk-3", "Ирина", "葵", "a_b", "7"] {
            assert!(is_possible_name(name), "{name}");
        }
        for name in ["", "..", "a/b", "a b", ".x", "a\\b", "con:", &"x".repeat(41)] {
            assert!(!is_possible_name(name), "{name}");
        }
    }
}
