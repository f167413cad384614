//! Where replies lead, and the conditions under which they do.

use std::collections::BTreeSet;

use crate::scenario::checked::{Branch, Cond, CondId, ContactId, Flags, Goto, MOST_FLAGS, TurnId};
use crate::scenario::diagnostic::Code;
use crate::scenario::read::{At, Map};
use crate::scenario::source;

use super::contact::Work;
use super::did_you_mean;
use super::pack::Resolver;

impl<'s> Resolver<'s, '_> {
    pub(super) fn goto(&mut self, work: &mut Work<'s>, goto: &'s source::Goto, path: &str) -> Option<Goto> {
        let from = work.contact.branches.len();
        match goto {
            source::Goto::Turn(name) => {
                let turn = work.turn_names.find(name, &|| work.path(path), self.found)?;
                return Some(Goto::Turn(TurnId(turn)));
            }
            source::Goto::Stay => return Some(Goto::Stay),
            source::Goto::End(outcome) => return Some(Goto::End(outcome.value)),
            source::Goto::If(branches) => {
                for branch in branches {
                    let when = branch.when.as_ref().and_then(|when| self.cond(work, when, path));
                    let turn = work.turn_names.find(&branch.goto, &|| work.path(path), self.found)?;
                    work.contact.branches.push(Branch { when, weight: 0, turn: TurnId(turn) });
                }
                if branches.last().is_none_or(|last| last.when.is_some()) {
                    let place = branches.last().map_or(work.place, |last| last.place);
                    let message = "where does it lead when none of the conditions holds?".to_owned();
                    let hint = "the last branch must stand without `when`";
                    self.error(Code::NoLastBranch, place, work.path(path), message, hint);
                }
            }
            source::Goto::Chance(branches) => {
                if branches.is_empty() {
                    let message = "chance has nothing to choose from".to_owned();
                    let hint = "write Chance([(3, \"a\"), (1, \"b\")])";
                    self.error(Code::EmptyList, work.place, work.path(path), message, hint);
                }
                for (weight, name) in branches {
                    let turn = work.turn_names.find(name, &|| work.path(path), self.found)?;
                    if weight.value == 0 || weight.value > 1_000_000 {
                        let message = format!("a weight of {} makes no sense", weight.value);
                        self.error(
                            Code::BadWeight,
                            weight.place,
                            work.path(path),
                            message,
                            "write 1 to 1000000",
                        );
                    }
                    work.contact.branches.push(Branch {
                        when: None,
                        weight: weight.value,
                        turn: TurnId(turn),
                    });
                }
            }
        }
        let until = work.contact.branches.len();
        Some(match goto {
            source::Goto::If(_) => Goto::If(from as u16, until as u16),
            _ => Goto::Chance(from as u16, until as u16),
        })
    }

    pub(super) fn cond(&mut self, work: &mut Work<'s>, cond: &'s source::Cond, path: &str) -> Option<CondId> {
        let resolved = self.resolve_cond(work, cond, path)?;
        let id = CondId(u16::try_from(work.contact.conds.len()).unwrap_or(u16::MAX));
        work.contact.conds.push(resolved);
        Some(id)
    }

    fn resolve_cond(&mut self, work: &mut Work<'s>, cond: &'s source::Cond, path: &str) -> Option<Cond> {
        use source::Cond as C;
        let full = |work: &Work<'s>| work.path(path);
        Some(match cond {
            C::Flag(flag) => Cond::Flag(self.flag(work, flag, path)?),
            C::Knows(article) => Cond::Knows(1 << self.article(article, &|| full(work))?.0),
            C::Not(inner) => Cond::Not(self.cond(work, inner, path)?),
            C::All(inner) => Cond::All(self.conds(work, inner, path)),
            C::Any(inner) => Cond::Any(self.conds(work, inner, path)),
            C::FrustrationAtLeast(level) => {
                Cond::FrustrationAtLeast(self.within(level, 0.0, 1.0, &full(work)))
            }
            C::TrustAtLeast(level) => Cond::TrustAtLeast(self.within(level, 0.0, 1.0, &full(work))),
            C::TrustBelow(level) => Cond::TrustBelow(self.within(level, 0.0, 1.0, &full(work))),
            C::WaitedAtLeast(wait) => Cond::WaitedAtLeast(wait.value),
            C::TimeAtLeast(time) => Cond::TimeAtLeast(time.value),
            C::Promised(what) => Cond::Promised(self.deliverable(what, &|| full(work))?),
            C::NothingPromised(what) => Cond::NothingPromised(self.deliverable(what, &|| full(work))?),
            C::Ledger(ledger) => Cond::Ledger {
                what: self.deliverable(&ledger.what, &|| full(work))?,
                honest: ledger.honest.as_ref().map(|honest| honest.value),
                written: ledger.written.as_ref().map(|written| written.value),
            },
            C::Earlier(contact, source::EarlierFlag::Flag(flag)) => {
                self.earlier(work, contact, flag, path)?
            }
            C::Slot(name) => match work.slot_names.get(name.value.as_str()) {
                Some(&slot) => Cond::Slot(slot),
                None => {
                    let hint = did_you_mean(&name.value, work.slot_names.keys().copied());
                    let message = format!("there is no slot `{}`", name.value);
                    self.error(Code::UnknownSlot, name.place, full(work), message, &hint);
                    return None;
                }
            },
            C::ContactsAtLeast(count) => Cond::ContactsAtLeast(count.value),
            C::Handed(contact, fact) => {
                let (contact, fact) = self.fact(work, contact, fact, path)?;
                Cond::Handed(contact, fact)
            }
            C::GoodwillAtLeast(name, level) => {
                let colleague = self.colleague_id(name, &full(work))?;
                Cond::GoodwillAtLeast(colleague, self.share_milli(level, &full(work)))
            }
            C::GoodwillBelow(name, level) => {
                let colleague = self.colleague_id(name, &full(work))?;
                Cond::GoodwillBelow(colleague, self.share_milli(level, &full(work)))
            }
            C::ContactChangesAtLeast(count) => Cond::ContactChangesAtLeast(count.value),
            C::DayAtLeast(day) => Cond::DayAtLeast(day.value),
        })
    }

    /// The flags that a reply lowers; each must be raised somewhere.
    pub(super) fn cleared(&mut self, work: &Work<'s>, clears: &[At<String>]) -> Flags {
        clears.iter().fold(0, |set, flag| set | self.flag(work, flag, ".clears").unwrap_or(0))
    }

    fn conds(&mut self, work: &mut Work<'s>, conds: &'s [source::Cond], path: &str) -> Vec<CondId> {
        conds.iter().filter_map(|cond| self.cond(work, cond, path)).collect()
    }

    fn flag(&mut self, work: &Work<'s>, flag: &At<String>, path: &str) -> Option<Flags> {
        let bit = flag_bit(&work.flags, &flag.value);
        if bit.is_none() {
            let message = format!("no reply raises the flag `{}`", flag.value);
            let hint = did_you_mean(&flag.value, work.flags.iter().copied());
            self.error(Code::UnknownFlag, flag.place, work.path(path), message, &hint);
        }
        bit
    }

    /// A flag of an earlier contact, which may not have been resolved yet: its
    /// flags are counted from its source in the same way.
    fn earlier(
        &mut self,
        work: &Work<'s>,
        contact: &At<String>,
        flag: &At<String>,
        path: &str,
    ) -> Option<Cond> {
        let index = self.contact_names.find(contact, &|| work.path(path), self.found)?;
        let flags = self.flags_of_contact(index);
        let bit = flag_bit(&flags, &flag.value);
        if bit.is_none() {
            let message = format!("no reply of `{}` raises the flag `{}`", contact.value, flag.value);
            let hint = did_you_mean(&flag.value, flags.iter().copied());
            self.error(Code::UnknownFlag, flag.place, work.path(path), message, &hint);
        }
        bit.map(|bit| Cond::Earlier(ContactId(index), bit))
    }

    /// The flags that a written contact raises; a filler's cannot be asked for.
    pub fn flags_of_contact(&self, index: u16) -> Vec<&'s str> {
        let flags = self.flags.get(usize::from(index));
        flags.cloned().unwrap_or_default()
    }
}

/// The flags of a contact, in the order in which replies first raise them.
pub(in crate::scenario) fn collect_flags(turns: &Map<source::Turn>) -> Vec<&str> {
    let mut seen = BTreeSet::new();
    let replies = turns.0.iter().flat_map(|(_, turn)| &turn.replies);
    replies
        .flat_map(|reply| &reply.sets)
        .map(|flag| flag.value.as_str())
        .filter(|flag| seen.insert(*flag))
        .collect()
}

pub(super) fn flag_bit(flags: &[&str], flag: &str) -> Option<Flags> {
    let known = flags.iter().take(MOST_FLAGS);
    let index = known.into_iter().position(|known| *known == flag)?;
    (index < MOST_FLAGS).then(|| 1 << index)
}
