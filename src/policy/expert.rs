//! A trainee who finds the best run of each contact by looking ahead.
//!
//! Owns [`Expert`]. Follows the shared [`Playbook`] where its run works for this
//! person too, and searches again where it does not. Looks at what replies show
//! and where they lead, which no real trainee can: it says what is possible, not
//! what is likely.

use std::collections::{BTreeMap, VecDeque};
use std::sync::Arc;

use crate::rubric::WHOLE_MILLI;
use crate::scenario::checked::{Contact, ContactId, tag_bit};
use crate::shift::event::{CallerId, Source, What};
use crate::shift::{Command, Seat, Shift};
use crate::vocab::{Outcome, Tag};

use super::play::Policy;
use super::playbook::{Page, Playbook};
use super::search::{Errand, Found, NODE_BUDGET};
use super::stage::{Ending, Stand, Step};
use super::tray::TrayHabit;
use super::yardstick::Tally;

/// How many runs of one contact an expert remembers beside the playbook's.
const MOST_REMEMBERED: usize = 16;

/// The expert.
pub struct Expert {
    book: Arc<Playbook>,
    caller: Option<CallerId>,
    ahead: VecDeque<Step>,
    remembered: BTreeMap<ContactId, Vec<Found>>,
}

impl Expert {
    /// An expert with a playbook of the shift.
    pub fn new(book: Arc<Playbook>) -> Self {
        Self { book, caller: None, ahead: VecDeque::new(), remembered: BTreeMap::new() }
    }

    fn next_step(&mut self, shift: &Shift, caller: CallerId) -> Option<Step> {
        let setting = shift.setting(caller);
        let stand = Stand::of(shift, caller)?;
        let possible = |step: &Step| match *step {
            Step::Reply(reply) => stand.is_on_offer(reply, &setting),
            Step::LookUp(_) => true,
            Step::KeepSilent => false,
        };
        if self.caller != Some(caller) || !self.ahead.front().is_some_and(possible) {
            self.caller = Some(caller);
            self.ahead = self.plan(shift, caller, stand)?.into();
        }
        self.ahead.pop_front()
    }

    /// The steps from here to the end.
    fn plan(&mut self, shift: &Shift, caller: CallerId, stand: Stand) -> Option<Vec<Step>> {
        let book = self.book.clone();
        let contact = shift.caller(caller).contact;
        let page = book.page(contact)?;
        let errand = Errand {
            setting: shift.setting(caller),
            yardstick: &page.yardstick,
            lens: &page.lens,
            nodes: NODE_BUDGET,
            first_slip: None,
        };
        let tally = tally_of(shift, caller, page, errand.setting.contact);
        let known = self.known_run(&errand, page, contact, stand, tally);
        // What the book thinks possible, as far as this talk still allows it.
        let hoped = page.best.as_ref().map_or(WHOLE_MILLI, |best| best.quality_milli);
        let possible = page.yardstick.best_from(tally, stand.talk.turn).min(hoped);
        if let Some(run) = &known
            && run.quality_milli >= possible
            && matches!(run.ending, Ending::Ended(_))
        {
            return Some(run.steps.clone());
        }
        let searched = errand.best(stand, tally);
        let better = |run: &Found| known.as_ref().is_none_or(|known| run.quality_milli > known.quality_milli);
        let run = searched.filter(better).or(known)?;
        self.remember(contact, &run);
        Some(run.steps)
    }

    /// The best of the runs that are known already and work for this person.
    fn known_run(
        &self,
        errand: &Errand<'_>,
        page: &Page,
        contact: ContactId,
        stand: Stand,
        tally: Tally,
    ) -> Option<Found> {
        let remembered = self.remembered.get(&contact).into_iter().flatten();
        let known = page.best.iter().chain(&page.best_informed).chain(remembered);
        let mut best: Option<Found> = None;
        for run in known {
            let followed = errand.follow(stand, tally, &run.steps);
            let better = |followed: &Found| {
                let quality = |run: &Found| (run.quality_milli, run.took);
                best.as_ref().is_none_or(|best| {
                    let ((best_quality, best_took), (own, took)) = (quality(best), quality(followed));
                    own > best_quality || own == best_quality && took < best_took
                })
            };
            if let Some(followed) = followed.filter(better) {
                best = Some(followed);
            }
        }
        best
    }

    fn remember(&mut self, contact: ContactId, run: &Found) {
        let runs = self.remembered.entry(contact).or_default();
        if runs.len() < MOST_REMEMBERED && runs.iter().all(|known| known.steps != run.steps) {
            runs.push(run.clone());
        }
    }
}

impl Policy for Expert {
    fn choose(&mut self, shift: &Shift) -> Command {
        let Seat::Talking(caller) = shift.seat() else {
            return Command::End;
        };
        match self.next_step(shift, caller) {
            Some(Step::Reply(reply)) => Command::Reply(reply),
            Some(Step::LookUp(article)) => Command::LookUp(article),
            Some(Step::KeepSilent) | None => Command::End,
        }
    }

    fn wrap_up(&mut self, shift: &Shift) -> Command {
        let Seat::WrapUp(id) = shift.seat() else {
            return Command::FinishWrapUp;
        };
        self.caller = None;
        let caller = shift.caller(id);
        if !caller.disposed {
            return Command::Dispose(caller.outcome.unwrap_or(Outcome::Open));
        }
        let Some(talk) = shift.conversation(id) else {
            return Command::FinishWrapUp;
        };
        let wanted = shift.contact_of(id).expects & !talk.shown;
        let to_note = tag_bit(Tag::Notes) | tag_bit(Tag::ContextForSupport);
        if wanted & to_note != 0 && !caller.noted {
            return Command::Note;
        }
        let owed = talk.last_promise.is_some_and(|promise| talk.written >> promise.0 & 1 == 0);
        if wanted & tag_bit(Tag::PromiseLogged) != 0 && owed {
            return Command::PutInWriting;
        }
        shift.to_hand_on(id).next().map_or(Command::FinishWrapUp, Command::HandOn)
    }

    fn tray(&self) -> TrayHabit {
        TrayHabit::InGoodTime
    }
}

/// What has been shown to a caller so far.
fn tally_of(shift: &Shift, caller: CallerId, page: &Page, contact: &Contact) -> Tally {
    let mut tally = Tally::default();
    let mut last = None;
    for event in shift.events() {
        match event.what {
            // A reply's effects are counted once, with the first thing it shows.
            What::Replied { caller: whose, reply, .. } if whose == caller => last = Some(reply),
            What::Showed { caller: whose, tag, source, .. } if whose == caller => match source {
                Source::Reply(reply) => {
                    if last.take() == Some(reply) {
                        tally = page.yardstick.after(tally, reply);
                    }
                }
                Source::Action(_) if contact.expects & tag_bit(tag) != 0 => {
                    tally = page.yardstick.after_action(tally, tag);
                }
                Source::Action(_) => {}
            },
            What::Repaired { caller: whose, source: Source::Reply(reply), .. }
                if whose == caller && last.take() == Some(reply) =>
            {
                tally = page.yardstick.after(tally, reply);
            }
            _ => {}
        }
    }
    tally
}
