//! A shift that is being played in the window: real time becomes simulated time,
//! wishes become commands, events become sentences.
//!
//! Owns [`Live`]. While it is the trainee's turn, a second is a second, at their
//! own pace; while something has to pass (a colleague answers, nobody rings), the
//! clock runs as fast as the plan says. So reading slowly never costs more than
//! the time that it takes. Must not know the engine or what is drawn.

use std::time::Duration as RealTime;

use crate::desktop::sound::Ears;
use crate::recording::replay::pass;
use crate::records::rescue::Course;
use crate::records::shifts::{ActError, Sitting};
use crate::scoring::Words;
use crate::shift::{Command, Phase, Seat, Shift};
use crate::telling::settings::Pace;
use crate::telling::story::{Entry, Reader, Story};
use crate::vocab::{Duration, Moment};

/// Lunch is a pause: it passes so many times as fast as what the plan says.
const LUNCH_FACTOR: f64 = 6.0;
/// After a pause of the whole machine (suspend, a debugger) no more time than this
/// passes at once.
const LONGEST_FRAME: RealTime = RealTime::from_millis(250);

/// A shift that is being played.
#[derive(Debug)]
pub struct Live {
    /// The shift and its recording.
    pub sitting: Sitting,
    /// What has happened, in sentences.
    pub transcript: Vec<Entry>,
    /// Whether the clock stands.
    pub paused: bool,
    /// What has been heard of it.
    pub ears: Ears,
    story: Story,
    /// Every accepted command and when, for telling it again in another language.
    done: Vec<(Moment, Command)>,
    /// Parts of a millisecond that have not passed yet.
    owed_ms: f64,
}

impl Live {
    /// Begins, or goes on with, a shift. What was played before is told again.
    pub fn new(mut sitting: Sitting, words: &Words) -> Self {
        let done = std::mem::take(&mut sitting.done);
        // What was played before does not sound again.
        let ears = Ears::after(if done.is_empty() { 0 } else { sitting.shift.events().len() });
        let mut live = Self {
            sitting,
            transcript: Vec::new(),
            paused: false,
            ears,
            story: Story::new(Reader::Trainee),
            done,
            owed_ms: 0.0,
        };
        live.retell(words);
        live
    }

    /// The shift.
    pub fn shift(&self) -> &Shift {
        &self.sitting.shift
    }

    /// The shift is over.
    pub fn is_over(&self) -> bool {
        self.sitting.is_over()
    }

    /// Simulated milliseconds per real one.
    fn speed(&self, pace: Pace) -> f64 {
        let shift = self.shift();
        let plan = shift.scenario().shift(shift.plan()).pace;
        match (is_my_turn(shift), pace) {
            (true, Pace::Waits) => 0.0,
            (true, Pace::Own(own)) => f64::from(own),
            (false, pace) => {
                let own = match pace {
                    Pace::Waits => 1.0,
                    Pace::Own(own) => f64::from(own),
                };
                plan * own * if shift.seat() == Seat::Lunch { LUNCH_FACTOR } else { 1.0 }
            }
        }
    }

    /// Lets real time pass. Stops at the moment at which it becomes the trainee's
    /// turn. Returns whether anything happened.
    pub fn pass(&mut self, real: RealTime, pace: Pace, words: &Words) -> bool {
        if self.paused || self.is_over() {
            return false;
        }
        let real_ms = real.min(LONGEST_FRAME).as_secs_f64() * 1_000.0;
        self.owed_ms += real_ms * self.speed(pace);
        let whole = self.owed_ms.floor();
        self.owed_ms -= whole;
        self.pass_to(self.shift().now() + Duration::from_ms(whole as i64), words)
    }

    /// Lets simulated time pass up to a moment, or until it is the trainee's turn.
    pub fn pass_to(&mut self, to: Moment, words: &Words) -> bool {
        let mut happened = false;
        let was_my_turn = is_my_turn(self.shift());
        loop {
            let due = self.sitting.shift.next_due().filter(|due| *due <= to);
            let free = self.sitting.shift.busy_until().filter(|free| *free <= to);
            let step = [due, free].into_iter().flatten().min().unwrap_or(to);
            self.sitting.shift.advance_to(step);
            happened |= self.tell(words);
            let turn = !was_my_turn && is_my_turn(self.shift());
            if turn || self.is_over() || (due.is_none() && free.is_none()) {
                return happened;
            }
        }
    }

    /// Lets simulated time pass up to a moment, whoever's turn it becomes.
    pub fn pass_through(&mut self, to: Moment, words: &Words) {
        let (story, transcript) = (&mut self.story, &mut self.transcript);
        pass(&mut self.sitting.shift, to, &mut |shift| transcript.extend(story.tell(words, shift)));
        self.tell(words);
    }

    /// Does something now. When this returns without an error, it is on the disk.
    ///
    /// # Errors
    /// A refused command, or a disk that does not take it.
    pub fn act(&mut self, command: Command, words: &Words) -> Result<(), ActError> {
        let now = self.shift().now();
        let acted = self.sitting.act(command);
        if !matches!(acted, Err(ActError::Refused(_))) {
            self.done.push((now, command));
        }
        // What takes no time is done at once.
        let now = self.shift().now();
        self.sitting.shift.advance_to(now);
        self.tell(words);
        acted
    }

    /// Tells everything again, in other words: the same shift, played once more.
    pub fn retell(&mut self, words: &Words) {
        let shift = self.shift();
        let before = shift.is_carried_on().then(|| shift.before().clone());
        let mut again = Shift::new(shift.scenario().clone(), shift.plan(), shift.seed(), before);
        let mut story = Story::new(Reader::Trainee);
        let mut transcript = story.tell(words, &again);
        for (at, command) in &self.done {
            pass(&mut again, *at, &mut |shift| transcript.extend(story.tell(words, shift)));
            // It was accepted before, and the same happens again.
            let _ = again.apply(*at, *command);
            transcript.extend(story.tell(words, &again));
        }
        let now = self.shift().now();
        pass(&mut again, now, &mut |shift| transcript.extend(story.tell(words, shift)));
        transcript.extend(story.tell(words, &again));
        self.story = story;
        self.transcript = transcript;
    }

    /// All that its recording is made of.
    pub fn course(&self) -> Course {
        Course { shift: self.shift().clone(), done: self.done.clone(), stem: self.sitting.stem.clone() }
    }

    fn tell(&mut self, words: &Words) -> bool {
        let told = self.story.tell(words, &self.sitting.shift);
        let happened = !told.is_empty();
        self.transcript.extend(told);
        happened
    }
}

/// Whether the clock waits for the trainee: they can act, and there is somebody or
/// something to act on.
pub fn is_my_turn(shift: &Shift) -> bool {
    if shift.phase() == Phase::Ended || !shift.can_act() {
        return false;
    }
    match shift.seat() {
        Seat::Talking(_) | Seat::WrapUp(_) => true,
        Seat::Ready => {
            shift.waiting().next().is_some()
                || !shift.due_call_backs().is_empty()
                || !shift.on_hold().is_empty()
                || !shift.tray().is_empty()
        }
        Seat::Lunch => false,
    }
}
