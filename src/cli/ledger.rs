//! `ledger`: from promise to ticket to reply, in words.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::Args;

use crate::company::Company;
use crate::company::ledger::{Entry, Standing};
use crate::recording::morning::Morning;
use crate::recording::timeline::thread::{OfDay, Ticket, tickets};
use crate::recording::{Recording, replay};
use crate::scenario::checked::{Facts, Scenario};
use crate::scenario::strings::{Language, TextId};
use crate::scoring::Words;
use crate::shift::{CallerId, Shift, What};
use crate::vocab::{Duration, Moment};

use super::end::{EXIT_CODES, End, Ended, Failure};
use super::page::{self, wrap};
use crate::records::pack_folder::scenario_of;
use crate::records::recording_file::read;
use crate::telling::story::clock;
use crate::telling::words::{Arg, duration, language_of, name_of, words_of};

/// Show what became of every promise: promise, ticket, reply.
///
/// Give the recordings of one exercise in the order of its days. Each promise is
/// shown with its words, with what the company can really do, with the callers
/// whom it brought back, what they quoted and what they were answered. Below
/// stand the handoff packets and the thanks that were passed on.
#[derive(Debug, Args)]
#[command(after_help = EXIT_CODES)]
pub struct Arguments {
    /// The recordings, in the order of the days.
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// The recordings are the two seats of one day, the sales desk's first.
    #[arg(long)]
    same_day: bool,
    /// Let the days pass up to this one after the last recording.
    #[arg(long, value_name = "DAY")]
    until: Option<u16>,
    /// The language: en, ja or ru; otherwise the system's.
    #[arg(long)]
    lang: Option<String>,
}

/// One played day.
#[derive(Debug)]
pub struct Played {
    /// Its number.
    pub day: u16,
    /// Its shift.
    pub shift: Shift,
}

/// Runs the subcommand.
///
/// # Errors
/// Files that cannot be read, or that belong to different packs.
pub fn run(arguments: &Arguments, page: &mut dyn Write) -> Ended {
    let words = words_of(arguments.lang.as_deref())?;
    let mut days: Vec<Played> = Vec::new();
    let mut company: Option<Company> = None;
    for (path, recording) in of_the_days(arguments, &words, page)? {
        let scenario = match days.first() {
            Some(first) if hex(first.shift.scenario()) == recording.header.digest => {
                first.shift.scenario().clone()
            }
            Some(_) => {
                let name = path.display();
                return Err(Failure::Wrong(format!(
                    "`{name}` was made with another pack or another version of it"
                )));
            }
            None => scenario_of(recording.pack.clone(), &recording.header.pack)?,
        };
        let shift = match replay::verify(&recording, scenario.clone()) {
            Ok(shift) => shift,
            Err(mismatch) => {
                writeln!(page, "{}: {mismatch}", path.display())?;
                return Ok(End::Problems);
            }
        };
        let next = days.last().map_or(1, |last| last.day + 1);
        let day = day_of(&recording).unwrap_or(next);
        let (first, day) = match days.first() {
            Some(first) if arguments.same_day => (false, first.day),
            _ => (true, day),
        };
        let company = company.get_or_insert_with(|| Company::new(&scenario));
        if first {
            begin_day(company, &recording, &shift, day, path, &words, page)?;
        }
        company.evening(&shift, day);
        days.push(Played { day, shift });
    }
    let Some(mut company) = company else { return Ok(End::Fine) };
    let scenario = days[0].shift.scenario().clone();
    if let Some(day) = arguments.until {
        company.wait_until(&scenario, day);
    }
    write_ledger(&company, &days, &words, page, page::width())?;
    Ok(End::Fine)
}

/// The day of an exercise; none of a shift that stands alone.
fn day_of(recording: &Recording) -> Option<u16> {
    let day = recording.header.before.as_ref().map(|before| before.day)?;
    u16::try_from(day).ok().filter(|day| *day > 0)
}

/// The recordings that belong to the company's days, in their order. Beside
/// numbered days a shift without a number, as at home at the beginning of an
/// exercise, leaves nothing to them: it is named and left out.
fn of_the_days<'a>(
    arguments: &'a Arguments,
    words: &Words,
    page: &mut dyn Write,
) -> Result<Vec<(&'a PathBuf, Recording)>, Failure> {
    let mut all = Vec::new();
    for path in &arguments.files {
        all.push((path, read(path)?));
    }
    if arguments.same_day || all.iter().all(|(_, recording)| day_of(recording).is_none()) {
        return Ok(all);
    }
    let (days, alone): (Vec<_>, Vec<_>) =
        all.into_iter().partition(|(_, recording)| day_of(recording).is_some());
    for (path, _) in alone {
        let name = path.display().to_string();
        let text = words.say("ledger-stands-alone", &[("file", Arg::Text(&name))]);
        for line in wrap(&text, page::width(), 0) {
            writeln!(page, "{line}")?;
        }
    }
    Ok(days)
}

/// Lets the morning of a day come, and says if the recording began otherwise.
fn begin_day(
    company: &mut Company,
    recording: &Recording,
    shift: &Shift,
    day: u16,
    path: &Path,
    words: &Words,
    page: &mut dyn Write,
) -> Result<(), Failure> {
    let scenario = shift.scenario();
    let morning = company.morning(scenario, shift.plan(), day, shift.seed());
    let before = recording.header.before.as_ref();
    if before.is_some_and(|before| *before != Morning::of(&morning, scenario)) {
        let text = words.say("ledger-other-days", &[("file", Arg::Text(&path.display().to_string()))]);
        for line in wrap(&text, page::width(), 0) {
            writeln!(page, "{line}")?;
        }
    }
    Ok(())
}

/// Writes the ledger of these days.
///
/// # Errors
/// A page that cannot be written to.
pub fn write_ledger(
    company: &Company,
    days: &[Played],
    words: &Words,
    page: &mut dyn Write,
    width: usize,
) -> Result<(), Failure> {
    let Some(first) = days.first() else { return Ok(()) };
    let scenario = first.shift.scenario().clone();
    Teller { language: language_of(words, &scenario), words, scenario, days, width }.tell(company, page)
}

fn hex(scenario: &Scenario) -> String {
    scenario.digest().iter().map(|byte| format!("{byte:02x}")).collect()
}

struct Teller<'a> {
    words: &'a Words,
    language: Language,
    scenario: Arc<Scenario>,
    days: &'a [Played],
    width: usize,
}

impl<'a> Teller<'a> {
    fn tell(&self, company: &Company, page: &mut dyn Write) -> Result<(), Failure> {
        let ledger = company.ledger();
        let count = |standing| Arg::Number(ledger.count(standing) as i64);
        let here = |ticket: &&Ticket| matches!(ticket, Ticket::Here { .. });
        let met = |entry: &Entry| tickets(entry, &self.of_days()).iter().filter(here).count();
        let tickets = ledger.entries().iter().map(|entry| entry.tickets.len().max(met(entry)));
        let tickets: usize = tickets.sum();
        let counts = self.words.say(
            "ledger-counts",
            &[
                ("made", Arg::Number(ledger.entries().len() as i64)),
                ("kept", count(Standing::Kept)),
                ("broken", count(Standing::Broken)),
                ("open", count(Standing::Open)),
                ("tickets", Arg::Number(tickets as i64)),
            ],
        );
        self.lines(page, &counts, 0)?;
        for entry in ledger.entries() {
            writeln!(page)?;
            self.entry(entry, page)?;
        }
        self.packets(company, page)?;
        self.thanks(company, page)
    }

    /// A paragraph, indented.
    fn lines(&self, page: &mut dyn Write, text: &str, indent: usize) -> Result<(), Failure> {
        for line in wrap(text, self.width - indent, 0) {
            writeln!(page, "{:indent$}{line}", "")?;
        }
        Ok(())
    }

    /// A length of time as one would promise it: in days or hours where it is long.
    fn span(&self, time: Duration) -> String {
        const HOUR_MS: i64 = 3_600_000;
        let hours = (time.as_ms() + HOUR_MS / 2) / HOUR_MS;
        if hours >= 48 || hours == 24 {
            let tenths = hours * 10 / 24;
            return self.words.say("ledger-days", &[("days", Arg::Milli(tenths * 100))]);
        }
        if hours >= 2 {
            return self.words.say("ledger-hours", &[("hours", Arg::Number(hours))]);
        }
        duration(self.words, time)
    }

    fn text(&self, text: TextId) -> String {
        self.scenario.texts().get(text, self.language).to_owned()
    }

    /// To whom an entry was promised.
    fn name(&self, entry: &Entry) -> String {
        let made = self.days.get(entry.shift);
        made.map_or_else(String::new, |played| name_of(self.words, &played.shift, entry.caller))
    }

    fn title(&self, contact: crate::scenario::checked::ContactId) -> String {
        let contact = self.scenario.contact(contact);
        contact.title.map_or_else(|| self.words.name("ledger-ordinary"), |title| self.text(title))
    }

    fn entry(&self, entry: &Entry, page: &mut dyn Write) -> Result<(), Failure> {
        let contact = self.scenario.contact(entry.contact);
        for (place, said) in entry.said.iter().enumerate() {
            let promise = &contact.promises[said.promise.index()];
            let repairs = contact.shown_by(said.reply).iter().any(|shown| shown.repairs);
            let id = match place {
                0 => "ledger-entry",
                _ if repairs => "ledger-corrected",
                _ => "ledger-again",
            };
            let arguments = [
                ("number", Arg::Number(i64::from(entry.number) + 1)),
                ("day", Arg::Number(i64::from(entry.day))),
                ("time", Arg::Text(&clock(said.at))),
                ("name", Arg::Text(&self.name(entry))),
                ("contact", Arg::Text(&self.title(entry.contact))),
                ("words", Arg::Text(&self.text(promise.words))),
            ];
            self.lines(page, &self.words.say(id, &arguments), if place == 0 { 0 } else { 4 })?;
        }
        let by = self.text(contact.promises[entry.promise().index()].by);
        let terms = [
            ("by", Arg::Text(&by)),
            ("promised", Arg::Text(&self.span(entry.promised))),
            ("real", Arg::Text(&self.span(entry.real))),
        ];
        let how = if entry.written { "ledger-terms-written" } else { "ledger-terms-spoken" };
        self.lines(page, &self.words.say(how, &terms), 4)?;
        if entry.remembered() < entry.promised {
            let remembered = self.span(entry.remembered());
            let arguments = [("time", Arg::Text(remembered.as_str()))];
            self.lines(page, &self.words.say("ledger-remembered", &arguments), 4)?;
        }
        let standing = match entry.standing {
            Standing::Open => "ledger-open",
            Standing::Kept => "ledger-kept",
            Standing::Broken => "ledger-broken",
        };
        let day = match entry.standing {
            Standing::Open | Standing::Kept => entry.done().day(),
            Standing::Broken => entry.due().day(),
        };
        self.lines(page, &self.words.say(standing, &[("day", Arg::Number(i64::from(day)))]), 4)?;
        for ticket in tickets(entry, &self.of_days()) {
            self.ticket(ticket, page)?;
        }
        Ok(())
    }

    fn of_days(&self) -> Vec<OfDay<'a>> {
        self.days.iter().map(|played| OfDay { day: played.day, shift: &played.shift }).collect()
    }

    fn ticket(&self, ticket: Ticket, page: &mut dyn Write) -> Result<(), Failure> {
        let (played, caller, came, answered) = match ticket {
            Ticket::Elsewhere { day } => {
                let day = Arg::Number(i64::from(day));
                return self.lines(page, &self.words.say("ledger-ticket-elsewhere", &[("day", day)]), 4);
            }
            Ticket::Here { seat, caller, at, answered_as } => (&self.days[seat], caller, at, answered_as),
        };
        let shift = &played.shift;
        // Whoever hung up while waiting may have got through later.
        let caller = answered.unwrap_or(caller);
        let thread = Thread::of(shift, caller);
        let arguments = [
            ("day", Arg::Number(i64::from(played.day))),
            ("time", Arg::Text(&clock(came))),
            ("name", Arg::Text(&name_of(self.words, shift, caller))),
            ("contact", Arg::Text(&self.title(shift.caller(caller).contact))),
        ];
        self.lines(page, &self.words.say("ledger-ticket", &arguments), 4)?;
        let said = |(at, text)| shift.say_at(at, caller, text, self.language);
        if let Some(spoke) = thread.spoke {
            let words = [("words", Arg::Text(&said(spoke)))];
            self.lines(page, &self.words.say("ledger-quoted", &words), 8)?;
        }
        let answer = match thread.replied {
            Some(replied) => self.words.say("ledger-answered", &[("words", Arg::Text(&said(replied)))]),
            None => self.words.name(if thread.answered { "ledger-silent" } else { "ledger-not-met" }),
        };
        self.lines(page, &answer, 8)?;
        if let Some(outcome) = shift.caller(caller).outcome.filter(|_| thread.answered) {
            let outcome = self.words.name(&format!("outcome-{outcome}"));
            self.lines(page, &self.words.say("ledger-ended", &[("outcome", Arg::Text(&outcome))]), 8)?;
        }
        Ok(())
    }

    fn packets(&self, company: &Company, page: &mut dyn Write) -> Result<(), Failure> {
        let packets = company.handoffs().packets();
        if packets.is_empty() {
            return Ok(());
        }
        writeln!(page)?;
        self.lines(page, &self.words.name("ledger-packets"), 0)?;
        for packet in packets {
            let count = |facts: Facts| Arg::Number(i64::from(facts.count_ones()));
            let arguments = [
                ("day", Arg::Number(i64::from(packet.day))),
                ("contact", Arg::Text(&self.title(packet.contact))),
                ("told", count(packet.told)),
                ("handed", count(packet.handed & packet.told)),
                ("asked", count(packet.asked_again)),
            ];
            self.lines(page, &self.words.say("ledger-packet", &arguments), 4)?;
            let facts = self.scenario.contact(packet.contact).packet.iter().enumerate();
            for (_, fact) in facts.filter(|(index, _)| packet.left_out() >> index & 1 == 1) {
                let fact = self.text(fact.text);
                self.lines(page, &self.words.say("ledger-left-out", &[("fact", Arg::Text(&fact))]), 8)?;
            }
            if let Some(milli) = packet.score_milli() {
                let share = Arg::Number(i64::from(milli / 10));
                self.lines(page, &self.words.say("ledger-packet-score", &[("percent", share)]), 8)?;
            }
        }
        Ok(())
    }

    fn thanks(&self, company: &Company, page: &mut dyn Write) -> Result<(), Failure> {
        let colleagues = self.scenario.colleagues().iter().zip(0_u16..);
        let mut first = true;
        for (colleague, index) in colleagues {
            let standing = company.colleague(crate::scenario::checked::ColleagueId(index));
            if standing.thanks_received == 0 {
                continue;
            }
            if std::mem::take(&mut first) {
                writeln!(page)?;
                self.lines(page, &self.words.name("ledger-thanks"), 0)?;
            }
            let arguments = [
                ("name", Arg::Text(&self.text(colleague.name))),
                ("received", Arg::Number(i64::from(standing.thanks_received))),
                ("relayed", Arg::Number(i64::from(standing.thanks_relayed))),
            ];
            self.lines(page, &self.words.say("ledger-thanks-of", &arguments), 4)?;
        }
        Ok(())
    }
}

/// What was said when somebody came back.
struct Thread {
    answered: bool,
    spoke: Option<(Moment, TextId)>,
    replied: Option<(Moment, TextId)>,
}

impl Thread {
    fn of(shift: &Shift, who: CallerId) -> Self {
        let mut thread = Self { answered: false, spoke: None, replied: None };
        for event in shift.events() {
            match event.what {
                What::Answered { caller, .. } if caller == who => thread.answered = true,
                What::Spoke { caller, text, .. } if caller == who && thread.spoke.is_none() => {
                    thread.spoke = Some((event.at, text));
                }
                What::Replied { caller, reply, .. } if caller == who && thread.replied.is_none() => {
                    thread.replied = Some((event.at, shift.contact_of(caller).reply(reply).says));
                }
                _ => {}
            }
        }
        thread
    }
}
