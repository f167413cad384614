//! The office, seen from the away desk.
//!
//! Owns its composition: wall, window and aisle, those who wait, the home desk
//! with the colleague, the away desk and what lies on it. Follows the drawing
//! `shift` and the grid of `NOTES.md`. Must not know sprites or time.

use bevy::math::{Rect, Vec2};

use super::board::Board;
use super::easing::{Curve, seconds};
use super::piece::{Arrival, Bearing, Life, Person, Piece};
use super::room::{DeskPlace, WindowPlace, clock, home_desk, lamp, shaft, window};
use super::sky::{Sky, sky};
use super::view::{Handset, Lamp, Lunch, MOST_PEOPLE, Note, OfficeView, StageView, Waiting};
use crate::portrait::Theme;

/// From the bar to the far edge of the away desk, in units.
const HEIGHT: f32 = 282.0;
/// What the composition needs in width, in units.
const LEAST_WIDTH: f32 = 820.0;
/// The width of the drawing, in units.
const DRAWN_WIDTH: f32 = 840.0;
/// From the right side of the room to the middle of the home desk, in units.
const DESK_FROM_RIGHT: f32 = 170.0;
/// How many times its drawn size the home desk is: it stands across the aisle.
const DESK_SIZE: f32 = 0.8;
/// Where the first one who waits stands, in units.
const FIRST: f32 = 248.0;
/// How large the first one is drawn, and how much smaller each next one.
const NEAREST: (f32, f32) = (0.68, 0.928);
/// How close they stand at the most; 1 is shoulder to shoulder.
const CLOSEST: f32 = 0.7;
/// The notes, and the same with a curled corner.
const NOTES: [[&str; 2]; 3] = [["note-1", "note-1-due"], ["note-2", "note-2-due"], ["note-3", "note-3-due"]];
/// How near a promise must be for its note to curl.
const CURLS: f32 = 0.7;
/// Size of a note's drawing, in units.
const NOTE: Vec2 = Vec2::new(124.0, 104.0);

/// Composes the office for a window of the given size in points.
pub fn compose(view: &StageView, office: &OfficeView, size: Vec2) -> Board {
    let room = office.room;
    let unit = (room.height() / HEIGHT).min(room.width() / LEAST_WIDTH).clamp(0.3, 6.0);
    let mut board = Board::new(Vec2::new(room.min.x, room.max.y), unit, size);
    let sky = sky(view.daylight, view.theme);
    walls(&mut board);
    things_on_the_wall(&mut board, office, view, &sky);
    let width = room.width() / unit;
    let desk = DeskPlace {
        name: "home",
        desk: office.home,
        at: (width - DESK_FROM_RIGHT, -16.0),
        size: DESK_SIZE,
        depth: 22.0,
    };
    let strength = if view.theme == Theme::Dark { 0.34 } else { 0.42 };
    lamp(&mut board, office.home, (desk.at.0, -224.0), sky.lamps, strength, 21.0);
    home_desk(&mut board, desk, office.colleague.as_ref());
    let plant = board.thing("plant", "plant", width - 6.0, -16.0, 0.72);
    board.push(24.0, plant);
    queue(&mut board, &office.queue, desk.at.0);
    away_desk(&mut board, office);
    board
}

/// Wall, floor and desk fill the window, behind the panels too.
fn walls(board: &mut Board) {
    let (unit, size, edge) = (board.unit, board.window, board.origin.y);
    let across =
        |top: f32, height: f32| Rect::from_corners(Vec2::new(0.0, top), Vec2::new(size.x, top + height));
    let rail = edge - 112.0 * unit;
    for (depth, name, over) in [
        (0.0, "wall-upper", across(0.0, rail.max(1.0))),
        (0.1, "wainscot", across(rail, 70.0 * unit)),
        (0.2, "floor", across(edge - 42.0 * unit, 60.0 * unit)),
        (0.3, "aisle", across(edge - 29.0 * unit, 24.0 * unit)),
        (40.0, "desk-planks", across(edge, (size.y - edge).max(1.0))),
        (40.1, "desk-edge", across(edge, 16.0 * unit)),
    ] {
        let tile = board.tile(name, over);
        board.push(depth, tile);
    }
}

fn things_on_the_wall(board: &mut Board, office: &OfficeView, view: &StageView, sky: &Sky) {
    let place = WindowPlace { name: "window", at: (98.0, -188.0), size: 1.0, depth: 2.0 };
    window(board, place, sky);
    clock(board, (242.0, -216.0), view.daylight.minute, 20.2);
    let spare = office.room.width() / board.unit - DRAWN_WIDTH;
    let (x, y) = (393.0 + spare.max(0.0) * 0.3, -172.0);
    let shelf = board.thing("shelf", "shelf", x, y, 1.0);
    board.push(5.0, shelf);
    if office.desk_things.is_some() {
        let binders = board.thing("binders", "binders", x - 20.0, y, 1.0);
        board.push(5.1, binders);
        let plant = board.thing("plant-small", "plant-small", x + 62.0, y, 1.0);
        board.push(5.2, plant);
    } else {
        let binders = board.thing("binders", "binders-few", x - 48.0, y, 1.0);
        board.push(5.1, binders);
        let places =
            Places { lunch: (x + 13.0, y - 15.0, 0.5), phone: (x + 62.0, y - 12.0, 0.44), depth: 5.2 };
        desk_things(board, office, &places);
    }
    shaft(board, WindowPlace { depth: 20.0, ..place }, sky, 0.30);
}

/// Those who wait, the next one nearest.
fn queue(board: &mut Board, queue: &[Waiting], desk: f32) {
    let free = (desk - 140.0 - FIRST).max(60.0);
    let size = |place: usize| NEAREST.0 * NEAREST.1.powi(place as i32);
    // From the first to the last, shoulder to shoulder.
    let needs = |shown: usize| (1..shown).map(|place| 104.0 * size(place - 1)).sum::<f32>();
    let most = queue.len().min(MOST_PEOPLE);
    let shown = (1..=most).rev().find(|shown| needs(*shown) * CLOSEST <= free).unwrap_or(0);
    let sizes: Vec<f32> = (0..shown).map(size).collect();
    let close = (free / needs(shown).max(1.0)).min(1.0);
    let mut x = FIRST;
    for (place, (waiting, size)) in queue.iter().zip(sizes).enumerate() {
        let y = -102.0 - 34.0 * (1.0 - size / NEAREST.0) * 2.4;
        let depth = 36.0 - place as f32 * 0.6;
        let shadow = board.thing(format!("shadow-{}", waiting.key), "shadow-soft", x, 0.0, size * 0.85);
        let stands = |piece: Piece| {
            piece.arriving(Arrival::From(Vec2::new(36.0, 0.0) * board.unit)).paced(seconds::STEP)
        };
        let shadow = stands(shadow);
        let beat = hash(&waiting.key);
        let person = Person {
            who: waiting.who.clone(),
            mood: waiting.mood,
            bearing: Bearing::Waits(pose(waiting, beat, place)),
        };
        let name = format!("waiting-{}", waiting.key);
        let person = stands(board.person(name, person, x, y, size)).alive(Life::Breathes(beat));
        board.push(depth - 0.2, shadow);
        board.push(depth, person);
        let head = board.area(x - 46.0 * size, y - 56.0 * size, 92.0 * size, 110.0 * size);
        board.places.waiting.push((waiting.key.clone(), head));
        x += 104.0 * size * close;
    }
}

/// The poses of those who have patience, who lose it, who have none left: numbers
/// into [`crate::portrait::Pose::ALL`], so that nobody poses for a group photo. Who has
/// patience reads on a telephone, looks round or turns their back; who loses it looks
/// at a watch or crosses their arms.
const POSES: [&[u8]; 3] = [&[1, 3, 5, 6], &[2, 5, 4, 1], &[2, 4, 0]];
/// Seen from behind; the nearest one always shows a face.
const BACK: u8 = 6;

fn pose(waiting: &Waiting, beat: u32, place: usize) -> u8 {
    let poses = match waiting.patience {
        left if left > 0.6 => POSES[0],
        left if left > 0.3 => POSES[1],
        _ => POSES[2],
    };
    match poses[beat as usize % poses.len()] {
        BACK if place == 0 => 0,
        pose => pose,
    }
}

/// FNV-1a of a key: the same on every machine.
fn hash(key: &str) -> u32 {
    key.bytes().fold(0x811C_9DC5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

fn away_desk(board: &mut Board, office: &OfficeView) {
    if let Some(mat) = office.mat {
        let piece = Piece::thing("mat", "mat").put(mat.min, board.unit.max(0.6), 0.0);
        board.push(42.0, Piece { sliced: Some((mat.size(), 36.0)), ..piece });
    }
    if let Some(mut area) = office.desk_things {
        // Nothing lies over the far edge.
        area.min.y = area.min.y.max(board.origin.y + 12.0 * board.unit).min(area.max.y - 1.0);
        let size = (area.width() / 128.0).min(area.height() / 172.0) / board.unit;
        let middle = (area.center() - board.origin) / board.unit;
        let places = Places {
            lunch: (middle.x - 2.0 * size, middle.y - 42.0 * size, size * 0.86),
            phone: (middle.x + 2.0 * size, middle.y + 46.0 * size, size),
            depth: 44.0,
        };
        desk_things(board, office, &places);
    }
    for (index, note) in office.notes.iter().enumerate() {
        sticky(board, note, index);
    }
}

/// Where lunch and phone are: middle and size, in units.
struct Places {
    lunch: (f32, f32, f32),
    phone: (f32, f32, f32),
    depth: f32,
}

fn desk_things(board: &mut Board, office: &OfficeView, places: &Places) {
    let (x, y, size) = places.lunch;
    let file = match office.lunch {
        Lunch::Closed => "lunch-closed",
        Lunch::Open => "lunch-open",
    };
    let lunch = board.thing("lunch", file, x, y, size);
    board.push(places.depth, lunch);
    let (x, y, size) = places.phone;
    let body = board.thing("phone", "phone", x, y, size);
    board.push(places.depth + 0.2, body);
    let cord = board.thing("phone-cord", "phone-cord", x, y, size);
    board.push(places.depth + 0.3, cord);
    for key in 0..6_usize {
        let file = match office.lamps.get(key).copied().unwrap_or_default() {
            Lamp::Off => "phone-lamp-off",
            Lamp::Ring => "phone-lamp-ring",
            Lamp::Line => "phone-lamp-line",
            Lamp::Hold => "phone-lamp-hold",
        };
        let (across, down) = (-5.0 + (key % 3) as f32 * 17.0, -4.0 + (key / 3) as f32 * 13.0);
        let off = board.thing(
            format!("lamp-{key}-off"),
            "phone-lamp-off",
            x + across * size,
            y + down * size,
            size,
        );
        board.push(places.depth + 0.35, off);
        if file == "phone-lamp-off" {
            continue;
        }
        let lamp = board.thing(format!("lamp-{key}"), file, x + across * size, y + down * size, size);
        let life = if file == "phone-lamp-ring" { Life::Pulses } else { Life::None };
        board.push(places.depth + 0.4, lamp.alive(life));
    }
    let (aside, turn) = match office.handset {
        Handset::Resting => ((0.0, 0.0), 0.0),
        Handset::Lifted => ((-12.0, -22.0), -16.0),
    };
    let handset = board.thing("handset", "phone-handset", x + aside.0 * size, y + aside.1 * size, size);
    board.push(places.depth + 0.5, handset.turned(turn));
}

/// A promise, stuck where the panels want it.
fn sticky(board: &mut Board, note: &Note, index: usize) {
    let [fresh, due] = NOTES[index % NOTES.len()];
    let file = if note.due < CURLS { fresh } else { due };
    let scale = note.at.size() / NOTE;
    let top = Vec2::new(note.at.center().x, note.at.min.y);
    let tilt = Note::tilt(index);
    let stuck = |piece: Piece| Piece {
        curve: Curve::Overshoot,
        ..piece.arriving(Arrival::Stuck).paced(seconds::NOTE)
    };
    let paper =
        Piece::thing(format!("note-{}", note.key), file).put(top, 1.0, 0.0).stretched(scale.x, scale.y);
    board.push(60.0 + index as f32 * 0.2, stuck(paper.turned(tilt)));
}
