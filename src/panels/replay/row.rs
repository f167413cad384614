//! Things side by side in the order of their moments, each as near to its own as the
//! others let it be.

/// Things in the aisle stay so far apart.
const APART: f32 = 12.0;

/// Where things lie that want to begin at these places and are so wide; the places are
/// in order. None if the room is too narrow for them.
///
/// The sum of the squares of the ways is as small as can be: what would overlap or pass
/// each other is pushed together to its mean (pool adjacent violators).
pub(super) fn in_a_row(things: &[(f32, f32)], (left, right): (f32, f32)) -> Option<Vec<f32>> {
    // Each thing in a frame that moves on by what lies before it: there, order is all
    // that is asked for.
    let mut before = Vec::with_capacity(things.len());
    let mut sum = 0.0;
    for (_, width) in things {
        before.push(sum);
        sum += width + APART;
    }
    let slack = right - left - (sum - APART).max(0.0);
    if slack < 0.0 {
        return None;
    }
    let mut pools: Vec<(f32, usize)> = Vec::new();
    for ((wanted, _), before) in things.iter().zip(&before) {
        let mut pool = (wanted - before, 1);
        while let Some(last) = pools.last().copied().filter(|last| last.0 > pool.0) {
            let count = last.1 + pool.1;
            pool = ((last.0 * last.1 as f32 + pool.0 * pool.1 as f32) / count as f32, count);
            pools.pop();
        }
        pools.push(pool);
    }
    let placed = pools.into_iter().flat_map(|(place, count)| std::iter::repeat_n(place, count));
    Some(placed.zip(before).map(|(place, before)| place.clamp(left, left + slack) + before).collect())
}

/// Levels for stretches, so that none lies on another of its level: for each its level.
pub(super) fn levels(stretches: &[(f32, f32)]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..stretches.len()).collect();
    order.sort_by(|one, other| stretches[*one].0.total_cmp(&stretches[*other].0));
    let mut ends: Vec<f32> = Vec::new();
    let mut found = vec![0; stretches.len()];
    for place in order {
        let (from, to) = stretches[place];
        let level = ends.iter().position(|end| *end < from).unwrap_or(ends.len());
        if level == ends.len() {
            ends.push(to);
        }
        ends[level] = to;
        found[place] = level;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_has_room_lies_where_it_wants_to() {
        let things = [(10.0, 20.0), (100.0, 30.0)];
        assert_eq!(in_a_row(&things, (0.0, 200.0)), Some(vec![10.0, 100.0]));
    }

    #[test]
    fn what_would_overlap_moves_apart_on_both_sides_and_keeps_its_order() {
        let things = [(100.0, 40.0), (110.0, 40.0), (120.0, 40.0)];
        let placed = in_a_row(&things, (0.0, 400.0)).expect("there is room");
        for (two, width) in placed.windows(2).zip([40.0, 40.0]) {
            assert!((two[1] - two[0] - width - APART).abs() < 0.01, "{placed:?}");
        }
        assert!((placed[1] - 110.0).abs() < 0.01, "the middle one stays: {placed:?}");
    }

    #[test]
    fn nothing_leaves_the_room_and_too_much_has_no_place() {
        let things = [(-50.0, 40.0), (190.0, 40.0)];
        assert_eq!(in_a_row(&things, (0.0, 200.0)), Some(vec![0.0, 160.0]));
        assert_eq!(in_a_row(&[(0.0, 90.0), (0.0, 90.0)], (0.0, 191.0)), None);
        assert_eq!(in_a_row(&[], (0.0, 10.0)), Some(Vec::new()));
    }

    #[test]
    fn stretches_that_share_a_place_have_levels_of_their_own() {
        assert_eq!(levels(&[(0.0, 10.0), (5.0, 20.0), (12.0, 30.0)]), [0, 1, 0]);
    }
}
