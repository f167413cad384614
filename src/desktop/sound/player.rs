//! The thread that has the sound device, and what it is told.
//!
//! Owns [`Player`]. Opening a device can take seconds or fail, and it can disappear:
//! the window only sends [`Order`]s and never waits. The device is open only while
//! something sounds, so that a quiet window costs nothing.

use std::sync::Arc;
use std::sync::atomic::{AtomicU8, Ordering};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::thread;
use std::time::{Duration as RealTime, Instant};

use kira::backend::Backend;

use super::device::{Device, Lost, hush_library};
use super::heard::{Ambience, Heard};
use super::speaker::{Speaker, Tones};

/// How often an open device is looked after.
const LOOK: RealTime = RealTime::from_millis(500);
/// After so much silence the device is given back.
const GIVE_BACK: RealTime = RealTime::from_secs(3);
/// A device that could not be opened is tried again after this long.
const TRY_AGAIN: RealTime = RealTime::from_secs(15);

/// What the thread is told.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Order {
    /// Something begins to sound.
    Play(Heard),
    /// What sounds without an end.
    Surround(Ambience),
    /// Everything is silent.
    Hush,
    /// How loud, in percent; 0 gives the device back.
    Volume(u8),
}

/// Whether there is a sound device.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[repr(u8)]
pub enum DeviceState {
    /// Nobody has looked.
    #[default]
    Unknown,
    /// There is one.
    Works,
    /// There is none, or it cannot be opened.
    Missing,
}

/// The other end of the thread.
#[derive(Debug)]
pub struct Player {
    orders: Sender<Order>,
    state: Arc<AtomicU8>,
}

impl Player {
    /// Starts the thread. It looks for a device as soon as the volume is not 0.
    pub fn start() -> Self {
        let (orders, taken) = mpsc::channel();
        let state = Arc::new(AtomicU8::new(DeviceState::Unknown as u8));
        let told = state.clone();
        let work = move || {
            let open = || {
                // Again each time: what it complained of before is forgotten.
                hush_library();
                let lost = Lost::default();
                Speaker::<Device>::open(lost.clone()).ok().map(|speaker| (speaker, lost))
            };
            Work { open, told, speaker: None, volume: 0, ambience: Ambience::default(), tried: None }
                .until_closed(&taken);
        };
        if thread::Builder::new().name("sound".to_owned()).spawn(work).is_err() {
            state.store(DeviceState::Missing as u8, Ordering::Relaxed);
        }
        Self { orders, state }
    }

    /// Tells the thread something; never waits.
    pub fn tell(&self, order: Order) {
        if self.orders.send(order).is_err() {
            // The thread has ended: so has the sound.
            self.state.store(DeviceState::Missing as u8, Ordering::Relaxed);
        }
    }

    /// Whether there is a sound device, as far as one knows.
    pub fn state(&self) -> DeviceState {
        match self.state.load(Ordering::Relaxed) {
            state if state == DeviceState::Works as u8 => DeviceState::Works,
            state if state == DeviceState::Missing as u8 => DeviceState::Missing,
            _ => DeviceState::Unknown,
        }
    }
}

/// What the thread does.
struct Work<B: Backend, O: FnMut() -> Option<(Speaker<B>, Lost)>> {
    open: O,
    told: Arc<AtomicU8>,
    /// The mixer, its device, and when something sounded last.
    speaker: Option<(Speaker<B>, Lost, Instant, Tones)>,
    volume: u8,
    ambience: Ambience,
    tried: Option<Instant>,
}

impl<B: Backend, O: FnMut() -> Option<(Speaker<B>, Lost)>> Work<B, O> {
    fn until_closed(mut self, orders: &Receiver<Order>) {
        loop {
            let waits = self.speaker.is_some() || self.wants_device();
            let order = if waits {
                orders.recv_timeout(LOOK)
            } else {
                orders.recv().map_err(|_| RecvTimeoutError::Disconnected)
            };
            match order {
                Ok(order) => self.follow(order),
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => return,
            }
            self.look_after();
        }
    }

    /// Something should sound without an end.
    fn wants_device(&self) -> bool {
        self.volume > 0 && !self.ambience.is_silent()
    }

    fn follow(&mut self, order: Order) {
        match order {
            Order::Play(heard) => {
                if self.volume > 0
                    && let Some((speaker, _, since, tones)) = self.opened()
                {
                    speaker.play(heard, tones);
                    *since = Instant::now();
                }
            }
            Order::Surround(ambience) => {
                self.ambience = ambience;
                if let Some((speaker, _, _, tones)) = &mut self.speaker {
                    speaker.surround(ambience, tones);
                }
            }
            Order::Hush => {
                self.ambience = Ambience::default();
                if let Some((speaker, ..)) = &mut self.speaker {
                    speaker.hush();
                }
            }
            Order::Volume(percent) => {
                let first = self.volume == 0 && percent > 0;
                self.volume = percent;
                if let Some((speaker, ..)) = &mut self.speaker {
                    speaker.turn_to(percent);
                }
                // Whether there is one is known before the first shift.
                if first {
                    self.opened();
                }
            }
        }
    }

    /// The mixer; opened if there is a device and it has not failed just now.
    fn opened(&mut self) -> Option<&mut (Speaker<B>, Lost, Instant, Tones)> {
        if self.speaker.is_none() && self.tried.is_none_or(|tried| tried.elapsed() >= TRY_AGAIN) {
            match (self.open)() {
                Some((mut speaker, lost)) => {
                    let mut tones = Tones::default();
                    speaker.turn_to(self.volume);
                    speaker.surround(self.ambience, &mut tones);
                    self.speaker = Some((speaker, lost, Instant::now(), tones));
                    self.tried = None;
                    self.tell(DeviceState::Works);
                }
                None => {
                    self.tried = Some(Instant::now());
                    self.tell(DeviceState::Missing);
                }
            }
        }
        self.speaker.as_mut()
    }

    /// Gives a device back that is lost or silent, and opens one that is wanted.
    fn look_after(&mut self) {
        let silent = self.volume == 0;
        let over = self.speaker.as_mut().is_some_and(|(speaker, lost, since, _)| {
            if !speaker.is_silent() && !silent {
                *since = Instant::now();
            }
            lost.is_set() || since.elapsed() >= GIVE_BACK
        });
        if over {
            self.speaker = None;
        }
        if self.wants_device() {
            self.opened();
        }
    }

    fn tell(&self, state: DeviceState) {
        self.told.store(state as u8, Ordering::Relaxed);
    }
}

#[cfg(test)]
mod tests {
    use kira::backend::mock::{MockBackend, MockBackendSettings};

    use super::super::Sound;
    use super::*;

    fn work<O: FnMut() -> Option<(Speaker<MockBackend>, Lost)>>(open: O) -> Work<MockBackend, O> {
        let told = Arc::new(AtomicU8::new(0));
        Work { open, told, speaker: None, volume: 0, ambience: Ambience::default(), tried: None }
    }

    fn mock() -> Option<(Speaker<MockBackend>, Lost)> {
        let speaker = Speaker::open(MockBackendSettings { sample_rate: 22_050 }).expect("a mock");
        Some((speaker, Lost::default()))
    }

    const RING: Order = Order::Play(Heard { sound: Sound::Ring, aside: false });

    #[test]
    fn without_a_device_orders_are_taken_and_it_is_tried_once() {
        let mut tries = 0;
        let mut work = work(|| {
            tries += 1;
            None
        });
        let full = Ambience { murmur: 0.5, hold: true };
        for order in [Order::Volume(60), RING, Order::Surround(full), RING, Order::Hush, Order::Volume(0)] {
            work.follow(order);
            work.look_after();
        }
        assert_eq!(work.told.load(Ordering::Relaxed), DeviceState::Missing as u8);
        assert_eq!(tries, 1);
    }

    #[test]
    fn without_volume_no_device_is_opened() {
        let mut work = work(|| panic!("nobody asked for it"));
        for order in [Order::Volume(0), RING, Order::Surround(Ambience { murmur: 0.5, hold: false })] {
            work.follow(order);
            work.look_after();
        }
        assert_eq!(work.told.load(Ordering::Relaxed), DeviceState::Unknown as u8);
    }

    #[test]
    fn a_device_that_disappears_is_opened_again() {
        let mut work = work(mock);
        work.follow(Order::Volume(60));
        work.follow(Order::Surround(Ambience { murmur: 0.5, hold: false }));
        assert_eq!(work.told.load(Ordering::Relaxed), DeviceState::Works as u8);
        let first = work.speaker.as_ref().map(|(_, lost, ..)| lost.clone()).expect("it is open");
        first.set();
        work.look_after();
        let (_, second, ..) = work.speaker.as_ref().expect("another one");
        assert!(!second.is_set());
    }

    #[test]
    fn a_silent_device_is_given_back() {
        let mut work = work(mock);
        work.follow(Order::Volume(60));
        work.look_after();
        assert!(work.speaker.is_some());
        if let Some((_, _, since, _)) = &mut work.speaker {
            *since = since.checked_sub(GIVE_BACK).expect("the clock is old enough");
        }
        work.look_after();
        assert!(work.speaker.is_none());
    }

    #[test]
    fn a_thread_without_a_device_ends_with_its_window() {
        let (orders, taken) = mpsc::channel();
        let work = move || work(|| None).until_closed(&taken);
        let thread = thread::spawn(work);
        orders.send(Order::Volume(50)).expect("it listens");
        orders.send(RING).expect("it listens");
        drop(orders);
        thread.join().expect("no panic");
    }
}
