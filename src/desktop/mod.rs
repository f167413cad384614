//! The window: the only room that may name the engine.
//!
//! In reading order:
//!
//! - [`display`]: is there anything to draw on?
//! - [`fault`]: when the program cannot go on; `breaking`: what tests break;
//! - [`app`]: plugins and the one order of systems;
//! - [`bridge`]: between the window and the core;
//! - `screens`: the panel of each screen, and what becomes of what it wants;
//! - `blending`: translucent colours as they are meant;
//! - `access`: what an assistive technology asks for, and what is announced to it;
//! - `screenshots`: a plan that plays and is photographed;
//! - [`sound`]: generated tones and their captions;
//! - `redraw`: idle is idle;
//! - [`stage`]: the office behind the panels; `stage_view` says what it shows,
//!   `stage_words` writes on it.

pub mod app;
pub mod bridge;
pub mod display;
pub mod fault;
pub mod sound;
pub mod stage;

mod access;
mod blending;
#[cfg(debug_assertions)]
mod breaking;
mod redraw;
mod screens;
mod screenshots;
mod stage_view;
mod stage_words;
