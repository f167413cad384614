//! Tests of what is heard when: events written by hand, no device.

use std::time::Duration as RealTime;

use super::Sound;
use super::heard::{Ambience, Caption, Ears, Heard, Room, heard};
use crate::scenario::checked::{ArticleId, ColleagueId, ContactId, InjectId, PersonaId};
use crate::shift::event::Why;
use crate::shift::{CallerId, Event, What};
use crate::vocab::{Channel, Duration, Moment};

/// Callers 0, 1, 2, 3 come by phone, chat, mail and through the door.
fn channel(caller: CallerId) -> Channel {
    [Channel::Phone, Channel::Chat, Channel::Mail, Channel::Door][caller.0 as usize % 4]
}

fn sounds(before: Room, whats: &[What]) -> Vec<Heard> {
    let at = Moment::from_ms(0);
    let events: Vec<Event> = whats.iter().map(|&what| Event { at, what }).collect();
    heard(&before, &events, &channel)
}

fn names(whats: &[What]) -> Vec<Sound> {
    sounds(Room::default(), whats).into_iter().map(|heard| heard.sound).collect()
}

fn arrived(caller: u32) -> What {
    let (contact, persona) = (ContactId(0), PersonaId(0));
    What::Arrived { caller: CallerId(caller), contact, persona, attempt: 1, priority: 0 }
}

fn answered(caller: u32) -> What {
    What::Answered { caller: CallerId(caller), waited: Duration::ZERO, frustration: 0, trust: 0 }
}

#[test]
fn each_way_to_come_has_its_own_sound() {
    assert_eq!(names(&[arrived(0)]), [Sound::Ring]);
    assert_eq!(names(&[arrived(1)]), [Sound::Tick]);
    assert_eq!(names(&[arrived(2)]), [Sound::Tick]);
    assert_eq!(names(&[arrived(3)]), [Sound::Knock]);
    assert_eq!(names(&[answered(0)]), [Sound::PickUp]);
    assert_eq!(names(&[answered(3)]), [], "there is no receiver at the door");
}

#[test]
fn what_a_colleague_sends_is_heard() {
    let (article, from) = (ArticleId(0), Some(ColleagueId(0)));
    assert_eq!(names(&[What::Injected { inject: InjectId(0) }]), [Sound::Tick]);
    assert_eq!(names(&[What::Learned { article, from }]), [Sound::Tick]);
    assert_eq!(names(&[What::Learned { article, from: None }]), [], "whoever reads hears nothing");
}

#[test]
fn a_call_is_heard_from_beginning_to_end() {
    let caller = CallerId(0);
    let call = [
        (answered(0), Sound::PickUp),
        (What::PlacedOnHold { caller, announced: None }, Sound::Hold),
        (What::Resumed { caller, held: Duration::ZERO }, Sound::PickUp),
        (What::Noted { caller }, Sound::Note),
        (What::Parted { caller }, Sound::HangUp),
        (What::CallBackDue { caller }, Sound::Reminder),
        (What::LunchBegan, Sound::Bell),
        (What::ShiftEnded, Sound::End),
    ];
    for (what, sound) in call {
        assert_eq!(names(&[what]), [sound], "{what:?}");
    }
    assert_eq!(names(&[What::Opened, What::ClosedDoors, What::LunchMissed]), []);
}

#[test]
fn many_events_at_once_are_not_a_noise() {
    let caller = CallerId(0);
    let gone = What::HungUp { caller, why: Why::Anger };
    assert_eq!(names(&[gone, What::Parted { caller }]), [Sound::HangUp]);
    let all = [arrived(0), arrived(4), arrived(1), arrived(3), What::LunchEnded, What::ShiftEnded];
    assert_eq!(names(&all), [Sound::Ring, Sound::Tick, Sound::Knock]);
}

#[test]
fn in_a_conversation_others_ring_from_further_away() {
    let talking = Room { talking: true, ..Room::default() };
    assert_eq!(sounds(talking, &[arrived(0)]), [Heard { sound: Sound::Ring, aside: true }]);
    assert_eq!(sounds(Room::default(), &[arrived(0)]), [Heard { sound: Sound::Ring, aside: false }]);
    let both = sounds(Room::default(), &[answered(0), arrived(4)]);
    assert_eq!(both[1], Heard { sound: Sound::Ring, aside: true });
}

#[test]
fn the_murmur_thickens_with_the_queue() {
    let murmur = |waiting| Ambience::of(&Room { waiting, ..Room::default() }).murmur;
    let levels: Vec<f32> = [0, 1, 3, 8, 40].map(murmur).to_vec();
    assert!(levels.windows(2).all(|two| two[0] < two[1]), "{levels:?}");
    assert!(levels[0] > 0.0 && levels[4] <= 1.0);
    let held = Ambience::of(&Room { holds: true, ..Room::default() });
    assert!(held.hold && !held.is_silent());
    assert!(Ambience::default().is_silent());
}

#[test]
fn an_unanswered_phone_rings_again_and_an_answered_one_does_not() {
    let frame = RealTime::from_millis(100);
    let count = |room: Room| {
        let mut ears = Ears::default();
        (0..300).map(|_| ears.hear(room, Vec::new(), frame).len()).sum::<usize>()
    };
    assert_eq!(count(Room { rings: true, waiting: 1, ..Room::default() }), 4, "in half a minute");
    assert_eq!(count(Room { talking: true, waiting: 1, ..Room::default() }), 0);
}

#[test]
fn captions_stay_for_seconds_and_say_when_the_room_becomes_loud() {
    let mut ears = Ears::default();
    let full = Room { waiting: 6, ..Room::default() };
    ears.hear(full, Vec::new(), RealTime::ZERO);
    assert_eq!(ears.captions().collect::<Vec<_>>(), [Caption::Louder]);
    ears.hear(full, Vec::new(), RealTime::from_secs(3));
    assert_eq!(ears.captions().count(), 1);
    ears.hear(full, Vec::new(), RealTime::from_secs(2));
    assert_eq!(ears.captions().count(), 0);
    ears.hear(Room::default(), Vec::new(), RealTime::ZERO);
    assert_eq!(ears.captions().collect::<Vec<_>>(), [Caption::Quieter]);
}

#[test]
fn the_same_sound_settles_before_it_comes_again() {
    let mut ears = Ears::default();
    let tick = || vec![Heard { sound: Sound::Tick, aside: false }];
    assert_eq!(ears.hear(Room::default(), tick(), RealTime::ZERO), tick());
    assert_eq!(ears.hear(Room::default(), tick(), RealTime::from_millis(100)), []);
    assert_eq!(ears.hear(Room::default(), tick(), RealTime::from_millis(400)), tick());
}
