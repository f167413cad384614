//! Ours and a peer or a limit, side by side, in one run. Ratios count; seconds
//! belong to the machine.
//!
//! `cargo run --release --manifest-path benches/peers/Cargo.toml [-- PART…]`
//! with parts `conversation`, `queue`, `loading`, `simulate`, `report`, `records`, `debrief`; all without one.

mod conversation;
mod debrief;
mod loading;
mod queue;
mod records;
mod report;
mod simulate;
mod timing;

fn main() {
    let wanted: Vec<String> = std::env::args().skip(1).collect();
    let run = |part: &str| wanted.is_empty() || wanted.iter().any(|name| name == part);
    if run("conversation") {
        conversation::measure();
    }
    if run("queue") {
        queue::measure();
    }
    if run("loading") {
        loading::measure();
    }
    if run("records") {
        records::measure();
    }
    if run("simulate") {
        simulate::measure();
    }
    if run("report") {
        report::measure();
    }
    if run("debrief") {
        debrief::measure();
    }
}
