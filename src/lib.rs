//! Other Desk: a role-play simulator in which sales and support work each
//! other's desk.
//!
//! The crate reads from the bottom up; a room may only use the rooms named
//! before it (checked by `tests/tidy.rs`):
//!
//! 1. [`vocab`]: shared nouns without behaviour: time, desks, evidence tags.
//! 2. [`rubric`]: what a desk is judged by, and how losses become a mark.
//! 3. [`scenario`]: RON text becomes a checked scenario or a list of diagnostics.
//! 4. [`shift`]: the deterministic simulation of one desk's shift.
//! 5. [`company`]: what passes between the desks, day after day and in the long run.
//! 6. [`scoring`]: a pure fold over a shift's events.
//! 7. [`empathy`]: how well one desk knows the other's day, and group statistics.
//! 8. [`portrait`]: a face from a mood, as vector paths, for screens and reports alike.
//! 9. [`exercise`]: the programme: survey, predict, shift, reflect, commit.
//! 10. [`recording`]: a shift on disk: format, replay, verification.
//! 11. [`policy`]: scripted trainees, coverage, fairness by play.
//! 12. [`records`]: what is kept on the disk: packs, recordings, attempts.
//! 13. [`telling`]: what happened in words, for the terminal and the window.
//! 14. [`chart`]: charts as SVG text, the same on the screen and on paper.
//! 15. [`report`]: results on paper: HTML, PDF, tables.
//! 16. [`cli`]: one file per subcommand.
//! 17. `panels` (feature `panels`): what the window shows, drawn with egui.
//! 18. `desktop` (feature `desktop`): the stage: the window, sound, the animated office.

pub mod chart;
pub mod cli;
pub mod company;
#[cfg(feature = "desktop")]
pub mod desktop;
pub mod empathy;
pub mod exercise;
#[cfg(feature = "panels")]
pub mod panels;
pub mod policy;
pub mod portrait;
pub mod recording;
pub mod records;
pub mod report;
pub mod rubric;
pub mod scenario;
pub mod scoring;
pub mod shift;
pub mod telling;
pub mod vocab;
