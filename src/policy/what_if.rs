//! A scripted trainee goes on with a shift after another reply.
//!
//! Must not know what was said before, nor what a run is worth.

use crate::recording::what_if::Branch;
use crate::shift::Shift;

use super::play::{Next, Player, Policy};

/// Plays a branch on to its end. The same branch and policy give the same events.
pub fn play_branch(mut branch: Branch, policy: &mut dyn Policy) -> Shift {
    let mut player = Player::new(policy, branch.shift());
    loop {
        // What others did is done before what the trainee does at the same moment.
        branch.pass(branch.shift().now());
        if branch.is_over() {
            return branch.into_shift();
        }
        match player.next(branch.shift_mut()) {
            Next::Pass(to) => {
                let due = branch.next_due().map_or(to, |due| due.min(to));
                branch.pass(due.max(branch.shift().now()));
            }
            Next::Do(command) => {
                let now = branch.shift().now();
                let accepted = branch.act(now, command).is_ok();
                player.done(accepted);
            }
        }
    }
}
