//! Sharing a whole among parts without losing a milli-point.
//!
//! Owns [`by_largest_remainder`]. It must not know what is shared.

/// Shares `whole` in proportion to `weights` by largest remainder: each part
/// gets the floor of its exact share, and what is left goes, one each, to the
/// parts with the largest fractions; ties by the heavier, then by the earlier.
///
/// The shares are in the order of `weights` and sum to `whole`, unless all
/// weights are zero: then every share is zero. Negative numbers count as zero.
pub(super) fn by_largest_remainder(whole: i64, weights: &[i64]) -> Vec<i64> {
    let whole = i128::from(whole.max(0));
    let weight = |index: usize| i128::from(weights[index].max(0));
    let sum: i128 = (0..weights.len()).map(weight).sum();
    if sum == 0 {
        return vec![0; weights.len()];
    }
    let mut shares: Vec<i128> = (0..weights.len()).map(|i| whole * weight(i) / sum).collect();
    let left = whole - shares.iter().sum::<i128>();
    let mut order: Vec<usize> = (0..weights.len()).collect();
    order.sort_by_key(|&i| (-(whole * weight(i) % sum), -weight(i), i));
    // Fewer milli-points are left than there are parts with a fraction.
    for (index, _) in order.into_iter().zip(0..left) {
        shares[index] += 1;
    }
    shares
        .into_iter()
        .map(|share| i64::try_from(share).expect("a share is at most the whole, an i64"))
        .collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_is_left_goes_to_the_largest_fraction_then_the_heavier_then_the_earlier() {
        assert_eq!(by_largest_remainder(20_000, &[3_000, 20_000]), [2_609, 17_391]);
        assert_eq!(by_largest_remainder(10, &[1, 1, 1]), [4, 3, 3]);
        // Both have a fraction of one half.
        assert_eq!(by_largest_remainder(2, &[1, 3]), [0, 2]);
        assert_eq!(by_largest_remainder(5, &[0, 0]), [0, 0]);
        assert_eq!(by_largest_remainder(5, &[]), [0_i64; 0]);
        assert_eq!(by_largest_remainder(5, &[-3, 1]), [0, 5]);
    }

    proptest! {
        #[test]
        fn shares_sum_to_the_whole_and_are_within_one_of_exact(
            whole in 0..=1_000_000_i64,
            weights in proptest::collection::vec(0..=i64::from(u32::MAX), 1..30),
        ) {
            prop_assume!(weights.iter().any(|weight| *weight > 0));
            let shares = by_largest_remainder(whole, &weights);
            prop_assert_eq!(shares.iter().sum::<i64>(), whole);
            let sum: i128 = weights.iter().map(|weight| i128::from(*weight)).sum();
            for (share, weight) in shares.iter().zip(&weights) {
                let floor = i128::from(whole) * i128::from(*weight) / sum;
                prop_assert!((floor..=floor + 1).contains(&i128::from(*share)));
            }
        }
    }
}
