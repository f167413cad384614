//! The title screen: three doors, two desks, the thread.
//!
//! Owns its composition and the way of the thread. Follows the drawing `title`.
//! Must not know sprites or time.

use core::fmt::Write as _;

use bevy::math::{Rect, Vec2};

use super::board::Board;
use super::piece::{Arrival, Art, Piece};
use super::room::{DeskPlace, WindowPlace, home_desk, shaft, window};
use super::sky::sky;
use super::view::{Colleague, Daylight, Doing, Doors, Paper, Presence, StageView, TitleView, Weather, Who};
use crate::panels::tokens::token;
use crate::portrait::{Mood, Theme};
use crate::vocab::Desk;

/// Size of the drawing, in units.
const DRAWN: Vec2 = Vec2::new(1600.0, 900.0);
/// Where the wall meets the floor in it.
const FLOOR: f32 = 594.0;
/// The doors: drawn closed and open.
const DOORS: [(&str, &str); 3] = [
    ("door-take-part-closed", "door-take-part-open"),
    ("door-practise-closed", "door-practise-open"),
    ("door-prepare-closed", "door-prepare-open"),
];
/// Size of a door's opening.
const OPENING: Vec2 = Vec2::new(220.0, 346.0);
/// The thread, from phone to ticket: curves of four points, in units of the drawing.
const WAY: [[(f32, f32); 4]; 5] = [
    [(386.0, 698.0), (376.0, 658.0), (436.0, 652.0), (444.0, 702.0)],
    [(444.0, 702.0), (456.0, 800.0), (560.0, 804.0), (640.0, 748.0)],
    [(640.0, 748.0), (760.0, 678.0), (880.0, 676.0), (960.0, 730.0)],
    [(960.0, 730.0), (1030.0, 784.0), (1130.0, 796.0), (1150.0, 722.0)],
    [(1150.0, 722.0), (1154.0, 706.0), (1158.0, 700.0), (1164.0, 696.0)],
];
/// The box of the thread, in units of the drawing.
const AROUND: (Vec2, Vec2) = (Vec2::new(360.0, 640.0), Vec2::new(824.0, 176.0));
/// Notes on the thread: curve, share of it, tilt, size, drawing.
const HANGING: [(usize, f32, f32, Vec2, &str); 3] = [
    (1, 0.62, -5.0, Vec2::new(104.0, 92.0), "note-1"),
    (2, 0.22, 4.0, Vec2::new(112.0, 98.0), "note-2"),
    (2, 0.80, -3.0, Vec2::new(104.0, 92.0), "note-3"),
];
/// The ticket on the thread: curve, share of it, tilt.
const TICKET: (usize, f32, f32) = (3, 0.36, 5.0);

/// Composes the title for a window of the given size in points.
pub fn compose(view: &StageView, title: &TitleView, size: Vec2) -> Board {
    let unit = (size / DRAWN).min_element().max(0.2);
    let floor = FLOOR / DRAWN.y * size.y;
    let mut board = Board::new(Vec2::new(size.x / 2.0, floor), unit, size);
    ground(&mut board, view.theme);
    windows(&mut board, view);
    doors(&mut board, title, view.theme);
    desks(&mut board);
    thread(&mut board);
    board
}

fn ground(board: &mut Board, theme: Theme) {
    let (unit, size, floor) = (board.unit, board.window, board.origin.y);
    let across =
        |top: f32, low: f32| Rect::from_corners(Vec2::new(0.0, top), Vec2::new(size.x, low.max(top + 1.0)));
    let rail = floor - 129.0 * unit;
    let wall = board.tile("wall-upper", across(0.0, rail));
    board.push(0.0, wall);
    let wainscot = board.tile("title-wainscot", across(rail, rail + 130.0 * unit));
    board.push(0.1, wainscot);
    let under = across(floor, size.y);
    let fill = Piece::new("title-ground", Art::Fill(under.size())).put(under.min, 1.0, 0.0);
    board.push(0.2, fill.tinted(token("floor", theme)));
    let boards = board.thing("title-floor", "title-floor", 0.0, 0.0, 1.0);
    board.push(0.3, boards);
    let aisle = board.thing("title-aisle", "title-aisle", 0.0, 0.0, 1.0);
    board.push(0.4, aisle);
}

/// Morning on the left, evening on the right: one company day.
fn windows(board: &mut Board, view: &StageView) {
    let hours = [("morning", -1.0, 9 * 60 + 10), ("evening", 1.0, 17 * 60 + 50)];
    for (name, side, minute) in hours {
        let sky = sky(Daylight { minute, weather: Weather::Clear }, view.theme);
        let place = WindowPlace { name, at: (side * 589.0, -334.0), size: 1.6, depth: 2.0 };
        window(board, place, &sky);
        if side < 0.0 {
            shaft(board, WindowPlace { depth: 4.0, size: 1.25, ..place }, &sky, 0.24);
        }
    }
}

fn doors(board: &mut Board, title: &TitleView, theme: Theme) {
    let light = if theme == Theme::Dark { 0.55 } else { 0.9 };
    match title.doors {
        Doors::Panels { ajar } => {
            for (index, opening) in ajar.into_iter().enumerate() {
                let Some(opening) = opening else { continue };
                let threshold = Vec2::new(opening.center().x, opening.max.y);
                let scale = opening.width() / OPENING.x;
                let piece = Piece::thing(format!("door-light-{index}"), "door-light");
                board.push(6.1, piece.put(threshold, scale, 0.0).seen(light));
            }
        }
        Doors::Stage { open } => own_doors(board, open, light),
    }
    for (name, side) in [("plant-left", -1.0), ("plant-right", 1.0)] {
        let plant = board.thing(name, "plant", side * 416.0, 50.0, 1.0).stretched(-side, 1.0);
        board.push(7.0, plant);
    }
}

fn own_doors(board: &mut Board, open: Option<usize>, light: f32) {
    for (index, (closed, ajar)) in DOORS.into_iter().enumerate() {
        let x = (index as f32 - 1.0) * 264.0;
        let stands_open = open == Some(index);
        let door = board.thing(format!("door-{index}"), if stands_open { ajar } else { closed }, x, 0.0, 1.0);
        board.push(6.0, door);
        if stands_open {
            let spilled = board.thing(format!("door-light-{index}"), "door-light", x, 0.0, 1.0);
            board.push(6.1, spilled.seen(light));
        } else {
            let card = board.thing(format!("door-card-{index}"), "door-card", x, -304.0, 1.0);
            board.push(6.2, card);
        }
        board.places.doors[index] = board.area(x - OPENING.x / 2.0, -OPENING.y, OPENING.x, OPENING.y);
    }
}

fn desks(board: &mut Board) {
    for (name, desk, side, look, presentation, mood) in [
        ("sales", Desk::Sales, -1.0, "aya", Presence::Woman, Mood::new(0.10, 0.78)),
        ("support", Desk::Support, 1.0, "leo", Presence::Man, Mood::new(0.22, 0.78)),
    ] {
        let place = DeskPlace { name, desk, at: (side * 532.0, 252.0), size: 1.26, depth: 20.0 };
        let who = Who { look: look.to_owned(), presentation };
        let colleague = Colleague { who, mood, doing: Doing::LookingOver };
        home_desk(board, place, Some(&colleague));
    }
}

fn thread(board: &mut Board) {
    let corner = AROUND.0 - Vec2::new(DRAWN.x / 2.0, FLOOR);
    let line = Piece::new("thread", Art::Thread(1.0)).put(board.at(corner.x, corner.y), board.unit, 0.0);
    board.push(30.0, line.arriving(Arrival::Drawn));
    for (index, (curve, share, tilt, size, file)) in HANGING.into_iter().enumerate() {
        let on = on_thread(curve, share);
        let paper = board.thing(format!("thread-note-{index}"), file, on.x, on.y - 2.0, 1.0);
        let paper = paper.stretched(size.x / 124.0, size.y / 104.0);
        hang(board, index, paper, on, tilt);
        let at = board.area(on.x - size.x / 2.0, on.y - 2.0, size.x, size.y);
        let name = format!("thread-note-{index}");
        board.places.thread_notes.push(Paper { name, at, tilt, shown: 0.0 });
    }
    let (curve, share, tilt) = TICKET;
    let on = on_thread(curve, share);
    let ticket = board.thing("thread-ticket", "ticket", on.x, on.y - 2.0, 1.0);
    hang(board, HANGING.len(), ticket, on, tilt);
    let at = board.area(on.x - 58.0, on.y - 2.0, 116.0, 68.0);
    board.places.thread_notes.push(Paper { name: "thread-ticket".to_owned(), at, tilt, shown: 0.0 });
}

fn hang(board: &mut Board, index: usize, paper: Piece, on: Vec2, tilt: f32) {
    let later = 0.35 + 0.28 * index as f32;
    let depth = 31.0 + index as f32 * 0.2;
    board.push(depth, paper.turned(tilt).arriving(Arrival::Stuck).after(later));
    let clip = board.thing(format!("thread-clip-{index}"), "thread-clip", on.x, on.y + 4.0, 1.0);
    board.push(depth + 0.1, clip.turned(tilt).arriving(Arrival::Stuck).after(later));
}

/// A place on the thread, in units from the board's origin.
fn on_thread(curve: usize, share: f32) -> Vec2 {
    let ([one, two, three, four], rest) = (WAY[curve], 1.0 - share);
    let part = |one: f32, two: f32, three: f32, four: f32| {
        rest * rest * rest * one
            + 3.0 * rest * rest * share * two
            + 3.0 * rest * share * share * three
            + share * share * share * four
    };
    let on = Vec2::new(part(one.0, two.0, three.0, four.0), part(one.1, two.1, three.1, four.1));
    on - Vec2::new(DRAWN.x / 2.0, FLOOR)
}

/// Size of the thread's drawing, in units; its anchor is its upper left corner.
pub fn thread_size() -> Vec2 {
    AROUND.1
}

/// The thread as an SVG, drawn up to a share of its way.
pub fn thread_svg(share: f32, theme: Theme) -> String {
    let way = way(share.clamp(0.0, 1.0));
    let colour = |name: &str| {
        let colour = token(name, theme);
        format!("#{:02X}{:02X}{:02X}", colour.0, colour.1, colour.2)
    };
    let (corner, size) = AROUND;
    let stroke = |colour: &str, width: f32, more: &str| {
        format!(
            r#"<path d="{way}" fill="none" stroke="{colour}" stroke-width="{width}" stroke-linecap="round" {more}/>"#
        )
    };
    let mut svg = format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" width="{}" height="{}" viewBox="{} {} {} {}">"#,
        size.x, size.y, corner.x, corner.y, size.x, size.y
    );
    svg += &stroke(&colour("shadow"), 4.8, r#"opacity=".16" transform="translate(0 3)""#);
    svg += &stroke(&colour("card"), 6.8, r#"opacity=".9""#);
    svg += &stroke(&colour("thread"), 4.2, "");
    svg +=
        &stroke("#FFFFFF", 1.76, r#"stroke-dasharray="2.2 6" opacity=".3""#).replace("\"round\"", "\"butt\"");
    svg + "</svg>"
}

/// The path up to a share: whole curves, then a part of one (de Casteljau).
fn way(share: f32) -> String {
    let drawn = share * WAY.len() as f32;
    let mut path = format!("M{},{}", WAY[0][0].0, WAY[0][0].1);
    for (index, curve) in WAY.iter().enumerate() {
        let part = (drawn - index as f32).clamp(0.0, 1.0);
        if part <= 0.0 {
            break;
        }
        let points = curve.map(|(x, y)| Vec2::new(x, y));
        let one = points[0].lerp(points[1], part);
        let middle = points[1].lerp(points[2], part);
        let two = one.lerp(middle, part);
        let end = two.lerp(middle.lerp(points[2].lerp(points[3], part), part), part);
        // Writing into a string cannot fail.
        let _ = write!(path, " C{},{} {},{} {},{}", one.x, one.y, two.x, two.y, end.x, end.y);
    }
    path
}
