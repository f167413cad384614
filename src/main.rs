//! Argument parsing only.

fn main() {}
