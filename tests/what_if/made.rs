//! Recordings of all kinds: by scripted trainees, in several packs, with meddling of
//! others, closed early or left open.

use std::path::Path;
use std::sync::{Arc, LazyLock};

use other_desk::policy::play::{Next, Player};
use other_desk::policy::{Playbook, PolicyName};
use other_desk::recording::{Recorder, Recording, command_words};
use other_desk::records::pack_folder::{read_pack, scenario_of};
use other_desk::scenario::checked::{ContactId, InjectId, PersonaId, Scenario, ShiftId};
use other_desk::scenario::load::PackFile;
use other_desk::shift::before::{Carried, Cause};
use other_desk::shift::rng::{Purpose, Stream, stream};
use other_desk::shift::{Command, Phase, Shift};
use other_desk::vocab::{Duration, Moment};

pub struct Pack {
    pub files: Vec<PackFile>,
    pub scenario: Arc<Scenario>,
}

pub static PACKS: LazyLock<Vec<Pack>> = LazyLock::new(|| {
    ["scenarios/swap-day", "tests/packs/tray", "tests/packs/two-seats", "tests/packs/window"]
        .map(|folder| {
            let files = read_pack(Path::new(folder)).unwrap();
            Pack { scenario: scenario_of(files.clone(), folder).unwrap(), files }
        })
        .into()
});

/// Policies that need no long search.
pub const POLICIES: [PolicyName; 7] = [
    PolicyName::Random,
    PolicyName::Pleaser,
    PolicyName::ByTheBook,
    PolicyName::Blunt,
    PolicyName::Shortest,
    PolicyName::Longest,
    PolicyName::AlwaysHold,
];

pub fn trainee(policy: PolicyName) -> Box<dyn other_desk::policy::Policy> {
    policy.trainee(&Arc::new(Playbook::default()))
}

/// How a recording is made.
#[derive(Clone, Copy, Debug)]
pub struct Made {
    pub pack: usize,
    pub plan: ShiftId,
    pub seed: u64,
    pub policy: PolicyName,
    /// The facilitator throws things in and the other seat sends people.
    pub meddled_with: bool,
    /// It is closed after so long.
    pub closed_after: Option<Duration>,
    /// It is left open, as when the program stops.
    pub left_open: bool,
}

impl Made {
    pub fn by(dice: &mut Stream) -> Self {
        let mut below = |n: usize| dice.below(u32::try_from(n).unwrap()) as usize;
        let pack = below(PACKS.len());
        let plan = ShiftId(u16::try_from(below(PACKS[pack].scenario.shifts().len())).unwrap());
        let ends = below(5);
        let minutes = Duration::from_seconds(i64::try_from(600 + 60 * below(60)).unwrap());
        Self {
            pack,
            plan,
            seed: below(10_000) as u64,
            policy: POLICIES[below(POLICIES.len())],
            meddled_with: below(2) == 0,
            closed_after: (ends == 0 || ends == 1).then_some(minutes),
            left_open: ends == 1,
        }
    }

    pub fn pack(&self) -> &'static Pack {
        &PACKS[self.pack]
    }

    /// Plays and records it.
    pub fn recording(&self, dice: &mut Stream) -> Recording {
        let Pack { files, scenario } = self.pack();
        let mut shift = Shift::new(scenario.clone(), self.plan, self.seed, None);
        let mut recorder = Recorder::begin(Vec::new(), &shift, files, None).unwrap();
        let mut deeds = if self.meddled_with { self.meddling(dice) } else { Vec::new() };
        let opens = scenario.shift(self.plan).opens;
        let closes = self.closed_after.map(|after| opens + after);
        deeds.extend(closes.map(|at| (at, Command::Close)));
        deeds.sort_by_key(|(at, _)| *at);
        deeds.reverse();
        let mut policy = trainee(self.policy);
        let mut player = Player::new(policy.as_mut(), &shift);
        while shift.phase() != Phase::Ended {
            if let Some(&(_, deed)) = deeds.last().filter(|(at, _)| *at <= shift.now()) {
                deeds.pop();
                if self.left_open && deed == Command::Close {
                    let mut bytes = recorder.end(&shift).unwrap();
                    bytes.pop();
                    let last = bytes.iter().rposition(|byte| *byte == b'\n').unwrap();
                    return Recording::parse(&bytes[..=last]).unwrap();
                }
                let words = command_words::write(deed, &shift);
                if shift.apply(shift.now(), deed).is_ok() {
                    recorder.command(&words, &shift).unwrap();
                }
                continue;
            }
            match player.next(&mut shift) {
                Next::Pass(to) => {
                    let next = deeds.last().map_or(to, |(at, _)| to.min(*at));
                    shift.advance_to(next);
                }
                Next::Do(command) => {
                    let words = command_words::write(command, &shift);
                    let accepted = shift.apply(shift.now(), command).is_ok();
                    if accepted {
                        recorder.command(&words, &shift).unwrap();
                    }
                    player.done(accepted);
                }
            }
        }
        Recording::parse(&recorder.end(&shift).unwrap()).unwrap()
    }

    /// What others do: injects, and people and facts of the other seat.
    fn meddling(&self, dice: &mut Stream) -> Vec<(Moment, Command)> {
        let scenario = &self.pack().scenario;
        let plan = scenario.shift(self.plan);
        let mut deeds = Vec::new();
        let length = u32::try_from(plan.closes.since(plan.opens).as_ms()).unwrap();
        let at = |dice: &mut Stream| plan.opens + Duration::from_ms(i64::from(dice.below(length)));
        for index in 0..plan.injects.len() {
            deeds.push((at(dice), Command::Inject(InjectId(u16::try_from(index).unwrap()))));
        }
        let contacts = scenario.contacts().iter().zip(0_u16..);
        for (contact, index) in contacts.filter(|(contact, _)| contact.desk == plan.desk).take(3) {
            let somebody = Carried {
                at: at(dice),
                contact: ContactId(index),
                persona: contact.persona.unwrap_or(PersonaId(0)),
                attempt: 2,
                cause: Cause::WordOfMouth,
                promise: None,
                origin: None,
                frustration_milli: Some(400),
                for_trainee: false,
            };
            deeds.push((at(dice), Command::Receive(somebody)));
        }
        deeds
    }
}

pub fn rounds(debug: u64) -> u64 {
    let asked = std::env::var("OTHER_DESK_ROUNDS").ok().and_then(|rounds| rounds.parse().ok());
    asked.unwrap_or(if cfg!(debug_assertions) { debug } else { debug * 10 })
}

/// A whole shift of the shipped pack by a scripted trainee.
pub fn swap_day(shift: &str, policy: PolicyName, seed: u64) -> (Recording, Arc<Scenario>) {
    let scenario = &PACKS[0].scenario;
    let plan = scenario.find_shift(shift).unwrap();
    let made =
        Made { pack: 0, plan, seed, policy, meddled_with: false, closed_after: None, left_open: false };
    (made.recording(&mut stream(0, Purpose::Policy, 0)), scenario.clone())
}
