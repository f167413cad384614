//! The drawings of `assets/art`.
//!
//! Owns what file holds what, and each drawing's box. Must not know where a
//! drawing goes. The files are part of the program, so that it needs no folder
//! beside it; a test reads every one of them.

use bevy::math::Vec2;

/// A drawing: its text and its box.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Drawn {
    /// The SVG, in light tokens.
    pub text: &'static str,
    /// Width and height of the box, in units.
    pub size: Vec2,
    /// Where the anchor (0, 0) lies in the box, from its upper left corner.
    pub anchor: Vec2,
}

/// Makes the table of the files.
macro_rules! files {
    ($($name:literal),+ $(,)?) => {
        const FILES: &[(&str, &str)] =
            &[$(($name, include_str!(concat!("../../../assets/art/", $name, ".svg")))),+];
    };
}

files! {
    "aisle",
    "badge-sales",
    "badge-support",
    "binders",
    "binders-few",
    "candle-calm",
    "candle-flame",
    "candle-holder",
    "candle-restless",
    "candle-smoke",
    "candle-strain",
    "clock-face",
    "clock-hour",
    "clock-minute",
    "desk-edge",
    "desk-planks",
    "door-card",
    "door-light",
    "door-practise-closed",
    "door-practise-open",
    "door-prepare-closed",
    "door-prepare-open",
    "door-take-part-closed",
    "door-take-part-open",
    "floor",
    "home-chair-sales",
    "home-chair-support",
    "home-desk-sales",
    "home-desk-support",
    "home-monitor-sales",
    "home-monitor-support",
    "home-phone",
    "lamp-light",
    "lamp-lit",
    "lamp-sales",
    "lamp-support",
    "light-shaft",
    "logo",
    "lunch-closed",
    "lunch-open",
    "mat",
    "mug-sales",
    "mug-steam",
    "mug-support",
    "note-1",
    "note-1-due",
    "note-2",
    "note-2-due",
    "note-3",
    "note-3-due",
    "phone",
    "phone-cord",
    "phone-handset",
    "phone-lamp-hold",
    "phone-lamp-line",
    "phone-lamp-off",
    "phone-lamp-ring",
    "plant",
    "plant-small",
    "shadow-soft",
    "shelf",
    "thread-clip",
    "thread-dot",
    "ticket",
    "title-aisle",
    "title-floor",
    "title-wainscot",
    "wainscot",
    "wall-upper",
    "window-blinds",
    "window-cloud",
    "window-frame",
    "window-lights",
    "window-rain",
    "window-shine",
    "window-sky",
    "window-skyline",
    "window-sun",
}

/// The drawing with this name; none if there is none, or its text has no box.
pub fn drawn(name: &str) -> Option<Drawn> {
    let at = FILES.binary_search_by_key(&name, |file| file.0).ok()?;
    let text = FILES[at].1;
    let view = text.split_once("viewBox=\"")?.1;
    let numbers = view.split_once('"')?.0;
    let mut numbers = numbers.split_whitespace().filter_map(|number| number.parse::<f32>().ok());
    let (left, top) = (numbers.next()?, numbers.next()?);
    let size = Vec2::new(numbers.next()?, numbers.next()?);
    (size.x > 0.0 && size.y > 0.0).then_some(Drawn { text, size, anchor: Vec2::new(-left, -top) })
}

/// The names of all drawings.
pub fn names() -> impl Iterator<Item = &'static str> {
    FILES.iter().map(|file| file.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_in_order_and_every_drawing_has_a_box() {
        assert!(FILES.is_sorted_by_key(|file| file.0));
        for name in names() {
            let found = drawn(name).unwrap_or_else(|| panic!("{name} has no box"));
            assert!(found.size.max_element() < 4000.0, "{name}");
        }
        assert!(drawn("a-thing-that-is-not-there").is_none());
    }

    #[test]
    fn every_file_of_the_folder_is_in_the_table() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/assets/art");
        let mut files: Vec<String> = std::fs::read_dir(folder)
            .expect("the folder is there")
            .filter_map(|file| file.ok()?.file_name().into_string().ok())
            .filter_map(|file| Some(file.strip_suffix(".svg")?.to_owned()))
            .collect();
        files.sort();
        assert_eq!(files, names().collect::<Vec<_>>());
    }
}
