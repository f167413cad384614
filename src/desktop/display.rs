//! Is there anything to draw on? Asked before the engine starts, for the engine
//! would panic.

use bevy::tasks::block_on;
use wgpu::{Backends, Instance, InstanceDescriptor};

/// Why no window can be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoWindow {
    /// No X11 and no Wayland.
    NoDisplay,
    /// Neither Vulkan nor another way to draw.
    NoAdapter,
}

impl NoWindow {
    /// The message that says so and what to do.
    pub const fn message(self) -> &'static str {
        match self {
            Self::NoDisplay => "window-no-display",
            Self::NoAdapter => "window-no-adapter",
        }
    }
}

/// Which ways of drawing are used. OpenGL is found but cannot present where it was
/// tried (the engine panics on its empty list of present modes), so it does not
/// count.
pub const BACKENDS: Backends = Backends::PRIMARY;

/// What drawing needs of the system. While it is kept, the engine finds it loaded.
pub struct Display(
    /// Drivers stay loaded as long as one instance is there.
    #[expect(dead_code, reason = "it is only held")]
    Instance,
);

/// Looks for a display and something to draw with.
///
/// # Errors
/// What is missing.
pub fn check() -> Result<Display, NoWindow> {
    let is_set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    if cfg!(all(unix, not(target_os = "macos"))) && !is_set("DISPLAY") && !is_set("WAYLAND_DISPLAY") {
        return Err(NoWindow::NoDisplay);
    }
    let mut wanted = InstanceDescriptor::new_without_display_handle();
    wanted.backends = BACKENDS;
    let instance = Instance::new(wanted);
    let adapters = block_on(instance.enumerate_adapters(BACKENDS));
    if adapters.is_empty() { Err(NoWindow::NoAdapter) } else { Ok(Display(instance)) }
}
