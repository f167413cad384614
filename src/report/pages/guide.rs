//! A pack's guide for whoever leads a workshop with it: what it practises, a map
//! of its contacts, what to look for in each, and questions.

use crate::report::charts::face_of;
use crate::report::charts::map::{Mapped, map};
use crate::report::document::{Block, Column, Document, Entry, Frame, Grid, Text};
use crate::report::say::Say;
use crate::report::tables::played::desk_word;
use crate::scenario::checked::{Contact, ContactId, Scenario, Shift, Step, as_range, tag_bit};
use crate::scenario::strings::{TextId, Value};
use crate::scoring::Words;
use crate::telling::briefing::target;
use crate::telling::signed::signed_off;
use crate::telling::words::language_of;
use crate::vocab::{Desk, Tag};

pub use tables::tables;

mod tables;

/// The guide of a pack.
pub fn guide(words: &Words, scenario: &Scenario) -> Document {
    let guide = Guide { say: Say::of(words, scenario), scenario };
    let say = guide.say;
    let about = scenario.about();
    let version = say.quote(&about.version);
    let authors = say.quote(&about.authors.join(", "));
    let mut blocks = vec![Block::Paragraph(say.pack_said(about.summary))];
    blocks.extend(guide.signed_off());
    blocks.extend(guide.practises());
    blocks.extend(guide.map());
    blocks.extend(guide.programme());
    blocks.extend(guide.shifts());
    blocks.extend(guide.contacts());
    blocks.extend(guide.questions());
    Document {
        language: say.code(),
        title: say.pack_said(about.title),
        under: say.with("report-guide-under", &[("version", &version), ("authors", &authors)]),
        blocks,
        foot: say.text("report-guide-foot"),
    }
}

struct Guide<'a> {
    say: Say<'a>,
    scenario: &'a Scenario,
}

/// A written contact with its place in the pack.
#[derive(Clone, Copy)]
struct Placed<'a> {
    id: ContactId,
    contact: &'a Contact,
}

impl<'a> Guide<'a> {
    /// The written contacts of a desk; those with a twin first, so that threads do
    /// not cross without need.
    fn of_desk(&self, desk: Desk) -> Vec<Placed<'a>> {
        let all = (0_u16..).map(ContactId).zip(self.scenario.contacts());
        let mut own: Vec<Placed<'a>> = all
            .map(|(id, contact)| Placed { id, contact })
            .filter(|one| one.contact.desk == desk && !one.contact.is_filler())
            .collect();
        own.sort_by_key(|one| {
            let pair = one.contact.twin.map(|twin| twin.0.min(one.id.0));
            (pair.is_none(), pair, one.id.0)
        });
        own
    }

    fn signed_off(&self) -> Vec<Block> {
        let say = self.say;
        let about = self.scenario.about();
        let mut inner = vec![Block::Heading(2, say.text("report-guide-signed"))];
        let lines = signed_off(&about.signed_off, say.words);
        inner.push(Block::List(lines.iter().map(|line| Text::said(line)).collect()));
        if let Some(day) = &about.review_by {
            inner.push(Block::Note(say.with("report-guide-review", &[("day", &say.quote(day))])));
        }
        vec![Block::Frame(Frame::Aside, inner)]
    }

    /// What it practises: situations, and by dimension what the rubrics ask for.
    fn practises(&self) -> Vec<Block> {
        let say = self.say;
        let mut rows: Vec<&String> = self.scenario.contacts().iter().flat_map(|one| &one.about).collect();
        rows.extend(&self.scenario.about().about);
        rows.sort_by_key(|row| (row.chars().next(), row.get(1..).and_then(|rest| rest.parse::<u32>().ok())));
        rows.dedup();
        // One line for each letter: they stand for one source each.
        let together: Vec<Text> = rows
            .chunk_by(|one, other| one.chars().next() == other.chars().next())
            .map(|rows| Text::of(&self.named(rows.iter().copied())))
            .filter(|text| !text.is_empty())
            .collect();
        let mut blocks = vec![Block::Heading(1, say.text("report-guide-practises")), Block::List(together)];
        for desk in [Desk::Sales, Desk::Support] {
            let contacts = self.of_desk(desk);
            let row = |dimension: &crate::rubric::Dimension| {
                let tags: Vec<Tag> = dimension.obligations().iter().map(|(tag, _)| *tag).collect();
                let asks =
                    |one: &&Placed<'_>| tags.iter().any(|tag| one.contact.expects & tag_bit(*tag) != 0);
                let count = contacts.iter().filter(asks).count();
                let name = format!("guide-dimension/{}/{}", desk_word(desk), dimension.name());
                let names: Vec<String> = tags.iter().map(|tag| say.name(&format!("tag-{tag}"))).collect();
                vec![
                    Text::of(&say.dimension(dimension.name())).strong(),
                    Text::of(&names.join(say.name("report-list-gap").as_str())),
                    Text::of(&say.count(&name, count)),
                ]
            };
            let columns = vec![
                Column::words(&say.desk(desk)),
                Column::words(&say.name("report-guide-asks-for")),
                Column::figures(&say.name("report-guide-contacts-with")),
            ];
            let rows = self.scenario.rubric(desk).dimensions().iter().map(row).collect();
            blocks.push(Block::Table(Grid { columns, rows }));
        }
        blocks
    }

    fn map(&self) -> Vec<Block> {
        let say = self.say;
        let columns = [Desk::Sales, Desk::Support].map(|desk| self.of_desk(desk));
        let mapped = |own: usize| -> Vec<Mapped> {
            columns[own]
                .iter()
                .map(|one| Mapped {
                    title: one.contact.title.map(|title| self.filled(one.contact, title)).unwrap_or_default(),
                    who: self.customer(one.contact),
                    face: face_of(&self.persona(one.contact), (300, 500)),
                    twin: one
                        .contact
                        .twin
                        .and_then(|twin| columns[1 - own].iter().position(|other| other.id == twin)),
                })
                .collect()
        };
        let (sales, support) = (mapped(0), mapped(1));
        let desks = say.desks();
        let counts = [
            say.count("guide-contacts/sales", sales.len()),
            say.count("guide-contacts/support", support.len()),
        ];
        let fillers = self.scenario.contacts().iter().filter(|contact| contact.is_filler()).count();
        let fillers = say.count("guide-fillers", fillers);
        let args = [("sales", counts[0].as_str()), ("support", &counts[1]), ("fillers", &fillers)];
        let picture =
            map(say.code(), [&desks[0], &desks[1]], [&sales, &support], &say.name("report-guide-map-alt"));
        vec![
            Block::NewPage,
            Block::Heading(1, say.text("report-guide-map")),
            Block::Paragraph(say.with("report-guide-map-why", &args)),
            Block::Picture(picture, 100),
        ]
    }

    fn programme(&self) -> Vec<Block> {
        let say = self.say;
        let mut blocks = Vec::new();
        for exercise in self.scenario.exercises() {
            let minutes = say.count(&format!("guide-minutes/{}", exercise.id), exercise.minutes as usize);
            let step = |step: &Step| {
                let name = say.text(&format!("ex-{}", step.as_str())).strong();
                let more = match step {
                    Step::Shift { shift, .. } => {
                        Text::of(" ").then(say.pack_said(self.scenario.shift(*shift).title))
                    }
                    _ => Text::default(),
                };
                name.then(more)
            };
            blocks.push(Block::NewPage);
            blocks.push(Block::Heading(1, say.pack_said(exercise.title)));
            blocks.push(Block::Paragraph(say.pack_said(exercise.summary)));
            blocks.push(Block::Paragraph(say.with("report-guide-minutes", &[("minutes", &minutes)])));
            blocks.push(Block::List(exercise.steps.iter().map(step).collect()));
        }
        blocks
    }

    fn shifts(&self) -> Vec<Block> {
        let say = self.say;
        let mut blocks = vec![Block::Heading(1, say.text("report-guide-shifts"))];
        for shift in self.in_order() {
            let from = say.time(&format!("guide-opens/{}", shift.id), shift.opens);
            let until = say.time(&format!("guide-closes/{}", shift.id), shift.closes);
            let desk = say.desk(shift.desk);
            let args = [("desk", desk.as_str()), ("from", &from), ("until", &until)];
            blocks.push(Block::Heading(2, say.pack_said(shift.title)));
            blocks.push(Block::Paragraph(say.with("report-guide-hours", &args)));
            let targets: Vec<String> =
                shift.targets.iter().map(|one| say.quote(&target(say.words, *one))).collect();
            if !targets.is_empty() {
                let targets = targets.join(&say.name("report-list-gap"));
                blocks.push(Block::Paragraph(say.with("report-guide-targets", &[("targets", &targets)])));
            }
            let blind: Vec<Text> = shift.blind_spots.iter().map(|spot| say.pack_said(*spot)).collect();
            if !blind.is_empty() {
                blocks.push(Block::Note(say.text("report-guide-blind")));
                blocks.push(Block::List(blind));
            }
        }
        blocks
    }

    /// The shifts as the exercises have them, then those of none.
    fn in_order(&self) -> Vec<&Shift> {
        let mut played: Vec<&str> = Vec::new();
        for step in self.scenario.exercises().iter().flat_map(|exercise| &exercise.steps) {
            let named = match step {
                Step::Baseline { sales, support } => vec![*sales, *support],
                Step::Shift { shift, .. } => vec![*shift],
                _ => Vec::new(),
            };
            played.extend(named.into_iter().map(|shift| self.scenario.shift(shift).id.as_str()));
        }
        let mut shifts: Vec<&Shift> = self.scenario.shifts().iter().collect();
        shifts.sort_by_key(|shift| played.iter().position(|id| *id == shift.id).unwrap_or(usize::MAX));
        shifts
    }

    fn contacts(&self) -> Vec<Block> {
        let say = self.say;
        let mut blocks = Vec::new();
        for desk in [Desk::Sales, Desk::Support] {
            blocks.push(Block::NewPage);
            blocks.push(Block::Heading(1, say.with("report-guide-contacts", &[("desk", &say.desk(desk))])));
            let contacts = self.of_desk(desk);
            blocks.push(Block::Entries(contacts.iter().map(|one| self.contact(one)).collect()));
        }
        blocks
    }

    fn contact(&self, one: &Placed<'_>) -> Entry {
        let say = self.say;
        let contact = one.contact;
        let title = contact.title.map(|title| self.filled(contact, title)).unwrap_or_default();
        let persona = contact.persona.map(|persona| self.scenario.persona(persona));
        let mut more = Vec::new();
        if let Some(about) = persona.and_then(|persona| persona.about) {
            more.push(Text::said(&self.filled(contact, about)));
        }
        let wants = persona.and_then(|persona| Some((persona.wants?, persona.fears?)));
        if let Some((wants, fears)) = wants {
            let (wants, fears) = (self.filled(contact, wants), self.filled(contact, fears));
            let args = [("wants", say.quote(&wants)), ("fears", say.quote(&fears))];
            let args: Vec<(&str, &str)> = args.iter().map(|(name, text)| (*name, text.as_str())).collect();
            more.push(say.with("report-guide-wants", &args));
        }
        if let Some(line) = contact.variants.get(as_range(&contact.turn(contact.opening).says).start) {
            let opening = say.quote(&self.filled(contact, line.text));
            more.push(say.with("report-guide-opens-with", &[("words", &opening)]));
        }
        let rows: Vec<String> =
            contact.about.iter().filter_map(|row| say.words.find(&format!("flow-row-{row}"), &[])).collect();
        if !rows.is_empty() {
            let rows = rows.join(&say.name("report-list-gap"));
            more.push(say.with("report-guide-contact-practises", &[("rows", &rows)]));
        }
        let articles: Vec<String> = contact
            .needs
            .iter()
            .filter_map(|article| self.scenario.company().articles.get(article.index()))
            .map(|article| say.quote(&say.pack(article.title)))
            .collect();
        if !articles.is_empty() {
            let articles = articles.join(&say.name("report-list-gap"));
            more.push(say.with("report-guide-needs", &[("articles", &articles)]));
        }
        if let Some(twin) = contact.twin {
            let twin = self.scenario.contact(twin);
            let title = twin.title.map(|title| self.filled(twin, title)).unwrap_or_default();
            let args = [("title", say.quote(&title)), ("desk", say.desk(twin.desk))];
            let args: Vec<(&str, &str)> = args.iter().map(|(name, text)| (*name, text.as_str())).collect();
            more.push(say.with("report-guide-twin", &args));
        }
        let channel = say.text(&format!("channel-{}", contact.channel.as_str()));
        let who = Text::said(&self.customer(contact));
        Entry {
            face: Some(face_of(&self.persona(contact), (300, 500))),
            lead: Text::default(),
            text: Text::said(&title).strong().then(Text::of(" · ")).then(who),
            more,
            side: channel,
        }
    }

    fn questions(&self) -> Vec<Block> {
        let say = self.say;
        let mut blocks = vec![
            Block::NewPage,
            Block::Heading(1, say.text("report-guide-questions")),
            Block::Paragraph(say.text("report-questions-why")),
        ];
        for desk in [Desk::Sales, Desk::Support] {
            let names = self.scenario.rubric(desk).dimensions().iter();
            let row = |name: &str| {
                let asks = say.words.find(&format!("report-ask-{name}"), &[])?;
                let named = Text::of(&say.dimension(name)).strong();
                Some(named.then(say.text("report-colon")).then(Text::of(&asks)))
            };
            blocks.push(Block::Heading(2, Text::of(&say.desk(desk))));
            blocks.push(Block::List(names.filter_map(|dimension| row(dimension.name())).collect()));
        }
        if !self.scenario.insiders().is_empty() {
            blocks.push(Block::Heading(1, say.text("report-guide-insiders")));
            blocks.push(Block::Paragraph(say.text("report-guide-insiders-why")));
            let asks = self.scenario.insiders().iter().map(|insider| say.pack_said(insider.asks));
            blocks.push(Block::List(asks.collect()));
        }
        blocks
    }

    /// What rows of situations practise, in words.
    fn named<'r>(&self, rows: impl Iterator<Item = &'r String>) -> String {
        let names: Vec<String> =
            rows.filter_map(|row| self.say.words.find(&format!("flow-row-{row}"), &[])).collect();
        names.join(&self.say.name("report-list-gap"))
    }

    fn persona(&self, contact: &Contact) -> String {
        contact.persona.map_or_else(String::new, |persona| self.scenario.persona(persona).id.clone())
    }

    fn customer(&self, contact: &Contact) -> String {
        let name = contact.persona.and_then(|persona| self.scenario.persona(persona).name);
        name.map(|name| self.say.pack(name)).unwrap_or_default()
    }

    /// A text of a contact with what is known of its slots; the rest is an ellipsis.
    fn filled(&self, contact: &Contact, text: TextId) -> String {
        let texts = self.scenario.texts();
        let language = language_of(self.say.words, self.scenario);
        let persona = contact.persona.map(|persona| self.scenario.persona(persona));
        let value = |slot: &str| {
            let known = match slot {
                "customer.name" => persona.and_then(|persona| persona.name),
                "customer.firm" => persona.and_then(|persona| persona.firm),
                "company.name" => Some(self.scenario.company().name),
                _ => self.scenario.company().values.get(slot).copied(),
            };
            let known = known.map(|text| texts.get(text, language).to_owned());
            Some(Value::Text(known.unwrap_or_else(|| "…".to_owned())))
        };
        texts.fill(text, language, &value)
    }
}
