//! A scripted trainee plays a shift from its opening to its end.
//!
//! Owns [`Policy`] and the driver [`play`]. The driver does what everybody does
//! alike: it takes the next person when somebody waits, goes back to whoever is
//! on hold, goes to lunch, finishes the wrap-up, and lets time pass until there
//! is something to do. What is said is the policy's, and what becomes of internal
//! requests. Must not know marks.

use std::sync::Arc;

use crate::recording::command_words;
use crate::scenario::checked::{Scenario, ShiftId};
use crate::shift::rng::{Purpose, Stream, stream};
use crate::shift::{Command, LunchState, Phase, Seat, Shift};
use crate::vocab::{Duration, Moment};

use super::tray::TrayHabit;

/// How long somebody stays on hold before a scripted trainee comes back.
pub const HOLDS_FOR: Duration = Duration::from_seconds(30);

/// Whoever has not gone to lunch this long before its time is over goes even
/// when somebody waits.
const LAST_CHANCE: Duration = Duration::from_seconds(600);

/// After so many commands a shift is closed, whatever the policy thinks.
pub const MOST_COMMANDS: usize = 20_000;

/// So many refused commands in a row, and the conversation is ended.
const MOST_REFUSALS: u32 = 3;

/// The dice for the tray; those of number 0 belong to the policy.
const TRAY_DICE: u32 = 1 << 8;

/// A scripted trainee.
pub trait Policy {
    /// What to do in a conversation; the trainee can act, and somebody is on the
    /// line or has just gone.
    fn choose(&mut self, shift: &Shift) -> Command;

    /// What to do when the conversation has ended and the wrap-up is left.
    fn wrap_up(&mut self, _shift: &Shift) -> Command {
        Command::FinishWrapUp
    }

    /// What becomes of internal requests while nobody is on the desk.
    fn tray(&self) -> TrayHabit {
        TrayHabit::default()
    }

    /// Goes to lunch when it is time.
    fn takes_lunch(&self) -> bool {
        true
    }
}

/// A shift, played to its end. The same pack, plan, seed and policy give the
/// same events.
pub fn play(scenario: &Arc<Scenario>, plan: ShiftId, seed: u64, policy: &mut dyn Policy) -> Shift {
    play_on(Shift::new(scenario.clone(), plan, seed, None), policy)
}

/// The rest of a shift, played to its end.
pub fn play_on(shift: Shift, policy: &mut dyn Policy) -> Shift {
    play_aloud(shift, policy, None)
}

/// Hears of every command that was accepted: its words, as they are written
/// before it, and the shift after it.
pub type Heard<'a> = &'a mut dyn FnMut(&str, &Shift);

/// The rest of a shift, told to whoever records it.
pub fn play_aloud(mut shift: Shift, policy: &mut dyn Policy, mut heard: Option<Heard<'_>>) -> Shift {
    let mut player = Player::new(policy, &shift);
    while shift.phase() != Phase::Ended {
        match player.next(&mut shift) {
            Next::Pass(to) => {
                shift.advance_to(to);
            }
            Next::Do(command) => {
                let accepted = apply(&mut shift, command, &mut heard);
                player.done(accepted);
            }
        }
    }
    shift
}

/// Does something and tells of it; whether it was accepted.
fn apply(shift: &mut Shift, command: Command, heard: &mut Option<Heard<'_>>) -> bool {
    let words = heard.is_some().then(|| command_words::write(command, shift));
    let accepted = shift.apply(shift.now(), command).is_ok();
    if let (Some(heard), Some(words), true) = (heard, words, accepted) {
        heard(&words, shift);
    }
    accepted
}

/// A scripted trainee in the middle of a shift.
pub struct Player<'a> {
    policy: &'a mut dyn Policy,
    refused: u32,
    commands: usize,
    dice: Stream,
}

/// What a scripted trainee does next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    /// Does something now.
    Do(Command),
    /// Lets time pass up to then.
    Pass(Moment),
}

impl<'a> Player<'a> {
    /// A trainee who begins to play this shift.
    pub fn new(policy: &'a mut dyn Policy, shift: &Shift) -> Self {
        let dice = stream(shift.seed(), Purpose::Policy, TRAY_DICE);
        Self { policy, refused: 0, commands: 0, dice }
    }

    /// What to do next in a shift that has not ended.
    pub fn next(&mut self, shift: &mut Shift) -> Next {
        if self.commands >= MOST_COMMANDS {
            return Next::Do(Command::Close);
        }
        if let Some(command) = next_command(shift, self.policy, self.refused, &mut self.dice) {
            self.commands += 1;
            return Next::Do(command);
        }
        // Without a next moment nothing will ever happen again by itself.
        next_moment(shift).map_or(Next::Do(Command::Close), Next::Pass)
    }

    /// What was done last was accepted, or refused.
    pub fn done(&mut self, accepted: bool) {
        self.refused = if accepted { 0 } else { self.refused + 1 };
    }
}

/// What to do now; nothing means that time has to pass first.
fn next_command(shift: &Shift, policy: &mut dyn Policy, refused: u32, dice: &mut Stream) -> Option<Command> {
    if !shift.can_act() {
        return None;
    }
    match shift.seat() {
        Seat::Lunch => None,
        Seat::Talking(_) if refused >= MOST_REFUSALS => Some(Command::End),
        Seat::Talking(_) => Some(policy.choose(shift)),
        Seat::WrapUp(_) if refused >= MOST_REFUSALS => Some(Command::FinishWrapUp),
        Seat::WrapUp(_) => Some(policy.wrap_up(shift)),
        Seat::Ready => {
            // Whoever was refused too often leaves the tray alone for a while.
            let tray = (refused < MOST_REFUSALS).then(|| policy.tray());
            when_ready(shift, policy.takes_lunch(), tray, dice)
        }
    }
}

fn when_ready(
    shift: &Shift,
    takes_lunch: bool,
    tray: Option<TrayHabit>,
    dice: &mut Stream,
) -> Option<Command> {
    if let Some(&held) = shift.on_hold().first() {
        let since = shift.caller(held).held_since;
        return (shift.now() >= since + HOLDS_FOR).then_some(Command::Resume(held));
    }
    let somebody_waits = !shift.queue().is_empty() || !shift.due_call_backs().is_empty();
    if takes_lunch && is_time_for_lunch(shift, somebody_waits) {
        return Some(Command::Lunch);
    }
    if let Some(command) = tray.and_then(|tray| tray.command(shift, somebody_waits, dice)) {
        return Some(command);
    }
    somebody_waits.then_some(Command::TakeNext)
}

fn is_time_for_lunch(shift: &Shift, somebody_waits: bool) -> bool {
    let Some(lunch) = shift.scenario().shift(shift.plan()).lunch else {
        return false;
    };
    let now = shift.now();
    let last_chance = lunch.until.since(now) <= LAST_CHANCE;
    shift.lunch() == LunchState::Ahead
        && now >= lunch.from
        && now <= lunch.until
        && (last_chance || !somebody_waits)
}

/// When the driver should look again.
fn next_moment(shift: &mut Shift) -> Option<Moment> {
    let next = shift.next_opportunity();
    let resumes = match (shift.seat(), shift.on_hold().first()) {
        (Seat::Ready, Some(&held)) => Some(shift.caller(held).held_since + HOLDS_FOR),
        _ => None,
    };
    let lunch = shift.scenario().shift(shift.plan()).lunch;
    let lunch =
        lunch.map(|lunch| lunch.from).filter(|from| *from > shift.now() && shift.seat() == Seat::Ready);
    [next, resumes, lunch].into_iter().flatten().min()
}
