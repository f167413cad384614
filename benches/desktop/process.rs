//! What a program has used, from /proc.

use std::fs;
use std::time::Duration;

/// The processor time of all threads that a program has now.
pub fn processor_time(id: u32) -> Duration {
    let threads = fs::read_dir(format!("/proc/{id}/task")).unwrap();
    let of = |path: std::path::PathBuf| {
        let text = fs::read_to_string(path.join("schedstat")).ok()?;
        text.split_whitespace().next()?.parse::<u64>().ok()
    };
    let used: u64 = threads.filter_map(|entry| of(entry.ok()?.path())).sum();
    Duration::from_nanos(used)
}

/// The memory of a program in MiB: all that is resident, and the same with each
/// shared page divided among those who share it.
pub fn memory(id: u32) -> (f64, f64) {
    let text = fs::read_to_string(format!("/proc/{id}/smaps_rollup")).unwrap();
    let of = |name: &str| {
        let line = text.lines().find(|line| line.starts_with(name)).unwrap();
        let kib: f64 = line.split_whitespace().nth(1).unwrap().parse().unwrap();
        kib / 1024.0
    };
    (of("Rss:"), of("Pss:"))
}
