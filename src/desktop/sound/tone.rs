//! Generated tones: from a description to samples, and nothing else.
//!
//! Owns [`Tone`], a short sound made of strokes, and [`Loop`], one without an end.
//! The same description always gives the same samples. Must not know what a tone
//! stands for, nor any device.

use std::f32::consts::{PI, TAU};

/// Samples a second. Nothing here sounds above 6 kHz.
pub const RATE: u32 = 22_050;

/// One pitch of a stroke.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Partial {
    /// In hertz.
    pub hz: f32,
    /// Beside the other pitches of the stroke.
    pub level: f32,
    /// After how many seconds it has fallen to about a third; nothing if it stays.
    pub fall_s: Option<f32>,
}

/// Noise between two pitches.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Noise {
    /// The lowest that passes, in hertz.
    pub from_hz: f32,
    /// The highest that passes, in hertz.
    pub to_hz: f32,
    /// Beside the pitches of the stroke.
    pub level: f32,
    /// After how many seconds it has fallen to about a third.
    pub fall_s: f32,
}

/// One stroke of a tone.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stroke {
    /// When it begins, in seconds.
    pub at_s: f32,
    /// How long it is, in seconds.
    pub long_s: f32,
    /// How long it swells, in seconds.
    pub attack_s: f32,
    /// How long it fades at its end, in seconds.
    pub release_s: f32,
    /// How loud it is beside the other strokes.
    pub level: f32,
    /// How many times a second it trembles; 0 for not at all.
    pub tremble_hz: f32,
    /// Its pitches.
    pub partials: &'static [Partial],
    /// Its noise.
    pub noise: Option<Noise>,
}

/// A short sound.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tone {
    /// The loudest sample, 0 to 1.
    pub peak: f32,
    /// Its strokes.
    pub strokes: &'static [Stroke],
}

/// How many people murmur, without an end.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Loop {
    /// Seconds until it begins again.
    pub long_s: f32,
    /// How many people.
    pub voices: u32,
    /// The lowest and the highest of the voices, in hertz.
    pub between_hz: (f32, f32),
    /// The loudest sample, 0 to 1.
    pub peak: f32,
}

impl Tone {
    /// How long it is, in seconds.
    pub fn long_s(&self) -> f32 {
        self.strokes.iter().map(|stroke| stroke.at_s + stroke.long_s).fold(0.0, f32::max)
    }

    /// Its samples at [`RATE`]: they begin and end at zero and stay within the peak.
    pub fn samples(&self) -> Vec<f32> {
        let mut sum = vec![0.0; count(self.long_s()) + 1];
        for (index, stroke) in self.strokes.iter().enumerate() {
            stroke.add_to(&mut sum, index as u32 + 1);
        }
        centre(&mut sum);
        to_peak(&mut sum, self.peak);
        sum
    }
}

impl Stroke {
    fn add_to(&self, sum: &mut [f32], seed: u32) {
        let mut noise =
            self.noise.map(|noise| (noise, Band::new(noise.from_hz, noise.to_hz), Random::new(seed)));
        let samples = sum.iter_mut().skip(count(self.at_s)).take(count(self.long_s));
        for (index, sample) in samples.enumerate() {
            let t = index as f32 / RATE as f32;
            let tremble = 0.7 + 0.3 * (TAU * self.tremble_hz * t).cos();
            let mut now = 0.0;
            for partial in self.partials {
                let fallen = partial.fall_s.map_or(1.0, |fall| (-t / fall).exp());
                now += partial.level * fallen * (TAU * partial.hz * t).sin();
            }
            if let Some((noise, band, random)) = &mut noise {
                now += noise.level * (-t / noise.fall_s).exp() * band.pass(random.next());
            }
            *sample += self.level * self.envelope(t) * tremble * now;
        }
    }

    /// Swells and fades along a cosine, from zero and to zero.
    fn envelope(&self, t: f32) -> f32 {
        let rise = |share: f32| 0.5 - 0.5 * (PI * share.clamp(0.0, 1.0)).cos();
        rise(t / self.attack_s) * rise((self.long_s - t) / self.release_s)
    }
}

impl Loop {
    /// Its samples at [`RATE`]: the end goes over into the beginning.
    pub fn samples(&self) -> Vec<f32> {
        let (whole, over) = (count(self.long_s), count(0.5));
        let mut sum = vec![0.0; whole];
        for voice in 0..self.voices {
            let mut long = self.voice(voice, whole + over);
            // What is beyond the end fades out under the beginning.
            for index in 0..over {
                let share = index as f32 / over as f32;
                long[index] = long[index] * share.sqrt() + long[whole + index] * (1.0 - share).sqrt();
            }
            sum.iter_mut().zip(long).for_each(|(sum, sample)| *sum += sample);
        }
        let mean = sum.iter().sum::<f32>() / sum.len().max(1) as f32;
        sum.iter_mut().for_each(|sample| *sample -= mean);
        to_peak(&mut sum, self.peak);
        sum
    }

    /// One person who talks behind a wall: noise in a narrow band, in syllables,
    /// with pauses.
    fn voice(&self, voice: u32, samples: usize) -> Vec<f32> {
        let mut random = Random::new(voice * 7 + 3);
        let (low, high) = self.between_hz;
        let share = (voice as f32 + 0.5) / self.voices as f32;
        let hz = low + (high - low) * share;
        let mut band = Band::new(hz * 0.8, hz * 1.25);
        let (mut loud, mut wanted, mut left) = (0.0_f32, 0.0, 0_usize);
        let slow = 1.0 - (-1.0 / (0.07 * RATE as f32)).exp();
        let mut said = Vec::with_capacity(samples);
        for _ in 0..samples {
            if left == 0 {
                // A syllable lasts a fifth of a second or so; one in four is a pause.
                left = count(0.14 + 0.12 * random.share());
                wanted = if random.share() < 0.25 { 0.12 } else { 0.5 + 0.5 * random.share() };
            }
            left -= 1;
            loud += slow * (wanted - loud);
            said.push(loud * band.pass(random.next()) * (400.0 / hz).min(1.0));
        }
        said
    }
}

/// So many samples are so many seconds.
fn count(seconds: f32) -> usize {
    (seconds * RATE as f32).round().max(0.0) as usize
}

/// Takes away what does not swing around zero; both ends stay at zero.
fn centre(samples: &mut [f32]) {
    let last = samples.len().saturating_sub(1).max(1) as f32;
    let total: f32 = samples.iter().sum();
    // The window's own sum is half of its length.
    let depth = 2.0 * total / last;
    for (index, sample) in samples.iter_mut().enumerate() {
        *sample -= depth * (0.5 - 0.5 * (TAU * index as f32 / last).cos());
    }
}

fn to_peak(samples: &mut [f32], peak: f32) {
    let most = samples.iter().fold(0.0_f32, |most, sample| most.max(sample.abs()));
    if most > 0.0 {
        samples.iter_mut().for_each(|sample| *sample *= peak / most);
    }
}

/// Lets through what lies between two pitches, gently: 12 dB an octave.
struct Band {
    low: f32,
    high: f32,
    state: [f32; 4],
}

impl Band {
    fn new(from_hz: f32, to_hz: f32) -> Self {
        let share = |hz: f32| 1.0 - (-TAU * hz / RATE as f32).exp();
        Self { low: share(from_hz), high: share(to_hz), state: [0.0; 4] }
    }

    fn pass(&mut self, sample: f32) -> f32 {
        let [a, b, c, d] = &mut self.state;
        *a += self.high * (sample - *a);
        *b += self.high * (*a - *b);
        *c += self.low * (*b - *c);
        *d += self.low * (*b - *c - *d);
        *b - *c - *d
    }
}

/// Noise that is the same every time (xorshift).
struct Random(u32);

impl Random {
    fn new(seed: u32) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9) | 1)
    }

    /// From -1 to 1.
    fn next(&mut self) -> f32 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 17;
        self.0 ^= self.0 << 5;
        self.0 as f32 / u32::MAX as f32 * 2.0 - 1.0
    }

    /// From 0 to 1.
    fn share(&mut self) -> f32 {
        self.next() * 0.5 + 0.5
    }
}
