//! What the window shows, drawn with egui: functions from a plain view to an
//! action, and nothing else.
//!
//! A panel gets a view (plain values, made from the core), a state of its own
//! (what is typed, which tab is open) and the words; it gives back what somebody
//! wants, if anything. It never changes the simulation, knows no files and no
//! engine. Colours and sizes stand in [`theme`] only.
//!
//! - [`theme`], [`fonts`]: how everything looks;
//! - [`picture`]: vector art as textures;
//! - [`icons`]: the icons of the house;
//! - [`widgets`]: buttons, cards, meters, faces, candles, notes;
//! - [`flow`]: the way through an exercise;
//! - [`desk`]: the shift, from the first call to the last wrap-up.

pub mod desk;
pub mod flow;
pub mod fonts;
pub mod icons;
pub mod picture;
pub mod theme;
pub mod widgets;
