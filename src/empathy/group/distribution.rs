//! The distributions that the intervals need: normal, t, noncentral t.
//!
//! Owns their functions. It must not know what is tested with them.
//!
//! They are written here, not taken from a crate, because a report must come out
//! the same on every machine, and the crates for it call the platform's maths.

use core::f64::consts::FRAC_1_SQRT_2;

/// Logarithm of the weight, relative to the greatest, below which nothing counts.
const NEGLIGIBLE: f64 = -45.0;

/// Φ(z), also far out in either tail: from `erfc`.
pub(super) fn normal_below(z: f64) -> f64 {
    0.5 * libm::erfc(-z * FRAC_1_SQRT_2)
}

/// The z with Φ(z) = p, for p between 0 and 1, limits excluded.
pub(super) fn normal_quantile(p: f64) -> f64 {
    // The upper half is mirrored: there p has no digits left for a tail.
    if p > 0.5 {
        return -normal_quantile(1.0 - p);
    }
    bisect(-40.0, 0.0, |z| normal_below(z) < p)
}

/// P(T ≤ t) for Student's t.
pub(super) fn t_below(t: f64, freedom: f64) -> f64 {
    noncentral_t_below(t, freedom, 0.0)
}

/// The t with P(T ≤ t) = p, for p from 0.5 up to below 1.
pub(super) fn t_quantile(p: f64, freedom: f64) -> f64 {
    let mut high = 2.0;
    while t_below(-high, freedom) > 1.0 - p {
        high *= 2.0;
    }
    bisect(0.0, high, |t| t_below(-t, freedom) > 1.0 - p)
}

/// P(T ≤ t) for the noncentral t: T = (Z + δ) / Y with Z standard normal and
/// Y² a χ² over its degrees of freedom ν > 0. For |t| up to some thousands.
///
/// By definition this is the mean of Φ(tY − δ). With Y = eˢ the density of s is
/// proportional to exp(ν·(s − e²ˢ/2)); it falls off smoothly on both sides, so
/// the trapezoid rule converges geometrically (Trefethen and Weideman 2014), and
/// dividing by the sum of the weights makes the constant superfluous. All terms
/// are positive: small probabilities keep their digits. The tests hold it
/// against the series AS 243 (Lenth 1989) and closed forms.
pub(super) fn noncentral_t_below(t: f64, freedom: f64, delta: f64) -> f64 {
    // The step is small against the width of the density and of the rise of Φ.
    let sharpness = libm::sqrt(2.0 * freedom).max(2.0 * t.abs());
    let step = (0.25 / sharpness).min(0.12);
    let (mut below, mut whole) = (0.0, 0.0);
    let mut add = |s: f64| {
        let log_weight = freedom * (s - libm::expm1(2.0 * s) / 2.0);
        let weight = libm::exp(log_weight);
        below += weight * normal_below(t * libm::exp(s) - delta);
        whole += weight;
        log_weight > NEGLIGIBLE
    };
    add(0.0);
    for direction in [step, -step] {
        let mut steps = 1.0;
        while add(direction * steps) {
            steps += 1.0;
        }
    }
    below / whole
}

/// The place between `low` and `high` where `is_before` turns from true to
/// false, to the last bit.
pub(super) fn bisect(mut low: f64, mut high: f64, is_before: impl Fn(f64) -> bool) -> f64 {
    loop {
        let middle = 0.5 * (low + high);
        if middle <= low || middle >= high {
            return middle;
        }
        if is_before(middle) {
            low = middle;
        } else {
            high = middle;
        }
    }
}

#[cfg(test)]
mod tests {
    use core::f64::consts::PI;

    use proptest::prelude::*;

    use super::*;

    fn close(one: f64, other: f64) -> bool {
        (one - other).abs() <= 1e-12 + 1e-10 * other.abs()
    }

    #[test]
    fn normal_quantiles_are_the_published_ones() {
        let published = [
            (0.975, 1.959_963_984_540_054),
            (0.2, -0.841_621_233_572_914_2),
            (0.999, 3.090_232_306_167_813),
            (1e-10, -6.361_340_902_404_056),
        ];
        for (p, z) in published {
            assert!(close(normal_quantile(p), z), "{p}: {}", normal_quantile(p));
        }
        assert!(normal_quantile(0.5).abs() < 1e-15);
    }

    #[test]
    fn t_quantiles_are_the_published_ones() {
        let published = [
            (1.0, 12.706_204_736_174_694),
            (2.0, 4.302_652_729_749_462),
            (7.0, 2.364_624_251_592_784),
            (11.0, 2.200_985_160_091_639),
            (19.0, 2.093_024_054_408_308),
            (59.0, 2.000_995_378_088_267),
            (999.0, 1.962_341_461_133_449),
        ];
        for (freedom, t) in published {
            assert!(close(t_quantile(0.975, freedom), t), "{freedom}: {}", t_quantile(0.975, freedom));
        }
    }

    /// Computed with another program by numerical integration over χ.
    #[test]
    fn noncentral_t_agrees_with_another_program() {
        let computed = [
            (2.364624, 7.0, 3.27, 0.199_944_018_754_403_15),
            (1.0, 7.0, 0.5, 0.673_357_426_028_130_7),
            (-1.0, 7.0, 0.5, 0.078_102_202_200_877_7),
            (5.0, 19.0, 2.0, 0.989_720_344_797_298_3),
            (40.0, 30.0, 35.0, 0.812_010_600_613_306),
            (12.0, 7.0, 20.0, 0.008_750_139_423_188_34),
            (3.0, 1.0, 1.0, 0.730_102_598_610_563),
            (2.0, 250.0, 1.5, 0.690_059_450_771_904_2),
            (150.0, 12.0, 160.0, 0.323_486_017_153_15),
            (-2.364624, 7.0, 3.27, 5.422_851_563_271e-7),
        ];
        for (t, freedom, delta, p) in computed {
            let got = noncentral_t_below(t, freedom, delta);
            assert!(close(got, p), "{t} {freedom} {delta}: {got}");
        }
    }

    /// AS 243 (Lenth 1989) for t ≥ 0: a Poisson mixture of incomplete beta
    /// functions, here with the beta functions integrated term by term upwards.
    fn as_243(t: f64, freedom: f64, delta: f64) -> f64 {
        let x = t * t / (t * t + freedom);
        let (b, lambda) = (freedom / 2.0, delta * delta);
        let mut p = 0.5 * libm::exp(-lambda / 2.0);
        let mut q = libm::sqrt(2.0 / PI) * p * delta;
        let mut a = 0.5;
        let remainder = libm::pow(1.0 - x, b);
        let log_beta = libm::log(libm::sqrt(PI)) + libm::lgamma(b) - libm::lgamma(a + b);
        let mut odd = incomplete_beta(x, a, b);
        let mut odd_step = 2.0 * remainder * libm::exp(a * libm::log(x) - log_beta);
        let mut even = 1.0 - remainder;
        let mut even_step = b * x * remainder;
        let mut below = p * odd + q * even;
        for n in 1..3_000 {
            a += 1.0;
            odd -= odd_step;
            even -= even_step;
            odd_step *= x * (a + b - 1.0) / a;
            even_step *= x * (a + b - 0.5) / (a + 0.5);
            p *= lambda / (2.0 * f64::from(n));
            q *= lambda / (2.0 * f64::from(n) + 1.0);
            below += p * odd + q * even;
        }
        below + normal_below(-delta)
    }

    /// I_x(a, b) by its power series (DLMF 8.17.8).
    fn incomplete_beta(x: f64, a: f64, b: f64) -> f64 {
        let log_beta = libm::lgamma(a) + libm::lgamma(b) - libm::lgamma(a + b);
        let front = libm::exp(a * libm::log(x) + b * libm::log(1.0 - x) - log_beta) / a;
        let mut term = 1.0;
        let mut sum = 1.0;
        for n in 1..20_000 {
            let n = f64::from(n);
            term *= (a + b + n - 1.0) / (a + n) * x;
            sum += term;
        }
        front * sum
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn noncentral_t_agrees_with_as_243(t in 0.05..20.0, freedom in 1..60_u32, delta in 0.0..15.0) {
            let (got, series) = (noncentral_t_below(t, freedom.into(), delta), as_243(t, freedom.into(), delta));
            prop_assert!((got - series).abs() < 1e-10, "{} {}", got, series);
        }

        #[test]
        fn t_has_its_closed_forms(t in -30.0..30.0) {
            prop_assert!(close(t_below(t, 1.0), 0.5 + libm::atan(t) / PI));
            prop_assert!(close(t_below(t, 2.0), 0.5 + t / (2.0 * libm::sqrt(2.0 + t * t))));
        }

        #[test]
        fn the_two_tails_are_mirrored_and_probabilities_fall_with_delta(
            t in -50.0..50.0, freedom in 1..200_u32, delta in -30.0..30.0,
        ) {
            let below = noncentral_t_below(t, freedom.into(), delta);
            let above = noncentral_t_below(-t, freedom.into(), -delta);
            prop_assert!((below + above - 1.0).abs() < 1e-12);
            prop_assert!(noncentral_t_below(t, freedom.into(), delta + 0.5) <= below);
        }

        #[test]
        fn quantiles_invert(p in 0.0001..0.9999, upper in 0.5..0.9999, freedom in 1..100_u32) {
            prop_assert!((normal_below(normal_quantile(p)) - p).abs() < 1e-14);
            let t = t_quantile(upper, freedom.into());
            prop_assert!((t_below(t, freedom.into()) - upper).abs() < 1e-12);
        }
    }
}
