//! A look for whoever has none: drawn from the letters of a key.
//!
//! Owns the choices and how often each is made. No choice is tied to a name's
//! language or to a mood; what a hint leaves open is drawn from what all share.
//! Must not know who is familiar.

use super::colour::Colour;
use super::look::{
    Beard, Brows, Clothes, Cut, Earrings, Glasses, Hair, HairStyle, Head, Headwear, Look, Nose, Presentation,
    Skin,
};

/// The look of this key: the same on every machine.
pub(super) fn look(key: &str, presentation: Presentation) -> Look {
    let mut lots = Lots::new(key);
    let age = lots.share();
    let skin = lots.one_of(&SKINS);
    let skin = Skin { light: Colour::hex(skin.0), shade: Colour::hex(skin.1) };
    let style = lots.one_of(match presentation {
        Presentation::Woman => &WOMEN,
        Presentation::Man if age > 0.6 => &OLDER_MEN,
        Presentation::Man => &MEN,
        Presentation::Unsaid => &ANYBODY,
    });
    let natural = hair_colour(&mut lots, skin);
    let colour = if matches!(style, HairStyle::Bald) { natural } else { greyed(&mut lots, natural, age) };
    let beard = beard(&mut lots, presentation, colour);
    let clothes = clothes(&mut lots, presentation);
    let brow_colour = natural.mix(colour, 0.5).darker(0.22);
    let earrings = earrings(&mut lots, presentation);
    let headwear = headwear(&mut lots, presentation, age);
    Look {
        head: outline(&mut lots, presentation),
        skin,
        hair: Hair { style, colour },
        brows: brows(&mut lots, presentation, brow_colour),
        nose: lots.one_of(&[Nose::Small, Nose::Long, Nose::Wide, Nose::Big]),
        lashes: presentation == Presentation::Woman,
        eyes: 0.96 + 0.1 * lots.share(),
        beard,
        glasses: glasses(&mut lots, age),
        earrings,
        headwear,
        headset: false,
        clothes,
        ground: Colour::hex(lots.one_of(&GROUNDS)),
        age,
        tired: if lots.chance(0.15) { 0.6 } else { 0.0 },
        freckles: !skin.is_deep() && lots.chance(0.12),
        build: if presentation == Presentation::Woman { 0.88 } else { 0.94 } + 0.16 * lots.share(),
    }
}

/// Light and shade of the skin, from deep to pale.
const SKINS: [(u32, u32); 12] = [
    (0x6B_4430, 0x53_3324),
    (0x7E_5138, 0x63_3E2A),
    (0x94_6243, 0x77_4B33),
    (0xAD_7750, 0x8E_5C3C),
    (0xC2_8A61, 0xA4_6E49),
    (0xD3_A078, 0xB7_815A),
    (0xDD_AF88, 0xC2_8F68),
    (0xE6_BB95, 0xCC_9873),
    (0xED_C6A4, 0xD4_A181),
    (0xF0_CDB2, 0xD8_A88C),
    (0xF4_D4BE, 0xDD_AF97),
    (0xE9_B99C, 0xCC_9275),
];

const WOMEN: [HairStyle; 13] = [
    HairStyle::Bob,
    HairStyle::TopKnot,
    HairStyle::Afro,
    HairStyle::Ponytail,
    HairStyle::LowBun,
    HairStyle::Pixie,
    HairStyle::LongWaves,
    HairStyle::LongStraight,
    HairStyle::LooseBun,
    HairStyle::Plaits,
    HairStyle::Curls,
    HairStyle::LongWaves,
    HairStyle::CombedBack,
];

const MEN: [HairStyle; 10] = [
    HairStyle::Cropped,
    HairStyle::Swept,
    HairStyle::SideParting,
    HairStyle::ShortCurls,
    HairStyle::Curls,
    HairStyle::Brush,
    HairStyle::CombedBack,
    HairStyle::Bald,
    HairStyle::Receding,
    HairStyle::Afro,
];

const OLDER_MEN: [HairStyle; 8] = [
    HairStyle::Cropped,
    HairStyle::Swept,
    HairStyle::SideParting,
    HairStyle::Receding,
    HairStyle::Wreath,
    HairStyle::Bald,
    HairStyle::Brush,
    HairStyle::CombedBack,
];

const ANYBODY: [HairStyle; 7] = [
    HairStyle::Cropped,
    HairStyle::Pixie,
    HairStyle::CombedBack,
    HairStyle::Curls,
    HairStyle::Afro,
    HairStyle::SideParting,
    HairStyle::ShortCurls,
];

const GROUNDS: [u32; 10] = [
    0xC9_D3CC, 0xE8_D9B6, 0xDC_CFD3, 0xCB_D6DC, 0xEB_D3BC, 0xD2_D6CB, 0xF0_D3C4, 0xCF_E0DA, 0xDE_D9C3,
    0xD3_DCE2,
];

/// Main colour and trim.
const CLOTHES: [(u32, u32); 14] = [
    (0x3E_5873, 0xE6_DFCF),
    (0x6B_4A66, 0xD9_C3D2),
    (0x5C_7350, 0xE9_E3C8),
    (0x3F_7A88, 0xF0_D79A),
    (0x8C_4F3D, 0xE9_D2B4),
    (0xC9_9A3B, 0xF4_ECDC),
    (0x5A_626B, 0xF5_F1E8),
    (0x7C_8B5E, 0xF3_EEDF),
    (0xA8_6A5B, 0xF3_E3D6),
    (0x4F_6470, 0xE6_DCC6),
    (0x8A_9BA6, 0xF4_EFE4),
    (0xB6_8796, 0xF6_EAE6),
    (0x2F_4858, 0xE9_DFC9),
    (0xD8_CBB0, 0x7A_5B43),
];

fn hair_colour(lots: &mut Lots, skin: Skin) -> Colour {
    let dark = [0x26_2427, 0x2E_2522, 0x3A_2A24, 0x2B_2B33];
    let any = [0x26_282E, 0x33_2622, 0x4A_2F25, 0x5C_3F2B, 0x7A_5234, 0x8E_4A2C, 0xA9_7A4A, 0xC7_9A5B];
    Colour::hex(if skin.light.lightness() < 0.62 { lots.one_of(&dark) } else { lots.one_of(&any) })
}

/// Grey comes with age, and dye takes it back here and there.
fn greyed(lots: &mut Lots, natural: Colour, age: f64) -> Colour {
    let grey = Colour::hex(lots.one_of(&[0x9A_968F, 0xB9_B5AD, 0xDC_D9D2]));
    let dyed = lots.chance(0.25);
    if dyed { natural } else { natural.mix(grey, ((age - 0.5) * 2.6).clamp(0.0, 1.0)) }
}

fn outline(lots: &mut Lots, presentation: Presentation) -> Head {
    let woman = presentation == Presentation::Woman;
    let half_width = if woman { 34.3 } else { 35.2 } + 3.2 * lots.share();
    let jaw = half_width - if woman { 3.0 } else { 1.2 } - 1.8 * lots.share();
    Head { half_width, jaw, chin: if woman { 11.8 } else { 13.5 } + 3.6 * lots.share() }
}

fn brows(lots: &mut Lots, presentation: Presentation, colour: Colour) -> Brows {
    let weight = if presentation == Presentation::Woman { 0.8 } else { 1.0 };
    Brows { colour, weight: weight + 0.35 * lots.share() }
}

fn beard(lots: &mut Lots, presentation: Presentation, colour: Colour) -> Beard {
    let bearded = lots.chance(0.5);
    let moustache = Beard::Moustache(colour.darker(0.1));
    let beard = lots.one_of(&[Beard::Stubble, moustache, Beard::Goatee, Beard::Short, Beard::Full]);
    if presentation == Presentation::Man && bearded { beard } else { Beard::Shaven }
}

fn glasses(lots: &mut Lots, age: f64) -> Glasses {
    let frame = Colour::hex(lots.one_of(&[0x3B_3F46, 0x5A_3A2A, 0x8A_2F3D, 0x2F_4F5E, 0x7A_6A45]));
    let kind = lots.one_of(&[Glasses::Round(frame), Glasses::Square(frame), Glasses::Square(frame)]);
    let half = age > 0.6 && lots.chance(0.4);
    let worn = lots.chance(0.2 + 0.3 * age);
    match (worn, half) {
        (true, true) => Glasses::Half(frame),
        (true, false) => kind,
        (false, _) => Glasses::Without,
    }
}

fn earrings(lots: &mut Lots, presentation: Presentation) -> Earrings {
    let metal = Colour::hex(lots.one_of(&[0xE3_B04B, 0xC9_CDD1, 0x17_797A, 0xB4_283A]));
    let kind = lots.one_of(&[Earrings::Studs(metal), Earrings::Hoops(metal), Earrings::Drops(metal)]);
    let worn = lots.chance(0.5);
    if presentation == Presentation::Woman && worn { kind } else { Earrings::Without }
}

fn headwear(lots: &mut Lots, presentation: Presentation, age: f64) -> Headwear {
    let colour = Colour::hex(lots.one_of(&[0x5F_7F8C, 0x8A_6484, 0xC9_9A3B, 0x6E_7F58, 0xA8_6A5B]));
    let lot = lots.share();
    match presentation {
        Presentation::Woman if lot < 0.08 => Headwear::Scarf(colour),
        Presentation::Woman if lot < 0.14 => Headwear::Band(colour),
        Presentation::Man if age > 0.4 && lot < 0.10 => Headwear::Cap(colour.darker(0.3)),
        _ => Headwear::Without,
    }
}

fn clothes(lots: &mut Lots, presentation: Presentation) -> Clothes {
    let cut = lots.one_of(match presentation {
        Presentation::Woman => {
            &[Cut::Cardigan, Cut::Vee, Cut::Chain, Cut::Blouse, Cut::RollNeck, Cut::Striped, Cut::Scarf]
        }
        Presentation::Man => {
            &[Cut::Shirt, Cut::RollNeck, Cut::Suit, Cut::Tee, Cut::Checked, Cut::Waistcoat, Cut::Scarf]
        }
        Presentation::Unsaid => {
            &[Cut::Shirt, Cut::RollNeck, Cut::Tee, Cut::Striped, Cut::Scarf, Cut::Cardigan, Cut::Checked]
        }
    });
    let (colour, trim) = lots.one_of(&CLOTHES);
    let (colour, trim) = (Colour::hex(colour), Colour::hex(trim));
    let quiet = matches!(cut, Cut::Shirt | Cut::Tee | Cut::RollNeck);
    Clothes { cut, colour, trim: if quiet { colour.darker(0.2) } else { trim } }
}

/// Lots drawn from a key: FNV-1a over its letters, then the steps of `SplitMix64`
/// (Steele, Lea and Flood, 2014). A picture's choices, not the simulation's chance.
struct Lots(u64);

impl Lots {
    fn new(key: &str) -> Self {
        let step = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01B3);
        Self(key.bytes().fold(0xCBF2_9CE4_8422_2325, step))
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut lot = self.0;
        lot = (lot ^ (lot >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        lot = (lot ^ (lot >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        lot ^ (lot >> 31)
    }

    /// From 0 to just below 1.
    fn share(&mut self) -> f64 {
        // 53 bits fit a float exactly.
        (self.next() >> 11) as f64 / (1_u64 << 53) as f64
    }

    fn chance(&mut self, share: f64) -> bool {
        self.share() < share
    }

    fn one_of<T: Copy>(&mut self, choices: &[T]) -> T {
        let at = ((self.next() >> 32) * choices.len() as u64) >> 32;
        choices[at as usize]
    }
}
