//! A small pack in memory, and a trainee at its desk.

use std::sync::Arc;

use other_desk::scenario::checked::{Scenario, ShiftId};
use other_desk::scenario::load::{PackFile, load};
use other_desk::scenario::render;
use other_desk::scenario::strings::Language;
use other_desk::shift::event::{CallerId, What};
use other_desk::shift::{Command, Event, Rejection, Seat, Shift};
use other_desk::vocab::{Duration, Moment};

/// A pack that a test writes: the company and its people are always the same
/// unless the test says otherwise.
pub struct Pack {
    people: String,
    files: Vec<(String, String)>,
    shift: String,
}

const PACK: &str = r#"Pack(id: "tiny", format: 1, version: "1.0.0", title: "Tiny", summary: "Tiny.",
    languages: ["en"], source: "en", authors: ["Tests"])"#;

const COMPANY: &str = r#"Company(name: "Tiny",
    delivers: { "line": "2d" },
    pools: { "names": ["Ann", "Ben"] },
    articles: {
        "outage": (title: "Outage", owner: Support, takes: "20s", text: "Until six."),
        "ports": (title: "Ports", owner: Support, takes: "30s", text: "Four."),
        "tome": (title: "Tome", owner: Support, takes: "10m", text: "Long."),
    })"#;

const CUSTOMERS: &str = r#"customers: {
        "ada": (name: "Ada", patience: "1000d", frustration: 0.2, trust: 0.5),
        "cy": (name: "Cy", patience: "1000d", frustration: 0.2, trust: 0.5),
        "hot": (name: "Hot", patience: "1000d", frustration: 0.8, trust: 0.5),
        "white-hot": (name: "White Hot", patience: "1000d", frustration: 0.965, trust: 0.5),
        "hasty": (name: "Hasty", patience: "1s", frustration: 0.2, trust: 0.5),
    }"#;

const CROWD: &str = r#"crowd: { "anybody": (patience: "2m", frustration: 0.3) }"#;

const COLLEAGUES: &str = r#"colleagues: {
        "aya": (name: "Aya", desk: Support, lines: (asked: "Yes?")),
        "bo": (name: "Bo", desk: Sales, replies_within: "90s", lines: (asked: "Yes?")),
        "eve": (name: "Eve", desk: Support, lines: (asked: "Yes?")),
    }"#;

impl Pack {
    /// A support shift from nine to five; `rest` holds its arrivals and more.
    pub fn with_shift(rest: &str) -> Self {
        let shift = format!(
            "Shift(id: \"day\", desk: Support, title: \"Day\", day: \"Monday\", opens: \"09:00\", \
             closes: \"17:00\", briefing: \"Go.\", {rest})"
        );
        let people = format!("People({CUSTOMERS}, {CROWD}, {COLLEAGUES})");
        Self { people, files: Vec::new(), shift }
    }

    /// One call of Ada's at nine.
    pub fn with_call(turns: &str) -> Self {
        Self::with_call_of("ada", turns)
    }

    /// One call at nine.
    pub fn with_call_of(persona: &str, turns: &str) -> Self {
        Self::with_shift(r#"arrivals: [At(time: "09:00", contact: "call")]"#).contact("call", persona, turns)
    }

    /// Adds a contact; `turns` is the inside of its map of turns. The first is
    /// called `start`.
    pub fn contact(self, id: &str, persona: &str, turns: &str) -> Self {
        self.contact_with(id, persona, "", turns)
    }

    /// The same with more fields.
    pub fn contact_with(mut self, id: &str, persona: &str, fields: &str, turns: &str) -> Self {
        let desk = if fields.contains("desk:") { "" } else { "desk: Support," };
        let text = format!(
            "Contact(id: {id:?}, {desk} persona: {persona:?}, title: {id:?}, opening: \"start\", {fields} \
             turns: {{ {turns} }})"
        );
        self.files.push((format!("contacts/{id}.ron"), text));
        self
    }

    /// Adds an ordinary contact of one turn; `shows` of its only useful reply.
    pub fn filler(mut self, id: &str, fields: &str, shows: &str) -> Self {
        let text = format!(
            "Fillers([(id: {id:?}, desk: Support, {fields} turns: {{ \"start\": (says: \"Hello.\", replies: [ \
             (id: \"yes\", says: \"Yes.\", shows: [{shows}], goto: End(Solved)), \
             (id: \"no\", says: \"No.\", goto: End(Open)), ]) }})])"
        );
        self.files.push((format!("fillers/{id}.ron"), text));
        self
    }

    pub fn load(self) -> Arc<Scenario> {
        let fixed = [
            ("pack.ron".to_owned(), PACK.to_owned()),
            ("company.ron".to_owned(), COMPANY.to_owned()),
            ("people.ron".to_owned(), self.people),
            ("shifts/day.ron".to_owned(), self.shift),
        ];
        let files = fixed.into_iter().chain(self.files);
        let loaded = load(files.map(|(path, text)| PackFile { path, bytes: text.into_bytes() }).collect());
        match loaded.scenario {
            Some(scenario) => Arc::new(scenario),
            None => panic!("{}", render::to_text(&loaded.diagnostics, &loaded.files, false)),
        }
    }

    pub fn open(self) -> Desk {
        self.open_with(1)
    }

    pub fn open_with(self, seed: u64) -> Desk {
        Desk { shift: Shift::new(self.load(), ShiftId(0), seed, None) }
    }
}

/// A shift with a trainee who does as the test says.
pub struct Desk {
    pub shift: Shift,
}

pub fn seconds(seconds: i64) -> Duration {
    Duration::from_seconds(seconds)
}

pub fn time(text: &str) -> Moment {
    text.parse().expect("a time of day")
}

impl Desk {
    /// Does something now, as soon as nobody speaks any more.
    pub fn does(&mut self, command: Command) -> &mut Self {
        self.when_free();
        let now = self.shift.now();
        if let Err(rejection) = self.shift.apply(now, command) {
            panic!("{command:?} at {now}: {rejection}");
        }
        self
    }

    /// Is refused now, and nothing happens.
    pub fn is_refused(&mut self, command: Command) -> Rejection {
        let (now, digest) = (self.shift.now(), self.shift.digest());
        let refused = self.shift.apply(now, command).expect_err("a command that is refused");
        assert_eq!(self.shift.digest(), digest, "a refused command changes nothing");
        refused
    }

    pub fn is_refused_when_free(&mut self, command: Command) -> Rejection {
        self.when_free().is_refused(command)
    }

    /// Gives a reply of the current turn by its name.
    pub fn replies(&mut self, name: &str) -> &mut Self {
        self.when_free();
        let caller = self.caller();
        let turn = self.shift.conversation(caller).expect("a conversation").turn;
        let reply = self.shift.contact_of(caller).find_reply(turn, name).expect("such a reply");
        self.does(Command::Reply(reply))
    }

    /// Lets everybody finish.
    pub fn when_free(&mut self) -> &mut Self {
        while let Some(until) = self.shift.busy_until() {
            self.shift.advance_to(until);
        }
        self
    }

    pub fn waits(&mut self, length: Duration) -> &mut Self {
        self.shift.advance_to(self.shift.now() + length);
        self
    }

    pub fn waits_until(&mut self, at: &str) -> &mut Self {
        self.shift.advance_to(time(at));
        self
    }

    pub fn sees_the_end(&mut self) -> &mut Self {
        self.waits_until("23:59")
    }

    /// Who is on the desk.
    pub fn caller(&self) -> CallerId {
        self.shift.on_the_desk().expect("somebody on the desk")
    }

    pub fn is_talking_to(&self, caller: CallerId) -> bool {
        self.shift.seat() == Seat::Talking(caller)
    }

    pub fn events(&self) -> &[Event] {
        self.shift.events()
    }

    pub fn count(&self, kind: impl Fn(&What) -> bool) -> usize {
        self.events().iter().filter(|event| kind(&event.what)).count()
    }

    /// When something happened for the first time.
    pub fn when(&self, kind: impl Fn(&What) -> bool) -> Option<Moment> {
        self.events().iter().find(|event| kind(&event.what)).map(|event| event.at)
    }

    /// Talk, hold and wrap-up of a closed contact.
    pub fn handled(&self, id: CallerId) -> [Duration; 3] {
        let closed = self.events().iter().filter_map(|event| match event.what {
            What::Closed { caller, talk, hold, wrap_up, .. } if caller == id => Some([talk, hold, wrap_up]),
            _ => None,
        });
        let closed: Vec<_> = closed.collect();
        assert_eq!(closed.len(), 1, "a contact is closed once");
        closed[0]
    }

    /// What the person has said in turns, in order.
    pub fn lines(&self) -> Vec<String> {
        let texts = self.shift.scenario().texts();
        let word = |text| texts.get(text, Language(0)).to_owned();
        let mut lines = Vec::new();
        for event in self.events() {
            if let What::Spoke { reaction, text, .. } = event.what {
                lines.extend(reaction.map(word));
                lines.push(word(text));
            }
        }
        lines
    }
}

/// The ordinary conversation: a word, a fact, an end.
pub const TALK: &str = r#"
    "start": (says: "Hello there.", replies: [
        (id: "listen", says: "I see.", shows: [NamesFeeling], goto: "more"),
        (id: "bye", says: "Solved.", goto: End(Solved)),
    ]),
    "more": (says: "And now?", replies: [
        (id: "fact", says: "Until six.", shows: [Fact("outage")], goto: End(Solved)),
        (id: "back", says: "Again?", goto: "start"),
    ]),"#;
