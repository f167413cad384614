//! What the window shows, drawn with egui: functions from a plain view to an
//! action, and nothing else.
//!
//! A panel gets a view (plain values, made from the core), a state of its own
//! (what is typed, which tab is open) and the words; it gives back what somebody
//! wants, if anything. It never changes the simulation, knows no files and no
//! engine. Colours and sizes stand in [`theme`] only.
//!
//! - [`theme`], [`fonts`]: how everything looks;
//! - [`picture`], [`icons`]: vector art as textures;
//! - [`phrases`]: where few words in a small room break;
//! - [`tokens`]: the colours of that art, by day and in the dark;
//! - [`widgets`]: buttons, cards, meters, faces, candles, notes;
//! - [`title`], [`settings`]: the way in, and what can be set;
//! - [`flow`]: the way through an exercise;
//! - [`desk`]: the shift, from the first call to the last wrap-up;
//! - [`practise`]: one contact, alone; [`prepare`]: the packs and what is wrong in them;
//! - [`scorecard`]: what a shift came to; [`replay`]: how it came to that, minute by minute;
//! - [`debrief`]: what a group came to, for a projector; [`records`]: what is kept, looked after;
//! - [`notice`], [`broken`]: what has to be said on any page, and a page that cannot be shown.

pub mod broken;
pub mod debrief;
pub mod desk;
pub mod flow;
pub mod fonts;
pub mod icons;
pub mod notice;
pub mod phrases;
pub mod picture;
pub mod practise;
pub mod prepare;
pub mod records;
pub mod replay;
pub mod scorecard;
pub mod settings;
pub mod theme;
pub mod title;
pub mod tokens;
pub mod widgets;
