//! Work that takes a moment, done beside the window.

use std::sync::{Arc, Mutex, PoisonError};

/// Something that is being worked out in a thread of its own.
#[derive(Debug)]
pub struct Errand<T>(Arc<Mutex<Option<T>>>);

impl<T: Send + 'static> Errand<T> {
    /// Begins; `ready` is called when it is done.
    pub fn run(work: impl FnOnce() -> T + Send + 'static, ready: impl FnOnce() + Send + 'static) -> Self {
        let place = Arc::new(Mutex::new(None));
        let there = place.clone();
        std::thread::spawn(move || {
            let done = work();
            *there.lock().unwrap_or_else(PoisonError::into_inner) = Some(done);
            ready();
        });
        Self(place)
    }

    /// What came of it, once.
    pub fn take(&self) -> Option<T> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).take()
    }
}
