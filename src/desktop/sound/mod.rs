//! Sound: generated tones for what happens at the desk, and captions for them.
//!
//! - `tone`: from a description to samples;
//! - `sounds`: what can be heard, and how each of it sounds;
//! - `heard`: what is heard when;
//! - `speaker`: the mixer; `device`: the sound device; `player`: the thread
//!   that has both.
//!
//! A machine without a sound device is a machine without sound: nothing else
//! changes, and it is said once.

mod device;
mod heard;
#[cfg(test)]
mod heard_tests;
mod player;
mod sounds;
mod speaker;
mod tone;

use bevy::prelude::*;

pub use heard::{Ambience, Caption, Ears, Heard, Room};
pub use player::DeviceState;
pub use sounds::Sound;

use super::app::Step;
use super::bridge::{Bridge, Liveliness};
use player::{Order, Player};

/// The device is looked for after so many pictures: it must not delay the first.
const FIRST_LOOK: u32 = 2;

/// What the thread has been told.
#[derive(Resource, Default)]
struct Sounding {
    pictures: u32,
    player: Option<Player>,
    volume: u8,
    ambience: Ambience,
    paused: bool,
}

/// Adds the system.
pub fn plugin(app: &mut App) {
    app.init_resource::<Sounding>().add_systems(Update, sound.in_set(Step::Stage));
}

/// Sends what is heard to the thread that has the device.
fn sound(mut bridge: ResMut<Bridge>, mut sounding: ResMut<Sounding>) {
    let bridge = bridge.bypass_change_detection();
    let sounds = std::mem::take(&mut bridge.hearing.sounds);
    let sounding = &mut *sounding;
    sounding.pictures = sounding.pictures.saturating_add(1);
    // Nobody hears a plan that is photographed.
    if sounding.pictures <= FIRST_LOOK || bridge.planned.is_some() {
        return;
    }
    let volume = if bridge.settings.sound { bridge.settings.volume_percent } else { 0 };
    if sounding.player.is_none() && volume == 0 {
        return;
    }
    let player = sounding.player.get_or_insert_with(Player::start);
    if std::mem::replace(&mut sounding.volume, volume) != volume {
        player.tell(Order::Volume(volume));
    }
    let paused = bridge.live.as_ref().is_some_and(|live| live.paused);
    if std::mem::replace(&mut sounding.paused, paused) != paused && paused {
        sounding.ambience = Ambience::default();
        player.tell(Order::Hush);
    }
    let ambience = ambience(bridge);
    if std::mem::replace(&mut sounding.ambience, ambience) != ambience {
        player.tell(Order::Surround(ambience));
    }
    sounds.into_iter().for_each(|heard| player.tell(Order::Play(heard)));
    bridge.sound_device(player.state());
}

fn ambience(bridge: &Bridge) -> Ambience {
    match (&bridge.live, bridge.liveliness()) {
        (Some(live), Liveliness::Running) => Ambience::of(&Room::of(live.shift())),
        _ => Ambience::default(),
    }
}
