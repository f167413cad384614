//! Moments of a pack, as a room met them: what was heard there, what each reply
//! got, what both rubrics make of it.
//!
//! Owns [`Moments`]. A moment is a turn of a written contact, not of the crowd, at
//! which at least eight people gave a reply; everybody counts once. Must not know
//! who they are.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use crate::empathy::group::FEWEST_PEOPLE;
use crate::report::member::{Member, Taken};
use crate::report::summary::{Found, Given};
use crate::scenario::checked::{Contact, ReplyId, TurnId};
use crate::scenario::strings::{Language, TextId};
use crate::scoring::sentence::effect;
use crate::scoring::{FindingKind, Words};
use crate::telling::words::language_of;
use crate::vocab::{Desk, Tag};

use super::TALKED_ABOUT;

/// What fewer people did is not held up to a room: it would point at somebody.
pub const FEWEST_DOERS: usize = 3;

/// So many people are gathered at once.
const AT_ONCE: usize = 32;

/// A moment of a contact.
#[derive(Clone, Debug, PartialEq)]
pub struct Moment {
    /// The contact's name in the pack.
    pub contact: String,
    /// The turn's.
    pub turn: String,
    /// At which desk.
    pub desk: Desk,
    /// The contact's title.
    pub title: String,
    /// Who it was, and their persona by which they have a face.
    pub customer: (String, String),
    /// What was heard.
    pub heard: String,
    /// The promise that is quoted in it; empty where none is.
    pub quoted: String,
    /// How the customer felt, frustration and trust in thousandths: the mean over people.
    pub mood: (u16, u16),
    /// How many people gave a reply here.
    pub people: usize,
    /// It is a moment of the wrap-up.
    pub after_call: bool,
    /// Every reply of the turn, in the author's order.
    pub replies: Vec<Reply>,
    /// What was lost here on average for what only the sales desk's rubric minded, and
    /// for what only support's did, in points.
    pub lost: [f64; 2],
    /// What only each of the two minded most: a tag, and with how many people.
    pub minded: [Option<(Tag, usize)>; 2],
}

/// A reply at a moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reply {
    /// Its name; of several with the same words all their names, with a plus between.
    pub id: String,
    /// Its words.
    pub said: String,
    /// How many took it first.
    pub people: usize,
}

/// What is worth a question.
#[derive(Clone, Debug, PartialEq)]
pub struct Telling {
    /// Whose dimension.
    pub desk: Desk,
    /// Its name.
    pub dimension: String,
    /// Where: contact, turn, reply.
    pub place: [String; 3],
    /// What was noticed.
    pub tag: Tag,
    /// The contact's title.
    pub title: String,
    /// Who it was, and their persona by which they have a face.
    pub customer: (String, String),
    /// How the customer felt, frustration and trust in thousandths: the mean over people.
    pub mood: (u16, u16),
    /// What was heard.
    pub heard: String,
    /// What was said.
    pub said: String,
    /// What it cost the customer or the other desk, in a sentence.
    pub effect: String,
    /// How many people.
    pub people: usize,
    /// Of how many who were there.
    pub of: usize,
}

impl Moment {
    /// How far the two rubrics are apart, in points.
    pub fn disagreement(&self) -> f64 {
        (self.lost[0] - self.lost[1]).abs()
    }

    /// The share of the most frequent reply: the smaller, the more the room was split.
    pub fn unanimity(&self) -> f64 {
        let most = self.replies.iter().map(|reply| reply.people).max().unwrap_or(0);
        most as f64 / self.people.max(1) as f64
    }
}

/// Where something is in a pack: contact and turn, by name.
type Key<'a> = (&'a str, &'a str);
/// A contact, turn and reply at which a tag cost points in a dimension.
type Act<'a> = (Desk, &'a str, [&'a str; 3], Tag);

/// What is gathered about a moment.
#[derive(Debug)]
struct Gathered<'a> {
    /// Somebody was there in this shift, and gave this reply.
    example: (&'a Taken, &'a Given),
    /// What was heard, and how often.
    heard: BTreeMap<&'a str, usize>,
    /// By person, the first reply.
    chosen: BTreeMap<usize, ReplyId>,
    /// How the customer felt when each of them gave it.
    moods: Vec<(u16, u16)>,
    /// By person, what the two rubrics took for what, in milli-points: sales, support.
    lost: BTreeMap<usize, [BTreeMap<Tag, i64>; 2]>,
    /// Who was there away from home.
    away: BTreeSet<usize>,
}

impl Gathered<'_> {
    /// Who it was, and their persona.
    fn customer(&self, language: Language) -> (String, String) {
        let (taken, given) = self.example;
        let whom = taken.summary.whom(given);
        let persona = taken.scenario.persona(whom.persona()).id.clone();
        (whom.name(language).to_owned(), persona)
    }

    /// What people who come later did at the same moment.
    fn add(&mut self, later: Self) {
        for (text, count) in later.heard {
            *self.heard.entry(text).or_default() += count;
        }
        self.chosen.extend(later.chosen);
        self.moods.extend(later.moods);
        self.lost.extend(later.lost);
        self.away.extend(later.away);
    }

    /// What each rubric took that the other did not mind at all, person by person.
    fn by_one(&self, rubric: usize) -> impl Iterator<Item = (Tag, i64)> + '_ {
        self.lost.values().flat_map(move |lost| {
            let other = &lost[1 - rubric];
            lost[rubric]
                .iter()
                .filter(move |(tag, _)| !other.contains_key(tag))
                .map(|(tag, lost)| (*tag, *lost))
        })
    }

    fn lost_by_one(&self) -> [f64; 2] {
        let people = self.chosen.len().max(1) as f64;
        [0, 1].map(|rubric| {
            let sum: i64 = self.by_one(rubric).map(|(_, lost)| lost).sum();
            sum as f64 / 1_000.0 / people
        })
    }

    fn minded_by_one(&self) -> [Option<(Tag, usize)>; 2] {
        [0, 1].map(|rubric| {
            let mut counts: BTreeMap<Tag, usize> = BTreeMap::new();
            for (tag, _) in self.by_one(rubric) {
                *counts.entry(tag).or_default() += 1;
            }
            counts.into_iter().max_by_key(|(tag, count)| (*count, std::cmp::Reverse(*tag)))
        })
    }

    /// The replies of a turn in the author's order; those with the same words, which
    /// are there for different circumstances, as one.
    fn replies(&self, contact: &Contact, turn: TurnId, say: &dyn Fn(TextId) -> String) -> Vec<Reply> {
        let mut replies: Vec<Reply> = Vec::new();
        for id in contact.replies_of(turn) {
            let reply = contact.reply(id);
            let said = say(reply.says);
            let people = self.chosen.values().filter(|chosen| **chosen == id).count();
            match replies.iter_mut().find(|other| other.said == said) {
                Some(same) => {
                    same.id = format!("{}+{}", same.id, reply.id);
                    same.people += people;
                }
                None => replies.push(Reply { id: reply.id.clone(), said, people }),
            }
        }
        replies
    }
}

/// What is gathered about an act of people who were away.
#[derive(Debug)]
struct Done<'a> {
    example: (&'a Taken, &'a Found),
    people: BTreeSet<usize>,
    lost_milli: i64,
}

/// All moments of a room.
#[derive(Debug)]
pub struct Moments<'a> {
    words: &'a Words,
    all: BTreeMap<Key<'a>, Gathered<'a>>,
    /// By act, who did it away from home.
    acts: BTreeMap<Act<'a>, Done<'a>>,
}

impl<'a> Moments<'a> {
    /// Of a room; everybody is told apart by their place in it alone.
    pub fn of(words: &'a Words, records: &'a [Member]) -> Self {
        let gather = |(number, records): (usize, &'a [Member])| {
            let mut moments = Self::none(words);
            for (person, record) in (number * AT_ONCE..).zip(records) {
                for taken in &record.shifts {
                    moments.gather(person, taken, taken.desk() != record.home());
                }
            }
            moments
        };
        // Put together in order, whichever was gathered first.
        let parts: Vec<Self> = records.par_chunks(AT_ONCE).enumerate().map(gather).collect();
        parts.into_iter().fold(Self::none(words), Self::with)
    }

    fn none(words: &'a Words) -> Self {
        Self { words, all: BTreeMap::new(), acts: BTreeMap::new() }
    }

    /// With those of people who come later in the room.
    fn with(mut self, later: Self) -> Self {
        for (key, more) in later.all {
            match self.all.entry(key) {
                Entry::Vacant(free) => {
                    free.insert(more);
                }
                Entry::Occupied(mut known) => known.get_mut().add(more),
            }
        }
        for (act, more) in later.acts {
            match self.acts.entry(act) {
                Entry::Vacant(free) => {
                    free.insert(more);
                }
                Entry::Occupied(mut known) => {
                    known.get_mut().people.extend(more.people);
                    known.get_mut().lost_milli += more.lost_milli;
                }
            }
        }
        self
    }

    fn gather(&mut self, person: usize, taken: &'a Taken, away: bool) {
        let scenario = &*taken.scenario;
        let language = language_of(self.words, scenario);
        for given in &taken.summary.replies {
            let contact = scenario.contact(taken.summary.whom(given).contact());
            let key = (contact.id.as_str(), contact.turn(given.turn(contact)).id.as_str());
            let gathered = self.all.entry(key).or_insert_with(|| Gathered {
                example: (taken, given),
                heard: BTreeMap::new(),
                chosen: BTreeMap::new(),
                moods: Vec::new(),
                lost: BTreeMap::new(),
                away: BTreeSet::new(),
            });
            if away {
                gathered.away.insert(person);
            }
            if gathered.chosen.contains_key(&person) {
                continue;
            }
            gathered.chosen.insert(person, given.reply());
            gathered.moods.extend(given.mood);
            if let Some(text) = given.heard() {
                *gathered.heard.entry(given.say(scenario, text, language)).or_default() += 1;
            }
        }
        for rubric in [Desk::Sales, Desk::Support] {
            for found in &taken.summary.found[rubric as usize] {
                self.find(person, taken, rubric, found);
                if away && rubric == taken.desk() {
                    self.act(person, taken, found);
                }
            }
        }
    }

    /// A finding at a moment, by one of the rubrics.
    fn find(&mut self, person: usize, taken: &'a Taken, rubric: Desk, found: &Found) {
        let contact = taken.scenario.contact(found.contact());
        let key = (contact.id.as_str(), contact.turn(found.turn()).id.as_str());
        // Whoever gave no reply there was not at this moment.
        let Some(gathered) = self.all.get_mut(&key).filter(|one| one.chosen.contains_key(&person)) else {
            return;
        };
        let lost = found.lost_milli + found.cap_lost_milli;
        if lost > 0 {
            let by = gathered.lost.entry(person).or_default();
            *by[rubric as usize].entry(found.tag).or_default() += lost;
        }
    }

    /// What somebody away did that cost points in a dimension.
    fn act(&mut self, person: usize, taken: &'a Taken, found: &'a Found) {
        let contact = taken.scenario.contact(found.contact());
        let (Some(reply), Some(dimension)) = (found.reply(), found.dimension) else { return };
        let dimensions = taken.scenario.rubric(taken.desk()).dimensions();
        let Some(dimension) = dimensions.get(usize::from(dimension)) else { return };
        if found.lost_milli <= 0 || found.kind == FindingKind::Repaired {
            return;
        }
        let place =
            [&contact.id, &contact.turn(found.turn()).id, &contact.reply(reply).id].map(String::as_str);
        let act = (taken.desk(), dimension.name(), place, found.tag);
        let done = self.acts.entry(act).or_insert_with(|| Done {
            example: (taken, found),
            people: BTreeSet::new(),
            lost_milli: 0,
        });
        done.people.insert(person);
        done.lost_milli += found.lost_milli;
    }

    /// Where the two rubrics are furthest apart.
    pub fn disagreements(mut moments: Vec<Moment>, most: usize) -> Vec<Moment> {
        moments.sort_by(|one, other| {
            other.disagreement().total_cmp(&one.disagreement()).then_with(|| name(one).cmp(&name(other)))
        });
        moments.retain(|moment| moment.disagreement() > 0.0);
        moments.truncate(most);
        moments
    }

    /// Where the room was split most evenly.
    pub fn splits(mut moments: Vec<Moment>, most: usize) -> Vec<Moment> {
        // The wrap-up is nobody's conversation.
        moments.retain(|moment| moment.replies.len() > 1 && !moment.after_call);
        moments.sort_by(|one, other| {
            one.unanimity().total_cmp(&other.unanimity()).then_with(|| name(one).cmp(&name(other)))
        });
        moments.truncate(most);
        moments
    }

    /// Those at which enough people were, by contact and turn.
    pub fn of_enough(&self) -> Vec<Moment> {
        let enough = self.all.par_iter().filter(|(_, gathered)| gathered.chosen.len() >= FEWEST_PEOPLE);
        enough.map(|(key, gathered)| self.moment(key, gathered)).collect()
    }

    fn moment(&self, key: &Key<'_>, gathered: &Gathered<'_>) -> Moment {
        let (taken, given) = gathered.example;
        let scenario = &*taken.scenario;
        let language = language_of(self.words, scenario);
        let whom = taken.summary.whom(given);
        let contact = scenario.contact(whom.contact());
        let say = |text| given.say(scenario, text, language).to_owned();
        let turn = given.turn(contact);
        let people = gathered.chosen.len();
        let (lost, minded) = (gathered.lost_by_one(), gathered.minded_by_one());
        let heard = most_often(&gathered.heard);
        let quoted = whom.quoted().map(|words| scenario.texts().get(words, language));
        let quoted = quoted.filter(|words| heard.contains(words)).unwrap_or_default();
        Moment {
            contact: key.0.to_owned(),
            turn: key.1.to_owned(),
            desk: contact.desk,
            title: contact.title.map(say).unwrap_or_default(),
            customer: gathered.customer(language),
            quoted: quoted.to_owned(),
            heard,
            mood: mean_mood(&gathered.moods),
            people,
            after_call: contact.turn(turn).after_call,
            replies: gathered.replies(contact, turn, &say),
            lost,
            minded,
        }
    }

    /// Of these dimensions, in their order, the act that cost most where enough
    /// people were and more than one or two did it; at most as many as are talked
    /// about.
    pub fn tellings(&self, dimensions: &[(Desk, String)]) -> Vec<Telling> {
        let telling = |(desk, dimension): &(Desk, String)| {
            let here = self.acts.iter().filter(|((at, name, ..), _)| at == desk && *name == dimension);
            let telling = here.filter(|((_, _, [contact, turn, _], _), done)| {
                let there = self.all.get(&(*contact, *turn)).map_or(0, |gathered| gathered.away.len());
                there >= FEWEST_PEOPLE && done.people.len() >= FEWEST_DOERS
            });
            let (act, done) =
                telling.max_by_key(|(act, done)| (done.lost_milli, std::cmp::Reverse(**act)))?;
            Some(self.telling(act, done))
        };
        dimensions.iter().filter_map(telling).take(TALKED_ABOUT).collect()
    }

    fn telling(&self, (desk, dimension, place, tag): &Act<'_>, done: &Done<'_>) -> Telling {
        let (taken, found) = done.example;
        let scenario = &*taken.scenario;
        let language = language_of(self.words, scenario);
        let contact = scenario.contact(found.contact());
        let key = (place[0], place[1]);
        let gathered = self.all.get(&key);
        let text = |text| scenario.texts().get(text, language).to_owned();
        let said = gathered.and_then(|gathered| {
            let (taken, given) = gathered.example;
            let contact = taken.scenario.contact(taken.summary.whom(given).contact());
            let mut replies = contact.replies_of(given.turn(contact)).map(|reply| contact.reply(reply));
            let reply = replies.find(|reply| reply.id == place[2])?;
            Some(given.say(&taken.scenario, reply.says, language).to_owned())
        });
        Telling {
            desk: *desk,
            dimension: (*dimension).to_owned(),
            place: place.map(str::to_owned),
            tag: *tag,
            title: contact.title.map(text).unwrap_or_default(),
            customer: gathered.map(|gathered| gathered.customer(language)).unwrap_or_default(),
            mood: mean_mood(gathered.map_or(&[], |gathered| &gathered.moods)),
            heard: gathered.map(|gathered| most_often(&gathered.heard)).unwrap_or_default(),
            said: said.unwrap_or_default(),
            effect: effect(self.words, found.kind, *tag, contact.desk),
            people: done.people.len(),
            of: gathered.map_or(0, |gathered| gathered.away.len()),
        }
    }
}

fn name(moment: &Moment) -> (&str, &str) {
    (&moment.contact, &moment.turn)
}

/// The mean of what was felt; halfway where nothing is known.
fn mean_mood(moods: &[(u16, u16)]) -> (u16, u16) {
    let count = u32::try_from(moods.len()).unwrap_or(u32::MAX);
    let mean = |part: fn(&(u16, u16)) -> u16| {
        let sum: u32 = moods.iter().map(|mood| u32::from(part(mood))).sum();
        sum.checked_div(count).and_then(|mean| u16::try_from(mean).ok()).unwrap_or(500)
    };
    (mean(|mood| mood.0), mean(|mood| mood.1))
}

fn most_often(counts: &BTreeMap<&str, usize>) -> String {
    let most = counts.iter().max_by_key(|(text, count)| (**count, std::cmp::Reverse(**text)));
    most.map(|(text, _)| (*text).to_owned()).unwrap_or_default()
}
