//! What a screen reader is told without asking: what a sighted person notices.

use crate::scoring::Words;
use crate::telling::words::{Arg, Mood};

use super::view::{Centre, DeskView, Standing, TalkView, Tile};
use crate::panels::widgets::FaceView;

/// The patience below which somebody is about to go.
const GOING: f32 = 0.2;
/// The share of a silence after which it is said.
const SILENT: f32 = 0.5;

/// Something to be said aloud.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum News {
    /// At once: somebody is angry or about to go.
    Now(String),
    /// When what is being read has been read.
    Then(String),
}

/// What has become different between two views and should be said aloud, in this
/// order: who is angry or about to go, what somebody said, silence, where one is,
/// who waits and who has gone, what colleagues and the day bring.
pub fn news(before: &DeskView, now: &DeskView, words: &Words) -> Vec<News> {
    let mut told: Vec<News> = Vec::new();
    told.extend(now.queue.people.iter().filter_map(|tile| of_tile(before, tile, words)));
    match &now.centre {
        Centre::Talk(talk) => of_talk(before, talk, words, &mut told),
        Centre::WrapUp(wrap_up) if !matches!(before.centre, Centre::WrapUp(_)) => {
            let name = ("name", Arg::Text(&wrap_up.name));
            told.push(News::Then(words.say("desk-wrap-up-title", &[name])));
        }
        Centre::Ready(ready) if !matches!(before.centre, Centre::Ready(_)) => {
            told.push(News::Then(ready.title.clone()));
        }
        _ => {}
    }
    if now.queue.gone > before.queue.gone {
        told.extend(who_has_gone(before, now, words).map(News::Then));
    }
    if now.bar.waiting > before.bar.waiting {
        told.push(News::Then(now.queue.summary.clone()));
    }
    let new = now.messages.iter().filter(|message| message.line >= before.transcript.len());
    told.extend(new.map(|message| News::Then(message.text.clone())));
    if now.tools.requests.len() > before.tools.requests.len() {
        told.push(News::Then(words.name("news-request")));
    }
    if now.paused != before.paused {
        told.push(News::Then(words.name(if now.paused { "desk-paused-about" } else { "news-goes-on" })));
    }
    told
}

/// The person on the line.
fn of_talk(before: &DeskView, talk: &TalkView, words: &Words, told: &mut Vec<News>) {
    let earlier = match &before.centre {
        Centre::Talk(earlier) if earlier.caller == talk.caller => Some(earlier),
        _ => None,
    };
    if earlier.is_none_or(|earlier| earlier.mood != talk.mood) {
        let text = format!("{}: {}", talk.name, talk.mood);
        let worse = angry(&talk.face) && earlier.is_none_or(|earlier| mood(&earlier.face) < mood(&talk.face));
        match (worse, earlier) {
            (true, _) => told.push(News::Now(text)),
            (false, Some(_)) => told.push(News::Then(text)),
            // Whoever has just been taken is heard in what they say.
            (false, None) => {}
        }
    }
    if earlier.is_none_or(|earlier| earlier.said != talk.said) && !talk.said.text.is_empty() {
        told.push(News::Then(format!("{}: {}", talk.name, talk.said.text)));
    }
    let silent = |talk: &TalkView| talk.silence.as_ref().is_some_and(|silence| silence.share > SILENT);
    if silent(talk) && !earlier.is_some_and(|earlier| silent(earlier)) {
        told.push(News::Now(words.say("desk-news-silence", &[("name", Arg::Text(&talk.name))])));
    }
}

/// Somebody in the queue who is about to go, has become angry, or is to be called
/// back now.
fn of_tile(before: &DeskView, tile: &Tile, words: &Words) -> Option<News> {
    let earlier = before.queue.people.iter().find(|earlier| earlier.caller == tile.caller);
    let going = |tile: &Tile| tile.patience.is_some_and(|left| left < GOING);
    let due = |tile: &Tile| tile.standing == Standing::CallBack;
    let waits = matches!(tile.standing, Standing::Waiting | Standing::OnHold);
    let state = || format!("{}: {}", tile.name, tile.state);
    if going(tile) && !earlier.is_some_and(going) {
        return Some(News::Now(state()));
    }
    if waits && angry(&tile.face) && !earlier.is_some_and(|earlier| angry(&earlier.face)) {
        return Some(News::Now(format!("{}: {}", tile.name, mood(&tile.face).words(words))));
    }
    (due(tile) && !earlier.is_some_and(due)).then(|| News::Then(state()))
}

/// Those who waited before and are not here any more.
fn who_has_gone<'a>(
    before: &'a DeskView,
    now: &'a DeskView,
    words: &'a Words,
) -> impl Iterator<Item = String> + 'a {
    let waited = |tile: &&Tile| matches!(tile.standing, Standing::Waiting | Standing::OnHold);
    let here = |tile: &Tile| now.queue.people.iter().any(|other| other.caller == tile.caller);
    let gone = before.queue.people.iter().filter(waited).filter(move |tile| !here(tile));
    gone.map(|tile| words.say("news-gone", &[("name", Arg::Text(&tile.name))]))
}

fn mood(face: &FaceView) -> Mood {
    let thousandths = |share: f32| (share.clamp(0.0, 1.0) * 1_000.0).round() as u16;
    Mood::of(thousandths(face.frustration), thousandths(face.trust))
}

fn angry(face: &FaceView) -> bool {
    mood(face) >= Mood::Angry
}
