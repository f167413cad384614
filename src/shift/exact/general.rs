//! Any patience: M/M/n+G by the virtual wait.
//!
//! The virtual wait is how long a caller with unlimited patience would wait.
//! Its density is proportional to exp(λH(x) − nμx) with H(x) the mean of the
//! shorter of x and patience. Source: Baccelli & Hebuterne 1981; Zeltyn &
//! Mandelbaum 2005, whose E and J these are.

use super::erlang::erlang_b;
use super::patience::SurvivalPiece;
use super::{Figures, ModelError, Patience, Station};

/// How far below its peak the logarithm of the density counts as nothing.
const NEGLIGIBLE_LOG: f64 = 60.0;

/// Panels of eight nodes that each smooth stretch is cut into.
const PANELS: u32 = 40;

/// Nodes in (0, 1) and weights of Gauss-Legendre with eight nodes on [−1, 1].
const NODES: [(f64, f64); 4] = [
    (0.183_434_642_495_649_8, 0.362_683_783_378_362),
    (0.525_532_409_916_329, 0.313_706_645_877_887_3),
    (0.796_666_477_413_626_7, 0.222_381_034_453_374_47),
    (0.960_289_856_497_536_3, 0.101_228_536_290_376_26),
];

/// M/M/n+G: callers with this patience.
///
/// # Errors
/// [`ModelError::GrowsForEver`] when more arrives than can be answered and
/// enough callers never give up; quantities that are not positive.
pub fn general_patience(
    station: &Station,
    patience: &Patience,
    threshold_s: f64,
) -> Result<Figures, ModelError> {
    station.check()?;
    let wait = VirtualWait { station, pieces: patience.pieces()? };
    let last = wait.pieces.last().map_or(1.0, |piece| piece.limit());
    let load = station.rate() * last / station.capacity();
    if load >= 1.0 {
        return Err(ModelError::GrowsForEver { load });
    }
    let threshold_s = threshold_s.max(0.0);
    let peak = wait.peak();
    let top = wait.log_density(peak);
    let sums = wait.integrate(peak, top, threshold_s);
    // λJ against E, both divided by E and scaled by the peak of the density.
    let blocked = erlang_b(station.offered_load(), station.agents - 1);
    let scale = station.rate() * blocked;
    let all = libm::exp(-top) + scale * sums.density;
    let share = |integral: f64| scale * integral / all;
    let (p_wait, p_abandon) = (share(sums.density), share(sums.given_up));
    let wait_s = share(sums.waited);
    Ok(Figures {
        p_wait,
        p_abandon,
        asa_s: share(sums.answered_wait) / (1.0 - p_abandon),
        wait_s,
        mean_queue: station.rate() * wait_s,
        occupancy: station.rate() * (1.0 - p_abandon) / station.capacity(),
        service_level: 1.0 - p_wait + share(sums.answered_within),
    }
    .within_bounds())
}

/// Integrals over the virtual wait, with the density scaled to a peak of 1.
#[derive(Default)]
struct Integrals {
    density: f64,
    given_up: f64,
    waited: f64,
    answered_wait: f64,
    answered_within: f64,
}

impl SurvivalPiece {
    /// The share of callers who never give up if this is the last piece.
    fn limit(&self) -> f64 {
        if self.hazard > 0.0 { 0.0 } else { self.willing }
    }
}

struct VirtualWait<'a> {
    station: &'a Station,
    pieces: Vec<SurvivalPiece>,
}

impl VirtualWait<'_> {
    /// The share still willing at `x` and the mean of the shorter of `x` and patience.
    fn at(&self, x: f64) -> (f64, f64) {
        let after = self.pieces.partition_point(|piece| piece.from_s <= x);
        // The first piece begins at 0, so there is one before every x ≥ 0.
        self.pieces[after.saturating_sub(1)].at(x)
    }

    fn log_density(&self, x: f64) -> f64 {
        self.station.rate() * self.at(x).1 - self.station.capacity() * x
    }

    /// Where the density is greatest: it rises while λ·willing > nμ. Its
    /// logarithm is concave, because ever fewer are willing.
    fn peak(&self) -> f64 {
        let rises = |x: f64| self.station.rate() * self.at(x).0 > self.station.capacity();
        if rises(0.0) { last_where(rises, 0.0) } else { 0.0 }
    }

    fn integrate(&self, peak: f64, top: f64, threshold_s: f64) -> Integrals {
        let counts = |x: f64| self.log_density(x) > top - NEGLIGIBLE_LOG;
        let end = last_where(counts, peak);
        let begin = if counts(0.0) { 0.0 } else { peak - last_where(|d| d <= peak && counts(peak - d), 0.0) };
        let mut sums = Integrals::default();
        let cuts = self.cuts(begin, end, peak, threshold_s);
        for stretch in cuts.windows(2) {
            let width = (stretch[1] - stretch[0]) / f64::from(PANELS);
            for panel in 0..PANELS {
                let middle = stretch[0] + (f64::from(panel) + 0.5) * width;
                for (node, weight) in NODES {
                    for x in [middle - node * width / 2.0, middle + node * width / 2.0] {
                        self.add(&mut sums, x, weight * width / 2.0, top, threshold_s);
                    }
                }
            }
        }
        sums
    }

    fn add(&self, sums: &mut Integrals, x: f64, weight: f64, top: f64, threshold_s: f64) {
        let (willing, waited) = self.at(x);
        let log = self.station.rate() * waited - self.station.capacity() * x;
        let density = weight * libm::exp(log - top);
        sums.density += density;
        sums.given_up += density * (1.0 - willing);
        sums.waited += density * waited;
        sums.answered_wait += density * willing * x;
        if x <= threshold_s {
            sums.answered_within += density * willing;
        }
    }

    /// Where to cut [begin, end] so that every stretch is smooth and has one scale.
    fn cuts(&self, begin: f64, end: f64, peak: f64, threshold_s: f64) -> Vec<f64> {
        let mut cuts = vec![begin, end, peak, threshold_s];
        for piece in &self.pieces {
            cuts.push(piece.from_s);
            if piece.hazard > 0.0 && piece.hazard.is_finite() {
                let doubling = (-2..6).map(|power| libm::ldexp(1.0 / piece.hazard, power));
                cuts.extend(doubling.map(|passed| piece.from_s + passed));
            }
        }
        cuts.retain(|cut| (begin..=end).contains(cut));
        cuts.sort_by(f64::total_cmp);
        cuts.dedup();
        cuts
    }
}

/// The last x ≥ `from` for which `holds`, where it holds at first and then no
/// more: doubling, then halving down to the precision of the number.
fn last_where(holds: impl Fn(f64) -> bool, from: f64) -> f64 {
    let mut step = 1e-3;
    while holds(from + step) && step < 1e18 {
        step *= 2.0;
    }
    let (mut inside, mut outside) = (from, from + step);
    for _ in 0..100 {
        let middle = f64::midpoint(inside, outside);
        if holds(middle) { inside = middle } else { outside = middle }
    }
    inside
}
