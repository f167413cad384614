//! A room for the window: its own display, its own message bus, its own folders.
//!
//! Owns [`Room`]. Everything that is started here ends with it. Only one room is
//! open at a time: drawing without a graphics card needs the whole machine.

use std::ffi::OsStr;
use std::fs::{self, File};
use std::io::{BufRead, BufReader};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use tempfile::TempDir;

/// A slow machine is slow: nothing here waits for less.
pub const PATIENCE: Duration = Duration::from_secs(60);
/// Between two looks.
pub const GLANCE: Duration = Duration::from_millis(40);

static ALONE: Mutex<()> = Mutex::new(());

/// A display with a bus and folders.
pub struct Room {
    _alone: MutexGuard<'static, ()>,
    started: Vec<Child>,
    /// Where everything lies.
    pub folder: TempDir,
    display: String,
    bus: String,
    program: PathBuf,
}

impl Room {
    /// Opens a room, or says why there is none and that this is wanted.
    pub fn open() -> Option<Self> {
        let has_display = Command::new("Xvfb").arg("-help").output().is_ok();
        if !has_display && std::env::var_os("OTHER_DESK_NO_WINDOW_TESTS").is_some() {
            eprintln!("Xvfb is not installed: the window is not tested here (OTHER_DESK_NO_WINDOW_TESTS)");
            return None;
        }
        assert!(has_display, "Xvfb is not installed; scripts/test installs it");
        let alone = ALONE.lock().unwrap_or_else(PoisonError::into_inner);
        let folder = tempfile::tempdir().unwrap();
        for name in ["run", "config/other-desk", "data", "state", "cache", "home", "packs", "tmp"] {
            fs::create_dir_all(folder.path().join(name)).unwrap();
        }
        copy(Path::new("tests/packs/window"), &folder.path().join("packs/window"));
        let program = folder.path().join("other-desk");
        // Another one than was just built may be looked at, such as one that is installed.
        let chosen = std::env::var_os("OTHER_DESK_PROGRAM").map(PathBuf::from);
        let built = chosen.unwrap_or_else(|| env!("CARGO_BIN_EXE_other-desk").into());
        // Another build may put another program into its place meanwhile.
        if fs::hard_link(&built, &program).is_err() {
            fs::copy(&built, &program).unwrap();
        }
        let (display, bus) = (String::new(), String::new());
        let mut room = Self { _alone: alone, started: Vec::new(), folder, display, bus, program };
        room.set(r#"{"pace": "Waits", "motion": "Reduced", "sound": false, "hints": false}"#);
        room.display = room.start_display();
        room.bus = room.start_bus();
        Some(room)
    }

    /// What the settings file says.
    pub fn set(&self, settings: &str) {
        fs::write(self.folder.path().join("config/other-desk/settings.json"), settings).unwrap();
    }

    /// Where attempts are kept.
    pub fn kept(&self) -> PathBuf {
        self.folder.path().join("data/other-desk/exercises/window")
    }

    /// Where the pack lies.
    pub fn pack(&self) -> PathBuf {
        self.folder.path().join("packs/window")
    }

    /// Where the program writes what goes wrong.
    pub fn log(&self) -> PathBuf {
        self.folder.path().join("state/other-desk/other-desk.log")
    }

    /// Kills the display server; whoever draws on it is alone from now on.
    pub fn kill_display(&self) {
        let server = self.started.first().unwrap().id().to_string();
        assert!(Command::new("kill").args(["-9", &server]).status().unwrap().success());
    }

    /// Starts another display in its place.
    pub fn replace_display(&mut self) {
        self.display = self.start_display();
        let server = self.started.pop().unwrap();
        let mut killed = std::mem::replace(&mut self.started[0], server);
        killed.wait().unwrap();
    }

    fn start_display(&mut self) -> String {
        // The server itself looks for a number that is free. Keys do not repeat: between the
        // press and the release of a busy machine's xdotool lies more than a person's.
        let arguments =
            ["-displayfd", "1", "-screen", "0", "1920x1080x24", "-nolisten", "tcp", "-noreset", "-r"];
        let number = self.start(Command::new("Xvfb").args(arguments));
        format!(":{number}")
    }

    fn start_bus(&mut self) -> String {
        let address = format!("--address=unix:path={}", self.folder.path().join("bus").display());
        let arguments = ["--session", "--nofork", "--print-address=1", &address];
        let mut bus = Command::new("dbus-daemon");
        self.surround(&mut bus);
        let address = self.start(bus.args(arguments));
        self.bus = address.clone();
        address
    }

    /// Starts something that says one line when it is ready.
    fn start(&mut self, command: &mut Command) -> String {
        let errors = File::create(self.folder.path().join(format!("{}.log", self.started.len()))).unwrap();
        let started = command.process_group(0).stdin(Stdio::null()).stdout(Stdio::piped()).stderr(errors);
        let mut child = started.spawn().unwrap_or_else(|error| panic!("{command:?}: {error}"));
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        self.started.push(child);
        assert!(!line.trim().is_empty(), "{command:?} says nothing");
        line.trim().to_owned()
    }

    /// What belongs to this room and to no other.
    pub fn surround(&self, command: &mut Command) {
        let at = |name: &str| self.folder.path().join(name);
        command
            .env("DISPLAY", &self.display)
            .env("DBUS_SESSION_BUS_ADDRESS", &self.bus)
            .env("XDG_RUNTIME_DIR", at("run"))
            .env("XDG_CONFIG_HOME", at("config"))
            .env("XDG_DATA_HOME", at("data"))
            .env("XDG_STATE_HOME", at("state"))
            .env("TMPDIR", at("tmp"))
            .env("XDG_CACHE_HOME", at("cache"))
            .env("HOME", at("home"))
            .env("LANG", "C.UTF-8")
            .env_remove("WAYLAND_DISPLAY")
            .env_remove("AT_SPI_BUS_ADDRESS")
            .env_remove("NO_AT_BRIDGE");
    }

    /// The program, to be started here.
    pub fn program(&self) -> Command {
        let mut command = Command::new(&self.program);
        self.surround(&mut command);
        command.args(["--lang", "en", "--packs"]).arg(self.folder.path().join("packs"));
        command.current_dir(self.folder.path());
        command
    }

    /// Another program of this room: what it says.
    pub fn tool(&self, name: &str, arguments: &[&str]) -> String {
        let mut command = Command::new(name);
        self.surround(&mut command);
        let output = command.args(arguments).output().unwrap_or_else(|error| {
            panic!("{name}: {error}; scripts/test installs it");
        });
        String::from_utf8_lossy(&output.stdout).trim().to_owned()
    }
}

impl Drop for Room {
    fn drop(&mut self) {
        for child in self.started.iter_mut().rev() {
            // With all that it has started itself.
            let group = format!("-{}", child.id());
            let _ = Command::new("kill").args(["--", &group]).status();
            let _ = child.wait();
        }
    }
}

/// Looks until something is there.
#[track_caller]
pub fn until<T>(what: &str, mut look: impl FnMut() -> Option<T>) -> T {
    let since = Instant::now();
    loop {
        if let Some(seen) = look() {
            return seen;
        }
        assert!(since.elapsed() < PATIENCE, "{what}: not after {PATIENCE:?}");
        std::thread::sleep(GLANCE);
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let goal = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &goal);
        } else {
            fs::copy(entry.path(), goal).unwrap();
        }
    }
}

/// All recordings below a folder, by their paths.
pub fn recordings(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let mut found = Vec::new();
    for path in entries.filter_map(|entry| Some(entry.ok()?.path())) {
        if path.is_dir() {
            found.extend(recordings(&path));
        } else if path.extension() == Some(OsStr::new("odr")) {
            found.push(path);
        }
    }
    found.sort();
    found
}
