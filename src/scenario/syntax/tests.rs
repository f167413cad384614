//! What the parser finds, what it accepts, and that nothing stops it.

use std::fmt::Write as _;
use std::time::Instant;

use proptest::prelude::*;

use super::*;
use crate::scenario::diagnostic::Code;

/// The codes found in `text`, each with line and column, in the order of the text.
fn found(text: impl AsRef<[u8]>) -> Vec<String> {
    let mut files = Files::new();
    let file = files.add("test.ron", text.as_ref());
    let mut out = Diagnostics::new();
    parse_file(&files, file, &mut out);
    out.sort();
    let describe = |one: &crate::scenario::diagnostic::Diagnostic| {
        let at = files.line_column(file, one.place.unwrap().span.start);
        format!("{} {}:{}", one.code, at.line, at.column)
    };
    out.iter().map(describe).collect()
}

/// The tree as text: one form for each kind of value.
fn outline(node: Node<'_>) -> String {
    let children = || node.children().map(outline).collect::<Vec<_>>().join(" ");
    match node.kind() {
        Kind::Record => format!("{}({})", node.name().unwrap_or("_"), children()),
        Kind::Tuple => format!("{}<{}>", node.name().unwrap_or("_"), children()),
        Kind::List => format!("[{}]", children()),
        Kind::Map => format!("{{{}}}", children()),
        Kind::Word => node.source().to_owned(),
        Kind::Text => format!("{:?}", node.text().unwrap()),
        Kind::Char => format!("{:?}", node.character().unwrap()),
        Kind::Integer => node.integer().unwrap().to_string(),
        Kind::Float => format!("{:?}", node.float().unwrap()),
        Kind::Bool => node.boolean().unwrap().to_string(),
        Kind::Broken => "?".to_owned(),
    }
}

fn tree_of(text: &str) -> String {
    let mut out = Diagnostics::new();
    let tree = parse(FileId(0), text.as_bytes(), &mut out);
    assert!(out.is_empty(), "{text}: {out:?}");
    tree.root().map(outline).unwrap()
}

/// The tree of a text with mistakes.
fn mended(text: &str) -> String {
    let mut out = Diagnostics::new();
    let tree = parse(FileId(0), text.as_bytes(), &mut out);
    assert!(out.has_errors(), "{text}");
    tree.root().map(outline).unwrap()
}

#[test]
fn the_subset_of_authors_is_accepted() {
    for (text, tree) in [
        ("Contact(id: \"a\", takes: 3,)", "Contact(id \"a\" takes 3)"),
        ("(a: 1)", "_(a 1)"),
        ("()", "_<>"),
        ("Stay", "Stay"),
        ("Some(None)", "Some<None>"),
        ("Range (1, -2)", "Range<1 -2>"),
        ("[true, false, [], {}]", "[true false [] {}]"),
        ("{\"b\": 1, \"a\": [2], 3: 'x', Word: ()}", "{\"b\" 1 \"a\" [2] 3 'x' Word _<>}"),
        ("[0x1F, 0b101, 0o17, 1_000, +5, -0xff, 007]", "[31 5 15 1000 5 -255 7]"),
        ("[1.5, -.5, 5., 1e3, 1E-2, 1_0.2_5]", "[1.5 -0.5 5.0 1000.0 0.01 10.25]"),
        ("[9223372036854775807, -9223372036854775808]", "[9223372036854775807 -9223372036854775808]"),
        (r#""a\"b\\c\n\t\x41\u{1F600}\'""#, "\"a\\\"b\\\\c\\n\\tA😀'\""),
        ("r\"a\\b\"", "\"a\\\\b\""),
        ("r##\"a\"# \"b\"##", "\"a\\\"# \\\"b\""),
        ("['\\n', '\\u{e9}', '\"', 'ё']", "['\\n' 'é' '\"' 'ё']"),
        ("#![enable(implicit_some)]\n#![enable(unwrap_newtypes)]\n1", "1"),
        ("// one\n/* two /* nested */ */ 1 // three", "1"),
        ("[1, /* , */ 2, // 3,\n]", "[1 2]"),
        ("(\r\n  a: \"x\r\ny\",\r\n)", "_(a \"x\\ny\")"),
        ("r\"x\r\ny\"", "\"x\\ny\""),
        ("\"日本語、…「」—’\"", "\"日本語、…「」—’\""),
        ("(inside: 1, truely: 2, nonesuch: None)", "_(inside 1 truely 2 nonesuch None)"),
    ] {
        assert_eq!(tree_of(text), tree, "{text}");
    }
}

#[test]
fn every_mistake_has_its_code_and_its_place() {
    for (text, expected) in [
        ("", &["empty-file 1:1"][..]),
        (" // nothing\n", &["empty-file 1:1"]),
        ("\u{FEFF}1", &["byte-order-mark 1:1"]),
        ("(a: 1", &["unclosed-bracket 1:1"]),
        ("(\n a: [1, 2,\n b: 3)", &["unclosed-bracket 2:5", "unexpected-token 3:3"]),
        ("(\n a: [(b: 1, (b: 2)],\n)", &["unclosed-bracket 2:6"]),
        ("{\n \"a\": (b: 1, c: [2],\n \"d\": (b: 3, c: [4]),\n}", &["unclosed-bracket 2:7"]),
        ("[\n (a: 1], \n (a: 2),\n]", &["unexpected-token 2:7"]),
        ("[1, 2))", &["unclosed-bracket 1:1", "unexpected-token 1:6", "unexpected-token 1:7"]),
        ("[1}, 2]", &["unexpected-token 1:3"]),
        ("(a: \"x)", &["unclosed-string 1:5"]),
        ("(\n a: \"x,\n b: \"y\",\n c: \"z\",\n)", &["unclosed-string 2:5"]),
        ("[\n (a: \"x, b: \"y\", c: [1] ),\n (a: \"z\"),\n]", &["unclosed-string 2:6"]),
        ("(a: r#\"x\")", &["unclosed-string 1:5"]),
        ("/* (", &["unclosed-comment 1:1"]),
        ("[1 /* ]", &["unclosed-comment 1:4"]),
        ("[1, @, 2]", &["unexpected-token 1:5"]),
        ("[1 % 2, 3 $]", &["unexpected-token 1:4", "unexpected-token 1:11"]),
        ("1 2", &["unexpected-token 1:3"]),
        ("(a = 1, b = 2)", &["unexpected-token 1:4", "unexpected-token 1:11"]),
        ("(\"a\": 1, \"b\": 2)", &["unexpected-token 1:2", "unexpected-token 1:10"]),
        ("[1, , 2]", &["unexpected-token 1:5"]),
        ("(a: 1; b: 2)", &["unexpected-token 1:6"]),
        ("(a： 1， b: 2)", &["unexpected-token 1:3", "unexpected-token 1:6"]),
        ("(goto: three-days, a: x-1)", &["unexpected-token 1:8", "unexpected-token 1:23"]),
        ("(a: “x”, b: 'hello', c: 1)", &["unexpected-token 1:5", "unexpected-token 1:13"]),
        ("(a: 1, 2, b: 3)", &["unexpected-token 1:8"]),
        ("(1, a: 2)", &["unexpected-token 1:5"]),
        ("# hello\n1", &["unexpected-token 1:1"]),
        ("(a:\u{3000}1)", &["unexpected-token 1:4"]),
        (
            "[1 2 \"x\" (a: 1) [] Stay]",
            &[
                "missing-comma 1:3",
                "missing-comma 1:5",
                "missing-comma 1:9",
                "missing-comma 1:16",
                "missing-comma 1:19",
            ],
        ),
        ("(a: 1 b: 2)", &["missing-comma 1:6"]),
        (
            "(a 1, b \"x\", c [1], d (e: 1))",
            &["missing-colon 1:2", "missing-colon 1:7", "missing-colon 1:14", "missing-colon 1:21"],
        ),
        ("{\"a\" 1, \"b\" = 2}", &["missing-colon 1:5", "unexpected-token 1:13"]),
        ("(a: , b: 1, c)", &["missing-value 1:2", "missing-value 1:13"]),
        ("{\"a\": , \"b\", \"c\"}", &["missing-value 1:2", "missing-value 1:9", "missing-value 1:14"]),
        (
            r#"["\q", "\x80", "\u{110000}", "\u{}", "\u12"]"#,
            &["bad-escape 1:3", "bad-escape 1:9", "bad-escape 1:17", "bad-escape 1:31", "bad-escape 1:39"],
        ),
        (
            "[1x, 1_, 0x, 1__0, 1.2.3, -, 12:00]",
            &[
                "bad-number 1:2",
                "bad-number 1:6",
                "bad-number 1:10",
                "bad-number 1:20",
                "bad-number 1:27",
                "unexpected-token 1:32",
            ],
        ),
        (
            "[9223372036854775808, -9223372036854775809]",
            &["number-out-of-range 1:2", "number-out-of-range 1:23"],
        ),
        (
            "[inf, -inf, NaN, 1e400]",
            &["not-finite 1:2", "not-finite 1:7", "not-finite 1:13", "not-finite 1:18"],
        ),
        ("(a: 1, b: 2, a: 3)", &["duplicate-field 1:14"]),
        ("{\"a\": 1, \"\\x61\": 2, 1: 3, 1: 4}", &["duplicate-key 1:10", "duplicate-key 1:27"]),
        ("\"a\0b\"\0", &["nul-byte 1:3", "nul-byte 1:6"]),
        (
            "[\"\u{7}\", '\u{1B}', \"\\0\", \"\u{85}\", \"\\u{7f}\"]//\u{8}",
            &[
                "control-character 1:3",
                "control-character 1:8",
                "nul-byte 1:13",
                "control-character 1:19",
                "control-character 1:24",
                "control-character 1:34",
            ],
        ),
        (
            "\"a\u{202E}b\" // \u{2066}\n\u{200F}",
            &["bidirectional-control 1:3", "bidirectional-control 1:10", "bidirectional-control 2:1"],
        ),
        ("\"\\u{202e}\"", &["bidirectional-control 1:2"]),
    ] {
        let mut expected: Vec<String> = expected.iter().map(|&one| one.to_owned()).collect();
        // The colon of 12:00 is reported after the number before it.
        expected.sort_by_key(|one| one.split_once(' ').map(|(_, at)| place_key(at)));
        assert_eq!(found(text), expected, "{text}");
    }
}

fn place_key(at: &str) -> (u32, u32) {
    let (line, column) = at.split_once(':').unwrap();
    (line.parse().unwrap(), column.parse().unwrap())
}

#[test]
fn bytes_that_are_no_text_are_refused_where_they_stand() {
    assert_eq!(found(b"(a: \"x\",\n b: \"\xFF\")"), ["invalid-utf8 2:6"]);
    assert_eq!(found(vec![b' '; LARGEST_FILE + 1]), ["file-too-large 1:1"]);
}

#[test]
fn what_is_not_wrong_survives() {
    for (text, tree) in [
        ("(a: \"x, b: 1)", "_(a ?)"),
        ("(\n a: \"x,\n b: \"y\",\n)", "_(a ? b \"y\")"),
        ("[1 2]", "[1 2]"),
        ("[1, @, 2]", "[1 ? 2]"),
        ("(a = 1, \"b\": 2)", "_(a 1 b 2)"),
        ("(a 1, b: , c)", "_(a 1 b ? c ?)"),
        ("{\"k\": (a: 1, b: [2], \"l\": (a: 3)}", "{\"k\" _(a 1 b [2]) \"l\" _(a 3)}"),
        ("[(a: 1, (a: 2)]", "[_(a 1) _(a 2)]"),
        ("(a: [1, 2), b: 3", "_(a [1 2])"),
    ] {
        assert_eq!(mended(text), tree, "{text}");
    }
}

#[test]
fn nesting_ends_at_its_limit() {
    let nested = |depth: usize| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
    assert_eq!(found(nested(DEEPEST_NESTING)), [""; 0]);
    assert_eq!(found(nested(DEEPEST_NESTING + 1)), ["nesting-too-deep 1:65"]);
    let after = format!("(a: {}, a: 1)", nested(DEEPEST_NESTING));
    assert_eq!(found(&after), ["nesting-too-deep 1:68", "duplicate-field 1:135"]);
}

#[test]
fn hostile_texts_end_quickly() {
    let mut texts = vec![
        "[".repeat(1_000_000),
        "(a:".repeat(300_000),
        "{[(".repeat(300_000),
        "]".repeat(1_000_000),
        "\"".repeat(1_000_001),
        "\"\n".repeat(500_001),
        "r#\"\n".repeat(200_000),
        "/*".repeat(500_000),
        "'".repeat(1_000_000),
        "((1]".repeat(200_000),
        "[“".repeat(200_000),
        "1 ".repeat(500_000),
        format!("[{}]", "1 ".repeat(500_000)),
        format!("[{}", "\u{202E}\"".repeat(200_000)),
    ];
    let keys = (0..100_000).fold(String::from("{"), |mut text, key| {
        let _ = write!(text, "\"{key}\":0,");
        text
    });
    texts.push(keys + "}");
    for text in texts {
        let start = Instant::now();
        let problems = found(&text);
        let seconds = start.elapsed().as_secs_f64();
        let begin: String = text.chars().take(8).collect();
        assert!(problems.len() <= 201, "{begin}");
        // Ten times slower than what is promised, for machines under load
        // and builds without optimisation.
        assert!(seconds < 2.0, "{begin} took {seconds} s");
    }
}

#[test]
fn a_file_of_mistakes_is_cut_off() {
    let text = format!("[{}]", "@, ".repeat(1_000));
    let problems = found(&text);
    assert_eq!(problems.len(), 201);
    assert!(problems.last().unwrap().starts_with("too-many-problems"));
}

#[test]
fn places_go_over_whole_values() {
    let text = "Contact(\n  id: \"ü\",\n  turns: { \"a\": (says: [1, 2]) },\n)";
    let mut out = Diagnostics::new();
    let tree = parse(FileId(3), text.as_bytes(), &mut out);
    let root = tree.root().unwrap();
    assert_eq!(root.source(), text);
    assert_eq!(root.opening().span, Span::new(0, 7));
    assert_eq!(root.place().file, FileId(3));
    let sources: Vec<&str> = root.children().map(Node::source).collect();
    assert_eq!(sources, ["id", "\"ü\"", "turns", "{ \"a\": (says: [1, 2]) }"]);
    let (_, turns) = root.pairs().nth(1).unwrap();
    let (key, turn) = turns.pairs().next().unwrap();
    assert_eq!((key.text(), turn.opening().span.end - turn.opening().span.start), (Some("a"), 1));
    assert!(out.is_empty());
}

/// A value that both parsers know, and how it is written.
#[derive(Clone, Debug)]
enum Sample {
    Integer(i64),
    Float(f64),
    Text(String),
    Bool(bool),
    Char(char),
    List(Vec<Sample>),
    Tuple(Vec<Sample>),
    Map(Vec<(String, Sample)>),
    Some(Box<Sample>),
    None,
}

fn clean_char() -> impl Strategy<Value = char> {
    any::<char>().prop_map(|character| if is_odd(character) || character == '\r' { '…' } else { character })
}

fn clean_text() -> impl Strategy<Value = String> {
    proptest::collection::vec(clean_char(), 0..12).prop_map(String::from_iter)
}

fn samples() -> impl Strategy<Value = Sample> {
    let leaf = prop_oneof![
        any::<i64>().prop_map(Sample::Integer),
        any::<f64>().prop_map(|value| if value.is_finite() { value } else { 0.1 }).prop_map(Sample::Float),
        clean_text().prop_map(Sample::Text),
        any::<bool>().prop_map(Sample::Bool),
        clean_char().prop_map(Sample::Char),
        Just(Sample::None),
    ];
    leaf.prop_recursive(5, 64, 6, |inner| {
        let several = proptest::collection::vec(inner.clone(), 0..6);
        let entries = proptest::collection::btree_map(clean_text(), inner.clone(), 0..5);
        prop_oneof![
            several.prop_map(Sample::List),
            proptest::collection::vec(inner.clone(), 2..6).prop_map(Sample::Tuple),
            entries.prop_map(|map| Sample::Map(map.into_iter().collect())),
            inner.prop_map(|value| Sample::Some(Box::new(value))),
        ]
    })
}

/// As RON; `style` chooses between spellings of the same.
fn write_sample(sample: &Sample, style: &mut u64, text: &mut String) {
    *style = style.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
    let choice = (*style >> 60) as usize;
    text.push_str(["", " ", "\n\t", "/* , ) */", "// ]\r\n", ""][choice % 6]);
    match sample {
        Sample::Integer(value) if *value >= 0 && choice.is_multiple_of(3) => {
            let _ = write!(text, "0x{value:X}");
        }
        Sample::Integer(value) => {
            let _ = write!(text, "{value}");
        }
        Sample::Float(value) => {
            let _ = write!(text, "{value:?}");
        }
        Sample::Text(value) if choice.is_multiple_of(4) && !value.contains('"') => {
            let _ = write!(text, "r#\"{value}\"#");
        }
        Sample::Text(value) => {
            let escaped = value.replace('\\', "\\\\").replace('"', "\\\"");
            let _ = write!(
                text,
                "\"{}\"",
                if choice.is_multiple_of(2) { escaped.replace('\n', "\\n") } else { escaped }
            );
        }
        Sample::Bool(value) => {
            let _ = write!(text, "{value}");
        }
        Sample::Char(value) => match value {
            '\n' => text.push_str("'\\n'"),
            '\'' | '\\' => {
                let _ = write!(text, "'\\{value}'");
            }
            _ => {
                let _ = write!(text, "'{value}'");
            }
        },
        Sample::List(values) => write_samples(values, ('[', ']'), style, text),
        Sample::Tuple(values) => write_samples(values, ('(', ')'), style, text),
        Sample::Map(entries) => {
            text.push('{');
            for (key, value) in entries {
                write_sample(&Sample::Text(key.clone()), style, text);
                text.push_str(" :");
                write_sample(value, style, text);
                text.push(',');
            }
            text.push('}');
        }
        Sample::Some(value) => {
            text.push_str("Some(");
            write_sample(value, style, text);
            text.push(')');
        }
        Sample::None => text.push_str("None"),
    }
}

fn write_samples(values: &[Sample], brackets: (char, char), style: &mut u64, text: &mut String) {
    text.push(brackets.0);
    for (index, value) in values.iter().enumerate() {
        write_sample(value, style, text);
        if index + 1 < values.len() || *style >> 63 == 0 {
            text.push(',');
        }
    }
    text.push(brackets.1);
}

/// Whether our tree and ron's value say the same.
fn agree(node: Node<'_>, value: &ron::Value) -> bool {
    match (node.kind(), value) {
        (Kind::Integer | Kind::Float, ron::Value::Number(number)) => node.float() == Some(number.into_f64()),
        (Kind::Text, ron::Value::String(text)) => node.text() == Some(text),
        (Kind::Char, ron::Value::Char(character)) => node.character() == Some(*character),
        (Kind::Bool, ron::Value::Bool(value)) => node.boolean() == Some(*value),
        (Kind::Word, ron::Value::Option(None)) => node.name() == Some("None"),
        (Kind::Tuple, ron::Value::Option(Some(inner))) => {
            node.name() == Some("Some") && node.children().next().is_some_and(|child| agree(child, inner))
        }
        (Kind::List | Kind::Tuple, ron::Value::Seq(values)) => {
            node.child_count() == values.len()
                && node.children().zip(values).all(|(child, value)| agree(child, value))
        }
        (Kind::Map, ron::Value::Map(map)) => {
            map.len() * 2 == node.child_count()
                && node.pairs().all(|(key, value)| {
                    let key = ron::Value::String(key.text().unwrap_or_default().to_owned());
                    map.get(&key).is_some_and(|other| agree(value, other))
                })
        }
        _ => false,
    }
}

/// Pieces of RON, right and wrong.
fn pieces() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        proptest::sample::select(vec![
            "(",
            ")",
            "[",
            "]",
            "{",
            "}",
            ",",
            ":",
            ";",
            "=",
            "\"",
            "'",
            "\\",
            "\n",
            " ",
            "/*",
            "*/",
            "//",
            "#",
            "r#\"",
            "\"#",
            "a",
            "a:",
            "\"k\":",
            "\"x\"",
            "Stay",
            "Some(",
            "1",
            "-",
            "1e400",
            "0x",
            "…",
            "“",
            "：",
            "\u{202E}",
            "\u{85}",
            "\0",
            "\r",
            "\u{FEFF}",
            "#![enable(",
            "inf",
            "\\u{",
            "three-days",
            "日本",
        ])
        .prop_map(str::to_owned),
        any::<char>().prop_map(String::from),
    ];
    proptest::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

/// Looks at everything, and at the promises of the tree.
fn walk(node: Node<'_>, around: Span) -> usize {
    let span = node.place().span;
    assert!(
        around.start <= span.start && span.start <= span.end && span.end <= around.end,
        "{span:?} in {around:?}"
    );
    let _ = (
        node.source(),
        node.text(),
        node.name(),
        node.opening(),
        node.integer(),
        node.float(),
        node.character(),
    );
    assert_eq!(node.children().count(), node.child_count());
    1 + node.children().map(|child| walk(child, span)).sum::<usize>()
}

fn parse_anything(bytes: &[u8]) {
    let mut files = Files::new();
    let file = files.add("any.ron", bytes);
    let mut out = Diagnostics::new();
    let tree = parse_file(&files, file, &mut out);
    let whole = Span::new(0, bytes.len() as u32);
    let nodes = tree.root().map_or(0, |root| walk(root, whole));
    assert_eq!(nodes, tree.len());
    assert!(tree.root().is_some() || out.has_errors());
    for diagnostic in &out {
        let span = diagnostic.place.unwrap().span;
        assert!(span.start <= span.end && span.end <= whole.end);
        assert!(diagnostic.code != Code::TooManyProblems || out.len() > 200);
    }
    let _ = (
        crate::scenario::render::to_text(&out, &files, true),
        crate::scenario::render::to_json(&out, &files),
    );
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_are_taken(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        parse_anything(&bytes);
    }

    #[test]
    fn any_pieces_are_taken(text in pieces()) {
        parse_anything(text.as_bytes());
    }

    #[test]
    fn a_text_with_one_piece_missing_is_taken(sample in samples(), style in any::<u64>(), cut in any::<proptest::sample::Index>()) {
        let mut text = String::new();
        write_sample(&sample, &mut style.clone(), &mut text);
        if let Some((at, character)) = (!text.is_empty()).then(|| text.char_indices().nth(cut.index(text.chars().count()))).flatten() {
            text.replace_range(at..at + character.len_utf8(), "");
            parse_anything(text.as_bytes());
        }
    }

    #[test]
    fn ron_reads_the_same(sample in samples(), style in any::<u64>()) {
        let mut text = String::new();
        write_sample(&sample, &mut style.clone(), &mut text);
        let mut out = Diagnostics::new();
        let tree = parse(FileId(0), text.as_bytes(), &mut out);
        prop_assert!(out.is_empty(), "{text}\n{out:?}");
        let value: ron::Value = match ron::from_str(&text) {
            Ok(value) => value,
            Err(error) => return Err(TestCaseError::fail(format!("{text}\n{error}"))),
        };
        prop_assert!(agree(tree.root().unwrap(), &value), "{text}\n{value:?}");
    }
}
