//! One page before the desk opens.

use std::path::Path;

use crate::cli::lines::Lines;
use crate::policy::playbook::contacts_of;

use super::super::end::Failure;
use super::session::Session;
use crate::telling::briefing::target as target_in_words;
use crate::telling::words::{Arg, duration};

impl Session<'_> {
    /// Shows the briefing; Enter opens the desk.
    pub fn briefing(&mut self, record: Option<&Path>) -> Result<(), Failure> {
        let scenario = self.shift.scenario().clone();
        let texts = scenario.texts();
        let plan = scenario.shift(self.shift.plan());
        let language = self.language;
        self.heading(texts.get(plan.title, language))?;
        self.gap()?;
        self.paragraph(texts.get(plan.briefing, language))?;
        self.gap()?;
        if !plan.targets.is_empty() {
            self.line("briefing-targets")?;
        }
        for target in &plan.targets {
            let text = target_in_words(self.words, *target);
            self.set_in(&format!("- {text}"), 2)?;
        }
        if !plan.blind_spots.is_empty() {
            self.line("briefing-blind")?;
        }
        for spot in &plan.blind_spots {
            self.set_in(&format!("- {}", texts.get(*spot, language)), 2)?;
        }
        if let Some(lunch) = plan.lunch {
            let (from, until) = (lunch.from.to_string(), lunch.until.to_string());
            let takes = duration(self.words, lunch.takes);
            let args =
                [("from", Arg::Text(&from)), ("until", Arg::Text(&until)), ("takes", Arg::Text(&takes))];
            self.say("briefing-lunch", &args)?;
        }
        let brought = contacts_of(&scenario, self.shift.plan());
        let brought = || brought.iter().map(|&contact| scenario.contact(contact));
        if brought().any(|contact| contact.request.is_some()) {
            self.line("briefing-tray")?;
        }
        if brought().any(|contact| !contact.packet.is_empty()) {
            self.line("briefing-packet")?;
        }
        self.line("briefing-clock")?;
        match record {
            Some(path) => {
                self.say("briefing-recorded", &[("file", Arg::Text(&path.display().to_string()))])?;
            }
            None => self.line("briefing-not-recorded")?,
        }
        self.gap()?;
        self.ask("briefing-enter", &[])?;
        self.gap()
    }
}
