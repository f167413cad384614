//! Somebody on the way through the three days of the swap.

use std::path::Path;
use std::sync::{Arc, OnceLock};

use other_desk::exercise::measure::Observed;
use other_desk::exercise::truth::Looked;
use other_desk::exercise::{Commitment, Next, Programme, Progress, Question, Said, ShiftResult, Trainee};
use other_desk::policy::{Playbook, PolicyName, play_aloud};
use other_desk::records::pack_folder::{read_pack, scenario_of};
use other_desk::scenario::checked::{ExerciseId, Form, Scenario, ShiftId};
use other_desk::shift::Shift;
use other_desk::vocab::Desk;

/// The pack, loaded once.
pub struct Walk {
    pub scenario: Arc<Scenario>,
}

pub fn walk() -> &'static Walk {
    static WALK: OnceLock<Walk> = OnceLock::new();
    WALK.get_or_init(|| {
        let files = read_pack(Path::new("scenarios/swap-day")).expect("the pack is there");
        Walk { scenario: scenario_of(files, "swap-day").expect("the pack is sound") }
    })
}

/// The pack with an exercise that has other steps.
pub fn other_version() -> Arc<Scenario> {
    let mut files = read_pack(Path::new("scenarios/swap-day")).expect("the pack is there");
    let file = files.iter_mut().find(|file| file.path == "exercises/three-days.ron").expect("it is there");
    let text = String::from_utf8(file.bytes.clone()).expect("it is text");
    let mine = text.replacen("        Survey,\n", "", 1);
    assert_ne!(mine, text, "it begins with a survey");
    file.bytes = mine.into_bytes();
    scenario_of(files, "swap-day").expect("the pack is sound")
}

pub fn desk_of(shift: &Shift) -> Desk {
    shift.scenario().shift(shift.plan()).desk
}

impl Walk {
    pub fn programme(&self) -> Programme<'_> {
        Programme::new(&self.scenario, ExerciseId(0))
    }

    /// Somebody of sales, up to where this is next.
    pub fn until(&self, found: impl Fn(&Next) -> bool) -> Progress {
        let who = Trainee {
            name: "desk-3".to_owned(),
            home: Desk::Sales,
            attempt: 2,
            seed: 7,
            form: Some(Form::A),
        };
        let mut progress = Progress::begin(self.programme(), who);
        loop {
            let next = progress.next(self.programme());
            if found(&next) {
                return progress;
            }
            let said = self.answer(&progress, &next).expect("what is looked for comes before the end");
            progress.accept(self.programme(), said).expect("an answer to what is asked");
        }
    }

    /// A shift that has not begun.
    pub fn shift(&self, name: &str) -> Shift {
        let plan = self.scenario.find_shift(name).expect("the shift is there");
        Shift::new(self.scenario.clone(), plan, 3, None)
    }

    fn answer(&self, progress: &Progress, next: &Next) -> Option<Said> {
        let text = |text: &str| text.to_owned();
        Some(match next {
            Next::Finished => return None,
            Next::Reveal { .. } => Said::Seen,
            Next::Play { shift, day, seed, .. } => {
                let shift = self.scenario.shift(*shift);
                let away = shift.desk != progress.home;
                Said::Played(ShiftResult {
                    shift: shift.id.clone(),
                    desk: shift.desk,
                    day: *day,
                    seed: *seed,
                    recording: text("shift.odr"),
                    played_by: None,
                    quality_milli: Some(if away { 62_400 } else { 80_000 }),
                    handled: 9,
                    replies: 40,
                    closing_reflex: if away { 2 } else { 0 },
                    troubleshooting_reflex: 0,
                })
            }
            Next::Ask { question, .. } => match question {
                Question::Closeness => Said::Closeness(if progress.len() > 40 { 5 } else { 3 }),
                Question::Agreement(_) => Said::Agreement(5),
                Question::Vignette(_) => Said::Person(60),
                Question::Workload(_) => Said::Workload(55),
                Question::Prediction(item) if item % 7 == 3 => Said::Passed,
                Question::Prediction(item) => {
                    let kind = self.programme().exercise.items[*item].kind;
                    Said::Predicted(match kind {
                        other_desk::scenario::checked::ItemKind::Count => 40_000,
                        other_desk::scenario::checked::ItemKind::Duration => 150_000,
                        other_desk::scenario::checked::ItemKind::Share => 300,
                    })
                }
                Question::OwnMark(_) => Said::OwnMark(70),
                Question::Sure(_) => Said::Sure(80),
                Question::Insider(left, _) => {
                    Said::Asked(self.scenario.insiders()[usize::from(left[0])].id.clone())
                }
                Question::Commitment(number) if *number < 2 => Said::Commitment(Commitment {
                    situation: text("somebody asks for a date"),
                    act: text("look at the board before I name one"),
                    by: text("Monday"),
                    ask: text("Sato"),
                }),
                Question::Commitment(_) => Said::Enough,
            },
        })
    }
}

/// What is true, from one morning of somebody who knows the desk.
pub fn looked(walk: &'static Walk) -> impl Fn(ShiftId) -> Looked {
    static SEEN: OnceLock<Looked> = OnceLock::new();
    let seen = SEEN.get_or_init(|| {
        let shift = walk.shift("support-wednesday");
        let mut trainee =
            PolicyName::Expert.trainee(&Arc::new(Playbook::write(shift.scenario(), shift.plan())));
        let shift = play_aloud(shift, trainee.as_mut(), None);
        Looked { shifts: vec![Observed::of(&shift); 2], own_people: false }
    });
    move |_| seen.clone()
}
