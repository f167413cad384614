//! Who looks like what.
//!
//! Owns the looks of the people that a pack tells about at length; everybody else
//! gets a look from the letters of their key. Must not know moods.

use super::colour::Colour;
use super::look::{
    Beard, Brows, Clothes, Cut, Earrings, Glasses, Hair, HairStyle, Head, Headwear, Look, Nose, Presentation,
    Skin,
};
use super::stranger;

/// The keys of the people who have a look of their own.
pub const FAMILIAR: [&str; 18] = [
    "morita",
    "k-morita",
    "volkova",
    "orlov",
    "okafor",
    "tanaka",
    "tanaka-senior",
    "reyes",
    "lindqvist",
    "dumont",
    "hale",
    "nina",
    "pavel",
    "ines",
    "sato",
    "leo",
    "aya",
    "brandt",
];

/// The look of whoever has this key: a persona's id, or any other words, such as
/// the name of an ordinary caller. The same key looks the same on every machine.
/// The hint counts only for people who have no look of their own.
pub fn look_of(key: &str, presentation: Presentation) -> Look {
    customer(key)
        .or_else(|| neighbour(key))
        .or_else(|| insider(key))
        .or_else(|| colleague(key))
        .unwrap_or_else(|| stranger::look(key, presentation))
}

const fn hex(digits: u32) -> Colour {
    Colour::hex(digits)
}

const fn head(half_width: f64, jaw: f64, chin: f64) -> Head {
    Head { half_width, jaw, chin }
}

const fn skin(light: u32, shade: u32) -> Skin {
    Skin { light: hex(light), shade: hex(shade) }
}

const fn hair(style: HairStyle, colour: u32) -> Hair {
    Hair { style, colour: hex(colour) }
}

const fn brows(colour: u32, weight: f64) -> Brows {
    Brows { colour: hex(colour), weight }
}

const fn clothes(cut: Cut, colour: u32, trim: u32) -> Clothes {
    Clothes { cut, colour: hex(colour), trim: hex(trim) }
}

/// What the looks below differ from.
const PLAIN: Look = Look {
    head: head(36.0, 33.0, 14.0),
    skin: skin(0xEB_BF9E, 0xD1_9A78),
    hair: hair(HairStyle::Cropped, 0x5C_3F2B),
    brows: brows(0x4A_3223, 1.0),
    nose: Nose::Small,
    lashes: false,
    eyes: 1.0,
    beard: Beard::Shaven,
    glasses: Glasses::Without,
    earrings: Earrings::Without,
    headwear: Headwear::Without,
    headset: false,
    clothes: clothes(Cut::Tee, 0x5C_7350, 0x48_5C3F),
    ground: hex(0xCB_D6DC),
    age: 0.3,
    tired: 0.0,
    freckles: false,
    build: 1.0,
};

/// The customers whose troubles fill the first days.
fn customer(key: &str) -> Option<Look> {
    let look = match key {
        // Runs a printing shop: ink-blue overall, hair pinned low, the first grey.
        "morita" => Look {
            head: head(36.5, 33.0, 13.0),
            skin: skin(0xEA_C09A, 0xD2_9C76),
            hair: hair(HairStyle::LowBun, 0x4B_4A4E),
            brows: brows(0x38_373B, 0.95),
            lashes: true,
            glasses: Glasses::Half(hex(0x7A_3B32)),
            clothes: clothes(Cut::Apron, 0xD8_D3C4, 0x3E_5873),
            ground: hex(0xC9_D3CC),
            age: 0.55,
            ..PLAIN
        },
        // Her younger brother, who keeps the books.
        "k-morita" => Look {
            head: head(38.0, 37.0, 17.0),
            skin: skin(0xE3_B68F, 0xCC_9670),
            hair: hair(HairStyle::Cropped, 0x8D_8B86),
            brows: brows(0x5A_5753, 1.35),
            nose: Nose::Big,
            beard: Beard::Moustache(hex(0x77_746F)),
            clothes: clothes(Cut::Shirt, 0x3E_5873, 0x2F_455C),
            ground: hex(0xD3_D0BD),
            age: 0.5,
            build: 1.04,
            ..PLAIN
        },
        "volkova" => Look {
            head: head(35.0, 31.0, 13.0),
            skin: skin(0xF1_CDB6, 0xD9_A68D),
            hair: hair(HairStyle::TopKnot, 0x8E_4A2C),
            brows: brows(0x6C_3A24, 0.8),
            nose: Nose::Long,
            lashes: true,
            earrings: Earrings::Studs(hex(0xE3_B04B)),
            clothes: clothes(Cut::Vee, 0x6B_4A66, 0x8A_6484),
            ground: hex(0xDC_CFD3),
            build: 0.93,
            ..PLAIN
        },
        "orlov" => Look {
            head: head(39.0, 37.0, 18.0),
            hair: hair(HairStyle::Swept, 0x5C_3F2B),
            brows: brows(0x4A_3223, 1.25),
            nose: Nose::Big,
            beard: Beard::Full,
            clothes: clothes(Cut::RollNeck, 0x5C_7350, 0x48_5C3F),
            age: 0.45,
            build: 1.1,
            ..PLAIN
        },
        // A pharmacist: the white coat over teal.
        "okafor" => Look {
            head: head(37.0, 34.0, 14.0),
            skin: skin(0x8B_5A3E, 0x6F_4430),
            hair: hair(HairStyle::Afro, 0x2A_211F),
            brows: brows(0x24_1B19, 1.0),
            nose: Nose::Wide,
            lashes: true,
            earrings: Earrings::Hoops(hex(0xE3_B04B)),
            headwear: Headwear::Band(hex(0xE3_B04B)),
            clothes: clothes(Cut::Coat, 0x3F_7A88, 0xE3_B04B),
            ground: hex(0xEB_D3BC),
            age: 0.45,
            ..PLAIN
        },
        "tanaka" => Look {
            head: head(35.0, 32.0, 13.0),
            skin: skin(0xED_C39C, 0xD4_9F78),
            hair: hair(HairStyle::SideParting, 0x26_282E),
            brows: brows(0x2B_2C31, 1.0),
            glasses: Glasses::Round(hex(0x3B_3F46)),
            clothes: clothes(Cut::Suit, 0x5A_626B, 0xF5_F1E8),
            ground: hex(0xD2_D6CB),
            build: 0.95,
            ..PLAIN
        },
        // The tram driver of seventy-eight, his son's chin, a hearing aid.
        "tanaka-senior" => Look {
            head: head(36.0, 33.0, 14.0),
            skin: skin(0xE9_BD98, 0xCE_9873),
            hair: hair(HairStyle::Receding, 0xE6_E3DC),
            brows: brows(0xC9_C5BC, 1.5),
            nose: Nose::Big,
            earrings: Earrings::HearingAid(hex(0x8C_7B66)),
            clothes: clothes(Cut::Cardigan, 0x6E_5B4A, 0xEC_E4D4),
            ground: hex(0xCF_D8D6),
            age: 1.0,
            build: 0.95,
            ..PLAIN
        },
        _ => return None,
    };
    Some(look)
}

/// The customers of the streets around the harbour.
fn neighbour(key: &str) -> Option<Look> {
    let look = match key {
        // A café: apron, curls, a night's stubble.
        "reyes" => Look {
            head: head(36.5, 34.0, 15.0),
            skin: skin(0xD3_9A6E, 0xB4_7A52),
            hair: hair(HairStyle::Curls, 0x33_2622),
            brows: brows(0x2B_201D, 1.2),
            nose: Nose::Big,
            beard: Beard::Stubble,
            clothes: clothes(Cut::Apron, 0xF0_E9DB, 0x7A_3F34),
            ground: hex(0xE7_D2B4),
            ..PLAIN
        },
        // A daughter of seven weeks, and sleep in pieces.
        "lindqvist" => Look {
            head: head(35.0, 30.5, 12.5),
            skin: skin(0xF6_D6C1, 0xDF_AF98),
            hair: hair(HairStyle::LooseBun, 0xD1_A35F),
            brows: brows(0x9C_733F, 0.85),
            lashes: true,
            clothes: clothes(Cut::Cardigan, 0x8A_9BA6, 0xF4_EFE4),
            ground: hex(0xD3_DCE2),
            tired: 1.0,
            freckles: true,
            build: 0.92,
            ..PLAIN
        },
        // A piano tuner, sleepless and courteous.
        "dumont" => Look {
            head: head(35.5, 32.0, 14.0),
            skin: skin(0xEF_CBB0, 0xD5_A286),
            hair: hair(HairStyle::CombedBack, 0x7C_726B),
            brows: brows(0x5E_554F, 1.05),
            nose: Nose::Long,
            clothes: clothes(Cut::Scarf, 0x4F_4A44, 0x8C_4A44),
            ground: hex(0xD9_D2C6),
            age: 0.6,
            tired: 0.7,
            build: 0.94,
            ..PLAIN
        },
        // Builds lock gates; a pencil behind the ear.
        "hale" => Look {
            head: head(38.0, 35.0, 16.0),
            skin: skin(0xEB_B796, 0xCF_906F),
            hair: hair(HairStyle::Receding, 0xA9_7A4A),
            brows: brows(0x80_5A36, 1.2),
            nose: Nose::Big,
            beard: Beard::Short,
            headwear: Headwear::Pencil(hex(0xE3_B04B)),
            clothes: clothes(Cut::Checked, 0x8C_4F3D, 0xD9_BE93),
            ground: hex(0xC6_D3D4),
            age: 0.5,
            freckles: true,
            build: 1.1,
            ..PLAIN
        },
        _ => return None,
    };
    Some(look)
}

/// People of other departments.
fn insider(key: &str) -> Option<Look> {
    let look = match key {
        "nina" => Look {
            head: head(34.5, 30.0, 12.0),
            skin: skin(0xE8_B993, 0xCB_926D),
            hair: hair(HairStyle::Pixie, 0x3A_2A2E),
            brows: brows(0x33_2528, 1.05),
            lashes: true,
            earrings: Earrings::Drops(hex(0x17_797A)),
            clothes: clothes(Cut::Striped, 0x2F_4858, 0xE9_DFC9),
            ground: hex(0xE3_D6C8),
            eyes: 1.06,
            build: 0.9,
            ..PLAIN
        },
        "pavel" => Look {
            head: head(38.5, 36.5, 17.0),
            skin: skin(0xE9_BE9F, 0xCB_9576),
            hair: hair(HairStyle::Wreath, 0x6B_5A4C),
            brows: brows(0x55_473B, 1.3),
            nose: Nose::Big,
            beard: Beard::Moustache(hex(0x6B_5A4C)),
            clothes: clothes(Cut::Waistcoat, 0x4F_6470, 0xE6_DCC6),
            ground: hex(0xD5_DBC9),
            age: 0.65,
            build: 1.06,
            ..PLAIN
        },
        "ines" => Look {
            head: head(36.0, 32.0, 13.5),
            skin: skin(0xB9_7D57, 0x98_6041),
            hair: hair(HairStyle::LongWaves, 0x5D_5654),
            brows: brows(0x3B_3331, 0.95),
            nose: Nose::Wide,
            lashes: true,
            glasses: Glasses::Winged(hex(0x8A_2F3D)),
            clothes: clothes(Cut::Blouse, 0x7C_8B5E, 0xF3_EEDF),
            ground: hex(0xDE_D9C3),
            age: 0.5,
            ..PLAIN
        },
        _ => return None,
    };
    Some(look)
}

/// The colleagues across the aisle.
fn colleague(key: &str) -> Option<Look> {
    let look = match key {
        "sato" => Look {
            head: head(36.0, 32.0, 12.0),
            skin: skin(0xF2_CBA8, 0xDD_A985),
            hair: hair(HairStyle::Bob, 0x2B_2B33),
            brows: brows(0x35_323A, 0.85),
            lashes: true,
            headset: true,
            clothes: clothes(Cut::Cardigan, 0xC9_9A3B, 0xF4_ECDC),
            ground: hex(0xE8_D9B6),
            build: 0.93,
            ..PLAIN
        },
        "leo" => Look {
            head: head(37.0, 34.0, 15.0),
            skin: skin(0xC6_8B63, 0xA9_7049),
            hair: hair(HairStyle::ShortCurls, 0x2E_2522),
            brows: brows(0x2A_211E, 1.1),
            nose: Nose::Big,
            headset: true,
            clothes: clothes(Cut::Tee, 0x17_797A, 0x0E_5A5B),
            ground: hex(0xCF_E0DA),
            age: 0.1,
            ..PLAIN
        },
        "aya" => Look {
            head: head(35.5, 31.0, 12.0),
            skin: skin(0xF0_C8A6, 0xD9_A580),
            hair: hair(HairStyle::Ponytail, 0x4A_2F25),
            brows: brows(0x40_291F, 0.9),
            lashes: true,
            headset: true,
            clothes: clothes(Cut::Blouse, 0xD9_512C, 0xFB_E9DF),
            ground: hex(0xF0_D3C4),
            build: 0.94,
            ..PLAIN
        },
        "brandt" => Look {
            head: head(39.0, 38.0, 18.5),
            skin: skin(0xEC_BC9F, 0xCF_9276),
            hair: hair(HairStyle::Brush, 0xB7_B2A8),
            brows: brows(0x8B_857B, 1.45),
            nose: Nose::Big,
            headset: true,
            clothes: clothes(Cut::Waistcoat, 0x8A_4330, 0xE9_E2D2),
            ground: hex(0xE9_D5C8),
            age: 0.8,
            build: 1.12,
            ..PLAIN
        },
        _ => return None,
    };
    Some(look)
}
