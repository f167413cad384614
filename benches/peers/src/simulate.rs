//! Simulated shifts with one thread and with two.

use std::sync::Arc;

use other_desk::policy::PolicyName;
use other_desk::policy::runs::run_all;
use other_desk::records::pack_folder::read_pack;
use other_desk::scenario::load::load;

use crate::timing::{print_goal, print_table, runner, take_turns};

const RUNS: u32 = 300;

pub fn measure() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../scenarios/swap-day");
    let files = read_pack(folder.as_ref()).expect("the first pack is there");
    let scenario = Arc::new(load(files).scenario.expect("the first pack is sound"));
    let plan = scenario.find_shift("support-wednesday").expect("the shift is there");
    let policies = [PolicyName::Random, PolicyName::Longest, PolicyName::ByTheBook];
    let with = |threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().expect("threads");
        pool.install(|| {
            let played = run_all(&scenario, plan, &policies, RUNS, 1, &|| {});
            std::hint::black_box(played.len());
        });
        u64::from(RUNS) * policies.len() as u64
    };
    let mut runners = [runner("ours, two threads", || with(2)), runner("ours, one thread", || with(1))];
    let medians = take_turns(7, &mut runners);
    print_table("Simulated shifts", "shift", &runners, &medians);
    print_goal("two threads at least 1.8 times one", medians[1] / medians[0] >= 1.8, medians[1] / medians[0]);
}
