//! Small sources that break one rule each, and their neighbours that do not.

use crate::reading::{Source, blank};
use crate::rules::{check, fixture_pairs};
use crate::{Exemption, Finding, excuse};

/// `rule:line` of everything found in the files; each file gets a `//!` line of its own.
fn found(files: &[(&str, &str)]) -> Vec<String> {
    let file = |&(path, text): &(&str, &str)| (path.to_owned(), format!("//! A sample.\n{text}\n"));
    let found = check(&Source::read_all(files.iter().map(file).collect()));
    found.iter().map(|one| format!("{}:{}", one.rule, one.line)).collect()
}

fn in_file(path: &str, text: &str) -> Vec<String> {
    found(&[(path, text)])
}

const NOTHING: &[String] = &[];

#[test]
fn an_import_may_point_down_and_home() {
    for line in [
        "use crate::vocab::Moment;",
        "use crate::scenario::checked::{ContactId, ReplyId};",
        "use crate::{rubric, scenario::checked::Contact, vocab::{Desk, Moment}};",
        "use super::scoring;",
        "use crate::shift::queue::Queue;",
        "use super::queue::Queue;",
        "pub(crate) fn scoring() {}",
        "/// See [`crate::scoring`].\nfn documented() {}",
        "fn text() -> &'static str { \"crate::scoring\" }",
        "fn fields(&self) { crate::record!(self) }",
    ] {
        assert_eq!(in_file("src/shift/machine.rs", line), NOTHING, "{line}");
    }
}

#[test]
fn an_import_may_not_point_up_or_sideways() {
    for line in [
        "use crate::scoring::Scorecard;",
        "use crate::{vocab::{Desk, Moment}, scoring::Scorecard};",
        "use crate::{\n    scoring};",
        "fn f() -> crate::desktop::App { todo() }",
        "use super::super::scoring;",
        "use super::super::{vocab, scoring::Scorecard};",
        "macro_rules! m { () => { $crate::policy::play() } }",
        "use other_desk::policy;",
    ] {
        let found = in_file("src/shift/machine.rs", line);
        assert!(found.len() == 1 && found[0].starts_with("import-points-up"), "{line}: {found:?}");
    }
    assert_eq!(in_file("src/scoring/a.rs", "use crate::empathy::B;"), ["import-points-up:2"]);
    assert_eq!(in_file("src/shift/mod.rs", "use super::cli;"), ["import-points-up:2"]);
    let inside = "mod inner {\n    use super::super::super::cli;\n}";
    assert_eq!(in_file("src/shift/machine.rs", inside), ["import-points-up:3"]);
    let inside = "mod inner {\n    use super::super::cli;\n}";
    assert_eq!(in_file("src/shift/machine.rs", inside), NOTHING);
}

#[test]
fn a_room_without_a_layer_is_told() {
    assert_eq!(in_file("src/cellar/mod.rs", ""), ["unknown-room:1"]);
    assert_eq!(in_file("src/cellar.rs", ""), ["unknown-room:1"]);
    assert_eq!(in_file("src/main.rs", "use other_desk::cli;"), NOTHING);
}

#[test]
fn a_file_has_at_most_600_lines() {
    assert_eq!(in_file("src/cli/play.rs", &"\n".repeat(598)), NOTHING);
    assert_eq!(in_file("src/cli/play.rs", &"\n".repeat(599)), ["long-file:1"]);
}

#[test]
fn a_module_opens_with_its_purpose() {
    let found = |text: &str| {
        let sources = Source::read_all(vec![("src/vocab/desk.rs".into(), text.into())]);
        check(&sources).iter().map(|one| one.rule).collect::<Vec<_>>()
    };
    assert_eq!(found("\n//! Desks.\n"), [""; 0]);
    assert_eq!(found("use std::fmt;\n//! Desks.\n"), ["missing-module-docs"]);
    assert_eq!(found("/// Desks.\n"), ["missing-module-docs"]);
    assert_eq!(found(""), ["missing-module-docs"]);
}

#[test]
fn files_environment_and_clocks_stay_in_the_shell() {
    for line in [
        "use std::fs;",
        "use std::{env, fmt};",
        "fn f() { std::fs::read(\"x\"); }",
        "use std::time::{Duration, Instant};",
        "fn f() -> std::time::SystemTime {}",
    ] {
        assert_eq!(in_file("src/scenario/load.rs", line), ["outside-world:2"], "{line}");
        assert_eq!(in_file("src/cli/check.rs", line), NOTHING, "{line}");
        let tested = format!("#[cfg(test)]\nmod tests {{\n    {line}\n}}");
        assert_eq!(in_file("src/scenario/load.rs", &tested), NOTHING, "{line}");
    }
    assert_eq!(in_file("src/vocab/time.rs", "use std::time::Duration; // not Instant"), NOTHING);
    assert_eq!(in_file("src/cli/check.rs", "use std::net::TcpStream;"), ["network:2"]);
}

#[test]
fn unwrap_is_for_tests() {
    let unwrap = "fn f(a: Option<u8>) -> u8 {\n    a.unwrap()\n}";
    assert_eq!(in_file("src/shift/queue.rs", unwrap), ["unwrap:3"]);
    assert_eq!(in_file("tests/goldens.rs", unwrap), NOTHING);
    assert_eq!(in_file("src/shift/queue.rs", "/// `a.unwrap()`\nfn f() {}"), NOTHING);
    assert_eq!(in_file("src/shift/queue.rs", "fn f() { a.unwrap_or(1); }"), NOTHING);
    for test in ["#[cfg(test)]", "#[cfg(all(test, unix))]", "#[cfg(test)]\n#[allow(x)]"] {
        let tested = format!("{test}\nmod tests {{\n{unwrap}\n}}");
        assert_eq!(in_file("src/shift/queue.rs", &tested), NOTHING, "{test}");
    }
    let behind = format!("#[cfg(test)]\nmod tests {{ fn a() {{}} }}\n{unwrap}");
    assert_eq!(in_file("src/shift/queue.rs", &behind), ["unwrap:5"]);
    let not = format!("#[cfg(not(test))]\n{unwrap}");
    assert_eq!(in_file("src/shift/queue.rs", &not), ["unwrap:4"]);
}

#[test]
fn a_test_module_in_a_file_of_its_own_is_a_test() {
    let unwrap = "fn f(a: Option<u8>) -> u8 { a.unwrap() }";
    let declare = "#[cfg(test)]\nmod laws;";
    let both = |parent, child| found(&[(parent, declare), (child, unwrap)]);
    assert_eq!(both("src/shift/queue.rs", "src/shift/queue/laws.rs"), NOTHING);
    assert_eq!(both("src/shift/mod.rs", "src/shift/laws.rs"), NOTHING);
    assert_eq!(both("src/shift/mod.rs", "src/shift/laws/first.rs"), NOTHING);
    assert_eq!(both("src/shift/queue.rs", "src/shift/laws.rs"), ["unwrap:2"]);
    let plain = found(&[("src/shift/mod.rs", "mod laws;"), ("src/shift/laws.rs", unwrap)]);
    assert_eq!(plain, ["unwrap:2"]);
}

#[test]
fn nothing_is_kept_in_the_order_of_its_hashes() {
    let line = "use std::collections::HashMap;";
    assert_eq!(in_file("src/cli/check.rs", line), ["hash-order:2"]);
    assert_eq!(in_file("src/cli/check.rs", "type A = HashSet<u8>;"), ["hash-order:2"]);
    assert_eq!(in_file("src/cli/check.rs", "use std::collections::BTreeMap;"), NOTHING);
}

#[test]
fn the_simulation_does_not_call_the_platforms_maths() {
    for line in ["fn f(x: f64) { x.exp(); }", "fn f(x: f64) { x.powf(2.0); }", "fn f() { f64::ln(2.0); }"] {
        assert_eq!(in_file("src/shift/customer.rs", line), ["platform-maths:2"], "{line}");
        assert_eq!(in_file("src/report/chart.rs", line), NOTHING, "{line}");
    }
    for line in ["fn f() { libm::exp(1.0); }", "fn f() { luck.exp(180.0); }", "fn f() { x.sqrt(); }"] {
        assert_eq!(in_file("src/shift/customer.rs", line), NOTHING, "{line}");
    }
}

#[test]
fn nothing_is_left_unfinished_or_switched_off() {
    for mark in [concat!("TO", "DO"), concat!("FIX", "ME"), concat!("X", "XX")] {
        assert_eq!(in_file("src/cli/play.rs", &format!("// {mark}: later")), ["unfinished-mark:2"]);
    }
    assert_eq!(in_file("tests/goldens.rs", "#[test]\n#[ignore]\nfn f() {}"), ["disabled-test:3"]);
}

#[test]
fn fixtures_come_in_pairs() {
    let found = |names: &[&str]| {
        let names: Vec<String> = names.iter().map(|&name| name.to_owned()).collect();
        let paths = fixture_pairs("r", &names).into_iter().map(|one| one.path);
        paths.collect::<Vec<_>>()
    };
    assert_eq!(found(&["a.ron", "a.expected", "b/", "b.expected"]), [""; 0]);
    assert_eq!(found(&["a.ron", "b/"]), ["r/a", "r/b"]);
    assert_eq!(found(&["a.expected"]), ["r/a"]);
    assert_eq!(found(&["notes.txt"]), ["r/notes.txt"]);
}

#[test]
fn an_exemption_needs_a_use_and_a_reason() {
    let long = || Finding { path: "src/a.rs".into(), line: 1, rule: "long-file", message: String::new() };
    let exemption = |path, reason| [Exemption { rule: "long-file", path, reason }];
    let rules = |found: Vec<Finding>| found.iter().map(|one| one.rule).collect::<Vec<_>>();
    assert_eq!(rules(excuse(vec![long()], &exemption("src/a.rs", "a table"))), [""; 0]);
    assert_eq!(rules(excuse(vec![long()], &exemption("src/a.rs", " "))), ["stale-exemption"]);
    assert_eq!(rules(excuse(vec![], &exemption("src/a.rs", "a table"))), ["stale-exemption"]);
    let elsewhere = excuse(vec![long()], &exemption("src/b.rs", "a table"));
    assert_eq!(rules(elsewhere), ["long-file", "stale-exemption"]);
}

#[test]
fn comments_texts_and_characters_are_blanked() {
    for (text, code) in [
        ("a // b\nc", "a\nc"),
        ("a /* b /* c */ d */ e", "ae"),
        (r#"a("b \" c", d)"#, "a(,d)"),
        ("a(r#\"b \" c\"#, d)", "a(,d)"),
        ("a(br\"b\\\", c)", "a(b,c)"),
        ("fn a<'b>(c: &'b u8) { '}' }", "fna<'b>(c:&'bu8){}"),
        ("['\\'', '\\u{1f}', 'я']", "[,,]"),
        ("for r in r#fn.iter()", "forrinr#fn.iter()"),
    ] {
        let blanked = blank(text);
        assert_eq!(blanked.len(), text.len(), "{text}");
        assert_eq!(blanked.replace(' ', ""), code, "{text}");
    }
}
