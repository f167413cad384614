//! Progress on standard error, for a person who waits.
//!
//! Nothing is shown where nobody looks (no terminal), nor in the first second.

use std::io::IsTerminal;
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// Whoever waits shorter than this needs no bar.
const PATIENCE: Duration = Duration::from_secs(1);

/// How far a long piece of work has come; may be told from several threads.
pub struct Progress {
    bar: ProgressBar,
    began: Instant,
    watched: bool,
}

impl Progress {
    /// Work of so many steps.
    pub fn new(steps: u64) -> Self {
        let bar = ProgressBar::with_draw_target(Some(steps), ProgressDrawTarget::hidden());
        let style = ProgressStyle::with_template("{bar:30} {pos} / {len}  {eta}");
        if let Ok(style) = style {
            bar.set_style(style);
        }
        Self { bar, began: Instant::now(), watched: std::io::stderr().is_terminal() }
    }

    /// One step is done.
    pub fn step(&self) {
        if self.watched && self.bar.is_hidden() && self.began.elapsed() > PATIENCE {
            self.bar.set_draw_target(ProgressDrawTarget::stderr());
        }
        self.bar.inc(1);
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}
