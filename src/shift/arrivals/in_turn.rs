//! A list that is gone through: nobody gets what somebody before them in the same shift
//! has got, as long as there is something else.
//!
//! Of thirty names, drawn one by one, one comes twice before ten people have come. So the
//! list is shuffled once for the shift, and everybody takes the place of their own number;
//! this needs no memory, and the same number finds the same again on a later day.

use crate::scenario::checked::PoolId;
use crate::shift::rng::{Purpose, stream};

/// The place in a list of so many for the caller with this number, in a shift with this
/// seed.
pub(super) fn in_turn(count: usize, list: PoolId, (seed, number): (u64, u32)) -> usize {
    let mut order: Vec<usize> = (0..count).collect();
    let mut luck = stream(seed, Purpose::ListOrder, u32::from(list.0));
    // From the end, as Fisher and Yates do.
    for last in (1..count).rev() {
        let among = u32::try_from(last + 1).unwrap_or(u32::MAX);
        order.swap(last, luck.below(among) as usize);
    }
    order.get(number as usize % count.max(1)).copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn everything_comes_once_before_anything_comes_again() {
        for seed in 0..50 {
            let turn = |number| in_turn(30, PoolId(0), (seed, number));
            let first: BTreeSet<usize> = (0..30).map(turn).collect();
            assert_eq!(first, (0..30).collect());
            assert_eq!(turn(30), turn(0));
        }
    }

    #[test]
    fn each_shift_and_each_list_has_its_own_order() {
        let order = |seed, list| (0..30).map(|number| in_turn(30, PoolId(list), (seed, number))).collect();
        let orders: BTreeSet<Vec<usize>> =
            (0..20).flat_map(|seed| [order(seed, 0), order(seed, 1)]).collect();
        assert_eq!(orders.len(), 40);
        assert_eq!(in_turn(1, PoolId(0), (7, 9)), 0);
    }
}
