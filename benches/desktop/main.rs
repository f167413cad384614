//! The window beside an empty one of the same engine, in the same run. Ratios count;
//! seconds belong to the machine.
//!
//! `cargo bench --profile play --bench desktop [-- PART…]` with parts `frames`,
//! `start`, `memory`, `idle`; all without one. All but `frames` need Xvfb, xdotool and
//! a Vulkan driver (software will do); Linux only.
//!
//! - [`empty`]: the program to compare with, which is this one with `--empty`;
//! - [`screen`]: a display in memory, whose pixels can be looked at;
//! - [`room`]: folders of their own, and the programs started in them;
//! - [`day`]: a generated pack, and shifts of it that have come so far;
//! - [`process`]: what a program has used;
//! - the four parts.

#![expect(clippy::unwrap_used, reason = "a measurement that cannot be made may fail loudly")]

mod day;
mod empty;
mod frames;
mod idle;
mod memory;
mod process;
mod room;
mod screen;
mod start;
mod timing;

/// The empty window instead of a measurement.
const EMPTY: &str = "--empty";

fn main() {
    let wanted: Vec<String> = std::env::args().skip(1).filter(|name| name != "--bench").collect();
    if wanted.iter().any(|name| name == EMPTY) {
        empty::run();
        return;
    }
    let run = |part: &str| wanted.is_empty() || wanted.iter().any(|name| name == part);
    if run("frames") {
        frames::measure();
    }
    if run("start") {
        start::measure();
    }
    if run("memory") {
        memory::measure();
    }
    if run("idle") {
        idle::measure();
    }
}
