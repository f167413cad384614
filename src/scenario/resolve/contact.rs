//! Contacts and fillers: turns, replies, conditions and where they lead.

use std::collections::BTreeMap;

use crate::rubric::{CheckedRubric, TagMask};
use crate::vocab::{Duration, Tag};

use super::super::checked::{
    self, Contact, ContactId, Flags, Goto, Knowledge, MOST_FLAGS, MOST_REPLIES, MOST_TURNS, PersonaId,
    PoolId, Promise, Reply, Shown, Silence, Slot, StandingLine, Start, TagSet, Turn, TurnId, Variant,
    tag_bit,
};
use super::super::diagnostic::{Code, Diagnostic, Place};
use super::super::gap;
use super::super::read::At;
use super::super::source::{self, Says};
use super::super::strings::TextId;
use super::leads::{collect_flags, flag_bit};
use super::names::{Table, is_name};
use super::pack::Resolver;

/// Speaking: 60 ms a character of the source language, after 300 ms of breath.
const SPEAK_MS_PER_CHARACTER: i64 = 60;
const BREATH_MS: i64 = 300;

/// How long saying a text takes. What stands in brackets as a whole is done,
/// not said.
pub(in crate::scenario) fn speaking_time(text: &str) -> Duration {
    let trimmed = text.trim();
    if trimmed.starts_with('(') && trimmed.ends_with(')') {
        return Duration::ZERO;
    }
    let characters = i64::try_from(trimmed.chars().count()).unwrap_or(i64::MAX / 1_000);
    Duration::from_ms(BREATH_MS + SPEAK_MS_PER_CHARACTER * characters.min(10_000))
}

/// What a written contact and a filler have in common.
struct Common<'s> {
    id: &'s At<String>,
    /// The head of its line names.
    lines: String,
    turns: &'s super::super::read::Map<source::Turn>,
    opening: &'s At<String>,
    /// What silence does where a turn says nothing else.
    silence: Option<&'s source::Silence>,
}

/// One contact while it is being resolved.
pub(super) struct Work<'s> {
    pub(super) turn_names: Table<'s>,
    pub(super) slot_names: BTreeMap<&'s str, u16>,
    pub(super) flags: Vec<&'s str>,
    pub(super) contact: Contact,
    /// The turn and reply at hand, for the path.
    turn: &'s str,
    reply: Option<usize>,
    /// The name of the turn or reply at hand.
    pub(super) place: Place,
}

impl Work<'_> {
    pub(super) fn path(&self, rest: &str) -> String {
        let turn = self.turn;
        if turn.is_empty() {
            return rest.trim_start_matches('.').to_owned(); // what holds for all turns
        }
        match self.reply {
            Some(reply) => format!("turns[\"{turn}\"].replies[{reply}]{rest}"),
            None => format!("turns[\"{turn}\"]{rest}"),
        }
    }
}

impl<'s> Resolver<'s, '_> {
    pub fn contacts(&mut self) {
        let sources = self.sources;
        self.flags = sources.contacts.iter().map(|contact| collect_flags(&contact.turns)).collect();
        for (index, contact) in sources.contacts.iter().enumerate() {
            self.check_name(&contact.id, "id");
            self.contact_names.add(&contact.id, index, self.found);
        }
        for (index, filler) in sources.fillers.iter().enumerate() {
            self.check_name(&filler.id, "id");
            self.contact_names.add(&filler.id, sources.contacts.len() + index, self.found);
        }
        for contact in &sources.contacts {
            self.written(contact);
        }
        for filler in &sources.fillers {
            self.filler(filler);
        }
    }

    fn written(&mut self, source: &'s source::Contact) {
        let id = &source.id.value;
        let persona = self.persona_of(source);
        let crowd = persona.is_some_and(|persona| self.people[persona.index()].crowd_weight.is_some());
        if crowd {
            let message = format!("`{}` is a temperament of the crowd, not a customer", source.persona.value);
            let hint = "name somebody of `customers` in people.ron";
            self.error(Code::UnknownPerson, source.persona.place, "persona".to_owned(), message, hint);
        }
        let title = self.line(format!("{id}/title"), &source.title);
        let mut contact = empty_contact(id, source.channel.value, &self.rubrics[source.desk.value as usize]);
        // A contact whose person is unknown is an error already; the index keeps it a written one.
        contact.persona = Some(persona.unwrap_or(PersonaId(0)));
        contact.title = Some(title);
        contact.about = source.about.iter().map(|tag| tag.value.clone()).collect();
        contact.measure_pitch = source.measure_pitch.value;
        contact.transferable = matches!(source.transfer.value, source::Transfer::Allowed);
        contact.rough = source.rough.value;
        contact.needs = self.needs(&source.needs);
        contact.twin = source
            .twin
            .as_ref()
            .and_then(|twin| self.contact_names.find(twin, &|| "twin".to_owned(), self.found).map(ContactId));
        contact.start = self.start(source.starts.as_ref());
        contact.request = self.request(source);
        contact.packet = self.packet(source);
        contact.lines = self.standing_lines(&format!("{id}/lines"), source.lines.as_ref());
        let common = Common {
            id: &source.id,
            lines: id.clone(),
            turns: &source.turns,
            opening: &source.opening,
            silence: source.silence.as_ref(),
        };
        let contact = self.talk(contact, common, source.expects.as_deref(), BTreeMap::new());
        self.contacts.push(contact);
    }

    fn filler(&mut self, source: &'s source::Filler) {
        let id = &source.id.value;
        let mut contact = empty_contact(id, source.channel.value, &self.rubrics[source.desk.value as usize]);
        contact.about = source.about.iter().map(|tag| tag.value.clone()).collect();
        contact.transferable = matches!(source.transfer.value, source::Transfer::Allowed);
        contact.rough = source.rough.value;
        contact.weight = source.weight.value;
        contact.comes = self.comes(&source.comes);
        contact.needs = self.needs(&source.needs);
        let mut slot_names = BTreeMap::new();
        for (name, slot) in &source.slots.0 {
            self.check_name(name, "slots");
            let path = format!("slots[\"{}\"]", name.value);
            if let Some(slot) = self.slot(slot, &slot_names, &path) {
                slot_names.insert(name.value.as_str(), contact.slots.len() as u16);
                contact.slots.push((name.value.clone(), slot));
            }
        }
        let common = Common {
            id: &source.id,
            lines: format!("fillers/{id}"),
            turns: &source.turns,
            opening: &source.opening,
            silence: source.silence.as_ref(),
        };
        let contact = self.talk(contact, common, source.expects.as_deref(), slot_names);
        self.contacts.push(contact);
    }

    fn needs(&mut self, needs: &'s [At<String>]) -> Vec<checked::ArticleId> {
        (0..)
            .zip(needs)
            .filter_map(|(index, need)| self.article(need, &|| format!("needs[{index}]")))
            .collect()
    }

    fn start(&mut self, start: Option<&'s source::Start>) -> Start {
        let Some(start) = start else {
            return Start::default();
        };
        Start {
            frustration: start
                .frustration
                .as_ref()
                .map(|level| self.within(level, 0.0, 1.0, "starts.frustration")),
            trust: start.trust.as_ref().map(|level| self.within(level, 0.0, 1.0, "starts.trust")),
            from_ledger: start.from.as_ref().and_then(|from| {
                let source::From::Ledger(what) = from;
                self.deliverable(what, &|| "starts.from".to_owned())
            }),
        }
    }

    fn slot(
        &mut self,
        slot: &'s source::SlotSource,
        before: &BTreeMap<&str, u16>,
        path: &str,
    ) -> Option<Slot> {
        match slot {
            source::SlotSource::Pool(name) => {
                self.pools.find(name, &|| path.to_owned(), self.found).map(|pool| Slot::Pool(PoolId(pool)))
            }
            source::SlotSource::InTurn(name) => {
                self.pools.find(name, &|| path.to_owned(), self.found).map(|pool| Slot::InTurn(PoolId(pool)))
            }
            source::SlotSource::Range(low, high) => {
                let span =
                    high.value.checked_sub(low.value).filter(|span| (0..=1_000_000_000).contains(span));
                if span.is_none() {
                    let message = format!("nothing lies between {} and {}", low.value, high.value);
                    let hint = "write the smaller number first; the span is at most 1 000 000 000";
                    self.error(Code::EmptyRange, low.place, path.to_owned(), message, hint);
                }
                Some(Slot::Range(low.value, high.value.max(low.value)))
            }
            source::SlotSource::Time(from, until) => {
                if until.value < from.value {
                    let message = format!("{} is before {}", until.value, from.value);
                    self.error(
                        Code::EmptyRange,
                        until.place,
                        path.to_owned(),
                        message,
                        "write the earlier time first",
                    );
                }
                Some(Slot::Time(from.value, until.value.max(from.value)))
            }
            source::SlotSource::Since(name) => {
                let other = before.get(name.value.as_str()).copied();
                if other.is_none() {
                    let message = format!("there is no slot `{}` before this one", name.value);
                    let hint = super::did_you_mean(&name.value, before.keys().copied());
                    self.error(Code::UnknownSlot, name.place, path.to_owned(), message, &hint);
                }
                other.map(Slot::Since)
            }
        }
    }

    /// The conversation: turns, replies and where they lead.
    fn talk(
        &mut self,
        contact: Contact,
        common: Common<'s>,
        expects: Option<&[At<Tag>]>,
        slot_names: BTreeMap<&'s str, u16>,
    ) -> Contact {
        let mut work = Work {
            turn_names: Table::new("turn", Code::UnknownTurn),
            slot_names,
            flags: collect_flags(common.turns),
            contact,
            turn: "",
            reply: None,
            place: common.id.place,
        };
        let turns = &common.turns.0;
        if turns.len() > MOST_TURNS {
            let message = format!("{} turns; at most {MOST_TURNS} are possible", turns.len());
            let hint = "divide the conversation into two contacts";
            self.error(Code::TooManyTurns, common.id.place, "turns".to_owned(), message, hint);
        }
        for (index, (name, _)) in turns.iter().take(MOST_TURNS).enumerate() {
            self.check_name(name, "turns");
            work.turn_names.add(name, index, self.found);
        }
        if work.flags.len() > MOST_FLAGS {
            let message = format!("{} flags; at most {MOST_FLAGS} are possible", work.flags.len());
            let hint = "join flags that are always raised together";
            self.error(Code::TooManyFlags, common.id.place, "turns".to_owned(), message, hint);
            work.flags.truncate(MOST_FLAGS);
        }
        work.contact.flags = work.flags.iter().map(|&flag| flag.to_owned()).collect();
        let mut opening = common.opening.clone();
        if opening.place == Place::default() {
            opening.place = common.id.place; // left out: the default turn
        }
        let opening = work.turn_names.find(&opening, &|| "opening".to_owned(), self.found);
        work.contact.opening = TurnId(opening.unwrap_or(0));
        let silence = common.silence.and_then(|silence| self.silence(&mut work, silence));
        for (name, turn) in turns.iter().take(MOST_TURNS) {
            work.turn = &name.value;
            work.place = name.place;
            work.reply = None;
            self.turn(&mut work, (name, turn), &common.lines, silence);
        }
        self.fit_rubric(&mut work.contact, expects);
        work.contact
    }

    /// The obligations that the contact exercises, and the rubric fitted to them.
    fn fit_rubric(&mut self, contact: &mut Contact, expects: Option<&[At<Tag>]>) {
        let rubric = &self.rubrics[contact.desk as usize];
        let obligations = rubric.obligation_mask().0;
        let shown: TagSet = contact.replies.iter().fold(0, |set, reply| set | reply.tags);
        let mut set = match expects {
            Some(expects) => expects.iter().fold(0, |set, tag| set | tag_bit(tag.value)),
            None => shown & obligations,
        };
        if contact.measure_pitch {
            set |= tag_bit(Tag::PitchShare);
        }
        contact.expects = set & obligations;
        contact.rubric = rubric.for_contact(TagMask(contact.expects));
    }

    fn turn(
        &mut self,
        work: &mut Work<'s>,
        (name, turn): (&'s At<String>, &'s source::Turn),
        lines: &str,
        silence_of_all: Option<Silence>,
    ) {
        let id = format!("{lines}/{}", name.value);
        let says = self.variants(work, &turn.says, &format!("{id}/says"), ".says");
        let screen = turn.screen.as_ref().map(|screen| self.line(format!("{id}/screen"), screen));
        let from = work.contact.replies.len();
        let count = turn.replies.len();
        if count > MOST_REPLIES {
            let message = format!("{count} replies; at most {MOST_REPLIES} are possible");
            self.error(Code::TooManyReplies, name.place, work.path(""), message, "divide the turn into two");
        }
        if count == 0 {
            let message = "a turn without a reply is a dead end".to_owned();
            self.error(Code::NoReplies, name.place, work.path(""), message, "add at least two replies");
        }
        let mut reply_names = Table::new("reply", Code::UnknownReply);
        let turn_id = TurnId(work.contact.turns.len() as u16);
        for (index, reply) in turn.replies.iter().take(MOST_REPLIES).enumerate() {
            work.reply = Some(index);
            work.place = reply.id.place;
            if !is_name(&reply.id.value) {
                self.check_name(&reply.id, &work.path(".id"));
            }
            reply_names.add(&reply.id, index, self.found);
            self.reply(work, turn_id, reply, &id);
        }
        work.reply = None;
        work.place = name.place;
        let after_call = matches!(turn.kind.value, source::TurnKind::AfterCall);
        let silence = match &turn.silence {
            Some(own) => self.silence(work, own),
            None => silence_of_all,
        };
        let silence = silence.filter(|_| !after_call);
        let until = work.contact.replies.len();
        work.contact.turns.push(Turn {
            id: name.value.clone(),
            after_call,
            says,
            screen,
            replies: from as u16..until as u16,
            silence,
        });
    }

    fn silence(&mut self, work: &mut Work<'s>, silence: &'s source::Silence) -> Option<Silence> {
        let after = self.positive(&silence.after, &work.path(".silence.after"));
        let line = silence.line.as_ref().and_then(|name| {
            let known = StandingLine::ALL.iter().find(|(_, spelled)| *spelled == name.value);
            if known.is_none() {
                let message = format!("there is no standing line `{}`", name.value);
                let hint = super::did_you_mean(&name.value, StandingLine::ALL.iter().map(|(_, name)| *name));
                self.error(Code::UnknownStandingLine, name.place, work.path(".silence.line"), message, &hint);
            }
            known.map(|(line, _)| *line)
        });
        let goto = self.goto(work, &silence.goto, ".silence.goto")?;
        Some(Silence { after, line, goto })
    }

    fn variants(
        &mut self,
        work: &mut Work<'s>,
        says: &'s Says,
        id: &str,
        path: &str,
    ) -> std::ops::Range<u16> {
        let from = work.contact.variants.len();
        match says {
            Says::Line(text) => {
                let variant = Variant {
                    when: None,
                    speak: speaking_time(&text.value),
                    text: self.line(id.to_owned(), text),
                };
                work.contact.variants.push(variant);
            }
            Says::Variants(variants) => {
                for (number, variant) in (1..).zip(variants) {
                    let when = variant.when.as_ref().and_then(|when| self.cond(work, when, path));
                    let speak = speaking_time(&variant.text.value);
                    let text = self.line(format!("{id}/{number}"), &variant.text);
                    work.contact.variants.push(Variant { when, text, speak });
                }
                if variants.last().is_none_or(|last| last.when.is_some()) {
                    let place = variants.last().map_or(work.place, |last| last.place);
                    let message = "what is said when none of the conditions holds?".to_owned();
                    let hint = "the last variant must stand without `when`";
                    self.error(Code::NoLastVariant, place, work.path(path), message, hint);
                }
            }
        }
        from as u16..work.contact.variants.len() as u16
    }

    fn reply(&mut self, work: &mut Work<'s>, turn: TurnId, reply: &'s source::Reply, id: &str) {
        let id = format!("{id}/{}", reply.id.value);
        let shows_from = work.contact.shows.len();
        let mut tags: TagSet = 0;
        for (index, shown) in reply.shows.iter().enumerate() {
            if let Some(shown) = self.shown(work, shown, index) {
                if !shown.repairs {
                    tags |= tag_bit(shown.tag);
                }
                work.contact.shows.push(shown);
            }
        }
        let promises = self.promises(work, reply, &id);
        let reaction = match &reply.reaction {
            Some(reaction) => self.variants(work, reaction, &format!("{id}/reaction"), ".reaction"),
            None => 0..0,
        };
        let reveals = (0..).zip(&reply.reveals).fold(0, |set: Knowledge, (index, article)| {
            let article = self.article(article, &|| work.path(&format!(".reveals[{index}]")));
            set | article.map_or(0, |article| 1 << article.0)
        });
        let starts = reply.starts.as_ref().and_then(|starts| {
            let after = self.positive(&starts.after, &work.path(".starts.after"));
            let contact =
                self.contact_names.find(&starts.contact, &|| work.path(".starts.contact"), self.found)?;
            Some((ContactId(contact), after))
        });
        let when = reply.when.as_ref().and_then(|when| self.cond(work, when, ".when"));
        let goto = self.goto(work, &reply.goto, ".goto").unwrap_or(Goto::Stay);
        let takes = reply.takes.as_ref().map_or(Duration::ZERO, |takes| takes.value);
        let resolved = Reply {
            id: reply.id.value.clone(),
            turn,
            speak: speaking_time(&reply.says.value),
            says: self.line(id, &reply.says),
            takes,
            shows: shows_from as u16..work.contact.shows.len() as u16,
            tags,
            when,
            reaction,
            goto,
            sets: flags_of(work, &reply.sets),
            clears: self.cleared(work, &reply.clears),
            reveals,
            asks: reply.asks.as_ref().map(|desk| desk.value),
            instinct: reply.instinct.as_ref().map(|instinct| instinct.value.clone()),
            promises,
            starts,
            tells: self.tells(work, reply),
            asks_again: self.asks_again(work, reply),
            gestures: self.gestures(work, reply),
            praises: self.praises(work, reply),
        };
        work.contact.replies.push(resolved);
    }

    fn shown(&mut self, work: &Work<'s>, shown: &'s source::Shown, index: usize) -> Option<Shown> {
        let path = || work.path(&format!(".shows[{index}]"));
        let plain = |tag| Shown { tag, article: None, repairs: false };
        match shown {
            source::Shown::Fact(article) => {
                let article = self.article(article, &path)?;
                Some(Shown { article: Some(article), ..plain(Tag::Fact) })
            }
            source::Shown::BlamesDepartment(_) => Some(plain(Tag::BlamesDepartment)),
            source::Shown::Repairs(tag) => Some(Shown { repairs: true, ..plain(tag.value) }),
            source::Shown::Plain(tag) => {
                let needs_argument = matches!(tag.value, Tag::Fact | Tag::BlamesDepartment | Tag::PitchShare);
                if needs_argument {
                    let (message, hint) = match tag.value {
                        Tag::Fact => ("which fact?", "write the article: Fact(\"outage-east\")"),
                        Tag::PitchShare => {
                            ("PitchShare is measured", "write `measure_pitch: true` in the contact")
                        }
                        _ => ("which department?", "write the desk: BlamesDepartment(Sales)"),
                    };
                    self.error(Code::WrongArguments, tag.place, path(), message.to_owned(), hint);
                    return None;
                }
                Some(plain(tag.value))
            }
        }
    }

    fn promises(&mut self, work: &mut Work<'s>, reply: &'s source::Reply, id: &str) -> std::ops::Range<u16> {
        let from = work.contact.promises.len();
        let several = reply.promises.len() > 1;
        for (number, promise) in (1..).zip(&reply.promises) {
            if !is_name(&promise.id.value) {
                self.check_name(&promise.id, &work.path(".promises.id"));
            }
            let id = if several { format!("{id}/promise/{number}") } else { format!("{id}/promise") };
            let what = self.deliverable(&promise.what, &|| work.path(".promises.what"));
            let within =
                promise.within.as_ref().map(|within| self.positive(within, &work.path(".promises.within")));
            let promise = Promise {
                id: promise.id.value.clone(),
                what: what.unwrap_or(checked::DeliverableId(0)),
                by: self.line(format!("{id}/by"), &promise.by),
                within,
                written: promise.written.value,
                words: self.line(id, &promise.words),
                gap_milli: what.map_or(0, |what| self.gap_milli(what, within)),
            };
            work.contact.promises.push(promise);
        }
        if work.contact.promises.len() > 64 {
            let message = "more than 64 promises in one contact".to_owned();
            self.error(
                Code::TooManyPromises,
                reply.place,
                work.path(".promises"),
                message,
                "divide the contact",
            );
            work.contact.promises.truncate(64);
        }
        from.min(64) as u16..work.contact.promises.len() as u16
    }

    /// The gap of a promise in thousandths (models.md §6).
    fn gap_milli(&self, what: checked::DeliverableId, within: Option<Duration>) -> u16 {
        let Some(within) = within else {
            return UNKNOWN_GAP_MILLI;
        };
        let real = self.company.deliverables[what.index()].1;
        gap::in_thousandths(gap::of_time(real, within))
    }

    /// The words of a reply that can be quoted, as `contact/turn/reply`.
    pub fn quoted(&mut self, of: &At<String>, path: &str) -> Option<TextId> {
        let promise = format!("{}/promise", of.value);
        let found = self.find_line(&promise).or_else(|| self.find_line(&of.value));
        // Of too many texts, some are not there.
        if found.is_none() && !self.has_too_many_texts() {
            let message = format!("there is no reply `{}`", of.value);
            let hint = "write it as contact/turn/reply";
            self.found.push(
                Diagnostic::error(Code::UnknownReply, message).at(of.place).on(path.to_owned()).hint(hint),
            );
        }
        found
    }
}

/// Without a length of time, over-promising counts two thirds.
const UNKNOWN_GAP_MILLI: u16 = 667;

fn empty_contact(id: &str, channel: crate::vocab::Channel, rubric: &CheckedRubric) -> Contact {
    Contact {
        id: id.to_owned(),
        desk: rubric.desk(),
        channel,
        persona: None,
        title: None,
        about: Vec::new(),
        needs: Vec::new(),
        twin: None,
        start: Start::default(),
        measure_pitch: false,
        expects: 0,
        transferable: true,
        rough: crate::vocab::Rough::Civil,
        opening: TurnId(0),
        lines: [None; StandingLine::ALL.len()],
        turns: Vec::new(),
        replies: Vec::new(),
        shows: Vec::new(),
        variants: Vec::new(),
        branches: Vec::new(),
        conds: Vec::new(),
        promises: Vec::new(),
        flags: Vec::new(),
        slots: Vec::new(),
        weight: 0,
        comes: checked::Comes::Stream,
        request: None,
        packet: Vec::new(),
        gestures: Vec::new(),
        praises: Vec::new(),
        rubric: rubric.for_contact(TagMask(0)),
    }
}

fn flags_of(work: &Work<'_>, flags: &[At<String>]) -> Flags {
    flags.iter().fold(0, |set, flag| set | flag_bit(&work.flags, &flag.value).unwrap_or(0))
}
