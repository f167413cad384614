//! What is heard when: a pure function of what happens in a shift and of how full
//! the room is.
//!
//! Owns [`Room`], [`heard`] and [`Ears`], which remember what has been heard and for
//! how long it is written. Must not know devices, windows or words.

use std::time::Duration as RealTime;

use super::Sound;
use crate::shift::{CallerId, Event, Phase, Seat, Shift, What};
use crate::vocab::Channel;

/// At most so many sounds begin together.
pub const AT_ONCE: usize = 3;
/// A phone that nobody answers rings again after this long.
const RINGS_AGAIN: RealTime = RealTime::from_secs(7);
/// The same sound is not heard again within this long.
const SETTLES: RealTime = RealTime::from_millis(400);
/// A caption stays for this long.
const CAPTION: RealTime = RealTime::from_secs(4);
/// So many captions are kept.
const CAPTIONS: usize = 3;
/// So many people make the room about two thirds as loud as it gets.
const FULL: f32 = 4.0;
/// How loud the room is when nobody waits.
const EMPTY: f32 = 0.12;
/// The room has become loud with so many people waiting.
const LOUD: usize = 4;

/// The room, as far as one hears it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Room {
    /// The trainee speaks with somebody.
    pub talking: bool,
    /// How many people wait.
    pub waiting: usize,
    /// A phone rings and the trainee could answer it.
    pub rings: bool,
    /// Somebody is on hold.
    pub holds: bool,
}

impl Room {
    /// The room of a shift now.
    pub fn of(shift: &Shift) -> Self {
        if shift.phase() == Phase::Ended {
            return Self::default();
        }
        let by_phone = |id| shift.contact_of(id).channel == Channel::Phone;
        Self {
            talking: matches!(shift.seat(), Seat::Talking(_)),
            waiting: shift.waiting().count(),
            rings: shift.seat() == Seat::Ready && shift.waiting().any(by_phone),
            holds: shift.on_hold().iter().any(|&id| by_phone(id)),
        }
    }
}

/// What sounds without an end.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Ambience {
    /// How full the room is, 0 (silent) to 1.
    pub murmur: f32,
    /// The tone for whoever is on hold.
    pub hold: bool,
}

impl Ambience {
    /// What sounds in a room without an end: the more people wait, the thicker.
    pub fn of(room: &Room) -> Self {
        let crowd = 1.0 - (-(room.waiting as f32) / FULL).exp();
        Self { murmur: EMPTY + (1.0 - EMPTY) * crowd, hold: room.holds }
    }

    /// Nothing sounds.
    pub fn is_silent(&self) -> bool {
        self.murmur <= 0.0 && !self.hold
    }
}

/// Something that begins to sound.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Heard {
    /// What.
    pub sound: Sound,
    /// The trainee speaks with somebody: it sounds from further away.
    pub aside: bool,
}

/// What can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Caption {
    /// A sound.
    Sound(Sound),
    /// The room has become loud.
    Louder,
    /// The room has become quiet.
    Quieter,
}

impl Caption {
    /// Its message.
    pub const fn message(self) -> &'static str {
        match self {
            Self::Sound(sound) => sound.caption(),
            Self::Louder => "sound-louder",
            Self::Quieter => "sound-quieter",
        }
    }
}

/// What is heard of these events, in their order: each sound once, and at most
/// [`AT_ONCE`] of them. `before` is the room before they happened.
pub fn heard(before: &Room, events: &[Event], channel: &dyn Fn(CallerId) -> Channel) -> Vec<Heard> {
    let mut talking = before.talking;
    let mut all: Vec<Heard> = Vec::new();
    for event in events {
        match event.what {
            What::Answered { .. } | What::Resumed { .. } => talking = true,
            What::PlacedOnHold { .. } | What::Parted { .. } | What::Transferred { .. } => talking = false,
            _ => {}
        }
        let Some(sound) = sound_of(&event.what, channel) else { continue };
        let aside = talking && matches!(sound, Sound::Ring | Sound::Knock | Sound::Tray);
        if !all.iter().any(|other| other.sound == sound) {
            all.push(Heard { sound, aside });
        }
    }
    all.truncate(AT_ONCE);
    all
}

/// The sound of one event, if it has one.
fn sound_of(what: &What, channel: &dyn Fn(CallerId) -> Channel) -> Option<Sound> {
    let by_phone = |caller| channel(caller) == Channel::Phone;
    match *what {
        What::Arrived { caller, .. } => Some(match channel(caller) {
            Channel::Phone => Sound::Ring,
            Channel::Chat | Channel::Mail => Sound::Tick,
            Channel::Door => Sound::Knock,
        }),
        What::Answered { caller, .. } | What::Resumed { caller, .. } => {
            by_phone(caller).then_some(Sound::PickUp)
        }
        What::Spoke { caller, .. } | What::SpokeStanding { caller, .. } => {
            matches!(channel(caller), Channel::Chat | Channel::Mail).then_some(Sound::Tick)
        }
        What::PlacedOnHold { caller, .. } => by_phone(caller).then_some(Sound::Hold),
        What::HungUp { caller, .. } | What::Parted { caller } | What::Abandoned { caller, .. } => {
            by_phone(caller).then_some(Sound::HangUp)
        }
        What::Transferred { caller, .. } => by_phone(caller).then_some(Sound::HangUp),
        What::Promised { .. } | What::PutInWriting { .. } | What::Noted { .. } => Some(Sound::Note),
        What::Requested { .. } => Some(Sound::Tray),
        // From a colleague: a message, an answer.
        What::Injected { .. } | What::Learned { from: Some(_), .. } => Some(Sound::Tick),
        What::CallBackDue { .. } | What::RequestReminded { .. } => Some(Sound::Reminder),
        What::LunchBegan | What::LunchEnded => Some(Sound::Bell),
        What::ShiftEnded => Some(Sound::End),
        _ => None,
    }
}

/// What has been heard, and what is still written of it.
#[derive(Clone, Debug, Default)]
pub struct Ears {
    /// How many events of the shift have been heard.
    heard: usize,
    before: Room,
    since_ring: RealTime,
    /// What sounded last and how long ago, the oldest first.
    lately: Vec<(Caption, RealTime)>,
}

impl Ears {
    /// Ears for a shift in which so much has happened already: none of it sounds.
    pub fn after(heard: usize) -> Self {
        // Whoever waits already when the desk opens rings at once.
        Self { heard, since_ring: RINGS_AGAIN, ..Self::default() }
    }

    /// What begins to sound, after so much real time.
    pub fn listen(&mut self, shift: &Shift, real: RealTime) -> Vec<Heard> {
        let room = Room::of(shift);
        let events = shift.events().get(self.heard..).unwrap_or_default();
        self.heard = shift.events().len();
        let sounds = heard(&self.before, events, &|caller| shift.contact_of(caller).channel);
        self.hear(room, sounds, real)
    }

    /// What is left of it for somebody who heard the same a moment ago; a phone
    /// that nobody answers rings again.
    pub(super) fn hear(&mut self, room: Room, mut sounds: Vec<Heard>, real: RealTime) -> Vec<Heard> {
        self.lately.iter_mut().for_each(|(_, since)| *since += real);
        self.lately.retain(|(_, since)| *since < CAPTION);
        self.since_ring += real;
        let ring = Heard { sound: Sound::Ring, aside: false };
        if room.rings && self.since_ring >= RINGS_AGAIN && !sounds.contains(&ring) {
            sounds.push(ring);
        }
        let again = |caption| {
            let same = self.lately.iter().rev().find(|(other, _)| *other == caption);
            same.is_some_and(|(_, since)| *since < SETTLES)
        };
        sounds.retain(|heard| !again(Caption::Sound(heard.sound)));
        if sounds.iter().any(|heard| heard.sound == Sound::Ring) {
            self.since_ring = RealTime::ZERO;
        }
        let new = sounds.iter().map(|heard| Caption::Sound(heard.sound));
        let crowd = match (self.before.waiting >= LOUD, room.waiting >= LOUD) {
            (false, true) => Some(Caption::Louder),
            (true, false) => Some(Caption::Quieter),
            _ => None,
        };
        for caption in new.chain(crowd) {
            self.lately.retain(|(other, _)| *other != caption);
            self.lately.push((caption, RealTime::ZERO));
        }
        let surplus = self.lately.len().saturating_sub(CAPTIONS);
        self.lately.drain(..surplus);
        self.before = room;
        sounds
    }

    /// What sounded in the last seconds, the oldest first.
    pub fn captions(&self) -> impl Iterator<Item = Caption> {
        self.lately.iter().map(|(caption, _)| *caption)
    }
}
