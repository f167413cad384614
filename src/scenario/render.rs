//! Diagnostics as people and programs read them: with the line they are
//! about, or as JSON.
//!
//! Knows terminals and JSON, nothing about what was checked.

use std::borrow::Cow;
use std::ops::Range;

use annotate_snippets::{Annotation, AnnotationKind, Element, Group, Level, Renderer, Snippet};
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
        text.push_str(&renderer.render(&[group(diagnostic, files)]));
        text.push_str("\n\n");
    }
    text.push_str(&summary(diagnostics));
    text.push('\n');
    text
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
        elements.push(snippet(place, "", AnnotationKind::Primary, files).into());
    }
    for (place, what) in &diagnostic.related {
        elements.push(snippet(*place, what, AnnotationKind::Context, files).into());
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
fn snippet<'a>(place: Place, label: &'a str, kind: AnnotationKind, files: &'a Files) -> Snippet<'a, Annotation<'a>> {
    let start = files.line_column(place.file, place.span.start);
    let end = files.line_column(place.file, place.span.end);
    let last_line = end.line.min(start.line + MOST_LINES - 1);
    let window = window(place.file, place.span, start, last_line, files);
    let text = &files.text(place.file)[window.start..window.end];
    let (text, span) = shown(text, place.span, &window);
    let name = files.name(place.file);
    let origin = format!("{name}:{}:{}", start.line, start.column);
    let is_cut = window.cut_before;
    let annotation = kind.span(span);
    let annotation = if label.is_empty() { annotation } else { annotation.label(label) };
    let snippet = Snippet::source(text).line_start(start.line as usize).fold(false).annotation(annotation);
    // The renderer counts columns in what it is shown; after a cut it cannot know.
    if is_cut { snippet.path(origin) } else { snippet.path(name) }
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
    Window { start: window_start, end: wanted_end, cut_before: window_start > line_start, cut_after: wanted_end < first_end }
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
    Cow::Owned(text.chars().map(|character| if is_invisible(character) { '\u{FFFD}' } else { character }).collect())
}
