//! The handoff packet: what the other desk has handed on, and what the trainee
//! writes into one's own once the person has gone.

use crate::cli::lines::Lines;
use crate::scenario::checked::{ContactId, FactId, PacketField};
use crate::shift::{CallerId, Command};

use super::super::end::Failure;
use super::session::Session;
use crate::telling::entry::{Entry, read};
use crate::telling::words::{Arg, duration, packet_field};

impl Session<'_> {
    /// The contact on the desk has a packet, of this desk or of the other.
    pub(super) fn has_packet(&self) -> bool {
        self.shift.on_the_desk().is_some_and(|caller| {
            let own = !self.shift.contact_of(caller).packet.is_empty();
            own || !self.shift.packet_from_the_other_desk(caller).is_empty()
        })
    }

    /// How far the packet is, in one line.
    pub(super) fn packet_status(&mut self, caller: CallerId) -> Result<(), Failure> {
        if self.shift.contact_of(caller).packet.is_empty() {
            return Ok(());
        }
        let number = |count: usize| Arg::Number(i64::try_from(count).unwrap_or(i64::MAX));
        let written = self.shift.handed_on_of(caller).count();
        let open = self.shift.to_hand_on(caller).count();
        self.say("packet-status", &[("written", number(written)), ("open", number(open))])
    }

    /// What the other desk has handed on, read out once for each person.
    pub(super) fn packet_received_once(&mut self, caller: CallerId) -> Result<(), Failure> {
        if self.packet_read.replace(caller) == Some(caller) {
            return Ok(());
        }
        self.packet_received(caller)
    }

    fn packet_received(&mut self, caller: CallerId) -> Result<(), Failure> {
        for (contact, fact) in self.shift.packet_from_the_other_desk(caller) {
            let (field, fact) = self.fact(caller, contact, fact);
            self.say("packet-received", &[("field", Arg::Text(&field)), ("fact", Arg::Text(&fact))])?;
        }
        Ok(())
    }

    /// A fact of a contact's packet: its field and its words.
    fn fact(&self, caller: CallerId, contact: ContactId, fact: FactId) -> (String, String) {
        let written = &self.shift.scenario().contact(contact).packet[fact.index()];
        let words = self.shift.say(caller, written.text, self.language);
        (packet_field(self.words, written.field), words)
    }

    /// Shows the packet and writes into it, by number, as long as there is
    /// something to write.
    pub(super) fn packet(&mut self, rest: &str) -> Result<(), Failure> {
        let Some(caller) = self.shift.on_the_desk() else { return Ok(()) };
        let mut typed = rest.to_owned();
        loop {
            let open: Vec<FactId> = self.shift.to_hand_on(caller).collect();
            if typed.is_empty() {
                self.show_packet(caller, &open)?;
                let parted = self.shift.conversation(caller).is_some_and(|talk| talk.parted);
                if open.is_empty() || !parted {
                    return Ok(());
                }
                typed = self.ask("packet-ask", &[])?;
            }
            match read(&typed) {
                Entry::Number(number) => match number.checked_sub(1).and_then(|index| open.get(index)) {
                    Some(&fact) => {
                        self.act(Command::HandOn(fact))?;
                        self.settle()?;
                    }
                    None => self.no_such_number(number, open.len())?,
                },
                _ => return Ok(()),
            }
            if self.shift.on_the_desk() != Some(caller) || !rest.is_empty() {
                return Ok(());
            }
            typed.clear();
        }
    }

    /// The form with its six fields, then what could be added.
    fn show_packet(&mut self, caller: CallerId, open: &[FactId]) -> Result<(), Failure> {
        self.packet_received(caller)?;
        if self.shift.contact_of(caller).packet.is_empty() {
            return Ok(());
        }
        self.line("packet-title")?;
        for field in PacketField::ALL {
            let facts = self.written_in(caller, field);
            let name = packet_field(self.words, field);
            let args = [("field", Arg::Text(&name)), ("facts", Arg::Text(&facts))];
            let row = self.words.say("packet-field", &args);
            self.set_in(&format!("- {row}"), 2)?;
        }
        if open.is_empty() {
            return self.line("packet-complete");
        }
        self.line("packet-open")?;
        let contact = self.shift.caller(caller).contact;
        // While somebody is on the line, a number is a reply.
        let talking = self.shift.conversation(caller).is_some_and(|talk| !talk.parted);
        for (number, &fact) in (1..).zip(open) {
            let takes = duration(self.words, self.shift.contact_of(caller).packet[fact.index()].takes);
            let (field, words) = self.fact(caller, contact, fact);
            let args =
                [("field", Arg::Text(&field)), ("fact", Arg::Text(&words)), ("takes", Arg::Text(&takes))];
            let row = self.words.say("packet-row", &args);
            let (mark, indent) = if talking { ("-".to_owned(), 2) } else { (format!("{number} "), 3) };
            self.set_in(&format!("{mark} {row}"), indent)?;
        }
        if talking {
            let name = self.name(caller);
            return self.say("packet-later", &[("name", Arg::Text(&name))]);
        }
        Ok(())
    }

    /// What stands in a field by now; a dash if nothing does.
    fn written_in(&self, caller: CallerId, field: PacketField) -> String {
        let contact = self.shift.caller(caller).contact;
        let of_field = |fact: &FactId| self.shift.contact_of(caller).packet[fact.index()].field == field;
        let written = self.shift.handed_on_of(caller).filter(of_field);
        let words: Vec<String> = written.map(|fact| self.fact(caller, contact, fact).1).collect();
        if words.is_empty() { self.words.name("unit-nothing") } else { words.join("; ") }
    }
}
