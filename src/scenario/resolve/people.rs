//! The people of a pack, resolved: customers, the crowd, colleagues.

use crate::scenario::checked::{Colleague, ColleagueId, Persona, StandingLine, StandingLines};
use crate::scenario::read::At;
use crate::scenario::source;
use crate::vocab::Duration;

use super::pack::Resolver;

impl<'s> Resolver<'s, '_> {
    pub fn people(&mut self) {
        let Some(people) = self.sources.people.as_ref() else {
            return;
        };
        for (name, persona) in &people.customers.0 {
            let persona = self.persona(name, persona, None);
            self.people.push(persona);
        }
        for (name, persona) in &people.crowd.0 {
            let weight = persona.weight.value;
            let persona = self.persona(name, persona, Some(weight));
            self.people.push(persona);
        }
        for (name, colleague) in &people.colleagues.0 {
            self.colleague(name, colleague);
        }
        // Whoever brings an internal request stands in the tray as a person.
        self.people.extend((0..=u16::MAX).map(ColleagueId).zip(&self.colleagues).map(as_person));
    }

    fn persona(
        &mut self,
        name: &'s At<String>,
        persona: &'s source::Persona,
        crowd_weight: Option<u32>,
    ) -> Persona {
        let kind = if crowd_weight.is_some() { "crowd" } else { "customers" };
        let path = format!("{kind}[\"{}\"]", name.value);
        self.check_name(name, &path);
        self.personas.add(name, self.people.len(), self.found);
        let id = format!("people/{}", name.value);
        for (list, texts) in [("wins", &persona.wins), ("loses", &persona.loses)] {
            self.lines_of(&format!("{id}/{list}"), texts);
        }
        Persona {
            id: name.value.clone(),
            name: self.optional(format!("{id}/name"), persona.name.as_ref()),
            surname: self.optional(format!("{id}/surname"), persona.surname.as_ref()),
            firm: self.optional(format!("{id}/firm"), persona.firm.as_ref()),
            about: self.optional(format!("{id}/about"), persona.about.as_ref()),
            crowd_weight,
            colleague: None,
            patience: self.positive(&persona.patience, &format!("{path}.patience")),
            sensitivity: self.within(&persona.sensitivity, 0.0, 2.0, &format!("{path}.sensitivity")),
            frustration: self.within(&persona.frustration, 0.0, 1.0, &format!("{path}.frustration")),
            trust: self.within(&persona.trust, 0.0, 1.0, &format!("{path}.trust")),
            voice: self.optional(format!("{id}/voice"), persona.voice.as_ref()),
            wants: self.optional(format!("{id}/wants"), persona.wants.as_ref()),
            fears: self.optional(format!("{id}/fears"), persona.fears.as_ref()),
            lines: self.standing_lines(&format!("{id}/lines"), persona.lines.as_ref()),
        }
    }

    fn colleague(&mut self, name: &'s At<String>, colleague: &'s source::Colleague) {
        let path = format!("colleagues[\"{}\"]", name.value);
        self.check_name(name, &path);
        self.colleague_names.add(name, self.colleagues.len(), self.found);
        let id = format!("people/{}", name.value);
        let lines = &colleague.lines;
        self.optional(format!("{id}/voice"), colleague.voice.as_ref());
        let checked = Colleague {
            id: name.value.clone(),
            name: self.line(format!("{id}/name"), &colleague.name),
            desk: colleague.desk.value,
            about: self.optional(format!("{id}/about"), colleague.about.as_ref()),
            goodwill: self.within(&colleague.goodwill, 0.0, 1.0, &format!("{path}.goodwill")),
            replies_within: self.positive(&colleague.replies_within, &format!("{path}.replies_within")),
            warns_of: colleague
                .warns_of
                .as_ref()
                .and_then(|article| self.article(article, &|| format!("{path}.warns_of"))),
            asked: self.line(format!("{id}/asked"), &lines.asked),
            asked_low_goodwill: self
                .optional(format!("{id}/asked_low_goodwill"), lines.asked_low_goodwill.as_ref()),
            thanked: self.optional(format!("{id}/thanked"), lines.thanked.as_ref()),
            early_warning: self.optional(format!("{id}/early_warning"), lines.early_warning.as_ref()),
            unthanked: self.optional(format!("{id}/unthanked"), lines.unthanked.as_ref()),
        };
        self.colleagues.push(checked);
    }

    pub fn standing_lines(&mut self, id: &str, lines: Option<&source::Lines>) -> StandingLines {
        let mut texts = [None; StandingLine::ALL.len()];
        let Some(lines) = lines else { return texts };
        for (line, name) in StandingLine::ALL {
            let written = match line {
                StandingLine::Hold => &lines.hold,
                StandingLine::HoldUnannounced => &lines.hold_unannounced,
                StandingLine::AskTheDesk => &lines.ask_the_desk,
                StandingLine::TransferWarm => &lines.transfer_warm,
                StandingLine::TransferCold => &lines.transfer_cold,
                StandingLine::InWriting => &lines.in_writing,
                StandingLine::CallBack => &lines.call_back,
                StandingLine::Silence => &lines.silence,
                StandingLine::HangUp => &lines.hang_up,
            };
            texts[line as usize] = self.optional(format!("{id}/{name}"), written.as_ref());
        }
        texts
    }
}

/// A colleague as somebody who brings a request: patient, and no customer.
fn as_person((id, colleague): (ColleagueId, &Colleague)) -> Persona {
    Persona {
        id: colleague.id.clone(),
        name: Some(colleague.name),
        surname: None,
        firm: None,
        about: colleague.about,
        crowd_weight: None,
        colleague: Some(id),
        patience: Duration::from_seconds(24 * 60 * 60),
        sensitivity: 1.0,
        frustration: 0.2,
        trust: 0.5,
        lines: [None; StandingLine::ALL.len()],
        voice: None,
        wants: None,
        fears: None,
    }
}
