//! What two seats of one day tell each other, as lines of text.
//!
//! Owns [`Hello`], the first line of a seat, with which the other one finds out
//! whether the two belong together; [`Speaker`], which writes a seat's lines;
//! and [`Listener`], which reads the other's as far as they have come. Lines are
//! only ever added, and numbered; a last line without its end is not there yet.
//! Like recordings, they name everything by what its author called it. A line
//! does not care how it travels: now through a file, later through a network.
//!
//! ```text
//! 1 (exchange: 1, program: "0.1.0", pack: "swap-day", …)
//! 2 Clock(32400000)
//! 3 Comes(33015000,(at:34200000,contact:"…",…))
//! 4 Fact(33015000,"forty-flats","decides-alone")
//! 5 End(45000000,None)
//! ```

use serde::{Deserialize, Serialize};

use crate::company::seats::{Exchange, LOOKAHEAD, Message, TooLate};
use crate::scenario::checked::{FactId, Scenario};
use crate::shift::Shift;
use crate::vocab::{Desk, Moment};

use super::chain::hex;
use super::morning::{Comeback, UnknownName};

/// The version of the lines that this program writes and reads.
pub const EXCHANGE: u32 = 1;
/// The longest line that is read, in bytes.
const LONGEST_LINE: usize = 16 << 10;
/// The most lines that are read.
const MOST_LINES: usize = 1_000_000;
/// Ten days: no shift is as long, and no sum of times overflows.
const LATEST_MS: i64 = 10 * 24 * 3_600_000;

/// A seat's first line: what it plays.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Hello {
    /// The version of the lines.
    pub exchange: u32,
    /// The program's version.
    pub program: String,
    /// The pack's name.
    pub pack: String,
    /// The pack's digest, as 64 hex digits.
    pub digest: String,
    /// The shift's name.
    pub shift: String,
    /// Its desk.
    pub desk: Desk,
    /// The seed.
    pub seed: u64,
    /// The day of the exercise; 0 means that there is none.
    pub day: u32,
    /// How long anything takes from one desk to the other, in milliseconds.
    pub lookahead_ms: i64,
}

/// The one field that every version has.
#[derive(Deserialize)]
struct AnyHello {
    exchange: u32,
}

/// A message by names.
#[derive(Serialize, Deserialize)]
enum Said {
    Clock(i64),
    Comes(i64, Comeback),
    Fact(i64, String, String),
    End(i64, Option<u32>),
}

/// Why the other seat's lines cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ExchangeError {
    /// Something else.
    #[error("line 1 is not the beginning of an exchange between two seats")]
    NoExchange,
    /// Another version of the lines.
    #[error("the other seat is played with another version of the program: exchange {0}, here {EXCHANGE}")]
    Version(u32),
    /// The two seats do not belong together.
    #[error("the other seat plays {what} {there}; this one plays {here}. Start both with the same")]
    Other {
        /// What is different.
        what: &'static str,
        /// How it is at the other seat.
        there: String,
        /// How it is here.
        here: String,
    },
    /// Both sit at the same desk.
    #[error("the other seat is at the same desk; one of the two has to name a shift of the other desk")]
    SameDesk,
    /// A line is not what was written, or one is missing.
    #[error("line {0} of the exchange is damaged")]
    Damaged(usize),
    /// A line names what is not in the pack.
    #[error("line {line} of the exchange names a {kind} `{name}` that the pack does not have")]
    Unknown {
        /// Which.
        line: usize,
        /// What kind of thing.
        kind: &'static str,
        /// Its name.
        name: String,
    },
    /// A line comes later than it may.
    #[error("line {line} of the exchange cannot be: {late}")]
    TooLate {
        /// Which.
        line: usize,
        /// Why.
        late: TooLate,
    },
}

impl Hello {
    /// What a seat plays.
    pub fn of(shift: &Shift) -> Self {
        let scenario = shift.scenario();
        let plan = scenario.shift(shift.plan());
        Self {
            exchange: EXCHANGE,
            program: env!("CARGO_PKG_VERSION").to_owned(),
            pack: scenario.about().id.clone(),
            digest: hex(&scenario.digest()),
            shift: plan.id.clone(),
            desk: plan.desk,
            seed: shift.seed(),
            day: shift.before().history.day,
            lookahead_ms: LOOKAHEAD.as_ms(),
        }
    }

    /// Reads a first line.
    ///
    /// # Errors
    /// Something else, or another version.
    pub fn read(words: &str) -> Result<Self, ExchangeError> {
        let any = ron::Options::default().from_str::<AnyHello>(words);
        match any.map_err(|_| ExchangeError::NoExchange)? {
            AnyHello { exchange } if exchange != EXCHANGE => Err(ExchangeError::Version(exchange)),
            _ => ron::from_str(words).map_err(|_| ExchangeError::Damaged(1)),
        }
    }

    /// Whether the other seat belongs to this one.
    ///
    /// # Errors
    /// The first thing that does not fit.
    pub fn fits(&self, there: &Self) -> Result<(), ExchangeError> {
        let same = |what, here: String, there: String| {
            if here == there { Ok(()) } else { Err(ExchangeError::Other { what, there, here }) }
        };
        let version = |hello: &Self| {
            format!("`{}`, digest {}…", hello.pack, hello.digest.chars().take(8).collect::<String>())
        };
        same("the pack", format!("`{}`", self.pack), format!("`{}`", there.pack))?;
        if self.digest != there.digest {
            return same("another version of the pack:", version(self), version(there));
        }
        same("with seed", self.seed.to_string(), there.seed.to_string())?;
        same("day", self.day.to_string(), there.day.to_string())?;
        let minutes = |hello: &Self| format!("{} ms", hello.lookahead_ms);
        same("with a way between the desks of", minutes(self), minutes(there))?;
        if self.desk == there.desk { Err(ExchangeError::SameDesk) } else { Ok(()) }
    }
}

/// Writes a seat's lines.
#[derive(Clone, Copy, Debug, Default)]
pub struct Speaker {
    lines: usize,
}

impl Speaker {
    /// The first line, with its end.
    pub fn hello(&mut self, hello: &Hello) -> String {
        self.line(hello)
    }

    /// A message, with its line's end.
    pub fn message(&mut self, message: Message, scenario: &Scenario) -> String {
        let said = match message {
            Message::Clock(at) => Said::Clock(at.as_ms()),
            Message::Comes(at, who) => Said::Comes(at.as_ms(), Comeback::of(&who, scenario)),
            Message::Fact(at, contact, fact) => {
                let contact = scenario.contact(contact);
                let known = contact.packet.get(fact.index());
                let name = known.map_or_else(String::new, |fact| fact.id.clone());
                Said::Fact(at.as_ms(), contact.id.clone(), name)
            }
            Message::End(at, alone) => Said::End(at.as_ms(), alone),
        };
        self.line(&said)
    }

    fn line(&mut self, value: &impl Serialize) -> String {
        self.lines += 1;
        // Names, numbers and short lists: there is nothing that cannot be written.
        format!("{} {}\n", self.lines, ron::to_string(value).unwrap_or_default())
    }
}

/// Reads the other seat's lines, in whatever pieces they come.
#[derive(Clone, Debug, Default)]
pub struct Listener {
    /// What has come and is no whole line yet.
    rest: Vec<u8>,
    lines: usize,
    hello: Option<Hello>,
}

impl Listener {
    /// What the other seat plays, once it has said so.
    pub fn hello(&self) -> Option<&Hello> {
        self.hello.as_ref()
    }

    /// Hears what has come since the last time, and tells the exchange. `here` is
    /// what this seat plays.
    ///
    /// # Errors
    /// Lines that cannot be, or a seat that does not belong to this one.
    pub fn hear(
        &mut self,
        bytes: &[u8],
        here: &Hello,
        scenario: &Scenario,
        exchange: &mut Exchange,
    ) -> Result<(), ExchangeError> {
        self.rest.extend_from_slice(bytes);
        let mut begin = 0;
        while let Some(end) = self.rest[begin..].iter().position(|&byte| byte == b'\n') {
            let line = self.rest[begin..begin + end].to_vec();
            begin += end + 1;
            self.lines += 1;
            self.line(&line, here, scenario, exchange)?;
        }
        self.rest.drain(..begin);
        if self.rest.len() > LONGEST_LINE || self.lines > MOST_LINES {
            return Err(ExchangeError::Damaged(self.lines + 1));
        }
        Ok(())
    }

    fn line(
        &mut self,
        line: &[u8],
        here: &Hello,
        scenario: &Scenario,
        exchange: &mut Exchange,
    ) -> Result<(), ExchangeError> {
        let number = self.lines;
        let damaged = if number == 1 { ExchangeError::NoExchange } else { ExchangeError::Damaged(number) };
        let text = std::str::from_utf8(line).ok();
        let words = text.and_then(|text| text.strip_prefix(&format!("{number} ")));
        let words = words.filter(|words| words.len() <= LONGEST_LINE).ok_or_else(|| damaged.clone())?;
        if number == 1 {
            let there = Hello::read(words)?;
            here.fits(&there)?;
            self.hello = Some(there);
            return Ok(());
        }
        let said: Said = ron::from_str(words).map_err(|_| damaged.clone())?;
        let named = said.message(scenario).map_err(|UnknownName { kind, name }| ExchangeError::Unknown {
            line: number,
            kind,
            name,
        })?;
        let message = named.ok_or(damaged)?;
        exchange.hear(message).map_err(|late| ExchangeError::TooLate { line: number, late })
    }
}

impl Said {
    /// The message; none if a time in it is no time of the day.
    fn message(&self, scenario: &Scenario) -> Result<Option<Message>, UnknownName> {
        let moment = |ms: i64| (0..=LATEST_MS).contains(&ms).then(|| Moment::from_ms(ms));
        Ok(match self {
            Self::Clock(at) => moment(*at).map(Message::Clock),
            Self::Comes(at, who) => {
                let carried = who.read(scenario)?;
                let known = moment(*at).zip(moment(who.at));
                known.map(|(at, _)| Message::Comes(at, carried))
            }
            Self::Fact(at, contact, fact) => {
                let unknown = |kind, name: &String| UnknownName { kind, name: name.clone() };
                let id = scenario.find_contact(contact).ok_or_else(|| unknown("contact", contact))?;
                let packet = &scenario.contact(id).packet;
                let place = packet.iter().position(|known| known.id == *fact);
                let place = place.and_then(|place| u16::try_from(place).ok());
                let place = place.ok_or_else(|| unknown("fact of a packet", fact))?;
                moment(*at).map(|at| Message::Fact(at, id, FactId(place)))
            }
            Self::End(at, alone) => moment(*at).map(|at| Message::End(at, *alone)),
        })
    }
}
