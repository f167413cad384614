//! How far a promise is from what the company can really do.
//!
//! Owns the one definition of the gap g = clamp(log₂(real / promised) / 3, 0, 1)
//! (models.md §6): 0 for what can be kept, 1 for an eighth of the real time or
//! less. Must not know who promised, nor what comes of it.

use crate::vocab::Duration;

/// The gap of a promised length of time, 0 to 1.
pub fn of_time(real: Duration, promised: Duration) -> f64 {
    if real <= promised {
        return 0.0;
    }
    if promised <= Duration::ZERO {
        return 1.0;
    }
    let ratio = real.as_ms() as f64 / promised.as_ms() as f64;
    (libm::log2(ratio) / 3.0).clamp(0.0, 1.0)
}

/// The same in whole thousandths, to the nearest.
pub fn in_thousandths(gap: f64) -> u16 {
    (gap.clamp(0.0, 1.0) * 1_000.0 + 0.5) as u16
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_gap_counts_halvings_up_to_three() {
        let real = Duration::from_seconds(24 * 3_600);
        for (hours, thousandths) in
            [(48, 0), (24, 0), (12, 333), (6, 667), (3, 1_000), (1, 1_000), (0, 1_000)]
        {
            let gap = of_time(real, Duration::from_seconds(hours * 3_600));
            assert_eq!(in_thousandths(gap), thousandths, "{hours} h");
        }
        assert_eq!(of_time(Duration::ZERO, Duration::ZERO), 0.0);
    }
}
