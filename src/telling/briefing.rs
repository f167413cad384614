//! One page before the desk opens, in words.

use crate::scenario::checked::Target;
use crate::scoring::Words;

use super::words::{Arg, duration};

/// A figure that the desk is measured on, in words.
pub fn target(words: &Words, target: Target) -> String {
    let percent = |key: &str, percent: u32| words.say(key, &[("percent", Arg::Number(i64::from(percent)))]);
    match target {
        Target::ServiceLevel(share, within) => {
            let within = duration(words, within);
            let share = Arg::Number(i64::from(share));
            words.say("target-ServiceLevel", &[("percent", share), ("within", Arg::Text(&within))])
        }
        Target::HandleTime(time) => {
            words.say("target-HandleTime", &[("time", Arg::Text(&duration(words, time)))])
        }
        Target::Abandonment(share) => percent("target-Abandonment", share),
        Target::FirstContact(share) => percent("target-FirstContact", share),
        // A mark has one decimal.
        Target::Survey(mark) => {
            let milli = (mark * 10.0).round() as i64 * 100;
            words.say("target-Survey", &[("mark", Arg::Milli(milli))])
        }
        Target::Orders(count) => words.say("target-Orders", &[("count", Arg::Number(i64::from(count)))]),
        Target::Kept(share) => percent("target-Kept", share),
    }
}
