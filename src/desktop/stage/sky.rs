//! The light of the hour.
//!
//! Owns the colours of the sky, the way of the sun and how much light falls into
//! the room. Must not know sprites. Colours are design choices, in sRGB.

use super::view::{Daylight, Weather};
use crate::portrait::{Colour, Theme};

/// What the window shows and what light it gives. Shares are 0..=1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Sky {
    /// The upper colour.
    pub upper: Colour,
    /// The lower colour.
    pub lower: Colour,
    /// What the houses are tinted with.
    pub houses: Colour,
    /// The sun's place in the glass, in units from its middle, y down.
    pub sun: (f32, f32),
    /// How much of the sun is seen.
    pub sun_shown: f32,
    /// How much of the clouds is seen.
    pub clouds: f32,
    /// How much of the rain is seen.
    pub rain: f32,
    /// The light that falls into the room.
    pub shaft: f32,
    /// How far it reaches: 1 is as drawn.
    pub reach: f32,
    /// Houses that are lit.
    pub panes: f32,
    /// The lamps of the office.
    pub lamps: f32,
    /// How far the blinds are down.
    pub blinds: f32,
    /// How little light there is outside.
    pub dusk: f32,
}

/// Minute, upper colour, lower colour, tint of the houses, share of the day's light.
const HOURS: [(u16, u32, u32, u32, f32); 10] = [
    (0, 0x1F_2B3A, 0x35_4252, 0x5C_6B7C, 0.0),
    (330, 0x25_3344, 0x4A_5566, 0x66_7486, 0.0),
    (405, 0xB9_CAD3, 0xF4_D5B0, 0xD8_C9BC, 0.35),
    (510, 0xC4_DDE2, 0xF2_E7CB, 0xFF_FFFF, 0.85),
    (720, 0xBF_E0E6, 0xE8_ECDC, 0xFF_FFFF, 1.0),
    (930, 0xCF_E4E3, 0xED_E9D3, 0xFF_FFFF, 1.0),
    (1050, 0xF0_CFA0, 0xF9_E6C4, 0xF4_DCC0, 0.8),
    (1140, 0xC7_8F7E, 0xF2_BD8C, 0xD2_A893, 0.35),
    (1215, 0x3D_4C63, 0x8C_7376, 0x7A_7E90, 0.05),
    (1290, 0x1F_2B3A, 0x35_4252, 0x5C_6B7C, 0.0),
];

/// Day breaks and ends, in minutes.
const DAY: (f32, f32) = (360.0, 1170.0);

/// The sky of an hour, in a theme. The dark theme is the same office in dimmer
/// light: blinds half down, lamps lit.
pub fn sky(daylight: Daylight, theme: Theme) -> Sky {
    let minute = daylight.minute % 1440;
    let (upper, lower, houses, day) = hour(minute);
    let (grey, sun, shaft, clouds) = match daylight.weather {
        Weather::Clear => (0.0, 1.0, 1.0, 0.55),
        Weather::Cloudy => (0.45, 0.35, 0.40, 1.0),
        Weather::Rain => (0.72, 0.0, 0.12, 1.0),
    };
    let overcast = Colour::hex(0xA9_B6BA).darker(0.75 * (1.0 - f64::from(day)));
    let dim = |colour: Colour| {
        let clouded = colour.mix(overcast, grey);
        match theme {
            Theme::Light => clouded,
            Theme::Dark => clouded.mix(Colour::hex(0x24_3442), 0.68),
        }
    };
    let way = ((f32::from(minute) - DAY.0) / (DAY.1 - DAY.0)).clamp(0.0, 1.0);
    let height = libm::sinf(way * core::f32::consts::PI);
    let dark = theme == Theme::Dark;
    let evening = 1.0 - day;
    Sky {
        upper: dim(upper),
        lower: dim(lower),
        houses: houses.mix(Colour::hex(0xC9_D2D6), grey * 0.8),
        sun: (56.0 - 112.0 * way, 24.0 - 66.0 * height),
        sun_shown: sun
            * if dark { 0.35 } else { (day * 1.6).min(1.0) }
            * if height > 0.0 { 1.0 } else { 0.0 },
        clouds: clouds * (0.25 + 0.75 * day),
        rain: if daylight.weather == Weather::Rain { 1.0 } else { 0.0 },
        shaft: shaft * day * if dark { 0.12 } else { 1.0 },
        reach: 1.18 - 0.34 * height,
        panes: if dark { 1.0 } else { (evening * 1.5 - 0.4).clamp(0.0, 1.0) },
        lamps: if dark { 1.0 } else { (0.45 + evening).min(1.0) },
        blinds: if dark { 0.5 } else { 0.18 },
        dusk: if dark { 1.0 } else { evening },
    }
}

fn hour(minute: u16) -> (Colour, Colour, Colour, f32) {
    let after = HOURS.iter().position(|known| known.0 > minute).unwrap_or(HOURS.len());
    let from = HOURS[after.saturating_sub(1)];
    let to = if after < HOURS.len() {
        HOURS[after]
    } else {
        (1440, HOURS[0].1, HOURS[0].2, HOURS[0].3, HOURS[0].4)
    };
    let share = f64::from(minute - from.0) / f64::from((to.0 - from.0).max(1));
    let mix = |from: u32, to: u32| Colour::hex(from).mix(Colour::hex(to), share);
    let day = from.4 + (to.4 - from.4) * share as f32;
    (mix(from.1, to.1), mix(from.2, to.2), mix(from.3, to.3), day)
}

#[cfg(test)]
mod tests {
    use super::*;

    const WEATHERS: [Weather; 3] = [Weather::Clear, Weather::Cloudy, Weather::Rain];

    #[test]
    fn nothing_jumps_from_minute_to_minute() {
        for theme in Theme::ALL {
            for weather in WEATHERS {
                for minute in 0..1440 {
                    let at = |minute| sky(Daylight { minute, weather }, theme);
                    let (one, next) = (at(minute), at(minute + 1));
                    let far = |one: Colour, next: Colour| {
                        let apart = |a: u8, b: u8| i32::from(a).abs_diff(i32::from(b));
                        apart(one.0, next.0).max(apart(one.1, next.1)).max(apart(one.2, next.2))
                    };
                    assert!(far(one.upper, next.upper) <= 4, "{minute}");
                    assert!(far(one.lower, next.lower) <= 4, "{minute}");
                    assert!((one.shaft - next.shaft).abs() < 0.02, "{minute}");
                    assert!((one.panes - next.panes).abs() < 0.03, "{minute}");
                }
            }
        }
    }

    #[test]
    fn every_share_is_a_share() {
        for theme in Theme::ALL {
            for weather in WEATHERS {
                for minute in (0..1440).step_by(7) {
                    let sky = sky(Daylight { minute, weather }, theme);
                    for share in [
                        sky.sun_shown,
                        sky.clouds,
                        sky.rain,
                        sky.shaft,
                        sky.panes,
                        sky.lamps,
                        sky.blinds,
                        sky.dusk,
                    ] {
                        assert!((0.0..=1.0).contains(&share), "{minute} {weather:?} {share}");
                    }
                }
            }
        }
    }

    #[test]
    fn rain_takes_the_sun_and_night_lights_the_houses() {
        let rain = sky(Daylight { minute: 720, weather: Weather::Rain }, Theme::Light);
        assert!(rain.sun_shown.abs() < f32::EPSILON && rain.rain > 0.0);
        let noon = sky(Daylight { minute: 720, weather: Weather::Clear }, Theme::Light);
        let night = sky(Daylight { minute: 1320, weather: Weather::Clear }, Theme::Light);
        assert!(noon.panes < 0.1 && night.panes > 0.9 && night.shaft < 0.01);
        assert!(noon.sun.1 < -30.0);
    }
}
