//! Packs that change on the disk while the window is open: read again and checked.

use std::path::PathBuf;
use std::sync::mpsc::{Receiver, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use notify::{Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher};

use super::packs::PackOnDisk;

/// An editor writes a file in several steps: so long it must have been quiet.
const QUIET: Duration = Duration::from_millis(300);

/// Watches the folders of packs.
pub struct Watch {
    // Watching ends when it is dropped.
    _watcher: RecommendedWatcher,
    changed: Arc<Mutex<Vec<PackOnDisk>>>,
}

impl Watch {
    /// Begins; `ready` is called each time a pack has been read again. None where
    /// the system cannot watch: then changes show after the next start.
    pub fn over(folders: Vec<PathBuf>, ready: impl Fn() + Send + 'static) -> Option<Self> {
        let (send, receive) = channel();
        let mut watcher = notify::recommended_watcher(move |event: notify::Result<Event>| {
            let writes = |kind: &EventKind| !matches!(kind, EventKind::Access(_));
            if let Ok(event) = event
                && writes(&event.kind)
            {
                // Nobody listens any more when the window closes.
                let _ = send.send(event.paths);
            }
        })
        .ok()?;
        let folders: Vec<PathBuf> =
            folders.into_iter().map(|folder| folder.canonicalize().unwrap_or(folder)).collect();
        // A folder that cannot be watched keeps no other one from being watched.
        let watched = folders.iter().filter(|folder| watcher.watch(folder, RecursiveMode::Recursive).is_ok());
        if watched.count() == 0 {
            return None;
        }
        let changed = Arc::new(Mutex::new(Vec::new()));
        let place = changed.clone();
        std::thread::spawn(move || read_again(&receive, &folders, &place, &ready));
        Some(Self { _watcher: watcher, changed })
    }

    /// The packs that have been read again since the last call.
    pub fn take(&self) -> Vec<PackOnDisk> {
        std::mem::take(&mut *self.changed.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

fn read_again(
    receive: &Receiver<Vec<PathBuf>>,
    folders: &[PathBuf],
    place: &Mutex<Vec<PackOnDisk>>,
    ready: &dyn Fn(),
) {
    while let Ok(mut paths) = receive.recv() {
        while let Ok(more) = receive.recv_timeout(QUIET) {
            paths.extend(more);
        }
        for folder in folders {
            let is_inside =
                |path: &PathBuf| path.starts_with(folder) && path.extension().is_some_and(|end| end == "ron");
            if paths.iter().any(is_inside) {
                let pack = PackOnDisk::read(folder);
                place.lock().unwrap_or_else(PoisonError::into_inner).push(pack);
                ready();
            }
        }
    }
}
