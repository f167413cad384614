//! The sound device of this computer, if it has one.
//!
//! Owns [`Device`], where the mixer's samples go. It is opened and closed by one
//! thread and never restarted by itself: a device that disappears is said, and
//! whoever opened it opens another one. Must not know what sounds.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use kira::backend::cpal::cpal::traits::{DeviceTrait, HostTrait, StreamTrait};
use kira::backend::cpal::cpal::{self, FromSample, SampleFormat, SizedSample, Stream};
use kira::backend::{Backend, Renderer};

/// An open device.
pub struct Device {
    device: cpal::Device,
    config: cpal::SupportedStreamConfig,
    lost: Lost,
    stream: Option<Stream>,
}

/// Set when the device has disappeared.
#[derive(Clone, Debug, Default)]
pub struct Lost(Arc<AtomicBool>);

impl Lost {
    /// The device has disappeared.
    pub fn is_set(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }

    /// It has.
    pub fn set(&self) {
        self.0.store(true, Ordering::Relaxed);
    }
}

/// Why there is no sound.
#[derive(Debug, thiserror::Error)]
pub enum NoDevice {
    /// The system knows of none.
    #[error("there is no sound device")]
    Nothing,
    /// It cannot be opened.
    #[error("the sound device cannot be opened: {0}")]
    Closed(#[from] cpal::Error),
}

impl Backend for Device {
    type Settings = Lost;
    type Error = NoDevice;

    fn setup(lost: Lost, _: usize) -> Result<(Self, u32), NoDevice> {
        // The usual way to a host panics where there is none.
        let hosts = cpal::available_hosts().into_iter();
        let host = hosts.filter_map(|id| cpal::host_from_id(id).ok()).next().ok_or(NoDevice::Nothing)?;
        let device = host.default_output_device().ok_or(NoDevice::Nothing)?;
        let config = device.default_output_config()?;
        let rate = config.sample_rate();
        Ok((Self { device, config, lost, stream: None }, rate))
    }

    fn start(&mut self, renderer: Renderer) -> Result<(), NoDevice> {
        let stream = match self.config.sample_format() {
            SampleFormat::I16 => self.stream::<i16>(renderer),
            SampleFormat::U16 => self.stream::<u16>(renderer),
            SampleFormat::I32 => self.stream::<i32>(renderer),
            // What else there is takes this, or says that it does not.
            _ => self.stream::<f32>(renderer),
        }?;
        stream.play()?;
        self.stream = Some(stream);
        Ok(())
    }
}

impl Device {
    fn stream<T: SizedSample + FromSample<f32>>(
        &self,
        mut renderer: Renderer,
    ) -> Result<Stream, cpal::Error> {
        let config = self.config.config();
        let channels = config.channels;
        let lost = self.lost.clone();
        let mut mixed: Vec<f32> = Vec::new();
        let fill = move |out: &mut [T], _: &cpal::OutputCallbackInfo| {
            mixed.resize(out.len(), 0.0);
            renderer.on_start_processing();
            renderer.process(&mut mixed, channels);
            for (to, from) in out.iter_mut().zip(&mixed) {
                *to = T::from_sample(from.clamp(-1.0, 1.0));
            }
        };
        let failed = move |error: cpal::Error| {
            use cpal::ErrorKind::{DeviceBusy, DeviceNotAvailable, HostUnavailable, StreamInvalidated};
            let ends = [DeviceBusy, DeviceNotAvailable, HostUnavailable, StreamInvalidated];
            if ends.contains(&error.kind()) {
                lost.set();
            }
        };
        self.device.build_output_stream(config, fill, failed, None)
    }
}

/// Keeps what the system's sound library would print out of the terminal: a machine
/// without a sound device is nothing to complain of. Holds for this thread.
#[cfg(target_os = "linux")]
pub fn hush_library() {
    // Without it, there are lines in the terminal and nothing else.
    let _ = alsa::Output::local_error_handler();
}

/// Only one system's sound library prints anything.
#[cfg(not(target_os = "linux"))]
pub fn hush_library() {}
