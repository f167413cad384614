//! What is worn on the upper body.
//!
//! Owns collars, lapels and patterns. Must not know arms.

use crate::portrait::colour::Colour;
use crate::portrait::easel::Easel;
use crate::portrait::look::{Clothes, Cut, Look};
use crate::portrait::outline::{read, rounded};

/// What most of the body is covered with.
pub(super) fn main_colour(clothes: &Clothes) -> Colour {
    match clothes.cut {
        Cut::Coat => Colour::hex(0xF3_EFE6),
        _ => clothes.colour,
    }
}

/// Whether stripes or checks must be cut to the body's outline.
pub(super) fn is_patterned(cut: Cut) -> bool {
    matches!(cut, Cut::Striped | Cut::Checked)
}

/// Collar, opening and pattern.
pub(super) fn trim(easel: &mut Easel, look: &Look) {
    let Clothes { cut, colour, trim } = look.clothes;
    match cut {
        Cut::Shirt => {
            easel.area("M-14,56 L-20,64 L0,82 L20,64 L14,56 L0,72 Z", trim);
            easel.trace("M0,80 L0,204", trim, 2.0);
            easel.fill(&rounded(17.0, 88.0, 16.0, 3.0, 1.5), trim);
            buttons(easel, trim.lighter(0.35), &[96.0, 118.0, 140.0, 162.0, 184.0]);
        }
        Cut::Cardigan => cardigan(easel, colour, trim),
        Cut::Vee => {
            easel.area("M-14,56 L0,90 L14,56 L10,54 L-10,54 Z", look.skin.shade);
            easel.area("M-15,57 L0,92 L15,57 L10,55 L0,78 L-10,55 Z", trim);
            easel.trace("M0,92 C2,120 2,160 0,204", colour.darker(0.2), 1.6);
        }
        Cut::RollNeck => {
            easel.area("M-17,54 C-12,66 12,66 17,54 L19,63 C12,78 -12,78 -19,63 Z", trim);
            easel.trace("M-15,60 C-9,70 9,70 15,60", trim.darker(0.22), 1.6);
        }
        Cut::Chain => {
            easel.area("M-16,56 C-11,72 11,72 16,56 L14,54 L-14,54 Z", look.skin.shade);
            easel.trace("M-15,58 C-10,78 10,78 15,58", trim, 2.4);
            easel.disc(0.0, 74.5, 4.0, trim);
        }
        Cut::Suit => suit(easel, colour, trim),
        Cut::Blouse => {
            easel.area("M-14,56 L0,80 L14,56 Z", look.skin.shade);
            easel.area("M-14,55 L0,79 L14,55 L20,62 L0,92 L-20,62 Z", trim);
            easel.trace("M0,92 L0,204", colour.darker(0.16), 1.6);
        }
        Cut::Tee => {
            easel.area("M-15,56 C-10,72 10,72 15,56 L17,62 C11,78 -11,78 -17,62 Z", trim);
        }
        Cut::Coat => coat(easel, look.skin.shade, colour, trim),
        Cut::Apron => apron(easel, colour, trim),
        Cut::Scarf => scarf(easel, colour, trim),
        Cut::Checked => checked(easel, colour, trim),
        Cut::Waistcoat => waistcoat(easel, colour, trim),
        Cut::Striped => {
            for y in [88.0, 106.0, 124.0, 142.0, 160.0, 178.0] {
                let x = if y < 100.0 { 58.0 } else { 56.0 };
                easel.trace(&format!("M-{x},{y} C-20,{0} 20,{0} {x},{y}", y + 6.0), trim, 4.0);
            }
            easel.area("M-15,55 C-10,71 10,71 15,55 L18,61 C12,77 -12,77 -18,61 Z", colour.darker(0.18));
        }
    }
}

fn buttons(easel: &mut Easel, colour: Colour, heights: &[f64]) {
    for &y in heights {
        easel.disc(0.0, y, 1.7, colour);
    }
}

fn cardigan(easel: &mut Easel, colour: Colour, trim: Colour) {
    easel.area("M-14,56 C-10,74 10,74 14,56 L20,61 C16,84 8,104 4,112 L-4,112 C-8,104 -16,84 -20,61 Z", trim);
    easel.trace("M-20,62 C-16,86 -8,104 0,114 C8,104 16,86 20,62", colour.darker(0.22), 2.2);
    easel.trace("M0,114 L0,204", colour.darker(0.22), 2.2);
    buttons(easel, trim.darker(0.1), &[124.0, 146.0, 168.0, 190.0]);
}

fn suit(easel: &mut Easel, colour: Colour, trim: Colour) {
    easel.area("M-14,56 L0,76 L14,56 L20,62 L7,112 L-7,112 L-20,62 Z", trim);
    let tie = colour.mix(Colour::hex(0x8E_3A36), 0.85);
    easel.area("M-4,74 L4,74 L6,104 L0,112 L-6,104 Z", tie);
    easel.area("M-5,70 L5,70 L3.5,77 L-3.5,77 Z", tie.darker(0.15));
    let edge = colour.darker(0.28);
    easel.trace("M-22,63 L-30,84 L-21,88 L0,118 M22,63 L30,84 L21,88 L0,118 L0,204", edge, 2.0);
    buttons(easel, edge, &[130.0, 150.0]);
    easel.trace("M-46,96 L-34,94", edge, 2.0);
}

fn coat(easel: &mut Easel, skin: Colour, under: Colour, trim: Colour) {
    easel.area("M-16,56 L-24,64 L-7,130 L7,130 L24,64 L16,56 Z", under);
    easel.area("M-14,56 C-10,72 10,72 14,56 Z", skin);
    easel.trace("M-14,58 C-10,75 10,75 14,58", trim, 2.4);
    let edge = Colour::hex(0xC9_C3B6);
    easel.fill(&read("M-16,55 L-28,68 L-32,90 L-23,94 L-7,132 L-22,64 Z"), Colour::hex(0xFF_FCF5));
    easel.fill(&read("M16,55 L28,68 L32,90 L23,94 L7,132 L22,64 Z"), Colour::hex(0xEA_E5DA));
    easel.trace(
        "M-16,56 L-28,68 L-32,90 L-23,94 L-7,132 L-7,204 M16,56 L28,68 L32,90 L23,94 L7,132",
        edge,
        1.8,
    );
    easel.trace("M26,112 L44,110", edge, 2.2);
    easel.trace("M33,100 L33,111", trim, 2.6);
}

fn apron(easel: &mut Easel, colour: Colour, trim: Colour) {
    easel.area("M-14,56 L-20,63 L0,78 L20,63 L14,56 L0,70 Z", colour.darker(0.2));
    easel.trace("M-22,62 L-26,92 M22,62 L26,92", trim, 5.0);
    easel.area("M-29,90 C-14,94 14,94 29,90 L34,132 L50,140 L52,204 L-52,204 L-50,140 L-34,132 Z", trim);
    easel.area("M20,91.5 L29,90 L34,132 L50,140 L52,204 L40,204 C40,170 32,120 20,91.5 Z", trim.darker(0.12));
    easel.trace("M-18,152 L18,152 L16,180 L-16,180 Z", trim.darker(0.25), 1.8);
}

fn scarf(easel: &mut Easel, colour: Colour, trim: Colour) {
    let edge = colour.darker(0.28);
    easel.trace("M-18,84 L-4,128 L-4,204 M18,84 L4,128", edge, 2.0);
    easel.area("M6,72 C14,74 20,78 22,84 L26,134 L8,138 Z", trim.darker(0.16));
    easel.trace("M10,136 L10,142 M15,135 L15.5,141 M20,134 L21,140", trim.darker(0.16), 2.0);
    easel.area(
        "M-21,53 C-14,66 14,66 21,53 C27,60 27,70 20,77 C10,86 -10,86 -20,77 C-27,70 -27,60 -21,53 Z",
        trim,
    );
    easel.trace("M-19,62 C-10,75 10,75 19,62 M-16,73 C-8,81 8,81 16,73", trim.darker(0.2), 1.8);
}

fn checked(easel: &mut Easel, colour: Colour, trim: Colour) {
    easel.faded(0.75, |easel| {
        easel.trace("M-40,70 L-40,204 M-22,66 L-22,204 M22,66 L22,204 M40,70 L40,204", trim, 2.2);
        easel.trace("M-60,92 L60,92 M-58,112 L58,112 M-56,132 L56,132 M-54,152 L54,152 M-53,172 L53,172 M-53,192 L53,192", trim, 2.2);
    });
    easel.trace("M0,76 L0,204", colour.darker(0.3), 1.8);
    easel.area("M-14,55 L-22,63 L-6,80 L0,70 L6,80 L22,63 L14,55 L0,69 Z", colour.darker(0.2));
    buttons(easel, trim.lighter(0.3), &[90.0, 112.0, 134.0, 156.0, 178.0]);
}

fn waistcoat(easel: &mut Easel, colour: Colour, trim: Colour) {
    easel.area("M-14,55 L-34,66 C-30,80 -12,104 0,122 C12,104 30,80 34,66 L14,55 L0,70 Z", trim);
    easel.area("M-15,55 L-22,64 L-5,78 L0,71 L5,78 L22,64 L15,55 L0,69 Z", trim.darker(0.08));
    easel.trace("M-34,66 C-30,82 -12,104 0,122 C12,104 30,82 34,66 M0,122 L0,204", colour.darker(0.28), 2.0);
    buttons(easel, colour.darker(0.4), &[134.0, 154.0, 174.0, 194.0]);
    easel.trace("M-42,140 L-24,142 M24,142 L42,140", colour.darker(0.28), 2.0);
}
