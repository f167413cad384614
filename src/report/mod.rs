//! Results on paper: one trainee's page, a group's, a pack's guide.
//!
//! In reading order:
//! - [`attempts`]: who has taken part; [`record`]: what is known about one trainee;
//!   [`promises`]: from reply to ticket;
//! - [`summary`], [`member`]: what a group takes of a recording, and of a person;
//! - [`group`]: what a group came to, with nobody's name;
//! - [`table`], [`tables`]: all of it as tables; [`workbook`]: for spreadsheets;
//! - [`document`], [`say`], [`breaking`]: a report before it is a page;
//! - [`pages`]: what the reports say; [`charts`]: their pictures;
//! - [`html`], [`pdf`]: the two formats.
//!
//! Reads attempts through the room that keeps them, and writes nothing: bytes go to
//! whoever asked. Must not know commands or screens.

pub mod attempts;
pub mod member;
pub mod promises;
pub mod record;
pub mod summary;

pub mod group;

pub mod table;
pub mod tables;
pub mod workbook;

pub mod breaking;
pub mod document;
pub mod say;

pub mod charts;
pub mod pages;

pub mod html;
pub mod pdf;
