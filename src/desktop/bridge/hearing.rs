//! What is heard at the desk, and what is written of it.

use std::time::Duration as RealTime;

use super::{Bridge, Liveliness, Screen};
use crate::desktop::sound::{DeviceState, Heard};

/// What is heard, and whether this computer can sound at all.
#[derive(Debug, Default)]
pub struct Hearing {
    /// What begins to sound and has not been sent to the device yet.
    pub sounds: Vec<Heard>,
    /// Whether there is a device.
    pub device: DeviceState,
    /// That there is none has been said.
    said: bool,
}

/// More sounds than these are not waited for: nobody takes them.
const UNHEARD: usize = 16;

impl Bridge {
    /// Hears what has happened in the shift since it was heard last.
    pub(super) fn listen(&mut self, real: RealTime) {
        let Some(live) = &mut self.live else { return };
        let sounds = live.ears.listen(&live.sitting.shift, real);
        self.hearing.sounds.extend(sounds);
        let surplus = self.hearing.sounds.len().saturating_sub(UNHEARD);
        self.hearing.sounds.drain(..surplus);
    }

    /// What can be heard, in words, where that is wanted: also without a device, and
    /// with the sound off.
    pub fn captions(&self) -> Vec<String> {
        match &self.live {
            Some(live) if self.settings.captions && self.liveliness() == Liveliness::Running => {
                live.ears.captions().map(|caption| self.words.name(caption.message())).collect()
            }
            _ => Vec::new(),
        }
    }

    /// Sound is wanted, and this computer has no device for it.
    pub fn is_mute(&self) -> bool {
        self.settings.sound && self.hearing.device == DeviceState::Missing
    }

    /// Whether there is a sound device. That there is none is said once, at the desk.
    pub fn sound_device(&mut self, state: DeviceState) {
        self.hearing.device = state;
        let desk = self.screen == Screen::Desk && self.settings_before.is_none();
        if desk && self.is_mute() && !self.hearing.said {
            self.hearing.said = true;
            self.notice(self.words.name("sound-no-device"));
        }
    }
}
