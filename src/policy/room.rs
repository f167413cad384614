//! A room of scripted people who do a whole exercise: who they are, how they
//! play, what they answer.
//!
//! Owns [`Member`] and [`Answering`]. Everything is drawn from a seed: the same
//! seed makes the same people. They are there to try programmes and reports with
//! a full room; nothing about people follows from them. Must not know files.

use crate::exercise::{Commitment, Next, Programme, Progress, Question, Said, Sentence};
use crate::scenario::checked::{ItemKind, Step};
use crate::shift::rng::{Purpose, Stream, stream};
use crate::shift::{Command, Shift};
use crate::vocab::Desk;

use super::play::Policy;
use super::runs::run_seed;
use super::tray::TrayHabit;
use super::{Playbook, PolicyName};

/// How people work at their own desk: they know it.
const AT_HOME: [PolicyName; 5] = [
    PolicyName::Expert,
    PolicyName::ByTheBook,
    PolicyName::Expert,
    PolicyName::Pleaser,
    PolicyName::ByTheBook,
];

/// How people work at the other desk: mostly by the habits of their own.
const AWAY: [PolicyName; 7] = [
    PolicyName::HomeHabit,
    PolicyName::Pleaser,
    PolicyName::HomeHabit,
    PolicyName::ByTheBook,
    PolicyName::MostPolite,
    PolicyName::Blunt,
    PolicyName::Expert,
];

/// How often somebody does something else than their habit, of 100 replies.
const WAVERS_PERCENT: u32 = 15;
/// One question of so many is passed over.
const PASSES_ONE_OF: u32 = 40;
/// Where the dice for answers begin; those below belong to the shifts.
const ANSWER_DICE: u32 = 1 << 16;
/// The dice for wavering.
const WAVER_DICE: u32 = 1 << 17;

/// One of the room.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// A pseudonym: `seat-07`.
    pub name: String,
    /// The desk at home; every second one sits at each.
    pub home: Desk,
    /// How they play at home.
    pub at_home: PolicyName,
    /// How they play away.
    pub away: PolicyName,
    /// Where their own chance comes from. The customers' comes from elsewhere:
    /// the whole room has the same ones.
    pub seed: u64,
}

impl Member {
    /// Member number `number`, from 0, of the room with this seed.
    pub fn of(number: u32, seed: u64) -> Self {
        let own = run_seed(seed, u64::from(number));
        let mut dice = stream(own, Purpose::Policy, ANSWER_DICE - 1);
        let mut one_of = |names: &[PolicyName]| {
            let count = u32::try_from(names.len()).unwrap_or(1);
            names[dice.below(count) as usize]
        };
        Self {
            name: format!("seat-{:02}", number + 1),
            home: if number.is_multiple_of(2) { Desk::Sales } else { Desk::Support },
            at_home: one_of(&AT_HOME),
            away: one_of(&AWAY),
            seed: own,
        }
    }

    /// How they play at a desk.
    pub fn policy_at(&self, desk: Desk) -> PolicyName {
        if desk == self.home { self.at_home } else { self.away }
    }

    /// Sits down at a desk for the shift of a step.
    pub fn sits_down(&self, desk: Desk, step: usize, book: &std::sync::Arc<Playbook>) -> Box<dyn Policy> {
        let step = u32::try_from(step).unwrap_or(0);
        let dice = stream(self.seed, Purpose::Policy, WAVER_DICE + step);
        Box::new(Wavering { habit: self.policy_at(desk).trainee(book), dice })
    }
}

/// Somebody with a habit who now and then does something else.
struct Wavering {
    habit: Box<dyn Policy>,
    dice: Stream,
}

impl Policy for Wavering {
    fn choose(&mut self, shift: &Shift) -> Command {
        let habit = self.habit.choose(shift);
        let offers = shift.offers();
        let count = u32::try_from(offers.len()).unwrap_or(0);
        // Both dice are thrown each time, so that one throw does not move the next.
        let (wavers, which) = (self.dice.below(100) < WAVERS_PERCENT, self.dice.below(count.max(1)));
        match offers.get(which as usize) {
            Some(reply) if wavers && matches!(habit, Command::Reply(_)) => Command::Reply(*reply),
            _ => habit,
        }
    }

    fn wrap_up(&mut self, shift: &Shift) -> Command {
        self.habit.wrap_up(shift)
    }

    fn tray(&self) -> TrayHabit {
        self.habit.tray()
    }

    fn takes_lunch(&self) -> bool {
        self.habit.takes_lunch()
    }
}

/// What a member answers in an exercise.
#[derive(Clone, Copy)]
pub struct Answering<'a> {
    /// The exercise.
    pub programme: Programme<'a>,
    /// Who answers.
    pub member: &'a Member,
    /// The true answer to an item, by its index, where it is known: predictions
    /// lie around it, too low at first, nearer the second time.
    pub truth: &'a dyn Fn(usize) -> Option<f64>,
    /// What somebody can promise to do; each takes one or two.
    pub commitments: &'a [Commitment],
}

impl Answering<'_> {
    /// The answer to what is next; none to a shift, which has to be played, and
    /// at the end.
    pub fn answer(&self, progress: &Progress, next: &Next) -> Option<Said> {
        match next {
            Next::Reveal { .. } => Some(Said::Seen),
            Next::Ask { step, question, number, .. } => {
                let place = u32::try_from(*step * 64 + *number).unwrap_or(0);
                let mut dice = stream(self.member.seed, Purpose::Policy, ANSWER_DICE + place);
                Some(self.to(question, *step, progress, &mut dice))
            }
            Next::Play { .. } | Next::Finished => None,
        }
    }

    fn to(&self, question: &Question, step: usize, progress: &Progress, dice: &mut Stream) -> Said {
        let passes = dice.below(PASSES_ONE_OF) == 0;
        let again = self.is_second(step);
        // What a swap may change in somebody, in steps of a scale.
        let change = if again { 1.0 } else { 0.0 };
        match question {
            Question::Insider(left, _) => {
                let which = dice.below(u32::try_from(left.len()).unwrap_or(1)) as usize;
                let asked = left.get(which).map(|index| self.programme.question(*index));
                asked.map_or(Said::Enough, |name| Said::Asked(name.to_owned()))
            }
            Question::Commitment(number) => self.commitment(*number, dice),
            _ if passes => Said::Passed,
            Question::Closeness => Said::Closeness(on(3.0 + change + bell(dice), 1, 7)),
            Question::Agreement(Sentence::Easier) => Said::Agreement(on(3.4 + bell(dice) * 1.2, 1, 7)),
            Question::Agreement(_) => Said::Agreement(on(5.0 - change + bell(dice) * 1.2, 1, 7)),
            Question::Vignette(_) => Said::Person(on(62.0 - 14.0 * change + bell(dice) * 15.0, 0, 100)),
            Question::Workload(_) => {
                let away = progress
                    .played()
                    .any(|(played, result)| played == step && !result.is_home(self.member.home));
                let middle = if away { 68.0 } else { 46.0 };
                Said::Workload(on((middle + bell(dice) * 14.0) / 5.0, 0, 20) * 5)
            }
            Question::Prediction(item) => Said::Predicted(self.predicted(*item, again, dice)),
            Question::OwnMark(shift) => {
                let mut played = progress.played();
                let result = played.find(|(step, _)| step == shift).map(|(_, result)| result);
                let quality = result.and_then(|result| result.quality_milli).unwrap_or(50_000);
                let home = result.is_some_and(|result| result.is_home(self.member.home));
                let excess = if home { 1.0 } else { 9.0 };
                Said::OwnMark(on(quality as f64 / 1_000.0 + excess + bell(dice) * 9.0, 0, 100))
            }
            Question::Sure(_) => Said::Sure(on((72.0 + bell(dice) * 12.0) / 5.0, 0, 20) * 5),
        }
    }

    /// Whether an earlier step asked the same.
    fn is_second(&self, step: usize) -> bool {
        let kind = self.programme.step(step);
        let earlier = (0..step).any(|before| self.programme.step(before) == kind);
        earlier || *kind == Step::PredictAgain
    }

    fn commitment(&self, number: usize, dice: &mut Stream) -> Said {
        let count = u32::try_from(self.commitments.len()).unwrap_or(0);
        let enough = number > 1 || (number == 1 && dice.chance(0.6)) || count == 0;
        if enough {
            return Said::Enough;
        }
        let first = dice.below(count) as usize;
        Said::Commitment(self.commitments[(first + number) % self.commitments.len()].clone())
    }

    /// In thousandths of the unit, and as round as people say it.
    fn predicted(&self, item: usize, again: bool, dice: &mut Stream) -> i64 {
        let kind = self.programme.exercise.items[item].kind;
        let usual = match kind {
            ItemKind::Count => 20.0,
            ItemKind::Duration => 180.0,
            ItemKind::Share => 0.3,
        };
        let truth = (self.truth)(item).unwrap_or(usual);
        let (lean, spread) = if again { (-0.12, 0.35) } else { (-0.45, 0.55) };
        let drawn = bell(dice);
        let said = match kind {
            ItemKind::Share => truth * (1.0 + lean * 0.6) + drawn * spread * 0.25,
            ItemKind::Count | ItemKind::Duration => truth * libm::exp(lean + spread * drawn),
        };
        let round = |step: f64| libm::round(said / step) * step;
        let value = match kind {
            ItemKind::Count => round(1.0).clamp(0.0, 10_000.0),
            ItemKind::Duration => round(if said < 120.0 { 5.0 } else { 30.0 }).clamp(0.0, 36_000.0),
            ItemKind::Share => round(0.01).clamp(0.0, 1.0),
        };
        libm::round(value * 1_000.0) as i64
    }
}

/// Roughly normal, mean 0 and deviation 1: twelve uniform numbers, less six.
fn bell(dice: &mut Stream) -> f64 {
    (0..12).map(|_| dice.uniform()).sum::<f64>() - 6.0
}

/// The nearest step of a scale.
fn on(value: f64, lowest: u8, highest: u8) -> u8 {
    libm::round(value).clamp(f64::from(lowest), f64::from(highest)) as u8
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seed_makes_the_same_room_and_both_desks_are_in_it() {
        let room = |seed| (0..24).map(|number| Member::of(number, seed)).collect::<Vec<_>>();
        assert_eq!(room(7), room(7));
        assert_ne!(room(7), room(8));
        assert_eq!(room(7).iter().filter(|one| one.home == Desk::Sales).count(), 12);
        let kinds: std::collections::BTreeSet<_> = room(7).iter().map(|one| one.away).collect();
        assert!(kinds.len() >= 4, "{kinds:?}");
        assert_eq!(room(7)[6].name, "seat-07");
    }

    #[test]
    fn dice_lie_around_the_middle() {
        let mut dice = stream(1, Purpose::Policy, 0);
        let drawn: Vec<f64> = (0..4_000).map(|_| bell(&mut dice)).collect();
        let mean = drawn.iter().sum::<f64>() / 4_000.0;
        let square = drawn.iter().map(|one| one * one).sum::<f64>() / 4_000.0;
        assert!(mean.abs() < 0.06 && (square - 1.0).abs() < 0.1, "{mean} {square}");
        assert_eq!((on(-3.0, 1, 7), on(3.6, 1, 7), on(99.0, 1, 7)), (1, 4, 7));
    }
}
