//! About how long a contact takes.
//!
//! The mean over somebody who gives any reply of a turn as likely as another, by
//! the times of the texts alone: no look-ups, no silences, no moods. Good enough
//! for a card, and for nothing else.

use crate::scenario::checked::{Branch, Contact, Goto, Reply, Turn, TurnId, as_range};

/// So often the mean is carried one turn further: talks that go in circles come to
/// rest by then, or are longer than any card says.
const ROUNDS: usize = 200;

/// The longest that is said, in minutes.
const LONGEST: f64 = 60.0;

/// About how many minutes a contact takes, at least 1, at most 60.
pub(super) fn minutes(contact: &Contact) -> u32 {
    let mut seconds = vec![0.0; contact.turns.len()];
    for _ in 0..ROUNDS {
        seconds = contact.turns.iter().map(|turn| turn_seconds(contact, turn, &seconds)).collect();
    }
    let whole = seconds.get(contact.opening.index()).copied().unwrap_or_default();
    // Between 1 and 60, so the conversion loses nothing but the fraction.
    (whole / 60.0 + 0.5).clamp(1.0, LONGEST) as u32
}

fn turn_seconds(contact: &Contact, turn: &Turn, ahead: &[f64]) -> f64 {
    let replies: Vec<&Reply> =
        turn.replies.clone().map(|index| &contact.replies[usize::from(index)]).collect();
    let said = |reply: &&Reply| {
        let spoken = (reply.speak + reply.takes).as_seconds();
        spoken + line(contact, &reply.reaction) + goto_seconds(contact, reply, ahead)
    };
    line(contact, &turn.says) + mean(replies.iter().map(said))
}

/// The mean of the variants of a line.
fn line(contact: &Contact, variants: &std::ops::Range<u16>) -> f64 {
    mean(contact.variants[as_range(variants)].iter().map(|variant| variant.speak.as_seconds()))
}

fn goto_seconds(contact: &Contact, reply: &Reply, ahead: &[f64]) -> f64 {
    let at = |turn: TurnId| ahead.get(turn.index()).copied().unwrap_or_default();
    let branch = |branch: &Branch| at(branch.turn);
    match reply.goto {
        Goto::Turn(turn) => at(turn),
        Goto::Stay => at(reply.turn),
        Goto::End(_) => 0.0,
        Goto::If(from, to) | Goto::Chance(from, to) => {
            mean(contact.branches[as_range(&(from..to))].iter().map(branch))
        }
    }
}

/// The mean; 0 of nothing.
fn mean(values: impl Iterator<Item = f64>) -> f64 {
    let (sum, count) = values.fold((0.0, 0.0), |(sum, count), value| (sum + value, count + 1.0));
    if count > 0.0 { sum / count } else { 0.0 }
}
