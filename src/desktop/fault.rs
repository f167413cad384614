//! When the program cannot go on: one plain sentence where it was started from, what
//! happened in the log, and an exit code that is not 0.
//!
//! Owns [`Cause`]. A panic, a graphics driver that gives up, a display that is gone:
//! nothing of that can be mended here, and everything that counts is on the disk
//! already. Where the display's own library ends the program without asking, what is
//! said is said on the way out.

use std::any::Any;
use std::backtrace::Backtrace;
use std::cell::Cell;
use std::io::{self, Write};
use std::panic::{self, AssertUnwindSafe};
use std::process::ExitCode;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, OnceLock, PoisonError, TryLockError};

use bevy::log::tracing_subscriber::fmt;
use bevy::log::{BoxedFmtLayer, Level, LogPlugin};
use bevy::prelude::*;
use bevy::render::error_handler::{RenderError, RenderErrorHandler, RenderErrorPolicy};
use bevy::render::render_resource::PollType;
use bevy::render::renderer::RenderDevice;

use crate::records::log_file::LogFile;
use crate::scoring::Words;
use crate::telling::words::Arg;

/// The exit code of a program that could not go on.
pub const FAULT: u8 = 2;

/// Why the program cannot go on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cause {
    /// The window does not open.
    Opening,
    /// A mistake in the program.
    Mistake,
    /// Whatever draws has given up.
    Graphics,
    /// The display is gone.
    Display,
}

impl Cause {
    const ALL: [Self; 4] = [Self::Opening, Self::Mistake, Self::Graphics, Self::Display];

    const fn message(self) -> &'static str {
        match self {
            Self::Opening => "window-cannot-open",
            Self::Mistake => "window-ended-mistake",
            Self::Graphics => "window-ended-graphics",
            Self::Display => "window-ended-display",
        }
    }
}

/// What is said of each cause, and the log.
struct Witness {
    sentences: [String; 4],
    place: Option<String>,
    log: Mutex<Option<LogFile>>,
    /// The sentence has been said.
    said: AtomicBool,
    /// There is a window that can be closed.
    open: AtomicBool,
    /// Nothing can go wrong any more.
    over: AtomicBool,
}

static WITNESS: OnceLock<Witness> = OnceLock::new();

thread_local! {
    /// What happens now on this thread may go wrong: somebody else goes on.
    static GUARDED: Cell<bool> = const { Cell::new(false) };
}

/// Begins to watch. From now on the program says why it ends, in these words.
pub fn watch(words: &Words) {
    let log = LogFile::open();
    let place = log.as_ref().map(|log| log.path().display().to_string());
    let behind = match &place {
        Some(place) => words.say("window-log", &[("log", Arg::Text(place))]),
        None => words.name("window-no-log"),
    };
    let sentences = Cause::ALL.map(|cause| words.say(cause.message(), &[("log", Arg::Text(&behind))]));
    let witness = Witness {
        sentences,
        place,
        log: Mutex::new(log),
        said: AtomicBool::new(false),
        open: AtomicBool::new(false),
        over: AtomicBool::new(false),
    };
    // Set once: there is one window in a program.
    if WITNESS.set(witness).is_ok() {
        panic::set_hook(Box::new(panicked));
        shutdown_hooks::add_shutdown_hook(on_the_way_out);
    }
}

/// Where the log is.
pub fn log_place() -> Option<&'static str> {
    WITNESS.get()?.place.as_deref()
}

/// The window is open: from now on it can be lost.
pub fn opened() {
    if let Some(witness) = WITNESS.get() {
        witness.open.store(true, Ordering::Relaxed);
    }
}

/// Nothing can go wrong any more.
pub fn over() {
    if let Some(witness) = WITNESS.get() {
        witness.over.store(true, Ordering::Relaxed);
    }
}

/// Says why the program ends; only the first cause is said.
pub fn say(cause: Cause) {
    let Some(witness) = WITNESS.get() else { return };
    let is_open = witness.open.load(Ordering::Relaxed);
    // Before it was open, whatever happens keeps it from opening.
    let cause = if is_open { cause } else { Cause::Opening };
    tell(&witness.sentences[cause as usize]);
}

/// Says a sentence instead of all others.
pub fn tell(sentence: &str) {
    let said = WITNESS.get().is_some_and(|witness| witness.said.swap(true, Ordering::Relaxed));
    if !said {
        // If standard error is closed, nobody is left to be told.
        let _ = writeln!(anstream::stderr(), "other-desk: {sentence}");
    }
}

/// Writes into the log; nothing if it is being written to on this very thread.
fn note(what: &str) {
    let Some(witness) = WITNESS.get() else { return };
    let log = match witness.log.try_lock() {
        Ok(log) => Some(log),
        Err(TryLockError::Poisoned(log)) => Some(log.into_inner()),
        Err(TryLockError::WouldBlock) => None,
    };
    if let Some(mut log) = log
        && let Some(log) = log.as_mut()
    {
        log.note(what);
    }
}

/// Does something that may panic; then only the log hears of it.
///
/// # Errors
/// It panicked.
pub fn guarded<T>(what: impl FnOnce() -> T) -> Result<T, Box<dyn Any + Send>> {
    let before = GUARDED.replace(true);
    let done = panic::catch_unwind(AssertUnwindSafe(what));
    GUARDED.set(before);
    done
}

/// Runs the whole window: if it panics, that is its end, and it is said.
pub fn guarded_end(window: impl FnOnce() -> ExitCode) -> ExitCode {
    panic::catch_unwind(AssertUnwindSafe(window)).unwrap_or_else(|_| {
        say(Cause::Mistake);
        ExitCode::from(FAULT)
    })
}

fn panicked(what: &panic::PanicHookInfo<'_>) {
    let thread = std::thread::current();
    let name = thread.name().unwrap_or("without a name");
    note(&format!("{what}\nthread {name}\n{}", Backtrace::force_capture()));
    // What happens beside the main thread may be borne; if not, it ends the main one.
    if name == "main" && !GUARDED.get() {
        say(Cause::Mistake);
    }
}

/// The system's libraries may end the program by themselves, as that of X11 does when
/// the display is gone.
extern "C" fn on_the_way_out() {
    let is_over = WITNESS.get().is_none_or(|witness| witness.over.load(Ordering::Relaxed));
    if !is_over {
        note("the program was ended from outside, probably because the display is gone");
        say(Cause::Display);
    }
}

/// The engine's messages go into the log; without one, where the program was started.
pub fn log_plugin() -> LogPlugin {
    let fmt_layer = |_: &mut App| -> Option<BoxedFmtLayer> {
        log_place()?;
        Some(Box::new(fmt::Layer::default().with_ansi(false).with_writer(|| IntoLog)))
    };
    LogPlugin {
        level: Level::WARN,
        filter: "wgpu=error,naga=error,winit=error,bevy_asset=error,bevy_egui=error".to_owned(),
        fmt_layer,
        ..LogPlugin::default()
    }
}

/// The log as the engine writes to it.
struct IntoLog;

impl Write for IntoLog {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let Some(witness) = WITNESS.get() else { return Ok(bytes.len()) };
        let mut log = witness.log.lock().unwrap_or_else(PoisonError::into_inner);
        log.as_mut().map_or(Ok(bytes.len()), |log| log.write(bytes))
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Adds what happens when the graphics driver gives up.
pub fn plugin(app: &mut App) {
    app.insert_resource(RenderErrorHandler(graphics_failed));
    app.add_systems(Update, (opened, ask_the_device));
}

/// That a device is lost is said to whoever asks. The engine asks when it hands on what is
/// drawn, and where nothing can be drawn any more it never would.
fn ask_the_device(device: Option<Res<RenderDevice>>) {
    if let Some(device) = device {
        // What it has to say comes to the handler of errors.
        let _ = device.poll(PollType::Poll);
    }
}

fn graphics_failed(error: &RenderError, main: &mut World, _: &mut World) -> RenderErrorPolicy {
    note(&format!("graphics: {:?}: {}", error.ty, error.description));
    say(Cause::Graphics);
    main.write_message(AppExit::from_code(FAULT));
    RenderErrorPolicy::StopRendering
}
