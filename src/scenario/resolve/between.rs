//! What passes between the desks, resolved: requests, packets, gestures.

use crate::scenario::checked::{
    AsksAgain, ColleagueId, Comes, ContactId, FactId, Facts, Gesture, MOST_FACTS, PacketFact, PacketField,
    PersonaId, Request,
};
use crate::scenario::diagnostic::Code;
use crate::scenario::read::At;
use crate::scenario::source;

use super::contact::Work;
use super::did_you_mean;
use super::pack::Resolver;

impl<'s> Resolver<'s, '_> {
    /// Why a filler comes in.
    pub(super) fn comes(&mut self, comes: &'s source::Comes) -> Comes {
        match comes {
            source::Comes::Stream => Comes::Stream,
            source::Comes::Ticket(whats) => {
                let found = whats.iter().filter_map(|what| self.deliverable(what, &|| "comes".to_owned()));
                Comes::Ticket(found.collect())
            }
            source::Comes::Repeat => Comes::Repeat,
            source::Comes::AddOn => Comes::AddOn,
            source::Comes::WordOfMouth => Comes::WordOfMouth,
        }
    }

    /// Who comes with a contact: a customer or, with a request, a colleague.
    pub(super) fn persona_of(&mut self, source: &'s source::Contact) -> Option<PersonaId> {
        if source.request.is_some()
            && let Some(colleague) = self.colleague_names.get(&source.persona.value)
        {
            let persona = self.people.iter().position(|one| one.colleague == Some(ColleagueId(colleague)));
            return persona.and_then(|index| u16::try_from(index).ok()).map(PersonaId);
        }
        self.personas.find(&source.persona, &|| "persona".to_owned(), self.found).map(PersonaId)
    }

    /// An internal request.
    pub(super) fn request(&mut self, source: &'s source::Contact) -> Option<Request> {
        let request = source.request.as_ref()?;
        let id = format!("{}/request", source.id.value);
        Some(Request {
            within: self.positive(&request.within, "request.within"),
            put_off: request.put_off.value,
            reminder: self.line(format!("{id}/reminder"), &request.reminder),
            escalation: self.line(format!("{id}/escalation"), &request.escalation),
        })
    }

    /// What can be handed on.
    pub(super) fn packet(&mut self, source: &'s source::Contact) -> Vec<PacketFact> {
        let facts = &source.packet.0;
        if facts.len() > MOST_FACTS {
            let message = format!("{} facts in the packet; at most {MOST_FACTS} are possible", facts.len());
            let hint = "keep what the other desk really needs";
            self.error(Code::TooManyFacts, source.id.place, "packet".to_owned(), message, hint);
        }
        let mut packet = Vec::new();
        for (name, fact) in facts.iter().take(MOST_FACTS) {
            let path = format!("packet[\"{}\"]", name.value);
            self.check_name(name, &path);
            packet.push(PacketFact {
                id: name.value.clone(),
                field: field(&fact.field.value),
                text: self.line(format!("{}/packet/{}", source.id.value, name.value), &fact.text),
                takes: self.positive(&fact.takes, &format!("{path}.takes")),
            });
        }
        packet
    }

    /// The facts that a reply brings to light.
    pub(super) fn tells(&mut self, work: &Work<'s>, reply: &'s source::Reply) -> Facts {
        reply.tells.iter().fold(0, |set, name| {
            let known = work.contact.packet.iter().position(|fact| fact.id == name.value);
            if known.is_none() {
                let message = format!("the contact's packet has no fact `{}`", name.value);
                let hint = did_you_mean(&name.value, work.contact.packet.iter().map(|fact| fact.id.as_str()));
                self.error(Code::UnknownFact, name.place, work.path(".tells"), message, &hint);
            }
            set | known.map_or(0, |index| 1 << index)
        })
    }

    pub(super) fn asks_again(&mut self, work: &Work<'s>, reply: &'s source::Reply) -> Option<AsksAgain> {
        let asked = reply.asks_again.as_ref()?;
        let (contact, fact) = self.fact(work, &asked.contact, &asked.fact, ".asks_again")?;
        Some(AsksAgain { contact, fact })
    }

    /// A fact of a contact that may not have been resolved yet: its packet is
    /// read from its source.
    pub(super) fn fact(
        &mut self,
        work: &Work<'s>,
        contact: &At<String>,
        fact: &At<String>,
        path: &str,
    ) -> Option<(ContactId, FactId)> {
        let index = self.contact_names.find(contact, &|| work.path(path), self.found)?;
        let written = self.sources.contacts.get(usize::from(index));
        let names = || written.into_iter().flat_map(|written| written.packet.keys());
        let place = names().position(|name| name.value == fact.value).filter(|place| *place < MOST_FACTS);
        if place.is_none() {
            let message = format!("the packet of `{}` has no fact `{}`", contact.value, fact.value);
            let hint = did_you_mean(&fact.value, names().map(|name| name.value.as_str()));
            self.error(Code::UnknownFact, fact.place, work.path(path), message, &hint);
        }
        Some((ContactId(index), FactId(place? as u16)))
    }

    /// What a reply does to goodwill; the range of the contact's gestures.
    pub(super) fn gestures(&mut self, work: &mut Work<'s>, reply: &'s source::Reply) -> std::ops::Range<u16> {
        let from = work.contact.gestures.len() as u16;
        for gesture in &reply.gestures {
            let (kind, name) = match gesture {
                source::Gesture::Thanks(name) => (Gesture::Thanks, name),
                source::Gesture::ThanksInTheirWords(name) => (Gesture::ThanksInTheirWords, name),
                source::Gesture::Nags(name) => (Gesture::Nags, name),
                source::Gesture::Blames(name) => (Gesture::Blames, name),
                source::Gesture::PutsOff(name) => (Gesture::PutsOff, name),
                source::Gesture::AsksWhatCounts(name) => (Gesture::AsksWhatCounts, name),
            };
            if let Some(colleague) = self.colleague_id(name, &work.path(".gestures")) {
                work.contact.gestures.push((kind, colleague));
            }
        }
        from..work.contact.gestures.len() as u16
    }

    /// Whom the person praises; the range of the contact's praises.
    pub(super) fn praises(&mut self, work: &mut Work<'s>, reply: &'s source::Reply) -> std::ops::Range<u16> {
        let from = work.contact.praises.len() as u16;
        for name in &reply.praises {
            if let Some(colleague) = self.colleague_id(name, &work.path(".praises")) {
                work.contact.praises.push(colleague);
            }
        }
        from..work.contact.praises.len() as u16
    }
}

const fn field(field: &source::PacketField) -> PacketField {
    match field {
        source::PacketField::Why => PacketField::Why,
        source::PacketField::Success => PacketField::Success,
        source::PacketField::People => PacketField::People,
        source::PacketField::Promises => PacketField::Promises,
        source::PacketField::Risks => PacketField::Risks,
        source::PacketField::Tried => PacketField::Tried,
    }
}
