//! What is read, what is refused, and in which words.
#![expect(
    dead_code,
    reason = "fields and variants of the samples are declared to be written, not to be used"
)]

use super::*;
use crate::scenario::diagnostic::{Code, Span};
use crate::vocab::{Desk, Duration, Moment, Outcome, Tag};

record! {
    /// A pack of everything.
    #[name = "Pack"]
    struct Pack {
        /// Its word.
        id: At<String>,
        desk: Option<Desk> = None,
        takes: Option<At<Duration>> = None,
        at: Option<Moment> = None,
        weight: u8 = 1,
        sums: (u16, i64) = (0, 0),
        share: f64 = 0.5,
        written: bool = false,
        mark: Option<char> = None,
        r#for: Option<Box<str>> = None,
        shows: Vec<Shows> = Vec::new(),
        turns: Map<Turn> = Map::empty(),
        promises: Several<Turn> = Several::none(),
    }
}

record! {
    /// A turn.
    struct Turn {
        /// Where it | leads.
        goto: At<Goto>,
        when: Option<Box<Cond>> = None,
    }
}

choice! {
    /// Where it leads.
    enum Goto {
        /// A turn.
        #[bare(text)] To(At<String>),
        Stay,
        End(Outcome),
        Chance(Vec<(u32, At<String>)>),
        /// In a turn of its own.
        #[bare(record)] Inner(Box<Turn>),
        #[bare(list)] Chain(Vec<Goto>),
        #[bare(number)] Numbered(i64),
        #[bare(bool)] Whether(bool),
    }
}

choice! {
    enum Cond {
        Flag(At<String>),
        Not(Box<Cond>),
        All(Vec<Cond>),
        Range(i64, i64),
        Ledger{Line},
    }
}

choice! {
    enum Shows {
        Fact(String),
        #[bare(word)] Plain(Tag),
    }
}

record! {
    struct Line { what: String, honest: Option<bool> = None }
}

fn read<T: Read>(text: &str) -> (Option<T>, Vec<String>) {
    let mut files = Files::new();
    let file = files.add("test.ron", text);
    let mut out = Diagnostics::new();
    let value = read_file(&files, file, &mut out);
    out.sort();
    let describe = |one: &crate::scenario::diagnostic::Diagnostic| {
        let at = files.line_column(file, one.place.unwrap().span.start);
        let hint = one.hint.as_ref().map(|hint| format!(" ({hint})")).unwrap_or_default();
        format!("{} {}:{} {}: {}{hint}", one.code, at.line, at.column, one.path, one.message)
    };
    (value, out.iter().map(describe).collect())
}

/// Reads a pack with this field and expects it to be right.
fn pack(fields: &str) -> Pack {
    let (pack, problems) = read::<Pack>(&format!("Pack(id: \"p\", {fields})"));
    assert_eq!(problems, [""; 0], "{fields}");
    pack.unwrap()
}

#[test]
fn every_kind_of_value_is_read() {
    let all = pack(
        r#"desk: Support, takes: "1h30m", at: Some("18:00"), weight: 255, sums: (7, -3), share: 2, written: true,
        mark: 'x', for: "me", shows: [Fact("x"), When], turns: {"b": (goto: "a"), "a": Turn(goto: Stay)},
        promises: (goto: End(Solved))"#,
    );
    assert_eq!(all.desk, Some(Desk::Support));
    assert_eq!(all.takes.map(|takes| takes.as_ms()), Some(5_400_000));
    assert_eq!(all.at, Some("18:00".parse().unwrap()));
    assert_eq!(
        (all.weight, all.sums, all.share, all.written, all.mark),
        (255, (7, -3), 2.0, true, Some('x'))
    );
    assert_eq!(all.r#for.as_deref(), Some("me"));
    assert!(matches!(&all.shows[..], [Shows::Fact(fact), Shows::Plain(Tag::When)] if fact == "x"));
    let keys: Vec<&str> = all.turns.keys().map(|key| key.as_str()).collect();
    assert_eq!(keys, ["b", "a"]);
    assert!(all.turns.get("c").is_none());
    assert!(matches!(all.promises[0].goto.value, Goto::End(Outcome::Solved)));
}

#[test]
fn what_is_left_out_has_its_default() {
    let (bare, problems) = read::<Pack>("(id: \"p\")");
    assert_eq!(problems, [""; 0]);
    let bare = bare.unwrap();
    assert_eq!((bare.weight, bare.sums, bare.desk), (1, (0, 0), None));
    assert_eq!(bare.place.span, Span::new(0, 9));
    assert_eq!(bare.id.place.span, Span::new(5, 8));
    assert!(pack("desk: None").desk.is_none());
}

#[test]
fn choices_are_told_apart() {
    for (text, shape) in [
        ("\"a\"", "To"),
        ("Stay", "Stay"),
        ("Chance([(3, \"a\"), (1, \"b\")])", "Chance"),
        ("(goto: Stay)", "Inner"),
        ("Turn(goto: Stay)", "Inner"),
        ("[Stay, \"a\"]", "Chain"),
        ("7", "Numbered"),
        ("true", "Whether"),
    ] {
        let turn = pack(&format!("promises: [(goto: {text})]"));
        let debug = format!("{:?}", turn.promises[0].goto.value);
        assert!(debug.starts_with(shape), "{text}: {debug}");
    }
    let turn = pack(
        "promises: (goto: Stay, when: All([Not(Flag(\"f\")), Range(-1, 2), Ledger(what: \"x\", honest: true)]))",
    );
    let Some(Cond::All(parts)) = turn.promises[0].when.as_deref() else { panic!("{turn:?}") };
    assert!(
        matches!(&parts[0], Cond::Not(inner) if matches!(&**inner, Cond::Flag(flag) if flag.value == "f"))
    );
    assert!(matches!(parts[1], Cond::Range(-1, 2)));
    assert!(matches!(&parts[2], Cond::Ledger(line) if line.what == "x" && line.honest == Some(true)));
}

#[test]
fn every_mistake_is_said_in_plain_words() {
    for (fields, expected) in [
        ("weight: 256", "number-out-of-range 1:23 weight: 256 is not between 0 and 255"),
        ("weight: -1", "number-out-of-range 1:23 weight: -1 is not between 0 and 255"),
        ("weight: 1.5", "wrong-type 1:23 weight: expected a whole number, found a number with a point"),
        ("share: \"x\"", "wrong-type 1:22 share: expected a number, found a text"),
        (
            "takes: \"4x\"",
            "bad-duration 1:22 takes: `4x` is not a duration; write it like \"20s\", \"4m\", \"1h30m\" or \"3d\"",
        ),
        (
            "takes: 4",
            "wrong-type 1:22 takes: expected a duration such as \"4m\", found a whole number (write it in quotes)",
        ),
        (
            "at: \"25:00\"",
            "bad-time 1:19 at: `25:00` is not a time of day; write it like \"09:00\" or \"18:30\"",
        ),
        (
            "desk: Suport",
            "unknown-word 1:21 desk: `Suport` is unknown here (did you mean `Support`? Possible: `Sales`, `Support`)",
        ),
        (
            "desk: \"Sales\"",
            "wrong-type 1:21 desk: expected a desk such as Sales, found a text (write `Sales` without quotes)",
        ),
        ("for: me", "wrong-type 1:20 for: expected a text, found the word `me` (write \"me\")"),
        ("written: yes", "wrong-type 1:24 written: expected `true` or `false`, found the word `yes`"),
        ("mark: 1", "wrong-type 1:21 mark: expected a single character such as 'a', found a whole number"),
        ("sums: [1, 2]", "wrong-type 1:21 sums: expected two values in round brackets, found a list"),
        (
            "sums: (1, 2, 3)",
            "wrong-type 1:21 sums: expected two values in round brackets, found values in round brackets",
        ),
        ("sums: (1, true)", "wrong-type 1:25 sums[1]: expected a whole number, found `true`"),
        ("shows: When", "wrong-type 1:22 shows: expected a list, found the word `When`"),
        ("shows: [Whn]", "unknown-word 1:23 shows[0]: `Whn` is unknown here (did you mean `When`?)"),
        (
            "shows: [Fcat(\"x\")]",
            "unknown-word 1:23 shows[0]: `Fcat` is unknown here (did you mean `Fact`? Possible: `Fact`)",
        ),
        (
            "shows: [Fact]",
            "wrong-arguments 1:23 shows[0]: `Fact` needs exactly one value in its brackets (write `Fact(…)`)",
        ),
        (
            "shows: [\"Fact\"]",
            "wrong-type 1:23 shows[0]: expected a word such as `Fact`, found a text (write `Fact` without quotes)",
        ),
        ("turns: []", "wrong-type 1:22 turns: expected a map such as {\"key\": …}, found a list"),
        (
            "turns: {a: (goto: Stay)}",
            "wrong-type 1:23 turns: expected a text, found the word `a` (write \"a\")",
        ),
        (
            "turns: {\"a\": (goto: Stya)}",
            "unknown-word 1:35 turns[\"a\"].goto: `Stya` is unknown here (did you mean `Stay`? Possible: `Stay`, `End`, `Chance`)",
        ),
        (
            "turns: {\"a\": ()}",
            "missing-field 1:28 turns[\"a\"]: Turn needs a field `goto` (add `goto: …` (Goto))",
        ),
        (
            "turns: {\"a\": Tern(goto: Stay)}",
            "wrong-struct 1:28 turns[\"a\"]: expected Turn(…), found Tern(…) (write `Turn(…)`, or leave the name out)",
        ),
        (
            "turns: {\"a\": \"b\"}",
            "wrong-type 1:28 turns[\"a\"]: expected Turn(…) with named fields, found a text",
        ),
        ("wieght: 2", "unknown-field 1:15 : Pack has no field `wieght` (did you mean `weight`?)"),
        (
            "promises: [(goto: Stay(1))]",
            "wrong-arguments 1:33 promises[0].goto: `Stay` stands alone, without brackets (write `Stay`)",
        ),
        (
            "promises: (goto: 'x')",
            "wrong-type 1:32 promises.goto: expected a text or a value with named fields or a list or a number or `true` or `false` or a word such as `Stay`, `End`, `Chance`, found a single character",
        ),
        (
            "promises: (goto: Stay, when: Range(1))",
            "wrong-arguments 1:44 promises.when: `Range` needs exactly 2 values in its brackets (write `Range(…, …)`)",
        ),
        (
            "promises: (goto: Stay, when: Ledger(wht: \"x\", what: \"y\"))",
            "unknown-field 1:51 promises.when: Ledger has no field `wht` (did you mean `what`? Possible: `what`, `honest`)",
        ),
        (
            "promises: (goto: Stay, when: Not(Flag(1)))",
            "wrong-type 1:53 promises.when: expected a text, found a whole number (write it in quotes)",
        ),
        (
            "desk: Some(Sales, Support)",
            "wrong-arguments 1:21 desk: `Some` needs exactly one value in its brackets (write `Some(…)`)",
        ),
    ] {
        let (_, problems) = read::<Pack>(&format!("Pack(id: \"p\", {fields})"));
        assert_eq!(problems, [expected], "{fields}");
    }
}

#[test]
fn all_mistakes_are_found_at_once() {
    let (pack, problems) = read::<Pack>(
        "Pack(\n  desk: Sale,\n  weight: 999,\n  colour: 1,\n  shows: [When, Wen, Fact(3)],\n  turns: {\n    \"a\": (when: Flag()),\n    \"a\": (goto: Stay),\n  },\n)",
    );
    assert!(pack.is_none());
    let short: Vec<&str> = problems.iter().map(|one| one.split(": ").next().unwrap()).collect();
    assert_eq!(
        short,
        [
            "missing-field 1:1 ",
            "unknown-word 2:9 desk",
            "number-out-of-range 3:11 weight",
            "unknown-field 4:3 ",
            "unknown-word 5:17 shows[1]",
            "wrong-type 5:27 shows[2]",
            "missing-field 7:10 turns[\"a\"]",
            "wrong-arguments 7:17 turns[\"a\"].when",
            "duplicate-key 8:5 ",
        ]
    );
}

#[test]
fn one_mistake_is_one_message() {
    for (text, code) in [
        ("Pack(id: \"p, weight: 3)", Code::UnclosedString),
        ("Pack(id: @)", Code::UnexpectedToken),
        ("Pack(id: \"p\", weight: , share: 1)", Code::MissingValue),
        ("Pack(id: \"p\", weight: 1x)", Code::BadNumber),
        (
            "Pack(id: \"p\", turns: {\"a\": (when: Flag(\"f\"), goto Stay), \"b\": (goto: Stay)})",
            Code::MissingColon,
        ),
        (
            "Pack(id: \"p\", turns: {\n\"a\": (when: Flag(\"f\"), goto: Stay,\n\"b\": (goto: Stay),\n})",
            Code::UnclosedBracket,
        ),
        ("Pack(weight: 1, weight: 2, id: \"p\")", Code::DuplicateField),
        ("Pack(id: \"p\", shows: [When Who])", Code::MissingComma),
    ] {
        let (pack, problems) = read::<Pack>(text);
        assert!(pack.is_none(), "{text}");
        assert_eq!(problems.len(), 1, "{text}: {problems:#?}");
        assert!(problems[0].starts_with(code.as_str()), "{text}: {problems:?}");
    }
}

#[test]
fn an_unknown_field_does_not_hide_the_rest() {
    let (pack, problems) = read::<Pack>("Pack(id: \"p\", also: [When], weight: 3)");
    assert_eq!(problems.len(), 1);
    assert_eq!(pack.map(|pack| pack.weight), Some(3));
}

#[test]
fn the_reference_has_every_type_once() {
    let page = reference(&Schemas::of::<Pack>());
    for line in [
        "## Pack\n\nA pack of everything.\n",
        "| `id` | text | must be written | Its word. |",
        "| `for` | text | nothing |  |",
        "| `weight` | whole number from 0 to 255 | `1` |  |",
        "| `shows` | list of [Shows](#shows) | empty |  |",
        "| `turns` | map from text to [Turn](#turn) | empty |  |",
        "| `goto` | [Goto](#goto) | must be written | Where it \\| leads. |",
        "| text | A turn. |",
        "| `Stay` |  |",
        "| `Range`(whole number, whole number) |  |",
        "| `Ledger`([Line](#line)) |  |",
    ] {
        assert!(page.contains(line), "{line}\n{page}");
    }
    for name in ["Pack", "Turn", "Goto", "Cond", "Shows", "Line"] {
        assert_eq!(page.matches(&format!("## {name}\n")).count(), 1, "{name}");
    }
}
