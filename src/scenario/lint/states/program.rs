//! A conversation as bits: what its conditions ask for, and what its replies do.
//!
//! Every yes-or-no question that a condition asks is a bit. A state has those
//! that the conversation itself decides: its flags, what it has revealed and
//! promised. The others are free: moods, waits and times of day in steps, what
//! happened before, and what the trainee has looked up. A condition is a list
//! of clauses; it holds if all bits of one are as the clause says.

use crate::scenario::checked::{
    Branch, ColleagueId, Cond, CondId, Contact, ContactId, DeliverableId, FactId, Goto, ReplyId, TurnId,
    as_range,
};

/// Answers to all questions, one bit each.
pub(super) type Bits = u128;

/// A condition of more clauses is not decided.
const MOST_CLAUSES: usize = 256;
/// So many combinations of free bits are tried out at one place.
const MOST_COMBINATIONS: usize = 512;

/// A question that is answered with one bit.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Question {
    Flag(u64),
    Knows(u128),
    PromisedHere(DeliverableId),
    /// Promised earlier, honestly or not, in writing or not; one at most is true.
    PromisedEarlier(DeliverableId, bool, bool),
    Earlier(ContactId, u64),
    Frustration(f64),
    Trust(f64),
    Waited(i64),
    Time(i64),
    Attempts(u32),
    Handed(ContactId, FactId),
    /// A colleague's goodwill is at least this, in thousandths.
    Goodwill(ColleagueId, u16),
    Changes(u32),
    Day(u32),
}

/// All questions of a contact.
#[derive(Debug, Default)]
pub(super) struct Questions(Vec<Question>);

impl Questions {
    /// The bit of a question; `None` if there are too many.
    fn bit(&mut self, question: Question) -> Option<Bits> {
        let index = self.0.iter().position(|known| *known == question).unwrap_or_else(|| {
            self.0.push(question);
            self.0.len() - 1
        });
        (index < 128).then(|| 1 << index)
    }

    /// The bit of a question if a condition asks it.
    fn known(&self, question: Question) -> Bits {
        self.0.iter().position(|known| *known == question).map_or(0, |index| 1 << index)
    }

    /// The flags that are up.
    pub fn flags(&self, bits: Bits) -> u64 {
        self.0.iter().enumerate().fold(0, |flags, (index, question)| match question {
            Question::Flag(flag) if bits >> index & 1 == 1 => flags | flag,
            _ => flags,
        })
    }

    /// Which combinations of the bits in `asked` can be. Those that the
    /// conversation decides are left out, unless all are to be `open`.
    fn combinations(&self, asked: Bits, open: bool) -> Option<Vec<Bits>> {
        let mut all = vec![0];
        if asked == 0 {
            return Some(all);
        }
        let mut done: Bits = 0;
        for (index, question) in self.0.iter().enumerate() {
            let bit = 1 << index;
            if asked & bit == 0 || done & bit != 0 {
                continue;
            }
            let group = self.group(*question, asked);
            done |= group.iter().fold(0, |bits, (bit, _)| bits | bit);
            let values = match question {
                Question::Flag(_) | Question::PromisedHere(_) if !open => continue,
                Question::Flag(_) | Question::PromisedHere(_) => vec![0, bit],
                Question::Knows(_) | Question::Earlier(..) | Question::Handed(..) => vec![0, bit],
                // One of them, or none.
                Question::PromisedEarlier(..) => {
                    std::iter::once(0).chain(group.iter().map(|(bit, _)| *bit)).collect()
                }
                // All up to a step.
                _ => ladder(&group),
            };
            if all.len() * values.len() > MOST_COMBINATIONS {
                return None;
            }
            all = values.iter().flat_map(|value| all.iter().map(move |bits| bits | value)).collect();
        }
        Some(all)
    }

    /// The questions that are answered together with this one, with their steps.
    fn group(&self, question: Question, asked: Bits) -> Vec<(Bits, f64)> {
        let of = |other: &Question| match (question, other) {
            (Question::Frustration(_), Question::Frustration(step))
            | (Question::Trust(_), Question::Trust(step)) => Some(*step),
            (Question::Waited(_), Question::Waited(step)) | (Question::Time(_), Question::Time(step)) => {
                Some(*step as f64)
            }
            (Question::Attempts(_), Question::Attempts(step))
            | (Question::Changes(_), Question::Changes(step))
            | (Question::Day(_), Question::Day(step)) => Some(f64::from(*step)),
            (Question::Goodwill(one, _), Question::Goodwill(other, step)) if one == *other => {
                Some(f64::from(*step))
            }
            // Whatever is not asked here can still be what was promised.
            (Question::PromisedEarlier(one, ..), Question::PromisedEarlier(other, ..)) if one == *other => {
                Some(0.0)
            }
            _ => None,
        };
        let bits = self.0.iter().enumerate().filter(|(index, _)| asked >> index & 1 == 1);
        let mut group: Vec<(Bits, f64)> =
            bits.filter_map(|(index, other)| Some((1 << index, of(other)?))).collect();
        group.sort_by(|one, other| one.1.total_cmp(&other.1));
        group
    }
}

/// No step, the first, the first two, and so on.
fn ladder(group: &[(Bits, f64)]) -> Vec<Bits> {
    let mut reached = 0;
    let steps = group.iter().map(|(bit, _)| {
        reached |= bit;
        reached
    });
    std::iter::once(0).chain(steps).collect()
}

/// What must be up, and what must be down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Clause {
    up: Bits,
    down: Bits,
}

/// A condition.
#[derive(Clone, Debug)]
pub(super) enum Guard {
    /// None: it always holds.
    Open,
    /// As most conditions are.
    One(Clause),
    /// It holds if one of these does; without any, never.
    Any(Vec<Clause>),
}

impl Guard {
    fn clauses(&self) -> &[Clause] {
        match self {
            Self::Open => &[Clause { up: 0, down: 0 }],
            Self::One(clause) => std::slice::from_ref(clause),
            Self::Any(clauses) => clauses,
        }
    }

    /// Holds whatever the bits are.
    pub fn is_open(&self) -> bool {
        self.clauses().iter().any(|clause| clause.up | clause.down == 0)
    }

    pub fn holds(&self, bits: Bits) -> bool {
        self.clauses().iter().any(|clause| bits & clause.up == clause.up && bits & clause.down == 0)
    }

    fn asked(&self) -> Bits {
        self.clauses().iter().fold(0, |bits, clause| bits | clause.up | clause.down)
    }
}

/// Several guards that are looked at together.
#[derive(Debug)]
pub(super) struct Site {
    pub guards: Vec<Guard>,
    /// The combinations of free bits; `None` if there are too many.
    pub free: Option<Vec<Bits>>,
}

impl Site {
    fn new(guards: Vec<Guard>, questions: &Questions) -> Self {
        let free = questions.combinations(asked(&guards), false);
        Self { guards, free }
    }

    /// The combinations of all bits, those of the conversation included.
    pub fn open(&self, questions: &Questions) -> Option<Vec<Bits>> {
        questions.combinations(asked(&self.guards), true)
    }
}

fn asked(guards: &[Guard]) -> Bits {
    guards.iter().fold(0, |bits, guard| bits | guard.asked())
}

/// Where something leads.
#[derive(Debug)]
pub(super) enum Leads {
    End,
    /// To this turn.
    To(TurnId),
    /// To one of these, whatever the bits are.
    Any(Vec<TurnId>),
    /// To the turn whose guard holds first.
    First(Site, Vec<TurnId>),
}

/// A reply: the bits that go down, then those that go up, and where it leads.
#[derive(Debug)]
pub(super) struct Move {
    pub clears: Bits,
    pub sets: Bits,
    pub leads: Leads,
}

/// A turn: when its replies are on offer, what they do, and where silence leads.
#[derive(Debug)]
pub(super) struct Place {
    pub offers: Site,
    pub moves: Vec<Move>,
    pub silence: Option<Leads>,
    /// The bits for which some condition asks here or in any turn after.
    pub asked_later: Bits,
}

/// A contact as bits.
#[derive(Debug)]
pub(super) struct Program {
    pub questions: Questions,
    pub places: Vec<Place>,
    pub opening: TurnId,
}

impl Program {
    /// `None` if its conditions ask for too much.
    pub fn of(contact: &Contact) -> Option<Self> {
        let mut compiler = Compiler { contact, questions: Questions::default() };
        // All questions first: what a reply does depends on what is asked anywhere.
        let mut guards = Vec::with_capacity(contact.replies.len());
        for reply in &contact.replies {
            guards.push(compiler.guard(reply.when)?);
        }
        let mut guards = guards.into_iter();
        let mut whens = Vec::with_capacity(contact.branches.len());
        for branch in &contact.branches {
            whens.push(compiler.guard(branch.when)?);
        }
        let Compiler { questions, .. } = compiler;
        let leads = |turn: TurnId, goto: Goto| lead(contact, &questions, &whens, turn, goto);
        let places = (0..).zip(&contact.turns).map(|(index, turn)| {
            let id = TurnId(index);
            let replies = as_range(&turn.replies);
            // The replies of the turns follow each other.
            let offers = guards.by_ref().take(replies.len()).collect();
            Place {
                offers: Site::new(offers, &questions),
                moves: replies
                    .map(|reply| effect(contact, &questions, ReplyId(reply as u16), &leads))
                    .collect(),
                silence: turn.silence.map(|silence| leads(id, silence.goto)),
                asked_later: 0,
            }
        });
        let places = places.collect();
        let mut program = Self { questions, places, opening: contact.opening };
        program.look_ahead();
        Some(program)
    }

    /// Finds out what is asked later, until nothing is added.
    fn look_ahead(&mut self) {
        let mut grown = true;
        while grown {
            grown = false;
            // Backwards, since conversations mostly go forwards.
            for index in (0..self.places.len()).rev() {
                let place = &self.places[index];
                let mut bits = asked(&place.offers.guards);
                for leads in place.moves.iter().map(|reply| &reply.leads).chain(&place.silence) {
                    let turns = match leads {
                        Leads::End => continue,
                        Leads::To(turn) => std::slice::from_ref(turn),
                        Leads::Any(turns) => turns,
                        Leads::First(site, turns) => {
                            bits |= asked(&site.guards);
                            turns.as_slice()
                        }
                    };
                    bits = turns.iter().fold(bits, |bits, turn| bits | self.place(*turn).asked_later);
                }
                grown |= bits != place.asked_later;
                self.places[index].asked_later = bits;
            }
        }
    }

    pub fn place(&self, turn: TurnId) -> &Place {
        &self.places[turn.index()]
    }
}

fn lead(contact: &Contact, questions: &Questions, whens: &[Guard], turn: TurnId, goto: Goto) -> Leads {
    let branches = |from: u16, until: u16| usize::from(from)..usize::from(until);
    let turns = |branches: &[Branch]| branches.iter().map(|branch| branch.turn).collect();
    match goto {
        Goto::End(_) => Leads::End,
        Goto::Turn(to) => Leads::To(to),
        Goto::Stay => Leads::To(turn),
        Goto::Chance(from, until) => Leads::Any(turns(&contact.branches[branches(from, until)])),
        Goto::If(from, until) => {
            let site = Site::new(whens[branches(from, until)].to_vec(), questions);
            Leads::First(site, turns(&contact.branches[branches(from, until)]))
        }
    }
}

/// What a reply does to the bits, and where it leads.
fn effect(
    contact: &Contact,
    questions: &Questions,
    id: ReplyId,
    leads: &impl Fn(TurnId, Goto) -> Leads,
) -> Move {
    let reply = contact.reply(id);
    let (mut clears, mut sets) = (0, 0);
    let does_something = reply.clears | reply.sets != 0 || reply.reveals != 0;
    for (index, question) in questions.0.iter().enumerate().filter(|_| does_something) {
        let bit = 1 << index;
        match question {
            Question::Flag(flag) => {
                clears |= if reply.clears & flag != 0 { bit } else { 0 };
                sets |= if reply.sets & flag != 0 { bit } else { 0 };
            }
            Question::Knows(article) if reply.reveals & article != 0 => sets |= bit,
            _ => {}
        }
    }
    for promise in &contact.promises[as_range(&reply.promises)] {
        sets |= questions.known(Question::PromisedHere(promise.what));
    }
    Move { clears, sets, leads: leads(contact.turn_of(id), reply.goto) }
}

struct Compiler<'c> {
    contact: &'c Contact,
    questions: Questions,
}

impl Compiler<'_> {
    fn guard(&mut self, when: Option<CondId>) -> Option<Guard> {
        let Some(cond) = when else { return Some(Guard::Open) };
        let mut clauses = self.clauses(cond, true)?;
        Some(if clauses.len() == 1 { Guard::One(clauses.remove(0)) } else { Guard::Any(clauses) })
    }

    /// The clauses of a condition, or of its opposite.
    fn clauses(&mut self, cond: CondId, wanted: bool) -> Option<Vec<Clause>> {
        let contact = self.contact;
        let question = match &contact.conds[cond.index()] {
            Cond::Not(inner) => return self.clauses(*inner, !wanted),
            Cond::All(conds) => return self.several(conds, wanted, wanted),
            Cond::Any(conds) => return self.several(conds, wanted, !wanted),
            Cond::Promised(what) => return self.promised(*what, wanted),
            Cond::NothingPromised(what) => return self.promised(*what, !wanted),
            Cond::Ledger { what, honest, written } => {
                let fits = |of: Option<bool>, is: bool| of.is_none_or(|of| of == is);
                let kinds = KINDS.into_iter().filter(|kind| fits(*honest, kind.0) && fits(*written, kind.1));
                let asked = kinds.map(|kind| Question::PromisedEarlier(*what, kind.0, kind.1)).collect();
                return self.any_of(asked, wanted);
            }
            Cond::Slot(_) => return Some(if wanted { vec![Clause { up: 0, down: 0 }] } else { Vec::new() }),
            Cond::TrustBelow(level) => return self.one(Question::Trust(*level), !wanted),
            Cond::GoodwillBelow(colleague, level) => {
                return self.one(Question::Goodwill(*colleague, *level), !wanted);
            }
            Cond::Flag(flags) => Question::Flag(*flags),
            Cond::Knows(articles) => Question::Knows(*articles),
            Cond::FrustrationAtLeast(level) => Question::Frustration(*level),
            Cond::TrustAtLeast(level) => Question::Trust(*level),
            Cond::WaitedAtLeast(wait) => Question::Waited(wait.as_ms()),
            Cond::TimeAtLeast(time) => Question::Time(time.as_ms()),
            Cond::Earlier(earlier, flags) => Question::Earlier(*earlier, *flags),
            Cond::ContactsAtLeast(count) => Question::Attempts(*count),
            Cond::Handed(contact, fact) => Question::Handed(*contact, *fact),
            Cond::GoodwillAtLeast(colleague, level) => Question::Goodwill(*colleague, *level),
            Cond::ContactChangesAtLeast(count) => Question::Changes(*count),
            Cond::DayAtLeast(day) => Question::Day(*day),
        };
        self.one(question, wanted)
    }

    fn one(&mut self, question: Question, wanted: bool) -> Option<Vec<Clause>> {
        let bit = self.questions.bit(question)?;
        Some(vec![if wanted { Clause { up: bit, down: 0 } } else { Clause { up: 0, down: bit } }])
    }

    /// Promised here or earlier. A filler's caller has no earlier.
    fn promised(&mut self, what: DeliverableId, wanted: bool) -> Option<Vec<Clause>> {
        let mut asked = vec![Question::PromisedHere(what)];
        asked.extend(KINDS.map(|kind| Question::PromisedEarlier(what, kind.0, kind.1)));
        self.any_of(asked, wanted)
    }

    fn any_of(&mut self, mut asked: Vec<Question>, wanted: bool) -> Option<Vec<Clause>> {
        if self.contact.is_filler() {
            asked.retain(|question| !matches!(question, Question::PromisedEarlier(..)));
        }
        let mut clauses = Vec::new();
        let mut none = Clause { up: 0, down: 0 };
        for question in asked {
            let bit = self.questions.bit(question)?;
            clauses.push(Clause { up: bit, down: 0 });
            none.down |= bit;
        }
        Some(if wanted { clauses } else { vec![none] })
    }

    /// Several conditions of which all must be as `wanted`, or one.
    fn several(&mut self, conds: &[CondId], wanted: bool, all: bool) -> Option<Vec<Clause>> {
        let mut clauses = if all { vec![Clause { up: 0, down: 0 }] } else { Vec::new() };
        for cond in conds {
            let inner = self.clauses(*cond, wanted)?;
            if all {
                let both = |one: &Clause, other: &Clause| Clause {
                    up: one.up | other.up,
                    down: one.down | other.down,
                };
                let product = clauses.iter().flat_map(|one| inner.iter().map(move |other| both(one, other)));
                // What must be up and down at once never is.
                let mut product: Vec<Clause> =
                    product.filter(|clause| clause.up & clause.down == 0).collect();
                product.dedup();
                clauses = product;
            } else {
                clauses.extend(inner.into_iter().filter(|clause| clause.up & clause.down == 0));
            }
            if clauses.len() > MOST_CLAUSES {
                return None;
            }
        }
        Some(clauses)
    }
}

/// Honest and written: what a promise of an earlier contact can be.
const KINDS: [(bool, bool); 4] = [(false, false), (false, true), (true, false), (true, true)];
