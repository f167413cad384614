//! The mixer: tones that begin, and what sounds without an end.
//!
//! Owns [`Speaker`] over any back end, so that tests can listen without a device.
//! Must not know when something sounds.

use std::collections::BTreeMap;
use std::time::Duration as RealTime;

use kira::backend::Backend;
use kira::sound::PlaybackState;
use kira::sound::static_sound::{StaticSoundData, StaticSoundHandle, StaticSoundSettings};
use kira::{AudioManager, AudioManagerSettings, Decibels, Frame, Tween};

use super::heard::{Ambience, Heard};
use super::sounds::{FEW, MANY, Sound};
use super::tone::RATE;

/// What is further away is quieter by so many decibels.
const ASIDE_DB: f32 = -9.0;
/// A pause takes this long to become silent.
const HUSH: RealTime = RealTime::from_millis(150);
/// The room changes this slowly.
const SWELL: RealTime = RealTime::from_millis(1_500);

/// The samples of every sound, made when they are needed first.
#[derive(Default)]
pub struct Tones {
    single: BTreeMap<Sound, StaticSoundData>,
    murmurs: Option<[StaticSoundData; 2]>,
}

impl Tones {
    fn of(&mut self, sound: Sound) -> StaticSoundData {
        self.single.entry(sound).or_insert_with(|| recorded(&sound.tone().samples())).clone()
    }

    fn murmurs(&mut self) -> [StaticSoundData; 2] {
        let made = || [FEW, MANY].map(|murmur| recorded(&murmur.samples()).loop_region(0.0..));
        self.murmurs.get_or_insert_with(made).clone()
    }
}

/// Samples as the mixer wants them.
fn recorded(samples: &[f32]) -> StaticSoundData {
    let frames = samples.iter().map(|&sample| Frame::from_mono(sample)).collect();
    StaticSoundData { sample_rate: RATE, frames, settings: StaticSoundSettings::new(), slice: None }
}

/// An open mixer.
pub struct Speaker<B: Backend> {
    manager: AudioManager<B>,
    playing: Vec<StaticSoundHandle>,
    few: Option<StaticSoundHandle>,
    many: Option<StaticSoundHandle>,
    hold: Option<StaticSoundHandle>,
}

impl<B: Backend> Speaker<B> {
    /// Opens the device behind it.
    ///
    /// # Errors
    /// There is none, or it cannot be opened.
    pub fn open(settings: B::Settings) -> Result<Self, B::Error> {
        let manager = AudioManager::new(AudioManagerSettings {
            capacities: kira::Capacities::default(),
            main_track_builder: kira::track::MainTrackBuilder::default(),
            internal_buffer_size: 128,
            backend_settings: settings,
        })?;
        Ok(Self { manager, playing: Vec::new(), few: None, many: None, hold: None })
    }

    /// Begins a sound.
    pub fn play(&mut self, heard: Heard, tones: &mut Tones) {
        // The tone of a hold is the one that goes on.
        if heard.sound == Sound::Hold {
            return;
        }
        let tone = tones.of(heard.sound).volume(if heard.aside { ASIDE_DB } else { 0.0 });
        // Where too much sounds already, one more would not be heard.
        if let Ok(handle) = self.manager.play(tone) {
            self.playing.push(handle);
        }
    }

    /// What sounds without an end.
    pub fn surround(&mut self, ambience: Ambience, tones: &mut Tones) {
        let murmur = ambience.murmur.clamp(0.0, 1.0);
        if self.few.is_none() && murmur > 0.0 {
            let [few, many] = tones.murmurs();
            self.few = self.manager.play(few.volume(Decibels::SILENCE)).ok();
            self.many = self.manager.play(many.volume(Decibels::SILENCE)).ok();
        }
        if murmur <= 0.0 {
            stop(&mut self.few);
            stop(&mut self.many);
        }
        let swell = Tween { duration: SWELL, ..Tween::default() };
        if let Some(few) = &mut self.few {
            few.set_volume(decibels(0.4 + 0.6 * murmur), swell);
        }
        if let Some(many) = &mut self.many {
            // The crowd is heard from two or three people on.
            many.set_volume(decibels(((murmur - 0.3) / 0.7).max(0.0)), swell);
        }
        match (&self.hold, ambience.hold) {
            (None, true) => {
                self.hold = self.manager.play(tones.of(Sound::Hold).loop_region(0.0..)).ok();
            }
            (Some(_), false) => stop(&mut self.hold),
            _ => {}
        }
    }

    /// How loud all of it is, in percent.
    pub fn turn_to(&mut self, percent: u8) {
        let share = f32::from(percent.min(100)) / 100.0;
        // Half of the way sounds half as loud: loudness goes with the square.
        let tween = Tween { duration: RealTime::from_millis(60), ..Tween::default() };
        self.manager.main_track().set_volume(decibels(share * share), tween);
    }

    /// Everything is silent, and soon.
    pub fn hush(&mut self) {
        let tween = Tween { duration: HUSH, ..Tween::default() };
        self.playing.iter_mut().for_each(|handle| handle.stop(tween));
        [&mut self.few, &mut self.many, &mut self.hold].into_iter().for_each(stop);
    }

    /// Nothing sounds any more.
    pub fn is_silent(&mut self) -> bool {
        self.playing.retain(|handle| handle.state() != PlaybackState::Stopped);
        self.playing.is_empty() && self.few.is_none() && self.many.is_none() && self.hold.is_none()
    }
}

/// Fades something out.
fn stop(sounding: &mut Option<StaticSoundHandle>) {
    if let Some(mut handle) = sounding.take() {
        handle.stop(Tween { duration: HUSH, ..Tween::default() });
    }
}

/// A share of full scale in decibels.
fn decibels(share: f32) -> Decibels {
    if share <= 0.001 { Decibels::SILENCE } else { Decibels(20.0 * share.log10()) }
}

#[cfg(test)]
mod tests {
    use kira::backend::Renderer;
    use kira::backend::mock::{MockBackend, MockBackendSettings};

    use super::*;

    /// A device that only listens.
    struct Tape(Option<Renderer>);

    impl Backend for Tape {
        type Settings = ();
        type Error = ();

        fn setup((): (), _: usize) -> Result<(Self, u32), ()> {
            Ok((Self(None), RATE))
        }

        fn start(&mut self, renderer: Renderer) -> Result<(), ()> {
            self.0 = Some(renderer);
            Ok(())
        }
    }

    impl Speaker<Tape> {
        /// The loudest sample of the next so many milliseconds.
        fn loudest(&mut self, ms: u32) -> f32 {
            let renderer = self.manager.backend_mut().0.as_mut().expect("it has been started");
            let mut out = vec![0.0; (RATE * ms / 1_000) as usize * 2];
            let mut most = 0.0_f32;
            for part in out.chunks_mut(512) {
                renderer.on_start_processing();
                renderer.process(part, 2);
                most = part.iter().fold(most, |most, sample| most.max(sample.abs()));
            }
            most
        }
    }

    fn near(sound: Sound) -> Heard {
        Heard { sound, aside: false }
    }

    #[test]
    fn tones_are_heard_and_end() {
        let (mut speaker, mut tones) = (Speaker::<Tape>::open(()).expect("a tape"), Tones::default());
        assert_eq!(speaker.loudest(200), 0.0);
        for sound in Sound::ALL.into_iter().filter(|sound| *sound != Sound::Hold) {
            speaker.play(near(sound), &mut tones);
            let most = speaker.loudest(3_000);
            let peak = sound.tone().peak;
            assert!((peak * 0.8..=peak * 1.1).contains(&most), "{sound:?}: {most} for {peak}");
            assert!(speaker.is_silent(), "{sound:?} ends");
        }
        speaker.play(Heard { sound: Sound::Ring, aside: true }, &mut tones);
        assert!(speaker.loudest(1_500) < 0.4 * Sound::Ring.tone().peak, "further away");
    }

    #[test]
    fn the_room_is_as_full_as_the_queue_and_silent_in_a_pause() {
        let (mut speaker, mut tones) = (Speaker::<Tape>::open(()).expect("a tape"), Tones::default());
        let mut level = |speaker: &mut Speaker<Tape>, murmur: f32, hold: bool| {
            speaker.surround(Ambience { murmur, hold }, &mut tones);
            speaker.loudest(2_000);
            speaker.loudest(8_000)
        };
        let empty = level(&mut speaker, 0.12, false);
        let full = level(&mut speaker, 0.9, false);
        assert!(empty > 0.0 && full > 2.0 * empty, "{empty}, {full}");
        let held = level(&mut speaker, 0.12, true);
        assert!(held > empty, "{held}");
        speaker.play(near(Sound::Bell), &mut Tones::default());
        speaker.hush();
        speaker.loudest(400);
        assert_eq!(speaker.loudest(1_000), 0.0, "a pause");
        assert!(speaker.is_silent());
    }

    #[test]
    fn the_loudest_moment_does_not_clip_and_volume_goes_down_to_nothing() {
        let (mut speaker, mut tones) = (Speaker::<Tape>::open(()).expect("a tape"), Tones::default());
        speaker.surround(Ambience { murmur: 1.0, hold: true }, &mut tones);
        speaker.loudest(2_000);
        [Sound::Ring, Sound::Knock, Sound::Bell]
            .into_iter()
            .for_each(|sound| speaker.play(near(sound), &mut tones));
        assert!(speaker.loudest(1_000) < 1.0);
        speaker.turn_to(0);
        speaker.loudest(300);
        [Sound::Ring, Sound::Knock, Sound::Bell]
            .into_iter()
            .for_each(|sound| speaker.play(near(sound), &mut tones));
        assert!(speaker.loudest(1_000) < 0.002);
    }

    #[test]
    fn the_mixers_own_mock_takes_it_too() {
        let settings = MockBackendSettings { sample_rate: RATE };
        let mut speaker = Speaker::<MockBackend>::open(settings).expect("a mock");
        speaker.play(near(Sound::Ring), &mut Tones::default());
        assert!(!speaker.is_silent());
        let backend = speaker.manager.backend_mut();
        backend.on_start_processing();
        backend.process();
    }
}
