//! Reading Rust just well enough: code without comments and texts, which parts
//! are tests, and to which module a place belongs.

use std::ops::Range;

/// A source file and what the rules need to know of it.
pub struct Source {
    /// With `/` between folders, from the package's root.
    pub path: String,
    /// As it was written.
    pub text: String,
    /// The same length, with comments, texts and characters blanked out.
    pub code: String,
    /// The whole file is compiled for tests only.
    pub all_test: bool,
    /// The parts that are compiled for tests only.
    tests: Vec<Range<usize>>,
    /// The bodies of `mod name { … }`.
    inline_modules: Vec<Range<usize>>,
}

impl Source {
    /// Reads files that belong together: a `#[cfg(test)] mod laws;` in one of
    /// them makes another one a test.
    pub fn read_all(files: Vec<(String, String)>) -> Vec<Self> {
        let mut all: Vec<Self> = files.into_iter().map(|(path, text)| Self::read(path, text)).collect();
        let test_modules: Vec<String> = all.iter().flat_map(Self::test_modules).collect();
        for one in &mut all {
            let stem = one.path.trim_end_matches(".rs");
            let below = |module: &String| {
                stem.strip_prefix(module.as_str())
                    .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
            };
            one.all_test = !one.path.starts_with("src/") || test_modules.iter().any(below);
        }
        all
    }

    fn read(path: String, text: String) -> Self {
        let code = blank(&text);
        let tests = test_parts(&code);
        let inline_modules = inline_modules(&code);
        Self { path, text, code, all_test: false, tests, inline_modules }
    }

    /// Where this file's `#[cfg(test)] mod name;` are, without `.rs`.
    fn test_modules(&self) -> Vec<String> {
        let stem = self.path.trim_end_matches(".rs");
        let folder = match stem.rsplit_once('/') {
            Some((folder, "mod" | "lib" | "main")) => folder,
            _ => stem,
        };
        let declared = self.tests.iter().filter_map(|part| {
            let item = self.code[part.clone()].strip_suffix(';')?;
            let (_, name) = item.rsplit_once("mod ")?;
            Some(format!("{folder}/{}", name.trim()))
        });
        declared.collect()
    }

    /// Whether the place is compiled for tests only.
    pub fn is_test(&self, at: usize) -> bool {
        self.all_test || self.tests.iter().any(|part| part.contains(&at))
    }

    /// The number of the line, from one.
    pub fn line(&self, at: usize) -> usize {
        self.text.as_bytes()[..at].iter().filter(|&&byte| byte == b'\n').count() + 1
    }

    /// The room a file belongs to: `shift` for `src/shift/queue.rs`; none for `src/lib.rs`.
    pub fn room(&self) -> Option<&str> {
        let inside = self.path.strip_prefix("src/")?.trim_end_matches(".rs");
        let first = inside.split('/').next()?;
        (!matches!(first, "lib" | "main")).then_some(first)
    }

    /// How many modules below the crate's root the place lies.
    pub fn depth(&self, at: usize) -> usize {
        let inside = self.path.trim_start_matches("src/").trim_end_matches(".rs");
        let named = inside.split('/').filter(|part| !matches!(*part, "mod" | "lib" | "main")).count();
        named + self.inline_modules.iter().filter(|body| body.contains(&at)).count()
    }

    /// Every place in the code where the word stands by itself.
    pub fn words<'s>(&'s self, word: &'s str) -> impl Iterator<Item = usize> + 's {
        words(&self.code, word)
    }
}

/// Every place where the word stands by itself.
pub fn words<'s>(code: &'s str, word: &'s str) -> impl Iterator<Item = usize> + 's {
    let bytes = code.as_bytes();
    code.match_indices(word).map(|(at, _)| at).filter(move |&at| {
        let before = at.checked_sub(1).and_then(|before| bytes.get(before));
        let behind = bytes.get(at + word.len());
        !before.copied().is_some_and(in_word) && !behind.copied().is_some_and(in_word)
    })
}

/// The word at the start of the text; empty without one.
pub fn first_word(text: &str) -> &str {
    &text[..text.bytes().take_while(|&byte| in_word(byte)).count()]
}

fn in_word(byte: u8) -> bool {
    byte == b'_' || byte.is_ascii_alphanumeric()
}

/// The code with every comment, text and character replaced by spaces; lines stay.
pub fn blank(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut out = bytes.to_vec();
    let mut at = 0;
    while at < bytes.len() {
        let end = hidden_from(bytes, at);
        for byte in &mut out[at..end] {
            if *byte != b'\n' {
                *byte = b' ';
            }
        }
        at = end.max(at + 1);
    }
    String::from_utf8(out).expect("comments and texts are blanked as a whole")
}

/// The end of the comment, text or character that begins here; `at` itself without one.
fn hidden_from(bytes: &[u8], at: usize) -> usize {
    let rest = &bytes[at..];
    let follows_word = at > 0 && in_word(bytes[at - 1]);
    if rest.starts_with(b"//") {
        return at + rest.iter().position(|&byte| byte == b'\n').unwrap_or(rest.len());
    }
    if rest.starts_with(b"/*") {
        return at + block_comment(rest);
    }
    match rest[0] {
        b'"' => at + text_literal(rest),
        b'\'' => at + character(rest),
        b'r' if !follows_word || matches!(&bytes[at - 1], b'b' | b'c') => at + raw_text(rest),
        _ => at,
    }
}

fn block_comment(rest: &[u8]) -> usize {
    let (mut depth, mut at) = (0_usize, 0);
    while at < rest.len() {
        if rest[at..].starts_with(b"/*") {
            (depth, at) = (depth + 1, at + 2);
        } else if rest[at..].starts_with(b"*/") {
            (depth, at) = (depth - 1, at + 2);
            if depth == 0 {
                return at;
            }
        } else {
            at += 1;
        }
    }
    rest.len()
}

fn text_literal(rest: &[u8]) -> usize {
    let mut at = 1;
    while at < rest.len() {
        match rest[at] {
            b'\\' => at += 2,
            b'"' => return at + 1,
            _ => at += 1,
        }
    }
    rest.len()
}

/// Zero for a lifetime such as `'a`.
fn character(rest: &[u8]) -> usize {
    let first = match rest.get(1) {
        None => return 0,
        Some(b'\\') => {
            let end = rest.iter().skip(3).position(|&byte| byte == b'\'');
            return end.map_or(0, |end| end + 4);
        }
        Some(&first) => first,
    };
    let width = match first {
        0xf0.. => 4,
        0xe0.. => 3,
        0xc0.. => 2,
        _ => 1,
    };
    if rest.get(1 + width) == Some(&b'\'') { width + 2 } else { 0 }
}

/// Zero where `r` begins a word or a raw name.
fn raw_text(rest: &[u8]) -> usize {
    let hashes = rest[1..].iter().take_while(|&&byte| byte == b'#').count();
    if rest.get(1 + hashes) != Some(&b'"') {
        return 0;
    }
    let mut close = vec![b'"'];
    close.resize(1 + hashes, b'#');
    let body = 2 + hashes;
    let end = rest[body..].windows(close.len()).position(|window| window == close);
    end.map_or(rest.len(), |end| body + end + close.len())
}

/// The items under `#[cfg(test)]`, attributes included.
fn test_parts(code: &str) -> Vec<Range<usize>> {
    let mut parts = Vec::new();
    for (at, open) in code.match_indices("#[cfg(") {
        let close = matching(code, at + open.len() - 1);
        let condition = &code[at + open.len()..close];
        if words(condition, "test").next().is_none() || condition.contains("not(test") {
            continue;
        }
        let behind = matching(code, at + 1) + 1;
        parts.push(at..item_end(code, behind.min(code.len())));
    }
    parts
}

/// One past the item that begins here, attributes before it skipped.
fn item_end(code: &str, mut at: usize) -> usize {
    while at < code.len() {
        match code.as_bytes()[at] {
            b'(' | b'[' => at = matching(code, at) + 1,
            b'{' => return (matching(code, at) + 1).min(code.len()),
            b';' => return at + 1,
            _ => at += 1,
        }
    }
    code.len()
}

/// The bracket that closes the one at `open`; the end of the code without one.
pub fn matching(code: &str, open: usize) -> usize {
    let mut depth = 0_usize;
    for (offset, byte) in code.as_bytes()[open..].iter().enumerate() {
        match byte {
            b'(' | b'[' | b'{' => depth += 1,
            b')' | b']' | b'}' => {
                depth -= 1;
                if depth == 0 {
                    return open + offset;
                }
            }
            _ => {}
        }
    }
    code.len()
}

fn inline_modules(code: &str) -> Vec<Range<usize>> {
    let bodies = words(code, "mod").filter_map(|at| {
        let name = code[at + 3..].trim_start();
        let behind = name[first_word(name).len()..].trim_start();
        let open = code.len() - behind.len();
        (!first_word(name).is_empty() && behind.starts_with('{')).then(|| open..matching(code, open))
    });
    bodies.collect()
}
