//! Time and memory of this process.

use std::fs;
use std::time::Instant;

/// A measurement that is running.
pub struct Measured {
    cpu_ns: Option<u64>,
    clock: Instant,
    kib: u64,
}

impl Measured {
    /// From now on.
    pub fn start() -> Self {
        // The peak starts anew where the system allows it.
        let _ = fs::write("/proc/self/clear_refs", "5");
        Self { cpu_ns: cpu_ns(), clock: Instant::now(), kib: status("VmRSS:").unwrap_or(0) }
    }

    /// Milliseconds of this thread's work, and the KiB by which memory peaked.
    pub fn stop(self) -> (u64, u64) {
        let ms = match (self.cpu_ns, cpu_ns()) {
            (Some(before), Some(now)) => (now - before) / 1_000_000,
            _ => self.clock.elapsed().as_millis() as u64,
        };
        (ms, status("VmHWM:").unwrap_or(0).saturating_sub(self.kib))
    }
}

/// Time that this thread has worked; other processes do not count.
fn cpu_ns() -> Option<u64> {
    fs::read_to_string("/proc/thread-self/schedstat").ok()?.split(' ').next()?.parse().ok()
}

fn status(field: &str) -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with(field))?;
    line[field.len()..].trim().trim_end_matches(" kB").parse().ok()
}
