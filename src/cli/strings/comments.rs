//! Comments in a sheet of translations, so that rewriting it keeps them.
//!
//! Knows where comments can stand in RON, and nothing about what they stand by.

/// A comment, with its marks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Comment {
    /// Where it begins, in bytes of the file.
    pub start: usize,
    /// `// …` without the line's end, or `/* … */`.
    pub text: String,
}

/// The comments between two bytes of a file that has been parsed without errors.
/// Both bytes lie outside texts.
pub(super) fn comments(file: &str, from: usize, to: usize) -> Vec<Comment> {
    let bytes = &file.as_bytes()[..to];
    let mut found = Vec::new();
    let mut at = from;
    while at < to {
        let end = match (bytes[at], bytes.get(at + 1)) {
            (b'"', _) => text_end(bytes, at),
            (b'r', Some(b'"' | b'#')) => raw_text_end(bytes, at),
            (b'/', Some(b'/')) => {
                let length = bytes[at..].iter().position(|&byte| byte == b'\n').unwrap_or(to - at);
                found.push(Comment { start: at, text: file[at..at + length].trim_end().to_owned() });
                at + length
            }
            (b'/', Some(b'*')) => {
                let end = block_end(bytes, at);
                found.push(Comment { start: at, text: file[at..end].replace('\r', "") });
                end
            }
            _ => at + 1,
        };
        at = end;
    }
    found
}

fn text_end(bytes: &[u8], open: usize) -> usize {
    let mut at = open + 1;
    while let Some(&byte) = bytes.get(at) {
        match byte {
            b'"' => return at + 1,
            b'\\' => at += 2,
            _ => at += 1,
        }
    }
    bytes.len()
}

fn raw_text_end(bytes: &[u8], open: usize) -> usize {
    let hashes = bytes[open + 1..].iter().take_while(|&&byte| byte == b'#').count();
    let content = open + 1 + hashes;
    if bytes.get(content) != Some(&b'"') {
        return open + 1; // an `r` that begins no text
    }
    let closes = |at: usize| {
        bytes[at] == b'"'
            && bytes[at + 1..].iter().take(hashes).filter(|&&byte| byte == b'#').count() == hashes
    };
    (content + 1..bytes.len()).find(|&at| closes(at)).map_or(bytes.len(), |at| at + 1 + hashes)
}

fn block_end(bytes: &[u8], open: usize) -> usize {
    let mut depth = 0_usize;
    let mut at = open;
    while at < bytes.len() {
        match (bytes[at], bytes.get(at + 1)) {
            (b'/', Some(b'*')) => (depth, at) = (depth + 1, at + 2),
            (b'*', Some(b'/')) if depth == 1 => return at + 2,
            (b'*', Some(b'/')) => (depth, at) = (depth - 1, at + 2),
            _ => at += 1,
        }
    }
    bytes.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(file: &str) -> Vec<String> {
        comments(file, 0, file.len()).into_iter().map(|comment| comment.text).collect()
    }

    #[test]
    fn comments_are_found_between_texts_and_not_in_them() {
        assert_eq!(texts("// a\r\n\"x // y \\\" /* z */\": 1, // b"), ["// a", "// b"]);
        assert_eq!(
            texts("r#\"// \" no\"# /* one /* two */ */ r\"//\" // c"),
            ["/* one /* two */ */", "// c"]
        );
        assert_eq!(texts("lines: r"), Vec::<String>::new());
    }

    #[test]
    fn nothing_behind_the_end_is_found() {
        assert_eq!(comments("a // b\n// c", 0, 6), [Comment { start: 2, text: "// b".into() }]);
    }
}
