//! Diagnostics as people and programs read them: with the line they are
//! about, or as JSON.
//!
//! Knows terminals and JSON, nothing about what was checked.

use std::borrow::Cow;
use std::ops::Range;

use annotate_snippets::{AnnotationKind, Element, Group, Level, Origin, Renderer, Snippet};
use serde::Serialize;

use super::diagnostic::{Diagnostic, Diagnostics, FileId, Files, LineColumn, Place, Severity, Span};

/// The most characters of one line that are shown around a place.
const MOST_OF_A_LINE: usize = 160;
/// The most lines of one place that are shown.
const MOST_LINES: u32 = 4;

/// All diagnostics with the lines they are about, and a summary as the last line.
pub fn to_text(diagnostics: &Diagnostics, files: &Files, color: bool) -> String {
    let renderer = if color { Renderer::styled() } else { Renderer::plain() };
    let mut text = String::new();
    for diagnostic in diagnostics {
        push_lines(&mut text, &renderer.render(&[group(diagnostic, files)]));
        text.push('\n');
    }
    text.push_str(&summary(diagnostics));
    text.push('\n');
    text
}

/// Each diagnostic as a text of its own, without colours, in their order.
pub fn each(diagnostics: &Diagnostics, files: &Files) -> Vec<String> {
    let renderer = Renderer::plain();
    let text = |diagnostic| {
        let mut text = String::new();
        push_lines(&mut text, &renderer.render(&[group(diagnostic, files)]));
        text.truncate(text.trim_end().len());
        text
    };
    diagnostics.iter().map(text).collect()
}

/// Adds the lines of a rendered diagnostic, without the separator that stands
/// between a place that is named by itself and its lines.
fn push_lines(text: &mut String, rendered: &str) {
    for line in rendered.lines() {
        if anstream::adapter::strip_str(line).to_string().trim() != ":::" {
            text.push_str(line.trim_end());
            text.push('\n');
        }
    }
}

/// A diagnostic in one line: place, message, code.
pub fn one_line(diagnostic: &Diagnostic, files: &Files) -> String {
    let at = diagnostic.place.map(|place| {
        let at = files.line_column(place.file, place.span.start);
        format!("{}:{}:{}: ", files.name(place.file), at.line, at.column)
    });
    format!("{}{} ({})", at.unwrap_or_default(), diagnostic.message, diagnostic.code.as_str())
}

/// `2 errors, 1 warning`, `no problems`.
pub fn summary(diagnostics: &Diagnostics) -> String {
    let count = |number: usize, word: &str| match number {
        0 => None,
        1 => Some(format!("1 {word}")),
        _ => Some(format!("{number} {word}s")),
    };
    let counts = [count(diagnostics.errors(), "error"), count(diagnostics.warnings(), "warning")];
    let counts: Vec<String> = counts.into_iter().flatten().collect();
    if counts.is_empty() { "no problems".to_owned() } else { counts.join(", ") }
}

/// A diagnostic as JSON; lines and columns count from 1, in characters.
#[derive(Debug, Serialize)]
struct JsonDiagnostic<'a> {
    code: &'a str,
    severity: &'a str,
    file: Option<&'a str>,
    line: Option<u32>,
    column: Option<u32>,
    end_line: Option<u32>,
    end_column: Option<u32>,
    path: &'a str,
    message: &'a str,
    hint: Option<&'a str>,
}

/// All diagnostics as a JSON array.
pub fn to_json(diagnostics: &Diagnostics, files: &Files) -> String {
    let list: Vec<JsonDiagnostic<'_>> = diagnostics.iter().map(|one| json(one, files)).collect();
    // Strings and numbers always serialise; an empty array stands for the impossible.
    serde_json::to_string_pretty(&list).unwrap_or_else(|_| "[]".to_owned())
}

fn json<'a>(diagnostic: &'a Diagnostic, files: &'a Files) -> JsonDiagnostic<'a> {
    let start = diagnostic.place.map(|place| files.line_column(place.file, place.span.start));
    let end = diagnostic.place.map(|place| files.line_column(place.file, place.span.end));
    JsonDiagnostic {
        code: diagnostic.code.as_str(),
        severity: diagnostic.severity.as_str(),
        file: diagnostic.place.map(|place| files.name(place.file)),
        line: start.map(|at| at.line),
        column: start.map(|at| at.column),
        end_line: end.map(|at| at.line),
        end_column: end.map(|at| at.column),
        path: &diagnostic.path,
        message: &diagnostic.message,
        hint: diagnostic.hint.as_deref(),
    }
}

fn group<'a>(diagnostic: &'a Diagnostic, files: &'a Files) -> Group<'a> {
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let title = level.primary_title(visible(&diagnostic.message)).id(diagnostic.code.as_str());
    let mut elements: Vec<Element<'a>> = Vec::new();
    if let Some(place) = diagnostic.place {
        add_snippet(&mut elements, place, None, AnnotationKind::Primary, files);
    }
    for (place, what) in &diagnostic.related {
        add_snippet(&mut elements, *place, Some(what), AnnotationKind::Context, files);
    }
    if !diagnostic.path.is_empty() {
        elements.push(Level::NOTE.message(format!("at {}", visible(&diagnostic.path))).into());
    }
    if let Some(hint) = &diagnostic.hint {
        elements.push(Level::HELP.message(visible(hint)).into());
    }
    title.elements(elements)
}

/// The lines of a place, cut to what can be read.
fn add_snippet<'a>(
    elements: &mut Vec<Element<'a>>,
    place: Place,
    label: Option<&'a str>,
    kind: AnnotationKind,
    files: &'a Files,
) {
    let start = files.line_column(place.file, place.span.start);
    let end = files.line_column(place.file, place.span.end);
    let last_line = end.line.min(start.line + MOST_LINES - 1);
    let window = window(place.file, place.span, start, last_line, files);
    let text = &files.text(place.file)[window.start..window.end];
    let (text, span) = shown(text, place.span, &window);
    let (name, line) = (files.name(place.file), start.line as usize);
    let annotation = kind.span(span).label(label);
    let snippet = Snippet::source(text).line_start(line).fold(false).annotation(annotation);
    if window.cut_before {
        // The renderer counts columns in what it is shown, and that begins late.
        let origin = Origin::path(name).line(line).char_column(start.column as usize);
        elements.push(origin.into());
        elements.push(snippet.into());
    } else {
        elements.push(snippet.path(name).into());
    }
}

/// Bytes of a file that are shown.
struct Window {
    start: usize,
    end: usize,
    cut_before: bool,
    cut_after: bool,
}

fn window(file: FileId, span: Span, start: LineColumn, last_line: u32, files: &Files) -> Window {
    let text = files.text(file);
    let first = files.line_span(file, start.line).unwrap_or_default();
    let last = files.line_span(file, last_line).unwrap_or(first);
    let from = text.floor_char_boundary((span.start as usize).min(text.len()));
    let (line_start, lines_end) = (first.start as usize, (last.end as usize).max(from));
    let window_start = back(text, line_start, from, MOST_OF_A_LINE / 2);
    // Of several lines each could be long; a long first line is shown alone.
    let first_end = (first.end as usize).max(from);
    let long = text[from..lines_end].chars().nth(MOST_OF_A_LINE * MOST_LINES as usize).is_some()
        || text[from..first_end].chars().nth(MOST_OF_A_LINE).is_some();
    let wanted_end = if long { forward(text, from, first_end, MOST_OF_A_LINE) } else { lines_end };
    Window {
        start: window_start,
        end: wanted_end,
        cut_before: window_start > line_start,
        cut_after: wanted_end < first_end,
    }
}

/// At most `count` characters back from `from`, but not before `limit`.
fn back(text: &str, limit: usize, from: usize, count: usize) -> usize {
    text[limit..from].char_indices().rev().take(count).last().map_or(from, |(at, _)| limit + at)
}

/// At most `count` characters on from `from`, but not behind `limit`.
fn forward(text: &str, from: usize, limit: usize, count: usize) -> usize {
    text[from..limit].char_indices().nth(count).map_or(limit, |(at, _)| from + at)
}

/// The text of a window with signs where it is cut and for invisible
/// characters, and the span in it.
fn shown<'a>(text: &'a str, span: Span, window: &Window) -> (Cow<'a, str>, Range<usize>) {
    let inside = |byte: u32| (byte as usize).clamp(window.start, window.end) - window.start;
    // Bytes that are no UTF-8 are shown by a character of another length.
    let start = text.floor_char_boundary(inside(span.start));
    let end = text.ceil_char_boundary(inside(span.end)).max(start);
    let plain = !window.cut_before && !window.cut_after && !text.chars().any(is_invisible);
    if plain {
        return (Cow::Borrowed(text), start..end);
    }
    let before = if window.cut_before { "…" } else { "" };
    let after = if window.cut_after { "…" } else { "" };
    let parts = [&text[..start], &text[start..end], &text[end..]].map(visible);
    let from = before.len() + parts[0].len();
    let range = from..from + parts[1].len();
    (Cow::Owned(format!("{before}{}{after}", parts.concat())), range)
}

fn is_invisible(character: char) -> bool {
    super::syntax::is_odd(character) || character == '\u{FEFF}'
}

/// The same with a sign in place of each character that could deceive a reader.
fn visible(text: &str) -> Cow<'_, str> {
    if !text.chars().any(is_invisible) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(
        text.chars().map(|character| if is_invisible(character) { '\u{FFFD}' } else { character }).collect(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::diagnostic::Code;

    fn one(text: &str, start: usize, end: usize) -> (Diagnostics, Files) {
        let mut files = Files::new();
        let file = files.add("contacts/a.ron", text);
        let place = Place::new(file, Span::new(start as u32, end as u32));
        let mut found = Diagnostics::new();
        found.push(
            Diagnostic::error(Code::UnknownWord, "`Sals` is unknown here")
                .at(place)
                .on("desk")
                .hint("did you mean `Sales`?"),
        );
        (found, files)
    }

    #[test]
    fn a_diagnostic_stands_under_its_line() {
        let text = "Contact(\n    日本語: Sals, // Здравствуйте\n)\n";
        let start = text.find("Sals").unwrap();
        let (found, files) = one(text, start, start + 4);
        let expected = "\
error[unknown-word]: `Sals` is unknown here
 --> contacts/a.ron:2:10
  |
2 |     日本語: Sals, // Здравствуйте
  |             ^^^^
  |
  = note: at desk
  = help: did you mean `Sales`?

1 error
";
        assert_eq!(to_text(&found, &files, false), expected);
        let colored = to_text(&found, &files, true);
        assert!(colored.contains('\u{1B}'));
        assert_eq!(anstream::adapter::strip_str(&colored).to_string(), expected);
    }

    #[test]
    fn json_counts_like_an_editor() {
        let text = "(\n  日本: Sals)";
        let start = text.find("Sals").unwrap();
        let (found, files) = one(text, start, start + 4);
        let json: serde_json::Value = serde_json::from_str(&to_json(&found, &files)).unwrap();
        let expected = serde_json::json!([{
            "code": "unknown-word", "severity": "error", "file": "contacts/a.ron",
            "line": 2, "column": 7, "end_line": 2, "end_column": 11,
            "path": "desk", "message": "`Sals` is unknown here", "hint": "did you mean `Sales`?",
        }]);
        assert_eq!(json, expected);
    }

    #[test]
    fn a_file_of_one_line_does_not_fill_the_screen() {
        let text = format!("[{}Sals, {}]", "\"日本語\", ".repeat(100_000), "x, ".repeat(100_000));
        let start = text.find("Sals").unwrap();
        for end in [start, start + 4, text.len()] {
            let (found, files) = one(&text, start, end);
            let shown = to_text(&found, &files, false);
            assert!(shown.len() < 3_000, "{}", shown.len());
            assert!(
                shown.contains("--> contacts/a.ron:1:700002\n") && shown.contains("Sals, x, x"),
                "{shown}"
            );
            assert!(!shown.contains(":::"), "{shown}");
        }
    }

    #[test]
    fn a_place_of_many_lines_shows_the_first() {
        let text = format!("Sals(\n{})", "    a: 1,\n".repeat(1_000));
        let (found, files) = one(&text, 0, text.len());
        let shown = to_text(&found, &files, false);
        assert!(shown.lines().count() < 15, "{shown}");
    }

    #[test]
    fn nothing_invisible_is_printed() {
        let text = "(a: \"x\u{202E}y\u{7}\0\u{9B}31m\")";
        let (found, files) = one(text, 4, text.len() - 1);
        let shown = to_text(&found, &files, false);
        assert!(shown.chars().all(|character| character == '\n' || !is_invisible(character)), "{shown:?}");
    }

    #[test]
    fn the_summary_counts() {
        let mut found = Diagnostics::new();
        assert_eq!(summary(&found), "no problems");
        found.push(Diagnostic::warning(Code::ByteOrderMark, "a"));
        assert_eq!(summary(&found), "1 warning");
        found.push(Diagnostic::error(Code::EmptyFile, "b"));
        found.push(Diagnostic::error(Code::EmptyFile, "c"));
        assert_eq!(summary(&found), "2 errors, 1 warning");
        assert!(to_text(&found, &Files::new(), false).ends_with("\n2 errors, 1 warning\n"));
    }
}
