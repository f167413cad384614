//! Any bytes, read as the files of a pack: the loader reports, and never panics or hangs.
//!
//! An input is one text with a line `=== path` before each file; without such a
//! line it is a `pack.ron`.
#![no_main]

use libfuzzer_sys::fuzz_target;
use other_desk::scenario::load::{PackFile, load};

fuzz_target!(|input: &[u8]| {
    let _ = load(files(input));
});

fn files(input: &[u8]) -> Vec<PackFile> {
    let Some(rest) = input.strip_prefix(b"=== ") else {
        return vec![file(b"pack.ron", input)];
    };
    let mut files = Vec::new();
    let mut rest = Some(rest);
    while let Some(part) = rest {
        let (this, next) = split_at(part, b"\n=== ");
        let (path, bytes) = split_at(this, b"\n");
        files.push(file(path, bytes.unwrap_or_default()));
        rest = next;
    }
    files
}

fn file(path: &[u8], bytes: &[u8]) -> PackFile {
    PackFile {
        path: String::from_utf8_lossy(path).into_owned(),
        bytes: bytes.to_vec(),
    }
}

/// What stands before the mark, and what behind it, if it is there.
fn split_at<'b>(bytes: &'b [u8], mark: &[u8]) -> (&'b [u8], Option<&'b [u8]>) {
    match bytes.windows(mark.len()).position(|window| window == mark) {
        Some(at) => (&bytes[..at], Some(&bytes[at + mark.len()..])),
        None => (bytes, None),
    }
}
