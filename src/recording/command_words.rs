//! A command in words: `reply third-window/loudspeaker/full-form`.
//!
//! Recordings and plans use the same words. Everything is named by what its
//! author called it, because numbers change with every edit of a pack; only a
//! caller is a number, which comes from the shift itself.

use crate::scenario::checked::{ColleagueId, Contact, FactId, InjectId, ReplyId};
use crate::shift::before::Carried;
use crate::shift::{CallerId, Command, Handover, Shift};
use crate::vocab::{Department, Duration, Outcome};

use super::morning::Comeback;

/// The words of every command, with what stands behind them.
pub const COMMANDS: [(&str, &str); 23] = [
    ("take", ""),
    ("reply", "NAME or CONTACT/TURN/REPLY"),
    ("hold", "[TIME]"),
    ("resume", "[CALLER]"),
    ("look-up", "ARTICLE"),
    ("ask", "COLLEAGUE"),
    ("write", ""),
    ("note", ""),
    ("transfer", "warm|cold DEPARTMENT"),
    ("announce", "TIME"),
    ("call-back", "TIME"),
    ("end", ""),
    ("dispose", "OUTCOME"),
    ("finish", ""),
    ("lunch", ""),
    ("hand-on", "FACT"),
    ("open", "[CALLER]"),
    ("put-off", "[CALLER]"),
    ("refuse", "[CALLER]"),
    ("inject", "NAME"),
    ("receive", "SOMEBODY"),
    ("receive-fact", "CONTACT FACT"),
    ("close", ""),
];

/// Why words are no command, now and here.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WordsError {
    /// The first word is no command.
    #[error("`{0}` is no command; the commands are {list}", list = list())]
    NoCommand(String),
    /// Too many or too few words.
    #[error("`{command}` is written `{command} {wanted}`")]
    Arguments {
        /// Which command.
        command: &'static str,
        /// What stands behind it.
        wanted: &'static str,
    },
    /// Something is named that does not exist.
    #[error("there is no {kind} `{name}`{}", hint(.near))]
    Unknown {
        /// What kind of thing.
        kind: &'static str,
        /// What was written.
        name: String,
        /// What could have been meant.
        near: Vec<String>,
    },
    /// A reply is named while nobody is on the desk.
    #[error("nobody is on the desk to whom `{0}` could be said")]
    Nobody(String),
    /// A reply of another contact is named.
    #[error("`{reply}` belongs to another contact than `{contact}`, which is on the desk")]
    OtherContact {
        /// The reply.
        reply: String,
        /// The contact on the desk.
        contact: String,
    },
}

fn list() -> String {
    COMMANDS.map(|(command, _)| command).join(", ")
}

fn hint(near: &[String]) -> String {
    match near {
        [] => String::new(),
        [one] => format!("; did you mean `{one}`?"),
        many => format!("; there are {}", many.join(", ")),
    }
}

/// A command in words. `shift` is as it is before the command.
pub fn write(command: Command, shift: &Shift) -> String {
    let scenario = shift.scenario();
    match command {
        Command::TakeNext => "take".to_owned(),
        Command::Reply(reply) => format!("reply {}", reply_path(reply, shift)),
        Command::Hold(None) => "hold".to_owned(),
        Command::Hold(Some(wait)) => format!("hold {wait}"),
        Command::Resume(CallerId(number)) => format!("resume {number}"),
        Command::LookUp(article) => {
            let articles = &scenario.company().articles;
            format!("look-up {}", articles.get(article.index()).map_or("?", |article| &article.id))
        }
        Command::Ask(colleague) => {
            let colleagues = scenario.colleagues();
            format!("ask {}", colleagues.get(colleague.index()).map_or("?", |one| &one.id))
        }
        Command::PutInWriting => "write".to_owned(),
        Command::Note => "note".to_owned(),
        Command::Transfer(Handover::Warm, to) => format!("transfer warm {to}"),
        Command::Transfer(Handover::Cold, to) => format!("transfer cold {to}"),
        Command::AnnounceWait(wait) => format!("announce {wait}"),
        Command::CallBack(after) => format!("call-back {after}"),
        Command::End => "end".to_owned(),
        Command::Dispose(outcome) => format!("dispose {outcome}"),
        Command::FinishWrapUp => "finish".to_owned(),
        Command::Lunch => "lunch".to_owned(),
        Command::HandOn(fact) => {
            let packet = shift.on_the_desk().map(|caller| &shift.contact_of(caller).packet);
            let known = packet.and_then(|packet| packet.get(fact.index()));
            format!("hand-on {}", known.map_or("?", |fact| &fact.id))
        }
        Command::OpenRequest(CallerId(number)) => format!("open {number}"),
        Command::PutOff(CallerId(number)) => format!("put-off {number}"),
        Command::Refuse(CallerId(number)) => format!("refuse {number}"),
        Command::Inject(inject) => {
            let injects = &scenario.shift(shift.plan()).injects;
            format!("inject {}", injects.get(inject.index()).map_or("?", |inject| &inject.id))
        }
        Command::Receive(carried) => {
            // Names have no spaces, so this is one word.
            let somebody = ron::to_string(&Comeback::of(&carried, scenario));
            format!("receive {}", somebody.as_deref().unwrap_or("?"))
        }
        Command::ReceiveFact(contact, fact) => {
            let contact = scenario.contact(contact);
            let known = contact.packet.get(fact.index());
            format!("receive-fact {} {}", contact.id, known.map_or("?", |fact| &fact.id))
        }
        Command::Close => "close".to_owned(),
    }
}

/// A reply's name for ever: contact, turn and reply.
fn reply_path(reply: ReplyId, shift: &Shift) -> String {
    let Some(caller) = shift.on_the_desk() else {
        return "?".to_owned();
    };
    let contact = shift.contact_of(caller);
    match contact.replies.get(reply.index()) {
        Some(said) => format!("{}/{}/{}", contact.id, contact.turn(said.turn).id, said.id),
        None => "?".to_owned(),
    }
}

/// Reads a command from its words, as they are meant in this moment of a shift.
///
/// # Errors
/// Words that are no command, or name what is not there.
pub fn read(words: &str, shift: &Shift) -> Result<Command, WordsError> {
    let mut parts = words.split_whitespace();
    let first = parts.next().unwrap_or_default();
    let rest: Vec<&str> = parts.collect();
    let (command, wanted) = *COMMANDS
        .iter()
        .find(|(command, _)| *command == first)
        .ok_or_else(|| WordsError::NoCommand(first.to_owned()))?;
    let wrong = WordsError::Arguments { command, wanted };
    let time = |text: &str| text.parse::<Duration>().map_err(|_| wrong.clone());
    Ok(match (command, rest.as_slice()) {
        ("take", []) => Command::TakeNext,
        ("reply", [name]) => Command::Reply(reply(name, shift)?),
        ("hold", []) => Command::Hold(None),
        ("hold", [wait]) => Command::Hold(Some(time(wait)?)),
        ("resume", []) => Command::Resume(shift.on_hold().first().copied().unwrap_or(CallerId(0))),
        ("resume", [number]) => Command::Resume(caller(number, shift)?),
        ("look-up", [name]) => Command::LookUp(article(name, shift)?),
        ("ask", [name]) => Command::Ask(colleague(name, shift)?),
        ("write", []) => Command::PutInWriting,
        ("note", []) => Command::Note,
        ("transfer", ["warm", to]) => Command::Transfer(Handover::Warm, department(to)?),
        ("transfer", ["cold", to]) => Command::Transfer(Handover::Cold, department(to)?),
        ("announce", [wait]) => Command::AnnounceWait(time(wait)?),
        ("call-back", [after]) => Command::CallBack(time(after)?),
        ("end", []) => Command::End,
        ("dispose", [outcome]) => Command::Dispose(outcome_of(outcome)?),
        ("finish", []) => Command::FinishWrapUp,
        ("lunch", []) => Command::Lunch,
        ("hand-on", [name]) => Command::HandOn(fact(name, shift)?),
        ("open", rest) if rest.len() < 2 => Command::OpenRequest(request(rest.first().copied(), shift)?),
        ("put-off", rest) if rest.len() < 2 => Command::PutOff(request(rest.first().copied(), shift)?),
        ("refuse", rest) if rest.len() < 2 => Command::Refuse(request(rest.first().copied(), shift)?),
        ("inject", [name]) => Command::Inject(inject(name, shift)?),
        ("receive", [somebody]) => Command::Receive(comeback(somebody, shift).ok_or(wrong)??),
        ("receive-fact", [contact, fact]) => received_fact(contact, fact, shift)?,
        ("close", []) => Command::Close,
        _ => return Err(wrong),
    })
}

fn unknown(kind: &'static str, name: &str, known: impl Iterator<Item = String>) -> WordsError {
    const NEAR: f64 = 0.75;
    let known: Vec<String> = known.collect();
    let likeness = |other: &String| strsim::jaro_winkler(name, other);
    let nearest = known.iter().max_by(|a, b| likeness(a).total_cmp(&likeness(b)));
    let near = match nearest {
        Some(nearest) if likeness(nearest) >= NEAR => vec![nearest.clone()],
        _ => known,
    };
    WordsError::Unknown { kind, name: name.to_owned(), near }
}

fn reply(name: &str, shift: &Shift) -> Result<ReplyId, WordsError> {
    let nobody = || WordsError::Nobody(name.to_owned());
    let caller = shift.on_the_desk().ok_or_else(nobody)?;
    let talk = shift.conversation(caller).ok_or_else(nobody)?;
    let contact = shift.contact_of(caller);
    let path: Vec<&str> = name.split('/').collect();
    let (turn, reply) = match path.as_slice() {
        [reply] => (talk.turn, *reply),
        [of, turn, reply] if *of == contact.id => {
            let turns = || contact.turns.iter().map(|turn| turn.id.clone());
            (contact.find_turn(turn).ok_or_else(|| unknown("turn", turn, turns()))?, *reply)
        }
        _ => {
            let contact = contact.id.clone();
            return Err(WordsError::OtherContact { reply: name.to_owned(), contact });
        }
    };
    contact.find_reply(turn, reply).ok_or_else(|| {
        let replies = contact.replies_of(turn).map(|reply| contact.reply(reply).id.clone());
        unknown("reply", reply, replies)
    })
}

fn caller(number: &str, shift: &Shift) -> Result<CallerId, WordsError> {
    let held = shift.on_hold();
    let found = number.parse().ok().map(CallerId).filter(|caller| held.contains(caller));
    found.ok_or_else(|| {
        let known = held.iter().map(|caller| caller.0.to_string());
        unknown("caller on hold", number, known)
    })
}

fn article(name: &str, shift: &Shift) -> Result<crate::scenario::checked::ArticleId, WordsError> {
    let scenario = shift.scenario();
    scenario
        .find_article(name)
        .ok_or_else(|| unknown("article", name, scenario.company().articles.iter().map(|one| one.id.clone())))
}

fn colleague(name: &str, shift: &Shift) -> Result<ColleagueId, WordsError> {
    let scenario = shift.scenario();
    scenario
        .find_colleague(name)
        .ok_or_else(|| unknown("colleague", name, scenario.colleagues().iter().map(|one| one.id.clone())))
}

fn inject(name: &str, shift: &Shift) -> Result<InjectId, WordsError> {
    let injects = &shift.scenario().shift(shift.plan()).injects;
    let found = injects.iter().position(|inject| inject.id == name);
    found
        .and_then(|index| u16::try_from(index).ok())
        .map(InjectId)
        .ok_or_else(|| unknown("inject", name, injects.iter().map(|one| one.id.clone())))
}

fn fact(name: &str, shift: &Shift) -> Result<FactId, WordsError> {
    let caller = shift.on_the_desk().ok_or_else(|| WordsError::Nobody(name.to_owned()))?;
    fact_of(name, shift.contact_of(caller))
}

fn fact_of(name: &str, contact: &Contact) -> Result<FactId, WordsError> {
    let packet = &contact.packet;
    let found = packet.iter().position(|fact| fact.id == name);
    found
        .and_then(|index| u16::try_from(index).ok())
        .map(FactId)
        .ok_or_else(|| unknown("fact of the packet", name, packet.iter().map(|fact| fact.id.clone())))
}

/// Somebody whom the other seat sends; none if it is not written like that.
fn comeback(somebody: &str, shift: &Shift) -> Option<Result<Carried, WordsError>> {
    let comeback: Comeback = ron::from_str(somebody).ok()?;
    let named = comeback.read(shift.scenario());
    Some(named.map_err(|error| WordsError::Unknown { kind: error.kind, name: error.name, near: Vec::new() }))
}

/// A fact of the other desk's contact.
fn received_fact(contact: &str, name: &str, shift: &Shift) -> Result<Command, WordsError> {
    let scenario = shift.scenario();
    let id = scenario.find_contact(contact).ok_or_else(|| {
        let others = scenario.contacts().iter().filter(|contact| !contact.packet.is_empty());
        unknown("contact", contact, others.map(|contact| contact.id.clone()))
    })?;
    Ok(Command::ReceiveFact(id, fact_of(name, scenario.contact(id))?))
}

/// A request of the tray, by its number or its contact; without a name, the oldest.
fn request(name: Option<&str>, shift: &Shift) -> Result<CallerId, WordsError> {
    let tray = shift.tray();
    let named = |name: &str| {
        let fits = |caller: &CallerId| caller.0.to_string() == name || shift.contact_of(*caller).id == name;
        tray.iter().copied().find(fits)
    };
    let found = name.map_or_else(|| tray.first().copied(), named);
    found.ok_or_else(|| {
        let known = tray.iter().map(|caller| shift.contact_of(*caller).id.clone());
        unknown("request in the tray", name.unwrap_or_default(), known)
    })
}

fn department(name: &str) -> Result<Department, WordsError> {
    Department::from_word(name)
        .ok_or_else(|| unknown("department", name, Department::ALL.iter().map(ToString::to_string)))
}

fn outcome_of(name: &str) -> Result<Outcome, WordsError> {
    Outcome::from_word(name)
        .ok_or_else(|| unknown("outcome", name, Outcome::ALL.iter().map(ToString::to_string)))
}
