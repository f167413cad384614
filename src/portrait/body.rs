//! Shoulders and below: clothes, arms, legs, and what hands hold.
//!
//! Owns the torso and its limbs. Must not know heads.

mod arms;
mod clothes;

use super::colour::Colour;
use super::drawing::Affine;
use super::easel::Easel;
use super::look::{Cut, Look};
use super::outline::{read, rounded};
use super::scene::Side;

pub(super) use arms::{desk_arms, far_arm, near_arms};

const TORSO: &str = "M-66,104 C-66,78 -52,70 -34,66 C-22,63 -16,60 -14,56 L14,56 C16,60 22,63 34,66 \
                     C52,70 66,78 66,104 L59,130 C54,152 53,176 55,204 L-55,204 C-53,176 -54,152 -59,130 Z";
const SHADE: &str = "M66,104 C66,78 52,70 34,66 C30,65 26,64 23,62.5 C38,74 44,88 44,108 L40,140 \
                     C38,164 38,184 40,204 L55,204 C53,176 54,152 59,130 Z";

/// The torso of a whole figure: its arms are painted apart.
const FIGURE: &str = "M-56,100 C-56,80 -48,71 -32,66 C-22,63 -16,60 -14,56 L14,56 C16,60 22,63 32,66 \
                      C48,71 56,80 56,100 L52,132 C49,152 49,178 51,204 L-51,204 C-49,178 -49,152 -52,132 Z";
const FIGURE_SHADE: &str = "M56,100 C56,80 48,71 32,66 C28,64.6 25,63.6 22,62.3 C34,74 40,88 40,106 L37,140 \
                            C35,164 36,184 37,204 L51,204 C49,178 49,152 52,132 Z";

/// Where an arm before the body is set off from it by an edge.
const BELOW_SHOULDERS: &str =
    "M-56,104 L56,104 L52,132 C49,152 49,178 51,204 L-51,204 C-49,178 -49,152 -52,132 Z";

/// Breathing lifts the shoulders; the hips stay.
fn breathing(breath: f64) -> Affine {
    Affine::moved(0.0, -1.5 * breath)
}

/// Shoulders as a portrait shows them, arms included.
pub(super) fn shoulders(easel: &mut Easel, look: &Look, breath: f64) {
    clothed(easel, look, breath, TORSO, SHADE);
}

/// From the neck to the hips, clothed, without arms.
pub(super) fn torso(easel: &mut Easel, look: &Look, breath: f64) {
    clothed(easel, look, breath, FIGURE, FIGURE_SHADE);
}

fn clothed(easel: &mut Easel, look: &Look, breath: f64, outline: &str, shade: &str) {
    let build = Affine::scaled(look.build, 1.0);
    easel.within(breathing(breath), |easel| {
        let main = clothes::main_colour(&look.clothes);
        easel.within(build, |easel| {
            easel.area(outline, main);
            easel.area(shade, main.darker(0.16));
        });
        neck(easel, look);
        if clothes::is_patterned(look.clothes.cut) {
            let cut = Affine::scaled(look.build, 1.0).path(&read(outline));
            easel.clipped(&cut, |easel| clothes::trim(easel, look));
        } else {
            clothes::trim(easel, look);
        }
    });
}

fn neck(easel: &mut Easel, look: &Look) {
    let shade = look.skin.shade;
    let breadth = 0.94 + (look.head.chin - 12.0) * 0.035;
    easel.within(Affine::scaled(breadth, 1.0), |easel| {
        easel.area("M-13,34 L-13,58 C-8,68 8,68 13,58 L13,34 Z", shade);
        easel.area("M-13,46 C-6,54 6,54 13,46 L13,38 L-13,38 Z", shade.darker(0.14));
    });
}

/// The torso from behind.
pub(super) fn back(easel: &mut Easel, look: &Look, breath: f64) {
    easel.within(breathing(breath), |easel| {
        easel.area("M-13,30 L-14,60 L14,60 L13,30 Z", look.skin.shade.darker(0.06));
        easel.within(Affine::scaled(look.build, 1.0), |easel| {
            let main = clothes::main_colour(&look.clothes);
            easel.area(FIGURE, main.darker(0.06));
            easel.area(FIGURE_SHADE, main.darker(0.2));
            easel.trace("M0,72 C1,110 1,150 0,200", main.darker(0.2), 1.8);
        });
        let collar = match look.clothes.cut {
            Cut::Suit | Cut::Waistcoat | Cut::Tee | Cut::RollNeck => look.clothes.colour.darker(0.22),
            _ => look.clothes.trim,
        };
        easel.area("M-17,57 C-8,51 8,51 17,57 L19,65 C8,60 -8,60 -19,65 Z", collar);
    });
}

/// Trousers and shoes.
pub(super) fn legs(easel: &mut Easel, look: &Look, half_turned: bool, side: Side) {
    let cloth = trousers(look);
    let narrow = if half_turned { 0.8 } else { 1.0 };
    easel.within(Affine::scaled(look.build * narrow, 1.0), |easel| {
        easel.area("M-48,198 L48,198 C52,250 48,320 46,372 L10,372 C8,320 4,280 0,246 C-4,280 -8,320 -10,372 L-46,372 C-48,320 -52,250 -48,198 Z", cloth);
        easel.area("M34,198 L48,198 C52,250 48,320 46,372 L32,372 C36,320 38,250 34,198 Z", cloth.darker(0.2));
        easel.trace("M0,214 L0,244", cloth.darker(0.25), 2.0);
    });
    let shoe = Colour::hex(0x2B_2A2C);
    let point = if half_turned { 6.0 * side.sign() } else { 0.0 };
    for foot in [-1.0, 1.0] {
        let x = foot * 29.0 * narrow * look.build + point + foot * (1.0 - narrow.abs()) * 4.0;
        easel.fill(&rounded(x - 22.0, 368.0, 44.0, 15.0, 7.0), shoe);
        easel.fill(&rounded(x - 22.0, 379.0, 44.0, 4.5, 2.0), shoe.darker(0.4));
    }
}

/// Trousers follow the rest, darker and quieter.
fn trousers(look: &Look) -> Colour {
    let base = if look.clothes.colour.lightness() < 0.3 { 0x5A_5A5C } else { 0x33_3B45 };
    look.clothes.colour.mix(Colour::hex(base), 0.8)
}
