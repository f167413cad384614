//! The rules themselves, one function each.

use crate::Finding;
use crate::reading::{Source, first_word, matching, words};

/// The rooms, lowest layer first; rooms of one layer do not use each other.
const LAYERS: &[&[&str]] = &[
    &["vocab"],
    &["rubric"],
    &["scenario"],
    &["shift"],
    &["company"],
    &["scoring", "empathy", "portrait"],
    &["exercise", "recording"],
    &["policy"],
    &["records"],
    &["telling"],
    &["chart"],
    &["report"],
    &["cli", "panels"],
    &["desktop"],
];

/// The rooms that may touch files, the environment and clocks.
const SHELL: &[&str] = &["records", "cli", "desktop"];

/// The rooms whose results must be the same on every machine.
const SAME_EVERYWHERE: &[&str] =
    &["vocab", "rubric", "scenario", "shift", "company", "scoring", "empathy", "exercise", "recording"];

/// The longest file, in lines.
const LONGEST_FILE: usize = 600;

/// Methods of floats that call the platform's maths.
const PLATFORM_MATHS: &[&str] = &[
    "exp", "exp2", "exp_m1", "ln", "ln_1p", "log2", "log10", "sin", "cos", "tan", "asin", "acos", "atan",
    "sinh", "cosh", "tanh", "cbrt",
];

/// The same, with an argument that only floats have.
const PLATFORM_POWERS: &[&str] = &["powf", "powi", "hypot", "atan2", "sin_cos"];

/// Applies every rule to every source.
pub fn check(sources: &[Source]) -> Vec<Finding> {
    let rules = [
        unknown_room,
        import_points_up,
        long_file,
        missing_module_docs,
        outside_world,
        network,
        unwrap,
        hash_order,
        platform_maths,
        unfinished_mark,
        disabled_test,
    ];
    sources.iter().flat_map(|source| rules.iter().flat_map(|rule| rule(source))).collect()
}

/// Each rejected pack has the messages that are expected for it, and the other way round.
pub fn fixture_pairs(folder: &str, names: &[String]) -> Vec<Finding> {
    let pack = |name: &str| {
        let stem = name.strip_suffix(".ron").or_else(|| name.strip_suffix('/'))?;
        Some(stem.to_owned())
    };
    let packs: Vec<String> = names.iter().filter_map(|name| pack(name)).collect();
    let expected = |name: &String| name.strip_suffix(".expected").map(str::to_owned);
    let expected: Vec<String> = names.iter().filter_map(expected).collect();
    let mut found = Vec::new();
    let mut tell = |name: &str, message: String| {
        let path = format!("{folder}/{name}");
        found.push(Finding { path, line: 0, rule: "fixture-pairs", message });
    };
    for name in packs.iter().filter(|name| !expected.contains(name)) {
        tell(name, format!("there is no `{name}.expected` beside it"));
    }
    for name in expected.iter().filter(|name| !packs.contains(name)) {
        tell(name, format!("there is neither `{name}.ron` nor `{name}/` beside `{name}.expected`"));
    }
    for name in names.iter().filter(|name| pack(name).is_none() && !name.ends_with(".expected")) {
        tell(name, "neither a pack nor what is expected of one".into());
    }
    found
}

fn finding(source: &Source, at: usize, rule: &'static str, message: String) -> Finding {
    Finding { path: source.path.clone(), line: source.line(at), rule, message }
}

fn layer(room: &str) -> Option<usize> {
    LAYERS.iter().position(|rooms| rooms.contains(&room))
}

fn unknown_room(source: &Source) -> Vec<Finding> {
    let unknown = source.room().filter(|room| !source.all_test && layer(room).is_none());
    let message = |room| format!("the room `{room}` has no layer: name it in tests/tidy/rules.rs");
    unknown.map(|room| finding(source, 0, "unknown-room", message(room))).into_iter().collect()
}

fn import_points_up(source: &Source) -> Vec<Finding> {
    let Some((room, own)) = source.room().and_then(|room| Some((room, layer(room)?))) else {
        return Vec::new();
    };
    let wrong = rooms_named(source)
        .into_iter()
        .filter(|(_, other)| other != room && layer(other).is_some_and(|layer| layer >= own));
    let message = |other: &str| format!("`{room}` may not use `{other}`, which is not below it");
    wrong.map(|(at, other)| finding(source, at, "import-points-up", message(&other))).collect()
}

/// The names that stand directly below the crate's root, wherever they are used.
fn rooms_named(source: &Source) -> Vec<(usize, String)> {
    let mut named = Vec::new();
    for root in ["crate", "other_desk"] {
        for at in source.words(root) {
            named.extend(heads(&source.code, at + root.len()));
        }
    }
    for at in source.words("super") {
        let continues = source.code[..at].trim_end().ends_with("super::");
        let mut steps = 1;
        let mut end = at + "super".len();
        while source.code[end..].starts_with("::super") {
            steps += 1;
            end += "::super".len();
        }
        if !continues && steps >= source.depth(at) {
            named.extend(heads(&source.code, end));
        }
    }
    named
}

/// The first names behind a `::`: one, or each of a group `{a::b, c}`.
fn heads(code: &str, at: usize) -> Vec<(usize, String)> {
    let Some(rest) = code[at..].strip_prefix("::") else {
        return Vec::new();
    };
    let start = code.len() - rest.len();
    let Some(group) = rest.strip_prefix('{') else {
        return vec![(start, first_word(rest).to_owned())];
    };
    let group = &group[..matching(code, start).saturating_sub(start + 1).min(group.len())];
    let mut heads = Vec::new();
    let (mut depth, mut fresh) = (0_usize, true);
    for (offset, byte) in group.bytes().enumerate() {
        match byte {
            b'{' => depth += 1,
            b'}' => depth = depth.saturating_sub(1),
            b',' if depth == 0 => fresh = true,
            _ if fresh && !byte.is_ascii_whitespace() => {
                heads.push((start + 1 + offset, first_word(&group[offset..]).to_owned()));
                fresh = false;
            }
            _ => {}
        }
    }
    heads
}

fn long_file(source: &Source) -> Vec<Finding> {
    let lines = source.text.lines().count();
    let message = format!("{lines} lines; at most {LONGEST_FILE}: split it by its nouns");
    let long = (lines > LONGEST_FILE).then(|| finding(source, 0, "long-file", message));
    long.into_iter().collect()
}

fn missing_module_docs(source: &Source) -> Vec<Finding> {
    let first = source.text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let message = "a module opens with `//!`: its purpose, its nouns, what it must not know";
    let missing = !first.starts_with("//!");
    missing.then(|| finding(source, 0, "missing-module-docs", message.into())).into_iter().collect()
}

/// Files, environment and clocks belong into the shell.
fn outside_world(source: &Source) -> Vec<Finding> {
    let Some(room) = source.room().filter(|room| !SHELL.contains(room)) else {
        return Vec::new();
    };
    let message = |name: &str| format!("`{name}` in `{room}`: only {} may use it", SHELL.join(", "));
    let from_std = words(&source.code, "std")
        .flat_map(|at| heads(&source.code, at + "std".len()))
        .filter(|(_, head)| matches!(head.as_str(), "fs" | "env"))
        .map(|(at, head)| (at, format!("std::{head}")));
    let clocks = ["Instant", "SystemTime"]
        .into_iter()
        .flat_map(|clock| source.words(clock).map(move |at| (at, clock.to_owned())));
    let outside = from_std.chain(clocks).filter(|(at, _)| !source.is_test(*at));
    outside.map(|(at, name)| finding(source, at, "outside-world", message(&name))).collect()
}

/// The program has no network at all.
fn network(source: &Source) -> Vec<Finding> {
    let used = words(&source.code, "std")
        .flat_map(|at| heads(&source.code, at + "std".len()))
        .filter(|(_, head)| head == "net");
    used.map(|(at, _)| finding(source, at, "network", "the program has no network".into())).collect()
}

fn unwrap(source: &Source) -> Vec<Finding> {
    let calls = source.code.match_indices(".unwrap()").map(|(at, _)| at);
    let message = "`.unwrap()` outside tests: handle it, or `expect` the invariant";
    let calls = calls.filter(|&at| !source.is_test(at));
    calls.map(|at| finding(source, at, "unwrap", message.into())).collect()
}

/// What is kept in no order is sooner or later walked in no order.
fn hash_order(source: &Source) -> Vec<Finding> {
    if !source.path.starts_with("src/") {
        return Vec::new();
    }
    let used = ["HashMap", "HashSet"].into_iter().flat_map(|word| source.words(word));
    let message = "order differs between runs: use a BTreeMap, a BTreeSet or a Vec";
    used.map(|at| finding(source, at, "hash-order", message.into())).collect()
}

fn platform_maths(source: &Source) -> Vec<Finding> {
    if !source.room().is_some_and(|room| SAME_EVERYWHERE.contains(&room)) {
        return Vec::new();
    }
    let called = |at: usize, name: &str, only_without_arguments: bool| {
        let behind = &source.code[at + name.len()..];
        let method = source.code[..at].ends_with('.');
        let float = ["f64::", "f32::"].iter().any(|of| source.code[..at].ends_with(of));
        float || method && behind.starts_with(if only_without_arguments { "()" } else { "(" })
    };
    let plain = PLATFORM_MATHS.iter().map(|name| (name, true));
    let used = plain.chain(PLATFORM_POWERS.iter().map(|name| (name, false))).flat_map(|(name, empty)| {
        source.words(name).filter(move |&at| called(at, name, empty)).map(move |at| (at, name))
    });
    let message = |name: &str| format!("`{name}` may differ between machines: use `libm::{name}`");
    used.filter(|(at, _)| !source.is_test(*at))
        .map(|(at, name)| finding(source, at, "platform-maths", message(name)))
        .collect()
}

fn unfinished_mark(source: &Source) -> Vec<Finding> {
    let marks = [concat!("TO", "DO"), concat!("FIX", "ME"), concat!("X", "XX")];
    let used = marks.into_iter().flat_map(|mark| words(&source.text, mark).map(move |at| (at, mark)));
    let message = |mark: &str| format!("`{mark}`: finish it, or say what is absent in plain words");
    used.map(|(at, mark)| finding(source, at, "unfinished-mark", message(mark))).collect()
}

fn disabled_test(source: &Source) -> Vec<Finding> {
    let used = source.code.match_indices("#[ignore").map(|(at, _)| at);
    used.map(|at| finding(source, at, "disabled-test", "no test is switched off".into())).collect()
}
