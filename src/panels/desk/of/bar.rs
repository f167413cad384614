//! The bar on top: clock, queue, service level, lunch.

use crate::panels::desk::view::{BarView, Extras, Level, LunchView};
use crate::scenario::checked::Target;
use crate::shift::LunchState;
use crate::telling::words::{Arg, duration};

use super::{Look, hour};

impl Look<'_> {
    pub(super) fn bar(&self, extras: &Extras) -> BarView {
        let shift = self.shift;
        let plan = shift.scenario().shift(shift.plan());
        let texts = shift.scenario().texts();
        BarView {
            desk: plan.desk,
            desk_name: self.words.name(&format!("desk-short-{}", plan.desk)),
            day: texts.get(plan.day, self.language).to_owned(),
            clock: hour(shift.now()),
            pace: extras.pace,
            waiting: shift.queue().len(),
            level: self.level(),
            lunch: self.lunch(),
            sound: extras.sound,
        }
    }

    /// How many of those who came were answered in time.
    fn level(&self) -> Option<Level> {
        let plan = self.shift.scenario().shift(self.shift.plan());
        let (target, within) = plan.targets.iter().find_map(|target| match target {
            Target::ServiceLevel(percent, within) => Some((*percent, *within)),
            _ => None,
        })?;
        let counted = self.shift.queue().statistics(self.shift.now()).callers;
        let over = counted.answered + counted.abandoned;
        let percent = (over > 0).then(|| counted.answered_within * 100 / over);
        Some(Level {
            percent: percent.and_then(|percent| u8::try_from(percent).ok()),
            target: u8::try_from(target).unwrap_or(100).min(100),
            within: duration(self.words, within),
        })
    }

    fn lunch(&self) -> Option<LunchView> {
        let lunch = self.shift.scenario().shift(self.shift.plan()).lunch?;
        let (from, until) = (hour(lunch.from), hour(lunch.until));
        let until_arg = [("until", Arg::Text(until.as_str()))];
        let state = match (self.shift.lunch(), self.shift.lunch_until()) {
            (_, Some(over)) => {
                let over = hour(over);
                self.say("desk-lunch-on", &[("until", Arg::Text(&over))])
            }
            (LunchState::Taken, None) => self.words.name("desk-lunch-taken"),
            (LunchState::Missed, None) => self.words.name("desk-lunch-missed"),
            (LunchState::Ahead, None) if self.is_lunch_time() => self.say("desk-lunch-now", &until_arg),
            (LunchState::Ahead, None) => self.words.name("desk-lunch-ahead"),
        };
        let taken = self.shift.lunch() == LunchState::Taken;
        let ahead = self.shift.lunch() == LunchState::Ahead && self.shift.now() < lunch.from;
        Some(LunchView { from, until, state, can: self.can().lunch, ahead, taken })
    }
}
