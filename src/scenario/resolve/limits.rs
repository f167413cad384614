//! How much a pack can hold: counted before anything is resolved, so that what
//! comes after may rely on tables that fit their indices.
//!
//! The limits of turns, replies, flags and promises are checked where they are
//! resolved, those of files and nesting where they are read.

use super::super::checked::MOST_CONTACTS;
use super::super::diagnostic::{Code, Diagnostic, Diagnostics, Place};
use super::super::load::Sources;
use super::super::read::Map;
use super::super::source::{self, Cond, Goto, Says};

/// Most texts in a pack.
pub(super) const MOST_TEXTS: usize = 200_000;
/// Most shifts in a pack.
const MOST_SHIFTS: usize = 200;
/// Most languages of a pack, the source language included.
const MOST_LANGUAGES: usize = 12;
/// Most entries of any list that has no limit of its own.
const MOST_ENTRIES: usize = 4_096;
/// Most things that one reply shows.
const MOST_SHOWN: usize = 16;
/// Most variants of one line, and of all lines of a contact.
const MOST_VARIANTS: (usize, usize) = (64, 20_000);
/// Most branches of one `If` or `Chance`, and of all of a contact.
const MOST_BRANCHES: (usize, usize) = (64, 20_000);
/// Most conditions in a contact, those inside others included.
const MOST_CONDITIONS: usize = 10_000;

/// Whether the pack is within its limits; what is not is reported.
pub(super) fn fits(sources: &Sources, found: &mut Diagnostics) -> bool {
    let mut count = Count { found, fits: true };
    count.pack(sources);
    if let Some(company) = &sources.company {
        count.company(company);
    }
    if let Some(people) = &sources.people {
        count.people(people);
    }
    if let Some(question) = sources.insiders.get(MOST_ENTRIES) {
        count.entries(sources.insiders.len(), "questions", question.id.place);
    }
    for shift in &sources.shifts {
        count.shift(shift);
    }
    if let Some(exercise) = sources.exercises.get(MOST_ENTRIES) {
        count.entries(sources.exercises.len(), "exercises", exercise.id.place);
    }
    for exercise in &sources.exercises {
        let lists = [
            (exercise.steps.len(), "steps"),
            (exercise.items.len(), "items"),
            (exercise.vignettes.len(), "vignettes"),
        ];
        count.lists(&lists, exercise.id.place);
    }
    count.contacts(sources);
    for contact in &sources.contacts {
        let lists = [
            (contact.about.len(), "row tags"),
            (contact.needs.len(), "articles in `needs`"),
            (contact.expects.as_ref().map_or(0, Vec::len), "obligations"),
        ];
        count.lists(&lists, contact.id.place);
        count.talk(&contact.turns, contact.silence.as_ref(), contact.id.place);
    }
    for filler in &sources.fillers {
        let lists = [
            (filler.about.len(), "row tags"),
            (filler.needs.len(), "articles in `needs`"),
            (filler.expects.as_ref().map_or(0, Vec::len), "obligations"),
            (filler.slots.len(), "slots"),
        ];
        count.lists(&lists, filler.id.place);
        count.talk(&filler.turns, filler.silence.as_ref(), filler.id.place);
    }
    count.fits
}

struct Count<'d> {
    found: &'d mut Diagnostics,
    fits: bool,
}

/// What a conversation has of everything that is limited.
#[derive(Default)]
struct Talk {
    conditions: usize,
    variants: usize,
    branches: usize,
}

impl Count<'_> {
    fn over(&mut self, code: Code, place: Place, message: String, hint: &str) {
        self.fits = false;
        let diagnostic = Diagnostic::error(code, message).at(place).hint(hint);
        self.found.push(diagnostic);
    }

    fn entries(&mut self, many: usize, what: &str, place: Place) {
        if many > MOST_ENTRIES {
            let message = format!("{many} {what}; at most {MOST_ENTRIES} are possible");
            self.over(Code::TooManyEntries, place, message, "leave some of them out");
        }
    }

    fn lists(&mut self, lists: &[(usize, &str)], place: Place) {
        for (many, what) in lists {
            self.entries(*many, what, place);
        }
    }

    fn pack(&mut self, sources: &Sources) {
        let Some(pack) = &sources.pack else { return };
        let languages = pack.languages.len();
        if languages > MOST_LANGUAGES {
            let message = format!("{languages} languages; at most {MOST_LANGUAGES} are possible");
            let hint = "name only languages that the pack is really translated into";
            let place = pack.languages[MOST_LANGUAGES].place;
            self.over(Code::TooManyLanguages, place, message, hint);
        }
        let lists = [
            (pack.authors.len(), "authors"),
            (pack.signed_off.len(), "signatures"),
            (pack.about.len(), "row tags"),
        ];
        self.lists(&lists, pack.place);
        if let Some(shift) = sources.shifts.get(MOST_SHIFTS) {
            let many = sources.shifts.len();
            let message = format!("{many} shifts; at most {MOST_SHIFTS} are possible");
            let hint = "divide the pack into two";
            self.over(Code::TooManyShifts, shift.id.place, message, hint);
        }
    }

    fn contacts(&mut self, sources: &Sources) {
        let names = sources.contacts.iter().map(|contact| &contact.id);
        let mut names = names.chain(sources.fillers.iter().map(|filler| &filler.id));
        if let Some(name) = names.nth(MOST_CONTACTS) {
            let many = sources.contacts.len() + sources.fillers.len();
            let message = format!("{many} contacts and fillers; at most {MOST_CONTACTS} are possible");
            self.over(Code::TooManyContacts, name.place, message, "divide the pack into two");
        }
    }

    fn company(&mut self, company: &source::Company) {
        let lists = [
            (company.values.len(), "values"),
            (company.products.len(), "products"),
            (company.delivers.len(), "deliverables"),
            (company.powers.len(), "departments"),
            (company.confidential.len(), "confidential things"),
            (company.policies.len(), "policies"),
            (company.pools.len(), "pools"),
            (company.articles.len(), "articles"),
            (company.rivals.len(), "rivals"),
        ];
        self.lists(&lists, company.place);
        for (name, words) in &company.pools {
            self.entries(words.len(), "words in a pool", name.place);
        }
        for (name, powers) in &company.powers {
            self.entries(powers.len(), "powers", name.place);
        }
        for (name, rival) in &company.rivals {
            self.entries(rival.facts.len(), "facts about a rival", name.place);
        }
    }

    fn people(&mut self, people: &source::People) {
        let lists = [
            (people.customers.len() + people.crowd.len(), "customers"),
            (people.colleagues.len(), "colleagues"),
        ];
        self.lists(&lists, people.place);
        for (name, persona) in people.customers.iter().chain(people.crowd.iter()) {
            self.entries(persona.wins.len(), "things that win them", name.place);
            self.entries(persona.loses.len(), "things that lose them", name.place);
        }
    }

    fn shift(&mut self, shift: &source::Shift) {
        let lists = [
            (shift.blind_spots.len(), "blind spots"),
            (shift.targets.len(), "targets"),
            (shift.duty.len(), "colleagues on duty"),
            (shift.waiting.len(), "factors of waiting"),
            (shift.arrivals.len(), "arrivals"),
            (shift.injects.len(), "injects"),
            (shift.history.len(), "earlier contacts"),
        ];
        self.lists(&lists, shift.id.place);
        for arrival in &shift.arrivals {
            let source::Arrival::Stream(stream) = arrival else {
                continue;
            };
            self.entries(stream.per_hour.len(), "rates", stream.place);
            if let source::PoolOf::Named(names) = &stream.pool {
                self.entries(names.len(), "fillers in a pool", stream.place);
            }
        }
        for earlier in &shift.history {
            self.entries(earlier.flags.len(), "flags", earlier.place);
            self.entries(earlier.promises.len(), "promises", earlier.place);
        }
    }

    fn talk(&mut self, turns: &Map<source::Turn>, silence: Option<&source::Silence>, place: Place) {
        let mut talk = Talk::default();
        if let Some(silence) = silence {
            self.goto(&silence.goto, silence.place, &mut talk);
        }
        for (name, turn) in turns {
            self.says(&turn.says, name.place, &mut talk);
            if let Some(silence) = &turn.silence {
                self.goto(&silence.goto, silence.place, &mut talk);
            }
            for reply in &turn.replies {
                self.reply(reply, &mut talk);
            }
        }
        let Talk { conditions, variants, branches } = talk;
        let sums = [
            (Code::TooManyConditions, conditions, MOST_CONDITIONS, "conditions"),
            (Code::TooManyVariants, variants, MOST_VARIANTS.1, "variants"),
            (Code::TooManyBranches, branches, MOST_BRANCHES.1, "branches"),
        ];
        for (code, many, most, what) in sums {
            if many > most {
                let message = format!("{many} {what} in a contact; at most {most} are possible");
                self.over(code, place, message, "divide the conversation into two contacts");
            }
        }
    }

    fn reply(&mut self, reply: &source::Reply, talk: &mut Talk) {
        let place = reply.id.place;
        if reply.shows.len() > MOST_SHOWN {
            let many = reply.shows.len();
            let message = format!("one reply shows {many} things; at most {MOST_SHOWN} are possible");
            let hint = "no sentence does so much; divide it among several replies";
            self.over(Code::TooManyEntries, place, message, hint);
        }
        let lists = [
            (reply.sets.len() + reply.clears.len(), "flags"),
            (reply.reveals.len(), "articles in `reveals`"),
            (reply.promises.len(), "promises"),
        ];
        self.lists(&lists, place);
        talk.conditions += reply.when.as_ref().map_or(0, conditions_in);
        if let Some(reaction) = &reply.reaction {
            self.says(reaction, place, talk);
        }
        self.goto(&reply.goto, place, talk);
    }

    fn says(&mut self, says: &Says, place: Place, talk: &mut Talk) {
        let Says::Variants(variants) = says else {
            talk.variants += 1;
            return;
        };
        talk.variants += variants.len();
        let whens = variants.iter().filter_map(|variant| variant.when.as_ref());
        talk.conditions += whens.map(conditions_in).sum::<usize>();
        let (most, many) = (MOST_VARIANTS.0, variants.len());
        if many > most {
            let message = format!("{many} variants of one line; at most {most} are possible");
            let hint = "write a turn for each case that matters";
            self.over(Code::TooManyVariants, place, message, hint);
        }
    }

    fn goto(&mut self, goto: &Goto, place: Place, talk: &mut Talk) {
        let many = match goto {
            Goto::If(branches) => {
                let whens = branches.iter().filter_map(|branch| branch.when.as_ref());
                talk.conditions += whens.map(conditions_in).sum::<usize>();
                branches.len()
            }
            Goto::Chance(branches) => branches.len(),
            Goto::Turn(_) | Goto::Stay | Goto::End(_) => return,
        };
        talk.branches += many;
        let most = MOST_BRANCHES.0;
        if many > most {
            let message = format!("{many} ways on from one place; at most {most} are possible");
            self.over(Code::TooManyBranches, place, message, "join some of them in a turn");
        }
    }
}

/// A condition and those inside it.
fn conditions_in(cond: &Cond) -> usize {
    match cond {
        Cond::Not(inner) => 1 + conditions_in(inner),
        Cond::All(list) | Cond::Any(list) => 1 + list.iter().map(conditions_in).sum::<usize>(),
        _ => 1,
    }
}
