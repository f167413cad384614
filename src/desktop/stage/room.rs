//! What both pictures of the office have: window, clock, lamp, a desk with somebody at it.
//!
//! Owns how these are put together from their drawings. Must not know where in a
//! picture they go.

use bevy::math::{Rect, Vec2};

use super::board::Board;
use super::easing::seconds;
use super::piece::{Art, Bearing, Life, Person, Piece};
use super::sky::Sky;
use super::view::{Colleague, Doing};
use crate::vocab::Desk;

/// Size of the window's glass, in units.
const GLASS: Vec2 = Vec2::new(144.0, 132.0);
/// Height of a home desk's top over the floor, in units.
const DESK_TOP: f32 = 94.0;
/// How much smaller than their drawing people sit at the home desk.
const SEATED: f32 = 0.78;

/// A window: the middle of its glass, its size, the depth of its lowest layer.
/// It takes the depths up to one above.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct WindowPlace {
    /// What its pieces' names begin with.
    pub name: &'static str,
    /// The middle of the glass, in units.
    pub at: (f32, f32),
    /// How many times its drawn size.
    pub size: f32,
    /// The depth.
    pub depth: f32,
}

/// Puts a window with its sky.
pub fn window(board: &mut Board, place: WindowPlace, sky: &Sky) {
    let WindowPlace { name, at: (x, y), size, depth } = place;
    let middle = board.at(x, y);
    let scale = board.unit * size;
    let glass = Rect::from_center_size(middle, GLASS * scale);
    let named = |part: &str| format!("{name}-{part}");
    let layer =
        |board: &Board, part: &str, file| board.thing(named(part), file, x, y, size).paced(seconds::LIGHT);
    let low = Piece::new(named("low"), Art::Fill(GLASS)).put(glass.min, scale, 0.0).paced(seconds::LIGHT);
    board.push(depth, low.tinted(sky.lower));
    let high = layer(board, "sky", "window-sky").tinted(sky.upper);
    board.push(depth + 0.1, high);
    let (east, up) = sky.sun;
    let sun = layer(board, "sun", "window-sun").clipped(glass).seen(sky.sun_shown);
    board.push(depth + 0.2, Piece { at: middle + Vec2::new(east, up) * scale, ..sun });
    for (index, (along, up, small)) in
        [(-34.0, -40.0, 0.95), (46.0, -22.0, 0.7), (4.0, -54.0, 0.55)].iter().enumerate()
    {
        let cloud = board.thing(named(&format!("cloud-{index}")), "window-cloud", x, y, size * small);
        let cloud = cloud.clipped(glass).seen(sky.clouds).alive(Life::Drifts(10 + 4 * index as u16));
        let cloud = Piece { at: middle + Vec2::new(*along, *up) * scale, ..cloud.paced(seconds::LIGHT) };
        board.push(depth + 0.3, cloud);
    }
    let houses = layer(board, "houses", "window-skyline").tinted(sky.houses);
    board.push(depth + 0.4, houses);
    let lights = layer(board, "lights", "window-lights").seen(sky.panes);
    board.push(depth + 0.5, lights);
    if sky.rain > 0.0 {
        let rain = board.thing(named("rain"), "window-rain", x, y - GLASS.y * size, size);
        board.push(depth + 0.6, rain.clipped(glass).seen(sky.rain).alive(Life::Falls(210, GLASS.y as u16)));
    }
    let blinds =
        board.thing(named("blinds"), "window-blinds", x, y - GLASS.y * size * (1.0 - sky.blinds), size);
    board.push(depth + 0.7, blinds.clipped(glass).paced(seconds::LIGHT));
    let shine = layer(board, "shine", "window-shine").seen(1.0 - sky.dusk * 0.65);
    board.push(depth + 0.8, shine);
    let frame = layer(board, "frame", "window-frame");
    board.push(depth + 0.9, frame);
}

/// Puts the light that falls from a window.
pub fn shaft(board: &mut Board, place: WindowPlace, sky: &Sky, strength: f32) {
    let shaft =
        board.thing(format!("{}-shaft", place.name), "light-shaft", place.at.0, place.at.1, place.size);
    let shaft = shaft.stretched(sky.reach, 1.0).seen(sky.shaft * strength).paced(seconds::LIGHT);
    board.push(place.depth, shaft);
}

/// Puts the wall clock.
pub fn clock(board: &mut Board, (x, y): (f32, f32), minute: u16, depth: f32) {
    let minute = f32::from(minute % 720);
    let face = board.thing("clock", "clock-face", x, y, 1.0);
    board.push(depth, face);
    let hour = board.thing("clock-hour", "clock-hour", x, y, 1.0).turned(minute / 2.0);
    board.push(depth + 0.1, hour);
    let hand = board.thing("clock-minute", "clock-minute", x, y, 1.0).turned(minute % 60.0 * 6.0);
    board.push(depth + 0.2, hand);
}

/// The drawings of a desk.
struct DeskArt {
    desk: &'static str,
    chair: &'static str,
    monitor: &'static str,
    mug: &'static str,
    lamp: &'static str,
    /// On which side of the chair the phone stands.
    side: f32,
}

fn art(desk: Desk) -> DeskArt {
    match desk {
        Desk::Sales => DeskArt {
            desk: "home-desk-sales",
            chair: "home-chair-sales",
            monitor: "home-monitor-sales",
            mug: "mug-sales",
            lamp: "lamp-sales",
            side: 1.0,
        },
        Desk::Support => DeskArt {
            desk: "home-desk-support",
            chair: "home-chair-support",
            monitor: "home-monitor-support",
            mug: "mug-support",
            lamp: "lamp-support",
            side: -1.0,
        },
    }
}

/// A pendant lamp over a desk, with its light.
pub fn lamp(board: &mut Board, desk: Desk, (x, y): (f32, f32), lit: f32, strength: f32, depth: f32) {
    let light = board.thing("lamp-light", "lamp-light", x, y, 1.0).seen(lit * strength);
    board.push(depth, light.paced(seconds::LIGHT));
    let shade = board.thing("lamp", art(desk).lamp, x, y, 1.0);
    board.push(depth + 0.1, shade);
    let rim = board.thing("lamp-lit", "lamp-lit", x, y, 1.0).seen(lit).paced(seconds::LIGHT);
    board.push(depth + 0.2, rim);
}

/// Where a home desk stands.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct DeskPlace {
    /// What its pieces' names begin with.
    pub name: &'static str,
    /// Whose desk.
    pub desk: Desk,
    /// The middle of its foot, in units.
    pub at: (f32, f32),
    /// How many times its drawn size.
    pub size: f32,
    /// The depth; it takes those up to one above.
    pub depth: f32,
}

/// Puts a desk with whoever works there.
pub fn home_desk(board: &mut Board, place: DeskPlace, colleague: Option<&Colleague>) {
    let DeskPlace { name, at: (x, y), size, depth, .. } = place;
    let art = art(place.desk);
    let named = |part: &str| format!("{name}-{part}");
    let top = y - DESK_TOP * size;
    let shadow = board.thing(named("shadow"), "shadow-soft", x, y + 2.0 * size, size).stretched(2.0, 1.1);
    board.push(depth, shadow);
    let chair = board.thing(named("chair"), art.chair, x, y, size);
    board.push(depth + 0.1, chair);
    let present = colleague.filter(|colleague| colleague.doing != Doing::Away);
    if let Some(colleague) = present {
        sit(board, &place, colleague, top);
    }
    let desk = board.thing(named("desk"), art.desk, x, y, size);
    board.push(depth + 0.3, desk);
    let monitor = board.thing(named("monitor"), art.monitor, x - art.side * 112.0 * size, top, size);
    board.push(depth + 0.4, monitor);
    let phone = (x + art.side * 118.0 * size, top - 14.0 * size);
    let drawn = board.thing(named("phone"), "home-phone", phone.0, phone.1, size);
    board.push(depth + 0.4, drawn);
    let talks = present.is_some_and(|colleague| colleague.doing == Doing::Talking);
    for key in 0..6_u8 {
        let file = if key == 0 && talks { "phone-lamp-line" } else { "phone-lamp-off" };
        let (across, down) = (-3.0 + f32::from(key % 3) * 10.0, -3.0 + f32::from(key / 3) * 8.0);
        let lamp = board.thing(
            named(&format!("lamp-{key}")),
            file,
            phone.0 + across * size,
            phone.1 + down * size,
            size * 0.62,
        );
        board.push(depth + 0.5, lamp);
    }
    let mug = board.thing(named("mug"), art.mug, x + art.side * 58.0 * size, top - 12.0 * size, size * 0.55);
    board.push(depth + 0.6, mug);
    if present.is_some() {
        let steam = board.thing(
            named("steam"),
            "mug-steam",
            x + art.side * 58.0 * size,
            top - 24.0 * size,
            size * 0.55,
        );
        board.push(depth + 0.7, steam.alive(Life::Steams));
    }
    board.places.plates.push(board.area(x - 108.0 * size, y - 64.0 * size, 216.0 * size, 46.0 * size));
}

fn sit(board: &mut Board, place: &DeskPlace, colleague: &Colleague, top: f32) {
    let bearing = match colleague.doing {
        Doing::Talking => Bearing::Talks,
        Doing::LookingOver => Bearing::LooksOver,
        Doing::Working | Doing::Away => Bearing::Works,
    };
    let person = Person { who: colleague.who.clone(), mood: colleague.mood, bearing };
    let size = place.size * SEATED;
    let piece = board.person(format!("{}-colleague", place.name), person, place.at.0, top, size);
    // The screen that they look at stands on the other side of the phone.
    let piece = if art(place.desk).side < 0.0 { piece.stretched(-1.0, 1.0) } else { piece };
    let beat = 3 + u32::from(place.desk == Desk::Support) * 5;
    let life = match colleague.doing {
        Doing::LookingOver => Life::Nods(beat),
        _ => Life::Breathes(beat),
    };
    board.push(place.depth + 0.2, piece.alive(life).paced(seconds::MOOD));
    board.places.colleague =
        Some(board.area(place.at.0 - 60.0 * size, top - 210.0 * size, 120.0 * size, 210.0 * size));
}
