//! A display in memory. Its server keeps the pixels in a file, so that what a person
//! would see can be looked at without asking either program.

use std::fs::File;
use std::io::{BufRead, BufReader};
use std::os::unix::fs::FileExt;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// The size of the display, and of both windows.
pub const SIZE: (u32, u32) = (1280, 800);
/// Every so many pixels one is looked at, across and down.
const EVERY: usize = 8;
/// Between two looks.
const GLANCE: Duration = Duration::from_millis(2);
/// So much can a channel differ and still look the same.
const SAME: u8 = 6;
/// A window that shows nothing after so long never will.
const PATIENCE: Duration = Duration::from_secs(180);

/// Some of the pixels at a moment.
pub type Sight = Vec<[u8; 4]>;

/// A display.
pub struct Screen {
    server: Child,
    pixels: File,
    /// Where the first pixel is in the file, and how many bytes a line has.
    begins: u64,
    stride: usize,
    /// Its name.
    pub display: String,
}

impl Screen {
    /// Starts a server with its pixels in a folder.
    pub fn open(folder: &Path) -> Self {
        let size = format!("{}x{}x24", SIZE.0, SIZE.1);
        let mut server = Command::new("Xvfb")
            .args([
                "-displayfd",
                "1",
                "-screen",
                "0",
                &size,
                "-nolisten",
                "tcp",
                "-noreset",
                "-nocursor",
                "-fbdir",
            ])
            .arg(folder)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("Xvfb is installed (scripts/test installs it)");
        let mut number = String::new();
        BufReader::new(server.stdout.take().unwrap()).read_line(&mut number).unwrap();
        assert!(!number.trim().is_empty(), "Xvfb did not start");
        let pixels = File::open(folder.join("Xvfb_screen0")).unwrap();
        // A window dump: 25 numbers of four bytes, the greatest first.
        let mut head = [0; 100];
        pixels.read_exact_at(&mut head, 0).unwrap();
        let number_at = |index: usize| u32::from_be_bytes(head[index * 4..index * 4 + 4].try_into().unwrap());
        let (length, stride, colours) = (number_at(0), number_at(12), number_at(19));
        assert_eq!(number_at(11), 32, "bits of a pixel");
        let begins = u64::from(length) + u64::from(colours) * 12;
        let display = format!(":{}", number.trim());
        Self { server, pixels, begins, stride: stride as usize, display }
    }

    /// The number of the server's process.
    pub fn server(&self) -> u32 {
        self.server.id()
    }

    /// Some of the pixels now.
    pub fn look(&self) -> Sight {
        let mut line = vec![0; SIZE.0 as usize * 4];
        let mut sight = Vec::new();
        for row in (EVERY / 2..SIZE.1 as usize).step_by(EVERY) {
            self.pixels.read_exact_at(&mut line, self.begins + (row * self.stride) as u64).unwrap();
            let seen = line.chunks_exact(4).skip(EVERY / 2).step_by(EVERY);
            sight.extend(seen.map(|pixel| [pixel[0], pixel[1], pixel[2], 0]));
        }
        sight
    }

    /// Watches until nothing has changed for a while: all that was seen and when,
    /// counted from `since`.
    pub fn watch(&self, since: Instant, before: &Sight, quiet: Duration) -> Vec<(Duration, Sight)> {
        let mut seen: Vec<(Duration, Sight)> = Vec::new();
        loop {
            let (now, sight) = (since.elapsed(), self.look());
            let last = seen.last().map_or(before, |(_, last)| last);
            if sight != *last {
                seen.push((now, sight));
            }
            match seen.last() {
                Some((at, _)) if now - *at > quiet => return seen,
                None => assert!(now < PATIENCE, "nothing is shown after {PATIENCE:?}"),
                Some(_) => assert!(now < PATIENCE, "it does not come to rest"),
            }
            std::thread::sleep(GLANCE);
        }
    }

    /// Waits until the display shows nothing any more.
    pub fn wait_for(&self, sight: &Sight) {
        let since = Instant::now();
        while self.look() != *sight {
            assert!(since.elapsed() < PATIENCE, "the window does not go away");
            std::thread::sleep(GLANCE);
        }
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

/// The share of the pixels that look the same.
pub fn likeness(one: &Sight, other: &Sight) -> f64 {
    let same = |(one, other): (&[u8; 4], &[u8; 4])| {
        one.iter().zip(other).all(|(one, other)| one.abs_diff(*other) <= SAME)
    };
    let count = one.iter().zip(other).filter(|pair| same(*pair)).count();
    count as f64 / one.len().max(1) as f64
}
