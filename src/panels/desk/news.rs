//! What a screen reader is told without asking: what a sighted person notices.

use crate::scoring::Words;
use crate::telling::words::Arg;

use super::view::{Centre, DeskView, Standing};

/// The patience below which somebody is about to go.
const GOING: f32 = 0.2;

/// What has become different between two views and should be said aloud, the most
/// important first: what somebody said, silence, who is about to go, who waits.
pub fn news(before: &DeskView, now: &DeskView, words: &Words) -> Vec<String> {
    let mut told = Vec::new();
    if let Centre::Talk(talk) = &now.centre {
        let earlier = match &before.centre {
            Centre::Talk(earlier) if earlier.caller == talk.caller => Some(earlier),
            _ => None,
        };
        if earlier.is_none_or(|earlier| earlier.said != talk.said) && !talk.said.text.is_empty() {
            told.push(format!("{}: {}", talk.name, talk.said.text));
        }
        if let Some(earlier) = earlier.filter(|earlier| earlier.mood != talk.mood) {
            debug_assert_eq!(earlier.caller, talk.caller);
            told.push(format!("{}: {}", talk.name, talk.mood));
        }
        let waits = |share: Option<f32>| share.is_some_and(|share| share > 0.5);
        let share = |talk: &super::view::TalkView| talk.silence.as_ref().map(|silence| silence.share);
        if waits(share(talk)) && !earlier.is_some_and(|earlier| waits(share(earlier))) {
            told.push(words.say("desk-news-silence", &[("name", Arg::Text(&talk.name))]));
        }
    }
    for tile in &now.queue.people {
        let earlier = before.queue.people.iter().find(|earlier| earlier.caller == tile.caller);
        let going = |patience: Option<f32>| patience.is_some_and(|left| left < GOING);
        if going(tile.patience) && !earlier.is_some_and(|earlier| going(earlier.patience)) {
            told.push(format!("{}: {}", tile.name, tile.state));
        }
        let due = tile.standing == Standing::CallBack;
        if due && !earlier.is_some_and(|earlier| earlier.standing == Standing::CallBack) {
            told.push(format!("{}: {}", tile.name, tile.state));
        }
    }
    if now.bar.waiting > before.bar.waiting {
        told.push(now.queue.summary.clone());
    }
    told.extend(now.notices.iter().filter(|notice| !before.notices.contains(notice)).cloned());
    told
}
