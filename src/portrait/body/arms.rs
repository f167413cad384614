//! Arms, hands, and what they hold.
//!
//! Owns the limbs of every pose. Must not know heads or clothes but their colour.

use super::{breathing, clothes};
use crate::portrait::colour::Colour;
use crate::portrait::drawing::{Affine, Point, Segment};
use crate::portrait::easel::Easel;
use crate::portrait::expression::Motion;
use crate::portrait::look::{Cut, Look};
use crate::portrait::outline::{at, read, rounded};
use crate::portrait::scene::{Occupation, Pose, Side};

/// Width of a sleeve.
const SLEEVE: f64 = 20.5;

/// One arm: shoulder, elbow, wrist.
#[derive(Debug, Clone, Copy)]
struct Arm {
    shoulder: Point,
    elbow: Point,
    wrist: Point,
}

impl Arm {
    const fn new(shoulder: (f64, f64), elbow: (f64, f64), wrist: (f64, f64)) -> Self {
        Self {
            shoulder: at(shoulder.0, shoulder.1),
            elbow: at(elbow.0, elbow.1),
            wrist: at(wrist.0, wrist.1),
        }
    }
}

/// What is painted before the torso, so that the torso covers it.
pub(in crate::portrait) fn far_arm(easel: &mut Easel, look: &Look, pose: Pose, side: Side, breath: f64) {
    if pose == Pose::HalfTurned {
        placed(easel, look, side, breath, |easel| {
            limb(easel, look, Arm::new((36.0, 88.0), (46.0, 140.0), (44.0, 186.0)), 0.2);
        });
    }
}

/// What is painted over the torso.
pub(in crate::portrait) fn near_arms(easel: &mut Easel, look: &Look, pose: Pose, side: Side, breath: f64) {
    placed(easel, look, side, breath, |easel| match pose {
        Pose::Waiting => {
            limb(easel, look, HANGING_LEFT, 0.0);
            limb(easel, look, HANGING_RIGHT, 0.1);
        }
        Pose::Back => {
            limb(easel, look, HANGING_LEFT, 0.06);
            limb(easel, look, Arm::new((49.0, 88.0), (64.0, 136.0), (46.0, 174.0)), 0.14);
        }
        Pose::Phone => {
            limb(easel, look, Arm::new((-49.0, 88.0), (-62.0, 138.0), (-46.0, 174.0)), 0.0);
            phone(easel);
            limb(easel, look, Arm::new((49.0, 88.0), (58.0, 142.0), (30.0, 116.0)), 0.1);
            thumb(easel, look, 27.0, 108.0);
        }
        Pose::Watch => {
            limb(easel, look, HANGING_LEFT, 0.0);
            limb(easel, look, Arm::new((49.0, 88.0), (61.0, 140.0), (12.0, 122.0)), 0.1);
            watch(easel);
        }
        Pose::HalfTurned => {
            bag(easel, look);
            limb(easel, look, Arm::new((-37.0, 88.0), (-44.0, 140.0), (-32.0, 178.0)), 0.06);
        }
        Pose::Crossed => crossed(easel, look),
        Pose::Folder => {
            folder(easel);
            limb(easel, look, Arm::new((-49.0, 88.0), (-60.0, 142.0), (-14.0, 152.0)), 0.0);
            limb(easel, look, Arm::new((49.0, 88.0), (60.0, 144.0), (18.0, 166.0)), 0.1);
        }
    });
}

const HANGING_LEFT: Arm = Arm::new((-49.0, 88.0), (-58.0, 142.0), (-55.0, 186.0));
const HANGING_RIGHT: Arm = Arm::new((49.0, 88.0), (58.0, 142.0), (55.0, 186.0));

/// Arms at a desk; those over the head come in a second pass.
pub(in crate::portrait) fn desk_arms(
    easel: &mut Easel,
    look: &Look,
    occupation: Occupation,
    motion: &Motion,
    over_head: bool,
) {
    let beat = 2.5 * motion.hands;
    placed(easel, look, Side::Right, motion.breath, |easel| match (occupation, over_head) {
        (Occupation::Typing, false) => {
            easel.fill(&rounded(-46.0, 144.0, 92.0, 8.0, 3.0), Colour::hex(0xED_E5D6));
            easel.fill(&rounded(-46.0, 149.5, 92.0, 4.0, 1.5), Colour::hex(0xC9_BDA6));
            limb(easel, look, Arm::new((-49.0, 90.0), (-70.0, 124.0), (-44.0, 136.0 - beat)), 0.0);
            limb(easel, look, Arm::new((49.0, 90.0), (70.0, 124.0), (44.0, 136.0 + beat)), 0.1);
        }
        (Occupation::Calling, false) => {
            limb(easel, look, Arm::new((-49.0, 90.0), (-68.0, 128.0), (-28.0, 142.0)), 0.0);
        }
        (Occupation::Calling, true) => {
            limb(easel, look, Arm::new((49.0, 90.0), (82.0, 76.0), (56.0, 26.0)), 0.1);
        }
        (Occupation::Listening, false) => {
            limb(easel, look, Arm::new((-49.0, 90.0), (-66.0, 130.0), (-16.0, 141.0)), 0.0);
            limb(easel, look, Arm::new((49.0, 90.0), (66.0, 130.0), (16.0, 143.0)), 0.1);
        }
        (Occupation::Typing | Occupation::Listening, true) => {}
    });
}

/// In the body's breadth and breath, mirrored where the pose looks left.
fn placed(easel: &mut Easel, look: &Look, side: Side, breath: f64, paint: impl FnOnce(&mut Easel)) {
    let place = breathing(breath).over(Affine::scaled(look.build * side.sign(), 1.0));
    easel.within(place, paint);
}

/// A sleeve and a hand; over the torso an edge sets them off.
fn limb(easel: &mut Easel, look: &Look, arm: Arm, shade: f64) {
    let cloth = sleeve_colour(look).darker(shade);
    let skin = if shade > 0.0 { look.skin.light.mix(look.skin.shade, 0.6) } else { look.skin.light };
    let bare = bare_forearms(look);
    let cuff = if bare { between(arm.elbow, arm.wrist, 0.12) } else { arm.wrist };
    let sleeve = [Segment::Move(arm.shoulder), Segment::Line(arm.elbow), Segment::Line(cuff)];
    let forearm = [Segment::Move(arm.elbow), Segment::Line(arm.wrist)];
    easel.clipped(&read(super::BELOW_SHOULDERS), |easel| {
        easel.faded(0.55, |easel| {
            if bare {
                easel.line(&forearm, look.skin.shade.darker(0.35), SLEEVE - 3.0);
            }
            easel.line(&sleeve, cloth.darker(0.4), SLEEVE + 3.0);
        });
    });
    hand(easel, arm, skin);
    if bare {
        easel.line(&forearm, skin, SLEEVE - 5.5);
    }
    easel.line(&sleeve, cloth, SLEEVE);
}

/// A hand beyond the wrist, in the forearm's direction.
fn hand(easel: &mut Easel, arm: Arm, skin: Colour) {
    let (dx, dy) = (arm.wrist.x - arm.elbow.x, arm.wrist.y - arm.elbow.y);
    let length = (dx * dx + dy * dy).sqrt().max(1.0);
    let (ux, uy) = (dx / length, dy / length);
    let palm = at(arm.wrist.x + ux * 12.0, arm.wrist.y + uy * 12.0);
    let tips = at(palm.x + ux * 5.0, palm.y + uy * 5.0);
    easel.line(&[Segment::Move(palm), Segment::Line(tips)], skin.darker(0.12), 17.5);
    easel.line(&[Segment::Move(arm.wrist), Segment::Line(palm), Segment::Line(tips)], skin, 15.5);
}

fn thumb(easel: &mut Easel, look: &Look, x: f64, y: f64) {
    easel.trace(&format!("M{x},{y} l-6,-4"), look.skin.light.mix(look.skin.shade, 0.6), 6.0);
}

fn between(from: Point, to: Point, share: f64) -> Point {
    at(from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share)
}

fn sleeve_colour(look: &Look) -> Colour {
    match look.clothes.cut {
        Cut::Waistcoat => look.clothes.trim,
        _ => clothes::main_colour(&look.clothes),
    }
}

fn bare_forearms(look: &Look) -> bool {
    matches!(look.clothes.cut, Cut::Tee | Cut::Apron | Cut::Checked | Cut::Shirt)
}

fn crossed(easel: &mut Easel, look: &Look) {
    limb(easel, look, Arm::new((49.0, 88.0), (57.0, 134.0), (-8.0, 127.0)), 0.12);
    limb(easel, look, Arm::new((-49.0, 88.0), (-57.0, 137.0), (17.0, 139.0)), 0.02);
    // The far hand comes out below the near sleeve and rests on it.
    let skin = look.skin.light.mix(look.skin.shade, 0.4);
    easel.trace("M-30,132 L-37,127", skin.darker(0.12), 14.0);
    easel.trace("M-30,132 L-37,127", skin, 12.4);
}

fn phone(easel: &mut Easel) {
    easel.within(Affine::turned(-14.0, 20.0, 98.0), |easel| {
        easel.fill(&rounded(11.0, 82.0, 18.0, 32.0, 4.0), Colour::hex(0x2D_3A43));
        easel.fill(&rounded(13.0, 85.0, 3.0, 24.0, 1.5), Colour::hex(0x57_6873));
        easel.disc(24.0, 87.5, 2.2, Colour::hex(0x57_6873));
    });
}

fn watch(easel: &mut Easel) {
    easel.trace("M18,115 L14,131", Colour::hex(0x4D_3927), 7.0);
    easel.disc(16.0, 123.0, 6.4, Colour::hex(0xF6_EFDF));
    easel.ring(16.0, 123.0, 6.4, Colour::hex(0x2D_3A43), 2.0);
    easel.trace("M16,123 L16,119.6 M16,123 L18.4,124", Colour::hex(0x2D_3A43), 1.4);
}

fn bag(easel: &mut Easel, look: &Look) {
    let leather =
        if look.clothes.colour.lightness() < 0.3 { Colour::hex(0xA9_7B49) } else { Colour::hex(0x7F_5A34) };
    easel.trace("M26,66 C0,100 -24,140 -34,164", leather.darker(0.2), 5.0);
    easel.fill(&rounded(-64.0, 160.0, 54.0, 44.0, 8.0), leather);
    easel.area("M-64,170 C-64,162 -60,160 -56,160 L-18,160 C-12,160 -10,164 -10,170 L-12,184 C-24,190 -50,190 -62,184 Z", leather.lighter(0.12));
    easel.fill(&rounded(-42.0, 182.0, 10.0, 9.0, 2.0), Colour::hex(0xF2_C14E));
}

fn folder(easel: &mut Easel) {
    easel.within(Affine::turned(-7.0, 2.0, 150.0), |easel| {
        easel.fill(&rounded(-28.0, 116.0, 58.0, 70.0, 3.0), Colour::hex(0xFF_FBF3));
        easel.fill(&rounded(-31.0, 120.0, 60.0, 70.0, 4.0), Colour::hex(0xB9_8A55));
        easel.fill(&rounded(-31.0, 120.0, 60.0, 12.0, 4.0), Colour::hex(0xC9_9C68));
        easel.fill(&rounded(-20.0, 138.0, 24.0, 14.0, 2.0), Colour::hex(0xF6_F1E7));
    });
}
