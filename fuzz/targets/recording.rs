//! Any bytes, read as a recording: the reader refuses, and never panics or hangs.
#![no_main]

use libfuzzer_sys::fuzz_target;
use other_desk::recording::Recording;

fuzz_target!(|input: &[u8]| {
    let _ = Recording::parse(input);
    // The same by somebody who has the pack at hand.
    let first = input.split(|byte| *byte == b'\n').next().unwrap_or_default();
    if let Ok(opened) = Recording::open(first) {
        let behind = input.get(opened.before..).unwrap_or_default();
        let _ = Recording::behind_pack(opened, behind);
    }
});
