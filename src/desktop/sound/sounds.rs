//! What can be heard in the office, and how each of it sounds.
//!
//! Owns [`Sound`]. The numbers are the composition: pitches in hertz, times in
//! seconds, peaks as a share of full scale.

use super::tone::{Loop, Noise, Partial, Stroke, Tone};

/// Something that can be heard.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sound {
    /// The phone.
    Ring,
    /// A message: in the chat, or by mail.
    Tick,
    /// Somebody at the door.
    Knock,
    /// The receiver is lifted.
    PickUp,
    /// The receiver is put down, by either of them.
    HangUp,
    /// Somebody is put on hold.
    Hold,
    /// A note is written and stuck on.
    Note,
    /// A sheet lands on the tray.
    Tray,
    /// A call-back is due, or a request is asked for again.
    Reminder,
    /// Lunch begins or is over.
    Bell,
    /// The shift is over.
    End,
}

impl Sound {
    /// All of them.
    pub const ALL: [Self; 11] = [
        Self::Ring,
        Self::Tick,
        Self::Knock,
        Self::PickUp,
        Self::HangUp,
        Self::Hold,
        Self::Note,
        Self::Tray,
        Self::Reminder,
        Self::Bell,
        Self::End,
    ];

    /// The message that says what is heard.
    pub const fn caption(self) -> &'static str {
        match self {
            Self::Ring => "sound-ring",
            Self::Tick => "sound-tick",
            Self::Knock => "sound-knock",
            Self::PickUp => "sound-pick-up",
            Self::HangUp => "sound-hang-up",
            Self::Hold => "sound-hold",
            Self::Note => "sound-note",
            Self::Tray => "sound-tray",
            Self::Reminder => "sound-reminder",
            Self::Bell => "sound-bell",
            Self::End => "sound-end",
        }
    }

    /// How it sounds.
    pub const fn tone(self) -> Tone {
        match self {
            Self::Ring => Tone { peak: 0.26, strokes: &RING },
            Self::Tick => Tone { peak: 0.16, strokes: &TICK },
            Self::Knock => Tone { peak: 0.26, strokes: &KNOCK },
            Self::PickUp => Tone { peak: 0.18, strokes: &PICK_UP },
            Self::HangUp => Tone { peak: 0.18, strokes: &HANG_UP },
            Self::Hold => Tone { peak: 0.05, strokes: &HOLD },
            Self::Note => Tone { peak: 0.12, strokes: &NOTE },
            Self::Tray => Tone { peak: 0.16, strokes: &TRAY },
            Self::Reminder => Tone { peak: 0.22, strokes: &REMINDER },
            Self::Bell => Tone { peak: 0.24, strokes: &BELL },
            Self::End => Tone { peak: 0.24, strokes: &END },
        }
    }
}

/// A few people in the room.
pub const FEW: Loop = Loop { long_s: 7.0, voices: 3, between_hz: (220.0, 520.0), peak: 0.05 };
/// Many people in the room.
pub const MANY: Loop = Loop { long_s: 9.0, voices: 8, between_hz: (240.0, 1_100.0), peak: 0.09 };

/// A pitch that falls.
const fn falls(hz: f32, level: f32, fall_s: f32) -> Partial {
    Partial { hz, level, fall_s: Some(fall_s) }
}

/// A pitch that stays.
const fn stays(hz: f32, level: f32) -> Partial {
    Partial { hz, level, fall_s: None }
}

/// A struck bar or string: quick to come, slow to go.
const fn struck(at_s: f32, long_s: f32, level: f32, partials: &'static [Partial]) -> Stroke {
    Stroke {
        at_s,
        long_s,
        attack_s: 0.006,
        release_s: long_s * 0.5,
        level,
        tremble_hz: 0.0,
        partials,
        noise: None,
    }
}

/// Two short trills, a third apart, as from the next room.
const RING: [Stroke; 2] = [trill(0.0), trill(0.56)];
const TRILL: [Partial; 3] = [stays(523.0, 1.0), stays(659.0, 0.7), stays(1_046.0, 0.12)];

const fn trill(at_s: f32) -> Stroke {
    Stroke {
        at_s,
        long_s: 0.44,
        attack_s: 0.03,
        release_s: 0.14,
        level: 1.0,
        tremble_hz: 13.0,
        partials: &TRILL,
        noise: None,
    }
}

const TICK: [Stroke; 2] = [
    struck(0.0, 0.12, 0.8, &[falls(880.0, 1.0, 0.03), falls(1_760.0, 0.15, 0.015)]),
    struck(0.07, 0.2, 1.0, &[falls(1_175.0, 1.0, 0.045), falls(2_350.0, 0.1, 0.02)]),
];

const KNOCK: [Stroke; 3] = [knuckle(0.0, 0.9), knuckle(0.17, 1.0), knuckle(0.34, 0.75)];
const WOOD: [Partial; 3] = [falls(142.0, 1.0, 0.035), falls(228.0, 0.6, 0.025), falls(410.0, 0.2, 0.012)];

const fn knuckle(at_s: f32, level: f32) -> Stroke {
    let noise = Noise { from_hz: 200.0, to_hz: 900.0, level: 1.2, fall_s: 0.012 };
    Stroke { noise: Some(noise), attack_s: 0.003, ..struck(at_s, 0.16, level, &WOOD) }
}

const PICK_UP: [Stroke; 2] = [click(0.0, 1.0, 900.0), thump(0.045, 0.7)];
const HANG_UP: [Stroke; 2] = [thump(0.0, 1.0), click(0.07, 0.5, 600.0)];
const RECEIVER: [Partial; 2] = [falls(165.0, 1.0, 0.03), falls(330.0, 0.3, 0.015)];

const fn click(at_s: f32, level: f32, from_hz: f32) -> Stroke {
    let noise = Noise { from_hz, to_hz: 2_600.0, level: 1.6, fall_s: 0.008 };
    Stroke { noise: Some(noise), attack_s: 0.002, ..struck(at_s, 0.06, level, &[]) }
}

const fn thump(at_s: f32, level: f32) -> Stroke {
    let noise = Noise { from_hz: 150.0, to_hz: 700.0, level: 0.5, fall_s: 0.015 };
    Stroke { noise: Some(noise), attack_s: 0.004, ..struck(at_s, 0.15, level, &RECEIVER) }
}

/// Swells twice and then is silent, for as long as somebody is on hold.
const HOLD: [Stroke; 3] = [swell(0.0, &[stays(440.0, 1.0)]), swell(0.9, &[stays(554.4, 0.8)]), REST];
const REST: Stroke = Stroke { level: 0.0, ..swell(3.0, &[]) };

const fn swell(at_s: f32, partials: &'static [Partial]) -> Stroke {
    Stroke {
        at_s,
        long_s: 1.0,
        attack_s: 0.35,
        release_s: 0.5,
        level: 1.0,
        tremble_hz: 0.0,
        partials,
        noise: None,
    }
}

/// A pen over paper, then a thumb on it.
const NOTE: [Stroke; 2] = [
    Stroke {
        noise: Some(Noise { from_hz: 1_200.0, to_hz: 4_000.0, level: 1.0, fall_s: 0.08 }),
        attack_s: 0.03,
        ..struck(0.0, 0.16, 0.8, &[])
    },
    thump(0.17, 0.6),
];

const TRAY: [Stroke; 2] = [
    Stroke {
        noise: Some(Noise { from_hz: 500.0, to_hz: 2_200.0, level: 0.7, fall_s: 0.05 }),
        attack_s: 0.02,
        ..struck(0.0, 0.18, 1.0, &[])
    },
    struck(0.1, 0.3, 0.7, &[falls(330.0, 1.0, 0.06), falls(660.0, 0.15, 0.03)]),
];

const REMINDER: [Stroke; 3] = [
    struck(0.0, 0.5, 0.8, &[falls(523.0, 1.0, 0.14), falls(1_046.0, 0.12, 0.06)]),
    struck(0.15, 0.5, 0.9, &[falls(659.0, 1.0, 0.14), falls(1_318.0, 0.12, 0.06)]),
    struck(0.3, 0.8, 1.0, &[falls(784.0, 1.0, 0.2), falls(1_568.0, 0.12, 0.08)]),
];

const BELL: [Stroke; 2] = [struck(0.0, 1.6, 1.0, &BRASS), struck(0.5, 1.8, 0.8, &BRASS)];
const BRASS: [Partial; 4] = [
    falls(587.0, 1.0, 0.5),
    falls(1_174.0, 0.35, 0.3),
    falls(1_620.0, 0.14, 0.15),
    falls(2_400.0, 0.06, 0.08),
];

const END: [Stroke; 3] = [
    struck(0.0, 2.0, 0.8, &[falls(392.0, 1.0, 0.6), falls(784.0, 0.15, 0.25)]),
    struck(0.22, 2.0, 0.8, &[falls(523.0, 1.0, 0.6), falls(1_046.0, 0.12, 0.25)]),
    struck(0.44, 2.2, 0.9, &[falls(659.0, 1.0, 0.7), falls(1_318.0, 0.1, 0.25)]),
];

#[cfg(test)]
mod tests {
    use super::super::tone::RATE;
    use super::*;

    fn peak(samples: &[f32]) -> f32 {
        samples.iter().fold(0.0, |most, sample| most.max(sample.abs()))
    }

    /// The loudest tenth of a second, in decibels below full scale.
    fn loudness(samples: &[f32]) -> f32 {
        let tenth = RATE as usize / 10;
        let power = |part: &[f32]| part.iter().map(|sample| sample * sample).sum::<f32>() / tenth as f32;
        let most = samples.chunks(tenth / 2).map(power).fold(0.0, f32::max) * 2.0;
        10.0 * most.max(1e-12).log10()
    }

    #[test]
    fn tones_begin_and_end_at_zero_within_their_peak_and_around_zero() {
        for sound in Sound::ALL {
            let (tone, samples) = (sound.tone(), sound.tone().samples());
            let long = samples.len() as f32 / RATE as f32;
            assert!((long - tone.long_s()).abs() < 0.001, "{sound:?} is {long} s long");
            assert!((0.1..=4.1).contains(&long), "{sound:?} is {long} s long");
            assert!(samples.iter().all(|sample| sample.is_finite()), "{sound:?}");
            assert!((peak(&samples) - tone.peak).abs() < 1e-5, "{sound:?}: {}", peak(&samples));
            let ends = [samples[0], samples[samples.len() - 1]];
            assert!(ends.iter().all(|end| end.abs() < 1e-4), "{sound:?} ends at {ends:?}");
            let mean = samples.iter().sum::<f32>() / samples.len() as f32;
            assert!(mean.abs() < 1e-4, "{sound:?} hangs at {mean}");
            assert_eq!(samples, tone.samples(), "{sound:?} is the same again");
        }
    }

    #[test]
    fn a_murmur_goes_over_into_itself() {
        for murmur in [FEW, MANY] {
            let samples = murmur.samples();
            assert!((peak(&samples) - murmur.peak).abs() < 1e-5);
            let steps = samples.windows(2).map(|two| (two[1] - two[0]).abs());
            let join = (samples[0] - samples[samples.len() - 1]).abs();
            assert!(join <= steps.fold(0.0, f32::max), "a jump of {join} at the join");
            let mean = samples.iter().sum::<f32>() / samples.len() as f32;
            assert!(mean.abs() < 1e-4);
        }
    }

    #[test]
    fn nothing_startles_and_nothing_clips() {
        let mut peaks: Vec<f32> = Sound::ALL.iter().map(|sound| sound.tone().peak).collect();
        peaks.sort_by(f32::total_cmp);
        let loudest: f32 = peaks.iter().rev().take(super::super::heard::AT_ONCE).sum();
        let under = FEW.peak + MANY.peak + Sound::Hold.tone().peak;
        assert!(loudest + under < 1.0, "all at once: {}", loudest + under);
        for sound in Sound::ALL {
            let loud = loudness(&sound.tone().samples());
            println!("{sound:?}: {:.2} s, {loud:.1} dB", sound.tone().long_s());
            let range = if sound == Sound::Hold { -36.0..-26.0 } else { -32.0..-14.0 };
            assert!(range.contains(&loud), "{sound:?}: {loud:.1} dB");
        }
        for murmur in [FEW, MANY] {
            let loud = loudness(&murmur.samples());
            println!("{} voices: {} s, {loud:.1} dB", murmur.voices, murmur.long_s);
            assert!(loud < loudness(&Sound::Ring.tone().samples()) - 8.0, "{loud:.1} dB");
        }
    }

    #[test]
    fn each_has_words_in_three_languages() {
        for code in ["en", "ja", "ru"] {
            let words = crate::telling::words::words_of(Some(code)).expect("built in");
            for sound in Sound::ALL {
                let text = words.name(sound.caption());
                assert!(!text.contains(sound.caption()), "{code}: {text}");
            }
        }
    }
}
