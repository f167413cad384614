//! Any bytes, read as a recording: the reader refuses, and never panics or hangs.
#![no_main]

use libfuzzer_sys::fuzz_target;
use other_desk::recording::Recording;

fuzz_target!(|input: &[u8]| {
    let _ = Recording::parse(input);
});
