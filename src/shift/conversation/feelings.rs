//! What reaches the person: time, waits, words and deeds, as their mood.
//!
//! Owns the clockwork between a [`Conversation`] and its mood: settling,
//! escalating, wanting to hang up. Must not know turns or where they lead.

use crate::scenario::checked::{Shown, tag_bit};
use crate::vocab::{Duration, Moment, Tag};

use super::super::customer::{BadMove, Circumstance, CustomerModel, Mood, Move, PatienceClock, WaitPace};
use super::super::event::{Source, What, Why};
use super::super::log::Log;
use super::{Conversation, Setting, Spending, thousandths};

/// How a silent wait on the line feels: nothing to do, no idea how long.
const LEFT_WAITING: [Circumstance; 2] = [Circumstance::Unoccupied, Circumstance::Uncertain];

impl Conversation {
    /// Lets the person's mood catch up with the clock.
    pub fn settle(&mut self, now: Moment, setting: &Setting<'_>, log: &mut Log) {
        let elapsed = now.since(self.mood_at);
        if elapsed == Duration::ZERO {
            return;
        }
        let model = setting.model;
        let hot_until = match &mut self.spending {
            Spending::Talking => {
                let until = self.hot_since.map(|_| cools_at(&self.mood, self.mood_at, model));
                self.mood.talk(model, elapsed);
                until.map_or(now, |until| until.min(now))
            }
            Spending::Waiting(clock) => {
                let heats_at =
                    || clock.moment_after(model, self.mood.load_to_reach(model, model.escalates_at)?);
                self.hot_since = self.hot_since.or_else(heats_at).filter(|since| *since <= now);
                let load = clock.advance_to(model, now);
                self.mood.bear(model, load);
                now
            }
            Spending::Gone => return,
        };
        self.mood_at = now;
        let lasted = self.hot_since.map_or(Duration::ZERO, |since| hot_until.since(since));
        if lasted >= model.escalates_after && self.hot_since.is_some() && !self.escalated {
            self.escalated = true;
            log.push(now, What::Escalated { caller: self.caller });
        }
        self.watch_temper(now, model);
    }

    /// Remembers since when the frustration has been high enough to escalate. That
    /// it has been so for long enough is found, exactly, when the mood next
    /// settles: when somebody hears them again.
    fn watch_temper(&mut self, now: Moment, model: &CustomerModel) {
        if self.mood.frustration < model.escalates_at || self.parted {
            self.hot_since = None;
        } else {
            self.hot_since.get_or_insert(now);
        }
    }

    /// The person waits on the line from now on; an announced wait feels shorter
    /// until it is over.
    pub fn start_waiting(
        &mut self,
        now: Moment,
        pace: WaitPace,
        announced: Option<Duration>,
        setting: &Setting<'_>,
        log: &mut Log,
    ) {
        self.settle(now, setting, log);
        let mut clock = PatienceClock::start(Duration::ZERO, now, pace);
        if let Some(wait) = announced {
            clock.announce(setting.model, now, wait);
        }
        self.spending = Spending::Waiting(clock);
    }

    /// The person waits while the trainee does something without a word.
    pub fn start_left_waiting(&mut self, now: Moment, setting: &Setting<'_>, log: &mut Log) {
        let pace = WaitPace::of(setting.model, &LEFT_WAITING);
        self.start_waiting(now, pace, None, setting, log);
    }

    /// The conversation goes on: whatever the trainee did, it was no silence.
    pub fn start_talking(&mut self, now: Moment, setting: &Setting<'_>, log: &mut Log) {
        self.settle(now, setting, log);
        self.silences = 0;
        self.ready_at = self.ready_at.max(now);
        if !self.parted {
            self.spending = Spending::Talking;
        }
    }

    /// When a person who is left waiting would hang up, if nothing happens.
    pub fn hangs_up_at(&self, model: &CustomerModel) -> Option<Moment> {
        let Spending::Waiting(clock) = &self.spending else {
            return None;
        };
        if self.wants_to_hang_up(model).is_some() {
            return Some(self.mood_at);
        }
        clock.moment_after(model, self.mood.load_to_reach(model, model.hangs_up_at)?)
    }

    /// Why the person would hang up right now, if they would.
    pub fn wants_to_hang_up(&self, model: &CustomerModel) -> Option<Why> {
        if self.parted || !model.hangs_up(self.mood.frustration, self.mood.trust) {
            None
        } else if self.mood.frustration >= model.hangs_up_at {
            Some(Why::Anger)
        } else {
            Some(Why::Trust)
        }
    }

    /// Something is shown: the evidence, and what it does to the mood.
    pub fn show(&mut self, shown: Shown, source: Source, now: Moment, setting: &Setting<'_>, log: &mut Log) {
        let caller = self.caller;
        if shown.repairs {
            log.push(now, What::Repaired { caller, tag: shown.tag, source });
            return;
        }
        self.shown |= tag_bit(shown.tag);
        if matches!(shown.tag, Tag::AsksAgain | Tag::ColdTransfer) {
            self.burdens = self.burdens.saturating_add(1);
        }
        log.push(now, What::Showed { caller, tag: shown.tag, article: shown.article, source });
        // A wrong fact does not hurt before it is found out: it brings the
        // customer back instead.
        let found_out_later = |moved| matches!(moved, Move::Bad(bad) if BadMove::is_felt_when_found_out(bad));
        let moved = Move::from_tag(shown.tag).filter(|&moved| !found_out_later(moved));
        if let (Some(moved), false) = (moved, self.parted) {
            self.mood.feel(setting.model, &setting.temper, moved);
        }
    }

    /// A move of the mood that is no evidence.
    pub fn feel(&mut self, moved: Move, setting: &Setting<'_>) {
        self.mood.feel(setting.model, &setting.temper, moved);
    }

    /// Puts the state of the mood into the log and, to the last bit, into the
    /// digest. Nothing moves a person who has gone.
    pub fn tell_mood(&mut self, now: Moment, setting: &Setting<'_>, log: &mut Log) {
        if self.parted {
            return;
        }
        self.watch_temper(now, setting.model);
        log.absorb_bits(self.mood.frustration.to_bits());
        log.absorb_bits(self.mood.trust.to_bits());
        log.push(
            now,
            What::MoodChanged {
                caller: self.caller,
                frustration: thousandths(self.mood.frustration),
                trust: thousandths(self.mood.trust),
            },
        );
    }
}

/// When somebody who is talked to will have cooled below the level of escalation.
fn cools_at(mood: &Mood, at: Moment, model: &CustomerModel) -> Moment {
    let cools_in = mood.talk_to_fall(model, model.escalates_at);
    cools_in.map_or(Moment::from_ms(i64::MAX), |after| at + after)
}
