//! Folders of their own for what is started: nothing is read from, or left in, the
//! folders of whoever measures.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use tempfile::TempDir;

use crate::screen::{Screen, Sight};

/// Without a change for so long, a window is at rest.
pub const QUIET: Duration = Duration::from_millis(1_500);

/// A display and folders.
pub struct Room {
    folder: TempDir,
    /// The display.
    pub screen: Screen,
    /// What it shows without a window.
    pub nothing: Sight,
}

/// A program, for as long as this is kept.
pub struct Running(pub Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

impl Running {
    /// The number of its process.
    pub fn id(&self) -> u32 {
        self.0.id()
    }
}

impl Room {
    /// Opens a room with the packs that are shipped, and with these settings.
    pub fn open(settings: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        for name in ["run", "config/other-desk", "data", "cache", "home", "packs", "pixels"] {
            fs::create_dir_all(folder.path().join(name)).unwrap();
        }
        fs::write(folder.path().join("config/other-desk/settings.json"), settings).unwrap();
        copy(Path::new("scenarios"), &folder.path().join("packs"));
        let (built, program) = (env!("CARGO_BIN_EXE_other-desk"), folder.path().join("other-desk"));
        // Another build may put another program into its place meanwhile.
        if fs::hard_link(built, &program).is_err() {
            fs::copy(built, &program).unwrap();
        }
        let screen = Screen::open(&folder.path().join("pixels"));
        let nothing = screen.look();
        Self { folder, screen, nothing }
    }

    /// Where packs lie.
    pub fn packs(&self) -> PathBuf {
        self.folder.path().join("packs")
    }

    /// Where the program keeps what was played.
    pub fn records(&self) -> PathBuf {
        self.folder.path().join("data/other-desk")
    }

    /// Other Desk, to be started here.
    pub fn ours(&self) -> Command {
        let mut command = Command::new(self.folder.path().join("other-desk"));
        command.args(["--lang", "en", "--packs"]).arg(self.packs());
        self.surround(&mut command);
        command
    }

    /// The empty window, to be started here.
    pub fn empty(&self) -> Command {
        let mut command = Command::new(std::env::current_exe().unwrap());
        command.arg(crate::EMPTY);
        self.surround(&mut command);
        command
    }

    fn surround(&self, command: &mut Command) {
        let at = |name: &str| self.folder.path().join(name);
        command
            .env("DISPLAY", &self.screen.display)
            .env("XDG_RUNTIME_DIR", at("run"))
            .env("XDG_CONFIG_HOME", at("config"))
            .env("XDG_DATA_HOME", at("data"))
            .env("XDG_CACHE_HOME", at("cache"))
            .env("HOME", at("home"))
            .env("LANG", "C.UTF-8")
            .env_remove("WAYLAND_DISPLAY")
            .env_remove("DBUS_SESSION_BUS_ADDRESS")
            .current_dir(self.folder.path())
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null());
    }

    /// Starts a program and waits until its window rests: all that was seen, and when.
    pub fn start(&self, command: &mut Command) -> (Running, Vec<(Duration, Sight)>) {
        self.screen.wait_for(&self.nothing);
        let since = Instant::now();
        let program = Running(command.spawn().unwrap());
        let seen = self.screen.watch(since, &self.nothing, QUIET);
        (program, seen)
    }

    /// Presses a key in the only window, and waits until it has made a difference and
    /// the window rests again, or for as long as it takes at most if it never rests.
    pub fn press(&self, key: &str) {
        let before = self.screen.look();
        self.hands(&["key", key]);
        let since = Instant::now();
        while self.screen.look() == before {
            assert!(since.elapsed() < Duration::from_secs(20), "the key {key} does nothing");
            std::thread::sleep(Duration::from_millis(10));
        }
        std::thread::sleep(QUIET);
    }

    /// Gives the only window the keyboard, as a window manager would.
    pub fn focus(&self) {
        let found = self.hands(&["search", "--name", "^Other Desk$"]);
        let window = found.lines().last().expect("there is a window");
        self.hands(&["windowfocus", window]);
    }

    fn hands(&self, arguments: &[&str]) -> String {
        let output = Command::new("xdotool")
            .env("DISPLAY", &self.screen.display)
            .args(arguments)
            .output()
            .expect("xdotool is installed (scripts/test installs it)");
        String::from_utf8_lossy(&output.stdout).into_owned()
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
