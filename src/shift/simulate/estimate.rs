//! A figure and how far it may be off.

/// An estimated figure with its standard error.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Estimate {
    /// The figure.
    pub value: f64,
    /// Its standard error.
    pub standard_error: f64,
}

impl Estimate {
    /// Σ above / Σ below over batches; the standard error is that of a ratio
    /// of means, from the residuals above − ratio·below (Cochran 1977, 6.4).
    /// Zero where nothing is below; no error from fewer than two batches.
    pub fn of_ratio(batches: &[(f64, f64)]) -> Self {
        let above: f64 = batches.iter().map(|batch| batch.0).sum();
        let below: f64 = batches.iter().map(|batch| batch.1).sum();
        if below == 0.0 {
            return Self::default();
        }
        let value = above / below;
        let count = batches.len() as f64;
        if count < 2.0 {
            return Self { value, standard_error: 0.0 };
        }
        let residual = |(above, below): &(f64, f64)| {
            let residual = above - value * below;
            residual * residual
        };
        let squares: f64 = batches.iter().map(residual).sum();
        let standard_error = libm::sqrt(squares * count / (count - 1.0)) / below.abs();
        Self { value, standard_error }
    }

    /// The mean of independent observations.
    pub fn of_mean(observations: &[f64]) -> Self {
        let pairs: Vec<(f64, f64)> = observations.iter().map(|value| (*value, 1.0)).collect();
        Self::of_ratio(&pairs)
    }

    /// The mean of independent estimates of the same figure.
    pub fn pooled(estimates: &[Self]) -> Self {
        if estimates.is_empty() {
            return Self::default();
        }
        let count = estimates.len() as f64;
        let sum: f64 = estimates.iter().map(|estimate| estimate.value).sum();
        let variance: f64 =
            estimates.iter().map(|estimate| estimate.standard_error * estimate.standard_error).sum();
        Self { value: sum / count, standard_error: libm::sqrt(variance) / count }
    }

    /// How many standard errors the figure lies above `exact`.
    pub fn errors_from(&self, exact: f64) -> f64 {
        (self.value - exact) / self.standard_error
    }

    /// Milliseconds to seconds.
    pub(super) fn in_seconds(self) -> Self {
        Self { value: self.value / 1_000.0, standard_error: self.standard_error / 1_000.0 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mean_has_its_textbook_error() {
        let estimate = Estimate::of_mean(&[2.0, 4.0, 4.0, 4.0, 5.0, 5.0, 7.0, 9.0]);
        assert_eq!(estimate.value, 5.0);
        assert!((estimate.standard_error - (32.0_f64 / 7.0 / 8.0).sqrt()).abs() < 1e-12);
        assert_eq!(Estimate::of_mean(&[3.0]), Estimate { value: 3.0, standard_error: 0.0 });
        assert_eq!(Estimate::of_mean(&[]), Estimate::default());
    }

    #[test]
    fn a_constant_ratio_has_no_error_whatever_the_batches_weigh() {
        let estimate = Estimate::of_ratio(&[(1.0, 2.0), (3.0, 6.0), (0.0, 0.0)]);
        assert_eq!(estimate, Estimate { value: 0.5, standard_error: 0.0 });
        assert_eq!(Estimate::of_ratio(&[(1.0, 0.0)]), Estimate::default());
    }

    #[test]
    fn pooling_four_halves_the_error() {
        let one = Estimate { value: 3.0, standard_error: 0.5 };
        let pooled = Estimate::pooled(&[one; 4]);
        assert_eq!(pooled, Estimate { value: 3.0, standard_error: 0.25 });
        assert_eq!(pooled.errors_from(2.5), 2.0);
        assert_eq!(Estimate::pooled(&[]), Estimate::default());
    }
}
