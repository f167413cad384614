//! Trainees with a single habit. None of them listens, so none may do well.
//!
//! Where several replies fit a habit equally, the trainee's own dice decide.
//! Must not know what a reply is worth.

use crate::scenario::checked::{TagSet, tag_bit};
use crate::scenario::source::Instinct;
use crate::shift::{Command, Handover, Seat, Shift};
use crate::vocab::{Department, Desk, Tag};

use super::choices::{ByKey, Choice, Choices};
use super::play::{HOLDS_FOR, Policy};
use super::tray::TrayHabit;

/// Always the reply that is shown first.
pub fn first() -> impl Policy {
    ByKey::new(|choice: &Choice<'_>| choice.place)
}

/// Always the reply that is shown last.
pub fn last() -> impl Policy {
    ByKey::new(|choice: &Choice<'_>| usize::MAX - choice.place)
}

/// Always the longest reply.
pub fn longest() -> impl Policy {
    ByKey::new(|choice: &Choice<'_>| usize::MAX - choice.length)
}

/// Always the shortest reply.
pub fn shortest() -> impl Policy {
    ByKey::new(|choice: &Choice<'_>| choice.length)
}

/// What sounds polite, whether or not it helps.
const POLITE: TagSet =
    tags(&[Tag::Apology, Tag::NamesFeeling, Tag::ClosingThanks, Tag::SetWait, Tag::Explain, Tag::Offer]);

/// Always the reply with most apologies, thanks, explanations and offers; of
/// equals the longest.
pub fn most_polite() -> impl Policy {
    ByKey::new(|choice: &Choice<'_>| (less_is_more(choice, POLITE), usize::MAX - choice.length))
}

/// Whatever comes up.
#[derive(Default)]
pub struct Random {
    choices: Choices,
}

impl Policy for Random {
    fn choose(&mut self, shift: &Shift) -> Command {
        let choices = self.choices.now(shift);
        self.choices.any(shift, &choices)
    }

    fn tray(&self) -> TrayHabit {
        TrayHabit::AtRandom
    }
}

/// Follows the reflexes of the desk at home, which is the other one: closes
/// where support should listen, repairs where sales should ask. Otherwise
/// whatever comes up.
#[derive(Default)]
pub struct HomeHabit {
    choices: Choices,
}

impl Policy for HomeHabit {
    fn choose(&mut self, shift: &Shift) -> Command {
        let at_support = shift.scenario().shift(shift.plan()).desk == Desk::Support;
        let choices = self.choices.now(shift);
        let reflexes: Vec<Choice<'_>> = choices
            .iter()
            .filter(|choice| match choice.reply.instinct {
                Some(Instinct::Closing) => at_support,
                Some(Instinct::Troubleshooting) => !at_support,
                None => false,
            })
            .cloned()
            .collect();
        let among = if reflexes.is_empty() { &choices } else { &reflexes };
        self.choices.any(shift, among)
    }

    fn tray(&self) -> TrayHabit {
        TrayHabit::AtRandom
    }
}

/// Says 'one moment, please' before every answer, and then whatever comes up.
#[derive(Default)]
pub struct AlwaysHold {
    choices: Choices,
    /// How many lines the person has spoken when they were put on hold last.
    held_at: Option<usize>,
}

impl Policy for AlwaysHold {
    fn choose(&mut self, shift: &Shift) -> Command {
        let talk = shift.on_the_desk().and_then(|caller| shift.conversation(caller));
        let parted = talk.is_none_or(|talk| talk.parted);
        let lines = lines_spoken(shift);
        if !parted && self.held_at != Some(lines) {
            self.held_at = Some(lines);
            return Command::Hold(Some(HOLDS_FOR));
        }
        let choices = self.choices.now(shift);
        self.choices.any(shift, &choices)
    }
}

/// How many lines have been spoken to the trainee; grows with every new line.
fn lines_spoken(shift: &Shift) -> usize {
    use crate::shift::event::What;
    let spoken = shift
        .events()
        .iter()
        .rposition(|event| matches!(event.what, What::Spoke { .. } | What::Answered { .. }));
    spoken.map_or(0, |place| place + 1)
}

/// Hands everybody over to the other desk, and says whatever comes up where
/// nobody else can take it.
#[derive(Default)]
pub struct AlwaysTransfer {
    choices: Choices,
}

impl Policy for AlwaysTransfer {
    fn choose(&mut self, shift: &Shift) -> Command {
        if let Seat::Talking(caller) = shift.seat() {
            let parted = shift.conversation(caller).is_none_or(|talk| talk.parted);
            if !parted && shift.contact_of(caller).transferable {
                let other = match shift.scenario().shift(shift.plan()).desk {
                    Desk::Support => Department::Sales,
                    Desk::Sales => Department::Support,
                };
                return Command::Transfer(Handover::Warm, other);
            }
        }
        let choices = self.choices.now(shift);
        self.choices.any(shift, &choices)
    }
}

/// Several tags as a set.
pub(super) const fn tags(list: &[Tag]) -> TagSet {
    let mut set = 0;
    let mut place = 0;
    while place < list.len() {
        set |= tag_bit(list[place]);
        place += 1;
    }
    set
}

/// A key that is smaller the more of the tags a reply shows.
pub(super) fn less_is_more(choice: &Choice<'_>, wanted: TagSet) -> u32 {
    u32::MAX - (choice.reply.tags & wanted).count_ones()
}
