//! A folder of attempts, played by scripted trainees who answer everything.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock};

use other_desk::exercise::{Commitment, Next, Programme, Progress, Question, Said, ShiftResult, Trainee};
use other_desk::policy::play::{Next as Move, Player};
use other_desk::policy::{Playbook, PolicyName};
use other_desk::records::attempt::{Attempt, attempt, home_of};
use other_desk::records::pack_folder::scenario_of;
use other_desk::records::shifts::{Lost, Older, Pack, Sitting, Which};
use other_desk::records::store::{NAME, Store};
use other_desk::scenario::checked::{ExerciseId, ItemKind, Scenario, ShiftId};
use other_desk::scenario::load::PackFile;
use other_desk::shift::{Command, Phase};
use other_desk::vocab::{Desk, Rough};
use tempfile::TempDir;

/// The small pack with an exercise of every step.
pub struct Small {
    /// Its files.
    pub files: Vec<PackFile>,
    /// The same, checked.
    pub scenario: Arc<Scenario>,
    playbooks: Vec<Arc<Playbook>>,
}

/// The pack, loaded once.
pub static SMALL: LazyLock<Small> = LazyLock::new(|| {
    let files = crate::pack::build("_exercise").files;
    let scenario = scenario_of(files.clone(), "small").unwrap();
    let plans = (0..u16::try_from(scenario.shifts().len()).unwrap()).map(ShiftId);
    let playbooks = plans.map(|plan| Arc::new(Playbook::write(&scenario, plan))).collect();
    Small { files, scenario, playbooks }
});

impl Small {
    /// What is best in each contact of a shift.
    pub fn playbook(&self, plan: ShiftId) -> Arc<Playbook> {
        self.playbooks[usize::from(plan.0)].clone()
    }

    /// The exercise with its pack.
    pub fn programme(&self) -> Programme<'_> {
        Programme::new(&self.scenario, ExerciseId(0))
    }
}

/// Who goes through the exercise, and how.
#[derive(Clone, Copy, Debug)]
pub struct Way<'a> {
    /// Under which name.
    pub name: &'a str,
    /// Where all chance comes from.
    pub seed: u64,
    /// Who plays the shifts.
    pub policy: PolicyName,
    /// The number of the attempt.
    pub number: u32,
    /// So many answers at most.
    pub answers: usize,
}

impl<'a> Way<'a> {
    /// All of it.
    pub fn of(name: &'a str, seed: u64) -> Self {
        let policies = [PolicyName::Pleaser, PolicyName::ByTheBook, PolicyName::Blunt];
        let policy = policies[usize::try_from(seed).unwrap() % policies.len()];
        Self { name, seed, policy, number: 1, answers: usize::MAX }
    }
}

/// A folder of attempts.
pub struct Room {
    folder: TempDir,
}

impl Room {
    pub fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    /// The folder.
    pub fn base(&self) -> &Path {
        self.folder.path()
    }

    /// The store's file.
    pub fn file(&self) -> PathBuf {
        self.base().join(NAME)
    }

    /// The store.
    pub fn store(&self) -> Store {
        Store::open(&self.file()).unwrap()
    }

    /// Goes through the exercise and keeps it in the folder.
    pub fn walk(&self, way: Way<'_>) -> Attempt {
        let mut attempt = self.begin(way);
        let mut said = attempt.progress.len();
        while said < way.answers {
            let Some(answer) = next_answer(&attempt, way.policy, &mut |_, _| {}) else { break };
            attempt.progress.accept(SMALL.programme(), answer).unwrap();
            said += 1;
        }
        attempt.save().unwrap();
        attempt
    }

    /// Begins the attempt, or goes on with it.
    pub fn begin(&self, way: Way<'_>) -> Attempt {
        begin(self.base(), way)
    }

    /// Two people who have gone through everything, one twice, one half; taken in.
    pub fn with_three() -> (Self, Store) {
        let room = Self::new();
        room.walk(Way::of("anna", 1));
        room.walk(Way { number: 2, ..Way::of("anna", 5) });
        room.walk(Way::of("борис", 2));
        room.walk(Way { answers: 30, ..Way::of("chie", 3) });
        let mut store = room.store();
        let taken = store.take_in_all().unwrap();
        assert_eq!((taken.attempts, taken.left_out.len()), (4, 0), "{taken:?}");
        (room, store)
    }
}

/// Begins an attempt in a folder, or goes on with it.
pub fn begin(base: &Path, way: Way<'_>) -> Attempt {
    let programme = SMALL.programme();
    let home = home_of(Some(base), programme, way.name).unwrap();
    let folder = attempt(&home, way.number);
    // As the program does: a folder in which nothing was begun is begun in.
    if folder.join("progress.json").exists() {
        return Attempt::open(folder, programme).unwrap();
    }
    let home = if way.seed.is_multiple_of(2) { Desk::Sales } else { Desk::Support };
    let who = Trainee { name: way.name.to_owned(), home, attempt: way.number, seed: way.seed, form: None };
    Attempt::create(folder, Progress::begin(programme, who)).unwrap()
}

/// What a scripted trainee does and says next; a shift is played to its end. `done` hears of
/// every command that is on the disk: the shift and how many there are by now.
pub fn next_answer(
    attempt: &Attempt,
    policy: PolicyName,
    done: &mut dyn FnMut(&Sitting, usize),
) -> Option<Said> {
    let programme = SMALL.programme();
    match attempt.progress.next(programme) {
        Next::Finished => None,
        Next::Reveal { .. } => Some(Said::Seen),
        Next::Ask { question, number, .. } => Some(answer(&question, number)),
        Next::Play { step, shift, day, seed } => {
            let which = Which { step, plan: shift, day, seed, rough: Rough::Personal };
            let older = Older::of(attempt, &SMALL.scenario, which);
            if let Some((name, shift)) = older.finished().unwrap() {
                return Some(Said::Played(ShiftResult::of(&shift, day, name, None)));
            }
            let pack = Pack { scenario: &SMALL.scenario, files: &SMALL.files };
            let mut sitting = Sitting::open(attempt, pack, which, &older, &mut |lost| match lost {
                Lost::Earlier(_) => {}
                Lost::ThisShift(why) => panic!("lost: {why}"),
            })
            .unwrap();
            if sitting.goes_on {
                older.clear(attempt);
            }
            let name = sitting.name.clone();
            let mut count = sitting.done.len();
            done(&sitting, count);
            let playbook = &SMALL.playbooks[usize::from(shift.0)];
            let mut trainee = policy.trainee(playbook);
            let mut player = Player::new(trainee.as_mut(), &sitting.shift);
            while sitting.shift.phase() != Phase::Ended {
                match player.next(&mut sitting.shift) {
                    Move::Pass(to) => {
                        sitting.shift.advance_to(to);
                    }
                    Move::Do(command) => {
                        let accepted = act(&mut sitting, command);
                        player.done(accepted);
                        if accepted {
                            count += 1;
                            done(&sitting, count);
                        }
                    }
                }
            }
            let shift = sitting.finish().unwrap();
            Some(Said::Played(ShiftResult::of(&shift, day, name, Some(policy.as_str().to_owned()))))
        }
    }
}

fn act(sitting: &mut Sitting, command: Command) -> bool {
    match sitting.act(command) {
        Ok(()) => true,
        Err(other_desk::records::shifts::ActError::Refused(_)) => false,
        Err(other) => panic!("{other}"),
    }
}

fn answer(question: &Question, number: usize) -> Said {
    let points = u8::try_from(number % 6).unwrap();
    match question {
        Question::Closeness => Said::Closeness(1 + points),
        Question::Agreement(_) => Said::Agreement(7 - points),
        Question::Vignette(_) => Said::Person(40 + points),
        Question::Workload(_) => Said::Workload(points * 5),
        Question::Prediction(item) => match SMALL.programme().exercise.items[*item].kind {
            // One in four is passed over.
            _ if number % 4 == 3 => Said::Passed,
            ItemKind::Share => Said::Predicted(125),
            ItemKind::Count => Said::Predicted(12_000),
            ItemKind::Duration => Said::Predicted(90_500),
        },
        Question::OwnMark(_) => Said::OwnMark(70 + points),
        Question::Sure(_) => Said::Sure(60),
        Question::Insider(left, _) => Said::Asked(SMALL.programme().question(left[0]).to_owned()),
        Question::Commitment(1) => Said::Enough,
        Question::Commitment(_) => Said::Commitment(Commitment {
            situation: "A date is asked for.".to_owned(),
            act: "I look it up, 'first'; -- and say so".to_owned(),
            by: "Monday".to_owned(),
            ask: "納期の人".to_owned(),
        }),
    }
}

/// Every file below a folder with its bytes, by path.
pub fn files_below(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut found = Vec::new();
    let mut open = vec![folder.to_owned()];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else {
                found.push((path.clone(), fs::read(&path).unwrap()));
            }
        }
    }
    found.sort();
    found
}

/// A chance of its own for each seed.
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    /// A number below `limit`.
    pub fn below(&mut self, limit: usize) -> usize {
        // SplitMix64.
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        usize::try_from((mixed ^ (mixed >> 31)) % limit as u64).unwrap()
    }
}
