//! Two seats at one table, with a wire between them that can be slow, torn and cut.

use std::path::Path;
use std::sync::Arc;

use other_desk::company::seats::Exchange;
use other_desk::policy::seat::{SeatPlayer, Went};
use other_desk::policy::{Playbook, PolicyName};
use other_desk::recording::exchange::{Hello, Listener, Speaker};
use other_desk::recording::{Recorder, command_words};
use other_desk::records::pack_folder::{open_pack, read_pack};
use other_desk::scenario::checked::Scenario;
use other_desk::shift::rng::{Purpose, Stream, stream};
use other_desk::shift::{Phase, Shift};
use other_desk::vocab::{Duration, Moment};

/// The pack of both seats.
pub const PACK: &str = "tests/packs/two-seats";

/// The end of a seat: its digest, and every command with its time.
pub type Outcome = (String, Vec<(Moment, String)>);

pub fn open() -> Arc<Scenario> {
    open_pack(Path::new(PACK)).unwrap()
}

struct Side {
    shift: Shift,
    exchange: Exchange,
    player: SeatPlayer<'static>,
    recorder: Option<Recorder<Vec<u8>>>,
    recording: Vec<u8>,
    words: Vec<(Moment, String)>,
    here: Hello,
    listener: Listener,
    speaker: Speaker,
    /// What this side has written, and how much of it the other has.
    wire: Vec<u8>,
    read: usize,
}

impl Side {
    fn new(scenario: &Arc<Scenario>, shift: &str, seed: u64, policy: PolicyName) -> Self {
        let files = read_pack(Path::new(PACK)).unwrap();
        let shift = Shift::new(scenario.clone(), scenario.find_shift(shift).unwrap(), seed, None);
        let here = Hello::of(&shift);
        let mut speaker = Speaker::default();
        let wire = speaker.hello(&here).into_bytes();
        // A test's trainees live as long as the test.
        let trainee = Box::leak(policy.trainee(&Arc::new(Playbook::default())));
        Self {
            exchange: Exchange::new(&shift),
            player: SeatPlayer::new(trainee, &shift),
            recorder: Some(Recorder::begin(Vec::new(), &shift, &files, None).unwrap()),
            recording: Vec::new(),
            words: Vec::new(),
            listener: Listener::default(),
            speaker,
            wire,
            read: 0,
            here,
            shift,
        }
    }

    fn go_on(&mut self) -> Went {
        let went = self.player.go_on(&mut self.shift, &mut self.exchange);
        match went {
            Went::Do(command) => {
                let words = command_words::write(command, &self.shift);
                let accepted = self.shift.apply(self.shift.now(), command).is_ok();
                self.player.done(accepted);
                if accepted {
                    self.record(words);
                }
            }
            Went::Received(command) => self.record(command_words::write(command, &self.shift)),
            Went::On | Went::Waits | Went::Over => {}
        }
        went
    }

    fn record(&mut self, words: String) {
        self.recorder.as_mut().unwrap().command(&words, &self.shift).unwrap();
        self.words.push((self.shift.now(), words));
    }

    fn tell(&mut self, step: Duration) {
        for message in self.exchange.tell(&self.shift, step) {
            self.wire.extend(self.speaker.message(message, self.shift.scenario()).bytes());
        }
    }

    fn hear(&mut self, bytes: &[u8]) {
        let scenario = self.shift.scenario().clone();
        self.listener.hear(bytes, &self.here, &scenario, &mut self.exchange).unwrap();
    }

    fn is_over(&self) -> bool {
        self.shift.phase() == Phase::Ended
    }
}

/// Both seats.
pub struct Table {
    sides: [Side; 2],
    /// Somebody had to wait.
    pub waited: bool,
}

impl Table {
    /// Sales and support, played by these two.
    pub fn new(seed: u64, [sales, support]: [PolicyName; 2]) -> Self {
        let scenario = open();
        let sides =
            [Side::new(&scenario, "sales", seed, sales), Side::new(&scenario, "support", seed, support)];
        Self { sides, waited: false }
    }

    pub fn shifts(&self) -> [&Shift; 2] {
        [&self.sides[0].shift, &self.sides[1].shift]
    }

    pub fn outcome(&self) -> [Outcome; 2] {
        [0, 1].map(|side| (self.sides[side].shift.digest().hex(), self.sides[side].words.clone()))
    }

    pub fn wire(&self, side: usize) -> &[u8] {
        &self.sides[side].wire
    }

    pub fn recordings(&mut self) -> [Vec<u8>; 2] {
        for side in &mut self.sides {
            if let Some(recorder) = side.recorder.take() {
                side.recording = recorder.end(&side.shift).unwrap();
            }
        }
        [0, 1].map(|side| self.sides[side].recording.clone())
    }

    /// Gives the other side so many bytes of what a side has written.
    fn deliver(&mut self, from: usize, bytes: usize) {
        let side = &mut self.sides[from];
        let until = (side.read + bytes).min(side.wire.len());
        let piece = side.wire[side.read..until].to_vec();
        side.read = until;
        self.sides[1 - from].hear(&piece);
    }

    pub fn deliver_all(&mut self, from: usize) {
        self.sides[from].tell(Duration::from_ms(1));
        self.deliver(from, usize::MAX >> 1);
    }

    /// Each goes on as far as it can, then the other.
    pub fn in_turns(&mut self) {
        self.until_both(|_| false);
        assert!(self.sides.iter().all(Side::is_over));
    }

    /// The same until one side's clock shows this.
    pub fn until(&mut self, side: usize, at: Moment) {
        self.until_both(|table| table.sides[side].shift.now() >= at);
    }

    fn until_both(&mut self, enough: impl Fn(&Self) -> bool) {
        for _ in 0..100_000 {
            for side in [0, 1] {
                while !matches!(self.sides[side].go_on(), Went::Waits | Went::Over) {
                    if enough(self) {
                        return;
                    }
                }
                self.deliver_all(side);
            }
            if self.sides.iter().all(Side::is_over) {
                return;
            }
        }
        panic!("the two wait for each other");
    }

    /// Steps, tellings and deliveries in any order and any pieces. For a long
    /// while nothing passes to or from the side that is cut off.
    pub fn by_chance(&mut self, luck: u64, cut: Option<usize>) {
        let mut luck = stream(luck, Purpose::Policy, 77);
        // Before the cut, the cut, and afterwards, in rounds.
        let begins = cut.map_or(u32::MAX, |_| 40 + luck.below(200));
        for round in 0..2_000_000 {
            if self.sides.iter().all(Side::is_over) {
                return;
            }
            let side = luck.below(2) as usize;
            for _ in 0..=luck.below(8) {
                self.waited |= self.sides[side].go_on() == Went::Waits;
            }
            if luck.chance(0.5) {
                self.sides[side].tell(Duration::from_ms(1 + i64::from(luck.below(120_000))));
            }
            let is_cut = round >= begins && round < begins + 3_000;
            if !is_cut {
                self.some_of_it(&mut luck);
            }
        }
        panic!("the two wait for each other");
    }

    fn some_of_it(&mut self, luck: &mut Stream) {
        let from = luck.below(2) as usize;
        if luck.chance(0.3) {
            let bytes = luck.below(900) as usize;
            self.deliver(from, bytes);
        }
        if luck.chance(0.05) {
            self.deliver_all(from);
        }
    }

    pub fn go_on_alone(&mut self, side: usize) {
        let side = &mut self.sides[side];
        for message in side.exchange.go_on_alone(&side.shift) {
            side.wire.extend(side.speaker.message(message, side.shift.scenario()).bytes());
        }
    }

    /// A side plays to its end without hearing anything.
    pub fn alone(&mut self, side: usize) {
        let side = &mut self.sides[side];
        loop {
            match side.go_on() {
                Went::Over => return,
                Went::Waits => panic!("nobody is left to wait for"),
                Went::Do(_) | Went::Received(_) | Went::On => side.tell(Duration::from_ms(1)),
            }
        }
    }
}
