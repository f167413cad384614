//! What passes between the desks of one company: what a promise comes back as,
//! what colleagues remember of each other, and what that does in the long run.
//!
//! In reading order:
//!
//! - [`causes`]: promises become tickets, wrong information becomes repeats;
//! - [`goodwill`]: colleagues with a memory;
//! - [`tone`]: a centre that sounds like its client (a hypothesis);
//! - [`ledger`]: every promise, in which words, and what came of it;
//! - [`handoff`]: what is passed on, and what had to be asked again;
//! - [`days`]: the company from day to day: evenings and mornings;
//! - [`seats`]: two seats of one day on one clock;
//! - [`long_run`]: a company with one habit, day after day.
//!
//! Every constant is a **design default**: somebody chose it, nobody estimated
//! it from data (models.md §6). Knows shifts and scenarios; must not know marks,
//! files or screens.

pub mod causes;

pub mod goodwill;
pub mod tone;

pub mod handoff;
pub mod ledger;

pub mod days;
pub mod long_run;
pub mod seats;

pub use days::Company;
pub use ledger::Ledger;
